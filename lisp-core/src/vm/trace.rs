//! Stack traces: the frames in progress, in terms of the language.

use std::ptr::NonNull;
use std::sync::Arc;

use super::call;
use crate::base::error::{Error, TraceFrame};
use crate::bytecode::CodeView;
use crate::cx::{Cx, Frame};
use crate::types;
use crate::value::{Obj, Value};

/// Frames of one trace.
const FRAMES_MAX: usize = 64;

/// Fuel for each of them.
const FRAME_FUEL: usize = 32;

/// Counts what making a trace takes.
pub(super) fn spend(cx: &mut Cx) {
    let frames = cx.stack.frames.len().min(FRAMES_MAX);
    cx.spend((frames * FRAME_FUEL) as i64);
}

/// The calls in progress, innermost first, at most 64.
pub fn stack_trace(cx: &Cx) -> Vec<TraceFrame> {
    cx.stack
        .frames
        .iter()
        .rev()
        .take(FRAMES_MAX)
        .map(describe)
        .collect()
}

fn describe(frame: &Frame) -> TraceFrame {
    let ptr = NonNull::new(frame.code.cast_mut()).expect("a frame runs code");
    // SAFETY: the frame's function owns its code while the frame exists.
    let code = CodeView(unsafe { Obj::from_ptr(ptr) });
    let insns = call::slot_ptr(frame.code, 2, 0).wrapping_add(1) as usize;
    let at = (frame.pc as usize).saturating_sub(insns) / 8;
    let line = code
        .tables()
        .place(at.saturating_sub(1) as u32)
        .map_or(0, |place| place.0);
    TraceFrame {
        function: Arc::from(code.name().full_name().unwrap_or_else(|| "fn".to_owned())),
        file: Arc::from(code.file().text().unwrap_or("")),
        line,
    }
}

/// The error with the present trace, unless it has one.
pub(super) fn with_trace(cx: &Cx, error: Error) -> Error {
    if error.trace().is_empty() {
        error.with_trace(stack_trace(cx))
    } else {
        error
    }
}

/// Gives an exception object the present trace, unless it has one.
pub(super) fn add_trace(cx: &Cx, exception: &Value) {
    if types::has_trace(exception) {
        return;
    }
    let frames = stack_trace(cx);
    types::set_trace(cx, exception, &frames);
}
