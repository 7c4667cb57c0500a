//! `clojure.lang.Numbers`, `BigInt` and `Ratio`: arithmetic under the names that compiled code uses.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::numeric::boxed::big_of;
use lisp_core::value::Value;

use super::through;
use crate::java::call_native;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 3] = [NATIVES, big_int::NATIVES, ratio::NATIVES];

natives! {
    "clojure.lang.Numbers";

    /// `x` plus `y`; too large a sum is an error.
    "add" "[x y]" since "0.1" cost Length => add;
    /// `x` plus `y`; too large a sum is a big integer.
    "addP" "[x y]" since "0.1" cost Length => add_promoting;
    /// `x` minus `y`, or minus `x`.
    "minus" "[x]" "[x y]" since "0.1" cost Length => minus;
    /// `x` times `y`.
    "multiply" "[x y]" since "0.1" cost Length => multiply;
    /// `x` divided by `y`.
    "divide" "[x y]" since "0.1" cost Length => divide;
    /// `x` divided by `y`, without the remainder.
    "quotient" "[x y]" since "0.1" cost Length => quot;
    /// What `x` divided by `y` leaves.
    "remainder" "[x y]" since "0.1" cost Length => rem;
    /// `x` plus one.
    "inc" "[x]" since "0.1" cost Length => inc;
    /// `x` minus one.
    "dec" "[x]" since "0.1" cost Length => dec;
    /// Is `x` less than `y`?
    "lt" "[x y]" since "0.1" cost Length => lt;
    /// Is `x` at most `y`?
    "lte" "[x y]" since "0.1" cost Length => lte;
    /// Is `x` greater than `y`?
    "gt" "[x y]" since "0.1" cost Length => gt;
    /// Is `x` at least `y`?
    "gte" "[x y]" since "0.1" cost Length => gte;
    /// Are the numbers `x` and `y` the same?
    "equiv" "[x y]" since "0.1" cost Length => equiv;
    /// Is `x` zero?
    "isZero" "[x]" since "0.1" => is_zero;
    /// Is `x` above zero?
    "isPos" "[x]" since "0.1" => is_pos;
    /// Is `x` below zero?
    "isNeg" "[x]" since "0.1" => is_neg;
    /// The greater of both.
    "max" "[x y]" since "0.1" cost Length => max;
    /// The smaller of both.
    "min" "[x y]" since "0.1" cost Length => min;
}

through! {
    add = "+";
    add_promoting = "+'";
    minus = "-";
    multiply = "*";
    divide = "/";
    quot = "quot";
    rem = "rem";
    inc = "inc";
    dec = "dec";
    lt = "<";
    lte = "<=";
    gt = ">";
    gte = ">=";
    equiv = "==";
    is_zero = "zero?";
    is_pos = "pos?";
    is_neg = "neg?";
    max = "max";
    min = "min";
}

mod big_int {
    use super::*;

    natives! {
        "clojure.lang.BigInt";

        /// The integer as a big one.
        "fromLong" "[x]" since "0.1" cost Length => bigint;
        /// The integer as a big one.
        "fromBigInteger" "[x]" since "0.1" cost Length => bigint;
        /// The integer as a big one.
        "valueOf" "[x]" since "0.1" cost Length => bigint;
    }

    through! {
        bigint = "bigint";
    }
}

mod ratio {
    use super::*;

    natives! {
        "clojure.lang.Ratio";

        /// The ratio of two integers, in lowest terms.
        "new" "[numerator denominator]" since "0.1" cost Length => new;
        /// The integer above the line.
        ".numerator" "[ratio]" since "0.1" => numerator;
        /// The integer below the line.
        ".denominator" "[ratio]" since "0.1" => denominator;
    }

    through! {
        numerator = "numerator";
        denominator = "denominator";
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        for part in args.as_slice() {
            if big_of(part).is_none() {
                return Err(cannot_cast(part, "java.math.BigInteger"));
            }
        }
        call_native(cx, ("clojure.core", "/"), args.as_slice())
    }
}
