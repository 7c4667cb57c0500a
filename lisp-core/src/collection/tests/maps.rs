//! Maps and sets against a model, in Clojure's order, shared and alone.
//! Random tests name their seed when they fail.

use std::collections::HashMap;

use super::support::{Random, assert_released, cx, int};
use crate::collection::{dispatch, map, set, vector, vector_of};
use crate::cx::Cx;
use crate::value::{Kind, Value};

/// Values by kind of key and number.
type Model = HashMap<(u64, u64), i64>;

fn key(cx: &mut Cx, kind: u64, n: u64) -> Value {
    match kind {
        0 => int(n as i64),
        1 => cx.heap.text(&format!("key {n}")),
        2 => cx.keyword(&format!("k{n}")),
        3 => vector_of(&cx.heap, [int(n as i64)].into_iter()),
        _ => Value::char(n as u16),
    }
}

fn play(seed: u64, keys: u64, steps: usize) {
    let mut cx = cx();
    let mut random = Random(seed);
    let mut map = map::empty(&cx.heap);
    let mut model: Model = HashMap::new();
    let mut kept: Vec<(Value, Model)> = Vec::new();
    for step in 0..steps {
        let name = (random.below(5), random.below(keys));
        let key = key(&mut cx, name.0, name.1);
        if random.below(3) > 0 {
            map = map::assoc(&mut cx, map, key, int(step as i64)).expect("plain keys");
            model.insert(name, step as i64);
        } else {
            map = map::dissoc(&mut cx, map, &key).expect("plain keys");
            model.remove(&name);
        }
        assert_eq!(map::len(&map), model.len(), "seed {seed}, step {step}");
        if random.below(40) == 0 && kept.len() < 8 {
            kept.push((map.clone(), model.clone()));
        }
    }
    kept.push((map, model));
    for (map, model) in &kept {
        assert_eq!(
            map::Entries::new(map.clone()).count(),
            model.len(),
            "seed {seed}"
        );
        for kind in 0..5 {
            for n in 0..keys {
                let key = key(&mut cx, kind, n);
                let found = map::get(&mut cx, map, &key).expect("plain keys");
                let wanted = model.get(&(kind, n)).copied();
                assert_eq!(
                    found.and_then(|value| value.as_int()),
                    wanted,
                    "seed {seed}"
                );
            }
        }
    }
    drop(kept);
    assert_released(&cx);
}

#[test]
fn a_map_is_what_its_model_is() {
    for seed in 0..10 {
        play(seed, 4 + seed * 30, 3_000);
    }
}

/// Integers whose hashes are equal: halves of a long that the mixing folds alike are found by
/// trying.
fn colliding(count: usize) -> Vec<i64> {
    let mut by_hash: HashMap<u32, Vec<i64>> = HashMap::new();
    let mut random = Random(1);
    loop {
        let n = random.below(1 << 31) as i64 * 1_000_003 + random.below(1 << 20) as i64;
        let hash = crate::compare::hash_fast(&int(n)).expect("an integer");
        let alike = by_hash.entry(hash).or_default();
        if !alike.contains(&n) {
            alike.push(n);
        }
        if alike.len() == count {
            return alike.clone();
        }
    }
}

#[test]
fn keys_of_one_hash_are_kept_apart() {
    let mut cx = cx();
    let pair = colliding(2);
    let mut map = map::empty_hash(&cx.heap);
    for n in 0..500 {
        map = map::assoc(&mut cx, map, int(n), int(n)).expect("plain keys");
    }
    for (ix, n) in pair.iter().enumerate() {
        map = map::assoc(&mut cx, map, int(*n), int(ix as i64)).expect("plain keys");
    }
    let shared = map.clone();
    for (ix, n) in pair.iter().enumerate() {
        let found = map::get(&mut cx, &map, &int(*n)).expect("plain keys");
        assert_eq!(found.and_then(|value| value.as_int()), Some(ix as i64));
    }
    map = map::dissoc(&mut cx, map, &int(pair[0])).expect("plain keys");
    assert!(!map::contains(&mut cx, &map, &int(pair[0])).expect("plain keys"));
    assert!(map::contains(&mut cx, &map, &int(pair[1])).expect("plain keys"));
    map = map::dissoc(&mut cx, map, &int(pair[1])).expect("plain keys");
    assert_eq!((map::len(&map), map::len(&shared)), (500, 502));
    assert_eq!(map::Entries::new(shared).count(), 502);
}

