//! The tower: which type two numbers meet in, and arithmetic there.
//!
//! Floor 2. Contagion, as in Clojure: a float makes floats; else a decimal makes decimals (ratios
//! are divided out, which may fail); else a ratio makes fractions; else a `BigInt` makes `BigInt`s.
//! Longs overflow with an error in the plain operations, become `BigInt`s in the promoting ones
//! (`+'`), and wrap in the unchecked ones. The answers are those of Clojure's boxed arithmetic,
//! `(apply / [1.0 0])`; where primitives differ, the function says so.

use std::borrow::Cow;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive};

use super::compare::{is_zero, sign};
use super::decimal::{Context, Decimal};
use super::ratio::{Parts, Ratio};
use super::{Answer, Num, NumError, size};

/// Two numbers brought to the type they meet in.
pub(super) enum Pair<'a> {
    Ints(i64, i64),
    Bigs(Cow<'a, BigInt>, Cow<'a, BigInt>),
    Ratios(Parts, Parts),
    Decimals(Cow<'a, Decimal>, Cow<'a, Decimal>),
    Floats(f64, f64),
}

/// Brings two numbers together by the contagion table.
pub(super) fn meet<'a>(x: &'a Num, y: &'a Num, context: Context) -> Answer<Pair<'a>> {
    use Num::{Decimal, Float, Int};
    Ok(match (x, y) {
        (Int(a), Int(b)) => Pair::Ints(*a, *b),
        (Float(_), _) | (_, Float(_)) => Pair::Floats(to_f64(x), to_f64(y)),
        (Decimal(_), _) | (_, Decimal(_)) => {
            Pair::Decimals(to_decimal(x, context)?, to_decimal(y, context)?)
        }
        _ => match (whole(x), whole(y)) {
            (Some(a), Some(b)) => Pair::Bigs(a, b),
            _ => match (Parts::of(x), Parts::of(y)) {
                (Some(a), Some(b)) => Pair::Ratios(a, b),
                _ => Pair::Floats(to_f64(x), to_f64(y)),
            },
        },
    })
}

/// The nearest double, `.doubleValue`.
pub fn to_f64(x: &Num) -> f64 {
    match x {
        #[allow(
            clippy::cast_precision_loss,
            reason = "(double n) rounds, as Java does"
        )]
        Num::Int(i) => *i as f64,
        Num::Big(b) => b.to_f64().unwrap_or(f64::NAN),
        Num::Ratio(r) => r.to_f64(),
        Num::Decimal(d) => d.to_f64(),
        Num::Float(f) => *f,
    }
}

/// The number as a decimal; a ratio is divided out in the context.
///
/// # Errors
/// A non-terminating expansion, or a float that is not finite.
pub fn to_decimal(x: &Num, context: Context) -> Answer<Cow<'_, Decimal>> {
    Ok(match x {
        Num::Decimal(d) => Cow::Borrowed(d),
        Num::Int(i) => Cow::Owned(Decimal::from(*i)),
        Num::Big(b) => Cow::Owned(Decimal::from(b.clone())),
        Num::Ratio(r) => {
            let denom = Decimal::from(r.denom().clone());
            Cow::Owned(Decimal::from(r.numer().clone()).div(&denom, context)?)
        }
        Num::Float(f) => Cow::Owned(Decimal::from_f64(*f)?),
    })
}

fn whole(x: &Num) -> Option<Cow<'_, BigInt>> {
    match x {
        Num::Int(i) => Some(Cow::Owned(BigInt::from(*i))),
        Num::Big(b) => Some(Cow::Borrowed(b)),
        _ => None,
    }
}

/// `(+ x y)`.
///
/// # Errors
/// Overflow of longs; those of decimals.
pub fn add(x: &Num, y: &Num, context: Context) -> Answer {
    Ok(match meet(x, y, context)? {
        Pair::Ints(a, b) => Num::Int(a.checked_add(b).ok_or_else(NumError::long_overflow)?),
        Pair::Bigs(a, b) => Num::Big(a.as_ref() + b.as_ref()),
        Pair::Ratios(a, b) => {
            let numer = &a.numer * &b.denom + &b.numer * &a.denom;
            Ratio::divide(&numer, &(a.denom * b.denom))?
        }
        Pair::Decimals(a, b) => Num::Decimal(a.add(&b, context)?),
        Pair::Floats(a, b) => Num::Float(a + b),
    })
}

