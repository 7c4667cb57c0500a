//! Errors of forms that programs hand to `eval`, `macroexpand` and `load-string`: the exception in
//! front of what went wrong.
//!
//! Floor 5. Its data says in which phase that was, and where. When the error leaves the runtime,
//! the exception in front is left off again: a host sees what went wrong.

use super::exception::{ExceptionParts, exception_of, new_exception};
use crate::base::error::Error;
use crate::collection::map;
use crate::cx::{Cx, Result, Throw};
use crate::value::{Kind, Value};

/// The class of the exception in front.
pub(super) const COMPILER_EXCEPTION: &str = "clojure.lang.Compiler$CompilerException";

/// When it went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The text was read.
    Read,
    /// A macro or the compiler looked at the form.
    Compile,
    /// A form of a loaded text ran.
    Execution,
}

/// The macro that failed last, until somebody asks.
#[derive(Debug, Default)]
struct FailedMacro {
    name: Option<Value>,
}

/// Remembers that the macro `name` threw.
pub fn note_failed_macro(cx: &mut Cx, name: &Value) {
    let failed = cx.extension::<FailedMacro>();
    failed.name.get_or_insert_with(|| name.clone());
}

/// Forgets what failed before.
pub fn forget_failed_macro(cx: &mut Cx) {
    cx.extension::<FailedMacro>().name = None;
}

/// What to throw for an error of this phase: it, with the exception in front.
pub fn syntax_error(cx: &mut Cx, throw: Throw, phase: Phase, form: &Value) -> Throw {
    let symbol = cx.extension::<FailedMacro>().name.take();
    if matches!(throw, Throw::Terminated(_)) || is_left_as_it_is(&throw) {
        return throw;
    }
    let place = match &throw {
        Throw::Error(error) => place_of_error(error),
        _ => None,
    };
    let (line, column, file) = place.unwrap_or_else(|| place_of_form(cx, form));
    let cause = exception_of(cx, throw);
    let (phase, verb) = wording(&cause, phase, symbol.is_some());
    let text = match &symbol {
        Some(name) => format!(
            "{verb} {} at ({line}:{column}).",
            name.full_name().unwrap_or_default()
        ),
        None => format!("{verb} at ({line}:{column})."),
    };
    match wrapped(cx, cause, (phase, symbol, &text), (line, column, &file)) {
        Ok(exception) => Throw::Value(exception),
        Err(throw) => throw,
    }
}

/// A call with a wrong number of arguments is said as it is, and nothing is wrapped twice.
fn is_left_as_it_is(throw: &Throw) -> bool {
    let class = match throw {
        Throw::Error(error) => Some(error.class().to_owned()),
        Throw::Value(value) => class_of(value),
        Throw::Terminated(_) | Throw::Parked => None,
    };
    class.is_some_and(|class| class == COMPILER_EXCEPTION || class == "clojure.lang.ArityException")
}

fn class_of(exception: &Value) -> Option<String> {
    exception.obj_of(Kind::Exception)?.slot(0).full_name()
}

fn wording(cause: &Value, phase: Phase, in_macro: bool) -> (&'static str, &'static str) {
    const CHECKS: [&str; 3] = [
        "java.lang.IllegalArgumentException",
        "java.lang.IllegalStateException",
        "clojure.lang.ExceptionInfo",
    ];
    let is_check = class_of(cause).is_some_and(|class| CHECKS.contains(&class.as_str()));
    match phase {
        Phase::Read => ("read-source", "Syntax error reading source"),
        Phase::Execution => ("execution", "Syntax error macroexpanding"),
        Phase::Compile if in_macro && is_check => {
            ("macro-syntax-check", "Syntax error macroexpanding")
        }
        Phase::Compile if in_macro => ("macroexpansion", "Unexpected error macroexpanding"),
        Phase::Compile => ("compile-syntax-check", "Syntax error compiling"),
    }
}

type At = (i64, i64, String);

fn place_of_error(error: &Error) -> Option<At> {
    let place = error.place().filter(|place| place.line > 0)?;
    let (line, column) = (i64::from(place.line), i64::from(place.column));
    Some((line, column, place.file.to_string()))
}

fn place_of_form(cx: &mut Cx, form: &Value) -> At {
    let meta = form.obj().and_then(|obj| obj.meta());
    let mut number = |key: &str| {
        let key = cx.keyword(key);
        let found = meta.as_ref().map(|meta| map::get(cx, meta, &key));
        match found {
            Some(Ok(Some(value))) => value.as_int().unwrap_or(0),
            _ => 0,
        }
    };
    (
        number("line"),
        number("column"),
        "NO_SOURCE_PATH".to_owned(),
    )
}

fn wrapped(
    cx: &mut Cx,
    cause: Value,
    (phase, symbol, text): (&str, Option<Value>, &str),
    (line, column, file): (i64, i64, &str),
) -> Result<Value> {
    let mut pairs = vec![
        ("phase", cx.keyword(phase)),
        ("line", Value::from(line)),
        ("column", Value::from(column)),
        ("source", cx.string(file)?),
    ];
    pairs.extend(symbol.map(|symbol| ("symbol", symbol)));
    let pairs = pairs
        .into_iter()
        .map(|(key, value)| {
            (
                cx.names.keyword(&cx.heap, Some("clojure.error"), key),
                value,
            )
        })
        .collect();
    let parts = ExceptionParts {
        message: cx.string(text)?,
        cause,
        data: map::of_pairs(cx, pairs)?,
        ..ExceptionParts::default()
    };
    Ok(new_exception(cx, COMPILER_EXCEPTION, parts))
}
