//! Functions where Java wants an object with one method: functions of the program, and objects that
//! have the method.

use lisp_core::collection::user;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::numeric::boxed;
use lisp_core::value::{Kind, Value};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 3] = [NATIVES, of_reference::NATIVES, of_delay::NATIVES];

natives! {
    "clojure.lang.AFunction";

    /// What `f` answers, as the method of a functional interface.
    ".apply" "[f & args]" since "0.1" cost Calls => apply;
    /// What `f` answers, as an UnaryOperator of long and the like.
    ".applyAsLong" "[f & args]" since "0.1" cost Calls => apply;
    /// What `f` answers, as an operator of int.
    ".applyAsInt" "[f & args]" since "0.1" cost Calls => apply;
    /// What `f` answers, as an operator of double.
    ".applyAsDouble" "[f & args]" since "0.1" cost Calls => apply;
    /// Is what `f` answers true? As a Predicate.
    ".test" "[f & args]" since "0.1" cost Calls => test;
    /// Calls `f`, as a Consumer; nil.
    ".accept" "[f & args]" since "0.1" cost Calls => accept;
    /// What `f` answers without arguments, as a Supplier.
    ".get" "[f]" since "0.1" cost Calls => apply;
}

fn apply(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    cx.call(&args[0], args.rest(1))
}

fn test(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let answer = cx.call(&args[0], args.rest(1))?;
    Ok(Value::from(answer.is_truthy()))
}

fn accept(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    cx.call(&args[0], args.rest(1)).map(|_| Value::NIL)
}

/// What a reference holds, as the suppliers of `java.util.function` give it.
macro_rules! suppliers {
    ($module:ident, $class:literal) => {
        mod $module {
            use super::*;

            natives! {
                $class;

                /// What the reference holds, as a Supplier.
                ".get" "[ref]" since "0.1" cost Calls => get;
                /// The number it holds, as an IntSupplier.
                ".getAsInt" "[ref]" since "0.1" cost Calls => get_number;
                /// The number it holds, as a LongSupplier.
                ".getAsLong" "[ref]" since "0.1" cost Calls => get_number;
                /// The number it holds, as a DoubleSupplier.
                ".getAsDouble" "[ref]" since "0.1" cost Calls => get_number;
                /// Is it neither nil nor false? As a BooleanSupplier.
                ".getAsBoolean" "[ref]" since "0.1" cost Calls => get_truth;
            }
        }
    };
}

suppliers!(of_reference, "clojure.lang.ARef");
suppliers!(of_delay, "clojure.lang.Delay");

fn get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    super::call_native(cx, ("clojure.core", "deref"), args.as_slice())
}

fn get_number(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let held = get(cx, args)?;
    match boxed::is_number(&held) {
        true => Ok(held),
        false => Err(cannot_cast(&held, "java.lang.Number")),
    }
}

fn get_truth(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    get(cx, args).map(|held| Value::from(held.is_truthy()))
}

/// The methods of `java.util.function`'s interfaces and their like.
const METHODS: [&str; 12] = [
    "apply",
    "applyAsLong",
    "applyAsInt",
    "applyAsDouble",
    "test",
    "accept",
    "get",
    "getAsLong",
    "call",
    "run",
    "compare",
    "invoke",
];

/// What the function, or the one method of the object, answers.
///
/// # Errors
/// What it throws; it is neither.
pub(crate) fn call(cx: &mut Cx, f: &Value, args: &[Value]) -> Result<Value> {
    if matches!(f.kind(), Kind::Instance | Kind::Record) {
        for name in METHODS {
            if let Some(method) = user::method(cx, f, name) {
                let mut all = vec![f.clone()];
                all.extend_from_slice(args);
                return cx.call(&method, &all);
            }
        }
    }
    cx.call(f, args)
}
