//! `str`: the text of a value, Java's `toString`.
//!
//! Texts, characters, numbers and names as they are, nil as nothing; most collections as `pr`
//! prints them. Lazy sequences, queues, records and everything else answer their class and hash,
//! unless a user type has a `toString` of its own.

use std::fmt::Write;

use super::scalar::{push_date, push_name, push_number, push_unit, push_uuid};
use super::{PrintHooks, PrintOptions, TextSink, object, walk};
use crate::collection::user;
use crate::compare::{class_name_of, hash_code, identity_hash};
use crate::cx::{Cx, Result};
use crate::numeric::boxed::{cast_error, is_number};
use crate::value::{Kind, Value, type_name};

/// `(str value)`.
///
/// # Errors
/// As [`super::print`].
pub fn str_of(cx: &mut Cx, value: &Value) -> Result<String> {
    if let Some(text) = value.text() {
        cx.reserve(text.len())?;
        return Ok(text.to_owned());
    }
    let mut sink = TextSink::new();
    push_str_of(cx, value, &mut sink)?;
    sink.finish(cx)
}

/// Writes `(str value)`.
///
/// # Errors
/// As [`super::print`].
pub fn push_str_of(cx: &mut Cx, value: &Value, sink: &mut TextSink) -> Result<()> {
    match value.kind() {
        Kind::Nil | Kind::Absent => {}
        Kind::True => sink.push_str("true"),
        Kind::False => sink.push_str("false"),
        _ if is_number(value) => push_number(cx, value, false, sink)?,
        Kind::String => sink.push_large(cx, value.text().unwrap_or_default())?,
        Kind::Char => push_unit(value.as_char().unwrap_or_default(), sink),
        Kind::Keyword => push_name(value, ":", sink),
        Kind::Symbol => push_name(value, "", sink),
        Kind::Regex => sink.push_large(cx, value.object().slot(0).text().unwrap_or_default())?,
        Kind::Uuid => push_uuid(value, sink),
        Kind::Inst => push_date(value, sink),
        kind if prints_itself(kind) => {
            let options = PrintOptions::current(cx);
            walk::print(cx, value, &options, sink)?;
        }
        _ => push_object_text(cx, value, sink)?,
    }
    Ok(())
}

/// Kinds whose `toString` is what `pr` prints.
fn prints_itself(kind: Kind) -> bool {
    use Kind::{
        ArrayMap, ChunkedCons, ColumnSeq, Cons, Cycle, EmptyList, HashMap, HashSet, IndexedSeq,
        Iterate, List, MapEntry, MapSeq, Range, Repeat, ReverseSeq, SortedMap, SortedSeq,
        SortedSet, Subvec, Vector,
    };
    matches!(
        kind,
        ArrayMap
            | ChunkedCons
            | ColumnSeq
            | Cons
            | Cycle
            | EmptyList
            | HashMap
            | HashSet
            | IndexedSeq
            | Iterate
            | List
            | MapEntry
            | MapSeq
            | Range
            | Repeat
            | ReverseSeq
            | SortedMap
            | SortedSeq
            | SortedSet
            | Subvec
            | Vector
    )
}

/// Writes the text of an object that is neither single nor a printed collection.
fn push_object_text(cx: &mut Cx, value: &Value, sink: &mut TextSink) -> Result<()> {
    if let Some(text_of) = cx.extension::<PrintHooks>().text_of
        && let Some(text) = text_of(cx, value)?
    {
        return sink.push_large(cx, &text);
    }
    match value.kind() {
        Kind::Var => object::push_var(value, sink),
        Kind::Unbound => sink.push_str("Unbound"),
        Kind::Namespace => push_name(&value.object().slot(0), "", sink),
        Kind::Type => {
            sink.push_str("class ");
            sink.push_str(&type_name(value).unwrap_or_default());
        }
        Kind::Exception => push_exception(cx, value, sink)?,
        Kind::Instance | Kind::Record => match user::method(cx, value, "toString") {
            None => push_class_and_hash(cx, value, sink)?,
            Some(method) => {
                let answer = cx.call(&method, std::slice::from_ref(value))?;
                match answer.text() {
                    Some(text) => sink.push_large(cx, text)?,
                    None if answer.is_nil() => {}
                    None => return Err(cast_error(&answer, "java.lang.String")),
                }
            }
        },
        _ => push_class_and_hash(cx, value, sink)?,
    }
    Ok(())
}

/// `class: message`, and the data of an `ex-info`.
fn push_exception(cx: &mut Cx, value: &Value, sink: &mut TextSink) -> Result<()> {
    sink.push_str(&class_name_of(cx, value));
    let (message, data) = (value.object().slot(1), value.object().slot(3));
    if data.is_nil() {
        if let Some(message) = message.text() {
            sink.push_str(": ");
            sink.push_large(cx, message)?;
        }
        return Ok(());
    }
    sink.push_str(": ");
    sink.push_large(cx, message.text().unwrap_or("null"))?;
    sink.push(' ');
    push_str_of(cx, &data, sink)
}

/// What `Object.toString` answers: the class and `hashCode` in hexadecimal digits.
fn push_class_and_hash(cx: &mut Cx, value: &Value, sink: &mut TextSink) -> Result<()> {
    let hash = match value.kind() {
        Kind::LazySeq | Kind::Queue | Kind::Record | Kind::Instance => {
            hash_code(cx, value)?.cast_unsigned()
        }
        Kind::TaggedLiteral | Kind::ReaderConditional => hash_code(cx, value)?.cast_unsigned(),
        _ => identity_hash(cx, value),
    };
    let class = class_name_of(cx, value);
    let _ = write!(sink.text_mut(), "{class}@{hash:x}");
    Ok(())
}
