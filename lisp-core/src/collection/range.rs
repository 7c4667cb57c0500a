//! Seqs that are computed: ranges of integers, `repeat`, `cycle`, `iterate`.

use super::{list, seq};
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Obj, Value};

/// The integers from `start`, by `step`, before `end`. A step of zero is an endless `repeat` of
/// `start`, as in Clojure.
pub fn range(heap: &Heap, start: i64, end: i64, step: i64) -> Value {
    if step == 0 {
        let is_empty = start == end;
        return if is_empty {
            list::empty_list(heap)
        } else {
            repeat(heap, Value::from(start), None)
        };
    }
    if len_of(start, end, step) == 0 {
        return list::empty_list(heap);
    }
    heap.object(Kind::Range, [start as u64, end as u64, step as u64], [])
}

#[inline]
fn len_of(start: i64, end: i64, step: i64) -> u64 {
    let (distance, step) = if step > 0 {
        (i128::from(end) - i128::from(start), i128::from(step))
    } else {
        (i128::from(start) - i128::from(end), -i128::from(step))
    };
    if distance <= 0 {
        0
    } else {
        u64::try_from((distance + step - 1) / step).unwrap_or(u64::MAX)
    }
}

/// Start, step and number of items of a range.
#[inline]
pub fn range_parts(range: Obj<'_>) -> (i64, i64, u64) {
    let (start, end, step) = (
        range.raw(0) as i64,
        range.raw(1) as i64,
        range.raw(2) as i64,
    );
    (start, step, len_of(start, end, step))
}

/// The range without its first `skipped` items, or nil.
pub(super) fn range_from(heap: &Heap, range: &Value, skipped: u64) -> Value {
    let obj = range.object();
    let (start, step, len) = range_parts(obj);
    if skipped >= len {
        return Value::NIL;
    }
    let start = start.wrapping_add((skipped as i64).wrapping_mul(step));
    heap.object(Kind::Range, [start as u64, obj.raw(1), step as u64], [])
}

/// The range behind the first item, moving the object on when nobody else holds it.
#[inline]
pub(super) fn range_next_owned(heap: &Heap, mut range: Value) -> Value {
    let obj = range.object();
    if obj.meta().is_some() || !obj.is_unique() {
        return range_from(heap, &range, 1);
    }
    let (start, step, len) = range_parts(obj);
    if len <= 1 {
        return Value::NIL;
    }
    heap.own(&mut range, 0)
        .set_raw(0, start.wrapping_add(step) as u64);
    range
}

const ENDLESS: u64 = u64::MAX;

/// `item` again and again, `count` times or without end.
pub fn repeat(heap: &Heap, item: Value, count: Option<u64>) -> Value {
    match count {
        Some(0) => list::empty_list(heap),
        count => heap.object(Kind::Repeat, [count.unwrap_or(ENDLESS)], [item]),
    }
}

/// Items left of a repeat; `None` without end.
pub fn repeat_len(repeat: Obj<'_>) -> Option<u64> {
    let left = repeat.raw(0);
    (left != ENDLESS).then_some(left)
}

/// The repeat behind its first item, or nil.
pub(super) fn repeat_next(heap: &Heap, repeat: &Value) -> Value {
    let obj = repeat.object();
    match obj.raw(0) {
        ENDLESS if obj.meta().is_none() => repeat.clone(),
        ENDLESS => heap.object(Kind::Repeat, [ENDLESS], [obj.slots()[0].clone()]),
        0 | 1 => Value::NIL,
        left => heap.object(Kind::Repeat, [left - 1], [obj.slots()[0].clone()]),
    }
}

/// The items of `coll` over and over; empty when it is.
///
/// # Errors
/// What making a seq of `coll` throws.
pub fn cycle(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let seq = seq::seq(cx, coll)?;
    if seq.is_nil() {
        return Ok(list::empty_list(&cx.heap));
    }
    if seq.is(Kind::Cycle) {
        return Ok(seq);
    }
    Ok(cx
        .heap
        .object(Kind::Cycle, [], [seq.clone(), seq, Value::FALSE]))
}

/// Where the cycle stands, and what it begins again with. The third slot says that this is one
/// behind the second, which is found only when needed. A cycle that has come to another cycle goes
/// on as that one.
fn cycle_place(cx: &mut Cx, cycle: &Value) -> Result<(Value, Value)> {
    let mut cycle = cycle.clone();
    loop {
        let [whole, seq, is_behind] = cycle.object().slots() else {
            unreachable!("a cycle has three slots")
        };
        if !is_behind.is_truthy() {
            return Ok((whole.clone(), seq.clone()));
        }
        let next = seq::next(cx, seq)?;
        if !next.is(Kind::Cycle) {
            let place = if next.is_nil() { whole.clone() } else { next };
            return Ok((whole.clone(), place));
        }
        cx.tick(1)?;
        cycle = next;
    }
}

pub(super) fn cycle_first(cx: &mut Cx, cycle: &Value) -> Result<Value> {
    let (_, place) = cycle_place(cx, cycle)?;
    seq::first(cx, &place)
}

pub(super) fn cycle_next(cx: &mut Cx, cycle: &Value) -> Result<Value> {
    let (whole, place) = cycle_place(cx, cycle)?;
    Ok(cx.heap.object(Kind::Cycle, [], [whole, place, Value::TRUE]))
}

/// `seed`, `(f seed)`, `(f (f seed))` and so on; `f` is called when an item is first looked at.
pub fn iterate(heap: &Heap, f: Value, seed: Value) -> Value {
    heap.object(Kind::Iterate, [], [f, Value::NIL, seed])
}

pub(super) fn iterate_first(cx: &mut Cx, iterate: &Value) -> Result<Value> {
    let obj = iterate.object();
    let known = obj.slot(2);
    if !known.is_absent() {
        return Ok(known);
    }
    let item = cx.call(&obj.slot(0), &[obj.slot(1)])?;
    if !obj.is_immortal() {
        drop(obj.replace_slot(2, item.clone()));
    }
    Ok(item)
}

pub(super) fn iterate_next(cx: &mut Cx, iterate: &Value) -> Result<Value> {
    let item = iterate_first(cx, iterate)?;
    let f = iterate.object().slot(0);
    Ok(cx.heap.object(Kind::Iterate, [], [f, item, Value::ABSENT]))
}
