//! Volatiles: a value that is replaced without ceremony.

use super::place;
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// A new volatile.
pub fn new_volatile(cx: &Cx, value: Value) -> Value {
    cx.heap.object(Kind::Volatile, [0], [value])
}

/// What the volatile holds.
#[inline]
pub fn deref(cx: &Cx, volatile: &Value) -> Value {
    place::get(cx, volatile, 0)
}

/// Makes the volatile hold `value`.
///
/// # Errors
/// On a volatile of an image without a cell.
#[inline]
pub fn reset(cx: &mut Cx, volatile: &Value, value: Value) -> Result<()> {
    place::put(cx, volatile, 0, value).map(drop)
}