/// `(- x y)`.
///
/// # Errors
/// As [`add`].
pub fn sub(x: &Num, y: &Num, context: Context) -> Answer {
    Ok(match meet(x, y, context)? {
        Pair::Ints(a, b) => Num::Int(a.checked_sub(b).ok_or_else(NumError::long_overflow)?),
        Pair::Bigs(a, b) => Num::Big(a.as_ref() - b.as_ref()),
        Pair::Ratios(a, b) => {
            let numer = &a.numer * &b.denom - &b.numer * &a.denom;
            Ratio::divide(&numer, &(a.denom * b.denom))?
        }
        // Clojure negates y as what it is, so only a decimal y is rounded before the sum.
        Pair::Decimals(a, b) => {
            let rounds = matches!(y, Num::Decimal(_));
            Num::Decimal(a.add(&b.neg(context.filter(|_| rounds))?, context)?)
        }
        Pair::Floats(a, b) => Num::Float(a - b),
    })
}

/// `(* x y)`.
///
/// # Errors
/// Overflow of longs, answers too large, those of decimals.
pub fn mul(x: &Num, y: &Num, context: Context) -> Answer {
    Ok(match meet(x, y, context)? {
        Pair::Ints(a, b) => Num::Int(a.checked_mul(b).ok_or_else(NumError::long_overflow)?),
        Pair::Bigs(a, b) => {
            size::guard(a.bits() + b.bits())?;
            Num::Big(a.as_ref() * b.as_ref())
        }
        Pair::Ratios(a, b) => {
            size::guard(a.numer.bits() + b.numer.bits())?;
            size::guard(a.denom.bits() + b.denom.bits())?;
            Ratio::divide(&(a.numer * b.numer), &(a.denom * b.denom))?
        }
        Pair::Decimals(a, b) => Num::Decimal(a.mul(&b, context)?),
        Pair::Floats(a, b) => Num::Float(a * b),
    })
}

/// `(/ x y)`, boxed: a zero divisor is an error even for floats, NaN apart.
///
/// # Errors
/// `Divide by zero`; those of decimals.
pub fn div(x: &Num, y: &Num, context: Context) -> Answer {
    if x.is_nan() || y.is_nan() {
        return Ok(Num::Float(f64::NAN));
    }
    if is_zero(y) {
        return Err(NumError::divide_by_zero());
    }
    div_ieee(x, y, context)
}

/// `(/ x y)` as compiled for primitive doubles, `(/ 1.0 0)`: floats divide by zero as in hardware.
///
/// # Errors
/// `Divide by zero` for exact numbers; those of decimals.
pub fn div_ieee(x: &Num, y: &Num, context: Context) -> Answer {
    Ok(match meet(x, y, context)? {
        Pair::Ints(a, b) => return div_ints(a, b),
        Pair::Bigs(a, b) => Ratio::divide(&a, &b)?,
        Pair::Ratios(a, b) => Ratio::divide(&(a.numer * b.denom), &(a.denom * b.numer))?,
        Pair::Decimals(a, b) => Num::Decimal(a.div(&b, context)?),
        Pair::Floats(a, b) => Num::Float(a / b),
    })
}

fn div_ints(x: i64, y: i64) -> Answer {
    if y == 0 {
        return Err(NumError::divide_by_zero());
    }
    if y == -1 {
        return Ok(Num::Int(x.wrapping_neg())); // The smallest long stays itself, as on the JVM.
    }
    if x.wrapping_rem(y) == 0 {
        return Ok(Num::Int(x / y));
    }
    Ratio::divide(&BigInt::from(x), &BigInt::from(y))
}

