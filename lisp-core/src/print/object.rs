//! Objects that have no literal: `#object[class 0xid "text"]`, references with what they hold,
//! vars.

use std::fmt::Write;

use super::text::push_str_of;
use super::walk::{Level, Task, Walk};
use super::{PrintHooks, TextSink};
use crate::collection::{user, vector};
use crate::compare::{class_name_of, identity_hash};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value, flag};

/// What a reference holds.
#[derive(Clone, Debug)]
pub enum RefState {
    /// Nothing yet.
    Pending,
    /// This value.
    Ready(Value),
    /// It failed with this exception.
    Failed(Value),
}

/// Writes `#'ns/name`.
pub(super) fn push_var(var: &Value, sink: &mut TextSink) {
    let [ns, name] = [0, 1].map(|ix| var.object().slot(ix));
    if name.is_nil() {
        return sink.push_str("#<Var: --unnamed-->");
    }
    sink.push_str("#'");
    if let Some((_, ns)) = ns.name_parts() {
        sink.push_str(ns);
        sink.push('/');
    }
    super::scalar::push_name(&name, "", sink);
}

/// Writes what any object prints as, or makes the tasks that will.
pub(super) fn push_object(
    walk: &mut Walk<'_, '_>,
    cx: &mut Cx,
    value: &Value,
    level: Level,
) -> Result<()> {
    let class = class_name_of(cx, value).into_owned();
    let id = identity_hash(cx, value);
    let quote = if class.starts_with('[') && walk.options.readably {
        "\""
    } else {
        ""
    };
    let _ = write!(
        walk.sink.text_mut(),
        "#object[{quote}{class}{quote} 0x{id:x} "
    );
    if let Some(state) = state_of(cx, value)? {
        walk.tasks.push(Task::Text("]"));
        push_state(walk, state, level);
        return Ok(());
    }
    let mut text = TextSink::new();
    push_str_of(cx, value, &mut text)?;
    let text = text.finish(cx)?;
    if walk.options.readably {
        super::scalar::push_quoted(cx, &text, walk.sink)?;
    } else {
        walk.sink.push_large(cx, &text)?;
    }
    walk.sink.push(']');
    Ok(())
}

/// Writes `{:status :ready, :val 1}` as the map it is.
fn push_state(walk: &mut Walk<'_, '_>, state: RefState, level: Level) {
    let (status, held) = match state {
        RefState::Pending => (":pending", Value::NIL),
        RefState::Ready(held) => (":ready", held),
        RefState::Failed(held) => (":failed", held),
    };
    let Some(inner) = walk.enter(level) else {
        return;
    };
    let length = walk.length();
    match length {
        Some(0) => walk.sink.push_str("{...}"),
        Some(1) => {
            let _ = write!(walk.sink.text_mut(), "{{:status {status}, ...}}");
        }
        _ => {
            let _ = write!(walk.sink.text_mut(), "{{:status {status}, :val ");
            walk.tasks.push(Task::Text("}"));
            walk.tasks.push(Task::Value(held, inner));
        }
    }
}

/// What a reference holds; nothing for objects that are no references.
fn state_of(cx: &mut Cx, value: &Value) -> Result<Option<RefState>> {
    if !matches!(
        value.kind(),
        Kind::Atom
            | Kind::Volatile
            | Kind::Delay
            | Kind::Promise
            | Kind::Agent
            | Kind::Ref
            | Kind::Reduced
            | Kind::Instance
            | Kind::Gadget
            | Kind::Host
    ) {
        return Ok(None);
    }
    if let Some(hook) = cx.extension::<PrintHooks>().state_of
        && let Some(state) = hook(cx, value)?
    {
        return Ok(Some(state));
    }
    Ok(match value.kind() {
        Kind::Atom | Kind::Volatile | Kind::Reduced | Kind::Agent | Kind::Ref => {
            Some(RefState::Ready(held_item(cx, value, 0)))
        }
        Kind::Delay | Kind::Promise => {
            let held = held_item(cx, value, 0);
            Some(match stage_of(cx, value) {
                0 => RefState::Pending,
                1 => RefState::Ready(held),
                _ => RefState::Failed(held),
            })
        }
        Kind::Instance => match user::method(cx, value, "deref") {
            None => None,
            Some(method) => {
                let held = cx.call(&method, std::slice::from_ref(value))?;
                Some(RefState::Ready(held))
            }
        },
        _ => None,
    })
}

/// Item `ix` of a reference: in its slots, or in the cell of the runtime when an image holds it.
fn held_item(cx: &Cx, reference: &Value, ix: usize) -> Value {
    let obj = reference.object();
    if !obj.has(flag::CELL) {
        return if ix < obj.len() {
            obj.slot(ix)
        } else {
            Value::NIL
        };
    }
    let items = cx.roots.get(obj.raw(0) as u32);
    vector::get(items, ix).cloned().unwrap_or_default()
}

/// How far a delay or promise is: 0 pending, 1 ready, 2 failed.
fn stage_of(cx: &Cx, reference: &Value) -> u64 {
    if reference.object().has(flag::CELL) {
        return held_item(cx, reference, 1)
            .as_int()
            .map_or(0, i64::cast_unsigned);
    }
    reference.object().raw(0) & 0xff
}
