//! What programs do to collections, for every kind: `conj`, `assoc`, `dissoc`, `disj`, `pop`,
//! `empty`, `vec`, `into`.
//!
//! Floor 3. Functions that take a `Value` update it in place when nobody else owns it; those that
//! end in `_mut` do so in the place of the reference, which keeps its value when they fail. Errors
//! have Clojure's class and message. What only looks is in `lookup.rs`, and named here too.

pub use super::lookup::{contains, count, entry_half, find, get, get_or, is_counted, is_seqable};
pub use super::lookup::{count_owned, nth_or_owned, nth_or_throw_owned};
pub use super::lookup::{keys, nth, nth_or, nth_or_throw, peek, rseq, subvec, vals};
pub use super::seq::is_seq;
pub use super::vector::entry;

use super::error::{self, index, key_not_integer};
use super::{Cursor, column, list, map, node, queue, record, set, sorted, user, vector};
use crate::base::error::{Error, code};
use crate::compare::class_name_of;
use crate::cx::{Cx, Result};
use crate::numeric::boxed::small_of_big;
use crate::value::{Kind, Value};

/// An integer that may index: one of 32 or 64 bits, or a big integer that fits one.
#[inline]
pub fn int_key(key: &Value) -> Option<i64> {
    match key.kind() {
        Kind::Int | Kind::Int32 => key.as_int(),
        Kind::BigInt | Kind::BigInteger => small_of_big(key),
        _ => None,
    }
}

/// The collection with one more item, where its kind puts it.
///
/// # Errors
/// When `coll` takes no items, or not this one; what comparing and hashing throws.
#[inline]
pub fn conj(cx: &mut Cx, mut coll: Value, item: Value) -> Result<Value> {
    conj_mut(cx, &mut coll, item)?;
    Ok(coll)
}

/// The same for the collection that `coll` holds.
///
/// # Errors
/// As [`conj`].
#[inline]
pub fn conj_mut(cx: &mut Cx, coll: &mut Value, item: Value) -> Result<()> {
    match coll.kind() {
        Kind::Vector => vector::push_mut(&cx.heap, coll, item),
        Kind::List | Kind::EmptyList => *coll = list::push(&cx.heap, coll.take(), item),
        Kind::ArrayMap | Kind::HashMap | Kind::SortedMap | Kind::Record => {
            return conj_entry(cx, coll, &item);
        }
        Kind::HashSet => return set::conj_mut(cx, coll, item),
        Kind::SortedSet => return sorted::assoc_mut(cx, coll, item, Value::NIL),
        Kind::Nil => *coll = list::cons(&cx.heap, item, Value::NIL),
        Kind::Subvec => vector::slice_push(&cx.heap, coll, item),
        Kind::MapEntry => {
            let mut pair = vector::vector_of(&cx.heap, coll.object().slots().iter().cloned());
            vector::push_mut(&cx.heap, &mut pair, item);
            *coll = pair;
        }
        Kind::Queue => queue::push_mut(&cx.heap, coll, item),
        _ if is_seq(coll) => *coll = list::cons(&cx.heap, item, coll.take()),
        _ => match user::invoke(cx, coll, "cons", [Some(&item), None])? {
            Some(answer) => *coll = answer,
            None => return Err(error::not_a(cx, coll, "clojure.lang.IPersistentCollection")),
        },
    }
    Ok(())
}

/// Adds to a map an entry, a pair, or all entries of something seqable.
fn conj_entry(cx: &mut Cx, map: &mut Value, item: &Value) -> Result<()> {
    match item.kind() {
        Kind::MapEntry => {
            let [key, value] = item.object().slots() else {
                unreachable!("an entry is a pair")
            };
            assoc_mut(cx, map, key.clone(), value.clone())
        }
        Kind::Vector | Kind::Subvec => match (vector::get(item, 0), vector::get(item, 1)) {
            (Some(key), Some(value)) if vector::len(item) == 2 => {
                assoc_mut(cx, map, key.clone(), value.clone())
            }
            _ => Err(error::argument(
                "Vector arg to map conj must be a pair".into(),
            )),
        },
        Kind::Instance if user::is_entry(cx, item) => assoc_entry(cx, map, item),
        _ => add_entries(cx, map, item.clone()),
    }
}

/// Puts an entry, which may be of a user type, into a map.
fn assoc_entry(cx: &mut Cx, map: &mut Value, entry: &Value) -> Result<()> {
    let key = column::half_of(cx, entry, 0)?;
    let value = column::half_of(cx, entry, 1)?;
    assoc_mut(cx, map, key, value)
}

/// Adds all entries of `from` to a map.
fn add_entries(cx: &mut Cx, map: &mut Value, from: Value) -> Result<()> {
    if matches!(from.kind(), Kind::ArrayMap | Kind::HashMap | Kind::Record) {
        for (key, value) in map::Entries::new(from) {
            cx.tick(1)?;
            assoc_mut(cx, map, key, value)?;
        }
        return Ok(());
    }
    let mut cursor = Cursor::new(cx, from)?;
    while let Some(entry) = cursor.next(cx)? {
        assoc_entry(cx, map, &entry)?;
    }
    Ok(())
}

