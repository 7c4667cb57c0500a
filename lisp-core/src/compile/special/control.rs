//! `quote`, `if`, `do`, `throw`.

use crate::base::error::{Error, code};
use crate::bytecode::Op;
use crate::compile::{Compiler, Dest};
use crate::cx::Result;
use crate::value::{Kind, Value};

/// `(quote form)`.
pub(super) fn quote(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let [_, form] = parts else {
        let text = format!("Wrong number of args ({}) passed to quote", parts.len() - 1);
        let error = Error::of(code::EX_INFO).message(text);
        return Err(error.into());
    };
    c.load(form.clone(), dest)
}

/// `(if test then else?)`.
pub(super) fn if_(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    let (test, then, otherwise) = match parts {
        [_, test, then] => (test, then, &Value::NIL),
        [_, test, then, otherwise] => (test, then, otherwise),
        [_] | [_, _] => return Err(c.syntax("Too few arguments to if")),
        _ => return Err(c.syntax("Too many arguments to if")),
    };
    if let Some(taken) = decided(test, then, otherwise) {
        return c.expr(taken, dest, tail);
    }
    let saved = c.function().next;
    let dest = if dest == Dest::Any {
        Dest::Reg(saved)
    } else {
        dest
    };
    if let Dest::Reg(register) = dest {
        c.function().touch(register);
    }
    let (other, end) = (c.function().builder.label(), c.function().builder.label());
    c.test(test, other)?;
    c.function().next = saved;
    c.expr(then, dest, tail)?;
    c.function().next = saved;
    if dest != Dest::Return {
        c.function().builder.jump(Op::Jump, 0, 0, end);
    }
    c.function().builder.bind(other);
    c.expr(otherwise, dest, tail)?;
    c.function().next = saved;
    c.function().builder.bind(end);
    Ok(match dest {
        Dest::Reg(register) => register,
        _ => 0,
    })
}

/// The branch that a constant test decides for, when the other one is a constant too and so needs no compiling to be found
/// right: the end of every `cond` with `:else`.
fn decided<'f>(test: &Value, then: &'f Value, otherwise: &'f Value) -> Option<&'f Value> {
    let is_constant = |form: &Value| {
        let kind = form.kind();
        matches!(
            kind,
            Kind::Nil | Kind::True | Kind::False | Kind::Keyword | Kind::Int
        )
    };
    let (taken, other) = match is_constant(test) {
        true if test.is_truthy() => (then, otherwise),
        true => (otherwise, then),
        false => return None,
    };
    is_constant(other).then_some(taken)
}

/// `(do forms...)`.
pub(super) fn do_(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    body(c, &parts[1..], dest, tail)
}

/// Forms in order; the last one's value goes to `dest`.
pub(super) fn body(c: &mut Compiler<'_>, forms: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    let Some((last, before)) = forms.split_last() else {
        return c.load(Value::NIL, dest);
    };
    for form in before {
        c.effect(form)?;
    }
    c.expr(last, dest, tail)
}

/// `(throw exception)`.
pub(super) fn throw(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let [_, exception] = parts else {
        let text = match parts.len() {
            1 => "Too few arguments to throw, throw expects a single Throwable instance",
            _ => "Too many arguments to throw, throw expects a single Throwable instance",
        };
        return Err(c.syntax(text));
    };
    let saved = c.function().next;
    let register = c.operand(exception)?;
    c.function().builder.abc(Op::Throw, register, 0, 0);
    c.function().next = saved;
    // What follows is never reached, but a register must be named for the value.
    Ok(match dest {
        Dest::Reg(register) => register,
        _ => saved,
    })
}

/// `(monitor-enter x)` and `(monitor-exit x)`: a runtime runs one thing at a time, so `x` is only evaluated.
pub(super) fn monitor(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let Some(object) = parts.get(1).filter(|it| !it.is_nil()) else {
        return Err(crate::native::null_pointer());
    };
    c.effect(object)?;
    c.load(Value::NIL, dest)
}
