//! `java.math.BigDecimal` and `RoundingMode`.

use num_bigint::BigInt;

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, cannot_cast, null_pointer};
use lisp_core::natives;
use lisp_core::numeric::boxed::{self, decimal_of};
use lisp_core::numeric::{Decimal, MathContext, Num, Rounding, coerce, tower};
use lisp_core::value::{Kind, Value};

use super::big::{arithmetic, reduced};
use super::parse::not_a_number;
use crate::clojure::text::argument;
use crate::java::call_native;
use crate::java::gadget::{self, Tag};

/// The tables of this file.
pub(super) const TABLES: [NativeList; 3] = [NATIVES, rounding::NATIVES, context::NATIVES];

natives! {
    "java.math.BigDecimal";

    /// The decimal that a text writes, or that a number is; or the big integer `x` with `scale` digits behind the point.
    "new" "[x]" "[x scale]" since "0.1" cost Length => new;
    /// The decimal that a number is, or the integer `unscaled` with `scale` digits behind the
    /// point.
    "valueOf" "[x]" "[unscaled scale]" since "0.1" cost Length => value_of;
    /// Away from zero.
    "ROUND_UP" "[]" since "0.1" => round_up;
    /// Toward zero.
    "ROUND_DOWN" "[]" since "0.1" => round_down;
    /// Toward positive infinity.
    "ROUND_CEILING" "[]" since "0.1" => round_ceiling;
    /// Toward negative infinity.
    "ROUND_FLOOR" "[]" since "0.1" => round_floor;
    /// To the nearest, two equally near away from zero.
    "ROUND_HALF_UP" "[]" since "0.1" => round_half_up;
    /// To the nearest, two equally near toward zero.
    "ROUND_HALF_DOWN" "[]" since "0.1" => round_half_down;
    /// To the nearest, two equally near to the even one.
    "ROUND_HALF_EVEN" "[]" since "0.1" => round_half_even;
    /// An error when anything is lost.
    "ROUND_UNNECESSARY" "[]" since "0.1" => round_unnecessary;
    /// Zero.
    "ZERO" "[]" since "0.1" => zero;
    /// One.
    "ONE" "[]" since "0.1" => one;
    /// Ten.
    "TEN" "[]" since "0.1" => ten;
    /// The sum.
    ".add" "[x y]" since "0.1" cost Length => add;
    /// The difference.
    ".subtract" "[x y]" since "0.1" cost Length => subtract;
    /// The product.
    ".multiply" "[x y]" since "0.1" cost Length => multiply;
    /// The quotient: exact, or with the scale of `x` or `scale` digits behind the point.
    ".divide" "[x y]" "[x y rounding]" "[x y scale rounding]" since "0.1" cost Length => divide;
    /// What is left after dividing.
    ".remainder" "[x y]" since "0.1" cost Length => remainder;
    /// `x` to the power `n`.
    ".pow" "[x n]" since "0.1" cost Length => pow;
    /// The number with the other sign.
    ".negate" "[x]" since "0.1" cost Length => negate;
    /// The number without its sign.
    ".abs" "[x]" since "0.1" cost Length => abs;
    /// The sign as -1, 0 or 1.
    ".signum" "[x]" since "0.1" => signum;
    /// The greater one.
    ".max" "[x y]" since "0.1" cost Length => max;
    /// The smaller one.
    ".min" "[x y]" since "0.1" cost Length => min;
    /// Digits behind the point.
    ".scale" "[x]" since "0.1" => scale;
    /// Digits of the unscaled number.
    ".precision" "[x]" since "0.1" => precision;
    /// The number without its point.
    ".unscaledValue" "[x]" since "0.1" cost Length => unscaled;
    /// The number with `scale` digits behind the point.
    ".setScale" "[x scale]" "[x scale rounding]" since "0.1" cost Length => set_scale;
    /// The number rounded as `context` says.
    ".round" "[x context]" since "0.1" => round;
    /// The number without zeros at its end.
    ".stripTrailingZeros" "[x]" since "0.1" => strip;
    /// The number with its point `n` places to the left.
    ".movePointLeft" "[x n]" since "0.1" cost Length => point_left;
    /// The number with its point `n` places to the right.
    ".movePointRight" "[x n]" since "0.1" cost Length => point_right;
    /// The whole part.
    ".toBigInteger" "[x]" since "0.1" cost Length => to_big_integer;
    /// The digits without exponent.
    ".toPlainString" "[x]" since "0.1" cost Length => to_plain;
}

