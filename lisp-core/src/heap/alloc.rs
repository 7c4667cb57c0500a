//! The heap: cells from pages, counts, and the release of what nobody owns.
//!
//! A cell is bumped off the current page or popped from its class's free list. Bytes are charged in runs, before they
//! are taken; past the limit the heap grants single pages and sets its counter of ticks to zero, so that the machine stops at
//! the next safepoint. Releasing works off a list, a budget at a time, never by recursion.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::ptr::NonNull;
use std::sync::Arc;

use slab::Slab;

use super::class::{CLASSES, LARGE, SMALL_BYTES_MAX, bytes_of, class_of};
use super::cycles::Cycles;
use super::page::{HEADER_BYTES, PAGE_BYTES, PageHeader, Run, header_of};
use super::recycler::Recycler;
use crate::value::{Header, Kind, Link, Obj, Slots, Value, flag};

/// Bytes of the largest run for small cells.
const RUN_BYTES_MAX: usize = 1 << 20;
/// Objects released before the rest waits for the next allocation of a page.
const RELEASE_BUDGET: usize = 4096;
/// Most free cells of one size held back after a sweep.
const HELD_BACK: usize = 4096;

/// What a heap has used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HeapUse {
    /// Bytes of all runs held now.
    pub bytes: usize,
    /// The largest `bytes` so far.
    pub bytes_peak: usize,
}

/// The objects of one runtime.
pub struct Heap {
    bump: Cell<*mut u8>,
    bump_end: Cell<*mut u8>,
    free: [Cell<*mut Header>; CLASSES],
    /// Free cells held back after a sweep that found much: when they are needed, the next sweep is due.
    reserve: [Cell<*mut Header>; CLASSES],
    /// Fuel left in this slice; zero or less sends the machine to its slow path.
    pub ticks: Cell<i64>,
    /// Fuel of this slice put aside so that the machine comes to its slow path before the slice ends.
    ticks_aside: Cell<i64>,
    pages_next: Cell<*mut u8>,
    pages_end: Cell<*mut u8>,
    runs: RefCell<Vec<Run>>,
    larges: RefCell<Slab<Run>>,
    pending: RefCell<Vec<NonNull<Header>>>,
    releasing: Cell<bool>,
    bytes: Cell<usize>,
    bytes_peak: Cell<usize>,
    bytes_max: Cell<usize>,
    exhausted: Cell<bool>,
    externals: RefCell<Slab<Box<dyn Any>>>,
    pub(super) cycles: Cycles,
    recycler: Arc<Recycler>,
}

impl std::fmt::Debug for Heap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Heap")
            .field("used", &self.used())
            .finish_non_exhaustive()
    }
}

/// Counts one more owner.
///
/// # Safety
/// The object is live.
#[inline]
pub(crate) unsafe fn retain(ptr: NonNull<Header>) {
    // SAFETY: live, says the caller.
    let count = unsafe { &ptr.as_ref().count };
    let owners = count.get();
    if (owners as i32) > 0 {
        count.set(owners + 1);
    }
}

/// Gives one owner's count back and releases the object with the last.
///
/// # Safety
/// The object is live and the caller owns one count.
#[inline]
pub(crate) unsafe fn release(ptr: NonNull<Header>) {
    // SAFETY: live, says the caller.
    let count = unsafe { &ptr.as_ref().count };
    let owners = count.get() as i32;
    if owners > 1 {
        count.set(owners as u32 - 1);
    } else if owners == 1 {
        release_last(ptr);
    }
}

/// Gives one owner's count back where it is known not to be the last one.
///
/// # Safety
/// As for [`release`], and the count is not 1.
#[inline]
pub(crate) unsafe fn release_shared(ptr: NonNull<Header>) {
    // SAFETY: live, says the caller.
    let count = unsafe { &ptr.as_ref().count };
    let owners = count.get() as i32;
    debug_assert!(owners != 1, "the last owner releases");
    if owners > 1 {
        count.set(owners as u32 - 1);
    }
}

