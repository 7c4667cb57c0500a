//! One instruction: `op:8 flags:8 a:16 b:16 c:16`, or `a:16` and an immediate of 32 bits.
//!
//! In a code object an operand that is a register counts words, two a register, so that the machine need not multiply.
//! Flag bits 1, 2 and 4 say that operand a, b or c is the last use of its register: the instruction then owns the value.
//! Instructions that consume a range of registers keep its length in the flags.

use super::{Op, Role};

/// An encoded instruction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(transparent)]
pub struct Insn(pub u64);

impl Insn {
    /// Flag: operand a is a last use.
    pub const LAST_A: u8 = 1;
    /// Flag: operand b is a last use.
    pub const LAST_B: u8 = 2;
    /// Flag: operand c is a last use.
    pub const LAST_C: u8 = 4;

    /// Instructions on arrays keep a number that is added to the index in the flags from this bit on.
    pub const OFFSET_SHIFT: u8 = 3;
    /// The largest of these numbers.
    pub const OFFSET_MAX: u8 = u8::MAX >> Insn::OFFSET_SHIFT;

    /// An instruction with three operands.
    pub const fn abc(op: Op, flags: u8, a: u16, b: u16, c: u16) -> Insn {
        Insn(
            op as u64
                | (flags as u64) << 8
                | (a as u64) << 16
                | (b as u64) << 32
                | (c as u64) << 48,
        )
    }

    /// An instruction with an operand and an immediate.
    pub const fn imm(op: Op, flags: u8, a: u16, imm: i32) -> Insn {
        Insn(op as u64 | (flags as u64) << 8 | (a as u64) << 16 | (imm as u32 as u64) << 32)
    }

    /// Code of the operation.
    #[inline(always)]
    pub const fn op_code(self) -> u8 {
        self.0 as u8
    }

    /// The flags.
    #[inline(always)]
    pub const fn flags(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// Operand a.
    #[inline(always)]
    pub const fn a(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// Operand b.
    #[inline(always)]
    pub const fn b(self) -> u16 {
        (self.0 >> 32) as u16
    }

    /// Operand c.
    #[inline(always)]
    pub const fn c(self) -> u16 {
        (self.0 >> 48) as u16
    }

    /// The immediate of 32 bits.
    #[inline(always)]
    pub const fn imm32(self) -> i32 {
        (self.0 >> 32) as i32
    }

    /// Operand b as a signed immediate.
    #[inline(always)]
    pub const fn b_imm(self) -> i16 {
        self.b() as i16
    }

    /// Operand c as a signed immediate.
    #[inline(always)]
    pub const fn c_imm(self) -> i16 {
        self.c() as i16
    }

    /// As it stands in a code object.
    pub(crate) fn to_stored(self) -> u64 {
        self.map_registers(|register| register * WORDS).0
    }

    /// Read from a code object.
    pub(crate) fn from_stored(word: u64) -> Insn {
        Insn(word).map_registers(|operand| operand / WORDS)
    }

    fn map_registers(self, change: impl Fn(u16) -> u16) -> Insn {
        let Some(op) = Op::from_code(self.op_code()) else {
            return self;
        };
        let roles = op.roles();
        let field = |ix: usize, value: u16| match roles[ix] {
            Role::Dst | Role::Src | Role::Range => change(value),
            _ => value,
        };
        Insn::abc(
            op,
            self.flags(),
            field(0, self.a()),
            field(1, self.b()),
            field(2, self.c()),
        )
    }
}

/// Words of a register.
const WORDS: u16 = 2;
