//! The loop: one `match` over all instructions, made from their table.

use super::{Flow, Machine};
use crate::bytecode::{Insn, Op, each_op};
use crate::cx::Result;
use crate::value::Value;

macro_rules! define_dispatch {
    ($($(#[$doc:meta])* $text:literal $name:ident $handler:ident $roles:tt $shape:ident;)*) => {
        impl Machine<'_> {
            /// Runs from the state's instruction until the entry frame returns or throws.
            pub(super) fn run(&mut self) -> Result<Value> {
                loop {
                    // SAFETY: `pc` stands at an instruction of the running code: compiled code ends with an
                    // instruction that leaves it, and jumps stay inside (checked when code is made).
                    let insn: Insn = unsafe { *self.state.pc };
                    self.state.pc = self.state.pc.wrapping_add(1);
                    // SAFETY: codes of instructions are made from `Op` only.
                    let op = unsafe { std::mem::transmute::<u8, Op>(insn.op_code()) };
                    let flow = match op {
                        $(Op::$name => self.$handler(insn),)*
                    };
                    match flow {
                        Flow::Next => {}
                        Flow::Done(value) => return Ok(value),
                        Flow::Fail(throw) => return Err(throw),
                    }
                }
            }
        }
    };
}
each_op!(define_dispatch);
