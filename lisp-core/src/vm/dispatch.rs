//! From one instruction to the next, made from the table of instructions.
//!
//! Optimised builds give every instruction a function of its own that ends in a call of the next one's; the compiler
//! turns calls in that place into jumps, so the stack does not grow and every instruction has a jump of its own
//! that the processor can predict. Where no such calls are to be had (`build.rs` decides), one loop asks one `match`.

use super::ops::outlined;
use super::{At, Flow, Machine, State, call};
use crate::bytecode::{Op, each_op};
use crate::cx::{Cx, Exit, Result};
use crate::value::Value;

/// Does every instruction go on to the next by itself?
pub(super) const THREADED: bool = cfg!(threaded_dispatch);

/// Does one instruction and all that follow, until the machine is left.
type Step = fn(&mut Cx, State);

impl Machine<'_> {
    /// Runs from the state's instruction until the entry frame returns or throws.
    ///
    /// Instructions come back here whenever a slice of fuel has ended. So native stack is bounded even where a compiler
    /// should leave a call in tail position a call: by what one slice of 4,096 calls and jumps back can take.
    pub(super) fn run(cx: &mut Cx, state: State) -> Result<Value> {
        let mut state = state;
        loop {
            if THREADED {
                run_from(cx, state);
            } else {
                run_loop(cx, state);
            }
            match cx.exit {
                Exit::None => {}
                Exit::Value => {
                    cx.exit = Exit::None;
                    return Ok(cx.exit_value.take_words());
                }
                Exit::Throw(_) => {
                    if let Exit::Throw(throw) = std::mem::replace(&mut cx.exit, Exit::None) {
                        return Err(throw);
                    }
                }
            }
            match cx.stack.frames.last() {
                Some(frame) => state = call::resume(frame),
                None => return Ok(Value::NIL),
            }
        }
    }

    /// The next instruction; the state goes behind it.
    #[inline(always)]
    fn fetch(&mut self) -> At {
        // SAFETY: `pc` stands at an instruction of the running code: compiled code ends with an
        // instruction that leaves it, and jumps stay inside (checked when code is made).
        self.state.pc = unsafe { self.state.pc.add(1) };
        self.at()
    }
}

fn run_loop(cx: &mut Cx, state: State) {
    let mut machine = Machine {
        cx,
        state,
        apart: false,
    };
    loop {
        let insn = machine.fetch();
        if machine.perform(insn) == Flow::Done {
            break;
        }
    }
}

/// Does what stands at the state's instruction. Threaded: and all that follows.
#[inline(always)]
pub(super) fn run_from(cx: &mut Cx, state: State) {
    let mut machine = Machine {
        cx,
        state,
        apart: false,
    };
    let insn = machine.fetch();
    STEPS[usize::from(insn.op_code())](machine.cx, machine.state);
}

/// Does a part of an instruction that allocates, throws or calls, and all that follows.
#[inline(never)]
pub(super) fn run_apart(cx: &mut Cx, state: State, part: impl Fn(&mut Machine<'_>, At) -> Flow) {
    if let Some(state) = outlined(cx, state, At::before(state.pc), part) {
        run_from(cx, state);
    }
}

macro_rules! define_dispatch {
    ($($(#[$doc:meta])* $text:literal $name:ident $handler:ident $roles:tt $shape:ident;)*) => {
        impl Machine<'_> {
            #[inline(always)]
            fn perform(&mut self, insn: At) -> Flow {
                // SAFETY: codes of instructions are made from `Op` only.
                let op = unsafe { std::mem::transmute::<u8, Op>(insn.op_code()) };
                match op {
                    $(Op::$name => self.$handler(insn),)*
                }
            }
        }

        /// What every code does; codes that no instruction has are never written.
        const STEPS: [Step; 256] = {
            let mut steps: [Step; 256] = [steps::nop; 256];
            $(steps[Op::$name as usize] = steps::$handler;)*
            steps
        };

        mod steps {
            use super::{Cx, Machine, State};
            $(
                pub(super) fn $handler(cx: &mut Cx, state: State) {
                    let mut machine = Machine {
                        cx,
                        state,
                        apart: false,
                    };
                    let _ = machine.$handler(machine.at());
                }
            )*
        }
    };
}
each_op!(define_dispatch);
