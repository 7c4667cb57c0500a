//! Exceptions: objects that programs throw and catch, and their way to and from `Error`.
//!
//! An exception has a class name (symbol), a message, a cause, data, a trace (vector of function, file, line), extra data
//! of the runtime's own errors (`{:code .., :data ..}`) and the exceptions it suppresses. `ex-info` is the class `clojure.lang.ExceptionInfo` with data.

use std::sync::Arc;

use super::class::is_subclass;
use super::syntax::COMPILER_EXCEPTION;
use crate::base::error::{Error, TraceFrame, code};
use crate::base::plain::Plain;
use crate::collection::{list, vector};
use crate::compare::class_name_of;
use crate::cx::{Cx, Result, Throw};
use crate::native::convert;
use crate::numeric::boxed::NATIVE_MARK;
use crate::value::{Kind, Value};

const CLASS: usize = 0;
const MESSAGE: usize = 1;
const CAUSE: usize = 2;
const DATA: usize = 3;
const TRACE: usize = 4;
const EXTRA: usize = 5;
const SUPPRESSED: usize = 6;

/// What a new exception is made of.
#[derive(Debug, Default)]
pub struct ExceptionParts {
    /// Text or nil.
    pub message: Value,
    /// Exception or nil.
    pub cause: Value,
    /// Map or nil.
    pub data: Value,
    /// Map of the runtime's own, or nil.
    pub extra: Value,
}

/// A new exception of the class with this full name.
pub fn new_exception(cx: &mut Cx, class: &str, parts: ExceptionParts) -> Value {
    let class = cx.symbol(None, class);
    let ExceptionParts {
        message,
        cause,
        data,
        extra,
    } = parts;
    cx.heap.object(
        Kind::Exception,
        [],
        [class, message, cause, data, Value::NIL, extra, Value::NIL],
    )
}

/// The exception object for something catchable that was thrown.
pub fn exception_of(cx: &mut Cx, throw: Throw) -> Value {
    match throw {
        Throw::Value(value) => value,
        Throw::Error(error) => from_error(cx, &error),
        Throw::Terminated(_) | Throw::Parked => Value::NIL,
    }
}

/// The error with the natives that it mentions by index named.
fn with_names(cx: &Cx, error: &Error) -> Option<Error> {
    let text = error.text();
    if !text.contains(NATIVE_MARK) {
        return None;
    }
    let text = named(cx, text.into_owned());
    let error = error.clone();
    let given = error.get("given").and_then(|given| given.as_str());
    let given = given.map(|given| named(cx, given.to_owned()));
    Some(match given {
        Some(given) => error.with("given", given).message(text),
        None => error.message(text),
    })
}

fn named(cx: &Cx, mut text: String) -> String {
    while let Some((before, behind)) = text.split_once(NATIVE_MARK) {
        let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
        let (index, rest) = behind.split_at(digits);
        let native = index.parse().map(|ix| Value::immediate(Kind::Native, ix));
        let name = native.map_or_else(
            |_| "clojure.lang.AFunction".to_owned(),
            |native| class_name_of(cx, &native).into_owned(),
        );
        text = format!("{before}{name}{rest}");
    }
    text
}

fn from_error(cx: &mut Cx, error: &Error) -> Value {
    let named = with_names(cx, error);
    let error = named.as_ref().unwrap_or(error);
    let text = error.text().into_owned();
    let message = if text.is_empty() {
        Value::NIL
    } else {
        cx.heap.text(&text)
    };
    let cause = match error.cause() {
        Some(cause) => from_error(cx, cause),
        None => Value::NIL,
    };
    let data = convert::to_value(cx, &error.data()).unwrap_or_default();
    let code = convert::to_value(
        cx,
        &Plain::keyword(error.code().name.trim_start_matches(':')),
    );
    let is_info = error.class() == "clojure.lang.ExceptionInfo";
    let shown = if is_info { data.clone() } else { Value::NIL };
    let extra = vector::vector_of(&cx.heap, [code.unwrap_or_default(), data].into_iter());
    let parts = ExceptionParts {
        message,
        cause,
        data: shown,
        extra,
    };
    let exception = new_exception(cx, error.class(), parts);
    set_trace(cx, &exception, error.trace());
    exception
}

/// Is `value` an exception of the class (a symbol) or of one below it?
pub fn is_exception_of(value: &Value, class: &Value) -> bool {
    let Some(obj) = value.obj_of(Kind::Exception) else {
        return false;
    };
    let (own, wanted) = (obj.slot(CLASS), class);
    own.is_identical(wanted)
        || match (own.name_parts(), wanted.name_parts()) {
            (Some((_, own)), Some((_, wanted))) => is_subclass(own, wanted),
            _ => false,
        }
}

/// What `throw` throws for `value`.
///
/// # Errors
/// A `ClassCastException` when it is no exception, a `NullPointerException` for nil.
pub fn throwable(value: Value) -> Result<Value> {
    if value.is(Kind::Exception) {
        return Ok(value);
    }
    if value.is_nil() {
        let text = "Cannot throw exception because \"null\" is null";
        return Err(Error::of(code::TYPE_NIL).message(text).into());
    }
    Err(crate::native::cannot_cast(&value, "java.lang.Throwable"))
}

/// The exceptions that this one suppresses: a vector or nil.
pub fn suppressed_of(exception: &Value) -> Value {
    exception
        .obj_of(Kind::Exception)
        .map(|obj| obj.slot(SUPPRESSED))
        .unwrap_or_default()
}

