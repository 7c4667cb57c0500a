//! `let*`, `loop*`, `recur`.

use super::control::body;
use crate::base::error::{Error, code};
use crate::bytecode::Op;
use crate::collection::list::list_of;
use crate::compile::scope::{Place, Target};
use crate::compile::unchecked::core_name;
use crate::compile::{Compiler, Dest};
use crate::cx::Result;
use crate::env::{self, Resolved};
use crate::value::{Kind, Value};

/// Names and initial forms of a binding vector.
fn pairs(c: &mut Compiler<'_>, what: &str, parts: &[Value]) -> Result<Vec<(Value, Value)>> {
    let Some(bindings) = parts
        .get(1)
        .filter(|it| crate::collection::vector::is_vector(it))
    else {
        return Err(c.argument("Bad binding form, expected vector"));
    };
    let items = c.items(bindings)?;
    if items.len() % 2 == 1 {
        return Err(c.argument("Bad binding form, expected matched symbol expression pairs"));
    }
    let mut found = Vec::with_capacity(items.len() / 2);
    let mut items = items.into_iter();
    while let (Some(name), Some(init)) = (items.next(), items.next()) {
        let simple = name.is(Kind::Symbol) && name.name_parts().is_some_and(|it| it.0.is_none());
        if !simple {
            let shown = crate::print::pr_str(c.cx, &name)?;
            return Err(c.argument(format!(
                "Bad binding form in {what}, expected symbol, got: {shown}"
            )));
        }
        found.push((name, init));
    }
    Ok(found)
}

/// Brings names into scope, each in a register of its own; answers the registers.
fn bind(c: &mut Compiler<'_>, pairs: &[(Value, Value)]) -> Result<Vec<u16>> {
    let mut registers = Vec::with_capacity(pairs.len());
    for (name, init) in pairs {
        let register = c.function().next;
        c.function().touch(register);
        c.expr(init, Dest::Reg(register), false)?;
        c.function().next = register + 1;
        c.function().bind(name.clone(), Place::Reg(register));
        registers.push(register);
    }
    Ok(registers)
}

/// `(let* [name init ...] body...)`.
pub(super) fn let_(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    let pairs = pairs(c, "let*", parts)?;
    let (saved, scope) = (c.function().next, c.function().locals.len());
    let dest = fixed(c, dest);
    bind(c, &pairs)?;
    let register = body(c, &parts[2..], dest, tail)?;
    leave(c, saved, scope);
    Ok(register)
}

/// A value wanted anywhere goes to the first register free before the locals.
fn fixed(c: &mut Compiler<'_>, dest: Dest) -> Dest {
    if dest != Dest::Any {
        return dest;
    }
    let register = c.function().next;
    c.function().touch(register);
    Dest::Reg(register)
}

fn leave(c: &mut Compiler<'_>, saved: u16, scope: usize) {
    c.function().next = saved;
    c.function().locals.truncate(scope);
}

/// Locals of loops that begin with a cast to a narrower number are longs and doubles, as Clojure compiles them.
fn widen(c: &mut Compiler<'_>, init: &mut Value) {
    let parts = match init.kind() {
        Kind::List | Kind::Cons => c.items(init).unwrap_or_default(),
        _ => return,
    };
    let [head, _] = parts.as_slice() else { return };
    if !head.is(Kind::Symbol) || c.local(head).is_some() {
        return;
    }
    let Ok(Resolved::Var(var)) = env::resolve(c.cx, head) else {
        return;
    };
    let name = core_name(&var);
    let wide = match name.as_ref().and_then(Value::name_parts) {
        Some((None, "int" | "short" | "byte")) => "long",
        Some((None, "float")) => "double",
        _ => return,
    };
    let wide = c.cx.symbol(Some("clojure.core"), wide);
    *init = list_of(&c.cx.heap, vec![wide, init.clone()]);
}

/// `(loop* [name init ...] body...)`.
pub(super) fn loop_(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let mut pairs = pairs(c, "loop*", parts)?;
    for (_, init) in &mut pairs {
        widen(c, init);
    }
    let (saved, scope) = (c.function().next, c.function().locals.len());
    let dest = fixed(c, dest);
    let registers = bind(c, &pairs)?;
    let label = c.function().builder.label();
    c.function().builder.bind(label);
    c.function().targets.push(Target { label, registers });
    let register = body(c, &parts[2..], dest, true);
    c.function().targets.pop();
    let register = register?;
    leave(c, saved, scope);
    Ok(register)
}

