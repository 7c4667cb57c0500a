//! `new`, `.`, `import*`: names of host classes and their members.

use crate::base::error::{Error, code, suggest};
use crate::collection::seq;
use crate::compile::{Compiler, Dest};
use crate::cx::{Result, Throw};
use crate::env::{self, Resolved};
use crate::types;
use crate::value::{Kind, Value};

/// The class a symbol names, if it names one and no local does.
fn class_named(c: &mut Compiler<'_>, form: &Value) -> Result<Option<Value>> {
    if !form.is(Kind::Symbol) || c.local(form).is_some() {
        return Ok(None);
    }
    match env::resolve(c.cx, form) {
        Ok(Resolved::Class(class)) => Ok(Some(class)),
        Ok(_) | Err(crate::cx::Throw::Error(_)) => Ok(None),
        Err(throw) => Err(throw),
    }
}

/// `(new Class args...)`.
pub(super) fn new(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let [_, name, args @ ..] = parts else {
        let text = "wrong number of arguments, expecting: (new Classname args...)";
        return Err(c.syntax(text));
    };
    let Some(class) = class_named(c, name)? else {
        return Err(no_class(name));
    };
    let full = class.object().slot(0).full_name().unwrap_or_default();
    let (native, first) = if !class.object().slot(1).is_nil() {
        (("dayfly.internal", "instantiate"), Some(class))
    } else if let Some(index) = c.cx.natives.find(&full, "new") {
        if !types::takes(c.cx, index, args.len()) {
            return Err(types::no_constructor(&full));
        }
        let native = Value::immediate(Kind::Native, u64::from(index));
        return c.call_of_constant(native, args, dest);
    } else if types::is_subclass(&full, "java.lang.Throwable") {
        (("dayfly.internal", "make-exception"), Some(class))
    } else {
        return Err(types::no_constructor(&full));
    };
    call_with_first(c, native, first, args, dest)
}

/// The error of a name that is no class, with the nearest one.
pub(super) fn no_class(name: &Value) -> Throw {
    let name = name.full_name().unwrap_or_default();
    let known = types::known_classes().map(|row| row.name);
    let simple = |full: &'static str| full.rsplit('.').next().unwrap_or(full);
    let hint = match name.contains('.') {
        true => suggest::did_you_mean(&name, known),
        false => suggest::did_you_mean(&name, known.map(simple)),
    };
    let error = Error::of(code::RESOLVE_CLASS).with("class", &*name);
    let error = match name.contains('.') {
        true => error,
        false => error
            .as_class("java.lang.IllegalArgumentException")
            .message(format!("Unable to resolve classname: {name}")),
    };
    match hint {
        Some(hint) => error.hint(hint).into(),
        None => error.into(),
    }
}

/// Calls a native with a constant before the arguments.
fn call_with_first(
    c: &mut Compiler<'_>,
    (ns, name): (&str, &str),
    first: Option<Value>,
    args: &[Value],
    dest: Dest,
) -> Result<u16> {
    let Some(index) = c.cx.natives.find(ns, name) else {
        return Err(c.syntax(format!("this image has no native {ns}/{name}")));
    };
    let native = Value::immediate(Kind::Native, u64::from(index));
    let quote = c.cx.symbol(None, "quote");
    let mut all = Vec::with_capacity(args.len() + 1);
    if let Some(first) = first {
        all.push(crate::collection::list::list_of(
            &c.cx.heap,
            vec![quote, first],
        ));
    }
    all.extend(args.iter().cloned());
    c.call_of_constant(native, &all, dest)
}

/// `(. target member args...)` and `(. target (member args...))`.
pub(super) fn dot(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let [_, target, member, args @ ..] = parts else {
        return Err(c.argument("Malformed member expression, expecting (. target member ...)"));
    };
    let (member, args) = if crate::collection::seq::is_seq(member) {
        let form = seq::seq(c.cx, member)?;
        let items = c.items(&form)?;
        let Some((member, args)) = items.split_first() else {
            return Err(c.argument("Malformed member expression"));
        };
        (member.clone(), args.to_vec())
    } else {
        (member.clone(), args.to_vec())
    };
    let Some(name) = member.full_name().filter(|_| member.is(Kind::Symbol)) else {
        return Err(c.argument("Malformed member expression"));
    };
    if let Some(class) = class_named(c, target)? {
        let full = class.object().slot(0).full_name().unwrap_or_default();
        if c.cx.natives.find(&full, &name).is_some() {
            let symbol = c.cx.symbol(Some(&full), &name);
            let mut call = vec![symbol];
            call.extend(args);
            return c.call(&call, dest);
        }
    }
    let native = match name.starts_with('-') {
        true => ("dayfly.internal", "get-field"),
        false => ("dayfly.internal", "invoke-method"),
    };
    let text = c.cx.heap.text(name.trim_start_matches('-'));
    let mut all = vec![target.clone(), text];
    all.extend(args);
    call_with_first(c, native, None, &all, dest)
}

/// `(import* "java.util.Date")`.
pub(super) fn import(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, _: bool) -> Result<u16> {
    let Some(name) = parts.get(1) else {
        return Err(c.syntax("import* takes a class name"));
    };
    call_with_first(
        c,
        ("dayfly.internal", "import-class"),
        None,
        std::slice::from_ref(name),
        dest,
    )
}
