//! `Double` and `Float`: limits, parsing, bits.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::numeric::print;
use lisp_core::value::{Kind, Value};

use super::parse::not_a_number;
use crate::clojure::text::argument;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 2] = [NATIVES, float::NATIVES];

natives! {
    "java.lang.Double";

    /// The greatest finite double.
    "MAX_VALUE" "[]" since "0.1" => max_value;
    /// The least double above zero.
    "MIN_VALUE" "[]" since "0.1" => min_value;
    /// The least double above zero in normal form.
    "MIN_NORMAL" "[]" since "0.1" => min_normal;
    /// Positive infinity.
    "POSITIVE_INFINITY" "[]" since "0.1" => infinity;
    /// Negative infinity.
    "NEGATIVE_INFINITY" "[]" since "0.1" => negative_infinity;
    /// Not a number.
    "NaN" "[]" since "0.1" => nan;
    /// The double that `s` writes.
    "parseDouble" "[s]" since "0.1" cost Length => parse;
    /// The double that a number or text is.
    "valueOf" "[x]" since "0.1" cost Length => of;
    /// The double that a number or text is.
    "new" "[x]" since "0.1" cost Length => of;
    /// The digits of `x`.
    "toString" "[x]" since "0.1" => to_string;
    /// Is it not a number?
    "isNaN" "[x]" since "0.1" => is_nan;
    /// Is it infinite?
    "isInfinite" "[x]" since "0.1" => is_infinite;
    /// Is it finite?
    "isFinite" "[x]" since "0.1" => is_finite;
    /// The order of `x` and `y`; NaN is behind everything.
    "compare" "[x y]" since "0.1" => compare;
    /// The sum.
    "sum" "[x y]" since "0.1" => sum;
    /// The greater one.
    "max" "[x y]" since "0.1" => max;
    /// The smaller one.
    "min" "[x y]" since "0.1" => min;
    /// The bits of the double as a long.
    "doubleToLongBits" "[x]" since "0.1" => to_bits;
    /// The bits of the double as a long.
    "doubleToRawLongBits" "[x]" since "0.1" => to_bits;
    /// The double with these bits.
    "longBitsToDouble" "[bits]" since "0.1" => from_bits;
    /// Is it not a number?
    ".isNaN" "[x]" since "0.1" => is_nan;
    /// Is it infinite?
    ".isInfinite" "[x]" since "0.1" => is_infinite;
}

macro_rules! constants {
    ($($name:ident = $value:expr;)+) => {
        $(fn $name(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
            Ok(Value::from($value))
        })+
    };
}

macro_rules! floats {
    ($($name:ident = $value:expr;)+) => {
        $(fn $name(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
            Ok(Value::float32($value))
        })+
    };
}

macro_rules! of_doubles {
    ($($name:ident($($arg:ident),+) = $answer:expr;)+) => {
        $(fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let mut ix = 0..;
            $(let $arg: f64 = args.float(cx, ix.next().unwrap_or(0))?;)+
            Ok(Value::from($answer))
        })+
    };
}

constants! {
    max_value = f64::MAX;
    min_value = f64::from_bits(1);
    min_normal = f64::MIN_POSITIVE;
    infinity = f64::INFINITY;
    negative_infinity = f64::NEG_INFINITY;
    nan = f64::NAN;
}

of_doubles! {
    is_nan(x) = x.is_nan();
    is_infinite(x) = x.is_infinite();
    is_finite(x) = x.is_finite();
    compare(x, y) = order(x, y);
    sum(x, y) = x + y;
    max(x, y) = if x.is_nan() || y.is_nan() { f64::NAN } else { x.max(y) };
    min(x, y) = if x.is_nan() || y.is_nan() { f64::NAN } else { x.min(y) };
    to_bits(x) = if x.is_nan() { 0x7ff8_0000_0000_0000 } else { x.to_bits() as i64 };
}

/// Java's order: negative zero before zero, NaN last.
fn order(x: f64, y: f64) -> i64 {
    match (x.is_nan(), y.is_nan()) {
        (false, false) => x.total_cmp(&y) as i64,
        (x, y) => i64::from(x) - i64::from(y),
    }
}

fn from_bits(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(f64::from_bits(args.int(cx, 0)? as u64)))
}

fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = print::float_text(args.float(cx, 0)?);
    cx.string(&text)
}

/// The double that a text writes in Java's notation.
fn double_of(text: &str) -> Option<f64> {
    let text = text.trim_matches(|c| c <= ' ');
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    match digits {
        "NaN" => return Some(f64::NAN),
        "Infinity" => return Some(sign * f64::INFINITY),
        _ => {}
    }
    if let Some(hex) = digits
        .strip_prefix("0x")
        .or_else(|| digits.strip_prefix("0X"))
    {
        return hex_double(hex).map(|double| sign * double);
    }
    let digits = digits.strip_suffix(['f', 'F', 'd', 'D']).unwrap_or(digits);
    let is_decimal = digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b".eE+-".contains(&byte));
    if is_decimal {
        digits.parse::<f64>().ok().map(|double| sign * double)
    } else {
        None
    }
}

