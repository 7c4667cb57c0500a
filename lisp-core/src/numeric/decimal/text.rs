//! Decimals as text: what `BigDecimal(String)` reads and `toString` writes.
//!
//! Floor 2. Reading takes time in proportion to the text, whatever the exponent says.

use std::fmt::Write;

use num_bigint::BigInt;

use super::Decimal;
use crate::numeric::parse::big_from_digits;
use crate::numeric::{Answer, NumError};

/// The longest text whose errors Java words as for short ones.
const SHORT_CHARS: usize = 18;

impl Decimal {
    /// Reads `[+-]digits[.digits][e[+-]digits]`.
    ///
    /// # Errors
    /// A `NumberFormatException` in Java's words.
    pub fn parse(text: &str) -> Answer<Self> {
        let (negative, body) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            Some(_) => (false, text),
            None => return Err(NumError::number_format("")),
        };
        let mut digits = Vec::with_capacity(body.len());
        let mut fraction = None;
        let mut exponent = 0;
        for (at, c) in body.char_indices() {
            match c {
                '0'..='9' => digits.push(c as u8),
                '.' if fraction.is_some() => {
                    return Err(NumError::number_format(
                        "Character array contains more than one decimal point.",
                    ));
                }
                '.' => fraction = Some(digits.len()),
                'e' | 'E' => {
                    exponent = parse_exponent(&body[at + 1..])?;
                    break;
                }
                _ => return Err(bad_character(c, body)),
            }
        }
        if digits.is_empty() {
            return Err(NumError::number_format("No digits found."));
        }
        let places = fraction.map_or(0, |at| digits.len() - at);
        let exponent =
            i32::try_from(exponent).map_err(|_| NumError::number_format("Exponent overflow."))?;
        let scale = i64::try_from(places).unwrap_or(i64::MAX) - i64::from(exponent);
        let scale =
            i32::try_from(scale).map_err(|_| NumError::number_format("Scale out of range."))?;
        let magnitude = big_from_digits(&digits, 10)?;
        Ok(Self::new(
            if negative { -magnitude } else { magnitude },
            scale,
        ))
    }

    /// The text without an exponent, or nothing when it has more than `chars_max` characters.
    pub fn to_plain_string(&self, chars_max: u64) -> Option<String> {
        let scale = i64::from(self.scale);
        if scale.unsigned_abs().saturating_add(self.precision()) + 3 > chars_max {
            return None;
        }
        let digits = self.unscaled.magnitude().to_string();
        let sign = if self.signum() < 0 { "-" } else { "" };
        let places = usize::try_from(scale.unsigned_abs()).unwrap_or(usize::MAX);
        Some(if scale > 0 {
            plain(sign, &digits, places)
        } else if self.is_zero() {
            "0".to_owned()
        } else {
            format!("{sign}{digits}{}", "0".repeat(places))
        })
    }
}

impl std::fmt::Display for Decimal {
    /// As Java's `toString`: an exponent when the scale is negative or the number is tiny.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let digits = self.unscaled.magnitude().to_string();
        let sign = if self.signum() < 0 { "-" } else { "" };
        let length = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        let exponent = length - 1 - i64::from(self.scale);
        if self.scale == 0 {
            return write!(out, "{sign}{digits}");
        }
        if self.scale > 0 && exponent >= -6 {
            let places = usize::try_from(self.scale).unwrap_or(0);
            return out.write_str(&plain(sign, &digits, places));
        }
        let (head, tail) = digits.split_at(1);
        out.write_str(sign)?;
        out.write_str(head)?;
        if !tail.is_empty() {
            write!(out, ".{tail}")?;
        }
        if exponent != 0 {
            write!(out, "E{exponent:+}")?;
        }
        Ok(())
    }
}

/// The digits with a point before the last `places` of them.
fn plain(sign: &str, digits: &str, places: usize) -> String {
    let mut out = String::with_capacity(digits.len().max(places) + 3);
    out.push_str(sign);
    match digits.len().checked_sub(places) {
        Some(whole) if whole > 0 => {
            let (head, tail) = digits.split_at(whole);
            let _ = write!(out, "{head}.{tail}");
        }
        _ => {
            out.push_str("0.");
            out.extend(std::iter::repeat_n('0', places - digits.len()));
            out.push_str(digits);
        }
    }
    out
}

fn parse_exponent(text: &str) -> Answer<i64> {
    let (negative, digits) = match text.as_bytes().first() {
        Some(b'-') => (true, &text[1..]),
        Some(b'+') => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() {
        return Err(NumError::number_format(""));
    }
    let length = digits.chars().count();
    let leading = digits.bytes().take_while(|&b| b == b'0').count();
    let significant = &digits[leading.min(length.saturating_sub(10))..];
    if significant.chars().count() > 10 {
        return Err(NumError::number_format("Too many nonzero exponent digits."));
    }
    let value: i64 = match significant.bytes().all(|b| b.is_ascii_digit()) {
        true => significant.parse().unwrap_or(i64::MAX),
        false => return Err(NumError::number_format("Not a digit.")),
    };
    Ok(if negative { -value } else { value })
}

fn bad_character(c: char, body: &str) -> NumError {
    NumError::number_format(if body.len() <= SHORT_CHARS {
        format!(
            "Character {c} is neither a decimal digit number, decimal point, nor \"e\" notation \
             exponential mark."
        )
    } else {
        "Character array is missing \"e\" notation exponential mark.".to_owned()
    })
}

impl Decimal {
    /// The decimal that a finite double prints as, `BigDecimal.valueOf(double)`.
    ///
    /// # Errors
    /// NaN and the infinities, in Java's words.
    pub fn from_f64(value: f64) -> Answer<Self> {
        Self::parse(&crate::numeric::print::float_text(value))
    }

    /// A decimal from a whole number and a scale, `BigDecimal.valueOf(long, int)`.
    pub fn from_parts(unscaled: i64, scale: i32) -> Self {
        Self::new(BigInt::from(unscaled), scale)
    }
}
