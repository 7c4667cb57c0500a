//! The heap by itself: classes, counts, release, discard, copies.

use std::sync::Arc;

use super::class::{SMALL_BYTES_MAX, bytes_of, class_of};
use super::*;
use crate::value::{Kind, Value};

fn heap() -> Box<Heap> {
    Heap::new(Arc::new(Recycler::new(1 << 20)))
}

fn cons(heap: &Heap, first: Value, rest: Value) -> Value {
    heap.object(Kind::Cons, [], [first, rest])
}

#[test]
fn every_size_fits_its_class() {
    for bytes in 16..=SMALL_BYTES_MAX {
        let class = class_of(bytes);
        assert!(bytes_of(class) >= bytes, "{bytes}");
        assert!(class == 0 || bytes_of(class - 1) < bytes, "{bytes}");
    }
}

#[test]
fn the_last_owner_frees_the_object() {
    let heap = heap();
    let cell = cons(&heap, Value::from(1), Value::NIL);
    let again = cell.clone();
    drop(cell);
    assert_eq!(heap.census().objects(), 1);
    drop(again);
    assert_eq!(heap.census().objects(), 0);
}

#[test]
fn a_list_of_a_million_cells_is_released_without_recursion() {
    let heap = heap();
    let mut list = Value::NIL;
    for n in 0..1_000_000 {
        list = cons(&heap, Value::from(n), list);
    }
    assert_eq!(heap.census().objects(), 1_000_000);
    drop(list);
    assert_eq!(heap.census().objects(), 0);
}

#[test]
fn discard_gives_every_byte_back() {
    let recycler = Arc::new(Recycler::new(0));
    let heap = Heap::new(recycler.clone());
    let text = heap.bytes_of(Kind::Blob, &[], &[7; 100_000], 0);
    let list = cons(&heap, text, Value::NIL);
    assert!(recycler.lent_bytes() > 100_000);
    std::mem::forget(list);
    assert_eq!(heap.discard(), 0);
    assert_eq!(recycler.lent_bytes(), 0);
}

#[test]
fn a_shared_object_is_copied_before_it_is_written() {
    let heap = heap();
    let mut one = cons(&heap, Value::from(1), Value::NIL);
    let two = one.clone();
    heap.own(&mut one, 0).slots_mut()[0] = Value::from(9);
    assert_eq!(two.object().slot(0).as_int(), Some(1));
    assert_eq!(one.object().slot(0).as_int(), Some(9));
}

#[test]
fn metadata_is_one_more_slot() {
    let heap = heap();
    let plain = cons(&heap, Value::from(1), Value::NIL);
    let marked = heap.with_meta(plain.clone(), Some(Value::from(7)));
    assert_eq!(marked.object().len(), 2);
    assert_eq!(
        marked.object().meta().and_then(|meta| meta.as_int()),
        Some(7)
    );
    assert!(plain.object().meta().is_none());
}
