//! Channels as data: a buffer, who waits to take, who waits to put.
//!
//! Nothing here waits. An operation that cannot be done now leaves its handler with the channel (`promise::new_handler`);
//! whoever does the counterpart claims the handler and gives it the value. Natives are not pre-empted, so
//! a channel is never seen half changed; only transducers and buffers of the program's own call back, and hold others off
//! while they run.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::{queue, vector};
use lisp_core::cx::{Cx, Result, Task};
use lisp_core::native::invalid;
use lisp_core::state::promise;
use lisp_core::value::{Kind, Value};
use lisp_core::vm::fiber;

const BITS: usize = 0;
const CAPACITY: usize = 1;
const BUFFER: usize = 0;
const TAKES: usize = 1;
const PUTS: usize = 2;
const ADD: usize = 3;
const OWN: usize = 4;

const CLOSED: u64 = 0x10;
/// The transducer was told that nothing more comes.
const COMPLETED: u64 = 0x20;
/// A promise's buffer has its value.
const SETTLED: u64 = 0x40;

/// How many may wait on one side of a channel.
const WAITERS_MAX: usize = 1024;
/// So many waiters are looked through for those that wait no longer.
const WAITERS_SWEPT: usize = 64;

/// What a channel keeps between putting and taking.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Buffer {
    /// Nothing: a put waits for a take.
    None,
    /// So many values; then puts wait.
    Fixed,
    /// So many values; then new ones are dropped.
    Dropping,
    /// So many values; then the oldest are dropped.
    Sliding,
    /// The first value, for ever.
    Promise,
    /// What the program says.
    Own,
}

/// What an operation came to.
pub(crate) enum Outcome {
    /// It is done, with this value.
    Ready(Value),
    /// It is not possible now; its handler, if it has one, will be told.
    Later,
}

/// What a buffer of the program's own is asked.
#[derive(Clone, Copy)]
enum Ask {
    Count = 0,
    IsFull = 1,
    Remove = 2,
    Add = 3,
    Close = 4,
}

/// A channel. `kind` is a buffer's number; `add` is nil or puts values through a transducer; `own` is nil or a
/// function that stands for the program's buffer.
pub(crate) fn new(cx: &Cx, kind: u64, capacity: u64, functions: [Value; 2]) -> Value {
    let [add, own] = functions;
    let slots = [Value::NIL, Value::NIL, Value::NIL, add, own];
    cx.heap.object(Kind::Channel, [kind & 7, capacity], slots)
}

fn bits(channel: &Value) -> u64 {
    channel.object().raw(BITS)
}

fn set_bit(channel: &Value, bit: u64) {
    channel.object().set_raw(BITS, bits(channel) | bit);
}

fn buffer(channel: &Value) -> Buffer {
    match bits(channel) & 7 {
        0 => Buffer::None,
        1 => Buffer::Fixed,
        2 => Buffer::Dropping,
        3 => Buffer::Sliding,
        4 => Buffer::Promise,
        _ => Buffer::Own,
    }
}

/// Is the channel closed?
pub(super) fn is_closed(channel: &Value) -> bool {
    bits(channel) & CLOSED != 0
}

/// Adds an item at the end of a slot's queue. One taker that waits alone, the usual case, stands in its slot itself.
fn push(cx: &Cx, channel: &Value, slot: usize, item: Value) {
    let mut items = channel.object().replace_slot(slot, Value::NIL);
    if items.is_nil() && slot == TAKES {
        drop(channel.object().replace_slot(slot, item));
        return;
    }
    if items.is_nil() {
        items = queue::empty(&cx.heap);
    } else if !items.is(Kind::Queue) {
        let first = std::mem::replace(&mut items, queue::empty(&cx.heap));
        queue::push_mut(&cx.heap, &mut items, first);
    }
    queue::push_mut(&cx.heap, &mut items, item);
    drop(channel.object().replace_slot(slot, items));
}

