//! What programs ask of collections, for every kind: `get`, `nth`, `count`, `contains?`, `find`,
//! `peek`, `keys`, `rseq`.
//!
//! Floor 3. Nothing here changes a collection. Errors have Clojure's class and message.

use super::column::{Column, column_seq};
use super::dispatch::int_key;
use super::error::{not_a, not_a_or_nil, unsupported, unsupported_on};
use super::seq::is_char_sequence;
use super::{
    Cursor, array, chunk, indexed, map, queue, range, record, seq, set, sorted, transient,
};
use super::{user, vector};
use crate::base::error::{Error, code};
use crate::cx::{Cx, Result};
use crate::numeric::boxed::is_number;
use crate::value::{Kind, Value, gadget_collection};

/// The value under `key`, or `None`. Looks into maps, sets, vectors, strings, arrays, records and
/// transients.
///
/// # Errors
/// What comparing and hashing throws.
#[inline]
pub fn get(cx: &mut Cx, coll: &Value, key: &Value) -> Result<Option<Value>> {
    match coll.kind() {
        Kind::ArrayMap | Kind::HashMap => map::get(cx, coll, key),
        Kind::Vector | Kind::Subvec | Kind::MapEntry => {
            Ok(index_of(key).and_then(|ix| vector::get(coll, ix)).cloned())
        }
        Kind::Nil => Ok(None),
        Kind::Record => record::get(cx, coll, key),
        Kind::HashSet => set::get(cx, coll, key),
        _ => get_of_other(cx, coll, key),
    }
}

fn get_of_other(cx: &mut Cx, coll: &Value, key: &Value) -> Result<Option<Value>> {
    match coll.kind() {
        Kind::SortedMap => Ok(sorted::find_ref(cx, coll, key)?.map(|(_, value)| value.clone())),
        Kind::SortedSet => Ok(sorted::find_ref(cx, coll, key)?.map(|(item, _)| item.clone())),
        Kind::String => Ok(number_index(key)
            .and_then(|ix| indexed::char_at(&cx.heap, coll, ix))
            .map(Value::char)),
        Kind::Array => {
            let obj = coll.object();
            Ok(number_index(key)
                .filter(|ix| *ix < obj.len())
                .map(|ix| obj.slot(ix)))
        }
        Kind::Transient => {
            let inner = transient::peek_into(coll)?;
            get(cx, &inner, key)
        }
        Kind::TaggedLiteral | Kind::ReaderConditional => Ok(part_of_literal(coll, key)),
        Kind::Gadget => match gadget_collection(coll) {
            Some(items) => get(cx, &items, key),
            None => Ok(None),
        },
        Kind::Instance => match user::invoke(cx, coll, "valAt", [Some(key), None])? {
            Some(value) => Ok(Some(value)),
            None => user::invoke(cx, coll, "get", [Some(key), None]),
        },
        _ => Ok(None),
    }
}

/// `:tag` and `:form` of a tagged literal, `:form` and `:splicing?` of a reader conditional.
fn part_of_literal(literal: &Value, key: &Value) -> Option<Value> {
    let obj = literal.object();
    let is = |name| key.is_named(Kind::Keyword, name);
    match obj.kind() {
        Kind::TaggedLiteral if is("tag") => Some(obj.slot(0)),
        Kind::TaggedLiteral if is("form") => Some(obj.slot(1)),
        Kind::ReaderConditional if is("form") => Some(obj.slot(0)),
        Kind::ReaderConditional if is("splicing?") => Some(Value::from(obj.raw(0) != 0)),
        _ => None,
    }
}

/// The value under `key`, or `default`; a user type is asked with its default.
///
/// # Errors
/// As [`get`].
#[inline]
pub fn get_or(cx: &mut Cx, coll: &Value, key: &Value, default: Value) -> Result<Value> {
    if coll.is(Kind::Instance) {
        let found = user::invoke(cx, coll, "valAt", [Some(key), Some(&default)])?;
        return Ok(found.unwrap_or(default));
    }
    Ok(get(cx, coll, key)?.unwrap_or(default))
}

#[inline]
fn index_of(key: &Value) -> Option<usize> {
    usize::try_from(int_key(key)?).ok()
}

/// Strings and arrays take any number as index.
fn number_index(key: &Value) -> Option<usize> {
    match (key.as_float(), key.as_int()) {
        (Some(float), _) => usize::try_from(float as i64).ok(),
        (_, Some(int)) => usize::try_from(int).ok(),
        _ => index_of(key),
    }
}

