//! `fn*`: functions with their arities and what they capture.

use super::control::body;
use crate::bytecode::{Op, ProtoParts, make_proto};
use crate::collection::{map, seq};
use crate::compile::scope::{Function, Place, Target};
use crate::compile::{Compiler, Dest};
use crate::cx::Result;
use crate::value::{Kind, Value};

/// `(fn* name? ([params] body...)+)` or `(fn* name? [params] body...)`.
pub(super) fn fn_(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let meta = c.form_meta.take();
    let (proto, captures) = prototype(c, parts)?;
    if let Some(meta) = meta {
        return with_meta(c, proto, &captures, meta, dest);
    }
    if captures.is_empty() {
        let function = c.cx.heap.object(Kind::Fn, [], [proto]);
        return c.load(function, dest);
    }
    let saved = c.function().next;
    let base = c.base(dest);
    write_closure(c, proto, &captures, base)?;
    c.function().next = saved;
    Ok(c.deliver(base, dest))
}

/// A function with the metadata of its form.
fn with_meta(
    c: &mut Compiler<'_>,
    proto: Value,
    captures: &[(Value, Place)],
    meta: Value,
    dest: Dest,
) -> Result<u16> {
    let saved = c.function().next;
    let base = c.base(dest);
    write_closure(c, proto, captures, base)?;
    c.function().next = base + 1;
    c.function().touch(base + 1);
    c.expr(&meta, Dest::Reg(base + 1), false)?;
    c.call_native("clojure.core", "with-meta", base, 2)?;
    c.function().next = saved;
    Ok(c.deliver(base, dest))
}

/// Writes what makes a function with captured values in `base`.
pub(super) fn write_closure(
    c: &mut Compiler<'_>,
    proto: Value,
    captures: &[(Value, Place)],
    base: u16,
) -> Result<()> {
    let Ok(count) = u8::try_from(captures.len()) else {
        return Err(c.syntax("a function captures more than 255 locals"));
    };
    for (ix, (_, place)) in captures.iter().enumerate() {
        c.load_place(*place, base + ix as u16);
    }
    c.function().touch(base + u16::from(count));
    let k = c.function().builder.constant(proto);
    c.function()
        .builder
        .range(Op::Closure, base, u16::from(count), k as i32);
    Ok(())
}

/// The prototype of a function and what it captures, in terms of the function around.
pub(super) fn prototype(
    c: &mut Compiler<'_>,
    parts: &[Value],
) -> Result<(Value, Vec<(Value, Place)>)> {
    let mut rest = &parts[1..];
    let mut itself = None;
    if let Some(name) = rest.first().filter(|it| it.is(Kind::Symbol)) {
        itself = Some(name.clone());
        rest = &rest[1..];
    }
    let arities = arities(c, rest)?;
    let name = full_name(c, itself.as_ref());
    let once = is_once(c, &parts[0])?;
    c.functions.push(Function {
        once,
        ..Function::new(name.clone(), itself)
    });
    let codes = write_arities(c, &arities);
    let function = c.functions.pop().expect("pushed above");
    let parts = ProtoParts {
        name,
        codes: codes?,
        captures: function.captures.len(),
    };
    Ok((make_proto(&c.cx.heap, parts), function.captures))
}

/// Does the `fn*` say `^:once`?
fn is_once(c: &mut Compiler<'_>, head: &Value) -> Result<bool> {
    let Some(meta) = head
        .obj()
        .and_then(|it| it.meta())
        .filter(|it| !it.is_nil())
    else {
        return Ok(false);
    };
    let once = c.cx.keyword("once");
    Ok(map::get(c.cx, &meta, &once)?.is_some_and(|it| it.is_truthy()))
}

