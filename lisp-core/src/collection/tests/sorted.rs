//! Sorted maps and sets against a model, and comparators that throw.
//! Random tests name their seed when they fail.

use std::collections::BTreeMap;

use super::support::{Random, assert_released, cx, cx_with, int, ints, ints_by_seq, native};
use crate::base::error::{Error, code};
use crate::collection::{dispatch, sorted};
use crate::cx::{Args, Cx, Result};
use crate::value::Value;

fn play(seed: u64, keys: u64, steps: usize) {
    let mut cx = cx();
    let mut random = Random(seed);
    let mut map = sorted::empty_map(&cx.heap, Value::NIL);
    let mut model: BTreeMap<i64, i64> = BTreeMap::new();
    let mut kept: Vec<(Value, BTreeMap<i64, i64>)> = Vec::new();
    for step in 0..steps {
        let key = random.below(keys) as i64;
        if random.below(5) > 1 {
            map = dispatch::assoc(&mut cx, map, int(key), int(step as i64)).expect("numbers");
            model.insert(key, step as i64);
        } else {
            map = dispatch::dissoc(&mut cx, map, &int(key)).expect("numbers");
            model.remove(&key);
        }
        assert_eq!(sorted::len(&map), model.len(), "seed {seed}, step {step}");
        if random.below(60) == 0 && kept.len() < 6 {
            kept.push((map.clone(), model.clone()));
        }
    }
    kept.push((map, model));
    for (map, model) in &kept {
        let keys: Vec<i64> = model.keys().copied().collect();
        let found = dispatch::keys(&mut cx, map).expect("a map");
        assert_eq!(ints(&mut cx, &found), keys, "seed {seed}");
        assert_eq!(ints_by_seq(&mut cx, &found), keys, "seed {seed}");
        let found = dispatch::vals(&mut cx, map).expect("a map");
        assert_eq!(
            ints(&mut cx, &found),
            model.values().copied().collect::<Vec<_>>()
        );
    }
    drop(kept);
    assert_released(&cx);
}

#[test]
fn a_sorted_map_is_what_its_model_is() {
    for seed in 0..10 {
        play(seed, 10 + seed * 100, 4_000);
    }
}

#[test]
fn seqs_begin_anywhere_and_go_both_ways() {
    let mut cx = cx();
    let mut set = sorted::empty_set(&cx.heap, Value::NIL);
    for n in (0..1000).rev() {
        set = dispatch::conj(&mut cx, set, int(n * 2)).expect("numbers");
    }
    let backwards = dispatch::rseq(&mut cx, &set).expect("sorted");
    assert_eq!(
        ints(&mut cx, &backwards),
        (0..1000).rev().map(|n| n * 2).collect::<Vec<_>>()
    );
    for (from, first) in [(10, 10), (11, 12), (-5, 0), (1998, 1998)] {
        let seq = sorted::seq_from(&mut cx, &set, &int(from), true).expect("numbers");
        let items = ints(&mut cx, &seq);
        assert_eq!((items[0], items.len()), (first, 1000 - first as usize / 2));
    }
    let seq = sorted::seq_from(&mut cx, &set, &int(11), false).expect("numbers");
    assert_eq!(ints(&mut cx, &seq), [10, 8, 6, 4, 2, 0]);
    assert!(
        sorted::seq_from(&mut cx, &set, &int(1999), true)
            .expect("numbers")
            .is_nil()
    );
}

fn greater(_: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(args[0].as_int() > args[1].as_int()))
}

fn refuse_seven(_: &mut Cx, args: Args<'_>) -> Result<Value> {
    match (args[0].as_int(), args[1].as_int()) {
        (Some(7), _) => Err(Error::of(code::DIVIDE_BY_ZERO).into()),
        (a, b) => Ok(int(a.cmp(&b) as i64)),
    }
}

#[test]
fn comparators_answer_truth_or_numbers_and_may_throw() {
    let mut cx = cx_with(&[greater, refuse_seven]);
    let mut set = sorted::empty_set(&cx.heap, native(0));
    for n in [3, 1, 2, 3, 1] {
        set = dispatch::conj(&mut cx, set, int(n)).expect("numbers");
    }
    assert_eq!(ints(&mut cx, &set), [3, 2, 1]);
    let mut set = sorted::empty_set(&cx.heap, native(1));
    for n in [3, 1, 2, 9, 8] {
        set = dispatch::conj(&mut cx, set, int(n)).expect("numbers");
    }
    assert!(dispatch::conj_mut(&mut cx, &mut set, int(7)).is_err());
    assert_eq!(
        ints(&mut cx, &set),
        [1, 2, 3, 8, 9],
        "a throw changes nothing"
    );
}