/// Item `ix`, or `None` when it is outside, or `coll` is nil.
///
/// # Errors
/// When `coll` has no order; what realising it throws.
#[inline]
pub fn nth(cx: &mut Cx, coll: &Value, ix: i64) -> Result<Option<Value>> {
    let Ok(at) = usize::try_from(ix) else {
        return nth_before(cx, coll);
    };
    match coll.kind() {
        Kind::Vector | Kind::Subvec | Kind::MapEntry => Ok(vector::get(coll, at).cloned()),
        Kind::Nil | Kind::EmptyList => Ok(None),
        Kind::String => Ok(indexed::char_at(&cx.heap, coll, at).map(Value::char)),
        Kind::Array => {
            let obj = coll.object();
            Ok((at < obj.len()).then(|| obj.slot(at)))
        }
        Kind::Chunk => Ok(chunk::chunk_get(coll, at).cloned()),
        Kind::Range => {
            let (start, step, len) = range::range_parts(coll.object());
            let item = || Value::from(start.wrapping_add(ix.wrapping_mul(step)));
            Ok(((at as u64) < len).then(item))
        }
        Kind::Transient => {
            let inner = transient::peek_into(coll)?;
            match inner.kind() {
                Kind::Vector => Ok(vector::get(&inner, at).cloned()),
                _ => Err(unsupported(cx, "nth", coll)),
            }
        }
        Kind::Queue => nth_by_walk(cx, coll, at),
        Kind::TextBuffer if is_char_sequence(coll) => nth(cx, &coll.object().slot(1), ix),
        Kind::Gadget => match gadget_collection(coll) {
            Some(items) => nth(cx, &items, ix),
            None => Err(unsupported(cx, "nth", coll)),
        },
        _ if seq::is_seq(coll) => nth_by_walk(cx, coll, at),
        Kind::Instance => match user::invoke(cx, coll, "nth", [Some(&Value::from(ix)), None])? {
            Some(item) => Ok(Some(item)),
            None if user::has_method(cx, coll, "first") => nth_by_walk(cx, coll, at),
            None if user::is_entry(cx, coll) => match at {
                0 | 1 => super::column::half_of(cx, coll, at).map(Some),
                _ => Ok(None),
            },
            None if user::declares(cx, coll, &["java.util.RandomAccess"]) => {
                user::invoke(cx, coll, "get", [Some(&Value::from(ix)), None])
            }
            None => Err(unsupported(cx, "nth", coll)),
        },
        _ => Err(unsupported(cx, "nth", coll)),
    }
}

/// A negative index is outside of all that has an order.
#[cold]
fn nth_before(cx: &mut Cx, coll: &Value) -> Result<Option<Value>> {
    let is_ordered = vector::is_vector(coll) || seq::is_seq(coll);
    match coll.kind() {
        Kind::Nil | Kind::String | Kind::Array | Kind::Chunk | Kind::Queue => Ok(None),
        Kind::Transient | Kind::Instance => Ok(None),
        _ if is_ordered => Ok(None),
        _ => Err(unsupported(cx, "nth", coll)),
    }
}

/// The item at a position of a seq, or the number of items there are.
fn walk_to(cx: &mut Cx, coll: Value, at: usize) -> Result<std::result::Result<Value, usize>> {
    let mut cursor = Cursor::new(cx, coll)?;
    for passed in 0..at {
        if cursor.next(cx)?.is_none() {
            return Ok(Err(passed));
        }
    }
    Ok(cursor.next(cx)?.ok_or(at))
}

fn nth_by_walk(cx: &mut Cx, coll: &Value, at: usize) -> Result<Option<Value>> {
    Ok(walk_to(cx, coll.clone(), at)?.ok())
}

/// As [`nth_or_throw`], of a collection the caller gives up: a seq is not held while it is walked.
///
/// # Errors
/// As [`nth_or_throw`].
#[inline]
pub fn nth_or_throw_owned(cx: &mut Cx, coll: Value, ix: i64) -> Result<Value> {
    match usize::try_from(ix) {
        Ok(at) if is_walked(&coll) => {
            walk_to(cx, coll, at)?.map_err(|count| super::error::index(ix, count))
        }
        _ => nth_or_throw(cx, &coll, ix),
    }
}