fn decimal(args: &Args<'_>, ix: usize) -> Result<Decimal> {
    match &args[ix] {
        value if value.is_nil() => Err(null_pointer()),
        value => decimal_of(value).ok_or_else(|| cannot_cast(value, "java.math.BigDecimal")),
    }
}

fn answer(cx: &mut Cx, decimal: Decimal) -> Result<Value> {
    cx.reserve(decimal.unscaled().bits() as usize / 8)?;
    Ok(Num::Decimal(decimal).into_value(&cx.heap))
}

/// Roundings by the numbers that older code names.
const ROUNDINGS: [&str; 8] = [
    "UP",
    "DOWN",
    "CEILING",
    "FLOOR",
    "HALF_UP",
    "HALF_DOWN",
    "HALF_EVEN",
    "UNNECESSARY",
];

macro_rules! numbers_of_roundings {
    ($($name:ident = $number:literal;)+) => {
        $(fn $name(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
            Ok(Value::from($number))
        })+
    };
}

numbers_of_roundings! {
    round_up = 0;
    round_down = 1;
    round_ceiling = 2;
    round_floor = 3;
    round_half_up = 4;
    round_half_down = 5;
    round_half_even = 6;
    round_unnecessary = 7;
}

fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args.len() > 1 {
        let scale = narrow(cx, &args, 1)?;
        let unscaled = match Num::of(&args[0]) {
            Some(Num::Int(int)) => BigInt::from(int),
            Some(Num::Big(big)) => big,
            _ => return Err(cannot_cast(&args[0], "java.math.BigInteger")),
        };
        return answer(cx, Decimal::new(unscaled, scale));
    }
    let Some(text) = argument::as_text(&args[0]) else {
        return call_native(cx, ("clojure.core", "bigdec"), &[args[0].clone()]);
    };
    let text = text.text().unwrap_or_default();
    cx.tick(1 + text.len() as u64)?;
    match lisp_core::numeric::parse::literal(&format!("{text}M")) {
        Ok(Num::Decimal(decimal)) => answer(cx, decimal),
        _ => {
            let c = text.chars().find(|c| !c.is_ascii_digit()).unwrap_or(' ');
            let message = format!(
                "Character {c} is neither a decimal digit number, decimal point, nor \"e\" \
                 notation exponential mark."
            );
            Err(not_a_number(if text.is_empty() {
                String::new()
            } else {
                message
            }))
        }
    }
}

/// An argument as an integer of 32 bits.
fn narrow(cx: &Cx, args: &Args<'_>, ix: usize) -> Result<i32> {
    let int = args.int(cx, ix)?;
    i32::try_from(int).map_err(|_| arithmetic("Underflow"))
}

fn value_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args.len() > 1 {
        let scale = narrow(cx, &args, 1)?;
        let unscaled = BigInt::from(args.int(cx, 0)?);
        return answer(cx, Decimal::new(unscaled, scale));
    }
    call_native(cx, ("clojure.core", "bigdec"), &[args[0].clone()])
}

macro_rules! constants {
    ($($name:ident = $value:literal;)+) => {
        $(fn $name(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
            answer(cx, Decimal::new(BigInt::from($value), 0))
        })+
    };
}

constants! {
    zero = 0;
    one = 1;
    ten = 10;
}

macro_rules! through_boxed {
    ($($name:ident = $function:path;)+) => {
        $(fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            (decimal(&args, 0)?, decimal(&args, 1)?);
            $function(cx, &args[0], &args[1])
        })+
    };
}

through_boxed! {
    add = boxed::add;
    subtract = boxed::sub;
    multiply = boxed::mul;
    remainder = boxed::rem;
    max = boxed::max;
    min = boxed::min;
}

