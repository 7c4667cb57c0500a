//! Names: making and taking apart symbols and keywords.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{cannot_cast, invalid};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::argument::{nil_call, nil_error};

natives! {
    "clojure.core";

    /// The name of the symbol or keyword `x`; a string is its own.
    "name" "[x]" since "0.1" => name;

    /// The namespace of the symbol or keyword `x`, or nil.
    "namespace" "[x]" since "0.1" => namespace;

    /// The keyword that the string, symbol or keyword `name` names, in namespace `ns` if given; nil
    /// for other things.
    "keyword" "[name]" "[ns name]" since "0.1" cost Length => keyword;

    /// The symbol that the string, symbol, keyword or var `name` names, in namespace `ns` if given.
    "symbol" "[name]" "[ns name]" since "0.1" cost Length => symbol;

    /// The keyword of this name if anything has made it before, else nil.
    "find-keyword" "[name]" "[ns name]" since "0.1" => find_keyword;

    /// A symbol never made before, whose name begins with `prefix-string`, `G__` if not given.
    "gensym" "[]" "[prefix-string]" since "0.1" cost Length => gensym;
}

fn name(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::String => Ok(args.take(0)),
        Kind::Symbol | Kind::Keyword => Ok(args[0].object().slot(1)),
        _ => method_of(cx, &args[0], "getName"),
    }
}

fn namespace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::Symbol | Kind::Keyword => Ok(args[0].object().slot(0)),
        _ => method_of(cx, &args[0], "getNamespace"),
    }
}

/// What a user type that is `Named` answers.
fn method_of(cx: &mut Cx, value: &Value, method: &str) -> Result<Value> {
    if value.is_nil() {
        return Err(nil_call(&format!("clojure.lang.Named.{method}()"), "x"));
    }
    if matches!(value.kind(), Kind::Instance | Kind::Record)
        && let Some(found) = lisp_core::collection::user::method(cx, value, method)
    {
        return cx.call(&found, std::slice::from_ref(value));
    }
    Err(cannot_cast(value, "clojure.lang.Named"))
}

/// Namespace and name that a text stands for: what is before its first slash, and the rest.
pub(crate) fn split_name(text: &str) -> (Option<&str>, &str) {
    match text.split_once('/') {
        Some((ns, name)) if text != "/" => (Some(ns), name),
        _ => (None, text),
    }
}

/// The string an argument must be, nil as nothing.
fn part(value: &Value) -> Result<Option<&str>> {
    match value.kind() {
        Kind::Nil => Ok(None),
        Kind::String => Ok(value.text()),
        _ => Err(cannot_cast(value, "java.lang.String")),
    }
}

fn two_parts<'a>(args: &'a Args<'_>) -> Result<(Option<&'a str>, &'a str)> {
    let (ns, name) = (part(&args[0])?, part(&args[1])?);
    match name {
        Some(name) => Ok((ns, name)),
        None => Err(nil_error(
            "Cannot invoke \"String.hashCode()\" because \"this.name\" is null",
        )),
    }
}

/// Names last as long as their runtime: their bytes are asked for.
fn pay(cx: &mut Cx, (ns, name): (Option<&str>, &str)) -> Result<()> {
    cx.reserve(ns.map_or(0, str::len) + name.len())
}

fn keyword(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    if args.len() == 2 {
        let parts = two_parts(&args)?;
        pay(cx, parts)?;
        return Ok(cx.names.keyword(&cx.heap, parts.0, parts.1));
    }
    match args[0].kind() {
        Kind::Keyword => Ok(args.take(0)),
        Kind::String | Kind::Symbol => {
            let parts = parts_of(&args[0]);
            pay(cx, parts)?;
            Ok(cx.names.keyword(&cx.heap, parts.0, parts.1))
        }
        _ => Ok(Value::NIL),
    }
}

/// Namespace and name of a symbol, a keyword, or a string as written.
fn parts_of(value: &Value) -> (Option<&str>, &str) {
    match value.text() {
        Some(text) => split_name(text),
        None => value.name_parts().unwrap_or((None, "")),
    }
}

fn symbol(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    if args.len() == 2 {
        let parts = two_parts(&args)?;
        pay(cx, parts)?;
        return Ok(cx.symbol(parts.0, parts.1));
    }
    match args[0].kind() {
        Kind::Symbol => Ok(args.take(0)),
        Kind::String | Kind::Keyword => {
            let parts = parts_of(&args[0]);
            pay(cx, parts)?;
            Ok(cx.symbol(parts.0, parts.1))
        }
        Kind::Var => {
            let (ns, name) = (args[0].object().slot(0), args[0].object().slot(1));
            let (ns, name) = (ns.full_name(), name.full_name().unwrap_or_default());
            Ok(cx.symbol(ns.as_deref(), &name))
        }
        _ => Err(invalid("no conversion to symbol")),
    }
}

fn find_keyword(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let wanted = match args.len() {
        2 => two_parts(&args)?,
        _ => match args[0].kind() {
            Kind::Keyword => return Ok(args.take(0)),
            Kind::String | Kind::Symbol => parts_of(&args[0]),
            _ => return Ok(Value::NIL),
        },
    };
    cx.tick(cx.names.own_len() as u64)?;
    super::argument::pay_for(cx, &args[0])?;
    let mut found = Value::NIL;
    cx.names.each(|_, name| {
        if name.is(Kind::Keyword) && name.name_parts() == Some(wanted) {
            found = name.clone();
        }
    });
    Ok(found)
}

fn gensym(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let prefix = args.shown(cx, 0)?;
    let prefix = if args.is_empty() { "G__" } else { &*prefix };
    let id = cx.new_id();
    cx.reserve(prefix.len() + 20)?;
    let name = format!("{prefix}{id}");
    Ok(cx.symbol(None, &name))
}