/// As [`nth_or`], of a collection the caller gives up.
///
/// # Errors
/// As [`nth_or`].
pub fn nth_or_owned(cx: &mut Cx, coll: Value, ix: i64, default: Value) -> Result<Value> {
    match usize::try_from(ix) {
        Ok(at) if is_walked(&coll) => Ok(walk_to(cx, coll, at)?.unwrap_or(default)),
        _ => nth_or(cx, &coll, ix, default),
    }
}

/// Must the built-in seq be walked to count it or to find a position?
#[inline]
fn is_walked(coll: &Value) -> bool {
    seq::is_seq(coll) && !is_counted(coll)
}

/// Item `ix`; nil of nil.
///
/// # Errors
/// When the index is outside, and as [`nth`].
#[inline]
pub fn nth_or_throw(cx: &mut Cx, coll: &Value, ix: i64) -> Result<Value> {
    match nth(cx, coll, ix)? {
        Some(item) => Ok(item),
        None if coll.is_nil() => Ok(Value::NIL),
        None => Err(outside(cx, coll, ix)),
    }
}

/// Item `ix`, or `default`; a user type is asked with its default.
///
/// # Errors
/// As [`nth`].
#[inline]
pub fn nth_or(cx: &mut Cx, coll: &Value, ix: i64, default: Value) -> Result<Value> {
    if coll.is(Kind::Instance) {
        let args = [Some(&Value::from(ix)), Some(&default)];
        if let Some(item) = user::invoke(cx, coll, "nth", args)? {
            return Ok(item);
        }
    }
    Ok(nth(cx, coll, ix)?.unwrap_or(default))
}

#[cold]
fn outside(cx: &mut Cx, coll: &Value, ix: i64) -> crate::cx::Throw {
    let counted = if is_counted(coll) {
        count(cx, coll).ok()
    } else {
        None
    };
    if coll.is(Kind::Array) {
        return match array::array_get(coll, ix) {
            Err(throw) => throw,
            Ok(_) => super::error::index(ix, 0),
        };
    }
    if coll.is(Kind::String) {
        let error = Error::of(code::INDEX_OUT_OF_BOUNDS).with("index", ix);
        let error = error.with("count", counted.unwrap_or_default() as i64);
        let message = format!("String index out of range: {ix}");
        return error
            .as_class("java.lang.StringIndexOutOfBoundsException")
            .message(message)
            .into();
    }
    super::error::index(ix, counted.unwrap_or_default())
}

/// Does the built-in collection know its count (`counted?`)?
pub fn is_counted(coll: &Value) -> bool {
    match coll.kind() {
        Kind::List | Kind::EmptyList | Kind::Range | Kind::Vector | Kind::Subvec => true,
        Kind::MapEntry | Kind::ArrayMap | Kind::HashMap | Kind::HashSet | Kind::SortedMap => true,
        Kind::SortedSet | Kind::Queue | Kind::Record | Kind::Transient | Kind::Chunk => true,
        Kind::ChunkBuffer => true,
        Kind::IndexedSeq | Kind::ReverseSeq => true,
        Kind::MapSeq => matches!(coll.object().slots()[0].kind(), Kind::ArrayMap),
        _ => false,
    }
}

/// Can `seq` make a seq of it?
pub fn is_seqable(cx: &mut Cx, value: &Value) -> bool {
    match value.kind() {
        Kind::Nil | Kind::String | Kind::Array | Kind::Queue | Kind::Record => true,
        Kind::ArrayMap | Kind::HashMap | Kind::HashSet => true,
        Kind::SortedMap | Kind::SortedSet => true,
        Kind::Instance => {
            user::has_method(cx, value, "seq") || user::has_method(cx, value, "iterator")
        }
        Kind::Gadget => gadget_collection(value).is_some(),
        _ => vector::is_vector(value) || seq::is_seq(value),
    }
}

/// Number of items, entries or characters.
///
/// # Errors
/// When `coll` cannot be counted; what realising it throws.
#[inline]
pub fn count(cx: &mut Cx, coll: &Value) -> Result<usize> {
    match coll.kind() {
        Kind::Vector | Kind::Subvec | Kind::MapEntry => Ok(vector::len(coll)),
        Kind::ArrayMap | Kind::HashMap => Ok(map::len(coll)),
        Kind::Nil | Kind::EmptyList => Ok(0),
        Kind::List | Kind::String => Ok(coll.object().raw(0) as usize),
        Kind::HashSet => Ok(set::len(coll)),
        _ => count_of_other(cx, coll),
    }
}

