//! `java.lang.Thread`: fibers by Java's names.
//!
//! An object has the number of its fiber, its function, its name, whether it is a daemon, and the future of what the
//! function answers. A fiber remembers its object, so that asking for the current thread answers the same one.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::user;
use lisp_core::cx::{Args, Cx, FiberId, Result, Wait, Wake};
use lisp_core::native::{NativeList, cannot_cast, captured, closure, invalid, null_pointer};
use lisp_core::natives;
use lisp_core::state::promise;
use lisp_core::value::{Kind, Value};
use lisp_core::vm::fiber::{self, give_way};

use super::gadget::{self, Tag};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 1] = [NATIVES];

natives! {
    "java.lang.Thread";

    /// A thread that will call `f` without arguments.
    "new" "[f]" "[f name]" since "0.1" => new;
    /// What the thread of an object with a method `run` does.
    "runnable" "[captured]" since "0.1" => call_run;
    /// Sleeps so many milliseconds, and nanoseconds.
    "sleep" "[millis]" "[millis nanos]" since "0.1" => sleep;
    /// Gives others a turn.
    "yield" "[]" since "0.1" => pause;
    /// The thread that runs this.
    "currentThread" "[]" since "0.1" => current;
    /// Was the running fiber interrupted? Asking forgets it.
    "interrupted" "[]" since "0.1" => interrupted;
    /// Starts a fiber for the thread.
    ".start" "[thread]" since "0.1" => start;
    /// Calls the thread's function here.
    ".run" "[thread]" since "0.1" => run;
    /// Waits until the thread has ended, at most so many milliseconds.
    ".join" "[thread]" "[thread millis]" since "0.1" => join;
    /// The name of the thread.
    ".getName" "[thread]" since "0.1" => name;
    /// Changes the name of the thread.
    ".setName" "[thread name]" since "0.1" => set_name;
    /// The number of the thread.
    ".getId" "[thread]" since "0.1" => id;
    /// Nothing: a runtime does not wait for fibers when it ends.
    ".setDaemon" "[thread on]" since "0.1" => set_daemon;
    /// What `setDaemon` said.
    ".isDaemon" "[thread]" since "0.1" => is_daemon;
    /// Was the fiber interrupted?
    ".isInterrupted" "[thread]" since "0.1" => is_interrupted;
    /// Interrupts the fiber: its wait ends, or the next one ends at once.
    ".interrupt" "[thread]" since "0.1" => interrupt;
    /// Has the thread been started, and has it not ended?
    ".isAlive" "[thread]" since "0.1" => is_alive;
}

const CLASS: &str = "java.lang.Thread";
const FIBER: usize = 0;
const FUNCTION: usize = 1;
const NAME: usize = 2;
const DAEMON: usize = 3;
const FUTURE: usize = 4;
/// Where a fiber keeps its thread.
const LOCAL: usize = 2;

/// What a sleeping fiber waits for: nothing that anybody could wake. Addresses do not have this bit.
const SLEEPING: u64 = 1 << 63;

fn make(cx: &mut Cx, fiber: Value, function: Value, name: Value) -> Value {
    let state = [fiber, function, name, Value::FALSE, Value::NIL];
    gadget::new(cx, Tag::Object, CLASS, &state)
}

fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return Err(null_pointer());
    }
    let name = args.get(1).cloned().unwrap_or_default();
    if !name.is_nil() && !name.is(Kind::String) {
        return Err(cannot_cast(&name, "java.lang.String"));
    }
    let function = match user::method(cx, &args[0], "run") {
        Some(method) => closure(cx, (CLASS, "runnable"), &[method, args[0].clone()]),
        None => args[0].clone(),
    };
    Ok(make(cx, Value::NIL, function, name))
}

fn call_run(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (method, object) = (captured(&args[0], 0), captured(&args[0], 1));
    cx.call(&method, &[object])
}

fn thread<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    let thread = gadget::expect(&args[0], Tag::Object, CLASS)?;
    if thread.object().len() != FUTURE + 2 {
        return Err(cannot_cast(thread, CLASS));
    }
    Ok(thread)
}

/// The fiber that a thread stands for, once it was started.
fn fiber_of(thread: &Value) -> Option<FiberId> {
    let bits = gadget::state(thread, FIBER).as_int()?;
    Some(FiberId::from_bits(bits.cast_unsigned()))
}