/// The collection with `value` under `key`.
///
/// # Errors
/// When `coll` has no keys, or not this one; what comparing and hashing throws.
#[inline]
pub fn assoc(cx: &mut Cx, mut coll: Value, key: Value, value: Value) -> Result<Value> {
    assoc_mut(cx, &mut coll, key, value)?;
    Ok(coll)
}

/// The same for the collection that `coll` holds.
///
/// # Errors
/// As [`assoc`].
#[inline]
pub fn assoc_mut(cx: &mut Cx, coll: &mut Value, key: Value, value: Value) -> Result<()> {
    match coll.kind() {
        Kind::ArrayMap | Kind::HashMap => map::assoc_mut(cx, coll, key, value),
        Kind::Vector | Kind::Subvec | Kind::MapEntry => assoc_index(cx, coll, &key, value),
        Kind::SortedMap => sorted::assoc_mut(cx, coll, key, value),
        Kind::Record => record::assoc_mut(cx, coll, key, value),
        Kind::Nil => {
            *coll = cx.heap.object(Kind::ArrayMap, [], [key, value]);
            Ok(())
        }
        _ => match user::invoke(cx, coll, "assoc", [Some(&key), Some(&value)])? {
            Some(answer) => {
                *coll = answer;
                Ok(())
            }
            None => Err(error::not_a(cx, coll, "clojure.lang.Associative")),
        },
    }
}

/// Puts an item at an index of a vector, at most its count.
#[inline]
fn assoc_index(cx: &mut Cx, coll: &mut Value, key: &Value, value: Value) -> Result<()> {
    let Some(at) = int_key(key) else {
        return Err(key_not_integer());
    };
    let len = vector::len(coll);
    let ix = usize::try_from(at).ok().filter(|ix| *ix <= len);
    let Some(ix) = ix else {
        return Err(index(at, len));
    };
    match coll.kind() {
        Kind::Vector => vector::assoc_mut(&cx.heap, coll, ix, value),
        Kind::Subvec if ix == len => vector::slice_push(&cx.heap, coll, value),
        Kind::Subvec => vector::slice_assoc(&cx.heap, coll, ix, value),
        _ => {
            let pair = vector::vector_of(&cx.heap, coll.object().slots().iter().cloned());
            *coll = vector::assoc(&cx.heap, pair, ix, value);
        }
    }
    Ok(())
}

/// The map without the entry under `key`.
///
/// # Errors
/// When `coll` is no map; what comparing and hashing throws.
pub fn dissoc(cx: &mut Cx, mut coll: Value, key: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::ArrayMap | Kind::HashMap => {
            map::dissoc_mut(cx, &mut coll, key)?;
        }
        Kind::SortedMap => {
            sorted::dissoc_mut(cx, &mut coll, key)?;
        }
        Kind::Record => return record::dissoc(cx, coll, key),
        Kind::Nil => {}
        _ => {
            let answer = user::invoke(cx, &coll, "without", [Some(key), None])?;
            return answer.ok_or_else(|| error::not_a(cx, &coll, "clojure.lang.IPersistentMap"));
        }
    }
    Ok(coll)
}

/// The set without `item`.
///
/// # Errors
/// When `coll` is no set; what comparing and hashing throws.
pub fn disj(cx: &mut Cx, mut coll: Value, item: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::HashSet => {
            set::disj_mut(cx, &mut coll, item)?;
        }
        Kind::SortedSet => {
            sorted::dissoc_mut(cx, &mut coll, item)?;
        }
        Kind::Nil => {}
        _ => {
            let answer = user::invoke(cx, &coll, "disjoin", [Some(item), None])?;
            return answer.ok_or_else(|| error::not_a(cx, &coll, "clojure.lang.IPersistentSet"));
        }
    }
    Ok(coll)
}

/// The collection without the item that `peek` shows.
///
/// # Errors
/// When `coll` is no stack, or an empty vector or list.
pub fn pop(cx: &mut Cx, mut coll: Value) -> Result<Value> {
    match coll.kind() {
        Kind::Vector | Kind::Subvec if vector::len(&coll) == 0 => {
            return Err(error::state("Can't pop empty vector"));
        }
        Kind::Vector => vector::pop_mut(&cx.heap, &mut coll),
        Kind::Subvec => vector::slice_pop(&cx.heap, &mut coll),
        Kind::MapEntry => {
            let key = coll.object().slots()[..1].iter().cloned();
            return Ok(vector::vector_of(&cx.heap, key));
        }
        Kind::List | Kind::EmptyList => return list::pop(cx, &coll),
        Kind::Queue => queue::pop_mut(cx, &mut coll)?,
        Kind::Nil => {}
        _ => {
            let answer = user::invoke(cx, &coll, "pop", [None, None])?;
            return answer.ok_or_else(|| error::not_a(cx, &coll, "clojure.lang.IPersistentStack"));
        }
    }
    Ok(coll)
}

