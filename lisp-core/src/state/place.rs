//! Where the items of a mutable object are: in its slots, or in the cell of an object of an image.

use crate::collection::{error, vector};
use crate::cx::{Cx, Result};
use crate::value::{Value, flag};

/// Item `ix` of a mutable object.
#[inline]
pub(super) fn get(cx: &Cx, object: &Value, ix: usize) -> Value {
    let obj = object.object();
    if obj.has(flag::CELL) {
        let items = cx.roots.get(obj.raw(0) as u32);
        return vector::get(items, ix).cloned().unwrap_or_default();
    }
    obj.slot(ix)
}

/// Puts `value` at item `ix` and answers what was there.
///
/// # Errors
/// On an object of an image without a cell.
#[inline]
pub(super) fn put(cx: &mut Cx, object: &Value, ix: usize, value: Value) -> Result<Value> {
    let obj = object.object();
    if obj.has(flag::CELL) {
        return Ok(put_in_cell(cx, obj.raw(0) as u32, ix, value));
    }
    if obj.is_immortal() {
        return Err(error::state("a reference of an image is read-only"));
    }
    Ok(obj.replace_slot(ix, value))
}

#[cold]
fn put_in_cell(cx: &mut Cx, cell: u32, ix: usize, value: Value) -> Value {
    let mut items = cx.roots.set(cell, Value::NIL);
    let old = vector::get(&items, ix).cloned().unwrap_or_default();
    vector::assoc_mut(&cx.heap, &mut items, ix, value);
    drop(cx.roots.set(cell, items));
    old
}
