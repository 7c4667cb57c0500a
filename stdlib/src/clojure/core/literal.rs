//! Tagged literals and reader conditionals as values: what the reader keeps when it is told to.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// The literal `form` with `tag`, a symbol, as data; `:tag` and `:form` look into it.
    "tagged-literal" "[tag form]" since "0.1" => tagged_literal;
    /// A reader conditional of `form`, a list, as data; `:form` and `:splicing?` look into it.
    "reader-conditional" "[form splicing?]" since "0.1" => reader_conditional;
}

fn tagged_literal(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    args.of_kind(0, Kind::Symbol, "clojure.lang.Symbol")?;
    let slots = [args.take(0), args.take(1)];
    Ok(cx.heap.object(Kind::TaggedLiteral, [], slots))
}

fn reader_conditional(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let splicing = u64::from(args[1].is_truthy());
    let form = args.take(0);
    Ok(cx.heap.object(Kind::ReaderConditional, [splicing], [form]))
}