#[cold]
#[inline(never)]
fn release_last(ptr: NonNull<Header>) {
    // SAFETY: objects that are not immortal stand in pages of a heap, whose header names it.
    let heap = unsafe { (*header_of(ptr)).heap };
    // SAFETY: a heap outlives its objects.
    unsafe { &*heap }.release_object(ptr);
}

/// Bytes of the cell that holds this object.
#[inline]
pub(crate) fn cell_bytes(header: &Header) -> usize {
    if header.class != LARGE {
        return bytes_of(header.class as usize);
    }
    // SAFETY: a large object stands behind the header of its own run.
    unsafe { (*header_of(NonNull::from(header))).large_bytes }
}

impl Heap {
    /// Where its pages come from.
    pub(crate) fn recycler(&self) -> &Recycler {
        &self.recycler
    }

    /// An empty heap that takes pages from `recycler`; it holds no page before its first object.
    pub fn new(recycler: Arc<Recycler>) -> Box<Heap> {
        let null = std::ptr::null_mut();
        Box::new(Heap {
            bump: Cell::new(null),
            bump_end: Cell::new(null),
            free: [const { Cell::new(std::ptr::null_mut()) }; CLASSES],
            reserve: [const { Cell::new(std::ptr::null_mut()) }; CLASSES],
            ticks: Cell::new(0),
            ticks_aside: Cell::new(0),
            pages_next: Cell::new(null),
            pages_end: Cell::new(null),
            runs: RefCell::default(),
            larges: RefCell::default(),
            pending: RefCell::default(),
            releasing: Cell::new(false),
            bytes: Cell::new(0),
            bytes_peak: Cell::new(0),
            bytes_max: Cell::new(usize::MAX),
            exhausted: Cell::new(false),
            externals: RefCell::default(),
            cycles: Cycles::default(),
            recycler,
        })
    }

    /// Sets the most bytes the heap may hold.
    pub fn set_bytes_max(&self, bytes_max: Option<usize>) {
        self.bytes_max.set(bytes_max.unwrap_or(usize::MAX));
        self.exhausted.set(self.bytes.get() > self.bytes_max.get());
        let near = self.bytes_max.get() / 2;
        let trigger = &self.cycles.trigger_bytes;
        trigger.set(trigger.get().min(near.max(self.bytes.get())));
    }

    /// The most bytes the heap may hold.
    pub fn bytes_max(&self) -> usize {
        self.bytes_max.get()
    }

    /// Has the limit been passed? Then the runtime is to end at its next safepoint.
    pub fn is_exhausted(&self) -> bool {
        self.exhausted.get()
    }

    /// Bytes held now and at most.
    pub fn used(&self) -> HeapUse {
        HeapUse {
            bytes: self.bytes.get(),
            bytes_peak: self.bytes_peak.get(),
        }
    }

    /// Would `bytes` more stay within the limit? Ask before building anything whose size a program chooses.
    pub fn has_room(&self, bytes: usize) -> bool {
        self.bytes.get().saturating_add(bytes) <= self.bytes_max.get()
    }

    fn charge(&self, bytes: usize) {
        if !self.has_room(bytes) {
            self.exhausted.set(true);
            self.ticks.set(0);
        }
        self.bytes.set(self.bytes.get() + bytes);
        if self.wants_sweep() {
            self.hurry();
        }
        self.bytes_peak
            .set(self.bytes_peak.get().max(self.bytes.get()));
    }

    /// Sends the machine to its slow path at the next safepoint.
    fn hurry(&self) {
        if self.ticks.get() > 0 {
            self.ticks_aside
                .set(self.ticks_aside.get() + self.ticks.replace(0));
        }
    }

    /// Holds back some of the free cells of every size that has many.
    pub(super) fn hold_back(&self) {
        for (free, reserve) in self.free.iter().zip(&self.reserve) {
            let first = NonNull::new(free.get());
            let cells = std::iter::successors(first, |it| next_free(*it));
            let kept = cells.clone().take(2 * HELD_BACK).count() / 2;
            if kept < HELD_BACK / 128 || !reserve.get().is_null() {
                continue;
            }
            if let Some(last) = cells.clone().nth(kept - 1) {
                // SAFETY: the cell is free; its link is cut, and what follows stays the free list.
                let rest = unsafe { free_link(last).replace(std::ptr::null_mut()) };
                reserve.set(free.replace(rest));
            }
        }
    }

