//! Collections that change: `ArrayList`, `ArrayDeque`, `LinkedList`, `HashMap`, `HashSet`.
//!
//! Each holds a persistent collection and nobody else does, so that changes happen in place.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::{dispatch, lookup, map, set, vector};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::value::Value;

use super::{inner, items_of, pairs_of};
use crate::java::gadget::{self, Tag, set_state, state};

/// The tables of this file.
pub(super) const TABLES: [NativeList; 12] = [
    array_list::NATIVES,
    linked_list::NATIVES,
    vector_list::NATIVES,
    copying_list::NATIVES,
    array_deque::NATIVES,
    deque::NATIVES,
    hash_map::NATIVES,
    linked_map::NATIVES,
    weak_map::NATIVES,
    concurrent_map::NATIVES,
    hash_set::NATIVES,
    linked_set::NATIVES,
];

/// Lends the collection inside to `f`, which gives it back changed.
pub(super) fn change<T>(
    cx: &mut Cx,
    gadget: &Value,
    f: impl FnOnce(&mut Cx, &mut Value) -> Result<T>,
) -> Result<T> {
    let mut coll = set_state(gadget, 0, Value::NIL)?;
    let result = f(cx, &mut coll);
    set_state(gadget, 0, coll)?;
    result
}

fn list_arg<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    gadget::expect(&args[0], Tag::List, "java.util.ArrayList")
}

#[cold]
fn outside(index: i64, len: usize) -> Throw {
    let error = Error::of(code::INDEX_OUT_OF_BOUNDS)
        .with("index", index)
        .with("count", len as i64);
    error
        .message(format!("Index {index} out of bounds for length {len}"))
        .into()
}

#[cold]
pub(super) fn no_element() -> Throw {
    let error = Error::of(code::STATE_INVALID).message("");
    error.as_class("java.util.NoSuchElementException").into()
}

fn index_in(cx: &Cx, args: &Args<'_>, list: &Value) -> Result<usize> {
    let index = args.int(cx, 1)?;
    let len = vector::len(list);
    usize::try_from(index)
        .ok()
        .filter(|ix| *ix < len)
        .ok_or_else(|| outside(index, len))
}

/// A list of the items of a collection; a number is room to start with.
fn new_list(cx: &mut Cx, args: &Args<'_>, class: &str) -> Result<Value> {
    let items = match args.get(0) {
        Some(coll) if coll.as_int().is_none() => items_of(cx, coll)?,
        _ => Vec::new(),
    };
    let items = vector::vector_of(&cx.heap, items.into_iter());
    Ok(gadget::new(cx, Tag::List, class, &[items]))
}

/// The vector of all items but the one at `ix`.
fn without(cx: &mut Cx, list: &mut Value, ix: usize) -> Result<Value> {
    let len = vector::len(list);
    let removed = vector::get(list, ix).cloned().unwrap_or_default();
    if ix + 1 == len {
        vector::pop_mut(&cx.heap, list);
        return Ok(removed);
    }
    cx.tick(len as u64 - ix as u64)?;
    for at in ix..len - 1 {
        let next = vector::get(list, at + 1).cloned().unwrap_or_default();
        vector::assoc_mut(&cx.heap, list, at, next);
    }
    vector::pop_mut(&cx.heap, list);
    Ok(removed)
}

/// Puts an item before index `ix`.
fn insert(cx: &mut Cx, list: &mut Value, ix: usize, item: Value) -> Result<()> {
    let len = vector::len(list);
    cx.tick(len as u64 - ix as u64)?;
    vector::push_mut(&cx.heap, list, item.clone());
    for at in (ix..len).rev() {
        let moved = vector::get(list, at).cloned().unwrap_or_default();
        vector::assoc_mut(&cx.heap, list, at + 1, moved);
    }
    vector::assoc_mut(&cx.heap, list, ix, item);
    Ok(())
}

mod list {
    use super::*;

    pub(super) fn add(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = list_arg(&args)?;
        if args.len() == 2 {
            cx.tick(1)?;
            let item = args[1].clone();
            change(cx, list, |cx, items| {
                vector::push_mut(&cx.heap, items, item);
                Ok(())
            })?;
            return Ok(Value::TRUE);
        }
        let index = args.int(cx, 1)?;
        let item = args[2].clone();
        change(cx, list, |cx, items| {
            let len = vector::len(items);
            let ix = usize::try_from(index).ok().filter(|ix| *ix <= len);
            insert(cx, items, ix.ok_or_else(|| outside(index, len))?, item)
        })?;
        Ok(Value::NIL)
    }

