//! Fibers, promises, futures, agents and refs: what their Lisp parts are built from.
//!
//! Waiting and waking are here, and the fields of agents and refs; queues of actions and transactions
//! are `clojure/core/agent.clj` and `clojure/core/ref.clj`.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::queue;
use lisp_core::cx::{Args, Cx, FiberId, Result, Throw, Wait, Wake};
use lisp_core::native::{cannot_cast, null_pointer};
use lisp_core::natives;
use lisp_core::state::{self, promise};
use lisp_core::value::{Kind, Value};
use lisp_core::vm::fiber;

natives! {
    "clojure.core";

    /// A promise: `deref` waits until `deliver` has given it a value.
    "promise" "[]" since "0.1" => new_promise;
    /// Gives the promise its value, unless it has one. Answers the promise, or nil when it had one.
    "deliver" "[promise val]" since "0.1" cost Length => deliver;
    /// Is `x` a future?
    "future?" "[x]" since "0.1" => is_future;
    /// Has the future ended?
    "future-done?" "[f]" since "0.1" => is_done;
    /// Was the future cancelled?
    "future-cancelled?" "[f]" since "0.1" => is_cancelled;
    /// Ends the future unless it has ended: whoever waits for it gets an exception, its fiber is
    /// interrupted. Answers whether it had not ended.
    "future-cancel" "[f]" since "0.1" => cancel;
}

fn new_promise(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(promise::new_promise(cx))
}

fn deliver(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is(Kind::Promise) {
        let was_open = promise::deliver(cx, &args[0], args[1].clone());
        return Ok(if was_open {
            args[0].clone()
        } else {
            Value::NIL
        });
    }
    cx.call(&args[0], &args.as_slice()[1..])
}

fn is_future(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(promise::is_future(&args[0])))
}

fn future_arg<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    if promise::is_future(&args[0]) {
        return Ok(&args[0]);
    }
    Err(cannot_cast(&args[0], "java.util.concurrent.Future"))
}

fn is_done(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(promise::is_done(future_arg(&args)?)))
}

fn is_cancelled(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(promise::is_cancelled(future_arg(&args)?)))
}

fn cancel(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let future = future_arg(&args)?;
    Ok(Value::from(fiber::cancel(cx, future)))
}

/// Natives of the library's own.
pub mod internal {
    use super::*;

    natives! {
        "dayfly.internal";

        /// A future of what `f` answers, called in a fiber of its own.
        "spawn" "[f]" since "0.1" => spawn;
        /// Waits until `key` is woken, at most so many milliseconds; answers whether it was. It
        /// may answer true early.
        "park" "[key]" "[key timeout-ms]" since "0.1" => park;
        /// Waits until `atom` is woken, unless it holds something else than `held` by now.
        "park-held" "[atom held]" since "0.1" => park_held;
        /// Wakes who waits for `key`, the first one or all.
        "wake!" "[key]" since "0.1" => wake;
        /// Wakes who has waited longest for `key`.
        "wake-one!" "[key]" since "0.1" => wake_one;
        /// Nobody else gets a turn until `release!`.
        "hold!" "[]" since "0.1" => hold;
        /// Others get turns again.
        "release!" "[]" since "0.1" => release;
        /// Waits until no other fiber has the lock of `x`, and takes it.
        "lock!" "[x]" since "0.1" => lock;
        /// Gives the lock of `x` back.
        "unlock!" "[x]" since "0.1" => unlock;
        /// A value of the running fiber's own: 0 its transaction, 1 what it holds back.
        "fiber-local" "[ix]" since "0.1" => local;
        /// Changes it.
        "set-fiber-local!" "[ix val]" since "0.1" => set_local;
        /// The number of the running fiber.
        "fiber-id" "[]" since "0.1" => id;
        /// Has the fiber with this number not ended?
        "fiber-alive?" "[id]" since "0.1" => is_alive;
        /// Interrupts the fiber with this number.
        "interrupt!" "[id]" since "0.1" => interrupt;
        /// An agent or ref with the fields `state`, which begins with value, watches, validator
        /// and metadata.
        "new-agent" "[& state]" since "0.1" => new_agent;
        /// The same for a ref.
        "new-ref" "[& state]" since "0.1" => new_ref;
        /// Field `ix` of an agent or ref.
        "field" "[reference ix]" since "0.1" => field;
        /// Changes it.
        "set-field!" "[reference ix val]" since "0.1" => set_field;
        /// Is it an agent?
        "agent?" "[x]" since "0.1" => is_agent;
        /// Is it a ref?
        "ref?" "[x]" since "0.1" => is_ref;
        /// Nanoseconds of the clock that waits go by.
        "now-nanos" "[]" since "0.1" => now;
        /// Puts an action behind those that wait for the agent. Answers whether a fiber must begin
        /// to work on them; it is taken to be there from now on.
        "push-action!" "[agent action]" since "0.1" => push_action;
        /// Takes the action that has waited longest; nil when there is none or the agent has failed,
        /// and then nobody works on the agent any more.
        "next-action!" "[agent]" since "0.1" => next_action;
        /// Drops all actions that wait.
        "drop-actions!" "[agent]" since "0.1" => drop_actions;
        /// Fibers that have not ended, those that wait among them, and the most there were.
        "fiber-counts" "[]" since "0.1" => counts;
    }

