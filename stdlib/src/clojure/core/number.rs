//! Arithmetic, signs and order of numbers.
//!
//! Calls with two arguments seldom come here: the machine has instructions for them. What does come
//! here is `apply`, `reduce` and functions passed as values. Failures are those of Clojure's boxed
//! arithmetic.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::numeric::boxed::{self, number};
use lisp_core::numeric::{Num, NumError, compare};
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// The sum of the arguments, 0 without any. Throws when 64 bits are too few.
    "+" "[]" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => add;
    /// The product of the arguments, 1 without any. Throws when 64 bits are too few.
    "*" "[]" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => multiply;
    /// `x` minus all others, or minus `x` alone. Throws when 64 bits are too few.
    "-" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => subtract;
    /// `x` divided by all others, or 1 divided by `x`; integers give an integer or a ratio.
    "/" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => divide;
    /// The sum of the arguments; becomes a big integer when 64 bits are too few.
    "+'" "[]" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => add_promoting;
    /// The product of the arguments; becomes a big integer when 64 bits are too few.
    "*'" "[]" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => multiply_promoting;
    /// `x` minus all others, or minus `x` alone; becomes a big integer when 64 bits are too few.
    "-'" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => subtract_promoting;

    /// `x` plus one. Throws when 64 bits are too few.
    "inc" "[x]" since "0.1" cost Length => inc;
    /// `x` minus one. Throws when 64 bits are too few.
    "dec" "[x]" since "0.1" cost Length => dec;
    /// `x` plus one; becomes a big integer when 64 bits are too few.
    "inc'" "[x]" since "0.1" cost Length => inc_promoting;
    /// `x` minus one; becomes a big integer when 64 bits are too few.
    "dec'" "[x]" since "0.1" cost Length => dec_promoting;
    /// The absolute value of `a`.
    "abs" "[a]" since "0.1" cost Length => abs;
    /// The whole part of `num` divided by `div`.
    "quot" "[num div]" since "0.1" cost Length => quot;
    /// What is left of `num` divided by `div`, with the sign of `num`.
    "rem" "[num div]" since "0.1" cost Length => rem;
    /// `num` modulo `div`, with the sign of `div`.
    "mod" "[num div]" since "0.1" cost Length => modulo;

    /// The sum of `x` and `y`; 64-bit integers wrap around.
    "unchecked-add" "[x y]" since "0.1" cost Length => unchecked_add;
    /// `x` minus `y`; 64-bit integers wrap around.
    "unchecked-subtract" "[x y]" since "0.1" cost Length => unchecked_subtract;
    /// The product of `x` and `y`; 64-bit integers wrap around.
    "unchecked-multiply" "[x y]" since "0.1" cost Length => unchecked_multiply;
    /// `x` plus one; 64-bit integers wrap around.
    "unchecked-inc" "[x]" since "0.1" cost Length => unchecked_inc;
    /// `x` minus one; 64-bit integers wrap around.
    "unchecked-dec" "[x]" since "0.1" cost Length => unchecked_dec;
    /// Minus `x`; 64-bit integers wrap around.
    "unchecked-negate" "[x]" since "0.1" cost Length => unchecked_negate;

    /// True when each argument is less than the next.
    "<" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => is_less;
    /// True when no argument is greater than the next.
    "<=" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => is_less_or_equal;
    /// True when each argument is greater than the next.
    ">" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => is_greater;
    /// True when no argument is less than the next.
    ">=" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => is_greater_or_equal;
    /// True when all arguments are the same number, whatever their types.
    "==" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => is_same_number;
    /// The greatest of the arguments; NaN when one is NaN.
    "max" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => max;
    /// The least of the arguments; NaN when one is NaN.
    "min" "[x]" "[x y]" "[x y & more]" since "0.1" cost Length => min;

    /// True when `num` is zero.
    "zero?" "[num]" since "0.1" => is_zero;
    /// True when `num` is greater than zero.
    "pos?" "[num]" since "0.1" => is_pos;
    /// True when `num` is less than zero.
    "neg?" "[num]" since "0.1" => is_neg;
    /// True when `n` is an even integer. Throws when it is no integer.
    "even?" "[n]" since "0.1" cost Length => is_even;
    /// True when `n` is an odd integer. Throws when it is no integer.
    "odd?" "[n]" since "0.1" cost Length => is_odd;
    /// True when `num` is NaN.
    "NaN?" "[num]" since "0.1" => is_nan;
    /// True when `num` is positive or negative infinity.
    "infinite?" "[num]" since "0.1" => is_infinite;

    /// The numerator of the ratio `r`.
    "numerator" "[r]" since "0.1" => numerator;
    /// The denominator of the ratio `r`.
    "denominator" "[r]" since "0.1" => denominator;
    /// `num` as an integer or ratio of the same value.
    "rationalize" "[num]" since "0.1" => rationalize;
}