/// Hexadecimal digits with a binary exponent.
fn hex_double(text: &str) -> Option<f64> {
    let text = text.strip_suffix(['f', 'F', 'd', 'D']).unwrap_or(text);
    let (digits, exponent) = text.split_once(['p', 'P'])?;
    let exponent = exponent.parse::<i32>().ok()?;
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.len() + fraction.len() == 0 || whole.len() + fraction.len() > 15 {
        return None;
    }
    let mantissa = u64::from_str_radix(&format!("{whole}{fraction}"), 16).ok()?;
    let shift = exponent
        .checked_sub(4 * fraction.len() as i32)?
        .clamp(-2000, 2000);
    Some(mantissa as f64 * 2.0_f64.powi(shift))
}

fn parse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = argument::string(&args, 0, ("String.trim()", "in"))?;
    argument::pay_for(cx, &text)?;
    let text = text.text().unwrap_or_default();
    match double_of(text) {
        Some(double) => Ok(Value::from(double)),
        None if text.trim().is_empty() => Err(not_a_number("empty String".to_owned())),
        None => Err(not_a_number(format!("For input string: \"{text}\""))),
    }
}

fn of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::String | Kind::Nil => parse(cx, args),
        _ => args.float(cx, 0).map(Value::from),
    }
}

mod float {
    use super::*;

    natives! {
        "java.lang.Float";

        /// The greatest finite float.
        "MAX_VALUE" "[]" since "0.1" => max_float;
        /// The least float above zero.
        "MIN_VALUE" "[]" since "0.1" => min_float;
        /// The least float of full precision above zero.
        "MIN_NORMAL" "[]" since "0.1" => min_normal;
        /// Infinity.
        "POSITIVE_INFINITY" "[]" since "0.1" => infinity;
        /// Infinity below zero.
        "NEGATIVE_INFINITY" "[]" since "0.1" => negative_infinity;
        /// Not a number.
        "NaN" "[]" since "0.1" => nan;
        /// The float that `s` writes.
        "parseFloat" "[s]" since "0.1" cost Length => parse_float;
        /// The float that a number or text is.
        "valueOf" "[x]" since "0.1" cost Length => parse_float;
        /// The float that a number or text is.
        "new" "[x]" since "0.1" cost Length => parse_float;
        /// The float as text.
        "toString" "[x]" since "0.1" => to_string;
        /// Is it no number?
        "isNaN" "[x]" since "0.1" => is_nan;
        /// Is it infinite?
        "isInfinite" "[x]" since "0.1" => is_infinite;
        /// Is it neither infinite nor no number?
        "isFinite" "[x]" since "0.1" => is_finite;
        /// Below, equal or above as -1, 0 or 1.
        "compare" "[x y]" since "0.1" => compare;
        /// The sum.
        "sum" "[x y]" since "0.1" => sum;
        /// The greater one.
        "max" "[x y]" since "0.1" => max;
        /// The lesser one.
        "min" "[x y]" since "0.1" => min;
        /// Is it no number?
        ".isNaN" "[x]" since "0.1" => is_nan;
        /// Is it infinite?
        ".isInfinite" "[x]" since "0.1" => is_infinite;
        /// The bits of the float as an integer.
        "floatToIntBits" "[x]" since "0.1" => float_bits;
        /// The float with these bits.
        "intBitsToFloat" "[bits]" since "0.1" => float_of_bits;
    }

    floats! {
        max_float = f32::MAX;
        min_float = f32::from_bits(1);
        min_normal = f32::MIN_POSITIVE;
        infinity = f32::INFINITY;
        negative_infinity = f32::NEG_INFINITY;
        nan = f32::NAN;
    }

    fn sum(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (x, y) = (args.float(cx, 0)? as f32, args.float(cx, 1)? as f32);
        Ok(Value::float32(x + y))
    }

    fn max(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        super::max(cx, args).map(narrowed)
    }

    fn min(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        super::min(cx, args).map(narrowed)
    }

    fn narrowed(value: Value) -> Value {
        Value::float32(value.as_float().unwrap_or_default() as f32)
    }

    fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let float = args.float(cx, 0)? as f32;
        cx.string(&lisp_core::numeric::print::float32_text(float))
    }

    fn parse_float(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let double = of(cx, args)?.as_float().unwrap_or(0.0);
        Ok(Value::float32(double as f32))
    }

    fn float_bits(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let float = args.float(cx, 0)? as f32;
        Ok(Value::int32(float.to_bits().cast_signed()))
    }

    fn float_of_bits(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let float = f32::from_bits(args.int(cx, 0)? as u32);
        Ok(Value::float32(float))
    }
}
