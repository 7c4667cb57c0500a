//! `java.util.concurrent`: queues that wait, latches, semaphores, executors, futures, units of time.
//!
//! Whoever waits is a fiber. A queue is a channel; a latch and a semaphore are a number; an executor is a number
//! of fibers that may work at once.

mod executors;

use lisp_core::base::error::{Error, code};
use lisp_core::collection::queue;
use lisp_core::cx::{Args, Cx, Result, Wait, Wake};
use lisp_core::native::{NativeList, cannot_cast, invalid, null_pointer};
use lisp_core::natives;
use lisp_core::state::promise;
use lisp_core::value::{Kind, Value};
use lisp_core::vm::fiber;

use super::gadget::{self, Tag};
use crate::clojure::core::channel::port::{self, Outcome};
use crate::clojure::core::channel::{put_within, take_within};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 9] = [
    linked::NATIVES,
    array::NATIVES,
    latch::NATIVES,
    semaphore::NATIVES,
    unit::NATIVES,
    executors::NATIVES,
    executors::pool::NATIVES,
    executors::agent::NATIVES,
    future::NATIVES,
];

/// Nanoseconds of arguments `ix` (an amount) and the next (its unit); `None` when they are not there.
fn timeout(cx: &Cx, args: &Args<'_>, ix: usize) -> Result<Option<i64>> {
    if args.len() <= ix {
        return Ok(None);
    }
    let amount = args.int(cx, ix)?.max(0);
    let unit = args.get(ix + 1).cloned().unwrap_or_default();
    Ok(Some(amount.saturating_mul(unit::nanos(&unit)?)))
}

/// Parks until `is_done`, at most so many nanoseconds; answers whether it is.
fn wait_until(
    cx: &mut Cx,
    key: &Value,
    timeout: Option<i64>,
    is_done: impl Fn(&Value) -> bool,
) -> Result<bool> {
    let mut is_over = false;
    while !is_done(key) {
        if is_over {
            cx.fibers.finish_wait();
            return Ok(false);
        }
        let wait = Wait {
            key: key.payload(),
            timeout,
            may_restart: true,
        };
        is_over = (cx.park)(cx, wait)? == Wake::TimedOut;
    }
    cx.fibers.finish_wait();
    Ok(true)
}

/// The number in an object of this class.
fn number<'a>(args: &'a Args<'_>, class: &str) -> Result<(&'a Value, i64)> {
    let object = gadget::expect(&args[0], Tag::Object, class)?;
    match gadget::state(object, 0).as_int() {
        Some(number) => Ok((object, number)),
        None => Err(cannot_cast(object, class)),
    }
}

fn at_least(cx: &Cx, value: Option<&Value>) -> Result<i64> {
    match value {
        None => Ok(1),
        Some(value) => lisp_core::native::args::int_of(cx, value),
    }
}

macro_rules! queues {
    ($module:ident, $class:literal, $($arglist:literal)+) => {
        mod $module {
            use super::*;

            natives! {
                $class;

                /// An empty queue for at most `capacity` items.
                "new" $($arglist)+ since "0.1" => new;
                /// Adds an item, waiting for room.
                ".put" "[queue item]" since "0.1" => put;
                /// Takes the oldest item, waiting for one.
                ".take" "[queue]" since "0.1" => take;
                /// Adds an item if there is room, or comes in time; was it added?
                ".offer" "[queue item]" "[queue item amount unit]" since "0.1" => offer;
                /// Adds an item; there must be room.
                ".add" "[queue item]" since "0.1" => add;
                /// Takes the oldest item, or one that comes in time; nil when there is none.
                ".poll" "[queue]" "[queue amount unit]" since "0.1" => poll;
                /// The oldest item; nil when there is none.
                ".peek" "[queue]" since "0.1" => peek;
                /// The number of items.
                ".size" "[queue]" since "0.1" => size;
                /// Has it no items?
                ".isEmpty" "[queue]" since "0.1" => is_empty;
                /// Items there is room for.
                ".remainingCapacity" "[queue]" since "0.1" => room;
                /// Takes all items away.
                ".clear" "[queue]" since "0.1" => clear;
                /// An array of the items.
                ".toArray" "[queue]" since "0.1" => to_array;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                let capacity = match args.get(0) {
                    None => i64::from(i32::MAX),
                    Some(_) => args.int(cx, 0)?,
                };
                if capacity < 1 {
                    return Err(invalid(""));
                }
                let channel = port::new(cx, 1, capacity.cast_unsigned(), [Value::NIL, Value::NIL]);
                Ok(gadget::new(cx, Tag::Object, $class, &[channel]))
            }
        }
    };
}

