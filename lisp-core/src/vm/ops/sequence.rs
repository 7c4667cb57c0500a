//! Reading and building sequences.

use crate::bytecode::Insn;
use crate::collection::{list, seq};
use crate::value::{Kind, Obj, Value};
use crate::vm::{At, Flow, Machine};

impl Machine<'_> {
    /// The cell in operand b, when reading it releases nothing.
    #[inline(always)]
    fn shared_cell(&self, insn: At) -> Option<Obj<'_>> {
        let cell = self.reg(insn.b()).obj_of(Kind::Cons)?;
        let released = insn.flags() & Insn::LAST_B != 0 && cell.is_unique();
        (!released).then_some(cell)
    }

    #[inline(always)]
    pub(in crate::vm) fn first(&mut self, insn: At) -> Flow {
        if let Some(cell) = self.shared_cell(insn) {
            let first = cell.slots()[0].clone();
            self.finish_shared(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), first);
            return self.go_on();
        }
        self.outline(insn, |machine, insn| machine.first_here(insn))
    }

    #[inline(always)]
    fn first_here(&mut self, insn: At) -> Flow {
        let source = self.reg(insn.b());
        if source.is(Kind::Cons) {
            let first = source.object().slots()[0].clone();
            self.finish(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), first);
            return self.go_on();
        }
        self.spill_window();
        let source = self.take(insn, Insn::LAST_B, insn.b());
        let first = seq::first(self.cx, &source);
        self.set_or_raise(insn.a(), first)
    }

    #[inline(always)]
    pub(in crate::vm) fn rest(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.rest_here(insn))
    }

    #[inline(always)]
    fn rest_here(&mut self, insn: At) -> Flow {
        let source = self.reg(insn.b());
        if source.is(Kind::Cons) {
            let rest = source.object().slots()[1].clone();
            if !rest.is_nil() {
                self.finish(insn, Insn::LAST_B, insn.b());
                self.set(insn.a(), rest);
                return self.go_on();
            }
        }
        self.spill_window();
        let source = self.take(insn, Insn::LAST_B, insn.b());
        let rest = seq::rest(self.cx, &source);
        self.set_or_raise(insn.a(), rest)
    }

    #[inline(always)]
    pub(in crate::vm) fn next(&mut self, insn: At) -> Flow {
        if let Some(cell) = self.shared_cell(insn) {
            let rest = &cell.slots()[1];
            if rest.is_nil() || rest.is(Kind::Cons) {
                let rest = rest.clone();
                self.finish_shared(insn, Insn::LAST_B, insn.b());
                self.set(insn.a(), rest);
                return self.go_on();
            }
        }
        self.outline(insn, |machine, insn| machine.next_here(insn))
    }

    #[inline(always)]
    fn next_here(&mut self, insn: At) -> Flow {
        let source = self.reg(insn.b());
        if source.is(Kind::Cons) {
            let rest = &source.object().slots()[1];
            if rest.is_nil() || rest.is(Kind::Cons) {
                let rest = rest.clone();
                self.finish(insn, Insn::LAST_B, insn.b());
                self.set(insn.a(), rest);
                return self.go_on();
            }
        }
        self.spill_window();
        let source = self.take(insn, Insn::LAST_B, insn.b());
        let next = seq::next_owned(self.cx, source);
        self.set_or_raise(insn.a(), next)
    }

    #[inline(always)]
    pub(in crate::vm) fn seq(&mut self, insn: At) -> Flow {
        let source = self.reg(insn.b());
        if source.is(Kind::Cons) || source.is_nil() {
            let same = self.take(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), same);
            return self.go_on();
        }
        self.outline(insn, |machine, insn| machine.seq_here(insn))
    }

    #[inline(always)]
    fn seq_here(&mut self, insn: At) -> Flow {
        let source = self.reg(insn.b());
        if source.is(Kind::Cons) || source.is_nil() {
            let same = self.take(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), same);
            return self.go_on();
        }
        self.spill_window();
        let source = self.take(insn, Insn::LAST_B, insn.b());
        let seq = seq::seq(self.cx, &source);
        self.set_or_raise(insn.a(), seq)
    }

    #[inline(always)]
    pub(in crate::vm) fn cons(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.cons_here(insn))
    }

    #[inline(always)]
    fn cons_here(&mut self, insn: At) -> Flow {
        let first = self.take(insn, Insn::LAST_B, insn.b());
        let rest = self.take(insn, Insn::LAST_C, insn.c());
        if rest.is(Kind::Cons) || rest.is(Kind::LazySeq) || rest.is(Kind::List) {
            let cell = list::cons(&self.cx.heap, first, rest);
            self.set(insn.a(), cell);
            return self.go_on();
        }
        self.spill_window();
        let cell = cons_any(self.cx, first, rest);
        self.set_or_raise(insn.a(), cell)
    }
}

fn cons_any(cx: &mut crate::cx::Cx, first: Value, rest: Value) -> crate::cx::Result<Value> {
    list::cons_onto(cx, first, rest)
}
