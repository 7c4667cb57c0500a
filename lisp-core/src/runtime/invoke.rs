//! Calls from the host: plain data in, plain data or a typed ending out.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::{Runtime, load_text};
use crate::base::error::{Error, code, suggest};
use crate::base::meter::{Termination, Usage};
use crate::base::{Plain, Source};
use crate::collection::Cursor;
use crate::cx::{Cx, Result, Throw};
use crate::env::{self, Resolved};
use crate::native::convert;
use crate::read::Options;
use crate::types;
use crate::value::{Kind, Value};

/// Why a call was not even tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// The runtime was terminated before; it can only be discarded.
    Condemned,
}

/// How a call ended other than by a value.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum CallError {
    /// The script threw, or the call was wrong.
    Script(Error),
    /// The call was cut short; the runtime is condemned.
    Terminated(Termination, Usage),
    /// A host function panicked with this message; the runtime is condemned.
    HostPanic(String, Usage),
    /// The call was not tried.
    Refused(Refusal),
}

impl std::fmt::Display for CallError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            CallError::Script(error) => error.fmt(f),
            CallError::Terminated(why, _) => write!(f, "terminated: {why}"),
            CallError::HostPanic(message, _) => write!(f, "a host function panicked: {message}"),
            CallError::Refused(Refusal::Condemned) => f.write_str("the runtime is condemned"),
        }
    }
}

impl std::error::Error for CallError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            CallError::Script(error) => Some(error),
            _ => None,
        }
    }
}

/// What a call answers.
pub type Answer<T = Plain> = std::result::Result<T, CallError>;

/// What a panic said, as far as it is text.
fn message_of(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied();
    let text = text.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    text.unwrap_or("a panic without text").to_owned()
}

impl Runtime {
    /// Runs `f` under the runtime's limits; every way out leaves stacks and bindings as they were or condemns.
    pub fn enter<T>(&mut self, f: impl FnOnce(&mut Cx) -> Result<T>) -> Answer<T> {
        let depth = self.cx.bindings.depth();
        let answer = self.begin_session(f);
        if answer.is_ok() {
            // A program may push bindings and leave them.
            self.cx.bindings.unwind_to(depth);
        }
        answer
    }

    /// The same, but what `f` binds stays in force for the calls that follow, as a session wants it.
    pub fn begin_session<T>(&mut self, f: impl FnOnce(&mut Cx) -> Result<T>) -> Answer<T> {
        if self.cx.condemned {
            return Err(CallError::Refused(Refusal::Condemned));
        }
        self.control.rearm();
        self.cx.refuel(self.limits.fuel);
        self.cx.meter.depth_peak = 0;
        self.cx.stack.frames.forget_peak();
        self.cx.enter_stack();
        self.cx.fibers.uninterrupted = 0;
        let depth = self.cx.bindings.depth();
        let cx = &mut self.cx;
        let outcome = catch_unwind(AssertUnwindSafe(|| f(cx)));
        let throw = match outcome {
            Ok(Ok(value)) => return Ok(value),
            Ok(Err(throw)) => throw,
            Err(panic) => {
                self.cx.condemned = true;
                return Err(CallError::HostPanic(message_of(&*panic), self.usage()));
            }
        };
        let throw = match throw {
            Throw::Terminated(_) | Throw::Parked => throw,
            other => match types::error_of(&mut self.cx, other) {
                Ok(error) => {
                    self.cx.bindings.unwind_to(depth);
                    return Err(CallError::Script(error));
                }
                Err(throw) => throw,
            },
        };
        self.cx.condemned = true;
        let why = match throw {
            Throw::Terminated(why) => why,
            _ => Termination::HostPanic,
        };
        Err(CallError::Terminated(why, self.usage()))
    }

    /// Evaluates all forms of a text in the current namespace; answers the last value.
    ///
    /// # Errors
    /// What the text throws, a value that is no data, or an ending.
    pub fn eval(&mut self, name: &str, text: &str) -> Answer {
        let source = Source::new(name, text);
        self.enter(|cx| {
            let value = super::eval_text(cx, &source, Options::code())?;
            convert::to_plain(cx, &value)
        })
    }

