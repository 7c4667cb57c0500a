//! Persistent queues: a front that is taken from, a vector behind it that is added to.

use super::{list, seq, vector};
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

const FRONT: usize = 0;
const REAR: usize = 1;

/// The empty queue.
pub fn empty(heap: &Heap) -> Value {
    heap.object(Kind::Queue, [0], [Value::NIL, Value::NIL])
}

/// Number of items.
pub fn len(queue: &Value) -> usize {
    queue.object().raw(0) as usize
}

/// Adds an item at the end of the queue that `queue` holds.
pub fn push_mut(heap: &Heap, queue: &mut Value, item: Value) {
    let mut own = heap.own(queue, 0);
    let count = own.obj().raw(0);
    own.set_raw(0, count + 1);
    let slots = own.slots_mut();
    if slots[FRONT].is_nil() {
        slots[FRONT] = list::cons(heap, item, Value::NIL);
        return;
    }
    if slots[REAR].is_nil() {
        slots[REAR] = vector::empty(heap);
    }
    vector::push_mut(heap, &mut slots[REAR], item);
}

/// The oldest item, nil when there is none.
///
/// # Errors
/// None at present.
pub fn peek(cx: &mut Cx, queue: &Value) -> Result<Value> {
    seq::first(cx, &queue.object().slots()[FRONT])
}

/// Takes the oldest item off the queue that `queue` holds; an empty queue stays.
///
/// # Errors
/// None at present.
pub fn pop_mut(cx: &mut Cx, queue: &mut Value) -> Result<()> {
    let count = queue.object().raw(0);
    if count == 0 {
        return Ok(());
    }
    let front = cx.heap.own(queue, 0).slots_mut()[FRONT].take();
    let mut front = seq::next_owned(cx, front)?;
    let mut own = cx.heap.own(queue, 0);
    own.set_raw(0, count - 1);
    if front.is_nil() {
        let rear = own.slots_mut()[REAR].take();
        front = if rear.is_nil() {
            rear
        } else {
            super::indexed::seq_from(&cx.heap, &rear, 0)
        };
    }
    own.slots_mut()[FRONT] = front;
    Ok(())
}

/// The items as a seq, or nil. While a rear is left, its cells end in a queue, of which `rest`
/// makes a seq.
pub(super) fn seq(heap: &Heap, queue: &Value) -> Value {
    let obj = queue.object();
    let [front, rear] = obj.slots() else {
        unreachable!("a queue has two slots")
    };
    if front.is_nil() || rear.is_nil() {
        return front.clone();
    }
    // The front is a seq of a list or vector: asking it for items calls no code.
    let (first, next) = match front.kind() {
        Kind::List => (
            front.object().slots()[0].clone(),
            front.object().slots()[1].clone(),
        ),
        _ => (
            super::indexed::seq_first(front),
            super::indexed::seq_next(heap, front),
        ),
    };
    if next.is_nil() {
        return heap.object(
            Kind::Cons,
            [],
            [first, super::indexed::seq_from(heap, rear, 0)],
        );
    }
    let behind = heap.object(Kind::Queue, [obj.raw(0) - 1], [next, rear.clone()]);
    heap.object(Kind::Cons, [], [first, behind])
}
