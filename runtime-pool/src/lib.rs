//! Many runtimes: images they start from, pools that own them, leases, limits, rights, and proof
//! that nothing stays.
//!
//! Knows `lisp-core` only. Enter at [`Image`] (a frozen starting state), [`Runtime`] (one isolate
//! in somebody's hands) and [`Pool`] (calls on fresh runtimes). Threads live here and nowhere else:
//! the workers of a pool and one thread for its deadlines. Only plain data crosses a runtime's
//! wall.
//!
//! Does not know the library (`stdlib`) or the command line; images get natives and texts from
//! above.

pub mod call;
pub mod host;
pub mod image;
pub mod lease;
pub mod pool;
pub mod report;

mod args;
mod deadline;
mod runtime;
mod typed;

pub use args::{FromValue, IntoArgs, IntoValue};
pub use call::{Call, CallError, Outcome};
pub use deadline::Timer;
pub use host::{Caps, Captured, Output};
pub use image::{CancelToken, Image, ImageBuilder, Module};
pub use lease::Lease;
pub use pool::{Pending, Pool, PoolBuilder};
pub use report::PoolReport;
pub use runtime::{Canceller, Runtime, RuntimeBuilder};
pub use typed::TypedFn;

pub use lisp_core::base::error::Error;
pub use lisp_core::base::meter::{Limits, Termination, Usage};
pub use lisp_core::base::plain::Plain;
pub use lisp_core::runtime::CleanupReport;
