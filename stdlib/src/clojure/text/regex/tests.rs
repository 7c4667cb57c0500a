//! Translated patterns and what they match.

use super::error::SyntaxError;
use super::syntax::{Anchors, Flags, translate};

fn plain(pattern: &str) -> String {
    match translate(pattern, Flags(0), Anchors::Plain) {
        Ok(translation) => translation.text,
        Err(SyntaxError { message, at }) => format!("!! {message} {at:?}"),
    }
}

#[test]
fn sets_are_ascii_unless_unicode_is_asked_for() {
    assert_eq!(plain(r"\d+"), "[0-9]+");
    assert_eq!(plain(r"(?U)\d"), r"[\p{Nd}]");
    assert_eq!(plain(r"[\w&&[^b]]"), r"[[0-9A-Za-z_]&&[[^b]]]");
}

#[test]
fn flags_end_with_their_group() {
    assert_eq!(plain("(?:(?i)a)b"), "(?:[aA])b");
    assert_eq!(plain("(?s:.)"), "(?:(?s:.))");
    assert_eq!(plain("(?x) a # b\n c"), "ac");
}

#[test]
fn quoted_text_stands_for_itself() {
    assert_eq!(plain(r"\Qa.b\E+"), r"a\.b+");
    assert_eq!(plain(r"\Q\E"), "");
}

#[test]
fn errors_are_where_java_sees_them() {
    for (pattern, error) in [
        ("(", "!! Unclosed group Some(1)"),
        (")", "!! Unmatched closing ')' None"),
        ("a**", "!! Dangling meta character '*' Some(2)"),
        ("a{3,2}", "!! Illegal repetition range Some(5)"),
        ("[z-a]", "!! Illegal character range Some(3)"),
        ("[a", "!! Unclosed character class Some(1)"),
        (
            r"\p{Foo}",
            "!! Unknown character property name {Foo} Some(6)",
        ),
        (r"\y", "!! Illegal/unsupported escape sequence Some(1)"),
        ("(?z)", "!! Unknown inline modifier Some(2)"),
    ] {
        assert_eq!(plain(pattern), error, "{pattern}");
    }
}