#[test]
fn the_ninth_key_makes_a_hash_map_and_nil_is_a_key() {
    let mut cx = cx();
    let mut map = map::empty(&cx.heap);
    for n in 0..8 {
        map = map::assoc(&mut cx, map, int(n), Value::TRUE).expect("plain keys");
    }
    assert!(map.is(Kind::ArrayMap));
    map = map::assoc(&mut cx, map, Value::NIL, Value::FALSE).expect("plain keys");
    assert!(map.is(Kind::HashMap));
    let found = map::get(&mut cx, &map, &Value::NIL).expect("plain keys");
    assert!(found.is_some_and(|value| value.is_identical(&Value::FALSE)));
    let first = map::Entries::new(map.clone()).next();
    assert!(
        first.is_some_and(|(key, _)| key.is_nil()),
        "nil comes first"
    );
    map = map::dissoc(&mut cx, map, &Value::NIL).expect("plain keys");
    assert_eq!(map::len(&map), 8);
    assert!(map.is(Kind::HashMap), "it stays one");
}

fn names(set: &Value) -> String {
    let items = map::Entries::new(set::map_of(set).clone()).map(|(key, _)| {
        key.full_name()
            .or_else(|| key.text().map(str::to_owned))
            .unwrap_or_else(|| key.as_int().map(|n| n.to_string()).unwrap_or_default())
    });
    items.collect::<Vec<_>>().join(" ")
}

#[test]
fn items_come_in_the_order_of_clojure() {
    let mut cx = cx();
    let keywords = ["a", "b", "c", "d"].map(|name| cx.keyword(name));
    let set = set::set_of(&mut cx, keywords).expect("plain items");
    assert_eq!(names(&set), "c b d a");
    let texts = ["a", "b", "c", "d", "e"].map(|text| cx.heap.text(text));
    let set = set::set_of(&mut cx, texts).expect("plain items");
    assert_eq!(names(&set), "d e a b c");
    let set = set::set_of(&mut cx, [100, 200, 300, 1000, 50].map(int)).expect("plain items");
    assert_eq!(names(&set), "300 50 1000 100 200");
    let set = set::set_of(&mut cx, (0..12).map(int)).expect("plain items");
    assert_eq!(names(&set), "0 7 1 4 6 3 2 11 9 5 10 8");
}

#[test]
fn items_of_all_kinds_come_in_the_order_of_clojure() {
    let mut cx = cx();
    let items = [
        ("nil", Value::NIL),
        ("true", Value::TRUE),
        ("false", Value::FALSE),
        ("0", int(0)),
        ("1.5", Value::from(1.5)),
        ("text", cx.heap.text("s")),
        ("char", Value::char('c' as u16)),
        (":k", cx.keyword("k")),
        ("sym", cx.symbol(None, "sym")),
    ];
    let set = set::set_of(&mut cx, items.iter().map(|(_, item)| item.clone())).expect("plain");
    let names = map::Entries::new(set::map_of(&set).clone()).filter_map(|(item, _)| {
        items
            .iter()
            .find(|(_, it)| it.is_identical(&item))
            .map(|(name, _)| *name)
    });
    let names = names.collect::<Vec<_>>().join(" ");
    assert_eq!(names, "nil 0 1.5 text char true :k false sym");
}

