//! Arithmetic of large integers and fractions in pieces, between which limits are looked at.
//!
//! One multiplication, division or common factor of numbers with millions of digits would take seconds during which nothing
//! could stop it. Products are split in halves until the pieces are small (Karatsuba's way), divisions take some words of
//! the quotient at a time, common factors are found by subtracting and shifting. Smaller numbers never come here.

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use super::super::Num;
use super::super::ratio::{Parts, Ratio};
use super::super::size::bits_of;
use crate::cx::{Cx, Result};

/// Bits from which on an operand is large.
const LARGE_BITS: u64 = 1 << 16;
/// Products of word counts that are worked off at once: some milliseconds.
const PIECE_WORK: u64 = 1 << 22;
/// Bits of operands whose common factor is found at once.
const GCD_BITS: u64 = 1 << 14;

/// What is to be computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exact {
    Add,
    Sub,
    Mul,
    Div,
    Quot,
    Rem,
    Mod,
}

fn words(x: &BigUint) -> u64 {
    (x.bits() >> 6) + 1
}

/// The answer for large integers and fractions; `None` for everything else.
pub(super) fn compute(cx: &mut Cx, what: Exact, x: &Num, y: &Num) -> Result<Option<Num>> {
    if bits_of(x).max(bits_of(y)) < LARGE_BITS {
        return Ok(None);
    }
    let (Some(a), Some(b)) = (Parts::of(x), Parts::of(y)) else {
        return Ok(None);
    };
    let is_ratio = matches!(x, Num::Ratio(_)) || matches!(y, Num::Ratio(_));
    if !is_ratio && what != Exact::Div {
        return integers(cx, what, &a.numer, &b.numer);
    }
    let (n, d) = match what {
        Exact::Mul => (
            multiply(cx, &a.numer, &b.numer)?,
            multiply(cx, &a.denom, &b.denom)?,
        ),
        Exact::Div if b.numer.is_zero() => return Ok(None),
        Exact::Div => (
            multiply(cx, &a.numer, &b.denom)?,
            multiply(cx, &a.denom, &b.numer)?,
        ),
        Exact::Add | Exact::Sub => {
            let (left, right) = (
                multiply(cx, &a.numer, &b.denom)?,
                multiply(cx, &b.numer, &a.denom)?,
            );
            let sum = if what == Exact::Add {
                left + right
            } else {
                left - right
            };
            (sum, multiply(cx, &a.denom, &b.denom)?)
        }
        _ => return Ok(None),
    };
    lowest(cx, n, d).map(Some)
}

fn integers(cx: &mut Cx, what: Exact, x: &BigInt, y: &BigInt) -> Result<Option<Num>> {
    if what == Exact::Mul {
        return Ok(Some(Num::Big(multiply(cx, x, y)?)));
    }
    if y.is_zero() || matches!(what, Exact::Add | Exact::Sub) {
        return Ok(None);
    }
    let (q, r) = divide(cx, x.magnitude(), y.magnitude())?;
    let quotient_sign = if x.sign() == y.sign() {
        Sign::Plus
    } else {
        Sign::Minus
    };
    let rest = BigInt::from_biguint(x.sign(), r);
    Ok(Some(Num::Big(match what {
        Exact::Quot => BigInt::from_biguint(quotient_sign, q),
        Exact::Mod if !rest.is_zero() && rest.sign() != y.sign() => rest + y,
        _ => rest,
    })))
}

/// The fraction in lowest terms.
fn lowest(cx: &mut Cx, n: BigInt, d: BigInt) -> Result<Num> {
    let common = gcd_of(cx, n.magnitude().clone(), d.magnitude().clone())?;
    let sign = if n.sign() == d.sign() {
        Sign::Plus
    } else {
        Sign::Minus
    };
    let (n, _) = divide(cx, n.magnitude(), &common)?;
    let (d, _) = divide(cx, d.magnitude(), &common)?;
    let n = BigInt::from_biguint(sign, n);
    Ok(match d.is_one() {
        true => Num::Big(n),
        false => Num::Ratio(Ratio::trusted(n, d.into())),
    })
}

/// The product.
///
/// # Errors
/// A termination.
pub fn multiply(cx: &mut Cx, x: &BigInt, y: &BigInt) -> Result<BigInt> {
    let product = product(cx, x.magnitude(), y.magnitude())?;
    let sign = if x.sign() == y.sign() {
        Sign::Plus
    } else {
        Sign::Minus
    };
    Ok(BigInt::from_biguint(sign, product))
}

