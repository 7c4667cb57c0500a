//! `clojure.string`: looking for texts in texts.

use std::borrow::Cow;

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::argument::{self, nil_call};
use super::units;

natives! {
    "clojure.string";

    /// True when the text of `s` contains `substr`.
    "includes?" "[s substr]" since "0.1" cost Length => is_including;

    /// True when the text of `s` begins with `substr`.
    "starts-with?" "[s substr]" since "0.1" cost Length => is_starting;

    /// True when the text of `s` ends with `substr`.
    "ends-with?" "[s substr]" since "0.1" cost Length => is_ending;

    /// The index of the text or character `value` in `s`, not before `from-index`; nil when it is
    /// not there.
    "index-of" "[s value]" "[s value from-index]" since "0.1" cost Length => index_of;

    /// The last index of the text or character `value` in `s`, not behind `from-index`; nil when it
    /// is not there.
    "last-index-of" "[s value]" "[s value from-index]" since "0.1" cost Length => last_index_of;
}

fn is_including(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    let wanted = argument::chars(&args, 1, ("java.lang.CharSequence.toString()", "s"))?;
    let (text, wanted) = (
        string.text().unwrap_or_default(),
        wanted.text().unwrap_or_default(),
    );
    cx.tick(text.len() as u64 >> 6)?;
    Ok(Value::from(text.contains(wanted)))
}

fn is_starting(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    let wanted = argument::string(&args, 1, ("String.length()", "prefix"))?;
    let (text, wanted) = (
        string.text().unwrap_or_default(),
        wanted.text().unwrap_or_default(),
    );
    Ok(Value::from(text.starts_with(wanted)))
}

fn is_ending(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    let wanted = argument::string(&args, 1, ("String.length()", "suffix"))?;
    let (text, wanted) = (
        string.text().unwrap_or_default(),
        wanted.text().unwrap_or_default(),
    );
    Ok(Value::from(text.ends_with(wanted)))
}

fn index_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    let wanted = wanted(&args)?;
    let from = from_index(cx, &args)?.unwrap_or(0);
    let found = find(cx, &string, &wanted, from)?;
    Ok(found.map_or(Value::NIL, |ix| Value::from(ix as i64)))
}

fn last_index_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    let wanted = wanted(&args)?;
    let from = from_index(cx, &args)?.unwrap_or(i64::MAX);
    let found = find_last(cx, &string, &wanted, from)?;
    Ok(found.map_or(Value::NIL, |ix| Value::from(ix as i64)))
}

/// What to look for: a string, or a character as one.
fn wanted<'a>(args: &'a Args<'_>) -> Result<Cow<'a, str>> {
    match args[1].kind() {
        Kind::String => Ok(Cow::Borrowed(args[1].text().unwrap_or_default())),
        Kind::Char => Ok(Cow::Owned(unit_text(args[1].as_char().unwrap_or_default()))),
        Kind::Nil => Err(nil_call("String.coder()", "str")),
        _ => Err(cannot_cast(&args[1], "java.lang.String")),
    }
}

fn from_index(cx: &Cx, args: &Args<'_>) -> Result<Option<i64>> {
    match args.get(2) {
        None => Ok(None),
        Some(value) if value.is_nil() => Err(nil_call("java.lang.Number.doubleValue()", "x")),
        Some(value) => lisp_core::native::args::int_of(cx, value).map(Some),
    }
}

/// Index of the first `wanted` in `string` that is not before `from`.
///
/// # Errors
/// A termination.
pub(crate) fn find(cx: &mut Cx, string: &Value, wanted: &str, from: i64) -> Result<Option<usize>> {
    let text = string.text().unwrap_or_default();
    cx.tick(text.len() as u64 >> 6)?;
    let from = usize::try_from(from).unwrap_or(0);
    if from > units::units_of(string) {
        return Ok(wanted.is_empty().then(|| units::units_of(string)));
    }
    let (start, is_half) = units::byte_of(&cx.heap, string, from);
    let start = if is_half {
        units::next_char(text, start)
    } else {
        start
    };
    let found = text.get(start..).and_then(|rest| rest.find(wanted));
    Ok(found.map(|byte| units::unit_of(&cx.heap, string, start + byte)))
}

/// Index of the last `wanted` in `string` that is not behind `from`.
///
/// # Errors
/// A termination.
pub(crate) fn find_last(
    cx: &mut Cx,
    string: &Value,
    wanted: &str,
    from: i64,
) -> Result<Option<usize>> {
    let text = string.text().unwrap_or_default();
    cx.tick(text.len() as u64 >> 6)?;
    let Ok(from) = usize::try_from(from) else {
        return Ok(None);
    };
    let (last, _) = units::byte_of(&cx.heap, string, from);
    let mut end = last.saturating_add(wanted.len()).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let found = text.get(..end).and_then(|head| head.rfind(wanted));
    Ok(found.map(|byte| units::unit_of(&cx.heap, string, byte)))
}

/// A text of one unit; halves of pairs are found nowhere.
pub(crate) fn unit_text(unit: u16) -> String {
    String::from_utf16_lossy(&[unit])
}
