//! Reading and building collections.

use crate::bytecode::Insn;
use crate::collection::{array, chunk, dispatch, lookup, map, set, vector};
use crate::cx::{Cx, Result};
use crate::numeric::boxed;
use crate::value::{Kind, Value};
use crate::vm::{At, Flow, Machine};

impl Machine<'_> {
    #[inline(always)]
    pub(in crate::vm) fn conj(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.conj_here(insn))
    }

    #[inline(always)]
    fn conj_here(&mut self, insn: At) -> Flow {
        let coll = self.take(insn, Insn::LAST_B, insn.b());
        let item = self.take(insn, Insn::LAST_C, insn.c());
        if coll.is(Kind::Vector) {
            let coll = vector::push(&self.cx.heap, coll, item);
            self.set(insn.a(), coll);
            return self.go_on();
        }
        self.spill_window();
        let coll = dispatch::conj(self.cx, coll, item);
        self.set_or_raise(insn.a(), coll)
    }

    #[inline(always)]
    pub(in crate::vm) fn nth(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.nth_here(insn))
    }

    #[inline(always)]
    fn nth_here(&mut self, insn: At) -> Flow {
        let (coll, ix) = (self.reg(insn.b()), self.reg(insn.c()));
        if coll.is(Kind::Vector)
            && let Some(ix) = ix.as_int()
            && let Some(item) = vector::get(coll, ix as usize)
        {
            let item = item.clone();
            self.finish(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), item);
            return self.go_on();
        }
        if coll.is(Kind::Chunk)
            && let Some(Ok(ix)) = ix.as_int().map(usize::try_from)
            && let Some(item) = chunk::chunk_get(coll, ix)
        {
            let item = item.clone();
            self.finish(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), item);
            return self.go_on();
        }
        self.spill_window();
        let coll = self.take(insn, Insn::LAST_B, insn.b());
        let ix = self.take(insn, Insn::LAST_C, insn.c());
        let item = crate::native::nth_owned(self.cx, coll, &ix);
        self.set_or_raise(insn.a(), item)
    }

    #[inline(always)]
    pub(in crate::vm) fn nth_or_nil(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.nth_or_nil_here(insn))
    }

    #[inline(always)]
    fn nth_or_nil_here(&mut self, insn: At) -> Flow {
        let ix = insn.c();
        let coll = self.reg(insn.b());
        if coll.is(Kind::Vector) {
            let item = vector::get(coll, usize::from(ix))
                .cloned()
                .unwrap_or(Value::NIL);
            self.finish(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), item);
            return self.go_on();
        }
        self.spill_window();
        let coll = self.take(insn, Insn::LAST_B, insn.b());
        let item = lookup::nth_or(self.cx, &coll, i64::from(ix), Value::NIL);
        self.set_or_raise(insn.a(), item)
    }

    #[inline(always)]
    pub(in crate::vm) fn get(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.get_here(insn))
    }

    #[inline(always)]
    fn get_here(&mut self, insn: At) -> Flow {
        self.spill_window();
        let coll = self.take(insn, Insn::LAST_B, insn.b());
        let key = self.take(insn, Insn::LAST_C, insn.c());
        let value = get_or_nil(self.cx, &coll, &key);
        self.set_or_raise(insn.a(), value)
    }

    #[inline(always)]
    pub(in crate::vm) fn get_const(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.get_const_here(insn))
    }

    #[inline(always)]
    fn get_const_here(&mut self, insn: At) -> Flow {
        let (coll, key) = (self.reg(insn.b()), self.constant(usize::from(insn.c())));
        if coll.is(Kind::ArrayMap) && key.is(Kind::Keyword) {
            let value = map::get_keyword(coll, key).cloned().unwrap_or(Value::NIL);
            self.finish(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), value);
            return self.go_on();
        }
        self.spill_window();
        let coll = self.take(insn, Insn::LAST_B, insn.b());
        let key = self.constant(usize::from(insn.c())).clone();
        let value = get_or_nil(self.cx, &coll, &key);
        self.set_or_raise(insn.a(), value)
    }

    #[inline(always)]
    pub(in crate::vm) fn count(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.count_here(insn))
    }

    #[inline(always)]
    fn count_here(&mut self, insn: At) -> Flow {
        let coll = self.reg(insn.b());
        let count = match coll.kind() {
            Kind::Vector => Some(vector::len(coll)),
            Kind::Chunk => Some(chunk::chunk_len(coll)),
            _ => None,
        };
        if let Some(count) = count {
            self.finish(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), Value::from(count as i64));
            return self.go_on();
        }
        self.spill_window();
        let coll = self.take(insn, Insn::LAST_B, insn.b());
        let count = lookup::count_owned(self.cx, coll).map(|count| Value::from(count as i64));
        self.set_or_raise(insn.a(), count)
    }

    #[inline(always)]
    pub(in crate::vm) fn assoc(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.assoc_here(insn))
    }

    #[inline(always)]
    fn assoc_here(&mut self, insn: At) -> Flow {
        self.spill_window();
        let [coll, key, value] = self.take_three(insn.a());
        let coll = dispatch::assoc(self.cx, coll, key, value);
        self.set_or_raise(insn.a(), coll)
    }

    #[inline(always)]
    pub(in crate::vm) fn array_get(&mut self, insn: At) -> Flow {
        let (array, ix) = (self.reg(insn.b()), self.reg(insn.c()));
        if ix.is(Kind::Int)
            && let Some(array) = array.obj_of(Kind::Array)
            && !self.releases(insn, Insn::LAST_B, insn.b())
            && let Some(item) = array.array_item(ix.payload().wrapping_add(insn.offset()))
        {
            self.finish_shared(insn, Insn::LAST_B, insn.b());
            self.set(insn.a(), item);
            return self.go_on();
        }
        self.outline(insn, |machine, insn| machine.array_get_here(insn))
    }

    #[inline(always)]
    fn array_get_here(&mut self, insn: At) -> Flow {
        let array = self.take(insn, Insn::LAST_B, insn.b());
        let ix = self.take(insn, Insn::LAST_C, insn.c());
        let item = at_offset(self.cx, ix, insn.offset());
        let item = item.and_then(|ix| array_get(self.cx, &array, &ix));
        self.set_or_raise(insn.a(), item)
    }

    #[inline(always)]
    pub(in crate::vm) fn array_set(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.array_set_here(insn))
    }

    #[inline(always)]
    fn array_set_here(&mut self, insn: At) -> Flow {
        let [array, ix, value] = self.take_three(insn.a());
        let value = array_set(self.cx, &array, &ix, value);
        self.set_or_raise(insn.a(), value)
    }

    #[inline(always)]
    pub(in crate::vm) fn array_put(&mut self, insn: At) -> Flow {
        let (array, ix) = (self.reg(insn.a()), self.reg(insn.b()));
        let item = self.reg(insn.c());
        if insn.flags() & Insn::LAST_A == 0
            && ix.is(Kind::Int)
            && let Some(array) = array.obj_of(Kind::Array)
            && array::put_plainly(array, ix.payload().wrapping_add(insn.offset()), item)
        {
            return self.go_on();
        }
        self.outline(insn, |machine, insn| machine.array_put_here(insn))
    }

    #[inline(always)]
    fn array_put_here(&mut self, insn: At) -> Flow {
        let array = self.take(insn, Insn::LAST_A, insn.a());
        let ix = self.take(insn, Insn::LAST_B, insn.b());
        let value = self.take(insn, Insn::LAST_C, insn.c());
        let done = at_offset(self.cx, ix, insn.offset())
            .and_then(|ix| array_set(self.cx, &array, &ix, value));
        match done {
            Ok(_) => self.go_on(),
            Err(throw) => self.raise(throw),
        }
    }

    #[inline(always)]
    pub(in crate::vm) fn chunk_append(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| {
            let item = machine.take(insn, Insn::LAST_B, insn.b());
            let buffer = machine.reg(insn.a());
            let done = match buffer.kind() {
                Kind::ChunkBuffer => chunk::chunk_append(buffer, item),
                Kind::Nil => Err(crate::native::null_pointer()),
                _ => Err(crate::native::cannot_cast(
                    buffer,
                    "clojure.lang.ChunkBuffer",
                )),
            };
            machine.finish(insn, Insn::LAST_A, insn.a());
            match done {
                Ok(()) => machine.go_on(),
                Err(throw) => machine.raise(throw),
            }
        })
    }

    #[inline(always)]
    fn take_three(&self, start: u16) -> [Value; 3] {
        let first = self.place(start);
        // SAFETY: three argument registers, consumed by the instruction.
        unsafe { first.cast::<[Value; 3]>().read() }
    }

    #[inline(always)]
    fn take_range(&self, start: u16, len: usize) -> impl ExactSizeIterator<Item = Value> + use<> {
        let start = self.place(start);
        // SAFETY: `len` registers from `start` on hold values that the instruction consumes.
        (0..len).map(move |ix| unsafe { start.wrapping_add(ix).read() })
    }

    #[inline(always)]
    pub(in crate::vm) fn vector(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.vector_here(insn))
    }

    #[inline(always)]
    fn vector_here(&mut self, insn: At) -> Flow {
        let items = self.take_range(insn.a(), insn.imm32() as usize);
        let vector = vector::vector_of(&self.cx.heap, items);
        self.set(insn.a(), vector);
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn map(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.map_here(insn))
    }

    #[inline(always)]
    fn map_here(&mut self, insn: At) -> Flow {
        self.spill_window();
        let items = self.take_range(insn.a(), insn.imm32() as usize);
        let map = map::of_items_unique(self.cx, items);
        self.set_or_raise(insn.a(), map)
    }

    #[inline(always)]
    pub(in crate::vm) fn set_(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.set_here(insn))
    }

    #[inline(always)]
    fn set_here(&mut self, insn: At) -> Flow {
        self.spill_window();
        let items: Vec<Value> = self.take_range(insn.a(), insn.imm32() as usize).collect();
        let set = set_of(self.cx, items);
        self.set_or_raise(insn.a(), set)
    }
}

