//! Arithmetic: immediates here, everything else in `numeric::boxed`.

use crate::bytecode::Insn;
use crate::cx::{Args, Cx};
use crate::numeric::boxed;
use crate::value::{Kind, Value};
use crate::vm::{At, Flow, Machine};

macro_rules! arithmetic {
    ($name:ident, $checked:ident, $float:tt, $slow:path) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            let (a, b) = (self.reg(insn.b()), self.reg(insn.c()));
            if a.is(Kind::Int) && b.is(Kind::Int) {
                if let Some(int) = (a.payload() as i64).$checked(b.payload() as i64) {
                    self.set(insn.a(), Value::from(int));
                    return self.go_on();
                }
            } else if a.is(Kind::Float) && b.is(Kind::Float) {
                let float = f64::from_bits(a.payload()) $float f64::from_bits(b.payload());
                self.set(insn.a(), Value::from(float));
                return self.go_on();
            }
            self.outline(insn, |machine, insn| {
                machine.binary(insn, |a, b| a.$checked(b), $slow)
            })
        }
    };
}

macro_rules! integer {
    ($name:ident, |$a:ident, $b:ident| $fast:expr, $slow:expr) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            let (a, b) = (self.reg(insn.b()), self.reg(insn.c()));
            if a.is(Kind::Int) && b.is(Kind::Int) {
                let ($a, $b) = (a.payload() as i64, b.payload() as i64);
                let fast: Option<i64> = $fast;
                if let Some(int) = fast {
                    self.set(insn.a(), Value::from(int));
                    return self.go_on();
                }
            }
            self.outline(insn, |machine, insn| {
                machine.binary(insn, |$a, $b| $fast, $slow)
            })
        }
    };
}

macro_rules! integer_immediate {
    ($name:ident, |$a:ident, $b:ident| $fast:expr, $slow:expr) => {
        #[inline(always)]
        pub(in crate::vm) fn $name(&mut self, insn: At) -> Flow {
            let a = self.reg(insn.b());
            if a.is(Kind::Int) {
                let ($a, $b) = (a.payload() as i64, i64::from(insn.c_imm()));
                let fast: Option<i64> = $fast;
                if let Some(int) = fast {
                    self.set(insn.a(), Value::from(int));
                    return self.go_on();
                }
            }
            self.outline(insn, |machine, insn| {
                if let Some($a) = machine.reg(insn.b()).as_int() {
                    let $b = i64::from(insn.c_imm());
                    let fast: Option<i64> = $fast;
                    if let Some(int) = fast {
                        machine.set(insn.a(), Value::from(int));
                        return machine.go_on();
                    }
                }
                let a = machine.take(insn, Insn::LAST_B, insn.b());
                let b = Value::from(i64::from(insn.c_imm()));
                let slow: Binary = $slow;
                let result = slow(machine.cx, &a, &b);
                machine.set_or_raise(insn.a(), result)
            })
        }
    };
}

