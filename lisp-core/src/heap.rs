//! Where objects live: pages of one runtime, counted references, release without recursion.
//!
//! Floor 1. A [`Heap`] belongs to one runtime and is used by one thread at a time; all its methods take `&self`
//! because dropping a value must reach its heap without a reference to it (through the page's header).
//! Discarding a heap gives its pages back without walking objects. The heap knows layouts, not meanings.
#![allow(unsafe_code, reason = "pages, cells and counts are managed here")]

mod alloc;
mod census;
mod class;
mod cycles;
mod make;
mod page;
mod recycler;
mod thaw;

pub use alloc::{Heap, HeapUse};
pub use census::Census;
pub use cycles::CycleUse;
pub use recycler::Recycler;
pub use thaw::thaw;
pub(crate) use thaw::{HEADER_WORDS, MAGIC, fingerprint, frozen_bytes};

pub(crate) use alloc::{cell_bytes, release, release_shared, retain};

#[cfg(test)]
mod tests;