fn get_or_nil(cx: &mut Cx, coll: &Value, key: &Value) -> Result<Value> {
    Ok(lookup::get(cx, coll, key)?.unwrap_or(Value::NIL))
}

/// An index with what its instruction adds to it.
fn at_offset(cx: &mut Cx, ix: Value, offset: u64) -> Result<Value> {
    match ix.as_int().and_then(|ix| ix.checked_add(offset as i64)) {
        Some(ix) => Ok(Value::from(ix)),
        None if offset == 0 => Ok(ix),
        None => boxed::add(cx, &ix, &Value::from(offset as i64)),
    }
}

fn array_get(cx: &mut Cx, items: &Value, ix: &Value) -> Result<Value> {
    check_array(items)?;
    let ix = crate::native::args::int_of(cx, ix)?;
    array::array_get(items, ix)
}

fn array_set(cx: &mut Cx, items: &Value, ix: &Value, value: Value) -> Result<Value> {
    check_array(items)?;
    let ix = crate::native::args::int_of(cx, ix)?;
    array::array_store(items, ix, &value)?;
    Ok(value)
}

fn check_array(items: &Value) -> Result<()> {
    match items.kind() {
        Kind::Array => Ok(()),
        Kind::Nil => Err(crate::native::null_pointer()),
        _ => Err(crate::native::invalid("Argument is not an array")),
    }
}

fn set_of(cx: &mut Cx, items: Vec<Value>) -> Result<Value> {
    let mut whole = set::empty(&cx.heap);
    for item in items {
        let before = set::len(&whole);
        let key = item.clone();
        set::conj_mut(cx, &mut whole, item)?;
        if set::len(&whole) == before {
            return Err(crate::native::duplicate_key(cx, &key));
        }
    }
    Ok(whole)
}
