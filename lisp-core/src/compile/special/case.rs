//! `case*`: one lookup and a jump table.

use crate::bytecode::Op;
use crate::collection::map;
use crate::compile::{Compiler, Dest};
use crate::cx::Result;
use crate::value::Value;

/// `(case* name default k1 e1 k2 e2 ...)`: the first constant equal to the local decides.
pub(super) fn case(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    let [_, subject, default, clauses @ ..] = parts else {
        return Err(c.syntax("case* takes a name and a default"));
    };
    let saved = c.function().next;
    let dest = if dest == Dest::Any {
        Dest::Reg(saved)
    } else {
        dest
    };
    if let Dest::Reg(register) = dest {
        c.function().touch(register);
    }
    let mut table = map::empty(&c.cx.heap);
    let count = clauses.len() / 2;
    for (ix, clause) in clauses.chunks_exact(2).enumerate() {
        if map::get(c.cx, &table, &clause[0])?.is_none() {
            table = map::assoc(c.cx, table, clause[0].clone(), Value::from(ix as i64))?;
        }
    }
    let register = c.operand(subject)?;
    let index = c.function().take();
    let Ok(k) = u16::try_from(c.function().builder.constant(table)) else {
        return Err(c.syntax("too many constants for case"));
    };
    c.function().builder.abc(Op::CaseIndex, index, register, k);
    let labels: Vec<_> = (0..=count).map(|_| c.function().builder.label()).collect();
    let end = c.function().builder.label();
    c.function().builder.imm(Op::JumpTable, index, count as i32);
    labels
        .iter()
        .for_each(|label| c.function().builder.table_entry(*label));
    let results = clauses
        .chunks_exact(2)
        .map(|clause| &clause[1])
        .chain([default]);
    for (result, label) in results.zip(labels) {
        c.function().next = saved;
        c.function().builder.bind(label);
        c.expr(result, dest, tail)?;
        if dest != Dest::Return {
            c.function().builder.jump(Op::Jump, 0, 0, end);
        }
    }
    c.function().builder.bind(end);
    c.function().next = saved;
    Ok(match dest {
        Dest::Reg(register) => register,
        _ => 0,
    })
}
