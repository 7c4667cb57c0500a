//! The cycle collector: finds objects that own each other and that nobody else owns, by trial deletion.
//!
//! Floor 1. Needs no roots: an object whose count is larger than the references found to it inside a set of objects is held
//! from outside the set, whoever holds it (a register, a root, a local of a native, an object not looked at). What is left
//! of the set when everything reachable from such objects is taken away is garbage, whatever set was chosen, so a step may
//! look at as few objects as it likes. A sweep goes over all pages in steps between slices of fuel; each step explores from
//! the objects through which cycles can close (`is_candidate`), at most [`STEP_OBJECTS`] of them, and skips what the same
//! sweep has seen. When a step had to stop early, the next sweep's steps may be larger.
//!
//! A sweep begins when the heap has grown to twice what lived after the last one, or comes near its limit; after one that
//! found much also when the cells it freed are nearly used up, so that a heap of garbage does not grow.

use std::cell::{Cell, RefCell};
use std::ptr::NonNull;

use rustc_hash::FxHashMap;

use super::Heap;
use super::alloc::{cell_bytes, release, retain};
use super::page::PAGE_BYTES;
use crate::value::{Header, Kind, Link, Obj, Slots, Value, flag};

/// Objects explored in one step, unless an earlier sweep found that too few.
const STEP_OBJECTS: usize = 8192;
/// Objects looked at, explored or not, in one step.
const STEP_WALKED: usize = 65_536;
/// Bytes the collector itself needs for an object explored, at most.
const SET_BYTES: usize = 48;
/// Bytes below which no sweep begins.
const SWEEP_BYTES_MIN: usize = 1 << 20;

/// What the collector has done so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CycleUse {
    /// Sweeps finished.
    pub sweeps: usize,
    /// Objects freed that no count would have freed.
    pub objects_freed: usize,
    /// Most objects explored in one step.
    pub step_objects_peak: usize,
}

/// The collector's own state.
#[derive(Debug)]
pub(super) struct Cycles {
    /// A sweep begins when the heap holds more bytes than this.
    pub(super) trigger_bytes: Cell<usize>,
    /// Cells held back are in use: it is time, however large the heap is.
    pub(super) is_due: Cell<bool>,
    inner: RefCell<Sweep>,
}

#[derive(Debug, Default)]
struct Sweep {
    /// Next page: index of its run and bytes from the run's start; `None` between sweeps.
    at: Option<(usize, usize)>,
    /// The mark that says "seen in this sweep".
    mark: u16,
    live_bytes: usize,
    freed_bytes: usize,
    /// Objects a step may explore.
    budget: usize,
    /// Objects this step may explore.
    limit: usize,
    was_cut: bool,
    set: Set,
    done: CycleUse,
}

/// Objects explored in a step, with the references found to each inside the set.
#[derive(Debug, Default)]
struct Set {
    places: FxHashMap<NonNull<Header>, u32>,
    objects: Vec<NonNull<Header>>,
    inside: Vec<u32>,
    held: Vec<bool>,
}

impl Default for Cycles {
    fn default() -> Cycles {
        Cycles {
            trigger_bytes: Cell::new(SWEEP_BYTES_MIN),
            is_due: Cell::new(false),
            inner: RefCell::new(Sweep {
                budget: STEP_OBJECTS,
                mark: flag::SEEN,
                ..Sweep::default()
            }),
        }
    }
}

/// The mark of the sweep before and after.
fn other(mark: u16) -> u16 {
    mark ^ (flag::SEEN | flag::SEEN_TOO)
}

/// Can a cycle be closed through objects of this kind? Cycles are made by changing something that exists; closures are
/// changed once, when `letfn` joins them.
fn is_candidate(kind: Kind) -> bool {
    kind.is_mutable() || kind == Kind::Fn
}

impl Heap {
    /// Has a sweep to begin or to go on?
    #[inline]
    pub fn wants_sweep(&self) -> bool {
        self.used().bytes > self.cycles.trigger_bytes.get() || self.cycles.is_due.get()
    }

    /// What the collector has done so far.
    pub fn cycle_use(&self) -> CycleUse {
        self.cycles.inner.borrow().done
    }

    /// One step of a sweep, which is begun if none is in progress. `may_go_on` is asked every now and then; a step that may
    /// not has found nothing. Answers whether the sweep is finished.
    pub fn sweep_step(&self, may_go_on: &dyn Fn() -> bool) -> bool {
        let Ok(mut sweep) = self.cycles.inner.try_borrow_mut() else {
            return true;
        };
        self.retire_page();
        let garbage = sweep.step(self, may_go_on);
        let finished = sweep.at.is_none();
        if finished {
            self.set_trigger(&sweep);
        }
        let found_much = finished && sweep.freed_bytes * 8 > self.used().bytes;
        // Dropping what garbage owned may run the drop of something of the host, which must find the collector at rest.
        drop(sweep);
        free_all(&garbage);
        self.release_all_pending();
        if found_much {
            self.hold_back();
        }
        finished
    }

