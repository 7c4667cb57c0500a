//! The census: a walk over all pages that counts live objects by kind.
//!
//! Cells stand one behind another from a page's header to the end of its used part, so pages can be walked without
//! roots. Used by tests, reports, the freezer and the collector; never on a hot path.

use std::collections::BTreeMap;
use std::ptr::NonNull;

use super::Heap;
use super::alloc::cell_bytes;
use super::page::{HEADER_BYTES, PAGE_BYTES, PageHeader};
use crate::value::{Header, Kind, Obj};

/// Live objects by kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Number of live objects of each kind present.
    pub kinds: BTreeMap<Kind, usize>,
    /// Bytes of their cells.
    pub cell_bytes: usize,
}

impl Census {
    /// Number of live objects.
    pub fn objects(&self) -> usize {
        self.kinds.values().sum()
    }
}

impl Heap {
    /// Counts live objects, after releasing what waits.
    pub fn census(&self) -> Census {
        self.release_all_pending();
        let mut census = Census::default();
        self.each_object(|obj| {
            *census.kinds.entry(obj.kind()).or_default() += 1;
            // SAFETY: the object is live, so its header can be read.
            census.cell_bytes += cell_bytes(unsafe { obj.ptr().as_ref() });
        });
        census
    }

    /// Calls `f` on every live object.
    pub(crate) fn each_object(&self, mut f: impl FnMut(Obj<'_>)) {
        self.retire_page();
        let unused = self.first_unused_page();
        self.each_run(|run, large| {
            let mut page = run.start.as_ptr();
            let end = page.wrapping_add(run.bytes);
            while page < end && (large || page != unused) {
                walk_page(page, large, &mut f);
                page = if large {
                    end
                } else {
                    page.wrapping_add(PAGE_BYTES)
                };
            }
        });
    }
}

pub(super) fn walk_page(page: *mut u8, large: bool, f: &mut impl FnMut(Obj<'_>)) {
    // SAFETY: every page in use begins with a header.
    let used_end = unsafe { (*page.cast::<PageHeader>()).used_end };
    let mut cell = page.wrapping_add(HEADER_BYTES);
    while large || cell < used_end {
        let ptr = NonNull::new(cell.cast::<Header>()).expect("a page is never at zero");
        // SAFETY: cells stand one behind another and each begins with a header, free or not.
        let header = unsafe { ptr.as_ref() };
        if header.kind != Kind::Free as u8 {
            // SAFETY: not free, so live and initialised.
            f(unsafe { Obj::from_ptr(ptr) });
        }
        if large {
            return;
        }
        cell = cell.wrapping_add(cell_bytes(header));
    }
}
