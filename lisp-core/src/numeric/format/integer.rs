//! `%d`, `%o` and `%x`, and the sign, grouping and padding that floats share.
//!
//! Floor 2.

use num_bigint::{BigInt, Sign};

use super::spec::{Flag, Spec};
use super::{Num, NumError, Output};

/// Appends an integer argument. Longs show negative octal and hexadecimal numbers in two's
/// complement, larger integers with a sign.
pub(super) fn push_integer_arg(out: &mut Output, spec: &Spec, x: &Num) -> Result<(), NumError> {
    let big = match x {
        Num::Int(i) if spec.conversion == 'd' => {
            return push_decimal(out, spec, *i < 0, &i.unsigned_abs().to_string());
        }
        Num::Int(i) => {
            spec.refuse(&[Flag::Plus, Flag::LeadingSpace, Flag::Parentheses])?;
            let digits = if spec.conversion == 'o' {
                format!("{i:o}")
            } else {
                format!("{i:x}")
            };
            return push_radix(out, spec, false, &digits);
        }
        Num::Big(big) => big,
        _ => return Ok(()),
    };
    push_big(out, spec, big)
}

fn push_big(out: &mut Output, spec: &Spec, big: &BigInt) -> Result<(), NumError> {
    let negative = big.sign() == Sign::Minus;
    let radix = match spec.conversion {
        'd' => 10,
        'o' => 8,
        _ => 16,
    };
    out.reserve(usize::try_from(big.bits() / 4).unwrap_or(usize::MAX))?;
    let digits = big.magnitude().to_str_radix(radix);
    if radix == 10 {
        push_decimal(out, spec, negative, &digits)
    } else {
        push_radix(out, spec, negative, &digits)
    }
}

fn push_decimal(
    out: &mut Output,
    spec: &Spec,
    negative: bool,
    digits: &str,
) -> Result<(), NumError> {
    let mut text = leading_sign(spec, negative).to_owned();
    push_magnitude(&mut text, spec, digits, inner_width(spec, negative, 0));
    text.push_str(trailing_sign(spec, negative));
    out.push_justified(spec, &text)
}

fn push_radix(out: &mut Output, spec: &Spec, negative: bool, digits: &str) -> Result<(), NumError> {
    let mut text = leading_sign(spec, negative).to_owned();
    if spec.has(Flag::Alternate) {
        text.push_str(match (spec.conversion, spec.upper) {
            ('o', _) => "0",
            (_, true) => "0X",
            (_, false) => "0x",
        });
    }
    let end = trailing_sign(spec, negative);
    if spec.has(Flag::ZeroPad) {
        let used = text.len() + digits.len() + end.len();
        let zeros = spec.width.unwrap_or(0).saturating_sub(used);
        text.extend(std::iter::repeat_n('0', zeros));
    }
    if spec.upper {
        text.push_str(&digits.to_ascii_uppercase());
    } else {
        text.push_str(digits);
    }
    text.push_str(end);
    out.push_justified(spec, &text)
}

/// What stands before the magnitude.
pub(super) fn leading_sign(spec: &Spec, negative: bool) -> &'static str {
    match negative {
        true if spec.has(Flag::Parentheses) => "(",
        true => "-",
        false if spec.has(Flag::Plus) => "+",
        false if spec.has(Flag::LeadingSpace) => " ",
        false => "",
    }
}

/// What stands after the magnitude.
pub(super) fn trailing_sign(spec: &Spec, negative: bool) -> &'static str {
    if negative && spec.has(Flag::Parentheses) {
        ")"
    } else {
        ""
    }
}

/// The width left for sign and magnitude when `after` characters and a parenthesis follow.
pub(super) fn inner_width(spec: &Spec, negative: bool, after: usize) -> usize {
    let end = trailing_sign(spec, negative).len();
    spec.width.unwrap_or(0).saturating_sub(after + end)
}

/// Appends digits with an optional point to the sign in `text`: commas between thousands and
/// zeros up to `width` if the flags ask for them.
pub(super) fn push_magnitude(text: &mut String, spec: &Spec, digits: &str, width: usize) {
    let sign = text.len();
    if spec.has(Flag::Group) {
        let whole = digits.find('.').unwrap_or(digits.len());
        for (at, c) in digits.char_indices() {
            if at > 0 && at < whole && (whole - at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(c);
        }
    } else {
        text.push_str(digits);
    }
    if spec.has(Flag::ZeroPad) {
        let zeros = width.saturating_sub(text.len());
        text.insert_str(sign, &"0".repeat(zeros));
    }
}