    pub(super) fn add_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = list_arg(&args)?;
        let added = items_of(cx, &args[1])?;
        let is_changed = !added.is_empty();
        change(cx, list, |cx, items| {
            added
                .into_iter()
                .for_each(|item| vector::push_mut(&cx.heap, items, item));
            Ok(())
        })?;
        Ok(Value::from(is_changed))
    }

    pub(super) fn set_item(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = list_arg(&args)?;
        let ix = index_in(cx, &args, &state(list, 0))?;
        let item = args[2].clone();
        change(cx, list, |cx, items| {
            let old = vector::get(items, ix).cloned().unwrap_or_default();
            vector::assoc_mut(&cx.heap, items, ix, item);
            Ok(old)
        })
    }

    pub(super) fn remove(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = list_arg(&args)?;
        if args[1].as_int().is_some() {
            let ix = index_in(cx, &args, &state(list, 0))?;
            return change(cx, list, |cx, items| without(cx, items, ix));
        }
        let found = super::super::position(cx, list, &args[1], false)?;
        match found.as_int().and_then(|ix| usize::try_from(ix).ok()) {
            Some(ix) => change(cx, list, |cx, items| without(cx, items, ix)).map(|_| Value::TRUE),
            None => Ok(Value::FALSE),
        }
    }

    pub(super) fn clear(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = list_arg(&args)?;
        let empty = vector::empty(&cx.heap);
        set_state(list, 0, empty)?;
        Ok(Value::NIL)
    }

    pub(super) fn sort(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = list_arg(&args)?;
        sort_list(cx, list, args[1].clone())
    }
}

/// Sorts a changing list.
pub(super) fn sort_list(cx: &mut Cx, list: &Value, comparator: Value) -> Result<Value> {
    let native = ("dayfly.internal", "sort*");
    let sorted = crate::java::call_native(cx, native, &[comparator, state(list, 0)])?;
    let items = items_of(cx, &sorted)?;
    let items = vector::vector_of(&cx.heap, items.into_iter());
    set_state(list, 0, items)?;
    Ok(Value::NIL)
}

macro_rules! new_of_list {
    ($module:ident, $class:literal) => {
        mod $module {
            use super::list::{add, add_all, clear, remove, set_item, sort};
            use super::*;

            natives! {
                $class;

                /// A list of the items of `coll`, or an empty one.
                "new" "[]" "[coll]" since "0.1" cost Length => new;
                /// Adds `x` at the end, or puts it before `index`.
                ".add" "[list x]" "[list index x]" since "0.1" cost Length => add;
                /// Adds all items of `coll`.
                ".addAll" "[list coll]" since "0.1" cost Length => add_all;
                /// Puts `x` at `index`; what was there.
                ".set" "[list index x]" since "0.1" => set_item;
                /// Takes away the item at an index given as a number, else the first that is equal.
                ".remove" "[list x]" since "0.1" cost Length => remove;
                /// Takes all items away.
                ".clear" "[list]" since "0.1" => clear;
                /// Sorts the items by a comparator, nil for their own order.
                ".sort" "[list comparator]" since "0.1" => sort;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                new_list(cx, &args, $class)
            }
        }
    };
}

new_of_list!(array_list, "java.util.ArrayList");
new_of_list!(linked_list, "java.util.LinkedList");
new_of_list!(vector_list, "java.util.Vector");
new_of_list!(copying_list, "java.util.concurrent.CopyOnWriteArrayList");

mod array_deque {
    use super::*;

    natives! {
        "java.util.ArrayDeque";

        /// A queue of the items of `coll`, or an empty one.
        "new" "[]" "[coll]" since "0.1" cost Length => new;
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        new_list(cx, &args, "java.util.ArrayDeque")
    }
}

mod deque {
    use super::*;

