//! Counters of a pool: what it has done, and how it stands.

use std::sync::atomic::{AtomicU64, Ordering};

use lisp_core::runtime::CleanupReport;

use crate::call::{CallError, Outcome};

macro_rules! counters {
    ($($(#[doc = $doc:literal])+ $name:ident;)+) => {
        /// What a pool has done since it was built, and how it stands.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct PoolReport {
            $($(#[doc = $doc])+ pub $name: u64,)+
            /// Runtimes that may exist at once.
            pub size: usize,
            /// Runtimes that exist now.
            pub leased: usize,
            /// Callers that wait for a slot now.
            pub waiting: usize,
            /// Submitted calls that wait for a worker now.
            pub queued: usize,
            /// Bytes of pages that runtimes hold now.
            pub lent_bytes: usize,
            /// Bytes of pages ready for the next runtimes.
            pub kept_bytes: usize,
        }

        #[derive(Debug, Default)]
        pub(crate) struct Counters {
            $($name: AtomicU64,)+
        }

        impl Counters {
            pub(crate) fn report(&self) -> PoolReport {
                PoolReport { $($name: self.$name.load(Ordering::Relaxed),)+ ..PoolReport::default() }
            }
        }
    };
}

counters! {
    /// Calls that answered.
    answered;
    /// Calls whose script threw.
    failed;
    /// Calls that were cut short.
    terminated;
    /// Calls and leases that were not tried.
    refused;
    /// Runtimes discarded.
    discarded;
    /// Runtimes discarded that left something behind: zero.
    unclean;
}

impl Counters {
    pub(crate) fn count_outcome(&self, outcome: &Outcome) {
        let counter = match &outcome.answer {
            Ok(_) => &self.answered,
            Err(CallError::Terminated(..) | CallError::HostPanic(..)) => &self.terminated,
            Err(CallError::Refused(_)) => &self.refused,
            Err(_) => &self.failed,
        };
        counter.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn count_discard(&self, report: &CleanupReport) {
        self.discarded.fetch_add(1, Ordering::Relaxed);
        self.unclean
            .fetch_add(u64::from(!report.is_clean()), Ordering::Relaxed);
    }
}
