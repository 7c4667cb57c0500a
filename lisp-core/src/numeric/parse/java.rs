//! Java's own number readers: `Long.parseLong`, `Double.parseDouble`, `new BigInteger`.
//!
//! Floor 2. They differ from literals: other digits than ASCII's count, doubles may be padded,
//! suffixed or hexadecimal, and the errors quote the text. `parse-long` and `parse-double` are
//! these with `ok()`.

use num_bigint::BigInt;

use super::big_from_digits;
use crate::numeric::{Answer, NumError};

/// The first of each run of ten decimal digits outside ASCII, in the basic plane.
const DIGIT_ZEROS: [u32; 36] = [
    0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
    0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
    0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
];

/// `Character.digit`, for the basic plane.
fn digit(c: char, radix: u32) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(radix);
    }
    let code = u32::from(c);
    let zero = DIGIT_ZEROS
        .iter()
        .find(|&&zero| (zero..zero + 10).contains(&code))?;
    Some(code - zero).filter(|&value| value < radix)
}

/// `(Long/parseLong text radix)`.
///
/// # Errors
/// `For input string: "..."`, or a radix out of range.
pub fn parse_long(text: &str, radix: i64) -> Answer<i64> {
    parse_bounded(text, radix, i64::MIN, i64::MAX)
}

/// `(Integer/parseInt text radix)`.
///
/// # Errors
/// As [`parse_long`].
pub fn parse_int(text: &str, radix: i64) -> Answer<i32> {
    let value = parse_bounded(text, radix, i64::from(i32::MIN), i64::from(i32::MAX))?;
    i32::try_from(value).map_err(|_| bad_input(text, 10))
}

fn parse_bounded(text: &str, radix: i64, min: i64, max: i64) -> Answer<i64> {
    let radix = match radix {
        ..2 => {
            return Err(NumError::number_format(format!(
                "radix {radix} less than Character.MIN_RADIX"
            )));
        }
        37.. => {
            return Err(NumError::number_format(format!(
                "radix {radix} greater than Character.MAX_RADIX"
            )));
        }
        _ => u32::try_from(radix).unwrap_or(10),
    };
    let (negative, digits) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    let bad = || bad_input(text, radix);
    if digits.is_empty() {
        return Err(bad());
    }
    let mut value = 0i64; // Negative throughout, because the smallest long has no opposite.
    for c in digits.chars() {
        let digit = i64::from(digit(c, radix).ok_or_else(bad)?);
        value = value
            .checked_mul(i64::from(radix))
            .and_then(|value| value.checked_sub(digit))
            .ok_or_else(bad)?;
    }
    let value = if negative {
        value
    } else {
        value.checked_neg().ok_or_else(bad)?
    };
    if (min..=max).contains(&value) {
        Ok(value)
    } else {
        Err(bad())
    }
}

/// `For input string: "..."`, with the radix when it is not ten.
pub(super) fn bad_input(text: &str, radix: u32) -> NumError {
    NumError::number_format(if radix == 10 {
        format!("For input string: \"{text}\"")
    } else {
        format!("For input string: \"{text}\" under radix {radix}")
    })
}

/// `new BigInteger(text)`: what `(bigint "...")` and `(biginteger "...")` read.
///
/// # Errors
/// Java's words for signs in the middle, no digits, or others than digits; too large.
pub fn big_integer(text: &str) -> Answer<BigInt> {
    let (minus, plus) = (text.rfind('-'), text.rfind('+'));
    let negative = minus.is_some();
    if (negative && (minus != Some(0) || plus.is_some())) || plus.is_some_and(|at| at > 0) {
        return Err(NumError::number_format("Illegal embedded sign character"));
    }
    let body = if negative || plus.is_some() {
        &text[1..]
    } else {
        text
    };
    if body.is_empty() {
        return Err(NumError::number_format("Zero length BigInteger"));
    }
    let digits: Option<Vec<u8>> = body
        .chars()
        .map(|c| {
            digit(c, 10)
                .and_then(|value| u8::try_from(value).ok())
                .map(|value| b'0' + value)
        })
        .collect();
    let Some(digits) = digits else {
        return Err(bad_digit(body, 10));
    };
    let magnitude = big_from_digits(&digits, 10)?;
    Ok(if negative { -magnitude } else { magnitude })
}

/// What `BigInteger` says of digits that do not fit the radix: it quotes the group, of as many
/// digits as fit an int, in which the first bad one stands.
pub(super) fn bad_digit(digits: &str, radix: u32) -> NumError {
    let digits: Vec<char> = digits.trim_start_matches('0').chars().collect();
    let mut width = 1usize;
    while u64::from(radix).pow(u32::try_from(width).unwrap_or(0) + 1) <= i32::MAX as u64 {
        width += 1;
    }
    let first = match digits.len() % width {
        0 => width.min(digits.len()),
        short => short,
    };
    let bad = digits
        .iter()
        .position(|&c| digit(c, radix).is_none())
        .unwrap_or(0);
    let group = if bad < first {
        &digits[..first]
    } else {
        let start = first + (bad - first) / width * width;
        &digits[start..(start + width).min(digits.len())]
    };
    bad_input(&group.iter().collect::<String>(), radix)
}

