//! Namespaces: making, finding, mapping, aliasing.

use super::slots::{NAMESPACES, NS};
use crate::base::error::{Error, code};
use crate::collection::{Cursor, map};
use crate::cx::{Cx, Result, RootFlag, Stream};
use crate::value::{Kind, Value};

fn cell_of(ns: &Value, ix: usize) -> u32 {
    ns.object().raw(ix) as u32
}

/// Changes what a cell holds, in place when nobody else holds it.
fn update(cx: &mut Cx, cell: u32, f: impl FnOnce(&mut Cx, Value) -> Result<Value>) -> Result<()> {
    let old = cx.roots.get(cell).clone();
    let new = f(cx, old)?;
    drop(cx.roots.set(cell, new));
    Ok(())
}

/// The namespace of this name.
///
/// # Errors
/// Only limits.
pub fn find_ns(cx: &mut Cx, name: &Value) -> Result<Option<Value>> {
    let all = cx.roots.get(NAMESPACES).clone();
    map::get(cx, &all, name)
}

/// The namespace of this name, made if it is not there.
///
/// # Errors
/// Only limits.
pub fn create_ns(cx: &mut Cx, name: &Value) -> Result<Value> {
    if let Some(found) = find_ns(cx, name)? {
        return Ok(found);
    }
    let empty = map::empty(&cx.heap);
    let cell = RootFlag(RootFlag::CELL);
    let mappings = cx.roots.add(empty.clone(), Value::NIL, cell);
    let aliases = cx.roots.add(empty, Value::NIL, cell);
    let raw = [u64::from(mappings), u64::from(aliases), 0];
    let ns = cx.heap.object(Kind::Namespace, raw, [name.clone()]);
    update(cx, NAMESPACES, |cx, all| {
        map::assoc(cx, all, name.clone(), ns.clone())
    })?;
    Ok(ns)
}

/// Forgets a namespace; answers it when it was there.
///
/// # Errors
/// Only limits.
pub fn remove_ns(cx: &mut Cx, name: &Value) -> Result<Option<Value>> {
    let found = find_ns(cx, name)?;
    update(cx, NAMESPACES, |cx, all| map::dissoc(cx, all, name))?;
    Ok(found)
}

/// All namespaces.
///
/// # Errors
/// Only limits.
pub fn all_ns(cx: &mut Cx) -> Result<Vec<Value>> {
    let all = cx.roots.get(NAMESPACES).clone();
    let mut found = Vec::new();
    let mut cursor = Cursor::new(cx, all)?;
    while let Some(entry) = cursor.next(cx)? {
        found.push(crate::native::nth(cx, &entry, &Value::from(1))?);
    }
    Ok(found)
}

/// The name of a namespace, a symbol.
pub fn ns_name(ns: &Value) -> Value {
    ns.object().slot(0)
}

/// The namespace that `*ns*` holds.
pub fn current_ns(cx: &Cx) -> Value {
    let bound = cx.bindings.get(NS).unwrap_or_else(|| cx.roots.get(NS));
    bound.clone()
}

/// Makes `ns` the current namespace: the binding of `*ns*` when there is one, else its root.
pub fn set_current_ns(cx: &mut Cx, ns: Value) {
    if let Err(ns) = cx.bindings.set(NS, ns) {
        drop(cx.roots.set(NS, ns));
    }
}

/// What the names of a namespace stand for: a map from symbol to var or class.
pub fn mappings(cx: &Cx, ns: &Value) -> Value {
    cx.roots.get(cell_of(ns, 0)).clone()
}

/// The aliases of a namespace: a map from symbol to namespace.
pub fn aliases(cx: &Cx, ns: &Value) -> Value {
    cx.roots.get(cell_of(ns, 1)).clone()
}

/// The namespace an alias or a full name stands for, seen from `ns`.
///
/// # Errors
/// Only limits.
pub fn ns_of_alias(cx: &mut Cx, ns: &Value, name: &Value) -> Result<Option<Value>> {
    let known = aliases(cx, ns);
    match map::get(cx, &known, name)? {
        Some(found) => Ok(Some(found)),
        None => find_ns(cx, name),
    }
}

/// Adds an alias.
///
/// # Errors
/// The alias stands for another namespace already.
pub fn add_alias(cx: &mut Cx, ns: &Value, alias: &Value, target: &Value) -> Result<()> {
    let known = aliases(cx, ns);
    if let Some(other) = map::get(cx, &known, alias)?
        && !other.is_identical(target)
    {
        let text = format!(
            "Alias {} already exists in namespace {}, aliasing {}",
            alias.full_name().unwrap_or_default(),
            ns_name(ns).full_name().unwrap_or_default(),
            ns_name(&other).full_name().unwrap_or_default()
        );
        return Err(Error::of(code::STATE_INVALID).with("message", text).into());
    }
    update(cx, cell_of(ns, 1), |cx, all| {
        map::assoc(cx, all, alias.clone(), target.clone())
    })
}

/// Takes an alias away.
///
/// # Errors
/// Only limits.
pub fn remove_alias(cx: &mut Cx, ns: &Value, alias: &Value) -> Result<()> {
    update(cx, cell_of(ns, 1), |cx, all| map::dissoc(cx, all, alias))
}

/// The var `name` of the namespace itself, made without a value if it is not there.
///
/// # Errors
/// The name stands for a var of another namespace that is not `clojure.core`.
pub fn intern(cx: &mut Cx, ns: &Value, name: &Value) -> Result<Value> {
    let known = mappings(cx, ns);
    let own_name = ns_name(ns);
    if let Some(found) = map::get(cx, &known, name)? {
        if found.is(Kind::Var) && same_name(&found.object().slot(0), &own_name) {
            return Ok(found);
        }
        replace_check(cx, ns, name, &found)?;
    }
    let slot = cx.roots.add_unbound();
    let (ns_text, name_text) = (own_name, bare(cx, name));
    let var = cx
        .heap
        .object(Kind::Var, [u64::from(slot)], [ns_text, name_text.clone()]);
    refer_now(cx, ns, &name_text, var.clone())?;
    Ok(var)
}