    /// What tells waits for a lock from those for the thing itself.
    const LOCK: u64 = 1 << 62;

    fn state_error(message: &str) -> Throw {
        Error::of(code::STATE_INVALID)
            .with("message", message)
            .into()
    }

    fn spawn(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        fiber::future(cx, args.take(0))
    }

    /// What waiting for `key` means: the object itself, or the number.
    fn key_of(key: &Value) -> u64 {
        key.payload()
    }

    fn park(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let timeout = match args.len() {
            2 if !args[1].is_nil() => Some(args.int(cx, 1)?.max(0).saturating_mul(1_000_000)),
            _ => None,
        };
        let wait = Wait {
            key: key_of(&args[0]),
            timeout,
            may_restart: true,
        };
        let wake = (cx.park)(cx, wait)?;
        cx.fibers.finish_wait();
        Ok(Value::from(wake != Wake::TimedOut))
    }

    fn park_held(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let holds = state::deref(cx, &args[0])?;
        if holds.is_some_and(|it| it.is_identical(&args[1])) {
            let wait = Wait {
                key: key_of(&args[0]),
                timeout: None,
                may_restart: true,
            };
            (cx.park)(cx, wait)?;
        }
        cx.fibers.finish_wait();
        Ok(Value::NIL)
    }

    fn wake(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        cx.fibers.wake(key_of(&args[0]), usize::MAX);
        Ok(Value::NIL)
    }

    fn wake_one(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        cx.fibers.wake(key_of(&args[0]), 1);
        Ok(Value::NIL)
    }

    fn hold(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        cx.fibers.uninterrupted += 1;
        Ok(Value::NIL)
    }

    fn release(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        cx.fibers.uninterrupted = cx.fibers.uninterrupted.saturating_sub(1);
        Ok(Value::NIL)
    }

    fn lock(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if args[0].is_nil() {
            return Err(null_pointer());
        }
        let key = key_of(&args[0]);
        while !cx.lock(key) {
            let wait = Wait {
                key: LOCK ^ key,
                timeout: None,
                may_restart: true,
            };
            (cx.park)(cx, wait)?;
        }
        cx.fibers.finish_wait();
        Ok(Value::NIL)
    }

    fn unlock(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let key = key_of(&args[0]);
        if !cx.unlock(key) {
            return Err(state_error("the fiber does not have this lock"));
        }
        cx.fibers.wake(LOCK ^ key, 1);
        Ok(Value::NIL)
    }

    fn local_ix(cx: &mut Cx, args: &Args<'_>) -> Result<usize> {
        Ok(usize::from(args.int(cx, 0)? == 1))
    }

    fn local(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let ix = local_ix(cx, &args)?;
        Ok(cx.fibers.locals()[ix].clone())
    }

    fn set_local(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let ix = local_ix(cx, &args)?;
        let value = args.take(1);
        let old = std::mem::replace(&mut cx.fibers.locals()[ix], value);
        drop(old);
        Ok(Value::NIL)
    }

