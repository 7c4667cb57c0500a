//! Host functions that take their time: they run on a helper thread while the fiber that called waits
//! and the runtime's other fibers go on.
//!
//! The helpers belong to the module; a thread is started when none is free and ends when it has had
//! nothing to do for a while. A call that is given up (interrupt, ending, discard) tells its
//! [`CancelToken`]; what it answers then is dropped.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;
use std::time::Duration;

use crossbeam::channel::{Receiver, RecvTimeoutError, Sender, unbounded};
use lisp_core::base::error::{Error, code};
use lisp_core::base::meter::Termination;
use lisp_core::base::plain::Plain;
use lisp_core::cx::{Cx, Result, Throw, Wait};
use lisp_core::value::Value;

use crate::args::to_value;

/// Threads of one module at most.
const HELPERS_MAX: usize = 64;
/// How long a thread waits for its next call.
const IDLE: Duration = Duration::from_secs(10);
/// What tells the keys of waits for calls from addresses.
const OUTSIDE: u64 = 1 << 61;

type Job = Box<dyn FnOnce() + Send>;

/// Says whether anybody still waits for what a call answers.
#[derive(Clone, Debug, Default)]
pub struct CancelToken {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    told: Condvar,
}

#[derive(Debug, Default)]
struct State {
    is_cancelled: bool,
    waker: Option<Waker>,
}

impl CancelToken {
    fn state(&self) -> MutexGuard<'_, State> {
        let state = self.shared.state.lock();
        state.unwrap_or_else(PoisonError::into_inner)
    }

    /// Does nobody wait any longer? Then the call should end soon.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.state().is_cancelled
    }

    /// Sleeps so long, or until nobody waits any longer; answers [`CancelToken::is_cancelled`].
    #[must_use]
    pub fn sleep(&self, wait: Duration) -> bool {
        let waits = |state: &mut State| !state.is_cancelled;
        let told = self
            .shared
            .told
            .wait_timeout_while(self.state(), wait, waits);
        let (state, _) = told.unwrap_or_else(PoisonError::into_inner);
        state.is_cancelled
    }

    /// What `future` answers, or nothing when nobody waits any longer; then it is dropped where it is.
    ///
    /// For host functions whose work is asynchronous:
    ///
    /// ```
    /// use runtime_pool::{CancelToken, Module};
    ///
    /// async fn fetch(url: String) -> String {
    ///     format!("content of {url}")
    /// }
    ///
    /// let module = Module::new("host")
    ///     .blocking("fetch", |token: &CancelToken, url: String| token.block_on(fetch(url)));
    /// assert_eq!(module.name(), "host");
    /// ```
    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> Option<T> {
        let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
        let mut context = Context::from_waker(&waker);
        let mut future = pin!(future);
        loop {
            if self.tell(&waker) {
                return None;
            }
            if let Poll::Ready(answer) = future.as_mut().poll(&mut context) {
                return Some(answer);
            }
            std::thread::park();
        }
    }

    /// Has `waker` told when nobody waits any longer; answers whether that is so already.
    fn tell(&self, waker: &Waker) -> bool {
        let mut state = self.state();
        state.waker = Some(waker.clone());
        state.is_cancelled
    }

    fn cancel(&self) {
        let mut state = self.state();
        state.is_cancelled = true;
        let waker = state.waker.take();
        self.shared.told.notify_all();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
    }
}

/// Wakes a thread that polls a future.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Cancels when it is dropped, on every way out of the wait.
struct GivenUp(CancelToken);

impl Drop for GivenUp {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// The threads that run a module's calls.
#[derive(Clone, Debug)]
pub(super) struct Helpers {
    sender: Sender<Job>,
    receiver: Receiver<Job>,
    counts: Arc<Counts>,
}

#[derive(Debug, Default)]
struct Counts {
    threads: AtomicUsize,
    /// Calls that run or wait for a thread.
    calls: AtomicUsize,
}

impl std::fmt::Debug for Work {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Work")
    }
}

/// What came of a call.
type Outcome = std::result::Result<Plain, Error>;

/// What a helper is to do.
pub(super) struct Work(pub(super) Box<dyn FnOnce(&CancelToken) -> Outcome + Send>);

/// Where a helper puts what came of its work: a panic is nothing.
type Answer = Arc<Mutex<Option<Option<Outcome>>>>;

impl Helpers {
    pub(super) fn new() -> Helpers {
        let (sender, receiver) = unbounded();
        Helpers {
            sender,
            receiver,
            counts: Arc::default(),
        }
    }

    /// Has a thread do the work while the running fiber waits.
    pub(super) fn run(&self, cx: &mut Cx, work: Work) -> Result<Value> {
        let answer = Answer::default();
        let key = OUTSIDE | Arc::as_ptr(&answer).addr() as u64;
        let token = CancelToken::default();
        let given_up = GivenUp(token.clone());
        let call = cx.meter.control.begin_call(key);
        let place = answer.clone();
        self.submit(Box::new(move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| (work.0)(&token))).ok();
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
            drop(call);
        }))?;
        let outcome = loop {
            let outcome = answer.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(outcome) = outcome {
                break outcome;
            }
            let wait = Wait {
                key,
                timeout: None,
                may_restart: false,
            };
            (cx.park)(cx, wait)?;
        };
        drop(given_up);
        cx.fibers.finish_wait();
        match outcome {
            Some(Ok(plain)) => to_value(cx, plain),
            Some(Err(error)) => Err(Throw::Error(error)),
            None => Err(Throw::Terminated(Termination::HostPanic)),
        }
    }

    fn submit(&self, job: Job) -> std::result::Result<(), Error> {
        let counts = &self.counts;
        let calls = counts.calls.fetch_add(1, Ordering::SeqCst) + 1;
        self.sender
            .send(job)
            .map_err(|_| no_thread("no helper is left"))?;
        // After the call stands in the queue: a thread that ends meanwhile looks there once more.
        let threads = counts.threads.load(Ordering::SeqCst);
        if calls > threads && threads < HELPERS_MAX {
            self.start_thread()?;
        }
        Ok(())
    }

    fn start_thread(&self) -> std::result::Result<(), Error> {
        self.counts.threads.fetch_add(1, Ordering::SeqCst);
        let (receiver, counts) = (self.receiver.clone(), self.counts.clone());
        let started = std::thread::Builder::new()
            .name("dayfly-helper".to_owned())
            .spawn(move || help(&receiver, &counts));
        if let Err(error) = started {
            self.counts.threads.fetch_sub(1, Ordering::SeqCst);
            // Those that exist will come to it.
            if self.counts.threads.load(Ordering::SeqCst) == 0 {
                return Err(no_thread(&error.to_string()));
            }
        }
        Ok(())
    }
}

fn no_thread(message: &str) -> Error {
    Error::of(code::IO_FAILED).with("message", message)
}

/// What a thread does: one call after another, until none came for a while.
fn help(receiver: &Receiver<Job>, counts: &Counts) {
    loop {
        match receiver.recv_timeout(IDLE) {
            Ok(job) => {
                job();
                counts.calls.fetch_sub(1, Ordering::SeqCst);
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                counts.threads.fetch_sub(1, Ordering::SeqCst);
                if receiver.is_empty() {
                    return;
                }
                counts.threads.fetch_add(1, Ordering::SeqCst);
            }
        }
    }
}
