//! Collision nodes: entries whose keys have one hash, in the order in which they came.
//!
//! A small node is searched pair by pair. A larger one has an index in front of its pairs: a table
//! by the keys' second hash, unless one of them has none. What is removed from a node with an index
//! leaves a gap, Absent and nil; gaps are closed when they are many. A node with an index counts
//! its pairs in the upper half of its raw word, whose lower half is the hash.

use super::super::node;
use super::is_same_key;
use super::trie::{Left, spare_for};
use crate::compare::second_hash;
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Obj, Value};

/// Pairs, or places of an index, that are looked at for one fuel.
const STEPS_PER_FUEL: usize = 32;
/// A node of more pairs has an index.
const PAIRS_MAX_PLAIN: usize = 16;
/// Slots before the first pair of a node with an index.
const INDEX_SLOTS: usize = 2;
/// The slot that holds the index.
const INDEX: usize = 1;

fn is_indexed(slots: &[Value]) -> bool {
    slots.first().is_some_and(Value::is_absent)
}

/// Pairs of a node with an index, without gaps.
fn live_pairs(node: Obj<'_>) -> usize {
    (node.raw(0) >> 32) as usize
}

fn hash_of(node: &Value) -> u64 {
    node.object().raw(0) & u64::from(u32::MAX)
}

/// An index's word: second hash and slot of a key.
#[allow(
    clippy::cast_possible_truncation,
    reason = "slots are counted in 32 bits"
)]
fn word_of(second: u32, slot: usize) -> Value {
    Value::from((u64::from(second) << 32 | u64::from(slot as u32)).cast_signed())
}

fn parts_of(word: &Value) -> Option<(u32, usize)> {
    let word = word.as_int()?.cast_unsigned();
    #[allow(clippy::cast_possible_truncation, reason = "each half is 32 bits")]
    Some(((word >> 32) as u32, word as u32 as usize))
}

/// Puts a word at the first free place from its own on. There is one.
fn enter(index: &mut [Value], second: u32, slot: usize) {
    let mask = index.len() - 1;
    let mut at = second as usize & mask;
    while !index[at].is_nil() {
        at = (at + 1) & mask;
    }
    index[at] = word_of(second, slot);
}

/// Slot of `key`, whose hash the caller has.
#[cold]
pub(super) fn find(cx: &mut Cx, node: &Value, hash: u32, key: &Value) -> Result<Option<usize>> {
    if hash_of(node) != u64::from(hash) {
        return Ok(None);
    }
    let slots = node.object().slots();
    let second = second_where_wanted(cx, slots, key)?;
    look(cx, slots, second, key)
}

fn second_where_wanted(cx: &mut Cx, slots: &[Value], key: &Value) -> Result<Option<u32>> {
    if is_indexed(slots) {
        second_hash(cx, key)
    } else {
        Ok(None)
    }
}

fn look(cx: &mut Cx, slots: &[Value], second: Option<u32>, key: &Value) -> Result<Option<usize>> {
    match second {
        Some(second) => probe(cx, slots, second, key),
        None => scan(cx, slots, key),
    }
}

fn scan(cx: &mut Cx, slots: &[Value], key: &Value) -> Result<Option<usize>> {
    for (ix, pair) in slots.chunks_exact(2).enumerate() {
        // Whoever makes so many keys of one hash pays for it.
        if (ix + 1).is_multiple_of(STEPS_PER_FUEL) {
            cx.tick(1)?;
        }
        if !pair[0].is_absent() && is_same_key(cx, &pair[0], key)? {
            return Ok(Some(ix * 2));
        }
    }
    Ok(None)
}

