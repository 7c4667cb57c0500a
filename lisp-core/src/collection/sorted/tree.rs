//! The tree of sorted collections: AVL, its height in a node's raw word.
//!
//! Paths are found first and followed afterwards, so that changes cannot fail half way. A tree of
//! 2^40 nodes is less than 60 high: recursion along a path is bounded, and a path's turns fit one
//! word.

use std::cmp::Ordering;

use super::{COMPARATOR, ROOT, compare_by};
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

pub(super) const KEY: usize = 0;
pub(super) const VALUE: usize = 1;
pub(super) const LEFT: usize = 2;
pub(super) const RIGHT: usize = 3;

/// The way from the root to a key's place.
#[derive(Clone, Copy)]
pub(super) struct Path {
    turns: u64,
    depth: u32,
    /// Is the key there?
    pub(super) is_found: bool,
}

impl Path {
    /// The side to turn to at the top, and the path from there.
    fn turn(self) -> (usize, Path) {
        let side = if self.turns & 1 == 0 { LEFT } else { RIGHT };
        (
            side,
            Path {
                turns: self.turns >> 1,
                depth: self.depth - 1,
                ..self
            },
        )
    }
}

/// The way to `key`.
pub(super) fn seek(cx: &mut Cx, map: &Value, key: &Value) -> Result<Path> {
    let slots = map.object().slots();
    let mut node = &slots[ROOT];
    let mut path = Path {
        turns: 0,
        depth: 0,
        is_found: false,
    };
    while !node.is_nil() {
        let at = node.object().slots();
        let side = match compare_by(cx, &slots[COMPARATOR], key, &at[KEY])? {
            Ordering::Less => LEFT,
            Ordering::Greater => RIGHT,
            Ordering::Equal => {
                return Ok(Path {
                    is_found: true,
                    ..path
                });
            }
        };
        path.turns |= ((side - LEFT) as u64) << path.depth;
        path.depth += 1;
        node = &at[side];
    }
    Ok(path)
}

/// Key and value under `key`.
pub(super) fn find<'m>(
    cx: &mut Cx,
    map: &'m Value,
    key: &Value,
) -> Result<Option<(&'m Value, &'m Value)>> {
    let slots = map.object().slots();
    let mut node = &slots[ROOT];
    while !node.is_nil() {
        let at = node.object().slots();
        node = match compare_by(cx, &slots[COMPARATOR], key, &at[KEY])? {
            Ordering::Less => &at[LEFT],
            Ordering::Greater => &at[RIGHT],
            Ordering::Equal => return Ok(Some((&at[KEY], &at[VALUE]))),
        };
    }
    Ok(None)
}

/// Puts a pair at the end of the path; a key that is there stays.
pub(super) fn put(heap: &Heap, node: &mut Value, path: Path, pair: [Value; 2]) {
    if path.depth > 0 {
        let (side, below) = path.turn();
        put(heap, &mut heap.own(node, 0).slots_mut()[side], below, pair);
        if !path.is_found {
            balance(heap, node);
        }
        return;
    }
    let [key, value] = pair;
    if path.is_found {
        heap.own(node, 0).slots_mut()[VALUE] = value;
    } else {
        *node = heap.object(Kind::SortedNode, [1], [key, value, Value::NIL, Value::NIL]);
    }
}

/// Removes the node at the end of the path.
pub(super) fn remove(heap: &Heap, node: &mut Value, path: Path) {
    if path.depth > 0 {
        let (side, below) = path.turn();
        remove(heap, &mut heap.own(node, 0).slots_mut()[side], below);
        balance(heap, node);
        return;
    }
    let mut own = heap.own(node, 0);
    let slots = own.slots_mut();
    if slots[LEFT].is_nil() || slots[RIGHT].is_nil() {
        let side = if slots[LEFT].is_nil() { RIGHT } else { LEFT };
        let child = slots[side].take();
        *node = child;
        return;
    }
    let [key, value] = take_first(heap, &mut slots[RIGHT]);
    (slots[KEY], slots[VALUE]) = (key, value);
    balance(heap, node);
}

/// Takes the leftmost pair out of a tree that has one.
fn take_first(heap: &Heap, node: &mut Value) -> [Value; 2] {
    let mut own = heap.own(node, 0);
    let slots = own.slots_mut();
    if slots[LEFT].is_nil() {
        let pair = [slots[KEY].take(), slots[VALUE].take()];
        let right = slots[RIGHT].take();
        *node = right;
        return pair;
    }
    let pair = take_first(heap, &mut slots[LEFT]);
    balance(heap, node);
    pair
}

fn height(node: &Value) -> u64 {
    node.obj().map_or(0, |node| node.raw(0))
}

/// How much higher the left side is.
fn lean(node: &Value) -> i64 {
    let slots = node.object().slots();
    height(&slots[LEFT]) as i64 - height(&slots[RIGHT]) as i64
}

fn measure(heap: &Heap, node: &mut Value) {
    let slots = node.object().slots();
    let taller = height(&slots[LEFT]).max(height(&slots[RIGHT]));
    heap.own(node, 0).set_raw(0, taller + 1);
}

/// Makes the sides differ by one at most; the node's own changes are made already.
fn balance(heap: &Heap, node: &mut Value) {
    let lean_here = lean(node);
    if lean_here.abs() <= 1 {
        measure(heap, node);
        return;
    }
    let (high, low) = if lean_here > 0 {
        (LEFT, RIGHT)
    } else {
        (RIGHT, LEFT)
    };
    let inward = if high == LEFT { -1 } else { 1 };
    if lean(&node.object().slots()[high]) * inward > 0 {
        rotate(heap, &mut heap.own(node, 0).slots_mut()[high], low);
    }
    rotate(heap, node, high);
}

/// Lifts the child on side `high` above its parent.
fn rotate(heap: &Heap, node: &mut Value, high: usize) {
    let low = LEFT + RIGHT - high;
    let mut parent = node.take();
    let mut child = heap.own(&mut parent, 0).slots_mut()[high].take();
    let inner = heap.own(&mut child, 0).slots_mut()[low].take();
    heap.own(&mut parent, 0).slots_mut()[high] = inner;
    measure(heap, &mut parent);
    heap.own(&mut child, 0).slots_mut()[low] = parent;
    measure(heap, &mut child);
    *node = child;
}
