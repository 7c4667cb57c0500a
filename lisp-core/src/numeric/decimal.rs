//! Decimals: an unscaled integer and a scale, with the arithmetic of `java.math.BigDecimal`.
//!
//! Floor 2. The value is `unscaled * 10^-scale`; `1.0` and `1.00` are different [`Decimal`]s that
//! compare as equal. Every operation takes a [`Context`]: none means exact, as outside
//! `with-precision`. Division is in `divide.rs`, text in `text.rs`.
//! A scale is free, so `1e1000000000M` is small; operations that would write its zeros out
//! refuse with [`NumError::too_large`].

mod divide;
mod text;

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::size::{self, power_of_ten};
use super::{Answer, NumError};

/// What to do with digits that do not fit, `java.math.RoundingMode`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Away from zero.
    Up,
    /// Toward zero.
    Down,
    /// Toward positive infinity.
    Ceiling,
    /// Toward negative infinity.
    Floor,
    /// To the nearest, ties away from zero; the default of `with-precision`.
    HalfUp,
    /// To the nearest, ties toward zero.
    HalfDown,
    /// To the nearest, ties to the even digit.
    HalfEven,
    /// An error when digits would be lost.
    Unnecessary,
}

impl Rounding {
    /// The mode named as in `(with-precision 3 :rounding UP ...)`.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "UP" => Self::Up,
            "DOWN" => Self::Down,
            "CEILING" => Self::Ceiling,
            "FLOOR" => Self::Floor,
            "HALF_UP" => Self::HalfUp,
            "HALF_DOWN" => Self::HalfDown,
            "HALF_EVEN" => Self::HalfEven,
            "UNNECESSARY" => Self::Unnecessary,
            _ => return None,
        })
    }
}

/// How many digits answers have and how they are rounded; a precision of 0 means exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MathContext {
    /// Significant digits.
    pub precision: u32,
    /// What happens to the rest.
    pub rounding: Rounding,
}

impl MathContext {
    /// 16 digits, ties to even: how Clojure turns ratios into doubles.
    pub const DECIMAL64: Self = Self {
        precision: 16,
        rounding: Rounding::HalfEven,
    };

    /// The context of `(with-precision precision :rounding rounding ...)`.
    ///
    /// # Errors
    /// `Digits < 0`.
    pub fn new(precision: i64, rounding: Rounding) -> Answer<Self> {
        if precision < 0 {
            return Err(NumError::argument("Digits < 0"));
        }
        let precision = u32::try_from(precision.min(i64::from(i32::MAX))).unwrap_or(u32::MAX);
        Ok(Self {
            precision,
            rounding,
        })
    }
}

/// The context in force, `*math-context*`: none outside `with-precision`.
pub type Context = Option<MathContext>;

/// A decimal number. `==` of Rust is Java's `equals`: the scales count too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    unscaled: BigInt,
    scale: i32,
}

impl From<BigInt> for Decimal {
    fn from(value: BigInt) -> Self {
        Self {
            unscaled: value,
            scale: 0,
        }
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self::from(BigInt::from(value))
    }
}

impl Decimal {
    /// `unscaled * 10^-scale`.
    pub fn new(unscaled: BigInt, scale: i32) -> Self {
        Self { unscaled, scale }
    }

    /// The integer of all digits.
    pub fn unscaled(&self) -> &BigInt {
        &self.unscaled
    }

    /// The number of digits after the point; negative for trailing zeros not written.
    pub fn scale(&self) -> i32 {
        self.scale
    }

    /// -1, 0 or 1.
    pub fn signum(&self) -> i32 {
        match self.unscaled.sign() {
            Sign::Minus => -1,
            Sign::NoSign => 0,
            Sign::Plus => 1,
        }
    }

    /// True of zero of any scale.
    pub fn is_zero(&self) -> bool {
        self.unscaled.is_zero()
    }

    /// How many digits the unscaled integer has; 1 for zero.
    pub fn precision(&self) -> u64 {
        digit_count(&self.unscaled)
    }

