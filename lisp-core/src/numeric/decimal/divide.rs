//! Division of decimals: `/`, `quot` and `rem` as `java.math.BigDecimal` answers them.
//!
//! Floor 2. The caller has refused zero divisors already; here they answer `Divide by zero` too.
//! The scale of an exact quotient is the difference of the scales, made longer when the digits
//! need it.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::{
    Context, Decimal, MathContext, Rounding, digit_count, div_rounded, limited, raw_power_of_ten,
    strip_to, with_wide_scale,
};
use crate::numeric::size::power_of_ten;
use crate::numeric::{Answer, NumError};

impl Decimal {
    /// The quotient: exact without a context.
    ///
    /// # Errors
    /// Zero divisor, a non-terminating expansion, too large or beyond the exponents.
    pub fn div(&self, divisor: &Self, context: Context) -> Answer<Self> {
        if divisor.is_zero() {
            return Err(NumError::divide_by_zero());
        }
        let preferred = i64::from(self.scale) - i64::from(divisor.scale);
        if self.is_zero() {
            return Ok(zero_at(preferred));
        }
        match limited(context) {
            Some(limit) => self.div_within(divisor, preferred, limit),
            None => self.div_exact(divisor, preferred),
        }
    }

    /// The whole part of the quotient, as `quot`.
    ///
    /// # Errors
    /// As [`Decimal::div`]; `Division impossible` when the context has too few digits.
    pub fn quot(&self, divisor: &Self, context: Context) -> Answer<Self> {
        if divisor.is_zero() {
            return Err(NumError::divide_by_zero());
        }
        let preferred = i64::from(self.scale) - i64::from(divisor.scale);
        if self.abs().compare(&divisor.abs()) == Ordering::Less {
            return Ok(zero_at(preferred));
        }
        match limited(context) {
            Some(limit) => self.quot_within(divisor, preferred, limit),
            None => self.quot_exact(divisor, preferred),
        }
    }

    /// What `quot` leaves, with the sign of the dividend.
    ///
    /// # Errors
    /// As [`Decimal::quot`].
    pub fn rem(&self, divisor: &Self, context: Context) -> Answer<Self> {
        let whole = self.quot(divisor, context)?;
        self.sub(&whole.mul(divisor, None)?, None)
    }

    fn div_exact(&self, divisor: &Self, preferred: i64) -> Answer<Self> {
        let endless = || {
            NumError::arithmetic(
                "Non-terminating decimal expansion; no exact representable decimal result.",
            )
        };
        let common = self.unscaled.gcd(&divisor.unscaled);
        let (mut numer, mut denom) = (&self.unscaled / &common, &divisor.unscaled / &common);
        if denom.is_negative() {
            (numer, denom) = (-numer, -denom);
        }
        let twos = denom.trailing_zeros().unwrap_or(0);
        denom >>= twos;
        let fives = take_fives(&mut denom);
        if !denom.is_one() {
            return Err(endless());
        }
        let digits = twos.max(fives);
        let missing = |have: u64, prime: u32| {
            num_traits::pow(
                BigInt::from(prime),
                usize::try_from(digits - have).unwrap_or(0),
            )
        };
        power_of_ten(digits)?;
        let unscaled = numer * missing(twos, 2) * missing(fives, 5);
        let scale = preferred.saturating_add(i64::try_from(digits).unwrap_or(i64::MAX));
        with_wide_scale(unscaled, scale).map_err(|_| endless())
    }

    fn div_within(&self, divisor: &Self, preferred: i64, limit: MathContext) -> Answer<Self> {
        let digits = |d: &Self| i64::try_from(d.precision()).unwrap_or(i64::MAX);
        let (x, mut y) = (digits(self), digits(divisor));
        if normalized_order(&self.unscaled, &divisor.unscaled) == Ordering::Greater {
            y -= 1;
        }
        let raise = i64::from(limit.precision) + y - x;
        let power = power_of_ten(raise.unsigned_abs())?;
        let (quotient, exact) = if raise > 0 {
            div_rounded(&(&self.unscaled * power), &divisor.unscaled, limit.rounding)?
        } else {
            div_rounded(&self.unscaled, &(&divisor.unscaled * power), limit.rounding)?
        };
        let mut answer = with_wide_scale(quotient, preferred + raise)?;
        if exact {
            answer = strip_to(answer.unscaled, answer.scale, preferred);
        }
        answer.rounded(Some(limit))
    }

    fn quot_exact(&self, divisor: &Self, preferred: i64) -> Answer<Self> {
        let power = power_of_ten(preferred.unsigned_abs());
        if preferred > 0 {
            let whole = &self.unscaled / (&divisor.unscaled * power?);
            return Self::from(whole).with_scale(clamped(preferred), Rounding::Unnecessary);
        }
        let (direct, rest) = self.unscaled.div_rem(&divisor.unscaled);
        if rest.is_zero() {
            return with_wide_scale(direct, preferred);
        }
        let whole = &self.unscaled * power? / &divisor.unscaled;
        Ok(strip_to(whole, 0, preferred))
    }

    fn quot_within(&self, divisor: &Self, preferred: i64, limit: MathContext) -> Answer<Self> {
        let down = MathContext {
            rounding: Rounding::Down,
            ..limit
        };
        let mut whole = self.div(divisor, Some(down))?;
        if whole.scale < 0 {
            let rest = self.sub(&whole.mul(divisor, None)?, None)?;
            if rest.abs().compare(&divisor.abs()) != Ordering::Less {
                return Err(NumError::arithmetic("Division impossible"));
            }
        } else if whole.scale > 0 {
            whole = whole.with_scale(0, Rounding::Down)?;
        }
        let room =
            i64::from(limit.precision) - i64::try_from(whole.precision()).unwrap_or(i64::MAX);
        let wanted = preferred - i64::from(whole.scale);
        if wanted > 0 && room > 0 {
            let scale = i64::from(whole.scale) + room.min(wanted);
            return whole.with_scale(clamped(scale), Rounding::Unnecessary);
        }
        Ok(strip_to(whole.unscaled, whole.scale, preferred))
    }
}

/// The order of two integers written as `0.ddd`: which has the larger leading digits.
fn normalized_order(x: &BigInt, y: &BigInt) -> Ordering {
    let (px, py) = (digit_count(x), digit_count(y));
    let grown =
        |value: &BigInt, zeros: u64| value.magnitude() * raw_power_of_ten(zeros).magnitude();
    match px.cmp(&py) {
        Ordering::Equal => x.magnitude().cmp(y.magnitude()),
        Ordering::Less => grown(x, py - px).cmp(y.magnitude()),
        Ordering::Greater => x.magnitude().cmp(&grown(y, px - py)),
    }
}

/// Divides all factors of five out of `value`, and answers how many there were.
fn take_fives(value: &mut BigInt) -> u64 {
    let mut powers = vec![BigInt::from(5)];
    while let Some(last) = powers.last()
        && last.bits() * 2 <= value.bits() + 1
    {
        powers.push(last * last);
    }
    let mut count = 0;
    for (ix, power) in powers.iter().enumerate().rev() {
        let (quotient, rest) = value.div_rem(power);
        if rest.is_zero() {
            *value = quotient;
            count += 1u64 << ix;
        }
    }
    count
}

fn zero_at(scale: i64) -> Decimal {
    Decimal::new(BigInt::zero(), clamped(scale))
}

fn clamped(scale: i64) -> i32 {
    let bounded = scale.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
    bounded.to_i32().unwrap_or(0)
}
