//! Exceptions as `#error {...}`: the root's message and data, the chain of causes, the trace.
//!
//! A frame of the trace is a vector of function, file and line; it prints as Clojure prints
//! Java's, with `invoke` for a method. Exceptions without a trace print neither `:at` nor
//! `:trace`.

use std::collections::HashSet;
use std::fmt::Write;

use super::TextSink;
use super::scalar::push_quoted;
use super::walk::{Level, Task, Walk};
use crate::collection::cursor::Cursor;
use crate::collection::vector;
use crate::compare::class_name_of;
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value, class_of_function};

const MESSAGE: usize = 1;
const CAUSE: usize = 2;
const DATA: usize = 3;
const TRACE: usize = 4;

/// Makes the tasks that print an exception.
pub(super) fn push_error(
    walk: &mut Walk<'_, '_>,
    cx: &mut Cx,
    exception: &Value,
    level: Level,
) -> Result<()> {
    let chain = chain_of(cx, exception)?;
    let root = chain.last().unwrap_or(exception).object();
    let trace = trace_texts(cx, &root.slot(TRACE), walk.options.readably)?;
    let mut tasks = vec![
        Task::Text("#error {\n :cause "),
        Task::Value(root.slot(MESSAGE), level),
    ];
    if !root.slot(DATA).is_nil() {
        tasks.extend([Task::Text("\n :data "), Task::Value(root.slot(DATA), level)]);
    }
    tasks.push(Task::Text("\n :via\n ["));
    for (ix, link) in chain.iter().enumerate() {
        if ix > 0 {
            tasks.push(Task::Text("\n  "));
        }
        let at = trace_texts(cx, &link.object().slot(TRACE), walk.options.readably)?;
        push_link(&mut tasks, cx, link, (level, at.into_iter().next()));
    }
    tasks.push(Task::Text("]"));
    let has_trace = !trace.is_empty();
    for (ix, frame) in trace.into_iter().enumerate() {
        tasks.push(Task::Text(if ix == 0 { "\n :trace\n [" } else { "\n  " }));
        tasks.push(Task::Owned(frame));
    }
    tasks.push(Task::Text(if has_trace { "]}" } else { "}" }));
    walk.tasks.extend(tasks.into_iter().rev());
    Ok(())
}

/// The exception and its causes, the root last.
fn chain_of(cx: &mut Cx, exception: &Value) -> Result<Vec<Value>> {
    let (mut chain, mut seen) = (Vec::new(), HashSet::new());
    let mut link = exception.clone();
    while link.is(Kind::Exception) && seen.insert(link.payload()) {
        cx.tick(1)?;
        let cause = link.object().slot(CAUSE);
        chain.push(std::mem::replace(&mut link, cause));
    }
    Ok(chain)
}

/// One exception of the chain.
fn push_link(tasks: &mut Vec<Task>, cx: &Cx, link: &Value, (level, at): (Level, Option<String>)) {
    let obj = link.object();
    tasks.push(Task::Text("{:type "));
    tasks.push(Task::Owned(class_name_of(cx, link).into_owned()));
    tasks.extend([
        Task::Text("\n   :message "),
        Task::Value(obj.slot(MESSAGE), level),
    ]);
    if !obj.slot(DATA).is_nil() {
        tasks.extend([
            Task::Text("\n   :data "),
            Task::Value(obj.slot(DATA), level),
        ]);
    }
    if let Some(at) = at {
        tasks.extend([Task::Text("\n   :at "), Task::Owned(at)]);
    }
    tasks.push(Task::Text("}"));
}

fn trace_texts(cx: &mut Cx, trace: &Value, readably: bool) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    let mut frames = Cursor::new(cx, trace.clone())?;
    while let Some(frame) = frames.next(cx)? {
        texts.push(frame_text(cx, &frame, readably)?);
    }
    Ok(texts)
}

/// `[ns$function invoke "file" line]`.
fn frame_text(cx: &mut Cx, frame: &Value, readably: bool) -> Result<String> {
    let mut sink = TextSink::new();
    if !frame.is(Kind::Vector) {
        super::print(cx, frame, &super::PrintOptions::default(), &mut sink)?;
        return sink.finish(cx);
    }
    let part = |ix| vector::get(frame, ix).cloned().unwrap_or_default();
    let (function, file, line) = (part(0), part(1), part(2));
    let function = function.text().unwrap_or_default();
    sink.push('[');
    sink.push_str(&class_of_function(function));
    sink.push_str(" invoke ");
    let file = file.text().unwrap_or_default();
    if readably {
        push_quoted(cx, file, &mut sink)?;
    } else {
        sink.push_str(file);
    }
    // Writing to a string cannot fail.
    let _ = write!(sink.text_mut(), " {}]", line.as_int().unwrap_or(0));
    sink.finish(cx)
}
