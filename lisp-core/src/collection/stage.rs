//! Stages: what the lazy seqs of `map`, `filter`, `keep` and `take` do to the seq below them.
//!
//! Floor 3. A lazy seq that is one stage of a pipeline holds its function and the seq below instead of a closure over both,
//! and works through a whole chunk at a time where it is given chunks, in the order in which Clojure does. Whoever wants
//! the items asks the lazy seq ([`super::lazy`]).

use super::{chunk, lazy, list, range, seq, vector};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// What a lazy seq does to the seq below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Each item is what the function makes of it.
    Map,
    /// The items the function accepts.
    Filter,
    /// The items the function does not accept.
    Remove,
    /// What the function makes of the items, without nil.
    Keep,
    /// The first so many items.
    Take(u64),
    /// The items before the first that the function does not accept.
    TakeWhile,
}

/// The most items a stage can be told to take.
pub const TAKE_MAX: u64 = (1 << 40) - 1;

impl Stage {
    /// The stage as a number below two to the power of 48.
    pub(super) fn to_bits(self) -> u64 {
        match self {
            Stage::Map => 0,
            Stage::Filter => 1,
            Stage::Remove => 2,
            Stage::Keep => 3,
            Stage::TakeWhile => 4,
            Stage::Take(left) => 5 | (left.min(TAKE_MAX) << 8),
        }
    }

    pub(super) fn from_bits(bits: u64) -> Stage {
        match bits & 0xff {
            0 => Stage::Map,
            1 => Stage::Filter,
            2 => Stage::Remove,
            3 => Stage::Keep,
            4 => Stage::TakeWhile,
            _ => Stage::Take(bits >> 8),
        }
    }

    /// What the function said of an item, or made of it: the item of this stage, if there is one.
    #[inline]
    fn item(self, item: Value, answer: Value) -> Option<Value> {
        match self {
            Stage::Map => Some(answer),
            Stage::Keep => (!answer.is_nil()).then_some(answer),
            Stage::Remove => (!answer.is_truthy()).then_some(item),
            Stage::Filter | Stage::Take(_) | Stage::TakeWhile => answer.is_truthy().then_some(item),
        }
    }
}

/// What a stage found when it was asked.
pub(super) enum Found {
    /// There is nothing more.
    End,
    /// An item; then this stage goes on with that seq.
    Item(Value, Stage, Value),
    /// A chunk of items; then the stage goes on with that seq.
    Chunk(Value, Value),
}

/// What a lazy seq answers whose stage is `stage`, whose function is `f` and which stands above `below`: nil or a cell.
///
/// # Errors
/// What the function throws and what realising `below` throws.
pub(super) fn run(cx: &mut Cx, stage: Stage, f: Value, below: Value) -> Result<Value> {
    Ok(match step(cx, stage, &f, below)? {
        Found::End => Value::NIL,
        Found::Item(item, stage, below) => {
            let rest = lazy::stage(&cx.heap, stage, f, below);
            list::cons(&cx.heap, item, rest)
        }
        Found::Chunk(chunk, below) => {
            let rest = lazy::stage(&cx.heap, stage, f, below);
            chunk::chunk_cons(&cx.heap, chunk, rest)
        }
    })
}

/// The next item or chunk of a stage above `below`.
///
/// # Errors
/// As [`run`].
pub(super) fn step(cx: &mut Cx, stage: Stage, f: &Value, below: Value) -> Result<Found> {
    match stage {
        Stage::Take(0) => Ok(Found::End),
        Stage::Take(left) => {
            let seq = seq_of(cx, below)?;
            if seq.is_nil() {
                return Ok(Found::End);
            }
            let (item, rest) = seq::split_owned(cx, seq)?;
            Ok(Found::Item(
                item.in_words(),
                Stage::Take(left - 1),
                rest.in_words(),
            ))
        }
        Stage::TakeWhile => take_while(cx, f, below),
        _ => each(cx, stage, f, below),
    }
}

/// The seq of what is below. Stages may stand above each other as high as a program likes; functions they call are counted
/// when they are called.
fn seq_of(cx: &mut Cx, below: Value) -> Result<Value> {
    cx.nested(|cx| seq::seq(cx, &below))
}

fn take_while(cx: &mut Cx, f: &Value, below: Value) -> Result<Found> {
    let seq = seq_of(cx, below)?;
    if seq.is_nil() {
        return Ok(Found::End);
    }
    let item = seq::first(cx, &seq)?;
    if !cx.call(f, std::slice::from_ref(&item))?.is_truthy() {
        return Ok(Found::End);
    }
    let (item, rest) = seq::split_owned(cx, seq)?;
    Ok(Found::Item(item, Stage::TakeWhile, rest))
}

/// The stages that look at one item after another and keep some of them.
fn each(cx: &mut Cx, stage: Stage, f: &Value, below: Value) -> Result<Found> {
    let mut below = below;
    loop {
        let seq = seq_of(cx, below)?;
        if seq.is_nil() {
            return Ok(Found::End);
        }
        cx.tick(1)?;
        if chunk::is_chunked(&seq) {
            let items = each_of_chunk(cx, stage, f, &seq)?;
            below = chunk::chunk_rest(cx, &seq)?;
            drop(seq);
            if items.is_empty() {
                continue;
            }
            let chunk = chunk::chunk_of(&cx.heap, items.into_iter());
            return Ok(Found::Chunk(chunk, below));
        }
        let (item, rest) = seq::split_owned(cx, seq)?;
        let answer = cx.call(f, std::slice::from_ref(&item))?;
        if let Some(item) = stage.item(item, answer) {
            return Ok(Found::Item(item, stage, rest));
        }
        below = rest;
    }
}

/// What the stage makes of the first chunk of a seq.
fn each_of_chunk(cx: &mut Cx, stage: Stage, f: &Value, seq: &Value) -> Result<Vec<Value>> {
    let obj = seq.object();
    match obj.kind() {
        Kind::Range => {
            let (start, step, left) = range::range_parts(obj);
            let end = left.min(chunk::RANGE_CHUNK);
            let at = |ix: usize| Value::from(start.wrapping_add((ix as i64).wrapping_mul(step)));
            each_of(cx, stage, f, 0..end as usize, at)
        }
        Kind::ChunkedCons => {
            let items = obj.slots()[0].object();
            let first = items.raw(0) as usize + obj.raw(0) as usize;
            each_of(cx, stage, f, first..items.len(), |ix| {
                items.slots()[ix].clone()
            })
        }
        _ => {
            let at = obj.raw(0) as usize;
            let leaf = vector::leaf_at(&obj.slots()[0], at);
            let items = leaf.object();
            let first = at % vector::LEAF;
            each_of(cx, stage, f, first..items.len(), |ix| {
                items.slots()[ix].clone()
            })
        }
    }
}

#[inline(always)]
fn each_of(
    cx: &mut Cx,
    stage: Stage,
    f: &Value,
    places: std::ops::Range<usize>,
    item_at: impl Fn(usize) -> Value,
) -> Result<Vec<Value>> {
    cx.reserve(places.len().saturating_mul(size_of::<Value>()))?;
    let mut items = Vec::with_capacity(places.len());
    for ix in places {
        let item = item_at(ix);
        let answer = cx.call(f, std::slice::from_ref(&item))?;
        items.extend(stage.item(item, answer));
    }
    Ok(items)
}
