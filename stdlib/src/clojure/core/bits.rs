//! Bit operations on 64-bit integers, and arithmetic on 32 bits.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::numeric::boxed::{self, number};
use lisp_core::numeric::{NumError, coerce};
use lisp_core::value::Value;

natives! {
    "clojure.core";

    /// The bits set in all arguments.
    "bit-and" "[x y]" "[x y & more]" since "0.1" => bit_and;
    /// The bits set in any argument.
    "bit-or" "[x y]" "[x y & more]" since "0.1" => bit_or;
    /// The bits set in an odd number of arguments.
    "bit-xor" "[x y]" "[x y & more]" since "0.1" => bit_xor;
    /// The bits of `x` that are set in no other argument.
    "bit-and-not" "[x y]" "[x y & more]" since "0.1" => bit_and_not;
    /// `x` with every bit flipped.
    "bit-not" "[x]" since "0.1" => bit_not;
    /// `x` with bits moved up by `n` places.
    "bit-shift-left" "[x n]" since "0.1" => bit_shift_left;
    /// `x` with bits moved down by `n` places, keeping its sign.
    "bit-shift-right" "[x n]" since "0.1" => bit_shift_right;
    /// `x` with bits moved down by `n` places, zeros coming in.
    "unsigned-bit-shift-right" "[x n]" since "0.1" => unsigned_bit_shift_right;
    /// True when bit `n` of `x` is set.
    "bit-test" "[x n]" since "0.1" => bit_test;
    /// `x` with bit `n` set.
    "bit-set" "[x n]" since "0.1" => bit_set;
    /// `x` with bit `n` cleared.
    "bit-clear" "[x n]" since "0.1" => bit_clear;
    /// `x` with bit `n` flipped.
    "bit-flip" "[x n]" since "0.1" => bit_flip;

    /// The sum of `x` and `y` in 32 bits that wrap around.
    "unchecked-add-int" "[x y]" since "0.1" => unchecked_add_int;
    /// `x` minus `y` in 32 bits that wrap around.
    "unchecked-subtract-int" "[x y]" since "0.1" => unchecked_subtract_int;
    /// The product of `x` and `y` in 32 bits that wrap around.
    "unchecked-multiply-int" "[x y]" since "0.1" => unchecked_multiply_int;
    /// The whole part of `x` divided by `y`, in 32 bits.
    "unchecked-divide-int" "[x y]" since "0.1" => unchecked_divide_int;
    /// What is left of `x` divided by `y`, in 32 bits.
    "unchecked-remainder-int" "[x y]" since "0.1" => unchecked_remainder_int;
    /// `x` plus one in 32 bits that wrap around.
    "unchecked-inc-int" "[x]" since "0.1" => unchecked_inc_int;
    /// `x` minus one in 32 bits that wrap around.
    "unchecked-dec-int" "[x]" since "0.1" => unchecked_dec_int;
    /// Minus `x` in 32 bits that wrap around.
    "unchecked-negate-int" "[x]" since "0.1" => unchecked_negate_int;
}

/// The arguments combined one after another.
fn fold(args: &Args<'_>, combine: fn(&Value, &Value) -> Result<Value>) -> Result<Value> {
    args.rest(1)
        .iter()
        .try_fold(args[0].clone(), |bits, next| combine(&bits, next))
}

fn bit_and(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    fold(&args, boxed::bit_and)
}

fn bit_or(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    fold(&args, boxed::bit_or)
}

fn bit_xor(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    fold(&args, boxed::bit_xor)
}

fn bit_and_not(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    fold(&args, boxed::bit_and_not)
}

fn bit_not(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    boxed::bit_not(&args[0])
}

macro_rules! of_two {
    ($($name:ident)+) => {$(
        fn $name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            boxed::$name(&args[0], &args[1])
        }
    )+};
}

of_two! {
    bit_shift_left bit_shift_right unsigned_bit_shift_right
    bit_test bit_set bit_clear bit_flip
}

/// Argument `ix` in 32 bits.
fn int32(args: &Args<'_>, ix: usize) -> Result<i32> {
    Ok(coerce::to_int(&number(&args[ix])?)?)
}

fn value_of(int: i32) -> Value {
    Value::int32(int)
}

fn unchecked_add_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(value_of(int32(&args, 0)?.wrapping_add(int32(&args, 1)?)))
}

fn unchecked_subtract_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(value_of(int32(&args, 0)?.wrapping_sub(int32(&args, 1)?)))
}

fn unchecked_multiply_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(value_of(int32(&args, 0)?.wrapping_mul(int32(&args, 1)?)))
}

/// Both arguments in 32 bits, the second not zero.
fn dividing(args: &Args<'_>) -> Result<(i32, i32)> {
    match (int32(args, 0)?, int32(args, 1)?) {
        (_, 0) => Err(NumError::arithmetic("/ by zero").into()),
        pair => Ok(pair),
    }
}

fn unchecked_divide_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, y) = dividing(&args)?;
    Ok(value_of(x.wrapping_div(y)))
}

fn unchecked_remainder_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, y) = dividing(&args)?;
    Ok(value_of(x.wrapping_rem(y)))
}

fn unchecked_inc_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(value_of(int32(&args, 0)?.wrapping_add(1)))
}

fn unchecked_dec_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(value_of(int32(&args, 0)?.wrapping_sub(1)))
}

fn unchecked_negate_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(value_of(int32(&args, 0)?.wrapping_neg()))
}