/// `(quot x y)`, boxed.
///
/// # Errors
/// `Divide by zero`; `Infinite or NaN` for floats that are not finite; those of decimals.
pub fn quot(x: &Num, y: &Num, context: Context) -> Answer {
    if is_zero(y) {
        return Err(NumError::divide_by_zero());
    }
    Ok(match meet(x, y, context)? {
        Pair::Ints(a, b) => Num::Int(a.wrapping_div(b)),
        Pair::Bigs(a, b) => Num::Big(a.as_ref() / b.as_ref()),
        Pair::Ratios(a, b) => Num::Big((a.numer * b.denom) / (a.denom * b.numer)),
        Pair::Decimals(a, b) => Num::Decimal(a.quot(&b, context)?),
        Pair::Floats(a, b) => Num::Float(quot_floats(a, b)?),
    })
}

/// `(rem x y)`, boxed: the sign is that of `x`.
///
/// # Errors
/// As [`quot`].
pub fn rem(x: &Num, y: &Num, context: Context) -> Answer {
    if is_zero(y) {
        return Err(NumError::divide_by_zero());
    }
    Ok(match meet(x, y, context)? {
        Pair::Ints(a, b) => Num::Int(a.wrapping_rem(b)),
        Pair::Bigs(a, b) => Num::Big(a.as_ref() % b.as_ref()),
        Pair::Ratios(a, b) => {
            let whole = (&a.numer * &b.denom) / (&a.denom * &b.numer);
            let numer = &a.numer * &b.denom - whole * &b.numer * &a.denom;
            Ratio::divide(&numer, &(a.denom * b.denom))?
        }
        Pair::Decimals(a, b) => Num::Decimal(a.rem(&b, context)?),
        Pair::Floats(a, b) => Num::Float(a - quot_floats(a, b)? * b),
    })
}

/// `(mod x y)`: the sign is that of `y`.
///
/// # Errors
/// As [`quot`].
pub fn modulo(x: &Num, y: &Num, context: Context) -> Answer {
    let rest = rem(x, y, context)?;
    if is_zero(&rest) || (sign(x) > 0) == (sign(y) > 0) {
        Ok(rest)
    } else {
        add(&rest, y, context)
    }
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "in long range by the test before, and doubles beyond 2^53 are whole"
)]
fn quot_floats(x: f64, y: f64) -> Answer<f64> {
    if y == 0.0 {
        return Err(NumError::divide_by_zero());
    }
    let quotient = x / y;
    if !quotient.is_finite() {
        return Err(NumError::number_format("Infinite or NaN"));
    }
    let in_range = quotient.abs() <= i64::MAX as f64;
    Ok(if in_range {
        (quotient as i64) as f64
    } else {
        quotient
    })
}

/// `(- x)`.
///
/// # Errors
/// Overflow of the smallest long; those of decimals.
pub fn neg(x: &Num, context: Context) -> Answer {
    Ok(match x {
        Num::Int(i) => Num::Int(i.checked_neg().ok_or_else(NumError::long_overflow)?),
        Num::Big(b) => Num::Big(-b),
        Num::Ratio(r) => Num::Ratio(r.negated()),
        Num::Decimal(d) => Num::Decimal(d.neg(context)?),
        Num::Float(f) => Num::Float(-f),
    })
}

/// `(inc x)`.
///
/// # Errors
/// As [`add`].
pub fn inc(x: &Num, context: Context) -> Answer {
    add(x, &Num::Int(1), context)
}

/// `(dec x)`.
///
/// # Errors
/// As [`add`].
pub fn dec(x: &Num, context: Context) -> Answer {
    add(x, &Num::Int(-1), context)
}

/// `(abs x)`; the smallest long stays itself, as on the JVM.
///
/// # Errors
/// Those of decimals.
pub fn abs(x: &Num, context: Context) -> Answer {
    match x {
        Num::Int(i) => Ok(Num::Int(i.wrapping_abs())),
        Num::Float(f) => Ok(Num::Float(f.abs())),
        _ if sign(x) < 0 => neg(x, context),
        _ => Ok(x.clone()),
    }
}

