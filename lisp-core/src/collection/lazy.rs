//! Lazy seqs: a function without arguments until somebody looks, then what it answered.
//!
//! The raw word is the state, and above it, for a stage of a pipeline ([`Stage`]), what the stage does; such a lazy seq has the
//! seq below it in slot 1 and needs no closure over it.
//!
//! The low byte of the raw word is the state; slot 0 is the function, the answer, the seq, what was thrown, or, while it is being made, the
//! fiber that makes it, for which other fibers wait. Nothing is held while a body
//! runs: the lazy seq lets go of its function, and of each answer that is lazy itself, so that walking a long seq takes no
//! memory and `filter` over a million misses no stack. A function that throws stays and may be tried again, as in Clojure;
//! but one that has given captured values up (`^:once`) cannot, and the same exception is thrown at every further look.

use super::stage::{self, Stage};
use super::{error, seq};
use crate::cx::{Cx, Result, Throw, Wait};
use crate::heap::Heap;
use crate::value::{Kind, Value, flag};

/// The function was not called yet.
const THUNK: u64 = 0;
/// Slot 0 is the seq, or nil.
const SEQ: u64 = 1;
/// The function is running; slot 0 is the fiber's number.
const RUNNING: u64 = 2;
/// Slot 0 is the function's answer, not yet made a seq.
const ANSWER: u64 = 3;
/// The answer is being made a seq; slot 0 is the fiber's number.
const OPENING: u64 = 4;
/// Slot 0 is the exception that every look throws.
const FAILED: u64 = 5;
/// A stage that was not asked yet: slot 0 is its function, slot 1 the seq below.
const STAGE: u64 = 6;
/// Bits of the state.
const STATE_BITS: u32 = 8;

/// A lazy seq of what `thunk` answers.
#[inline]
pub fn lazy_seq(heap: &Heap, thunk: Value) -> Value {
    heap.object(Kind::LazySeq, [THUNK], [thunk])
}

/// A lazy seq of what `stage` makes of the items of `below` with the function `f`.
#[inline]
pub fn stage(heap: &Heap, stage: Stage, f: Value, below: Value) -> Value {
    let raw = STAGE | (stage.to_bits() << STATE_BITS);
    heap.object(Kind::LazySeq, [raw], [f, below])
}

/// Stage, function and seq below of a stage that was not asked yet and that nobody else holds; it is empty then, until
/// [`put_stage`].
#[inline]
pub(super) fn take_stage(lazy: &mut Value) -> Option<(Stage, Value, Value)> {
    let own = lazy.obj_mut()?;
    let raw = own.obj().raw(0);
    if raw & ((1 << STATE_BITS) - 1) != STAGE {
        return None;
    }
    let slots = own.into_slots_mut();
    Some((
        Stage::from_bits(raw >> STATE_BITS),
        slots[0].take(),
        slots[1].take(),
    ))
}

/// Makes a lazy seq that nobody else holds and whose stage was taken another stage.
pub(super) fn put_stage(lazy: &mut Value, stage: Stage, f: Value, below: Value) {
    let mut own = lazy.obj_mut().expect("nobody else held it before");
    own.set_raw(0, STAGE | (stage.to_bits() << STATE_BITS));
    let slots = own.into_slots_mut();
    slots[0] = f;
    slots[1] = below;
}

/// Has the function answered?
pub fn is_realised(lazy: &Value) -> bool {
    matches!(lazy.object().raw(0), ANSWER | OPENING | SEQ)
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
    // Lazy seqs met on the way that others hold too; all of them have the same seq.
    let mut shared = Vec::new();
    let opened = open(cx, &mut answer, &mut shared);
    let (state, known) = match &opened {
        Ok(seq) => (SEQ, seq),
        Err(Throw::Terminated(_)) => return opened,
        Err(_) => (ANSWER, &answer),
    };
    settle(cx, lazy, state, known.clone());
    for lazy in &shared {
        if lazy.object().raw(0) == OPENING {
            settle(cx, lazy, state, known.clone());
        }
    }
    opened.map(Value::in_words)
}

