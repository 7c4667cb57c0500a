//! Slots: places for runtimes. A token is the right to one; a slab remembers who has it.
//!
//! The key of a slot alone could name a later runtime in the same place; its turn tells them apart.
//! `models` compiles this file with other locks, so it takes them from `sync`.

use std::time::{Duration, Instant};

use lisp_core::base::error::{Error, code};
use slab::Slab;

use super::closed;
use super::sync::{AtomicUsize, Mutex, MutexGuard, Ordering, PoisonError};
use super::tokens::{NoToken, Tokens};
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
    tokens: Tokens,
    size: usize,
    waiting: AtomicUsize,
    waiting_max: usize,
}

impl Slots {
    pub(super) fn new(size: usize, waiting_max: usize) -> Slots {
        Slots {
            table: Mutex::default(),
            tokens: Tokens::new(size),
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
        self.table.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A slot, after waiting at most `wait` for one.
    pub(super) fn take(&self, wait: Duration) -> Result<SlotId, CallError> {
        if !self.tokens.try_take() {
            self.wait_for_token(wait)?;
        }
        let mut table = self.table();
        if table.is_closed {
            drop(table);
            self.tokens.give();
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
            self.tokens.take(wait).map_err(|why| match why {
                NoToken::Closed => closed(),
                NoToken::Late => self.exhausted(wait),
            })
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
            self.tokens.give();
        }
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
        self.tokens.close();
    }

    /// Waits until every slot is free, at most `wait`.
    pub(super) fn wait_until_free(&self, wait: Duration) {
        let until = Instant::now() + wait;
        let mut tokens = 0;
        while tokens < self.size && self.tokens.take_until(until) {
            tokens += 1;
        }
        (0..tokens).for_each(|_| self.tokens.give());
    }
}
