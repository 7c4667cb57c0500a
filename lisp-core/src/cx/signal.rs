//! How other threads reach a running call: one shared word that ends it, and keys of fibers to wake.
//!
//! The running thread looks at the word without a lock; who sleeps is told under one. `models` compiles this file with
//! other locks and atomics, so it takes them from `sync`.

use std::time::Duration;

use super::sync::{Arc, AtomicBool, AtomicU8, Condvar, Mutex, MutexGuard, Ordering, PoisonError};
use crate::base::meter::Termination;

const RUN: u8 = 0;
const CANCEL: u8 = 1;
const DEADLINE: u8 = 2;

/// The word another thread may set to end a call, and how others tell a runtime that it may go on. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Control {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    word: AtomicU8,
    /// Is there something in `outside` to look at?
    has_woken: AtomicBool,
    outside: Mutex<Outside>,
    told: Condvar,
}

#[derive(Debug, Default)]
struct Outside {
    woken: Vec<u64>,
    calls: usize,
}

/// A call that runs outside the runtime while a fiber waits for it; dropping it wakes the fiber.
#[derive(Debug)]
pub struct OutsideCall {
    control: Control,
    key: u64,
}

impl Drop for OutsideCall {
    fn drop(&mut self) {
        let mut outside = self.control.outside();
        outside.calls -= 1;
        outside.woken.push(self.key);
        self.control.shared.has_woken.store(true, Ordering::Release);
        self.control.shared.told.notify_all();
    }
}

impl Control {
    fn outside(&self) -> MutexGuard<'_, Outside> {
        let outside = self.shared.outside.lock();
        outside.unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends what runs now or next, as cancelled.
    pub fn cancel(&self) {
        self.shared.word.swap(CANCEL, Ordering::SeqCst);
        self.wake_sleeper();
    }

    /// Ends what runs now, because its deadline has passed; a cancellation already made stays one.
    pub fn expire(&self) {
        let word = &self.shared.word;
        let _ = word.compare_exchange(RUN, DEADLINE, Ordering::SeqCst, Ordering::SeqCst);
        self.wake_sleeper();
    }

    fn wake_sleeper(&self) {
        // With the lock, so that who is about to sleep has not looked yet or sleeps already.
        let outside = self.outside();
        self.shared.told.notify_all();
        drop(outside);
    }

    /// Forgets an earlier deadline before a new call.
    pub fn rearm(&self) {
        let word = &self.shared.word;
        let _ = word.compare_exchange(DEADLINE, RUN, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// Why to end, if somebody asked for it.
    pub fn ending(&self) -> Option<Termination> {
        match self.shared.word.load(Ordering::Relaxed) {
            RUN => None,
            CANCEL => Some(Termination::Cancelled),
            _ => Some(Termination::Deadline),
        }
    }

    /// Lets the thread sleep, at most so long, unless something has been told already.
    pub fn sleep(&self, most: Option<Duration>) {
        let outside = self.outside();
        let is_told = self.shared.word.load(Ordering::SeqCst) != RUN;
        if is_told || !outside.woken.is_empty() {
            return;
        }
        let told = &self.shared.told;
        match most {
            Some(most) => drop(told.wait_timeout(outside, most)),
            None => drop(told.wait(outside)),
        }
    }

    /// A fiber will wait for `key` until the answer is dropped, on whatever thread.
    pub fn begin_call(&self, key: u64) -> OutsideCall {
        self.outside().calls += 1;
        OutsideCall {
            control: self.clone(),
            key,
        }
    }

    /// Calls that run outside.
    pub fn calls_out(&self) -> usize {
        self.outside().calls
    }

    /// Has a call ended outside that nobody has looked at?
    #[inline]
    pub fn has_woken(&self) -> bool {
        self.shared.has_woken.load(Ordering::Acquire)
    }

    /// The keys of calls that have ended outside.
    pub fn take_woken(&self) -> Vec<u64> {
        if !self.has_woken() {
            return Vec::new();
        }
        let mut outside = self.outside();
        self.shared.has_woken.store(false, Ordering::Release);
        std::mem::take(&mut outside.woken)
    }
}