    /// The negated number, rounded to the context.
    ///
    /// # Errors
    /// Rounding necessary or beyond the exponents.
    pub fn neg(&self, context: Context) -> Answer<Self> {
        Self::new(-&self.unscaled, self.scale).rounded(context)
    }

    /// The number without sign.
    pub fn abs(&self) -> Self {
        Self::new(self.unscaled.abs(), self.scale)
    }

    /// This number with at most the context's digits.
    ///
    /// # Errors
    /// Rounding necessary or beyond the exponents.
    pub fn rounded(mut self, context: Context) -> Answer<Self> {
        let Some(limit) = limited(context) else {
            return Ok(self);
        };
        loop {
            let extra = self.precision().saturating_sub(u64::from(limit.precision));
            if extra == 0 {
                return Ok(self);
            }
            let (unscaled, _) = div_rounded(&self.unscaled, &power_of_ten(extra)?, limit.rounding)?;
            let scale = i64::from(self.scale) - i64::try_from(extra).unwrap_or(i64::MAX);
            self = with_wide_scale(unscaled, scale)?;
        }
    }

    /// The sum; its scale is the larger one.
    ///
    /// # Errors
    /// Too large, rounding necessary or beyond the exponents.
    pub fn add(&self, other: &Self, context: Context) -> Answer<Self> {
        let Some(limit) = limited(context) else {
            let (x, y, scale) = aligned(self, other)?;
            return Ok(Self::new(x + y, scale));
        };
        if self.is_zero() || other.is_zero() {
            return self.add_zero(other, limit);
        }
        let (x, y, scale) = match self.scale.cmp(&other.scale) {
            Ordering::Equal => aligned(self, other)?,
            Ordering::Less => aligned(self, &visible(self, other, limit)?)?,
            Ordering::Greater => aligned(other, &visible(other, self, limit)?)?,
        };
        Self::new(x + y, scale).rounded(context)
    }

    /// The difference, computed as Clojure does: negated (and rounded) first, then added.
    ///
    /// # Errors
    /// As [`Decimal::add`].
    pub fn sub(&self, other: &Self, context: Context) -> Answer<Self> {
        self.add(&other.neg(context)?, context)
    }

    /// The product; scales add up.
    ///
    /// # Errors
    /// Too large, rounding necessary or beyond the exponents.
    pub fn mul(&self, other: &Self, context: Context) -> Answer<Self> {
        size::guard(self.unscaled.bits() + other.unscaled.bits())?;
        let scale = i64::from(self.scale) + i64::from(other.scale);
        with_wide_scale(&self.unscaled * &other.unscaled, scale)?.rounded(context)
    }

    /// The order by value: `1.0` and `1.00` are equal. Cheap for any exponents.
    pub fn compare(&self, other: &Self) -> Ordering {
        let by_sign = self.signum().cmp(&other.signum());
        if by_sign != Ordering::Equal || self.is_zero() {
            return by_sign;
        }
        let by_size = self.magnitude_order(other);
        if self.signum() < 0 {
            by_size.reverse()
        } else {
            by_size
        }
    }

    /// This number with `scale` digits after the point.
    ///
    /// # Errors
    /// Too large, or rounding necessary.
    pub fn with_scale(&self, scale: i32, rounding: Rounding) -> Answer<Self> {
        let shift = power_of_ten(i64::from(self.scale).abs_diff(i64::from(scale)));
        let unscaled = match scale.cmp(&self.scale) {
            Ordering::Equal => self.unscaled.clone(),
            _ if self.is_zero() => BigInt::zero(),
            Ordering::Greater => &self.unscaled * shift?,
            Ordering::Less => div_rounded(&self.unscaled, &shift?, rounding)?.0,
        };
        Ok(Self::new(unscaled, scale))
    }

    /// The same value without trailing zeros; zero becomes plain `0`.
    pub fn stripped(&self) -> Self {
        if self.is_zero() {
            return Self::new(BigInt::zero(), 0);
        }
        strip_to(self.unscaled.clone(), self.scale, i64::from(i32::MIN))
    }

