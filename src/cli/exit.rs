//! Exit codes, and which one an ending has.

use lisp_core::base::plain::Plain;

use dayfly::{CallError, Error, Termination};

/// The program ran.
pub(super) const OK: u8 = 0;
/// The program threw.
pub(super) const ERROR: u8 = 1;
/// The command line is wrong.
pub(super) const USAGE: u8 = 2;
/// A limit ended the program.
pub(super) const LIMIT: u8 = 3;
/// A bug of ours, or a host function that panicked.
pub(super) const INTERNAL: u8 = 70;
/// Interrupted.
pub(super) const INTERRUPTED: u8 = 130;
/// Nobody reads standard output any more; what a shell reports for SIGPIPE.
pub(super) const BROKEN_PIPE: u8 = 141;

/// The code for a call that did not answer.
pub(super) fn code_of(error: &CallError) -> u8 {
    match error {
        CallError::Terminated(Termination::Exit(status), _) => *status as u8,
        CallError::Terminated(Termination::Cancelled, _) => INTERRUPTED,
        CallError::HostPanic(..) => INTERNAL,
        CallError::Terminated(..) => LIMIT,
        CallError::Script(error) => asked_for(error).unwrap_or(ERROR),
        _ => ERROR,
    }
}

/// The code that an error asks for in its data.
pub(super) fn asked_for(error: &Error) -> Option<u8> {
    let keys = ["dayfly/exit", "babashka/exit"];
    let status = keys
        .iter()
        .find_map(|key| error.get(key).and_then(Plain::as_int))?;
    Some(status as u8)
}

/// Does the program end, rather than one of its forms?
pub(super) fn ends_repl(error: &CallError) -> bool {
    match error {
        CallError::Terminated(Termination::Exit(_), _) => true,
        CallError::Script(error) => error.is(lisp_core::base::error::code::IO_CLOSED),
        _ => false,
    }
}
