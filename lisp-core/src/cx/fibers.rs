//! Fibers as data: who exists, who is ready, who waits for what and until when.
//!
//! Floor 1. The main fiber is what the host called; it runs on the host's stack and is the only one that lets others
//! run (`vm/fiber.rs`). A fiber that does not run keeps its own stack, bindings and wait here. Waits are keyed by a
//! number, usually the address of what is waited for; whoever changes that wakes the key. Nothing here runs code.

use std::collections::{BTreeMap, VecDeque};

use slab::Slab;

use super::locks::Locks;
use super::native_stack::{NativeStack, Suspended};
use super::{Bindings, Stack};
use crate::value::Value;

/// Which fiber: a place and how often it was given out before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiberId {
    index: u32,
    serial: u32,
}

impl FiberId {
    /// What the host called.
    pub const MAIN: FiberId = FiberId {
        index: u32::MAX,
        serial: 0,
    };

    /// A number no other fiber of the runtime had; 0 is the main one.
    pub fn number(self) -> u32 {
        self.serial
    }

    /// As one number.
    pub fn to_bits(self) -> u64 {
        u64::from(self.serial) << 32 | u64::from(self.index)
    }

    /// From [`FiberId::to_bits`].
    pub fn from_bits(bits: u64) -> FiberId {
        FiberId {
            index: bits as u32,
            serial: (bits >> 32) as u32,
        }
    }
}

/// Why a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wake {
    /// What was waited for may have happened.
    Ready,
    /// Its time is over.
    TimedOut,
    /// Somebody interrupted the fiber.
    Interrupted,
}

/// What a fiber waits for.
#[derive(Clone, Copy, Debug)]
pub struct Wait {
    /// Whoever wakes this key ends the wait.
    pub key: u64,
    /// Nanoseconds it lasts at most.
    pub timeout: Option<i64>,
    /// May the native that waits be left and called again with the same arguments?
    pub may_restart: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The fiber waits for nothing.
    Idle,
    /// It waits.
    Pending,
    /// Its last wait ended, which it has not seen yet.
    Woken(Wake),
}

/// The moment of a wait that has none.
const NEVER: i64 = i64::MAX;

/// What a fiber remembers of its waiting.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Waiting {
    /// What it waits for, or waited for last.
    key: u64,
    turn: u64,
    /// The moment at which the wait ends, also one that is begun anew.
    until: i64,
    stage: Stage,
    is_interrupted: bool,
}

impl Default for Waiting {
    fn default() -> Waiting {
        Waiting {
            key: 0,
            turn: 0,
            until: NEVER,
            stage: Stage::Idle,
            is_interrupted: false,
        }
    }
}

/// What a new fiber does.
#[derive(Debug)]
pub struct Task {
    /// The function it calls.
    pub function: Value,
    /// What it calls it with; absent for nothing.
    pub argument: Value,
    /// The promise that is told how it ended, or nil.
    pub outcome: Value,
}

/// A fiber that does not run.
pub(crate) struct Fiber {
    serial: u32,
    pub(crate) stack: Stack,
    pub(crate) bindings: Bindings,
    pub(crate) native_depth: usize,
    /// What it calls first.
    pub(crate) task: Option<Value>,
    /// Who is told how it ended.
    pub(crate) outcome: Value,
    /// Its natives, if it waits inside some.
    pub(crate) native: Option<Box<Suspended>>,
    /// Bytes charged for them.
    pub(crate) native_bytes: usize,
    /// Values of the fiber's own, for the library, once there are some.
    pub(crate) locals: Option<Box<[Value; 3]>>,
    pub(crate) uninterrupted: u32,
    /// The argument of its task before it begins, later what the native that it waits in waits for.
    pub(crate) pending: Value,
    waiting: Waiting,
}

impl Fiber {
    /// Forgets what it holds without counting down.
    pub(crate) fn forget_values(&mut self) {
        std::mem::forget(self.task.take());
        std::mem::forget(std::mem::take(&mut self.outcome));
        if let Some(locals) = self.locals.take() {
            std::mem::forget(*locals);
        }
        std::mem::forget(std::mem::take(&mut self.pending));
    }
}

