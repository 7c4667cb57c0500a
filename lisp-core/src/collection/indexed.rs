//! Seqs over what has indices: vectors, their views, entries, strings, arrays; and vectors
//! backwards.
//!
//! The raw word is the index. In a string it is twice the byte, plus one when the second half of a
//! surrogate pair is next, so that stepping costs the same everywhere in the text.

use super::vector;
use crate::cx::utf16_len;
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// The UTF-16 unit at place `at` of a text, and the place behind it.
#[inline]
pub(super) fn unit_at(text: &str, at: u64) -> Option<(u16, u64)> {
    let start = (at >> 1) as usize;
    let byte = *text.as_bytes().get(start)?;
    if byte.is_ascii() {
        return Some((byte.into(), at + 2));
    }
    let letter = text[start..].chars().next()?;
    let mut units = [0; 2];
    let units = letter.encode_utf16(&mut units);
    let behind = ((start + letter.len_utf8()) as u64) << 1;
    match units {
        [unit] => Some((*unit, behind)),
        [high, _] if at & 1 == 0 => Some((*high, at + 1)),
        units => Some((units[units.len() - 1], behind)),
    }
}

/// The UTF-16 unit with index `ix` of a string. Costs a walk when the text is not ASCII, and fuel for it.
#[inline]
pub fn char_at(heap: &Heap, string: &Value, ix: usize) -> Option<u16> {
    let text = string.text()?;
    if string.object().raw(0) as usize == text.len() {
        return text.as_bytes().get(ix).map(|byte| (*byte).into());
    }
    heap.spend(ix.min(text.len()) >> 5);
    text.encode_utf16().nth(ix)
}

/// Item at place `at` of something indexed.
#[inline]
fn item_at(coll: &Value, at: u64) -> Option<Value> {
    match coll.kind() {
        Kind::String => Some(Value::char(unit_at(coll.text()?, at)?.0)),
        Kind::Array => {
            let obj = coll.object();
            ((at as usize) < obj.len()).then(|| obj.slot(at as usize))
        }
        _ => vector::get(coll, at as usize).cloned(),
    }
}

fn place_behind(coll: &Value, at: u64) -> Option<u64> {
    let behind = match coll.text() {
        Some(text) => unit_at(text, at)?.1,
        None => at + 1,
    };
    is_inside(coll, behind).then_some(behind)
}

#[inline]
fn is_inside(coll: &Value, at: u64) -> bool {
    match coll.kind() {
        Kind::String => (at >> 1) < coll.object().bytes().len() as u64,
        Kind::Array => at < coll.object().len() as u64,
        _ => (at as usize) < vector::len(coll),
    }
}

/// The seq of `coll` from place `at` on, or nil.
#[inline]
pub(super) fn seq_from(heap: &Heap, coll: &Value, at: u64) -> Value {
    if is_inside(coll, at) {
        heap.object(Kind::IndexedSeq, [at], [coll.clone()])
    } else {
        Value::NIL
    }
}

#[inline]
pub(super) fn seq_first(seq: &Value) -> Value {
    let obj = seq.object();
    item_at(&obj.slots()[0], obj.raw(0)).expect("a seq stands at an item")
}

pub(super) fn seq_next(heap: &Heap, seq: &Value) -> Value {
    let obj = seq.object();
    let coll = &obj.slots()[0];
    match place_behind(coll, obj.raw(0)) {
        Some(at) => heap.object(Kind::IndexedSeq, [at], [coll.clone()]),
        None => Value::NIL,
    }
}

/// The same, moving the cell on when nobody else holds it.
#[inline]
pub(super) fn seq_next_owned(heap: &Heap, mut seq: Value) -> Value {
    let obj = seq.object();
    if obj.meta().is_some() || !obj.is_unique() {
        return seq_next(heap, &seq);
    }
    match place_behind(&obj.slots()[0], obj.raw(0)) {
        Some(at) => {
            heap.own(&mut seq, 0).set_raw(0, at);
            seq
        }
        None => Value::NIL,
    }
}

/// Items from where the seq stands to the end.
pub(super) fn seq_len(seq: &Value) -> usize {
    let obj = seq.object();
    let (coll, at) = (&obj.slots()[0], obj.raw(0));
    match coll.kind() {
        Kind::String => {
            let text = coll.text().unwrap_or_default();
            utf16_len(&text[(at >> 1) as usize..]) - (at & 1) as usize
        }
        Kind::Array => coll.object().len() - at as usize,
        _ => vector::len(coll) - at as usize,
    }
}

/// A vector backwards, or nil when it is empty.
pub fn reverse_seq(heap: &Heap, vector: &Value) -> Value {
    match vector::len(vector) {
        0 => Value::NIL,
        len => heap.object(Kind::ReverseSeq, [len as u64 - 1], [vector.clone()]),
    }
}

pub(super) fn reverse_first(seq: &Value) -> Value {
    let obj = seq.object();
    vector::get(&obj.slots()[0], obj.raw(0) as usize)
        .expect("a seq stands at an item")
        .clone()
}

pub(super) fn reverse_next(heap: &Heap, seq: &Value) -> Value {
    let obj = seq.object();
    match obj.raw(0) {
        0 => Value::NIL,
        ix => heap.object(Kind::ReverseSeq, [ix - 1], [obj.slots()[0].clone()]),
    }
}