#[test]
fn a_record_is_a_map_as_long_as_it_has_its_fields() {
    let mut cx = cx();
    let (x, y, z) = (cx.keyword("x"), cx.keyword("y"), cx.keyword("z"));
    let fields = vector_of(&cx.heap, [x.clone(), y.clone()].into_iter());
    let name = cx.symbol(None, "user.Point");
    let class = cx
        .heap
        .object(Kind::Type, [1, 0], [name, fields, Value::NIL]);
    let point = cx
        .heap
        .object(Kind::Record, [], [class, Value::NIL, int(1), int(2)]);
    let moved = dispatch::assoc(&mut cx, point.clone(), x.clone(), int(5)).expect("a field");
    let moved = dispatch::assoc(&mut cx, moved, z.clone(), int(9)).expect("one more");
    assert!(moved.is(Kind::Record));
    assert_eq!(dispatch::count(&mut cx, &moved).expect("countable"), 3);
    let vals = dispatch::vals(&mut cx, &moved).expect("a map");
    assert_eq!(super::support::ints_by_seq(&mut cx, &vals), [5, 2, 9]);
    let found = dispatch::get(&mut cx, &point, &x).expect("a field");
    assert_eq!(
        found.and_then(|value| value.as_int()),
        Some(1),
        "the shared one is as it was"
    );
    let moved = dispatch::dissoc(&mut cx, moved, &z).expect("an extra key");
    assert!(moved.is(Kind::Record));
    let map = dispatch::dissoc(&mut cx, moved, &y).expect("a field");
    assert!(map.is(Kind::ArrayMap));
    assert_eq!(map::len(&map), 1);
    assert!(dispatch::empty(&mut cx, &point).is_err());
}

#[test]
fn a_map_nobody_shares_is_updated_in_place() {
    let mut cx = cx();
    let mut map = map::empty_hash(&cx.heap);
    let object = map.payload();
    for n in 0..300_000 {
        map = dispatch::assoc(&mut cx, map, int(n), int(n)).expect("plain keys");
    }
    assert_eq!(map.payload(), object);
    for n in (0..300_000).step_by(3) {
        map = dispatch::dissoc(&mut cx, map, &int(n)).expect("plain keys");
    }
    assert_eq!(map::len(&map), 200_000);
    drop(map);
    assert_released(&cx);
}

#[test]
fn metadata_survives_and_seqs_agree_with_entries() {
    let mut cx = cx();
    for len in [0, 1, 5, 8, 9, 100, 5_000] {
        let mut map = cx.heap.with_meta(map::empty(&cx.heap), Some(int(7)));
        for n in 0..len {
            map = dispatch::assoc(&mut cx, map, int(n), int(-n)).expect("plain keys");
        }
        map = dispatch::assoc(&mut cx, map, int(-1), int(1)).expect("plain keys");
        map = dispatch::dissoc(&mut cx, map, &int(-1)).expect("plain keys");
        assert_eq!(map.object().meta().and_then(|meta| meta.as_int()), Some(7));
        let keys: Vec<_> = map::Entries::new(map.clone())
            .filter_map(|(key, _)| key.as_int())
            .collect();
        let by_seq = dispatch::keys(&mut cx, &map).expect("a map");
        assert_eq!(super::support::ints_by_seq(&mut cx, &by_seq), keys);
        assert_eq!(super::support::ints(&mut cx, &by_seq), keys);
        let vals = dispatch::vals(&mut cx, &map).expect("a map");
        let wanted: Vec<_> = keys.iter().map(|n| -n).collect();
        assert_eq!(super::support::ints(&mut cx, &vals), wanted);
    }
}

#[test]
fn conj_takes_entries_pairs_and_maps() {
    let mut cx = cx();
    let map = map::empty(&cx.heap);
    let pair = vector_of(&cx.heap, [int(1), int(2)].into_iter());
    let map = dispatch::conj(&mut cx, map, pair).expect("a pair");
    let entry = vector::entry(&cx.heap, int(3), int(4));
    let map = dispatch::conj(&mut cx, map, entry).expect("an entry");
    let map = dispatch::conj(&mut cx, map.clone(), map).expect("a map");
    let map = dispatch::conj(&mut cx, map, Value::NIL).expect("nil adds nothing");
    assert_eq!(map::len(&map), 2);
    let three = vector_of(&cx.heap, [int(1), int(2), int(3)].into_iter());
    assert!(dispatch::conj(&mut cx, map, three).is_err());
}
