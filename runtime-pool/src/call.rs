//! One call: what is asked for, how it can end, and what is known afterwards.
//!
//! Three ways not to answer: the script (or the arguments) was wrong, the call was cut short, the
//! call was not tried. Each can be had as one [`Error`] with a code, for reports.

use std::fmt;

use lisp_core::base::error::{Error, code};
use lisp_core::base::meter::{Limits, Termination, Usage};
use lisp_core::base::plain::{FromPlain, Plain};
use lisp_core::runtime::{self, CleanupReport, Refusal};

use crate::args::IntoArgs;

/// How a call ended other than by an answer.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CallError {
    /// The script threw, there is no such function, or arguments or answer have the wrong shape.
    Script(Error),
    /// The call was cut short; its runtime is condemned.
    Terminated(Termination, Usage),
    /// A host function panicked with this message; the runtime is condemned.
    HostPanic(String, Usage),
    /// The call was not tried: the runtime is condemned, or the pool is exhausted or closed.
    Refused(Error),
}

impl CallError {
    /// The ending, if the call was cut short.
    #[must_use]
    pub fn termination(&self) -> Option<Termination> {
        match self {
            CallError::Terminated(why, _) => Some(*why),
            CallError::HostPanic(..) => Some(Termination::HostPanic),
            _ => None,
        }
    }

    /// The same as one error: its own, or `:runtime/terminated` `{:kind string, :fuel int,
    /// :peak-bytes int}`.
    #[must_use]
    pub fn to_error(&self) -> Error {
        match self {
            CallError::Script(error) | CallError::Refused(error) => error.clone(),
            CallError::Terminated(why, usage) => terminated(*why, usage),
            CallError::HostPanic(message, usage) => {
                terminated(Termination::HostPanic, usage).with("message", message.as_str())
            }
        }
    }
}

fn terminated(why: Termination, usage: &Usage) -> Error {
    let int = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    Error::of(code::TERMINATED)
        .with("kind", why.name())
        .with("fuel", int(usage.fuel))
        .with("peak-bytes", int(usage.peak_bytes))
}

impl From<Error> for CallError {
    fn from(error: Error) -> CallError {
        CallError::Script(error)
    }
}

impl From<runtime::CallError> for CallError {
    fn from(error: runtime::CallError) -> CallError {
        match error {
            runtime::CallError::Script(error) => CallError::Script(error),
            runtime::CallError::Terminated(why, usage) => CallError::Terminated(why, usage),
            runtime::CallError::HostPanic(message, usage) => CallError::HostPanic(message, usage),
            runtime::CallError::Refused(refusal) => CallError::Refused(refused(refusal)),
            other => {
                CallError::Script(Error::of(code::HOST_FAILED).with("message", other.to_string()))
            }
        }
    }
}

fn refused(refusal: Refusal) -> Error {
    let reason = match refusal {
        Refusal::Condemned => "an earlier call was cut short",
        _ => "it refuses calls",
    };
    Error::of(code::RUNTIME_CONDEMNED)
        .with("reason", reason)
        .hint("discard it and take a fresh one")
}

impl fmt::Display for CallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CallError::Script(error) | CallError::Refused(error) => error.fmt(f),
            CallError::Terminated(why, _) => write!(f, "terminated: {why}"),
            CallError::HostPanic(message, _) => write!(f, "a host function panicked: {message}"),
        }
    }
}

impl std::error::Error for CallError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            CallError::Script(error) | CallError::Refused(error) => Some(error),
            CallError::Terminated(..) | CallError::HostPanic(..) => None,
        }
    }
}

/// Arguments of a call.
#[derive(Clone, Debug)]
pub(crate) enum Given {
    /// Plain data.
    Plain(Vec<Plain>),
    /// The text of one EDN vector, read inside the runtime.
    Edn(String),
}

/// A call to be run on a fresh runtime of a pool.
///
/// ```
/// use runtime_pool::{Call, Limits};
///
/// let call = Call::new("shop.core/price").args(("book", 3)).limits(Limits::new().fuel(100_000));
/// assert_eq!(call.function(), "shop.core/price");
/// ```
#[derive(Clone, Debug)]
pub struct Call {
    pub(crate) function: String,
    pub(crate) given: Given,
    pub(crate) limits: Option<Limits>,
}

impl Call {
    /// A call of `function`, written `namespace/name`, without arguments.
    #[must_use]
    pub fn new(function: impl Into<String>) -> Call {
        Call {
            function: function.into(),
            given: Given::Plain(Vec::new()),
            limits: None,
        }
    }

    /// The same call with these arguments.
    #[must_use]
    pub fn args(self, args: impl IntoArgs) -> Call {
        Call {
            given: Given::Plain(args.into_plain()),
            ..self
        }
    }

    /// The same call with arguments as text: one EDN vector, which the fresh runtime reads.
    #[must_use]
    pub fn edn(self, args: impl Into<String>) -> Call {
        Call {
            given: Given::Edn(args.into()),
            ..self
        }
    }

    /// The same call under limits of its own; where the pool's are tighter, those hold.
    #[must_use]
    pub fn limits(self, limits: Limits) -> Call {
        Call {
            limits: Some(limits),
            ..self
        }
    }

    /// The function called.
    #[must_use]
    pub fn function(&self) -> &str {
        &self.function
    }
}

/// Everything known of a call that was run and whose runtime is gone.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Outcome {
    /// The answer, or how the call ended instead.
    pub answer: Result<Plain, CallError>,
    /// What it used.
    pub usage: Usage,
    /// What discarding its runtime found; clean on every ending.
    pub cleanup: CleanupReport,
}

impl Outcome {
    /// The answer as a Rust value.
    ///
    /// # Errors
    /// How the call ended instead, or `:plain/mismatch` when the answer has another shape.
    pub fn into_answer<T: FromPlain>(self) -> Result<T, CallError> {
        Ok(self.answer?.to::<T>()?)
    }

    pub(crate) fn refused(error: CallError) -> Outcome {
        let (usage, cleanup) = (Usage::default(), CleanupReport::default());
        Outcome {
            answer: Err(error),
            usage,
            cleanup,
        }
    }
}
