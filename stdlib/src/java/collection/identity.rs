//! `java.util.IdentityHashMap`: a map whose keys are the same object or none.
//!
//! Its state is a map from identity hashes to vectors of keys and values in turn.

use lisp_core::collection::{map, vector};
use lisp_core::compare::identity_hash;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::java::gadget::{self, Tag};

const CLASS: &str = "java.util.IdentityHashMap";
const TABLE: usize = 0;
const COUNT: usize = 1;

natives! {
    "java.util.IdentityHashMap";

    /// An empty map; a size is not looked at.
    "new" "[]" "[size]" since "0.1" => new;
    /// The value of `key`, or nil.
    ".get" "[map key]" since "0.1" => get;
    /// Gives `key` the value; the one before.
    ".put" "[map key value]" since "0.1" => put;
    /// Takes `key` away; its value.
    ".remove" "[map key]" since "0.1" => remove;
    /// Has `key` a value?
    ".containsKey" "[map key]" since "0.1" => contains_key;
    /// The number of keys.
    ".size" "[map]" since "0.1" => size;
    /// Is there no key?
    ".isEmpty" "[map]" since "0.1" => is_empty;
    /// Takes all keys away.
    ".clear" "[map]" since "0.1" => clear;
}

fn new(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let table = map::empty(&cx.heap);
    Ok(gadget::new(cx, Tag::Cell, CLASS, &[table, Value::from(0)]))
}

/// Where the entries that may have a key are, and they, keys and values in turn.
fn bucket(cx: &mut Cx, args: &Args<'_>) -> Result<(Value, Vec<Value>)> {
    let map = gadget::expect(&args[0], Tag::Cell, CLASS)?;
    let number = match args[1].as_int() {
        Some(int) => int,
        None => i64::from(identity_hash(cx, &args[1])),
    };
    let place = Value::from(number);
    let table = gadget::state(map, TABLE);
    let found = map::get(cx, &table, &place)?.unwrap_or_default();
    let len = match found.is(Kind::Vector) {
        true => vector::len(&found),
        false => 0,
    };
    let items = (0..len).filter_map(|ix| vector::get(&found, ix).cloned());
    Ok((place, items.collect()))
}

/// The index of the key among keys and values in turn.
fn index_of(entries: &[Value], key: &Value) -> Option<usize> {
    (0..entries.len())
        .step_by(2)
        .find(|ix| entries[*ix].is_identical(key))
}

fn store(cx: &mut Cx, map: &Value, place: Value, entries: Vec<Value>) -> Result<()> {
    let mut table = gadget::state(map, TABLE);
    let entries = vector::vector_of(&cx.heap, entries.into_iter());
    map::assoc_mut(cx, &mut table, place, entries)?;
    gadget::set_state(map, TABLE, table).map(drop)
}

fn count(map: &Value) -> i64 {
    gadget::state(map, COUNT).as_int().unwrap_or(0)
}

fn get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (_, entries) = bucket(cx, &args)?;
    let found = index_of(&entries, &args[1]).map(|ix| entries[ix + 1].clone());
    Ok(found.unwrap_or_default())
}

fn put(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (place, mut entries) = bucket(cx, &args)?;
    let value = args[2].clone();
    let old = match index_of(&entries, &args[1]) {
        Some(ix) => std::mem::replace(&mut entries[ix + 1], value),
        None => {
            entries.extend([args[1].clone(), value]);
            gadget::set_state(&args[0], COUNT, Value::from(count(&args[0]) + 1))?;
            Value::NIL
        }
    };
    store(cx, &args[0], place, entries)?;
    Ok(old)
}

fn remove(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (place, mut entries) = bucket(cx, &args)?;
    let Some(ix) = index_of(&entries, &args[1]) else {
        return Ok(Value::NIL);
    };
    entries.remove(ix);
    let old = entries.remove(ix);
    gadget::set_state(&args[0], COUNT, Value::from(count(&args[0]) - 1))?;
    store(cx, &args[0], place, entries)?;
    Ok(old)
}

fn contains_key(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (_, entries) = bucket(cx, &args)?;
    Ok(Value::from(index_of(&entries, &args[1]).is_some()))
}

fn size(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let map = gadget::expect(&args[0], Tag::Cell, CLASS)?;
    Ok(Value::from(count(map)))
}

fn is_empty(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let map = gadget::expect(&args[0], Tag::Cell, CLASS)?;
    Ok(Value::from(count(map) == 0))
}

fn clear(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let map = gadget::expect(&args[0], Tag::Cell, CLASS)?;
    let table = map::empty(&cx.heap);
    gadget::set_state(map, TABLE, table)?;
    gadget::set_state(map, COUNT, Value::from(0))?;
    Ok(Value::NIL)
}
