//! Seqs: looking at collections item by item, and seqs that are computed.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::stage::{Stage, TAKE_MAX};
use lisp_core::collection::{Cursor, chunk, dispatch, lazy, list, map, range, seq};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::args::int_of;
use lisp_core::native::{self, null_pointer};
use lisp_core::natives;
use lisp_core::numeric::boxed;
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// A seq of the items of `coll`, nil when there are none.
    "seq" "[coll]" since "0.1" => seq_of;
    /// The first item of `coll`, nil when there is none.
    "first" "[coll]" since "0.1" => first;
    /// The items of `coll` behind the first, `()` when there are none.
    "rest" "[coll]" since "0.1" => rest;
    /// A seq of the items of `coll` behind the first, nil when there are none.
    "next" "[coll]" since "0.1" => next;
    /// The second item of `coll`, nil when there is none.
    "second" "[coll]" since "0.1" => second;
    /// The first item of the first item of `coll`.
    "ffirst" "[coll]" since "0.1" => ffirst;
    /// A seq with `x` before the items of `seq`.
    "cons" "[x seq]" since "0.1" => cons;
    /// A list of `items`.
    "list" "[& items]" since "0.1" => list_of;
    /// A seq of all arguments but the last, then of the items of `args`, the last.
    "list*"
        "[args]" "[a args]" "[a b args]" "[a b c args]" "[a b c d & more]"
        since "0.1" => list_star;

    /// Integers from `start` (default 0), `step` apart (default 1), before `end`; without end when
    /// that is not given.
    "range" "[]" "[end]" "[start end]" "[start end step]" since "0.1" cost Length => range_of;
    /// A seq of `x` without end, or `n` times.
    "repeat" "[x]" "[n x]" since "0.1" => repeat;
    /// A seq of the items of `coll` over and over.
    "cycle" "[coll]" since "0.1" => cycle;
    /// A seq of `x`, `(f x)`, `(f (f x))` and so on.
    "iterate" "[f x]" since "0.1" => iterate;

    /// A buffer for a chunk of at most `capacity` items.
    "chunk-buffer" "[capacity]" since "0.1" cost Length => chunk_buffer;
    /// Adds `x` to the buffer `b`. Answers nil.
    "chunk-append" "[b x]" since "0.1" => chunk_append;
    /// The items of the buffer `b` as a chunk; `b` cannot be used any more.
    "chunk" "[b]" since "0.1" => chunk_of;
    /// The first chunk of the seq `s`.
    "chunk-first" "[s]" since "0.1" => chunk_first;
    /// What follows the first chunk of the seq `s`, `()` when nothing does.
    "chunk-rest" "[s]" since "0.1" => chunk_rest;
    /// A seq of what follows the first chunk of the seq `s`, or nil.
    "chunk-next" "[s]" since "0.1" => chunk_next;
    /// A seq of the items of `chunk`, then of those of `rest`.
    "chunk-cons" "[chunk rest]" since "0.1" => chunk_cons;
}

fn seq_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let coll = args.take(0);
    if matches!(
        coll.kind(),
        Kind::List | Kind::Cons | Kind::IndexedSeq | Kind::Range
    ) {
        return Ok(coll);
    }
    seq::seq(cx, &coll)
}

fn first(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    seq::first(cx, &args[0])
}

fn rest(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    seq::rest(cx, &args[0])
}

fn next(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let coll = args.take(0);
    if seq::is_seq(&coll) {
        return seq::next_owned(cx, coll);
    }
    seq::next(cx, &coll)
}

fn second(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let next = seq::next(cx, &args[0])?;
    seq::first(cx, &next)
}

fn ffirst(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let first = seq::first(cx, &args[0])?;
    seq::first(cx, &first)
}

fn cons(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    list::cons_onto(cx, args.take(0), args.take(1))
}

fn list_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let items: Vec<Value> = (0..args.len()).map(|ix| args.take(ix)).collect();
    Ok(list::list_of(&cx.heap, items))
}

fn list_star(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let last = args.len() - 1;
    let mut items = seq::seq(cx, &args[last])?;
    for ix in (0..last).rev() {
        items = list::cons(&cx.heap, args.take(ix), items);
    }
    Ok(items)
}

fn range_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let zero = Value::from(0);
    let one = Value::from(1);
    let (start, end, step) = match args.len() {
        0 => return Ok(all_naturals(cx)),
        1 => (zero, args.take(0), one),
        2 => (args.take(0), args.take(1), one),
        _ => (args.take(0), args.take(1), args.take(2)),
    };
    if let (Some(start), Some(end), Some(step)) = (start.as_int(), end.as_int(), step.as_int()) {
        return Ok(range::range(&cx.heap, start, end, step));
    }
    any_range(cx, start, end, step)
}

