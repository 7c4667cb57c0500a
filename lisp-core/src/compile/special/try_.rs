//! `try`, `catch`, `finally`.
//!
//! The body is a protected region; its handler tests the clauses in order and throws on when none fits. The forms of
//! `finally` are written once for each way out: behind the body, behind each clause, and before throwing on.

use super::control::body;
use crate::bytecode::Op;
use crate::collection::seq;
use crate::compile::builder::{Label, Region};
use crate::compile::scope::Place;
use crate::compile::{Compiler, Dest};
use crate::cx::Result;
use crate::env::{self, Resolved};
use crate::value::{Kind, Value};

struct Clause {
    class: Value,
    name: Value,
    forms: Vec<Value>,
}

struct Parts {
    body: Vec<Value>,
    clauses: Vec<Clause>,
    finally: Option<Vec<Value>>,
}

/// `catch` and `finally` outside of `try`.
pub(super) fn misplaced(c: &mut Compiler<'_>, parts: &[Value], _: Dest, _: bool) -> Result<u16> {
    let name = parts[0].full_name().unwrap_or_default();
    Err(c.syntax(format!("Unable to resolve symbol: {name} in this context")))
}

/// `(try body... (catch Class name body...)* (finally body...)?)`.
pub(super) fn try_(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    let Parts {
        body: forms,
        clauses,
        finally,
    } = split(c, &parts[1..])?;
    if clauses.is_empty() && finally.is_none() {
        return body(c, &forms, dest, tail);
    }
    let saved = c.function().next;
    // A register of its own: `finally` runs after the value is there and may need every local.
    let result = c.function().take();
    let exception = c.function().take();
    let first = c.function().next;
    let end = c.function().builder.label();
    let handler = c.function().builder.label();
    // A `recur` may not leave the protected region.
    let targets = std::mem::take(&mut c.function().targets);
    c.function().in_try += 1;
    let start = c.function().builder.here();
    body(c, &forms, Dest::Reg(result), false)?;
    c.function().next = first;
    protect(c, start, handler, exception);
    write_finally(c, finally.as_deref(), first)?;
    c.function().builder.jump(Op::Jump, 0, 0, end);
    c.function().builder.bind(handler);
    write_clauses(
        c,
        &clauses,
        finally.as_deref(),
        Registers {
            result,
            exception,
            end,
        },
    )?;
    c.function().builder.bind(end);
    c.function().targets = targets;
    c.function().in_try -= 1;
    c.function().next = saved;
    if dest == Dest::Any {
        return Ok(result);
    }
    Ok(c.deliver(result, dest))
}

#[derive(Clone, Copy)]
struct Registers {
    result: u16,
    exception: u16,
    end: Label,
}

fn protect(c: &mut Compiler<'_>, start: usize, handler: Label, register: u16) {
    let end = c.function().builder.here();
    if start < end {
        c.function().builder.regions.push(Region {
            start,
            end,
            handler,
            register,
        });
    }
}

fn write_finally(c: &mut Compiler<'_>, forms: Option<&[Value]>, first: u16) -> Result<()> {
    for form in forms.unwrap_or(&[]) {
        c.effect(form)?;
    }
    c.function().next = first;
    Ok(())
}

