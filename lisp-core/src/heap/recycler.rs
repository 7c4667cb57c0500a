//! The recycler: runs of pages that ended runtimes gave back, ready for the next.
//!
//! The stacks that natives of fibers ran on are kept too.
//!
//! Taking a run from the system costs a fault for each page; taking it from here costs a lock and a pop. The
//! recycler holds at most its cap. Cells are always initialised before they can be read, so stale bytes stay unseen.

use std::alloc::Layout;
use std::ptr::NonNull;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use corosensei::stack::DefaultStack;

use super::page::{PAGE_BYTES, Run};

/// Sizes of runs kept: 8 KiB, 16 KiB, ... 1 MiB.
const SIZES: usize = 8;
/// Stacks kept.
const STACKS_MAX: usize = 16;

/// Keeps runs of pages between runtimes.
pub struct Recycler {
    stacks: Mutex<Vec<DefaultStack>>,
    kept: [Mutex<Vec<Run>>; SIZES],
    kept_bytes: AtomicUsize,
    kept_bytes_max: usize,
    lent_bytes: AtomicUsize,
}

// SAFETY: a run is an exclusively owned block of memory without a home thread.
unsafe impl Send for Run {}

impl Recycler {
    /// A recycler that keeps at most `kept_bytes_max` bytes for reuse.
    pub fn new(kept_bytes_max: usize) -> Recycler {
        Recycler {
            stacks: Mutex::default(),
            kept: Default::default(),
            kept_bytes: AtomicUsize::new(0),
            kept_bytes_max,
            lent_bytes: AtomicUsize::new(0),
        }
    }

    /// A stack that a runtime gave back.
    pub(crate) fn take_stack(&self) -> Option<DefaultStack> {
        self.stacks.lock().ok()?.pop()
    }

    /// Takes a stack back.
    pub(crate) fn give_stack(&self, stack: DefaultStack) {
        if let Ok(mut stacks) = self.stacks.lock()
            && stacks.len() < STACKS_MAX
        {
            stacks.push(stack);
        }
    }

    /// Bytes that heaps hold at present.
    pub fn lent_bytes(&self) -> usize {
        self.lent_bytes.load(Ordering::Relaxed)
    }

    /// Bytes ready for reuse.
    pub fn kept_bytes(&self) -> usize {
        self.kept_bytes.load(Ordering::Relaxed)
    }

    fn size_ix(bytes: usize) -> Option<usize> {
        let pages = bytes / PAGE_BYTES;
        let ix = pages.trailing_zeros() as usize;
        (pages.is_power_of_two() && ix < SIZES).then_some(ix)
    }

    fn layout(bytes: usize) -> Layout {
        Layout::from_size_align(bytes, PAGE_BYTES).expect("run sizes are checked by the heap")
    }

    /// A run of `bytes`, a multiple of the page size; `None` when the system has no memory.
    pub(super) fn take(&self, bytes: usize) -> Option<Run> {
        self.lent_bytes.fetch_add(bytes, Ordering::Relaxed);
        if let Some(ix) = Recycler::size_ix(bytes)
            && let Some(run) = self.list(ix).pop()
        {
            self.kept_bytes.fetch_sub(bytes, Ordering::Relaxed);
            return Some(run);
        }
        // SAFETY: the layout has a non-zero size.
        let start = unsafe { std::alloc::alloc(Recycler::layout(bytes)) };
        let run = NonNull::new(start).map(|start| Run { start, bytes });
        if run.is_none() {
            self.lent_bytes.fetch_sub(bytes, Ordering::Relaxed);
        }
        run
    }

    /// Takes a run back.
    pub(super) fn give(&self, run: Run) {
        self.lent_bytes.fetch_sub(run.bytes, Ordering::Relaxed);
        if let Some(ix) = Recycler::size_ix(run.bytes)
            && self.kept_bytes() + run.bytes <= self.kept_bytes_max
        {
            self.kept_bytes.fetch_add(run.bytes, Ordering::Relaxed);
            self.list(ix).push(run);
            return;
        }
        Recycler::free(run);
    }

    fn list(&self, ix: usize) -> std::sync::MutexGuard<'_, Vec<Run>> {
        self.kept[ix]
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn free(run: Run) {
        // SAFETY: the run came from `alloc` with this layout and nobody uses it any more.
        unsafe { std::alloc::dealloc(run.start.as_ptr(), Recycler::layout(run.bytes)) };
    }
}

impl Drop for Recycler {
    fn drop(&mut self) {
        for list in &mut self.kept {
            let runs = list
                .get_mut()
                .unwrap_or_else(|poisoned| poisoned.into_inner());
            runs.drain(..).for_each(Recycler::free);
        }
    }
}

impl std::fmt::Debug for Recycler {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Recycler")
            .field("kept_bytes", &self.kept_bytes())
            .field("lent_bytes", &self.lent_bytes())
            .finish_non_exhaustive()
    }
}
