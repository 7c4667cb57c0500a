//! Functions where Java wants an object with one method: functions of the program, and objects that
//! have the method.

use lisp_core::collection::user;
use lisp_core::cx::{Cx, Result};
use lisp_core::value::{Kind, Value};

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
