//! Values: the tagged word, the kinds, and the layout of objects.
//!
//! Floor 1, one of the few places with `unsafe` code. A [`Value`] in a Rust local is a counted owner of its
//! object; nothing here allocates (that is `heap`) and nothing here knows what a collection is.
#![allow(
    unsafe_code,
    reason = "the layout of values and objects is defined here"
)]

mod class;
mod gadget;
mod kind;
mod link;
mod object;
mod word;

pub use class::{class_name, class_of_function, munge, type_name};
pub use gadget::{GADGET_COLLECTION, GADGET_CONSTANT, gadget_collection};
pub use kind::{Kind, Slots};
pub use link::Link;
pub use object::{Header, Obj, ObjMut, flag};
pub use word::Value;

#[cfg(test)]
mod tests;
