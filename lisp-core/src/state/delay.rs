//! Delays: a function that is called at most once, then its value or what it threw.
//!
//! The raw word is the state. In a cell of an image the state is the second item.

use super::place;
use crate::cx::{Cx, Result, Throw, Wait};
use crate::types;
use crate::value::{Kind, Value, flag};

/// The slot holds the function.
const PENDING: u64 = 0;
/// The slot holds the value.
const VALUE: u64 = 1;
/// The slot holds the exception.
const FAILED: u64 = 2;

/// A delay of what `thunk` answers.
pub fn new_delay(cx: &Cx, thunk: Value) -> Value {
    cx.heap.object(Kind::Delay, [PENDING], [thunk])
}

fn state_of(cx: &Cx, delay: &Value) -> u64 {
    if delay.object().has(flag::CELL) {
        return place::get(cx, delay, 1)
            .as_int()
            .map_or(PENDING, i64::cast_unsigned);
    }
    delay.object().raw(0)
}

/// Has the delay a value, or has its function thrown?
pub fn is_realised(cx: &Cx, delay: &Value) -> bool {
    state_of(cx, delay) != PENDING
}

/// The delay's value, computed at the first call.
///
/// # Errors
/// What its function throws, every time again.
pub fn force(cx: &mut Cx, delay: &Value) -> Result<Value> {
    if is_realised(cx, delay) {
        return compute(cx, delay);
    }
    // One fiber computes it; others wait. The same fiber may come again, as in Clojure.
    let key = delay.payload();
    while !cx.lock(key) {
        let wait = Wait {
            key,
            timeout: None,
            may_restart: false,
        };
        (cx.park)(cx, wait)?;
    }
    let answer = compute(cx, delay);
    cx.unlock(key);
    cx.fibers.wake(key, usize::MAX);
    answer
}

fn compute(cx: &mut Cx, delay: &Value) -> Result<Value> {
    let held = place::get(cx, delay, 0);
    match state_of(cx, delay) {
        VALUE => return Ok(held),
        FAILED => return Err(Throw::Value(held)),
        _ => {}
    }
    match cx.call(&held, &[]) {
        Ok(value) => settle(cx, delay, VALUE, value.clone()).map(|()| value),
        Err(Throw::Terminated(why)) => Err(Throw::Terminated(why)),
        Err(throw) => {
            let exception = types::exception_of(cx, throw);
            settle(cx, delay, FAILED, exception.clone())?;
            Err(Throw::Value(exception))
        }
    }
}

/// Remembers the outcome; what is first stays, should the function have forced its own delay.
fn settle(cx: &mut Cx, delay: &Value, state: u64, outcome: Value) -> Result<()> {
    let obj = delay.object();
    if obj.has(flag::CELL) {
        drop(place::put(cx, delay, 1, Value::from(state.cast_signed()))?);
        return place::put(cx, delay, 0, outcome).map(drop);
    }
    if obj.is_immortal() {
        return Ok(());
    }
    obj.set_raw(0, state);
    drop(obj.replace_slot(0, outcome));
    Ok(())
}
