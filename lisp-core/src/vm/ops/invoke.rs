//! Calls and returns.

use std::ptr::NonNull;

use crate::bytecode::Insn;
use crate::cx::{CallCache, CallTarget, Frame, Throw};
use crate::value::{Header, Kind, Value};
use crate::vm::call::{self, Entry, Prepared};
use crate::vm::{At, Flow, Machine, State};

/// What of a call instruction says which var is called with how many arguments.
const CALL_KEY: u64 = 0xffff_ffff_0000_ffff;

impl Machine<'_> {
    #[inline(always)]
    pub(in crate::vm) fn call_var(&mut self, insn: At) -> Flow {
        let slot = insn.imm32() as u32;
        let target = self.cx.roots.calls.targets[CallCache::place(slot)];
        let base = self.place(insn.a());
        if target.key == insn.word() & CALL_KEY && self.cx.stack.fits(base, target.window_bytes) {
            let entry = Entry {
                code: target.code,
                function: target.function,
                base,
                flags: 0,
            };
            // SAFETY: entries with a key have a first instruction.
            let pc = unsafe { NonNull::new_unchecked(target.pc.cast_mut().cast()) };
            return self.open_frame(entry, pc);
        }
        self.outline(insn, |machine, insn| machine.call_var_slowly(insn))
    }

    #[inline(always)]
    fn call_var_slowly(&mut self, insn: At) -> Flow {
        let base = self.place(insn.a());
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
                let key = insn.word() & CALL_KEY;
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
    pub(in crate::vm) fn call(&mut self, insn: At) -> Flow {
        let base = self.place(insn.a());
        let target = self.reg(insn.b());
        if target.is(Kind::Fn) {
            let function = target.payload() as *const Header;
            if let Some(code) = call::fixed_code(function, usize::from(insn.c())) {
                let window_bytes = call::registers_of(code) * size_of::<Value>();
                if self.cx.stack.fits(base, window_bytes) {
                    // At its last use the callee's frame becomes the owner of the function.
                    let flags = u32::from(insn.flags() & Insn::LAST_B != 0);
                    let entry = Entry {
                        code,
                        function,
                        base,
                        flags,
                    };
                    return self.open_frame(entry, call::start(entry).pc);
                }
            }
        }
        self.outline(insn, |machine, insn| {
            let base = machine.place(insn.a());
            let target = machine.take(insn, Insn::LAST_B, insn.b());
            machine.call_other(target, base, usize::from(insn.c()))
        })
    }

    /// Opens a frame for code whose arguments stand at its base. In a function of its own.
    #[inline(always)]
    pub(in crate::vm) fn enter(&mut self, entry: Entry) -> Flow {
        let bytes = call::registers_of(entry.code) * size_of::<Value>();
        if self.cx.stack.fits(entry.base, bytes) {
            return self.open_frame(entry, call::start(entry).pc);
        }
        self.spill(entry.base);
        match call::push_frame(self.cx, entry) {
            Ok(state) => {
                self.state = state;
                self.tick()
            }
            Err(throw) => self.raise(throw),
        }
    }

    /// Opens a frame that fits.
    #[inline(always)]
    fn open_frame(&mut self, entry: Entry, pc: NonNull<Insn>) -> Flow {
        let stack = &mut self.cx.stack;
        let caller = stack.frames.top;
        let place = caller.wrapping_add(1);
        let frame = Frame {
            pc: std::ptr::null(),
            base: entry.base,
            code: entry.code,
            function: entry.function,
            flags: entry.flags,
        };
        // SAFETY: the top of the list can always be written, see `Frames`.
        unsafe { (*caller).pc = self.state.pc.as_ptr().cast() };
        // SAFETY: below the end of the list, see `Stack::fits`.
        unsafe { place.write(frame) };
        stack.frames.top = place;
        self.state = State {
            pc,
            base: entry.base,
        };
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
        let index = target.payload() as usize;
        if target.is(Kind::Native) && self.cx.natives.apply_index != Some(index) {
            return match call::call_native(self.cx, index, base, args) {
                Ok(value) => {
                    // SAFETY: the argument registers were consumed; the first receives the result.
                    unsafe { base.write(value.in_words()) };
                    self.go_on()
                }
                Err(throw) => self.raise(throw),
            };
        }
        let prepared = call::prepare(self.cx, target, base, args);
        self.settle(prepared, base)
    }

    #[inline(always)]
    fn settle(&mut self, prepared: crate::cx::Result<Prepared>, base: *mut Value) -> Flow {
        match prepared {
            Ok(Prepared::Done(value)) => {
                // SAFETY: the argument registers were consumed; the first receives the result.
                unsafe { base.write(value.in_words()) };
                self.go_on()
            }
            Ok(Prepared::Enter(entry)) => self.enter(entry),
            Err(throw) => self.raise(throw),
        }
    }

    #[inline(always)]
    pub(in crate::vm) fn return_(&mut self, insn: At) -> Flow {
        let running = self.cx.stack.frames.top;
        // SAFETY: an instruction runs in a frame, which is the top one.
        if unsafe { (*running).flags } != 0 {
            return self.outline(insn, |machine, insn| machine.leave(insn));
        }
        let value = self.take(insn, Insn::LAST_A, insn.a());
        // SAFETY: the callee's first register is where the caller wants the result; nothing owned is left there.
        unsafe { self.state.base.write(value) };
        let caller = running.wrapping_sub(1);
        self.cx.stack.frames.top = caller;
        // SAFETY: only entry frames have no caller, and they have a flag.
        self.state = call::resume(unsafe { &*caller });
        self.go_on()
    }

    #[inline(always)]
    fn leave(&mut self, insn: At) -> Flow {
        let value = self.take(insn, Insn::LAST_A, insn.a());
        match call::leave(self.cx, value) {
            Some(state) => {
                self.state = state;
                self.go_on()
            }
            None => Flow::Done,
        }
    }

    #[inline(always)]
    pub(in crate::vm) fn throw_(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.throw_here(insn))
    }

    #[inline(always)]
    fn throw_here(&mut self, insn: At) -> Flow {
        let value = self.take(insn, Insn::LAST_A, insn.a());
        let throw = match crate::types::throwable(value) {
            Ok(value) => Throw::Value(value),
            Err(throw) => throw,
        };
        self.raise(throw)
    }
}
