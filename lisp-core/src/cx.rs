//! The context: everything that running code of one runtime can reach, in one struct.
//!
//! Floor 1. Natives, collections and the machine get `&mut Cx`. It holds the heap, the table of var roots, the
//! interned names, the stacks and the host's services. Calling back into the language goes through one door,
//! [`Cx::call`], which the machine installs; nothing here knows how code runs.

mod bindings;
mod calls;
mod control;
mod fibers;
mod frozen;
mod host;
mod locks;
mod names;
mod native;
mod native_stack;
mod roots;
mod signal;
mod stack;
mod sync;
mod text;
mod throw;

pub use bindings::Bindings;
pub use calls::{CallCache, CallTarget};
pub use control::Meter;
pub(crate) use fibers::Fiber;
pub use fibers::{FiberId, Fibers, Task, Wait, Wake};
pub use frozen::Frozen;
pub use host::{Command, Ended, FileInfo, Host, NoHost, Program, Stream};
pub use names::Names;
pub(crate) use names::grown;
pub use native::{Args, Cost, HostFn, Native, NativeFn, NativeRow, NativeTable, RowText};
pub(crate) use native_stack::{Left, Turn};
pub use roots::{RootFlag, Roots};
pub use signal::{Control, OutsideCall};
pub use stack::{Frame, Stack, frame_flag};
pub use text::utf16_len;
pub(crate) use throw::Exit;
pub use throw::{Result, Throw};

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashSet;

use crate::heap::Heap;
use crate::value::Value;

/// Calls a function value with arguments; installed by the machine.
pub type Door = fn(&mut Cx, &Value, &[Value]) -> Result<Value>;

/// Parks the running fiber; installed by the machine.
pub type Park = fn(&mut Cx, Wait) -> Result<Wake>;

/// Everything that running code of one runtime can reach.
pub struct Cx {
    /// The runtime's objects.
    pub heap: Box<Heap>,
    /// Roots of vars and cells.
    pub roots: Roots,
    /// Interned symbols and keywords.
    pub names: Names,
    /// Values and frames of running code.
    pub stack: Stack,
    /// Dynamic bindings.
    pub bindings: Bindings,
    /// Fuel, deadline, cancellation, output.
    pub meter: Meter,
    /// Native functions by index.
    pub natives: Arc<NativeTable>,
    /// Texts of libraries that are loaded on demand, by path.
    pub library: Arc<BTreeMap<String, Arc<str>>>,
    /// The host's services: streams, files, clock, environment.
    pub host: Box<dyn Host>,
    /// State that floors above keep in a runtime (compiler options, caches, generators), by type.
    pub extensions: Vec<Box<dyn Any>>,
    /// The frozen image this runtime was made from.
    pub frozen: Arc<Frozen>,
    /// How to call a function.
    pub door: Door,
    /// How to make an exception object of what was thrown.
    pub caught: fn(&mut Cx, Throw) -> Value,
    /// How a fiber waits.
    pub park: Park,
    /// Fibers of this runtime.
    pub fibers: Fibers,
    /// How the machine is left.
    pub(crate) exit: Exit,
    /// What it is left with, when that is a value.
    pub(crate) exit_value: Value,
    /// Class values asked for so far.
    pub classes: Vec<Value>,
    /// Old roots of functions that frames may still be running.
    pub retired: Vec<Value>,
    /// Bytes that natives keep outside the heap; charged at the next poll.
    pub outside_bytes: usize,
    /// Bytes of the tables of roots and names, and of natives, that are charged to the heap.
    pub table_bytes: usize,
    /// Counts changes of protocols, types and multimethods; caches compare it.
    pub dispatch_epoch: u64,
    /// The next number of a generated name.
    pub next_id: u64,
    /// A termination in progress: no script code runs any more.
    pub condemned: bool,
}

impl Cx {
    /// Calls `f` with `args`, on top of whatever runs. The only way from natives back into the language.
    ///
    /// # Errors
    /// What the function throws; terminations pass through unseen by handlers.
    pub fn call(&mut self, f: &Value, args: &[Value]) -> Result<Value> {
        (self.door)(self, f, args)
    }

