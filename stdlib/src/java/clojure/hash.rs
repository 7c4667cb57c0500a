//! `clojure.lang.APersistentMap`: what the maps of libraries take their hashes and equality from. They ask about themselves,
//! so the answers come from the entries, never from the map's own methods.

use lisp_core::collection::{Cursor, dispatch, lookup};
use lisp_core::compare;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::nth;
use lisp_core::natives;
use lisp_core::value::Value;

natives! {
    "clojure.lang.APersistentMap";

    /// What `.hashCode` of a map with these entries is.
    "mapHash" "[map]" since "0.1" cost Length => map_hash;
    /// What `hash` of a map with these entries is.
    "mapHasheq" "[map]" since "0.1" cost Length => map_hasheq;
    /// Is `x` a map with the entries of `map`?
    "mapEquals" "[map x]" since "0.1" cost Length => map_equals;
}

fn map_hash(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let mut sum = 0_i32;
    let mut entries = Cursor::new(cx, args[0].clone())?;
    while let Some(entry) = entries.next(cx)? {
        let key = nth(cx, &entry, &Value::from(0))?;
        let value = nth(cx, &entry, &Value::from(1))?;
        sum = sum.wrapping_add(compare::hash_code(cx, &key)? ^ compare::hash_code(cx, &value)?);
    }
    Ok(Value::from(i64::from(sum)))
}

fn map_hasheq(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let hash = compare::hash_unordered(cx, &args[0])?;
    Ok(Value::from(i64::from(hash.cast_signed())))
}

fn map_equals(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let is_map = super::call_native(cx, ("clojure.core", "map?"), &args.as_slice()[1..])?;
    if !is_map.is_truthy() || lookup::count(cx, &args[0])? != lookup::count(cx, &args[1])? {
        return Ok(Value::FALSE);
    }
    let mut entries = Cursor::new(cx, args[0].clone())?;
    while let Some(entry) = entries.next(cx)? {
        let key = nth(cx, &entry, &Value::from(0))?;
        let value = nth(cx, &entry, &Value::from(1))?;
        if !dispatch::contains(cx, &args[1], &key)? {
            return Ok(Value::FALSE);
        }
        let other = lookup::get(cx, &args[1], &key)?.unwrap_or_default();
        if !compare::equal_java(cx, &value, &other)? {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}
