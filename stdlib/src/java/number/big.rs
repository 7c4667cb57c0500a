//! `java.math.BigInteger`: constructors, constants and methods.
//!
//! Its methods take integers of every class and answer it.

use num_bigint::{BigInt, Sign};

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::numeric::boxed::{self, big_of};
use lisp_core::numeric::{Num, print, tower};
use lisp_core::value::{Kind, Value};
use lisp_core::{natives, numeric};

use super::parse::not_a_number;
use crate::clojure::text::argument;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 3] = [NATIVES, java::NATIVES, big_int::NATIVES];

natives! {
    "java.math.BigInteger";

    /// The integer that `s` writes in base `radix`, 10 if not given.
    "new" "[s]" "[s radix]" since "0.1" cost Length => new;
    /// The integer as a big one.
    "valueOf" "[x]" since "0.1" cost Length => value_of;
    /// Zero.
    "ZERO" "[]" since "0.1" => zero;
    /// One.
    "ONE" "[]" since "0.1" => one;
    /// Two.
    "TWO" "[]" since "0.1" => two;
    /// Ten.
    "TEN" "[]" since "0.1" => ten;
}

macro_rules! methods {
    ($module:ident, $class:literal) => {
        mod $module {
            use super::*;

            natives! {
                $class;

                /// `x` plus `y`.
                ".add" "[x y]" since "0.1" cost Length => add;
                /// `x` minus `y`.
                ".subtract" "[x y]" since "0.1" cost Length => subtract;
                /// `x` times `y`.
                ".multiply" "[x y]" since "0.1" cost Length => multiply;
                /// `x` divided by `y`, without the remainder.
                ".divide" "[x y]" since "0.1" cost Length => divide;
                /// What `x` divided by `y` leaves, with the sign of `x`.
                ".remainder" "[x y]" since "0.1" cost Length => remainder;
                /// `x` with the other sign.
                ".negate" "[x]" since "0.1" cost Length => negate;
                /// `x` without its sign.
                ".abs" "[x]" since "0.1" cost Length => abs;
                /// The greater of both.
                ".max" "[x y]" since "0.1" cost Length => max;
                /// The smaller of both.
                ".min" "[x y]" since "0.1" cost Length => min;
                /// The bits of `x` moved up by `n`.
                ".shiftLeft" "[x n]" since "0.1" cost Length => shift_left;
                /// The bits of `x` moved down by `n`.
                ".shiftRight" "[x n]" since "0.1" cost Length => shift_right;
                /// The bits that both have.
                ".and" "[x y]" since "0.1" cost Length => and;
                /// The bits that one of them has.
                ".or" "[x y]" since "0.1" cost Length => or;
                /// The bits that one of them alone has.
                ".xor" "[x y]" since "0.1" cost Length => xor;
                /// The greatest common divisor.
                ".gcd" "[x y]" since "0.1" cost Length => gcd;
                /// The remainder that is not negative.
                ".mod" "[x m]" since "0.1" cost Length => modulo;
                /// `x` to the power `e`, modulo `m`.
                ".modPow" "[x e m]" since "0.1" => mod_pow;
                /// The inverse of `x` modulo `m`.
                ".modInverse" "[x m]" since "0.1" cost Length => mod_inverse;
                /// `x` to the power `e`.
                ".pow" "[x e]" since "0.1" cost Length => pow;
                /// Bits of the number without its sign.
                ".bitLength" "[x]" since "0.1" => bit_length;
                /// Bits that differ from the sign.
                ".bitCount" "[x]" since "0.1" => bit_count;
                /// Is bit `n` set?
                ".testBit" "[x n]" since "0.1" => test_bit;
                /// The sign as -1, 0 or 1.
                ".signum" "[x]" since "0.1" => signum;
                /// Is it prime, with a certainty beyond doubt?
                ".isProbablePrime" "[x certainty]" since "0.1" => is_prime;
                /// The integer part of the square root.
                ".sqrt" "[x]" since "0.1" cost Length => sqrt;
                /// The digits in base `radix`, 10 if not given.
                ".toString" "[x]" "[x radix]" since "0.1" cost Length => to_string;
                /// The integer as a big one.
                ".toBigInteger" "[x]" since "0.1" cost Length => value_of;
            }
        }
    };
}

