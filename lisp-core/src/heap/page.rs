//! Pages: aligned blocks whose header leads from any object to its heap.
//!
//! Pages come in runs of 8 KiB to 1 MiB from the recycler; an object larger than the largest size class has a run of its
//! own. Every page of a run starts with a header, so masking an object's address finds it.

use std::ptr::NonNull;

use super::Heap;

/// Bytes of a page, and its alignment.
pub(super) const PAGE_BYTES: usize = 8192;
/// Bytes the header takes from a page.
pub(super) const HEADER_BYTES: usize = 32;

/// Stands at the beginning of every page.
#[repr(C)]
pub(super) struct PageHeader {
    pub(super) heap: *const Heap,
    /// Bytes of the only object of this run, 0 for pages of small cells.
    pub(super) large_bytes: usize,
    /// Index of a large run in the heap's list.
    pub(super) large_ix: usize,
    /// End of the cells in use, for walking the page; null while it is the current page.
    pub(super) used_end: *mut u8,
}

/// The header of the page that holds `address`.
#[inline]
pub(super) fn header_of<T>(address: NonNull<T>) -> *mut PageHeader {
    let address = address.as_ptr().cast::<u8>();
    let offset = address as usize & (PAGE_BYTES - 1);
    address.wrapping_sub(offset).cast()
}

/// Consecutive pages taken at once.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    pub(super) start: NonNull<u8>,
    pub(super) bytes: usize,
}