/// `(+' x y)`: longs that overflow become `BigInt`s.
///
/// # Errors
/// Those of decimals.
pub fn add_promoting(x: &Num, y: &Num, context: Context) -> Answer {
    match (x, y) {
        (Num::Int(a), Num::Int(b)) => {
            let sum = a.checked_add(*b).map(Num::Int);
            Ok(sum.unwrap_or_else(|| Num::Big(BigInt::from(*a) + b)))
        }
        _ => add(x, y, context),
    }
}

/// `(-' x y)`: longs that overflow become `BigInt`s.
///
/// # Errors
/// Those of decimals.
pub fn sub_promoting(x: &Num, y: &Num, context: Context) -> Answer {
    match (x, y) {
        (Num::Int(a), Num::Int(b)) => {
            let difference = a.checked_sub(*b).map(Num::Int);
            Ok(difference.unwrap_or_else(|| Num::Big(BigInt::from(*a) - b)))
        }
        _ => sub(x, y, context),
    }
}

/// `(*' x y)`: longs that overflow become `BigInt`s.
///
/// # Errors
/// Answers too large, those of decimals.
pub fn mul_promoting(x: &Num, y: &Num, context: Context) -> Answer {
    match (x, y) {
        (Num::Int(a), Num::Int(b)) => {
            let product = a.checked_mul(*b).map(Num::Int);
            Ok(product.unwrap_or_else(|| Num::Big(BigInt::from(*a) * b)))
        }
        _ => mul(x, y, context),
    }
}

/// `(-' x)`.
///
/// # Errors
/// Those of decimals.
pub fn neg_promoting(x: &Num, context: Context) -> Answer {
    match x {
        Num::Int(i64::MIN) => Ok(Num::Big(-BigInt::from(i64::MIN))),
        _ => neg(x, context),
    }
}

/// `(inc' x)`.
///
/// # Errors
/// Those of decimals.
pub fn inc_promoting(x: &Num, context: Context) -> Answer {
    add_promoting(x, &Num::Int(1), context)
}

/// `(dec' x)`.
///
/// # Errors
/// Those of decimals.
pub fn dec_promoting(x: &Num, context: Context) -> Answer {
    add_promoting(x, &Num::Int(-1), context)
}

/// `(unchecked-add x y)`: longs wrap, other numbers add.
///
/// # Errors
/// Those of decimals.
pub fn unchecked_add(x: &Num, y: &Num, context: Context) -> Answer {
    match (x, y) {
        (Num::Int(a), Num::Int(b)) => Ok(Num::Int(a.wrapping_add(*b))),
        _ => add(x, y, context),
    }
}

/// `(unchecked-subtract x y)`: longs wrap, other numbers subtract.
///
/// # Errors
/// Those of decimals.
pub fn unchecked_sub(x: &Num, y: &Num, context: Context) -> Answer {
    match (x, y) {
        (Num::Int(a), Num::Int(b)) => Ok(Num::Int(a.wrapping_sub(*b))),
        _ => sub(x, y, context),
    }
}

/// `(unchecked-multiply x y)`: longs wrap, other numbers multiply.
///
/// # Errors
/// Answers too large, those of decimals.
pub fn unchecked_mul(x: &Num, y: &Num, context: Context) -> Answer {
    match (x, y) {
        (Num::Int(a), Num::Int(b)) => Ok(Num::Int(a.wrapping_mul(*b))),
        _ => mul(x, y, context),
    }
}

/// `(unchecked-negate x)`: the smallest long stays itself.
///
/// # Errors
/// Those of decimals.
pub fn unchecked_neg(x: &Num, context: Context) -> Answer {
    match x {
        Num::Int(i) => Ok(Num::Int(i.wrapping_neg())),
        _ => neg(x, context),
    }
}

/// A whole number to a non-negative power; for `Math/pow`-like library code, not in Clojure's core.
///
/// # Errors
/// An answer beyond [`size::BITS_MAX`].
pub fn power(base: &BigInt, exponent: u32) -> Answer<BigInt> {
    if base.bits() > 1 {
        size::guard(base.bits().saturating_mul(u64::from(exponent)))?;
    }
    Ok(base.pow(exponent))
}

/// The greatest common divisor, never negative.
pub fn gcd(x: &BigInt, y: &BigInt) -> BigInt {
    x.gcd(y).abs()
}
