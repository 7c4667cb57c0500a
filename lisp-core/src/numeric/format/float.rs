//! `%f`, `%e`, `%g` and `%a` of doubles and decimals.
//!
//! Floor 2. A double is rounded half up on the digits it prints with, not on its exact value,
//! which is what JDK 17 does: `(format "%.1f" 0.15)` is `0.2`.

use std::fmt::Write;

use super::integer::{inner_width, leading_sign, push_magnitude, trailing_sign};
use super::spec::{Flag, Spec};
use super::{NumError, Output};
use crate::numeric::Decimal;
use crate::numeric::print::Digits;

/// What a float conversion shows.
#[derive(Clone, Copy)]
pub(super) enum Operand<'a> {
    Double(f64),
    Decimal(&'a Decimal),
}

/// Appends a float argument.
pub(super) fn push_float_arg(
    out: &mut Output,
    spec: &Spec,
    operand: Operand<'_>,
) -> Result<(), NumError> {
    let (negative, digits, plain_zero) = match operand {
        Operand::Double(x) if !x.is_finite() => return push_infinite(out, spec, x),
        Operand::Double(x) if spec.conversion == 'a' => return push_hex(out, spec, x),
        Operand::Double(x) => (x.is_sign_negative(), Digits::of_f64(x), true),
        Operand::Decimal(d) => (d.signum() < 0, Digits::of_decimal(d), d.scale() == 0),
    };
    let precision = spec.precision.unwrap_or(6);
    let (digits, form) = match spec.conversion {
        'f' => (digits, Form::Plain(precision)),
        'e' => (digits, Form::Scientific(precision)),
        _ => general(digits, precision.max(1), plain_zero),
    };
    let (mut mantissa, exponent) = match form {
        Form::Plain(places) => (digits.plain(places, out)?, None),
        Form::Scientific(places) => {
            let rounded = digits.rounded(places as i64 + 1);
            (rounded.mantissa(places), Some(rounded.exponent()))
        }
    };
    if spec.has(Flag::Alternate) && !mantissa.contains('.') {
        mantissa.push('.');
    }
    let tail = exponent.map_or_else(String::new, |exponent| {
        let letter = if spec.upper { 'E' } else { 'e' };
        let sign = if exponent < 0 { '-' } else { '+' };
        format!("{letter}{sign}{:02}", exponent.unsigned_abs())
    });
    let mut text = leading_sign(spec, negative).to_owned();
    push_magnitude(
        &mut text,
        spec,
        &mantissa,
        inner_width(spec, negative, tail.len()),
    );
    text.push_str(&tail);
    text.push_str(trailing_sign(spec, negative));
    out.push_justified(spec, &text)
}

/// With or without an exponent, and how many digits after the point.
enum Form {
    Plain(usize),
    Scientific(usize),
}

/// `%g`: plain from 10^-4 to below 10^precision after rounding, else scientific.
fn general(digits: Digits, precision: usize, plain_zero: bool) -> (Digits, Form) {
    let wide = i64::try_from(precision).unwrap_or(i64::MAX);
    let rounded = digits.rounded(wide);
    let exponent = rounded.exponent();
    let plain = if rounded.is_zero() {
        plain_zero
    } else {
        (-4..wide).contains(&exponent)
    };
    let form = match usize::try_from(wide - 1 - exponent) {
        Ok(places) if plain && rounded.is_zero() => Form::Plain(places.min(precision - 1)),
        Ok(places) if plain => Form::Plain(places),
        _ => Form::Scientific(precision - 1),
    };
    (rounded, form)
}

fn push_infinite(out: &mut Output, spec: &Spec, x: f64) -> Result<(), NumError> {
    let negative = x < 0.0;
    let word = match (x.is_nan(), spec.upper) {
        (true, true) => "NAN",
        (true, false) => "NaN",
        (false, true) => "INFINITY",
        (false, false) => "Infinity",
    };
    if x.is_nan() {
        return out.push_justified(spec, word);
    }
    let (sign, end) = (leading_sign(spec, negative), trailing_sign(spec, negative));
    out.push_justified(spec, &format!("{sign}{word}{end}"))
}

impl Digits {
    fn of_decimal(d: &Decimal) -> Self {
        let text = d.unscaled().magnitude().to_string();
        let length = i64::try_from(text.len()).unwrap_or(i64::MAX);
        Self {
            text,
            point: length - i64::from(d.scale()),
        }
    }

    /// The exponent of the first digit.
    fn exponent(&self) -> i64 {
        self.point - 1
    }

