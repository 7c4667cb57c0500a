//! Hash maps: a trie over the hash, five bits a level, with a bitmap in every node.
//!
//! A node's slots are pairs by bit order: key and value, or Absent and a child. Walking nodes in
//! slot order is Clojure's iteration order. Keys of one hash share a collision node. Nodes with one
//! owner are changed in place and leave room for a quarter more pairs when they move.

use super::super::node;
use super::collision::{self, cut};
use super::{hash_of, is_same_key};
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

const BITS: u32 = 5;
const ROOT: usize = 0;
const NIL_VALUE: usize = 1;
/// The key of the entry that no node holds.
const NIL_KEY: &Value = &Value::NIL;

#[inline]
fn bit_of(hash: u32, shift: u32) -> u32 {
    1 << ((hash >> shift) & 31)
}

/// Slot of the pair of `bit`.
#[inline]
fn slot_of(bitmap: u32, bit: u32) -> usize {
    (bitmap & (bit - 1)).count_ones() as usize * 2
}

pub(super) fn spare_for(slots: usize) -> usize {
    2 + (slots / 8) * 2
}

/// Key and value under `key`.
#[inline]
pub(super) fn find<'m>(
    cx: &mut Cx,
    map: &'m Value,
    key: &Value,
) -> Result<Option<(&'m Value, &'m Value)>> {
    let [root, nil_value] = map.object().slots() else {
        unreachable!("a hash map has two slots")
    };
    if key.is_nil() {
        return Ok((!nil_value.is_absent()).then_some((NIL_KEY, nil_value)));
    }
    if root.is_nil() {
        return Ok(None);
    }
    let hash = hash_of(cx, key)?;
    let mut node = root;
    let mut shift = 0;
    while node.is(Kind::HashNode) {
        let obj = node.object();
        let bitmap = obj.raw(0) as u32;
        let bit = bit_of(hash, shift);
        if bitmap & bit == 0 {
            return Ok(None);
        }
        let at = slot_of(bitmap, bit);
        let slots = obj.slots();
        if !slots[at].is_absent() {
            let same = is_same_key(cx, &slots[at], key)?;
            return Ok(same.then_some((&slots[at], &slots[at + 1])));
        }
        node = &slots[at + 1];
        shift += BITS;
    }
    let at = collision::find(cx, node, hash, key)?;
    let slots = node.object().slots();
    Ok(at.map(|at| (&slots[at], &slots[at + 1])))
}

/// The value under `key`, to be changed.
#[inline]
pub(super) fn value_mut<'m>(
    cx: &mut Cx,
    map: &'m mut Value,
    key: &Value,
) -> Result<Option<&'m mut Value>> {
    let hash = hash_of(cx, key)?;
    let [root, nil_value] = cx.heap.own(map, 0).into_slots_mut() else {
        unreachable!("a hash map has two slots")
    };
    if key.is_nil() {
        return Ok((!nil_value.is_absent()).then_some(nil_value));
    }
    if root.is_nil() {
        return Ok(None);
    }
    let mut node = root;
    let mut shift = 0;
    while node.is(Kind::HashNode) {
        let obj = node.object();
        let bitmap = obj.raw(0) as u32;
        let bit = bit_of(hash, shift);
        if bitmap & bit == 0 {
            return Ok(None);
        }
        let at = slot_of(bitmap, bit);
        let held = &obj.slots()[at];
        let is_child = held.is_absent();
        if !is_child && !is_same_key(cx, held, key)? {
            return Ok(None);
        }
        let value = &mut cx.heap.own(node, 0).into_slots_mut()[at + 1];
        if !is_child {
            return Ok(Some(value));
        }
        node = value;
        shift += BITS;
    }
    let at = collision::find(cx, node, hash, key)?;
    Ok(at.map(|at| &mut cx.heap.own(node, 0).into_slots_mut()[at + 1]))
}

/// Puts `value` under `key`.
#[inline]
pub(super) fn assoc(cx: &mut Cx, map: &mut Value, key: Value, value: Value) -> Result<()> {
    if key.is_nil() {
        let mut own = cx.heap.own(map, 0);
        let old = std::mem::replace(&mut own.slots_mut()[NIL_VALUE], value);
        count_up(&mut own, old.is_absent());
        return Ok(());
    }
    let hash = hash_of(cx, &key)?;
    cx.heap.own(map, 0);
    let root = &mut map.obj_mut().expect("made unique").into_slots_mut()[ROOT];
    let added = insert(cx, root, hash, key, value)?;
    count_up(&mut map.obj_mut().expect("made unique"), added);
    Ok(())
}

#[inline]
fn count_up(own: &mut crate::value::ObjMut<'_>, added: bool) {
    let count = own.obj().raw(0) + u64::from(added);
    own.set_raw(0, count);
}

