//! What the instructions do, one file per family.
//!
//! Every handler is an inlined method of the machine. The fast path touches immediates and registers only; whatever
//! may allocate, throw or call back is an ordinary function behind it that gets values, not the machine.

mod arith;
mod branch;
mod collect;
mod compare;
mod invoke;
mod load;
mod sequence;

use super::dispatch::{self, THREADED};
use super::{At, Flow, Machine, State};
use crate::cx::{Cx, Exit, Result, Throw};
use crate::value::{Obj, Value};

impl Machine<'_> {
    /// The value in a register.
    #[inline(always)]
    fn reg(&self, reg: u16) -> &Value {
        // SAFETY: the compiler numbers registers below the window's size, and reads only registers that hold a value.
        unsafe { &*self.place(reg) }
    }

    /// The running frame.
    #[inline(always)]
    fn running(&self) -> &crate::cx::Frame {
        // SAFETY: an instruction runs in a frame, which is the top one.
        unsafe { &*self.cx.stack.frames.top }
    }

    /// Where the register of an operand is.
    #[inline(always)]
    fn place(&self, reg: u16) -> *mut Value {
        self.state.place(reg)
    }

    /// The instruction before the state's.
    #[inline(always)]
    pub(super) fn at(&self) -> At {
        At::before(self.state.pc)
    }

    /// Writes a register, which holds nothing that is owned.
    #[inline(always)]
    fn set(&mut self, reg: u16, value: Value) {
        // SAFETY: inside the window; liveness has the old value moved or dropped before.
        unsafe { self.place(reg).write(value) };
    }

    /// The value of a register: moved out at its last use, copied otherwise.
    #[inline(always)]
    fn take(&self, insn: At, flag: u8, reg: u16) -> Value {
        if insn.flags() & flag != 0 {
            // SAFETY: the compiler flags the last use; nobody reads or drops the register afterwards.
            unsafe { Value::read_words(self.place(reg)) }
        } else {
            self.reg(reg).clone_words()
        }
    }

    /// Drops the value of a register at its last use.
    #[inline(always)]
    fn finish(&self, insn: At, flag: u8, reg: u16) {
        if insn.flags() & flag != 0 {
            drop(self.take(insn, flag, reg));
        }
    }

    /// Does giving up the value of a register at its last use release an object?
    #[inline(always)]
    fn releases(&self, insn: At, flag: u8, reg: u16) -> bool {
        insn.flags() & flag != 0 && self.reg(reg).obj().is_some_and(Obj::is_unique)
    }

    /// Drops the value of a register at its last use, which [`Machine::releases`] has said to release nothing.
    #[inline(always)]
    fn finish_shared(&self, insn: At, flag: u8, reg: u16) {
        if insn.flags() & flag != 0
            && let Some(obj) = self.reg(reg).obj()
        {
            // SAFETY: the register's count is given up, once; others have one too, or the object is immortal.
            unsafe { crate::heap::release_shared(obj.ptr()) };
        }
    }

    /// Constant `k` of the running code.
    #[inline(always)]
    fn constant(&self, k: usize) -> &Value {
        let start = self
            .running()
            .code
            .cast::<u8>()
            .wrapping_add(CONSTANTS_OFFSET)
            .cast::<Value>();
        // SAFETY: the compiler made the index for this code object's constants.
        unsafe { &*start.wrapping_add(k) }
    }

    /// Jumps by a distance in instructions.
    #[inline(always)]
    fn jump_by(&mut self, distance: i32) {
        // SAFETY: the compiler resolved the distance to an instruction of the running code.
        self.state.pc = unsafe { self.state.pc.offset(distance as isize) };
    }

    /// Writes what a fallible operation answered, or raises.
    #[inline(always)]
    fn set_or_raise(&mut self, reg: u16, result: Result<Value>) -> Flow {
        match result {
            Ok(value) => {
                self.set(reg, value.in_words());
                self.go_on()
            }
            Err(throw) => self.raise(throw),
        }
    }

    /// Goes on at the handler of what was thrown, or leaves the machine.
    #[inline(always)]
    pub(super) fn raise(&mut self, throw: Throw) -> Flow {
        match super::unwind::unwind(self.cx, self.state, throw) {
            Ok(state) => {
                self.state = state;
                self.go_on()
            }
            Err(throw) => self.exit(throw),
        }
    }

    /// Goes on with the next instruction. In tail position only, as whatever answers a flow.
    #[inline(always)]
    pub(super) fn go_on(&mut self) -> Flow {
        if self.apart || !THREADED {
            return Flow::Next;
        }
        dispatch::run_from(self.cx, self.state);
        Flow::Done
    }

    /// Runs a part of an instruction in a function of its own, so that the fast path saves no registers.
    #[inline(always)]
    fn outline<P>(&mut self, insn: At, part: P) -> Flow
    where
        P: Fn(&mut Machine<'_>, At) -> Flow + Copy,
    {
        if self.apart {
            return part(self, insn);
        }
        if THREADED {
            dispatch::run_apart(self.cx, self.state, part);
            return Flow::Done;
        }
        match outlined(self.cx, self.state, insn, part) {
            Some(state) => {
                self.state = state;
                Flow::Next
            }
            None => Flow::Done,
        }
    }

    /// Leaves the machine by a throw.
    #[inline(always)]
    pub(super) fn exit(&mut self, throw: Throw) -> Flow {
        self.cx.exit = Exit::Throw(throw);
        Flow::Done
    }

    /// Notes the place in the frame and the first free register, before a native may call back or look at frames.
    #[inline(always)]
    pub(super) fn spill(&mut self, top: *mut Value) {
        self.cx.stack.top = top;
        if let Some(frame) = self.cx.stack.frames.last_mut() {
            frame.pc = self.state.pc.as_ptr().cast();
        }
    }

    /// The same, with the whole window in use.
    #[inline(always)]
    pub(super) fn spill_window(&mut self) {
        let top = self
            .state
            .base
            .wrapping_add(super::call::registers_of(self.running().code));
        self.spill(top);
    }
}

/// Runs a part of an instruction. The machine's state is in memory here and only here: a function that goes on to the next
/// instruction may not have let any of its variables be seen.
#[inline(never)]
pub(super) fn outlined(
    cx: &mut Cx,
    state: State,
    insn: At,
    part: impl FnOnce(&mut Machine<'_>, At) -> Flow,
) -> Option<State> {
    let mut machine = Machine {
        cx,
        state,
        apart: true,
    };
    match part(&mut machine, insn) {
        Flow::Next => Some(machine.state),
        Flow::Done => None,
    }
}

/// From a code object to its first constant: header, two raw words, the fixed slots.
const CONSTANTS_OFFSET: usize = 16 + 2 * 8 + crate::bytecode::CONSTANTS * 16;
