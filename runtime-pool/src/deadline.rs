//! Deadlines: one thread that tells running calls when their time is over.
//!
//! Scripts do not read the clock; they poll one word, and this thread sets it. A call arms an entry
//! before it runs and disarms it afterwards; both take a lock and no system call, unless the new
//! deadline is the earliest. An entry that is due is told again every millisecond until its call
//! disarms it, so a call that was just starting cannot miss it.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crossbeam::sync::{Parker, Unparker};
use lisp_core::base::error::{Error, code};
use lisp_core::cx::Control;
use slab::Slab;

const AGAIN_AFTER: Duration = Duration::from_millis(1);

struct Entry {
    due: Instant,
    control: Control,
}

#[derive(Default)]
struct State {
    entries: Slab<Entry>,
    wakes_at: Option<Instant>,
    is_closed: bool,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The thread that keeps deadlines. Cheap to clone; the thread ends with the last clone.
#[derive(Clone)]
pub struct Timer {
    owner: Arc<Owner>,
}

struct Owner {
    shared: Arc<Shared>,
    unparker: Unparker,
    thread: Option<JoinHandle<()>>,
}

/// A deadline in force; dropping it takes it away.
pub(crate) struct Armed {
    owner: Arc<Owner>,
    key: usize,
}

impl Timer {
    /// Starts the thread.
    ///
    /// # Errors
    /// `:io/failed` when the system gives no thread.
    pub fn start() -> Result<Timer, Error> {
        let shared = Arc::new(Shared::default());
        let parker = Parker::new();
        let unparker = parker.unparker().clone();
        let state = shared.clone();
        let thread = std::thread::Builder::new()
            .name("dayfly-deadlines".to_owned())
            .stack_size(128 << 10)
            .spawn(move || keep(&state, &parker))
            .map_err(|error| Error::of(code::IO_FAILED).with("message", error.to_string()))?;
        Ok(Timer {
            owner: Arc::new(Owner {
                shared,
                unparker,
                thread: Some(thread),
            }),
        })
    }

    /// Has `control` told at `due` that its time is over, until the answer is dropped.
    pub(crate) fn arm(&self, due: Instant, control: Control) -> Armed {
        let mut state = self.owner.shared.state();
        let key = state.entries.insert(Entry { due, control });
        let is_earliest = state.wakes_at.is_none_or(|wakes_at| due < wakes_at);
        drop(state);
        if is_earliest {
            self.owner.unparker.unpark();
        }
        Armed {
            owner: self.owner.clone(),
            key,
        }
    }
}

impl Drop for Armed {
    fn drop(&mut self) {
        self.owner.shared.state().entries.try_remove(self.key);
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        self.shared.state().is_closed = true;
        self.unparker.unpark();
        if let Some(thread) = self.thread.take() {
            // A panic of the thread has been reported already; there is nothing to add.
            drop(thread.join());
        }
    }
}

impl std::fmt::Debug for Timer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Timer({} armed)",
            self.owner.shared.state().entries.len()
        )
    }
}

fn keep(shared: &Shared, parker: &Parker) {
    loop {
        let mut state = shared.state();
        if state.is_closed {
            return;
        }
        let now = Instant::now();
        for (_, entry) in &mut state.entries {
            if entry.due <= now {
                entry.control.expire();
                entry.due = now + AGAIN_AFTER;
            }
        }
        state.wakes_at = state.entries.iter().map(|(_, entry)| entry.due).min();
        let wakes_at = state.wakes_at;
        drop(state);
        match wakes_at {
            Some(moment) => parker.park_deadline(moment),
            None => parker.park(),
        }
    }
}