/// An operation on two values.
type Binary = fn(&mut Cx, &Value, &Value) -> Result<Value>;
/// A question about two values.
type Test = fn(&mut Cx, &Value, &Value) -> Result<bool>;

/// The same operation on what most numbers are.
struct Fast<I, F> {
    ints: I,
    floats: F,
}

#[inline(always)]
fn step<I, F>(cx: &mut Cx, a: &Value, b: &Value, fast: &Fast<I, F>, slow: Binary) -> Result<Value>
where
    I: Fn(i64, i64) -> Option<i64>,
    F: Fn(f64, f64) -> f64,
{
    if let (Some(x), Some(y)) = (a.as_long(), b.as_long())
        && let Some(answer) = (fast.ints)(x, y)
    {
        return Ok(Value::from(answer));
    }
    if let (Some(x), Some(y)) = (a.as_double(), b.as_double()) {
        return Ok(Value::from((fast.floats)(x, y)));
    }
    slow(cx, a, b)
}

/// The first of `args` combined with the second, the answer with the third, and so on.
#[inline(always)]
fn fold<I, F>(cx: &mut Cx, args: &[Value], fast: Fast<I, F>, slow: Binary) -> Result<Value>
where
    I: Fn(i64, i64) -> Option<i64>,
    F: Fn(f64, f64) -> f64,
{
    let mut rest = args.iter();
    let mut answer = rest.next().cloned().unwrap_or_default();
    for next in rest {
        cx.tick(1)?;
        answer = step(cx, &answer, next, &fast, slow)?;
    }
    Ok(answer)
}

/// What a sum or product of one argument is: the argument, which must be a number or nil.
fn alone(x: &Value) -> Result<Value> {
    if x.is_nil() || boxed::is_number(x) {
        return Ok(x.clone());
    }
    let given = lisp_core::compare::class_name(x);
    let message = format!("Cannot cast {given} to java.lang.Number");
    let error = Error::of(code::TYPE_MISMATCH).with("given", &*given);
    Err(error
        .with("expected", "java.lang.Number")
        .message(message)
        .into())
}

fn add(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args.as_slice() {
        [] => Ok(Value::from(0)),
        [x] => alone(x),
        all => fold(
            cx,
            all,
            Fast {
                ints: i64::checked_add,
                floats: |x, y| x + y,
            },
            boxed::add,
        ),
    }
}

fn multiply(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args.as_slice() {
        [] => Ok(Value::from(1)),
        [x] => alone(x),
        all => fold(
            cx,
            all,
            Fast {
                ints: i64::checked_mul,
                floats: |x, y| x * y,
            },
            boxed::mul,
        ),
    }
}

fn subtract(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args.as_slice() {
        [x] => boxed::neg(cx, x),
        all => fold(
            cx,
            all,
            Fast {
                ints: i64::checked_sub,
                floats: |x, y| x - y,
            },
            boxed::sub,
        ),
    }
}

