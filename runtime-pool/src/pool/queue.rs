//! Submitted calls: a bounded queue in front of the workers, and what the submitter holds
//! meanwhile.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossbeam::channel::{self, Receiver, Sender, TrySendError};
use lisp_core::base::error::{Error, code};

use super::closed;
use crate::args::FromValue;
use crate::call::{Call, CallError, Outcome};
use crate::runtime::Canceller;

/// A call on its way.
#[derive(Debug)]
pub(super) struct Job {
    pub(super) call: Call,
    pub(super) reply: Sender<Outcome>,
    pub(super) stop: Stop,
}

/// How to end a call that may not have begun.
#[derive(Clone, Debug, Default)]
pub(super) struct Stop(Arc<Mutex<Stopping>>);

#[derive(Debug, Default)]
struct Stopping {
    is_asked: bool,
    canceller: Option<Canceller>,
}

impl Stop {
    fn ask(&self) {
        let mut stopping = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        stopping.is_asked = true;
        if let Some(canceller) = &stopping.canceller {
            canceller.cancel();
        }
    }

    /// The call has a runtime now.
    pub(super) fn begin(&self, canceller: Canceller) {
        let mut stopping = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if stopping.is_asked {
            canceller.cancel();
        }
        stopping.canceller = Some(canceller);
    }
}

#[derive(Debug)]
pub(super) struct Queue {
    jobs: Sender<Job>,
    limit: usize,
}

impl Queue {
    pub(super) fn new(limit: usize) -> (Queue, Receiver<Job>) {
        let (sender, receiver) = channel::bounded(limit);
        (
            Queue {
                jobs: sender,
                limit,
            },
            receiver,
        )
    }

    pub(super) fn len(&self) -> usize {
        self.jobs.len()
    }

    pub(super) fn submit(&self, call: Call) -> Result<Pending, CallError> {
        let (reply, answer) = channel::bounded(1);
        let stop = Stop::default();
        match self.jobs.try_send(Job {
            call,
            reply,
            stop: stop.clone(),
        }) {
            Ok(()) => Ok(Pending { answer, stop }),
            Err(TrySendError::Full(_)) => {
                let limit = i64::try_from(self.limit).unwrap_or(i64::MAX);
                Err(CallError::Refused(
                    Error::of(code::POOL_QUEUE_FULL).with("limit", limit),
                ))
            }
            Err(TrySendError::Disconnected(_)) => Err(closed()),
        }
    }
}

/// A submitted call. Dropping it does not end the call.
#[derive(Debug)]
pub struct Pending {
    answer: Receiver<Outcome>,
    stop: Stop,
}

impl Pending {
    /// Waits for the call to end; everything known about it.
    #[must_use]
    pub fn outcome(self) -> Outcome {
        self.answer
            .recv()
            .unwrap_or_else(|_| Outcome::refused(closed()))
    }

    /// Waits for the answer.
    ///
    /// # Errors
    /// As [`Pool::invoke`](super::Pool::invoke).
    pub fn answer<T: FromValue>(self) -> Result<T, CallError> {
        self.outcome().into_answer()
    }

    /// The outcome, if there is one within `wait`.
    ///
    /// # Errors
    /// The call itself, still on its way.
    pub fn wait(self, wait: Duration) -> Result<Outcome, Pending> {
        match self.answer.recv_timeout(wait) {
            Ok(outcome) => Ok(outcome),
            Err(channel::RecvTimeoutError::Disconnected) => Ok(Outcome::refused(closed())),
            Err(channel::RecvTimeoutError::Timeout) => Err(self),
        }
    }

    /// Ends the call as cancelled, whether it runs or still waits.
    pub fn cancel(&self) {
        self.stop.ask();
    }
}
