//! The errors of collections, with Clojure's classes and messages.

use crate::base::error::{Error, code};
use crate::compare::class_name_of as class_name;
use crate::cx::{Cx, Throw};
use crate::numeric::Num;
use crate::numeric::boxed::is_number;
use crate::numeric::print::to_text;
use crate::value::{Kind, Value};

use super::vector;

/// `given` is no sequence and cannot become one.
#[cold]
pub fn not_seqable(cx: &Cx, given: &Value) -> Throw {
    Error::of(code::TYPE_NOT_SEQABLE)
        .with("given", &*class_name(cx, given))
        .into()
}

/// `given` is not of the class (or interface) `expected`.
#[cold]
pub fn not_a(cx: &Cx, given: &Value, expected: &str) -> Throw {
    let error = Error::of(code::TYPE_MISMATCH).with("given", &*class_name(cx, given));
    error.with("expected", expected).into()
}

/// As [`not_a`], and for nil the error of calling `method` on the parameter `name`.
#[cold]
pub fn not_a_or_nil(cx: &Cx, given: &Value, (class, method, name): (&str, &str, &str)) -> Throw {
    if !given.is_nil() {
        return not_a(cx, given, class);
    }
    let message = format!("Cannot invoke \"{class}.{method}()\" because \"{name}\" is null");
    Error::of(code::TYPE_NIL)
        .with("name", name)
        .message(message)
        .into()
}

/// The kind of `given` does not have `operation`.
#[cold]
pub fn unsupported(cx: &Cx, operation: &str, given: &Value) -> Throw {
    let error = Error::of(code::TYPE_UNSUPPORTED).with("operation", operation);
    error.with("given", simple_name(cx, given)).into()
}

/// `operation` does not look into values like `given`.
#[cold]
pub fn unsupported_on(cx: &Cx, operation: &str, given: &Value) -> Throw {
    argument(format!(
        "{operation} not supported on type: {}",
        class_name(cx, given)
    ))
}

/// A lazy seq whose body looks at it before it has answered: on the JVM such a body calls itself until the stack is full.
#[cold]
pub fn needs_itself() -> Throw {
    Error::of(code::STACK_OVERFLOW)
        .with("limit", 1)
        .message("a lazy seq looks at itself while it is computed")
        .into()
}

/// An argument that is wrong in itself.
#[cold]
pub fn argument(message: String) -> Throw {
    Error::of(code::ARGUMENT_INVALID)
        .with("message", &*message)
        .into()
}

/// A state that does not allow the operation.
#[cold]
pub fn state(message: &str) -> Throw {
    Error::of(code::STATE_INVALID)
        .with("message", message)
        .into()
}

/// The index is outside; as in Clojure only the data says where.
#[cold]
pub fn index(index: i64, count: usize) -> Throw {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    Error::of(code::INDEX_OUT_OF_BOUNDS)
        .with("index", index)
        .with("count", count)
        .message("")
        .into()
}

/// A key of a vector that is no integer.
#[cold]
pub fn key_not_integer() -> Throw {
    argument("Key must be integer".into())
}

/// A key without a value.
#[cold]
pub fn no_value(cx: &Cx, key: &Value) -> Throw {
    Error::of(code::ARGUMENT_NO_VALUE)
        .with("key", brief(cx, key))
        .into()
}

/// A first key that the natural order does not know.
#[cold]
pub fn not_comparable(cx: &Cx, key: &Value) -> Throw {
    let shown = match key.kind() {
        Kind::EmptyList => "()".to_owned(),
        Kind::Type => format!("class {}", brief(cx, key)),
        _ => brief(cx, key),
    };
    let message = format!("Default comparator requires nil, Number, or Comparable: {shown}");
    let error = Error::of(code::TYPE_MISMATCH).with("given", &*class_name(cx, key));
    error.message(message).into()
}

/// A key that a literal has twice.
#[cold]
pub fn duplicate_key(cx: &Cx, key: &Value) -> Throw {
    argument(format!("Duplicate key: {}", brief(cx, key)))
}

/// The last part of the class name, as `Class.getSimpleName` gives it.
fn simple_name(cx: &Cx, value: &Value) -> String {
    let name = class_name(cx, value);
    name.rsplit(['.', '$']).next().unwrap_or(&name).to_owned()
}

/// Items of a vector that a message shows.
const SHOWN_MAX: usize = 8;

/// A few words for a value in a message: what is short and certain, else its class.
fn brief(cx: &Cx, value: &Value) -> String {
    match value.kind() {
        Kind::Nil => "null".into(),
        Kind::True => "true".into(),
        Kind::False => "false".into(),
        Kind::Int => value.as_int().unwrap_or_default().to_string(),
        kind if kind != Kind::Int && is_number(value) => {
            Num::of(value).map_or_else(String::new, |number| to_text(&number))
        }
        Kind::Vector | Kind::MapEntry if vector::len(value) <= SHOWN_MAX => {
            let items = (0..vector::len(value)).filter_map(|ix| vector::get(value, ix));
            let items: Vec<String> = items.map(|item| brief_inside(cx, item)).collect();
            format!("[{}]", items.join(" "))
        }
        Kind::Keyword => format!(":{}", value.full_name().unwrap_or_default()),
        Kind::Char => String::from_utf16_lossy(&[value.as_char().unwrap_or_default()]),
        _ => value
            .text()
            .map(str::to_owned)
            .or_else(|| value.full_name())
            .unwrap_or_else(|| class_name(cx, value).into_owned()),
    }
}

/// The same for an item of a collection, where texts have quotes; the class of what is deeper.
fn brief_inside(cx: &Cx, value: &Value) -> String {
    match value.kind() {
        Kind::Nil => "nil".into(),
        Kind::String => format!("{:?}", value.text().unwrap_or_default()),
        Kind::Vector | Kind::MapEntry => class_name(cx, value).into_owned(),
        _ => brief(cx, value),
    }
}
