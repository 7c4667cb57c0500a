//! `def`, `var`, `set!`.

use crate::base::error::{Error, code};
use crate::bytecode::Op;
use crate::collection::{map, seq};
use crate::compile::scope::{Place, same_symbol};
use crate::compile::{Compiler, Dest};
use crate::cx::{Result, RootFlag, Throw};
use crate::env::{self, Resolved};
use crate::value::{Kind, Value};

/// `(def name doc? init?)`.
pub(super) fn def(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let (symbol, doc, init) = match parts {
        [_, symbol] => (symbol, None, None),
        [_, symbol, init] => (symbol, None, Some(init)),
        [_, symbol, doc, init] if doc.is(Kind::String) => (symbol, Some(doc), Some(init)),
        [_] => return Err(c.syntax("Too few arguments to def")),
        _ => return Err(c.syntax("Too many arguments to def")),
    };
    if !symbol.is(Kind::Symbol) {
        return Err(c.syntax("First argument to def must be a Symbol"));
    }
    let var = target_var(c, symbol)?;
    let meta = meta_form(c, symbol, doc)?;
    // Code compiled from here on, the init included, must know that the var is dynamic.
    if is_marked(c, symbol, "dynamic")? {
        c.cx.roots
            .add_flag(var.object().raw(0) as u32, RootFlag::DYNAMIC);
    }
    let saved = c.function().next;
    let base = c.base(dest);
    c.function().touch(base + 3);
    c.function().next = base;
    c.load(var, Dest::Reg(base))?;
    c.function().next = base + 1;
    match init {
        Some(init) => {
            c.naming = names_function(c, symbol, init)?.then(|| symbol.clone());
            c.expr(init, Dest::Reg(base + 1), false)?
        }
        None => c.load(Value::ABSENT, Dest::Reg(base + 1))?,
    };
    c.function().next = base + 2;
    c.expr(&meta, Dest::Reg(base + 2), false)?;
    c.call_native("dayfly.internal", "define", base, 3)?;
    c.function().next = saved;
    Ok(c.deliver(base, dest))
}

/// Is the form a function without a name of its own, or with the var's?
fn names_function(c: &mut Compiler<'_>, symbol: &Value, init: &Value) -> Result<bool> {
    if !seq::is_seq(init) {
        return Ok(false);
    }
    let head = seq::first(c.cx, init)?;
    let names = ["fn*", "fn"]
        .iter()
        .any(|name| head.is_named(Kind::Symbol, name))
        || head.full_name().as_deref() == Some("clojure.core/fn");
    let rest = seq::rest(c.cx, init)?;
    let own = seq::first(c.cx, &rest)?;
    Ok(names && (!own.is(Kind::Symbol) || same_symbol(&own, symbol)))
}

/// The var of the current namespace, made if need be.
fn target_var(c: &mut Compiler<'_>, symbol: &Value) -> Result<Value> {
    let here = env::current_ns(c.cx);
    let (ns, name) = match symbol.name_parts() {
        Some((ns, name)) => (ns.map(str::to_owned), name.to_owned()),
        None => return Err(c.syntax("First argument to def must be a Symbol")),
    };
    let Some(ns) = ns else {
        return env::intern(c.cx, &here, symbol);
    };
    let known = match env::resolve(c.cx, symbol) {
        Err(Throw::Error(_)) => Resolved::Nothing,
        other => other?,
    };
    match known {
        Resolved::Var(var) if env::ns_name(&here).full_name() == env::var_ns(c.cx, &var) => Ok(var),
        Resolved::Var(_) => Err(c.syntax("Can't create defs outside of current ns")),
        _ => {
            let error = Error::of(code::COMPILE_SYNTAX).with("var", format!("{ns}/{name}"));
            let text = "Can't refer to qualified var that doesn't exist";
            Err(error.message(text).into())
        }
    }
}

fn is_marked(c: &mut Compiler<'_>, symbol: &Value, mark: &str) -> Result<bool> {
    let Some(meta) = symbol.object().meta().filter(|it| !it.is_nil()) else {
        return Ok(false);
    };
    let key = c.cx.keyword(mark);
    Ok(map::get(c.cx, &meta, &key)?.is_some_and(|it| it.is_truthy()))
}

