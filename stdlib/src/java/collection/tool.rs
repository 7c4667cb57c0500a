//! `java.util.Arrays`, `Collections` and `Objects`.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::array::{ElementType, array_get, array_len, array_of, array_set};
use lisp_core::collection::vector;
use lisp_core::compare;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, null_pointer};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::items_of;
use crate::clojure::text::units::Build;
use crate::java::gadget::{self, Tag};
use crate::java::{builder, call_native};

/// The tables of this file.
pub(super) const TABLES: [NativeList; 4] = [
    NATIVES,
    collections::NATIVES,
    enumeration::NATIVES,
    objects::NATIVES,
];

natives! {
    "java.util.Arrays";

    /// A list of the items of an array.
    "asList" "[array]" "[x & xs]" since "0.1" cost Length => as_list;
    /// Sorts an array in place, by a comparator if one is given.
    "sort" "[array]" "[array comparator]" since "0.1" cost Sorting => sort;
    /// Puts `x` into every place of an array.
    "fill" "[array x]" since "0.1" cost Length => fill;
    /// Have two arrays equal items?
    "equals" "[x y]" since "0.1" cost Length => equals;
    /// The items of an array as a text.
    "toString" "[array]" since "0.1" cost Length => to_string;
    /// Java's hash of the items.
    "hashCode" "[array]" since "0.1" cost Length => hash_code;
    /// A copy of the first `length` items, filled up with zeros or nils.
    "copyOf" "[array length]" since "0.1" => copy_of;
    /// A copy of the items from `start` to before `end`.
    "copyOfRange" "[array start end]" since "0.1" => copy_of_range;
}

fn array<'a>(args: &'a Args<'_>, ix: usize) -> Result<&'a Value> {
    args.of_kind(ix, Kind::Array, "[Ljava.lang.Object;")
}

fn as_list(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let items = match args.as_slice() {
        [only] if only.is(Kind::Array) => items_of(cx, only)?,
        items => items.to_vec(),
    };
    Ok(vector::vector_of(&cx.heap, items.into_iter()))
}

fn sort(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let array = array(&args, 0)?;
    let comparator = args.get(1).cloned().unwrap_or_default();
    let items = items_of(cx, array)?;
    let items = vector::vector_of(&cx.heap, items.into_iter());
    let sorted = call_native(cx, ("dayfly.internal", "sort*"), &[comparator, items])?;
    for (ix, item) in items_of(cx, &sorted)?.into_iter().enumerate() {
        array_set(array, ix as i64, item)?;
    }
    Ok(Value::NIL)
}

fn fill(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let array = array(&args, 0)?;
    cx.tick(array_len(array) as u64)?;
    for ix in 0..array_len(array) {
        array_set(array, ix as i64, args[1].clone())?;
    }
    Ok(Value::NIL)
}

fn equals(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() || args[1].is_nil() {
        return Ok(Value::from(args[0].is_nil() && args[1].is_nil()));
    }
    let (x, y) = (array(&args, 0)?, array(&args, 1)?);
    if array_len(x) != array_len(y) {
        return Ok(Value::FALSE);
    }
    for ix in 0..array_len(x) as i64 {
        cx.tick(1)?;
        if !compare::equal(cx, &array_get(x, ix)?, &array_get(y, ix)?)? {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return cx.string("null");
    }
    let mut build = Build::default();
    build.push_str("[");
    for (ix, item) in items_of(cx, array(&args, 0)?)?.iter().enumerate() {
        build.push_str(if ix > 0 { ", " } else { "" });
        let shown = builder::shown(cx, item)?;
        build.push_value(cx, &shown)?;
    }
    build.push_str("]");
    build.finish(cx)
}

fn hash_code(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return Ok(Value::from(0));
    }
    let items = items_of(cx, array(&args, 0)?)?;
    hash_of(cx, &items)
}

/// Java's hash of a list.
fn hash_of(cx: &mut Cx, items: &[Value]) -> Result<Value> {
    let mut hash = 1_i32;
    for item in items {
        let own = if item.is_nil() {
            0
        } else {
            compare::hash_code(cx, item)?
        };
        hash = hash.wrapping_mul(31).wrapping_add(own);
    }
    Ok(Value::from(i64::from(hash)))
}

fn copied(cx: &mut Cx, array: &Value, start: i64, end: i64) -> Result<Value> {
    let len = array_len(array) as i64;
    let count = usize::try_from(end.saturating_sub(start)).unwrap_or(0);
    if start < 0 || start > len || end < start {
        use lisp_core::base::error::{Error, code};
        let error = Error::of(code::INDEX_OUT_OF_BOUNDS)
            .with("index", start)
            .with("count", len);
        let class = "java.lang.ArrayIndexOutOfBoundsException";
        return Err(error
            .as_class(class)
            .message(format!("{start} > {end}"))
            .into());
    }
    cx.reserve(count.saturating_mul(size_of::<Value>()))?;
    let element = ElementType::of(array);
    let zero = element.zero();
    let item = |ix: i64| array_get(array, ix).unwrap_or_else(|_| zero.clone());
    let items: Vec<Value> = (start..start + count as i64).map(item).collect();
    array_of(cx, element, items.into_iter())
}

