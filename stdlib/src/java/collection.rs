//! Collections as Java reads them: `List`, `Map`, `Set`, `Iterator`, for persistent collections and
//! changing ones.
//!
//! `change` has the classes whose objects change: lists, maps and sets around a persistent
//! collection. `tool` has `Arrays`, `Collections` and `Objects`.

mod change;
mod compute;
mod identity;
mod stack;
mod tool;
mod tree;

use lisp_core::base::error::{Error, code};
use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::collection::{Cursor, dispatch, lookup, map, seq};
use lisp_core::compare;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::gadget::{self, Tag};

/// The tables of this file and those below it.
pub(crate) fn tables() -> Vec<NativeList> {
    let mut tables = vec![
        NATIVES,
        iterable::NATIVES,
        list::NATIVES,
        map_methods::NATIVES,
        iterator::NATIVES,
        entry::NATIVES,
        identity::NATIVES,
    ];
    tables.extend(change::TABLES);
    tables.extend(stack::TABLES);
    tables.extend(compute::TABLES);
    tables.extend(tool::TABLES);
    tables.extend(tree::TABLES);
    tables
}

/// The persistent collection that is behind a changing one, or the collection itself.
pub(crate) fn inner(value: &Value) -> Value {
    match gadget::tag_of(value) {
        Tag::List | Tag::Map | Tag::Set if value.is(Kind::Gadget) => gadget::state(value, 0),
        _ => value.clone(),
    }
}

/// All items of a collection or array.
pub(crate) fn items_of(cx: &mut Cx, coll: &Value) -> Result<Vec<Value>> {
    let mut cursor = Cursor::new(cx, inner(coll))?;
    let mut items = Vec::new();
    while let Some(item) = cursor.next(cx)? {
        items.push(item);
        if items.len().is_multiple_of(4096) {
            cx.reserve(items.len() * size_of::<Value>())?;
        }
    }
    Ok(items)
}

/// The position of an item, from the front or the back.
fn position(cx: &mut Cx, coll: &Value, wanted: &Value, is_last: bool) -> Result<Value> {
    let mut cursor = Cursor::new(cx, inner(coll))?;
    let (mut ix, mut found) = (0, -1);
    while let Some(item) = cursor.next(cx)? {
        if compare::equal(cx, &item, wanted)? {
            found = ix;
            if !is_last {
                break;
            }
        }
        ix += 1;
    }
    Ok(Value::from(found))
}

natives! {
    "java.util.Collection";

    /// The number of items.
    ".size" "[coll]" since "0.1" cost Length => size;
    /// Has it no items?
    ".isEmpty" "[coll]" since "0.1" => is_empty;
    /// Is `x` one of the items?
    ".contains" "[coll x]" since "0.1" cost Length => contains;
    /// Are all items of `other` among its items?
    ".containsAll" "[coll other]" since "0.1" cost Length => contains_all;
    /// An array of the items.
    ".toArray" "[coll]" "[coll array]" since "0.1" cost Length => to_array;
}

fn size(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    lookup::count(cx, &inner(&args[0])).map(|count| Value::from(count as i64))
}

fn is_empty(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    seq::seq(cx, &inner(&args[0])).map(|seq| Value::from(seq.is_nil()))
}

fn has(cx: &mut Cx, coll: &Value, item: &Value) -> Result<bool> {
    let coll = inner(coll);
    if matches!(coll.kind(), Kind::HashSet | Kind::SortedSet) {
        return lookup::contains(cx, &coll, item);
    }
    Ok(position(cx, &coll, item, false)?.as_int() != Some(-1))
}

fn contains(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    has(cx, &args[0], &args[1]).map(Value::from)
}

fn contains_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    for item in items_of(cx, &args[1])? {
        if !has(cx, &args[0], &item)? {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn to_array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let items = items_of(cx, &args[0])?;
    array_of(cx, ElementType::Object, items.into_iter())
}

mod iterable {
    use super::*;

    natives! {
        "java.lang.Iterable";

        /// An iterator before the first item.
        ".iterator" "[coll]" since "0.1" => iterator;
        /// Calls `f` with every item.
        ".forEach" "[coll f]" since "0.1" cost Calls => for_each;
    }

    fn iterator(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = seq::seq(cx, &inner(&args[0]))?;
        Ok(gadget::new(
            cx,
            Tag::Iterator,
            "java.util.Iterator",
            &[items],
        ))
    }

    fn for_each(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut cursor = Cursor::new(cx, inner(&args[0]))?;
        while let Some(item) = cursor.next(cx)? {
            cx.call(&args[1], &[item])?;
        }
        Ok(Value::NIL)
    }
}

mod list {
    use super::*;

    natives! {
        "java.util.List";

        /// The item at `index`.
        ".get" "[list index]" since "0.1" cost Length => get;
        /// The first index of `x`, or -1.
        ".indexOf" "[list x]" since "0.1" cost Length => index_of;
        /// The last index of `x`, or -1.
        ".lastIndexOf" "[list x]" since "0.1" cost Length => last_index_of;
        /// The items from index `start` to before `end`.
        ".subList" "[list start end]" since "0.1" cost Length => sub_list;
    }

    fn get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let index = args.int(cx, 1)?;
        lisp_core::native::nth(cx, &inner(&args[0]), &Value::from(index))
    }

    fn index_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        position(cx, &args[0], &args[1], false)
    }

    fn last_index_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        position(cx, &args[0], &args[1], true)
    }

    fn sub_list(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (start, end) = (args.int(cx, 1)?, args.int(cx, 2)?);
        let vector = dispatch::vec(cx, inner(&args[0]))?;
        lookup::subvec(cx, &vector, start, Some(end))
    }
}

