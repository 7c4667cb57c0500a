//! The functions of protocols: which method runs for a first argument.
//!
//! First what the argument's own type implements in its body, then the argument's metadata where
//! the protocol allows it, then `:impls` of the protocol's map: the class itself, what is above it,
//! `Object` last; nil is looked up as nil. What was found is remembered until any protocol or type
//! changes.

use crate::base::error::{Error, code};
use crate::collection::map;
use crate::cx::{Cx, Result};
use crate::types::{class, user};
use crate::value::{Kind, Value, class_name, flag, munge};

/// What a protocol's functions found before: (function, type key) to method, while nothing has
/// changed.
#[derive(Default)]
struct DispatchCache {
    epoch: u64,
    entries: Vec<(u64, u64, Value)>,
}

/// Places of the cache; a power of two.
const CACHE: usize = 256;

/// A function of the protocol that `protocol`, a var, holds; `method` is the keyword of its method.
pub fn protocol_fn(cx: &mut Cx, protocol: Value, method: Value) -> Value {
    let function = cx.heap.object(Kind::ProtocolFn, [0], [protocol, method]);
    // What was remembered for an older function at the same address must not be taken for this
    // one's.
    cx.dispatch_epoch += 1;
    function
}

/// The method of a protocol's function for these arguments.
///
/// # Errors
/// No argument, or no implementation for its class.
pub fn protocol_method(cx: &mut Cx, function: &Value, args: &[Value]) -> Result<Value> {
    let obj = function.object();
    let (protocol, name) = (obj.slot(0), obj.slot(1));
    let Some(target) = args.first() else {
        return Err(no_method(&protocol, &name));
    };
    let key = class::type_key(target);
    let id = function.payload();
    let has_meta = target.obj().is_some_and(|obj| obj.has(flag::META));
    let varies = matches!(
        target.kind(),
        Kind::Exception | Kind::Gadget | Kind::TextBuffer | Kind::Type
    );
    let cacheable = !has_meta && !varies;
    let place = ((id >> 4) ^ (key >> 4) ^ key) as usize & (CACHE - 1);
    if cacheable && let Some(found) = cached(cx, place, id, key) {
        return Ok(found);
    }
    let found = find_method(cx, &protocol, &name, target)?;
    if let Some(method) = found {
        let by_meta = !cacheable || method.1;
        if !by_meta {
            remember(cx, place, (id, key, method.0.clone()));
        }
        return Ok(method.0);
    }
    let error = Error::of(code::PROTOCOL_MISSING)
        .with("method", name.full_name().unwrap_or_default())
        .with("protocol", name_of_var(&protocol))
        .with("type", class_text(target));
    Err(error.into())
}

/// The error of calling a protocol's function without an argument.
#[cold]
fn no_method(protocol: &Value, name: &Value) -> crate::cx::Throw {
    let name = name.full_name().unwrap_or_default();
    let full = name_of_var(protocol);
    let interface = munge(&full.replace('/', "."));
    let short = full.rsplit('/').next().unwrap_or(&full);
    crate::native::invalid(format!(
        "No single method: {name} of interface: {interface} found for function: {name} \
         of protocol: {short}"
    ))
}

/// The full name of a var.
fn name_of_var(var: &Value) -> String {
    let part = |ix| var.object().slot(ix).full_name().unwrap_or_default();
    format!("{}/{}", part(0), part(1))
}

fn class_text(target: &Value) -> String {
    if target.is_nil() {
        "nil".to_owned()
    } else {
        class_name(target).into_owned()
    }
}

fn cached(cx: &mut Cx, place: usize, id: u64, key: u64) -> Option<Value> {
    let epoch = cx.dispatch_epoch;
    let cache = cx.extension::<DispatchCache>();
    if cache.epoch != epoch {
        cache.entries.clear();
        return None;
    }
    let (found_id, found_key, method) = cache.entries.get(place)?;
    (*found_id == id && *found_key == key).then(|| method.clone())
}

fn remember(cx: &mut Cx, place: usize, entry: (u64, u64, Value)) {
    let epoch = cx.dispatch_epoch;
    let cache = cx.extension::<DispatchCache>();
    if cache.epoch != epoch || cache.entries.len() != CACHE {
        cache.entries = vec![(0, 0, Value::NIL); CACHE];
        cache.epoch = epoch;
    }
    cache.entries[place] = entry;
}

/// The method and whether it came from metadata.
fn find_method(
    cx: &mut Cx,
    protocol: &Value,
    name: &Value,
    target: &Value,
) -> Result<Option<(Value, bool)>> {
    if matches!(target.kind(), Kind::Instance | Kind::Record) {
        let class = target.object().slot(0);
        if let Some(own) = user::protocol_methods(cx, &class, protocol)? {
            return match map::get(cx, &own, name)? {
                Some(method) => Ok(Some((method, false))),
                None => {
                    let method = name.full_name().unwrap_or_default();
                    Err(user::abstract_method(&class, protocol, &method))
                }
            };
        }
    }
    let table = cx.roots.get(protocol.object().raw(0) as u32).clone();
    if get(cx, &table, "extend-via-metadata")?.is_truthy()
        && let Some(meta) = target.obj().and_then(|obj| obj.meta())
    {
        let (ns, method) = (crate::env::var_ns(cx, protocol), name.full_name());
        let symbol = cx.symbol(ns.as_deref(), &method.unwrap_or_default());
        let found = map::get(cx, &meta, &symbol)?;
        if let Some(method) = found.filter(|it| !it.is_nil()) {
            return Ok(Some((method, true)));
        }
    }
    let impls = get(cx, &table, "impls")?;
    if impls.is_nil() {
        return Ok(None);
    }
    for class in classes_of(cx, target) {
        if let Some(methods) = map::get(cx, &impls, &class)?
            && let Some(method) = map::get(cx, &methods, name)?
            && !method.is_nil()
        {
            return Ok(Some((method, false)));
        }
    }
    Ok(None)
}

/// Nil for nil; else the class and everything above it, nearest first.
fn classes_of(cx: &mut Cx, target: &Value) -> Vec<Value> {
    if target.is_nil() {
        return vec![Value::NIL];
    }
    let own = class::class_of(cx, target);
    user::class_chain(cx, &own)
}

fn get(cx: &mut Cx, table: &Value, key: &str) -> Result<Value> {
    let key = cx.keyword(key);
    if table.is_nil() {
        return Ok(Value::NIL);
    }
    Ok(map::get(cx, table, &key)?.unwrap_or_default())
}
