//! What the language knows of gadgets, the Java objects of the library: two bits of their raw word.
//!
//! Floor 1 (`value`). The first slot of a gadget is the symbol of its class, the slots behind it
//! are its state; the other bits of the raw word are the library's.

use super::{Kind, Value};

/// The first part of the state is a persistent collection with the gadget's items.
pub const GADGET_COLLECTION: u64 = 1 << 32;
/// The gadget does not change, so an image may hold it.
pub const GADGET_CONSTANT: u64 = 1 << 33;

/// The persistent collection behind a Java one: what `seq`, `count`, `nth` and `get` look into.
pub fn gadget_collection(value: &Value) -> Option<Value> {
    let obj = value.obj_of(Kind::Gadget)?;
    (obj.raw(0) & GADGET_COLLECTION != 0 && obj.len() > 1).then(|| obj.slot(1))
}
