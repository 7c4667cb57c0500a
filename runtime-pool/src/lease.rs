//! A runtime of a pool in somebody's hands. Dropping it discards the runtime and frees its slot.

use std::fmt;
use std::ops::{Deref, DerefMut};

use lisp_core::runtime::CleanupReport;

use crate::pool::{Shared, SlotId};
use crate::runtime::Runtime;

/// A fresh runtime of a pool, for as long as this is held.
///
/// It leaves only through [`Lease::discard`] or by being dropped; both free the slot.
///
/// ```compile_fail,E0382
/// # fn with(lease: runtime_pool::Lease<'_>) {
/// lease.discard();
/// drop(lease); // it is gone
/// # }
/// ```
pub struct Lease<'p> {
    shared: &'p Shared,
    slot: SlotId,
    runtime: Option<Runtime>,
}

impl<'p> Lease<'p> {
    pub(crate) fn new(shared: &'p Shared, slot: SlotId, runtime: Runtime) -> Lease<'p> {
        Lease {
            shared,
            slot,
            runtime: Some(runtime),
        }
    }

    /// Ends the lease and says what discarding its runtime found.
    pub fn discard(mut self) -> CleanupReport {
        self.end()
    }

    fn end(&mut self) -> CleanupReport {
        let Some(runtime) = self.runtime.take() else {
            return CleanupReport::default();
        };
        let report = runtime.discard();
        self.shared.give_back(self.slot, &report);
        report
    }
}

impl Deref for Lease<'_> {
    type Target = Runtime;

    fn deref(&self) -> &Runtime {
        self.runtime
            .as_ref()
            .expect("a lease holds its runtime until it ends")
    }
}

impl DerefMut for Lease<'_> {
    fn deref_mut(&mut self) -> &mut Runtime {
        self.runtime
            .as_mut()
            .expect("a lease holds its runtime until it ends")
    }
}

impl Drop for Lease<'_> {
    fn drop(&mut self) {
        self.end();
    }
}

impl fmt::Debug for Lease<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lease")
            .field("slot", &self.slot)
            .finish_non_exhaustive()
    }
}
