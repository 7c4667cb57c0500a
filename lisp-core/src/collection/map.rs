//! Maps: up to eight entries in insertion order, above that a hash trie with Clojure's order.
//!
//! Floor 3. This file is the front for array maps and hash maps; `array`, `trie` and `entries` are
//! its parts. Functions that end in `_mut` update what the reference holds, in place where nobody
//! else owns it; when they fail the map is as it was. Sorted maps and records have files of their
//! own; `dispatch` joins all.

mod array;
mod collision;
mod entries;
mod trie;

pub use entries::Entries;
pub(super) use entries::{KEYS_ONLY, map_seq, map_seq_entry, map_seq_first};
pub(super) use entries::{map_seq_next, map_seq_next_owned};

use super::error;
use crate::compare;
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// Entries up to which a map made from a literal or by `assoc` is an array map.
pub const ARRAY_MAP_MAX: usize = 8;

/// Is `a` the key `b`? Identical objects are, then what `=` says.
#[inline]
fn is_same_key(cx: &mut Cx, a: &Value, b: &Value) -> Result<bool> {
    if a.is_identical(b) && !a.is(Kind::Float) {
        return Ok(true);
    }
    match compare::equal_fast(a, b) {
        Some(same) => Ok(same),
        None => compare::equal(cx, a, b),
    }
}

/// The hash that decides a key's place.
#[inline]
fn hash_of(cx: &mut Cx, key: &Value) -> Result<u32> {
    match compare::hash_fast(key) {
        Some(hash) => Ok(hash),
        None => compare::hash(cx, key),
    }
}

/// `{}`.
#[inline]
pub fn empty(heap: &Heap) -> Value {
    heap.object(Kind::ArrayMap, [], [])
}

/// An empty hash map.
#[inline]
pub fn empty_hash(heap: &Heap) -> Value {
    heap.object(Kind::HashMap, [0], [Value::NIL, Value::ABSENT])
}

/// Is it an array map or a hash map?
#[inline]
pub fn is_map(value: &Value) -> bool {
    matches!(value.kind(), Kind::ArrayMap | Kind::HashMap)
}

/// A map of these pairs: an array map up to [`ARRAY_MAP_MAX`] pairs, else a hash map. A later value
/// wins.
///
/// # Errors
/// What comparing and hashing keys throws.
pub fn of_pairs(cx: &mut Cx, pairs: Vec<(Value, Value)>) -> Result<Value> {
    if pairs.len() <= ARRAY_MAP_MAX {
        return array_of_pairs(cx, pairs);
    }
    hash_of_pairs(cx, pairs)
}

/// A map of keys and values in turn, for a literal, where no key may come twice.
///
/// # Errors
/// On a key that comes twice, and what comparing and hashing keys throws.
pub fn of_items_unique(
    cx: &mut Cx,
    mut items: impl ExactSizeIterator<Item = Value>,
) -> Result<Value> {
    if items.len() <= ARRAY_MAP_MAX * 2 {
        let map = cx.heap.object_of(Kind::ArrayMap, &[], items, 0);
        let slots = map.object().slots();
        for (at, pair) in slots.chunks_exact(2).enumerate() {
            if array::position(cx, &slots[..at * 2], &pair[0])?.is_some() {
                return Err(error::duplicate_key(cx, &pair[0]));
            }
        }
        return Ok(map);
    }
    let mut map = empty_hash(&cx.heap);
    while let (Some(key), Some(value)) = (items.next(), items.next()) {
        let count = len(&map);
        let again = key.clone();
        assoc_mut(cx, &mut map, key, value)?;
        if len(&map) == count {
            return Err(error::duplicate_key(cx, &again));
        }
    }
    Ok(map)
}

/// The value under a keyword in an array map.
#[inline]
pub(crate) fn get_keyword<'m>(map: &'m Value, key: &Value) -> Option<&'m Value> {
    let mut pairs = map.object().slots().chunks_exact(2);
    let pair = pairs.find(|pair| pair[0].is_identical(key));
    pair.map(|pair| &pair[1])
}

/// An array map of any size, as `array-map` makes it.
///
/// # Errors
/// What comparing keys throws.
pub fn array_of_pairs(cx: &mut Cx, pairs: Vec<(Value, Value)>) -> Result<Value> {
    let slots = Vec::with_capacity(pairs.len() * 2);
    let slots = pairs
        .into_iter()
        .try_fold(slots, |mut slots, (key, value)| {
            match array::position(cx, &slots, &key)? {
                Some(at) => slots[at + 1] = value,
                None => slots.extend([key, value]),
            }
            Ok::<_, crate::cx::Throw>(slots)
        })?;
    Ok(cx.heap.object_of(Kind::ArrayMap, &[], slots.into_iter(), 0))
}