fn product(cx: &mut Cx, x: &BigUint, y: &BigUint) -> Result<BigUint> {
    let work = words(x).saturating_mul(words(y));
    if work <= PIECE_WORK {
        cx.tick(1 + (work >> 10))?;
        return Ok(x * y);
    }
    let (long, short) = if x.bits() < y.bits() { (y, x) } else { (x, y) };
    let half = (long.bits() / 2).next_multiple_of(64);
    let (long_low, long_high) = split(long, half);
    if short.bits() <= half {
        let low = product(cx, &long_low, short)?;
        return Ok(low + (product(cx, &long_high, short)? << half));
    }
    let (short_low, short_high) = split(short, half);
    let low = product(cx, &long_low, &short_low)?;
    let high = product(cx, &long_high, &short_high)?;
    let both = product(cx, &(long_low + long_high), &(short_low + short_high))?;
    let middle = both - &low - &high;
    Ok(low + (middle << half) + (high << (2 * half)))
}

/// The low bits, and the others.
fn split(x: &BigUint, low_bits: u64) -> (BigUint, BigUint) {
    let high = x >> low_bits;
    let low = x - (&high << low_bits);
    (low, high)
}

/// Quotient and rest; the divisor is not zero.
fn divide(cx: &mut Cx, x: &BigUint, y: &BigUint) -> Result<(BigUint, BigUint)> {
    let work = words(y).saturating_mul(words(x).saturating_sub(words(y)) + 1);
    if work <= PIECE_WORK {
        cx.tick(1 + (work >> 10))?;
        return Ok(x.div_rem(y));
    }
    let piece = (PIECE_WORK / words(y)).max(1) * 64;
    let (mut quotient, mut rest) = (BigUint::zero(), BigUint::zero());
    let mut left = x.bits().next_multiple_of(piece);
    let mut todo = x.clone();
    while left > 0 {
        left -= piece;
        let head = &todo >> left;
        todo -= &head << left;
        cx.tick(1 + (PIECE_WORK >> 10))?;
        let (part, next) = ((rest << piece) + head).div_rem(y);
        rest = next;
        quotient = (quotient << piece) + part;
    }
    Ok((quotient, rest))
}

/// The largest number that divides both.
///
/// # Errors
/// A termination.
pub fn gcd(cx: &mut Cx, x: &BigInt, y: &BigInt) -> Result<BigInt> {
    gcd_of(cx, x.magnitude().clone(), y.magnitude().clone()).map(BigInt::from)
}

fn gcd_of(cx: &mut Cx, mut x: BigUint, mut y: BigUint) -> Result<BigUint> {
    if x < y {
        std::mem::swap(&mut x, &mut y);
    }
    if y.is_zero() || y.bits() <= GCD_BITS {
        if y.is_zero() {
            return Ok(x);
        }
        let rest = divide(cx, &x, &y)?.1;
        return Ok(y.gcd(&rest));
    }
    // Unlike sizes become alike by one division.
    x = divide(cx, &x, &y)?.1;
    let zeros = |it: &BigUint| it.trailing_zeros().unwrap_or(0);
    if x.is_zero() {
        return Ok(y);
    }
    let shift = zeros(&x).min(zeros(&y));
    y >>= zeros(&y);
    while !x.is_zero() {
        x >>= zeros(&x);
        if y > x {
            std::mem::swap(&mut x, &mut y);
        }
        x -= &y;
        cx.tick(1 + (words(&y) >> 7))?;
        if y.bits() <= GCD_BITS {
            let rest = divide(cx, &x, &y)?.1;
            // Both are free of the factors two that the shift stands for, the smaller one of all.
            return Ok(y.gcd(&rest) << shift);
        }
    }
    Ok(y << shift)
}

/// Decimal digits that are read at once.
const DIGITS: usize = 1 << 14;

/// The number that decimal digits write; the caller has looked that they are digits, and not too
/// many.
///
/// # Errors
/// A termination.
pub fn of_digits(cx: &mut Cx, digits: &[u8]) -> Result<BigInt> {
    if digits.len() <= DIGITS {
        cx.tick(1 + (digits.len() as u64 >> 2))?;
        return Ok(BigInt::parse_bytes(digits, 10).unwrap_or_default());
    }
    let (high, low) = digits.split_at(digits.len().div_ceil(2));
    let zeros = u32::try_from(low.len()).unwrap_or(u32::MAX);
    let unit = power(cx, &BigInt::from(10), zeros)?;
    let high = of_digits(cx, high)?;
    Ok(multiply(cx, &high, &unit)? + of_digits(cx, low)?)
}

/// `base` to the power of `exponent`, modulo `modulus`; none of them is negative, the last is not
/// zero.
///
/// # Errors
/// A termination.
pub fn power_modulo(
    cx: &mut Cx,
    base: &BigInt,
    exponent: &BigInt,
    modulus: &BigInt,
) -> Result<BigInt> {
    let (m, e) = (modulus.magnitude(), exponent.magnitude());
    let work = words(m)
        .saturating_mul(words(m))
        .saturating_mul(e.bits() + 1);
    if work <= PIECE_WORK {
        cx.tick(1 + (work >> 4))?;
        return Ok(base.modpow(exponent, modulus));
    }
    let base = divide(cx, base.magnitude(), m)?.1;
    let mut result = divide(cx, &BigUint::one(), m)?.1;
    for bit in (0..e.bits()).rev() {
        let square = product(cx, &result, &result)?;
        result = divide(cx, &square, m)?.1;
        if e.bit(bit) {
            let next = product(cx, &result, &base)?;
            result = divide(cx, &next, m)?.1;
        }
    }
    Ok(result.into())
}

