//! Vectors and their views against a model, shared and alone.
//! Random tests name their seed when they fail.

use super::support::{Random, assert_released, cx, int, ints, ints_by_seq, numbers};
use crate::collection::{dispatch, vector, vector_of};
use crate::value::Value;

/// Works on a vector and a model; now and then keeps a version and its model, which must never
/// change.
fn play(seed: u64, steps: usize, growth: u64) {
    let mut cx = cx();
    let mut random = Random(seed);
    let mut vector = vector::empty(&cx.heap);
    let mut model: Vec<i64> = Vec::new();
    let mut kept: Vec<(Value, Vec<i64>)> = Vec::new();
    for step in 0..steps {
        let n = step as i64;
        match random.below(10) {
            choice if choice < growth => {
                vector = vector::push(&cx.heap, vector, int(n));
                model.push(n);
            }
            choice if choice < 8 && !model.is_empty() => {
                let ix = random.below(model.len() as u64) as usize;
                vector = vector::assoc(&cx.heap, vector, ix, int(-n));
                model[ix] = -n;
            }
            _ if !model.is_empty() => {
                vector = vector::pop(&cx.heap, vector);
                model.pop();
            }
            _ => {}
        }
        if random.below(50) == 0 {
            kept.push((vector.clone(), model.clone()));
            if kept.len() > 4 {
                let ix = random.below(5) as usize;
                kept.swap_remove(ix);
            }
        }
        assert_eq!(
            vector::len(&vector),
            model.len(),
            "seed {seed}, step {step}"
        );
    }
    kept.push((vector, model));
    for (vector, model) in &kept {
        assert_eq!(&ints(&mut cx, vector), model, "seed {seed}");
        assert_eq!(&ints_by_seq(&mut cx, vector), model, "seed {seed}");
        for (ix, n) in model.iter().enumerate() {
            assert_eq!(
                vector::get(vector, ix).and_then(Value::as_int),
                Some(*n),
                "seed {seed}"
            );
        }
    }
    drop(kept);
    assert_released(&cx);
}

#[test]
fn a_vector_is_what_its_model_is() {
    for seed in 0..12 {
        play(seed, 6_000, 5 + seed % 2);
    }
}

#[test]
fn a_shrinking_vector_gives_its_trie_back() {
    let mut cx = cx();
    for shared in [false, true] {
        let mut vector = vector::empty(&cx.heap);
        for n in 0..40_000 {
            vector = vector::push(&cx.heap, vector, int(n));
        }
        for n in (0..40_000).rev() {
            let before = (shared && n % 7 == 0).then(|| vector.clone());
            vector = vector::pop(&cx.heap, vector);
            assert_eq!(vector::len(&vector), n as usize);
            assert_eq!(vector::get(&vector, n as usize / 2).is_some(), n > 0);
            if let Some(before) = before {
                assert_eq!(
                    vector::get(&before, n as usize).and_then(Value::as_int),
                    Some(n)
                );
            }
        }
        assert!(ints(&mut cx, &vector).is_empty());
    }
    assert_released(&cx);
}

#[test]
fn a_vector_built_at_once_is_like_one_built_by_conj() {
    let mut cx = cx();
    for len in [
        0, 1, 31, 32, 33, 64, 65, 1023, 1024, 1056, 1057, 33_000, 33_824, 33_825,
    ] {
        let mut vector = vector_of(&cx.heap, numbers(0..len));
        assert_eq!(
            ints(&mut cx, &vector),
            (0..i64::from(len)).collect::<Vec<_>>()
        );
        for n in 0..100 {
            vector = vector::push(&cx.heap, vector, int(i64::from(len + n)));
        }
        assert_eq!(
            ints(&mut cx, &vector),
            (0..i64::from(len + 100)).collect::<Vec<_>>()
        );
    }
}

#[test]
fn a_million_items_are_added_in_place() {
    let mut cx = cx();
    let mut vector = vector::empty(&cx.heap);
    let first = vector.payload();
    for n in 0..1_000_000 {
        vector = dispatch::conj(&mut cx, vector, int(n)).expect("a vector takes items");
    }
    assert_eq!(vector.payload(), first, "the same object all along");
    assert_eq!(
        vector::get(&vector, 777_777).and_then(Value::as_int),
        Some(777_777)
    );
    drop(vector);
    assert_released(&cx);
}

#[test]
fn a_view_never_changes_what_it_views() {
    let mut cx = cx();
    let whole = vector_of(&cx.heap, numbers(0..100));
    let mut view = dispatch::subvec(&mut cx, &whole, 10, Some(20)).expect("inside");
    view = dispatch::conj(&mut cx, view, int(-1)).expect("a vector takes items");
    view = dispatch::assoc(&mut cx, view, int(0), int(-2)).expect("inside");
    assert_eq!(
        ints(&mut cx, &view),
        [-2, 11, 12, 13, 14, 15, 16, 17, 18, 19, -1]
    );
    assert_eq!(ints(&mut cx, &whole), (0..100).collect::<Vec<_>>());
    let inner = dispatch::subvec(&mut cx, &view, 1, Some(3)).expect("inside");
    assert_eq!(ints_by_seq(&mut cx, &inner), [11, 12]);
    let inner = dispatch::pop(&mut cx, inner).expect("two items");
    let inner = dispatch::pop(&mut cx, inner).expect("one item");
    assert!(dispatch::pop(&mut cx, inner).is_err());
    assert!(dispatch::subvec(&mut cx, &whole, 5, Some(4)).is_err());
    assert!(dispatch::subvec(&mut cx, &whole, 0, Some(101)).is_err());
}

#[test]
fn metadata_survives_conj_assoc_and_pop() {
    let mut cx = cx();
    let vector = vector_of(&cx.heap, numbers(0..40));
    let vector = cx.heap.with_meta(vector, Some(int(7)));
    let vector = dispatch::conj(&mut cx, vector, int(1)).expect("a vector takes items");
    let vector = dispatch::assoc(&mut cx, vector, int(0), int(1)).expect("inside");
    let vector = dispatch::pop(&mut cx, vector).expect("not empty");
    assert_eq!(
        vector.object().meta().and_then(|meta| meta.as_int()),
        Some(7)
    );
    assert_eq!(vector::len(&vector), 40);
}
