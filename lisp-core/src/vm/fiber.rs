//! Fibers at work: starting them, waiting, giving others a turn.
//!
//! The main fiber is what the host called. It alone lets others run: when it waits, and at a safepoint when its slice of
//! fuel is used up. The others run on a stack taken for the turn. A fiber that waits or is pre-empted in the machine
//! leaves that stack; its frames say where it goes on. One that is inside natives keeps it.
//!
//! Order is first come, first served, and switches happen where fuel ends, so runs repeat; a seed orders turns anew.

use super::{Machine, call};
use crate::base::error::{Error, code};
use crate::cx::{
    Bindings, Cx, Fiber, FiberId, Left, Result, Task, Throw, Turn, Wait, Wake, frame_flag,
};
use crate::state::promise;
use crate::value::Value;

/// Bytes charged for a fiber besides its stack and bindings.
const FIBER_BYTES: usize = size_of::<Fiber>() + 96;

/// Bytes charged for a fiber.
pub(crate) fn bytes_of(fiber: &Fiber) -> usize {
    FIBER_BYTES + fiber.stack.bytes() + fiber.native_bytes
}

/// Starts a fiber for `task`. It sees the bindings now in force.
///
/// # Errors
/// `:fiber/limit` when there are as many as the limits allow.
pub fn spawn(cx: &mut Cx, task: Task) -> Result<FiberId> {
    let most = cx.fibers.fibers_max;
    if cx.fibers.len() >= most {
        return Err(Error::of(code::FIBER_LIMIT)
            .with("limit", i64::try_from(most).unwrap_or(i64::MAX))
            .into());
    }
    let bindings = Bindings::with_base(cx.bindings.share(&cx.heap));
    cx.heap.charge_external(FIBER_BYTES);
    Ok(cx.fibers.add(task, bindings))
}

/// Parks the running fiber until its key is woken, its time is over, or it is interrupted.
///
/// A native that says `may_restart` has not touched its arguments; it may be left and called again with them, and must
/// ask for the same wait then unless it is done.
///
/// # Errors
/// `InterruptedException`; `:fiber/deadlock` when nothing can ever wake the main fiber; a termination; or
/// [`Throw::Parked`], which natives hand on.
pub fn park(cx: &mut Cx, wait: Wait) -> Result<Wake> {
    let is_direct = std::mem::take(&mut cx.fibers.is_restartable);
    if let Some(wake) = cx.fibers.take_woken(wait.key) {
        return seen(cx, wake);
    }
    if cx.fibers.take_interrupt() {
        return Err(interrupted());
    }
    let until = match (cx.fibers.until(wait.key), wait.timeout) {
        (Some(until), _) => Some(until),
        (None, None) => None,
        (None, Some(timeout)) => Some(cx.host.monotonic().saturating_add(timeout)),
    };
    cx.fibers.begin_wait(wait.key, until);
    if cx.fibers.is_main() {
        let awake = until_main_wakes(cx);
        cx.fibers.give_up_main();
        awake?;
    } else if is_direct && wait.may_restart && cx.meter.native_depth == 0 {
        return Err(Throw::Parked);
    } else {
        cx.suspend();
    }
    let wake = cx.fibers.take_woken(wait.key).unwrap_or(Wake::Ready);
    seen(cx, wake)
}

fn seen(cx: &mut Cx, wake: Wake) -> Result<Wake> {
    if wake == Wake::Interrupted {
        cx.fibers.take_interrupt();
        cx.fibers.finish_wait();
        return Err(interrupted());
    }
    Ok(wake)
}

fn interrupted() -> Throw {
    Error::of(code::INTERRUPTED).into()
}