impl Machine<'_> {
    integer_immediate!(mul_i, |a, b| a.checked_mul(b), boxed::mul);
    integer_immediate!(quot_i, |a, b| a.checked_div(b), boxed::quot);
    integer_immediate!(rem_i, |a, b| a.checked_rem(b), boxed::rem);
    integer_immediate!(bit_and_i, |a, b| Some(a & b), |_, a, b| boxed::bit_and(
        a, b
    ));
    integer_immediate!(shift_left_i, |a, b| Some(a << (b & 63)), |_, a, b| {
        boxed::bit_shift_left(a, b)
    });
    integer_immediate!(shift_right_i, |a, b| Some(a >> (b & 63)), |_, a, b| {
        boxed::bit_shift_right(a, b)
    });

    arithmetic!(add, checked_add, +, boxed::add);
    arithmetic!(sub, checked_sub, -, boxed::sub);
    arithmetic!(mul, checked_mul, *, boxed::mul);

    #[inline(always)]
    pub(in crate::vm) fn div(&mut self, insn: At) -> Flow {
        let (a, b) = (self.reg(insn.b()), self.reg(insn.c()));
        if let (Some(a), Some(b)) = (a.as_double(), b.as_double()) {
            self.set(insn.a(), Value::from(a / b));
            return self.go_on();
        }
        self.outline(insn, |machine, insn| {
            machine.binary(insn, |_, _| None, boxed::div)
        })
    }

    #[inline(always)]
    pub(in crate::vm) fn sqrt(&mut self, insn: At) -> Flow {
        if let Some(a) = self.reg(insn.b()).as_double() {
            self.set(insn.a(), Value::from(a.sqrt()));
            return self.go_on();
        }
        self.outline(insn, |machine, insn| {
            let mut a = [machine.take(insn, Insn::LAST_B, insn.b())];
            let root = Args::new(&mut a).float(machine.cx, 0);
            machine.set_or_raise(insn.a(), root.map(|a| Value::from(a.sqrt())))
        })
    }

    #[inline(always)]
    pub(in crate::vm) fn add_i(&mut self, insn: At) -> Flow {
        let a = self.reg(insn.b());
        let b = i64::from(insn.c_imm());
        if a.is(Kind::Int)
            && let Some(int) = (a.payload() as i64).checked_add(b)
        {
            self.set(insn.a(), Value::from(int));
            return self.go_on();
        }
        self.outline(insn, |machine, insn| machine.add_i_slowly(insn))
    }

    #[inline(always)]
    fn add_i_slowly(&mut self, insn: At) -> Flow {
        let b = i64::from(insn.c_imm());
        if let Some(int) = self.reg(insn.b()).as_int().and_then(|a| a.checked_add(b)) {
            self.set(insn.a(), Value::from(int));
            return self.go_on();
        }
        let a = self.take(insn, Insn::LAST_B, insn.b());
        // A negative immediate was written as a subtraction, and its errors say so.
        let result = if b < 0 {
            boxed::sub(self.cx, &a, &Value::from(-b))
        } else {
            boxed::add(self.cx, &a, &Value::from(b))
        };
        self.set_or_raise(insn.a(), result)
    }

    integer!(quot, |a, b| a.checked_div(b), boxed::quot);
    integer!(rem, |a, b| a.checked_rem(b), boxed::rem);
    integer!(mod_, |a, b| floored_mod(a, b), boxed::modulo);
    integer!(
        wrapping_add,
        |a, b| Some(a.wrapping_add(b)),
        boxed::unchecked_add
    );
    integer!(
        wrapping_mul,
        |a, b| Some(a.wrapping_mul(b)),
        boxed::unchecked_mul
    );
    integer!(bit_and, |a, b| Some(a & b), |_: &mut Cx, a, b| {
        boxed::bit_and(a, b)
    });
    integer!(
        bit_or,
        |a, b| Some(a | b),
        |_: &mut Cx, a, b| boxed::bit_or(a, b)
    );
    integer!(bit_xor, |a, b| Some(a ^ b), |_: &mut Cx, a, b| {
        boxed::bit_xor(a, b)
    });
    integer!(
        shift_left,
        |a, b| Some(a << (b & 63)),
        |_: &mut Cx, a, b| boxed::bit_shift_left(a, b)
    );
    integer!(
        shift_right,
        |a, b| Some(a >> (b & 63)),
        |_: &mut Cx, a, b| boxed::bit_shift_right(a, b)
    );
    integer!(
        unsigned_shift_right,
        |a, b| Some(((a as u64) >> (b & 63)) as i64),
        |_: &mut Cx, a, b| boxed::unsigned_bit_shift_right(a, b)
    );

    /// The general form of a binary operation: of narrower integers as of longs, of anything else as `slow` says.
    #[inline(always)]
    fn binary(&mut self, insn: At, fast: impl Fn(i64, i64) -> Option<i64>, slow: Binary) -> Flow {
        let (a, b) = (self.reg(insn.b()), self.reg(insn.c()));
        if let (Some(a), Some(b)) = (a.as_int(), b.as_int())
            && let Some(int) = fast(a, b)
        {
            self.set(insn.a(), Value::from(int));
            return self.go_on();
        }
        let a = self.take(insn, Insn::LAST_B, insn.b());
        let b = self.take(insn, Insn::LAST_C, insn.c());
        let result = slow(self.cx, &a, &b);
        self.set_or_raise(insn.a(), result)
    }
}

type Binary = fn(&mut crate::cx::Cx, &Value, &Value) -> crate::cx::Result<Value>;

#[inline(always)]
fn floored_mod(a: i64, b: i64) -> Option<i64> {
    let rem = a.checked_rem(b)?;
    Some(if rem != 0 && (rem < 0) != (b < 0) {
        rem + b
    } else {
        rem
    })
}
