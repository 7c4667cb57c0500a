//! The machine: runs code objects on a runtime's stack.
//!
//! Floor 7. A Lisp call is a frame, not a Rust call; only natives that call back nest. [`call`] is the door that
//! [`Cx::call`](crate::cx::Cx::call) leads through. The machine keeps the place it is at in a small state that it
//! spills into the frame before anything else can look. Errors of the language travel as `Throw`, never as unwinding.
#![allow(
    unsafe_code,
    reason = "registers, frames and instructions are read through pointers here"
)]

mod apply;
mod call;
mod dispatch;
mod enter;
pub mod fiber;
mod ops;
mod trace;
mod unwind;

pub use enter::call;
pub use trace::stack_trace;

use std::ptr::NonNull;

use crate::bytecode::Insn;
use crate::cx::Cx;
use crate::value::Value;

/// Where the machine is: what it must remember over an instruction. Two words, so that it fits into registers and passes
/// through calls in them; code and function of the running frame stand in the context.
#[derive(Clone, Copy)]
struct State {
    /// Next instruction.
    pc: NonNull<Insn>,
    /// First register of the window.
    base: *mut Value,
}

/// The machine at work on one entry from a native or the host.
struct Machine<'c> {
    cx: &'c mut Cx,
    state: State,
}

/// What to do after an instruction. A bare bit, so that the loop is not slowed by carrying results.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    /// Run the next one.
    Next,
    /// Leave the machine; the result stands in the context.
    Exit,
}
