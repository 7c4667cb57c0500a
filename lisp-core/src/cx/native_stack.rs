//! Stacks for natives: the one door to coroutines.
//!
//! A fiber runs on a stack of its own only while it runs. When it waits in the machine, its frames are in the
//! heap and the stack is free for the next; when it waits inside a native that called back, the native's stack is kept.
//! The same stacks serve natives nested deeper than the stack they began on.

#![allow(unsafe_code, reason = "stacks are switched here and nowhere else")]

use corosensei::stack::{DefaultStack, Stack as _};
use corosensei::{Coroutine, CoroutineResult, Yielder};

use super::{Cx, Result, Throw};
use crate::base::error::{Error, code};
use crate::value::Value;

/// Natives inside each other that may call back.
const NATIVE_DEPTH_MAX: usize = 1_500;
/// Bytes of one stack. Only what is touched takes memory.
const STACK_BYTES: usize = if cfg!(debug_assertions) {
    2 << 20
} else {
    512 << 10
};
/// Stacks kept for the next use.
const SPARE_MAX: usize = 1;
/// Stack that must be left before a native may call back.
const LEFT_MIN: usize = if cfg!(debug_assertions) {
    192 << 10
} else {
    64 << 10
};
/// Stack used from where the host entered, which it must leave us together with [`LEFT_MIN`].
const ALLOWANCE: usize = if cfg!(debug_assertions) {
    16 << 10
} else {
    64 << 10
};

/// Stack for the host function itself when it enters another runtime.
const HOST_OWN: usize = 32 << 10;

/// How a fiber left its stack: with a result, or with nothing when it waits in the machine.
pub(crate) type Left = Option<Result<Value>>;

/// Natives of a fiber, between two turns.
pub(crate) struct Suspended {
    coroutine: Coroutine<(), (), Left, DefaultStack>,
    limit: usize,
    top: usize,
}

/// A stack that natives nested deep go on with.
pub(crate) struct AnotherStack {
    stack: DefaultStack,
    limit_before: usize,
    was_own: bool,
}

impl AnotherStack {
    /// Runs `f` on it.
    pub(crate) fn run<T>(&mut self, f: impl FnOnce() -> T) -> T {
        corosensei::on_stack(&mut self.stack, f)
    }
}

/// How a turn of a fiber ended.
pub(crate) enum Turn {
    /// It left its stack.
    Left(Left),
    /// It waits inside natives.
    Suspended(Suspended),
}

/// The stack that natives run on.
pub(crate) struct NativeStack {
    yielder: *const Yielder<(), ()>,
    top: usize,
    /// Does what runs stand on a stack that was taken here, not on the host's?
    is_own: bool,
    /// Bytes in use when the last fiber was suspended.
    pub(crate) used: usize,
    spare: Vec<DefaultStack>,
}

impl Default for NativeStack {
    fn default() -> NativeStack {
        NativeStack {
            yielder: std::ptr::null(),
            top: 0,
            is_own: false,
            used: 0,
            spare: Vec::new(),
        }
    }
}

/// About where the stack is now.
#[inline(always)]
pub(crate) fn here() -> usize {
    let mark = 0_u8;
    std::ptr::from_ref(&mark).addr()
}

impl Cx {
    /// The host enters here: so much stack is ours.
    pub(crate) fn enter_stack(&mut self) {
        self.fibers.stack_limit = here().saturating_sub(ALLOWANCE + LEFT_MIN);
        self.fibers.native.is_own = false;
    }

    /// Is so little stack left that the next call should run on another one?
    #[inline(always)]
    pub(crate) fn is_stack_short(&self) -> bool {
        here().saturating_sub(self.fibers.stack_limit) < LEFT_MIN
    }

    /// Is so little left that a host function, which may enter another runtime, should run on another stack? That one
    /// takes for granted that its allowance and the least are there; on the host's own stack we cannot know more than
    /// that the host left us as much when it entered, and it must leave half an allowance for this.
    #[inline(always)]
    pub(crate) fn is_stack_short_for_host(&self) -> bool {
        let needed = match self.fibers.native.is_own {
            true => LEFT_MIN + ALLOWANCE + HOST_OWN,
            false => LEFT_MIN + ALLOWANCE / 2,
        };
        here().saturating_sub(self.fibers.stack_limit) < needed
    }

    /// A stack to go on with; `None` when the system gives none.
    pub(crate) fn take_stack(&mut self) -> Option<DefaultStack> {
        let spare = self.fibers.native.spare.pop();
        spare
            .or_else(|| self.heap.recycler().take_stack())
            .or_else(|| DefaultStack::new(STACK_BYTES).ok())
    }

    fn give_stack(&mut self, stack: DefaultStack) {
        if self.fibers.native.spare.len() < SPARE_MAX {
            self.fibers.native.spare.push(stack);
        } else {
            self.heap.recycler().give_stack(stack);
        }
    }

    /// Gives the stacks kept for the next use back.
    pub(crate) fn give_stacks_back(&mut self) {
        for stack in self.fibers.native.spare.drain(..) {
            self.heap.recycler().give_stack(stack);
        }
    }

