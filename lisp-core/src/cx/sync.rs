//! The locks and atomics of [`Control`](super::Control): those of the standard library. `models` has others.

pub(super) use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
pub(super) use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
