//! Giving vars their roots and metadata.

use crate::collection::dispatch;
use crate::cx::{Cx, Result, RootFlag};
use crate::value::{Kind, Value};

/// The flags that metadata says.
///
/// # Errors
/// Only limits.
pub fn flags_of(cx: &mut Cx, meta: &Value) -> Result<RootFlag> {
    let mut flags = 0;
    if meta.is_nil() {
        return Ok(RootFlag(flags));
    }
    let bits = [
        ("macro", RootFlag::MACRO),
        ("dynamic", RootFlag::DYNAMIC),
        ("private", RootFlag::PRIVATE),
    ];
    for (name, bit) in bits {
        let key = cx.keyword(name);
        if dispatch::get(cx, meta, &key)?.is_some_and(|value| value.is_truthy()) {
            flags |= bit;
        }
    }
    Ok(RootFlag(flags))
}

/// Defines a var: value (unless absent), metadata and macro flag become visible together.
///
/// # Errors
/// Only limits.
pub fn define(cx: &mut Cx, var: &Value, value: Value, meta: Value) -> Result<()> {
    let slot = var.object().raw(0) as u32;
    let mut flags = flags_of(cx, &meta)?;
    flags.0 |= cx.roots.flags(slot).0 & RootFlag::WATCHED;
    if value.is_absent() {
        drop(cx.roots.set_meta(slot, meta, flags));
        return Ok(());
    }
    let old = cx.roots.publish(slot, value, meta, flags);
    retire(cx, old);
    Ok(())
}

/// Writes the root of a var alone; answers nothing, the old value is kept until no frame runs it.
pub fn set_root(cx: &mut Cx, var: &Value, value: Value) {
    let slot = var.object().raw(0) as u32;
    let old = cx.roots.set(slot, value);
    retire(cx, old);
}

/// Writes the metadata of a var and the flags it implies.
///
/// # Errors
/// Only limits.
pub fn set_meta(cx: &mut Cx, var: &Value, meta: Value) -> Result<()> {
    let slot = var.object().raw(0) as u32;
    let mut flags = flags_of(cx, &meta)?;
    flags.0 |= cx.roots.flags(slot).0 & RootFlag::WATCHED;
    drop(cx.roots.set_meta(slot, meta, flags));
    Ok(())
}

/// Roots kept before the list is looked through.
const RETIRED_MAX: usize = 64;

fn retire(cx: &mut Cx, old: Value) {
    if !old.is(Kind::Fn) {
        return;
    }
    cx.retired.push(old);
    if cx.stack.frames.is_empty() || cx.retired.len() > RETIRED_MAX {
        cx.release_retired();
    }
}
