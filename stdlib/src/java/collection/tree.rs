//! `TreeMap` and `TreeSet`: changing collections in the order of their keys, around sorted maps and sets.

use lisp_core::collection::{dispatch, seq, sorted, vector};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::change::{change, no_element};
use super::{inner, items_of, pairs_of};
use crate::java::gadget::{self, Tag, set_state};

/// The tables of this file.
pub(super) const TABLES: [NativeList; 2] = [NATIVES, tree_set::NATIVES];

natives! {
    "java.util.TreeMap";

    /// A sorted map of the entries of `source`, or an empty one in the order of a comparator.
    "new" "[]" "[source]" since "0.1" cost Sorting => new;
    /// Gives `key` the value; the one before.
    ".put" "[map key value]" since "0.1" => put;
    /// Adds all entries of `other`.
    ".putAll" "[map other]" since "0.1" cost Sorting => put_all;
    /// Takes `key` away; its value.
    ".remove" "[map key]" since "0.1" => remove;
    /// Takes all keys away.
    ".clear" "[map]" since "0.1" => clear;
    /// The least key.
    ".firstKey" "[map]" since "0.1" => first_key;
    /// The greatest key.
    ".lastKey" "[map]" since "0.1" => last_key;
    /// The entry of the least key, nil of an empty map.
    ".firstEntry" "[map]" since "0.1" => first_entry;
    /// The entry of the greatest key, nil of an empty map.
    ".lastEntry" "[map]" since "0.1" => last_entry;
    /// Takes the entry of the least key away; it, or nil.
    ".pollFirstEntry" "[map]" since "0.1" => poll_first;
    /// Takes the entry of the greatest key away; it, or nil.
    ".pollLastEntry" "[map]" since "0.1" => poll_last;
    /// The greatest key that is not above `key`, or nil.
    ".floorKey" "[map key]" since "0.1" => floor_key;
    /// The least key that is not below `key`, or nil.
    ".ceilingKey" "[map key]" since "0.1" => ceiling_key;
    /// The greatest key below `key`, or nil.
    ".lowerKey" "[map key]" since "0.1" => lower_key;
    /// The least key above `key`, or nil.
    ".higherKey" "[map key]" since "0.1" => higher_key;
    /// The entry of the greatest key that is not above `key`, or nil.
    ".floorEntry" "[map key]" since "0.1" => floor;
    /// The entry of the least key that is not below `key`, or nil.
    ".ceilingEntry" "[map key]" since "0.1" => ceiling;
    /// The entry of the greatest key below `key`, or nil.
    ".lowerEntry" "[map key]" since "0.1" => lower;
    /// The entry of the least key above `key`, or nil.
    ".higherEntry" "[map key]" since "0.1" => higher;
    /// A map of the entries whose keys are below `key`.
    ".headMap" "[map key]" since "0.1" cost Length => head;
    /// A map of the entries whose keys are not below `key`.
    ".tailMap" "[map key]" since "0.1" cost Length => tail;
}

/// The sorted collection inside.
fn coll_of(args: &Args<'_>) -> Result<Value> {
    let coll = inner(&args[0]);
    match coll.kind() {
        Kind::SortedMap | Kind::SortedSet if args[0].is(Kind::Gadget) => Ok(coll),
        _ => Err(cannot_cast(&args[0], "java.util.NavigableMap")),
    }
}

/// A comparator, when that is what a constructor got.
fn comparator_of(source: Option<&Value>) -> Option<Value> {
    let source = source?;
    let is_comparator = matches!(
        source.kind(),
        Kind::Fn | Kind::Native | Kind::NativeFn | Kind::Instance
    );
    is_comparator.then(|| source.clone())
}

fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let comparator = comparator_of(args.get(0));
    let is_empty = comparator.is_some() || args.is_empty();
    let mut map = sorted::empty_map(&cx.heap, comparator.unwrap_or_default());
    if !is_empty {
        let entries = pairs_of(cx, &args[0])?;
        map = dispatch::extend(cx, map, entries)?;
    }
    Ok(gadget::new(cx, Tag::Map, "java.util.TreeMap", &[map]))
}

fn put(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    coll_of(&args)?;
    let (key, value) = (args[1].clone(), args[2].clone());
    change(cx, &args[0], |cx, map| {
        let old = sorted::find_ref(cx, map, &key)?.map(|found| found.1.clone());
        sorted::assoc_mut(cx, map, key, value)?;
        Ok(old.unwrap_or_default())
    })
}

