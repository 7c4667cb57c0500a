//! Tokens: so many rights to a runtime at a time. They lie in a channel; another one wakes all who wait when the pool
//! closes.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crossbeam::channel::{self, Receiver, Sender};

#[derive(Debug)]
pub(super) struct Tokens {
    give: Sender<()>,
    take: Receiver<()>,
    /// Disconnected when the pool closes.
    open: Mutex<Option<Sender<()>>>,
    closing: Receiver<()>,
}

/// Why there is none.
#[derive(Debug)]
pub(super) enum NoToken {
    Closed,
    Late,
}

impl Tokens {
    pub(super) fn new(size: usize) -> Tokens {
        let (give, take) = channel::bounded(size);
        for _ in 0..size {
            give.try_send(())
                .expect("the channel has room for every token");
        }
        let (open, closing) = channel::bounded(0);
        Tokens {
            give,
            take,
            open: Mutex::new(Some(open)),
            closing,
        }
    }

    pub(super) fn try_take(&self) -> bool {
        self.take.try_recv().is_ok()
    }

    /// A token, after waiting at most `wait` for one.
    pub(super) fn take(&self, wait: Duration) -> Result<(), NoToken> {
        channel::select! {
            recv(self.take) -> token => token.map_err(|_| NoToken::Closed),
            recv(self.closing) -> _ => Err(NoToken::Closed),
            default(wait) => Err(NoToken::Late),
        }
    }

    /// A token, though the pool may have closed.
    pub(super) fn take_until(&self, until: Instant) -> bool {
        self.take.recv_deadline(until).is_ok()
    }

    pub(super) fn give(&self) {
        // There are never more tokens than places, so the channel has room; it lives as long as we
        // do.
        let _ = self.give.try_send(());
    }

    pub(super) fn close(&self) {
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
