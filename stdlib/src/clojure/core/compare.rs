//! Equality, order and hashes of values.

use lisp_core::compare::{self, equal, equal_fast, hash_code, hash_ordered, hash_unordered};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{cannot_cast, null_pointer};
use lisp_core::natives;
use lisp_core::numeric::boxed::number;
use lisp_core::numeric::{coerce, hash as murmur};
use lisp_core::value::Value;

natives! {
    "clojure.core";

    /// True when all arguments are equal: collections by their items, numbers within their
    /// category.
    "=" "[x]" "[x y]" "[x y & more]" since "0.1" => is_equal;
    /// True when `x` and `y` are the same object.
    "identical?" "[x y]" since "0.1" => is_identical;
    /// True unless `x` is nil or false.
    "not" "[x]" since "0.1" => not;
    /// A negative number when `x` comes before `y`, 0 when neither does, a positive number
    /// otherwise.
    "compare" "[x y]" since "0.1" cost Length => compare_values;
    /// The hash of `x`, the same for equal values.
    "hash" "[x]" since "0.1" cost Length => hash;
    /// The hash of `y` mixed into the hash `x`.
    "hash-combine" "[x y]" since "0.1" cost Length => hash_combine;
    /// The hash of the items of `coll`, which depends on their order.
    "hash-ordered-coll" "[coll]" since "0.1" cost Length => hash_ordered_coll;
    /// The hash of the items of `coll`, whatever their order.
    "hash-unordered-coll" "[coll]" since "0.1" cost Length => hash_unordered_coll;
    /// The hash of a collection whose `count` items gave `hash-basis`.
    "mix-collection-hash" "[hash-basis count]" since "0.1" => mix_collection_hash;
}

fn is_equal(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    for pair in args.as_slice().windows(2) {
        let same = match equal_fast(&pair[0], &pair[1]) {
            Some(false) => false,
            _ => equal(cx, &pair[0], &pair[1])?,
        };
        if !same {
            return Ok(Value::FALSE);
        }
        cx.tick(1)?;
    }
    Ok(Value::TRUE)
}

fn is_identical(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(args[0].is_identical(&args[1])))
}

fn not(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(!args[0].is_truthy()))
}

fn compare_values(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    compare::compare(cx, &args[0], &args[1]).map(Value::from)
}

fn value_of(hash: u32) -> Value {
    Value::from(i64::from(hash.cast_signed()))
}

fn hash(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    compare::hash(cx, &args[0]).map(value_of)
}

/// Argument `ix` in 32 bits.
fn int32(args: &Args<'_>, ix: usize) -> Result<i32> {
    Ok(coerce::to_int(&number(&args[ix])?)?)
}

fn hash_combine(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let seed = int32(&args, 0)?;
    let hash = if args[1].is_nil() {
        0
    } else {
        hash_code(cx, &args[1])?
    };
    Ok(Value::from(i64::from(murmur::hash_combine(seed, hash))))
}

/// A collection to hash item by item.
fn iterable(cx: &mut Cx, coll: &Value) -> Result<()> {
    if coll.is_nil() {
        return Err(null_pointer());
    }
    if lisp_core::collection::dispatch::is_seqable(cx, coll) && coll.text().is_none() {
        return Ok(());
    }
    Err(cannot_cast(coll, "java.lang.Iterable"))
}

fn hash_ordered_coll(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    iterable(cx, &args[0])?;
    hash_ordered(cx, &args[0]).map(value_of)
}

fn hash_unordered_coll(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    iterable(cx, &args[0])?;
    hash_unordered(cx, &args[0]).map(value_of)
}

fn mix_collection_hash(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let mixed = murmur::mix_coll_hash(int32(&args, 0)?, int32(&args, 1)?);
    Ok(Value::from(i64::from(mixed)))
}