queues!(linked, "java.util.concurrent.LinkedBlockingQueue", "[]" "[capacity]");
queues!(
    array,
    "java.util.concurrent.ArrayBlockingQueue",
    "[capacity]"
);

/// The channel that a queue is.
fn channel(args: &Args<'_>) -> Result<Value> {
    let class = "java.util.concurrent.BlockingQueue";
    let channel = gadget::state(gadget::expect(&args[0], Tag::Object, class)?, 0);
    if channel.is(Kind::Channel) {
        return Ok(channel);
    }
    Err(cannot_cast(&args[0], class))
}

fn item<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    if args[1].is_nil() {
        return Err(null_pointer());
    }
    Ok(&args[1])
}

fn put(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    put_within(cx, &channel(&args)?, item(&args)?, None)?;
    Ok(Value::NIL)
}

fn take(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let taken = take_within(cx, &channel(&args)?, None)?;
    Ok(taken.unwrap_or_default())
}

fn offer(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let channel = channel(&args)?;
    let item = item(&args)?;
    let is_done = match timeout(cx, &args, 2)? {
        Some(nanos) => put_within(cx, &channel, item, Some(nanos))?.is_some(),
        None => matches!(
            port::put(cx, &channel, item.clone(), None)?,
            Outcome::Ready(_)
        ),
    };
    Ok(Value::from(is_done))
}

fn add(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let channel = channel(&args)?;
    match port::put(cx, &channel, item(&args)?.clone(), None)? {
        Outcome::Ready(_) => Ok(Value::TRUE),
        Outcome::Later => Err(Error::of(code::STATE_INVALID)
            .with("message", "Queue full")
            .into()),
    }
}

fn poll(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let channel = channel(&args)?;
    if let Some(nanos) = timeout(cx, &args, 1)? {
        return Ok(take_within(cx, &channel, Some(nanos))?.unwrap_or_default());
    }
    match port::take(cx, &channel, None)? {
        Outcome::Ready(value) => Ok(value),
        Outcome::Later => Ok(Value::NIL),
    }
}

fn peek(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let items = port::items(&channel(&args)?);
    if items.is_nil() {
        return Ok(Value::NIL);
    }
    queue::peek(cx, &items)
}

fn size(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let count = port::buffered(&channel(&args)?);
    Ok(Value::from(count as i64))
}

fn is_empty(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(port::buffered(&channel(&args)?) == 0))
}

fn room(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let channel = channel(&args)?;
    let room = port::capacity(&channel).saturating_sub(port::buffered(&channel));
    Ok(Value::from(room as i64))
}

fn clear(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let channel = channel(&args)?;
    while let Outcome::Ready(_) = port::take(cx, &channel, None)? {
        cx.tick(1)?;
    }
    Ok(Value::NIL)
}

fn to_array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    use lisp_core::collection::array::{ElementType, array_of};
    let items = port::items(&channel(&args)?);
    let items = if items.is_nil() {
        Vec::new()
    } else {
        super::collection::items_of(cx, &items)?
    };
    array_of(cx, ElementType::Object, items.into_iter())
}

mod latch {
    use super::*;

    natives! {
        "java.util.concurrent.CountDownLatch";

        /// A latch that opens when it was counted down `count` times.
        "new" "[count]" since "0.1" => new;
        /// Counts down.
        ".countDown" "[latch]" since "0.1" => count_down;
        /// What is left to count.
        ".getCount" "[latch]" since "0.1" => count;
        /// Waits until the latch is open, or the time is over; is it open?
        ".await" "[latch]" "[latch amount unit]" since "0.1" => wait;
    }