/// The form of the var's metadata: the symbol's, with place and documentation.
fn meta_form(c: &mut Compiler<'_>, symbol: &Value, doc: Option<&Value>) -> Result<Value> {
    let mut meta = match symbol.object().meta().filter(|it| !it.is_nil()) {
        Some(meta) => meta,
        None => map::empty(&c.cx.heap),
    };
    let tag = c.cx.keyword("tag");
    if let Some(mut value) = map::get(c.cx, &meta, &tag)?
        && value.is(Kind::Symbol)
    {
        if let Ok(Resolved::Class(class)) = env::resolve(c.cx, &value) {
            value = class;
        }
        let quote = c.cx.symbol(None, "quote");
        let quoted = crate::collection::list::list_of(&c.cx.heap, vec![quote, value]);
        meta = map::assoc(c.cx, meta, tag, quoted)?;
    }
    let (line, column) = c.place;
    let file = c.file.clone();
    let mut extra = vec![("file", file)];
    if line > 0 {
        extra.push(("line", Value::from(i64::from(line))));
        extra.push(("column", Value::from(i64::from(column))));
    }
    extra.extend(doc.map(|doc| ("doc", doc.clone())));
    for (name, value) in extra {
        let key = c.cx.keyword(name);
        meta = map::assoc(c.cx, meta, key, value)?;
    }
    Ok(meta)
}

/// `(var name)`.
pub(super) fn var(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let symbol = match parts.get(1).filter(|it| !it.is_nil()) {
        Some(symbol) if symbol.is(Kind::Symbol) => symbol,
        None => return Err(crate::native::null_pointer()),
        Some(other) => return Err(crate::native::cannot_cast(other, "clojure.lang.Symbol")),
    };
    let found = match env::resolve_any(c.cx, symbol) {
        Err(Throw::Error(error)) if error.is(code::RESOLVE_VAR) => Resolved::Nothing,
        other => other?,
    };
    match found {
        Resolved::Var(var) => c.load(var, dest),
        _ => {
            let name = symbol.full_name().unwrap_or_default();
            let text = format!("Unable to resolve var: {name} in this context");
            Err(Error::of(code::RESOLVE_SYMBOL)
                .with("symbol", name)
                .message(text)
                .into())
        }
    }
}

/// `(set! target value)`: a var's binding, a mutable field, or a member.
pub(super) fn set(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let [_, target, value] = parts else {
        return Err(c.argument("Malformed assignment, expecting (set! target val)"));
    };
    if target.is(Kind::Symbol) {
        if let Some(place) = c.local(target) {
            return set_local(c, (target, place), value, dest);
        }
        if let Resolved::Var(var) = env::resolve(c.cx, target)? {
            return set_var(c, var, value, dest);
        }
    }
    if crate::collection::seq::is_seq(target) {
        return set_member(c, target, value, dest);
    }
    Err(c.argument("Invalid assignment target"))
}

fn set_local(
    c: &mut Compiler<'_>,
    (name, place): (&Value, Place),
    value: &Value,
    dest: Dest,
) -> Result<u16> {
    let Place::Field {
        instance,
        ix,
        mutable: true,
    } = place
    else {
        let name = name.full_name().unwrap_or_default();
        return Err(c.argument(format!("Cannot assign to non-mutable: {name}")));
    };
    let saved = c.function().next;
    let register = c.operand(value)?;
    c.function()
        .builder
        .abc(Op::StoreField, instance, ix, register);
    c.function().next = saved;
    Ok(c.deliver(register, dest))
}

fn set_var(c: &mut Compiler<'_>, var: Value, value: &Value, dest: Dest) -> Result<u16> {
    let saved = c.function().next;
    let base = c.base(dest);
    c.function().touch(base + 2);
    c.function().next = base;
    c.load(var, Dest::Reg(base))?;
    c.function().next = base + 1;
    c.expr(value, Dest::Reg(base + 1), false)?;
    c.call_native("dayfly.internal", "set-var", base, 2)?;
    c.function().next = saved;
    Ok(c.deliver(base, dest))
}

/// `(set! (. obj field) value)` and `(set! (.-field obj) value)`.
fn set_member(c: &mut Compiler<'_>, target: &Value, value: &Value, dest: Dest) -> Result<u16> {
    let form = seq::seq(c.cx, target)?;
    let parts = c.items(&form)?;
    let (instance, member) = match parts.as_slice() {
        [dot, instance, member] if dot.is_named(Kind::Symbol, ".") => {
            (instance, member.full_name())
        }
        [member, instance] => (instance, member.full_name()),
        _ => return Err(c.argument("Invalid assignment target")),
    };
    let member = member.unwrap_or_default();
    let name = c.cx.heap.text(member.trim_start_matches(['.', '-']));
    let saved = c.function().next;
    let base = c.base(dest);
    c.function().touch(base + 3);
    c.consecutive(&[instance.clone(), name, value.clone()], base)?;
    c.call_native("dayfly.internal", "set-field", base, 3)?;
    c.function().next = saved;
    Ok(c.deliver(base, dest))
}