/// Gives every other fiber that is ready a turn.
///
/// # Errors
/// A termination.
pub fn give_way(cx: &mut Cx) -> Result<()> {
    if cx.fibers.uninterrupted > 0 {
        return Ok(());
    }
    wake_due(cx);
    if cx.fibers.is_main() {
        for _ in 0..cx.fibers.ready_len() {
            match cx.fibers.next_ready() {
                Some(id) => turn(cx, id)?,
                None => break,
            }
        }
    } else if others_may_run(cx) {
        cx.fibers.make_ready(cx.fibers.current());
        cx.suspend();
    }
    Ok(())
}

/// A slice is used up in the machine: may the running fiber stay? Otherwise it is ready and leaves its stack.
///
/// # Errors
/// A termination.
pub(super) fn safepoint(cx: &mut Cx) -> Result<bool> {
    if cx.fibers.is_main() || cx.meter.native_depth > 0 || cx.fibers.uninterrupted > 0 {
        return give_way(cx).map(|()| true);
    }
    wake_due(cx);
    if !others_may_run(cx) {
        return Ok(true);
    }
    cx.fibers.make_ready(cx.fibers.current());
    Ok(false)
}

/// May another fiber than the running one run now? The main one may unless it waits.
fn others_may_run(cx: &Cx) -> bool {
    cx.fibers.has_ready() || cx.fibers.main_is_awake()
}

/// Runs fibers until none is ready and none waits for a moment in time.
///
/// # Errors
/// A termination.
pub fn run_all(cx: &mut Cx) -> Result<()> {
    loop {
        wake_due(cx);
        if !step(cx)? {
            return Ok(());
        }
    }
}

fn until_main_wakes(cx: &mut Cx) -> Result<()> {
    loop {
        wake_due(cx);
        if cx.fibers.main_is_awake() {
            return Ok(());
        }
        if !step(cx)? {
            return Err(Error::of(code::DEADLOCK).into());
        }
    }
}

/// One turn of a fiber, or a wait for the next moment; false when there is nothing to do.
fn step(cx: &mut Cx) -> Result<bool> {
    cx.tick(1)?;
    if let Some(id) = cx.fibers.next_ready() {
        turn(cx, id)?;
        return Ok(true);
    }
    let due = cx.fibers.next_due();
    let calls = cx.meter.control.calls_out();
    if due.is_none() && calls == 0 {
        return Ok(false);
    }
    let control = cx.meter.control.clone();
    cx.host.wait(due, &control)?;
    match control.ending() {
        Some(ending) => Err(Throw::Terminated(ending)),
        None => Ok(true),
    }
}

/// Wakes whoever waits for a moment that has come, or for a call that has ended outside.
fn wake_due(cx: &mut Cx) {
    if cx.fibers.next_due().is_some() {
        let now = cx.host.monotonic();
        cx.fibers.wake_due(now);
    }
    for key in cx.meter.control.take_woken() {
        cx.fibers.wake(key, usize::MAX);
    }
}

/// Exchanges what runs with what the fiber keeps.
fn exchange(cx: &mut Cx, id: FiberId) {
    let Some(fiber) = cx.fibers.get(id) else {
        return;
    };
    std::mem::swap(&mut cx.stack, &mut fiber.stack);
    std::mem::swap(&mut cx.bindings, &mut fiber.bindings);
    std::mem::swap(&mut cx.meter.native_depth, &mut fiber.native_depth);
    cx.fibers.exchange_state(id);
}

/// One turn of a fiber; only the main fiber gives turns.
fn turn(cx: &mut Cx, id: FiberId) -> Result<()> {
    let Some(fiber) = cx.fibers.get(id) else {
        return Ok(());
    };
    let bytes = std::mem::take(&mut fiber.native_bytes);
    let native = fiber.native.take();
    cx.heap.refund_external(bytes);
    exchange(cx, id);
    cx.fibers.set_current(id);
    cx.fibers.is_restartable = false;
    let turn = match native {
        Some(native) => Some(cx.resume(*native)),
        None => cx.begin_turn(run),
    };
    let left = match turn {
        Some(Turn::Left(left)) => left,
        Some(Turn::Suspended(native)) => {
            let bytes = cx.fibers.native.used;
            cx.heap.charge_external(bytes);
            leave(cx, id);
            if let Some(fiber) = cx.fibers.get(id) {
                fiber.native = Some(Box::new(native));
                fiber.native_bytes = bytes;
            }
            return Ok(());
        }
        None => Some(Err(cx.stack_overflow())),
    };
    match left {
        None => {
            leave(cx, id);
            Ok(())
        }
        Some(Err(throw @ Throw::Terminated(_))) => {
            leave(cx, id);
            Err(throw)
        }
        Some(result) => end(cx, id, result),
    }
}

