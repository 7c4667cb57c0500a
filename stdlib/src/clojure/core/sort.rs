//! Sorting: a stable merge sort that calls a comparator only where it must.
//!
//! Integers, floats and ASCII strings in natural order are sorted without any call. The sort works
//! on positions, so that a comparator which lies, throws or looks at the collection cannot harm it:
//! the answer is some order of the items.

use std::cmp::Ordering;

use super::build::comparator_for;
use lisp_core::collection::array::{self, ElementType};
use lisp_core::collection::{Cursor, list, seq, sorted};
use lisp_core::compare;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

natives! {
    "dayfly.internal";

    /// A seq of the items of `coll` in the order of `comparator`, nil for `compare`. An array is
    /// sorted in place.
    "sort*" "[comparator coll]" since "0.1" cost Sorting => sort;
    /// A seq of the items of `coll` in the order that `comparator` gives their keys, `(keyfn
    /// item)`.
    "sort-by*" "[keyfn comparator coll]" since "0.1" cost Sorting => sort_by;
}

fn sort(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let comparator = args.take(0);
    let coll = args.take(1);
    lisp_core::collection::dispatch::expect_iterable(cx, &coll)?;
    let items = items_of(cx, &coll)?;
    if items.is_empty() {
        return Ok(list::empty_list(&cx.heap));
    }
    let comparator = comparator_for(cx, comparator)?;
    let sorted = sorted_items(cx, &comparator, items)?;
    if coll.is(Kind::Array) && ElementType::of(&coll) == ElementType::Object {
        for (at, item) in sorted.into_iter().enumerate() {
            array::array_set(&coll, at as i64, item)?;
        }
        return seq::seq(cx, &coll);
    }
    seq_of(cx, &coll, sorted.into_iter())
}

/// The items in their order. Integers carry nothing but themselves, so they are sorted as such.
fn sorted_items(cx: &mut Cx, comparator: &Value, mut items: Vec<Value>) -> Result<Vec<Value>> {
    if let Some(direction) = direction_of(cx, comparator)
        && let Some(mut ints) = all(&items, Value::as_long)
    {
        charge(cx, ints.len())?;
        sort_pieces(cx, &mut ints, Ord::cmp)?;
        if direction == Direction::Down {
            ints.reverse();
        }
        return Ok(ints.into_iter().map(Value::from).collect());
    }
    let order = order_of(cx, comparator, &items)?;
    Ok(order.iter().map(|ix| items[*ix as usize].take()).collect())
}

/// Spends fuel for sorting so many items without calls.
fn charge(cx: &mut Cx, len: usize) -> Result<()> {
    cx.reserve(len * size_of::<u64>())?;
    cx.tick((len as u64 * u64::from(len.max(2).ilog2())) >> 3)
}

fn sort_by(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let (keyfn, coll) = (args.take(0), args.take(2));
    let comparator = args.take(1);
    let items = items_of(cx, &coll)?;
    if items.is_empty() {
        return Ok(list::empty_list(&cx.heap));
    }
    let comparator = comparator_for(cx, comparator)?;
    let mut keys = Vec::with_capacity(items.len());
    for item in &items {
        keys.push(cx.call(&keyfn, std::slice::from_ref(item))?);
    }
    let order = order_of(cx, &comparator, &keys)?;
    seq_of(
        cx,
        &coll,
        order.iter().map(|ix| items[*ix as usize].clone()),
    )
}

/// A seq over an array of these items, with the metadata of `coll`.
fn seq_of(cx: &mut Cx, coll: &Value, items: impl ExactSizeIterator<Item = Value>) -> Result<Value> {
    let array = array::array_of(cx, ElementType::Object, items)?;
    let sorted = seq::seq(cx, &array)?;
    match coll.obj().and_then(|obj| obj.meta()) {
        Some(meta) => Ok(cx.heap.with_meta(sorted, Some(meta))),
        None => Ok(sorted),
    }
}

