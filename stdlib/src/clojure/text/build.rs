//! `str` and `subs`: making texts of values and parts of texts.
//!
//! `str` of one string is that string. Of two or three strings it is made in one piece; a first
//! string that nobody else holds grows in place, so that collecting a text piece by piece costs
//! what is added.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::argument::{self, nil_call};
use super::units::{self, Build, Digits};

natives! {
    "clojure.core";

    /// The texts of `xs` one after the other, nil as nothing.
    "str" "[]" "[x]" "[x & ys]" since "0.1" cost Length => str_of;

    /// The part of the string `s` from index `start` to before `end`, or to its end.
    "subs" "[s start]" "[s start end]" since "0.1" cost Length => subs;
}

fn str_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    match args.len() {
        0 => Ok(units::ascii(&cx.heap, "")),
        1 => match args[0].kind() {
            Kind::String => Ok(args.take(0)),
            Kind::Int => {
                let digits = Digits::of(args[0].as_int().unwrap_or_default());
                let bytes = digits.as_bytes();
                Ok(cx
                    .heap
                    .bytes_of(Kind::String, &[bytes.len() as u64], bytes, 0))
            }
            _ => super::text_of(cx, &args[0]),
        },
        len if len <= SHORT && args.as_slice().iter().all(is_short_text) => joined(cx, args),
        _ => str_of_any(cx, &args),
    }
}

/// So many texts are joined without a buffer in between.
const SHORT: usize = 6;

/// Strings, and what is a short ASCII text at once.
#[inline]
fn is_short_text(value: &Value) -> bool {
    matches!(value.kind(), Kind::String | Kind::Int | Kind::Nil)
        || value.as_char().is_some_and(|unit| unit < 0x80)
}

fn str_of_any(cx: &mut Cx, args: &Args<'_>) -> Result<Value> {
    let mut build = Build::default();
    for value in args.as_slice() {
        build.push_value(cx, value)?;
    }
    build.finish(cx)
}

/// Bytes kept free behind a text that is being collected.
fn spare_of(len: usize, is_growing: bool) -> usize {
    if is_growing && len >= 64 { len } else { 0 }
}

fn joined(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let added: usize = args.rest(1).iter().map(bytes_of).sum();
    let mut text = match args[0].kind() {
        Kind::String => args.take(0),
        _ => units::ascii(&cx.heap, ""),
    };
    let whole = text.object().bytes().len() + added + bytes_of(&args[0]);
    if added > 1024 {
        cx.reserve(whole)?;
    } else {
        cx.tick(1)?;
    }
    let fits = text
        .obj_mut()
        .is_some_and(|own| own.spare() >= whole - own.obj().bytes().len());
    if !fits {
        let is_growing = text.object().is_unique();
        let obj = text.object();
        let room = whole - obj.bytes().len() + spare_of(whole, is_growing);
        text = cx
            .heap
            .bytes_of(Kind::String, &[obj.raw(0)], obj.bytes(), room);
    }
    let mut own = cx.heap.own(&mut text, 0);
    let mut count = own.obj().raw(0);
    let (mut digits, mut byte);
    for value in args.as_slice() {
        let (bytes, len) = match value.kind() {
            Kind::String => (value.object().bytes(), value.object().raw(0)),
            Kind::Int => {
                digits = Digits::of(value.as_int().unwrap_or_default());
                (digits.as_bytes(), digits.as_bytes().len() as u64)
            }
            Kind::Char => {
                byte = [value.payload() as u8];
                (&byte[..], 1)
            }
            _ => continue,
        };
        let is_pushed = own.push_bytes(bytes);
        debug_assert!(is_pushed, "room was made for all of it");
        count += len;
    }
    own.set_raw(0, count);
    Ok(text)
}

/// Texts one after the other.
///
/// # Errors
/// As [`Cx::reserve`].
pub(crate) fn join_texts(cx: &mut Cx, texts: &[Value]) -> Result<Value> {
    let mut build = Build::default();
    for text in texts {
        build.push_str(text.text().unwrap_or_default());
    }
    build.finish(cx)
}

/// Bytes that a short text has at most.
#[inline]
fn bytes_of(value: &Value) -> usize {
    match value.kind() {
        Kind::String => value.object().bytes().len(),
        Kind::Int => 20,
        Kind::Char => 1,
        _ => 0,
    }
}

fn subs(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = match args[0].kind() {
        Kind::String => &args[0],
        Kind::Nil => {
            let method = if args.len() > 2 {
                "String.substring(int, int)"
            } else {
                "String.substring(int)"
            };
            return Err(nil_call(method, "s"));
        }
        _ => return Err(cannot_cast(&args[0], "java.lang.String")),
    };
    let start = argument::index(cx, &args, 1)?;
    let end = if args.len() > 2 {
        Some(argument::index(cx, &args, 2)?)
    } else {
        None
    };
    substring(cx, string, start, end)
}

/// `String.substring`.
///
/// # Errors
/// A range that is not inside.
pub(crate) fn substring(
    cx: &mut Cx,
    string: &Value,
    start: i64,
    end: Option<i64>,
) -> Result<Value> {
    let count = units::units_of(string);
    let end = end.unwrap_or(count as i64);
    if start < 0 || end < start || end > count as i64 {
        return Err(out_of_range(start, end, count));
    }
    cx.reserve((end - start) as usize)?;
    Ok(units::slice(&cx.heap, string, start as usize, end as usize))
}

/// The error of a range that is not inside a text of `count` units.
#[cold]
pub(crate) fn out_of_range(start: i64, end: i64, count: usize) -> Throw {
    let error = Error::of(code::STRING_RANGE)
        .with("start", start)
        .with("end", end);
    error
        .with("length", i64::try_from(count).unwrap_or(i64::MAX))
        .into()
}
