//! Comparisons and tests that answer a boolean.

use crate::bytecode::Insn;
use crate::collection::chunk;
use crate::compare;
use crate::cx::{Cx, Result};
use crate::numeric::boxed;
use crate::types;
use crate::value::{Kind, Value};
use crate::vm::{At, Flow, Machine};

macro_rules! comparison {
    ($name:ident, $test:tt, $slow:path) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            let (a, b) = (self.reg(insn.b()), self.reg(insn.c()));
            if a.is(Kind::Int) && b.is(Kind::Int) {
                let holds = (a.payload() as i64) $test (b.payload() as i64);
                self.set(insn.a(), Value::from(holds));
                return self.go_on();
            }
            if let (Some(a), Some(b)) = (a.as_double(), b.as_double()) {
                self.set(insn.a(), Value::from(a $test b));
                return self.go_on();
            }
            self.outline(insn, |machine, insn| {
                let (a, b) = (machine.reg(insn.b()), machine.reg(insn.c()));
                if let (Some(a), Some(b)) = (a.as_int(), b.as_int()) {
                    machine.set(insn.a(), Value::from(a $test b));
                    return machine.go_on();
                }
                let a = machine.take(insn, Insn::LAST_B, insn.b());
                let b = machine.take(insn, Insn::LAST_C, insn.c());
                let holds = $slow(machine.cx, &a, &b).map(Value::from);
                machine.set_or_raise(insn.a(), holds)
            })
        }
    };
}

macro_rules! test_of_value {
    ($name:ident, |$value:ident| $holds:expr) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            let $value = self.reg(insn.b());
            let holds = $holds;
            if self.releases(insn, Insn::LAST_B, insn.b()) {
                return self.outline(insn, |machine, insn| {
                    let $value = machine.reg(insn.b());
                    let holds = $holds;
                    machine.finish(insn, Insn::LAST_B, insn.b());
                    machine.answer(insn, holds)
                });
            }
            self.finish_shared(insn, Insn::LAST_B, insn.b());
            self.answer(insn, holds)
        }
    };
}

impl Machine<'_> {
    comparison!(lt, <, boxed::lt);
    comparison!(le, <=, boxed::le);
    comparison!(gt, >, boxed::gt);
    comparison!(ge, >=, boxed::ge);
    comparison!(num_eq, ==, boxed::num_equiv);

    #[inline(always)]
    pub(in crate::vm) fn equal(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.equal_here(insn))
    }

    #[inline(always)]
    fn equal_here(&mut self, insn: At) -> Flow {
        if let Some(equal) = compare::equal_fast(self.reg(insn.b()), self.reg(insn.c())) {
            self.finish(insn, Insn::LAST_B, insn.b());
            self.finish(insn, Insn::LAST_C, insn.c());
            self.set(insn.a(), Value::from(equal));
            return self.go_on();
        }
        self.spill_window();
        let a = self.take(insn, Insn::LAST_B, insn.b());
        let b = self.take(insn, Insn::LAST_C, insn.c());
        let equal = compare::equal(self.cx, &a, &b).map(Value::from);
        self.set_or_raise(insn.a(), equal)
    }

    #[inline(always)]
    pub(in crate::vm) fn same(&mut self, insn: At) -> Flow {
        let (b, c) = (insn.b(), insn.c());
        let same = self.reg(b).is_identical(self.reg(c));
        let both = insn.flags() & (Insn::LAST_B | Insn::LAST_C) == (Insn::LAST_B | Insn::LAST_C);
        // Two registers may hold the last two counts of one object.
        if same && both
            || self.releases(insn, Insn::LAST_B, b)
            || self.releases(insn, Insn::LAST_C, c)
        {
            return self.outline(insn, |machine, insn| {
                let same = machine.reg(insn.b()).is_identical(machine.reg(insn.c()));
                machine.finish(insn, Insn::LAST_B, insn.b());
                machine.finish(insn, Insn::LAST_C, insn.c());
                machine.answer(insn, same)
            });
        }
        self.finish_shared(insn, Insn::LAST_B, b);
        self.finish_shared(insn, Insn::LAST_C, c);
        self.answer(insn, same)
    }

    #[inline(always)]
    fn answer(&mut self, insn: At, holds: bool) -> Flow {
        self.set(insn.a(), Value::from(holds));
        self.go_on()
    }

    test_of_value!(not, |value| !value.is_truthy());
    test_of_value!(is_nil, |value| value.is_nil());
    test_of_value!(is_some, |value| !value.is_nil());
    test_of_value!(is_reduced, |value| value.is(Kind::Reduced));

    #[inline(always)]
    pub(in crate::vm) fn is_chunked(&mut self, insn: At) -> Flow {
        let value = self.reg(insn.b());
        let is_instance = matches!(value.kind(), Kind::Instance | Kind::Record);
        if is_instance || self.releases(insn, Insn::LAST_B, insn.b()) {
            return self.outline(insn, |machine, insn| {
                let value = machine.reg(insn.b());
                let interface = "clojure.lang.IChunkedSeq";
                let holds =
                    chunk::is_chunked(value) || types::declares(machine.cx, value, interface);
                machine.finish(insn, Insn::LAST_B, insn.b());
                machine.answer(insn, holds)
            });
        }
        let holds = chunk::is_chunked(value);
        self.finish_shared(insn, Insn::LAST_B, insn.b());
        self.answer(insn, holds)
    }

    #[inline(always)]
    pub(in crate::vm) fn is_instance(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.is_instance_here(insn))
    }

    #[inline(always)]
    fn is_instance_here(&mut self, insn: At) -> Flow {
        let class = self.constant(usize::from(insn.c())).clone();
        let holds = crate::types::is_exception_of(self.reg(insn.b()), &class);
        self.finish(insn, Insn::LAST_B, insn.b());
        self.answer(insn, holds)
    }

    #[inline(always)]
    pub(in crate::vm) fn case_index(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.case_index_here(insn))
    }

    #[inline(always)]
    fn case_index_here(&mut self, insn: At) -> Flow {
        let table = self.constant(usize::from(insn.c())).clone();
        self.spill_window();
        let key = self.take(insn, Insn::LAST_B, insn.b());
        let index = case_index(self.cx, &table, &key);
        self.set_or_raise(insn.a(), index)
    }
}

fn case_index(cx: &mut Cx, table: &Value, key: &Value) -> Result<Value> {
    let found = crate::collection::map::get(cx, table, key)?;
    Ok(found.unwrap_or(Value::from(-1)))
}