fn pop(cx: &mut Cx, channel: &Value, slot: usize) -> Result<Option<Value>> {
    let mut items = channel.object().replace_slot(slot, Value::NIL);
    if items.is_nil() {
        return Ok(None);
    }
    if !items.is(Kind::Queue) {
        return Ok(Some(items));
    }
    let is_empty = queue::len(&items) == 0;
    let item = queue::peek(cx, &items)?;
    queue::pop_mut(cx, &mut items)?;
    // A taker may stand in the slot itself again.
    if slot != TAKES || queue::len(&items) > 0 {
        drop(channel.object().replace_slot(slot, items));
    }
    Ok((!is_empty).then_some(item))
}

fn len(channel: &Value, slot: usize) -> usize {
    let items = channel.object().slot(slot);
    match items.kind() {
        Kind::Nil => 0,
        Kind::Queue => queue::len(&items),
        _ => 1,
    }
}

/// How many values are in a channel's own buffer.
pub(crate) fn buffered(channel: &Value) -> usize {
    len(channel, BUFFER)
}

/// How many values fit into it.
pub(crate) fn capacity(channel: &Value) -> usize {
    usize::try_from(channel.object().raw(CAPACITY)).unwrap_or(usize::MAX)
}

/// The values in it, as a queue or nil.
pub(crate) fn items(channel: &Value) -> Value {
    channel.object().slot(BUFFER)
}

/// Calls a function of the program's while nobody else gets a turn.
fn call_alone(cx: &mut Cx, f: &Value, args: &[Value]) -> Result<Value> {
    cx.fibers.uninterrupted += 1;
    let answer = cx.call(f, args);
    cx.fibers.uninterrupted = cx.fibers.uninterrupted.saturating_sub(1);
    answer
}

fn ask(cx: &mut Cx, channel: &Value, what: Ask, item: Value) -> Result<Value> {
    let own = channel.object().slot(OWN);
    call_alone(cx, &own, &[Value::from(what as i64), item])
}

fn is_full(cx: &mut Cx, channel: &Value) -> Result<bool> {
    Ok(match buffer(channel) {
        Buffer::Fixed => len(channel, BUFFER) as u64 >= channel.object().raw(CAPACITY),
        Buffer::Own => ask(cx, channel, Ask::IsFull, Value::NIL)?.is_truthy(),
        Buffer::None | Buffer::Dropping | Buffer::Sliding | Buffer::Promise => false,
    })
}

fn has_items(cx: &mut Cx, channel: &Value) -> Result<bool> {
    if buffer(channel) == Buffer::Own {
        let count = ask(cx, channel, Ask::Count, Value::NIL)?;
        return Ok(count.as_int().is_some_and(|count| count > 0));
    }
    Ok(len(channel, BUFFER) > 0)
}

fn remove(cx: &mut Cx, channel: &Value) -> Result<Value> {
    match buffer(channel) {
        Buffer::Own => ask(cx, channel, Ask::Remove, Value::NIL),
        Buffer::Promise => {
            let items = channel.object().slot(BUFFER);
            queue::peek(cx, &items)
        }
        _ => Ok(pop(cx, channel, BUFFER)?.unwrap_or_default()),
    }
}

/// Puts a value into the buffer itself, behind the transducer.
pub(super) fn add_to_buffer(cx: &mut Cx, channel: &Value, item: Value) -> Result<()> {
    cx.reserve(size_of::<[Value; 4]>())?;
    let capacity = channel.object().raw(CAPACITY);
    match buffer(channel) {
        Buffer::Own => {
            ask(cx, channel, Ask::Add, item)?;
            return Ok(());
        }
        Buffer::Promise if bits(channel) & SETTLED != 0 => return Ok(()),
        Buffer::Promise => set_bit(channel, SETTLED),
        Buffer::Dropping if len(channel, BUFFER) as u64 >= capacity => return Ok(()),
        Buffer::Sliding if len(channel, BUFFER) as u64 >= capacity => {
            drop(pop(cx, channel, BUFFER)?);
        }
        _ => {}
    }
    push(cx, channel, BUFFER, item);
    Ok(())
}

