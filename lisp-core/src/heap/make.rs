//! Making and copying objects: the typed ways into the allocator.
//!
//! Sizes that a program chooses are checked with [`Heap::has_room`] by the caller; these functions always answer.

use std::cell::Cell;
use std::ptr::NonNull;

use super::Heap;
use crate::value::{Header, Kind, Link, Obj, ObjMut, Slots, Value, flag};

/// A new object under construction: its header says "no slots" until they are written.
struct Draft {
    ptr: NonNull<Header>,
}

impl Draft {
    #[inline]
    fn obj(&self) -> Obj<'_> {
        // SAFETY: the header is written by `draft`, and slots count only once written.
        unsafe { Obj::from_ptr(self.ptr) }
    }

    #[inline]
    fn set_len(&self, len: usize) {
        // SAFETY: the header is initialised.
        unsafe { self.ptr.as_ref() }.len.set(len as u32);
    }

    #[inline]
    fn finish(self, len: usize) -> Value {
        self.set_len(len);
        // SAFETY: complete, and its first count passes to the value.
        unsafe { Value::from_object(self.ptr) }
    }
}

impl Heap {
    #[inline]
    fn draft(&self, kind: Kind, raw: &[u64], slot_bytes: usize) -> Draft {
        debug_assert!(raw.len() == kind.raw_words(), "raw words of {kind:?}");
        let (ptr, class) = self.cell(Header::BYTES + raw.len() * 8 + slot_bytes);
        let header = Header {
            count: Cell::new(1),
            kind: kind as u8,
            class,
            flags: Cell::new(0),
            len: Cell::new(0),
            hash: Cell::new(0),
        };
        // SAFETY: the cell is ours and at least a header long.
        unsafe { ptr.as_ptr().write(header) };
        let words = ptr.as_ptr().wrapping_add(1).cast::<u64>();
        for (ix, word) in raw.iter().enumerate() {
            // SAFETY: the cell has room for the raw words behind its header.
            unsafe { words.wrapping_add(ix).write(*word) };
        }
        Draft { ptr }
    }

    /// An object with a fixed number of slots.
    #[inline]
    pub fn object<const R: usize, const N: usize>(
        &self,
        kind: Kind,
        raw: [u64; R],
        slots: [Value; N],
    ) -> Value {
        debug_assert!(kind.slots() == Slots::Values);
        let draft = self.draft(kind, &raw, N * size_of::<Value>());
        let start = draft.obj().slots_ptr().cast::<Value>();
        for (ix, slot) in slots.into_iter().enumerate() {
            // SAFETY: the cell has room for N values behind the raw words.
            unsafe { start.wrapping_add(ix).write(slot.in_words()) };
        }
        draft.finish(N)
    }

    /// An object with the values of `slots` and room for at least `spare` more.
    pub fn object_of(
        &self,
        kind: Kind,
        raw: &[u64],
        slots: impl ExactSizeIterator<Item = Value>,
        spare: usize,
    ) -> Value {
        debug_assert!(kind.slots() == Slots::Values);
        let capacity = slots.len();
        let draft = self.draft(kind, raw, (capacity + spare) * size_of::<Value>());
        let start = draft.obj().slots_ptr().cast::<Value>();
        let mut len = 0;
        for slot in slots.take(capacity) {
            // SAFETY: fewer than `capacity` slots are written so far.
            unsafe { start.wrapping_add(len).write(slot) };
            len += 1;
        }
        draft.finish(len)
    }

    /// An inner node with the links of `slots` and room for at least `spare` more.
    pub fn links_of(
        &self,
        kind: Kind,
        raw: &[u64],
        slots: impl ExactSizeIterator<Item = Link>,
        spare: usize,
    ) -> Value {
        debug_assert!(kind.slots() == Slots::Links);
        let capacity = slots.len();
        let draft = self.draft(kind, raw, (capacity + spare) * size_of::<Link>());
        let start = draft.obj().slots_ptr().cast::<Link>();
        let mut len = 0;
        for slot in slots.take(capacity) {
            // SAFETY: fewer than `capacity` slots are written so far.
            unsafe { start.wrapping_add(len).write(slot) };
            len += 1;
        }
        draft.finish(len)
    }

