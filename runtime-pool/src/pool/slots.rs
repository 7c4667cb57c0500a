//! Slots: places for runtimes. A token in a channel is the right to one; a slab remembers who has
//! it.
//!
//! The key of a slot alone could name a later runtime in the same place; its turn tells them apart.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crossbeam::channel::{self, Receiver, Sender};
use lisp_core::base::error::{Error, code};
use slab::Slab;

use super::closed;
use crate::call::CallError;
use crate::runtime::Canceller;

/// Which slot, and whose turn in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SlotId {
    key: usize,
    turn: u64,
}

#[derive(Debug)]
struct Slot {
    turn: u64,
    canceller: Option<Canceller>,
}

#[derive(Debug, Default)]
struct Table {
    slots: Slab<Slot>,
    turns: u64,
    is_closed: bool,
}

#[derive(Debug)]
pub(super) struct Slots {
    table: Mutex<Table>,
    give: Sender<()>,
    take: Receiver<()>,
    /// Disconnected when the pool closes, which wakes all who wait.
    open: Mutex<Option<Sender<()>>>,
    closing: Receiver<()>,
    size: usize,
    waiting: AtomicUsize,
    waiting_max: usize,
}

impl Slots {
    pub(super) fn new(size: usize, waiting_max: usize) -> Slots {
        let (give, take) = channel::bounded(size);
        for _ in 0..size {
            give.try_send(())
                .expect("the channel has room for every token");
        }
        let (open, closing) = channel::bounded(0);
        Slots {
            table: Mutex::default(),
            give,
            take,
            open: Mutex::new(Some(open)),
            closing,
            size,
            waiting: AtomicUsize::new(0),
            waiting_max,
        }
    }

    pub(super) fn size(&self) -> usize {
        self.size
    }

    pub(super) fn leased(&self) -> usize {
        self.table().slots.len()
    }

    pub(super) fn waiting(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        lock(&self.table)
    }

    /// A slot, after waiting at most `wait` for one.
    pub(super) fn take(&self, wait: Duration) -> Result<SlotId, CallError> {
        if self.take.try_recv().is_err() {
            self.wait_for_token(wait)?;
        }
        let mut table = self.table();
        if table.is_closed {
            drop(table);
            self.return_token();
            return Err(closed());
        }
        table.turns += 1;
        let turn = table.turns;
        let key = table.slots.insert(Slot {
            turn,
            canceller: None,
        });
        Ok(SlotId { key, turn })
    }

    fn wait_for_token(&self, wait: Duration) -> Result<(), CallError> {
        let ahead = self.waiting.fetch_add(1, Ordering::Relaxed);
        let outcome = if ahead >= self.waiting_max {
            let limit = i64::try_from(self.waiting_max).unwrap_or(i64::MAX);
            Err(CallError::Refused(
                Error::of(code::POOL_QUEUE_FULL).with("limit", limit),
            ))
        } else {
            channel::select! {
                recv(self.take) -> token => token.map_err(|_| closed()),
                recv(self.closing) -> _ => Err(closed()),
                default(wait) => Err(self.exhausted(wait)),
            }
        };
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        outcome
    }

    fn exhausted(&self, wait: Duration) -> CallError {
        let int = |number: u128| i64::try_from(number).unwrap_or(i64::MAX);
        let error = Error::of(code::POOL_EXHAUSTED)
            .with("size", int(self.size as u128))
            .with("waited-ms", int(wait.as_millis()));
        CallError::Refused(error)
    }

    /// Remembers how to end what runs in the slot.
    pub(super) fn watch(&self, slot: SlotId, canceller: Canceller) {
        let mut table = self.table();
        let is_closed = table.is_closed;
        if let Some(found) = table
            .slots
            .get_mut(slot.key)
            .filter(|it| it.turn == slot.turn)
        {
            if is_closed {
                canceller.cancel();
            }
            found.canceller = Some(canceller);
        }
    }

    pub(super) fn give_back(&self, slot: SlotId) {
        let mut table = self.table();
        let is_mine = table
            .slots
            .get(slot.key)
            .is_some_and(|it| it.turn == slot.turn);
        if is_mine {
            table.slots.remove(slot.key);
            drop(table);
            self.return_token();
        }
    }

    fn return_token(&self) {
        // There are never more tokens than places, so the channel has room; it lives as long as we
        // do.
        let _ = self.give.try_send(());
    }

    pub(super) fn cancel_all(&self) {
        for (_, slot) in &self.table().slots {
            if let Some(canceller) = &slot.canceller {
                canceller.cancel();
            }
        }
    }

    /// Refuses whoever comes or waits from now on.
    pub(super) fn close(&self) {
        self.table().is_closed = true;
        *lock(&self.open) = None;
    }

    /// Waits until every slot is free, at most `wait`.
    pub(super) fn wait_until_free(&self, wait: Duration) {
        let until = Instant::now() + wait;
        let mut tokens = 0;
        while tokens < self.size && self.take.recv_deadline(until).is_ok() {
            tokens += 1;
        }
        (0..tokens).for_each(|_| self.return_token());
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