fn items_of(cx: &mut Cx, coll: &Value) -> Result<Vec<Value>> {
    let mut cursor = Cursor::new(cx, coll.clone())?;
    let mut items = Vec::new();
    while let Some(item) = cursor.next(cx)? {
        if items.len() % 1024 == 1023 {
            cx.reserve(2 * items.len() * size_of::<Value>())?;
        }
        items.push(item);
    }
    Ok(items)
}

/// The positions of `keys` in their order.
fn order_of(cx: &mut Cx, comparator: &Value, keys: &[Value]) -> Result<Vec<u32>> {
    charge(cx, keys.len())?;
    if let Some(direction) = direction_of(cx, comparator)
        && let Some(order) = natural_order(cx, keys, direction, comparator.is_nil())?
    {
        return Ok(order);
    }
    merge_sort(cx, comparator, keys)
}

#[derive(Clone, Copy, PartialEq)]
enum Direction {
    Up,
    Down,
}

/// Comparators whose order is known: nil for `compare`, and `<` and `>` themselves.
fn direction_of(cx: &Cx, comparator: &Value) -> Option<Direction> {
    if comparator.is_nil() {
        return Some(Direction::Up);
    }
    if !comparator.is(Kind::Native) {
        return None;
    }
    let is =
        |name| cx.natives.find("clojure.core", name).map(u64::from) == Some(comparator.payload());
    if is("<") {
        return Some(Direction::Up);
    }
    is(">").then_some(Direction::Down)
}

/// The order of keys that are all integers, all floats, or (by `compare`) all ASCII strings.
fn natural_order(
    cx: &mut Cx,
    keys: &[Value],
    direction: Direction,
    is_compare: bool,
) -> Result<Option<Vec<u32>>> {
    let turn = |order: Ordering| {
        if direction == Direction::Down {
            order.reverse()
        } else {
            order
        }
    };
    let order =
        match keys.first().map(Value::kind) {
            Some(Kind::Int) => all(keys, Value::as_int)
                .map(|ints| positions(cx, ints, |a: &i64, b| turn(a.cmp(b)))),
            Some(Kind::Float) => all(keys, |key| key.as_float().filter(|float| !float.is_nan()))
                .map(|floats| {
                    positions(cx, floats, |a: &f64, b| {
                        turn(a.partial_cmp(b).unwrap_or(Ordering::Equal))
                    })
                }),
            Some(Kind::String) if is_compare => {
                all(keys, |key| key.text().filter(|text| text.is_ascii()))
                    .map(|texts| positions(cx, texts, |a: &&str, b| a.as_bytes().cmp(b.as_bytes())))
            }
            _ => None,
        };
    order.transpose()
}

fn all<'v, T>(keys: &'v [Value], of: impl Fn(&'v Value) -> Option<T>) -> Option<Vec<T>> {
    keys.iter().map(of).collect()
}

/// The places of the keys in their order; equal ones stay in the order they have.
fn positions<T: Copy>(
    cx: &mut Cx,
    keys: Vec<T>,
    order: impl Fn(&T, &T) -> Ordering,
) -> Result<Vec<u32>> {
    let mut placed: Vec<(T, u32)> = keys.into_iter().zip(0..).collect();
    sort_pieces(cx, &mut placed, |a, b| {
        order(&a.0, &b.0).then(a.1.cmp(&b.1))
    })?;
    Ok(placed.into_iter().map(|(_, place)| place).collect())
}

/// Items that are sorted, or merged, between two looks at limits.
const PIECE: usize = 1 << 13;

