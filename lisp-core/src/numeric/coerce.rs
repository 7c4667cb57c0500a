//! Coercions: `int`, `long`, `char`, `bigint`, `bigdec`, `rationalize` and the unchecked casts.
//!
//! Floor 2. The checked ones refuse what does not fit and cut fractions toward zero; the
//! unchecked ones do what Java's casts do. Characters and strings are the caller's: a character
//! coerces as its code, and `bigint` of text is [`super::parse::big_integer`].

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::decimal::{Context, Decimal};
use super::print::to_text;
use super::ratio::Ratio;
use super::tower::{to_decimal, to_f64};
use super::{Answer, Num, NumError, size};

/// `(long x)`.
///
/// # Errors
/// `Value out of range for long: ...`.
pub fn to_long(x: &Num) -> Answer<i64> {
    match x {
        Num::Int(i) => Ok(*i),
        Num::Big(b) => b.to_i64().ok_or_else(|| out_of_range("long", b)),
        Num::Ratio(r) => {
            let whole = r.truncated();
            whole.to_i64().ok_or_else(|| out_of_range("long", &whole))
        }
        Num::Decimal(_) | Num::Float(_) => float_to_long(to_f64(x)),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "Java's (long) cast: saturates, NaN is 0"
)]
fn float_to_long(x: f64) -> Answer<i64> {
    const BOUND: f64 = 9_223_372_036_854_775_808.0;
    if x.abs() > BOUND {
        return Err(out_of_range("long", super::print::float_text(x)));
    }
    Ok(x as i64)
}

/// `(int x)`.
///
/// # Errors
/// `integer overflow`, or as [`to_long`].
pub fn to_int(x: &Num) -> Answer<i32> {
    i32::try_from(to_long(x)?).map_err(|_| NumError::arithmetic("integer overflow"))
}

/// `(short x)`.
///
/// # Errors
/// `Value out of range for short: ...`, or as [`to_long`].
pub fn to_short(x: &Num) -> Answer<i16> {
    i16::try_from(to_long(x)?).map_err(|_| out_of_range("short", to_text(x)))
}

/// `(byte x)`.
///
/// # Errors
/// `Value out of range for byte: ...`, or as [`to_long`].
pub fn to_byte(x: &Num) -> Answer<i8> {
    i8::try_from(to_long(x)?).map_err(|_| out_of_range("byte", to_text(x)))
}

/// `(char x)`: a UTF-16 unit. Only the low 64 bits of large integers are looked at, as in Clojure.
///
/// # Errors
/// `Value out of range for char: ...`.
pub fn to_char(x: &Num) -> Answer<u16> {
    u16::try_from(low_long(x)).map_err(|_| out_of_range("char", to_text(x)))
}

/// `(double x)`.
pub fn to_double(x: &Num) -> f64 {
    to_f64(x)
}

/// `(float x)`.
///
/// # Errors
/// `Value out of range for float: ...`, for infinities too.
pub fn to_float(x: &Num) -> Answer<f32> {
    let wide = to_f64(x);
    if wide.abs() > f64::from(f32::MAX) {
        return Err(out_of_range("float", to_text(x)));
    }
    Ok(unchecked_float(x))
}

/// `(unchecked-float x)`: rounds, and becomes infinite beyond the range.
#[allow(clippy::cast_possible_truncation, reason = "Java's (float) cast")]
pub fn unchecked_float(x: &Num) -> f32 {
    to_f64(x) as f32
}

/// `(unchecked-long x)`.
pub fn unchecked_long(x: &Num) -> i64 {
    low_long(x)
}

/// `(unchecked-int x)`.
#[allow(clippy::cast_possible_truncation, reason = "Java's (int) cast")]
pub fn unchecked_int(x: &Num) -> i32 {
    match x {
        Num::Float(f) => *f as i32,
        Num::Ratio(r) => r.to_f64() as i32,
        _ => low_long(x) as i32,
    }
}

/// `(unchecked-short x)`.
#[allow(clippy::cast_possible_truncation, reason = "Java's (short) cast")]
pub fn unchecked_short(x: &Num) -> i16 {
    unchecked_int(x) as i16
}

/// `(unchecked-byte x)`.
#[allow(clippy::cast_possible_truncation, reason = "Java's (byte) cast")]
pub fn unchecked_byte(x: &Num) -> i8 {
    unchecked_int(x) as i8
}

/// `(unchecked-char x)`: a UTF-16 unit.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "Java's (char) cast"
)]
pub fn unchecked_char(x: &Num) -> u16 {
    low_long(x) as u16
}

/// Java's `longValue`: the low 64 bits of integers, floats cut and saturated.
#[allow(clippy::cast_possible_truncation, reason = "Java's (long) cast")]
fn low_long(x: &Num) -> i64 {
    match x {
        Num::Int(i) => *i,
        Num::Big(b) => low_bits(b),
        Num::Ratio(r) => low_bits(&r.truncated()),
        // Ten to the 64th is a multiple of two to the 64th: no low bit is left.
        Num::Decimal(d) if d.scale() <= -64 => 0,
        Num::Decimal(d) => d.to_big_int().map_or(0, |whole| low_bits(&whole)),
        Num::Float(f) => *f as i64,
    }
}

#[allow(clippy::cast_possible_wrap, reason = "two's complement")]
pub(super) fn low_bits(value: &BigInt) -> i64 {
    let low = value.iter_u64_digits().next().unwrap_or(0) as i64;
    if value.sign() == num_bigint::Sign::Minus {
        low.wrapping_neg()
    } else {
        low
    }
}

/// `(bigint x)` of a number: the whole part.
///
/// # Errors
/// Floats that are not finite, in the words of Java's decimal reader; answers too large.
pub fn bigint(x: &Num) -> Answer<BigInt> {
    match x {
        Num::Int(i) => Ok(BigInt::from(*i)),
        Num::Big(b) => Ok(b.clone()),
        Num::Ratio(r) => Ok(r.truncated()),
        Num::Decimal(d) => d.to_big_int(),
        Num::Float(f) => Decimal::from_f64(*f)?.to_big_int(),
    }
}

/// `(biginteger x)`: like [`bigint`], but a long when it fits, so that it prints without `N`.
///
/// # Errors
/// As [`bigint`].
pub fn biginteger(x: &Num) -> Answer {
    bigint(x).map(Num::reduced)
}

/// `(bigdec x)` of a number.
///
/// # Errors
/// A ratio without finite expansion, a float that is not finite.
pub fn bigdec(x: &Num, context: Context) -> Answer<Decimal> {
    to_decimal(x, context).map(std::borrow::Cow::into_owned)
}

/// `(rationalize x)`: floats and decimals as a `BigInt` or ratio, others as they are.
///
/// # Errors
/// Floats that are not finite; exponents that would be too large written out.
pub fn rationalize(x: &Num) -> Answer {
    let decimal = match x {
        Num::Float(f) => Decimal::from_f64(*f)?,
        Num::Decimal(d) => d.clone(),
        _ => return Ok(x.clone()),
    };
    if decimal.scale() < 0 {
        return decimal.to_big_int().map(Num::Big);
    }
    let denom = size::power_of_ten(u64::from(decimal.scale().unsigned_abs()))?;
    Ratio::divide(decimal.unscaled(), &denom)
}

fn out_of_range(target: &str, value: impl std::fmt::Display) -> NumError {
    NumError::argument(format!("Value out of range for {target}: {value}"))
}