    natives! {
        "java.util.Deque";

        /// Puts `x` before the first item.
        ".push" "[queue x]" since "0.1" cost Length => push;
        /// Puts `x` before the first item.
        ".addFirst" "[queue x]" since "0.1" cost Length => push;
        /// Puts `x` before the first item; true.
        ".offerFirst" "[queue x]" since "0.1" cost Length => offer_first;
        /// Puts `x` behind the last item; true.
        ".offerLast" "[queue x]" since "0.1" => offer;
        /// The first item; an error when there is none.
        ".getFirst" "[queue]" since "0.1" => get_first;
        /// The first item; an error when there is none.
        ".element" "[queue]" since "0.1" => get_first;
        /// The last item; an error when there is none.
        ".getLast" "[queue]" since "0.1" => get_last;
        /// Puts `x` behind the last item.
        ".addLast" "[queue x]" since "0.1" => add_last;
        /// Puts `x` behind the last item.
        ".add" "[queue x]" since "0.1" cost Length => offer;
        /// Puts `x` behind the last item.
        ".offer" "[queue x]" since "0.1" => offer;
        /// Takes the first item; an error when there is none.
        ".pop" "[queue]" since "0.1" cost Length => pop;
        /// Takes the first item; an error when there is none.
        ".removeFirst" "[queue]" since "0.1" cost Length => pop;
        /// Takes the last item; an error when there is none.
        ".removeLast" "[queue]" since "0.1" => remove_last;
        /// Takes the first item, nil when there is none.
        ".poll" "[queue]" since "0.1" cost Length => poll;
        /// Takes the first item, nil when there is none.
        ".pollFirst" "[queue]" since "0.1" cost Length => poll;
        /// Takes the last item, nil when there is none.
        ".pollLast" "[queue]" since "0.1" => poll_last;
        /// The first item, nil when there is none.
        ".peek" "[queue]" since "0.1" => peek;
        /// The first item, nil when there is none.
        ".peekFirst" "[queue]" since "0.1" => peek;
        /// The last item, nil when there is none.
        ".peekLast" "[queue]" since "0.1" => peek_last;
        /// Takes all items away.
        ".clear" "[queue]" since "0.1" => clear;
    }

    fn push(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let item = args[1].clone();
        change(cx, list_arg(&args)?, |cx, items| insert(cx, items, 0, item))?;
        Ok(Value::NIL)
    }

    fn offer_first(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        push(cx, args).map(|_| Value::TRUE)
    }

    fn get_first(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = state(list_arg(&args)?, 0);
        lookup::nth(cx, &items, 0)?.ok_or_else(no_element)
    }

    fn get_last(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = state(list_arg(&args)?, 0);
        let last = vector::len(&items).checked_sub(1);
        let item = last.and_then(|ix| vector::get(&items, ix).cloned());
        item.ok_or_else(no_element)
    }

    fn add_last(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        offer(cx, args).map(|_| Value::NIL)
    }

    fn offer(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let item = args[1].clone();
        change(cx, list_arg(&args)?, |cx, items| {
            vector::push_mut(&cx.heap, items, item);
            Ok(Value::TRUE)
        })
    }

    /// Takes the first or last item; `None` when there is none.
    fn taken(cx: &mut Cx, args: &Args<'_>, is_last: bool) -> Result<Option<Value>> {
        change(cx, list_arg(args)?, |cx, items| {
            let len = vector::len(items);
            if len == 0 {
                return Ok(None);
            }
            without(cx, items, if is_last { len - 1 } else { 0 }).map(Some)
        })
    }

    fn pop(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        taken(cx, &args, false)?.ok_or_else(no_element)
    }

    fn remove_last(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        taken(cx, &args, true)?.ok_or_else(no_element)
    }

    fn poll(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(taken(cx, &args, false)?.unwrap_or_default())
    }

    fn poll_last(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(taken(cx, &args, true)?.unwrap_or_default())
    }

    fn peek(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = state(list_arg(&args)?, 0);
        Ok(vector::get(&items, 0).cloned().unwrap_or_default())
    }

    fn peek_last(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = state(list_arg(&args)?, 0);
        let last = vector::len(&items).checked_sub(1);
        Ok(last
            .and_then(|ix| vector::get(&items, ix).cloned())
            .unwrap_or_default())
    }

    fn clear(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let empty = vector::empty(&cx.heap);
        set_state(list_arg(&args)?, 0, empty)?;
        Ok(Value::NIL)
    }
}

