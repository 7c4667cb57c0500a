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

/// An atom that holds `value`.
fn atom(heap: &Heap, value: Value) -> Value {
    heap.object(Kind::Atom, [0], [value])
}

#[test]
fn objects_that_own_each_other_are_freed_when_nobody_else_does() {
    let heap = heap();
    let (one, two) = (atom(&heap, Value::NIL), atom(&heap, Value::NIL));
    let list = cons(&heap, one.clone(), cons(&heap, two.clone(), Value::NIL));
    drop(one.object().replace_slot(0, list.clone()));
    drop(two.object().replace_slot(0, one.clone()));
    drop((list, two));
    assert_eq!(heap.sweep_all(&|| true), 0, "a local holds the first atom");
    assert_eq!(heap.census().objects(), 4);
    drop(one);
    assert_eq!(heap.census().objects(), 4, "counts alone free nothing");
    assert_eq!(heap.sweep_all(&|| true), 4);
    assert_eq!(heap.census().objects(), 0);
}

#[test]
fn a_sweep_in_small_steps_frees_what_is_garbage_and_nothing_else() {
    let heap = heap();
    let mut kept = Vec::new();
    for n in 0..50_000 {
        let own = atom(&heap, Value::NIL);
        drop(
            own.object()
                .replace_slot(0, cons(&heap, Value::from(n), own.clone())),
        );
        if n % 5 == 0 {
            kept.push(own);
        }
    }
    for _ in 0..2 {
        while !heap.sweep_step(&|| true) {}
    }
    heap.release_all_pending();
    assert_eq!(heap.census().objects(), 20_000);
    let done = heap.cycle_use();
    assert_eq!((done.sweeps, done.objects_freed), (2, 80_000));
    assert!(done.step_objects_peak <= 9_000, "{done:?}");
    for (ix, own) in kept.iter().enumerate() {
        let cell = own.object().slot(0);
        assert_eq!(cell.object().slots()[0].as_int(), Some(ix as i64 * 5));
    }
    drop(kept);
    heap.sweep_all(&|| true);
    assert_eq!(heap.census().objects(), 0);
}

#[test]
fn a_cycle_larger_than_a_step_is_found_by_a_later_sweep() {
    let heap = heap();
    let own = atom(&heap, Value::NIL);
    let mut list = cons(&heap, own.clone(), Value::NIL);
    for n in 0..100_000 {
        list = cons(&heap, Value::from(n), list);
    }
    drop(own.object().replace_slot(0, list));
    drop(own);
    let mut sweeps = 0;
    while heap.census().objects() > 0 {
        while !heap.sweep_step(&|| true) {}
        heap.release_all_pending();
        sweeps += 1;
        assert!(sweeps < 10, "not found");
    }
    assert!(sweeps > 1, "steps are bounded");
}

#[test]
fn a_step_that_may_not_go_on_frees_nothing() {
    let heap = heap();
    let own = atom(&heap, Value::NIL);
    drop(own.object().replace_slot(0, own.clone()));
    drop(own);
    assert_eq!(heap.sweep_all(&|| false), 0);
    assert_eq!(heap.census().objects(), 1);
    assert_eq!(heap.sweep_all(&|| true), 1);
}