fn leave(cx: &mut Cx, id: FiberId) {
    exchange(cx, id);
    cx.fibers.set_current(FiberId::MAIN);
}

/// A fiber has ended: tells its promise and forgets it.
fn end(cx: &mut Cx, id: FiberId, result: Result<Value>) -> Result<()> {
    let outcome = match result {
        Ok(value) => Ok(value),
        Err(throw) => Err(crate::types::exception_of(cx, throw)),
    };
    leave(cx, id);
    if let Some(fiber) = cx.fibers.remove(id) {
        cx.meter.depth_peak = cx.meter.depth_peak.max(fiber.stack.frames.peak());
        cx.heap.refund_external(bytes_of(&fiber));
        promise::settle(cx, &fiber.outcome, outcome);
    }
    Ok(())
}

/// What a fiber does on its stack: begins with its task, or goes on where it left the machine.
fn run(cx: &mut Cx) -> Left {
    let id = cx.fibers.current();
    let task = cx.fibers.get(id).and_then(|fiber| fiber.task.take());
    let result = match task {
        Some(task) => begin(cx, task),
        None => match cx.stack.frames.last() {
            Some(frame) => Machine::run(cx, call::resume(frame)),
            None => Ok(Value::NIL),
        },
    };
    match result {
        Err(Throw::Parked) => None,
        other => Some(other),
    }
}

fn begin(cx: &mut Cx, task: Value) -> Result<Value> {
    let base = cx.open_segment(2);
    let argument = std::mem::take(&mut cx.fibers.pending);
    let given = usize::from(!argument.is_absent());
    if given == 1 {
        // SAFETY: the segment was opened for two registers, and nothing owned stands in them.
        unsafe { base.write(argument) };
    }
    cx.stack.top = base.wrapping_add(given);
    match call::prepare(cx, task, base, given)? {
        call::Prepared::Done(value) => Ok(value),
        call::Prepared::Enter(entry) => {
            let flags = entry.flags | frame_flag::ENTRY;
            let state = call::push_frame(cx, call::Entry { flags, ..entry })?;
            cx.tick(1)?;
            Machine::run(cx, state)
        }
    }
}

/// Starts a fiber for the future it answers.
///
/// # Errors
/// As [`spawn`].
pub fn future(cx: &mut Cx, task: Value) -> Result<Value> {
    let future = promise::new_future(cx);
    let task = Task {
        function: task,
        argument: Value::ABSENT,
        outcome: future.clone(),
    };
    let id = spawn(cx, task)?;
    promise::set_fiber(&future, id);
    Ok(future)
}

/// Ends a future that has not ended: whoever waits for it gets a `CancellationException`, and its fiber is
/// interrupted, or never begins. Answers whether it had not ended.
pub fn cancel(cx: &mut Cx, future: &Value) -> bool {
    if !promise::cancel(cx, future) {
        return false;
    }
    let id = promise::fiber_of(future);
    let has_begun = cx.fibers.get(id).is_some_and(|fiber| fiber.task.is_none());
    if has_begun || id == cx.fibers.current() {
        cx.fibers.interrupt(id);
    } else if let Some(fiber) = cx.fibers.remove(id) {
        cx.heap.refund_external(bytes_of(&fiber));
    }
    true
}