macro_rules! maps {
    ($module:ident, $class:literal) => {
        mod $module {
            use super::*;

            natives! {
                $class;

                /// A map of the entries of `coll`, or an empty one; sizes are not looked at.
                "new" "[]" "[coll]" "[size load]" "[size load threads]" since "0.1" cost Length => new;
                /// Gives `key` the value; the one before.
                ".put" "[map key value]" since "0.1" => put;
                /// Gives `key` the value unless it has one; that one.
                ".putIfAbsent" "[map key value]" since "0.1" => put_if_absent;
                /// Adds all entries of `other`.
                ".putAll" "[map other]" since "0.1" cost Length => put_all;
                /// Takes `key` away; its value.
                ".remove" "[map key]" since "0.1" cost Length => remove_key;
                /// Takes all keys away.
                ".clear" "[map]" since "0.1" => clear_map;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                let entries = match args.get(0) {
                    Some(coll) if coll.as_int().is_none() => pairs_of(cx, coll)?,
                    _ => map::empty(&cx.heap),
                };
                Ok(gadget::new(cx, Tag::Map, $class, &[entries]))
            }
        }
    };
}

maps!(hash_map, "java.util.HashMap");
maps!(linked_map, "java.util.LinkedHashMap");
maps!(weak_map, "java.util.WeakHashMap");
maps!(concurrent_map, "java.util.concurrent.ConcurrentHashMap");

fn map_arg<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    gadget::expect(&args[0], Tag::Map, "java.util.HashMap")
}

fn put(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (key, value) = (args[1].clone(), args[2].clone());
    change(cx, map_arg(&args)?, |cx, entries| {
        let old = map::get(cx, entries, &key)?.unwrap_or_default();
        map::assoc_mut(cx, entries, key, value)?;
        Ok(old)
    })
}

fn put_if_absent(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let old = lookup::get_or(cx, &inner(&args[0]), &args[1], Value::NIL)?;
    if old.is_nil() { put(cx, args) } else { Ok(old) }
}

fn put_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let other = pairs_of(cx, &args[1])?;
    change(cx, map_arg(&args)?, |cx, entries| {
        let extended = dispatch::extend(cx, std::mem::take(entries), other)?;
        *entries = extended;
        Ok(Value::NIL)
    })
}

fn remove_key(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let key = args[1].clone();
    change(cx, map_arg(&args)?, |cx, entries| {
        let old = map::get(cx, entries, &key)?.unwrap_or_default();
        map::dissoc_mut(cx, entries, &key)?;
        Ok(old)
    })
}

fn clear_map(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let empty = map::empty(&cx.heap);
    set_state(map_arg(&args)?, 0, empty)?;
    Ok(Value::NIL)
}

macro_rules! sets {
    ($module:ident, $class:literal) => {
        mod $module {
            use super::*;

            natives! {
                $class;

                /// A set of the items of `coll`, or an empty one.
                "new" "[]" "[coll]" since "0.1" cost Length => new;
                /// Adds `x`; was it not there?
                ".add" "[set x]" since "0.1" cost Length => add_item;
                /// Adds all items of `coll`; were any not there?
                ".addAll" "[set coll]" since "0.1" cost Length => add_items;
                /// Takes `x` away; was it there?
                ".remove" "[set x]" since "0.1" cost Length => remove_item;
                /// Takes all items away.
                ".clear" "[set]" since "0.1" => clear_set;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                let items = match args.get(0) {
                    Some(coll) if coll.as_int().is_none() => items_of(cx, coll)?,
                    _ => Vec::new(),
                };
                let items = set::set_of(cx, items)?;
                Ok(gadget::new(cx, Tag::Set, $class, &[items]))
            }
        }
    };
}

sets!(hash_set, "java.util.HashSet");
sets!(linked_set, "java.util.LinkedHashSet");

fn set_arg<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    match gadget::tag_of(&args[0]) {
        Tag::Set => Ok(&args[0]),
        _ => Err(cannot_cast(&args[0], "java.util.HashSet")),
    }
}

fn add_item(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let item = args[1].clone();
    change(cx, set_arg(&args)?, |cx, items| {
        let before = set::len(items);
        set::conj_mut(cx, items, item)?;
        Ok(Value::from(set::len(items) > before))
    })
}

fn add_items(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let added = items_of(cx, &args[1])?;
    change(cx, set_arg(&args)?, |cx, items| {
        let before = set::len(items);
        for item in added {
            set::conj_mut(cx, items, item)?;
        }
        Ok(Value::from(set::len(items) > before))
    })
}

fn remove_item(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let item = args[1].clone();
    change(cx, set_arg(&args)?, |cx, items| {
        set::disj_mut(cx, items, &item).map(Value::from)
    })
}

fn clear_set(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let empty = set::empty(&cx.heap);
    set_state(set_arg(&args)?, 0, empty)?;
    Ok(Value::NIL)
}