    /// Whole sweeps, with steps as large as needed, until one finds nothing; answers the objects freed.
    pub fn sweep_all(&self, may_go_on: &dyn Fn() -> bool) -> usize {
        let before = self.cycle_use().objects_freed;
        for _ in 0..8 {
            let found = self.cycle_use().objects_freed;
            self.cycles.inner.borrow_mut().budget = usize::MAX;
            while !self.sweep_step(may_go_on) {
                if !may_go_on() {
                    return self.cycle_use().objects_freed - before;
                }
            }
            self.release_all_pending();
            let is_last = self.cycle_use().objects_freed == found;
            if is_last {
                break;
            }
        }
        self.cycles.inner.borrow_mut().budget = STEP_OBJECTS;
        self.cycle_use().objects_freed - before
    }

    fn set_trigger(&self, sweep: &Sweep) {
        let bytes = self.used().bytes;
        self.cycles.is_due.set(false);
        let live_bytes = sweep.live_bytes.saturating_sub(sweep.freed_bytes);
        let wanted = (live_bytes * 2).max(bytes + bytes / 8).max(SWEEP_BYTES_MIN);
        // Near the limit a sweep comes while there is still room to run in.
        let room = (self.bytes_max().saturating_sub(bytes) / 2).max(SWEEP_BYTES_MIN / 8);
        self.cycles
            .trigger_bytes
            .set(wanted.min(bytes.saturating_add(room)));
    }
}

impl Sweep {
    fn step(&mut self, heap: &Heap, may_go_on: &dyn Fn() -> bool) -> Vec<NonNull<Header>> {
        self.set.clear();
        let room = heap.bytes_max().saturating_sub(heap.used().bytes) / SET_BYTES;
        self.limit = self.budget.min(room.max(STEP_OBJECTS));
        let mut walked = 0;
        let mut at = self.at.unwrap_or((0, 0));
        if self.at.is_none() {
            (self.live_bytes, self.freed_bytes, self.was_cut) = (0, 0, false);
        }
        let mut finished = false;
        while walked < STEP_WALKED && self.set.objects.len() < STEP_OBJECTS {
            let Some((page, is_large, next)) = heap.page_at(at) else {
                finished = true;
                break;
            };
            at = next;
            super::census::walk_page(page, is_large, &mut |obj| {
                walked += 1;
                // SAFETY: a live object begins with its header.
                let header = unsafe { obj.ptr().as_ref() };
                self.live_bytes += cell_bytes(header);
                header.flags.set(header.flags.get() & !other(self.mark));
                if is_candidate(obj.kind()) && !obj.has(self.mark) {
                    self.explore(obj.ptr(), may_go_on);
                }
            });
        }
        self.at = (!finished).then_some(at);
        let garbage = if may_go_on() {
            self.set.garbage(self.mark)
        } else {
            Vec::new()
        };
        self.note(finished, &garbage);
        garbage
    }

    fn note(&mut self, finished: bool, garbage: &[NonNull<Header>]) {
        // SAFETY: not freed yet.
        let bytes = garbage.iter().map(|it| cell_bytes(unsafe { it.as_ref() }));
        self.freed_bytes += bytes.sum::<usize>();
        self.done.objects_freed += garbage.len();
        self.done.step_objects_peak = self.done.step_objects_peak.max(self.set.objects.len());
        if finished {
            self.mark = other(self.mark);
            self.done.sweeps += 1;
            self.budget = match self.was_cut {
                true => self.budget.saturating_mul(4),
                false => STEP_OBJECTS,
            };
        }
    }

    /// Adds an object and everything reachable from it to the set, as far as the step may go.
    fn explore(&mut self, start: NonNull<Header>, may_go_on: &dyn Fn() -> bool) {
        let Sweep {
            set,
            mark,
            limit,
            was_cut,
            ..
        } = self;
        if set.places.contains_key(&start) {
            return;
        }
        let mut next = set.objects.len();
        set.add(start, 0);
        while let Some(object) = set.objects.get(next).copied() {
            next += 1;
            if next % 4096 == 0 && !may_go_on() {
                return;
            }
            each_child(object, |child| {
                if let Some(place) = set.places.get(&child) {
                    set.inside[*place as usize] += 1;
                    return;
                }
                // SAFETY: what a live object owns is live.
                if unsafe { Obj::from_ptr(child) }.has(*mark) {
                    return;
                }
                match set.objects.len() < *limit {
                    true => set.add(child, 1),
                    false => *was_cut = true,
                }
            });
        }
    }
}