/// Names as Clojure gives them: the namespace, the functions around, and a name of its own; numbered unless a var lends it.
fn full_name(c: &mut Compiler<'_>, itself: Option<&Value>) -> Value {
    let lent = c.naming.take().as_ref().and_then(Value::full_name);
    let own = itself.and_then(Value::full_name);
    let around = c.functions.last().and_then(|function| {
        function
            .name
            .name_parts()
            .map(|it| it.1.to_owned())
            .filter(|it| !it.is_empty())
    });
    let is_numbered = lent.is_none() || around.is_some();
    let mut name = lent.or(own).unwrap_or_else(|| "fn".to_owned());
    if is_numbered {
        name = format!("{name}--{}", c.cx.new_id());
    }
    if let Some(around) = around {
        name = format!("{around}/{name}");
    }
    c.name_here(&name)
}

fn arities(c: &mut Compiler<'_>, rest: &[Value]) -> Result<Vec<Vec<Value>>> {
    if rest
        .first()
        .is_some_and(crate::collection::vector::is_vector)
    {
        return Ok(vec![rest.to_vec()]);
    }
    let mut found = Vec::with_capacity(rest.len());
    for arity in rest {
        if !crate::collection::seq::is_seq(arity) {
            return Err(c.argument("Parameter declaration missing"));
        }
        let arity = seq::seq(c.cx, arity)?;
        found.push(if arity.is_nil() {
            Vec::new()
        } else {
            c.items(&arity)?
        });
    }
    Ok(found)
}

fn write_arities(c: &mut Compiler<'_>, arities: &[Vec<Value>]) -> Result<Vec<Value>> {
    let mut codes = Vec::with_capacity(arities.len());
    let mut seen: Vec<(usize, bool)> = Vec::new();
    for arity in arities {
        let (params, rest) = params(c, arity)?;
        let variadic = rest.is_some();
        if variadic && seen.iter().any(|(_, other)| *other) {
            return Err(c.syntax("Can't have more than 1 variadic overload"));
        }
        if seen.contains(&(params.len(), variadic)) {
            return Err(c.syntax("Can't have 2 overloads with same arity"));
        }
        seen.push((params.len(), variadic));
        codes.push(write_arity(c, &params, rest, &arity[1..])?);
    }
    let most_fixed = seen.iter().filter(|it| !it.1).map(|it| it.0).max();
    let variadic = seen.iter().find(|it| it.1).map(|it| it.0);
    if let (Some(fixed), Some(variadic)) = (most_fixed, variadic)
        && fixed > variadic
    {
        let text = "Can't have fixed arity function with more params than variadic function";
        return Err(c.syntax(text));
    }
    Ok(codes)
}

type Params = (Vec<Value>, Option<Value>);

fn params(c: &mut Compiler<'_>, arity: &[Value]) -> Result<Params> {
    let Some(params) = arity
        .first()
        .filter(|it| crate::collection::vector::is_vector(it))
    else {
        return Err(c.argument("Parameter declaration should be a vector"));
    };
    let mut names = c.items(params)?;
    let mut rest = None;
    if let Some(at) = names.iter().position(|it| it.is_named(Kind::Symbol, "&")) {
        if at + 2 != names.len() {
            return Err(c.argument("Unexpected parameter"));
        }
        rest = names.pop();
        names.pop();
    }
    if names.len() > 20 {
        return Err(c.syntax("Can't specify more than 20 params"));
    }
    if names.iter().chain(&rest).any(|it| !it.is(Kind::Symbol)) {
        return Err(c.argument("fn params must be Symbols"));
    }
    Ok((names, rest))
}

fn write_arity(
    c: &mut Compiler<'_>,
    params: &[Value],
    rest: Option<Value>,
    forms: &[Value],
) -> Result<Value> {
    let place = c.place;
    c.function().begin_arity();
    c.function().builder.place = place;
    let has_rest = rest.is_some();
    let mut registers = Vec::with_capacity(params.len() + 1);
    for name in params.iter().cloned().chain(rest) {
        let register = c.function().take();
        c.function().bind(name, Place::Reg(register));
        registers.push(register);
    }
    let label = c.function().builder.label();
    c.function().builder.bind(label);
    c.function().targets.push(Target { label, registers });
    body(c, forms, Dest::Return, true)?;
    c.finish_arity(params.len() as u16, has_rest)
}