methods!(java, "java.math.BigInteger");

mod big_int {
    use super::*;

    natives! {
        "clojure.lang.BigInt";

        /// The same number of Java's class.
        ".toBigInteger" "[x]" since "0.1" cost Length => value_of;
        /// The bits of the number without its sign.
        ".bitLength" "[x]" since "0.1" => bit_length;
        /// The sum.
        ".add" "[x y]" since "0.1" cost Length => add;
        /// The product.
        ".multiply" "[x y]" since "0.1" cost Length => multiply;
        /// The quotient, rounded towards zero.
        ".quotient" "[x y]" since "0.1" cost Length => quotient;
        /// What is left of the division.
        ".remainder" "[x y]" since "0.1" cost Length => remainder;
        /// Is `x` less than `y`?
        ".lt" "[x y]" since "0.1" cost Length => is_less;
    }

    fn add(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        boxed::add(cx, &args[0], &args[1])
    }

    fn multiply(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        boxed::mul(cx, &args[0], &args[1])
    }

    fn quotient(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        boxed::quot(cx, &args[0], &args[1])
    }

    fn remainder(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        boxed::rem(cx, &args[0], &args[1])
    }

    fn is_less(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        boxed::lt(cx, &args[0], &args[1]).map(Value::from)
    }
}

/// The integer that argument `ix` is.
fn integer(args: &Args<'_>, ix: usize) -> Result<BigInt> {
    match &args[ix] {
        value if value.is_nil() => Err(lisp_core::native::null_pointer()),
        value => big_of(value).ok_or_else(|| cannot_cast(value, "java.math.BigInteger")),
    }
}

/// A long when it fits.
pub(super) fn reduced(cx: &mut Cx, int: BigInt) -> Result<Value> {
    cx.reserve(int.bits() as usize / 8)?;
    Ok(boxed::java_big(&cx.heap, &int))
}

/// Pays for an operation whose work grows with the square of its operands.
fn pay(cx: &mut Cx, bits: u64) -> Result<()> {
    cx.tick(1 + (bits >> 8) * (bits >> 8))
}

#[cold]
pub(super) fn arithmetic(message: &str) -> Throw {
    Error::of(code::ARITHMETIC).with("message", message).into()
}

fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = argument::string(&args, 0, ("String.length()", "val"))?;
    let text = text.text().unwrap_or_default();
    let radix = if args.len() > 1 { args.int(cx, 1)? } else { 10 };
    let radix = u32::try_from(radix)
        .ok()
        .filter(|radix| (2..=36).contains(radix));
    let radix = radix.ok_or_else(|| not_a_number("Radix out of range".to_owned()))?;
    pay(cx, 4 * text.len() as u64)?;
    if text.is_empty() {
        return Err(not_a_number("Zero length BigInteger".to_owned()));
    }
    let is_plain = !text.contains('_') && !text.starts_with("++");
    match BigInt::parse_bytes(text.as_bytes(), radix).filter(|_| is_plain) {
        Some(int) => reduced(cx, int),
        None => Err(not_a_number(format!("For input string: \"{text}\""))),
    }
}

fn value_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let int = match args[0].kind() {
        Kind::BigInt | Kind::BigInteger => integer(&args, 0)?,
        _ => BigInt::from(args.int(cx, 0)?),
    };
    reduced(cx, int)
}

fn zero(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    reduced(cx, BigInt::from(0))
}

fn one(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    reduced(cx, BigInt::from(1))
}

fn two(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    reduced(cx, BigInt::from(2))
}

fn ten(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    reduced(cx, BigInt::from(10))
}

