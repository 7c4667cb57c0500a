//! `seq`, `first`, `rest` and `next` of everything.
//!
//! Floor 3. Each kind of seq has its file; this one joins them. `next_owned` is for loops that give
//! the old seq up: a cell with one owner is moved on instead of made anew. To walk a whole
//! collection in Rust use [`super::Cursor`].

use super::stage::{self, Found};
use super::{chunk, column, error, indexed, lazy, list, map, queue, range, set, sorted, user};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value, gadget_collection};

/// Is it one of the built-in seqs (`seq?`)?
#[inline]
pub fn is_seq(value: &Value) -> bool {
    let code = value.kind() as u8;
    code >= Kind::EmptyList as u8 && code <= Kind::SortedSeq as u8 && !value.is(Kind::Chunk)
}

/// A seq of the items, or nil when there are none.
///
/// # Errors
/// When `coll` is not seqable, and what realising it throws.
#[inline]
pub fn seq(cx: &mut Cx, coll: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::Nil | Kind::EmptyList => Ok(Value::NIL),
        Kind::LazySeq => lazy::realise(cx, coll),
        Kind::Vector | Kind::Subvec | Kind::MapEntry | Kind::String | Kind::Array => {
            Ok(indexed::seq_from(&cx.heap, coll, 0))
        }
        _ if is_seq(coll) => Ok(coll.clone()),
        Kind::ArrayMap | Kind::HashMap | Kind::Record => Ok(map::map_seq(&cx.heap, coll, false)),
        Kind::HashSet => Ok(map::map_seq(&cx.heap, set::map_of(coll), true)),
        Kind::SortedMap | Kind::SortedSet => Ok(sorted::seq(&cx.heap, coll, true)),
        Kind::TextBuffer if is_char_sequence(coll) => {
            let text = coll.object().slot(1);
            seq(cx, &text)
        }
        Kind::Queue => Ok(queue::seq(&cx.heap, coll)),
        Kind::Gadget => match gadget_collection(coll) {
            Some(items) => seq(cx, &items),
            None => Err(error::not_seqable(cx, coll)),
        },
        _ => match user::invoke(cx, coll, "seq", [None, None])? {
            Some(seq) => Ok(seq),
            // A seq by its methods is its own seq.
            None if user::has_method(cx, coll, "first") => Ok(coll.clone()),
            None => seq_of_iterator(cx, coll),
        },
    }
}

/// A text that changes in place is a sequence of characters, unless it is what a writer has written.
pub(super) fn is_char_sequence(coll: &Value) -> bool {
    let class = coll.object().slot(0);
    let has_name = |name| class.is_named(Kind::Symbol, name);
    has_name("java.lang.StringBuilder") || has_name("java.lang.StringBuffer")
}

/// The seq of a user type that answers an iterator, or is a map of Java's with a set of entries.
fn seq_of_iterator(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let Some(iterator) = user::invoke(cx, coll, "iterator", [None, None])? else {
        return match user::invoke(cx, coll, "entrySet", [None, None])? {
            Some(entries) if !entries.is(Kind::Instance) => seq(cx, &entries),
            _ if user::declares(cx, coll, &["java.lang.CharSequence"]) => {
                match user::invoke(cx, coll, "toString", [None, None])? {
                    Some(text) if text.is(Kind::String) => seq(cx, &text),
                    _ => Err(error::not_seqable(cx, coll)),
                }
            }
            _ => Err(error::not_seqable(cx, coll)),
        };
    };
    match iterator.obj_of(Kind::Gadget) {
        Some(obj) if obj.len() > 1 => seq(cx, &obj.slot(1)),
        _ if user::has_method(cx, &iterator, "hasNext") => rest_of_iterator(cx, &iterator),
        _ => Err(error::not_seqable(cx, coll)),
    }
}

/// A lazy seq of what an iterator of a user type has left, or nil.
///
/// # Errors
/// What its methods throw.
pub fn rest_of_iterator(cx: &mut Cx, iterator: &Value) -> Result<Value> {
    let more = user::invoke(cx, iterator, "hasNext", [None, None])?;
    if !more.is_some_and(|more| more.is_truthy()) {
        return Ok(Value::NIL);
    }
    let item = user::invoke(cx, iterator, "next", [None, None])?.unwrap_or_default();
    let Some(index) = cx.natives.find("dayfly.internal", "iterator-rest") else {
        return Err(error::not_seqable(cx, iterator));
    };
    let native = Value::immediate(Kind::Native, u64::from(index));
    let slots = [native, iterator.clone()];
    let thunk = cx.heap.object_of(Kind::NativeFn, &[], slots.into_iter(), 0);
    let rest = lazy::lazy_seq(&cx.heap, thunk);
    Ok(list::cons(&cx.heap, item, rest))
}