fn count_of_other(cx: &mut Cx, coll: &Value) -> Result<usize> {
    match coll.kind() {
        Kind::SortedMap | Kind::SortedSet => Ok(sorted::len(coll)),
        Kind::Record => Ok(record::len(coll)),
        Kind::Queue => Ok(queue::len(coll)),
        Kind::Array => Ok(array::array_len(coll)),
        Kind::Chunk => Ok(chunk::chunk_len(coll)),
        Kind::ChunkBuffer => Ok(chunk::chunk_buffer_len(coll)),
        Kind::Range => {
            let (_, _, len) = range::range_parts(coll.object());
            Ok(usize::try_from(len).unwrap_or(usize::MAX))
        }
        Kind::IndexedSeq => Ok(indexed::seq_len(coll)),
        Kind::ReverseSeq => Ok(coll.object().raw(0) as usize + 1),
        Kind::Transient => {
            let inner = transient::peek_into(coll)?;
            count(cx, &inner)
        }
        Kind::TextBuffer if is_char_sequence(coll) => count(cx, &coll.object().slot(1)),
        Kind::Gadget => match gadget_collection(coll) {
            Some(items) => count(cx, &items),
            None => Err(unsupported(cx, "count", coll)),
        },
        _ if seq::is_seq(coll) => count_by_walk(cx, coll.clone()),
        _ => count_by_method(cx, coll),
    }
}

/// What a user type's own method answers: `count`, Java's `size`, or `length` of a sequence of characters.
fn count_by_method(cx: &mut Cx, coll: &Value) -> Result<usize> {
    let is_text = user::declares(cx, coll, &["java.lang.CharSequence"]);
    let length = is_text.then_some("length");
    for method in ["count", "size"].into_iter().chain(length) {
        if let Some(count) = user::invoke(cx, coll, method, [None, None])? {
            let count = count.as_int().and_then(|n| usize::try_from(n).ok());
            return Ok(count.unwrap_or(0));
        }
    }
    Err(unsupported(cx, "count", coll))
}

/// As [`count`], of a collection the caller gives up: a seq is not held while it is walked.
///
/// # Errors
/// As [`count`].
#[inline]
pub fn count_owned(cx: &mut Cx, coll: Value) -> Result<usize> {
    if is_walked(&coll) {
        return count_by_walk(cx, coll);
    }
    count(cx, &coll)
}

fn count_by_walk(cx: &mut Cx, coll: Value) -> Result<usize> {
    let mut cursor = Cursor::new(cx, coll)?;
    let mut count = 0;
    while cursor.next(cx)?.is_some() {
        count += 1;
    }
    Ok(count)
}

/// Is there something under `key`?
///
/// # Errors
/// When `coll` has no keys; what comparing and hashing throws.
pub fn contains(cx: &mut Cx, coll: &Value, key: &Value) -> Result<bool> {
    match coll.kind() {
        Kind::ArrayMap | Kind::HashMap => map::contains(cx, coll, key),
        Kind::HashSet => set::contains(cx, coll, key),
        Kind::Nil => Ok(false),
        Kind::Vector | Kind::Subvec | Kind::MapEntry => {
            Ok(index_of(key).is_some_and(|ix| ix < vector::len(coll)))
        }
        Kind::SortedMap | Kind::SortedSet => Ok(sorted::find_ref(cx, coll, key)?.is_some()),
        Kind::Record => Ok(record::get(cx, coll, key)?.is_some()),
        Kind::String | Kind::Array if is_number(key) => {
            let count = count(cx, coll)?;
            Ok(number_index(key).is_some_and(|ix| ix < count))
        }
        Kind::Transient => {
            let inner = transient::peek_into(coll)?;
            contains(cx, &inner, key)
        }
        Kind::Gadget => match gadget_collection(coll) {
            Some(items) => contains(cx, &items, key),
            None => Err(unsupported_on(cx, "contains?", coll)),
        },
        _ => {
            for name in ["containsKey", "contains"] {
                if let Some(answer) = user::invoke(cx, coll, name, [Some(key), None])? {
                    return Ok(answer.is_truthy());
                }
            }
            Err(unsupported_on(cx, "contains?", coll))
        }
    }
}

