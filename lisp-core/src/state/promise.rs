//! Promises and futures: a value that is not there yet, or what was thrown instead of it.
//!
//! The raw word is the state and, for a future, a bit that says so; slot 0 is the value or the exception, slot 1 the
//! fiber that computes it. Whoever waits is parked under the object's address.

use crate::base::error::{Error, code};
use crate::cx::{Cx, FiberId, Result, Throw, Wait, Wake};
use crate::value::{Kind, Value};

const PENDING: u64 = 0;
const VALUE: u64 = 1;
const FAILED: u64 = 2;
const CANCELLED: u64 = 3;
const STATE: u64 = 0xff;
/// Somebody will give it its value.
const CLAIMED: u64 = 4;
/// The object is a future.
const FUTURE: u64 = 0x100;
/// Its value tells the port it came from.
const WITH_PORT: u64 = 0x200;

/// A promise without a value.
pub fn new_promise(cx: &Cx) -> Value {
    cx.heap
        .object(Kind::Promise, [PENDING], [Value::NIL, Value::NIL])
}

/// A future whose fiber is not known yet.
pub(crate) fn new_future(cx: &Cx) -> Value {
    cx.heap
        .object(Kind::Promise, [FUTURE], [Value::NIL, Value::NIL])
}

pub(crate) fn set_fiber(future: &Value, id: FiberId) {
    let bits = Value::from(id.to_bits().cast_signed());
    drop(future.object().replace_slot(1, bits));
}

/// The fiber that computes a future.
pub fn fiber_of(future: &Value) -> FiberId {
    let bits = future.object().slot(1).as_int().unwrap_or(-1);
    FiberId::from_bits(bits.cast_unsigned())
}

fn state(promise: &Value) -> u64 {
    promise.object().raw(0) & STATE
}

/// Is it a future?
pub fn is_future(value: &Value) -> bool {
    value.is(Kind::Promise) && value.object().raw(0) & FUTURE != 0
}

/// Is the value there, or will it never be?
pub fn is_done(promise: &Value) -> bool {
    state(promise) != PENDING
}

/// Was the future cancelled?
pub fn is_cancelled(promise: &Value) -> bool {
    state(promise) == CANCELLED
}

/// The value, if it is there.
pub fn value(promise: &Value) -> Option<Value> {
    (state(promise) == VALUE).then(|| promise.object().slot(0))
}

/// What was thrown instead of a value.
pub fn failure(promise: &Value) -> Option<Value> {
    (state(promise) == FAILED).then(|| promise.object().slot(0))
}

fn put(cx: &mut Cx, promise: &Value, state: u64, outcome: Value) -> bool {
    let obj = promise.object();
    if is_done(promise) || obj.is_immortal() {
        return false;
    }
    obj.set_raw(0, obj.raw(0) & !STATE | state);
    drop(obj.replace_slot(0, outcome));
    cx.fibers.wake(promise.payload(), usize::MAX);
    true
}

/// What waits for one of several operations on channels: a promise whose value is the operation's. `callback` is nil,
/// or called with the value instead; with several ports the value is a vector of it and the port.
pub fn new_handler(cx: &Cx, has_ports: bool, callback: Value) -> Value {
    let bits = if has_ports { WITH_PORT } else { 0 };
    cx.heap
        .object(Kind::Promise, [bits], [Value::NIL, callback])
}

/// Takes a handler's callback out of it; nil when it has none.
pub fn take_callback(handler: &Value) -> Value {
    handler.object().replace_slot(1, Value::NIL)
}

/// Does a handler want to know the port?
pub fn wants_port(handler: &Value) -> bool {
    handler.object().raw(0) & WITH_PORT != 0
}

/// Makes sure that nobody else gives the promise a value; answers whether it had none.
pub fn claim(promise: &Value) -> bool {
    let obj = promise.object();
    if is_done(promise) || obj.is_immortal() {
        return false;
    }
    obj.set_raw(0, obj.raw(0) & !STATE | CLAIMED);
    true
}

/// Gives a claimed promise its value.
pub fn deliver_claimed(cx: &mut Cx, promise: &Value, value: Value) -> bool {
    let obj = promise.object();
    if state(promise) != CLAIMED {
        return false;
    }
    obj.set_raw(0, obj.raw(0) & !STATE);
    put(cx, promise, VALUE, value)
}

/// Gives the promise its value and wakes whoever waits; answers whether it had none.
pub fn deliver(cx: &mut Cx, promise: &Value, value: Value) -> bool {
    put(cx, promise, VALUE, value)
}

/// A fiber has ended with a value or an exception.
pub(crate) fn settle(cx: &mut Cx, promise: &Value, outcome: std::result::Result<Value, Value>) {
    if !promise.is(Kind::Promise) {
        return;
    }
    match outcome {
        Ok(value) => put(cx, promise, VALUE, value),
        Err(exception) => put(cx, promise, FAILED, exception),
    };
}

/// Makes whoever waits for the future throw; answers whether it had not ended.
pub(crate) fn cancel(cx: &mut Cx, promise: &Value) -> bool {
    put(cx, promise, CANCELLED, Value::NIL)
}

/// The value, waiting for it at most so many nanoseconds; nothing when they are over.
///
/// # Errors
/// What a future's function threw, as the cause of an `ExecutionException`; that it was cancelled; what
/// waiting throws.
pub fn wait_for(cx: &mut Cx, promise: &Value, timeout: Option<i64>) -> Result<Option<Value>> {
    loop {
        match state(promise) {
            PENDING => {}
            VALUE => {
                cx.fibers.finish_wait();
                return Ok(Some(promise.object().slot(0)));
            }
            FAILED => {
                cx.fibers.finish_wait();
                let cause = promise.object().slot(0);
                return Err(crate::types::execution_exception(cx, cause));
            }
            _ => {
                cx.fibers.finish_wait();
                return Err(Throw::Error(Error::of(code::CANCELLED)));
            }
        }
        let wait = Wait {
            key: promise.payload(),
            timeout,
            may_restart: true,
        };
        if (cx.park)(cx, wait)? == Wake::TimedOut && !is_done(promise) {
            cx.fibers.finish_wait();
            return Ok(None);
        }
    }
}
