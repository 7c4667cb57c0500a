//! Discard: the ordered list by which every runtime ends, and the report that proves it.

use super::Runtime;
use crate::collection::vector;
use crate::cx::Cx;
use crate::value::Kind;

/// What a discard cancelled, and what was left when it was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CleanupReport {
    /// Fibers that had not ended.
    pub fibers_cancelled: usize,
    /// Waits that were still going on: for promises, locks, agents, moments in time.
    pub waits_ended: usize,
    /// Those of them that would have ended by themselves at some moment.
    pub timers_cancelled: usize,
    /// Actions sent to agents, or held back until an action or transaction ends, that were not done.
    pub sends_dropped: usize,
    /// Transactions that had not committed.
    pub transactions_aborted: usize,
    /// Locks that fibers had.
    pub locks_freed: usize,
    /// Groups of dynamic bindings that were still in force.
    pub binding_frames_unwound: usize,
    /// Calls that were still in progress, or were cut short by a termination.
    pub frames_dropped: usize,
    /// External things (compiled patterns, buffers, host values) that were closed.
    pub externals_closed: usize,
    /// Bytes given back.
    pub bytes_freed: usize,
    /// Bytes still charged: zero.
    pub bytes_left: usize,
    /// Fibers still there: zero.
    pub fibers_left: usize,
    /// Waits, locks, sends and transactions still there: zero.
    pub waits_left: usize,
    /// Bindings still in force: zero.
    pub binding_frames_left: usize,
    /// External things still open: zero.
    pub externals_left: usize,
    /// Calls still in progress: zero.
    pub frames_left: usize,
}

impl CleanupReport {
    /// Is nothing left?
    pub fn is_clean(&self) -> bool {
        let left = [
            self.bytes_left,
            self.binding_frames_left,
            self.externals_left,
            self.frames_left,
            self.fibers_left,
            self.waits_left,
        ];
        left == [0; 6]
    }

    /// Panics unless nothing is left.
    ///
    /// # Panics
    /// When something is left, which is a bug of this crate or of a host function.
    pub fn assert_clean(&self) {
        assert!(
            self.is_clean(),
            "a discarded runtime left something: {self:?}"
        );
    }
}

impl Runtime {
    /// Ends the runtime: fibers, frames, bindings, external things, pages, in this order, whatever happened before.
    pub fn discard(mut self) -> CleanupReport {
        self.tear_down()
    }

    fn tear_down(&mut self) -> CleanupReport {
        let cx = &mut self.cx;
        let mut report = CleanupReport {
            frames_dropped: cx.stack.frames.len() + cx.meter.frames_dropped,
            bytes_freed: cx.heap.used().bytes,
            externals_closed: cx.heap.externals_len(),
            ..CleanupReport::default()
        };
        count_held(cx, &mut report);
        report.binding_frames_unwound = cancel_fibers(cx, &mut report);
        // Values held in Rust are forgotten, not counted down: the heap's pages go as a whole.
        cx.heap.refund_external(cx.stack.bytes() + cx.table_bytes);
        cx.stack.abandon();
        report.binding_frames_unwound += cx.bindings.abandon();
        cx.roots.abandon();
        cx.names.abandon();
        for value in cx.retired.drain(..).chain(cx.classes.drain(..)) {
            std::mem::forget(value);
        }
        // Extensions may hold values; they are dropped while the heap still lives.
        cx.extensions.clear();
        report.bytes_left = cx.heap.discard();
        report.externals_left = cx.heap.externals_len();
        report.binding_frames_left = cx.bindings.depth();
        report.frames_left = cx.stack.frames.len();
        report.fibers_left = cx.fibers.len();
        report.waits_left = cx.fibers.held().total();
        report
    }
}

/// Notes what fibers, the main one among them, hold now.
fn count_held(cx: &Cx, report: &mut CleanupReport) {
    let held = cx.fibers.held();
    report.waits_ended = held.waits;
    report.timers_cancelled = held.timers;
    report.locks_freed = held.locks;
    report.transactions_aborted = held.transactions;
    let held_back = cx.fibers.held_back().filter(|it| it.is(Kind::Vector));
    let held_back: usize = held_back.map(vector::len).sum();
    report.sends_dropped = held.sends + held_back;
}

/// Drops every fiber: natives that wait are unwound, so that what they hold in Rust is given up, frames and bindings
/// are forgotten. Answers how many groups of bindings there were.
fn cancel_fibers(cx: &mut Cx, report: &mut CleanupReport) -> usize {
    let mut groups = 0;
    for mut fiber in cx.fibers.take_all() {
        report.fibers_cancelled += 1;
        report.frames_dropped += fiber.stack.frames.len();
        drop(fiber.native.take());
        cx.heap.refund_external(crate::vm::fiber::bytes_of(&fiber));
        fiber.stack.abandon();
        groups += fiber.bindings.abandon();
        fiber.forget_values();
    }
    cx.free_locks();
    cx.fibers.abandon();
    cx.give_stacks_back();
    groups
}

impl Drop for Runtime {
    fn drop(&mut self) {
        self.tear_down();
    }
}