    /// Spends fuel where nothing can stop; what is due comes at the next safepoint.
    #[inline]
    pub fn spend(&self, cost: usize) {
        let cost = i64::try_from(cost).unwrap_or(i64::MAX >> 1);
        self.ticks.set(self.ticks.get().saturating_sub(cost));
    }

    /// Fuel left in this slice, with what was put aside.
    pub fn ticks_left(&self) -> i64 {
        self.ticks.get() + self.ticks_aside.get()
    }

    /// Puts what was put aside back into the slice.
    pub fn resume_slice(&self) {
        self.ticks.set(self.ticks_left());
        self.ticks_aside.set(0);
    }

    /// Charges bytes a native holds outside the pages.
    pub fn charge_external(&self, bytes: usize) {
        self.charge(bytes);
    }

    /// Gives such bytes back.
    pub fn refund_external(&self, bytes: usize) {
        self.bytes.set(self.bytes.get().saturating_sub(bytes));
    }

    fn take_run(&self, bytes: usize) -> Run {
        self.charge(bytes);
        match self.recycler.take(bytes) {
            Some(run) => run,
            None => std::alloc::handle_alloc_error(std::alloc::Layout::new::<[u8; PAGE_BYTES]>()),
        }
    }

    /// An uninitialised cell of at least `bytes`, and its class.
    #[inline]
    pub(super) fn cell(&self, bytes: usize) -> (NonNull<Header>, u8) {
        if bytes > SMALL_BYTES_MAX {
            return (self.large_cell(bytes), LARGE);
        }
        let class = class_of(bytes);
        if let Some(cell) = NonNull::new(self.free[class].get()) {
            // SAFETY: a cell on a free list holds the next one behind its header.
            let next = unsafe { free_link(cell).read() };
            self.free[class].set(next);
            return (cell, class as u8);
        }
        let size = bytes_of(class);
        let bump = self.bump.get();
        if (self.bump_end.get() as usize) - (bump as usize) < size {
            return (self.cell_of_next_page(class), class as u8);
        }
        self.bump.set(bump.wrapping_add(size));
        (
            NonNull::new(bump.cast()).expect("a page is never at zero"),
            class as u8,
        )
    }

    #[cold]
    #[inline(never)]
    fn cell_of_next_page(&self, class: usize) -> NonNull<Header> {
        self.release_pending();
        if let Some(cell) = NonNull::new(self.free[class].get()) {
            // SAFETY: a cell on a free list holds the next one behind its header.
            let next = unsafe { free_link(cell).read() };
            self.free[class].set(next);
            return cell;
        }
        if let Some(cell) = NonNull::new(self.reserve[class].replace(std::ptr::null_mut())) {
            // SAFETY: a free cell holds the next one behind its header.
            self.free[class].set(unsafe { free_link(cell).read() });
            self.cycles.is_due.set(true);
            self.hurry();
            return cell;
        }
        self.retire_page();
        if self.pages_next.get() == self.pages_end.get() {
            let run = self.take_run(self.next_run_bytes());
            self.pages_next.set(run.start.as_ptr());
            self.pages_end
                .set(run.start.as_ptr().wrapping_add(run.bytes));
            self.runs.borrow_mut().push(run);
        }
        let page = self.pages_next.get();
        self.pages_next.set(page.wrapping_add(PAGE_BYTES));
        let header = PageHeader {
            heap: self,
            large_bytes: 0,
            large_ix: 0,
            used_end: std::ptr::null_mut(),
        };
        // SAFETY: the page belongs to a run of this heap and is aligned.
        unsafe { page.cast::<PageHeader>().write(header) };
        let size = bytes_of(class);
        let cell = page.wrapping_add(HEADER_BYTES);
        self.bump.set(cell.wrapping_add(size));
        self.bump_end.set(page.wrapping_add(PAGE_BYTES));
        NonNull::new(cell.cast()).expect("a page is never at zero")
    }