fn probe(cx: &mut Cx, slots: &[Value], second: u32, key: &Value) -> Result<Option<usize>> {
    let index = slots[INDEX].object().slots();
    let mask = index.len() - 1;
    for step in 0..index.len() {
        if (step + 1).is_multiple_of(STEPS_PER_FUEL) {
            cx.tick(1)?;
        }
        let Some((known, at)) = parts_of(&index[(second as usize + step) & mask]) else {
            break;
        };
        let may_be = known == second && !slots[at].is_absent();
        if may_be && is_same_key(cx, &slots[at], key)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// Puts a pair into the node, whose hash it has; answers whether the key is new.
#[cold]
pub(super) fn insert(cx: &mut Cx, node: &mut Value, pair: [Value; 2]) -> Result<bool> {
    let slots = node.object().slots();
    let mut second = second_where_wanted(cx, slots, &pair[0])?;
    if let Some(at) = look(cx, slots, second, &pair[0])? {
        let [_, value] = pair;
        pay_for_copies(cx, node, 0)?;
        cx.heap.own(node, 0).slots_mut()[at + 1] = value;
        return Ok(false);
    }
    if wants_rebuild(node, second) {
        *node = rebuilt(cx, node, second.is_none() && is_indexed(slots))?;
        second = second_where_wanted(cx, node.object().slots(), &pair[0])?;
        if second.is_none() && is_indexed(node.object().slots()) {
            *node = rebuilt(cx, node, true)?;
        }
    }
    pay_for_copies(cx, node, 2)?;
    append(&cx.heap, node, second, pair);
    Ok(true)
}

/// Must the node be made anew before a pair is added: because it grows out of its index, gets a
/// key without a second hash, or is due for an index?
fn wants_rebuild(node: &Value, second: Option<u32>) -> bool {
    let slots = node.object().slots();
    let pairs = slots.len() / 2;
    if !is_indexed(slots) {
        return pairs >= PAIRS_MAX_PLAIN && pairs.is_power_of_two();
    }
    let places = slots[INDEX].object().len();
    second.is_none() || pairs > places - places / 4
}

/// Adds a pair that the node has room for in its index.
fn append(heap: &Heap, node: &mut Value, second: Option<u32>, pair: [Value; 2]) {
    let len = node.object().len();
    node::insert_pair(heap, node, len, pair, spare_for(len));
    let Some(second) = second else {
        return;
    };
    let mut own = node.obj_mut().expect("made unique");
    let raw = own.obj().raw(0);
    own.set_raw(0, raw + (1 << 32));
    let index = &mut own.slots_mut()[INDEX];
    enter(heap.own(index, 0).slots_mut(), second, len);
}

/// Asks for the memory of what is copied when `more` slots are added: the node, where it has other
/// owners or is full, and its index, where that has other owners.
fn pay_for_copies(cx: &mut Cx, node: &mut Value, more: usize) -> Result<()> {
    let moves = node.obj_mut().is_none_or(|own| own.spare() < more);
    let slots = node.object().slots();
    let index = slots.get(INDEX).filter(|_| is_indexed(slots) && more > 0);
    let copied = index.filter(|index| moves || !index.object().is_unique());
    let places = copied.map_or(0, |index| index.object().len());
    let larger = if moves {
        slots.len() + slots.len() / 4 + more
    } else {
        0
    };
    cx.reserve((larger + places) * size_of::<Value>())
}

/// The same entries without gaps; with an index where they are many and all have second hashes.
fn rebuilt(cx: &mut Cx, node: &Value, must_be_plain: bool) -> Result<Value> {
    let slots = node.object().slots();
    // The new node, its index and what is held while they are made.
    cx.reserve(slots.len() * 4 * size_of::<Value>())?;
    let pairs = slots.chunks_exact(2).filter(|pair| !pair[0].is_absent());
    let live = pairs.clone().count();
    let seconds = if must_be_plain || live < PAIRS_MAX_PLAIN {
        None
    } else {
        seconds_of(cx, slots, live)?
    };
    let mut raw = hash_of(node);
    let mut all = Vec::with_capacity(slots.len() + INDEX_SLOTS);
    if let Some(seconds) = seconds {
        raw |= (live as u64) << 32;
        let mut index = vec![Value::NIL; (live * 2).next_power_of_two()];
        for (ix, second) in seconds.into_iter().enumerate() {
            enter(&mut index, second, INDEX_SLOTS + ix * 2);
        }
        let index = cx
            .heap
            .object_of(Kind::VectorLeaf, &[], index.into_iter(), 0);
        all.extend([Value::ABSENT, index]);
    }
    all.extend(pairs.flatten().cloned());
    let spare = spare_for(all.len());
    let all = all.into_iter();
    Ok(cx.heap.object_of(Kind::HashCollision, &[raw], all, spare))
}

/// The second hashes of all keys, in their order, when all have one.
fn seconds_of(cx: &mut Cx, slots: &[Value], live: usize) -> Result<Option<Vec<u32>>> {
    let mut seconds = vec![0; slots.len() / 2];
    if is_indexed(slots) {
        let words = slots[INDEX].object().slots().iter();
        for (second, at) in words.filter_map(parts_of) {
            seconds[at / 2] = second;
        }
    } else {
        for (ix, pair) in slots.chunks_exact(2).enumerate() {
            match second_hash(cx, &pair[0])? {
                Some(second) => seconds[ix] = second,
                None => return Ok(None),
            }
        }
    }
    let mut keys = slots.chunks_exact(2).map(|pair| !pair[0].is_absent());
    seconds.retain(|_| keys.next() == Some(true));
    debug_assert!(seconds.len() == live, "one second hash a key");
    Ok(Some(seconds))
}

/// Removes `key`, which is there.
pub(super) fn remove(cx: &mut Cx, node: &mut Value, hash: u32, key: &Value) -> Result<Left> {
    if is_indexed(node.object().slots()) && has_many_gaps(node.object()) {
        *node = rebuilt(cx, node, false)?;
    }
    let at = find(cx, node, hash, key)?.unwrap_or_default();
    if !is_indexed(node.object().slots()) {
        return Ok(cut(&cx.heap, node, at));
    }
    pay_for_copies(cx, node, 0)?;
    let mut own = cx.heap.own(node, 0);
    let gap = &mut own.slots_mut()[at..at + 2];
    gap.clone_from_slice(&[Value::ABSENT, Value::NIL]);
    let raw = own.obj().raw(0);
    own.set_raw(0, raw - (1 << 32));
    Ok(Left::Nodes)
}

/// Are fewer than a quarter of its pairs left, or too few for an index?
fn has_many_gaps(node: Obj<'_>) -> bool {
    let live = live_pairs(node);
    live < PAIRS_MAX_PLAIN / 2 || live * 8 < node.len()
}

/// Takes the pair at `at` out of a node without gaps, unless it is the last.
pub(super) fn cut(heap: &Heap, node: &mut Value, at: usize) -> Left {
    if node.object().len() == 2 {
        return Left::Nothing;
    }
    node::remove_pair(heap, node, at);
    Left::Nodes
}
