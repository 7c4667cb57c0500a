//! Numbers without a heap: arithmetic, text, hashing, as Clojure 1.11 on the JVM answers.
//!
//! Floor 2 (`numeric`). Knows no values, heap or runtime: floor 1 and up convert to [`Num`] on
//! their slow paths and back. Everything that can fail answers a [`NumError`], which names the
//! Java exception and its message.
//!
//! `tower` decides which type an operation happens in; `ratio` and `decimal` are the two types
//! Rust lacks; `compare`, `coerce`, `bits` and `size` read numbers; `hash` is Murmur3 as Clojure
//! mixes it; `parse`, `print` and `format` are text. Nothing here allocates more than
//! [`size::BITS_MAX`] asks for: beyond it an operation refuses, and callers with tighter limits
//! ask [`size::result_bits`] first.

pub mod bits;
pub mod boxed;
pub mod coerce;
pub mod compare;
pub mod decimal;
pub mod error;
pub mod format;
pub mod hash;
pub mod parse;
pub mod print;
pub mod ratio;
pub mod size;
pub mod tower;

#[cfg(test)]
mod tests;

use num_bigint::BigInt;

pub use decimal::{Context, Decimal, MathContext, Rounding};
pub use error::{NumError, NumErrorKind};
pub use ratio::Ratio;

/// What an operation of this floor answers.
pub type Answer<T = Num> = Result<T, NumError>;

/// A number of the tower, outside any heap.
#[derive(Clone, Debug)]
pub enum Num {
    /// A 64-bit integer, `java.lang.Long`.
    Int(i64),
    /// An arbitrary integer, `clojure.lang.BigInt`; may be small, contagion keeps it.
    Big(BigInt),
    /// A fraction in lowest terms whose denominator is at least 2.
    Ratio(Ratio),
    /// Unscaled integer and power of ten, `java.math.BigDecimal`.
    Decimal(Decimal),
    /// `java.lang.Double`.
    Float(f64),
}

impl Num {
    /// The Java class whose behaviour this number has, e.g. `java.lang.Long`.
    pub fn class_name(&self) -> &'static str {
        match self {
            Self::Int(_) => "java.lang.Long",
            Self::Big(_) => "clojure.lang.BigInt",
            Self::Ratio(_) => "clojure.lang.Ratio",
            Self::Decimal(_) => "java.math.BigDecimal",
            Self::Float(_) => "java.lang.Double",
        }
    }

    /// True of NaN and of nothing else.
    pub fn is_nan(&self) -> bool {
        matches!(self, Self::Float(x) if x.is_nan())
    }

    /// A `Long` when it fits, else a `BigInt`: what the reader makes of an integer without `N`.
    pub fn reduced(value: BigInt) -> Self {
        match i64::try_from(&value) {
            Ok(small) => Self::Int(small),
            Err(_) => Self::Big(value),
        }
    }
}

impl From<i64> for Num {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Num {
    fn from(value: f64) -> Self {
        Self::Float(value)
    }
}

impl From<BigInt> for Num {
    fn from(value: BigInt) -> Self {
        Self::Big(value)
    }
}

impl From<Decimal> for Num {
    fn from(value: Decimal) -> Self {
        Self::Decimal(value)
    }
}