/// The number whose product with `x` leaves one modulo `modulus`, if there is one; the modulus is
/// positive.
///
/// # Errors
/// A termination.
pub fn inverse_modulo(cx: &mut Cx, x: &BigInt, modulus: &BigInt) -> Result<Option<BigInt>> {
    let (mut high, mut low) = (modulus.clone(), x.mod_floor(modulus));
    let (mut before, mut factor) = (BigInt::zero(), BigInt::one());
    while !low.is_zero() {
        let work = words(low.magnitude()) + words(factor.magnitude());
        cx.tick(1 + (work >> 4))?;
        let (quotient, rest) = high.div_rem(&low);
        let next = before - quotient * &factor;
        (before, factor) = (factor, next);
        (high, low) = (low, rest);
    }
    Ok(high.is_one().then(|| before.mod_floor(modulus)))
}

/// `base` to the power of `exponent`.
///
/// # Errors
/// A termination.
pub fn power(cx: &mut Cx, base: &BigInt, mut exponent: u32) -> Result<BigInt> {
    let (mut result, mut square) = (BigInt::one(), base.clone());
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = multiply(cx, &result, &square)?;
        }
        exponent >>= 1;
        if exponent > 0 {
            square = multiply(cx, &square, &square)?;
        }
    }
    Ok(result)
}

/// Whether a number is large enough for the ways of this file.
pub fn is_large(x: &BigInt) -> bool {
    x.abs().bits() >= LARGE_BITS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::tests::cx;

    fn sample(words: usize, seed: u32) -> BigInt {
        let mut state = seed;
        let digits = (0..words).map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state
        });
        BigUint::new(digits.collect()).into()
    }

    #[test]
    fn pieces_come_to_what_the_whole_is() {
        let mut cx = cx();
        for (m, n) in [(9_000, 9_000), (20_000, 300), (40_000, 3), (12_345, 6_789)] {
            let (x, y) = (sample(m, 1), -sample(n, 2));
            assert_eq!(multiply(&mut cx, &x, &y).expect("a product"), &x * &y);
            let (q, r) = divide(&mut cx, x.magnitude(), y.magnitude()).expect("a quotient");
            assert_eq!((q, r), x.magnitude().div_rem(y.magnitude()));
        }
        let common = sample(700, 3) << 5_u32;
        let (x, y) = (sample(900, 4) * &common, sample(800, 5) * &common);
        assert_eq!(gcd(&mut cx, &x, &y).expect("a factor"), x.gcd(&y));
        assert_eq!(gcd(&mut cx, &x, &BigInt::zero()).expect("a factor"), x);
        let base = sample(3, 6);
        assert_eq!(
            power(&mut cx, &-&base, 1_001).expect("a power"),
            (-base).pow(1_001)
        );
    }

    #[test]
    fn large_operands_answer_as_small_ones_do() {
        let mut cx = cx();
        let (x, y) = (sample(3_000, 7), sample(2_500, 8));
        let ops = [
            Exact::Add,
            Exact::Sub,
            Exact::Mul,
            Exact::Div,
            Exact::Quot,
            Exact::Rem,
            Exact::Mod,
        ];
        let tower = crate::numeric::tower::div;
        let third = tower(&Num::Big(x.clone()), &Num::Big(y.clone()), None).expect("a ratio");
        for (a, b) in [
            (x.clone(), y.clone()),
            (-&x, y.clone()),
            (x.clone(), -&y),
            (-x, -y),
        ] {
            let (a, b) = (Num::Big(a), Num::Big(b));
            for what in ops {
                check(&mut cx, what, &a, &b);
                check(&mut cx, what, &third, &b);
                check(&mut cx, what, &a, &third);
            }
        }
    }

    fn check(cx: &mut Cx, what: Exact, a: &Num, b: &Num) {
        use crate::numeric::tower;
        let Some(found) = compute(cx, what, a, b).expect("no limit") else {
            return;
        };
        let whole = match what {
            Exact::Add => tower::add(a, b, None),
            Exact::Sub => tower::sub(a, b, None),
            Exact::Mul => tower::mul(a, b, None),
            Exact::Div => tower::div(a, b, None),
            Exact::Quot => tower::quot(a, b, None),
            Exact::Rem => tower::rem(a, b, None),
            Exact::Mod => tower::modulo(a, b, None),
        };
        assert_eq!(
            format!("{found:?}"),
            format!("{:?}", whole.expect("an answer")),
            "{what:?}"
        );
    }
}