    /// The whole part, cut toward zero.
    ///
    /// # Errors
    /// Too large.
    pub fn to_big_int(&self) -> Answer<BigInt> {
        let scale = i64::from(self.scale);
        if self.is_zero() || scale > 0 && self.precision() <= scale.unsigned_abs() {
            return Ok(BigInt::zero());
        }
        let power = power_of_ten(scale.unsigned_abs())?;
        Ok(if scale > 0 {
            &self.unscaled / power
        } else {
            &self.unscaled * power
        })
    }

    /// The nearest double; infinite beyond its range.
    pub fn to_f64(&self) -> f64 {
        const DIGITS_MAX: u64 = 800; // More cannot change a double once a sticky digit is kept.
        let extra = self.precision().saturating_sub(DIGITS_MAX);
        if extra == 0 {
            return float_of(&self.unscaled, -i64::from(self.scale));
        }
        let (head, tail) = self.unscaled.div_rem(&raw_power_of_ten(extra));
        let sticky = BigInt::from(tail.signum().to_i64().unwrap_or(0));
        let exponent = i64::try_from(extra).unwrap_or(i64::MAX) - 1 - i64::from(self.scale);
        float_of(&(head * 10 + sticky), exponent)
    }

    fn add_zero(&self, other: &Self, limit: MathContext) -> Answer<Self> {
        let wanted = self.scale.max(other.scale);
        if self.is_zero() && other.is_zero() {
            return Ok(Self::new(BigInt::zero(), wanted));
        }
        let kept = if self.is_zero() { other } else { self };
        let sum = kept.clone().rounded(Some(limit))?;
        if sum.scale >= wanted {
            return Ok(strip_to(sum.unscaled, sum.scale, i64::from(wanted)));
        }
        let room = u64::from(limit.precision).saturating_sub(sum.precision());
        let grown = i64::from(sum.scale) + i64::try_from(room).unwrap_or(0);
        let scale = i32::try_from(grown).unwrap_or(wanted).min(wanted);
        sum.with_scale(scale, Rounding::Unnecessary)
    }

    fn magnitude_order(&self, other: &Self) -> Ordering {
        let (px, py) = (self.precision(), other.precision());
        let top = |precision: u64, scale: i32| {
            i64::try_from(precision)
                .unwrap_or(i64::MAX)
                .saturating_sub(i64::from(scale))
        };
        let (x, y) = (self.unscaled.magnitude(), other.unscaled.magnitude());
        top(px, self.scale)
            .cmp(&top(py, other.scale))
            .then_with(|| match px.cmp(&py) {
                Ordering::Equal => x.cmp(y),
                Ordering::Less => (x * raw_power_of_ten(py - px).magnitude()).cmp(y),
                Ordering::Greater => x.cmp(&(y * raw_power_of_ten(px - py).magnitude())),
            })
    }
}

/// `small` as far as a sum with `big` rounded to `limit` can show it: a distant number becomes a
/// single digit of its sign, so exponents far apart cost nothing.
fn visible(big: &Decimal, small: &Decimal, limit: MathContext) -> Answer<Decimal> {
    let digits = |d: &Decimal| i64::try_from(d.precision()).unwrap_or(i64::MAX);
    let ulp_scale = i64::from(big.scale) - digits(big) + i64::from(limit.precision);
    let high_digit = i64::from(small.scale) - digits(small) + 1;
    if high_digit > i64::from(big.scale) + 2 && high_digit > ulp_scale + 2 {
        let scale = i64::from(big.scale).max(ulp_scale) + 3;
        return with_wide_scale(BigInt::from(small.signum()), scale);
    }
    Ok(small.clone())
}

/// Both unscaled integers at the larger scale, and that scale.
fn aligned(x: &Decimal, y: &Decimal) -> Answer<(BigInt, BigInt, i32)> {
    let scale = x.scale.max(y.scale);
    let grow = |d: &Decimal| {
        let zeros = i64::from(scale).abs_diff(i64::from(d.scale));
        if zeros == 0 || d.is_zero() {
            return Ok(d.unscaled.clone());
        }
        size::guard(
            d.unscaled
                .bits()
                .saturating_add(size::power_of_ten_bits(zeros)),
        )?;
        Ok(&d.unscaled * power_of_ten(zeros)?)
    };
    Ok((grow(x)?, grow(y)?, scale))
}

