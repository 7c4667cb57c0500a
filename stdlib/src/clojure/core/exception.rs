//! Exceptions as values: making them and asking them.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::{map, vector};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{cannot_cast, invalid};
use lisp_core::natives;
use lisp_core::types::{self, ExceptionParts};
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// An exception with the message `msg` that carries the map `map`, and has the exception
    /// `cause` as cause.
    "ex-info" "[msg map]" "[msg map cause]" since "0.1" => ex_info;
    /// The map that the exception `ex` carries, nil when it carries none.
    "ex-data" "[ex]" since "0.1" => ex_data;
    /// The message of the exception `ex`, nil when it is no exception.
    "ex-message" "[ex]" since "0.1" => ex_message;
    /// The cause of the exception `ex`, nil when it has none.
    "ex-cause" "[ex]" since "0.1" => ex_cause;
    /// The exception `o` as a map: `:cause`, `:data`, `:via` and `:trace`.
    "Throwable->map" "[o]" since "0.1" => throwable_to_map;
}

const CLASS: usize = 0;
const MESSAGE: usize = 1;
const CAUSE: usize = 2;
const DATA: usize = 3;

/// A slot of an exception; nil of other values.
fn part(value: &Value, slot: usize) -> Value {
    value
        .obj_of(Kind::Exception)
        .map_or(Value::NIL, |obj| obj.slot(slot))
}

fn optional_text(value: Value) -> Result<Value> {
    match value.kind() {
        Kind::Nil | Kind::String => Ok(value),
        _ => Err(cannot_cast(&value, "java.lang.String")),
    }
}

fn optional_exception(value: Value) -> Result<Value> {
    match value.kind() {
        Kind::Nil | Kind::Exception => Ok(value),
        _ => Err(cannot_cast(&value, "java.lang.Throwable")),
    }
}

fn ex_info(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let message = optional_text(args.take(0))?;
    let data = args.take(1);
    match data.kind() {
        Kind::ArrayMap | Kind::HashMap | Kind::SortedMap | Kind::Record => {}
        Kind::Nil => return Err(invalid("Additional data must be non-nil.")),
        _ => return Err(cannot_cast(&data, "clojure.lang.IPersistentMap")),
    }
    let cause = optional_exception(args.take(2))?;
    let parts = ExceptionParts {
        message,
        cause,
        data,
        extra: Value::NIL,
    };
    Ok(types::new_exception(
        cx,
        "clojure.lang.ExceptionInfo",
        parts,
    ))
}

fn ex_data(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(part(&args[0], DATA))
}

fn ex_message(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(part(&args[0], MESSAGE))
}

fn ex_cause(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(part(&args[0], CAUSE))
}

/// Causes looked at; a longer chain is cut.
const CAUSES_MAX: usize = 64;

fn throwable_to_map(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return Err(Error::of(code::TYPE_NIL).with("name", "o").into());
    }
    if !args[0].is(Kind::Exception) {
        return Err(cannot_cast(&args[0], "java.lang.Throwable"));
    }
    let mut via = Vec::new();
    let mut root = args[0].clone();
    loop {
        via.push(via_of(cx, &root)?);
        match part(&root, CAUSE) {
            cause if cause.is(Kind::Exception) && via.len() < CAUSES_MAX => root = cause,
            _ => break,
        }
    }
    let via = vector::vector_of(&cx.heap, via.into_iter());
    let trace = trace_of(cx, &root);
    let mut whole = vec![("via", via), ("trace", trace)];
    for (key, slot) in [("cause", MESSAGE), ("data", DATA)] {
        let value = part(&root, slot);
        if !value.is_nil() {
            whole.push((key, value));
        }
    }
    map_of(cx, whole)
}

fn map_of(cx: &mut Cx, pairs: Vec<(&str, Value)>) -> Result<Value> {
    let pairs = pairs
        .into_iter()
        .map(|(key, value)| (cx.keyword(key), value))
        .collect();
    map::of_pairs(cx, pairs)
}

/// One element of `:via`: class, message, data and innermost place of an exception.
fn via_of(cx: &mut Cx, exception: &Value) -> Result<Value> {
    let mut pairs = vec![("type", part(exception, CLASS))];
    for (key, slot) in [("message", MESSAGE), ("data", DATA)] {
        let value = part(exception, slot);
        if !value.is_nil() {
            pairs.push((key, value));
        }
    }
    let trace = trace_of(cx, exception);
    if let Some(at) = vector::get(&trace, 0) {
        pairs.push(("at", at.clone()));
    }
    map_of(cx, pairs)
}

/// The trace as Clojure shows it: vectors of class and method (symbols), file and line.
fn trace_of(cx: &mut Cx, exception: &Value) -> Value {
    let frames = types::trace_of(exception);
    let mut shown = Vec::with_capacity(frames.len());
    for frame in frames {
        let class = match frame.function.split_once('/') {
            Some((ns, name)) if !ns.is_empty() => {
                format!(
                    "{}${}",
                    lisp_core::value::munge(ns),
                    lisp_core::value::munge(name)
                )
            }
            _ => frame.function.to_string(),
        };
        let items = [
            cx.symbol(None, &class),
            cx.symbol(None, "invoke"),
            cx.heap.text(&frame.file),
            Value::from(i64::from(frame.line)),
        ];
        shown.push(vector::vector_of(&cx.heap, items.into_iter()));
    }
    vector::vector_of(&cx.heap, shown.into_iter())
}

/// Natives that only the library calls.
pub mod internal {
    use super::*;

    natives! {
        "dayfly.internal";

        /// The calls that led to the exception `e`, innermost first: vectors of class, method, file
        /// and line.
        "stack-trace" "[e]" since "0.1" => stack_trace;
    }

    fn stack_trace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(trace_of(cx, &args[0]))
    }
}
