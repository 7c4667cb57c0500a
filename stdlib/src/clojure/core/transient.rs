//! Transients: collections that are changed in place until `persistent!`.

use lisp_core::collection::{transient, vector};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::Value;

natives! {
    "clojure.core";

    /// A transient version of the vector, map or set `coll`.
    "transient" "[coll]" since "0.1" => transient_of;
    /// The collection that the transient `coll` has become; it cannot be used any more.
    "persistent!" "[coll]" since "0.1" => persistent_bang;
    /// The transient `coll` with `x` added.
    "conj!" "[]" "[coll]" "[coll x]" since "0.1" => conj_bang;
    /// The transient map or vector `coll` with `val` at `key`, and so on for `kvs`.
    "assoc!" "[coll key val]" "[coll key val & kvs]" since "0.1" => assoc_bang;
    /// The transient map `map` without the entries at `key` and `ks`.
    "dissoc!" "[map key]" "[map key & ks]" since "0.1" => dissoc_bang;
    /// The transient set `set` without the items `key` and `ks`.
    "disj!" "[set]" "[set key]" "[set key & ks]" since "0.1" => disj_bang;
    /// The transient vector `coll` without its last item.
    "pop!" "[coll]" since "0.1" => pop_bang;
}

fn transient_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    transient::transient(cx, args.take(0))
}

fn persistent_bang(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    transient::persistent(cx, &args[0])
}

fn conj_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    if args.is_empty() {
        let empty = vector::empty(&cx.heap);
        return transient::transient(cx, empty);
    }
    let coll = args.take(0);
    if args.len() == 2 {
        transient::conj_bang(cx, coll, args.take(1))
    } else {
        Ok(coll)
    }
}

fn assoc_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let mut coll = args.take(0);
    // As in Clojure, a key without a value at the end gets nil: taking what is not given answers
    // that.
    for ix in (1..args.len()).step_by(2) {
        let (key, value) = (args.take(ix), args.take(ix + 1));
        coll = transient::assoc_bang(cx, coll, key, value)?;
    }
    Ok(coll)
}

fn dissoc_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let coll = args.take(0);
    args.rest(1)
        .iter()
        .try_fold(coll, |coll, key| transient::dissoc_bang(cx, coll, key))
}

fn disj_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let coll = args.take(0);
    args.rest(1)
        .iter()
        .try_fold(coll, |coll, item| transient::disj_bang(cx, coll, item))
}

fn pop_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    transient::pop_bang(cx, args.take(0))
}
