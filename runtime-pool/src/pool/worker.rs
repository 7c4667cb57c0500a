//! Worker threads: run submitted calls until the queue is closed.

use std::sync::Arc;
use std::thread::JoinHandle;

use crossbeam::channel::Receiver;
use lisp_core::base::error::{Error, code};

use super::Shared;
use super::queue::Job;
use crate::call::CallError;

pub(super) fn start(
    ix: usize,
    shared: Arc<Shared>,
    jobs: Receiver<Job>,
) -> Result<JoinHandle<()>, CallError> {
    std::thread::Builder::new()
        .name(format!("dayfly-worker-{ix}"))
        .spawn(move || work(&shared, &jobs))
        .map_err(|error| {
            Error::of(code::IO_FAILED)
                .with("message", error.to_string())
                .into()
        })
}

fn work(shared: &Shared, jobs: &Receiver<Job>) {
    for job in jobs {
        let Job { call, reply, stop } = job;
        let outcome = shared.run_watched(&call, |runtime| stop.begin(runtime.canceller()));
        // The submitter may have lost interest; the outcome is counted all the same.
        drop(reply.send(outcome));
    }
}
