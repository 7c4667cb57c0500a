//! `apply` inside the machine: the sequence is spread into registers, so that it costs no native frame.
//!
//! A variadic function takes what lies beyond its fixed arguments as the sequence it is, unrealised.

use super::call::{self, Entry, Prepared, ptr_of};
use crate::bytecode::{CodeView, ProtoView};
use crate::collection::{Cursor, seq};
use crate::cx::{Cx, Result, frame_flag};
use crate::value::{Kind, Value};

/// Prepares `(apply f a b ... more)`, whose arguments stand at `base`.
pub(super) fn prepare(cx: &mut Cx, base: *mut Value, args: usize) -> Result<Prepared> {
    // SAFETY: the argument registers are consumed here, one after another.
    let mut given: Vec<Value> = (0..args)
        .map(|ix| unsafe { base.wrapping_add(ix).read() })
        .collect();
    cx.stack.top = base;
    cx.fibers.is_restartable = false;
    let more = given.pop().unwrap_or_default();
    let target = given.remove(0);
    let target = unwrap(cx, target);
    if target.is(Kind::Fn) {
        let proto = target.object().slots()[0].clone();
        if let Some(fixed) = ProtoView(proto.object()).variadic_after() {
            return prepare_variadic(
                cx,
                Call {
                    target,
                    given,
                    more,
                    fixed,
                    base,
                },
            );
        }
    }
    let mut charged = 0;
    let prepared = match spread(cx, &mut given, more, &mut charged) {
        Ok(()) => place(cx, target, given, base),
        Err(throw) => Err(throw),
    };
    cx.heap.refund_external(charged);
    prepared
}

/// Pushes the items of `more`. Room for them is charged and counted; the caller gives it back.
fn spread(cx: &mut Cx, given: &mut Vec<Value>, more: Value, charged: &mut usize) -> Result<()> {
    let mut rest = Cursor::new(cx, more)?;
    while let Some(item) = rest.next(cx)? {
        if given.len() == given.capacity() {
            let places = given.len().max(16);
            let bytes = places * size_of::<Value>();
            cx.reserve(bytes)?;
            cx.heap.charge_external(bytes);
            *charged += bytes;
            given.reserve_exact(places);
        }
        given.push(item);
    }
    Ok(())
}

struct Call {
    target: Value,
    given: Vec<Value>,
    more: Value,
    fixed: usize,
    base: *mut Value,
}

/// Vars stand for their values here too.
fn unwrap(cx: &Cx, target: Value) -> Value {
    match target.kind() {
        Kind::NativeFn if target.object().len() == 1 => target.object().slot(0),
        Kind::Var => {
            let slot = target.object().raw(0) as u32;
            cx.bindings
                .get(slot)
                .unwrap_or_else(|| cx.roots.get(slot))
                .clone()
        }
        _ => target,
    }
}

fn prepare_variadic(cx: &mut Cx, call: Call) -> Result<Prepared> {
    let Call {
        target,
        mut given,
        more,
        fixed,
        base,
    } = call;
    let mut more = seq::seq(cx, &more)?;
    while given.len() <= fixed && !more.is_nil() {
        given.push(seq::first(cx, &more)?);
        more = seq::next_owned(cx, more)?;
    }
    if more.is_nil() {
        return place(cx, target, given, base);
    }
    let mut rest = more;
    while given.len() > fixed {
        let item = given.pop().unwrap_or_default();
        rest = crate::collection::list::cons(&cx.heap, item, rest);
    }
    let proto = target.object().slots()[0].clone();
    let code = ProtoView(proto.object())
        .codes()
        .iter()
        .find(|it| CodeView(it.object()).has_rest());
    let code = ptr_of(code.expect("the function is variadic"));
    given.push(rest);
    let flags = frame_flag::OWNS_FUNCTION;
    let entry = Entry {
        code,
        function: ptr_of(&target),
        base,
        flags,
    };
    std::mem::forget(target);
    Ok(enter(cx, entry, given))
}

/// Puts arguments where the frame expects them, in a segment of their own when they do not fit.
fn enter(cx: &mut Cx, mut entry: Entry, given: Vec<Value>) -> Prepared {
    let registers = call::registers_of(entry.code).max(given.len() + 1);
    if entry.base.wrapping_add(registers) > cx.stack.end {
        entry.base = cx.open_segment(registers + 1);
        entry.flags |= frame_flag::OPENED_SEGMENT;
    }
    for (ix, value) in given.into_iter().enumerate() {
        // SAFETY: the window has room, just checked; its registers hold nothing that is owned.
        unsafe { entry.base.wrapping_add(ix).write(value) };
    }
    Prepared::Enter(entry)
}

fn place(cx: &mut Cx, target: Value, given: Vec<Value>, base: *mut Value) -> Result<Prepared> {
    let args = given.len();
    if base.wrapping_add(args + 1) < cx.stack.end {
        for (ix, value) in given.into_iter().enumerate() {
            // SAFETY: below the segment's end; the registers hold nothing that is owned.
            unsafe { base.wrapping_add(ix).write(value) };
        }
        cx.stack.top = base.wrapping_add(args);
        return call::prepare(cx, target, base, args);
    }
    cx.call(&target, &given).map(Prepared::Done)
}