    /// Loads a text as a library.
    ///
    /// # Errors
    /// What the text throws, or an ending.
    pub fn load(&mut self, name: &str, text: &str) -> Answer<()> {
        let source = Source::new(name, text);
        self.enter(|cx| load_text(cx, &source).map(drop))
    }

    /// Calls `function` (as `ns/name`) with plain data, loading its namespace first if it is not there.
    ///
    /// # Errors
    /// No such function, what it throws, a result that is no data, or an ending.
    pub fn call(&mut self, function: &str, args: &[Plain]) -> Answer {
        self.enter(|cx| {
            let target = find_function(cx, function)?;
            let mut values = Vec::with_capacity(args.len());
            for arg in args {
                values.push(convert::to_value(cx, arg)?);
            }
            let value = cx.call(&target, &values)?;
            convert::to_plain(cx, &value)
        })
    }

    /// The same with the arguments as text: one EDN vector, read inside the runtime.
    ///
    /// # Errors
    /// As [`Runtime::call`], and text that is no vector.
    pub fn call_edn(&mut self, function: &str, args: &str) -> Answer {
        let source = Source::new("arguments", args);
        self.enter(|cx| {
            let target = find_function(cx, function)?;
            let args = crate::forms::read_text(cx, &source, Options::edn())?.unwrap_or_default();
            if !args.is(Kind::Vector) {
                return Err(crate::native::mismatch("a vector of arguments", &args));
            }
            let mut values = Vec::new();
            let mut cursor = Cursor::new(cx, args)?;
            while let Some(value) = cursor.next(cx)? {
                values.push(value);
            }
            let value = cx.call(&target, &values)?;
            convert::to_plain(cx, &value)
        })
    }
}

/// The root of `ns/name`, its namespace loaded if need be.
pub(crate) fn find_function(cx: &mut Cx, function: &str) -> Result<Value> {
    let Some((ns, name)) = function.split_once('/').filter(|it| !it.1.is_empty()) else {
        let hint = "name the function as namespace/function";
        return Err(Error::of(code::RESOLVE_VAR)
            .with("var", function)
            .hint(hint)
            .into());
    };
    let ns_symbol = cx.symbol(None, ns);
    if env::find_ns(cx, &ns_symbol)?.is_none() {
        require(cx, &ns_symbol)?;
    }
    let symbol = cx.symbol(Some(ns), name);
    match env::resolve(cx, &symbol) {
        Ok(Resolved::Var(var)) => {
            let slot = var.object().raw(0) as u32;
            Ok(cx.roots.get(slot).clone())
        }
        Ok(_) => Err(no_function(cx, ns, function)),
        Err(Throw::Error(error)) if error.is(code::RESOLVE_VAR) => {
            Err(no_function(cx, ns, function))
        }
        Err(throw) => Err(throw),
    }
}

fn require(cx: &mut Cx, ns: &Value) -> Result<()> {
    let symbol = cx.symbol(Some("clojure.core"), "require");
    match env::resolve(cx, &symbol)? {
        Resolved::Var(var) => cx.call(&var, std::slice::from_ref(ns)).map(drop),
        _ => Err(Error::of(code::NAMESPACE_MISSING)
            .with("ns", ns.full_name().unwrap_or_default())
            .into()),
    }
}

fn no_function(cx: &mut Cx, ns: &str, function: &str) -> Throw {
    let error = Error::of(code::RESOLVE_VAR).with("var", function);
    let symbol = cx.symbol(None, ns);
    let Ok(Some(found)) = env::find_ns(cx, &symbol) else {
        return error.into();
    };
    let known = env::mappings(cx, &found);
    let mut names = Vec::new();
    if let Ok(mut cursor) = Cursor::new(cx, known) {
        while let Ok(Some(entry)) = cursor.next(cx) {
            let key = crate::native::nth(cx, &entry, &Value::from(0)).unwrap_or_default();
            names.extend(key.full_name().map(|name| format!("{ns}/{name}")));
        }
    }
    match suggest::did_you_mean(function, names.iter().map(String::as_str)) {
        Some(hint) => error.hint(hint).into(),
        None => error.into(),
    }
}
