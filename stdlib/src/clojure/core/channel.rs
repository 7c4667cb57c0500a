//! Channels: the operations `clojure.core.async` is built from.
//!
//! A native that waits parks its fiber under its handler's address and is called again when the handler has its value, so
//! a fiber that waits costs no stack. `clojure/core/async.clj` has what programs call.

pub(crate) mod port;

use lisp_core::cx::{Args, Cx, Result, Task, Throw, Wait, Wake};
use lisp_core::native::{cannot_cast, invalid};
use lisp_core::natives;
use lisp_core::state::promise;
use lisp_core::value::{Kind, Value};
use lisp_core::vm::fiber;
use port::Outcome;

natives! {
    "dayfly.internal";

    /// A channel with a buffer of this kind and capacity; `add` puts values through a transducer,
    /// `own` stands for a buffer of the program's own.
    "chan" "[kind capacity add own]" since "0.1" => new;
    /// Is it a channel?
    "chan?" "[x]" since "0.1" => is_channel;
    /// Takes a value, waiting for it.
    "chan-take" "[ch]" since "0.1" => take;
    /// Puts a value, waiting until it is taken or has a place; false when the channel is closed.
    "chan-put" "[ch val]" since "0.1" => put;
    /// Takes a value if there is one now, in a vector; nil otherwise.
    "chan-poll" "[ch]" since "0.1" => poll;
    /// Puts a value if that is possible now: true, false when the channel is closed; nil otherwise.
    "chan-offer" "[ch val]" since "0.1" => offer;
    /// Takes a value for the handler: in a vector, when there is one now; else nil, and the handler
    /// is told later.
    "chan-take!" "[ch handler]" since "0.1" => take_for;
    /// Puts a value for the handler: true or false when that is possible now; else nil, and the
    /// handler is told later.
    "chan-put!" "[ch val handler]" since "0.1" => put_for;
    /// Closes the channel.
    "chan-close!" "[ch]" since "0.1" => close;
    /// Is the channel closed?
    "chan-closed?" "[ch]" since "0.1" => is_closed;
    /// Puts a value into the channel's buffer, behind its transducer.
    "chan-add!" "[ch val]" since "0.1" => add;
    /// Does one of several operations, a channel to take from or a vector of a channel and a value to
    /// put; the first that is possible when `by-order` is not negative, otherwise any. Answers a vector
    /// of value and channel. It waits, or calls `callback` later and answers nil, or answers nil with
    /// `callback` false.
    "chan-alts" "[ports by-order callback]" since "0.1" cost Length => alts;
    /// Calls `f` in a fiber of its own; nobody is told how it ends.
    "start" "[f]" "[f arg]" since "0.1" => start;
    /// What waits for an operation, or is called with its value when `callback` is not nil.
    "handler" "[with-port callback]" since "0.1" => handler;
    /// Does the handler still wait?
    "handler-open?" "[handler]" since "0.1" => is_open;
    /// Makes sure that nobody else gives the handler a value; answers whether it waited.
    "handler-claim!" "[handler]" since "0.1" => claim;
    /// Gives a claimed handler its value.
    "handler-deliver!" "[handler val]" since "0.1" => deliver;
    /// Waits for the handler's value.
    "handler-wait" "[handler]" since "0.1" => wait_for_handler;
}

fn channel<'a>(args: &'a Args<'_>, ix: usize) -> Result<&'a Value> {
    args.of_kind(
        ix,
        Kind::Channel,
        "clojure.core.async.impl.channels.ManyToManyChannel",
    )
}

fn handler_arg<'a>(args: &'a Args<'_>, ix: usize) -> Result<&'a Value> {
    let value = args.of_kind(
        ix,
        Kind::Promise,
        "clojure.core.async.impl.protocols.Handler",
    )?;
    if promise::is_future(value) {
        return Err(cannot_cast(
            value,
            "clojure.core.async.impl.protocols.Handler",
        ));
    }
    Ok(value)
}

fn new(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let kind = args.int(cx, 0)?.clamp(0, 5).cast_unsigned();
    let capacity = args.int(cx, 1)?.max(0).cast_unsigned();
    let functions = [args.take(2), args.take(3)];
    Ok(port::new(cx, kind, capacity, functions))
}

fn is_channel(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(args[0].is(Kind::Channel)))
}

/// Waits until the handler has its value; the native may be left meanwhile and called again.
fn wait(cx: &mut Cx, handler: Value) -> Result<Value> {
    let value = wait_within(cx, handler, None)?;
    Ok(value.unwrap_or_default())
}

