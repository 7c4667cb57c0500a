//! Errors that many natives share, with Clojure's classes and messages.

use crate::base::error::{Error, code};
use crate::collection::error as collection_error;
use crate::compare::class_name;
use crate::cx::{Cx, Throw};
use crate::value::{Kind, Value};

/// A call with a number of arguments the function does not take.
#[cold]
pub fn wrong_arity(name: &str, given: usize) -> Throw {
    let given = i64::try_from(given).unwrap_or(i64::MAX);
    Error::of(code::ARITY_WRONG)
        .with("given", given)
        .with("name", name)
        .into()
}

/// A value of another class than the one needed.
#[cold]
pub fn cannot_cast(given: &Value, expected: &str) -> Throw {
    crate::numeric::boxed::cast_error(given, expected)
}

/// A value that is not what a native needs, in our words.
#[cold]
pub fn mismatch(expected: &str, given: &Value) -> Throw {
    let given = class_name(given);
    let error = Error::of(code::TYPE_MISMATCH)
        .with("given", &*given)
        .with("expected", expected);
    error
        .message(format!("expected {expected}, got {given}"))
        .into()
}

/// Nil where something is called or dereferenced.
#[cold]
pub fn null_pointer() -> Throw {
    Error::of(code::TYPE_NIL).message("").into()
}

/// An argument that is wrong in itself.
#[cold]
pub fn invalid(message: impl Into<String>) -> Throw {
    Error::of(code::ARGUMENT_INVALID)
        .with("message", &*message.into())
        .into()
}

/// A key that stands twice in a literal.
#[cold]
pub fn duplicate_key(cx: &Cx, key: &Value) -> Throw {
    collection_error::duplicate_key(cx, key)
}

/// A position that a collection does not have.
#[cold]
pub(super) fn no_position(cx: &mut Cx, coll: &Value, position: i64) -> Throw {
    let count = crate::collection::lookup::count(cx, coll).unwrap_or(0);
    let error = Error::of(code::INDEX_OUT_OF_BOUNDS)
        .with("index", position)
        .with("count", i64::try_from(count).unwrap_or(i64::MAX))
        .hint("(nth coll index default) answers default instead");
    if coll.is(Kind::String) {
        let text = format!("String index out of range: {position}");
        return error
            .as_class("java.lang.StringIndexOutOfBoundsException")
            .message(text)
            .into();
    }
    error.message("").into()
}