/// Every fiber of a runtime.
pub struct Fibers {
    slots: Slab<Box<Fiber>>,
    ready: VecDeque<FiberId>,
    waits: BTreeMap<(u64, u64), FiberId>,
    timers: BTreeMap<(i64, u64), FiberId>,
    current: FiberId,
    main: Waiting,
    main_locals: [Value; 3],
    /// What the native waits for in which the running fiber waited, until it is called again; else nil.
    pub pending: Value,
    pub(crate) locks: Locks,
    next_turn: u64,
    next_serial: u32,
    /// Above zero nobody else gets a turn.
    pub uninterrupted: u32,
    /// Does the machine call a native directly, so that it can be called again?
    pub(crate) is_restartable: bool,
    /// Most fibers at once.
    pub fibers_max: usize,
    /// Where the stack that runs ends.
    pub(crate) stack_limit: usize,
    /// The stack of natives that runs; null for the host's.
    pub(crate) native: NativeStack,
    /// State of the generator that orders turns; zero for first come, first served.
    pub(crate) seed: u64,
    /// The most fibers there were at once.
    pub peak: usize,
    /// Actions sent to agents and not begun.
    pub sends_waiting: usize,
}

/// What fibers hold, as numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Held {
    pub(crate) waits: usize,
    pub(crate) timers: usize,
    pub(crate) locks: usize,
    pub(crate) sends: usize,
    pub(crate) transactions: usize,
}

impl Held {
    pub(crate) fn total(self) -> usize {
        self.waits + self.timers + self.locks + self.sends + self.transactions
    }
}

impl Default for Fibers {
    fn default() -> Fibers {
        Fibers {
            slots: Slab::new(),
            ready: VecDeque::new(),
            waits: BTreeMap::new(),
            timers: BTreeMap::new(),
            current: FiberId::MAIN,
            main: Waiting::default(),
            main_locals: Default::default(),
            pending: Value::NIL,
            locks: Locks::default(),
            next_turn: 0,
            next_serial: 0,
            uninterrupted: 0,
            is_restartable: false,
            fibers_max: usize::MAX,
            stack_limit: 0,
            native: NativeStack::default(),
            seed: 0,
            peak: 0,
            sends_waiting: 0,
        }
    }
}

impl Fibers {
    /// The fiber that runs.
    pub fn current(&self) -> FiberId {
        self.current
    }

    /// Does what the host called run?
    pub fn is_main(&self) -> bool {
        self.current == FiberId::MAIN
    }

    pub(crate) fn set_current(&mut self, id: FiberId) {
        self.current = id;
    }

    /// Fibers besides the main one.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Is there none besides the main one?
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// Fibers that wait.
    pub fn parked(&self) -> usize {
        self.waits.len()
    }

    /// Could another fiber run now or later, by itself?
    #[inline]
    pub fn has_work(&self) -> bool {
        let is_main_kept = !self.is_main() && self.main_is_awake();
        !self.ready.is_empty() || !self.timers.is_empty() || is_main_kept
    }

    /// Is a fiber ready to run?
    pub fn has_ready(&self) -> bool {
        !self.ready.is_empty()
    }

    /// Fibers ready to run.
    pub(crate) fn ready_len(&self) -> usize {
        self.ready.len()
    }

    /// A new fiber, ready to run.
    pub(crate) fn add(&mut self, task: Task, bindings: Bindings) -> FiberId {
        self.next_serial = self.next_serial.wrapping_add(1);
        let serial = self.next_serial;
        let index = self.slots.insert(Box::new(Fiber {
            serial,
            stack: Stack::small(),
            bindings,
            native_depth: 0,
            task: Some(task.function),
            outcome: task.outcome,
            native: None,
            native_bytes: 0,
            locals: None,
            uninterrupted: 0,
            pending: task.argument,
            waiting: Waiting::default(),
        }));
        let id = FiberId {
            index: index as u32,
            serial,
        };
        self.peak = self.peak.max(self.slots.len());
        self.ready.push_back(id);
        id
    }

    /// A fiber that has not ended.
    pub(crate) fn get(&mut self, id: FiberId) -> Option<&mut Fiber> {
        let fiber = self.slots.get_mut(id.index as usize)?;
        (fiber.serial == id.serial).then_some(fiber)
    }