/// `(Double/parseDouble text)`.
///
/// # Errors
/// `empty String`, `For input string: "..."`.
pub fn parse_double(text: &str) -> Answer<f64> {
    let trimmed = text.trim_matches(|c| c <= ' ');
    if trimmed.is_empty() {
        return Err(NumError::number_format("empty String"));
    }
    let (negative, body) = match trimmed.as_bytes()[0] {
        b'-' => (true, &trimmed[1..]),
        b'+' => (false, &trimmed[1..]),
        _ => (false, trimmed),
    };
    let magnitude = match body {
        "NaN" => Some(f64::NAN),
        "Infinity" => Some(f64::INFINITY),
        _ if body.starts_with("0x") || body.starts_with("0X") => hex_float(&body[2..]),
        _ => decimal_body(body).and_then(|digits| digits.parse().ok()),
    };
    let value = magnitude.ok_or_else(|| bad_input(trimmed, 10))?;
    Ok(if negative { -value } else { value })
}

/// `(Float/parseFloat text)`.
///
/// # Errors
/// As [`parse_double`].
pub fn parse_float(text: &str) -> Answer<f32> {
    let wide = parse_double(text)?;
    let body = text
        .trim_matches(|c| c <= ' ')
        .trim_start_matches(['+', '-']);
    let direct = decimal_body(body).and_then(|digits| digits.parse::<f32>().ok());
    #[allow(
        clippy::cast_possible_truncation,
        reason = "hexadecimal and special values only"
    )]
    let magnitude = direct.unwrap_or(wide.abs() as f32);
    Ok(if wide.is_sign_negative() {
        -magnitude
    } else {
        magnitude
    })
}

/// Decimal digits with a point, exponent and float suffix; the text without the suffix.
fn decimal_body(body: &str) -> Option<&str> {
    let digits = body.strip_suffix(['d', 'D', 'f', 'F']).unwrap_or(body);
    let plain = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b'e' | b'E' | b'+' | b'-');
    let starts = digits
        .as_bytes()
        .first()
        .is_some_and(|&b| b.is_ascii_digit() || b == b'.');
    (starts && digits.bytes().all(plain)).then_some(digits)
}

/// The part of a hexadecimal float after `0x`: digits, a point, `p` and a binary exponent.
fn hex_float(text: &str) -> Option<f64> {
    let (digits, exponent) = text.split_once(['p', 'P'])?;
    let exponent = exponent
        .strip_suffix(['d', 'D', 'f', 'F'])
        .unwrap_or(exponent);
    let unsigned = exponent.trim_start_matches(['+', '-']);
    let signs = exponent.len() - unsigned.len();
    if signs > 1 || unsigned.is_empty() || !unsigned.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let bound = unsigned.parse::<i64>().unwrap_or(i64::MAX).min(1 << 40);
    let mut scale = if exponent.starts_with('-') {
        -bound
    } else {
        bound
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return None;
    }
    let mut mantissa = 0u64;
    for (at, c) in whole.chars().chain(fraction.chars()).enumerate() {
        let digit = u64::from(c.to_digit(16)?);
        let full = mantissa >> 58 != 0;
        if full {
            mantissa |= u64::from(digit != 0); // Digits beyond the 58th bit only break ties.
        } else {
            mantissa = mantissa << 4 | digit;
        }
        let after_point = at >= whole.len();
        scale += match (full, after_point) {
            (true, false) => 4,
            (false, true) => -4,
            _ => 0,
        };
    }
    Some(scaled(mantissa, scale))
}

/// `mantissa * 2^scale`, rounded once, ties to even.
fn scaled(mantissa: u64, scale: i64) -> f64 {
    if mantissa == 0 {
        return 0.0;
    }
    let top = scale + i64::from(mantissa.ilog2());
    if top > 1023 {
        return f64::INFINITY;
    }
    let ulp = (top - 52).max(-1074);
    let drop = ulp - scale;
    let kept = match u32::try_from(drop) {
        Ok(0) => mantissa,
        Ok(drop @ 1..=63) => {
            let (whole, rest) = (mantissa >> drop, mantissa & ((1 << drop) - 1));
            let half = 1u64 << (drop - 1);
            whole + u64::from(rest > half || rest == half && whole & 1 == 1)
        }
        Ok(_) => u64::from(drop == 64 && mantissa > 1 << 63),
        Err(_) => mantissa << drop.unsigned_abs().min(63),
    };
    let power = if ulp >= -1022 {
        (ulp + 1023).cast_unsigned() << 52
    } else {
        1 << (ulp + 1074)
    };
    #[allow(clippy::cast_precision_loss, reason = "at most 2^53, which is exact")]
    let kept = kept as f64;
    kept * f64::from_bits(power)
}
