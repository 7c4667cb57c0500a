//! Namespaces as values: finding, making and changing them.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::{dispatch, list, map};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{cannot_cast, invalid, null_pointer};
use lisp_core::natives;
use lisp_core::state::var;
use lisp_core::value::{Kind, Value};
use lisp_core::{env, types};

natives! {
    "clojure.core";

    /// The namespace that the symbol `sym` names, or nil.
    "find-ns" "[sym]" since "0.1" => find_ns;
    /// The namespace that the symbol `sym` names, made when there is none.
    "create-ns" "[sym]" since "0.1" => create_ns;
    /// Forgets the namespace that the symbol `sym` names, and answers it, or nil.
    "remove-ns" "[sym]" since "0.1" => remove_ns;
    /// A seq of all namespaces.
    "all-ns" "[]" since "0.1" => all_ns;
    /// The name of the namespace `ns`, a symbol.
    "ns-name" "[ns]" since "0.1" => ns_name;
    /// A map of the names in the namespace `ns` to the vars and classes they stand for.
    "ns-map" "[ns]" since "0.1" => ns_map;
    /// A map of the aliases in the namespace `ns` to namespaces.
    "ns-aliases" "[ns]" since "0.1" => ns_aliases;
    /// Makes `alias` stand for the namespace that `namespace-sym` names, in the current one.
    /// Answers nil.
    "alias" "[alias namespace-sym]" since "0.1" => alias;
    /// Removes the alias `sym` from the namespace `ns`. Answers nil.
    "ns-unalias" "[ns sym]" since "0.1" => ns_unalias;
    /// Removes the name `sym` from the namespace `ns`. Answers nil.
    "ns-unmap" "[ns sym]" since "0.1" => ns_unmap;
    /// Makes the namespace that the symbol `name` names the current one, and answers it.
    "in-ns" "[name]" since "0.1" => in_ns;
    /// The var called `name` of the namespace `ns`, made when there is none; `val` becomes its
    /// root.
    "intern" "[ns name]" "[ns name val]" since "0.1" => intern;
    /// The var with the full name `sym`, or nil.
    "find-var" "[sym]" since "0.1" => find_var;
    /// The var or class that `sym` means in the namespace `ns`, or nil; nil too when `sym` is a key
    /// of `env`.
    "ns-resolve" "[ns sym]" "[ns env sym]" since "0.1" => ns_resolve;
}

/// An argument that is a symbol.
fn symbol<'a>(args: &'a Args<'_>, ix: usize) -> Result<&'a Value> {
    args.of_kind(ix, Kind::Symbol, "clojure.lang.Symbol")
}

/// The namespace an argument is or names.
fn the_ns(cx: &mut Cx, args: &Args<'_>, ix: usize) -> Result<Value> {
    let value = &args[ix];
    if value.is(Kind::Namespace) {
        return Ok(value.clone());
    }
    let name = symbol(args, ix)?.clone();
    match env::find_ns(cx, &name)? {
        Some(ns) => Ok(ns),
        None => {
            let name = name.full_name().unwrap_or_default();
            Err(Error::of(code::NAMESPACE_MISSING).with("ns", name).into())
        }
    }
}

fn find_ns(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = symbol(&args, 0)?.clone();
    Ok(env::find_ns(cx, &name)?.unwrap_or_default())
}

/// The symbol as namespaces are known by it: without metadata.
fn bare(cx: &mut Cx, name: &Value) -> Value {
    let parts = name
        .name_parts()
        .map(|(ns, name)| (ns.map(str::to_owned), name.to_owned()));
    let (ns, name) = parts.unwrap_or_default();
    cx.symbol(ns.as_deref(), &name)
}

/// The namespace of this name, with the symbol's metadata when it is new.
fn make_ns(cx: &mut Cx, symbol: &Value) -> Result<Value> {
    if let Some(found) = env::find_ns(cx, symbol)? {
        return Ok(found);
    }
    let name = bare(cx, symbol);
    let ns = env::create_ns(cx, &name)?;
    if let Some(meta) = symbol.object().meta() {
        let cell = ns.object().raw(0) as u32;
        let flags = cx.roots.flags(cell);
        drop(cx.roots.set_meta(cell, meta, flags));
    }
    Ok(ns)
}

fn create_ns(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = symbol(&args, 0)?.clone();
    make_ns(cx, &name)
}

fn remove_ns(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = symbol(&args, 0)?.clone();
    if name.is_named(Kind::Symbol, "clojure.core") {
        return Err(invalid("Cannot remove clojure namespace"));
    }
    Ok(env::remove_ns(cx, &name)?.unwrap_or_default())
}

fn all_ns(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let all = env::all_ns(cx)?;
    Ok(list::list_of(&cx.heap, all))
}

fn ns_name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let ns = the_ns(cx, &args, 0)?;
    Ok(env::ns_name(&ns))
}

fn ns_map(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let ns = the_ns(cx, &args, 0)?;
    let mut all = env::mappings(cx, &ns);
    for row in types::known_classes() {
        let simple = row.name.rsplit('.').next().unwrap_or(row.name);
        if types::full_class_name(simple) == Some(row.name) {
            let (symbol, class) = (cx.symbol(None, simple), types::class_value(cx, row.name));
            if !map::contains(cx, &all, &symbol)? {
                all = map::assoc(cx, all, symbol, class)?;
            }
        }
    }
    Ok(all)
}

fn ns_aliases(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let ns = the_ns(cx, &args, 0)?;
    Ok(env::aliases(cx, &ns))
}

