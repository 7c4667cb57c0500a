//! Bit operations: on longs only, with shift counts and bit numbers taken modulo 64, as on the JVM.
//!
//! Floor 2. The operations themselves are one Rust operator each and are inlined where longs are
//! at hand; [`operand`] is the check in front of them.

use super::{Answer, Num, NumError};

/// The long that a bit operation works on.
///
/// # Errors
/// `bit operation not supported for: class ...`, for `BigInt`s too.
pub fn operand(x: &Num) -> Answer<i64> {
    match x {
        Num::Int(i) => Ok(*i),
        _ => Err(NumError::argument(format!(
            "bit operation not supported for: class {}",
            x.class_name()
        ))),
    }
}

/// `(bit-and-not x y)`.
pub fn and_not(x: i64, y: i64) -> i64 {
    x & !y
}

/// `(bit-shift-left x n)`.
pub fn shift_left(x: i64, n: i64) -> i64 {
    x.wrapping_shl(count(n))
}

/// `(bit-shift-right x n)`: keeps the sign.
pub fn shift_right(x: i64, n: i64) -> i64 {
    x.wrapping_shr(count(n))
}

/// `(unsigned-bit-shift-right x n)`: zeros come in.
pub fn unsigned_shift_right(x: i64, n: i64) -> i64 {
    x.cast_unsigned().wrapping_shr(count(n)).cast_signed()
}

/// `(bit-set x n)`.
pub fn set(x: i64, n: i64) -> i64 {
    x | shift_left(1, n)
}

/// `(bit-clear x n)`.
pub fn clear(x: i64, n: i64) -> i64 {
    x & !shift_left(1, n)
}

/// `(bit-flip x n)`.
pub fn flip(x: i64, n: i64) -> i64 {
    x ^ shift_left(1, n)
}

/// `(bit-test x n)`.
pub fn test(x: i64, n: i64) -> bool {
    x & shift_left(1, n) != 0
}

fn count(n: i64) -> u32 {
    (n & 63) as u32
}
