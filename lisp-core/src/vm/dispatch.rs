//! The loop: one `match` over all instructions, made from their table.

use super::{Flow, Machine, State};
use crate::bytecode::{Insn, Op, each_op};
use crate::cx::{Cx, Result};
use crate::value::Value;

macro_rules! define_dispatch {
    ($($(#[$doc:meta])* $text:literal $name:ident $handler:ident $roles:tt $shape:ident;)*) => {
        impl Machine<'_> {
            /// Runs from the state's instruction until the entry frame returns or throws.
            pub(super) fn run(cx: &mut Cx, state: State) -> Result<Value> {
                let mut machine = Machine { cx, state };
                loop {
                    // SAFETY: `pc` stands at an instruction of the running code: compiled code ends with an
                    // instruction that leaves it, and jumps stay inside (checked when code is made).
                    let insn: Insn = unsafe { machine.state.pc.read() };
                    // SAFETY: an instruction that leaves the function is the last one, so another follows this one.
                    machine.state.pc = unsafe { machine.state.pc.add(1) };
                    // SAFETY: codes of instructions are made from `Op` only.
                    let op = unsafe { std::mem::transmute::<u8, Op>(insn.op_code()) };
                    let flow = match op {
                        $(Op::$name => machine.$handler(insn),)*
                    };
                    if flow == Flow::Exit {
                        break;
                    }
                }
                machine.cx.exit.take().unwrap_or(Ok(Value::NIL))
            }
        }
    };
}
each_op!(define_dispatch);