    /// An object of bytes, with room for at least `spare` more.
    pub fn bytes_of(&self, kind: Kind, raw: &[u64], bytes: &[u8], spare: usize) -> Value {
        debug_assert!(kind.slots() == Slots::Bytes);
        let draft = self.draft(kind, raw, bytes.len() + spare);
        let start = draft.obj().slots_ptr();
        // SAFETY: the cell has room for the bytes and is not part of any slice.
        unsafe { std::ptr::copy_nonoverlapping(bytes.as_ptr(), start, bytes.len()) };
        draft.finish(bytes.len())
    }

    /// A copy of the object, slots and metadata, with room for at least `spare` more slots. The hash is forgotten.
    pub fn copy(&self, obj: Obj<'_>, spare: usize) -> Value {
        let raw: [u64; 4] = std::array::from_fn(|ix| {
            if ix < obj.kind().raw_words() {
                obj.raw(ix)
            } else {
                0
            }
        });
        let raw = &raw[..obj.kind().raw_words()];
        let len = obj.total_len();
        let copy = match obj.kind().slots() {
            Slots::Values => {
                let start = obj.slots_ptr().cast::<Value>();
                // SAFETY: the object is live and has `len` initialised values; each is copied out, none is kept.
                let slots = (0..len).map(|ix| unsafe { (*start.wrapping_add(ix)).clone() });
                self.object_of(obj.kind(), raw, slots, spare)
            }
            Slots::Links => self.links_of(obj.kind(), raw, obj.links().iter().cloned(), spare),
            Slots::Bytes => self.bytes_of(obj.kind(), raw, obj.bytes(), spare),
        };
        if obj.has(flag::META) {
            copy.object().set_flag(flag::META);
        }
        copy
    }

    /// Makes `value` the only owner of its object, copying it if others own it too, with room for `spare` more slots
    /// when it had to be copied; answers the writable view. Forgets a remembered hash.
    ///
    /// # Panics
    /// When the value is immediate.
    #[inline]
    pub fn own<'v>(&self, value: &'v mut Value, spare: usize) -> ObjMut<'v> {
        if !value.object().is_unique() {
            *value = self.copy(value.object(), spare);
        }
        let mut owned = value.obj_mut().expect("a fresh copy has one owner");
        owned.forget_hash();
        owned
    }

    /// The same for a link.
    #[inline]
    pub fn own_link<'v>(&self, link: &'v mut Link, spare: usize) -> ObjMut<'v> {
        let obj = link.obj().expect("only present nodes are owned");
        if !obj.is_unique() {
            let copy = self.copy(obj, spare);
            *link = Link::from_value(copy);
        }
        link.obj_mut().expect("a fresh copy has one owner")
    }

    /// The same object with other metadata (`None`: without). Copies unless the value is the only owner.
    ///
    /// # Panics
    /// When the value is immediate or holds no value slots.
    pub fn with_meta(&self, value: Value, meta: Option<Value>) -> Value {
        let obj = value.object();
        assert!(
            obj.kind().slots() == Slots::Values,
            "{:?} takes no metadata",
            obj.kind()
        );
        let raw: [u64; 4] = std::array::from_fn(|ix| {
            if ix < obj.kind().raw_words() {
                obj.raw(ix)
            } else {
                0
            }
        });
        let raw = &raw[..obj.kind().raw_words()];
        let has_meta = meta.is_some();
        let slots: Vec<Value> = (0..obj.len()).map(|ix| obj.slot(ix)).chain(meta).collect();
        let copy = self.object_of(obj.kind(), raw, slots.into_iter(), 0);
        if let Some(hash) = obj.hash() {
            copy.object().remember_hash(hash);
        }
        if has_meta {
            copy.object().set_flag(flag::META);
        }
        copy
    }
}
