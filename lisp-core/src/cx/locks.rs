//! Locks of fibers: which fiber has which, and how often.
//!
//! Floor 1. A lock is a number, the address of what is locked; it is there only while a fiber has it. Waiting for one is
//! a wait for the same number ([`super::Fibers::wake`]). Nothing here runs code.

use std::collections::BTreeMap;

use super::{Cx, FiberId};

/// Bytes charged for a lock that a fiber has.
const LOCK_BYTES: usize = 64;

/// Every lock that a fiber has.
#[derive(Default)]
pub(crate) struct Locks {
    owners: BTreeMap<u64, Owner>,
}

struct Owner {
    fiber: FiberId,
    times: u32,
}

impl Locks {
    pub(crate) fn len(&self) -> usize {
        self.owners.len()
    }

    fn lock(&mut self, key: u64, fiber: FiberId) -> bool {
        let owner = self.owners.entry(key).or_insert(Owner { fiber, times: 0 });
        if owner.fiber == fiber {
            owner.times += 1;
        }
        owner.fiber == fiber
    }

    fn unlock(&mut self, key: u64, fiber: FiberId) -> bool {
        let Some(owner) = self.owners.get_mut(&key).filter(|it| it.fiber == fiber) else {
            return false;
        };
        owner.times -= 1;
        if owner.times == 0 {
            self.owners.remove(&key);
        }
        true
    }
}

impl Cx {
    /// Takes the lock `key` for the running fiber, which may have it already; answers whether it has it.
    pub fn lock(&mut self, key: u64) -> bool {
        let before = self.fibers.locks.len();
        let me = self.fibers.current();
        let has_it = self.fibers.locks.lock(key, me);
        if self.fibers.locks.len() > before {
            self.heap.charge_external(LOCK_BYTES);
        }
        has_it
    }

    /// Gives the lock `key` back once; answers whether the running fiber had it.
    pub fn unlock(&mut self, key: u64) -> bool {
        let before = self.fibers.locks.len();
        let me = self.fibers.current();
        let had_it = self.fibers.locks.unlock(key, me);
        if self.fibers.locks.len() < before {
            self.heap.refund_external(LOCK_BYTES);
        }
        had_it
    }

    /// Frees all locks of a runtime that ends.
    pub(crate) fn free_locks(&mut self) {
        let bytes = self.fibers.locks.len() * LOCK_BYTES;
        self.fibers.locks = Locks::default();
        self.heap.refund_external(bytes);
    }
}
