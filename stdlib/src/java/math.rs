//! `java.lang.Math`: the functions of `clojure.math` by Java's names, and those that take whole
//! numbers too.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::null_pointer;
use lisp_core::natives;
use lisp_core::numeric::boxed;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::math::exact::{
    add, decrement, exponent, floor_div, floor_mod, increment, multiply, negate, round, subtract,
};
use crate::clojure::text::math::{
    acos, asin, atan, atan2, cbrt, ceil, copy_sign, cos, cosh, exp, expm1, floor, hypot,
    ieee_remainder, log, log1p, log10, next_after, next_down, next_up, pow, random, rint, scalb,
    signum, sin, sinh, sqrt, tan, tanh, to_degrees, to_radians, ulp,
};

natives! {
    "java.lang.Math";

    /// The double closest to e, the base of natural logarithms.
    "E" "[]" since "0.1" => e;
    /// The double closest to pi.
    "PI" "[]" since "0.1" => pi;
    /// `a` without its sign.
    "abs" "[a]" since "0.1" => abs;
    /// The greater of `a` and `b`.
    "max" "[a b]" since "0.1" cost Length => max;
    /// The smaller of `a` and `b`.
    "min" "[a b]" since "0.1" cost Length => min;
    /// The sine of an angle in radians.
    "sin" "[a]" since "0.1" => sin;
    /// The cosine of an angle in radians.
    "cos" "[a]" since "0.1" => cos;
    /// The tangent of an angle in radians.
    "tan" "[a]" since "0.1" => tan;
    /// The angle with this sine.
    "asin" "[a]" since "0.1" => asin;
    /// The angle with this cosine.
    "acos" "[a]" since "0.1" => acos;
    /// The angle with this tangent.
    "atan" "[a]" since "0.1" => atan;
    /// The angle of the point at `x` and `y`.
    "atan2" "[y x]" since "0.1" => atan2;
    /// The hyperbolic sine.
    "sinh" "[x]" since "0.1" => sinh;
    /// The hyperbolic cosine.
    "cosh" "[x]" since "0.1" => cosh;
    /// The hyperbolic tangent.
    "tanh" "[x]" since "0.1" => tanh;
    /// Radians of degrees.
    "toRadians" "[deg]" since "0.1" => to_radians;
    /// Degrees of radians.
    "toDegrees" "[rad]" since "0.1" => to_degrees;
    /// E to the power `a`.
    "exp" "[a]" since "0.1" => exp;
    /// E to the power `x`, less one.
    "expm1" "[x]" since "0.1" => expm1;
    /// The natural logarithm.
    "log" "[a]" since "0.1" => log;
    /// The logarithm to base 10.
    "log10" "[a]" since "0.1" => log10;
    /// The natural logarithm of one and `x`.
    "log1p" "[x]" since "0.1" => log1p;
    /// `a` to the power `b`.
    "pow" "[a b]" since "0.1" => pow;
    /// The square root.
    "sqrt" "[a]" since "0.1" => sqrt;
    /// The cube root.
    "cbrt" "[a]" since "0.1" => cbrt;
    /// The length of the hypotenuse.
    "hypot" "[x y]" since "0.1" => hypot;
    /// The least whole double not below `a`.
    "ceil" "[a]" since "0.1" => ceil;
    /// The greatest whole double not above `a`.
    "floor" "[a]" since "0.1" => floor;
    /// The whole double closest to `a`.
    "rint" "[a]" since "0.1" => rint;
    /// The long closest to `a`.
    "round" "[a]" since "0.1" => round;
    /// A random double from 0 to below 1.
    "random" "[]" since "0.1" => random;
    /// The remainder as IEEE 754 defines it.
    "IEEEremainder" "[dividend divisor]" since "0.1" => ieee_remainder;
    /// The sign of `d` as a double.
    "signum" "[d]" since "0.1" => signum;
    /// `magnitude` with the sign of `sign`.
    "copySign" "[magnitude sign]" since "0.1" => copy_sign;
    /// The distance to the next double.
    "ulp" "[d]" since "0.1" => ulp;
    /// The double next to `start` in direction of `direction`.
    "nextAfter" "[start direction]" since "0.1" => next_after;
    /// The next greater double.
    "nextUp" "[d]" since "0.1" => next_up;
    /// The next smaller double.
    "nextDown" "[d]" since "0.1" => next_down;
    /// `d` times a power of two.
    "scalb" "[d factor]" since "0.1" => scalb;
    /// The exponent of `d` in its binary form.
    "getExponent" "[d]" since "0.1" => exponent;
    /// The sum; an overflow is an error.
    "addExact" "[x y]" since "0.1" => add;
    /// The difference; an overflow is an error.
    "subtractExact" "[x y]" since "0.1" => subtract;
    /// The product; an overflow is an error.
    "multiplyExact" "[x y]" since "0.1" => multiply;
    /// One more; an overflow is an error.
    "incrementExact" "[a]" since "0.1" => increment;
    /// One less; an overflow is an error.
    "decrementExact" "[a]" since "0.1" => decrement;
    /// The number with the other sign; an overflow is an error.
    "negateExact" "[a]" since "0.1" => negate;
    /// The quotient, rounded down.
    "floorDiv" "[x y]" since "0.1" => floor_div;
    /// What is left after `floorDiv`.
    "floorMod" "[x y]" since "0.1" => floor_mod;
    /// The number as one of 32 bits; an overflow is an error.
    "toIntExact" "[x]" since "0.1" => to_int;
}

fn e(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::from(std::f64::consts::E))
}

fn pi(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::from(std::f64::consts::PI))
}

fn abs(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::Int | Kind::Int16 | Kind::Int8 => Ok(Value::from(args.int(cx, 0)?.wrapping_abs())),
        Kind::Int32 => Ok(Value::int32((args.int(cx, 0)? as i32).wrapping_abs())),
        Kind::Float32 => Ok(Value::float32((args.float(cx, 0)? as f32).abs())),
        Kind::Nil => Err(null_pointer()),
        _ => Ok(Value::from(args.float(cx, 0)?.abs())),
    }
}

/// Java has one method for longs and one for doubles, and none for one of each.
fn check_same(args: &Args<'_>, name: &str) -> Result<()> {
    let is_mixed = args[0].kind() != args[1].kind();
    if is_mixed && boxed::is_number(&args[0]) && boxed::is_number(&args[1]) {
        let error = Error::of(code::RESOLVE_METHOD)
            .with("method", name)
            .with("count", 2_i64);
        return Err(error
            .message(format!("No matching method {name} found taking 2 args"))
            .into());
    }
    Ok(())
}

fn max(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    check_same(&args, "max")?;
    boxed::max(cx, &args[0], &args[1])
}

fn min(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    check_same(&args, "min")?;
    boxed::min(cx, &args[0], &args[1])
}

fn to_int(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let int = args.int(cx, 0)?;
    match i32::try_from(int) {
        Ok(int) => Ok(Value::int32(int)),
        Err(_) => Err(Error::of(code::OVERFLOW)
            .with("operation", "integer")
            .into()),
    }
}
