//! Vars as references: what they hold, and roots that are validated and watched.
//!
//! Watches and validator of a var are two items in a cell of the table of roots; which var has
//! which cell is remembered by the runtime, and the var's flag says that there is one. They do not
//! become part of an image.

use super::watch;
use crate::base::error::{Error, code};
use crate::collection::vector;
use crate::cx::{Cx, Result, RootFlag};
use crate::env::{self, slots};
use crate::value::{Kind, Value};

pub(super) const WATCHES: usize = 0;
pub(super) const VALIDATOR: usize = 1;

/// Cells of watched vars: slot of the var, slot of the cell.
#[derive(Debug, Default)]
struct Watched {
    cells: Vec<(u32, u32)>,
}

/// The slot of a var in the table of roots.
#[inline]
pub fn slot_of(var: &Value) -> u32 {
    var.object().raw(0) as u32
}

/// What the var is bound to, else its root (an `Unbound` when it has none).
#[inline]
pub fn deref(cx: &Cx, var: &Value) -> Value {
    let slot = slot_of(var);
    cx.bindings
        .get(slot)
        .unwrap_or_else(|| cx.roots.get(slot))
        .clone()
}

/// The root of the var (an `Unbound` when it has none).
pub fn root(cx: &Cx, var: &Value) -> Value {
    cx.roots.get(slot_of(var)).clone()
}

fn cell_of(cx: &mut Cx, slot: u32) -> Option<u32> {
    if !cx.roots.flags(slot).has(RootFlag::WATCHED) {
        return None;
    }
    let cells = &cx.extension::<Watched>().cells;
    cells
        .iter()
        .find(|(var, _)| *var == slot)
        .map(|(_, cell)| *cell)
}

pub(super) fn item(cx: &mut Cx, var: &Value, ix: usize) -> Value {
    match cell_of(cx, slot_of(var)) {
        Some(cell) => vector::get(cx.roots.get(cell), ix)
            .cloned()
            .unwrap_or_default(),
        None => Value::NIL,
    }
}

pub(super) fn set_item(cx: &mut Cx, var: &Value, ix: usize, value: Value) {
    let slot = slot_of(var);
    let cell = match cell_of(cx, slot) {
        Some(cell) => cell,
        None => {
            let items = vector::vector_of(&cx.heap, [Value::NIL, Value::NIL].into_iter());
            let cell = cx.roots.add(items, Value::NIL, RootFlag(RootFlag::CELL));
            cx.roots.add_flag(slot, RootFlag::WATCHED);
            cx.extension::<Watched>().cells.push((slot, cell));
            cell
        }
    };
    let mut items = cx.roots.set(cell, Value::NIL);
    vector::assoc_mut(&cx.heap, &mut items, ix, value);
    drop(cx.roots.set(cell, items));
}

/// Asks the var's validator about a value that is to become its root.
///
/// # Errors
/// It refuses the value, or throws.
pub fn validate(cx: &mut Cx, var: &Value, value: &Value) -> Result<()> {
    match item(cx, var, VALIDATOR) {
        validator if validator.is_nil() => Ok(()),
        validator => watch::validate(cx, &validator, value),
    }
}

/// Calls the watches of a var whose root has changed.
///
/// # Errors
/// What a watch throws.
pub fn notify(cx: &mut Cx, var: &Value, old: Value, new: Value) -> Result<()> {
    match item(cx, var, WATCHES) {
        watches if watches.is_nil() => Ok(()),
        watches => watch::notify(cx, var, watches, [old, new]),
    }
}

/// Gives the var a root.
///
/// # Errors
/// Its validator refuses the value, or a watch throws.
pub fn set_root(cx: &mut Cx, var: &Value, value: Value) -> Result<()> {
    // The map of a protocol says which types extend it: what was found before may be wrong now.
    if matches!(value.kind(), Kind::ArrayMap | Kind::HashMap) {
        cx.dispatch_epoch += 1;
    }
    if !cx.roots.flags(slot_of(var)).has(RootFlag::WATCHED) {
        env::set_root(cx, var, value);
        return Ok(());
    }
    validate(cx, var, &value)?;
    let old = root(cx, var);
    env::set_root(cx, var, value.clone());
    notify(cx, var, old, value)
}

/// Defines the var as `def` does: value (unless absent), metadata and flags change together.
///
/// # Errors
/// Its validator refuses the value, or a watch throws.
pub fn define(cx: &mut Cx, var: &Value, value: Value, meta: Value) -> Result<()> {
    let is_watched = cx.roots.flags(slot_of(var)).has(RootFlag::WATCHED);
    if !is_watched || value.is_absent() {
        return env::define(cx, var, value, meta);
    }
    validate(cx, var, &value)?;
    let old = root(cx, var);
    env::define(cx, var, value.clone(), meta)?;
    notify(cx, var, old, value)
}

/// Vars that a program may set outside of `binding`: Clojure binds them around every script.
const SETTABLE: &[u32] = &[
    slots::NS,
    slots::PRINT_LENGTH,
    slots::PRINT_LEVEL,
    slots::PRINT_META,
    slots::PRINT_NAMESPACE_MAPS,
    slots::DATA_READERS,
    slots::DEFAULT_DATA_READER,
    slots::MATH_CONTEXT,
    slots::ASSERT,
    slots::COMMAND_LINE_ARGS,
    slots::ONE,
    slots::TWO,
    slots::THREE,
    slots::LAST_ERROR,
    slots::WARN_ON_REFLECTION,
    slots::UNCHECKED_MATH,
];

/// Changes the innermost binding of the var, as `set!` and `var-set` do.
///
/// # Errors
/// It has none, or one of another fiber, or its validator refuses the value.
pub fn set(cx: &mut Cx, var: &Value, value: Value) -> Result<()> {
    validate(cx, var, &value)?;
    let slot = slot_of(var);
    let named = |code| {
        let name = var.object().slot(1).full_name();
        let name = name.unwrap_or_else(|| "--unnamed--".to_owned());
        Error::of(code).with("var", name)
    };
    if cx.bindings.is_conveyed(slot) {
        let error = named(code::VAR_CONVEYED);
        return Err(error.hint("bind it in this fiber to set! it").into());
    }
    match cx.bindings.set(slot, value) {
        Ok(()) => Ok(()),
        Err(value) if SETTABLE.contains(&slot) => set_root(cx, var, value),
        Err(_) => Err(named(code::VAR_NOT_BOUND).into()),
    }
}
