//! What a symbol means: a var, a class, or nothing.

use super::namespace::{current_ns, mappings, ns_name, ns_of_alias};
use crate::base::error::{Error, code};
use crate::collection::map;
use crate::cx::{Cx, Result, RootFlag};
use crate::read::is_dimension;
use crate::types;
use crate::value::{Kind, Value};

/// What a symbol stands for.
#[derive(Debug)]
pub enum Resolved {
    /// A var.
    Var(Value),
    /// A class or user type.
    Class(Value),
    /// A member of a class: full class name and member name.
    Member(String, String),
    /// Nothing.
    Nothing,
}

/// What `symbol` stands for in the current namespace, apart from locals.
///
/// # Errors
/// A namespace that does not exist, a var that does not exist in it, or one that is private.
pub fn resolve(cx: &mut Cx, symbol: &Value) -> Result<Resolved> {
    let resolved = resolve_any(cx, symbol)?;
    if let Resolved::Var(var) = &resolved
        && symbol.name_parts().is_some_and(|(ns, _)| ns.is_some())
        && cx
            .roots
            .flags(var.object().raw(0) as u32)
            .has(RootFlag::PRIVATE)
    {
        let (here, own) = (current_ns(cx), var.object().slot(0).full_name());
        if ns_name(&here).full_name() != own {
            let name = var.object().slot(1).full_name().unwrap_or_default();
            let text = format!("#'{}/{name}", own.unwrap_or_default());
            return Err(Error::of(code::RESOLVE_PRIVATE).with("var", text).into());
        }
    }
    Ok(resolved)
}

/// The same for `#'name`, which may name private vars too.
///
/// # Errors
/// A namespace that does not exist, or a var that does not exist in it.
pub fn resolve_any(cx: &mut Cx, symbol: &Value) -> Result<Resolved> {
    let Some((ns, name)) = symbol.name_parts() else {
        return Ok(Resolved::Nothing);
    };
    match ns.map(str::to_owned) {
        Some(ns) => resolve_qualified(cx, symbol, &ns, name),
        None => resolve_plain(cx, symbol, name),
    }
}

fn resolve_plain(cx: &mut Cx, symbol: &Value, name: &str) -> Result<Resolved> {
    let here = current_ns(cx);
    let known = mappings(cx, &here);
    if let Some(found) = map::get(cx, &known, symbol)? {
        return Ok(match found.kind() {
            Kind::Var => Resolved::Var(found),
            _ => Resolved::Class(found),
        });
    }
    if let Some(class) = types::class_by_name(cx, name) {
        return Ok(Resolved::Class(class));
    }
    match user_class(cx, name)? {
        Some(class) => Ok(Resolved::Class(class)),
        // A file can begin with these two whatever the current namespace refers to.
        None if matches!(name, "ns" | "in-ns") => core_var(cx, symbol),
        None => Ok(Resolved::Nothing),
    }
}

fn core_var(cx: &mut Cx, symbol: &Value) -> Result<Resolved> {
    let core = cx.symbol(None, "clojure.core");
    let Some(core) = super::find_ns(cx, &core)? else {
        return Ok(Resolved::Nothing);
    };
    let known = mappings(cx, &core);
    let found = map::get(cx, &known, symbol)?.filter(|it| it.is(Kind::Var));
    Ok(found.map_or(Resolved::Nothing, Resolved::Var))
}

/// `app.core.Point` names the user type `Point` of namespace `app.core`, or the interface of its
/// protocol `Point`.
fn user_class(cx: &mut Cx, name: &str) -> Result<Option<Value>> {
    let Some((ns, simple)) = name.rsplit_once('.') else {
        return Ok(None);
    };
    let ns = cx.symbol(None, &ns.replace('_', "-"));
    let Some(ns) = super::find_ns(cx, &ns)? else {
        return Ok(None);
    };
    let simple = cx.symbol(None, simple);
    let known = mappings(cx, &ns);
    Ok(match map::get(cx, &known, &simple)? {
        Some(class) if class.is(Kind::Type) => Some(class),
        Some(_) => types::interface_named(cx, name),
        None => None,
    })
}