/// The first item, nil when there is none.
///
/// # Errors
/// As [`seq`].
#[inline]
pub fn first(cx: &mut Cx, coll: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::List | Kind::Cons => Ok(coll.object().slots()[0].clone()),
        Kind::IndexedSeq => Ok(indexed::seq_first(coll)),
        Kind::Range => Ok(Value::from(coll.object().raw(0) as i64)),
        Kind::Vector => Ok(super::vector::get(coll, 0).cloned().unwrap_or_default()),
        Kind::Nil | Kind::EmptyList => Ok(Value::NIL),
        _ => first_of_other(cx, coll),
    }
}

fn first_of_other(cx: &mut Cx, coll: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::ChunkedCons => {
            let obj = coll.object();
            let item = chunk::chunk_get(&obj.slots()[0], obj.raw(0) as usize);
            Ok(item.expect("a chunked cell stands at an item").clone())
        }
        Kind::Repeat => Ok(coll.object().slots()[0].clone()),
        Kind::Cycle => range::cycle_first(cx, coll),
        Kind::Iterate => range::iterate_first(cx, coll),
        Kind::ReverseSeq => Ok(indexed::reverse_first(coll)),
        Kind::MapSeq => Ok(map::map_seq_first(&cx.heap, coll)),
        Kind::ColumnSeq => column::column_first(cx, coll),
        Kind::SortedSeq => Ok(sorted::seq_first(&cx.heap, coll)),
        Kind::Instance => match user::invoke(cx, coll, "first", [None, None])? {
            Some(item) => Ok(item),
            None => first_through_seq(cx, coll),
        },
        _ => first_through_seq(cx, coll),
    }
}

/// What `seq` made of something, which must be a seq: user types cannot lead on to each other
/// without end.
fn settled(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let seq = seq(cx, coll)?;
    match seq.kind() {
        Kind::Nil => Ok(seq),
        Kind::Instance if user::has_method(cx, &seq, "first") => Ok(seq),
        _ if is_seq(&seq) && !seq.is(Kind::LazySeq) => Ok(seq),
        _ => Err(error::not_a(cx, &seq, "clojure.lang.ISeq")),
    }
}

fn first_through_seq(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let seq = settled(cx, coll)?;
    first(cx, &seq)
}

/// A seq of the items behind the first, or nil when there are none.
///
/// # Errors
/// As [`seq`].
#[inline]
pub fn next(cx: &mut Cx, coll: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::List => Ok(coll.object().slots()[1].clone()),
        Kind::Cons => seq(cx, &coll.object().slots()[1]),
        Kind::IndexedSeq => Ok(indexed::seq_next(&cx.heap, coll)),
        Kind::Nil | Kind::EmptyList => Ok(Value::NIL),
        _ => next_of_other(cx, coll),
    }
}

fn next_of_other(cx: &mut Cx, coll: &Value) -> Result<Value> {
    match coll.kind() {
        Kind::ChunkedCons => match chunked_rest(cx, coll) {
            rest if rest.is(Kind::ChunkedCons) => Ok(rest),
            rest => seq(cx, &rest),
        },
        Kind::Range => Ok(range::range_from(&cx.heap, coll, 1)),
        Kind::Repeat => Ok(range::repeat_next(&cx.heap, coll)),
        Kind::Cycle => range::cycle_next(cx, coll),
        Kind::Iterate => range::iterate_next(cx, coll),
        Kind::ReverseSeq => Ok(indexed::reverse_next(&cx.heap, coll)),
        Kind::MapSeq => Ok(map::map_seq_next(&cx.heap, coll)),
        Kind::ColumnSeq => column::column_next(cx, coll),
        Kind::SortedSeq => Ok(sorted::seq_next(&cx.heap, coll)),
        Kind::Instance => match user::invoke(cx, coll, "next", [None, None])? {
            Some(next) => Ok(next),
            None => next_through_seq(cx, coll),
        },
        _ => next_through_seq(cx, coll),
    }
}

fn next_through_seq(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let seq = settled(cx, coll)?;
    next(cx, &seq)
}

/// What follows the first item of a chunked cell, not yet made a seq.
fn chunked_rest(cx: &Cx, cell: &Value) -> Value {
    let obj = cell.object();
    let [chunk, rest] = obj.slots() else {
        unreachable!("a chunked cell has two slots")
    };
    let offset = obj.raw(0) + 1;
    if offset < chunk::chunk_len(chunk) as u64 {
        return cx
            .heap
            .object(Kind::ChunkedCons, [offset], [chunk.clone(), rest.clone()]);
    }
    rest.clone()
}

