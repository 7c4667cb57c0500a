//! Hash sets: a hash map from each item to nil.

use super::map;
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// `#{}`.
pub fn empty(heap: &Heap) -> Value {
    heap.object(Kind::HashSet, [], [map::empty_hash(heap)])
}

/// The map behind the set.
#[inline]
pub fn map_of(set: &Value) -> &Value {
    &set.object().slots()[0]
}

/// Number of items.
#[inline]
pub fn len(set: &Value) -> usize {
    map::len(map_of(set))
}

/// The item of the set that equals `item`.
///
/// # Errors
/// What comparing and hashing throws.
#[inline]
pub fn get(cx: &mut Cx, set: &Value, item: &Value) -> Result<Option<Value>> {
    Ok(map::find_ref(cx, map_of(set), item)?.map(|(item, _)| item.clone()))
}

/// Is the item in the set?
///
/// # Errors
/// What comparing and hashing throws.
#[inline]
pub fn contains(cx: &mut Cx, set: &Value, item: &Value) -> Result<bool> {
    Ok(map::find_ref(cx, map_of(set), item)?.is_some())
}

/// Adds an item to the set that `set` holds; an equal one that is there stays.
///
/// # Errors
/// What comparing and hashing throws; the set is then as it was.
#[inline]
pub fn conj_mut(cx: &mut Cx, set: &mut Value, item: Value) -> Result<()> {
    if !set.object().is_unique() && contains(cx, set, &item)? {
        return Ok(());
    }
    cx.heap.own(set, 0);
    let map = &mut set.obj_mut().expect("made unique").into_slots_mut()[0];
    map::assoc_mut(cx, map, item, Value::NIL)
}

/// Takes an item out of the set that `set` holds; answers whether it was there.
///
/// # Errors
/// What comparing and hashing throws; the set is then as it was.
pub fn disj_mut(cx: &mut Cx, set: &mut Value, item: &Value) -> Result<bool> {
    if !contains(cx, set, item)? {
        return Ok(false);
    }
    cx.heap.own(set, 0);
    let map = &mut set.obj_mut().expect("made unique").into_slots_mut()[0];
    map::dissoc_mut(cx, map, item)
}

/// A set of these items; of equal ones the first stays.
///
/// # Errors
/// What comparing and hashing throws.
pub fn set_of(cx: &mut Cx, items: impl IntoIterator<Item = Value>) -> Result<Value> {
    let mut set = empty(&cx.heap);
    for item in items {
        conj_mut(cx, &mut set, item)?;
    }
    Ok(set)
}