/// A hash map of any size, as `hash-map` makes it.
///
/// # Errors
/// What comparing and hashing keys throws.
pub fn hash_of_pairs(cx: &mut Cx, pairs: Vec<(Value, Value)>) -> Result<Value> {
    let mut map = empty_hash(&cx.heap);
    for (key, value) in pairs {
        trie::assoc(cx, &mut map, key, value)?;
    }
    Ok(map)
}

/// Number of entries.
#[inline]
pub fn len(map: &Value) -> usize {
    let obj = map.object();
    if map.is(Kind::HashMap) {
        obj.raw(0) as usize
    } else {
        obj.len() / 2
    }
}

/// Key and value of the entry under `key`.
///
/// # Errors
/// What comparing and hashing keys throws.
#[inline]
pub fn find_ref<'m>(
    cx: &mut Cx,
    map: &'m Value,
    key: &Value,
) -> Result<Option<(&'m Value, &'m Value)>> {
    if map.is(Kind::HashMap) {
        return trie::find(cx, map, key);
    }
    let slots = map.object().slots();
    let at = array::position(cx, slots, key)?;
    Ok(at.map(|at| (&slots[at], &slots[at + 1])))
}

/// The value under `key`, borrowed.
///
/// # Errors
/// As [`find_ref`].
#[inline]
pub fn get_ref<'m>(cx: &mut Cx, map: &'m Value, key: &Value) -> Result<Option<&'m Value>> {
    Ok(find_ref(cx, map, key)?.map(|(_, value)| value))
}

/// The value under `key`.
///
/// # Errors
/// As [`find_ref`].
#[inline]
pub fn get(cx: &mut Cx, map: &Value, key: &Value) -> Result<Option<Value>> {
    Ok(find_ref(cx, map, key)?.map(|(_, value)| value.clone()))
}

/// Is there an entry under `key`?
///
/// # Errors
/// As [`find_ref`].
pub fn contains(cx: &mut Cx, map: &Value, key: &Value) -> Result<bool> {
    Ok(find_ref(cx, map, key)?.is_some())
}

/// The entry under `key`, as an object.
///
/// # Errors
/// As [`find_ref`].
pub fn find(cx: &mut Cx, map: &Value, key: &Value) -> Result<Option<Value>> {
    let found = find_ref(cx, map, key)?;
    Ok(found.map(|(key, value)| super::vector::entry(&cx.heap, key.clone(), value.clone())))
}

/// The map with `value` under `key`.
///
/// # Errors
/// As [`find_ref`].
#[inline]
pub fn assoc(cx: &mut Cx, mut map: Value, key: Value, value: Value) -> Result<Value> {
    assoc_mut(cx, &mut map, key, value)?;
    Ok(map)
}

/// Puts `value` under `key` in the map that `map` holds.
///
/// # Errors
/// As [`find_ref`]; the map is then as it was.
#[inline]
pub fn assoc_mut(cx: &mut Cx, map: &mut Value, key: Value, value: Value) -> Result<()> {
    if !map.object().is_unique()
        && let Some(old) = get_ref(cx, map, &key)?
        && old.is_identical(&value)
    {
        return Ok(());
    }
    if map.is(Kind::HashMap) {
        return trie::assoc(cx, map, key, value);
    }
    if let Err((key, value)) = array::assoc(cx, map, key, value)? {
        *map = array::to_hash(cx, map)?;
        trie::assoc(cx, map, key, value)?;
    }
    Ok(())
}

/// The value under `key` in the map that `map` holds, to be changed; what others hold of the map is copied first.
///
/// # Errors
/// As [`find_ref`].
#[inline]
pub fn value_mut<'m>(
    cx: &mut Cx,
    map: &'m mut Value,
    key: &Value,
) -> Result<Option<&'m mut Value>> {
    if map.is(Kind::HashMap) {
        return trie::value_mut(cx, map, key);
    }
    let at = array::position(cx, map.object().slots(), key)?;
    Ok(at.map(|at| &mut cx.heap.own(map, 0).into_slots_mut()[at + 1]))
}

/// The map without the entry under `key`.
///
/// # Errors
/// As [`find_ref`].
pub fn dissoc(cx: &mut Cx, mut map: Value, key: &Value) -> Result<Value> {
    dissoc_mut(cx, &mut map, key)?;
    Ok(map)
}

/// Removes the entry under `key` from the map that `map` holds; answers whether there was one.
///
/// # Errors
/// As [`find_ref`]; the map is then as it was.
pub fn dissoc_mut(cx: &mut Cx, map: &mut Value, key: &Value) -> Result<bool> {
    if map.is(Kind::HashMap) {
        return trie::dissoc(cx, map, key);
    }
    array::dissoc(cx, map, key)
}