    /// Notes in the current page's header where its cells end.
    pub(super) fn retire_page(&self) {
        let Some(last) = NonNull::new(self.bump_end.get().wrapping_sub(1)) else {
            return;
        };
        if self.bump_end.get().is_null() {
            return;
        }
        // SAFETY: `last` is inside the current page, which has a header.
        unsafe { (*header_of(last)).used_end = self.bump.get() };
    }

    fn next_run_bytes(&self) -> usize {
        if self.exhausted.get() {
            return PAGE_BYTES;
        }
        let runs = self.runs.borrow().len() as u32;
        let wanted = PAGE_BYTES << (runs / 2).min(7);
        let left = self.bytes_max.get().saturating_sub(self.bytes.get());
        // Near the limit runs get smaller, so that a sweep may come between them.
        let fitting = 1usize << (left / 4).max(PAGE_BYTES).ilog2();
        wanted.min(fitting).min(RUN_BYTES_MAX)
    }

    #[cold]
    fn large_cell(&self, bytes: usize) -> NonNull<Header> {
        self.release_pending();
        let run = self.take_run((bytes + HEADER_BYTES).next_multiple_of(PAGE_BYTES));
        let large_ix = self.larges.borrow_mut().insert(run);
        let large_bytes = run.bytes - HEADER_BYTES;
        let header = PageHeader {
            heap: self,
            large_bytes,
            large_ix,
            used_end: std::ptr::null_mut(),
        };
        // SAFETY: the run belongs to this heap and is aligned to a page.
        unsafe { run.start.cast::<PageHeader>().write(header) };
        let cell = run.start.as_ptr().wrapping_add(HEADER_BYTES);
        NonNull::new(cell.cast()).expect("a run is never at zero")
    }

    fn release_object(&self, ptr: NonNull<Header>) {
        if self.releasing.get() || !self.pending.borrow().is_empty() {
            self.pending.borrow_mut().push(ptr);
            if !self.releasing.get() && self.pending.borrow().len() > RELEASE_BUDGET {
                self.release_pending();
            }
            return;
        }
        self.releasing.set(true);
        self.free_object(ptr);
        self.releasing.set(false);
        if !self.pending.borrow().is_empty() {
            self.release_pending();
        }
    }

    /// Works off what waits for release, a budget at a time.
    pub fn release_pending(&self) {
        if self.releasing.replace(true) {
            return;
        }
        for _ in 0..RELEASE_BUDGET {
            let Some(ptr) = self.pending.borrow_mut().pop() else {
                break;
            };
            self.free_object(ptr);
        }
        self.releasing.set(false);
    }

    /// Releases everything that waits.
    pub fn release_all_pending(&self) {
        while !self.pending.borrow().is_empty() && !self.releasing.get() {
            self.release_pending();
        }
    }

    /// Drops what the object owns; objects that die by it go to the pending list. Then frees the cell.
    fn free_object(&self, ptr: NonNull<Header>) {
        // SAFETY: the object's last owner is gone and nobody else reaches it, but it is still initialised.
        let obj = unsafe { Obj::from_ptr(ptr) };
        if obj.has(flag::EXTERNAL) {
            let external = self.externals.borrow_mut().try_remove(obj.raw(0) as usize);
            drop(external);
        }
        match obj.kind().slots() {
            Slots::Values => {
                let slots = std::ptr::slice_from_raw_parts_mut(
                    obj.slots_ptr().cast::<Value>(),
                    obj.total_len(),
                );
                // SAFETY: all slots are initialised values that die with the object.
                unsafe { std::ptr::drop_in_place(slots) };
            }
            Slots::Links => {
                let slots = std::ptr::slice_from_raw_parts_mut(
                    obj.slots_ptr().cast::<Link>(),
                    obj.total_len(),
                );
                // SAFETY: all slots are initialised links that die with the object.
                unsafe { std::ptr::drop_in_place(slots) };
            }
            Slots::Bytes => {}
        }
        self.free_cell(ptr);
    }