fn copy_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let length = args.int(cx, 1)?;
    if length < 0 {
        let class = "java.lang.NegativeArraySizeException";
        return Err(crate::clojure::text::argument::invalid_as(
            class,
            length.to_string(),
        ));
    }
    copied(cx, array(&args, 0)?, 0, length)
}

fn copy_of_range(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (start, end) = (args.int(cx, 1)?, args.int(cx, 2)?);
    copied(cx, array(&args, 0)?, start, end)
}

mod collections {
    use super::*;

    natives! {
        "java.util.Collections";

        /// Sorts a changing list, by a comparator if one is given.
        "sort" "[list]" "[list comparator]" since "0.1" cost Sorting => sort;
        /// Turns a changing list around.
        "reverse" "[list]" since "0.1" cost Length => reverse;
        /// An empty list.
        "emptyList" "[]" since "0.1" => empty_list;
        /// An empty list.
        "EMPTY_LIST" "[]" since "0.1" => empty_list;
        /// An empty map.
        "EMPTY_MAP" "[]" since "0.1" => empty_map;
        /// An empty map.
        "emptyMap" "[]" since "0.1" => empty_map;
        /// The collection itself.
        "unmodifiableList" "[coll]" since "0.1" => itself;
        /// The collection itself.
        "unmodifiableMap" "[coll]" since "0.1" => itself;
        /// The collection itself.
        "unmodifiableSet" "[coll]" since "0.1" => itself;
        /// The collection itself: a runtime has one thread.
        "synchronizedList" "[coll]" since "0.1" => itself;
        /// The collection itself: a runtime has one thread.
        "synchronizedMap" "[coll]" since "0.1" => itself;
        /// The collection itself: a runtime has one thread.
        "synchronizedSet" "[coll]" since "0.1" => itself;
        /// A list of `x` alone.
        "singletonList" "[x]" since "0.1" => singleton_list;
        /// Exchanges two items of a changing list.
        "swap" "[list i j]" since "0.1" => swap;
        /// A list of `x`, `n` times.
        "nCopies" "[n x]" since "0.1" cost Length => n_copies;
        /// The greatest item, by a comparator if one is given.
        "max" "[coll]" "[coll comparator]" since "0.1" cost Length => max;
        /// The smallest item, by a comparator if one is given.
        "min" "[coll]" "[coll comparator]" since "0.1" cost Length => min;
        /// How often `x` is in the collection.
        "frequency" "[coll x]" since "0.1" cost Length => frequency;
        /// An iterator over the items, as an enumeration.
        "enumeration" "[coll]" since "0.1" => enumeration;
        /// The comparator that turns the order around, the natural one if none is given.
        "reverseOrder" "[]" "[comparator]" since "0.1" => reverse_order;
        /// For `reverseOrder`.
        "reversed" "[self x y]" since "0.1" cost Length => reversed;
        /// An empty list.
        "EMPTY_LIST" "[]" since "0.1" => empty_list;
        /// An empty map.
        "EMPTY_MAP" "[]" since "0.1" => empty_map;
    }

    fn sort(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = gadget::expect(&args[0], Tag::List, "java.util.ArrayList")?;
        let comparator = args.get(1).cloned().unwrap_or_default();
        super::super::change::sort_list(cx, list, comparator)
    }