/// `(recur values...)`.
pub(super) fn recur(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    let target = c.function().targets.last().cloned();
    if target.is_none() && c.function().in_try > 0 {
        let text = "Cannot recur across try";
        return Err(Error::of(code::COMPILE_RECUR_TAIL).message(text).into());
    }
    let values = parts.len() - 1;
    if target.is_none() && tail && c.functions.len() == 1 && values > 0 {
        let error = Error::of(code::COMPILE_RECUR_ARITY).with("expected", 0);
        return Err(error.with("given", values as i64).into());
    }
    let Some(target) = target.filter(|_| tail) else {
        return Err(Error::of(code::COMPILE_RECUR_TAIL).into());
    };
    let values = &parts[1..];
    if values.len() != target.registers.len() {
        let error = Error::of(code::COMPILE_RECUR_ARITY)
            .with("expected", target.registers.len() as i64)
            .with("given", values.len() as i64);
        return Err(error.into());
    }
    let saved = c.function().next;
    let mut moves = Vec::with_capacity(values.len());
    let pairs: Vec<(&Value, u16)> = values
        .iter()
        .zip(target.registers.iter().copied())
        .collect();
    for (value, register) in in_good_order(c, pairs)? {
        if keeps(c, value, register) {
            continue;
        }
        let from = c.function().take();
        c.expr(value, Dest::Reg(from), false)?;
        c.function().next = from + 1;
        moves.push((register, from));
    }
    for (to, from) in moves {
        c.function().builder.recur_move(to, from);
    }
    c.function().builder.jump(Op::Loop, 0, 0, target.label);
    c.function().next = saved;
    Ok(match dest {
        Dest::Reg(register) => register,
        _ => saved,
    })
}

/// The values in an order in which each can be computed into its register, where that is possible: when all are simple
/// arithmetic, one whose register others still read comes after them. Otherwise as written.
fn in_good_order<'v>(
    c: &mut Compiler<'_>,
    mut left: Vec<(&'v Value, u16)>,
) -> Result<Vec<(&'v Value, u16)>> {
    let mut reads = Vec::with_capacity(left.len());
    for (value, _) in &left {
        let mut registers = Vec::new();
        if !simple_reads(c, value, &mut registers, 0)? {
            return Ok(left);
        }
        reads.push(registers);
    }
    let mut ordered = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let free = (0..left.len()).find(|ix| {
            let register = left[*ix].1;
            reads
                .iter()
                .enumerate()
                .all(|(other, reads)| other == *ix || !reads.contains(&register))
        });
        let ix = free.unwrap_or(0);
        ordered.push(left.remove(ix));
        reads.remove(ix);
    }
    Ok(ordered)
}

/// Is the form a local, a constant, or an inlined call of such? Notes the registers it reads.
fn simple_reads(
    c: &mut Compiler<'_>,
    form: &Value,
    registers: &mut Vec<u16>,
    depth: usize,
) -> Result<bool> {
    match form.kind() {
        Kind::Symbol => match c.local(form) {
            Some(Place::Reg(register)) => {
                registers.push(register);
                Ok(true)
            }
            Some(Place::Capture(_)) => Ok(true),
            _ => Ok(false),
        },
        Kind::List | Kind::Cons if depth < 4 => {
            let parts = c.items(form)?;
            if !c.is_arithmetic(&parts[0], parts.len() - 1) {
                return Ok(false);
            }
            for part in &parts[1..] {
                if !simple_reads(c, part, registers, depth + 1)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        Kind::Int | Kind::Float | Kind::Nil | Kind::True | Kind::False | Kind::Keyword => Ok(true),
        _ => Ok(false),
    }
}

/// Does the value stand in the register already, because a local is passed on unchanged?
fn keeps(c: &mut Compiler<'_>, value: &Value, register: u16) -> bool {
    value.is(Kind::Symbol) && c.local(value) == Some(Place::Reg(register))
}