fn write_clauses(
    c: &mut Compiler<'_>,
    clauses: &[Clause],
    finally: Option<&[Value]>,
    registers: Registers,
) -> Result<()> {
    let Registers {
        result,
        exception,
        end,
    } = registers;
    let first = c.function().next;
    let last = c.function().builder.label();
    // What a clause throws still runs `finally`.
    let start = c.function().builder.here();
    for clause in clauses {
        let next = c.function().builder.label();
        let class = c.function().builder.constant(clause.class.clone()) as u16;
        let test = c.function().take();
        c.function()
            .builder
            .abc(Op::IsInstance, test, exception, class);
        c.function().builder.jump(Op::JumpUnless, test, 0, next);
        c.function().next = first;
        let scope = c.function().locals.len();
        let local = c.function().take();
        c.function().builder.move_to(local, exception);
        c.function().bind(clause.name.clone(), Place::Reg(local));
        body(c, &clause.forms, Dest::Reg(result), false)?;
        c.function().locals.truncate(scope);
        c.function().next = first;
        if finally.is_some() {
            let start = start.max(region_end(c));
            protect(c, start, last, exception);
        }
        write_finally(c, finally, first)?;
        c.function().builder.jump(Op::Jump, 0, 0, end);
        c.function().builder.bind(next);
    }
    c.function().builder.bind(last);
    write_finally(c, finally, first)?;
    c.function().builder.abc(Op::Throw, exception, 0, 0);
    Ok(())
}

/// Behind the region written last, so that regions of clauses do not cover `finally`.
fn region_end(c: &mut Compiler<'_>) -> usize {
    c.function()
        .builder
        .regions
        .last()
        .map_or(0, |region| region.end)
}

fn split(c: &mut Compiler<'_>, forms: &[Value]) -> Result<Parts> {
    let mut parts = Parts {
        body: Vec::new(),
        clauses: Vec::new(),
        finally: None,
    };
    for form in forms {
        let head = match crate::collection::seq::is_seq(form) {
            true => seq::first(c.cx, form)?,
            false => Value::NIL,
        };
        if head.is_named(Kind::Symbol, "catch") {
            if parts.finally.is_some() {
                return Err(c.syntax("finally clause must be last in try expression"));
            }
            let clause = clause(c, form)?;
            parts.clauses.push(clause);
        } else if head.is_named(Kind::Symbol, "finally") {
            if parts.finally.is_some() {
                return Err(c.syntax("finally clause must be last in try expression"));
            }
            let form = seq::seq(c.cx, form)?;
            parts.finally = Some(c.items(&form)?[1..].to_vec());
        } else if parts.clauses.is_empty() && parts.finally.is_none() {
            parts.body.push(form.clone());
        } else {
            let text = "Only catch or finally clause can follow catch in try expression";
            return Err(c.syntax(text));
        }
    }
    Ok(parts)
}

fn clause(c: &mut Compiler<'_>, form: &Value) -> Result<Clause> {
    let form = seq::seq(c.cx, form)?;
    let items = c.items(&form)?;
    let nothing = [Value::NIL, Value::NIL, Value::NIL];
    let (class, name, forms) = match items.as_slice() {
        [_, class, name, forms @ ..] => (class, name, forms),
        [_, class] => (class, &nothing[0], &nothing[..0]),
        _ => (&nothing[0], &nothing[1], &nothing[..0]),
    };
    let class = if class.is_named(Kind::Keyword, "default") {
        c.cx.symbol(None, "java.lang.Throwable")
    } else {
        class_name(c, class)?
    };
    if !name.is(Kind::Symbol) || name.name_parts().is_some_and(|it| it.0.is_some()) {
        let shown = match name.is_nil() {
            true => "null".to_owned(),
            false => crate::print::pr_str(c.cx, name)?,
        };
        return Err(c.argument(format!("Bad binding form, expected symbol, got: {shown}")));
    }
    Ok(Clause {
        class,
        name: name.clone(),
        forms: forms.to_vec(),
    })
}

/// The full name of the class, as a symbol.
fn class_name(c: &mut Compiler<'_>, class: &Value) -> Result<Value> {
    if class.is(Kind::Symbol) {
        match env::resolve(c.cx, class) {
            Ok(Resolved::Class(class)) => return Ok(class.object().slot(0)),
            Err(throw) if !matches!(throw, crate::cx::Throw::Error(_)) => return Err(throw),
            _ => return Err(super::host::no_class(class)),
        }
    }
    let shown = crate::print::pr_str(c.cx, class)?;
    Err(c.argument(format!("Unable to resolve classname: {shown}")))
}