    fn reverse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = gadget::expect(&args[0], Tag::List, "java.util.ArrayList")?;
        let items = items_of(cx, list)?;
        let items = vector::vector_of(&cx.heap, items.into_iter().rev());
        gadget::set_state(list, 0, items)?;
        Ok(Value::NIL)
    }

    fn empty_list(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(vector::empty(&cx.heap))
    }

    fn empty_map(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(lisp_core::collection::map::empty(&cx.heap))
    }

    fn itself(_cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        Ok(args.take(0))
    }

    fn swap(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = gadget::expect(&args[0], Tag::List, "java.util.ArrayList")?;
        let (i, j) = (Value::from(args.int(cx, 1)?), Value::from(args.int(cx, 2)?));
        let x = call_native(cx, ("java.util.List", ".get"), &[list.clone(), i.clone()])?;
        let y = call_native(cx, ("java.util.List", ".get"), &[list.clone(), j.clone()])?;
        let set = ("java.util.ArrayList", ".set");
        call_native(cx, set, &[list.clone(), i, y])?;
        call_native(cx, set, &[list.clone(), j, x])?;
        Ok(Value::NIL)
    }

    fn n_copies(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let count = args.int(cx, 0)?;
        let Ok(count) = usize::try_from(count) else {
            return Err(lisp_core::native::invalid(format!("List length = {count}")));
        };
        cx.reserve(count.saturating_mul(size_of::<Value>()))?;
        cx.tick(count as u64)?;
        let items = std::iter::repeat_n(args[1].clone(), count);
        Ok(vector::vector_of(&cx.heap, items))
    }

    /// The first of the items in the order of a comparator.
    fn first_of(cx: &mut Cx, args: &Args<'_>, is_last: bool) -> Result<Value> {
        let comparator = args.get(1).cloned().unwrap_or_default();
        let items = items_of(cx, &args[0])?;
        let items = vector::vector_of(&cx.heap, items.into_iter());
        let sorted = call_native(cx, ("dayfly.internal", "sort*"), &[comparator, items])?;
        let sorted = items_of(cx, &sorted)?;
        let found = if is_last {
            sorted.last()
        } else {
            sorted.first()
        };
        found.cloned().ok_or_else(|| {
            let error = Error::of(code::STATE_INVALID).message("");
            error.as_class("java.util.NoSuchElementException").into()
        })
    }

    fn max(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        first_of(cx, &args, true)
    }

    fn min(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        first_of(cx, &args, false)
    }

    fn frequency(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut count = 0;
        for item in items_of(cx, &args[0])? {
            cx.tick(1)?;
            count += i64::from(compare::equal_java(cx, &args[1], &item)?);
        }
        Ok(Value::from(count))
    }

    fn enumeration(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = lisp_core::collection::seq::seq(cx, &args[0])?;
        let class = "java.util.Enumeration";
        Ok(gadget::new(cx, Tag::Iterator, class, &[items]))
    }

    fn reverse_order(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let comparator = args.get(0).cloned().unwrap_or_default();
        let native = ("java.util.Collections", "reversed");
        Ok(lisp_core::native::closure(cx, native, &[comparator]))
    }

    fn reversed(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let comparator = lisp_core::native::captured(&args[0], 0);
        let (x, y) = (args[1].clone(), args[2].clone());
        match comparator.is_nil() {
            true => compare::compare(cx, &y, &x).map(Value::from),
            false => call_native(
                cx,
                ("java.util.Comparator", ".compare"),
                &[comparator, y, x],
            ),
        }
    }

    fn singleton_list(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let item = args.take(0);
        Ok(vector::vector_of(&cx.heap, [item].into_iter()))
    }
}

mod enumeration {
    use super::*;

    natives! {
        "java.util.Enumeration";

        /// Is there another item?
        ".hasMoreElements" "[enumeration]" since "0.1" => has_more;
        /// The next item.
        ".nextElement" "[enumeration]" since "0.1" => next;
    }

    fn has_more(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("java.util.Iterator", ".hasNext"), args.as_slice())
    }

    fn next(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("java.util.Iterator", ".next"), args.as_slice())
    }
}

mod objects {
    use super::*;

    natives! {
        "java.util.Objects";

        /// Are `x` and `y` equal, or both nil?
        "equals" "[x y]" since "0.1" => equals;
        /// Java's hash of `x`, 0 for nil.
        "hashCode" "[x]" since "0.1" cost Length => hash_code;
        /// Java's hash of the arguments together.
        "hash" "[& xs]" since "0.1" cost Length => hash;
        /// The text of `x`, `null` or `default` for nil.
        "toString" "[x]" "[x default]" since "0.1" cost Length => to_string;
        /// `x`, which must not be nil.
        "requireNonNull" "[x]" "[x message]" since "0.1" cost Length => require_non_null;
        /// Is `x` nil?
        "isNull" "[x]" since "0.1" => is_null;
        /// Is `x` not nil?
        "nonNull" "[x]" since "0.1" => non_null;
    }

    fn equals(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        compare::equal(cx, &args[0], &args[1]).map(Value::from)
    }

    fn hash_code(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if args[0].is_nil() {
            return Ok(Value::from(0));
        }
        compare::hash_code(cx, &args[0]).map(|hash| Value::from(i64::from(hash)))
    }

    fn hash(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        super::hash_of(cx, args.as_slice())
    }

    fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        match args.get(1) {
            Some(default) if args[0].is_nil() => Ok(default.clone()),
            _ => builder::shown(cx, &args[0]),
        }
    }

    fn require_non_null(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        if !args[0].is_nil() {
            return Ok(args.take(0));
        }
        match args.get(1) {
            None => Err(null_pointer()),
            Some(message) => {
                let message = crate::clojure::text::text_of(cx, message)?;
                let text = message.text().unwrap_or_default().to_owned();
                Err(crate::clojure::text::argument::nil_error(text))
            }
        }
    }

    fn is_null(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is_nil()))
    }

    fn non_null(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(!args[0].is_nil()))
    }
}