/// A context that limits anything.
fn limited(context: Context) -> Context {
    context.filter(|limit| limit.precision > 0)
}

/// A decimal whose scale was computed; zeros clamp it, others fail as Java's do.
fn with_wide_scale(unscaled: BigInt, scale: i64) -> Answer<Decimal> {
    match i32::try_from(scale) {
        Ok(scale) => Ok(Decimal::new(unscaled, scale)),
        Err(_) if unscaled.is_zero() => Ok(Decimal::new(
            unscaled,
            if scale > 0 { i32::MAX } else { i32::MIN },
        )),
        Err(_) => Err(NumError::arithmetic(if scale > 0 {
            "Underflow"
        } else {
            "Overflow"
        })),
    }
}

/// Trailing zeros removed until the scale is down to `preferred`.
fn strip_to(mut unscaled: BigInt, scale: i32, preferred: i64) -> Decimal {
    let most = unscaled.trailing_zeros().unwrap_or(0);
    let mut left = u64::try_from(i64::from(scale) - preferred)
        .unwrap_or(0)
        .min(most);
    let mut powers = vec![BigInt::from(10)];
    while let Some(last) = powers.last()
        && 1u64 << powers.len() <= left
        && last.bits() * 2 <= unscaled.bits() + 1
    {
        powers.push(last * last);
    }
    let mut stripped = 0;
    for (step, power) in powers.iter().enumerate().rev().map(|(i, p)| (1u64 << i, p)) {
        if step > left {
            continue;
        }
        let (quotient, rest) = unscaled.div_rem(power);
        if rest.is_zero() {
            unscaled = quotient;
            left -= step;
            stripped += step;
        }
    }
    let scale = i64::from(scale).saturating_sub_unsigned(stripped);
    let scale = i32::try_from(scale).unwrap_or(i32::MIN);
    Decimal::new(unscaled, scale)
}

/// The quotient rounded to a whole number, and whether it is exact. `denom` is not zero.
fn div_rounded(numer: &BigInt, denom: &BigInt, rounding: Rounding) -> Answer<(BigInt, bool)> {
    let (quotient, rest) = numer.div_rem(denom);
    if rest.is_zero() {
        return Ok((quotient, true));
    }
    let positive = numer.is_negative() == denom.is_negative();
    let half = (rest.magnitude() << 1u32).cmp(denom.magnitude());
    let away = match rounding {
        Rounding::Up => true,
        Rounding::Down => false,
        Rounding::Ceiling => positive,
        Rounding::Floor => !positive,
        Rounding::HalfUp => half != Ordering::Less,
        Rounding::HalfDown => half == Ordering::Greater,
        Rounding::HalfEven if half == Ordering::Equal => quotient.is_odd(),
        Rounding::HalfEven => half == Ordering::Greater,
        Rounding::Unnecessary => return Err(NumError::arithmetic("Rounding necessary")),
    };
    let step = if positive {
        BigInt::one()
    } else {
        -BigInt::one()
    };
    Ok((if away { quotient + step } else { quotient }, false))
}

/// How many decimal digits the magnitude has; 1 for zero.
pub(super) fn digit_count(value: &BigInt) -> u64 {
    if let Some(small) = value.magnitude().to_u128() {
        return u64::from(small.checked_ilog10().unwrap_or(0)) + 1;
    }
    let low = u64::try_from(((u128::from(value.bits()) + 1) * 646_456_993) >> 31).unwrap_or(0);
    let below = value.magnitude() < raw_power_of_ten(low).magnitude();
    if below { low } else { low + 1 }
}

/// Ten to a power that an existing integer already has the size of.
fn raw_power_of_ten(digits: u64) -> BigInt {
    num_traits::pow(BigInt::from(10), usize::try_from(digits).unwrap_or(0))
}

fn float_of(unscaled: &BigInt, exponent: i64) -> f64 {
    format!("{unscaled}e{exponent}").parse().unwrap_or(f64::NAN)
}
