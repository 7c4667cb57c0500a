//! The frozen part of an image: immortal objects and tables that many runtimes read at once.
//!
//! Everything in it is immutable: objects carry the immortal mark, so counts are never written. What programs may
//! change (roots, cells) is copied by a runtime on its first write.
#![allow(
    unsafe_code,
    reason = "frozen objects are shared between threads without atomics"
)]

use crate::value::Value;

/// Immortal objects with the tables a runtime starts from.
#[derive(Default)]
pub struct Frozen {
    /// Roots of vars and contents of cells, by slot.
    pub roots: Vec<Value>,
    /// Metadata of vars, by slot.
    pub metas: Vec<Value>,
    /// Flags of vars, by slot.
    pub flags: Vec<u8>,
    /// Interned names: an open table of (hash, name).
    pub names: Vec<(u32, Value)>,
    /// Number of interned names.
    pub names_len: usize,
    /// Class values, by which classes are compared.
    pub classes: Vec<Value>,
    /// Where generated names go on.
    pub next_id: u64,
    /// Identity of the content.
    pub fingerprint: u64,
    /// Memory the objects stand in; words, because objects are aligned to them. Last, so that it is freed last:
    /// dropping a value of the tables looks at its object.
    pub block: Vec<u64>,
}

// SAFETY: all values are immediate or immortal objects inside `block`; nothing writes to them: `Obj` refuses writes
// to immortal objects, and counts of immortal objects are left alone.
unsafe impl Send for Frozen {}
// SAFETY: as above.
unsafe impl Sync for Frozen {}

impl std::fmt::Debug for Frozen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let bytes = self.block.len() * 8;
        f.debug_struct("Frozen")
            .field("bytes", &bytes)
            .field("roots", &self.roots.len())
            .finish()
    }
}