/// As [`wait`], at most so many nanoseconds; nothing when they are over.
fn wait_within(cx: &mut Cx, handler: Value, timeout: Option<i64>) -> Result<Option<Value>> {
    let mut is_over = false;
    loop {
        if let Some(value) = promise::value(&handler) {
            cx.fibers.finish_wait();
            return Ok(Some(value));
        }
        if is_over {
            cx.fibers.finish_wait();
            promise::claim(&handler);
            return Ok(None);
        }
        cx.fibers.pending = handler.clone();
        let wait = Wait {
            key: handler.payload(),
            timeout,
            may_restart: true,
        };
        match (cx.park)(cx, wait) {
            Ok(wake) => {
                is_over = wake == Wake::TimedOut;
                drop(std::mem::take(&mut cx.fibers.pending));
            }
            Err(Throw::Parked) => return Err(Throw::Parked),
            Err(throw) => {
                drop(std::mem::take(&mut cx.fibers.pending));
                promise::claim(&handler);
                return Err(throw);
            }
        }
    }
}

/// The handler a native waited for before it was called again.
fn take_pending(cx: &mut Cx) -> Option<Value> {
    let pending = &mut cx.fibers.pending;
    (!pending.is_nil()).then(|| std::mem::take(pending))
}

fn take(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let channel = channel(&args, 0)?;
    let taken = take_within(cx, channel, None)?;
    Ok(taken.unwrap_or_default())
}

fn put(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let channel = channel(&args, 0)?;
    let done = put_within(cx, channel, &args[1], None)?;
    Ok(done.unwrap_or_default())
}

/// Takes a value, waiting at most so many nanoseconds; nothing when they are over.
pub(crate) fn take_within(
    cx: &mut Cx,
    channel: &Value,
    timeout: Option<i64>,
) -> Result<Option<Value>> {
    if let Some(handler) = take_pending(cx) {
        return wait_within(cx, handler, timeout);
    }
    if let Outcome::Ready(value) = port::take(cx, channel, None)? {
        return Ok(Some(value));
    }
    let handler = promise::new_handler(cx, false, Value::NIL);
    match port::take(cx, channel, Some(&handler))? {
        Outcome::Ready(value) => Ok(Some(value)),
        Outcome::Later => wait_within(cx, handler, timeout),
    }
}

/// Puts a value, waiting at most so many nanoseconds; nothing when they are over.
pub(crate) fn put_within(
    cx: &mut Cx,
    channel: &Value,
    item: &Value,
    timeout: Option<i64>,
) -> Result<Option<Value>> {
    if let Some(handler) = take_pending(cx) {
        return wait_within(cx, handler, timeout);
    }
    if let Outcome::Ready(value) = port::put(cx, channel, item.clone(), None)? {
        return Ok(Some(value));
    }
    let handler = promise::new_handler(cx, false, Value::NIL);
    match port::put(cx, channel, item.clone(), Some(&handler))? {
        Outcome::Ready(value) => Ok(Some(value)),
        Outcome::Later => wait_within(cx, handler, timeout),
    }
}

fn boxed(cx: &Cx, value: Value) -> Value {
    lisp_core::collection::vector::vector_of(&cx.heap, std::iter::once(value))
}

fn poll(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match port::take(cx, channel(&args, 0)?, None)? {
        Outcome::Ready(value) => Ok(boxed(cx, value)),
        Outcome::Later => Ok(Value::NIL),
    }
}

fn offer(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let item = args.take(1);
    match port::put(cx, channel(&args, 0)?, item, None)? {
        Outcome::Ready(value) => Ok(value),
        Outcome::Later => Ok(Value::NIL),
    }
}

fn take_for(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let handler = handler_arg(&args, 1)?;
    match port::take(cx, channel(&args, 0)?, Some(handler))? {
        Outcome::Ready(value) => {
            promise::claim(handler);
            Ok(boxed(cx, value))
        }
        Outcome::Later => Ok(Value::NIL),
    }
}

fn put_for(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let item = args.take(1);
    let handler = handler_arg(&args, 2)?;
    match port::put(cx, channel(&args, 0)?, item, Some(handler))? {
        Outcome::Ready(value) => {
            promise::claim(handler);
            Ok(value)
        }
        Outcome::Later => Ok(Value::NIL),
    }
}

fn close(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    port::close(cx, channel(&args, 0)?)?;
    Ok(Value::NIL)
}

fn is_closed(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(port::is_closed(channel(&args, 0)?)))
}

