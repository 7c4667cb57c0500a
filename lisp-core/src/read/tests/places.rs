//! Spans, lines, what is open, and options.

use super::{answer, code_answer};
use crate::base::{Error, Source};
use crate::read::tree::{Trees, read};
use crate::read::{Conditionals, Options, Position, Reader, is_incomplete, opened_at};

fn error_of(text: &str) -> Error {
    read(text, Options::code()).expect_err("an error")
}

#[test]
fn every_form_knows_its_span() {
    let source = Source::new(
        "a.clj",
        "#!/usr/bin/env dayfly\na ; c\n ^:m (b) #_ x `y\n#?(:no 1)",
    );
    let mut reader = Reader::new(&source, Options::code());
    let mut build = Trees::default();
    let mut texts = Vec::new();
    while let Some((_, span)) = reader.next_form(&mut build).expect("forms") {
        texts.push(source.slice(span).to_owned());
    }
    assert_eq!(texts, ["a", "^:m (b)", "`y"]);
    assert_eq!(reader.rest(), "");
}

#[test]
fn lists_know_lines_and_columns() {
    let source = Source::new("a.clj", "é\n  (a\n b) ^:x (c)").starting_at(5, 3);
    let mut reader = Reader::new(&source, Options::code());
    let mut build = Trees::default();
    let mut next = || {
        reader
            .next_form(&mut build)
            .expect("a form")
            .and_then(|(form, _)| form.at)
    };
    assert_eq!(next(), None);
    let at = |line, column, end_line, end_column| {
        Some(Position {
            line,
            column,
            end_line,
            end_column,
        })
    };
    assert_eq!(next(), at(6, 3, 7, 4));
    assert_eq!(next(), at(7, 5, 7, 12));
    assert_eq!(
        read("(a)", Options::string())
            .expect("a list")
            .and_then(|form| form.at),
        None
    );
}

#[test]
fn unfinished_text_is_told_from_wrong_text() {
    for text in [
        "(", "[a", "\"a", "#\"", "'", "#", "\\", "^:a", "#:a", "#?(:clj", "~", "#_", "\"\\u",
    ] {
        let error = error_of(text);
        assert!(is_incomplete(&error), "{text}: {error:?}");
        assert!(opened_at(&error).is_some(), "{text}");
    }
    for text in [")", "(]", "a/", "\"\\q\"", "#<", "{:a}", "1a"] {
        assert!(!is_incomplete(&error_of(text)), "{text}");
    }
    let error = error_of("(a\n [b\n {:c");
    assert_eq!(error.to_string(), "EOF while reading, starting at line 3");
    assert_eq!(opened_at(&error), Some(8));
}

#[test]
fn errors_have_a_place_and_a_hint() {
    let error = error_of("(a\n  [b)");
    assert_eq!(
        error.place().map(ToString::to_string),
        Some("test:2:5".to_owned())
    );
    assert_eq!(
        error.hint_text(),
        Some("what was opened at 2:3 waits for ]")
    );
    assert_eq!(
        error_of("{:a 1\n :a 2}").place().map(|place| place.line),
        Some(1)
    );
    assert_eq!(
        error_of("[1\n #zz 1]")
            .place()
            .map(|place| (place.line, place.column)),
        Some((2, 2))
    );
}

#[test]
fn conditionals_are_refused_allowed_or_preserved() {
    let with = |mode| Options::string().conditionals(mode);
    let text = "[#?(:clj 1) #?@(:foo #js [2])]";
    assert_eq!(
        answer(text, with(Conditionals::Refuse)),
        "!! Conditional read not allowed"
    );
    assert_eq!(answer(text, with(Conditionals::Allow)), "[1]");
    let kept = answer(text, with(Conditionals::Preserve));
    assert_eq!(kept, "[#?(:clj 1) #?@(:foo #js [2])]");
    let features = Options::code().features(["foo"]);
    assert_eq!(answer("#?(:clj 1 :foo 2)", features), "2");
    assert_eq!(code_answer("#?(:dayfly 1 :clj 2)"), "1");
}

#[test]
fn branches_not_taken_have_no_effect() {
    assert_eq!(
        code_answer("#?(:cljs #js {:a #\"(?<x-y>\"} :clj 1 :bb #bb/x 2)"),
        "1"
    );
    assert_eq!(
        code_answer("[#?(:cljs [#?(:cljs #js 1)]) #known 2]"),
        "[#known 2]"
    );
    assert_eq!(
        code_answer("[#?(:cljs #js 1) #js 2]"),
        "!! No reader function for tag js"
    );
}

#[test]
fn text_beyond_clojure_is_treated_so() {
    assert_eq!(code_answer("\u{FEFF}a"), "a");
    assert_eq!(
        code_answer("#=(+ 1 2)"),
        "!! EvalReader not allowed when *read-eval* is false."
    );
    assert_eq!(code_answer("\"\\ud83d\\ude00\""), "\"😀\"");
    assert_eq!(
        code_answer("\"\\ud83d\""),
        "!! Invalid character constant: \\ud83d"
    );
    assert_eq!(
        code_answer("\"\\ud83dx\""),
        "!! Invalid character constant: \\ud83d"
    );
    assert_eq!(
        code_answer("\"\\ude00\""),
        "!! Invalid character constant: \\ude00"
    );
}

#[test]
fn a_reader_goes_on_where_it_stopped() {
    let source = Source::new("s", "1 [2] x");
    let mut reader = Reader::new(&source, Options::string());
    let mut build = Trees::default();
    assert!(reader.next_form(&mut build).is_ok());
    assert_eq!((reader.offset(), reader.rest()), (1, " [2] x"));
    assert!(reader.next_form(&mut build).is_ok());
    assert_eq!(reader.line_column(), (1, 6));
}
