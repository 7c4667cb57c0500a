//! Updates of one object's slots: in place when it has one owner, else in a copy with room to grow.
//!
//! Floor 3. Used by array maps, trie nodes and vector tails. An object that is full moves its
//! slots, without counting, into a larger one.

use crate::heap::Heap;
use crate::value::{Kind, Obj, Value};

fn raw_of(obj: Obj<'_>) -> [u64; 4] {
    std::array::from_fn(|ix| {
        if ix < obj.kind().raw_words() {
            obj.raw(ix)
        } else {
            0
        }
    })
}

/// Makes the object the only one of its value, without metadata, with room for `spare` more slots.
#[inline(never)]
pub(super) fn enlarge(heap: &Heap, value: &mut Value, spare: usize) {
    let obj = value.object();
    let (kind, raw) = (obj.kind(), raw_of(obj));
    let raw = &raw[..kind.raw_words()];
    let larger = match value.obj_mut() {
        Some(mut own) => heap.object_of(
            kind,
            raw,
            own.slots_mut().iter_mut().map(Value::take),
            spare,
        ),
        None => heap.object_of(kind, raw, value.object().slots().iter().cloned(), spare),
    };
    *value = larger;
}

/// Makes sure that `value` is the only owner of its object and that `wanted` slots fit, else room
/// for `spare`.
#[inline]
fn make_room(heap: &Heap, value: &mut Value, wanted: usize, spare: usize) {
    let has_room = value.obj_mut().is_some_and(|own| own.spare() >= wanted);
    if !has_room {
        enlarge(heap, value, spare);
    }
}

/// Adds `item` as last slot. The object carries no metadata.
#[inline]
pub(super) fn push(heap: &Heap, value: &mut Value, item: Value, spare: usize) {
    make_room(heap, value, 1, spare);
    let mut own = value.obj_mut().expect("made unique");
    let pushed = own.push(item);
    debug_assert!(pushed.is_ok(), "room was made");
}

/// Puts two slots before slot `at`. The object's metadata stays.
#[inline]
pub(super) fn insert_pair(
    heap: &Heap,
    value: &mut Value,
    at: usize,
    pair: [Value; 2],
    spare: usize,
) {
    let meta = value.object().meta();
    make_room(heap, value, 2, spare);
    let mut own = value.obj_mut().expect("made unique");
    own.insert_pair(at, pair);
    own.forget_hash();
    restore_meta(heap, value, meta);
}

/// Takes the two slots from `at` on away. The object's metadata stays.
pub(super) fn remove_pair(heap: &Heap, value: &mut Value, at: usize) {
    let meta = value.object().meta();
    if meta.is_some() || !value.object().is_unique() {
        enlarge(heap, value, 0);
    }
    let mut own = value.obj_mut().expect("made unique");
    own.forget_hash();
    own.slots_mut()[at..].rotate_left(2);
    own.pop();
    own.pop();
    restore_meta(heap, value, meta);
}

fn restore_meta(heap: &Heap, value: &mut Value, meta: Option<Value>) {
    if meta.is_some() {
        *value = heap.with_meta(value.take(), meta);
    }
}

/// An object of slots and metadata.
pub(super) fn object_with_meta<const N: usize>(
    heap: &Heap,
    kind: Kind,
    raw: &[u64],
    slots: [Value; N],
    meta: Option<Value>,
) -> Value {
    let plain = heap.object_of(kind, raw, slots.into_iter(), 0);
    if meta.is_some() {
        heap.with_meta(plain, meta)
    } else {
        plain
    }
}

/// The same value without metadata, unless it has none.
pub(super) fn without_meta(heap: &Heap, value: Value) -> Value {
    match value.obj().and_then(Obj::meta) {
        Some(_) => heap.with_meta(value, None),
        None => value,
    }
}