    const CLASS: &str = "java.util.concurrent.CountDownLatch";

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let count = args.int(cx, 0)?;
        if count < 0 {
            return Err(invalid("count < 0"));
        }
        Ok(gadget::new(cx, Tag::Object, CLASS, &[Value::from(count)]))
    }

    fn count_down(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (latch, count) = number(&args, CLASS)?;
        gadget::set_state(latch, 0, Value::from((count - 1).max(0)))?;
        if count == 1 {
            cx.fibers.wake(latch.payload(), usize::MAX);
        }
        Ok(Value::NIL)
    }

    fn count(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        number(&args, CLASS).map(|(_, count)| Value::from(count))
    }

    fn wait(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (latch, _) = number(&args, CLASS)?;
        let timeout = timeout(cx, &args, 1)?;
        let is_open = wait_until(cx, latch, timeout, |latch| {
            gadget::state(latch, 0).as_int() == Some(0)
        })?;
        Ok(match timeout {
            None => Value::NIL,
            Some(_) => Value::from(is_open),
        })
    }
}

mod semaphore {
    use super::*;

    natives! {
        "java.util.concurrent.Semaphore";

        /// A semaphore with so many permits.
        "new" "[permits]" "[permits fair]" since "0.1" => new;
        /// Takes permits, waiting for them.
        ".acquire" "[semaphore]" "[semaphore permits]" since "0.1" => acquire;
        /// Takes a permit if there is one, or comes in time; was it taken?
        ".tryAcquire" "[semaphore]" "[semaphore amount unit]" since "0.1" => try_acquire;
        /// Gives permits back.
        ".release" "[semaphore]" "[semaphore permits]" since "0.1" => release;
        /// Permits that are there.
        ".availablePermits" "[semaphore]" since "0.1" => available;
    }

    const CLASS: &str = "java.util.concurrent.Semaphore";

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let permits = Value::from(args.int(cx, 0)?);
        Ok(gadget::new(cx, Tag::Object, CLASS, &[permits]))
    }

    fn permits(cx: &Cx, args: &Args<'_>) -> Result<i64> {
        let permits = at_least(cx, args.get(1))?;
        if permits < 0 {
            return Err(invalid(""));
        }
        Ok(permits)
    }

    fn take(cx: &mut Cx, semaphore: &Value, wanted: i64, timeout: Option<i64>) -> Result<bool> {
        let has = |it: &Value| {
            gadget::state(it, 0)
                .as_int()
                .is_some_and(|has| has >= wanted)
        };
        let is_taken = wait_until(cx, semaphore, timeout, has)?;
        if is_taken {
            let left = gadget::state(semaphore, 0).as_int().unwrap_or(0) - wanted;
            gadget::set_state(semaphore, 0, Value::from(left))?;
        }
        Ok(is_taken)
    }

    fn acquire(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (semaphore, _) = number(&args, CLASS)?;
        let wanted = permits(cx, &args)?;
        take(cx, semaphore, wanted, None)?;
        Ok(Value::NIL)
    }

    fn try_acquire(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (semaphore, permits) = number(&args, CLASS)?;
        let timeout = timeout(cx, &args, 1)?;
        if timeout.is_none() && permits < 1 {
            return Ok(Value::FALSE);
        }
        take(cx, semaphore, 1, timeout).map(Value::from)
    }

    fn release(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (semaphore, has) = number(&args, CLASS)?;
        let more = permits(cx, &args)?;
        gadget::set_state(semaphore, 0, Value::from(has.saturating_add(more)))?;
        cx.fibers.wake(semaphore.payload(), usize::MAX);
        Ok(Value::NIL)
    }

    fn available(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        number(&args, CLASS).map(|(_, permits)| Value::from(permits))
    }
}

mod unit {
    use super::*;

    const CLASS: &str = "java.util.concurrent.TimeUnit";
    const UNITS: [(&str, i64); 7] = [
        ("NANOSECONDS", 1),
        ("MICROSECONDS", 1_000),
        ("MILLISECONDS", 1_000_000),
        ("SECONDS", 1_000_000_000),
        ("MINUTES", 60_000_000_000),
        ("HOURS", 3_600_000_000_000),
        ("DAYS", 86_400_000_000_000),
    ];

