//! The table of roots: what vars and cells hold in this runtime.
//!
//! A runtime reads the image's own table until it first writes; then the whole table is copied. Value, metadata and
//! flags of a var are written by one function, so no code can see one without the others.
#![allow(
    unsafe_code,
    reason = "the table pointer is read on every global access"
)]

use std::sync::Arc;

use super::{CallCache, Frozen};
use crate::value::{Kind, Value};

/// Facts about a var that the compiler asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RootFlag(pub u8);

impl RootFlag {
    /// The var is a macro.
    pub const MACRO: u8 = 1;
    /// The var may be bound dynamically.
    pub const DYNAMIC: u8 = 2;
    /// The var is private to its namespace.
    pub const PRIVATE: u8 = 4;
    /// The slot is a cell of a mutable object, not a var.
    pub const CELL: u8 = 8;
    /// The var has watches or a validator.
    pub const WATCHED: u8 = 16;

    /// Is the bit set?
    pub fn has(self, bit: u8) -> bool {
        self.0 & bit != 0
    }
}

/// What vars and cells hold.
pub struct Roots {
    table: *const Value,
    len: usize,
    frozen: Arc<Frozen>,
    own: Vec<Value>,
    own_metas: Vec<Value>,
    own_flags: Vec<u8>,
    is_own: bool,
    /// Calls of vars seen lately.
    pub(crate) calls: CallCache,
}

impl Roots {
    /// The roots of a runtime made from `frozen`.
    pub fn new(frozen: Arc<Frozen>) -> Roots {
        Roots {
            table: frozen.roots.as_ptr(),
            len: frozen.roots.len(),
            frozen,
            own: Vec::new(),
            own_metas: Vec::new(),
            own_flags: Vec::new(),
            is_own: false,
            calls: CallCache::default(),
        }
    }

    /// Number of slots.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Is there no slot?
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Has this runtime a table of its own?
    pub fn is_own(&self) -> bool {
        self.is_own
    }

    /// What the slot holds.
    #[inline]
    pub fn get(&self, slot: u32) -> &Value {
        assert!((slot as usize) < self.len, "slot of a table");
        // SAFETY: in bounds, just checked; the table is the image's or our own and lives as long as `self`.
        unsafe { &*self.table.wrapping_add(slot as usize) }
    }

    /// Start of the table, for the machine.
    #[inline]
    pub(crate) fn table(&self) -> *const Value {
        self.table
    }

    /// Metadata of the var in this slot.
    pub fn meta(&self, slot: u32) -> &Value {
        let metas = if self.is_own {
            &self.own_metas
        } else {
            &self.frozen.metas
        };
        &metas[slot as usize]
    }

    /// Flags of the var in this slot.
    pub fn flags(&self, slot: u32) -> RootFlag {
        let flags = if self.is_own {
            &self.own_flags
        } else {
            &self.frozen.flags
        };
        RootFlag(flags[slot as usize])
    }

    fn own(&mut self) {
        if !self.is_own {
            self.own = self.frozen.roots.clone();
            self.own_metas = self.frozen.metas.clone();
            self.own_flags = self.frozen.flags.clone();
            self.is_own = true;
            self.table = self.own.as_ptr();
        }
    }

    /// A new slot that holds `value`.
    pub fn add(&mut self, value: Value, meta: Value, flags: RootFlag) -> u32 {
        self.own();
        self.own.push(value);
        self.own_metas.push(meta);
        self.own_flags.push(flags.0);
        self.len = self.own.len();
        self.table = self.own.as_ptr();
        u32::try_from(self.len - 1).expect("slots are bounded by memory")
    }

    /// A new slot for a var without a value.
    pub fn add_unbound(&mut self) -> u32 {
        let slot = self.len as u64;
        self.add(
            Value::immediate(Kind::Unbound, slot),
            Value::NIL,
            RootFlag::default(),
        )
    }

    /// Writes the value alone and answers the old one.
    #[inline]
    pub fn set(&mut self, slot: u32, value: Value) -> Value {
        self.own();
        self.calls.forget(slot);
        std::mem::replace(&mut self.own[slot as usize], value)
    }

    /// Writes the metadata and the flags that follow from it.
    pub fn set_meta(&mut self, slot: u32, meta: Value, flags: RootFlag) -> Value {
        self.own();
        self.own_flags[slot as usize] = flags.0;
        std::mem::replace(&mut self.own_metas[slot as usize], meta)
    }

    /// Publishes value, metadata and flags of a var together; answers the old value.
    pub fn publish(&mut self, slot: u32, value: Value, meta: Value, flags: RootFlag) -> Value {
        self.own();
        self.calls.forget(slot);
        let ix = slot as usize;
        self.own_flags[ix] = flags.0;
        drop(std::mem::replace(&mut self.own_metas[ix], meta));
        std::mem::replace(&mut self.own[ix], value)
    }

    /// Sets flag bits of a slot.
    pub fn add_flag(&mut self, slot: u32, bit: u8) {
        self.own();
        self.own_flags[slot as usize] |= bit;
    }

    /// Bytes of the runtime's own tables.
    pub(crate) fn bytes(&self) -> usize {
        (self.own.capacity() + self.own_metas.capacity()) * size_of::<Value>()
            + self.own_flags.capacity()
    }

    /// Empties the table without counting down: the heap's pages go as a whole.
    pub(crate) fn abandon(&mut self) {
        for values in [&mut self.own, &mut self.own_metas] {
            for value in values.drain(..) {
                std::mem::forget(value);
            }
        }
        self.table = self.frozen.roots.as_ptr();
        self.len = self.frozen.roots.len();
        self.is_own = false;
    }
}

impl std::fmt::Debug for Roots {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Roots")
            .field("len", &self.len)
            .field("is_own", &self.is_own)
            .finish()
    }
}
