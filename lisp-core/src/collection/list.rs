//! Lists and cells: the empty list, counted lists, and what `cons` makes.
//!
//! The rest of the last cell is nil; `seq::rest` makes an empty list of it.

use super::node::object_with_meta;
use super::{error, seq};
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Obj, Value};

/// `()`.
#[inline]
pub fn empty_list(heap: &Heap) -> Value {
    heap.object(Kind::EmptyList, [], [])
}

/// A list of one item, or a cell in front of `rest`, which is a seq, something seqable or nil.
#[inline]
pub fn cons(heap: &Heap, first: Value, rest: Value) -> Value {
    if rest.is_nil() {
        return heap.object(Kind::List, [1], [first, rest]);
    }
    heap.object(Kind::Cons, [], [first, rest])
}

/// `(cons first coll)`: what is no seq becomes one first. Only in front of nil it is a list.
///
/// # Errors
/// When `coll` is not seqable.
pub fn cons_onto(cx: &mut Cx, first: Value, coll: Value) -> Result<Value> {
    let rest = if coll.is_nil() || seq::is_seq(&coll) {
        coll
    } else {
        match seq::seq(cx, &coll)? {
            none if none.is_nil() => empty_list(&cx.heap),
            seq => seq,
        }
    };
    Ok(cons(&cx.heap, first, rest))
}

/// A list with one more item in front; `list` is a list or the empty list. Metadata stays.
#[inline]
pub fn push(heap: &Heap, list: Value, item: Value) -> Value {
    let obj = list.object();
    let meta = obj.meta();
    let (count, rest) = match obj.kind() {
        Kind::List => (obj.raw(0) + 1, list),
        _ => (1, Value::NIL),
    };
    if meta.is_some() {
        return object_with_meta(heap, Kind::List, &[count], [item, rest], meta);
    }
    heap.object(Kind::List, [count], [item, rest])
}

/// A list of these items.
pub fn list_of(heap: &Heap, items: Vec<Value>) -> Value {
    let mut list = Value::NIL;
    let mut count = 0;
    for item in items.into_iter().rev() {
        count += 1;
        list = heap.object(Kind::List, [count], [item, list]);
    }
    if list.is_nil() {
        empty_list(heap)
    } else {
        list
    }
}

/// The list without its first item.
///
/// # Errors
/// On the empty list.
pub fn pop(cx: &mut Cx, list: &Value) -> Result<Value> {
    match list.obj_of(Kind::List).map(Obj::slots) {
        Some([_, rest]) if rest.is_nil() => Ok(empty_list(&cx.heap)),
        Some([_, rest]) => Ok(rest.clone()),
        _ => Err(error::state("Can't pop empty list")),
    }
}