    /// At most `kept` digits, rounded half up; all of the number may vanish.
    fn rounded(&self, kept: i64) -> Self {
        let Ok(kept) = usize::try_from(kept) else {
            return Self {
                text: "0".to_owned(),
                point: self.point,
            };
        };
        if kept >= self.text.len() {
            return self.clone();
        }
        let mut digits = self.text.as_bytes()[..kept].to_vec();
        let mut point = self.point;
        if self.text.as_bytes()[kept] >= b'5' {
            while digits.last() == Some(&b'9') {
                digits.pop();
            }
            match digits.last_mut() {
                Some(digit) => *digit += 1,
                None => {
                    digits.push(b'1');
                    point += 1;
                }
            }
        }
        if digits.is_empty() {
            digits.push(b'0');
        }
        Self {
            text: digits.into_iter().map(char::from).collect(),
            point,
        }
    }

    /// `123.450` with `places` digits after the point.
    fn plain(&self, places: usize, out: &Output) -> Result<String, NumError> {
        let rounded = self.rounded(self.point.saturating_add(places as i64));
        let whole = match usize::try_from(rounded.point) {
            Ok(whole) if !rounded.is_zero() => whole,
            _ => 0,
        };
        out.reserve(whole.saturating_add(places))?;
        let mut text = String::with_capacity(whole + places + 2);
        let digits = rounded.text.as_str();
        let (head, tail) = digits.split_at(whole.min(digits.len()));
        text.push_str(if whole == 0 { "0" } else { head });
        text.extend(std::iter::repeat_n('0', whole.saturating_sub(digits.len())));
        if places > 0 {
            text.push('.');
            let gap = usize::try_from(-rounded.point).unwrap_or(0).min(places);
            let shown = &tail[..tail.len().min(places - gap)];
            text.extend(std::iter::repeat_n('0', gap));
            text.push_str(shown);
            text.extend(std::iter::repeat_n('0', places - gap - shown.len()));
        }
        Ok(text)
    }

    /// `1.23450` with `places` digits after the point.
    fn mantissa(&self, places: usize) -> String {
        let (head, tail) = self.text.split_at(1);
        let mut text = head.to_owned();
        if places > 0 {
            text.push('.');
            text.push_str(&tail[..tail.len().min(places)]);
            text.extend(std::iter::repeat_n('0', places.saturating_sub(tail.len())));
        }
        text
    }
}

/// `%a`: the double in base 16, rounded half to even when a precision is given.
fn push_hex(out: &mut Output, spec: &Spec, x: f64) -> Result<(), NumError> {
    let negative = x.is_sign_negative();
    let places = spec.precision.map(|places| places.max(1));
    let (mut fraction, lead, exponent) = hex_parts(x.abs(), places);
    let shown = places.unwrap_or(1);
    fraction.extend(std::iter::repeat_n(
        '0',
        shown.saturating_sub(fraction.len()),
    ));
    let body = format!("{lead}.{fraction}p{exponent}");
    let mut text = leading_sign(spec, negative).to_owned();
    text.push_str("0x");
    if spec.has(Flag::ZeroPad) {
        let zeros = spec
            .width
            .unwrap_or(0)
            .saturating_sub(text.len() + body.len());
        text.extend(std::iter::repeat_n('0', zeros));
    }
    let _ = write!(text, "{body}");
    if spec.upper {
        text.make_ascii_uppercase();
    }
    out.push_justified(spec, &text)
}

/// The hexadecimal fraction without trailing zeros, the digit before it, and the exponent of two.
fn hex_parts(x: f64, places: Option<usize>) -> (String, u64, i64) {
    const FRACTION: u64 = (1 << 52) - 1;
    let bits = x.to_bits();
    let biased = (bits >> 52).cast_signed();
    let rounds = places.filter(|&places| places < 13);
    let (mut significand, mut exponent) = match biased {
        0 if x == 0.0 => (0, 0),
        0 if rounds.is_some() => {
            // Rounding wants a leading one, so subnormals are brought up first.
            let shift = bits.leading_zeros() - 11;
            (bits << shift, -1022 - i64::from(shift))
        }
        0 => (bits, -1022),
        _ => (bits & FRACTION | 1 << 52, biased - 1023),
    };
    if let Some(places) = rounds {
        let drop = 52 - 4 * places;
        let (kept, rest) = (significand >> drop, significand & ((1 << drop) - 1));
        let half = 1u64 << (drop - 1);
        let up = rest > half || rest == half && kept & 1 == 1;
        significand = (kept + u64::from(up)) << drop;
        if significand >> 53 != 0 {
            significand >>= 1;
            exponent += 1;
        }
    }
    let digits = format!("{:013x}", significand & FRACTION);
    (
        digits.trim_end_matches('0').to_owned(),
        significand >> 52,
        exponent,
    )
}
