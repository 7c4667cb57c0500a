//! How large an answer may become, before it is made.
//!
//! Floor 2. Estimates are upper bounds within a few bits and cost nothing, so callers with a
//! memory limit can refuse in time. [`BITS_MAX`] holds even when nobody asked.

use num_bigint::BigInt;

use super::{Answer, Num, NumError};

/// The largest integer this floor makes, in bits (4 MiB).
pub const BITS_MAX: u64 = 1 << 25;

/// Bits of one decimal digit, rounded up: log2(10) as a fraction of 1024.
const DIGIT_BITS_1024: u64 = 3402;

/// The operations an estimate exists for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SizeOp {
    /// Sum or difference, promoting or not.
    Add,
    /// Product.
    Multiply,
    /// Quotient: `/`.
    Divide,
    /// Whole quotient or remainder: `quot`, `rem`, `mod`.
    Quotient,
    /// Comparison of any kind.
    Compare,
    /// First operand to the power of the second, a non-negative integer.
    Power,
    /// First operand shifted left by the second.
    ShiftLeft,
}

/// An upper bound for the bits of the largest integer that `op` makes on the way to its answer.
///
/// Saturates. Aligning decimals counts: `1e1000000000M + 1M` needs 3.3 billion bits.
pub fn result_bits(op: SizeOp, a: &Num, b: &Num) -> u64 {
    let (x, y) = (bits_of(a), bits_of(b));
    if matches!(a, Num::Float(_)) || matches!(b, Num::Float(_)) {
        return 64;
    }
    let ratios = matches!(a, Num::Ratio(_)) || matches!(b, Num::Ratio(_));
    let aligned = x.max(y).saturating_add(align_bits(a, b));
    match op {
        SizeOp::Add | SizeOp::Compare | SizeOp::Quotient if ratios => x.saturating_add(y + 1),
        SizeOp::Add | SizeOp::Compare | SizeOp::Quotient => aligned.saturating_add(1),
        SizeOp::Multiply => x.saturating_add(y),
        SizeOp::Divide => match (a, b) {
            (Num::Decimal(_), _) | (_, Num::Decimal(_)) => x.saturating_add(y.saturating_mul(4)),
            _ => x.saturating_add(y),
        },
        SizeOp::Power => x.saturating_mul(non_negative(b)),
        SizeOp::ShiftLeft => x.saturating_add(non_negative(b)),
    }
}

/// The bits that store `x`: both parts of a fraction, the unscaled part of a decimal.
pub fn bits_of(x: &Num) -> u64 {
    match x {
        Num::Int(i) => 64 - u64::from(i.unsigned_abs().leading_zeros()),
        Num::Big(b) => b.bits(),
        Num::Ratio(r) => r.numer().bits() + r.denom().bits(),
        Num::Decimal(d) => d.unscaled().bits(),
        Num::Float(_) => 64,
    }
}

/// An upper bound for the characters `x` prints as, the sign included.
pub fn text_chars(x: &Num) -> u64 {
    match x {
        Num::Int(_) => 20,
        Num::Float(_) => 26,
        Num::Big(_) | Num::Ratio(_) | Num::Decimal(_) => {
            bits_of(x).saturating_mul(1024) / (DIGIT_BITS_1024 - 1) + 20
        }
    }
}

/// The bits of ten to the power `digits`, rounded up.
pub(super) fn power_of_ten_bits(digits: u64) -> u64 {
    digits.saturating_mul(DIGIT_BITS_1024) / 1024 + 1
}

/// Ten to the power `digits`.
///
/// # Errors
/// The answer would be larger than [`BITS_MAX`].
pub(super) fn power_of_ten(digits: u64) -> Answer<BigInt> {
    let exponent = u32::try_from(digits).map_err(|_| NumError::too_large())?;
    guard(power_of_ten_bits(digits))?;
    Ok(match 10u64.checked_pow(exponent) {
        Some(small) => BigInt::from(small),
        None => num_traits::pow(BigInt::from(10), exponent as usize),
    })
}

/// Refuses more than [`BITS_MAX`] bits.
pub(super) fn guard(bits: u64) -> Answer<()> {
    if bits > BITS_MAX {
        Err(NumError::too_large())
    } else {
        Ok(())
    }
}

fn align_bits(a: &Num, b: &Num) -> u64 {
    let scale = |x: &Num| match x {
        Num::Decimal(d) => Some(i64::from(d.scale())),
        _ => None,
    };
    match (scale(a), scale(b)) {
        (None, None) => 0,
        (x, y) => power_of_ten_bits(x.unwrap_or(0).abs_diff(y.unwrap_or(0))),
    }
}

fn non_negative(x: &Num) -> u64 {
    match x {
        Num::Int(i) => u64::try_from(*i).unwrap_or(0),
        Num::Big(b) => u64::try_from(b).unwrap_or(u64::MAX),
        _ => 0,
    }
}
