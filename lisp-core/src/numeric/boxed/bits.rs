//! Bit operations on values: longs only, counts modulo 64.

use super::super::bits;
use super::nil_operand;
use crate::base::error::{Error, code};
use crate::cx::Result;
use crate::value::Value;

/// The long a bit operation works on.
///
/// # Errors
/// `bit operation not supported for: class ...`; `:type/nil` for nil.
#[inline]
pub fn bit_operand(value: &Value) -> Result<i64> {
    match value.as_int() {
        Some(int) => Ok(int),
        None if value.is_nil() => Err(nil_operand()),
        None => {
            let message = format!(
                "bit operation not supported for: class {}",
                super::class_or_native(value)
            );
            Err(Error::of(code::ARGUMENT_INVALID).message(message).into())
        }
    }
}

macro_rules! bit_operations {
    ($($(#[$doc:meta])* $name:ident($a:ident, $b:ident) = $answer:expr;)*) => {$(
        $(#[$doc])*
        ///
        /// # Errors
        /// As [`bit_operand`].
        pub fn $name(a: &Value, b: &Value) -> Result<Value> {
            let ($a, $b) = (bit_operand(a)?, bit_operand(b)?);
            Ok(Value::from($answer))
        }
    )*};
}

bit_operations! {
    /// `(bit-and a b)`.
    bit_and(a, b) = a & b;
    /// `(bit-or a b)`.
    bit_or(a, b) = a | b;
    /// `(bit-xor a b)`.
    bit_xor(a, b) = a ^ b;
    /// `(bit-and-not a b)`.
    bit_and_not(a, b) = bits::and_not(a, b);
    /// `(bit-shift-left a n)`.
    bit_shift_left(a, n) = bits::shift_left(a, n);
    /// `(bit-shift-right a n)`.
    bit_shift_right(a, n) = bits::shift_right(a, n);
    /// `(unsigned-bit-shift-right a n)`.
    unsigned_bit_shift_right(a, n) = bits::unsigned_shift_right(a, n);
    /// `(bit-set a n)`.
    bit_set(a, n) = bits::set(a, n);
    /// `(bit-clear a n)`.
    bit_clear(a, n) = bits::clear(a, n);
    /// `(bit-flip a n)`.
    bit_flip(a, n) = bits::flip(a, n);
    /// `(bit-test a n)`, a boolean.
    bit_test(a, n) = bits::test(a, n);
}

/// `(bit-not a)`.
///
/// # Errors
/// As [`bit_operand`].
pub fn bit_not(a: &Value) -> Result<Value> {
    Ok(Value::from(!bit_operand(a)?))
}
