//! Natives: how their tables are written, what their arguments are asked for, and the errors they share.
//!
//! Floor 5. A native is one row of [`natives!`](crate::natives) and an ordinary function below it.

pub mod args;
pub mod convert;
mod error;
mod invoke;

pub use error::{cannot_cast, duplicate_key, invalid, mismatch, null_pointer, wrong_arity};
pub use invoke::{invoke, is_lookup};

use crate::collection::lookup;
use crate::cx::{Cx, NativeFn, NativeRow, Result};
use crate::value::{Kind, Value};

/// Rows and functions of one file of natives.
pub type NativeList = &'static [(NativeRow, NativeFn)];

/// Declares the natives of one namespace: documentation, name, argument lists, age, how the work grows, function.
///
/// A row whose work grows with what it is given says so by `cost Length`, `cost Sorting` or `cost Calls` ([`Cost`](crate::cx::Cost)).
///
/// ```
/// use lisp_core::cx::{Args, Cx, Result};
/// use lisp_core::value::Value;
///
/// lisp_core::natives! {
///     "app.text";
///
///     /// True when `s` is nil or empty.
///     "nothing?" "[s]" since "0.1" => is_nothing;
/// }
///
/// fn is_nothing(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
///     Ok(Value::from(args.optional_text(cx, 0)?.is_none_or(str::is_empty)))
/// }
/// assert_eq!(NATIVES[0].0.name, "nothing?");
/// ```
#[macro_export]
macro_rules! natives {
    ($ns:literal; $($(#[doc = $doc:literal])+ $name:literal $($arglist:literal)+ since $since:literal $(cost $cost:ident)? => $function:ident;)+) => {
        /// The natives of this file.
        #[allow(unreachable_pub, reason = "tables are public where their module is")]
        pub const NATIVES: &[($crate::cx::NativeRow, $crate::cx::NativeFn)] = &[
            $(($crate::cx::NativeRow::new($crate::cx::RowText {
                ns: $ns,
                name: $name,
                arglists: &[$($arglist),+],
                doc: concat!($($doc, "\n"),+),
                since: $since,
                cost: $crate::natives!(@cost $($cost)?),
            }), $function as $crate::cx::NativeFn),)+
        ];
    };
    (@cost) => { $crate::cx::Cost::Constant };
    (@cost $cost:ident) => { $crate::cx::Cost::$cost };
}

/// The item at position `ix`, or Clojure's error.
///
/// # Errors
/// No such position, or a collection without positions.
pub fn nth(cx: &mut Cx, coll: &Value, ix: &Value) -> Result<Value> {
    let Some(position) = ix.as_int() else {
        return nth(cx, coll, &Value::from(args::int_of(cx, ix)?));
    };
    if coll.is_nil() {
        return Ok(Value::NIL);
    }
    if position >= 0
        && let Some(item) = lookup::nth(cx, coll, position)?
    {
        return Ok(item);
    }
    Err(error::no_position(cx, coll, position))
}

/// As [`nth`], of a collection the caller gives up: a seq is not held while it is walked.
///
/// # Errors
/// As [`nth`].
pub fn nth_owned(cx: &mut Cx, coll: Value, ix: &Value) -> Result<Value> {
    if coll.is(Kind::LazySeq) || coll.is(Kind::Cons) || coll.is(Kind::Iterate) {
        let position = args::int_of(cx, ix)?;
        return lookup::nth_or_throw_owned(cx, coll, position);
    }
    nth(cx, &coll, ix)
}

/// A function that calls the native `ns/name` with itself before its arguments; the native finds `captures` in it.
///
/// # Panics
/// When there is no such native: callers name their own.
pub fn closure(cx: &Cx, (ns, name): (&str, &str), captures: &[Value]) -> Value {
    let index = cx.natives.find(ns, name).expect("a native of this program");
    let native = Value::immediate(Kind::Native, u64::from(index));
    let slots: Vec<Value> = std::iter::once(native)
        .chain(captures.iter().cloned())
        .collect();
    cx.heap.object_of(Kind::NativeFn, &[], slots.into_iter(), 0)
}

/// Captured value `ix` of a function made by [`closure`]; nil of anything else.
pub fn captured(function: &Value, ix: usize) -> Value {
    match function.obj_of(Kind::NativeFn) {
        Some(obj) if ix + 1 < obj.len() => obj.slot(ix + 1),
        _ => Value::NIL,
    }
}
