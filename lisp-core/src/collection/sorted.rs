//! Sorted maps and sets: a balanced tree in the order of a comparator.
//!
//! Floor 3. The comparator is a function (answering a number, or true for "comes before") or nil
//! for `compare`. A change first finds its way, which may call the comparator and fail, and then
//! updates nodes along it, which cannot. `sorted/tree.rs` has the tree, `sorted/walk.rs` the seqs.

mod tree;
mod walk;

pub use walk::Walk;
pub(super) use walk::{seq, seq_first, seq_next};

use std::cmp::Ordering;

use super::{error, user};
use crate::compare;
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

const ROOT: usize = 0;
const COMPARATOR: usize = 1;

/// An empty sorted map.
pub fn empty_map(heap: &Heap, comparator: Value) -> Value {
    heap.object(Kind::SortedMap, [0], [Value::NIL, comparator])
}

/// An empty sorted set.
pub fn empty_set(heap: &Heap, comparator: Value) -> Value {
    heap.object(Kind::SortedSet, [], [empty_map(heap, comparator)])
}

/// Is it a sorted map or set?
pub fn is_sorted(value: &Value) -> bool {
    matches!(value.kind(), Kind::SortedMap | Kind::SortedSet)
}

/// The sorted map that a sorted map or set is made of.
#[inline]
pub fn map_of(coll: &Value) -> &Value {
    if coll.is(Kind::SortedSet) {
        &coll.object().slots()[0]
    } else {
        coll
    }
}

fn map_of_mut<'v>(cx: &Cx, coll: &'v mut Value) -> &'v mut Value {
    if !coll.is(Kind::SortedSet) {
        return coll;
    }
    &mut cx.heap.own(coll, 0).into_slots_mut()[0]
}

/// Number of entries or items.
#[inline]
pub fn len(coll: &Value) -> usize {
    map_of(coll).object().raw(0) as usize
}

/// The comparator, nil for `compare`.
pub fn comparator(coll: &Value) -> &Value {
    &map_of(coll).object().slots()[COMPARATOR]
}

/// An empty collection of the same kind and order.
pub fn empty_like(heap: &Heap, coll: &Value) -> Value {
    let comparator = comparator(coll).clone();
    if coll.is(Kind::SortedSet) {
        empty_set(heap, comparator)
    } else {
        empty_map(heap, comparator)
    }
}

/// What `comparator` says of `a` and `b`: it answers a number, or true when `a` comes before `b`.
///
/// # Errors
/// What the comparator throws, and when it answers neither.
#[inline]
pub fn compare_by(cx: &mut Cx, comparator: &Value, a: &Value, b: &Value) -> Result<Ordering> {
    if comparator.is_nil() {
        return match (a.as_int(), b.as_int()) {
            (Some(a), Some(b)) => Ok(a.cmp(&b)),
            _ => compare::order(cx, a, b),
        };
    }
    let answer = ask(cx, comparator, a, b)?;
    match answer.kind() {
        Kind::True => Ok(Ordering::Less),
        Kind::False => {
            let other = ask(cx, comparator, b, a)?;
            Ok(if other.is_truthy() {
                Ordering::Greater
            } else {
                Ordering::Equal
            })
        }
        Kind::Int | Kind::Int8 | Kind::Int16 | Kind::Int32 => {
            Ok((answer.as_int().unwrap_or_default() as i32).cmp(&0))
        }
        Kind::Float | Kind::Float32 => Ok((answer.as_float().unwrap_or_default() as i32).cmp(&0)),
        _ => Err(error::not_a(cx, &answer, "java.lang.Number")),
    }
}

/// What the comparator, a function or a `java.util.Comparator` of the program, answers.
fn ask(cx: &mut Cx, comparator: &Value, a: &Value, b: &Value) -> Result<Value> {
    if comparator.is(Kind::Instance)
        && let Some(answer) = user::invoke(cx, comparator, "compare", [Some(a), Some(b)])?
    {
        return Ok(answer);
    }
    cx.call(comparator, &[a.clone(), b.clone()])
}

/// Key and value under `key`.
///
/// # Errors
/// What comparing throws.
pub fn find_ref<'m>(
    cx: &mut Cx,
    coll: &'m Value,
    key: &Value,
) -> Result<Option<(&'m Value, &'m Value)>> {
    tree::find(cx, map_of(coll), key)
}

/// Does the natural order know where the key stands?
fn is_comparable(cx: &mut Cx, key: &Value) -> bool {
    use Kind::{
        ArrayMap, Atom, EmptyList, HashMap, HashSet, LazySeq, List, Record, Regex, SortedMap, Type,
    };
    match key.kind() {
        ArrayMap | HashMap | HashSet | SortedMap | EmptyList | List | LazySeq => false,
        Regex | Type | Atom => false,
        Kind::Instance | Record => user::has_method(cx, key, "compareTo"),
        _ => true,
    }
}

/// Puts `value` under `key`; a key that compares as equal stays.
///
/// # Errors
/// What comparing throws; the collection is then as it was.
pub fn assoc_mut(cx: &mut Cx, coll: &mut Value, key: Value, value: Value) -> Result<()> {
    if len(coll) == 0 && comparator(coll).is_nil() && !is_comparable(cx, &key) {
        return Err(error::not_comparable(cx, &key));
    }
    let path = tree::seek(cx, map_of(coll), &key)?;
    if coll.is(Kind::SortedSet) && path.is_found {
        return Ok(());
    }
    let map = map_of_mut(cx, coll);
    let mut own = cx.heap.own(map, 0);
    let count = own.obj().raw(0) + u64::from(!path.is_found);
    own.set_raw(0, count);
    tree::put(&cx.heap, &mut own.slots_mut()[ROOT], path, [key, value]);
    Ok(())
}

/// Removes the entry under `key`; answers whether there was one.
///
/// # Errors
/// What comparing throws; the collection is then as it was.
pub fn dissoc_mut(cx: &mut Cx, coll: &mut Value, key: &Value) -> Result<bool> {
    let path = tree::seek(cx, map_of(coll), key)?;
    if !path.is_found {
        return Ok(false);
    }
    let map = map_of_mut(cx, coll);
    let mut own = cx.heap.own(map, 0);
    let count = own.obj().raw(0) - 1;
    own.set_raw(0, count);
    tree::remove(&cx.heap, &mut own.slots_mut()[ROOT], path);
    Ok(true)
}

/// The seq from `key` on, or nil: ascending from the first not before it, descending from the last
/// not after it.
///
/// # Errors
/// What comparing throws.
pub fn seq_from(cx: &mut Cx, coll: &Value, key: &Value, is_ascending: bool) -> Result<Value> {
    walk::seq_from(cx, coll, key, is_ascending)
}

/// The seq in ascending or descending order, or nil.
pub fn sorted_seq(heap: &Heap, coll: &Value, is_ascending: bool) -> Value {
    walk::seq(heap, coll, is_ascending)
}
