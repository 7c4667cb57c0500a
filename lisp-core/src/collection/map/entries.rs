//! Walking maps: [`Entries`] for Rust, and the seq `seq` makes of a map, set or record.
//!
//! A seq cell (`MapSeq`) has an index and two slots: the node (or whole map) it stands in, and the
//! cell to go on with when that node is at its end. The same chain of nodes is kept by [`Entries`]
//! in an array.

use super::super::{record, vector};
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// Bit of a seq's raw word: only keys are wanted, because it is the seq of a set.
pub(in crate::collection) const KEYS_ONLY: u64 = 1 << 63;
/// Levels of the trie, one each for collisions, for the map itself and for a record around it.
const LEVELS: usize = 10;

/// Keys and values of an array map, hash map or record, in the order of its seq.
pub struct Entries {
    nodes: [Value; LEVELS],
    at: [u32; LEVELS],
    depth: usize,
}

impl Entries {
    /// The entries of a map or record; the map is kept as it is while they are walked.
    pub fn new(map: Value) -> Entries {
        let mut nodes = [const { Value::NIL }; LEVELS];
        nodes[0] = map;
        Entries {
            nodes,
            at: [0; LEVELS],
            depth: 1,
        }
    }

    fn enter(&mut self, node: Value) {
        self.nodes[self.depth] = node;
        self.at[self.depth] = 0;
        self.depth += 1;
    }

    /// The next entry.
    #[inline]
    pub fn next_entry(&mut self) -> Option<(Value, Value)> {
        while self.depth > 0 {
            let top = self.depth - 1;
            let ix = self.at[top] as usize;
            self.at[top] += 1;
            match step(&self.nodes[top], ix) {
                Step::Entry(key, value) => return Some((key, value)),
                Step::Child(node) => self.enter(node),
                Step::Skip => {}
                Step::End => {
                    self.nodes[top] = Value::NIL;
                    self.depth -= 1;
                }
            }
        }
        None
    }
}

impl Iterator for Entries {
    type Item = (Value, Value);

    #[inline]
    fn next(&mut self) -> Option<(Value, Value)> {
        self.next_entry()
    }
}

enum Step {
    Entry(Value, Value),
    Child(Value),
    Skip,
    End,
}

/// What stands at place `ix` of a node or map.
#[inline]
fn step(node: &Value, ix: usize) -> Step {
    let obj = node.object();
    match obj.kind() {
        Kind::HashMap => step_map(node, ix),
        Kind::Record => step_record(node, ix),
        _ => match obj.slots().get(ix * 2..ix * 2 + 2) {
            Some([key, node]) if key.is_absent() => below(node),
            Some([key, value]) => Step::Entry(key.clone(), value.clone()),
            _ => Step::End,
        },
    }
}

/// What stands behind Absent: a node, or the index or a gap of a collision node.
#[inline]
fn below(node: &Value) -> Step {
    match node.kind() {
        Kind::HashNode | Kind::HashCollision => Step::Child(node.clone()),
        _ => Step::Skip,
    }
}

fn step_map(map: &Value, ix: usize) -> Step {
    let slots = map.object().slots();
    match ix {
        0 if slots[1].is_absent() => Step::Skip,
        0 => Step::Entry(Value::NIL, slots[1].clone()),
        1 if slots[0].is_nil() => Step::End,
        1 => Step::Child(slots[0].clone()),
        _ => Step::End,
    }
}

fn step_record(instance: &Value, ix: usize) -> Step {
    match record::field_at(instance, ix) {
        Some((key, value)) => Step::Entry(key, value),
        None => match record::extension(instance) {
            Some(map) if ix == record::fields_len(instance) => Step::Child(map.clone()),
            _ => Step::End,
        },
    }
}

/// The seq of a map, hash set's map or record, nil when there is no entry.
pub(in crate::collection) fn map_seq(heap: &Heap, map: &Value, keys_only: bool) -> Value {
    let flags = if keys_only { KEYS_ONLY } else { 0 };
    settle(heap, flags, map.clone(), 0, Value::NIL)
}

/// The cell at the first entry from place `ix` of `node` on, or nil.
fn settle(heap: &Heap, flags: u64, mut node: Value, mut ix: usize, mut parent: Value) -> Value {
    loop {
        match step(&node, ix) {
            Step::Entry(..) => {
                return heap.object(Kind::MapSeq, [ix as u64 | flags], [node, parent]);
            }
            Step::Skip => ix += 1,
            Step::Child(child) => {
                let after = [ix as u64 + 1];
                parent = heap.object(Kind::MapSeq, after, [node, parent]);
                (node, ix) = (child, 0);
            }
            Step::End => {
                let Some(cell) = parent.obj() else {
                    return Value::NIL;
                };
                ix = cell.raw(0) as usize;
                let slots = cell.slots();
                let (up, next) = (slots[0].clone(), slots[1].clone());
                (node, parent) = (up, next);
            }
        }
    }
}

/// Key and value where the seq stands.
pub(in crate::collection) fn map_seq_entry(seq: &Value) -> (Value, Value) {
    let obj = seq.object();
    match step(&obj.slots()[0], (obj.raw(0) & !KEYS_ONLY) as usize) {
        Step::Entry(key, value) => (key, value),
        _ => unreachable!("a seq stands at an entry"),
    }
}

/// The entry or, for sets, the item where the seq stands.
pub(in crate::collection) fn map_seq_first(heap: &Heap, seq: &Value) -> Value {
    let (key, value) = map_seq_entry(seq);
    if seq.object().raw(0) & KEYS_ONLY != 0 {
        key
    } else {
        vector::entry(heap, key, value)
    }
}

/// The seq behind the entry, or nil.
pub(in crate::collection) fn map_seq_next(heap: &Heap, seq: &Value) -> Value {
    let obj = seq.object();
    let (flags, ix) = (obj.raw(0) & KEYS_ONLY, (obj.raw(0) & !KEYS_ONLY) as usize);
    let slots = obj.slots();
    settle(heap, flags, slots[0].clone(), ix + 1, slots[1].clone())
}

/// The same, moving the cell on when nobody else holds it.
pub(in crate::collection) fn map_seq_next_owned(heap: &Heap, mut seq: Value) -> Value {
    let word = seq.object().raw(0);
    let (flags, ix) = (word & KEYS_ONLY, (word & !KEYS_ONLY) as usize + 1);
    if seq.object().meta().is_some() || !seq.object().is_unique() {
        return map_seq_next(heap, &seq);
    }
    if matches!(step(&seq.object().slots()[0], ix), Step::Entry(..)) {
        heap.own(&mut seq, 0).set_raw(0, ix as u64 | flags);
        return seq;
    }
    let mut own = heap.own(&mut seq, 0);
    let slots = own.slots_mut();
    let (node, parent) = (slots[0].take(), slots[1].take());
    settle(heap, flags, node, ix, parent)
}
