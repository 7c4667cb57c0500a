//! What a native or the machine answers instead of a value.

use crate::base::error::{Error, code};
use crate::base::meter::Termination;
use crate::value::Value;

/// The way out of running code other than by a value.
#[derive(Debug)]
pub enum Throw {
    /// An error of the runtime itself, not yet an exception object. Catchable.
    Error(Error),
    /// An exception object that a program threw. Catchable.
    Value(Value),
    /// The call is over; no handler sees it.
    Terminated(Termination),
    /// The fiber waits and has left its stack; only the machine answers this, and only to the scheduler.
    Parked,
}

/// How the machine is left. The value stands elsewhere, so that it need not be moved as a part of this.
#[derive(Debug, Default)]
pub(crate) enum Exit {
    /// It is not left.
    #[default]
    None,
    /// By a value.
    Value,
    /// By a throw.
    Throw(Throw),
}

/// A value, or the way out.
pub type Result<T> = std::result::Result<T, Throw>;

impl From<Error> for Throw {
    fn from(error: Error) -> Throw {
        Throw::Error(error)
    }
}

pub(super) fn too_large(bytes: usize, bytes_max: usize) -> Throw {
    Error::of(code::VALUE_TOO_LARGE)
        .with("bytes", i64::try_from(bytes).unwrap_or(i64::MAX))
        .with("limit", i64::try_from(bytes_max).unwrap_or(i64::MAX))
        .into()
}
