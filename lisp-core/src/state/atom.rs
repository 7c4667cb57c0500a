//! Atoms: a value, watches, a validator and metadata.

use super::{place, watch};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

const VALUE: usize = 0;
pub(super) const WATCHES: usize = 1;
pub(super) const VALIDATOR: usize = 2;
const META: usize = 3;

/// A new atom. `validator` is nil or has accepted `value` already.
pub fn new_atom(cx: &Cx, value: Value, validator: Value, meta: Value) -> Value {
    cx.heap
        .object(Kind::Atom, [0], [value, Value::NIL, validator, meta])
}

/// What the atom holds.
#[inline]
pub fn deref(cx: &Cx, atom: &Value) -> Value {
    place::get(cx, atom, VALUE)
}

/// Makes the atom hold `value`.
///
/// # Errors
/// The validator refuses it, or a watch throws.
pub fn reset(cx: &mut Cx, atom: &Value, value: Value) -> Result<()> {
    watch::validate(cx, &place::get(cx, atom, VALIDATOR), &value)?;
    let watches = place::get(cx, atom, WATCHES);
    if watches.is_nil() {
        drop(place::put(cx, atom, VALUE, value)?);
        return Ok(());
    }
    let old = place::put(cx, atom, VALUE, value.clone())?;
    watch::notify(cx, atom, watches, [old, value])
}

/// Makes the atom hold `value` if it still holds the same object as `old`; answers whether it did.
///
/// # Errors
/// As [`reset`].
pub fn compare_and_set(cx: &mut Cx, atom: &Value, old: &Value, value: Value) -> Result<bool> {
    watch::validate(cx, &place::get(cx, atom, VALIDATOR), &value)?;
    if !deref(cx, atom).is_identical(old) {
        return Ok(false);
    }
    let watches = place::get(cx, atom, WATCHES);
    if watches.is_nil() {
        drop(place::put(cx, atom, VALUE, value)?);
        return Ok(true);
    }
    let before = place::put(cx, atom, VALUE, value.clone())?;
    watch::notify(cx, atom, watches, [before, value])?;
    Ok(true)
}

/// The atom's metadata, or nil.
pub fn meta(cx: &Cx, atom: &Value) -> Value {
    place::get(cx, atom, META)
}

/// Changes the atom's metadata.
///
/// # Errors
/// On an atom of an image without a cell.
pub fn set_meta(cx: &mut Cx, atom: &Value, meta: Value) -> Result<()> {
    place::put(cx, atom, META, meta).map(drop)
}
