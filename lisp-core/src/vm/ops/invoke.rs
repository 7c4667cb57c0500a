//! Calls and returns.

use std::ptr::NonNull;

use crate::bytecode::Insn;
use crate::cx::{CallCache, CallTarget, Frame, Throw};
use crate::value::{Header, Kind, Value};
use crate::vm::call::{self, Entry, Prepared};
use crate::vm::{Flow, Machine, State};

/// What of a call instruction says which var is called with how many arguments.
const CALL_KEY: u64 = 0xffff_ffff_0000_ffff;

impl Machine<'_> {
    #[inline(always)]
    pub(in crate::vm) fn call_var(&mut self, insn: Insn) -> Flow {
        let slot = insn.imm32() as u32;
        let target = self.cx.roots.calls.targets[CallCache::place(slot)];
        if target.key == insn.0 & CALL_KEY {
            let base = self
                .state
                .base
                .wrapping_byte_add(usize::from(insn.a()) * 16);
            let entry = Entry {
                code: target.code,
                function: target.function,
                base,
                flags: 0,
            };
            // SAFETY: entries with a key have a first instruction.
            let pc = unsafe { NonNull::new_unchecked(target.pc.cast_mut().cast()) };
            return self.open_frame(entry, State { pc, base }, target.window_bytes);
        }
        self.outline(insn, |machine, insn| machine.call_var_slowly(insn))
    }

    #[inline(always)]
    fn call_var_slowly(&mut self, insn: Insn) -> Flow {
        let base = self.state.base.wrapping_add(usize::from(insn.a()));
        let args = usize::from(insn.flags());
        let slot = insn.imm32() as u32;
        let target = self.root(slot);
        if target.is(Kind::Fn) {
            let function = target.payload() as *const Header;
            if let Some(code) = call::fixed_code(function, args) {
                let entry = Entry {
                    code,
                    function,
                    base,
                    flags: 0,
                };
                let pc = call::start(entry).pc.as_ptr().cast_const().cast();
                let window_bytes = call::registers_of(code) * size_of::<Value>();
                let key = insn.0 & CALL_KEY;
                let target = CallTarget {
                    key,
                    pc,
                    code,
                    function,
                    window_bytes,
                };
                self.cx.roots.calls.targets[CallCache::place(slot)] = target;
                return self.enter(entry);
            }
        }
        let target = target.clone();
        self.call_other(target, base, args)
    }

    #[inline(always)]
    pub(in crate::vm) fn call(&mut self, insn: Insn) -> Flow {
        let base = self.state.base.wrapping_add(usize::from(insn.a()));
        let args = usize::from(insn.c());
        let target = self.reg(insn.b());
        if target.is(Kind::Fn) {
            let function = target.payload() as *const Header;
            // At its last use the callee's frame becomes the owner of the function.
            let owns = u32::from(insn.flags() & Insn::LAST_B != 0);
            return self.call_function(function, base, args, owns);
        }
        self.outline(insn, |machine, insn| {
            let base = machine.state.base.wrapping_add(usize::from(insn.a()));
            let target = machine.take(insn, Insn::LAST_B, insn.b());
            machine.call_other(target, base, usize::from(insn.c()))
        })
    }

    /// Calls a function object; `flags` says whether the frame owns it.
    #[inline(always)]
    fn call_function(
        &mut self,
        function: *const Header,
        base: *mut Value,
        args: usize,
        flags: u32,
    ) -> Flow {
        if let Some(code) = call::fixed_code(function, args) {
            return self.enter(Entry {
                code,
                function,
                base,
                flags,
            });
        }
        match call::outlined_call(
            self.cx,
            self.state,
            Entry {
                code: std::ptr::null(),
                function,
                base,
                flags,
            },
            args,
        ) {
            Some(state) => {
                self.state = state;
                Flow::Next
            }
            None => Flow::Exit,
        }
    }

    /// Opens a frame for code whose arguments stand at `base`.
    #[inline(always)]
    pub(in crate::vm) fn enter(&mut self, entry: Entry) -> Flow {
        let bytes = call::registers_of(entry.code) * size_of::<Value>();
        let state = call::start(entry);
        self.open_frame(entry, state, bytes)
    }

    /// Opens a frame whose first instruction and size are known.
    #[inline(always)]
    fn open_frame(&mut self, entry: Entry, state: State, window_bytes: usize) -> Flow {
        let end = entry.base.wrapping_byte_add(window_bytes);
        let stack = &mut self.cx.stack;
        let caller = stack.frames.top;
        let place = caller.wrapping_add(1);
        if end > stack.end || place >= stack.frames.end {
            return match call::enter_slowly(self.cx, self.state, entry) {
                Some(state) => {
                    self.state = state;
                    Flow::Next
                }
                None => Flow::Exit,
            };
        }
        let frame = Frame {
            pc: std::ptr::null(),
            base: entry.base,
            code: entry.code,
            function: entry.function,
            flags: entry.flags,
        };
        // SAFETY: the top of the list can always be written, see `Frames`.
        unsafe { (*caller).pc = self.state.pc.as_ptr().cast() };
        // SAFETY: below the end of the list, just checked.
        unsafe { place.write(frame) };
        stack.frames.top = place;
        self.state = state;
        self.tick()
    }

    /// Calls anything that is not a function with a fixed arity for these arguments.
    #[inline(always)]
    pub(in crate::vm) fn call_other(
        &mut self,
        target: Value,
        base: *mut Value,
        args: usize,
    ) -> Flow {
        self.spill(base.wrapping_add(args));
        self.cx.fibers.is_restartable = true;
        let prepared = call::prepare(self.cx, target, base, args);
        self.go_on(prepared, base)
    }

    #[inline(always)]
    fn go_on(&mut self, prepared: crate::cx::Result<Prepared>, base: *mut Value) -> Flow {
        match prepared {
            Ok(Prepared::Done(value)) => {
                // SAFETY: the argument registers were consumed; the first receives the result.
                unsafe { base.write(value) };
                Flow::Next
            }
            Ok(Prepared::Enter(entry)) => self.enter(entry),
            Err(throw) => self.raise(throw),
        }
    }

    #[inline(always)]
    pub(in crate::vm) fn return_(&mut self, insn: Insn) -> Flow {
        let value = self.take(insn, Insn::LAST_A, insn.a());
        let frames = &mut self.cx.stack.frames;
        let running = frames.top;
        // SAFETY: an instruction runs in a frame, which is the top one.
        if unsafe { (*running).flags } == 0 {
            // SAFETY: the callee's first register is where the caller wants the result; nothing owned is left there.
            unsafe { self.state.base.write(value) };
            frames.top = running.wrapping_sub(1);
            // SAFETY: only entry frames have no caller, and they have a flag.
            self.state = call::resume(unsafe { &*frames.top });
            return Flow::Next;
        }
        match call::leave(self.cx, value) {
            Some(state) => {
                self.state = state;
                Flow::Next
            }
            None => Flow::Exit,
        }
    }

    #[inline(always)]
    pub(in crate::vm) fn throw_(&mut self, insn: Insn) -> Flow {
        self.outline(insn, |machine, insn| machine.throw_here(insn))
    }

    #[inline(always)]
    fn throw_here(&mut self, insn: Insn) -> Flow {
        let value = self.take(insn, Insn::LAST_A, insn.a());
        let throw = match crate::types::throwable(value) {
            Ok(value) => Throw::Value(value),
            Err(throw) => throw,
        };
        self.raise(throw)
    }
}
