//! Text to numbers: literals as Clojure's readers see them, and Java's `parseLong` and friends.
//!
//! Floor 2. Knows tokens, not streams: the reader cuts the token and hands it over. Short integers
//! and ordinary floats take a fast path. Integers are read in less than quadratic time, and
//! refused beyond [`super::size::BITS_MAX`].

mod java;

use num_bigint::{BigInt, BigUint};

use super::decimal::Decimal;
use super::{Answer, Num, NumError, size, tower};

pub use java::{big_integer, parse_double, parse_float, parse_int, parse_long};

/// Digits up to which the library's own (quadratic) reading is the fastest.
const CHUNK_DIGITS: usize = 1024;

/// The number a literal token stands for: a token that begins with a digit, or a sign and a digit.
///
/// # Errors
/// `Invalid number: ...`; `Divide by zero` for `1/0`; Java's words for digits beyond the radix.
pub fn literal(token: &str) -> Answer {
    if let Some(small) = short_integer(token.as_bytes()) {
        return Ok(Num::Int(small));
    }
    let (negative, body) = split_sign(token);
    let answer = match shape(body) {
        Shape::Float => plain_float(token, body).map(Num::Float).ok(),
        Shape::Decimal => Some(Num::Decimal(Decimal::parse(&token[..token.len() - 1])?)),
        Shape::Integer { radix, digits, big } => {
            let magnitude = digits_in_radix(digits, radix)?;
            let value = if negative { -magnitude } else { magnitude };
            Some(if big {
                Num::Big(value)
            } else {
                Num::reduced(value)
            })
        }
        Shape::Ratio { numer, denom } => {
            let over = big_from_digits(numer.as_bytes(), 10)?;
            let under = Num::reduced(big_from_digits(denom.as_bytes(), 10)?);
            let over = Num::reduced(if negative { -over } else { over });
            return tower::div(&over, &under, None);
        }
        Shape::Invalid => None,
    };
    answer.ok_or_else(|| NumError::number_format(format!("Invalid number: {token}")))
}

/// At most 18 decimal digits with an optional sign and no leading zero.
fn short_integer(token: &[u8]) -> Option<i64> {
    let (negative, digits) = match token {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        _ => (false, token),
    };
    if digits.is_empty() || digits.len() > 18 || (digits[0] == b'0' && digits.len() > 1) {
        return None;
    }
    let mut value = 0i64;
    for &byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        value = value * 10 + i64::from(digit);
    }
    Some(if negative { -value } else { value })
}

enum Shape<'a> {
    Integer {
        radix: u32,
        digits: &'a str,
        big: bool,
    },
    Ratio {
        numer: &'a str,
        denom: &'a str,
    },
    Float,
    Decimal,
    Invalid,
}

fn split_sign(token: &str) -> (bool, &str) {
    match token.as_bytes().first() {
        Some(b'-') => (true, &token[1..]),
        Some(b'+') => (false, &token[1..]),
        _ => (false, token),
    }
}

/// What kind of literal the text after the sign is.
fn shape(body: &str) -> Shape<'_> {
    let bytes = body.as_bytes();
    let leading = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    if leading == 0 {
        return Shape::Invalid;
    }
    let (digits, rest) = body.split_at(leading);
    let zero_first = bytes[0] == b'0';
    match rest.as_bytes() {
        [] | [b'N'] => integer_shape(digits, !rest.is_empty()),
        [b'x' | b'X', ..] if digits == "0" => hex_shape(&rest[1..]),
        [b'r' | b'R', _, ..] if !zero_first && leading <= 2 => {
            let valid = rest[1..].bytes().all(|b| b.is_ascii_alphanumeric());
            match digits.parse() {
                Ok(radix) if valid => Shape::Integer {
                    radix,
                    digits: &rest[1..],
                    big: false,
                },
                _ => Shape::Invalid,
            }
        }
        [b'/', denom @ ..] if !denom.is_empty() && denom.iter().all(u8::is_ascii_digit) => {
            Shape::Ratio {
                numer: digits,
                denom: &rest[1..],
            }
        }
        _ => float_shape(rest.as_bytes()),
    }
}

