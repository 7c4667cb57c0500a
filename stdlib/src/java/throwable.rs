//! `java.lang.Throwable`: what exceptions answer. They are made by one rule for all classes, in
//! `lisp_core`.

use lisp_core::base::error::TraceFrame;
use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::collection::{dispatch, vector};
use lisp_core::cx::{Args, Cx, Result, Stream};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::types;
use lisp_core::value::{Kind, Value, munge};

use super::gadget::{self, Tag};
use crate::clojure::text::{self, writer};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 4] =
    [NATIVES, arity::NATIVES, info::NATIVES, element::NATIVES];

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
    /// Gives the exception other calls that led to it: an array of StackTraceElement.
    ".setStackTrace" "[e elements]" since "0.1" cost Length => set_stack_trace;
    /// Adds an exception to those that this one suppresses; nil.
    ".addSuppressed" "[e other]" since "0.1" => add_suppressed;
    /// An array of the exceptions that this one suppresses.
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
    let all = types::suppressed_of(this(&args)?);
    let count = if all.is_nil() { 0 } else { vector::len(&all) };
    let items = (0..count).filter_map(|ix| vector::get(&all, ix).cloned());
    let items: Vec<Value> = items.collect();
    array_of(cx, ElementType::Object, items.into_iter())
}

fn add_suppressed(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let exception = this(&args)?.clone();
    let other = args.of_kind(1, Kind::Exception, "java.lang.Throwable")?;
    if other.is_identical(&exception) {
        let class = "java.lang.IllegalArgumentException";
        return Err(text::argument::invalid_as(
            class,
            "Self-suppression not permitted",
        ));
    }
    let all = types::suppressed_of(&exception);
    let all = match all.is_nil() {
        true => vector::vector_of(&cx.heap, std::iter::once(other.clone())),
        false => dispatch::conj(cx, all, other.clone())?,
    };
    types::set_suppressed(&exception, all);
    Ok(Value::NIL)
}

fn set_stack_trace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let exception = this(&args)?;
    let mut frames = Vec::new();
    for element in super::collection::items_of(cx, &args[1])? {
        let element = gadget::expect(&element, Tag::Object, "java.lang.StackTraceElement")?;
        let part = |ix| gadget::state(element, ix);
        let (class, method) = (part(0), part(1));
        let (class, method) = (class.text().unwrap_or(""), method.text().unwrap_or(""));
        let function = match method {
            "invoke" => class.replacen('$', "/", 1),
            _ => format!("{class}.{method}"),
        };
        let line = part(3).as_int().and_then(|line| u32::try_from(line).ok());
        frames.push(TraceFrame {
            function: function.into(),
            file: part(2).text().unwrap_or("").into(),
            line: line.unwrap_or(0),
        });
    }
    types::set_trace(cx, exception, &frames);
    Ok(Value::NIL)
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

mod arity {
    use super::*;

    natives! {
        "clojure.lang.ArityException";

        /// The exception that a function called `name` was given `actual` arguments.
        "new" "[actual name]" "[actual name cause]" since "0.1" cost Length => make;
        /// How many arguments were given.
        ".actual" "[e]" since "0.1" => actual;
        /// The name of the function that does not take so many.
        ".name" "[e]" since "0.1" => name;
    }

    fn make(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (count, name) = (args.int(cx, 0)?, text::text_of(cx, &args[1])?);
        let name = name.text().unwrap_or("null");
        let message = format!("Wrong number of args ({count}) passed to: {name}");
        let parts = types::ExceptionParts {
            message: cx.string(&message)?,
            cause: args.get(2).cloned().unwrap_or_default(),
            ..types::ExceptionParts::default()
        };
        let class = "clojure.lang.ArityException";
        Ok(types::new_exception(cx, class, parts))
    }

    /// The two parts that messages of this class are made of.
    fn parts(exception: &Value) -> Option<(i64, String)> {
        let message = exception.object().slot(MESSAGE);
        let rest = message.text()?.split_once('(')?.1;
        let (count, rest) = rest.split_once(')')?;
        let name = rest.split_once(": ")?.1;
        Some((count.parse().ok()?, name.to_owned()))
    }

    fn actual(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(parts(this(&args)?).map_or(Value::NIL, |it| Value::from(it.0)))
    }

    fn name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        match parts(this(&args)?) {
            Some((_, name)) => cx.string(&name),
            None => Ok(Value::NIL),
        }
    }
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

pub(in crate::java) mod element {
    use super::*;

    natives! {
        "java.lang.StackTraceElement";

        /// A call of the method of a class, from a line of a file.
        "new" "[class method file line]" since "0.1" => make;
        /// Class, method, file and line as reports print them.
        ".toString" "[element]" since "0.1" => to_text;
        /// The class whose method was running.
        ".getClassName" "[element]" since "0.1" => class_name;
        /// The method that was running.
        ".getMethodName" "[element]" since "0.1" => method_name;
        /// The source of the method.
        ".getFileName" "[element]" since "0.1" => file_name;
        /// The line being run.
        ".getLineNumber" "[element]" since "0.1" => line_number;
    }

    fn make(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        args.text(cx, 0)?;
        args.text(cx, 1)?;
        args.int(cx, 3)?;
        let class = "java.lang.StackTraceElement";
        Ok(gadget::new(cx, Tag::Object, class, args.as_slice()))
    }

    fn to_text(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let shown = shown(&args[0]);
        cx.string(&shown)
    }

    /// `class.method(file:line)`.
    pub(in crate::java) fn shown(element: &Value) -> String {
        let part = |ix| gadget::state(element, ix);
        let (class, method, file) = (part(0), part(1), part(2));
        let line = part(3).as_int().filter(|line| *line >= 0);
        let place = match (file.text(), line) {
            (None, _) => "Unknown Source".to_owned(),
            (Some(file), Some(line)) => format!("{file}:{line}"),
            (Some(file), None) => file.to_owned(),
        };
        let name = |it: &Value| it.text().unwrap_or("").to_owned();
        format!("{}.{}({place})", name(&class), name(&method))
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
