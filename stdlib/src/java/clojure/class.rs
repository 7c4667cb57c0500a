//! Classes of `clojure.lang` whose constructors and static members programs use.

use lisp_core::collection::{list, map, queue, set, vector};
use lisp_core::compare;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, duplicate_key, invalid};
use lisp_core::natives;
use lisp_core::numeric::hash;
use lisp_core::value::Value;

use super::super::collection::items_of;
use super::through;
use crate::java::call_native;

/// The tables of this file.
pub(super) fn tables() -> Vec<NativeList> {
    vec![
        NATIVES,
        runtime::NATIVES,
        symbol::NATIVES,
        vector_class::NATIVES,
        list_class::NATIVES,
        queue_class::NATIVES,
        array_map::NATIVES,
        hash_map::NATIVES,
        hash_set::NATIVES,
        tree_map::NATIVES,
        murmur::NATIVES,
        util::NATIVES,
    ]
}

natives! {
    "clojure.lang.MapEntry";

    /// An entry of `key` and `value`.
    "new" "[key value]" since "0.1" => new_entry;
    /// An entry of `key` and `value`.
    "create" "[key value]" since "0.1" => new_entry;
}

fn new_entry(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let (key, value) = (args.take(0), args.take(1));
    Ok(vector::entry(&cx.heap, key, value))
}

mod runtime {
    use super::*;

    natives! {
        "clojure.lang.RT";

        /// The number of items.
        "count" "[coll]" since "0.1" cost Length => count;
        /// The item at an index.
        "nth" "[coll index]" "[coll index default]" since "0.1" cost Length => nth;
        /// The value of a key.
        "get" "[coll key]" "[coll key default]" since "0.1" cost Length => get;
        /// A seq of the items, or nil.
        "seq" "[coll]" since "0.1" => seq;
        /// The first item.
        "first" "[coll]" since "0.1" => first;
        /// The seq behind the first item.
        "next" "[coll]" since "0.1" => next;
        /// What is behind the first item.
        "more" "[coll]" since "0.1" => rest;
        /// The collection with `x` added.
        "conj" "[coll x]" since "0.1" cost Length => conj;
        /// A seq with `x` in front.
        "cons" "[x coll]" since "0.1" => cons;
        /// The collection with `key` having the value.
        "assoc" "[coll key value]" since "0.1" => assoc;
        /// Are assertions of specs checked from the start? No.
        "checkSpecAsserts" "[]" since "0.1" => check_spec_asserts;
        /// A number never given before.
        "nextID" "[]" since "0.1" => next_id;
    }

    through! {
        count = "count";
        nth = "nth";
        get = "get";
        seq = "seq";
        first = "first";
        next = "next";
        rest = "rest";
        conj = "conj";
        cons = "cons";
        assoc = "assoc";
    }

    fn check_spec_asserts(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::FALSE)
    }

    fn next_id(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::from(cx.new_id() as i64))
    }
}

mod symbol {
    use super::*;

    natives! {
        "clojure.lang.Symbol";

        /// The symbol that a name, with namespace `ns` if given, stands for.
        "intern" "[name]" "[ns name]" since "0.1" cost Length => symbol;
        /// The symbol that a name, with namespace `ns` if given, stands for.
        "create" "[name]" "[ns name]" since "0.1" cost Length => symbol;
    }

    through! {
        symbol = "symbol";
    }
}

mod vector_class {
    use super::*;

    natives! {
        "clojure.lang.PersistentVector";

        /// An empty vector.
        "EMPTY" "[]" since "0.1" => empty;
        /// A vector of the items of `coll`.
        "create" "[coll]" since "0.1" cost Length => create;
    }

    fn empty(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(vector::empty(&cx.heap))
    }

    fn create(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = items_of(cx, &args[0])?;
        Ok(vector::vector_of(&cx.heap, items.into_iter()))
    }
}

mod list_class {
    use super::*;

    natives! {
        "clojure.lang.PersistentList";

        /// The empty list.
        "EMPTY" "[]" since "0.1" => empty;
        /// A list of the items of `coll`.
        "create" "[coll]" since "0.1" cost Length => create;
    }

    fn empty(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(list::empty_list(&cx.heap))
    }

    fn create(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = items_of(cx, &args[0])?;
        Ok(list::list_of(&cx.heap, items))
    }
}

mod queue_class {
    use super::*;

    natives! {
        "clojure.lang.PersistentQueue";

        /// An empty queue.
        "EMPTY" "[]" since "0.1" => empty;
    }

    fn empty(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(queue::empty(&cx.heap))
    }
}

mod array_map {
    use super::*;

    natives! {
        "clojure.lang.PersistentArrayMap";

        /// An empty map.
        "EMPTY" "[]" since "0.1" => empty_map;
        /// A map of keys and values of an array in turn; later values win.
        "createAsIfByAssoc" "[array]" since "0.1" cost Length => by_assoc;
        /// A map of the entries of `coll`.
        "create" "[coll]" since "0.1" cost Length => create_map;
        /// A map of keys and values of an array in turn; an error when a key comes twice.
        "createWithCheck" "[array]" since "0.1" cost Length => create_map_with_check;
    }
}

mod hash_map {
    use super::*;

