//! The door: calls from natives and from the host.

use super::call::{self, Entry, Prepared};
use super::{Machine, call as calls};
use crate::cx::{Cx, Result, frame_flag};
use crate::value::Value;

/// Natives inside each other that may call back.
const NATIVE_DEPTH_MAX: usize = 1_500;

/// Calls `f` with `args` on top of whatever runs.
///
/// # Errors
/// What the function throws, a stack overflow when natives are nested too deep, or a termination.
pub fn call(cx: &mut Cx, f: &Value, args: &[Value]) -> Result<Value> {
    if cx.meter.native_depth >= NATIVE_DEPTH_MAX {
        return Err(crate::native::stack_overflow(cx.stack.frames.len()));
    }
    cx.meter.native_depth += 1;
    let top = cx.stack.top;
    let result = if cx.is_stack_short() {
        let depth = cx.stack.frames.len();
        let answer = cx.on_another_stack(|cx| call_here(cx, f, args));
        answer.unwrap_or_else(|| Err(crate::native::stack_overflow(depth)))
    } else {
        call_here(cx, f, args)
    };
    cx.stack.top = top;
    cx.meter.native_depth -= 1;
    result
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
    let state = calls::push_frame(cx, entry)?;
    cx.tick(1)?;
    Machine::run(cx, state)
}
