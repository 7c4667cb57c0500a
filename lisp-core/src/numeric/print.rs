//! Numbers as text: what Java's `toString` and Clojure's `pr` write.
//!
//! Floor 2. Doubles print with the fewest digits that read back as the same double, in Java's
//! notation; that is JDK 19 and later, older ones sometimes print a digit more. Time for integers
//! grows with the square of their length, so ask [`super::size::text_chars`] first.

use std::fmt::Write;

use num_bigint::BigInt;

use super::Num;

/// `(str x)`: no suffixes.
pub fn to_text(x: &Num) -> String {
    let mut out = String::new();
    push_text(&mut out, x);
    out
}

/// Appends `(str x)`.
pub fn push_text(out: &mut String, x: &Num) {
    // Writing to a string cannot fail.
    let _ = match x {
        Num::Int(i) => write!(out, "{i}"),
        Num::Big(b) => write!(out, "{b}"),
        Num::Ratio(r) => write!(out, "{}/{}", r.numer(), r.denom()),
        Num::Decimal(d) => write!(out, "{d}"),
        Num::Float(f) => {
            push_float(out, *f);
            Ok(())
        }
    };
}

/// Appends `(pr-str x)`: `N` and `M` suffixes, `##Inf`, `##-Inf`, `##NaN`.
pub fn push_readable(out: &mut String, x: &Num) {
    match x {
        Num::Float(f) if !f.is_finite() => out.push_str(readable_float(*f)),
        _ => push_text(out, x),
    }
    match x {
        Num::Big(_) => out.push('N'),
        Num::Decimal(_) => out.push('M'),
        _ => {}
    }
}

/// `(pr-str x)`.
pub fn to_readable(x: &Num) -> String {
    let mut out = String::new();
    push_readable(&mut out, x);
    out
}

fn readable_float(x: f64) -> &'static str {
    if x.is_nan() {
        "##NaN"
    } else if x > 0.0 {
        "##Inf"
    } else {
        "##-Inf"
    }
}

/// `Double.toString`.
pub fn float_text(x: f64) -> String {
    let mut out = String::new();
    push_float(&mut out, x);
    out
}

/// Appends `Double.toString`.
pub fn push_float(out: &mut String, x: f64) {
    if !x.is_finite() {
        return push_infinite(out, x);
    }
    if x.abs() < 1e7 && x.trunc() == x {
        let _ = write!(out, "{x:.1}");
        return;
    }
    push_digits(out, &Digits::of_f64(x), x.is_sign_negative());
}

/// `Float.toString`.
pub fn float32_text(x: f32) -> String {
    let mut out = String::new();
    if x.is_finite() {
        push_digits(&mut out, &Digits::of_f32(x), x.is_sign_negative());
    } else {
        push_infinite(&mut out, f64::from(x));
    }
    out
}

fn push_infinite(out: &mut String, x: f64) {
    out.push_str(if x.is_nan() {
        "NaN"
    } else if x > 0.0 {
        "Infinity"
    } else {
        "-Infinity"
    });
}

/// The decimal digits of a finite double without sign: `0.d1d2d3... * 10^point`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// ASCII digits without leading or trailing zeros; `0` for zero.
    pub(super) text: String,
    /// Where the point stands, counted from the first digit.
    pub(super) point: i64,
}

impl Digits {
    /// The fewest digits that read back as `x`, but two where one digit is not the closest.
    pub(super) fn of_f64(x: f64) -> Self {
        let shortest = format!("{:e}", x.abs());
        if shortest.find('e') == Some(1) {
            return Self::of_scientific(&format!("{:.1e}", x.abs()));
        }
        Self::of_scientific(&shortest)
    }

    fn of_f32(x: f32) -> Self {
        let shortest = format!("{:e}", x.abs());
        if shortest.find('e') == Some(1) {
            return Self::of_scientific(&format!("{:.1e}", x.abs()));
        }
        Self::of_scientific(&shortest)
    }

    fn of_scientific(text: &str) -> Self {
        let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
        let mut digits: String = mantissa.chars().filter(|&c| c != '.').collect();
        let kept = digits.trim_end_matches('0').len().max(1);
        digits.truncate(kept);
        Self {
            text: digits,
            point: exponent.parse::<i64>().unwrap_or(0) + 1,
        }
    }

    pub(super) fn is_zero(&self) -> bool {
        self.text == "0"
    }
}

fn push_digits(out: &mut String, digits: &Digits, negative: bool) {
    if negative {
        out.push('-');
    }
    let text = digits.text.as_str();
    let length = i64::try_from(text.len()).unwrap_or(i64::MAX);
    match digits.point {
        _ if digits.is_zero() => out.push_str("0.0"),
        point if (-2..=0).contains(&point) => {
            out.push_str("0.");
            out.extend(std::iter::repeat_n('0', count(point)));
            out.push_str(text);
        }
        point if (1..=7).contains(&point) && point >= length => {
            out.push_str(text);
            out.extend(std::iter::repeat_n('0', count(point - length)));
            out.push_str(".0");
        }
        point if (1..=7).contains(&point) => {
            let (whole, fraction) = text.split_at(count(point));
            let _ = write!(out, "{whole}.{fraction}");
        }
        point => {
            let (head, tail) = text.split_at(1);
            let tail = if tail.is_empty() { "0" } else { tail };
            let _ = write!(out, "{head}.{tail}E{}", point - 1);
        }
    }
}

fn count(places: i64) -> usize {
    usize::try_from(places.unsigned_abs()).unwrap_or(usize::MAX)
}

/// `(Long/toString value radix)`: a radix outside 2 to 36 counts as 10.
pub fn long_text(value: i64, radix: i64) -> String {
    let radix = u32::try_from(radix)
        .ok()
        .filter(|r| (2..=36).contains(r))
        .unwrap_or(10);
    let digits = unsigned_text(value.unsigned_abs(), radix);
    if value < 0 {
        format!("-{digits}")
    } else {
        digits
    }
}

/// Digits of `value` in a radix of 2 to 36, lower case.
pub fn unsigned_text(mut value: u64, radix: u32) -> String {
    let radix = radix.clamp(2, 36);
    let mut digits = Vec::with_capacity(20);
    loop {
        let digit = u32::try_from(value % u64::from(radix)).unwrap_or(0);
        digits.push(char::from_digit(digit, radix).unwrap_or('0'));
        value /= u64::from(radix);
        if value == 0 {
            return digits.iter().rev().collect();
        }
    }
}

/// `(Long/toHexString value)`: two's complement.
pub fn hex_text(value: i64) -> String {
    format!("{value:x}")
}

/// `(Long/toOctalString value)`: two's complement.
pub fn octal_text(value: i64) -> String {
    format!("{value:o}")
}

/// `(Long/toBinaryString value)`: two's complement.
pub fn binary_text(value: i64) -> String {
    format!("{value:b}")
}

/// `(.toString value radix)` of a `BigInteger`; a radix outside 2 to 36 counts as 10.
pub fn big_text(value: &BigInt, radix: i64) -> String {
    let radix = u32::try_from(radix)
        .ok()
        .filter(|r| (2..=36).contains(r))
        .unwrap_or(10);
    value.to_str_radix(radix)
}
