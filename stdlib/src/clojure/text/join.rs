//! `clojure.string/join`.

use lisp_core::collection::Cursor;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::Value;

use super::units::Build;

natives! {
    "clojure.string";

    /// The texts of the items of `coll`, as `str` makes them, with `separator` between them.
    "join" "[coll]" "[separator coll]" since "0.1" cost Length => join;
}

fn join(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let coll = args.take(args.len() - 1);
    let separator = match args.len() {
        1 => Value::NIL,
        _ => super::text_of(cx, &args[0])?,
    };
    let separator = separator.text().unwrap_or_default();
    let mut build = Build::default();
    let mut items = Cursor::new(cx, coll)?;
    let mut is_first = true;
    while let Some(item) = items.next(cx)? {
        if !is_first {
            build.push_str(separator);
        }
        is_first = false;
        build.push_value(cx, &item)?;
    }
    build.finish(cx)
}