fn sleep(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return Err(null_pointer());
    }
    let millis = args.int(cx, 0)?;
    if millis < 0 {
        return Err(invalid("timeout value is negative"));
    }
    let nanos = match args.len() {
        1 => 0,
        _ => args.int(cx, 1)?.clamp(0, 999_999),
    };
    sleep_nanos(cx, millis.saturating_mul(1_000_000).saturating_add(nanos))
}

/// Sleeps so many nanoseconds.
pub(super) fn sleep_nanos(cx: &mut Cx, nanos: i64) -> Result<Value> {
    if !cx.host.may_sleep() {
        let error = Error::of(code::CAPABILITY_DENIED).with("capability", "clock");
        return Err(error.into());
    }
    let wait = Wait {
        key: SLEEPING | cx.fibers.current().to_bits(),
        timeout: Some(nanos),
        may_restart: true,
    };
    while (cx.park)(cx, wait)? != Wake::TimedOut {}
    cx.fibers.finish_wait();
    Ok(Value::NIL)
}

fn pause(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    cx.tick(1)?;
    give_way(cx)?;
    Ok(Value::NIL)
}

fn current(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let known = cx.fibers.locals()[LOCAL].clone();
    if !known.is_nil() {
        return Ok(known);
    }
    let id = cx.fibers.current().to_bits().cast_signed();
    let thread = make(cx, Value::from(id), Value::NIL, Value::NIL);
    cx.fibers.locals()[LOCAL] = thread.clone();
    Ok(thread)
}

fn interrupted(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::from(cx.fibers.take_interrupt()))
}

fn start(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let thread = thread(&args)?;
    if fiber_of(thread).is_some() {
        return Err(Error::of(code::STATE_INVALID)
            .with("message", "the thread was started before")
            .as_class("java.lang.IllegalThreadStateException")
            .into());
    }
    let future = fiber::future(cx, gadget::state(thread, FUNCTION))?;
    let id = promise::fiber_of(&future);
    cx.fibers.set_local(id, LOCAL, thread.clone());
    gadget::set_state(thread, FIBER, Value::from(id.to_bits().cast_signed()))?;
    gadget::set_state(thread, FUTURE, future)?;
    Ok(Value::NIL)
}

fn run(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let function = gadget::state(thread(&args)?, FUNCTION);
    if !function.is_nil() {
        cx.call(&function, &[])?;
    }
    Ok(Value::NIL)
}

fn join(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let future = gadget::state(thread(&args)?, FUTURE);
    let timeout = match args.len() {
        1 => None,
        _ => Some(args.int(cx, 1)?.max(0).saturating_mul(1_000_000)),
    };
    // As in Java, no time is all the time there is.
    let timeout = timeout.filter(|nanos| *nanos > 0);
    while future.is(Kind::Promise) && !promise::is_done(&future) {
        let wait = Wait {
            key: future.payload(),
            timeout,
            may_restart: true,
        };
        if (cx.park)(cx, wait)? == Wake::TimedOut {
            break;
        }
    }
    cx.fibers.finish_wait();
    Ok(Value::NIL)
}

fn name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let thread = thread(&args)?;
    let given = gadget::state(thread, NAME);
    if !given.is_nil() {
        return Ok(given);
    }
    match fiber_of(thread) {
        Some(FiberId::MAIN) => cx.string("main"),
        Some(id) => cx.string(&format!("Thread-{}", id.number())),
        None => cx.string("Thread-0"),
    }
}

fn set_name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    args.text(cx, 1)?;
    gadget::set_state(thread(&args)?, NAME, args[1].clone())?;
    Ok(Value::NIL)
}

fn id(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(match fiber_of(thread(&args)?) {
        Some(FiberId::MAIN) => Value::from(1),
        Some(id) => Value::from(i64::from(id.number()) + 1),
        None => Value::from(0),
    })
}

fn set_daemon(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let on = Value::from(args[1].is_truthy());
    gadget::set_state(thread(&args)?, DAEMON, on)?;
    Ok(Value::NIL)
}

fn is_daemon(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(gadget::state(thread(&args)?, DAEMON))
}

fn is_interrupted(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let id = fiber_of(thread(&args)?);
    Ok(Value::from(
        id.is_some_and(|id| cx.fibers.is_interrupted(id)),
    ))
}

fn interrupt(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if let Some(id) = fiber_of(thread(&args)?) {
        cx.fibers.interrupt(id);
    }
    Ok(Value::NIL)
}

fn is_alive(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let id = fiber_of(thread(&args)?);
    Ok(Value::from(id.is_some_and(|id| cx.fibers.is_alive(id))))
}
