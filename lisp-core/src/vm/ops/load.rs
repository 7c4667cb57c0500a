//! Loading, moving and dropping.

use crate::bytecode::Insn;
use crate::cx::Result;
use crate::value::{Header, Kind, Obj, Value, flag};
use crate::vm::{At, Flow, Machine};

macro_rules! drops {
    ($name:ident, $($register:ident $flag:ident),+) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            if $(self.reg(insn.$register()).is_object())||+ {
                return self.outline(insn, |machine, insn| {
                    $(machine.finish(insn, Insn::$flag, insn.$register());)+
                    machine.go_on()
                });
            }
            self.go_on()
        }
    };
}

impl Machine<'_> {
    #[inline(always)]
    pub(in crate::vm) fn nop(&mut self, _insn: At) -> Flow {
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn move_(&mut self, insn: At) -> Flow {
        let value = self.take(insn, Insn::LAST_B, insn.b());
        self.set(insn.a(), value);
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn load_const(&mut self, insn: At) -> Flow {
        let value = self.constant(insn.imm32() as usize).clone();
        self.set(insn.a(), value);
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn load_int(&mut self, insn: At) -> Flow {
        self.set(insn.a(), Value::from(i64::from(insn.imm32())));
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn load_float(&mut self, insn: At) -> Flow {
        let float = f32::from_bits(insn.imm32() as u32);
        self.set(insn.a(), Value::from(f64::from(float)));
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn load_simple(&mut self, insn: At) -> Flow {
        let value = match insn.b() {
            0 => Value::NIL,
            1 => Value::FALSE,
            2 => Value::TRUE,
            _ => Value::ABSENT,
        };
        self.set(insn.a(), value);
        self.go_on()
    }

    /// The root of a slot that the compiler knows to exist.
    #[inline(always)]
    pub(in crate::vm) fn root(&self, slot: u32) -> &Value {
        debug_assert!((slot as usize) < self.cx.roots.len());
        // SAFETY: slots are never taken away; the compiler interned this one before it made the instruction.
        unsafe { &*self.cx.roots.table().wrapping_add(slot as usize) }
    }

    #[inline(always)]
    pub(in crate::vm) fn load_var(&mut self, insn: At) -> Flow {
        let value = self.root(insn.imm32() as u32).clone();
        self.set(insn.a(), value);
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn load_dynamic(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.load_dynamic_here(insn))
    }

    #[inline(always)]
    fn load_dynamic_here(&mut self, insn: At) -> Flow {
        let slot = insn.imm32() as u32;
        let bound = self.cx.bindings.get(slot).cloned();
        let value = bound.unwrap_or_else(|| self.root(slot).clone());
        self.set(insn.a(), value);
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn load_capture(&mut self, insn: At) -> Flow {
        let start = self
            .running()
            .function
            .cast::<u8>()
            .wrapping_add(CAPTURES_OFFSET)
            .cast::<Value>();
        // SAFETY: the running function has as many captured values as its prototype says.
        let value = unsafe { &*start.wrapping_add(usize::from(insn.b())) }.clone();
        self.set(insn.a(), value);
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn take_capture(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| {
            let value = give_capture_up(machine.running().function, insn.b());
            machine.set(insn.a(), value);
            machine.go_on()
        })
    }

    #[inline(always)]
    pub(in crate::vm) fn drop_capture(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| {
            drop(give_capture_up(machine.running().function, insn.a()));
            machine.go_on()
        })
    }

    #[inline(always)]
    pub(in crate::vm) fn load_self(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.load_self_here(insn))
    }

    #[inline(always)]
    fn load_self_here(&mut self, insn: At) -> Flow {
        let value = running_function(self.running().function);
        self.set(insn.a(), value);
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn closure(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.closure_here(insn))
    }

    #[inline(always)]
    fn closure_here(&mut self, insn: At) -> Flow {
        let captures = usize::from(insn.flags());
        let start = self.place(insn.a());
        let proto = self.constant(insn.imm32() as usize).clone();
        // SAFETY: the captured values stand in consecutive registers and are consumed here.
        let captured = (0..captures).map(|ix| unsafe { start.wrapping_add(ix).read() });
        let slots = OneMore {
            first: Some(proto),
            rest: captured,
        };
        let function = self.cx.heap.object_of(Kind::Fn, &[], slots, 0);
        self.set(insn.a(), function);
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn set_capture(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.set_capture_here(insn))
    }

    #[inline(always)]
    fn set_capture_here(&mut self, insn: At) -> Flow {
        let value = self.take(insn, Insn::LAST_C, insn.c());
        patch_capture(self.reg(insn.a()), usize::from(insn.b()), value);
        self.finish(insn, Insn::LAST_A, insn.a());
        self.go_on()
    }

    #[inline(always)]
    pub(in crate::vm) fn load_field(&mut self, insn: At) -> Flow {
        if insn.flags() & Insn::LAST_B == 0
            && let Some(instance) = self.reg(insn.b()).obj_of(Kind::Instance)
        {
            let value = instance.slot(usize::from(insn.c()) + 1);
            self.set(insn.a(), value);
            return self.go_on();
        }
        self.outline(insn, |machine, insn| machine.load_field_here(insn))
    }

    #[inline(always)]
    fn load_field_here(&mut self, insn: At) -> Flow {
        let value = read_field(self.reg(insn.b()), usize::from(insn.c()));
        self.finish(insn, Insn::LAST_B, insn.b());
        self.set_or_raise(insn.a(), value)
    }

    #[inline(always)]
    pub(in crate::vm) fn store_field(&mut self, insn: At) -> Flow {
        self.outline(insn, |machine, insn| machine.store_field_here(insn))
    }

    #[inline(always)]
    fn store_field_here(&mut self, insn: At) -> Flow {
        let value = self.take(insn, Insn::LAST_C, insn.c());
        let done = write_field(self.reg(insn.a()), usize::from(insn.b()), value);
        self.finish(insn, Insn::LAST_A, insn.a());
        match done {
            Ok(()) => self.go_on(),
            Err(throw) => self.raise(throw),
        }
    }

    #[inline(always)]
    pub(in crate::vm) fn drop_(&mut self, insn: At) -> Flow {
        if self.releases(insn, Insn::LAST_A, insn.a()) {
            return self.outline(insn, |machine, insn| {
                machine.finish(insn, Insn::LAST_A, insn.a());
                machine.go_on()
            });
        }
        self.finish_shared(insn, Insn::LAST_A, insn.a());
        self.go_on()
    }

    drops!(drop_two, a LAST_A, b LAST_B);
    drops!(drop_three, a LAST_A, b LAST_B, c LAST_C);
}

/// From a function object to its first captured value: header and the prototype's slot.
const CAPTURES_OFFSET: usize = 16 + 16;

/// The running function as a value of its own count.
fn running_function(function: *const Header) -> Value {
    let ptr = std::ptr::NonNull::new(function.cast_mut()).expect("a frame runs a function");
    // SAFETY: the frame's function is live while it runs.
    let obj = unsafe { Obj::from_ptr(ptr) };
    // SAFETY: live; the value made here is forgotten below, so it takes no count from the frame.
    let borrowed = std::mem::ManuallyDrop::new(unsafe { Value::from_object(obj.ptr()) });
    Value::clone(&borrowed)
}

/// The captured value of a function that needs it no more. A function of an image keeps it, for other runtimes.
fn give_capture_up(function: *const Header, ix: u16) -> Value {
    let ptr = std::ptr::NonNull::new(function.cast_mut()).expect("a frame runs a function");
    // SAFETY: the frame's function is live while it runs.
    let obj = unsafe { Obj::from_ptr(ptr) };
    let ix = usize::from(ix) + 1;
    if obj.is_immortal() {
        return obj.slot(ix);
    }
    obj.set_flag(flag::SPENT);
    assert!(ix < obj.len());
    let slot = obj.slots_ptr().cast::<Value>().wrapping_add(ix);
    // SAFETY: in bounds; nobody holds a view of the slots of a function while instructions run.
    unsafe { slot.replace(Value::NIL) }
}

fn patch_capture(function: &Value, ix: usize, value: Value) {
    let obj = function.object();
    assert!(obj.kind() == Kind::Fn && ix + 1 < obj.len() && !obj.is_immortal());
    let start = obj.slots().as_ptr().cast_mut();
    // SAFETY: in bounds. `letfn` closes functions over each other before any of them can run, so nobody holds a view
    // of the slots; the placeholder there is nil.
    drop(unsafe { start.wrapping_add(ix + 1).replace(value) });
}

fn read_field(instance: &Value, ix: usize) -> Result<Value> {
    match instance.kind() {
        Kind::Instance => Ok(instance.object().slot(ix + 1)),
        Kind::Record => Ok(instance.object().slot(ix + 2)),
        _ => Err(no_instance(instance)),
    }
}

fn write_field(instance: &Value, ix: usize, value: Value) -> Result<()> {
    match instance.kind() {
        Kind::Instance => {
            drop(instance.object().replace_slot(ix + 1, value));
            Ok(())
        }
        _ => Err(no_instance(instance)),
    }
}

#[cold]
fn no_instance(value: &Value) -> crate::cx::Throw {
    crate::native::mismatch("an instance of a deftype", value)
}

/// An iterator of known length with one item before the others.
struct OneMore<I> {
    first: Option<Value>,
    rest: I,
}

impl<I: Iterator<Item = Value>> Iterator for OneMore<I> {
    type Item = Value;
    #[inline]
    fn next(&mut self) -> Option<Value> {
        self.first.take().or_else(|| self.rest.next())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (least, most) = self.rest.size_hint();
        let extra = usize::from(self.first.is_some());
        (least + extra, most.map(|most| most + extra))
    }
}

impl<I: ExactSizeIterator<Item = Value>> ExactSizeIterator for OneMore<I> {}
