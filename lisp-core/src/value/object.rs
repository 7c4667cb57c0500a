//! The layout every object shares, and the two ways to look at one.
//!
//! `header (16 bytes) | raw words | slots`, where the kind's row says how many raw words there are and what the
//! slots are. Metadata is one more value slot behind the others, announced by [`flag::META`]. Because the layout
//! is uniform, dropping, counting, freezing and collecting need no code for single kinds.
//! [`Obj`] reads; [`ObjMut`] exists only for an object with one owner, held mutably.

use std::cell::Cell;
use std::marker::PhantomData;
use std::ptr::NonNull;

use super::{Kind, Link, Slots, Value};

/// Bits of a header's flags.
pub mod flag {
    /// The last value slot is metadata.
    pub const META: u16 = 1;
    /// The object owns something outside the heap, listed in the heap's external table.
    pub const EXTERNAL: u16 = 2;
    /// The hash word holds the hash.
    pub const HASHED: u16 = 4;
    /// The object's state lives in a cell of the runtime, because an image holds the object.
    pub const CELL: u16 = 8;
    /// A sweep of the cycle collector has seen the object; sweeps use this mark and the other in turn.
    pub const SEEN: u16 = 16;
    /// A function that runs once has given captured values up.
    pub const SPENT: u16 = 32;
    /// The other mark of the cycle collector.
    pub const SEEN_TOO: u16 = 64;
}

/// What stands before every object's words.
#[repr(C)]
#[derive(Debug)]
pub struct Header {
    pub(crate) count: Cell<u32>,
    pub(crate) kind: u8,
    pub(crate) class: u8,
    pub(crate) flags: Cell<u16>,
    pub(crate) len: Cell<u32>,
    pub(crate) hash: Cell<u32>,
}

impl Header {
    /// Bytes before the raw words.
    pub const BYTES: usize = 16;
    /// Counts from here on mark objects of an image: never written, never freed.
    pub const IMMORTAL: u32 = 0x8000_0000;
}

/// A shared view of a live object.
#[derive(Clone, Copy)]
pub struct Obj<'a> {
    ptr: NonNull<Header>,
    life: PhantomData<&'a Value>,
}

