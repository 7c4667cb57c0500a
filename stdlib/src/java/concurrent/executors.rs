//! Executors: how many fibers may work on tasks at once.
//!
//! A task that is submitted is a future. Its fiber waits until fewer than the executor's number of others work.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::vector;
use lisp_core::cx::{Args, Cx, Result, Wait};
use lisp_core::native::{closure, invalid, null_pointer};
use lisp_core::natives;
use lisp_core::state::promise;
use lisp_core::value::Value;
use lisp_core::vm::fiber;

use super::{gadget, number, timeout, wait_until};
use crate::java::gadget::Tag;

const CLASS: &str = "java.util.concurrent.ThreadPoolExecutor";
/// Fibers that may work at once.
const FREE: usize = 0;
/// Those that were submitted and have not ended.
const OPEN: usize = 1;
const IS_SHUT: usize = 2;

natives! {
    "java.util.concurrent.Executors";

    /// An executor that works on `n` tasks at once.
    "newFixedThreadPool" "[n]" since "0.1" => fixed;
    /// An executor that works on any number of tasks at once.
    "newCachedThreadPool" "[]" since "0.1" => cached;
    /// An executor that works on one task after the other.
    "newSingleThreadExecutor" "[]" since "0.1" => single;
}

fn new(cx: &mut Cx, workers: i64) -> Value {
    let state = [Value::from(workers), Value::from(0), Value::FALSE];
    gadget::new(cx, Tag::Object, CLASS, &state)
}

fn fixed(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let workers = args.int(cx, 0)?;
    if workers < 1 {
        return Err(invalid(""));
    }
    Ok(new(cx, workers))
}

fn cached(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(new(cx, i64::MAX))
}

fn single(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(new(cx, 1))
}

fn executor<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    number(args, CLASS).map(|(executor, _)| executor)
}

fn change(executor: &Value, ix: usize, by: i64) -> Result<()> {
    let now = gadget::state(executor, ix).as_int().unwrap_or(0);
    gadget::set_state(executor, ix, Value::from(now.saturating_add(by)))?;
    Ok(())
}

pub(super) mod pool {
    use super::*;

    natives! {
        "java.util.concurrent.ThreadPoolExecutor";

        /// A future of what `f` answers.
        ".submit" "[executor f]" since "0.1" => submit;
        /// Calls `f` some time.
        ".execute" "[executor f]" since "0.1" => execute;
        /// Futures of what functions answer, when all have ended.
        ".invokeAll" "[executor fs]" since "0.1" cost Length => invoke_all;
        /// Takes no more tasks.
        ".shutdown" "[executor]" since "0.1" => shutdown;
        /// Takes no more tasks; those that wait are done all the same.
        ".shutdownNow" "[executor]" since "0.1" => shutdown_now;
        /// Does it take no more tasks?
        ".isShutdown" "[executor]" since "0.1" => is_shut;
        /// Does it take no more tasks, and have all ended?
        ".isTerminated" "[executor]" since "0.1" => is_terminated;
        /// Waits until all tasks have ended after a shutdown, or the time is over; have they?
        ".awaitTermination" "[executor amount unit]" since "0.1" => await_end;
        /// What a fiber of an executor does.
        "work" "[task]" since "0.1" => work;
    }

    fn submit(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let executor = executor(&args)?;
        if args[1].is_nil() {
            return Err(null_pointer());
        }
        if gadget::state(executor, IS_SHUT).is_truthy() {
            return Err(Error::of(code::STATE_INVALID)
                .with("message", "the executor was shut down")
                .as_class("java.util.concurrent.RejectedExecutionException")
                .into());
        }
        let captures = [executor.clone(), args[1].clone()];
        let task = closure(cx, (CLASS, "work"), &captures);
        change(executor, OPEN, 1)?;
        fiber::future(cx, task)
    }

    fn execute(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        submit(cx, args)?;
        Ok(Value::NIL)
    }

    fn invoke_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut futures = Vec::new();
        for task in crate::java::collection::items_of(cx, &args[1])? {
            let mut both = [args[0].clone(), task];
            futures.push(submit(cx, Args::new(&mut both))?);
        }
        for future in &futures {
            while !promise::is_done(future) {
                let wait = Wait {
                    key: future.payload(),
                    timeout: None,
                    may_restart: false,
                };
                (cx.park)(cx, wait)?;
            }
        }
        cx.fibers.finish_wait();
        Ok(vector::vector_of(&cx.heap, futures.into_iter()))
    }

    fn work(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let executor = lisp_core::native::captured(&args[0], 0);
        let task = lisp_core::native::captured(&args[0], 1);
        wait_until(cx, &executor, None, |it| {
            gadget::state(it, FREE)
                .as_int()
                .is_some_and(|free| free > 0)
        })?;
        change(&executor, FREE, -1)?;
        let answer = cx.call(&task, &[]);
        change(&executor, FREE, 1)?;
        change(&executor, OPEN, -1)?;
        cx.fibers.wake(executor.payload(), usize::MAX);
        answer
    }

    fn shutdown(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let executor = executor(&args)?;
        gadget::set_state(executor, IS_SHUT, Value::TRUE)?;
        cx.fibers.wake(executor.payload(), usize::MAX);
        Ok(Value::NIL)
    }

    fn shutdown_now(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        shutdown(cx, args)?;
        Ok(vector::empty(&cx.heap))
    }

    fn is_shut(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(gadget::state(executor(&args)?, IS_SHUT))
    }

    fn has_ended(executor: &Value) -> bool {
        gadget::state(executor, IS_SHUT).is_truthy()
            && gadget::state(executor, OPEN).as_int() == Some(0)
    }

    fn is_terminated(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        executor(&args).map(|executor| Value::from(has_ended(executor)))
    }

    fn await_end(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let executor = executor(&args)?;
        let timeout = timeout(cx, &args, 1)?;
        wait_until(cx, executor, timeout, has_ended).map(Value::from)
    }
}

pub(super) mod agent {
    use super::*;

    natives! {
        "clojure.lang.Agent";

        /// An executor; actions of agents do not need one.
        "pooledExecutor" "[]" since "0.1" => cached;
        /// An executor; actions of agents do not need one.
        "soloExecutor" "[]" since "0.1" => cached;
    }
}