fn put_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    coll_of(&args)?;
    let other = pairs_of(cx, &args[1])?;
    change(cx, &args[0], |cx, map| {
        // All or nothing: a comparator may throw.
        *map = dispatch::extend(cx, map.clone(), other)?;
        Ok(Value::NIL)
    })
}

fn remove(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    coll_of(&args)?;
    let key = args[1].clone();
    change(cx, &args[0], |cx, map| {
        let old = sorted::find_ref(cx, map, &key)?.map(|found| found.1.clone());
        sorted::dissoc_mut(cx, map, &key)?;
        Ok(old.unwrap_or_default())
    })
}

fn clear(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let empty = sorted::empty_like(&cx.heap, &coll_of(&args)?);
    set_state(&args[0], 0, empty)?;
    Ok(Value::NIL)
}

/// The first or last entry or item, nil when there is none.
fn outermost(cx: &mut Cx, coll: &Value, is_first: bool) -> Result<Option<Value>> {
    if sorted::len(coll) == 0 {
        return Ok(None);
    }
    let items = sorted::sorted_seq(&cx.heap, coll, is_first);
    seq::first(cx, &items).map(Some)
}

/// Where to look from a key on.
#[derive(Clone, Copy)]
struct Side {
    is_up: bool,
    /// May it be the key itself?
    is_inclusive: bool,
}

const FLOOR: Side = Side {
    is_up: false,
    is_inclusive: true,
};
const CEILING: Side = Side {
    is_up: true,
    is_inclusive: true,
};
const LOWER: Side = Side {
    is_up: false,
    is_inclusive: false,
};
const HIGHER: Side = Side {
    is_up: true,
    is_inclusive: false,
};

/// The seq of what is on a side of `key`, beginning with the nearest.
fn beside(cx: &mut Cx, coll: &Value, key: &Value, side: Side) -> Result<Value> {
    let items = sorted::seq_from(cx, coll, key, side.is_up)?;
    if items.is_nil() || side.is_inclusive {
        return Ok(items);
    }
    let nearest = seq::first(cx, &items)?;
    let own = key_of(coll, &nearest);
    let comparator = sorted::comparator(sorted::map_of(coll)).clone();
    match sorted::compare_by(cx, &comparator, &own, key)?.is_eq() {
        true => seq::next(cx, &items),
        false => Ok(items),
    }
}

/// The key of an entry of a map; the item of a set itself.
fn key_of(coll: &Value, item: &Value) -> Value {
    match coll.is(Kind::SortedMap) {
        true => vector::get(item, 0).cloned().unwrap_or_default(),
        false => item.clone(),
    }
}

fn nearest(cx: &mut Cx, args: &Args<'_>, side: Side) -> Result<Value> {
    let coll = coll_of(args)?;
    let items = beside(cx, &coll, &args[1], side)?;
    match items.is_nil() {
        true => Ok(Value::NIL),
        false => seq::first(cx, &items),
    }
}

fn nearest_key(cx: &mut Cx, args: &Args<'_>, side: Side) -> Result<Value> {
    let entry = nearest(cx, args, side)?;
    if entry.is_nil() {
        return Ok(Value::NIL);
    }
    Ok(vector::get(&entry, 0).cloned().unwrap_or_default())
}

macro_rules! lookups {
    ($($name:ident = $by:ident($side:expr);)+) => {
        $(fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            $by(cx, &args, $side)
        })+
    };
}

lookups! {
    floor = nearest(FLOOR);
    ceiling = nearest(CEILING);
    lower = nearest(LOWER);
    higher = nearest(HIGHER);
    floor_key = nearest_key(FLOOR);
    ceiling_key = nearest_key(CEILING);
    lower_key = nearest_key(LOWER);
    higher_key = nearest_key(HIGHER);
    first_entry = end_entry(true);
    last_entry = end_entry(false);
    first_key = end_key(true);
    last_key = end_key(false);
    poll_first = polled(true);
    poll_last = polled(false);
    head = part(LOWER);
    tail = part(CEILING);
}

fn end_entry(cx: &mut Cx, args: &Args<'_>, is_first: bool) -> Result<Value> {
    Ok(outermost(cx, &coll_of(args)?, is_first)?.unwrap_or_default())
}

