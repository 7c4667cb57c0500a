//! The locks and atomics of [`Slots`](super::slots::Slots): those of the standard library. `models` has others.

pub(super) use std::sync::atomic::{AtomicUsize, Ordering};
pub(super) use std::sync::{Mutex, MutexGuard, PoisonError};