macro_rules! of_both {
    ($($name:ident($x:ident, $y:ident) = $answer:expr;)*) => {
        $(fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let ($x, $y) = (integer(&args, 0)?, integer(&args, 1)?);
            pay(cx, $x.bits().max($y.bits()))?;
            reduced(cx, $answer)
        })*
    };
}

of_both! {
    add(x, y) = x + y;
    subtract(x, y) = x - y;
    multiply(x, y) = x * y;
    max(x, y) = x.max(y);
    min(x, y) = x.min(y);
    and(x, y) = x & y;
    or(x, y) = x | y;
    xor(x, y) = x ^ y;
}

/// A divisor, which must not be zero.
fn divisor(args: &Args<'_>) -> Result<BigInt> {
    let divisor = integer(args, 1)?;
    match divisor.sign() {
        Sign::NoSign => Err(arithmetic("BigInteger divide by zero")),
        _ => Ok(divisor),
    }
}

fn divide(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, y) = (integer(&args, 0)?, divisor(&args)?);
    pay(cx, x.bits())?;
    reduced(cx, x / y)
}

fn remainder(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, y) = (integer(&args, 0)?, divisor(&args)?);
    pay(cx, x.bits())?;
    reduced(cx, x % y)
}

fn negate(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let x = integer(&args, 0)?;
    reduced(cx, -x)
}

fn abs(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let x = integer(&args, 0)?;
    reduced(cx, if x.sign() == Sign::Minus { -x } else { x })
}

/// Moved up by `n` bits, or down when that is negative.
fn shifted(cx: &mut Cx, x: BigInt, n: i64) -> Result<Value> {
    let bits = usize::try_from(n.unsigned_abs()).unwrap_or(usize::MAX);
    if n < 0 {
        return reduced(cx, x >> bits.min(1 << 32));
    }
    if x.sign() == Sign::NoSign {
        return reduced(cx, x);
    }
    cx.reserve(bits / 8)?;
    cx.tick(bits as u64 >> 8)?;
    if bits > i32::MAX as usize {
        return Err(arithmetic("BigInteger would overflow supported range"));
    }
    reduced(cx, x << bits)
}

fn shift_left(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, n) = (integer(&args, 0)?, args.int(cx, 1)?);
    shifted(cx, x, n)
}

fn shift_right(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, n) = (integer(&args, 0)?, args.int(cx, 1)?);
    shifted(cx, x, n.checked_neg().unwrap_or(i64::MAX))
}

fn gcd(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, y) = (integer(&args, 0)?, integer(&args, 1)?);
    pay(cx, x.bits().max(y.bits()))?;
    let common = match boxed::is_large(&x) || boxed::is_large(&y) {
        true => boxed::gcd(cx, &x, &y)?,
        false => tower::gcd(&x, &y),
    };
    reduced(cx, common)
}

/// A modulus, which must be positive.
fn modulus(args: &Args<'_>, ix: usize) -> Result<BigInt> {
    let modulus = integer(args, ix)?;
    match modulus.sign() {
        Sign::Plus => Ok(modulus),
        _ => Err(arithmetic("BigInteger: modulus not positive")),
    }
}

/// The remainder that is not negative.
fn rest_of(x: &BigInt, modulus: &BigInt) -> BigInt {
    let rest = x % modulus;
    if rest.sign() == Sign::Minus {
        rest + modulus
    } else {
        rest
    }
}

fn modulo(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, m) = (integer(&args, 0)?, modulus(&args, 1)?);
    pay(cx, x.bits())?;
    reduced(cx, rest_of(&x, &m))
}

fn mod_pow(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, e, m) = (integer(&args, 0)?, integer(&args, 1)?, modulus(&args, 2)?);
    let (base, e) = match e.sign() {
        Sign::Minus => (inverse(cx, &x, &m)?, -e),
        _ => (rest_of(&x, &m), e),
    };
    let int = boxed::power_modulo(cx, &base, &e, &m)?;
    reduced(cx, int)
}