    fn id(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::from(cx.fibers.current().to_bits().cast_signed()))
    }

    fn id_arg(cx: &mut Cx, args: &Args<'_>) -> Result<FiberId> {
        Ok(FiberId::from_bits(args.int(cx, 0)?.cast_unsigned()))
    }

    fn is_alive(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let id = id_arg(cx, &args)?;
        Ok(Value::from(cx.fibers.is_alive(id)))
    }

    fn interrupt(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let id = id_arg(cx, &args)?;
        cx.fibers.interrupt(id);
        Ok(Value::NIL)
    }

    fn new_agent(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(cx
            .heap
            .object_of(Kind::Agent, &[0], args.as_slice().iter().cloned(), 0))
    }

    fn new_ref(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(cx
            .heap
            .object_of(Kind::Ref, &[0], args.as_slice().iter().cloned(), 0))
    }

    fn field_ix(cx: &mut Cx, args: &Args<'_>) -> Result<usize> {
        let class = "clojure.lang.Agent";
        if !matches!(args[0].kind(), Kind::Agent | Kind::Ref) {
            return Err(cannot_cast(&args[0], class));
        }
        let ix = usize::try_from(args.int(cx, 1)?).unwrap_or(usize::MAX);
        if ix >= args[0].object().len() {
            return Err(lisp_core::native::invalid("there is no such field"));
        }
        Ok(ix)
    }

    fn field(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let ix = field_ix(cx, &args)?;
        Ok(state::field(cx, &args[0], ix))
    }

    fn set_field(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let ix = field_ix(cx, &args)?;
        let value = args.take(2);
        state::set_field(cx, &args[0], ix, value)?;
        Ok(Value::NIL)
    }

    fn is_agent(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is(Kind::Agent)))
    }

    fn is_ref(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is(Kind::Ref)))
    }

    fn now(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::from(cx.host.monotonic()))
    }

    /// Fields of an agent: its waiting actions, its error, and whether a fiber works on it.
    const ACTIONS: usize = 4;
    const ERROR: usize = 5;
    const IS_WORKED_ON: usize = 8;

    /// Natives are not left in the middle, so that no other fiber sees a queue half changed.
    fn push_action(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let action = args.take(1);
        let agent = agent_arg(&args)?;
        let mut actions = state::field(cx, agent, ACTIONS);
        state::set_field(cx, agent, ACTIONS, Value::NIL)?;
        queue::push_mut(&cx.heap, &mut actions, action);
        state::set_field(cx, agent, ACTIONS, actions)?;
        cx.fibers.sends_waiting += 1;
        let is_worked_on = state::field(cx, agent, IS_WORKED_ON).is_truthy();
        state::set_field(cx, agent, IS_WORKED_ON, Value::TRUE)?;
        Ok(Value::from(!is_worked_on))
    }

    fn next_action(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let agent = agent_arg(&args)?;
        let mut actions = state::field(cx, agent, ACTIONS);
        if queue::len(&actions) == 0 || !state::field(cx, agent, ERROR).is_nil() {
            state::set_field(cx, agent, IS_WORKED_ON, Value::FALSE)?;
            return Ok(Value::NIL);
        }
        state::set_field(cx, agent, ACTIONS, Value::NIL)?;
        let action = queue::peek(cx, &actions)?;
        queue::pop_mut(cx, &mut actions)?;
        state::set_field(cx, agent, ACTIONS, actions)?;
        cx.fibers.sends_waiting = cx.fibers.sends_waiting.saturating_sub(1);
        Ok(action)
    }

    fn drop_actions(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let agent = agent_arg(&args)?;
        let waiting = queue::len(&state::field(cx, agent, ACTIONS));
        let empty = queue::empty(&cx.heap);
        state::set_field(cx, agent, ACTIONS, empty)?;
        cx.fibers.sends_waiting = cx.fibers.sends_waiting.saturating_sub(waiting);
        Ok(Value::NIL)
    }

    fn agent_arg<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
        match args[0].kind() {
            Kind::Agent => Ok(&args[0]),
            _ => Err(cannot_cast(&args[0], "clojure.lang.Agent")),
        }
    }

    fn counts(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        let fibers = &cx.fibers;
        let counts = [fibers.len(), fibers.parked(), fibers.peak];
        let counts = counts.map(|count| Value::from(i64::try_from(count).unwrap_or(i64::MAX)));
        Ok(lisp_core::collection::vector::vector_of(
            &cx.heap,
            counts.into_iter(),
        ))
    }
}
