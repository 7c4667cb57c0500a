//! Calls and returns.

use crate::bytecode::Insn;
use crate::cx::{Frame, Throw};
use crate::value::{Header, Kind, Value};
use crate::vm::call::{self, Entry, Prepared, slot_ptr};
use crate::vm::{Flow, Machine};

impl Machine<'_> {
    #[inline(always)]
    pub(in crate::vm) fn call_var(&mut self, insn: Insn) -> Flow {
        let base = self.state.base.wrapping_add(usize::from(insn.a()));
        let args = usize::from(insn.flags());
        let target = self.root(insn.imm32() as u32);
        if target.is(Kind::Fn) {
            let function = target.payload() as *const Header;
            return self.call_function(function, base, args, 0);
        }
        self.outline(insn, |machine, insn| {
            let base = machine.state.base.wrapping_add(usize::from(insn.a()));
            let target = machine.root(insn.imm32() as u32).clone();
            machine.call_other(target, base, usize::from(insn.flags()))
        })
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
        let proto = slot_ptr(function, 0, 0);
        if args < 8 {
            let slot = (call::raw_word(proto, 0) >> (args * 8)) as u8;
            if slot != 0 {
                let code = slot_ptr(proto, 4, usize::from(slot));
                return self.enter(Entry { code, function, base, flags });
            }
        }
        match call::outlined_call(self.cx, self.state, Entry { code: std::ptr::null(), function, base, flags }, args) {
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
        let registers = call::registers_of(entry.code);
        let end = entry.base.wrapping_add(registers);
        let stack = &mut self.cx.stack;
        if end > stack.end || stack.frames.len() == stack.frames.capacity() {
            return match call::enter_slowly(self.cx, self.state, entry) {
                Some(state) => {
                    self.state = state;
                    Flow::Next
                }
                None => Flow::Exit,
            };
        }
        if let Some(frame) = stack.frames.last_mut() {
            frame.pc = self.state.pc.as_ptr().cast();
        }
        stack.frames.push(Frame {
            pc: std::ptr::null(),
            base: entry.base,
            code: entry.code,
            function: entry.function,
            target: std::ptr::null(),
            flags: entry.flags,
        });
        self.state = call::start(self.cx, entry);
        self.tick()
    }

    /// Calls anything that is not a function with a fixed arity for these arguments.
    #[inline(always)]
    pub(in crate::vm) fn call_other(&mut self, target: Value, base: *mut Value, args: usize) -> Flow {
        self.spill(base.wrapping_add(args));
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
        let Some(frame) = frames.pop() else { return self.exit(Ok(value)) };
        if frame.flags == 0
            && let Some(caller) = frames.last()
        {
            // SAFETY: the callee's first register is where the caller wants the result; nothing owned is left there.
            unsafe { self.state.base.write(value) };
            (self.cx.code, self.cx.function) = (caller.code, caller.function);
            self.state = call::resume(caller);
            return Flow::Next;
        }
        match call::leave(self.cx, &frame, value) {
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