/// Puts a pair into the trie that `root` holds; answers whether the key is new.
fn insert(cx: &mut Cx, root: &mut Value, hash: u32, key: Value, value: Value) -> Result<bool> {
    if root.is_nil() {
        *root = leaf(&cx.heap, hash, 0, [key, value]);
        return Ok(true);
    }
    let mut node = root;
    let mut shift = 0;
    loop {
        if node.is(Kind::HashCollision) {
            let old_hash = node.object().raw(0) as u32;
            if old_hash == hash {
                return collision::insert(cx, node, [key, value]);
            }
            let child = node.take();
            *node = leaf(&cx.heap, old_hash, shift, [Value::ABSENT, child]);
        }
        let obj = node.object();
        let bitmap = obj.raw(0) as u32;
        let bit = bit_of(hash, shift);
        let at = slot_of(bitmap, bit);
        if bitmap & bit == 0 {
            let spare = spare_for(obj.len());
            node::insert_pair(&cx.heap, node, at, [key, value], spare);
            node.obj_mut()
                .expect("made unique")
                .set_raw(0, (bitmap | bit).into());
            return Ok(true);
        }
        let slots = obj.slots();
        if slots[at].is_absent() {
            node = &mut cx.heap.own(node, 0).into_slots_mut()[at + 1];
            shift += BITS;
            continue;
        }
        if is_same_key(cx, &slots[at], &key)? {
            cx.heap.own(node, 0).slots_mut()[at + 1] = value;
            return Ok(false);
        }
        let old_hash = hash_of(cx, &slots[at])?;
        let mut own = cx.heap.own(node, 0);
        let slots = own.slots_mut();
        let old_key = std::mem::replace(&mut slots[at], Value::ABSENT);
        let old = [old_key, slots[at + 1].take()];
        slots[at + 1] = fork(
            &cx.heap,
            shift + BITS,
            (old_hash, old),
            (hash, [key, value]),
        );
        return Ok(true);
    }
}

/// A node of one pair.
#[inline]
fn leaf(heap: &Heap, hash: u32, shift: u32, pair: [Value; 2]) -> Value {
    heap.object(Kind::HashNode, [bit_of(hash, shift).into()], pair)
}

/// The node at `shift` that holds two pairs, the older first.
fn fork(heap: &Heap, shift: u32, old: (u32, [Value; 2]), new: (u32, [Value; 2])) -> Value {
    let ((old_hash, [old_key, old_value]), (new_hash, [new_key, new_value])) = (old, new);
    if old_hash == new_hash {
        let slots = [old_key, old_value, new_key, new_value];
        return heap.object(Kind::HashCollision, [old_hash.into()], slots);
    }
    let parting = (old_hash ^ new_hash) >> shift;
    let levels = parting.trailing_zeros() / BITS;
    let last = shift + levels * BITS;
    let (old_bit, new_bit) = (bit_of(old_hash, last), bit_of(new_hash, last));
    let slots = if old_bit < new_bit {
        [old_key, old_value, new_key, new_value]
    } else {
        [new_key, new_value, old_key, old_value]
    };
    let pair = heap.object(Kind::HashNode, [(old_bit | new_bit).into()], slots);
    (0..levels).rev().fold(pair, |below, level| {
        leaf(heap, new_hash, shift + level * BITS, [Value::ABSENT, below])
    })
}

/// What removing a key leaves of a node.
pub(super) enum Left {
    Nodes,
    Nothing,
}

/// Removes the entry under `key`; answers whether there was one.
pub(super) fn dissoc(cx: &mut Cx, map: &mut Value, key: &Value) -> Result<bool> {
    if find(cx, map, key)?.is_none() {
        return Ok(false);
    }
    if key.is_nil() {
        let mut own = cx.heap.own(map, 0);
        own.slots_mut()[NIL_VALUE] = Value::ABSENT;
        count_down(&mut own);
        return Ok(true);
    }
    let hash = hash_of(cx, key)?;
    cx.heap.own(map, 0);
    let root = &mut map.obj_mut().expect("made unique").into_slots_mut()[ROOT];
    if matches!(remove(cx, root, 0, hash, key)?, Left::Nothing) {
        *root = Value::NIL;
    }
    count_down(&mut map.obj_mut().expect("made unique"));
    Ok(true)
}

fn count_down(own: &mut crate::value::ObjMut<'_>) {
    let count = own.obj().raw(0) - 1;
    own.set_raw(0, count);
}

/// Removes `key`, which is there, below `node`. Goes down seven levels at most.
fn remove(cx: &mut Cx, node: &mut Value, shift: u32, hash: u32, key: &Value) -> Result<Left> {
    if node.is(Kind::HashCollision) {
        return collision::remove(cx, node, hash, key);
    }
    let bitmap = node.object().raw(0) as u32;
    let bit = bit_of(hash, shift);
    let at = slot_of(bitmap, bit);
    if node.object().slots()[at].is_absent() {
        let child = &mut cx.heap.own(node, 0).into_slots_mut()[at + 1];
        if matches!(remove(cx, child, shift + BITS, hash, key)?, Left::Nodes) {
            return Ok(Left::Nodes);
        }
    }
    let left = cut(&cx.heap, node, at);
    if matches!(left, Left::Nodes) {
        node.obj_mut()
            .expect("made unique")
            .set_raw(0, (bitmap & !bit).into());
    }
    Ok(left)
}