/// The numbers from 0 without end: not in chunks, as in Clojure, so that no item is made too early.
fn all_naturals(cx: &mut Cx) -> Value {
    let next = cx
        .natives
        .find("clojure.core", "inc'")
        .map_or(Value::NIL, |index| {
            Value::immediate(Kind::Native, u64::from(index))
        });
    range::iterate(&cx.heap, next, Value::from(0))
}

/// A range of numbers that are not all longs: a lazy seq that a native makes item by item.
fn any_range(cx: &mut Cx, start: Value, end: Value, step: Value) -> Result<Value> {
    let sign = boxed::sign_of(&step)?;
    let is_over = match sign {
        Some(1) => boxed::ge(cx, &start, &end)?,
        Some(0) | None => boxed::num_equiv(cx, &start, &end)?,
        Some(_) => boxed::le(cx, &start, &end)?,
    };
    if is_over {
        return Ok(list::empty_list(&cx.heap));
    }
    if sign == Some(0) {
        return Ok(range::repeat(&cx.heap, start, None));
    }
    Ok(range_rest(cx, [start, end, step]))
}

/// The range from `start` on, not computed yet.
fn range_rest(cx: &Cx, parts: [Value; 3]) -> Value {
    let thunk = native::closure(cx, ("dayfly.internal", "range-part"), &parts);
    lazy::lazy_seq(&cx.heap, thunk)
}

/// Items computed at once.
const RANGE_CHUNK: usize = 32;

fn repeat(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    if args.len() == 1 {
        return Ok(range::repeat(&cx.heap, args.take(0), None));
    }
    let count = u64::try_from(int_of(cx, &args[0])?).unwrap_or(0);
    Ok(range::repeat(&cx.heap, args.take(1), Some(count)))
}

fn cycle(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    range::cycle(cx, &args[0])
}

fn iterate(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    Ok(range::iterate(&cx.heap, args.take(0), args.take(1)))
}

/// The capacity of a chunk buffer.
fn capacity(value: &Value) -> Result<usize> {
    let size = lisp_core::numeric::coerce::to_int(&boxed::number(value)?)?;
    usize::try_from(size).map_err(|_| {
        let error = Error::of(code::ARGUMENT_INVALID).message(size.to_string());
        error
            .as_class("java.lang.NegativeArraySizeException")
            .into()
    })
}

fn chunk_buffer(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let capacity = capacity(&args[0])?;
    chunk::chunk_buffer(cx, capacity)
}

fn chunk_append(_cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let item = args.take(1);
    chunk::chunk_append(buffer(&args)?, item)?;
    Ok(Value::NIL)
}

fn buffer<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    args.of_kind(0, Kind::ChunkBuffer, "clojure.lang.ChunkBuffer")
}

fn chunk_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(chunk::chunk(&cx.heap, buffer(&args)?))
}

fn chunk_first(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    not_nil(&args[0])?;
    chunk::chunk_first(cx, &args[0])
}

fn chunk_rest(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    not_nil(&args[0])?;
    chunk::chunk_rest(cx, &args[0])
}

fn chunk_next(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    not_nil(&args[0])?;
    chunk::chunk_next(cx, &args[0])
}

fn not_nil(value: &Value) -> Result<()> {
    if value.is_nil() {
        Err(null_pointer())
    } else {
        Ok(())
    }
}

fn chunk_cons(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    args.of_kind(0, Kind::Chunk, "clojure.lang.IChunk")?;
    Ok(chunk::chunk_cons(&cx.heap, args.take(0), args.take(1)))
}

/// Natives that only the library calls.
pub mod internal {
    use super::*;

    natives! {
        "dayfly.internal";

        /// The next items of a range of any numbers, for `range`.
        "range-part" "[self]" since "0.1" => range_part;
        /// A lazy seq of what `(f)` answers, called at first need.
        "lazy-seq*" "[f]" since "0.1" => lazy_seq;
        /// `(into to from)` for anything but user types as `from`.
        "conj-all" "[to from]" since "0.1" cost Length => conj_all;
        /// `(frequencies coll)` for anything but user types.
        "count-items" "[coll]" since "0.1" cost Length => count_items;
        /// The lazy seq of `(map f coll)`.
        "lazy-map" "[f coll]" since "0.1" => lazy_map;
        /// The lazy seq of `(filter f coll)`.
        "lazy-filter" "[f coll]" since "0.1" => lazy_filter;
        /// The lazy seq of `(remove f coll)`.
        "lazy-remove" "[f coll]" since "0.1" => lazy_remove;
        /// The lazy seq of `(keep f coll)`.
        "lazy-keep" "[f coll]" since "0.1" => lazy_keep;
        /// The lazy seq of `(take-while f coll)`.
        "lazy-take-while" "[f coll]" since "0.1" => lazy_take_while;
        /// The lazy seq of `(take n coll)` for an integer.
        "lazy-take" "[n coll]" since "0.1" => lazy_take;
        /// How `coll` is best reduced: 0 nil, 1 indexed, 2 range of integers, 3 any other seqable,
        /// 4 a user type.
        "reduce-kind" "[coll]" since "0.1" => reduce_kind;
        /// The first number of the range `r`.
        "range-start" "[r]" since "0.1" => range_start;
        /// The distance between numbers of the range `r`.
        "range-step" "[r]" since "0.1" => range_step;
    }

