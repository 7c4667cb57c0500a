//! Building a pool.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use lisp_core::base::error::{Error, code};
use lisp_core::base::meter::Limits;
use lisp_core::heap::Recycler;
use lisp_core::runtime::Origin;

use super::queue::Queue;
use super::slots::Slots;
use super::{Pool, Shared, worker};
use crate::call::CallError;
use crate::host::Caps;
use crate::image::Image;
use crate::report::Counters;

/// What it takes to make a pool.
#[derive(Debug)]
pub struct PoolBuilder {
    image: Image,
    workers: usize,
    queue: usize,
    limits: Limits,
    caps: Caps,
    kept_bytes_max: usize,
    wait: Duration,
}

impl PoolBuilder {
    pub(super) fn new(image: Image) -> PoolBuilder {
        PoolBuilder {
            image,
            workers: std::thread::available_parallelism().map_or(1, usize::from),
            queue: 256,
            limits: Limits::new(),
            caps: Caps::none(),
            kept_bytes_max: 64 << 20,
            wait: Duration::from_secs(30),
        }
    }

    /// The same with so many runtimes at once, and so many worker threads; by default one for each
    /// processor.
    #[must_use]
    pub fn workers(self, workers: usize) -> PoolBuilder {
        PoolBuilder { workers, ..self }
    }

    /// The same with room for so many that wait: callers for a slot, and submitted calls for a
    /// worker. 256 by default.
    #[must_use]
    pub fn queue(self, queue: usize) -> PoolBuilder {
        PoolBuilder { queue, ..self }
    }

    /// The same with limits that hold for every call.
    #[must_use]
    pub fn limits(self, limits: Limits) -> PoolBuilder {
        PoolBuilder { limits, ..self }
    }

    /// The same with rights for every runtime; none by default.
    #[must_use]
    pub fn caps(self, caps: Caps) -> PoolBuilder {
        PoolBuilder { caps, ..self }
    }

    /// The same keeping at most so many bytes of pages between runtimes; 64 MiB by default.
    #[must_use]
    pub fn kept_bytes_max(self, kept_bytes_max: usize) -> PoolBuilder {
        PoolBuilder {
            kept_bytes_max,
            ..self
        }
    }

    /// The same with callers that wait at most so long for a slot; 30 seconds by default.
    #[must_use]
    pub fn wait(self, wait: Duration) -> PoolBuilder {
        PoolBuilder { wait, ..self }
    }

    /// The pool, its workers started.
    ///
    /// # Errors
    /// `:argument/invalid` for a pool without workers, `:io/failed` when the system gives no
    /// thread.
    pub fn build(self) -> Result<Pool, CallError> {
        if self.workers == 0 {
            let message = "a pool needs at least one worker";
            return Err(Error::of(code::ARGUMENT_INVALID)
                .with("message", message)
                .into());
        }
        let recycler = Arc::new(Recycler::new(self.kept_bytes_max));
        let shared = Arc::new(Shared {
            origin: Origin {
                recycler,
                ..self.image.origin().clone()
            },
            limits: self.limits,
            caps: Arc::new(self.caps),
            slots: Slots::new(self.workers, self.queue),
            timer: Mutex::new(None),
            counters: Counters::default(),
            wait: self.wait,
        });
        let (queue, jobs) = Queue::new(self.queue);
        let mut pool = Pool {
            shared,
            queue: Some(queue),
            workers: Vec::new(),
        };
        for ix in 0..self.workers {
            pool.workers
                .push(worker::start(ix, pool.shared.clone(), jobs.clone())?);
        }
        Ok(pool)
    }
}
