//! Lazy seqs: a function without arguments until somebody looks, then what it answered.
//!
//! The raw word is the state; slot 0 is the function, the answer, or its seq. Lazy seqs inside lazy
//! seqs are unwrapped in a loop, so `filter` over a million misses needs no stack. When the
//! function throws, it stays and may be tried again.

use super::seq;
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// The function was not called yet.
const THUNK: u64 = 0;
/// Slot 0 is the seq, or nil.
const SEQ: u64 = 1;
/// Slot 0 is the function's answer, not yet made a seq.
const ANSWER: u64 = 3;

/// A lazy seq of what `thunk` answers.
#[inline]
pub fn lazy_seq(heap: &Heap, thunk: Value) -> Value {
    heap.object(Kind::LazySeq, [THUNK], [thunk])
}

/// Was the function called already?
pub fn is_realised(lazy: &Value) -> bool {
    lazy.object().raw(0) != THUNK
}

/// The lazy seq whose function must be called next before `lazy` can be realised without calling
/// anything: itself or one that its answers led to. For the machine, which calls the function in a
/// frame of its own and tells [`put_answer`].
pub fn to_call(lazy: &Value) -> Option<Value> {
    let mut lazy = lazy.clone();
    while lazy.is(Kind::LazySeq) {
        match lazy.object().raw(0) {
            THUNK => return Some(lazy),
            SEQ => return None,
            _ => lazy = lazy.object().slot(0),
        }
    }
    None
}

/// The function of a lazy seq that was not called yet.
pub fn thunk(lazy: &Value) -> Option<Value> {
    (lazy.object().raw(0) == THUNK).then(|| lazy.object().slot(0))
}

/// Tells a lazy seq what its function answered; an earlier answer stays.
pub fn put_answer(lazy: &Value, answer: Value) {
    if lazy.object().raw(0) == THUNK {
        settle(lazy, ANSWER, answer);
    }
}

/// The seq of a lazy seq, nil when it is empty.
///
/// # Errors
/// What its function throws; and when that answers something not seqable.
#[inline]
pub fn realise(cx: &mut Cx, lazy: &Value) -> Result<Value> {
    let obj = lazy.object();
    if obj.raw(0) == SEQ {
        return Ok(obj.slot(0));
    }
    realise_now(cx, lazy)
}

fn realise_now(cx: &mut Cx, lazy: &Value) -> Result<Value> {
    let mut answer = answer_of(cx, lazy)?;
    while answer.is(Kind::LazySeq) {
        answer = answer_of(cx, &answer)?;
    }
    let seq = seq::seq(cx, &answer)?;
    settle(lazy, SEQ, seq.clone());
    Ok(seq)
}

/// What the function of one lazy seq answers, calling it at most once.
fn answer_of(cx: &mut Cx, lazy: &Value) -> Result<Value> {
    let obj = lazy.object();
    if obj.raw(0) != THUNK {
        return Ok(obj.slot(0));
    }
    cx.tick(1)?;
    let thunk = obj.slot(0);
    let answer = cx.call(&thunk, &[])?;
    if obj.raw(0) != THUNK {
        return Ok(obj.slot(0));
    }
    settle(lazy, ANSWER, answer.clone());
    Ok(answer)
}

/// Remembers what is known; a lazy seq of an image is computed by each runtime that asks.
fn settle(lazy: &Value, state: u64, value: Value) {
    let obj = lazy.object();
    if !obj.is_immortal() {
        drop(obj.replace_slot(0, value));
        obj.set_raw(0, state);
    }
}