    natives! {
        "java.util.concurrent.TimeUnit";

        /// A unit of time.
        "NANOSECONDS" "[]" since "0.1" => nanoseconds;
        /// A unit of time.
        "MICROSECONDS" "[]" since "0.1" => microseconds;
        /// A unit of time.
        "MILLISECONDS" "[]" since "0.1" => milliseconds;
        /// A unit of time.
        "SECONDS" "[]" since "0.1" => seconds;
        /// A unit of time.
        "MINUTES" "[]" since "0.1" => minutes;
        /// A unit of time.
        "HOURS" "[]" since "0.1" => hours;
        /// A unit of time.
        "DAYS" "[]" since "0.1" => days;
        /// The amount in nanoseconds.
        ".toNanos" "[unit amount]" since "0.1" => to_nanos;
        /// The amount in milliseconds.
        ".toMillis" "[unit amount]" since "0.1" => to_millis;
        /// The amount in seconds.
        ".toSeconds" "[unit amount]" since "0.1" => to_seconds;
        /// Sleeps so long.
        ".sleep" "[unit amount]" since "0.1" => sleep;
        /// The name of the unit.
        ".name" "[unit]" since "0.1" => name;
    }

    macro_rules! units {
        ($($name:ident = $text:literal;)+) => {
            $(fn $name(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
                let name = cx.heap.text($text);
                Ok(gadget::new(cx, Tag::Enum, CLASS, &[name]))
            })+
        };
    }

    units! {
        nanoseconds = "NANOSECONDS";
        microseconds = "MICROSECONDS";
        milliseconds = "MILLISECONDS";
        seconds = "SECONDS";
        minutes = "MINUTES";
        hours = "HOURS";
        days = "DAYS";
    }

    /// How many nanoseconds a unit has.
    pub(super) fn nanos(unit: &Value) -> Result<i64> {
        let name = gadget::state(gadget::expect(unit, Tag::Enum, CLASS)?, 0);
        let name = name.text().unwrap_or_default();
        let known = UNITS.iter().find(|(unit, _)| *unit == name);
        known.map_or_else(|| Err(cannot_cast(unit, CLASS)), |(_, nanos)| Ok(*nanos))
    }

    fn in_nanos(cx: &Cx, args: &Args<'_>) -> Result<i64> {
        Ok(args.int(cx, 1)?.saturating_mul(nanos(&args[0])?))
    }

    fn to_nanos(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        in_nanos(cx, &args).map(Value::from)
    }

    fn to_millis(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        in_nanos(cx, &args).map(|nanos| Value::from(nanos / 1_000_000))
    }

    fn to_seconds(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        in_nanos(cx, &args).map(|nanos| Value::from(nanos / 1_000_000_000))
    }

    fn sleep(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let nanos = in_nanos(cx, &args)?.max(0);
        super::super::thread::sleep_nanos(cx, nanos)
    }

    fn name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        nanos(&args[0])?;
        Ok(gadget::state(&args[0], 0))
    }
}

mod future {
    use super::*;

    natives! {
        "java.util.concurrent.Future";

        /// Ends the future unless it has ended; answers whether it had not.
        ".cancel" "[future interrupt]" since "0.1" => cancel;
        /// Has the future ended?
        ".isDone" "[future]" since "0.1" => is_done;
        /// Was the future cancelled?
        ".isCancelled" "[future]" since "0.1" => is_cancelled;
        /// The future's value, waiting for it, at most so long.
        ".get" "[future]" "[future amount unit]" since "0.1" => get;
    }

    fn future<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
        if promise::is_future(&args[0]) {
            return Ok(&args[0]);
        }
        Err(cannot_cast(&args[0], "java.util.concurrent.Future"))
    }

    fn cancel(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(fiber::cancel(cx, future(&args)?)))
    }

    fn is_done(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(promise::is_done(future(&args)?)))
    }

    fn is_cancelled(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(promise::is_cancelled(future(&args)?)))
    }

    fn get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let future = future(&args)?;
        let timeout = timeout(cx, &args, 1)?;
        match promise::wait_for(cx, future, timeout)? {
            Some(value) => Ok(value),
            None => Err(Error::of(code::STATE_INVALID)
                .with("message", "the time is over")
                .as_class("java.util.concurrent.TimeoutException")
                .into()),
        }
    }
}
