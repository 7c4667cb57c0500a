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

impl State {
    /// Where the register of an operand is.
    #[inline(always)]
    fn place(self, operand: u16) -> *mut Value {
        let words = self.base.cast::<u64>();
        words.wrapping_add(usize::from(operand)).cast()
    }
}

/// The instruction being run, read field by field where it stands: one load each instead of shifting a word apart.
/// Operands that are registers count words from the window's start.
#[derive(Clone, Copy)]
struct At(*const u8);

impl At {
    /// The instruction before the one at `pc`.
    #[inline(always)]
    fn before(pc: NonNull<Insn>) -> At {
        At(pc.as_ptr().wrapping_sub(1).cast())
    }

    #[inline(always)]
    fn field<T: Copy>(self, offset: usize) -> T {
        debug_assert!(offset + size_of::<T>() <= size_of::<Insn>());
        // SAFETY: inside an instruction of running code, eight bytes at an address divisible by eight; any bits are a number.
        unsafe { self.0.wrapping_add(offset).cast::<T>().read() }
    }

    #[inline(always)]
    fn op_code(self) -> u8 {
        self.field(0)
    }

    #[inline(always)]
    fn flags(self) -> u8 {
        self.field(1)
    }

    #[inline(always)]
    fn a(self) -> u16 {
        self.field(2)
    }

    #[inline(always)]
    fn b(self) -> u16 {
        self.field(4)
    }

    #[inline(always)]
    fn c(self) -> u16 {
        self.field(6)
    }

    #[inline(always)]
    fn b_imm(self) -> i16 {
        self.field(4)
    }

    #[inline(always)]
    fn c_imm(self) -> i16 {
        self.field(6)
    }

    /// What is added to the index into an array.
    #[inline(always)]
    fn offset(self) -> u64 {
        u64::from(self.flags() >> Insn::OFFSET_SHIFT)
    }

    #[inline(always)]
    fn imm32(self) -> i32 {
        self.field(4)
    }

    /// The whole instruction.
    #[inline(always)]
    fn word(self) -> u64 {
        self.field(0)
    }
}

/// The machine at work on one entry from a native or the host.
struct Machine<'c> {
    cx: &'c mut Cx,
    state: State,
    /// Is this a part of an instruction that has a function of its own already?
    apart: bool,
}

/// What to do after an instruction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Flow {
    /// Run the next one.
    Next,
    /// Nothing: the machine is left, its result stands in the context or its place in the frame; or the next one has been run
    /// already.
    Done,
}
