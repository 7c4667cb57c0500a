//! Jumps, and jumps that compare.

use crate::bytecode::Insn;
use crate::compare;
use crate::cx::Throw;
use crate::numeric::boxed;
use crate::value::{Kind, Value};
use crate::vm::{At, Flow, Machine};

macro_rules! compare_and_jump {
    (loop $name:ident, $name_i:ident, $test:tt, $slow:path) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            let (a, b) = (self.reg(insn.a()), self.reg(insn.b()));
            if a.is(Kind::Int) && b.is(Kind::Int) {
                if (a.payload() as i64) $test (b.payload() as i64) {
                    self.jump_by(i32::from(insn.c_imm()));
                }
                return self.tick();
            }
            self.outline(insn, |machine, insn| {
                let (a, b) = (machine.reg(insn.a()), machine.reg(insn.b()));
                if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
                    return machine.loop_if_holds(insn, Ok(a $test b));
                }
                let a = machine.take(insn, Insn::LAST_A, insn.a());
                let b = machine.take(insn, Insn::LAST_B, insn.b());
                let holds = $slow(machine.cx, &a, &b);
                machine.loop_if_holds(insn, holds)
            })
        }

        #[inline(always)]
        pub(in crate::vm) fn $name_i(&mut self, insn: At) -> Flow {
            let a = self.reg(insn.a());
            if a.is(Kind::Int) {
                if (a.payload() as i64) $test i64::from(insn.b_imm()) {
                    self.jump_by(i32::from(insn.c_imm()));
                }
                return self.tick();
            }
            self.outline(insn, |machine, insn| {
                if let Some(a) = machine.reg(insn.a()).as_int() {
                    return machine.loop_if_holds(insn, Ok(a $test i64::from(insn.b_imm())));
                }
                let a = machine.take(insn, Insn::LAST_A, insn.a());
                let b = Value::from(i64::from(insn.b_imm()));
                let holds = $slow(machine.cx, &a, &b);
                machine.loop_if_holds(insn, holds)
            })
        }
    };
    ($name:ident, $name_i:ident, $test:tt, $slow:path) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            let (a, b) = (self.reg(insn.a()), self.reg(insn.b()));
            if a.is(Kind::Int) && b.is(Kind::Int) {
                if !((a.payload() as i64) $test (b.payload() as i64)) {
                    self.jump_by(i32::from(insn.c_imm()));
                }
                return self.go_on();
            }
            if let (Some(a), Some(b)) = (a.as_double(), b.as_double()) {
                let holds = a $test b;
                if !holds {
                    self.jump_by(i32::from(insn.c_imm()));
                }
                return self.go_on();
            }
            self.outline(insn, |machine, insn| {
                let (a, b) = (machine.reg(insn.a()), machine.reg(insn.b()));
                if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
                    return machine.jump_unless_holds(insn, Ok(a $test b));
                }
                let a = machine.take(insn, Insn::LAST_A, insn.a());
                let b = machine.take(insn, Insn::LAST_B, insn.b());
                let holds = $slow(machine.cx, &a, &b);
                machine.jump_unless_holds(insn, holds)
            })
        }

        compare_and_jump!(@imm $name_i, $test, $slow);
    };
    (@imm $name_i:ident, $test:tt, $slow:path) => {
        #[inline(always)]
        pub(in crate::vm) fn $name_i(&mut self, insn: At) -> Flow {
            let a = self.reg(insn.a());
            let b = i64::from(insn.b_imm());
            if a.is(Kind::Int) {
                if !((a.payload() as i64) $test b) {
                    self.jump_by(i32::from(insn.c_imm()));
                }
                return self.go_on();
            }
            self.outline(insn, |machine, insn| {
                if let Some(a) = machine.reg(insn.a()).as_int() {
                    return machine.jump_unless_holds(insn, Ok(a $test i64::from(insn.b_imm())));
                }
                let a = machine.take(insn, Insn::LAST_A, insn.a());
                let b = Value::from(i64::from(insn.b_imm()));
                let holds = $slow(machine.cx, &a, &b);
                machine.jump_unless_holds(insn, holds)
            })
        }
    };
}

macro_rules! jump_on_value {
    ($name:ident, |$value:ident| $jumps:expr) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            let $value = self.reg(insn.a());
            let jumps = $jumps;
            if self.releases(insn, Insn::LAST_A, insn.a()) {
                return self.outline(insn, |machine, insn| {
                    let $value = machine.reg(insn.a());
                    let jumps = $jumps;
                    machine.finish(insn, Insn::LAST_A, insn.a());
                    machine.jump_when(insn, jumps)
                });
            }
            self.finish_shared(insn, Insn::LAST_A, insn.a());
            self.jump_when(insn, jumps)
        }
    };
}

