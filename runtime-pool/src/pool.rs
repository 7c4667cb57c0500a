//! A pool: calls on fresh runtimes of one image, a bounded number at once.
//!
//! [`Pool::invoke`] runs on the caller's thread: take a slot, instantiate, call, bring plain data
//! out, discard. [`Pool::submit`] hands the call to a worker thread. Slots bound the number of
//! runtimes, the queue bounds who waits; beyond both a call is refused, never delayed without end.
//! Pages go from runtime to runtime through one recycler.

mod build;
mod queue;
mod slots;
mod sync;
mod tokens;
mod worker;

#[cfg(test)]
mod tests;

pub use build::PoolBuilder;
pub use queue::Pending;
pub(crate) use slots::SlotId;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use lisp_core::base::error::Error;
use lisp_core::base::meter::{Limits, Usage};
use lisp_core::runtime::{CleanupReport, Origin};

use crate::args::{FromValue, IntoArgs};
use crate::call::{Call, CallError, Given, Outcome};
use crate::deadline::Timer;
use crate::host::{Caps, StdHost};
use crate::image::Image;
use crate::lease::Lease;
use crate::report::{Counters, PoolReport};
use crate::runtime::Runtime;

use queue::Queue;
use slots::Slots;

/// Calls on fresh runtimes of one image. Shared by reference between threads; dropping it ends
/// everything in it.
pub struct Pool {
    shared: Arc<Shared>,
    queue: Option<Queue>,
    workers: Vec<JoinHandle<()>>,
}

/// What callers and workers of a pool share.
pub(crate) struct Shared {
    origin: Origin,
    limits: Limits,
    caps: Arc<Caps>,
    slots: Slots,
    /// Started by the first call that has a deadline.
    timer: Mutex<Option<Timer>>,
    counters: Counters,
    wait: Duration,
}

impl Pool {
    /// Starts building a pool of runtimes of this image.
    #[must_use]
    pub fn builder(image: impl Into<Image>) -> PoolBuilder {
        PoolBuilder::new(image.into())
    }

    /// Calls `function`, written `namespace/name`, in a fresh runtime, which is discarded before
    /// this answers.
    ///
    /// # Errors
    /// No such function, what it throws, an answer that is no plain data or has another shape, an
    /// ending; `:pool/exhausted`, `:pool/queue-full` and `:pool/closed` when the call was not
    /// tried.
    ///
    /// # Cost
    /// One channel receive, one instantiation, one discard: microseconds.
    pub fn invoke<T: FromValue>(
        &self,
        function: &str,
        args: impl IntoArgs,
    ) -> Result<T, CallError> {
        self.run(&Call::new(function).args(args)).into_answer()
    }

    /// The same with the arguments as text: one EDN vector, read inside the runtime.
    ///
    /// # Errors
    /// As [`Pool::invoke`], and a text that is no vector.
    pub fn invoke_edn<T: FromValue>(&self, function: &str, args: &str) -> Result<T, CallError> {
        self.run(&Call::new(function).edn(args)).into_answer()
    }

    /// The same under limits of its own, where they are tighter than the pool's.
    ///
    /// # Errors
    /// As [`Pool::invoke`].
    pub fn invoke_within<T: FromValue>(
        &self,
        limits: Limits,
        function: &str,
        args: impl IntoArgs,
    ) -> Result<T, CallError> {
        self.run(&Call::new(function).args(args).limits(limits))
            .into_answer()
    }

    /// Runs a call in a fresh runtime; everything known about it, however it ended.
    #[must_use]
    pub fn run(&self, call: &Call) -> Outcome {
        self.shared.run(call)
    }

    /// Hands a call to a worker thread.
    ///
    /// # Errors
    /// `:pool/queue-full` `{:limit int}` when too many wait already, `:pool/closed`.
    pub fn submit(&self, call: Call) -> Result<Pending, CallError> {
        match &self.queue {
            Some(queue) => queue.submit(call),
            None => Err(closed()),
        }
    }