    /// Another stack to go on with; `None` when the system gives none.
    #[cold]
    pub(crate) fn begin_another_stack(&mut self) -> Option<AnotherStack> {
        let stack = self.take_stack()?;
        let limit_before = self.fibers.stack_limit;
        self.fibers.stack_limit = stack.limit().get();
        let was_own = std::mem::replace(&mut self.fibers.native.is_own, true);
        Some(AnotherStack {
            stack,
            limit_before,
            was_own,
        })
    }

    /// The stack before goes on.
    pub(crate) fn end_another_stack(&mut self, another: AnotherStack) {
        self.fibers.stack_limit = another.limit_before;
        self.fibers.native.is_own = another.was_own;
        self.give_stack(another.stack);
    }

    /// Runs `f` on another stack; `None` when the system gives none.
    #[cold]
    pub(crate) fn on_another_stack<T>(&mut self, f: impl FnOnce(&mut Cx) -> T) -> Option<T> {
        let mut another = self.begin_another_stack()?;
        let answer = another.run(|| f(self));
        self.end_another_stack(another);
        Some(answer)
    }

    /// Runs native code that calls back, and may so be nested as deep as a program likes.
    ///
    /// # Errors
    /// What `f` throws; a stack overflow when natives are nested too deep.
    #[inline]
    pub(crate) fn nested<T>(&mut self, f: impl FnOnce(&mut Cx) -> Result<T>) -> Result<T> {
        if self.meter.native_depth >= NATIVE_DEPTH_MAX {
            return Err(self.stack_overflow());
        }
        self.meter.native_depth += 1;
        let result = if self.is_stack_short() {
            let answer = self.on_another_stack(f);
            answer.unwrap_or_else(|| Err(self.stack_overflow()))
        } else {
            f(self)
        };
        self.meter.native_depth -= 1;
        result
    }

    /// Calls inside each other are too deep.
    #[cold]
    pub(crate) fn stack_overflow(&self) -> Throw {
        Error::of(code::STACK_OVERFLOW)
            .with("limit", self.stack.frames.len() as i64)
            .into()
    }

    /// Runs `f` with the whole of a stack before it, for code that recurses over what a program wrote, to a bounded depth.
    ///
    /// # Errors
    /// A stack overflow when the system gives no stack.
    pub fn with_whole_stack<T>(&mut self, f: impl FnOnce(&mut Cx) -> Result<T>) -> Result<T> {
        match self.on_another_stack(f) {
            Some(answer) => answer,
            None => Err(self.stack_overflow()),
        }
    }

    /// Begins a turn of a fiber on a stack of its own; `None` when the system gives none.
    pub(crate) fn begin_turn(&mut self, body: fn(&mut Cx) -> Left) -> Option<Turn> {
        let stack = self.take_stack()?;
        let (limit, top) = (stack.limit().get(), stack.base().get());
        let cx = std::ptr::from_mut(self);
        let run = move |yielder: &Yielder<(), ()>, (): ()| {
            // SAFETY: the context stands in a box of its own; whoever resumes this has it borrowed and does not use
            // it until the fiber is left again.
            let cx = unsafe { &mut *cx };
            cx.fibers.native.yielder = yielder;
            body(cx)
        };
        // SAFETY: the closure holds a pointer to the context, which owns the coroutine and so outlives it.
        let coroutine = unsafe { Coroutine::with_stack_unchecked(stack, run) };
        Some(self.resume(Suspended {
            coroutine,
            limit,
            top,
        }))
    }

    /// Goes on with natives that waited.
    pub(crate) fn resume(&mut self, mut suspended: Suspended) -> Turn {
        let native = &mut self.fibers.native;
        let limit = self.fibers.stack_limit;
        let before = (native.yielder, native.top, native.is_own);
        native.top = suspended.top;
        native.is_own = true;
        self.fibers.stack_limit = suspended.limit;
        let left = suspended.coroutine.resume(());
        let native = &mut self.fibers.native;
        (native.yielder, native.top, native.is_own) = before;
        self.fibers.stack_limit = limit;
        match left {
            CoroutineResult::Yield(()) => Turn::Suspended(suspended),
            CoroutineResult::Return(left) => {
                let stack = suspended.coroutine.into_stack();
                self.give_stack(stack);
                Turn::Left(left)
            }
        }
    }

    /// Leaves natives as they are until the fiber is resumed; only inside a fiber's turn.
    pub(crate) fn suspend(&mut self) {
        let (yielder, limit) = (self.fibers.native.yielder, self.fibers.stack_limit);
        assert!(
            !yielder.is_null(),
            "only fibers on stacks of their own suspend"
        );
        // A fiber nested deeper than one stack is charged for one.
        let used = self.fibers.native.top.saturating_sub(here());
        self.fibers.native.used = used.min(STACK_BYTES);
        // SAFETY: the yielder lives on the fiber's stack, below this call.
        unsafe { (*yielder).suspend(()) };
        self.fibers.native.yielder = yielder;
        self.fibers.native.is_own = true;
        self.fibers.stack_limit = limit;
    }
}
