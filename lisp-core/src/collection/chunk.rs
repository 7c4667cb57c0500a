//! Chunks: runs of items that seq functions work through at once, and the seqs made of them.
//!
//! A chunk's raw word says how many of its slots are used up already; a chunked cell has an offset
//! of its own, so that `next` needs no new chunk. Seqs of vectors and ranges give chunks too.

use super::{error, range, seq, vector};
use crate::cx::{Cx, Result};
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// Items a range gives in one chunk.
pub(super) const RANGE_CHUNK: u64 = 32;

/// A chunk of these items.
pub fn chunk_of(heap: &Heap, items: impl ExactSizeIterator<Item = Value>) -> Value {
    heap.object_of(Kind::Chunk, &[0], items, 0)
}

/// Number of items of a chunk.
#[inline]
pub fn chunk_len(chunk: &Value) -> usize {
    chunk.object().len() - chunk.object().raw(0) as usize
}

/// Item `ix` of a chunk.
#[inline]
pub fn chunk_get(chunk: &Value, ix: usize) -> Option<&Value> {
    let obj = chunk.object();
    obj.slots().get(obj.raw(0) as usize..)?.get(ix)
}

/// A buffer for at most `capacity` items.
///
/// # Errors
/// When that is more than one value may have.
pub fn chunk_buffer(cx: &mut Cx, capacity: usize) -> Result<Value> {
    cx.reserve(capacity.saturating_mul(size_of::<Value>()))?;
    let room = (0..capacity).map(|_| Value::ABSENT);
    Ok(cx.heap.object_of(Kind::ChunkBuffer, &[0], room, 0))
}

/// Adds an item to a buffer.
///
/// # Errors
/// When the buffer is full.
pub fn chunk_append(buffer: &Value, item: Value) -> Result<()> {
    let obj = buffer.object();
    let used = obj.raw(0) as usize;
    if used >= obj.len() {
        return Err(error::index(used as i64, obj.len()));
    }
    drop(obj.replace_slot(used, item));
    obj.set_raw(0, used as u64 + 1);
    Ok(())
}

/// Items in a buffer.
pub fn chunk_buffer_len(buffer: &Value) -> usize {
    buffer.object().raw(0) as usize
}

/// The items of a buffer as a chunk; the buffer is empty and full afterwards.
pub fn chunk(heap: &Heap, buffer: &Value) -> Value {
    let obj = buffer.object();
    let used = obj.raw(0) as usize;
    let chunk = chunk_of(
        heap,
        (0..used).map(|ix| obj.replace_slot(ix, Value::ABSENT)),
    );
    obj.set_raw(0, 0);
    chunk
}

/// The items of `chunk`, then those of `rest`.
pub fn chunk_cons(heap: &Heap, chunk: Value, rest: Value) -> Value {
    if chunk_len(&chunk) == 0 {
        return rest;
    }
    heap.object(Kind::ChunkedCons, [0], [chunk, rest])
}

/// Does this seq give chunks?
pub fn is_chunked(seq: &Value) -> bool {
    match seq.kind() {
        Kind::ChunkedCons | Kind::Range => true,
        Kind::IndexedSeq => seq.object().slots()[0].is(Kind::Vector),
        _ => false,
    }
}

/// The first chunk of a seq that gives chunks.
///
/// # Errors
/// When it gives none.
pub fn chunk_first(cx: &mut Cx, seq: &Value) -> Result<Value> {
    let obj = match seq.obj() {
        Some(obj) if is_chunked(seq) => obj,
        _ => return Err(error::not_a(cx, seq, "clojure.lang.IChunkedSeq")),
    };
    match obj.kind() {
        Kind::Range => {
            let (start, step, len) = range::range_parts(obj);
            let at = |ix: u32| Value::from(start.wrapping_add(i64::from(ix).wrapping_mul(step)));
            Ok(chunk_of(&cx.heap, (0..len.min(RANGE_CHUNK) as u32).map(at)))
        }
        Kind::ChunkedCons if obj.raw(0) == 0 => Ok(obj.slots()[0].clone()),
        Kind::ChunkedCons => {
            let chunk = &obj.slots()[0];
            let start = chunk.object().raw(0) as usize + obj.raw(0) as usize;
            let items = &chunk.object().slots()[start..];
            Ok(chunk_of(&cx.heap, items.iter().cloned()))
        }
        _ => {
            let ix = obj.raw(0) as usize;
            let leaf = vector::leaf_at(&obj.slots()[0], ix);
            let items = &leaf.object().slots()[ix % vector::LEAF..];
            Ok(chunk_of(&cx.heap, items.iter().cloned()))
        }
    }
}

/// What follows the first chunk: a seq, something seqable, or nil.
///
/// # Errors
/// When the seq gives no chunks.
pub fn chunk_rest(cx: &mut Cx, seq: &Value) -> Result<Value> {
    let obj = match seq.obj() {
        Some(obj) if is_chunked(seq) => obj,
        _ => return Err(error::not_a(cx, seq, "clojure.lang.IChunkedSeq")),
    };
    let rest = match obj.kind() {
        Kind::Range => range::range_from(&cx.heap, seq, RANGE_CHUNK),
        Kind::ChunkedCons => obj.slots()[1].clone(),
        _ => {
            let next = (obj.raw(0) as usize / vector::LEAF + 1) * vector::LEAF;
            super::indexed::seq_from(&cx.heap, &obj.slots()[0], next as u64)
        }
    };
    Ok(if rest.is_nil() {
        super::list::empty_list(&cx.heap)
    } else {
        rest
    })
}

/// The seq behind the first chunk, or nil.
///
/// # Errors
/// As [`chunk_rest`], and what making the seq throws.
pub fn chunk_next(cx: &mut Cx, seq: &Value) -> Result<Value> {
    let rest = chunk_rest(cx, seq)?;
    seq::seq(cx, &rest)
}
