//! User types, and the functions of protocols that dispatch on them.
//!
//! A `Type`: raw id and root slot of its interface methods; slots name, fields, and true for records.
//! A protocol's function looks for the class of its first argument among `:impls` of the protocol's map: the class itself,
//! then what is above it, then `Object`; nil is looked up as nil. What it found is remembered until any protocol changes.

use crate::base::error::{Error, code};
use crate::value::class_name;
use crate::collection::{map, vector};
use crate::cx::{Cx, Result, RootFlag};
use crate::types::class;
use crate::value::{Kind, Value};

/// A new user type. Its methods live in a cell of the runtime, so that an image can hold it.
pub fn make_type(cx: &mut Cx, name: Value, fields: Value, is_record: bool) -> Result<Value> {
    let methods = map::empty(&cx.heap);
    let cell = cx.roots.add(methods, Value::NIL, RootFlag(RootFlag::CELL));
    let slots = [name, fields, Value::from(is_record)];
    let id = u64::from(cell) + 1;
    Ok(cx.heap.object(Kind::Type, [id, u64::from(cell)], slots))
}

/// Adds methods of an interface to a user type: a map from name (symbol or keyword) to function.
pub fn implement(cx: &mut Cx, class: &Value, name: Value, method: Value) -> Result<()> {
    let Some(obj) = class.obj_of(Kind::Type) else {
        return Err(crate::native::mismatch("a type", class));
    };
    let cell = obj.raw(1) as u32;
    let methods = cx.roots.set(cell, Value::NIL);
    let methods = map::assoc(cx, methods, name, method)?;
    drop(cx.roots.set(cell, methods));
    cx.dispatch_epoch += 1;
    Ok(())
}

/// A new instance with these field values.
pub fn instantiate(cx: &mut Cx, class: &Value, fields: &[Value]) -> Result<Value> {
    let Some(obj) = class.obj_of(Kind::Type) else {
        return Err(crate::native::mismatch("a type", class));
    };
    let (declared, is_record) = (obj.slot(1), obj.slot(2).is(Kind::True));
    let count = if declared.is(Kind::Vector) { vector::len(&declared) } else { 0 };
    if fields.len() != count {
        let name = obj.slot(0).full_name().unwrap_or_default();
        return Err(crate::native::wrong_arity(&format!("{name}/new"), fields.len()));
    }
    let mut slots = Vec::with_capacity(count + 2);
    slots.push(class.clone());
    if is_record {
        slots.push(Value::NIL);
    }
    slots.extend(fields.iter().cloned());
    let kind = if is_record { Kind::Record } else { Kind::Instance };
    Ok(cx.heap.object_of(kind, &[], slots.into_iter(), 0))
}

/// What a protocol's functions found before: (function, type key) to method, while nothing has changed.
#[derive(Default)]
struct DispatchCache {
    epoch: u64,
    entries: Vec<(u64, u64, Value)>,
}

/// Places of the cache; a power of two.
const CACHE: usize = 256;

/// The method of a protocol's function for these arguments.
///
/// # Errors
/// No argument, or no implementation for its class.
pub fn protocol_method(cx: &mut Cx, function: &Value, args: &[Value]) -> Result<Value> {
    let obj = function.object();
    let (protocol, name) = (obj.slot(0), obj.slot(1));
    let Some(target) = args.first() else {
        return Err(crate::native::wrong_arity(&name.full_name().unwrap_or_default(), 0));
    };
    let key = class::type_key(target);
    let id = function.payload();
    let cacheable = !matches!(target.kind(), Kind::Exception | Kind::Gadget | Kind::Type);
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
        .with("protocol", crate::env::var_name(cx, protocol.object().raw(0) as u32))
        .with("type", class_text(cx, target));
    Err(error.into())
}

fn class_text(cx: &Cx, target: &Value) -> String {
    if target.is_nil() { "nil".to_owned() } else { class_name(target).into_owned() }
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
    let names = match target.kind() {
        Kind::Record => [&["clojure.lang.IRecord", "clojure.lang.IPersistentMap"][..], &above("clojure.lang.IPersistentMap")].concat(),
        Kind::Instance => vec!["java.lang.Object"],
        Kind::Fn | Kind::Native | Kind::NativeFn | Kind::ProtocolFn => {
            [&["clojure.lang.AFunction"][..], &class::ancestors("clojure.lang.AFunction")].concat()
        }
        _ => class::ancestors(&class_name(target)),
    };
    let mut classes = vec![own];
    classes.extend(names.into_iter().map(|name| class::class_value(cx, name)));
    classes
}

fn above(name: &str) -> Vec<&'static str> {
    let mut names = class::ancestors(name);
    names.push("java.lang.Object");
    names
}

fn get(cx: &mut Cx, table: &Value, key: &str) -> Result<Value> {
    let key = cx.keyword(key);
    if table.is_nil() {
        return Ok(Value::NIL);
    }
    Ok(map::get(cx, table, &key)?.unwrap_or_default())
}