impl Set {
    fn clear(&mut self) {
        self.places.clear();
        self.objects.clear();
        self.inside.clear();
        self.held.clear();
    }

    fn add(&mut self, object: NonNull<Header>, inside: u32) {
        self.places.insert(object, self.objects.len() as u32);
        self.objects.push(object);
        self.inside.push(inside);
    }

    /// The objects that only objects of the set hold; marks all others as seen.
    fn garbage(&mut self, mark: u16) -> Vec<NonNull<Header>> {
        self.held.resize(self.objects.len(), false);
        let mut left = Vec::new();
        for (ix, object) in self.objects.iter().enumerate() {
            // SAFETY: nothing was freed since the object was explored.
            let count = unsafe { object.as_ref() }.count.get();
            if count > self.inside[ix] {
                self.held[ix] = true;
                left.push(ix);
            }
        }
        while let Some(ix) = left.pop() {
            each_child(self.objects[ix], |child| {
                if let Some(place) = self.places.get(&child)
                    && !std::mem::replace(&mut self.held[*place as usize], true)
                {
                    left.push(*place as usize);
                }
            });
        }
        let mut garbage = Vec::new();
        for (object, held) in self.objects.iter().zip(&self.held) {
            if !held {
                garbage.push(*object);
                continue;
            }
            // SAFETY: as above.
            let flags = &unsafe { object.as_ref() }.flags;
            flags.set(flags.get() | mark);
        }
        garbage
    }
}

/// Calls `f` with every object that a live object owns, once for each count; objects of images are left out.
fn each_child(object: NonNull<Header>, mut f: impl FnMut(NonNull<Header>)) {
    // SAFETY: the caller found the object live and freed nothing since.
    let obj = unsafe { Obj::from_ptr(object) };
    let mut own = |child: Option<Obj<'_>>| {
        if let Some(child) = child.filter(|it| !it.is_immortal()) {
            f(child.ptr());
        }
    };
    match obj.kind().slots() {
        Slots::Values => {
            let start = obj.slots_ptr().cast::<Value>();
            for ix in 0..obj.total_len() {
                // SAFETY: in bounds and initialised; the reference ends before anything is written.
                own(unsafe { &*start.wrapping_add(ix) }.obj());
            }
        }
        Slots::Links => obj.links().iter().for_each(|link| own(link.obj())),
        Slots::Bytes => {}
    }
}

/// Frees objects that own each other: empties them first, so that the counts do the rest.
fn free_all(garbage: &[NonNull<Header>]) {
    for object in garbage {
        // SAFETY: live; the count taken here is given back below.
        unsafe { retain(*object) };
    }
    for object in garbage {
        empty(*object);
    }
    for object in garbage {
        // SAFETY: the count taken above.
        unsafe { release(*object) };
    }
}

/// Gives up everything the object owns.
fn empty(object: NonNull<Header>) {
    // SAFETY: the caller holds a count of the object.
    let obj = unsafe { Obj::from_ptr(object) };
    match obj.kind().slots() {
        Slots::Values => {
            let start = obj.slots_ptr().cast::<Value>();
            for ix in 0..obj.total_len() {
                // SAFETY: in bounds and initialised; nobody but the garbage itself reaches the object, so nobody looks.
                drop(unsafe { start.wrapping_add(ix).replace(Value::NIL) });
            }
        }
        Slots::Links => {
            let start = obj.slots_ptr().cast::<Link>();
            for ix in 0..obj.total_len() {
                // SAFETY: as above.
                drop(unsafe { start.wrapping_add(ix).replace(Link::NULL) });
            }
        }
        Slots::Bytes => {}
    }
}

impl Heap {
    /// The page at a place of the sweep, whether it is a large run, and the place behind it.
    fn page_at(&self, (run_ix, offset): (usize, usize)) -> Option<(*mut u8, bool, (usize, usize))> {
        let smalls = self.small_runs();
        if run_ix < smalls {
            let run = self.run(run_ix)?;
            let page = run.start.as_ptr().wrapping_add(offset);
            if offset >= run.bytes || page == self.first_unused_page() {
                return self.page_at((run_ix + 1, 0));
            }
            return Some((page, false, (run_ix, offset + PAGE_BYTES)));
        }
        let (key, run) = self.large_from(run_ix - smalls)?;
        Some((run.start.as_ptr(), true, (smalls + key + 1, 0)))
    }
}
