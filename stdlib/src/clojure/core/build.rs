//! Making vectors, maps and sets, and what only some kinds can do.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::{dispatch, list, map, set, sorted, vector};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::args::int_of;
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::types;
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// A vector of `args`.
    "vector" "[& args]" since "0.1" => vector_of;
    /// A vector of the items of `coll`.
    "vec" "[coll]" since "0.1" cost Length => vec;
    /// The items of vector `v` from index `start` up to, not including, `end` (default its count).
    "subvec" "[v start]" "[v start end]" since "0.1" => subvec;
    /// A map of `keyvals`, keys and values in turn.
    "hash-map" "[& keyvals]" since "0.1" cost Length => hash_map;
    /// A map of `keyvals`, keys and values in turn, which keeps their order.
    "array-map" "[& keyvals]" since "0.1" cost Length => array_map;
    /// A set of `keys`.
    "hash-set" "[& keys]" since "0.1" cost Length => hash_set;
    /// A set of the items of `coll`.
    "set" "[coll]" since "0.1" cost Length => set_of;
    /// A map of `keyvals` in the order of its keys.
    "sorted-map" "[& keyvals]" since "0.1" cost Sorting => sorted_map;
    /// A map of `keyvals` in the order that `comparator` gives its keys.
    "sorted-map-by" "[comparator & keyvals]" since "0.1" cost Sorting => sorted_map_by;
    /// A set of `keys` in their order.
    "sorted-set" "[& keys]" since "0.1" cost Sorting => sorted_set;
    /// A set of `keys` in the order of `comparator`.
    "sorted-set-by" "[comparator & keys]" since "0.1" cost Sorting => sorted_set_by;
}

fn vector_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let items: Vec<Value> = (0..args.len()).map(|ix| args.take(ix)).collect();
    Ok(vector::vector_of(&cx.heap, items.into_iter()))
}

fn vec(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    dispatch::vec(cx, args.take(0))
}

fn subvec(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let start = int_of(cx, &args[1])?;
    let end = match args.get(2) {
        Some(end) => Some(int_of(cx, end)?),
        None => None,
    };
    dispatch::subvec(cx, &args[0], start, end)
}

/// The error of a key at the end that has no value.
#[cold]
pub(super) fn no_value(cx: &mut Cx, key: &Value) -> Throw {
    let text = match key.is_nil() {
        true => Ok("null".to_owned()),
        false => lisp_core::print::str_of(cx, key),
    };
    match text {
        Ok(text) => Error::of(code::ARGUMENT_NO_VALUE).with("key", text).into(),
        Err(throw) => throw,
    }
}

/// Arguments from `first` on as pairs of key and value.
fn pairs(cx: &mut Cx, args: &mut Args<'_>, first: usize) -> Result<Vec<(Value, Value)>> {
    let count = args.len().saturating_sub(first);
    if count % 2 == 1 {
        return Err(no_value(cx, &args[args.len() - 1]));
    }
    let starts = (first..args.len()).step_by(2);
    Ok(starts
        .map(|ix| (args.take(ix), args.take(ix + 1)))
        .collect())
}

fn hash_map(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    if args.is_empty() {
        return Ok(map::empty(&cx.heap));
    }
    let pairs = pairs(cx, &mut args, 0)?;
    cx.tick(pairs.len() as u64)?;
    map::hash_of_pairs(cx, pairs)
}

fn array_map(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let pairs = pairs(cx, &mut args, 0)?;
    // Each key is compared with all before it.
    let len = pairs.len() as u64;
    cx.tick(len + (len.saturating_mul(len) >> 5))?;
    map::array_of_pairs(cx, pairs)
}

fn hash_set(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let mut whole = set::empty(&cx.heap);
    for ix in 0..args.len() {
        cx.tick(1)?;
        let item = args.take(ix);
        set::conj_mut(cx, &mut whole, item)?;
    }
    Ok(whole)
}

fn set_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let coll = args.take(0);
    if matches!(coll.kind(), Kind::HashSet | Kind::SortedSet) {
        let has_meta = coll.object().meta().is_some();
        return Ok(if has_meta {
            cx.heap.with_meta(coll, None)
        } else {
            coll
        });
    }
    let empty = set::empty(&cx.heap);
    dispatch::extend(cx, empty, coll)
}