    /// Exchanges what the running fiber has here with what the fiber keeps.
    pub(crate) fn exchange_state(&mut self, id: FiberId) {
        let Some(fiber) = self.slots.get_mut(id.index as usize) else {
            return;
        };
        std::mem::swap(&mut self.pending, &mut fiber.pending);
        std::mem::swap(&mut self.uninterrupted, &mut fiber.uninterrupted);
    }

    /// Takes a fiber out of the table, with everything that would wake it.
    pub(crate) fn remove(&mut self, id: FiberId) -> Option<Box<Fiber>> {
        self.get(id)?;
        self.end_wait(id);
        Some(self.slots.remove(id.index as usize))
    }

    fn all_locals(&self) -> impl Iterator<Item = &[Value]> {
        let others = self.slots.iter();
        let others =
            others.filter_map(|(_, fiber)| fiber.locals.as_deref().map(<[Value; _]>::as_slice));
        others.chain(std::iter::once(self.main_locals.as_slice()))
    }

    /// What fibers hold, the main one among them.
    pub(crate) fn held(&self) -> Held {
        Held {
            waits: self.waits.len(),
            timers: self.timers.len(),
            locks: self.locks.len(),
            sends: self.sends_waiting,
            transactions: self.all_locals().filter(|it| !it[0].is_nil()).count(),
        }
    }

    /// What they hold back until an action ends.
    pub(crate) fn held_back(&self) -> impl Iterator<Item = &Value> {
        self.all_locals().map(|locals| &locals[1])
    }

    /// All fibers, taken out.
    pub(crate) fn take_all(&mut self) -> Vec<Fiber> {
        self.sends_waiting = 0;
        self.ready = VecDeque::new();
        self.waits = BTreeMap::new();
        self.timers = BTreeMap::new();
        self.slots.drain().map(|fiber| *fiber).collect()
    }