fn divide(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args.as_slice() {
        [x] => boxed::div(cx, &Value::from(1), x),
        all => fold(
            cx,
            all,
            Fast {
                ints: |_, _| None,
                floats: |x, y| x / y,
            },
            boxed::div,
        ),
    }
}

fn add_promoting(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let fast = Fast {
        ints: i64::checked_add,
        floats: |x, y| x + y,
    };
    match args.as_slice() {
        [] => Ok(Value::from(0)),
        [x] => alone(x),
        all => fold(cx, all, fast, boxed::add_promoting),
    }
}

fn multiply_promoting(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let fast = Fast {
        ints: i64::checked_mul,
        floats: |x, y| x * y,
    };
    match args.as_slice() {
        [] => Ok(Value::from(1)),
        [x] => alone(x),
        all => fold(cx, all, fast, boxed::mul_promoting),
    }
}

fn subtract_promoting(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let fast = Fast {
        ints: i64::checked_sub,
        floats: |x, y| x - y,
    };
    match args.as_slice() {
        [x] => boxed::neg_promoting(cx, x),
        all => fold(cx, all, fast, boxed::sub_promoting),
    }
}

fn inc(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].as_int().and_then(|x| x.checked_add(1)) {
        Some(answer) => Ok(Value::from(answer)),
        None => boxed::inc(cx, &args[0]),
    }
}

fn dec(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].as_int().and_then(|x| x.checked_sub(1)) {
        Some(answer) => Ok(Value::from(answer)),
        None => boxed::dec(cx, &args[0]),
    }
}

macro_rules! same_as {
    (unary $($name:ident = $compute:path;)+) => {$(
        fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            $compute(cx, &args[0])
        }
    )+};
    (binary $($name:ident = $compute:path;)+) => {$(
        fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            $compute(cx, &args[0], &args[1])
        }
    )+};
}

same_as! { unary
    inc_promoting = boxed::inc_promoting;
    dec_promoting = boxed::dec_promoting;
    abs = boxed::abs;
    unchecked_inc = boxed::unchecked_inc;
    unchecked_dec = boxed::unchecked_dec;
    unchecked_negate = boxed::unchecked_neg;
}

same_as! { binary
    modulo = boxed::modulo;
    unchecked_add = boxed::unchecked_add;
    unchecked_subtract = boxed::unchecked_sub;
    unchecked_multiply = boxed::unchecked_mul;
}

/// `quot` and `rem` as functions say `Divide by zero` where the operators say `/ by zero`.
fn not_zero(divisor: &Value) -> Result<()> {
    match divisor.as_int() {
        Some(0) => Err(NumError::divide_by_zero().into()),
        _ => Ok(()),
    }
}

fn quot(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    number(&args[0])?;
    not_zero(&args[1])?;
    boxed::quot(cx, &args[0], &args[1])
}

fn rem(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    number(&args[0])?;
    not_zero(&args[1])?;
    boxed::rem(cx, &args[0], &args[1])
}

/// Does every argument stand so to the next? Looks no further than the first that does not.
#[inline(always)]
fn chain(
    cx: &mut Cx,
    args: Args<'_>,
    ints: impl Fn(&i64, &i64) -> bool,
    slow: Test,
) -> Result<Value> {
    for pair in args.as_slice().windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let holds = match (a.as_int(), b.as_int()) {
            (Some(x), Some(y)) => ints(&x, &y),
            _ => slow(cx, a, b)?,
        };
        if !holds {
            return Ok(Value::FALSE);
        }
        cx.tick(1)?;
    }
    Ok(Value::TRUE)
}

fn is_less(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    chain(cx, args, i64::lt, boxed::lt)
}

fn is_less_or_equal(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    chain(cx, args, i64::le, boxed::le)
}

fn is_greater(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    chain(cx, args, i64::gt, boxed::gt)
}