/// The comparator as sorted collections take it: nil for `compare` itself.
pub(super) fn comparator_of(cx: &Cx, comparator: Value) -> Value {
    let natural = cx.natives.find("clojure.core", "compare").map(u64::from);
    let is_natural = comparator.is(Kind::Native) && Some(comparator.payload()) == natural;
    if is_natural { Value::NIL } else { comparator }
}

/// The comparator of a sorted collection: a function or a `java.util.Comparator`.
pub(super) fn comparator_for(cx: &mut Cx, comparator: Value) -> Result<Value> {
    let class = types::class_value(cx, "java.util.Comparator");
    if !comparator.is_nil() && !types::is_instance(cx, &class, &comparator) {
        return Err(cannot_cast(&comparator, "java.util.Comparator"));
    }
    Ok(comparator_of(cx, comparator))
}

fn fill_map(cx: &mut Cx, mut whole: Value, pairs: Vec<(Value, Value)>) -> Result<Value> {
    for (key, value) in pairs {
        cx.tick(1)?;
        sorted::assoc_mut(cx, &mut whole, key, value)?;
    }
    Ok(whole)
}

fn sorted_map(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let pairs = pairs(cx, &mut args, 0)?;
    let empty = sorted::empty_map(&cx.heap, Value::NIL);
    fill_map(cx, empty, pairs)
}

fn sorted_map_by(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let pairs = pairs(cx, &mut args, 1)?;
    let comparator = comparator_for(cx, args.take(0))?;
    let empty = sorted::empty_map(&cx.heap, comparator);
    fill_map(cx, empty, pairs)
}

fn fill_set(cx: &mut Cx, mut whole: Value, args: &mut Args<'_>, first: usize) -> Result<Value> {
    for ix in first..args.len() {
        cx.tick(1)?;
        let item = args.take(ix);
        sorted::assoc_mut(cx, &mut whole, item, Value::NIL)?;
    }
    Ok(whole)
}

fn sorted_set(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let empty = sorted::empty_set(&cx.heap, Value::NIL);
    fill_set(cx, empty, &mut args, 0)
}

fn sorted_set_by(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let comparator = comparator_for(cx, args.take(0))?;
    let empty = sorted::empty_set(&cx.heap, comparator);
    fill_set(cx, empty, &mut args, 1)
}

/// Natives that only the library calls.
pub mod internal {
    use super::*;
    use lisp_core::native;

    natives! {
        "dayfly.internal";

        /// A map entry of `k` and `v`.
        "map-entry" "[k v]" since "0.1" => map_entry;
        /// True when `transient` accepts `coll`.
        "editable?" "[coll]" since "0.1" => is_editable;
        /// A function of two keys that answers a number: the order of the sorted collection `coll`.
        "sorted-comparator" "[coll]" since "0.1" => sorted_comparator;
        /// How key `a` stands to `b` in the collection that `self`, made by `sorted-comparator`, is
        /// of.
        "compare-keys" "[self a b]" since "0.1" cost Length => compare_keys;
        /// A seq of the sorted `coll` from `key` on, or nil: up from the first not before it when
        /// `ascending?`, else down.
        "sorted-from" "[coll key ascending?]" since "0.1" => sorted_from;
    }

    fn map_entry(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        Ok(vector::entry(&cx.heap, args.take(0), args.take(1)))
    }

    fn is_editable(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(matches!(
            args[0].kind(),
            Kind::Vector | Kind::ArrayMap | Kind::HashMap | Kind::HashSet
        )))
    }

    fn sorted<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
        if sorted::is_sorted(&args[0]) {
            return Ok(&args[0]);
        }
        if args[0].is_nil() {
            return Err(native::null_pointer());
        }
        Err(cannot_cast(&args[0], "clojure.lang.Sorted"))
    }

    fn sorted_comparator(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let comparator = sorted::comparator(sorted(&args)?).clone();
        Ok(native::closure(
            cx,
            ("dayfly.internal", "compare-keys"),
            &[comparator],
        ))
    }

    fn compare_keys(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let comparator = native::captured(&args[0], 0);
        let order = sorted::compare_by(cx, &comparator, &args[1], &args[2])?;
        Ok(Value::from(order as i64))
    }

    fn sorted_from(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let coll = sorted(&args)?.clone();
        let from = sorted::seq_from(cx, &coll, &args[1], args[2].is_truthy())?;
        Ok(if from.is_nil() {
            list::empty_list(&cx.heap)
        } else {
            from
        })
    }
}
