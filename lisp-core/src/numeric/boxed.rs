//! Numbers as values: between [`Value`] and [`Num`], and arithmetic on values.
//!
//! Floor 2. The slow path of everything numeric: the machine adds two longs or two floats itself
//! and comes here for the rest. Failures are Clojure's exceptions with Clojure's words. An answer
//! whose size a program chooses is reserved before it is computed, and large operands cost fuel by
//! the work they make. Objects: `BigInt` is little-endian two's complement, a `Decimal` has its
//! scale in its raw word, both in the shortest form, so equal numbers of one class have equal
//! bytes.

mod arith;
mod bits;
mod context;
mod large;

pub use arith::*;
pub use bits::*;
pub use context::{MathContextVar, math_context_value};
pub use large::{gcd, inverse_modulo, is_large, multiply, of_digits, power, power_modulo};

use std::borrow::Cow;

use num_bigint::BigInt;

use super::{Decimal, Num, NumError, NumErrorKind, Ratio};
use crate::base::error::{Error, code};
use crate::cx::{Result, Throw};
use crate::heap::Heap;
use crate::value::{Kind, Obj, Value, class_name};

/// Is it a number of any class?
#[inline]
pub fn is_number(value: &Value) -> bool {
    use Kind::{BigInt, BigInteger, Decimal, Float, Float32, Int, Int8, Int16, Int32, Ratio};
    matches!(
        value.kind(),
        Int | Float | BigInt | Ratio | Decimal | Int8 | Int16 | Int32 | Float32 | BigInteger
    )
}

impl Num {
    /// The number a value is.
    pub fn of(value: &Value) -> Option<Num> {
        match value.kind() {
            Kind::Int | Kind::Int8 | Kind::Int16 | Kind::Int32 => value.as_int().map(Num::Int),
            Kind::Float | Kind::Float32 => value.as_float().map(Num::Float),
            Kind::BigInt | Kind::BigInteger => big_of(value).map(Num::Big),
            Kind::Ratio => {
                let [numer, denom] = value.object().slots() else {
                    return None;
                };
                // Made by `into_value` from a fraction in lowest terms.
                let ratio = Ratio::trusted(big_of(numer)?, big_of(denom)?);
                Some(Num::Ratio(ratio))
            }
            Kind::Decimal => decimal_of(value).map(Num::Decimal),
            _ => None,
        }
    }

    /// The number as a value. Large ones are reserved by the caller first.
    pub fn into_value(self, heap: &Heap) -> Value {
        match self {
            Num::Int(int) => Value::from(int),
            Num::Float(float) => Value::from(float),
            Num::Big(big) => heap.bytes_of(Kind::BigInt, &[], &big.to_signed_bytes_le(), 0),
            Num::Ratio(ratio) => {
                let parts = [ratio.numer(), ratio.denom()];
                heap.object(Kind::Ratio, [], parts.map(|part| integer_value(heap, part)))
            }
            Num::Decimal(decimal) => {
                let scale = i64::from(decimal.scale()).cast_unsigned();
                heap.object(
                    Kind::Decimal,
                    [scale],
                    [integer_value(heap, decimal.unscaled())],
                )
            }
        }
    }
}

fn integer_value(heap: &Heap, integer: &BigInt) -> Value {
    Num::reduced(integer.clone()).into_value(heap)
}

/// The integer that a value of a class of integers is.
pub fn big_of(value: &Value) -> Option<BigInt> {
    match value.as_int() {
        Some(int) => Some(BigInt::from(int)),
        None => big_bytes(value).map(|bytes| BigInt::from_signed_bytes_le(bytes.bytes())),
    }
}

/// The object of a big integer of either class.
fn big_bytes(value: &Value) -> Option<Obj<'_>> {
    let obj = value.obj_of(Kind::BigInt);
    obj.or_else(|| value.obj_of(Kind::BigInteger))
}

/// A big integer of Java's own class. Large ones are reserved by the caller first.
pub fn java_big(heap: &Heap, big: &BigInt) -> Value {
    heap.bytes_of(Kind::BigInteger, &[], &big.to_signed_bytes_le(), 0)
}

/// Have two big integers, of whatever class, the same value?
pub fn same_big(a: &Value, b: &Value) -> bool {
    match (big_bytes(a), big_bytes(b)) {
        (Some(x), Some(y)) => x.bytes() == y.bytes(),
        _ => false,
    }
}

/// The decimal that a `Decimal` value is.
pub fn decimal_of(value: &Value) -> Option<Decimal> {
    let obj = value.obj_of(Kind::Decimal)?;
    let scale = i32::try_from(obj.raw(0).cast_signed()).ok()?;
    Some(Decimal::new(big_of(obj.slots().first()?)?, scale))
}

/// The long that a big integer is, when it fits.
pub fn small_of_big(value: &Value) -> Option<i64> {
    let bytes = big_bytes(value)?.bytes();
    if bytes.len() > 8 {
        return None;
    }
    let sign = bytes.last().is_some_and(|last| last & 0x80 != 0);
    let mut word = if sign { [0xff; 8] } else { [0; 8] };
    word[..bytes.len()].copy_from_slice(bytes);
    Some(i64::from_le_bytes(word))
}

/// The number, or the error of a cast to `java.lang.Number`.
///
/// # Errors
/// `:type/nil` for nil, `:type/mismatch` for everything else that is no number.
pub fn number(value: &Value) -> Result<Num> {
    match Num::of(value) {
        Some(num) => Ok(num),
        None if value.is_nil() => Err(nil_operand()),
        None => Err(cast_error(value, "java.lang.Number")),
    }
}

/// What Clojure throws for `nil` where a number is needed.
pub fn nil_operand() -> Throw {
    Error::of(code::TYPE_NIL).with("name", "x").into()
}

/// What a failed cast of `value` to the class `expected` throws.
pub fn cast_error(value: &Value, expected: &str) -> Throw {
    let given = class_or_native(value);
    Error::of(code::TYPE_MISMATCH)
        .with("given", &*given)
        .with("expected", expected)
        .into()
}

/// The class's name for a message. Natives have names that are not known here: they are written as
/// [`NATIVE_MARK`] and their index, and named when the error is looked at.
pub(super) fn class_or_native(value: &Value) -> Cow<'_, str> {
    match value.is(Kind::Native) {
        true => Cow::Owned(format!("{NATIVE_MARK}{}", value.payload())),
        false => class_name(value),
    }
}

/// What stands in a message before the index of a native.
pub const NATIVE_MARK: &str = "clojure.lang.AFunction#";

impl From<NumError> for Throw {
    fn from(error: NumError) -> Throw {
        let row = match error.kind {
            NumErrorKind::Arithmetic if error.message == "Divide by zero" => {
                return Error::of(code::DIVIDE_BY_ZERO).into();
            }
            NumErrorKind::Arithmetic => match error.message.strip_suffix(" overflow") {
                Some(of) => return Error::of(code::OVERFLOW).with("operation", of).into(),
                None => code::ARITHMETIC,
            },
            NumErrorKind::NumberFormat => code::NUMBER_FORMAT,
            NumErrorKind::ClassCast => code::TYPE_MISMATCH,
            _ => code::ARGUMENT_INVALID,
        };
        let message = error.message;
        Error::of(row)
            .as_class(error.kind.class_name())
            .message(message)
            .into()
    }
}

#[cfg(test)]
mod tests;
