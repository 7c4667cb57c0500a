//! Collections of every kind: looking up, adding, removing, counting.
//!
//! `conj`, `assoc` and their kin take their collection out of the arguments, so that one nobody
//! else holds is changed in place.

use lisp_core::collection::dispatch;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{args::int_of, invalid};
use lisp_core::natives;
use lisp_core::value::Value;

natives! {
    "clojure.core";

    /// The value at `key` of `map`, or `not-found` (default nil). Looks into maps, sets, vectors,
    /// strings and arrays.
    "get" "[map key]" "[map key not-found]" since "0.1" cost Length => get;
    /// The item of `coll` at `index`; outside of `coll`, `not-found`, or an exception without it.
    "nth" "[coll index]" "[coll index not-found]" since "0.1" cost Length => nth;
    /// The number of items of `coll`.
    "count" "[coll]" since "0.1" cost Length => count;
    /// True when `key` is a key of `coll`: an index of a vector, an item of a set.
    "contains?" "[coll key]" since "0.1" cost Length => contains;
    /// The entry of `map` at `key`, or nil.
    "find" "[map key]" since "0.1" => find;
    /// The key of the map entry `e`.
    "key" "[e]" since "0.1" => key;
    /// The value of the map entry `e`.
    "val" "[e]" since "0.1" => val;
    /// A seq of the keys of `map`, nil when it is empty.
    "keys" "[map]" since "0.1" => keys;
    /// A seq of the values of `map`, nil when it is empty.
    "vals" "[map]" since "0.1" => vals;

    /// `coll` with `x` and `xs` added where its kind adds: lists in front, vectors behind.
    "conj" "[]" "[coll]" "[coll x]" "[coll x & xs]" since "0.1" cost Length => conj;
    /// `map` with `val` at `key`, and so on for `kvs`; `map` may be a vector with indices as keys.
    "assoc" "[map key val]" "[map key val & kvs]" since "0.1" => assoc;
    /// `map` without the entries at `key` and `ks`.
    "dissoc" "[map]" "[map key]" "[map key & ks]" since "0.1" => dissoc;
    /// `set` without the items `key` and `ks`.
    "disj" "[set]" "[set key]" "[set key & ks]" since "0.1" cost Length => disj;
    /// An empty collection of the kind of `coll`, nil when that is no collection.
    "empty" "[coll]" since "0.1" => empty;
    /// The item of `coll` that `pop` would remove: the first of a list or queue, the last of a
    /// vector.
    "peek" "[coll]" since "0.1" => peek;
    /// `coll` without the item that `peek` answers.
    "pop" "[coll]" since "0.1" => pop;
    /// A seq of the items of the vector or sorted collection `rev` in reverse order, or nil.
    "rseq" "[rev]" since "0.1" => rseq;
}

fn get(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let default = args.take(2);
    if default.is_nil() {
        return Ok(dispatch::get(cx, &args[0], &args[1])?.unwrap_or_default());
    }
    dispatch::get_or(cx, &args[0], &args[1], default)
}

fn nth(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let index = match args[1].as_int() {
        Some(index) => index,
        None => int_of(cx, &args[1])?,
    };
    if args.len() == 3 {
        let default = args.take(2);
        return dispatch::nth_or_owned(cx, args.take(0), index, default);
    }
    dispatch::nth_or_throw_owned(cx, args.take(0), index)
}

fn count(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let count = dispatch::count_owned(cx, args.take(0))?;
    Ok(Value::from(i64::try_from(count).unwrap_or(i64::MAX)))
}

fn contains(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::contains(cx, &args[0], &args[1]).map(Value::from)
}

fn find(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::find(cx, &args[0], &args[1])
}

fn key(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::entry_half(cx, &args[0], 0)
}

fn val(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::entry_half(cx, &args[0], 1)
}

fn keys(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::keys(cx, &args[0])
}

fn vals(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::vals(cx, &args[0])
}

fn conj(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    if args.is_empty() {
        return Ok(lisp_core::collection::vector::empty(&cx.heap));
    }
    let mut coll = args.take(0);
    for ix in 1..args.len() {
        let item = args.take(ix);
        dispatch::conj_mut(cx, &mut coll, item)?;
    }
    Ok(coll)
}

fn assoc(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    if args.len().is_multiple_of(2) {
        let message = "assoc expects even number of arguments after map/vector, found odd number";
        return Err(invalid(message));
    }
    let mut coll = args.take(0);
    for ix in (1..args.len()).step_by(2) {
        let (key, value) = (args.take(ix), args.take(ix + 1));
        dispatch::assoc_mut(cx, &mut coll, key, value)?;
    }
    Ok(coll)
}

fn dissoc(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let coll = args.take(0);
    args.rest(1)
        .iter()
        .try_fold(coll, |coll, key| dispatch::dissoc(cx, coll, key))
}

fn disj(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let coll = args.take(0);
    args.rest(1)
        .iter()
        .try_fold(coll, |coll, item| dispatch::disj(cx, coll, item))
}

fn empty(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::empty(cx, &args[0])
}

fn peek(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::peek(cx, &args[0])
}

fn pop(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    dispatch::pop(cx, args.take(0))
}

fn rseq(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    dispatch::rseq(cx, &args[0])
}
