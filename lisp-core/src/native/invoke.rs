//! Values that are called to look something up in them: keywords, symbols, maps, sets, vectors.

use super::{nth, wrong_arity};
use crate::collection::lookup;
use crate::cx::{Cx, Result};
use crate::state::promise;
use crate::value::{Kind, Value, class_name};

/// Can the value be called to look up its argument?
pub fn is_lookup(value: &Value) -> bool {
    matches!(
        value.kind(),
        Kind::Keyword
            | Kind::Symbol
            | Kind::Vector
            | Kind::Subvec
            | Kind::MapEntry
            | Kind::ArrayMap
            | Kind::HashMap
            | Kind::SortedMap
            | Kind::HashSet
            | Kind::SortedSet
            | Kind::Transient
    ) || is_promise(value)
}

/// A promise is called to deliver it.
fn is_promise(value: &Value) -> bool {
    value.is(Kind::Promise) && !promise::is_future(value)
}

/// What calling such a value answers.
///
/// # Errors
/// A wrong number of arguments; a position that a vector does not have.
pub fn invoke(cx: &mut Cx, called: &Value, args: &[Value]) -> Result<Value> {
    match (called.kind(), args) {
        (Kind::Keyword | Kind::Symbol, [coll]) => lookup::get_or(cx, coll, called, Value::NIL),
        (Kind::Keyword | Kind::Symbol, [coll, default]) => {
            lookup::get_or(cx, coll, called, default.clone())
        }
        (Kind::Vector | Kind::Subvec | Kind::MapEntry, [ix]) => {
            if lookup_key(ix) {
                return nth(cx, called, ix);
            }
            Err(crate::native::invalid("Key must be integer"))
        }
        (Kind::HashSet | Kind::SortedSet, [item]) => lookup::get_or(cx, called, item, Value::NIL),
        (Kind::ArrayMap | Kind::HashMap | Kind::SortedMap | Kind::Transient, [key]) => {
            lookup::get_or(cx, called, key, Value::NIL)
        }
        (Kind::ArrayMap | Kind::HashMap | Kind::SortedMap | Kind::Transient, [key, default]) => {
            lookup::get_or(cx, called, key, default.clone())
        }
        (Kind::Promise, [value]) => Ok(if promise::deliver(cx, called, value.clone()) {
            called.clone()
        } else {
            Value::NIL
        }),
        (Kind::Keyword, _) => Err(wrong_arity(&crate::print::pr_str(cx, called)?, args.len())),
        _ => Err(wrong_arity(&class_name(called), args.len())),
    }
}

fn lookup_key(ix: &Value) -> bool {
    matches!(
        ix.kind(),
        Kind::Int | Kind::Int32 | Kind::BigInt | Kind::BigInteger
    )
}
