//! Calls seen lately: where a call of a var with so many arguments leads.
//!
//! From a var's root to the first instruction of the right arity are five dependent loads; an entry answers it with one. Entries
//! belong to the runtime and are filled by its slow path. Whoever writes a root forgets its entries.

use crate::value::Header;

/// Where a call leads.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub struct CallTarget {
    /// Var and number of arguments, as the call instruction has them; zero for none.
    pub(crate) key: u64,
    /// First instruction.
    pub(crate) pc: *const u64,
    /// Code object.
    pub(crate) code: *const Header,
    /// Function object, held by the var's root.
    pub(crate) function: *const Header,
    /// Registers of the window, in bytes.
    pub(crate) window_bytes: usize,
}

/// Places; a power of two.
const PLACES: usize = 64;

/// Calls seen lately, by slot of the var.
#[derive(Debug)]
pub struct CallCache {
    pub(crate) targets: [CallTarget; PLACES],
}

const NONE: CallTarget = CallTarget {
    key: 0,
    pc: std::ptr::null(),
    code: std::ptr::null(),
    function: std::ptr::null(),
    window_bytes: 0,
};

impl Default for CallCache {
    fn default() -> CallCache {
        CallCache {
            targets: [NONE; PLACES],
        }
    }
}

impl CallCache {
    /// The place for calls of this var.
    #[inline(always)]
    pub(crate) fn place(slot: u32) -> usize {
        slot as usize & (PLACES - 1)
    }

    /// Forgets what calls of this var lead to.
    pub fn forget(&mut self, slot: u32) {
        self.targets[CallCache::place(slot)] = NONE;
    }
}