/// The symbol without metadata.
fn bare(cx: &mut Cx, name: &Value) -> Value {
    match name
        .name_parts()
        .map(|(ns, name)| (ns.map(str::to_owned), name.to_owned()))
    {
        Some((ns, name)) => cx.symbol(ns.as_deref(), &name),
        None => name.clone(),
    }
}

fn same_name(one: &Value, other: &Value) -> bool {
    one.is_identical(other) || one.full_name() == other.full_name()
}

/// Vars of `clojure.core` may be replaced with a warning, others may not.
fn replace_check(cx: &mut Cx, ns: &Value, name: &Value, found: &Value) -> Result<()> {
    let existing = match found.obj_of(Kind::Var) {
        Some(var) => full_name(&var.slot(0), &var.slot(1)),
        None => return Ok(()),
    };
    let (symbol, target) = (name.full_name(), ns_name(ns).full_name());
    let (symbol, target) = (symbol.unwrap_or_default(), target.unwrap_or_default());
    if existing.starts_with("clojure.core/") {
        let text = format!(
            "WARNING: {symbol} already refers to: #'{existing} in namespace: {target}, being replaced by: #'{target}/{symbol}\n"
        );
        cx.host.write(Stream::Err, text.as_bytes())?;
        return Ok(());
    }
    let error = Error::of(code::REFER_CONFLICT).with("symbol", symbol);
    Err(error
        .with("existing", format!("#'{existing}"))
        .with("ns", target)
        .into())
}

fn full_name(ns: &Value, name: &Value) -> String {
    let (ns, name) = (ns.full_name(), name.full_name());
    format!("{}/{}", ns.unwrap_or_default(), name.unwrap_or_default())
}

fn refer_now(cx: &mut Cx, ns: &Value, name: &Value, target: Value) -> Result<()> {
    update(cx, cell_of(ns, 0), |cx, all| {
        map::assoc(cx, all, name.clone(), target)
    })
}

/// Maps a name of the namespace to a var of another one.
///
/// # Errors
/// The name stands for another var already.
pub fn refer(cx: &mut Cx, ns: &Value, name: &Value, var: Value) -> Result<()> {
    let known = mappings(cx, ns);
    if let Some(found) = map::get(cx, &known, name)?
        && !found.is_identical(&var)
    {
        let is_core = |var: &Value| {
            var.obj_of(Kind::Var)
                .is_some_and(|it| it.slot(0).full_name().as_deref() == Some("clojure.core"))
        };
        if is_core(&var) && !is_core(&found) {
            return Ok(());
        }
        replace_check(cx, ns, name, &found)?;
    }
    refer_now(cx, ns, name, var)
}

/// Maps the names of all public vars of `from` to these vars, in `to`.
///
/// # Errors
/// A name that stands for another var already.
pub fn refer_all(cx: &mut Cx, to: &Value, from: &Value) -> Result<()> {
    let (source, own_name) = (mappings(cx, from), ns_name(from));
    let mut taken = Vec::new();
    let mut target = cx.roots.set(cell_of(to, 0), Value::NIL);
    for (name, var) in map::Entries::new(source) {
        let Some(obj) = var.obj_of(Kind::Var) else {
            continue;
        };
        let is_private = cx.roots.flags(obj.raw(0) as u32).has(RootFlag::PRIVATE);
        if is_private || !same_name(&obj.slot(0), &own_name) {
            continue;
        }
        match map::get(cx, &target, &name) {
            Ok(None) if map::assoc_mut(cx, &mut target, name.clone(), var.clone()).is_ok() => {}
            Ok(Some(found)) if found.is_identical(&var) => {}
            _ => taken.push((name, var)),
        }
    }
    drop(cx.roots.set(cell_of(to, 0), target));
    taken
        .into_iter()
        .try_for_each(|(name, var)| refer(cx, to, &name, var))
}

/// Maps a name of the namespace to a class.
///
/// # Errors
/// Only limits.
pub fn import(cx: &mut Cx, ns: &Value, name: &Value, class: Value) -> Result<()> {
    refer_now(cx, ns, name, class)
}

/// Takes a name out of the namespace.
///
/// # Errors
/// Only limits.
pub fn unmap(cx: &mut Cx, ns: &Value, name: &Value) -> Result<()> {
    update(cx, cell_of(ns, 0), |cx, all| map::dissoc(cx, all, name))
}

/// The namespace of a var, as text.
pub fn var_ns(_cx: &Cx, var: &Value) -> Option<String> {
    var.obj_of(Kind::Var)?.slot(0).full_name()
}

/// The full name of the var in this slot; slow, for messages.
pub fn var_name(cx: &mut Cx, slot: u32) -> String {
    let wanted = |var: &Value| {
        var.obj_of(Kind::Var)
            .is_some_and(|it| it.raw(0) as u32 == slot)
    };
    for ns in all_ns(cx).unwrap_or_default() {
        let known = mappings(cx, &ns);
        let Ok(mut cursor) = Cursor::new(cx, known) else {
            continue;
        };
        while let Ok(Some(entry)) = cursor.next(cx) {
            let Ok(var) = crate::native::nth(cx, &entry, &Value::from(1)) else {
                break;
            };
            if wanted(&var) {
                return full_name(&var.object().slot(0), &var.object().slot(1));
            }
        }
    }
    format!("slot {slot}")
}