mod map_methods {
    use super::*;

    natives! {
        "java.util.Map";

        /// The value of `key`, or nil.
        ".get" "[map key]" since "0.1" cost Length => get;
        /// The value of `key`, or `default` when it is not there.
        ".getOrDefault" "[map key default]" since "0.1" => get_or_default;
        /// Is `key` there?
        ".containsKey" "[map key]" since "0.1" cost Length => contains_key;
        /// Is `value` the value of a key?
        ".containsValue" "[map value]" since "0.1" cost Length => contains_value;
        /// The number of keys.
        ".size" "[map]" since "0.1" cost Length => size;
        /// Has it no keys?
        ".isEmpty" "[map]" since "0.1" => is_empty;
        /// The keys as a set.
        ".keySet" "[map]" since "0.1" cost Length => key_set;
        /// The values, as a seq.
        ".values" "[map]" since "0.1" => values;
        /// The entries as a set.
        ".entrySet" "[map]" since "0.1" cost Length => entry_set;
        /// Calls `f` with every key and value.
        ".forEach" "[map f]" since "0.1" cost Calls => for_each;
    }

    fn get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        lookup::get_or(cx, &inner(&args[0]), &args[1], Value::NIL)
    }

    fn get_or_default(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        lookup::get_or(cx, &inner(&args[0]), &args[1], args[2].clone())
    }

    fn contains_key(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        lookup::contains(cx, &inner(&args[0]), &args[1]).map(Value::from)
    }

    fn contains_value(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let values = lookup::vals(cx, &inner(&args[0]))?;
        let found = position(cx, &values, &args[1], false)?;
        Ok(Value::from(found.as_int() != Some(-1)))
    }

    fn key_set(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let keys = lookup::keys(cx, &inner(&args[0]))?;
        let keys = items_of(cx, &keys)?;
        lisp_core::collection::set::set_of(cx, keys)
    }

    fn values(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        match lookup::vals(cx, &inner(&args[0]))? {
            none if none.is_nil() => Ok(lisp_core::collection::list::empty_list(&cx.heap)),
            values => Ok(values),
        }
    }

    fn entry_set(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let entries = items_of(cx, &args[0])?;
        lisp_core::collection::set::set_of(cx, entries)
    }

    fn for_each(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut cursor = Cursor::new(cx, inner(&args[0]))?;
        while let Some(entry) = cursor.next(cx)? {
            let (key, value) = halves(cx, &entry)?;
            cx.call(&args[1], &[key, value])?;
        }
        Ok(Value::NIL)
    }
}

/// Key and value of an entry.
fn halves(cx: &mut Cx, entry: &Value) -> Result<(Value, Value)> {
    Ok((
        lookup::entry_half(cx, entry, 0)?,
        lookup::entry_half(cx, entry, 1)?,
    ))
}

mod iterator {
    use super::*;

    natives! {
        "java.util.Iterator";

        /// Is there another item?
        ".hasNext" "[iterator]" since "0.1" => has_next;
        /// The next item.
        ".next" "[iterator]" since "0.1" => next;
    }

    fn has_next(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let iterator = gadget::expect(&args[0], Tag::Iterator, "java.util.Iterator")?;
        Ok(Value::from(!gadget::state(iterator, 0).is_nil()))
    }

    fn next(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let iterator = gadget::expect(&args[0], Tag::Iterator, "java.util.Iterator")?;
        let items = gadget::state(iterator, 0);
        if items.is_nil() {
            let error = Error::of(code::STATE_INVALID).message("");
            return Err(error.as_class("java.util.NoSuchElementException").into());
        }
        let item = seq::first(cx, &items)?;
        let rest = seq::next(cx, &items)?;
        gadget::set_state(iterator, 0, rest)?;
        Ok(item)
    }
}

mod entry {
    use super::*;

    natives! {
        "java.util.Map$Entry";

        /// The key.
        ".getKey" "[entry]" since "0.1" => key;
        /// The value.
        ".getValue" "[entry]" since "0.1" => value;
    }

    fn key(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        lookup::entry_half(cx, &args[0], 0)
    }

    fn value(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        lookup::entry_half(cx, &args[0], 1)
    }
}

/// The pairs of a map or of another collection of entries.
fn pairs_of(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let mut pairs = Vec::new();
    let mut cursor = Cursor::new(cx, inner(coll))?;
    while let Some(entry) = cursor.next(cx)? {
        pairs.push(halves(cx, &entry)?);
    }
    map::of_pairs(cx, pairs)
}
