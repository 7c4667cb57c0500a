//! Comparisons and tests that answer a boolean.

use crate::bytecode::Insn;
use crate::compare;
use crate::cx::{Cx, Result};
use crate::numeric::boxed;
use crate::value::{Kind, Value};
use crate::vm::{Flow, Machine};

macro_rules! comparison {
    ($name:ident, $test:tt, $slow:path) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: Insn) -> Flow {
            let (a, b) = (self.reg(insn.b()), self.reg(insn.c()));
            if a.is(Kind::Int) && b.is(Kind::Int) {
                let holds = (a.payload() as i64) $test (b.payload() as i64);
                self.set(insn.a(), Value::from(holds));
                return Flow::Next;
            }
            if let (Some(a), Some(b)) = (a.as_float(), b.as_float()) {
                self.set(insn.a(), Value::from(a $test b));
                return Flow::Next;
            }
            self.outline(insn, |machine, insn| {
                let a = machine.take(insn, Insn::LAST_B, insn.b());
                let b = machine.take(insn, Insn::LAST_C, insn.c());
                let holds = $slow(machine.cx, &a, &b).map(Value::from);
                machine.set_or_raise(insn.a(), holds)
            })
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
    pub(in crate::vm) fn equal(&mut self, insn: Insn) -> Flow {
        self.outline(insn, |machine, insn| machine.equal_here(insn))
    }

    #[inline(always)]
    fn equal_here(&mut self, insn: Insn) -> Flow {
        if let Some(equal) = compare::equal_fast(self.reg(insn.b()), self.reg(insn.c())) {
            self.finish(insn, Insn::LAST_B, insn.b());
            self.finish(insn, Insn::LAST_C, insn.c());
            self.set(insn.a(), Value::from(equal));
            return Flow::Next;
        }
        self.spill_window();
        let a = self.take(insn, Insn::LAST_B, insn.b());
        let b = self.take(insn, Insn::LAST_C, insn.c());
        let equal = compare::equal(self.cx, &a, &b).map(Value::from);
        self.set_or_raise(insn.a(), equal)
    }

    #[inline(always)]
    pub(in crate::vm) fn same(&mut self, insn: Insn) -> Flow {
        let same = self.reg(insn.b()).is_identical(self.reg(insn.c()));
        self.finish(insn, Insn::LAST_B, insn.b());
        self.finish(insn, Insn::LAST_C, insn.c());
        self.set(insn.a(), Value::from(same));
        Flow::Next
    }

    #[inline(always)]
    fn test(&mut self, insn: Insn, holds: bool) -> Flow {
        self.finish(insn, Insn::LAST_B, insn.b());
        self.set(insn.a(), Value::from(holds));
        Flow::Next
    }

    #[inline(always)]
    pub(in crate::vm) fn not(&mut self, insn: Insn) -> Flow {
        let holds = !self.reg(insn.b()).is_truthy();
        self.test(insn, holds)
    }

    #[inline(always)]
    pub(in crate::vm) fn is_nil(&mut self, insn: Insn) -> Flow {
        let holds = self.reg(insn.b()).is_nil();
        self.test(insn, holds)
    }

    #[inline(always)]
    pub(in crate::vm) fn is_some(&mut self, insn: Insn) -> Flow {
        let holds = !self.reg(insn.b()).is_nil();
        self.test(insn, holds)
    }

    #[inline(always)]
    pub(in crate::vm) fn is_reduced(&mut self, insn: Insn) -> Flow {
        let holds = self.reg(insn.b()).is(Kind::Reduced);
        self.test(insn, holds)
    }

    #[inline(always)]
    pub(in crate::vm) fn is_instance(&mut self, insn: Insn) -> Flow {
        self.outline(insn, |machine, insn| machine.is_instance_here(insn))
    }

    #[inline(always)]
    fn is_instance_here(&mut self, insn: Insn) -> Flow {
        let class = self.constant(usize::from(insn.c())).clone();
        let holds = crate::types::is_exception_of(self.reg(insn.b()), &class);
        self.test(insn, holds)
    }

    #[inline(always)]
    pub(in crate::vm) fn case_index(&mut self, insn: Insn) -> Flow {
        self.outline(insn, |machine, insn| machine.case_index_here(insn))
    }

    #[inline(always)]
    fn case_index_here(&mut self, insn: Insn) -> Flow {
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
