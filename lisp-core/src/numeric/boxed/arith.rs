//! Arithmetic and comparison of two values, with Clojure's answers and exceptions.
//!
//! A row per operation: what it computes and which estimate bounds its answer. Division of floats
//! is the hardware's, as Clojure compiles it for doubles; `/ by zero` is what `quot` and `rem` of
//! longs say.

use std::cmp::Ordering;

use super::super::size::{SizeOp, bits_of, result_bits};
use super::super::{Answer, Context, Num, NumError, compare, tower};
use super::context::context_for;
use super::large::{self, Exact};
use super::{cast_error, nil_operand, number};
use crate::cx::{Cx, Result};
use crate::value::Value;

/// Answers below so many bits are not reserved.
const SMALL_BITS: u64 = 4096;

macro_rules! operations {
    (binary { $($(#[$doc:meta])* $name:ident = $compute:path, $size:ident, $exact:ident;)* }
     unary { $($(#[$unary_doc:meta])* $unary:ident = $unary_compute:path;)* }
     test { $($(#[$test_doc:meta])* $test:ident = $($ordering:ident)|+;)* }) => {
        $($(#[$doc])*
        ///
        /// # Errors
        /// Operands that are no numbers; what the number classes refuse; an answer too large.
        pub fn $name(cx: &mut Cx, a: &Value, b: &Value) -> Result<Value> {
            binary(cx, (a, b), (SizeOp::$size, Exact::$exact), $compute)
        })*

        $($(#[$unary_doc])*
        ///
        /// # Errors
        /// As [`add`].
        pub fn $unary(cx: &mut Cx, a: &Value) -> Result<Value> {
            unary(cx, a, $unary_compute)
        })*

        $($(#[$test_doc])*
        ///
        /// # Errors
        /// Operands that are no numbers; a ratio without finite expansion meets a decimal.
        pub fn $test(cx: &mut Cx, a: &Value, b: &Value) -> Result<bool> {
            Ok(matches!(order_of(cx, a, b)?, Some($(Ordering::$ordering)|+)))
        })*
    };
}

operations! {
    binary {
        /// `(+ a b)`.
        add = tower::add, Add, Add;
        /// `(- a b)`.
        sub = tower::sub, Add, Sub;
        /// `(* a b)`.
        mul = tower::mul, Multiply, Mul;
        /// `(/ a b)`.
        div = tower::div_ieee, Divide, Div;
        /// `(quot a b)`.
        quot = quot_of, Quotient, Quot;
        /// `(rem a b)`.
        rem = rem_of, Quotient, Rem;
        /// `(mod a b)`.
        modulo = tower::modulo, Quotient, Mod;
        /// `(+' a b)`.
        add_promoting = tower::add_promoting, Add, Add;
        /// `(-' a b)`.
        sub_promoting = tower::sub_promoting, Add, Sub;
        /// `(*' a b)`.
        mul_promoting = tower::mul_promoting, Multiply, Mul;
        /// `(unchecked-add a b)`.
        unchecked_add = tower::unchecked_add, Add, Add;
        /// `(unchecked-subtract a b)`.
        unchecked_sub = tower::unchecked_sub, Add, Sub;
        /// `(unchecked-multiply a b)`.
        unchecked_mul = tower::unchecked_mul, Multiply, Mul;
    }
    unary {
        /// `(- a)`.
        neg = tower::neg;
        /// `(inc a)`.
        inc = tower::inc;
        /// `(dec a)`.
        dec = tower::dec;
        /// `(abs a)`.
        abs = tower::abs;
        /// `(-' a)`.
        neg_promoting = tower::neg_promoting;
        /// `(inc' a)`.
        inc_promoting = tower::inc_promoting;
        /// `(dec' a)`.
        dec_promoting = tower::dec_promoting;
        /// `(unchecked-negate a)`.
        unchecked_neg = tower::unchecked_neg;
        /// `(unchecked-inc a)`.
        unchecked_inc = unchecked_inc_of;
        /// `(unchecked-dec a)`.
        unchecked_dec = unchecked_dec_of;
    }
    test {
        /// `(< a b)`.
        lt = Less;
        /// `(<= a b)`.
        le = Less | Equal;
        /// `(> a b)`.
        gt = Greater;
        /// `(>= a b)`.
        ge = Greater | Equal;
        /// `(== a b)`.
        num_equiv = Equal;
    }
}

fn binary(
    cx: &mut Cx,
    (a, b): (&Value, &Value),
    (op, exact): (SizeOp, Exact),
    compute: fn(&Num, &Num, Context) -> Answer,
) -> Result<Value> {
    let (x, y) = operands(a, b)?;
    if !is_fixed(&x) || !is_fixed(&y) {
        charge(cx, op, &x, &y)?;
        if let Some(answer) = large::compute(cx, exact, &x, &y)? {
            return Ok(answer.into_value(&cx.heap));
        }
    }
    let context = context_for(cx, &x, &y);
    Ok(compute(&x, &y, context)?.into_value(&cx.heap))
}

fn unary(cx: &mut Cx, a: &Value, compute: fn(&Num, Context) -> Answer) -> Result<Value> {
    let x = number(a)?;
    let one = Num::Int(1);
    charge(cx, SizeOp::Add, &x, &one)?;
    let context = context_for(cx, &x, &one);
    Ok(compute(&x, context)?.into_value(&cx.heap))
}

/// How `a` stands to `b`; nothing when one is NaN.
///
/// # Errors
/// As [`lt`].
pub fn order_of(cx: &mut Cx, a: &Value, b: &Value) -> Result<Option<Ordering>> {
    if let (Some(x), Some(y)) = (a.as_int(), b.as_int()) {
        return Ok(Some(x.cmp(&y)));
    }
    let (x, y) = operands(a, b)?;
    charge(cx, SizeOp::Compare, &x, &y)?;
    let context = context_for(cx, &x, &y);
    Ok(compare::order(&x, &y, context)?)
}

/// `(max a b)`.
///
/// # Errors
/// As [`lt`].
pub fn max(cx: &mut Cx, a: &Value, b: &Value) -> Result<Value> {
    choose(cx, a, b, Ordering::Greater)
}

/// `(min a b)`.
///
/// # Errors
/// As [`lt`].
pub fn min(cx: &mut Cx, a: &Value, b: &Value) -> Result<Value> {
    choose(cx, a, b, Ordering::Less)
}

fn choose(cx: &mut Cx, a: &Value, b: &Value, first: Ordering) -> Result<Value> {
    let order = order_of(cx, a, b)?;
    let takes_first = match order {
        None => a.as_float().is_some_and(f64::is_nan),
        Some(order) => order == first,
    };
    Ok(if takes_first { a.clone() } else { b.clone() })
}

/// -1, 0 or 1: what `pos?`, `neg?` and `zero?` ask (NaN is none of them and answers `None`).
///
/// # Errors
/// A value that is no number.
pub fn sign_of(value: &Value) -> Result<Option<i32>> {
    let num = number(value)?;
    Ok(if num.is_nan() {
        None
    } else {
        Some(compare::sign(&num))
    })
}

/// Both operands, checked in Clojure's order: nil first, then classes.
fn operands(a: &Value, b: &Value) -> Result<(Num, Num)> {
    match (Num::of(a), Num::of(b)) {
        (Some(x), Some(y)) => Ok((x, y)),
        _ if a.is_nil() || b.is_nil() => Err(nil_operand()),
        (None, _) => Err(cast_error(a, "java.lang.Number")),
        _ => Err(cast_error(b, "java.lang.Number")),
    }
}

/// Reserves a large answer and spends fuel for the work of large operands.
fn charge(cx: &mut Cx, op: SizeOp, x: &Num, y: &Num) -> Result<()> {
    if is_fixed(x) && is_fixed(y) {
        return Ok(());
    }
    let bits = result_bits(op, x, y);
    if bits <= SMALL_BITS {
        return cx.tick(1 + (bits >> 8));
    }
    cx.reserve(usize::try_from(bits >> 3).unwrap_or(usize::MAX))?;
    let (n, m) = ((bits_of(x) >> 6) + 1, (bits_of(y) >> 6) + 1);
    let is_ratio = matches!(x, Num::Ratio(_)) || matches!(y, Num::Ratio(_));
    let work = match op {
        _ if is_ratio => n.saturating_add(m).saturating_pow(2) >> 4,
        SizeOp::Multiply => n.max(m).saturating_mul(n.min(m).isqrt()) >> 3,
        SizeOp::Divide | SizeOp::Quotient => n.saturating_mul(m) >> 4,
        _ => n.max(m) >> 3,
    };
    cx.tick(work)
}

fn is_fixed(x: &Num) -> bool {
    matches!(x, Num::Int(_) | Num::Float(_))
}

fn quot_of(x: &Num, y: &Num, context: Context) -> Answer {
    match (x, y) {
        (Num::Int(_), Num::Int(0)) => Err(NumError::arithmetic("/ by zero")),
        _ => tower::quot(x, y, context),
    }
}

fn rem_of(x: &Num, y: &Num, context: Context) -> Answer {
    match (x, y) {
        (Num::Int(_), Num::Int(0)) => Err(NumError::arithmetic("/ by zero")),
        _ => tower::rem(x, y, context),
    }
}

fn unchecked_inc_of(x: &Num, context: Context) -> Answer {
    tower::unchecked_add(x, &Num::Int(1), context)
}

fn unchecked_dec_of(x: &Num, context: Context) -> Answer {
    tower::unchecked_sub(x, &Num::Int(1), context)
}