fn divide(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, y) = (decimal(&args, 0)?, decimal(&args, 1)?);
    if y.is_zero() {
        let message = if x.is_zero() {
            "Division undefined"
        } else {
            "Division by zero"
        };
        return Err(arithmetic(message));
    }
    let (scale, rounding) = match args.len() {
        2 => return boxed::div(cx, &args[0], &args[1]),
        3 => (x.scale(), rounding_of(&args[2])?),
        _ => (narrow(cx, &args, 2)?, rounding_of(&args[3])?),
    };
    // Three digits more than wanted, the last of which says whether anything is left, round as all
    // digits would.
    let shift = i64::from(scale) + 2 - i64::from(x.scale()) + i64::from(y.scale());
    let Ok(power) = u32::try_from(shift.unsigned_abs()) else {
        return Err(arithmetic("Overflow"));
    };
    cx.reserve(power as usize)?;
    let ten = tower::power(&BigInt::from(10), power)?;
    let (over, under) = match shift < 0 {
        true => (x.unscaled().clone(), y.unscaled() * ten),
        false => (x.unscaled() * ten, y.unscaled().clone()),
    };
    let quotient = &over / &under;
    let is_exact = &quotient * &under == over;
    let is_negative =
        (over.sign() == num_bigint::Sign::Minus) != (under.sign() == num_bigint::Sign::Minus);
    let last = if is_exact {
        0
    } else if is_negative {
        -1
    } else {
        1
    };
    let Some(longer) = scale.checked_add(3) else {
        return Err(arithmetic("Overflow"));
    };
    let long = Decimal::new(quotient * 10 + last, longer);
    let rounded = long.with_scale(scale, rounding)?;
    answer(cx, rounded)
}

fn pow(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, n) = (decimal(&args, 0)?, args.int(cx, 1)?);
    let Ok(n) = u32::try_from(n) else {
        return Err(arithmetic("Invalid operation"));
    };
    let bits = x.unscaled().bits().saturating_mul(u64::from(n));
    cx.reserve(usize::try_from(bits / 8).unwrap_or(usize::MAX))?;
    cx.tick(1 + (bits >> 8) * (bits >> 8))?;
    let scale = i64::from(x.scale()) * i64::from(n);
    let Ok(scale) = i32::try_from(scale) else {
        return Err(arithmetic("Underflow"));
    };
    let unscaled = tower::power(x.unscaled(), n)?;
    answer(cx, Decimal::new(unscaled, scale))
}

fn negate(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let negative = decimal(&args, 0)?.neg(None)?;
    answer(cx, negative)
}

fn abs(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let abs = decimal(&args, 0)?.abs();
    answer(cx, abs)
}

fn signum(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(i64::from(decimal(&args, 0)?.signum())))
}

fn scale(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(i64::from(decimal(&args, 0)?.scale())))
}

fn precision(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(decimal(&args, 0)?.precision() as i64))
}

fn unscaled(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let unscaled = decimal(&args, 0)?.unscaled().clone();
    reduced(cx, unscaled)
}

fn set_scale(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let scale = narrow(cx, &args, 1)?;
    let rounding = match args.get(2) {
        Some(rounding) => rounding_of(rounding)?,
        None => Rounding::Unnecessary,
    };
    let x = decimal(&args, 0)?;
    let grows = i64::from(scale) - i64::from(x.scale());
    cx.reserve(usize::try_from(grows).unwrap_or(0))?;
    let scaled = x.with_scale(scale, rounding)?;
    answer(cx, scaled)
}

fn round(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let context = gadget::expect(&args[1], Tag::Object, "java.math.MathContext")?;
    let precision = gadget::state(context, 0).as_int().unwrap_or(0);
    let rounding = rounding_of(&gadget::state(context, 1))?;
    let x = decimal(&args, 0)?;
    let context = if precision == 0 {
        None
    } else {
        Some(MathContext::new(precision, rounding)?)
    };
    let rounded = x.rounded(context)?;
    answer(cx, rounded)
}

fn strip(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let stripped = decimal(&args, 0)?.stripped();
    answer(cx, stripped)
}

fn moved(cx: &mut Cx, args: &Args<'_>, sign: i64) -> Result<Value> {
    let x = decimal(args, 0)?;
    let scale = i64::from(x.scale()).checked_add(sign * i64::from(narrow(cx, args, 1)?));
    let scale = scale.and_then(|scale| i32::try_from(scale).ok());
    let Some(scale) = scale else {
        return Err(arithmetic("Underflow"));
    };
    let moved = Decimal::new(x.unscaled().clone(), scale);
    if scale >= 0 {
        return answer(cx, moved);
    }
    cx.reserve(scale.unsigned_abs() as usize)?;
    let whole = moved.with_scale(0, Rounding::Unnecessary)?;
    answer(cx, whole)
}

fn point_left(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    moved(cx, &args, 1)
}

