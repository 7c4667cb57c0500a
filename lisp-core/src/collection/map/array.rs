//! Small maps: keys and values in turn, in the order in which they came.

use super::super::node;
use super::{ARRAY_MAP_MAX, is_same_key, trie};
use crate::compare;
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// Slot of `key` among keys and values in turn.
#[inline]
pub(super) fn position(cx: &mut Cx, slots: &[Value], key: &Value) -> Result<Option<usize>> {
    if key.is(Kind::Keyword) {
        let at = slots
            .chunks_exact(2)
            .position(|pair| pair[0].is_identical(key));
        return Ok(at.map(|at| at * 2));
    }
    position_of_any(cx, slots, key)
}

fn position_of_any(cx: &mut Cx, slots: &[Value], key: &Value) -> Result<Option<usize>> {
    for (at, pair) in slots.chunks_exact(2).enumerate() {
        let same = match compare::equal_fast(&pair[0], key) {
            Some(same) => same,
            None => is_same_key(cx, &pair[0], key)?,
        };
        if same {
            return Ok(Some(at * 2));
        }
    }
    Ok(None)
}

/// Puts `value` under `key`, or gives both back when the map must become a hash map first.
pub(super) fn assoc(
    cx: &mut Cx,
    map: &mut Value,
    key: Value,
    value: Value,
) -> Result<std::result::Result<(), (Value, Value)>> {
    let slots = map.object().slots();
    match position(cx, slots, &key)? {
        Some(at) => cx.heap.own(map, 0).slots_mut()[at + 1] = value,
        None if slots.len() >= ARRAY_MAP_MAX * 2 => return Ok(Err((key, value))),
        None => {
            let (len, spare) = (slots.len(), 2 + slots.len() / 2);
            node::insert_pair(&cx.heap, map, len, [key, value], spare);
        }
    }
    Ok(Ok(()))
}

/// Removes the entry under `key`; answers whether there was one.
pub(super) fn dissoc(cx: &mut Cx, map: &mut Value, key: &Value) -> Result<bool> {
    let Some(at) = position(cx, map.object().slots(), key)? else {
        return Ok(false);
    };
    node::remove_pair(&cx.heap, map, at);
    Ok(true)
}

/// The same entries and metadata as a hash map.
pub(super) fn to_hash(cx: &mut Cx, map: &Value) -> Result<Value> {
    let mut hashed = super::empty_hash(&cx.heap);
    for pair in map.object().slots().chunks_exact(2) {
        trie::assoc(cx, &mut hashed, pair[0].clone(), pair[1].clone())?;
    }
    let meta = map.object().meta();
    Ok(if meta.is_some() {
        cx.heap.with_meta(hashed, meta)
    } else {
        hashed
    })
}
