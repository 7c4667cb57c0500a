//! Order, equality and sign of numbers.
//!
//! Floor 2. Three equalities: [`equiv`] is `==`, by value after contagion; [`equal`] is `=`, which
//! also wants the same category (integers, ratios, decimals, floats); Rust's `==` on the parts is
//! Java's `equals`. NaN is below, above and equal to nothing, but [`compare`] calls it equal.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

use super::decimal::Context;
use super::ratio::Ratio;
use super::tower::{Pair, meet};
use super::{Answer, Num, NumError};

/// How `x` stands to `y` after contagion; nothing when one is NaN.
///
/// # Errors
/// A ratio meets a decimal and has no finite expansion, as in Clojure.
pub fn order(x: &Num, y: &Num, context: Context) -> Answer<Option<Ordering>> {
    Ok(match meet(x, y, context)? {
        Pair::Ints(a, b) => Some(a.cmp(&b)),
        Pair::Bigs(a, b) => Some(a.cmp(&b)),
        Pair::Ratios(a, b) => Some((a.numer * b.denom).cmp(&(b.numer * a.denom))),
        Pair::Decimals(a, b) => Some(a.compare(&b)),
        Pair::Floats(a, b) => a.partial_cmp(&b),
    })
}

/// `(< x y)`.
///
/// # Errors
/// As [`order`].
pub fn lt(x: &Num, y: &Num, context: Context) -> Answer<bool> {
    Ok(order(x, y, context)? == Some(Ordering::Less))
}

/// `(<= x y)`.
///
/// # Errors
/// As [`order`].
pub fn lte(x: &Num, y: &Num, context: Context) -> Answer<bool> {
    Ok(order(x, y, context)?.is_some_and(Ordering::is_le))
}

/// `(== x y)`.
///
/// # Errors
/// As [`order`].
pub fn equiv(x: &Num, y: &Num, context: Context) -> Answer<bool> {
    Ok(order(x, y, context)? == Some(Ordering::Equal))
}

/// `(compare x y)`.
///
/// # Errors
/// As [`order`].
pub fn compare(x: &Num, y: &Num, context: Context) -> Answer<Ordering> {
    Ok(order(x, y, context)?.unwrap_or(Ordering::Equal))
}

/// `(= x y)`: same category and same value. Numbers that are equal hash alike.
pub fn equal(x: &Num, y: &Num) -> bool {
    use Num::{Big, Decimal, Float, Int, Ratio};
    match (x, y) {
        (Int(a), Int(b)) => a == b,
        (Big(a), Big(b)) => a == b,
        (Int(a), Big(b)) | (Big(b), Int(a)) => BigInt::from(*a) == *b,
        (Ratio(a), Ratio(b)) => a == b,
        (Decimal(a), Decimal(b)) => a.compare(b) == Ordering::Equal,
        (Float(a), Float(b)) => a == b,
        _ => false,
    }
}

/// -1, 0 or 1; 0 for NaN too.
pub fn sign(x: &Num) -> i32 {
    let of_big = |b: &BigInt| match b.sign() {
        Sign::Minus => -1,
        Sign::NoSign => 0,
        Sign::Plus => 1,
    };
    match x {
        Num::Int(i) => i32::from(*i > 0) - i32::from(*i < 0),
        Num::Big(b) => of_big(b),
        Num::Ratio(r) => of_big(r.numer()),
        Num::Decimal(d) => d.signum(),
        Num::Float(f) => i32::from(*f > 0.0) - i32::from(*f < 0.0),
    }
}

/// `(zero? x)`.
pub fn is_zero(x: &Num) -> bool {
    !x.is_nan() && sign(x) == 0
}

/// `(pos? x)`.
pub fn is_pos(x: &Num) -> bool {
    sign(x) > 0
}

/// `(neg? x)`.
pub fn is_neg(x: &Num) -> bool {
    sign(x) < 0
}

/// `(max x y)`: NaN wins; among equals the second.
///
/// # Errors
/// As [`order`].
pub fn max<'a>(x: &'a Num, y: &'a Num, context: Context) -> Answer<&'a Num> {
    choose(x, y, context, Ordering::Greater)
}

/// `(min x y)`: NaN wins; among equals the second.
///
/// # Errors
/// As [`order`].
pub fn min<'a>(x: &'a Num, y: &'a Num, context: Context) -> Answer<&'a Num> {
    choose(x, y, context, Ordering::Less)
}

fn choose<'a>(x: &'a Num, y: &'a Num, context: Context, first: Ordering) -> Answer<&'a Num> {
    if x.is_nan() {
        return Ok(x);
    }
    if y.is_nan() {
        return Ok(y);
    }
    Ok(if order(x, y, context)? == Some(first) {
        x
    } else {
        y
    })
}

/// `(numerator x)`, a long when it fits.
///
/// # Errors
/// `x` is no ratio.
pub fn numerator(x: &Num) -> Answer {
    Ok(Num::reduced(ratio_of(x)?.numer().clone()))
}

/// `(denominator x)`, a long when it fits.
///
/// # Errors
/// `x` is no ratio.
pub fn denominator(x: &Num) -> Answer {
    Ok(Num::reduced(ratio_of(x)?.denom().clone()))
}

fn ratio_of(x: &Num) -> Answer<&Ratio> {
    match x {
        Num::Ratio(r) => Ok(r),
        _ => Err(NumError::new(
            super::NumErrorKind::ClassCast,
            format!(
                "class {} cannot be cast to class clojure.lang.Ratio",
                x.class_name()
            ),
        )),
    }
}
