//! `clojure.string`: letters in another case, ends without whitespace, texts backwards.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::argument;
use super::units;

natives! {
    "clojure.string";

    /// The text of `s` in upper case.
    "upper-case" "[s]" since "0.1" cost Length => upper_case;

    /// The text of `s` in lower case.
    "lower-case" "[s]" since "0.1" cost Length => lower_case;

    /// The text of `s` with its first character in upper case and the others in lower case.
    "capitalize" "[s]" since "0.1" cost Length => capitalize;

    /// `s` without whitespace at both ends.
    "trim" "[s]" since "0.1" cost Length => trim;

    /// `s` without whitespace at its beginning.
    "triml" "[s]" since "0.1" cost Length => triml;

    /// `s` without whitespace at its end.
    "trimr" "[s]" since "0.1" cost Length => trimr;

    /// `s` without newlines and returns at its end.
    "trim-newline" "[s]" since "0.1" cost Length => trim_newline;

    /// True when `s` is nil, empty or only whitespace.
    "blank?" "[s]" since "0.1" cost Length => is_blank;

    /// The characters of `s` backwards.
    "reverse" "[s]" since "0.1" cost Length => reverse;
}

/// Java's `Character.isWhitespace`: spaces but those that do not break, and the controls that
/// separate.
pub(crate) fn is_whitespace(c: char) -> bool {
    match c {
        '\t'..='\r' | '\u{1c}'..='\u{1f}' | ' ' => true,
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{85}' => false,
        c => !c.is_ascii() && c.is_whitespace(),
    }
}

/// Upper case as Java's root locale has it.
pub(crate) fn upper(cx: &mut Cx, string: &Value) -> Result<Value> {
    argument::pay_for(cx, string)?;
    let text = string.text().unwrap_or_default();
    if !units::is_ascii(string) {
        return cx.string(&text.to_uppercase());
    }
    if !text.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return Ok(string.clone());
    }
    cx.reserve(text.len())?;
    Ok(units::ascii(&cx.heap, &text.to_ascii_uppercase()))
}

/// Lower case as Java's root locale has it.
pub(crate) fn lower(cx: &mut Cx, string: &Value) -> Result<Value> {
    argument::pay_for(cx, string)?;
    let text = string.text().unwrap_or_default();
    if !units::is_ascii(string) {
        return cx.string(&text.to_lowercase());
    }
    if !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Ok(string.clone());
    }
    cx.reserve(text.len())?;
    Ok(units::ascii(&cx.heap, &text.to_ascii_lowercase()))
}

fn upper_case(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    upper(cx, &string)
}

fn lower_case(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    lower(cx, &string)
}

fn capitalize(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    argument::pay_for(cx, &string)?;
    let text = string.text().unwrap_or_default();
    let first = units::next_char(text, 0).min(text.len());
    let (head, tail) = text.split_at(first);
    let mut capital = head.to_uppercase();
    capital.push_str(&tail.to_lowercase());
    cx.string(&capital)
}

/// The argument as a text, or the error of asking nil for its length.
fn chars(args: &Args<'_>) -> Result<Value> {
    argument::chars(args, 0, ("java.lang.CharSequence.length()", "s"))
}

/// The same string when nothing was cut off, else what is left of it.
pub(crate) fn part_of(cx: &mut Cx, string: &Value, part: &str) -> Result<Value> {
    argument::pay_for(cx, string)?;
    if part.len() == string.text().map_or(0, str::len) {
        return Ok(string.clone());
    }
    cx.string(part)
}

fn trim(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = chars(&args)?;
    let part = string
        .text()
        .unwrap_or_default()
        .trim_matches(is_whitespace);
    part_of(cx, &string, part)
}

fn triml(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = chars(&args)?;
    let part = string
        .text()
        .unwrap_or_default()
        .trim_start_matches(is_whitespace);
    part_of(cx, &string, part)
}

fn trimr(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = chars(&args)?;
    let part = string
        .text()
        .unwrap_or_default()
        .trim_end_matches(is_whitespace);
    part_of(cx, &string, part)
}

fn trim_newline(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = chars(&args)?;
    let part = string
        .text()
        .unwrap_or_default()
        .trim_end_matches(['\n', '\r']);
    part_of(cx, &string, part)
}

fn is_blank(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is(Kind::Nil) {
        return Ok(Value::TRUE);
    }
    match argument::as_text(&args[0]) {
        Some(string) => {
            argument::pay_for(cx, &string)?;
            let text = string.text().unwrap_or_default();
            Ok(Value::from(text.chars().all(is_whitespace)))
        }
        None => Err(cannot_cast(&args[0], "java.lang.CharSequence")),
    }
}

fn reverse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::chars(&args, 0, ("java.lang.CharSequence.length()", "seq"))?;
    reversed(cx, &string)
}

/// The characters backwards.
///
/// # Errors
/// As [`Cx::reserve`].
pub(crate) fn reversed(cx: &mut Cx, string: &Value) -> Result<Value> {
    let text = string.text().unwrap_or_default();
    cx.reserve(2 * text.len())?;
    let backwards: String = text.chars().rev().collect();
    Ok(cx.heap.text(&backwards))
}
