//! `clojure.math` on longs: rounding, and arithmetic that refuses to overflow.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::natives;
use lisp_core::numeric::NumError;
use lisp_core::value::Value;

natives! {
    "clojure.math";

    /// The long closest to `a`, the greater of two.
    "round" "[a]" since "0.1" => round;
    /// `x` and `y` added; an overflow is an error.
    "add-exact" "[x y]" since "0.1" => add;
    /// `y` subtracted from `x`; an overflow is an error.
    "subtract-exact" "[x y]" since "0.1" => subtract;
    /// `x` and `y` multiplied; an overflow is an error.
    "multiply-exact" "[x y]" since "0.1" => multiply;
    /// `a` and one; an overflow is an error.
    "increment-exact" "[a]" since "0.1" => increment;
    /// `a` less one; an overflow is an error.
    "decrement-exact" "[a]" since "0.1" => decrement;
    /// `a` with the other sign; an overflow is an error.
    "negate-exact" "[a]" since "0.1" => negate;
    /// The greatest long that is not above the quotient of `x` and `y`.
    "floor-div" "[x y]" since "0.1" => floor_div;
    /// What is left of `x` after dividing by `y` with `floor-div`.
    "floor-mod" "[x y]" since "0.1" => floor_mod;
    /// The exponent of `d` in its binary form.
    "get-exponent" "[d]" since "0.1" => exponent;
}

/// The long closest to a double, the greater of two; saturates, NaN is 0.
pub(crate) fn rounded(d: f64) -> i64 {
    let floor = d.floor();
    let up = if d - floor >= 0.5 { floor + 1.0 } else { floor };
    up as i64
}

pub(crate) fn round(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].as_int() {
        Some(int) => Ok(Value::from(rounded(int as f64))),
        None => Ok(Value::from(rounded(args.float(cx, 0)?))),
    }
}

fn overflow() -> Throw {
    NumError::long_overflow().into()
}

macro_rules! checked {
    ($($name:ident($($ix:literal),+) = $function:expr;)+) => {
        $(pub(crate) fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let answer = $function($(args.int(cx, $ix)?),+);
            answer.map(Value::from).ok_or_else(overflow)
        })+
    };
}

checked! {
    add(0, 1) = i64::checked_add;
    subtract(0, 1) = i64::checked_sub;
    multiply(0, 1) = i64::checked_mul;
    increment(0) = |a: i64| a.checked_add(1);
    decrement(0) = |a: i64| a.checked_sub(1);
    negate(0) = i64::checked_neg;
}

/// Quotient and rest that go down.
fn divided(cx: &Cx, args: &Args<'_>) -> Result<(i64, i64)> {
    let (x, y) = (args.int(cx, 0)?, args.int(cx, 1)?);
    if y == 0 {
        return Err(Error::of(code::DIVIDE_BY_ZERO).message("/ by zero").into());
    }
    let (quotient, rest) = (x.wrapping_div(y), x.wrapping_rem(y));
    let goes_down = rest != 0 && (rest < 0) != (y < 0);
    Ok(if goes_down {
        (quotient - 1, rest + y)
    } else {
        (quotient, rest)
    })
}

pub(crate) fn floor_div(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    divided(cx, &args).map(|(quotient, _)| Value::from(quotient))
}

pub(crate) fn floor_mod(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    divided(cx, &args).map(|(_, rest)| Value::from(rest))
}

pub(crate) fn exponent(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let bits = args.float(cx, 0)?.to_bits();
    let biased = ((bits >> 52) & 0x7ff) as i64;
    Ok(Value::from(biased - 1023))
}