    /// Leases a fresh runtime, waiting at most `wait`. Dropping the lease discards it.
    ///
    /// # Errors
    /// `:pool/exhausted` `{:size int, :waited-ms int}`, `:pool/queue-full` `{:limit int}`,
    /// `:pool/closed`.
    pub fn lease(&self, wait: Duration) -> Result<Lease<'_>, CallError> {
        self.shared.lease(self.shared.limits.clone(), wait)
    }

    /// Ends every call that runs now, as cancelled. New calls are accepted.
    pub fn cancel_all(&self) {
        self.shared.slots.cancel_all();
    }

    /// Counters and present state.
    #[must_use]
    pub fn report(&self) -> PoolReport {
        let shared = &self.shared;
        let mut report = shared.counters.report();
        report.size = shared.slots.size();
        report.leased = shared.slots.leased();
        report.waiting = shared.slots.waiting();
        report.queued = self.queue.as_ref().map_or(0, Queue::len);
        report.lent_bytes = shared.origin.recycler.lent_bytes();
        report.kept_bytes = shared.origin.recycler.kept_bytes();
        report
    }

    /// Ends the pool: new calls are refused, running ones have `wait` to end before they are
    /// cancelled, the threads are joined; its last report.
    #[must_use]
    pub fn shutdown(mut self, wait: Duration) -> PoolReport {
        self.close(wait);
        self.report()
    }

    fn close(&mut self, wait: Duration) {
        self.shared.slots.close();
        self.queue = None;
        self.shared.slots.wait_until_free(wait);
        self.shared.slots.cancel_all();
        for worker in self.workers.drain(..) {
            // A panic of a worker has been reported already; there is nothing to add.
            drop(worker.join());
        }
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        self.close(Duration::ZERO);
    }
}

impl fmt::Debug for Pool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pool").field(&self.report()).finish()
    }
}

fn closed() -> CallError {
    CallError::Refused(Error::of(lisp_core::base::error::code::POOL_CLOSED))
}

impl Shared {
    pub(crate) fn run(&self, call: &Call) -> Outcome {
        self.run_watched(call, |_| {})
    }

    /// Runs a call and shows its runtime to `watch` before it begins.
    pub(crate) fn run_watched(&self, call: &Call, watch: impl FnOnce(&Runtime)) -> Outcome {
        let limits = match &call.limits {
            Some(own) => self.limits.clone().tightened_by(own, Instant::now()),
            None => self.limits.clone(),
        };
        let outcome = match self.lease(limits, self.wait) {
            Ok(mut lease) => {
                watch(&lease);
                let began = Instant::now();
                let answer = match &call.given {
                    Given::Plain(args) => lease.call(&call.function, args.as_slice()),
                    Given::Edn(text) => lease.call_edn(&call.function, text),
                };
                let usage = usage_of(&lease, began);
                Outcome {
                    answer,
                    usage,
                    cleanup: lease.discard(),
                }
            }
            Err(error) => Outcome::refused(error),
        };
        self.counters.count_outcome(&outcome);
        outcome
    }

    fn lease(&self, limits: Limits, wait: Duration) -> Result<Lease<'_>, CallError> {
        let timer = match limits.deadline {
            Some(_) => Some(self.timer()?),
            None => None,
        };
        let slot = self.slots.take(wait)?;
        let host = Box::new(StdHost::new(self.caps.clone()));
        let runtime = Runtime::start(&self.origin, limits, host, timer);
        self.slots.watch(slot, runtime.canceller());
        Ok(Lease::new(self, slot, runtime))
    }

    pub(crate) fn give_back(&self, slot: SlotId, report: &CleanupReport) {
        self.counters.count_discard(report);
        self.slots.give_back(slot);
    }

    fn timer(&self) -> Result<Timer, CallError> {
        let mut timer = self.timer.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(timer) = &*timer {
            return Ok(timer.clone());
        }
        Ok(timer.insert(Timer::start()?).clone())
    }
}

fn usage_of(runtime: &Runtime, began: Instant) -> Usage {
    let mut usage = runtime.usage();
    usage.wall = began.elapsed();
    usage
}
