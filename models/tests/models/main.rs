//! What threads tell each other, tried in every order of their steps by loom: how others reach a running call
//! (`cx/signal.rs`), and who has which place of a pool (`pool/slots.rs`).
//!
//! The sources are those of the crates, with loom's locks and atomics in the place of std's. Each model is run with a
//! mistaken source too, and must fail.

#![allow(
    unreachable_pub,
    dead_code,
    reason = "the sources are included as they are, and not all of them is used"
)]

mod signals;
mod slots;

/// Names that the included sources know.
pub mod base {
    pub use lisp_core::base::meter;
}

/// The same.
pub mod call {
    pub use runtime_pool::CallError;
}

/// The same: what ends a call, which here only remembers that it was asked to.
pub mod runtime {
    use loom::sync::Arc;
    use loom::sync::atomic::{AtomicBool, Ordering};

    /// Remembers.
    #[derive(Clone, Debug)]
    pub struct Canceller(pub Arc<AtomicBool>);

    impl Canceller {
        /// Nobody asked yet.
        pub fn idle() -> Canceller {
            Canceller(Arc::new(AtomicBool::new(false)))
        }

        /// Asks.
        pub fn cancel(&self) {
            self.0.store(true, Ordering::SeqCst);
        }

        /// Did somebody ask?
        pub fn is_cancelled(&self) -> bool {
            self.0.load(Ordering::SeqCst)
        }
    }
}

/// What both sources take from `sync`.
pub mod sync {
    pub use loom::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize};
    pub use loom::sync::{Arc, Condvar, Mutex, MutexGuard};
    pub use std::sync::PoisonError;
    pub use std::sync::atomic::Ordering;
}

/// A model of a mistaken source fails, in a process of its own: loom may end it.
fn assert_fails(test: &str, says: &str) {
    let own = std::env::current_exe().expect("a test is a program");
    let run = std::process::Command::new(own)
        .args([test, "--exact", "--ignored", "--nocapture"])
        .output()
        .expect("the program runs");
    let told = String::from_utf8_lossy(&run.stderr) + String::from_utf8_lossy(&run.stdout);
    assert!(!run.status.success(), "{test} passes");
    assert!(told.contains(says), "{test} does not say {says}: {told}");
}