fn is_greater_or_equal(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    chain(cx, args, i64::ge, boxed::ge)
}

fn is_same_number(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    chain(cx, args, i64::eq, boxed::num_equiv)
}

fn max(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let fast = Fast {
        ints: |x: i64, y| Some(x.max(y)),
        floats: greater_float,
    };
    fold(cx, args.as_slice(), fast, boxed::max)
}

fn min(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let fast = Fast {
        ints: |x: i64, y| Some(x.min(y)),
        floats: lesser_float,
    };
    fold(cx, args.as_slice(), fast, boxed::min)
}

/// NaN wins, and zero is greater than negative zero, as in Java.
fn greater_float(x: f64, y: f64) -> f64 {
    let is_first = x > y || (x == y && y.is_sign_negative());
    if x.is_nan() || is_first { x } else { y }
}

fn lesser_float(x: f64, y: f64) -> f64 {
    let is_first = x < y || (x == y && x.is_sign_negative());
    if x.is_nan() || is_first { x } else { y }
}

fn is_zero(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(boxed::sign_of(&args[0])? == Some(0)))
}

fn is_pos(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(boxed::sign_of(&args[0])? == Some(1)))
}

fn is_neg(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(boxed::sign_of(&args[0])? == Some(-1)))
}

fn is_even(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(low_bit(cx, &args[0])? == 0))
}

fn is_odd(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(low_bit(cx, &args[0])? == 1))
}

/// The lowest bit of an integer.
fn low_bit(cx: &mut Cx, value: &Value) -> Result<i64> {
    if let Some(int) = value.as_int() {
        return Ok(int & 1);
    }
    let big = value.obj_of(Kind::BigInt);
    if let Some(big) = big.or_else(|| value.obj_of(Kind::BigInteger)) {
        return Ok(big.bytes().first().map_or(0, |low| i64::from(low & 1)));
    }
    let shown = lisp_core::print::str_of(cx, value)?;
    Err(lisp_core::native::invalid(format!(
        "Argument must be an integer: {shown}"
    )))
}

/// The float a number is, with the error of Java's `doubleValue` for nil.
fn float_of(value: &Value) -> Result<f64> {
    if value.is_nil() {
        let message = "Cannot invoke \"java.lang.Number.doubleValue()\" because \"x\" is null";
        return Err(Error::of(code::TYPE_NIL)
            .with("name", "x")
            .message(message)
            .into());
    }
    Ok(lisp_core::numeric::coerce::to_double(&number(value)?))
}

fn is_nan(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(float_of(&args[0])?.is_nan()))
}

fn is_infinite(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(float_of(&args[0])?.is_infinite()))
}

/// The ratio an argument is.
fn ratio(value: &Value, field: &str) -> Result<Num> {
    if value.is(Kind::Ratio) {
        return number(value);
    }
    if value.is_nil() {
        let message = format!("Cannot read field \"{field}\" because \"r\" is null");
        return Err(Error::of(code::TYPE_NIL)
            .with("name", "r")
            .message(message)
            .into());
    }
    Err(lisp_core::native::cannot_cast(value, "clojure.lang.Ratio"))
}

/// A whole number of Java's big class, as parts of ratios are.
fn java_integer(cx: &mut Cx, num: Num) -> Result<Value> {
    let big = lisp_core::numeric::coerce::bigint(&num)?;
    Ok(boxed::java_big(&cx.heap, &big))
}

fn numerator(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let ratio = ratio(&args[0], "numerator")?;
    java_integer(cx, compare::numerator(&ratio)?)
}

fn denominator(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let ratio = ratio(&args[0], "denominator")?;
    java_integer(cx, compare::denominator(&ratio)?)
}

fn rationalize(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return Ok(Value::NIL);
    }
    let num = number(&args[0])?;
    Ok(lisp_core::numeric::coerce::rationalize(&num)?.into_value(&cx.heap))
}