impl<'a> Obj<'a> {
    /// A view of the object at `ptr`.
    ///
    /// # Safety
    /// The object is live and initialised, and stays so for `'a`.
    #[inline]
    pub unsafe fn from_ptr(ptr: NonNull<Header>) -> Obj<'a> {
        Obj {
            ptr,
            life: PhantomData,
        }
    }

    /// Where the object is; stable for its whole life, so usable as identity.
    #[inline]
    pub fn ptr(self) -> NonNull<Header> {
        self.ptr
    }

    #[inline]
    fn header(self) -> &'a Header {
        // SAFETY: `from_ptr` promises a live object for 'a.
        unsafe { self.ptr.as_ref() }
    }

    /// The object's kind.
    #[inline]
    pub fn kind(self) -> Kind {
        let code = self.header().kind;
        debug_assert!(
            Kind::from_code(code).is_some(),
            "kind {code} of a live object"
        );
        debug_assert!(code != Kind::Free as u8, "use of a freed object");
        // SAFETY: objects are made only with codes of `Kind`.
        unsafe { std::mem::transmute::<u8, Kind>(code) }
    }

    /// Slots, without the one for metadata.
    #[inline]
    pub fn len(self) -> usize {
        let header = self.header();
        header.len.get() as usize - (header.flags.get() & flag::META) as usize
    }

    /// Has the object no slots?
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Has exactly one owner?
    #[inline]
    pub fn is_unique(self) -> bool {
        self.header().count.get() == 1
    }

    /// Is the object part of an image: shared between runtimes, never written, never freed?
    #[inline]
    pub fn is_immortal(self) -> bool {
        self.header().count.get() >= Header::IMMORTAL
    }

    /// Is the flag set?
    #[inline]
    pub fn has(self, flag: u16) -> bool {
        self.header().flags.get() & flag != 0
    }

    /// All flags.
    pub(crate) fn flags(self) -> u16 {
        self.header().flags.get()
    }

    /// Sets a flag of an object that is the runtime's own.
    pub fn set_flag(self, flag: u16) {
        debug_assert!(!self.is_immortal(), "an image is read-only");
        self.header().flags.set(self.header().flags.get() | flag);
    }

    /// The remembered hash.
    #[inline]
    pub fn hash(self) -> Option<u32> {
        self.has(flag::HASHED).then(|| self.header().hash.get())
    }

    /// Remembers the hash; does nothing on an object of an image, which threads share.
    #[inline]
    pub fn remember_hash(self, hash: u32) {
        if !self.is_immortal() {
            self.header().hash.set(hash);
            self.set_flag(flag::HASHED);
        }
    }

    fn words(self) -> *mut u64 {
        // SAFETY: objects are at least a header long and raw words follow it directly.
        unsafe {
            self.ptr
                .as_ptr()
                .cast::<u8>()
                .add(Header::BYTES)
                .cast::<u64>()
        }
    }

    /// Raw word `ix` of the kind's row.
    #[inline]
    pub fn raw(self, ix: usize) -> u64 {
        debug_assert!(
            ix < self.kind().raw_words(),
            "raw word {ix} of {:?}",
            self.kind()
        );
        // SAFETY: the row of the kind says how many raw words exist; checked in debug builds.
        unsafe { self.words().wrapping_add(ix).read() }
    }

    /// Overwrites raw word `ix` of an object that is the runtime's own.
    #[inline]
    pub fn set_raw(self, ix: usize, word: u64) {
        assert!(
            ix < self.kind().raw_words() && !self.is_immortal(),
            "raw word of an image"
        );
        // SAFETY: in bounds and not shared with other threads, both just checked; raw words are never borrowed.
        unsafe { self.words().wrapping_add(ix).write(word) }
    }

    #[inline]
    fn slots_start(self) -> *mut u8 {
        self.words()
            .wrapping_add(self.kind().raw_words())
            .cast::<u8>()
    }

    /// The value slots, without metadata. Only for kinds whose slots do not change while shared.
    #[inline]
    pub fn slots(self) -> &'a [Value] {
        debug_assert!(
            self.kind().slots() == Slots::Values,
            "{:?} has no value slots",
            self.kind()
        );
        debug_assert!(
            !self.kind().is_mutable(),
            "{:?} may change: use `slot`",
            self.kind()
        );
        let start = self.slots_start().cast::<Value>();
        // SAFETY: `len` initialised values stand there; no one has a mutable view while the object is shared.
        unsafe { std::slice::from_raw_parts(start, self.len()) }
    }

    /// A copy of value slot `ix`, for every kind with value slots.
    #[inline]
    pub fn slot(self, ix: usize) -> Value {
        assert!(ix < self.len(), "slot {ix} of {}", self.len());
        debug_assert!(self.kind().slots() == Slots::Values);
        // SAFETY: in bounds, initialised, and the reference ends before anybody can write.
        let slot = unsafe { &*self.slots_start().cast::<Value>().wrapping_add(ix) };
        slot.clone()
    }

    /// The place of item `ix` of an array.
    #[inline(always)]
    fn array_place(self, ix: u64) -> Option<*mut Value> {
        debug_assert!(self.kind() == Kind::Array);
        const RAW_WORDS: usize = Kind::Array.raw_words();
        let items = self.words().wrapping_add(RAW_WORDS).cast::<Value>();
        // Arrays take no metadata, so all slots are items.
        (ix < self.header().len.get().into()).then(|| items.wrapping_add(ix as usize))
    }

    /// A copy of item `ix` of an array, which the caller knows to be one.
    #[inline(always)]
    pub(crate) fn array_item(self, ix: u64) -> Option<Value> {
        // SAFETY: in bounds, initialised, and the reference ends before anybody can write.
        self.array_place(ix)
            .map(|place| unsafe { (*place).clone_words() })
    }

    /// Puts an item that is no object in place of one that is none into an array; answers whether it did.
    #[inline(always)]
    pub(crate) fn put_immediate(self, ix: u64, item: &Value) -> bool {
        debug_assert!(!item.is_object());
        let Some(place) = self.array_place(ix).filter(|_| !self.is_immortal()) else {
            return false;
        };
        // SAFETY: in bounds and initialised; arrays are never borrowed, only copied out of.
        if unsafe { (*place).is_object() } {
            return false;
        }
        // SAFETY: a valid value, which has no count to share.
        let item = unsafe { Value::read_words(item) };
        // SAFETY: in bounds, and what stands there has no count to give up.
        unsafe { place.write(item) };
        true
    }

    /// Puts `value` into slot `ix` of a mutable kind and answers what was there.
    #[inline]
    pub fn replace_slot(self, ix: usize, value: Value) -> Value {
        assert!(
            ix < self.len() && self.kind().is_mutable(),
            "slot {ix} of {:?}",
            self.kind()
        );
        assert!(!self.is_immortal(), "an image is read-only");
        // SAFETY: in bounds; slots of mutable kinds are never borrowed, only copied out.
        unsafe {
            self.slots_start()
                .cast::<Value>()
                .wrapping_add(ix)
                .replace(value)
        }
    }

    /// The link slots of an inner node.
    #[inline]
    pub fn links(self) -> &'a [Link] {
        debug_assert!(
            self.kind().slots() == Slots::Links,
            "{:?} has no links",
            self.kind()
        );
        // SAFETY: `len` initialised links stand there; links are written only through `ObjMut`.
        unsafe { std::slice::from_raw_parts(self.slots_start().cast::<Link>(), self.len()) }
    }

    /// The bytes of a kind that holds bytes.
    #[inline]
    pub fn bytes(self) -> &'a [u8] {
        debug_assert!(
            self.kind().slots() == Slots::Bytes,
            "{:?} has no bytes",
            self.kind()
        );
        // SAFETY: `len` initialised bytes stand there; bytes are written only through `ObjMut`.
        unsafe { std::slice::from_raw_parts(self.slots_start(), self.header().len.get() as usize) }
    }

    /// The metadata map, when the object has one.
    #[inline]
    pub fn meta(self) -> Option<Value> {
        if !self.has(flag::META) {
            return None;
        }
        // SAFETY: with the flag set, one initialised value stands behind the last slot.
        let slot = unsafe { &*self.slots_start().cast::<Value>().wrapping_add(self.len()) };
        Some(slot.clone())
    }
}