fn point_right(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    moved(cx, &args, -1)
}

fn to_big_integer(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let x = decimal(&args, 0)?;
    cx.reserve(usize::try_from(-i64::from(x.scale())).unwrap_or(0))?;
    let whole = coerce::biginteger(&Num::Decimal(x))?;
    Ok(whole.into_value(&cx.heap))
}

fn to_plain(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let x = decimal(&args, 0)?;
    let scale = x.scale();
    let zeros = scale.unsigned_abs() as usize;
    cx.reserve(zeros.saturating_add(x.unscaled().bits() as usize))?;
    let digits = x.unscaled().magnitude().to_string();
    let sign = if x.signum() < 0 { "-" } else { "" };
    let text = if scale <= 0 {
        let zeros = if x.is_zero() { 0 } else { zeros };
        format!("{sign}{digits}{}", "0".repeat(zeros))
    } else {
        let padded = format!("{digits:0>width$}", width = zeros + 1);
        let (whole, fraction) = padded.split_at(padded.len() - zeros);
        format!("{sign}{whole}.{fraction}")
    };
    cx.string(&text)
}

/// The rounding that an object of `RoundingMode` stands for.
fn rounding_of(value: &Value) -> Result<Rounding> {
    let name = match value.kind() {
        Kind::Nil => return Err(null_pointer()),
        Kind::Int => {
            let name = value.as_int().and_then(|int| usize::try_from(int).ok());
            let named = name.and_then(|ix| ROUNDINGS.get(ix).copied());
            return named
                .and_then(Rounding::named)
                .ok_or_else(|| lisp_core::native::invalid("Invalid rounding mode"));
        }
        Kind::Gadget => gadget::state(value, 0),
        _ => return Err(cannot_cast(value, "java.math.RoundingMode")),
    };
    name.text()
        .and_then(Rounding::named)
        .ok_or_else(|| cannot_cast(value, "java.math.RoundingMode"))
}

mod rounding {
    use super::*;

    natives! {
        "java.math.RoundingMode";

        /// Away from zero.
        "UP" "[]" since "0.1" => up;
        /// Toward zero.
        "DOWN" "[]" since "0.1" => down;
        /// Toward positive infinity.
        "CEILING" "[]" since "0.1" => ceiling;
        /// Toward negative infinity.
        "FLOOR" "[]" since "0.1" => floor;
        /// To the nearest, two equally near away from zero.
        "HALF_UP" "[]" since "0.1" => half_up;
        /// To the nearest, two equally near toward zero.
        "HALF_DOWN" "[]" since "0.1" => half_down;
        /// To the nearest, two equally near to the even one.
        "HALF_EVEN" "[]" since "0.1" => half_even;
        /// An error when anything is lost.
        "UNNECESSARY" "[]" since "0.1" => unnecessary;
    }

    macro_rules! modes {
        ($($function:ident = $name:literal;)+) => {
            $(fn $function(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
                Ok(mode(cx, $name))
            })+
        };
    }

    modes! {
        up = "UP";
        down = "DOWN";
        ceiling = "CEILING";
        floor = "FLOOR";
        half_up = "HALF_UP";
        half_down = "HALF_DOWN";
        half_even = "HALF_EVEN";
        unnecessary = "UNNECESSARY";
    }
}

/// An object of `RoundingMode`.
fn mode(cx: &mut Cx, name: &str) -> Value {
    let name = cx.heap.text(name);
    gadget::new(cx, Tag::Enum, "java.math.RoundingMode", &[name])
}

mod context {
    use super::*;

    natives! {
        "java.math.MathContext";

        /// So many digits, rounded half up if nothing else is said; 0 for all digits.
        "new" "[precision]" "[precision rounding]" since "0.1" cost Length => new_context;
    }

    fn new_context(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let precision = args.int(cx, 0)?;
        if precision < 0 {
            let error = Error::of(code::ARGUMENT_INVALID);
            return Err(error.with("message", "Digits < 0").into());
        }
        let rounding = match args.get(1) {
            Some(rounding) => {
                rounding_of(rounding)?;
                rounding.clone()
            }
            None => mode(cx, "HALF_UP"),
        };
        let state = [Value::from(precision), rounding];
        Ok(gadget::new(
            cx,
            Tag::Object,
            "java.math.MathContext",
            &state,
        ))
    }
}