/// An empty collection of the same kind, with the same metadata; nil for what is no collection.
///
/// # Errors
/// On a record, which is never empty.
pub fn empty(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let Some(obj) = coll.obj() else {
        return Ok(Value::NIL);
    };
    let fresh = match obj.kind() {
        Kind::Vector | Kind::Subvec => vector::empty(&cx.heap),
        Kind::List | Kind::EmptyList => list::empty_list(&cx.heap),
        Kind::ArrayMap => map::empty(&cx.heap),
        Kind::HashMap => map::empty_hash(&cx.heap),
        Kind::HashSet => set::empty(&cx.heap),
        Kind::SortedMap | Kind::SortedSet => sorted::empty_like(&cx.heap, coll),
        Kind::Queue => queue::empty(&cx.heap),
        Kind::Record => {
            let message = format!("Can't create empty: {}", class_name_of(cx, coll));
            let error = Error::of(code::TYPE_UNSUPPORTED).message(message);
            return Err(error.with("operation", "empty").into());
        }
        Kind::Instance => {
            return Ok(user::invoke(cx, coll, "empty", [None, None])?.unwrap_or_default());
        }
        _ if is_seq(coll) => return Ok(list::empty_list(&cx.heap)),
        _ => return Ok(Value::NIL),
    };
    let meta = obj.meta();
    Ok(if meta.is_some() {
        cx.heap.with_meta(fresh, meta)
    } else {
        fresh
    })
}

/// The items of `coll` as a vector, without metadata.
///
/// # Errors
/// When `coll` is not seqable; what realising it throws.
pub fn vec(cx: &mut Cx, coll: Value) -> Result<Value> {
    match coll.kind() {
        Kind::Vector | Kind::Subvec => return Ok(node::without_meta(&cx.heap, coll)),
        Kind::MapEntry => {
            return Ok(vector::vector_of(
                &cx.heap,
                coll.object().slots().iter().cloned(),
            ));
        }
        Kind::True
        | Kind::False
        | Kind::Int
        | Kind::Float
        | Kind::Int8
        | Kind::Int16
        | Kind::Int32
        | Kind::Float32
        | Kind::Char
        | Kind::Keyword
        | Kind::Symbol => return Err(no_array(cx, &coll)),
        Kind::Instance if user::has_method(cx, &coll, "reduce") => return vec_by_reduce(cx, &coll),
        Kind::Instance => expect_iterable(cx, &coll)?,
        _ => {}
    }
    let empty = vector::empty(&cx.heap);
    extend(cx, empty, coll)
}

/// A user type has its items put into an array when Java's interfaces would give them.
///
/// # Errors
/// It only has a seq, or nothing.
pub fn expect_iterable(cx: &mut Cx, coll: &Value) -> Result<()> {
    const METHODS: [&str; 4] = ["iterator", "toArray", "first", "entrySet"];
    if !coll.is(Kind::Instance) || METHODS.iter().any(|name| user::has_method(cx, coll, name)) {
        return Ok(());
    }
    Err(no_array(cx, coll))
}

#[cold]
fn no_array(cx: &mut Cx, coll: &Value) -> crate::cx::Throw {
    let class = class_name_of(cx, coll);
    let message = format!("Unable to convert: class {class} to Object[]");
    let error = Error::of(code::TYPE_NOT_SEQABLE).with("given", &*class);
    error
        .as_class("java.lang.RuntimeException")
        .message(message)
        .into()
}

/// The items that the `reduce` of a user type goes through.
fn vec_by_reduce(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let Some(conj) = cx.natives.find("clojure.core", "conj") else {
        return Err(error::not_seqable(cx, coll));
    };
    let conj = Value::immediate(Kind::Native, u64::from(conj));
    let empty = vector::empty(&cx.heap);
    let items = user::invoke(cx, coll, "reduce", [Some(&conj), Some(&empty)])?;
    items.ok_or_else(|| error::not_seqable(cx, coll))
}

/// `to` with all items of `from`, as `into` without a transducer.
///
/// # Errors
/// As [`conj`], and what realising `from` throws.
pub fn extend(cx: &mut Cx, mut to: Value, from: Value) -> Result<Value> {
    if matches!(to.kind(), Kind::ArrayMap | Kind::HashMap | Kind::SortedMap)
        && matches!(from.kind(), Kind::ArrayMap | Kind::HashMap | Kind::Record)
    {
        add_entries(cx, &mut to, from)?;
        return Ok(to);
    }
    let mut cursor = Cursor::new(cx, from)?;
    while let Some(item) = cursor.next(cx)? {
        conj_mut(cx, &mut to, item)?;
    }
    Ok(to)
}