/// The only view of an object that has one owner: its slots may be written.
pub struct ObjMut<'a> {
    obj: Obj<'a>,
    life: PhantomData<&'a mut Value>,
}

impl<'a> ObjMut<'a> {
    /// A writable view.
    ///
    /// # Safety
    /// The object's count is 1 and the caller holds that owner mutably for `'a`.
    #[inline]
    pub(crate) unsafe fn new(obj: Obj<'a>) -> ObjMut<'a> {
        ObjMut {
            obj,
            life: PhantomData,
        }
    }

    /// The reading view.
    #[inline]
    pub fn obj(&self) -> Obj<'_> {
        self.obj
    }

    /// The value slots, without metadata.
    #[inline]
    pub fn slots_mut(&mut self) -> &mut [Value] {
        debug_assert!(self.obj.kind().slots() == Slots::Values);
        let start = self.obj.slots_start().cast::<Value>();
        // SAFETY: `len` initialised values; the owner is unique and held mutably, so no other view exists.
        unsafe { std::slice::from_raw_parts_mut(start, self.obj.len()) }
    }

    /// The value slots for the rest of the borrow.
    #[inline]
    pub fn into_slots_mut(self) -> &'a mut [Value] {
        debug_assert!(self.obj.kind().slots() == Slots::Values);
        let start = self.obj.slots_start().cast::<Value>();
        // SAFETY: as in `slots_mut`, and `self` is given up.
        unsafe { std::slice::from_raw_parts_mut(start, self.obj.len()) }
    }

    /// The link slots.
    #[inline]
    pub fn links_mut(&mut self) -> &mut [Link] {
        debug_assert!(self.obj.kind().slots() == Slots::Links);
        // SAFETY: `len` initialised links; the owner is unique and held mutably.
        unsafe {
            std::slice::from_raw_parts_mut(self.obj.slots_start().cast::<Link>(), self.obj.len())
        }
    }

    /// The link slots for the rest of the borrow.
    #[inline]
    pub fn into_links_mut(self) -> &'a mut [Link] {
        debug_assert!(self.obj.kind().slots() == Slots::Links);
        // SAFETY: as in `links_mut`, and `self` is given up.
        unsafe {
            std::slice::from_raw_parts_mut(self.obj.slots_start().cast::<Link>(), self.obj.len())
        }
    }

    /// Overwrites raw word `ix`.
    #[inline]
    pub fn set_raw(&mut self, ix: usize, word: u64) {
        self.obj.set_raw(ix, word);
    }

    /// Forgets a remembered hash, because the content changes.
    #[inline]
    pub fn forget_hash(&mut self) {
        let header = self.obj.header();
        header.flags.set(header.flags.get() & !flag::HASHED);
    }

    /// Room for further slots before the object must move. Zero while it carries metadata.
    #[inline]
    pub fn spare(&self) -> usize {
        if self.obj.has(flag::META) {
            return 0;
        }
        let used = self.used_bytes();
        let size = match self.obj.kind().slots() {
            Slots::Values => size_of::<Value>(),
            Slots::Links => size_of::<Link>(),
            Slots::Bytes => 1,
        };
        (crate::heap::cell_bytes(self.obj.header()) - used) / size
    }

    #[inline]
    fn used_bytes(&self) -> usize {
        Header::BYTES + self.obj.kind().raw_words() * 8 + self.obj.slot_bytes()
    }

    /// Adds a value slot at the end, or gives the value back when there is no room.
    ///
    /// # Errors
    /// The value itself, when [`ObjMut::spare`] is zero.
    #[inline]
    pub fn push(&mut self, value: Value) -> Result<(), Value> {
        debug_assert!(self.obj.kind().slots() == Slots::Values);
        let header = self.obj.header();
        let len = header.len.get();
        let start = Header::BYTES + self.obj.kind().raw_words() * 8;
        let end = start + (len as usize + 1) * size_of::<Value>();
        if end > crate::heap::cell_bytes(header) || self.obj.has(flag::META) {
            return Err(value);
        }
        // SAFETY: one more value fits into the cell, just checked; the place is uninitialised.
        unsafe {
            self.obj
                .slots_start()
                .cast::<Value>()
                .wrapping_add(len as usize)
                .write(value)
        };
        header.len.set(len + 1);
        Ok(())
    }

    /// Puts two value slots before slot `at`; there is room, and no metadata.
    ///
    /// # Panics
    /// When there is no room for them.
    #[inline]
    pub(crate) fn insert_pair(&mut self, at: usize, pair: [Value; 2]) {
        debug_assert!(self.obj.kind().slots() == Slots::Values);
        let len = self.obj.len();
        assert!(at <= len && self.spare() >= 2 && !self.obj.has(flag::META));
        let start = self.obj.slots_start().cast::<Value>();
        let place = start.wrapping_add(at);
        // SAFETY: the slots from `at` on move two places up, inside the cell, just checked.
        unsafe { std::ptr::copy(place, place.wrapping_add(2), len - at) };
        // SAFETY: what stood here has moved.
        unsafe { place.cast::<[Value; 2]>().write(pair) };
        self.obj.header().len.set(len as u32 + 2);
    }

    /// Takes the last value slot away.
    #[inline]
    pub fn pop(&mut self) -> Option<Value> {
        debug_assert!(self.obj.kind().slots() == Slots::Values && !self.obj.has(flag::META));
        let header = self.obj.header();
        let len = header.len.get().checked_sub(1)?;
        header.len.set(len);
        // SAFETY: slot `len` was initialised and no longer counts as a slot.
        Some(unsafe {
            self.obj
                .slots_start()
                .cast::<Value>()
                .wrapping_add(len as usize)
                .read()
        })
    }

    /// Adds bytes at the end when they fit; answers whether they did.
    #[inline]
    pub fn push_bytes(&mut self, bytes: &[u8]) -> bool {
        debug_assert!(self.obj.kind().slots() == Slots::Bytes);
        if self.spare() < bytes.len() {
            return false;
        }
        let header = self.obj.header();
        let len = header.len.get() as usize;
        // SAFETY: `spare` says that the bytes fit; the owner is unique so nobody reads there.
        let end = unsafe { self.obj.slots_start().add(len) };
        // SAFETY: source and target do not overlap: the target is past the end of every view.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), end, bytes.len()) };
        header.len.set((len + bytes.len()) as u32);
        true
    }
}

impl Obj<'_> {
    /// Bytes taken by the slots, metadata included.
    #[inline]
    pub(crate) fn slot_bytes(self) -> usize {
        let size = match self.kind().slots() {
            Slots::Values => size_of::<Value>(),
            Slots::Links => size_of::<Link>(),
            Slots::Bytes => 1,
        };
        self.header().len.get() as usize * size
    }

    /// Where the slots begin, for the heap and the freezer.
    #[inline]
    pub(crate) fn slots_ptr(self) -> *mut u8 {
        self.slots_start()
    }

    /// All value slots, metadata included, as raw pointers (heap and freezer only).
    #[inline]
    pub(crate) fn total_len(self) -> usize {
        self.header().len.get() as usize
    }
}