/// Puts a value through the transducer, if there is one; answers whether it wants no more.
fn add(cx: &mut Cx, channel: &Value, item: Value) -> Result<bool> {
    let f = channel.object().slot(ADD);
    if f.is_nil() {
        add_to_buffer(cx, channel, item)?;
        return Ok(false);
    }
    let answer = call_alone(cx, &f, &[channel.clone(), item])?;
    Ok(answer.is(Kind::Reduced))
}

/// Tells the transducer, once, that nothing more comes.
fn complete(cx: &mut Cx, channel: &Value) -> Result<()> {
    let f = channel.object().slot(ADD);
    if f.is_nil() || bits(channel) & COMPLETED != 0 {
        return Ok(());
    }
    set_bit(channel, COMPLETED);
    call_alone(cx, &f, std::slice::from_ref(channel))?;
    Ok(())
}

/// The next who waits to take and still does.
fn next_taker(cx: &mut Cx, channel: &Value) -> Result<Option<Value>> {
    while let Some(handler) = pop(cx, channel, TAKES)? {
        if !promise::is_done(&handler) {
            return Ok(Some(handler));
        }
        cx.tick(1)?;
    }
    Ok(None)
}

/// The next who waits to put and still does, with what it puts.
fn next_putter(cx: &mut Cx, channel: &Value) -> Result<Option<(Value, Value)>> {
    while let Some(handler) = pop(cx, channel, PUTS)? {
        let item = pop(cx, channel, PUTS)?.unwrap_or_default();
        if !promise::is_done(&handler) {
            return Ok(Some((handler, item)));
        }
        cx.tick(1)?;
    }
    Ok(None)
}

/// Gives a handler the value of its operation: wakes its fiber, or starts one for its callback.
pub(super) fn fulfil(cx: &mut Cx, handler: &Value, channel: &Value, value: Value) -> Result<()> {
    let value = if promise::wants_port(handler) {
        vector::vector_of(&cx.heap, [value, channel.clone()].into_iter())
    } else {
        value
    };
    let callback = promise::take_callback(handler);
    if callback.is_nil() {
        promise::deliver(cx, handler, value);
        return Ok(());
    }
    promise::claim(handler);
    call_later(cx, callback, value)
}

/// Calls a callback in a fiber of its own.
pub(super) fn call_later(cx: &mut Cx, callback: Value, value: Value) -> Result<()> {
    let task = Task {
        function: callback,
        argument: value,
        outcome: Value::NIL,
    };
    fiber::spawn(cx, task)?;
    Ok(())
}

/// Gives what is in the buffer to who waits for it.
fn feed(cx: &mut Cx, channel: &Value) -> Result<()> {
    while len(channel, TAKES) > 0 && has_items(cx, channel)? {
        let Some(taker) = next_taker(cx, channel)? else {
            break;
        };
        let item = remove(cx, channel)?;
        fulfil(cx, &taker, channel, item)?;
        cx.tick(1)?;
    }
    Ok(())
}

/// Keeps a handler with the channel; those that wait no longer are dropped now and then.
fn enqueue(cx: &mut Cx, channel: &Value, slot: usize, entry: &[Value]) -> Result<()> {
    let width = entry.len();
    let waiting = len(channel, slot) / width;
    if waiting > 0 && waiting.is_multiple_of(WAITERS_SWEPT) {
        sweep(cx, channel, slot, width)?;
    }
    if len(channel, slot) / width >= WAITERS_MAX {
        let (what, hint) = match slot {
            TAKES => ("takes", ""),
            _ => ("puts", " Consider using a windowed buffer."),
        };
        return Err(Error::of(code::CHANNEL_CROWDED)
            .with("what", what)
            .with("hint-text", hint)
            .into());
    }
    for item in entry {
        push(cx, channel, slot, item.clone());
    }
    Ok(())
}

fn sweep(cx: &mut Cx, channel: &Value, slot: usize, width: usize) -> Result<()> {
    let waiting = len(channel, slot) / width;
    cx.tick(waiting as u64)?;
    for _ in 0..waiting {
        let Some(handler) = pop(cx, channel, slot)? else {
            break;
        };
        let item = match width {
            1 => None,
            _ => pop(cx, channel, slot)?,
        };
        if promise::is_done(&handler) {
            continue;
        }
        push(cx, channel, slot, handler);
        if let Some(item) = item {
            push(cx, channel, slot, item);
        }
    }
    Ok(())
}

