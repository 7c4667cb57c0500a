//! Walking sorted collections: [`Walk`] for Rust, and seqs in both directions.
//!
//! A seq cell stands at a node; its second slot is the cell of the next node above that is still to
//! come. Its raw word says which way it goes and whether only keys are wanted.

use std::cmp::Ordering;

use super::super::vector;
use super::tree::{KEY, LEFT, RIGHT, VALUE};
use super::{ROOT, comparator, compare_by, map_of};
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

const DESCENDING: u64 = 1;
const KEYS_ONLY: u64 = 2;

/// Keys and values of a sorted map in ascending order.
pub struct Walk {
    nodes: Vec<Value>,
}

impl Walk {
    /// The entries of a sorted map.
    pub fn new(map: &Value) -> Walk {
        let mut walk = Walk { nodes: Vec::new() };
        walk.enter(&map.object().slots()[ROOT]);
        walk
    }

    fn enter(&mut self, mut node: &Value) {
        while !node.is_nil() {
            self.nodes.push(node.clone());
            node = &node.object().slots()[LEFT];
        }
    }

    /// The next entry.
    pub fn next_entry(&mut self) -> Option<(Value, Value)> {
        let node = self.nodes.pop()?;
        let slots = node.object().slots();
        self.enter(&slots[RIGHT]);
        Some((slots[KEY].clone(), slots[VALUE].clone()))
    }
}

impl Iterator for Walk {
    type Item = (Value, Value);

    fn next(&mut self) -> Option<(Value, Value)> {
        self.next_entry()
    }
}

fn flags_of(coll: &Value, is_ascending: bool) -> u64 {
    let way = if is_ascending { 0 } else { DESCENDING };
    if coll.is(Kind::SortedSet) {
        way | KEYS_ONLY
    } else {
        way
    }
}

fn sides(flags: u64) -> (usize, usize) {
    if flags & DESCENDING == 0 {
        (LEFT, RIGHT)
    } else {
        (RIGHT, LEFT)
    }
}

fn cell(heap: &Heap, flags: u64, node: &Value, above: Value) -> Value {
    heap.object(Kind::SortedSeq, [flags], [node.clone(), above])
}

/// The cell of the first node below `node`, on top of `above`.
fn descend(heap: &Heap, flags: u64, mut node: &Value, mut above: Value) -> Value {
    let (before, _) = sides(flags);
    while !node.is_nil() {
        above = cell(heap, flags, node, above);
        node = &node.object().slots()[before];
    }
    above
}

/// The seq of a sorted map or set, or nil.
pub(in crate::collection) fn seq(heap: &Heap, coll: &Value, is_ascending: bool) -> Value {
    let root = &map_of(coll).object().slots()[ROOT];
    descend(heap, flags_of(coll, is_ascending), root, Value::NIL)
}

/// The seq from `key` on.
pub(super) fn seq_from(
    cx: &mut Cx,
    coll: &Value,
    key: &Value,
    is_ascending: bool,
) -> Result<Value> {
    let flags = flags_of(coll, is_ascending);
    let (before, behind) = sides(flags);
    let mut node = &map_of(coll).object().slots()[ROOT];
    let mut found = Value::NIL;
    while !node.is_nil() {
        let slots = node.object().slots();
        let order = compare_by(cx, comparator(coll), key, &slots[KEY])?;
        let order = if is_ascending { order } else { order.reverse() };
        match order {
            Ordering::Equal => return Ok(cell(&cx.heap, flags, node, found)),
            Ordering::Less => {
                found = cell(&cx.heap, flags, node, found);
                node = &slots[before];
            }
            Ordering::Greater => node = &slots[behind],
        }
    }
    Ok(found)
}

/// The entry or, for sets, the item where the seq stands.
pub(in crate::collection) fn seq_first(heap: &Heap, seq: &Value) -> Value {
    let obj = seq.object();
    let slots = obj.slots()[0].object().slots();
    if obj.raw(0) & KEYS_ONLY != 0 {
        return slots[KEY].clone();
    }
    vector::entry(heap, slots[KEY].clone(), slots[VALUE].clone())
}

/// The seq behind the entry, or nil.
pub(in crate::collection) fn seq_next(heap: &Heap, seq: &Value) -> Value {
    let obj = seq.object();
    let [node, above] = obj.slots() else {
        unreachable!("a seq of a tree has two slots")
    };
    let (_, behind) = sides(obj.raw(0));
    descend(
        heap,
        obj.raw(0),
        &node.object().slots()[behind],
        above.clone(),
    )
}