/// The items behind the first, not realised if that can wait; the empty list when there are none.
///
/// # Errors
/// As [`seq`].
#[inline]
pub fn rest(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let rest = match coll.kind() {
        Kind::List | Kind::Cons => coll.object().slots()[1].clone(),
        Kind::ChunkedCons => chunked_rest(cx, coll),
        Kind::LazySeq => {
            let seq = lazy::realise(cx, coll)?;
            return rest(cx, &seq);
        }
        Kind::Instance => match user::invoke(cx, coll, "more", [None, None])? {
            Some(rest) => rest,
            None => rest_through_seq(cx, coll)?,
        },
        _ => next(cx, coll)?,
    };
    match rest.kind() {
        Kind::Nil => Ok(list::empty_list(&cx.heap)),
        Kind::Queue => seq(cx, &rest),
        _ => Ok(rest),
    }
}

fn rest_through_seq(cx: &mut Cx, coll: &Value) -> Result<Value> {
    let seq = settled(cx, coll)?;
    rest(cx, &seq)
}

/// As [`next`], of a seq the caller gives up: cells nobody else holds are moved on in place.
///
/// # Errors
/// As [`seq`].
#[inline]
pub fn next_owned(cx: &mut Cx, mut coll: Value) -> Result<Value> {
    match coll.kind() {
        Kind::List => Ok(match coll.obj_mut() {
            Some(mut cell) => cell.slots_mut()[1].take(),
            None => coll.object().slots()[1].clone(),
        }),
        Kind::Cons => {
            let (rest, is_own) = match coll.obj_mut() {
                Some(mut cell) => (cell.slots_mut()[1].take(), true),
                None => (coll.object().slots()[1].clone(), false),
            };
            match rest.kind() {
                Kind::List | Kind::Cons => Ok(rest),
                Kind::LazySeq if is_own => next_of_lazy(cx, coll, rest),
                _ => seq(cx, &rest),
            }
        }
        Kind::IndexedSeq => Ok(indexed::seq_next_owned(&cx.heap, coll)),
        Kind::Range => Ok(range::range_next_owned(&cx.heap, coll)),
        Kind::MapSeq => Ok(map::map_seq_next_owned(&cx.heap, coll)),
        Kind::ColumnSeq => column::column_next_owned(cx, coll),
        Kind::ChunkedCons if is_movable(&coll) => {
            let offset = coll.object().raw(0) + 1;
            cx.heap.own(&mut coll, 0).set_raw(0, offset);
            Ok(coll)
        }
        _ => next(cx, &coll),
    }
}

/// The seq of a lazy seq behind a cell that the caller owns and gives up. A stage that nobody else holds goes one item on
/// in place, with the same cell.
fn next_of_lazy(cx: &mut Cx, mut cell: Value, mut lazy: Value) -> Result<Value> {
    let Some((stage, f, below)) = lazy::take_stage(&mut lazy) else {
        drop(cell);
        return seq(cx, &lazy);
    };
    cx.tick(1)?;
    match stage::step(cx, stage, &f, below)? {
        Found::End => Ok(Value::NIL),
        Found::Item(item, stage, below) => {
            lazy::put_stage(&mut lazy, stage, f, below.in_words());
            if cell.object().meta().is_some() {
                return Ok(list::cons(&cx.heap, item, lazy));
            }
            let slots = cx.heap.own(&mut cell, 0).into_slots_mut();
            slots[0] = item.in_words();
            slots[1] = lazy;
            Ok(cell)
        }
        Found::Chunk(chunk, below) => {
            lazy::put_stage(&mut lazy, stage, f, below);
            Ok(chunk::chunk_cons(&cx.heap, chunk, lazy))
        }
    }
}

/// First item and rest of a seq the caller gives up; the rest is not realised if that can wait.
///
/// # Errors
/// As [`seq`].
pub(super) fn split_owned(cx: &mut Cx, mut seq: Value) -> Result<(Value, Value)> {
    match seq.kind() {
        Kind::List | Kind::Cons => {
            if let Some(mut cell) = seq.obj_mut() {
                let slots = cell.slots_mut();
                return Ok((slots[0].take(), slots[1].take()));
            }
            let slots = seq.object().slots();
            Ok((slots[0].clone(), slots[1].clone()))
        }
        Kind::ChunkedCons | Kind::Instance => {
            let item = first(cx, &seq)?;
            if seq.is(Kind::ChunkedCons) && is_movable(&seq) {
                let offset = seq.object().raw(0) + 1;
                cx.heap.own(&mut seq, 0).set_raw(0, offset);
                return Ok((item, seq));
            }
            let rest = rest(cx, &seq)?;
            Ok((item, rest))
        }
        _ => {
            let item = first(cx, &seq)?.in_words();
            let rest = next_owned(cx, seq)?.in_words();
            Ok((item, rest))
        }
    }
}

/// Can this chunked cell be moved to its next item in place?
fn is_movable(cell: &Value) -> bool {
    let obj = cell.object();
    let left = chunk::chunk_len(&obj.slots()[0]) as u64 - obj.raw(0);
    left > 1 && obj.is_unique() && obj.meta().is_none()
}
