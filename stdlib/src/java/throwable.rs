//! `java.lang.Throwable`: what exceptions answer. They are made by one rule for all classes, in
//! `lisp_core`.

use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::cx::{Args, Cx, Result, Stream};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::types;
use lisp_core::value::{Kind, Value, munge};

use super::gadget::{self, Tag};
use crate::clojure::text::{self, writer};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 3] = [NATIVES, info::NATIVES, element::NATIVES];

natives! {
    "java.lang.Throwable";

    /// The message of the exception, or nil.
    ".getMessage" "[e]" since "0.1" => message;
    /// The message of the exception, or nil.
    ".getLocalizedMessage" "[e]" since "0.1" => message;
    /// The exception that led to this one, or nil.
    ".getCause" "[e]" since "0.1" => cause;
    /// Sets the cause of an exception that has none; the exception.
    ".initCause" "[e cause]" since "0.1" => init_cause;
    /// The calls that led to the exception, innermost first.
    ".getStackTrace" "[e]" since "0.1" => stack_trace;
    /// Writes the exception, its calls and causes to standard error or `writer`.
    ".printStackTrace" "[e]" "[e writer]" since "0.1" => print_stack_trace;
    /// An empty array: nothing suppresses exceptions.
    ".getSuppressed" "[e]" since "0.1" => suppressed;
    /// The exception itself.
    ".fillInStackTrace" "[e]" since "0.1" => itself;
}

const MESSAGE: usize = 1;
const CAUSE: usize = 2;
const DATA: usize = 3;

fn this<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    args.of_kind(0, Kind::Exception, "java.lang.Throwable")
}

fn message(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(this(&args)?.object().slot(MESSAGE))
}

fn cause(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(this(&args)?.object().slot(CAUSE))
}

fn suppressed(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    this(&args)?;
    array_of(cx, ElementType::Object, std::iter::empty())
}

fn itself(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    this(&args).cloned()
}

fn init_cause(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let exception = this(&args)?;
    let cause = if args[1].is_nil() {
        Value::NIL
    } else {
        args.of_kind(1, Kind::Exception, "java.lang.Throwable")?
            .clone()
    };
    let obj = exception.object();
    if obj.is_immortal() {
        return Err(text::regex::matcher::frozen());
    }
    if !obj.slot(CAUSE).is_nil() || cause.is_identical(exception) {
        let class = "java.lang.IllegalStateException";
        return Err(text::argument::invalid_as(class, "Can't overwrite cause"));
    }
    drop(obj.replace_slot(CAUSE, cause));
    Ok(exception.clone())
}

/// Class and method that a function's name stands for in Java.
fn names_of(function: &str) -> (String, &'static str) {
    match function.split_once('/').filter(|(ns, _)| !ns.is_empty()) {
        Some((ns, name)) => (format!("{}${}", munge(ns), munge(name)), "invoke"),
        None => (munge(function), "invoke"),
    }
}

fn stack_trace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let frames = types::trace_of(this(&args)?);
    let mut elements = Vec::with_capacity(frames.len());
    for frame in frames {
        let (class, method) = names_of(&frame.function);
        let state = [
            cx.heap.text(&class),
            cx.heap.text(method),
            cx.heap.text(&frame.file),
            Value::from(i64::from(frame.line)),
        ];
        elements.push(gadget::new(
            cx,
            Tag::Object,
            "java.lang.StackTraceElement",
            &state,
        ));
    }
    array_of(cx, ElementType::Object, elements.into_iter())
}

fn print_stack_trace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let mut exception = this(&args)?.clone();
    let mut shown = String::new();
    for depth in 0..64 {
        let head = text::text_of(cx, &exception)?;
        shown.push_str(if depth > 0 { "Caused by: " } else { "" });
        shown.push_str(head.text().unwrap_or_default());
        shown.push('\n');
        for frame in types::trace_of(&exception) {
            let (class, method) = names_of(&frame.function);
            let file = frame.file.rsplit('/').next().unwrap_or_default();
            shown.push_str(&format!("\tat {class}.{method}({file}:{})\n", frame.line));
        }
        cx.reserve(shown.len())?;
        exception = exception.object().slot(CAUSE);
        if !exception.is(Kind::Exception) {
            break;
        }
    }
    match args.get(1) {
        Some(writer) => writer::write(cx, writer, &shown)?,
        None => match writer::bound(cx, lisp_core::env::slots::ERR) {
            err if err.is_nil() => writer::write_host(cx, Stream::Err, &shown)?,
            err => writer::write(cx, &err, &shown)?,
        },
    }
    Ok(Value::NIL)
}

mod info {
    use super::*;

    natives! {
        "clojure.lang.IExceptionInfo";

        /// The map of data that the exception carries.
        ".getData" "[e]" since "0.1" => data;
    }

    fn data(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(this(&args)?.object().slot(DATA))
    }
}

mod element {
    use super::*;

    natives! {
        "java.lang.StackTraceElement";

        /// The class whose method was running.
        ".getClassName" "[element]" since "0.1" => class_name;
        /// The method that was running.
        ".getMethodName" "[element]" since "0.1" => method_name;
        /// The source of the method.
        ".getFileName" "[element]" since "0.1" => file_name;
        /// The line being run.
        ".getLineNumber" "[element]" since "0.1" => line_number;
    }

    fn class_name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(gadget::state(&args[0], 0))
    }

    fn method_name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(gadget::state(&args[0], 1))
    }

    fn file_name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(gadget::state(&args[0], 2))
    }

    fn line_number(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(gadget::state(&args[0], 3))
    }
}