    natives! {
        "clojure.lang.PersistentHashMap";

        /// An empty map.
        "EMPTY" "[]" since "0.1" => empty_hash_map;
        /// A map of the entries of `coll`.
        "create" "[coll]" since "0.1" cost Length => create_map;
        /// A map of keys and values of an array in turn; an error when a key comes twice.
        "createWithCheck" "[array]" since "0.1" cost Length => create_with_check;
    }

    fn empty_hash_map(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(map::empty_hash(&cx.heap))
    }

    fn create_with_check(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let checked = create_map_with_check(cx, args)?;
        let mut whole = map::empty_hash(&cx.heap);
        for (key, value) in map::Entries::new(checked) {
            map::assoc_mut(cx, &mut whole, key, value)?;
        }
        Ok(whole)
    }
}

fn empty_map(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(map::empty(&cx.heap))
}

fn by_assoc(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let items = items_of(cx, &args[0])?;
    let pairs = items
        .chunks_exact(2)
        .map(|pair| (pair[0].clone(), pair[1].clone()));
    let pairs = pairs.collect();
    map::of_pairs(cx, pairs)
}

fn create_map_with_check(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let items = items_of(cx, &args[0])?;
    if items.len() % 2 != 0 {
        let last = items.last().cloned().unwrap_or_default();
        let last = lisp_core::print::pr_str(cx, &last)?;
        return Err(invalid(format!("No value supplied for key: {last}")));
    }
    map::of_items_unique(cx, items.into_iter())
}

fn create_map(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let empty = map::empty(&cx.heap);
    lisp_core::collection::dispatch::extend(cx, empty, args[0].clone())
}

mod hash_set {
    use super::*;

    natives! {
        "clojure.lang.PersistentHashSet";

        /// An empty set.
        "EMPTY" "[]" since "0.1" => empty;
        /// A set of the items of `coll`.
        "create" "[coll]" since "0.1" cost Length => create;
        /// A set of the items of `coll`; an error when one comes twice.
        "createWithCheck" "[coll]" since "0.1" cost Length => create_with_check;
    }

    fn empty(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(set::empty(&cx.heap))
    }

    fn create_with_check(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut whole = set::empty(&cx.heap);
        for (before, item) in items_of(cx, &args[0])?.into_iter().enumerate() {
            cx.tick(1)?;
            set::conj_mut(cx, &mut whole, item.clone())?;
            if set::len(&whole) == before {
                return Err(duplicate_key(cx, &item));
            }
        }
        Ok(whole)
    }

    fn create(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = items_of(cx, &args[0])?;
        set::set_of(cx, items)
    }
}

mod tree_map {
    use super::*;

    natives! {
        "clojure.lang.PersistentTreeMap";

        /// An empty sorted map.
        "EMPTY" "[]" since "0.1" => empty;
    }

    fn empty(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        call_native(cx, ("clojure.core", "sorted-map"), &[])
    }
}

mod murmur {
    use super::*;

    natives! {
        "clojure.lang.Murmur3";

        /// The hash of an integer of 32 bits.
        "hashInt" "[x]" since "0.1" => hash_int;
        /// The hash of a long.
        "hashLong" "[x]" since "0.1" => hash_long;
        /// The hash of the units of a text.
        "hashUnencodedChars" "[text]" since "0.1" cost Length => hash_chars;
        /// The hash of a collection with an order.
        "hashOrdered" "[coll]" since "0.1" cost Length => hash_ordered;
        /// The hash of a collection without an order.
        "hashUnordered" "[coll]" since "0.1" cost Length => hash_unordered;
        /// The hash of a collection from that of its items.
        "mixCollHash" "[hash count]" since "0.1" => mix;
    }

    fn hash_int(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(i64::from(hash::hash_int(
            args.int(cx, 0)? as i32
        ))))
    }

    fn hash_long(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(i64::from(hash::hash_long(args.int(cx, 0)?))))
    }

    fn hash_chars(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = args.text(cx, 0)?;
        cx.tick(text.len() as u64 >> 5)?;
        Ok(Value::from(i64::from(hash::hash_unencoded_chars(text))))
    }

    through! {
        hash_ordered = "hash-ordered-coll";
        hash_unordered = "hash-unordered-coll";
        mix = "mix-collection-hash";
    }
}

mod util {
    use super::*;

    natives! {
        "clojure.lang.Util";

        /// Are `x` and `y` equal as Clojure has it?
        "equiv" "[x y]" since "0.1" => equiv;
        /// Are `x` and `y` equal as Java has it?
        "equals" "[x y]" since "0.1" => equiv;
        /// Are `x` and `y` the same object?
        "identical" "[x y]" since "0.1" => identical;
        /// The order of `x` and `y`.
        "compare" "[x y]" since "0.1" cost Length => order;
        /// Clojure's hash of `x`.
        "hasheq" "[x]" since "0.1" cost Length => hash_of;
        /// Java's hash of `x`.
        "hash" "[x]" since "0.1" cost Length => java_hash;
    }

    fn equiv(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        compare::equal(cx, &args[0], &args[1]).map(Value::from)
    }

    fn identical(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is_identical(&args[1])))
    }

    fn order(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        compare::compare(cx, &args[0], &args[1]).map(Value::from)
    }

    fn hash_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        compare::hash(cx, &args[0]).map(|hash| Value::from(i64::from(hash.cast_signed())))
    }

    fn java_hash(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if args[0].is_nil() {
            return Ok(Value::from(0));
        }
        compare::hash_code(cx, &args[0]).map(|hash| Value::from(i64::from(hash)))
    }
}
