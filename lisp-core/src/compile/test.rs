//! Tests: conditions that become jumps without making a boolean.

use super::builder::Label;
use super::inline::{Inline, fused};
use super::{Compiler, Dest};
use crate::bytecode::Op;
use crate::cx::{Result, RootFlag};
use crate::env::{self, Resolved};
use crate::value::{Kind, Value};

/// A macro that connects tests.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Connective {
    And,
    Or,
}

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
        if let Some(connective) = self.connective(&var) {
            self.connected_test(connective, args, otherwise)?;
            return Ok(true);
        }
        match self.inlined(&var, args.len()) {
            Some(Inline::Unary(op @ (Op::Not | Op::IsNil | Op::IsSome | Op::IsReduced))) => {
                let register = self.operand(&args[0])?;
                let jump = match op {
                    Op::Not => Op::JumpIf,
                    Op::IsNil => Op::JumpSome,
                    Op::IsReduced => Op::JumpNotReduced,
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

    /// Is the var the macro `and` or `or`?
    fn connective(&self, var: &Value) -> Option<Connective> {
        let obj = var.object();
        let is_core = obj.slot(0).is_named(Kind::Symbol, "clojure.core");
        let is_macro = self.cx.roots.flags(obj.raw(0) as u32).has(RootFlag::MACRO);
        if !is_core || !is_macro {
            return None;
        }
        match obj.slot(1).name_parts()?.1 {
            "and" => Some(Connective::And),
            "or" => Some(Connective::Or),
            _ => None,
        }
    }

    /// `and` and `or` in a test jump as soon as they are decided; their value is never made.
    fn connected_test(
        &mut self,
        connective: Connective,
        args: &[Value],
        otherwise: Label,
    ) -> Result<()> {
        let Some((last, before)) = args.split_last() else {
            if connective == Connective::Or {
                self.function().builder.jump(Op::Jump, 0, 0, otherwise);
            }
            return Ok(());
        };
        if connective == Connective::And {
            return args.iter().try_for_each(|arg| self.test(arg, otherwise));
        }
        let holds = self.function().builder.label();
        for arg in before {
            let next = self.function().builder.label();
            self.test(arg, next)?;
            self.function().builder.jump(Op::Jump, 0, 0, holds);
            self.function().builder.bind(next);
        }
        self.test(last, otherwise)?;
        self.function().builder.bind(holds);
        Ok(())
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
