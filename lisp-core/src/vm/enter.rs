//! The door: calls from natives and from the host.

use super::call::{self, Entry, Prepared};
use super::{Machine, State};
use crate::cx::{Args, Cx, Result, frame_flag};
use crate::value::{Kind, Value};

/// Calls `f` with `args` on top of whatever runs.
///
/// # Errors
/// What the function throws, a stack overflow when natives are nested too deep, or a termination.
pub fn call(cx: &mut Cx, f: &Value, args: &[Value]) -> Result<Value> {
    let top = cx.stack.top;
    let result = cx.nested(|cx| match enter_directly(cx, f, args) {
        Some(state) => {
            cx.tick(1)?;
            Machine::run(cx, state)
        }
        None => match call_native_directly(cx, f, args) {
            Some(answer) => answer,
            None => call_here(cx, f, args),
        },
    });
    cx.stack.top = top;
    result
}

/// Most arguments of a native that gets them in Rust's stack.
const DIRECT_ARGS_MAX: usize = 3;

/// A native that takes so many arguments needs no registers.
#[inline(always)]
fn call_native_directly(cx: &mut Cx, f: &Value, args: &[Value]) -> Option<Result<Value>> {
    if !f.is(Kind::Native) || args.len() > DIRECT_ARGS_MAX {
        return None;
    }
    let index = f.payload() as usize;
    let row = cx.natives.calls[index];
    let native = row.function?;
    if !row.accepts(args.len()) || cx.natives.apply_index == Some(index) {
        return None;
    }
    let mut own = [const { Value::NIL }; DIRECT_ARGS_MAX];
    for (place, arg) in own.iter_mut().zip(args) {
        *place = arg.clone();
    }
    if let Err(ended) = cx.tick(1) {
        return Some(Err(ended));
    }
    Some(native(cx, Args::new(&mut own[..args.len()])))
}

/// The usual case: a function with code for just so many arguments, whose window fits where we are. Its caller holds it.
#[inline(always)]
fn enter_directly(cx: &mut Cx, f: &Value, args: &[Value]) -> Option<State> {
    if !f.is(Kind::Fn) {
        return None;
    }
    let function = call::ptr_of(f);
    let code = call::fixed_code(function, args.len())?;
    let base = cx.stack.top;
    let window_bytes = call::registers_of(code) * size_of::<Value>();
    if base.is_null() || !cx.stack.fits(base, window_bytes) {
        return None;
    }
    for (ix, arg) in args.iter().enumerate() {
        // SAFETY: the segment has room behind `top`, just checked, and nothing owned stands there.
        unsafe { base.wrapping_add(ix).write(arg.clone()) };
    }
    cx.stack.top = base.wrapping_add(args.len());
    let entry = Entry {
        code,
        function,
        base,
        flags: frame_flag::ENTRY,
    };
    cx.stack.frames.push(call::frame_of(&entry));
    Some(call::start(entry))
}

fn call_here(cx: &mut Cx, f: &Value, args: &[Value]) -> Result<Value> {
    let mut base = cx.stack.top;
    let opened = base.is_null() || base.wrapping_add(args.len() + 2) > cx.stack.end;
    if opened {
        base = cx.open_segment(args.len() + 2);
    }
    for (ix, arg) in args.iter().enumerate() {
        // SAFETY: the segment has room behind `top`, just checked, and nothing owned stands there.
        unsafe { base.wrapping_add(ix).write(arg.clone()) };
    }
    cx.stack.top = base.wrapping_add(args.len());
    let result = match call::prepare(cx, f.clone(), base, args.len()) {
        Ok(Prepared::Done(value)) => Ok(value),
        Ok(Prepared::Enter(entry)) => run_entry(cx, entry),
        Err(throw) => Err(throw),
    };
    if opened {
        cx.close_segment();
    }
    result
}

fn run_entry(cx: &mut Cx, entry: Entry) -> Result<Value> {
    let entry = Entry {
        flags: entry.flags | frame_flag::ENTRY,
        ..entry
    };
    let state = call::push_frame(cx, entry)?;
    cx.tick(1)?;
    Machine::run(cx, state)
}