/// The entry under `key`, or nil.
///
/// # Errors
/// When `coll` has no entries; what comparing and hashing throws.
pub fn find(cx: &mut Cx, coll: &Value, key: &Value) -> Result<Value> {
    let found = match coll.kind() {
        Kind::ArrayMap | Kind::HashMap => {
            map::find_ref(cx, coll, key)?.map(|(key, value)| (key.clone(), value.clone()))
        }
        Kind::SortedMap => {
            sorted::find_ref(cx, coll, key)?.map(|(key, value)| (key.clone(), value.clone()))
        }
        Kind::Nil => None,
        Kind::Record => record::get(cx, coll, key)?.map(|value| (key.clone(), value)),
        Kind::Vector | Kind::Subvec | Kind::MapEntry => {
            let item = index_of(key).and_then(|ix| vector::get(coll, ix));
            item.map(|item| (key.clone(), item.clone()))
        }
        Kind::Transient if !transient::peek_into(coll)?.is(Kind::HashSet) => {
            let inner = transient::peek_into(coll)?;
            return find(cx, &inner, key);
        }
        _ => {
            let answer = user::invoke(cx, coll, "entryAt", [Some(key), None])?;
            return answer.ok_or_else(|| unsupported_on(cx, "find", coll));
        }
    };
    Ok(found.map_or(Value::NIL, |(key, value)| {
        vector::entry(&cx.heap, key, value)
    }))
}

/// What `pop` would take off, nil when there is nothing.
///
/// # Errors
/// When `coll` is no stack.
pub fn peek(cx: &mut Cx, coll: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::Vector | Kind::Subvec | Kind::MapEntry => {
            let last = vector::len(coll).checked_sub(1);
            Ok(last
                .and_then(|ix| vector::get(coll, ix))
                .cloned()
                .unwrap_or_default())
        }
        Kind::List => Ok(coll.object().slots()[0].clone()),
        Kind::EmptyList | Kind::Nil => Ok(Value::NIL),
        Kind::Queue => queue::peek(cx, coll),
        _ => {
            let answer = user::invoke(cx, coll, "peek", [None, None])?;
            answer.ok_or_else(|| not_a(cx, coll, "clojure.lang.IPersistentStack"))
        }
    }
}

/// The keys of a map or seq of entries, or nil.
///
/// # Errors
/// When `coll` is not seqable.
pub fn keys(cx: &mut Cx, coll: &Value) -> Result<Value> {
    column_seq(cx, coll, Column::Keys)
}

/// The values of a map or seq of entries, or nil.
///
/// # Errors
/// When `coll` is not seqable.
pub fn vals(cx: &mut Cx, coll: &Value) -> Result<Value> {
    column_seq(cx, coll, Column::Vals)
}

/// The items backwards, or nil.
///
/// # Errors
/// When `coll` cannot be walked backwards.
pub fn rseq(cx: &mut Cx, coll: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::Vector | Kind::Subvec | Kind::MapEntry => Ok(indexed::reverse_seq(&cx.heap, coll)),
        Kind::SortedMap | Kind::SortedSet => Ok(sorted::sorted_seq(&cx.heap, coll, false)),
        _ => match user::invoke(cx, coll, "rseq", [None, None])? {
            Some(answer) => Ok(answer),
            None => Err(not_a_or_nil(
                cx,
                coll,
                ("clojure.lang.Reversible", "rseq", "rev"),
            )),
        },
    }
}

/// Part of a vector, as `subvec`.
///
/// # Errors
/// When `coll` is no vector, or the bounds are not inside it.
pub fn subvec(cx: &mut Cx, coll: &Value, start: i64, end: Option<i64>) -> Result<Value> {
    if !vector::is_vector(coll) {
        return Err(not_a_or_nil(
            cx,
            coll,
            ("clojure.lang.IPersistentVector", "count", "v"),
        ));
    }
    let len = vector::len(coll);
    let end = end.unwrap_or(len as i64);
    match (usize::try_from(start), usize::try_from(end)) {
        (Ok(from), Ok(to)) if from <= to && to <= len => {
            Ok(vector::subvec(&cx.heap, coll, from, to))
        }
        _ => Err(super::error::index(
            if start < 0 || start > end { start } else { end },
            len,
        )),
    }
}

/// The key (column 0) or value (column 1) of an entry.
///
/// # Errors
/// When `entry` is none.
pub fn entry_half(cx: &mut Cx, entry: &Value, column: usize) -> Result<Value> {
    if entry.is_nil() {
        let method = if column == 0 { "getKey" } else { "getValue" };
        return Err(not_a_or_nil(
            cx,
            entry,
            ("java.util.Map$Entry", method, "e"),
        ));
    }
    super::column::half_of(cx, entry, column)
}