fn integer_shape(digits: &str, big: bool) -> Shape<'_> {
    match digits.as_bytes() {
        [b'0', octal @ ..] if !octal.is_empty() => {
            if octal.iter().all(|b| (b'0'..=b'7').contains(b)) {
                Shape::Integer {
                    radix: 8,
                    digits,
                    big,
                }
            } else {
                Shape::Invalid
            }
        }
        _ => Shape::Integer {
            radix: 10,
            digits,
            big,
        },
    }
}

fn hex_shape(text: &str) -> Shape<'_> {
    let digits = text.strip_suffix('N').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Shape::Invalid;
    }
    Shape::Integer {
        radix: 16,
        digits,
        big: digits.len() < text.len(),
    }
}

/// The tail of a float after its first digits: `[.digits*][e[+-]digits+][M]`, nothing else.
fn float_shape(tail: &[u8]) -> Shape<'static> {
    let digits = |text: &[u8]| text.iter().take_while(|b| b.is_ascii_digit()).count();
    let mut rest = tail;
    if let [b'.', fraction @ ..] = rest {
        rest = &fraction[digits(fraction)..];
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let unsigned = match exponent {
            [b'+' | b'-', unsigned @ ..] => unsigned,
            _ => exponent,
        };
        let count = digits(unsigned);
        if count == 0 {
            return Shape::Invalid;
        }
        rest = &unsigned[count..];
    }
    match rest {
        [] => Shape::Float,
        b"M" => Shape::Decimal,
        _ => Shape::Invalid,
    }
}

fn plain_float(token: &str, body: &str) -> Result<f64, std::num::ParseFloatError> {
    debug_assert!(body.as_bytes()[0].is_ascii_digit());
    token.parse()
}

/// Digits a reader has passed as alphanumeric, in a radix that may not fit them.
fn digits_in_radix(digits: &str, radix: u32) -> Answer<BigInt> {
    if !(2..=36).contains(&radix) {
        return Err(NumError::number_format("Radix out of range"));
    }
    if !digits.bytes().all(|b| char::from(b).is_digit(radix)) {
        return Err(java::bad_digit(digits, radix));
    }
    big_from_digits(digits.as_bytes(), radix)
}

/// The integer of ASCII digits that are valid in `radix` (2 to 36), in subquadratic time.
///
/// # Errors
/// Larger than [`size::BITS_MAX`].
pub fn big_from_digits(digits: &[u8], radix: u32) -> Answer<BigInt> {
    let zeros = digits.iter().take_while(|&&b| b == b'0').count();
    let digits = &digits[zeros.min(digits.len().saturating_sub(1))..];
    size::guard((digits.len() as u64).saturating_mul(u64::from(radix.ilog2())))?;
    if digits.len() <= CHUNK_DIGITS || radix.is_power_of_two() {
        return Ok(BigInt::from(chunk(digits, radix)));
    }
    let mut powers = vec![BigUint::from(radix).pow(1024)];
    while let Some(last) = powers.last()
        && CHUNK_DIGITS << powers.len() < digits.len()
    {
        powers.push(last * last);
    }
    Ok(BigInt::from(joined(digits, radix, &powers)))
}

/// Reads the two halves and joins them; the lower one has `CHUNK_DIGITS * 2^k` digits.
fn joined(digits: &[u8], radix: u32, powers: &[BigUint]) -> BigUint {
    let Some((power, smaller)) = powers.split_last() else {
        return chunk(digits, radix);
    };
    let low_digits = CHUNK_DIGITS << smaller.len();
    if digits.len() <= low_digits {
        return joined(digits, radix, smaller);
    }
    let (high, low) = digits.split_at(digits.len() - low_digits);
    joined(high, radix, smaller) * power + joined(low, radix, smaller)
}

fn chunk(digits: &[u8], radix: u32) -> BigUint {
    if digits.len() <= 12 {
        let small = digits.iter().fold(0u64, |value, &b| {
            value * u64::from(radix) + u64::from(char::from(b).to_digit(radix).unwrap_or(0))
        });
        return BigUint::from(small);
    }
    BigUint::parse_bytes(digits, radix).unwrap_or_default()
}