fn alias(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let alias = symbol(&args, 0)?.clone();
    let (here, target) = (env::current_ns(cx), the_ns(cx, &args, 1)?);
    env::add_alias(cx, &here, &alias, &target)?;
    Ok(Value::NIL)
}

fn ns_unalias(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (ns, alias) = (the_ns(cx, &args, 0)?, symbol(&args, 1)?);
    env::remove_alias(cx, &ns, alias)?;
    Ok(Value::NIL)
}

fn ns_unmap(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (ns, name) = (the_ns(cx, &args, 0)?, symbol(&args, 1)?);
    if name.name_parts().is_some_and(|(ns, _)| ns.is_some()) {
        return Err(invalid("Can't unintern namespace-qualified symbol"));
    }
    env::unmap(cx, &ns, name)?;
    Ok(Value::NIL)
}

fn in_ns(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = symbol(&args, 0)?.clone();
    let ns = make_ns(cx, &name)?;
    env::set_current_ns(cx, ns.clone());
    Ok(ns)
}

fn intern(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let ns = the_ns(cx, &args, 0)?;
    let name = symbol(&args, 1)?.clone();
    if name.name_parts().is_some_and(|(ns, _)| ns.is_some()) {
        return Err(invalid("Can't intern namespace-qualified symbol"));
    }
    let var = env::intern(cx, &ns, &name)?;
    let given = name.object().meta();
    if given.is_some() || cx.roots.meta(var::slot_of(&var)).is_nil() {
        let mut meta = given.unwrap_or_else(|| map::empty(&cx.heap));
        for (key, value) in [("ns", ns), ("name", var.object().slot(1))] {
            let key = cx.keyword(key);
            meta = dispatch::assoc(cx, meta, key, value)?;
        }
        env::set_meta(cx, &var, meta)?;
    }
    if args.len() == 3 {
        let value = args.take(2);
        var::set_root(cx, &var, value)?;
    }
    Ok(var)
}

/// The var called `name` that is interned in `ns` itself.
fn own_var(cx: &mut Cx, ns: &Value, name: &str) -> Result<Option<Value>> {
    let symbol = cx.symbol(None, name);
    let known = env::mappings(cx, ns);
    let own = env::ns_name(ns).full_name();
    let found = map::get(cx, &known, &symbol)?.filter(|it| it.is(Kind::Var));
    Ok(found.filter(|var| env::var_ns(cx, var) == own))
}

fn find_var(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let parts = symbol(&args, 0)?.name_parts();
    let Some((Some(ns), name)) = parts else {
        return Err(invalid("Symbol must be namespace-qualified"));
    };
    let ns_symbol = cx.symbol(None, ns);
    match env::find_ns(cx, &ns_symbol)? {
        Some(ns) => Ok(own_var(cx, &ns, name)?.unwrap_or_default()),
        None => Err(invalid(format!("No such namespace: {ns}"))),
    }
}

fn ns_resolve(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let last = args.len() - 1;
    let ns = the_ns(cx, &args, 0)?;
    let sym = symbol(&args, last)?.clone();
    if last == 2 && !args[1].is_nil() && dispatch::contains(cx, &args[1], &sym)? {
        return Ok(Value::NIL);
    }
    let Some((prefix, name)) = sym.name_parts() else {
        return Ok(Value::NIL);
    };
    if let Some(prefix) = prefix {
        let prefix = cx.symbol(None, prefix);
        return match env::ns_of_alias(cx, &ns, &prefix)? {
            Some(target) => Ok(own_var(cx, &target, name)?.unwrap_or_default()),
            None => Ok(Value::NIL),
        };
    }
    let known = env::mappings(cx, &ns);
    let bare = cx.symbol(None, name);
    if let Some(found) = map::get(cx, &known, &bare)? {
        return Ok(found);
    }
    if let Some(class) = types::class_by_name(cx, name) {
        return Ok(class);
    }
    if !name.contains('.') || name.starts_with('.') || name.ends_with('.') {
        return Ok(Value::NIL);
    }
    match env::resolve(cx, &bare)? {
        env::Resolved::Class(class) => Ok(class),
        _ => Ok(Value::NIL),
    }
}

/// Natives that only the library calls.
pub mod internal {
    use super::*;

    natives! {
        "dayfly.internal";

        /// True when `x` is a namespace.
        "namespace?" "[x]" since "0.1" => is_namespace;
        /// Maps the symbol `sym` to `var` in the namespace `ns`. Answers `var`.
        "refer-var!" "[ns sym var]" since "0.1" => refer_var_bang;
        /// Maps the names of all public vars of the namespace `from` to these, in the namespace
        /// `to`. Answers nil.
        "refer-all!" "[to from]" since "0.1" => refer_all_bang;
    }

    fn is_namespace(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is(Kind::Namespace)))
    }

    fn refer_var_bang(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let ns = the_ns(cx, &args, 0)?;
        let name = symbol(&args, 1)?.clone();
        if !args[2].is(Kind::Var) {
            let is_nil = args[2].is_nil();
            return Err(if is_nil {
                null_pointer()
            } else {
                cannot_cast(&args[2], "clojure.lang.Var")
            });
        }
        let name = bare(cx, &name);
        env::refer(cx, &ns, &name, args[2].clone())?;
        Ok(args[2].clone())
    }

    fn refer_all_bang(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (to, from) = (the_ns(cx, &args, 0)?, the_ns(cx, &args, 1)?);
        if !to.is_identical(&from) {
            env::refer_all(cx, &to, &from)?;
        }
        Ok(Value::NIL)
    }
}
