//! Unwinding: from the instruction that threw to the handler that takes it.
//!
//! Each frame's table says which registers the throwing instruction leaves alive; they are dropped. A termination drops
//! nothing: the runtime is condemned and its pages go as a whole.

use std::ptr::NonNull;

use super::{State, call};
use crate::bytecode::{CodeView, Tables};
use crate::cx::{Cx, Result, Throw, frame_flag};
use crate::types;
use crate::value::{Header, Obj, Value};

/// Finds the handler of `throw`, raised by the instruction before `state.pc`.
///
/// # Errors
/// The throw itself, when no frame down to the entry handles it.
#[cold]
#[inline(never)]
pub(super) fn unwind(cx: &mut Cx, state: State, throw: Throw) -> Result<State> {
    if let Some(frame) = cx.stack.frames.last_mut() {
        frame.pc = state.pc.as_ptr().cast();
    }
    let throw = match throw {
        Throw::Terminated(_) => return Err(abandon_frames(cx, throw)),
        Throw::Parked => {
            if let Some(frame) = cx.stack.frames.last_mut() {
                // The call is made again when the fiber goes on.
                frame.pc = frame.pc.wrapping_sub(1);
            }
            return Err(throw);
        }
        Throw::Error(error) => {
            super::trace::spend(cx);
            Throw::Error(super::trace::with_trace(cx, error))
        }
        Throw::Value(value) => {
            super::trace::spend(cx);
            super::trace::add_trace(cx, &value);
            Throw::Value(value)
        }
    };
    loop {
        let Some(frame) = cx.stack.frames.last() else {
            return Err(throw);
        };
        let (pc, base, code) = (frame.pc, frame.base, code_of(frame.code));
        let insns = call::slot_ptr(frame.code, 2, 0)
            .wrapping_add(1)
            .cast::<u64>();
        let at = ((pc as usize - insns as usize) / 8 - 1) as u32;
        let tables = code.tables();
        drop_registers(base, &tables, at);
        if let Some(handler) = tables.handler(at) {
            let mut state = call::resume(frame);
            let target = insns
                .wrapping_add(handler.target as usize)
                .cast_mut()
                .cast();
            state.pc = NonNull::new(target).expect("instructions are never at zero");
            let exception = types::exception_of(cx, throw);
            // SAFETY: the handler's register is inside the window and holds nothing alive there.
            unsafe {
                base.wrapping_add(handler.register as usize)
                    .write(exception)
            };
            return Ok(state);
        }
        let frame = cx.stack.frames.pop().expect("the frame looked at above");
        call::close_frame(cx, &frame);
        if frame.flags & frame_flag::ENTRY != 0 {
            return Err(throw);
        }
    }
}

fn code_of<'a>(code: *const Header) -> CodeView<'a> {
    let ptr = NonNull::new(code.cast_mut()).expect("a frame runs code");
    // SAFETY: the frame's function owns its code while the frame exists.
    CodeView(unsafe { Obj::from_ptr(ptr) })
}

fn drop_registers(base: *mut Value, tables: &Tables, at: u32) {
    for register in tables.drops_at(at) {
        // SAFETY: the table lists the registers that hold a value when this instruction throws.
        unsafe { base.wrapping_add(*register as usize).drop_in_place() };
    }
}

fn abandon_frames(cx: &mut Cx, throw: Throw) -> Throw {
    while let Some(frame) = cx.stack.frames.pop() {
        cx.meter.frames_dropped += 1;
        if frame.flags & frame_flag::OPENED_SEGMENT != 0 {
            cx.close_segment();
        }
        if frame.flags & frame_flag::ENTRY != 0 {
            break;
        }
    }
    cx.condemned = true;
    throw
}
