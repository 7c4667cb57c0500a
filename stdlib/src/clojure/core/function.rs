//! Calling functions with arguments in a seq.

use lisp_core::collection::Cursor;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::null_pointer;
use lisp_core::natives;
use lisp_core::value::Value;

natives! {
    "clojure.core";

    /// Calls `f` with the arguments before the last, then the items of the last.
    "apply"
        "[f args]" "[f x args]" "[f x y args]" "[f x y z args]" "[f a b c d & more]"
        since "0.1" cost Calls => apply;
}

/// The machine runs `apply` itself and without nesting; this is for calls that do not come through
/// it.
fn apply(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let last = args.len() - 1;
    let f = args.take(0);
    if f.is_nil() {
        return Err(null_pointer());
    }
    let mut given: Vec<Value> = (1..last).map(|ix| args.take(ix)).collect();
    let mut more = Cursor::new(cx, args.take(last))?;
    while let Some(item) = more.next(cx)? {
        if given.len() % 1024 == 1023 {
            cx.reserve(given.len() * size_of::<Value>())?;
        }
        given.push(item);
    }
    cx.call(&f, &given)
}
