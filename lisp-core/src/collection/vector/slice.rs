//! Views of part of a vector, as `subvec` makes them: start, end and the whole vector.

use super::{assoc_mut, empty, len};
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// Items `start` to `end` of a vector; the caller has checked `start <= end <= len`.
pub fn subvec(heap: &Heap, vector: &Value, start: usize, end: usize) -> Value {
    debug_assert!(start <= end && end <= len(vector));
    if start == end {
        return empty(heap);
    }
    let obj = vector.object();
    match obj.kind() {
        Kind::Subvec => {
            let base = obj.raw(0) as usize;
            view(heap, &obj.slots()[0], base + start, base + end)
        }
        Kind::Vector => view(heap, vector, start, end),
        _ => super::vector_of(heap, obj.slots()[start..end].iter().cloned()),
    }
}

fn view(heap: &Heap, vector: &Value, start: usize, end: usize) -> Value {
    heap.object(Kind::Subvec, [start as u64, end as u64], [vector.clone()])
}

/// Adds an item behind the view; what the whole vector has there is replaced in this view's copy
/// only.
pub(in crate::collection) fn slice_push(heap: &Heap, slice: &mut Value, item: Value) {
    let mut own = heap.own(slice, 0);
    let end = own.obj().raw(1);
    own.set_raw(1, end + 1);
    assoc_mut(heap, &mut own.slots_mut()[0], end as usize, item);
}

/// Puts `item` at `ix`, less than the count of the view.
pub(in crate::collection) fn slice_assoc(heap: &Heap, slice: &mut Value, ix: usize, item: Value) {
    let mut own = heap.own(slice, 0);
    let at = own.obj().raw(0) as usize + ix;
    assoc_mut(heap, &mut own.slots_mut()[0], at, item);
}

/// Takes the last item off the view.
pub(in crate::collection) fn slice_pop(heap: &Heap, slice: &mut Value) {
    let (start, end) = (slice.object().raw(0), slice.object().raw(1));
    if end - start == 1 {
        *slice = empty(heap);
        return;
    }
    heap.own(slice, 0).set_raw(1, end - 1);
}