impl Machine<'_> {
    #[inline(always)]
    pub(in crate::vm) fn jump(&mut self, insn: At) -> Flow {
        self.jump_by(insn.imm32());
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn loop_(&mut self, insn: At) -> Flow {
        self.jump_by(insn.imm32());
        self.tick()
    }

    #[inline(always)]
    pub(in crate::vm) fn loop_if(&mut self, insn: At) -> Flow {
        let goes_back = self.reg(insn.a()).is_truthy();
        if self.releases(insn, Insn::LAST_A, insn.a()) {
            return self.outline(insn, |machine, insn| {
                let goes_back = machine.reg(insn.a()).is_truthy();
                machine.finish(insn, Insn::LAST_A, insn.a());
                machine.loop_when(insn, goes_back)
            });
        }
        self.finish_shared(insn, Insn::LAST_A, insn.a());
        self.loop_when(insn, goes_back)
    }

    #[inline(always)]
    fn loop_when(&mut self, insn: At, goes_back: bool) -> Flow {
        if goes_back {
            return self.loop_(insn);
        }
        self.go_on()
    }

    /// Spends one fuel.
    #[inline(always)]
    pub(in crate::vm) fn tick(&mut self) -> Flow {
        // SAFETY: counted down from at most a slice, and refilled as soon as it is not positive.
        // WHY: the compiler then tests the flags of the subtraction: three instructions less for each call and turn.
        let left = unsafe { self.cx.heap.ticks.get().unchecked_sub(1) };
        self.cx.heap.ticks.set(left);
        if left > 0 {
            return self.go_on();
        }
        self.outline(self.at(), |machine, _| machine.slice_ended())
    }

    /// Looks at limits, and lets other fibers run. Without a result in the context `run` goes on where the frame says.
    fn slice_ended(&mut self) -> Flow {
        if let Err(throw) = self.cx.poll() {
            return self.raise(throw);
        }
        self.spill_window();
        if !self.cx.fibers.has_work() && !self.cx.meter.control.has_woken() {
            return Flow::Done;
        }
        match crate::vm::fiber::safepoint(self.cx) {
            Ok(true) => Flow::Done,
            Ok(false) => self.exit(Throw::Parked),
            Err(throw) => self.raise(throw),
        }
    }

    jump_on_value!(jump_if, |value| value.is_truthy());
    jump_on_value!(jump_unless, |value| !value.is_truthy());
    jump_on_value!(jump_nil, |value| value.is_nil());
    jump_on_value!(jump_some, |value| !value.is_nil());
    jump_on_value!(jump_not_reduced, |value| !value.is(Kind::Reduced));

    #[inline(always)]
    fn jump_when(&mut self, insn: At, jumps: bool) -> Flow {
        if jumps {
            self.jump_by(insn.imm32());
        }
        self.go_on()
    }

    #[inline(always)]
    fn jump_unless_holds(&mut self, insn: At, holds: crate::cx::Result<bool>) -> Flow {
        match holds {
            Ok(true) => self.go_on(),
            Ok(false) => {
                self.jump_by(i32::from(insn.c_imm()));
                self.go_on()
            }
            Err(throw) => self.raise(throw),
        }
    }

    compare_and_jump!(loop loop_lt, loop_lt_i, <, boxed::lt);
    compare_and_jump!(loop loop_le, loop_le_i, <=, boxed::le);
    compare_and_jump!(loop loop_gt, loop_gt_i, >, boxed::gt);
    compare_and_jump!(loop loop_ge, loop_ge_i, >=, boxed::ge);

    #[inline(always)]
    pub(in crate::vm) fn inc_loop_lt(&mut self, insn: At) -> Flow {
        let (a, b) = (self.reg(insn.a()), self.reg(insn.b()));
        if a.is(Kind::Int)
            && b.is(Kind::Int)
            && let Some(next) = (a.payload() as i64).checked_add(1)
        {
            if next < b.payload() as i64 {
                self.jump_by(i32::from(insn.c_imm()));
            }
            self.set(insn.a(), Value::from(next));
            return self.tick();
        }
        self.outline(insn, |machine, insn| {
            let (a, b) = (machine.reg(insn.a()), machine.reg(insn.b()));
            if let (Some(a), Some(b)) = (a.as_int(), b.as_int())
                && let Some(next) = a.checked_add(1)
            {
                machine.set(insn.a(), Value::from(next));
                return machine.loop_if_holds(insn, Ok(next < b));
            }
            // The register keeps its value when adding fails: whoever takes the exception drops it.
            let before = machine.reg(insn.a()).clone();
            let limit = machine.take(insn, Insn::LAST_B, insn.b());
            let next = match boxed::add(machine.cx, &before, &Value::from(1)) {
                Ok(next) => next,
                Err(throw) => return machine.raise(throw),
            };
            let holds = boxed::lt(machine.cx, &next, &limit);
            // SAFETY: the register held the number before, whose count is given up with `old`.
            let old = unsafe { Value::read_words(machine.place(insn.a())) };
            machine.set(insn.a(), next);
            drop((before, old, limit));
            machine.loop_if_holds(insn, holds)
        })
    }

    #[inline(always)]
    fn loop_if_holds(&mut self, insn: At, holds: crate::cx::Result<bool>) -> Flow {
        match holds {
            Ok(true) => self.jump_by(i32::from(insn.c_imm())),
            Ok(false) => {}
            Err(throw) => return self.raise(throw),
        }
        self.tick()
    }

    #[inline(always)]
    pub(in crate::vm) fn jump_not_equal_i(&mut self, insn: At) -> Flow {
        let a = self.reg(insn.a());
        if a.is(Kind::Int) {
            if a.payload() as i64 != i64::from(insn.b_imm()) {
                self.jump_by(i32::from(insn.c_imm()));
            }
            return self.go_on();
        }
        self.outline(insn, |machine, insn| {
            machine.spill_window();
            let a = machine.take(insn, Insn::LAST_A, insn.a());
            let b = Value::from(i64::from(insn.b_imm()));
            let holds = compare::equal(machine.cx, &a, &b);
            machine.jump_unless_holds(insn, holds)
        })
    }

    compare_and_jump!(jump_not_lt, jump_not_lt_i, <, boxed::lt);
    compare_and_jump!(jump_not_le, jump_not_le_i, <=, boxed::le);
    compare_and_jump!(jump_not_gt, jump_not_gt_i, >, boxed::gt);
    compare_and_jump!(jump_not_ge, jump_not_ge_i, >=, boxed::ge);
    compare_and_jump!(jump_not_num_eq, jump_not_num_eq_i, ==, boxed::num_equiv);

    #[inline(always)]
    pub(in crate::vm) fn jump_not_equal(&mut self, insn: At) -> Flow {
        let (a, b) = (self.reg(insn.a()), self.reg(insn.b()));
        if a.is(Kind::Int) && b.is(Kind::Int) {
            if a.payload() != b.payload() {
                self.jump_by(i32::from(insn.c_imm()));
            }
            return self.go_on();
        }
        self.outline(insn, |machine, insn| machine.jump_not_equal_here(insn))
    }

    #[inline(always)]
    fn jump_not_equal_here(&mut self, insn: At) -> Flow {
        if let Some(equal) = compare::equal_fast(self.reg(insn.a()), self.reg(insn.b())) {
            self.finish(insn, Insn::LAST_A, insn.a());
            self.finish(insn, Insn::LAST_B, insn.b());
            return self.jump_unless_holds(insn, Ok(equal));
        }
        self.spill_window();
        let a = self.take(insn, Insn::LAST_A, insn.a());
        let b = self.take(insn, Insn::LAST_B, insn.b());
        let holds = compare::equal(self.cx, &a, &b);
        self.jump_unless_holds(insn, holds)
    }

    #[inline(always)]
    pub(in crate::vm) fn jump_not_same(&mut self, insn: At) -> Flow {
        let (a, b) = (insn.a(), insn.b());
        let same = self.reg(a).is_identical(self.reg(b));
        let both = insn.flags() & (Insn::LAST_A | Insn::LAST_B) == (Insn::LAST_A | Insn::LAST_B);
        // Two registers may hold the last two counts of one object.
        if same && both
            || self.releases(insn, Insn::LAST_A, a)
            || self.releases(insn, Insn::LAST_B, b)
        {
            return self.outline(insn, |machine, insn| {
                let same = machine.reg(insn.a()).is_identical(machine.reg(insn.b()));
                machine.finish(insn, Insn::LAST_A, insn.a());
                machine.finish(insn, Insn::LAST_B, insn.b());
                machine.jump_unless_holds(insn, Ok(same))
            });
        }
        self.finish_shared(insn, Insn::LAST_A, a);
        self.finish_shared(insn, Insn::LAST_B, b);
        if !same {
            self.jump_by(i32::from(insn.c_imm()));
        }
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn jump_table(&mut self, insn: At) -> Flow {
        let entries = i64::from(insn.imm32());
        let index = self.reg(insn.a()).as_int().unwrap_or(-1);
        let index = if (0..entries).contains(&index) {
            index
        } else {
            entries
        };
        // The entries behind the instruction are jumps; the one for all others comes last.
        self.jump_by(index as i32);
        self.go_on()
    }
}