/// Has the exception suppress those of a vector.
pub fn set_suppressed(exception: &Value, all: Value) {
    let obj = exception.obj_of(Kind::Exception);
    if let Some(obj) = obj.filter(|obj| !obj.is_immortal()) {
        drop(obj.replace_slot(SUPPRESSED, all));
    }
}

/// Has the exception a trace?
pub fn has_trace(exception: &Value) -> bool {
    exception
        .obj_of(Kind::Exception)
        .is_none_or(|obj| !obj.slot(TRACE).is_nil())
}

/// Gives the exception a trace.
pub fn set_trace(cx: &Cx, exception: &Value, frames: &[TraceFrame]) {
    let Some(obj) = exception
        .obj_of(Kind::Exception)
        .filter(|obj| !obj.is_immortal())
    else {
        return;
    };
    let frames: Vec<Value> = frames
        .iter()
        .map(|frame| {
            let items = [
                cx.heap.text(&frame.function),
                cx.heap.text(&frame.file),
                Value::from(i64::from(frame.line)),
            ];
            vector::vector_of(&cx.heap, items.into_iter())
        })
        .collect();
    let trace = match frames.is_empty() {
        true => list::empty_list(&cx.heap),
        false => vector::vector_of(&cx.heap, frames.into_iter()),
    };
    drop(obj.replace_slot(TRACE, trace));
}

/// The frames of an exception's trace.
pub fn trace_of(exception: &Value) -> Vec<TraceFrame> {
    let Some(obj) = exception.obj_of(Kind::Exception) else {
        return Vec::new();
    };
    let trace = obj.slot(TRACE);
    if !trace.is(Kind::Vector) {
        return Vec::new();
    }
    let part = |frame: &Value, ix: usize| vector::get(frame, ix).cloned().unwrap_or_default();
    (0..vector::len(&trace))
        .filter_map(|ix| vector::get(&trace, ix))
        .map(|frame| TraceFrame {
            function: Arc::from(part(frame, 0).text().unwrap_or("")),
            file: Arc::from(part(frame, 1).text().unwrap_or("")),
            line: part(frame, 2)
                .as_int()
                .and_then(|line| u32::try_from(line).ok())
                .unwrap_or(0),
        })
        .collect()
}

/// What was thrown, as an error that can leave the runtime; a termination is answered as it is.
///
/// # Errors
/// The termination.
pub fn error_of(cx: &mut Cx, throw: Throw) -> std::result::Result<Error, Throw> {
    let mut value = match throw {
        Throw::Error(error) => return Ok(with_names(cx, &error).unwrap_or(error)),
        Throw::Terminated(_) | Throw::Parked => return Err(throw),
        Throw::Value(value) => value,
    };
    let mut chain = Vec::new();
    while value.is(Kind::Exception) && chain.len() < 16 {
        let cause = value.object().slot(CAUSE);
        let in_front = value.object().slot(CLASS);
        if !(in_front.is_named(Kind::Symbol, COMPILER_EXCEPTION) && cause.is(Kind::Exception)) {
            chain.push(one_error(cx, &value)?);
        }
        value = cause;
    }
    let mut error = chain.pop().unwrap_or_else(|| Error::of(code::THROWN));
    while let Some(outer) = chain.pop() {
        error = outer.caused_by(error);
    }
    Ok(error)
}

fn one_error(cx: &mut Cx, exception: &Value) -> std::result::Result<Error, Throw> {
    let obj = exception.object();
    let class = obj.slot(CLASS).full_name().unwrap_or_default();
    let data = obj.slot(DATA);
    let row = match class.as_str() {
        "clojure.lang.ExceptionInfo" => code::EX_INFO,
        _ => own_code(&obj.slot(EXTRA)).unwrap_or(code::THROWN),
    };
    let mut error = Error::of(row)
        .as_class(class)
        .with_trace(trace_of(exception));
    error = error.message(obj.slot(MESSAGE).text().unwrap_or("").to_owned());
    let data = if data.is_nil() {
        own_data(&obj.slot(EXTRA))
    } else {
        data
    };
    let plain = match convert::to_plain_lossy(cx, &data) {
        Ok(plain) => plain,
        Err(throw @ Throw::Terminated(_)) => return Err(throw),
        // The error itself matters more than what its data throws.
        Err(_) => Plain::Nil,
    };
    Ok(match plain.as_map() {
        Some(pairs) => error.with_data(pairs.to_vec()),
        None => error,
    })
}

fn own_code(extra: &Value) -> Option<&'static code::Code> {
    let name = vector::get(extra.obj_of(Kind::Vector).map(|_| extra)?, 0)?.full_name()?;
    code::ALL
        .iter()
        .copied()
        .find(|row| row.name.trim_start_matches(':') == name)
}

fn own_data(extra: &Value) -> Value {
    if !extra.is(Kind::Vector) {
        return Value::NIL;
    }
    vector::get(extra, 1).cloned().unwrap_or_default()
}

/// What waiting for a future throws whose function threw `cause`.
pub fn execution_exception(cx: &mut Cx, cause: Value) -> Throw {
    let text = match crate::print::str_of(cx, &cause) {
        Ok(text) => text,
        Err(throw @ Throw::Terminated(_)) => return throw,
        Err(_) => String::new(),
    };
    let parts = ExceptionParts {
        message: cx.heap.text(&text),
        cause,
        ..ExceptionParts::default()
    };
    let class = "java.util.concurrent.ExecutionException";
    Throw::Value(new_exception(cx, class, parts))
}
