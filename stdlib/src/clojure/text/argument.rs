//! Asking arguments for texts, with Clojure's errors for what is none.
//!
//! A text is a string or what a text buffer holds at the moment. Answers are string values: owning
//! one costs a count.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::user;
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::cannot_cast;
use lisp_core::value::{Kind, Value};

use super::writer;

/// The class texts must be of.
const CHAR_SEQUENCE: &str = "java.lang.CharSequence";
/// The class where only strings will do.
const STRING: &str = "java.lang.String";

/// Nil where something is called, in Java's words.
#[cold]
pub(crate) fn nil_error(message: impl Into<String>) -> Throw {
    Error::of(code::TYPE_NIL).message(message.into()).into()
}

/// `Cannot invoke "METHOD" because "NAME" is null`.
#[cold]
pub(crate) fn nil_call(method: &str, name: &str) -> Throw {
    nil_error(format!(
        "Cannot invoke \"{method}\" because \"{name}\" is null"
    ))
}

/// An argument that is wrong in itself, as an instance of `class`.
#[cold]
pub(crate) fn invalid_as(class: &'static str, message: impl Into<String>) -> Throw {
    let message = message.into();
    Error::of(code::ARGUMENT_INVALID)
        .with("message", &*message)
        .as_class(class)
        .into()
}

/// The text a value is: a string, or the content of a buffer.
#[inline]
pub(crate) fn as_text(value: &Value) -> Option<Value> {
    match value.kind() {
        Kind::String => Some(value.clone()),
        Kind::TextBuffer => Some(writer::content_of(value)),
        _ => None,
    }
}

/// Fuel for looking through a text once.
///
/// # Errors
/// A termination.
#[inline]
pub(crate) fn pay_for(cx: &mut Cx, text: &Value) -> Result<()> {
    cx.tick(text.text().map_or(0, str::len) as u64 >> 6)
}

/// Argument `ix` as a text; nil is a call of `method` on the parameter `name`.
///
/// # Errors
/// It is nil or no text.
#[inline]
pub(crate) fn chars(args: &Args<'_>, ix: usize, (method, name): (&str, &str)) -> Result<Value> {
    let value = &args[ix];
    match as_text(value) {
        Some(text) => Ok(text),
        None if value.is_nil() => Err(nil_call(method, name)),
        None => Err(cannot_cast(value, CHAR_SEQUENCE)),
    }
}

/// As [`chars`]; an object of the program that implements `CharSequence` is what its `toString` answers.
///
/// # Errors
/// It is nil or no text, and what `toString` throws.
pub(crate) fn chars_asked(
    cx: &mut Cx,
    args: &Args<'_>,
    ix: usize,
    called: (&str, &str),
) -> Result<Value> {
    let value = &args[ix];
    if user::declares(cx, value, &[CHAR_SEQUENCE])
        && let Some(text) = user::invoke(cx, value, "toString", [None, None])?
        && text.is(Kind::String)
    {
        cx.tick(text.object().bytes().len() as u64 / 64)?;
        return Ok(text);
    }
    chars(args, ix, called)
}

/// Argument `ix`, which must be a string.
///
/// # Errors
/// It is nil or no string.
#[inline]
pub(crate) fn string(args: &Args<'_>, ix: usize, (method, name): (&str, &str)) -> Result<Value> {
    let value = &args[ix];
    match value.kind() {
        Kind::String => Ok(value.clone()),
        Kind::Nil => Err(nil_call(method, name)),
        _ => Err(cannot_cast(value, STRING)),
    }
}

/// What `.toString` answers for argument `ix`, called `name`.
///
/// # Errors
/// It is nil, or printing it threw.
#[inline]
pub(crate) fn shown(cx: &mut Cx, args: &Args<'_>, ix: usize, name: &str) -> Result<Value> {
    let value = &args[ix];
    if value.is_nil() {
        return Err(nil_call("Object.toString()", name));
    }
    super::text_of(cx, value)
}

/// Argument `ix` as an index.
///
/// # Errors
/// It is nil or no number.
#[inline]
pub(crate) fn index(cx: &Cx, args: &Args<'_>, ix: usize) -> Result<i64> {
    let value = &args[ix];
    if value.is_nil() {
        return Err(nil_call("java.lang.Character.charValue()", "x"));
    }
    if value.is(Kind::Char) {
        return Ok(value.payload() as i64);
    }
    lisp_core::native::args::int_of(cx, value)
}
