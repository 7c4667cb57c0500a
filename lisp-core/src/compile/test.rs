//! Tests: conditions that become jumps without making a boolean.

use super::builder::Label;
use super::inline::{Inline, fused};
use super::{Compiler, Dest};
use crate::bytecode::Op;
use crate::cx::Result;
use crate::env::{self, Resolved};
use crate::value::{Kind, Value};

impl Compiler<'_> {
    /// Writes code that goes on when `form` is truthy and jumps to `otherwise` when it is not.
    pub(super) fn test(&mut self, form: &Value, otherwise: Label) -> Result<()> {
        let saved = self.function().next;
        let done = self.fused_test(form, otherwise)?;
        if !done {
            let register = self.operand(form)?;
            self.function()
                .builder
                .jump(Op::JumpUnless, register, 0, otherwise);
        }
        self.function().next = saved;
        Ok(())
    }

    fn fused_test(&mut self, form: &Value, otherwise: Label) -> Result<bool> {
        if !matches!(form.kind(), Kind::List | Kind::Cons) {
            return Ok(false);
        }
        let parts = self.items(form)?;
        let Some((head, args)) = parts.split_first() else {
            return Ok(false);
        };
        if !head.is(Kind::Symbol) || self.local(head).is_some() {
            return Ok(false);
        }
        let Ok(Resolved::Var(var)) = env::resolve(self.cx, head) else {
            return Ok(false);
        };
        match self.inlined(&var, args.len()) {
            Some(Inline::Unary(op @ (Op::Not | Op::IsNil | Op::IsSome))) => {
                let register = self.operand(&args[0])?;
                let jump = match op {
                    Op::Not => Op::JumpIf,
                    Op::IsNil => Op::JumpSome,
                    _ => Op::JumpNil,
                };
                self.function().builder.jump(jump, register, 0, otherwise);
                Ok(true)
            }
            Some(Inline::Against(op, number)) => {
                let Some((_, Some(jump))) = fused(op) else {
                    return Ok(false);
                };
                let register = self.operand(&args[0])?;
                self.function()
                    .builder
                    .jump(jump, register, number as u16, otherwise);
                Ok(true)
            }
            Some(Inline::Binary(op)) => self.fused_binary(op, args, otherwise),
            _ => Ok(false),
        }
    }

    fn fused_binary(&mut self, op: Op, args: &[Value], otherwise: Label) -> Result<bool> {
        let Some((jump, jump_i)) = fused(op) else {
            return Ok(false);
        };
        let a = self.operand(&args[0])?;
        let small = args[1].as_int().and_then(|int| i16::try_from(int).ok());
        if let (Some(number), Some(jump_i)) = (small, jump_i) {
            self.function()
                .builder
                .jump(jump_i, a, number as u16, otherwise);
            return Ok(true);
        }
        let b = self.operand(&args[1])?;
        self.function().builder.jump(jump, a, b, otherwise);
        Ok(true)
    }

    /// Evaluates for effect only.
    pub(super) fn effect(&mut self, form: &Value) -> Result<()> {
        let saved = self.function().next;
        self.expr(form, Dest::Effect, false)?;
        self.function().next = saved;
        Ok(())
    }
}
