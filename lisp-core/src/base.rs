//! What every other floor stands on: places in texts, plain data, errors and limits.
//!
//! Floor 0. Nothing here knows a heap, a runtime or a thread; everything is `Send + Sync` and may
//! leave a runtime. Errors live here because they cross the wall together with [`Plain`] data.

pub mod calendar;
pub mod error;
pub mod meter;
pub mod plain;
pub mod source;
pub mod span;

pub use error::{Code, Error, Result, TraceFrame, code};
pub use meter::{Limits, Termination, Usage};
pub use plain::{FromPlain, Name, Plain};
pub use source::{Place, Source};
pub use span::Span;