    /// Spends `cost` fuel for work done in a native and looks at limits when a slice is used up.
    ///
    /// # Errors
    /// A termination when fuel, deadline, memory or the host's patience has ended.
    #[inline]
    pub fn tick(&mut self, cost: u64) -> Result<()> {
        let left = self.heap.ticks.get() - cost as i64;
        self.heap.ticks.set(left);
        if left <= 0 { self.poll() } else { Ok(()) }
    }

    /// Spends `cost` fuel where nothing can be thrown; whoever counts next looks at limits.
    pub fn spend(&mut self, cost: i64) {
        self.heap.ticks.set(self.heap.ticks.get() - cost);
    }

    /// Asks before building something of `bytes` whose size a program chooses.
    ///
    /// # Errors
    /// `:value/too-large` when it could never fit; a termination when memory is used up.
    pub fn reserve(&mut self, bytes: usize) -> Result<()> {
        if bytes > self.meter.value_bytes_max {
            return Err(throw::too_large(bytes, self.meter.value_bytes_max));
        }
        if !self.heap.has_room(bytes) {
            return Err(Throw::Terminated(crate::base::meter::Termination::Memory));
        }
        self.tick((bytes >> 6) as u64)
    }

    /// Bytes that one value may have now: what is allowed for one, and what fits the heap.
    pub fn bytes_left(&self) -> usize {
        let room = self.heap.bytes_max().saturating_sub(self.heap.used().bytes);
        room.min(self.meter.value_bytes_max)
    }

    /// Opens a segment of the stack, charged to the heap; answers its first register.
    #[cold]
    pub fn open_segment(&mut self, registers: usize) -> *mut Value {
        let start = self.stack.open_segment(registers);
        self.heap.charge_external(self.stack.newest_segment_bytes());
        start
    }

    /// Closes the newest segment of the stack.
    #[cold]
    pub fn close_segment(&mut self) {
        self.heap.refund_external(self.stack.newest_segment_bytes());
        self.stack.close_segment();
    }

    /// Makes room for `more` frames, charged to the heap.
    #[cold]
    pub fn reserve_frames(&mut self, more: usize) {
        let before = self.stack.bytes();
        self.stack.frames.grow(more);
        self.heap.charge_external(self.stack.bytes() - before);
    }

    /// Gives up the old roots of functions that no frame is running.
    pub fn release_retired(&mut self) {
        let waiting = self.fibers.iter().flat_map(|it| it.stack.frames.iter());
        let frames = self.stack.frames.iter().chain(waiting);
        let running: FxHashSet<u64> = frames.map(|it| it.function as u64).collect();
        self.retired
            .retain(|function| running.contains(&function.payload()));
    }

    /// Charges the tables outside the pages as they are now.
    pub(crate) fn charge_tables(&mut self) {
        let bytes = self.roots.bytes() + self.names.bytes() + self.outside_bytes;
        let known = std::mem::replace(&mut self.table_bytes, bytes);
        if bytes > known {
            self.heap.charge_external(bytes - known);
        } else {
            self.heap.refund_external(known - bytes);
        }
    }

    /// A number never given before in this runtime, for generated names.
    pub fn new_id(&mut self) -> u64 {
        self.next_id += 1;
        self.next_id
    }

    /// The state of type `T` that a higher floor keeps here, made on first use.
    pub fn extension<T: Any + Default>(&mut self) -> &mut T {
        let ix = self
            .extensions
            .iter()
            .position(|it| it.is::<T>())
            .unwrap_or_else(|| {
                self.extensions.push(Box::new(T::default()));
                self.extensions.len() - 1
            });
        self.extensions[ix]
            .downcast_mut()
            .expect("found by its type")
    }
}

impl std::fmt::Debug for Cx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cx")
            .field("heap", &self.heap)
            .field("roots", &self.roots)
            .finish_non_exhaustive()
    }
}