fn resolve_qualified(cx: &mut Cx, symbol: &Value, ns: &str, name: &str) -> Result<Resolved> {
    let here = current_ns(cx);
    let prefix = cx.symbol(None, ns);
    let Some(target) = ns_of_alias(cx, &here, &prefix)? else {
        if is_dimension(name.as_bytes())
            && let Some(class) = array_class(cx, &prefix, ns, name)?
        {
            return Ok(Resolved::Class(class));
        }
        if let Resolved::Class(class) = resolve_plain(cx, &prefix, ns)? {
            let class = class.object().slot(0).full_name().unwrap_or_default();
            return Ok(Resolved::Member(class, name.to_owned()));
        }
        let error = match ns.contains('.') {
            true => Error::of(code::RESOLVE_CLASS).with("class", ns),
            false => Error::of(code::RESOLVE_NAMESPACE).with("ns", ns),
        };
        return Err(error.into());
    };
    let bare = cx.symbol(None, name);
    let known = mappings(cx, &target);
    let found = map::get(cx, &known, &bare)?.filter(|it| it.is(Kind::Var));
    let Some(var) = found else {
        let text = symbol.full_name().unwrap_or_default();
        return Err(Error::of(code::RESOLVE_VAR).with("var", text).into());
    };
    Ok(Resolved::Var(var))
}

/// The class of arrays of so many dimensions: `long/1`, `String/2`.
fn array_class(
    cx: &mut Cx,
    element: &Value,
    name: &str,
    dimensions: &str,
) -> Result<Option<Value>> {
    let depth = dimensions.parse().unwrap_or(1);
    let code = match name {
        "long" => "J".to_owned(),
        "int" => "I".to_owned(),
        "short" => "S".to_owned(),
        "byte" => "B".to_owned(),
        "char" => "C".to_owned(),
        "boolean" => "Z".to_owned(),
        "double" => "D".to_owned(),
        "float" => "F".to_owned(),
        _ => match resolve_plain(cx, element, name)? {
            Resolved::Class(class) => {
                format!(
                    "L{};",
                    class.object().slot(0).full_name().unwrap_or_default()
                )
            }
            _ => return Ok(None),
        },
    };
    let full_name = "[".repeat(depth) + &code;
    Ok(Some(types::class_value(cx, &full_name)))
}

/// The symbol with its namespace, as syntax quote writes it.
///
/// # Errors
/// Only limits.
pub fn qualify(cx: &mut Cx, ns: Option<&str>, name: &str) -> Result<Value> {
    let here = current_ns(cx);
    if let Some(ns) = ns {
        let prefix = cx.symbol(None, ns);
        return Ok(match ns_of_alias(cx, &here, &prefix)? {
            Some(target) => {
                let full = ns_name(&target).full_name().unwrap_or_default();
                cx.symbol(Some(&full), name)
            }
            None => match types::full_class_name(ns) {
                Some(class) => cx.symbol(Some(class), name),
                None => cx.symbol(Some(ns), name),
            },
        });
    }
    let symbol = cx.symbol(None, name);
    let known = mappings(cx, &here);
    if let Some(found) = map::get(cx, &known, &symbol)? {
        return Ok(match found.kind() {
            Kind::Var => {
                let obj = found.object();
                let (ns, name) = (obj.slot(0).full_name(), obj.slot(1).full_name());
                cx.symbol(ns.as_deref(), &name.unwrap_or_default())
            }
            _ => {
                let full = found.object().slot(0).full_name().unwrap_or_default();
                cx.symbol(None, &full)
            }
        });
    }
    if let Some(class) = types::full_class_name(name) {
        return Ok(cx.symbol(None, class));
    }
    let own = ns_name(&here).full_name().unwrap_or_default();
    Ok(cx.symbol(Some(&own), name))
}