/// The seq of an answer. Lazy seqs inside lazy seqs are opened in a loop, each given up before the next is looked at; on an
/// error `answer` is the one that failed.
fn open(cx: &mut Cx, answer: &mut Value, shared: &mut Vec<Value>) -> Result<Value> {
    while answer.is(Kind::LazySeq) {
        if answer.object().raw(0) == SEQ {
            return Ok(answer.object().slot(0));
        }
        let inner = answer_of(cx, answer)?;
        let opened = std::mem::replace(answer, inner);
        if !opened.object().is_unique() {
            shared.push(opened);
        }
    }
    seq::seq(cx, answer)
}

/// What the function of one lazy seq answers, calling it at most once; it is the caller's to open.
fn answer_of(cx: &mut Cx, lazy: &Value) -> Result<Value> {
    let obj = lazy.object();
    while matches!(obj.raw(0), RUNNING | OPENING) && !is_mine(cx, lazy) {
        let wait = Wait {
            key: lazy.payload(),
            timeout: None,
            may_restart: false,
        };
        (cx.park)(cx, wait)?;
    }
    let state = obj.raw(0);
    match state {
        THUNK | ANSWER if obj.is_immortal() => {
            return Err(of_image());
        }
        THUNK => {}
        ANSWER => {
            obj.set_raw(0, OPENING);
            return Ok(obj.replace_slot(0, me(cx)));
        }
        FAILED => return Err(Throw::Value(obj.slot(0))),
        RUNNING => return Err(error::needs_itself()),
        // As in Clojure: who looks at a seq from within its own making finds nothing yet.
        OPENING => return Ok(Value::NIL),
        SEQ => return Ok(obj.slot(0)),
        _ if obj.is_immortal() => return Err(of_image()),
        _ => return answer_of_stage(cx, lazy, Stage::from_bits(state >> STATE_BITS)),
    }
    cx.tick(1)?;
    obj.set_raw(0, RUNNING);
    let thunk = obj.replace_slot(0, me(cx));
    match cx.call(&thunk, &[]) {
        Ok(answer) => {
            obj.set_raw(0, OPENING);
            Ok(answer.in_words())
        }
        Err(throw) => Err(fail(cx, lazy, thunk, throw)),
    }
}

#[cold]
fn of_image() -> Throw {
    error::state("a lazy seq of an image is not realised")
}

fn answer_of_stage(cx: &mut Cx, lazy: &Value, stage: Stage) -> Result<Value> {
    let obj = lazy.object();
    cx.tick(1)?;
    obj.set_raw(0, RUNNING);
    let f = obj.replace_slot(0, me(cx));
    let below = obj.replace_slot(1, Value::NIL);
    match stage::run(cx, stage, f, below) {
        Ok(answer) => {
            obj.set_raw(0, OPENING);
            Ok(answer.in_words())
        }
        Err(throw) => Err(fail_for_good(cx, lazy, throw)),
    }
}

/// Notes what must happen at the next look after a throw.
#[cold]
fn fail(cx: &mut Cx, lazy: &Value, thunk: Value, throw: Throw) -> Throw {
    if matches!(throw, Throw::Terminated(_) | Throw::Parked) {
        return throw;
    }
    if !thunk.obj().is_some_and(|thunk| thunk.has(flag::SPENT)) {
        settle(cx, lazy, THUNK, thunk);
        return throw;
    }
    fail_for_good(cx, lazy, throw)
}

/// Every further look throws the same.
#[cold]
fn fail_for_good(cx: &mut Cx, lazy: &Value, throw: Throw) -> Throw {
    if matches!(throw, Throw::Terminated(_) | Throw::Parked) {
        return throw;
    }
    let exception = (cx.caught)(cx, throw);
    settle(cx, lazy, FAILED, exception.clone());
    Throw::Value(exception)
}

fn settle(cx: &mut Cx, lazy: &Value, state: u64, value: Value) {
    let obj = lazy.object();
    drop(obj.replace_slot(0, value));
    obj.set_raw(0, state);
    if !cx.fibers.is_empty() {
        cx.fibers.wake(lazy.payload(), usize::MAX);
    }
}

/// The running fiber, as slot 0 names it.
fn me(cx: &Cx) -> Value {
    Value::from(cx.fibers.current().to_bits().cast_signed())
}

/// Does the running fiber make this lazy seq?
fn is_mine(cx: &Cx, lazy: &Value) -> bool {
    lazy.object().slot(0).as_int() == Some(cx.fibers.current().to_bits().cast_signed())
}