fn end_key(cx: &mut Cx, args: &Args<'_>, is_first: bool) -> Result<Value> {
    let coll = coll_of(args)?;
    let found = outermost(cx, &coll, is_first)?;
    found.map(|item| key_of(&coll, &item)).ok_or_else(empty)
}

#[cold]
fn empty() -> Throw {
    no_element()
}

fn polled(cx: &mut Cx, args: &Args<'_>, is_first: bool) -> Result<Value> {
    let coll = coll_of(args)?;
    let Some(item) = outermost(cx, &coll, is_first)? else {
        return Ok(Value::NIL);
    };
    let key = key_of(&coll, &item);
    drop(coll);
    change(cx, &args[0], |cx, coll| sorted::dissoc_mut(cx, coll, &key))?;
    Ok(item)
}

/// A collection of its own of what is on a side of a key.
fn part(cx: &mut Cx, args: &Args<'_>, side: Side) -> Result<Value> {
    let coll = coll_of(args)?;
    let items = beside(cx, &coll, &args[1], side)?;
    let empty = sorted::empty_like(&cx.heap, &coll);
    let found = match items.is_nil() {
        true => empty,
        false => dispatch::extend(cx, empty, items)?,
    };
    let (tag, class) = match coll.is(Kind::SortedMap) {
        true => (Tag::Map, "java.util.TreeMap"),
        false => (Tag::Set, "java.util.TreeSet"),
    };
    Ok(gadget::new(cx, tag, class, &[found]))
}

mod tree_set {
    use super::*;

    natives! {
        "java.util.TreeSet";

        /// A sorted set of the items of `source`, or an empty one in the order of a comparator.
        "new" "[]" "[source]" since "0.1" cost Sorting => new;
        /// Adds `x`; was it not there?
        ".add" "[set x]" since "0.1" => add;
        /// Adds all items of `coll`; were any not there?
        ".addAll" "[set coll]" since "0.1" cost Sorting => add_all;
        /// Takes `x` away; was it there?
        ".remove" "[set x]" since "0.1" => remove;
        /// Takes all items away.
        ".clear" "[set]" since "0.1" => clear;
        /// The least item.
        ".first" "[set]" since "0.1" => first_key;
        /// The greatest item.
        ".last" "[set]" since "0.1" => last_key;
        /// The greatest item that is not above `x`, or nil.
        ".floor" "[set x]" since "0.1" => floor;
        /// The least item that is not below `x`, or nil.
        ".ceiling" "[set x]" since "0.1" => ceiling;
        /// The greatest item below `x`, or nil.
        ".lower" "[set x]" since "0.1" => lower;
        /// The least item above `x`, or nil.
        ".higher" "[set x]" since "0.1" => higher;
        /// Takes the least item away; it, or nil.
        ".pollFirst" "[set]" since "0.1" => poll_first;
        /// Takes the greatest item away; it, or nil.
        ".pollLast" "[set]" since "0.1" => poll_last;
        /// A set of the items below `x`.
        ".headSet" "[set x]" since "0.1" cost Length => head;
        /// A set of the items that are not below `x`.
        ".tailSet" "[set x]" since "0.1" cost Length => tail;
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let comparator = comparator_of(args.get(0));
        let items = match comparator.is_some() || args.is_empty() {
            true => Vec::new(),
            false => items_of(cx, &args[0])?,
        };
        let mut set = sorted::empty_set(&cx.heap, comparator.unwrap_or_default());
        for item in items {
            dispatch::conj_mut(cx, &mut set, item)?;
        }
        Ok(gadget::new(cx, Tag::Set, "java.util.TreeSet", &[set]))
    }

    fn added(cx: &mut Cx, args: &Args<'_>, items: Vec<Value>) -> Result<Value> {
        coll_of(args)?;
        change(cx, &args[0], |cx, set| {
            let before = sorted::len(set);
            for item in items {
                dispatch::conj_mut(cx, set, item)?;
            }
            Ok(Value::from(sorted::len(set) > before))
        })
    }

    fn add(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let item = args[1].clone();
        added(cx, &args, vec![item])
    }

    fn add_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = items_of(cx, &args[1])?;
        added(cx, &args, items)
    }

    fn remove(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        coll_of(&args)?;
        let item = args[1].clone();
        change(cx, &args[0], |cx, set| {
            sorted::dissoc_mut(cx, set, &item).map(Value::from)
        })
    }
}