    /// All fibers, to be looked at.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Fiber> {
        self.slots.iter().map(|(_, fiber)| &**fiber)
    }

    /// The next one that may run.
    pub(crate) fn next_ready(&mut self) -> Option<FiberId> {
        if self.seed == 0 || self.ready.len() < 2 {
            return self.ready.pop_front();
        }
        self.seed = self
            .seed
            .wrapping_mul(0x5851_f42d_4c95_7f2d)
            .wrapping_add(0x1405_7b7e_f767_814f);
        let ix = (self.seed >> 33) as usize % self.ready.len();
        self.ready.remove(ix)
    }

    /// Puts a fiber behind those that are ready.
    pub(crate) fn make_ready(&mut self, id: FiberId) {
        self.ready.push_back(id);
    }

    fn waiting(&mut self, id: FiberId) -> Option<&mut Waiting> {
        if id == FiberId::MAIN {
            return Some(&mut self.main);
        }
        self.get(id).map(|fiber| &mut fiber.waiting)
    }

    fn current_waiting(&mut self) -> &mut Waiting {
        let id = self.current;
        let is_known = self.waiting(id).is_some();
        let id = if is_known { id } else { FiberId::MAIN };
        self.waiting(id).expect("the main fiber is always known")
    }

    /// Why the last wait of the running fiber ended, if it was one for `key`.
    pub(crate) fn take_woken(&mut self, key: u64) -> Option<Wake> {
        let waiting = self.current_waiting();
        let Stage::Woken(wake) = waiting.stage else {
            return None;
        };
        waiting.stage = Stage::Idle;
        (waiting.key == key).then_some(wake)
    }

    /// Forgets what the running fiber knew of its last wait, because its native is done.
    pub fn finish_wait(&mut self) {
        let waiting = self.current_waiting();
        waiting.stage = Stage::Idle;
        waiting.until = NEVER;
    }

    /// Was the running fiber interrupted? Asking forgets it.
    pub fn take_interrupt(&mut self) -> bool {
        std::mem::take(&mut self.current_waiting().is_interrupted)
    }

    /// Is the fiber interrupted?
    pub fn is_interrupted(&mut self, id: FiberId) -> bool {
        self.waiting(id)
            .is_some_and(|waiting| waiting.is_interrupted)
    }

    /// The moment at which a wait for `key` began earlier ends.
    pub(crate) fn until(&mut self, key: u64) -> Option<i64> {
        let waiting = self.current_waiting();
        (waiting.key == key && waiting.until != NEVER).then_some(waiting.until)
    }

    /// The running fiber waits from now on.
    pub(crate) fn begin_wait(&mut self, key: u64, until: Option<i64>) {
        self.next_turn += 1;
        let (id, turn) = (self.current, self.next_turn);
        self.waits.insert((key, turn), id);
        if let Some(until) = until {
            self.timers.insert((until, turn), id);
        }
        let waiting = self.current_waiting();
        waiting.key = key;
        waiting.turn = turn;
        waiting.until = until.unwrap_or(NEVER);
        waiting.stage = Stage::Pending;
    }

    fn end_wait(&mut self, id: FiberId) -> Option<u64> {
        let waiting = self.waiting(id)?;
        if waiting.stage != Stage::Pending {
            return None;
        }
        waiting.stage = Stage::Idle;
        let Waiting {
            key, turn, until, ..
        } = *waiting;
        self.waits.remove(&(key, turn));
        if until != NEVER {
            self.timers.remove(&(until, turn));
        }
        Some(key)
    }

    /// Does the main fiber wait no longer?
    pub(crate) fn main_is_awake(&self) -> bool {
        self.main.stage != Stage::Pending
    }

    /// The main fiber gives its wait up.
    pub(crate) fn give_up_main(&mut self) {
        self.end_wait(FiberId::MAIN);
        self.main.until = NEVER;
    }

    fn wake_fiber(&mut self, id: FiberId, wake: Wake) {
        if self.end_wait(id).is_none() {
            return;
        }
        if let Some(waiting) = self.waiting(id) {
            waiting.stage = Stage::Woken(wake);
        }
        if id != FiberId::MAIN {
            self.ready.push_back(id);
        }
    }

    /// Ends waits for `key`, the oldest first, at most so many; answers how many.
    pub fn wake(&mut self, key: u64, most: usize) -> usize {
        let mut woken = 0;
        while woken < most {
            let range = (key, 0)..=(key, u64::MAX);
            let Some(id) = self.waits.range(range).next().map(|(_, id)| *id) else {
                break;
            };
            self.wake_fiber(id, Wake::Ready);
            woken += 1;
        }
        woken
    }

    /// Ends waits whose time is over.
    pub(crate) fn wake_due(&mut self, now: i64) {
        while let Some((&(until, _), &id)) = self.timers.first_key_value() {
            if until > now {
                break;
            }
            self.wake_fiber(id, Wake::TimedOut);
        }
    }

    /// The moment at which the next wait ends by itself.
    pub(crate) fn next_due(&self) -> Option<i64> {
        self.timers.first_key_value().map(|((until, _), _)| *until)
    }

    /// Interrupts a fiber: a wait ends, or the next one ends at once.
    pub fn interrupt(&mut self, id: FiberId) {
        let Some(waiting) = self.waiting(id) else {
            return;
        };
        waiting.is_interrupted = true;
        if waiting.stage == Stage::Pending {
            self.wake_fiber(id, Wake::Interrupted);
        }
    }

    /// Has the fiber not ended yet?
    pub fn is_alive(&self, id: FiberId) -> bool {
        id == FiberId::MAIN
            || self
                .slots
                .get(id.index as usize)
                .is_some_and(|fiber| fiber.serial == id.serial)
    }

    /// The running fiber's own values, for the library: its transaction, what it holds back, its thread.
    pub fn locals(&mut self) -> &mut [Value; 3] {
        let id = self.current;
        if self.is_alive(id) && id != FiberId::MAIN {
            let locals = &mut self.slots[id.index as usize].locals;
            return locals.get_or_insert_default();
        }
        &mut self.main_locals
    }

    /// Gives another fiber a value of its own.
    pub fn set_local(&mut self, id: FiberId, ix: usize, value: Value) {
        if let Some(fiber) = self.get(id) {
            drop(std::mem::replace(
                &mut fiber.locals.get_or_insert_default()[ix],
                value,
            ));
        }
    }

    /// Forgets the main fiber's own values without counting down.
    pub(crate) fn abandon(&mut self) {
        std::mem::forget(std::mem::take(&mut self.main_locals));
        std::mem::forget(std::mem::take(&mut self.pending));
    }
}

impl std::fmt::Debug for Fibers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fibers")
            .field("len", &self.slots.len())
            .field("ready", &self.ready.len())
            .field("waiting", &self.waits.len())
            .finish_non_exhaustive()
    }
}
