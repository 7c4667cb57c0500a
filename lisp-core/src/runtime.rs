//! One runtime: a heap, roots, stacks and meters put together, from its first moment to its discard.
//!
//! Floor 8. A [`Runtime`] is made from an [`Origin`], runs one thing at a time, moves between threads but is never
//! shared, and ends by [`Runtime::discard`]. Only plain data goes in and comes out. A termination condemns it: nothing of
//! the script runs any more.
#![allow(
    unsafe_code,
    reason = "a runtime moves between threads although its values do not"
)]

mod boot;
mod discard;
mod eval;
mod freeze;
mod invoke;
mod lenient;
mod natives;

#[cfg(test)]
mod tests;

pub use boot::boot;
pub use discard::CleanupReport;
pub use eval::{eval_form, eval_text, load_file, load_text};
pub use freeze::freeze;
pub use invoke::{Answer, CallError, Refusal};
pub use lenient::{FailedForm, on_failed_form};
pub use natives::NATIVES;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::meter::{Bounds, Limits, Usage};
use crate::cx::{
    Bindings, Control, Cx, Fibers, Frozen, Host, Meter, Names, NativeTable, Roots, Stack,
};
use crate::heap::{Heap, Recycler};

/// Texts of libraries by path without ending, such as `clojure/set`.
pub type Library = BTreeMap<String, Arc<str>>;

/// What runtimes are made from; shared by all of them.
#[derive(Clone, Debug)]
pub struct Origin {
    /// Frozen objects and tables.
    pub frozen: Arc<Frozen>,
    /// Native functions by index.
    pub natives: Arc<NativeTable>,
    /// Texts of libraries that are loaded on demand.
    pub library: Arc<Library>,
    /// Where pages come from.
    pub recycler: Arc<Recycler>,
}

/// One isolate.
#[derive(Debug)]
pub struct Runtime {
    /// In a box, because natives that wait hold its address.
    cx: Box<Cx>,
    limits: Limits,
    control: Control,
}

// SAFETY: every value in a runtime is of its own heap or immortal; raw pointers in stacks, frames and pages lead into memory
// the runtime owns; external things and extensions are made and used only by natives of this runtime. It is used by one
// thread at a time because all its methods take `&mut self` and it is not `Sync`.
unsafe impl Send for Runtime {}

impl Runtime {
    /// A runtime of `origin` with these limits and services.
    pub fn new(origin: &Origin, limits: Limits, host: Box<dyn Host>) -> Runtime {
        let heap = Heap::new(origin.recycler.clone());
        heap.set_bytes_max(limits.memory.and_then(|most| usize::try_from(most).ok()));
        let control = Control::default();
        let mut meter = Meter::default();
        meter.control = control.clone();
        meter.depth_max = limits.depth.map_or(usize::MAX >> 8, |most| most as usize);
        let value_max = limits.max_value.or(limits.memory.map(|most| most / 4));
        let value_max = value_max.and_then(|most| usize::try_from(most).ok());
        meter.value_bytes_max = value_max.unwrap_or(1 << 31);
        meter.output_bytes_left = limits.output;
        meter.bounds = Bounds::of(&limits);
        let mut fibers = Fibers::default();
        fibers.fibers_max = limits.fibers.map_or(usize::MAX, |most| most as usize);
        let cx = Box::new(Cx {
            heap,
            roots: Roots::new(origin.frozen.clone()),
            names: Names::new(origin.frozen.clone()),
            stack: Stack::default(),
            bindings: Bindings::default(),
            meter,
            natives: origin.natives.clone(),
            library: origin.library.clone(),
            host,
            extensions: Vec::new(),
            frozen: origin.frozen.clone(),
            door: crate::vm::call,
            caught: crate::types::exception_of,
            park: crate::vm::fiber::park,
            fibers,
            exit: crate::cx::Exit::None,
            exit_value: crate::value::Value::NIL,
            classes: origin.frozen.classes.clone(),
            retired: Vec::new(),
            table_bytes: 0,
            outside_bytes: 0,
            dispatch_epoch: 0,
            next_id: origin.frozen.next_id,
            condemned: false,
        });
        Runtime {
            cx,
            limits,
            control,
        }
    }

    /// Orders turns of fibers by `seed`; zero is first come, first served.
    pub fn order_turns(&mut self, seed: u64) {
        self.cx.fibers.seed = seed;
    }

    /// Ends what runs now or next from any thread.
    pub fn canceller(&self) -> Control {
        self.control.clone()
    }

    /// The limits it was made with.
    pub fn limits(&self) -> &Limits {
        &self.limits
    }

    /// What it has used since its call began.
    pub fn usage(&self) -> Usage {
        let mut usage = Usage::default();
        let used = self.cx.heap.used();
        usage.fuel = self.cx.fuel_spent();
        usage.live_bytes = used.bytes as u64;
        usage.peak_bytes = used.bytes_peak as u64;
        usage.output_bytes = self.cx.meter.output_bytes;
        let depth = self.cx.meter.depth_peak.max(self.cx.stack.frames.peak());
        usage.depth_peak = u32::try_from(depth).unwrap_or(u32::MAX);
        usage
    }

    /// Has a termination ended it? Then it can only be discarded.
    pub fn is_condemned(&self) -> bool {
        self.cx.condemned
    }

    /// The context, for crates that extend the runtime.
    pub fn cx(&mut self) -> &mut Cx {
        &mut self.cx
    }
}
