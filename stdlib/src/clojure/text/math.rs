//! `clojure.math`: functions on doubles, as `java.lang.Math` has them.
//!
//! Whole functions that answer longs, and those on exact integers, are in `exact`.

pub(crate) mod exact;

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::Value;

natives! {
    "clojure.math";

    /// The sine of the angle `a` in radians.
    "sin" "[a]" since "0.1" => sin;
    /// The cosine of the angle `a` in radians.
    "cos" "[a]" since "0.1" => cos;
    /// The tangent of the angle `a` in radians.
    "tan" "[a]" since "0.1" => tan;
    /// The angle whose sine is `a`.
    "asin" "[a]" since "0.1" => asin;
    /// The angle whose cosine is `a`.
    "acos" "[a]" since "0.1" => acos;
    /// The angle whose tangent is `a`.
    "atan" "[a]" since "0.1" => atan;
    /// The angle of the point at `x` and `y`.
    "atan2" "[y x]" since "0.1" => atan2;
    /// The hyperbolic sine of `x`.
    "sinh" "[x]" since "0.1" => sinh;
    /// The hyperbolic cosine of `x`.
    "cosh" "[x]" since "0.1" => cosh;
    /// The hyperbolic tangent of `x`.
    "tanh" "[x]" since "0.1" => tanh;
    /// Radians of an angle in degrees.
    "to-radians" "[deg]" since "0.1" => to_radians;
    /// Degrees of an angle in radians.
    "to-degrees" "[r]" since "0.1" => to_degrees;
    /// E to the power `a`.
    "exp" "[a]" since "0.1" => exp;
    /// E to the power `x`, less one, precise near zero.
    "expm1" "[x]" since "0.1" => expm1;
    /// The natural logarithm of `a`.
    "log" "[a]" since "0.1" => log;
    /// The logarithm of `a` to base 10.
    "log10" "[a]" since "0.1" => log10;
    /// The natural logarithm of one and `x`, precise near zero.
    "log1p" "[x]" since "0.1" => log1p;
    /// `a` to the power `b`.
    "pow" "[a b]" since "0.1" => pow;
    /// The square root of `a`.
    "sqrt" "[a]" since "0.1" => sqrt;
    /// The cube root of `a`.
    "cbrt" "[a]" since "0.1" => cbrt;
    /// The length of the hypotenuse over `x` and `y`.
    "hypot" "[x y]" since "0.1" => hypot;
    /// The least whole double that is not below `a`.
    "ceil" "[a]" since "0.1" => ceil;
    /// The greatest whole double that is not above `a`.
    "floor" "[a]" since "0.1" => floor;
    /// The whole double closest to `a`, the even one of two.
    "rint" "[a]" since "0.1" => rint;
    /// The remainder of `dividend` by `divisor` that is closest to zero, as IEEE 754 defines it.
    "IEEE-remainder" "[dividend divisor]" since "0.1" => ieee_remainder;
    /// 1.0, -1.0 or zero by the sign of `d`.
    "signum" "[d]" since "0.1" => signum;
    /// `magnitude` with the sign of `sign`.
    "copy-sign" "[magnitude sign]" since "0.1" => copy_sign;
    /// The distance between `d` and the next double.
    "ulp" "[d]" since "0.1" => ulp;
    /// The double next to `start` in direction of `direction`.
    "next-after" "[start direction]" since "0.1" => next_after;
    /// The double next to `d` towards positive infinity.
    "next-up" "[d]" since "0.1" => next_up;
    /// The double next to `d` towards negative infinity.
    "next-down" "[d]" since "0.1" => next_down;
    /// `d` times two to the power `scale-factor`.
    "scalb" "[d scaleFactor]" since "0.1" => scalb;
    /// A random double from 0 to below 1.
    "random" "[]" since "0.1" => random;
}

macro_rules! of_one {
    ($($name:ident = $function:expr;)+) => {
        $(pub(crate) fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let function: fn(f64) -> f64 = $function;
            Ok(Value::from(function(args.float(cx, 0)?)))
        })+
    };
}

macro_rules! of_two {
    ($($name:ident = $function:expr;)+) => {
        $(pub(crate) fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let function: fn(f64, f64) -> f64 = $function;
            Ok(Value::from(function(args.float(cx, 0)?, args.float(cx, 1)?)))
        })+
    };
}

of_one! {
    sin = f64::sin;
    cos = f64::cos;
    tan = f64::tan;
    asin = f64::asin;
    acos = f64::acos;
    atan = f64::atan;
    sinh = f64::sinh;
    cosh = f64::cosh;
    tanh = f64::tanh;
    to_radians = |deg| deg * 0.017_453_292_519_943_295;
    to_degrees = |rad| rad * 57.295_779_513_082_32;
    exp = f64::exp;
    expm1 = f64::exp_m1;
    log = f64::ln;
    log10 = f64::log10;
    log1p = f64::ln_1p;
    sqrt = f64::sqrt;
    cbrt = f64::cbrt;
    ceil = f64::ceil;
    floor = f64::floor;
    rint = f64::round_ties_even;
    signum = |d| if d == 0.0 { d } else { d.signum() };
    ulp = ulp_of;
    next_up = f64::next_up;
    next_down = f64::next_down;
}

of_two! {
    atan2 = f64::atan2;
    hypot = f64::hypot;
    pow = power;
    ieee_remainder = remainder;
    copy_sign = f64::copysign;
    next_after = after;
}

/// As Java's `pow`: one to an infinite power, and anything to NaN, is NaN.
fn power(base: f64, exponent: f64) -> f64 {
    if exponent.is_nan() || base.abs() == 1.0 && exponent.is_infinite() {
        return f64::NAN;
    }
    base.powf(exponent)
}

fn ulp_of(d: f64) -> f64 {
    let d = d.abs();
    match d {
        d if !d.is_finite() => d,
        f64::MAX => d - d.next_down(),
        d => d.next_up() - d,
    }
}

fn after(start: f64, direction: f64) -> f64 {
    if start.is_nan() || direction.is_nan() {
        f64::NAN
    } else if direction > start {
        start.next_up()
    } else if direction < start {
        start.next_down()
    } else {
        direction
    }
}

/// `dividend - divisor * n`, where `n` is the whole number closest to the quotient, the even one of
/// two.
fn remainder(dividend: f64, divisor: f64) -> f64 {
    if dividend.is_nan() || divisor.is_nan() || dividend.is_infinite() || divisor == 0.0 {
        return f64::NAN;
    }
    if divisor.is_infinite() {
        return dividend;
    }
    let divisor = divisor.abs();
    // What is left below twice the divisor keeps whether the quotient is even.
    let twice = divisor + divisor;
    let mut rest = if twice.is_finite() {
        dividend.abs() % twice
    } else {
        dividend.abs()
    };
    let half = divisor / 2.0;
    if rest > half {
        rest -= divisor;
        if rest >= half {
            rest -= divisor;
        }
    }
    if rest == 0.0 {
        0.0_f64.copysign(dividend)
    } else {
        rest * 1.0_f64.copysign(dividend)
    }
}

pub(crate) fn scalb(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (d, factor) = (args.float(cx, 0)?, args.int(cx, 1)?);
    let steps = factor.clamp(-2200, 2200);
    let mut scaled = d;
    let mut left = steps.abs();
    while left > 0 {
        let step = left.min(512) as i32;
        scaled *= 2.0_f64.powi(if steps < 0 { -step } else { step });
        left -= i64::from(step);
    }
    Ok(Value::from(scaled))
}

pub(crate) fn random(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    crate::java::call_native(cx, ("clojure.core", "rand"), &[])
}