fn inverse(cx: &mut Cx, x: &BigInt, m: &BigInt) -> Result<BigInt> {
    boxed::inverse_modulo(cx, x, m)?.ok_or_else(|| arithmetic("BigInteger not invertible."))
}

fn mod_inverse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, m) = (integer(&args, 0)?, modulus(&args, 1)?);
    pay(cx, m.bits())?;
    let int = inverse(cx, &x, &m)?;
    reduced(cx, int)
}

fn pow(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, e) = (integer(&args, 0)?, args.int(cx, 1)?);
    let Ok(e) = u32::try_from(e) else {
        return Err(arithmetic("Negative exponent"));
    };
    let bits = x.bits().saturating_mul(u64::from(e));
    cx.reserve(usize::try_from(bits / 8).unwrap_or(usize::MAX))?;
    pay(cx, bits)?;
    let int = match bits > 1 << 16 {
        true => boxed::power(cx, &x, e)?,
        false => tower::power(&x, e)?,
    };
    reduced(cx, int)
}

/// The number, or for a negative one the number whose bits are the others.
fn magnitude(x: &BigInt) -> BigInt {
    if x.sign() == Sign::Minus {
        !x
    } else {
        x.clone()
    }
}

fn bit_length(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(magnitude(&integer(&args, 0)?).bits() as i64))
}

fn bit_count(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let magnitude = magnitude(&integer(&args, 0)?);
    let count: u64 = magnitude
        .iter_u64_digits()
        .map(|digit| u64::from(digit.count_ones()))
        .sum();
    Ok(Value::from(count as i64))
}

fn test_bit(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, n) = (integer(&args, 0)?, args.int(cx, 1)?);
    match u64::try_from(n) {
        Ok(n) => Ok(Value::from(x.bit(n))),
        Err(_) => Err(arithmetic("Negative bit address")),
    }
}

fn signum(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(match integer(&args, 0)?.sign() {
        Sign::Minus => -1,
        Sign::NoSign => 0,
        Sign::Plus => 1,
    }))
}

/// Bases that tell all primes below 2 to the 64th, and others with great certainty.
const WITNESSES: [u32; 13] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41];

fn is_prime(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let x = integer(&args, 0)?;
    let x = if x.sign() == Sign::Minus { -x } else { x };
    let (zero, one) = (BigInt::from(0), BigInt::from(1));
    if x <= one {
        return Ok(Value::FALSE);
    }
    let less = &x - &one;
    let twos = less.trailing_zeros().unwrap_or(0);
    let odd = &less >> twos;
    for witness in WITNESSES.map(BigInt::from) {
        if x == witness {
            return Ok(Value::TRUE);
        }
        if &x % &witness == zero {
            return Ok(Value::FALSE);
        }
        let mut power = boxed::power_modulo(cx, &witness, &odd, &x)?;
        let mut is_witness = power != one && power != less;
        for _ in 1..twos {
            if !is_witness {
                break;
            }
            pay(cx, x.bits())?;
            power = &power * &power % &x;
            is_witness = power != less;
        }
        if is_witness {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn sqrt(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let x = integer(&args, 0)?;
    if x.sign() == Sign::Minus {
        return Err(arithmetic("Negative BigInteger"));
    }
    pay(cx, x.bits())?;
    reduced(cx, x.sqrt())
}

fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let radix = if args.len() > 1 { args.int(cx, 1)? } else { 10 };
    if let Some(int) = args[0].as_int() {
        return cx.string(&print::long_text(int, radix));
    }
    let x = integer(&args, 0)?;
    let chars = numeric::size::text_chars(&Num::Big(x.clone()));
    cx.reserve(
        usize::try_from(chars)
            .unwrap_or(usize::MAX)
            .saturating_mul(4),
    )?;
    pay(cx, x.bits())?;
    cx.string(&print::big_text(&x, radix))
}
