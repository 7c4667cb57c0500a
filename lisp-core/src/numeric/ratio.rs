//! Fractions in lowest terms.
//!
//! Floor 2. Invariant: the denominator is at least 2 and shares no factor with the numerator;
//! a fraction that turns out whole leaves this type, as a `BigInt` unless both sides were longs.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use super::decimal::{Decimal, MathContext};
use super::{Answer, Num, NumError};

/// A fraction; see the head of the file for what it promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratio {
    numer: BigInt,
    denom: BigInt,
}

impl Ratio {
    /// `numer/denom` as a number: whole answers are `Big`.
    ///
    /// # Errors
    /// `Divide by zero`.
    pub fn divide(numer: &BigInt, denom: &BigInt) -> Answer {
        if denom.is_zero() {
            return Err(NumError::divide_by_zero());
        }
        let common = numer.gcd(denom);
        let (mut n, mut d) = (numer / &common, denom / &common);
        if d.is_negative() {
            (n, d) = (-n, -d);
        }
        Ok(if d.is_one() {
            Num::Big(n)
        } else {
            Num::Ratio(Self { numer: n, denom: d })
        })
    }

    /// A fraction from parts that already are in lowest terms with a denominator above 1, such as
    /// an image or heap object stores; `None` when they are not.
    pub fn from_parts(numer: BigInt, denom: BigInt) -> Option<Self> {
        let lowest = denom > BigInt::one() && numer.gcd(&denom).is_one();
        lowest.then_some(Self { numer, denom })
    }

    /// A fraction from parts that are known to be in lowest terms, with a denominator above 1.
    pub(super) fn trusted(numer: BigInt, denom: BigInt) -> Self {
        Self { numer, denom }
    }

    /// The part above the line; carries the sign.
    pub fn numer(&self) -> &BigInt {
        &self.numer
    }

    /// The part below the line; positive.
    pub fn denom(&self) -> &BigInt {
        &self.denom
    }

    /// The negated fraction.
    pub fn negated(&self) -> Self {
        Self {
            numer: -&self.numer,
            denom: self.denom.clone(),
        }
    }

    /// The whole part, cut toward zero.
    pub fn truncated(&self) -> BigInt {
        &self.numer / &self.denom
    }

    /// The nearest double by way of 16 decimal digits, which is how Clojure rounds.
    pub fn to_f64(&self) -> f64 {
        let (n, d) = (
            Decimal::from(self.numer.clone()),
            Decimal::from(self.denom.clone()),
        );
        match n.div(&d, Some(MathContext::DECIMAL64)) {
            Ok(quotient) => quotient.to_f64(),
            Err(_) => f64::NAN,
        }
    }
}

/// A number of the integer-and-fraction part of the tower, as a pair of integers.
pub(super) struct Parts {
    pub(super) numer: BigInt,
    pub(super) denom: BigInt,
}

impl Parts {
    /// The pair for an `Int`, `Big` or `Ratio`; nothing for decimals and floats.
    pub(super) fn of(x: &Num) -> Option<Self> {
        match x {
            Num::Int(i) => Some(Self {
                numer: BigInt::from(*i),
                denom: BigInt::one(),
            }),
            Num::Big(b) => Some(Self {
                numer: b.clone(),
                denom: BigInt::one(),
            }),
            Num::Ratio(r) => Some(Self {
                numer: r.numer.clone(),
                denom: r.denom.clone(),
            }),
            Num::Decimal(_) | Num::Float(_) => None,
        }
    }
}