fn add(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let item = args.take(1);
    port::add_to_buffer(cx, channel(&args, 0)?, item)?;
    Ok(Value::NIL)
}

/// An operation of `alts`: a channel, and what is put.
fn operation(cx: &mut Cx, ports: &Value, ix: usize) -> Result<(Value, Option<Value>)> {
    let position = i64::try_from(ix).unwrap_or(i64::MAX);
    let port = lisp_core::native::nth(cx, ports, &Value::from(position))?;
    let (port, item) = if port.is(Kind::Vector) {
        let channel = lisp_core::native::nth(cx, &port, &Value::from(0_i64))?;
        let item = lisp_core::native::nth(cx, &port, &Value::from(1_i64))?;
        (channel, Some(item))
    } else {
        (port, None)
    };
    if !port.is(Kind::Channel) {
        return Err(cannot_cast(
            &port,
            "clojure.core.async.impl.channels.ManyToManyChannel",
        ));
    }
    Ok((port, item))
}

fn operate(
    cx: &mut Cx,
    (channel, item): (&Value, Option<Value>),
    handler: Option<&Value>,
) -> Result<Option<Value>> {
    let outcome = match item {
        Some(item) => port::put(cx, channel, item, handler)?,
        None => port::take(cx, channel, handler)?,
    };
    Ok(match outcome {
        Outcome::Ready(value) => {
            let answer = [value, channel.clone()];
            let answer = answer.into_iter();
            Some(lisp_core::collection::vector::vector_of(&cx.heap, answer))
        }
        Outcome::Later => None,
    })
}

/// Which of several possible operations is done: numbers that repeat from run to run.
#[derive(Default)]
struct Choice(u64);

impl Choice {
    /// A number below `most`.
    fn next(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(0x5851_f42d_4c95_7f2d)
            .wrapping_add(0x1405_7b7e_f767_814f);
        (self.0 >> 33) as usize % most
    }
}

/// The order in which operations are tried.
fn order_of(cx: &mut Cx, count: usize, is_given: bool) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    if !is_given {
        let choice = cx.extension::<Choice>();
        for ix in (1..count).rev() {
            order.swap(ix, choice.next(ix + 1));
        }
    }
    order
}

fn alts(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if let Some(handler) = take_pending(cx) {
        return wait(cx, handler);
    }
    let ports = &args[0];
    let count = lisp_core::collection::lookup::count(cx, ports)?;
    if count == 0 {
        return Err(invalid("alts must have at least one channel operation"));
    }
    cx.tick(count as u64)?;
    cx.reserve(count.saturating_mul(size_of::<usize>()))?;
    let order = order_of(cx, count, args.int(cx, 1)? >= 0);
    for ix in &order {
        let (channel, item) = operation(cx, ports, *ix)?;
        if let Some(answer) = operate(cx, (&channel, item), None)? {
            return Ok(answer);
        }
    }
    if args[2].is(Kind::False) {
        return Ok(Value::NIL);
    }
    let callback = args[2].clone();
    let calls_back = !callback.is_nil();
    let handler = promise::new_handler(cx, true, callback);
    for ix in order {
        let (channel, item) = operation(cx, ports, ix)?;
        // A transducer may have changed what is possible; then the operation is done now after all.
        if let Some(answer) = operate(cx, (&channel, item), Some(&handler))? {
            promise::claim(&handler);
            return Ok(answer);
        }
    }
    if calls_back {
        return Ok(Value::NIL);
    }
    wait(cx, handler)
}

fn start(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let task = Task {
        argument: if args.len() == 2 {
            args.take(1)
        } else {
            Value::ABSENT
        },
        function: args.take(0),
        outcome: Value::NIL,
    };
    fiber::spawn(cx, task)?;
    Ok(Value::NIL)
}

fn handler(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let callback = args.take(1);
    Ok(promise::new_handler(cx, args[0].is_truthy(), callback))
}

fn is_open(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(!promise::is_done(handler_arg(&args, 0)?)))
}

fn claim(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(promise::claim(handler_arg(&args, 0)?)))
}

fn deliver(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let value = args.take(1);
    let handler = handler_arg(&args, 0)?;
    let callback = promise::take_callback(handler);
    if callback.is_nil() {
        promise::deliver_claimed(cx, handler, value);
    } else {
        port::call_later(cx, callback, value)?;
    }
    Ok(Value::NIL)
}

fn wait_for_handler(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if let Some(handler) = take_pending(cx) {
        return wait(cx, handler);
    }
    let handler = handler_arg(&args, 0)?.clone();
    wait(cx, handler)
}