    fn free_cell(&self, mut ptr: NonNull<Header>) {
        // SAFETY: the cell still has its header.
        let class = unsafe { ptr.as_ref().class };
        if class == LARGE {
            // SAFETY: a large object stands behind the header of its own run.
            let ix = unsafe { (*header_of(ptr)).large_ix };
            let run = self.larges.borrow_mut().remove(ix);
            self.bytes.set(self.bytes.get() - run.bytes);
            self.recycler.give(run);
            return;
        }
        // SAFETY: nobody else reaches the cell.
        let header = unsafe { ptr.as_mut() };
        header.kind = Kind::Free as u8;
        header.count.set(0);
        let list = &self.free[class as usize];
        // SAFETY: every cell has room for a link behind its header.
        unsafe { free_link(ptr).write(list.get()) };
        list.set(ptr.as_ptr());
    }

    /// Registers something outside the heap that an object of kind `kind` with raw word 0 owns.
    pub fn add_external(&self, external: Box<dyn Any>) -> u64 {
        self.externals.borrow_mut().insert(external) as u64
    }

    /// Runs `f` on the external thing of an object that has one.
    pub fn with_external<T: 'static, R>(
        &self,
        obj: Obj<'_>,
        f: impl FnOnce(&mut T) -> R,
    ) -> Option<R> {
        let mut externals = self.externals.borrow_mut();
        let external = externals.get_mut(obj.raw(0) as usize)?;
        external.downcast_mut::<T>().map(f)
    }

    /// Number of external things alive.
    pub fn externals_len(&self) -> usize {
        self.externals.borrow().len()
    }

    /// Calls `f` on every run of small cells and every large run (census, collector, freezer).
    pub(super) fn each_run(&self, mut f: impl FnMut(Run, bool)) {
        self.runs.borrow().iter().for_each(|run| f(*run, false));
        self.larges
            .borrow()
            .iter()
            .for_each(|(_, run)| f(*run, true));
    }

    /// Number of runs of small cells; they stay until the heap is discarded.
    pub(super) fn small_runs(&self) -> usize {
        self.runs.borrow().len()
    }

    /// Run `ix` of small cells.
    pub(super) fn run(&self, ix: usize) -> Option<Run> {
        self.runs.borrow().get(ix).copied()
    }

    /// The first run of a large object at `key` or behind it, with its key.
    pub(super) fn large_from(&self, key: usize) -> Option<(usize, Run)> {
        let larges = self.larges.borrow();
        // Keys go up to the slab's capacity; most of them are in use.
        (key..larges.capacity()).find_map(|key| larges.get(key).map(|run| (key, *run)))
    }

    /// First page not yet used of the newest run.
    pub(super) fn first_unused_page(&self) -> *mut u8 {
        self.pages_next.get()
    }

    /// Drops everything at once: externals newest first, then all pages without walking objects.
    ///
    /// Answers the bytes still charged afterwards, which is zero unless a native forgot to give bytes back.
    /// Values of this heap must not be used or dropped afterwards.
    pub fn discard(&self) -> usize {
        let externals = std::mem::take(&mut *self.externals.borrow_mut());
        let mut externals: Vec<_> = externals.into_iter().collect();
        while let Some((_, external)) = externals.pop() {
            let closed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(external)));
            drop(closed);
        }
        self.pending.borrow_mut().clear();
        for list in self.free.iter().chain(&self.reserve) {
            list.set(std::ptr::null_mut());
        }
        for cell in [
            &self.bump,
            &self.bump_end,
            &self.pages_next,
            &self.pages_end,
        ] {
            cell.set(std::ptr::null_mut());
        }
        let runs = std::mem::take(&mut *self.runs.borrow_mut());
        let larges = std::mem::take(&mut *self.larges.borrow_mut());
        for run in runs
            .into_iter()
            .chain(larges.into_iter().map(|(_, run)| run))
        {
            self.bytes.set(self.bytes.get() - run.bytes);
            self.recycler.give(run);
        }
        self.bytes.get()
    }
}

impl Drop for Heap {
    fn drop(&mut self) {
        self.discard();
    }
}

fn next_free(cell: NonNull<Header>) -> Option<NonNull<Header>> {
    // SAFETY: a free cell holds the next one behind its header.
    NonNull::new(unsafe { free_link(cell).read() })
}

/// Where a free cell holds the next one.
fn free_link(cell: NonNull<Header>) -> *mut *mut Header {
    cell.as_ptr().wrapping_add(1).cast()
}
