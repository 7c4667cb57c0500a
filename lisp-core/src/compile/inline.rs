//! Core functions that are instructions when called directly, one row each.
//!
//! As in Clojure, a direct call of these is not affected by redefining the var; calls through a value are.

use crate::bytecode::Op;
use crate::value::Value;

/// How a call becomes an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inline {
    /// One operand.
    Unary(Op),
    /// Two operands.
    Binary(Op),
    /// Two operands; more are folded from the left.
    Folded(Op),
    /// One operand plus a number.
    Plus(i16),
    /// One operand compared with a number.
    Against(Op, i16),
    /// Three operands in a row.
    Ternary(Op),
}

/// Is this the static method that is an instruction?
pub(super) fn is_square_root(class: &str, name: &str) -> bool {
    class == "java.lang.Math" && name == "sqrt"
}

/// The instruction for a call of `clojure.core/name` with so many arguments.
pub(super) fn inline(name: &str, args: usize) -> Option<Inline> {
    use Inline::{Against, Binary, Folded, Plus, Ternary, Unary};
    let found = match name {
        "+" => Folded(Op::Add),
        "-" => Folded(Op::Sub),
        "*" => Folded(Op::Mul),
        "/" => Folded(Op::Div),
        "inc" => Plus(1),
        "dec" => Plus(-1),
        "quot" => Binary(Op::Quot),
        "rem" => Binary(Op::Rem),
        "mod" => Binary(Op::Mod),
        "unchecked-add" => Binary(Op::WrappingAdd),
        "unchecked-multiply" => Binary(Op::WrappingMul),
        "bit-and" => Binary(Op::BitAnd),
        "bit-or" => Binary(Op::BitOr),
        "bit-xor" => Binary(Op::BitXor),
        "bit-shift-left" => Binary(Op::ShiftLeft),
        "bit-shift-right" => Binary(Op::ShiftRight),
        "unsigned-bit-shift-right" => Binary(Op::UnsignedShiftRight),
        "<" => Binary(Op::Lt),
        "<=" => Binary(Op::Le),
        ">" => Binary(Op::Gt),
        ">=" => Binary(Op::Ge),
        "==" => Binary(Op::NumEq),
        "=" => Binary(Op::Equal),
        "identical?" => Binary(Op::Same),
        "zero?" => Against(Op::NumEq, 0),
        "pos?" => Against(Op::Gt, 0),
        "neg?" => Against(Op::Lt, 0),
        "not" => Unary(Op::Not),
        "nil?" => Unary(Op::IsNil),
        "some?" => Unary(Op::IsSome),
        "reduced?" => Unary(Op::IsReduced),
        "chunked-seq?" => Unary(Op::IsChunked),
        "first" => Unary(Op::First),
        "rest" => Unary(Op::Rest),
        "next" => Unary(Op::Next),
        "seq" => Unary(Op::Seq),
        "count" => Unary(Op::Count),
        "cons" => Binary(Op::Cons),
        "conj" => Binary(Op::Conj),
        "nth" if args == 3 => Ternary(Op::NthOrNil),
        "nth" => Binary(Op::Nth),
        "get" => Binary(Op::Get),
        "chunk-append" => Binary(Op::ChunkAppend),
        "aget" => Binary(Op::ArrayGet),
        "assoc" => Ternary(Op::Assoc),
        "aset" => Ternary(Op::ArraySet),
        _ => return None,
    };
    let fits = match found {
        Unary(_) | Plus(_) | Against(..) => args == 1,
        Binary(_) => args == 2,
        Folded(_) => args >= 2,
        Ternary(_) => args == 3,
    };
    fits.then_some(found)
}

/// Functions that a call means while `*unchecked-math*` is true: longs wrap around, casts cut off. `+` and `*` have
/// instructions.
pub(super) fn unchecked(name: &str, args: usize) -> Option<&'static str> {
    Some(match (name, args) {
        ("-", 1) => "unchecked-negate",
        ("-", 2..) => "unchecked-subtract",
        ("inc", 1) => "unchecked-inc",
        ("dec", 1) => "unchecked-dec",
        ("byte", 1) => "unchecked-byte",
        ("short", 1) => "unchecked-short",
        ("int", 1) => "unchecked-int",
        ("char", 1) => "unchecked-char",
        ("float", 1) => "unchecked-float",
        _ => return None,
    })
}

/// The value of integer arithmetic on constants, where it does not overflow.
pub(super) fn fold(how: Inline, args: &[Value]) -> Option<i64> {
    let mut ints = args.iter().map(Value::as_int);
    let first = ints.next()??;
    match how {
        Inline::Plus(number) => first.checked_add(i64::from(number)),
        Inline::Folded(op @ (Op::Add | Op::Sub | Op::Mul)) => ints.try_fold(first, |sum, int| {
            let int = int?;
            match op {
                Op::Add => sum.checked_add(int),
                Op::Sub => sum.checked_sub(int),
                _ => sum.checked_mul(int),
            }
        }),
        _ => None,
    }
}

/// The operation with a number as its second operand.
pub(super) fn with_number(op: Op) -> Option<Op> {
    Some(match op {
        Op::Mul => Op::MulI,
        Op::Quot => Op::QuotI,
        Op::Rem => Op::RemI,
        Op::BitAnd => Op::BitAndI,
        Op::ShiftLeft => Op::ShiftLeftI,
        Op::ShiftRight => Op::ShiftRightI,
        _ => return None,
    })
}

/// The jump back to behind a loop's first test that makes the test on the way.
pub(super) fn loop_of(test: Op) -> Option<Op> {
    Some(match test {
        Op::JumpUnless => Op::LoopIf,
        Op::JumpNotLt => Op::LoopLt,
        Op::JumpNotLtI => Op::LoopLtI,
        Op::JumpNotLe => Op::LoopLe,
        Op::JumpNotLeI => Op::LoopLeI,
        Op::JumpNotGt => Op::LoopGt,
        Op::JumpNotGtI => Op::LoopGtI,
        Op::JumpNotGe => Op::LoopGe,
        Op::JumpNotGeI => Op::LoopGeI,
        _ => return None,
    })
}

/// The jump that goes on unless the comparison holds, with registers and with an immediate.
pub(super) fn fused(op: Op) -> Option<(Op, Option<Op>)> {
    Some(match op {
        Op::Lt => (Op::JumpNotLt, Some(Op::JumpNotLtI)),
        Op::Le => (Op::JumpNotLe, Some(Op::JumpNotLeI)),
        Op::Gt => (Op::JumpNotGt, Some(Op::JumpNotGtI)),
        Op::Ge => (Op::JumpNotGe, Some(Op::JumpNotGeI)),
        Op::NumEq => (Op::JumpNotNumEq, Some(Op::JumpNotNumEqI)),
        Op::Equal => (Op::JumpNotEqual, Some(Op::JumpNotEqualI)),
        Op::Same => (Op::JumpNotSame, None),
        _ => return None,
    })
}