/// Puts a value: `true`, or `false` when the channel is closed.
///
/// # Errors
/// The value is nil; too many wait; what a transducer or the program's buffer throws.
pub(crate) fn put(
    cx: &mut Cx,
    channel: &Value,
    item: Value,
    handler: Option<&Value>,
) -> Result<Outcome> {
    if item.is_nil() {
        return Err(invalid("Can't put nil on channel"));
    }
    if is_closed(channel) {
        return Ok(Outcome::Ready(Value::FALSE));
    }
    if buffer(channel) != Buffer::None && !is_full(cx, channel)? {
        let is_over = add(cx, channel, item)?;
        feed(cx, channel)?;
        if is_over {
            give_up(cx, channel)?;
        }
        return Ok(Outcome::Ready(Value::TRUE));
    }
    if let Some(taker) = next_taker(cx, channel)? {
        fulfil(cx, &taker, channel, item)?;
        return Ok(Outcome::Ready(Value::TRUE));
    }
    if let Some(handler) = handler {
        enqueue(cx, channel, PUTS, &[handler.clone(), item])?;
    }
    Ok(Outcome::Later)
}

/// Takes a value; nil when the channel is closed and empty.
///
/// # Errors
/// Too many wait; what a transducer or the program's buffer throws.
pub(crate) fn take(cx: &mut Cx, channel: &Value, handler: Option<&Value>) -> Result<Outcome> {
    if buffer(channel) != Buffer::None && has_items(cx, channel)? {
        let item = remove(cx, channel)?;
        if len(channel, PUTS) > 0 {
            let_putters_in(cx, channel)?;
        }
        return Ok(Outcome::Ready(item));
    }
    if let Some((putter, item)) = next_putter(cx, channel)? {
        fulfil(cx, &putter, channel, Value::TRUE)?;
        return Ok(Outcome::Ready(item));
    }
    if is_closed(channel) {
        if buffer(channel) != Buffer::None {
            complete(cx, channel)?;
            if has_items(cx, channel)? {
                return Ok(Outcome::Ready(remove(cx, channel)?));
            }
        }
        return Ok(Outcome::Ready(Value::NIL));
    }
    if let Some(handler) = handler {
        enqueue(cx, channel, TAKES, std::slice::from_ref(handler))?;
    }
    Ok(Outcome::Later)
}

/// There is room again: puts that wait are done.
fn let_putters_in(cx: &mut Cx, channel: &Value) -> Result<()> {
    while !is_full(cx, channel)? {
        let Some((putter, item)) = next_putter(cx, channel)? else {
            break;
        };
        let is_over = add(cx, channel, item)?;
        fulfil(cx, &putter, channel, Value::TRUE)?;
        if is_over {
            return give_up(cx, channel);
        }
    }
    Ok(())
}

/// The transducer wants no more: puts that wait are done with, and the channel closes.
fn give_up(cx: &mut Cx, channel: &Value) -> Result<()> {
    while let Some((putter, _)) = next_putter(cx, channel)? {
        fulfil(cx, &putter, channel, Value::TRUE)?;
    }
    close(cx, channel)
}

/// Closes the channel: what is in it can still be taken, then takes answer nil.
///
/// # Errors
/// What a transducer or the program's buffer throws.
pub(super) fn close(cx: &mut Cx, channel: &Value) -> Result<()> {
    if is_closed(channel) {
        return Ok(());
    }
    set_bit(channel, CLOSED);
    if buffer(channel) != Buffer::None && len(channel, PUTS) == 0 {
        complete(cx, channel)?;
    }
    feed(cx, channel)?;
    while let Some(taker) = next_taker(cx, channel)? {
        fulfil(cx, &taker, channel, Value::NIL)?;
        cx.tick(1)?;
    }
    if buffer(channel) == Buffer::Own {
        ask(cx, channel, Ask::Close, Value::NIL)?;
    }
    Ok(())
}