    fn range_part(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut next = native::captured(&args[0], 0);
        let end = native::captured(&args[0], 1);
        let step = native::captured(&args[0], 2);
        let is_up = boxed::sign_of(&step)? == Some(1);
        let mut items = Vec::with_capacity(RANGE_CHUNK);
        let mut is_over = false;
        while items.len() < RANGE_CHUNK && !is_over {
            cx.tick(1)?;
            let after = boxed::add(cx, &next, &step)?;
            items.push(std::mem::replace(&mut next, after));
            let test = if is_up { boxed::ge } else { boxed::le };
            is_over = test(cx, &next, &end)?;
        }
        let rest = if is_over {
            Value::NIL
        } else {
            range_rest(cx, [next, end, step])
        };
        let chunk = chunk::chunk_of(&cx.heap, items.into_iter());
        Ok(chunk::chunk_cons(&cx.heap, chunk, rest))
    }

    fn lazy_seq(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        Ok(lazy::lazy_seq(&cx.heap, args.take(0)))
    }

    fn conj_all(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let (mut to, from) = (args.take(0), args.take(1));
        let mut items = Cursor::new(cx, from)?;
        while let Some(item) = items.next(cx)? {
            dispatch::conj_mut(cx, &mut to, item)?;
        }
        Ok(to)
    }

    fn count_items(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let mut items = Cursor::new(cx, args.take(0))?;
        let mut counts = map::empty(&cx.heap);
        while let Some(item) = items.next(cx)? {
            if let Some(count) = map::value_mut(cx, &mut counts, &item)? {
                *count = Value::from(count.as_int().unwrap_or(0) + 1);
            } else {
                map::assoc_mut(cx, &mut counts, item, Value::from(1))?;
            }
        }
        Ok(counts)
    }

    fn stage_of(cx: &Cx, stage: Stage, mut args: Args<'_>) -> Result<Value> {
        let (f, below) = (args.take(0), args.take(1));
        Ok(lazy::stage(&cx.heap, stage, f, below))
    }

    fn lazy_map(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        stage_of(cx, Stage::Map, args)
    }

    fn lazy_filter(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        stage_of(cx, Stage::Filter, args)
    }

    fn lazy_remove(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        stage_of(cx, Stage::Remove, args)
    }

    fn lazy_keep(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        stage_of(cx, Stage::Keep, args)
    }

    fn lazy_take_while(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        stage_of(cx, Stage::TakeWhile, args)
    }

    fn lazy_take(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let left = u64::try_from(args.int(cx, 0)?).unwrap_or(0).min(TAKE_MAX);
        let below = args.take(1);
        Ok(lazy::stage(&cx.heap, Stage::Take(left), Value::NIL, below))
    }

    fn reduce_kind(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(match args[0].kind() {
            Kind::Nil => 0,
            Kind::Vector | Kind::Subvec | Kind::MapEntry | Kind::Array => 1,
            Kind::String => string_kind(&args[0]),
            Kind::Range => 2,
            Kind::Instance | Kind::Record => 4,
            // A program may have extended the protocol of folds to their classes.
            Kind::Uuid | Kind::Inst | Kind::Gadget | Kind::TextBuffer => 4,
            _ => 3,
        }))
    }

    /// Characters are found by index in constant time only when all are ASCII.
    fn string_kind(string: &Value) -> i64 {
        let is_ascii = string
            .text()
            .is_some_and(|text| text.len() as u64 == string.object().raw(0));
        if is_ascii { 1 } else { 3 }
    }

    fn range_start(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let range = args.of_kind(0, Kind::Range, "clojure.lang.LongRange")?;
        Ok(Value::from(range::range_parts(range.object()).0))
    }

    fn range_step(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let range = args.of_kind(0, Kind::Range, "clojure.lang.LongRange")?;
        Ok(Value::from(range::range_parts(range.object()).1))
    }
}