/// Sorts pieces and merges them; the fuel for it is spent already.
fn sort_pieces<T: Copy>(
    cx: &mut Cx,
    items: &mut Vec<T>,
    order: impl Fn(&T, &T) -> Ordering,
) -> Result<()> {
    for piece in items.chunks_mut(PIECE) {
        cx.poll()?;
        piece.sort_unstable_by(&order);
    }
    let mut width = PIECE;
    while width < items.len() {
        let mut merged = Vec::with_capacity(items.len());
        for both in items.chunks(2 * width) {
            let (mut left, mut right) = both.split_at(width.min(both.len()));
            while let (Some(a), Some(b)) = (left.first(), right.first()) {
                if merged.len() % PIECE == 0 {
                    cx.poll()?;
                }
                if order(b, a) == Ordering::Less {
                    merged.push(*b);
                    right = &right[1..];
                } else {
                    merged.push(*a);
                    left = &left[1..];
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        *items = merged;
        width *= 2;
    }
    Ok(())
}

/// Does `a` belong before `b`, which stands before it?
#[inline]
fn is_before(cx: &mut Cx, comparator: &Value, a: &Value, b: &Value) -> Result<bool> {
    if comparator.is_nil() {
        return Ok(compare::order(cx, a, b)? == Ordering::Less);
    }
    if comparator.is(Kind::Fn) {
        // True or false decides at once: the second call of `compare_by` would tell equal from
        // greater only.
        let answer = cx.call(comparator, &[a.clone(), b.clone()])?;
        return match answer.kind() {
            Kind::True => Ok(true),
            Kind::False => Ok(false),
            Kind::Int | Kind::Int8 | Kind::Int16 | Kind::Int32 => Ok((answer.payload() as i32) < 0),
            Kind::Float | Kind::Float32 => Ok((f64::from_bits(answer.payload()) as i32) < 0),
            _ => Err(lisp_core::native::cannot_cast(&answer, "java.lang.Number")),
        };
    }
    Ok(sorted::compare_by(cx, comparator, a, b)? == Ordering::Less)
}

/// Runs up to so many items are sorted by insertion.
const RUN: usize = 8;

fn merge_sort(cx: &mut Cx, comparator: &Value, keys: &[Value]) -> Result<Vec<u32>> {
    let mut from: Vec<u32> = (0..keys.len() as u32).collect();
    for run in from.chunks_mut(RUN) {
        insertion_sort(cx, comparator, keys, run)?;
    }
    let mut into = from.clone();
    let mut width = RUN;
    while width < keys.len() {
        for (left, target) in from.chunks(2 * width).zip(into.chunks_mut(2 * width)) {
            let (left, right) = left.split_at(width.min(left.len()));
            merge(cx, (comparator, keys), (left, right), target)?;
        }
        std::mem::swap(&mut from, &mut into);
        width *= 2;
    }
    Ok(from)
}

fn insertion_sort(cx: &mut Cx, comparator: &Value, keys: &[Value], run: &mut [u32]) -> Result<()> {
    for end in 1..run.len() {
        let mut at = end;
        while at > 0 {
            let (a, b) = (&keys[run[at] as usize], &keys[run[at - 1] as usize]);
            cx.tick(1)?;
            if !is_before(cx, comparator, a, b)? {
                break;
            }
            run.swap(at, at - 1);
            at -= 1;
        }
    }
    Ok(())
}

/// Merges two sorted runs into `target`, which has room for both; equal items of the left run come
/// first.
fn merge(
    cx: &mut Cx,
    (comparator, keys): (&Value, &[Value]),
    (left, right): (&[u32], &[u32]),
    target: &mut [u32],
) -> Result<()> {
    let mut ends = (0, 0);
    let in_order = match (left.last(), right.first()) {
        (Some(a), Some(b)) => !is_before(cx, comparator, &keys[*b as usize], &keys[*a as usize])?,
        _ => true,
    };
    for place in target {
        let (a, b) = (left.get(ends.0), right.get(ends.1));
        let takes_right = match (a, b) {
            (Some(_), Some(_)) if in_order => false,
            (Some(a), Some(b)) => {
                cx.tick(1)?;
                is_before(cx, comparator, &keys[*b as usize], &keys[*a as usize])?
            }
            (None, _) => true,
            (_, None) => false,
        };
        let taken = if takes_right {
            ends.1 += 1;
            b
        } else {
            ends.0 += 1;
            a
        };
        *place = *taken.expect("both runs fill the target");
    }
    Ok(())
}
