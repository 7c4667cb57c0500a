//! Maps whose keys all have one hash, against a list in the order of insertion.
//! Random tests name their seed when they fail.

use super::support::{Random, cx, int};
use crate::collection::cursor::Cursor;
use crate::collection::{map, vector_of};
use crate::compare::tests::Make;
use crate::compare::{self, second_hash};
use crate::cx::Cx;
use crate::value::{Kind, Value};

/// Text number `n` of 2^10 with one hash.
fn text(cx: &Cx, n: u64) -> Value {
    let parts = (0..10).map(|bit| if n >> bit & 1 == 0 { "Aa" } else { "BB" });
    cx.heap.text(&parts.collect::<String>())
}

/// Something equal to itself only, with the hash of the texts.
fn thing(cx: &mut Cx, hash: u32) -> Value {
    let thing = cx.heap.object(Kind::Volatile, [0], [Value::NIL]);
    thing.object().remember_hash(hash);
    thing
}

type Model = Vec<(u64, i64)>;

fn is_as(cx: &mut Cx, map: &Value, keys: &[Value], model: &Model) -> bool {
    let entries: Vec<_> = map::Entries::new(map.clone()).collect();
    let in_order = entries.iter().zip(model).all(|((key, value), (n, at))| {
        key.is_identical(&keys[*n as usize]) && value.as_int() == Some(*at)
    });
    let found = keys.iter().enumerate().all(|(n, key)| {
        let found = map::get(cx, map, key).expect("plain keys");
        let wanted = model.iter().find(|(name, _)| *name == n as u64);
        found.and_then(|it| it.as_int()) == wanted.map(|it| it.1)
    });
    let by_seq: Vec<_> = Cursor::new(cx, map.clone())
        .and_then(|mut cursor| {
            let mut count = vec![];
            while let Some(entry) = cursor.next(cx)? {
                count.push(entry);
            }
            Ok(count)
        })
        .expect("plain keys");
    let len = model.len();
    in_order && found && entries.len() == len && by_seq.len() == len && map::len(map) == len
}

fn play(seed: u64, len: u64, with_things: bool) {
    let mut cx = cx();
    let mut random = Random(seed);
    let mut keys: Vec<_> = (0..len).map(|n| text(&cx, n)).collect();
    let hash = compare::hash(&mut cx, &keys[0]).expect("a text");
    if with_things {
        keys[len as usize / 2] = thing(&mut cx, hash);
    }
    // Not a small map, which keeps its own order.
    let mut map = map::empty_hash(&cx.heap);
    let mut model = Model::new();
    let mut kept = Vec::new();
    for step in 0..i64::try_from(len * 8).expect("small") {
        let n = random.below(len);
        let key = &keys[n as usize];
        // Grows, shrinks to little, and grows again.
        let grows = step / i64::try_from(len * 2).expect("small") % 2 == 0;
        if random.below(8) > if grows { 6 } else { 1 } {
            map = map::assoc(&mut cx, map, key.clone(), int(step)).expect("plain keys");
            match model.iter_mut().find(|(name, _)| *name == n) {
                Some(entry) => entry.1 = step,
                None => model.push((n, step)),
            }
        } else {
            map = map::dissoc(&mut cx, map, key).expect("plain keys");
            model.retain(|(name, _)| *name != n);
        }
        if random.below(len) < 2 {
            assert!(is_as(&mut cx, &map, &keys, &model), "seed {seed}, {step}");
            kept.push((map.clone(), model.clone()));
        }
    }
    kept.push((map, model));
    for (map, model) in &kept {
        assert!(is_as(&mut cx, map, &keys, model), "seed {seed}, kept");
    }
}

#[test]
fn keys_of_one_hash_keep_their_order() {
    for seed in 1..=6 {
        for len in [3, 17, 40, 300] {
            play(seed, len, seed % 3 == 0);
        }
    }
}

#[test]
fn many_keys_of_one_hash_cost_little_fuel() {
    let mut cx = cx();
    let keys: Vec<_> = (0..1024).map(|n| text(&cx, n)).collect();
    let before = cx.heap.ticks_left();
    let mut map = map::empty(&cx.heap);
    for key in &keys {
        map = map::assoc(&mut cx, map, key.clone(), Value::NIL).expect("plain keys");
    }
    let spent = before - cx.heap.ticks_left();
    assert!(spent < 1024 * 16, "{spent} fuel");
}

#[test]
fn equal_values_have_equal_second_hashes() {
    let mut cx = cx();
    let cx = &mut *cx;
    let items = || [int(1), int(2), int(3)];
    let groups = [
        vec![int(7), cx.num("7N")],
        vec![cx.num("1.0M"), cx.num("1.00M")],
        vec![cx.num("1/3"), cx.num("2/6")],
        vec![Value::from(0.0), Value::from(-0.0)],
        vec![cx.v(items()), cx.l(items()), cx.queue(items())],
        vec![text(cx, 1), text(cx, 1)],
        vec![cx.set(items()), {
            let [a, b, c] = items();
            cx.set([c, b, a])
        }],
        vec![
            cx.m([(int(1), int(2)), (int(3), int(4))]),
            cx.sorted_map([(int(3), int(4)), (int(1), int(2))]),
        ],
        vec![cx.k("a/b")],
        vec![cx.s("a/b")],
        vec![cx.v([]), cx.l([])],
        vec![cx.set([])],
        vec![cx.m([])],
        vec![Value::NIL],
        vec![Value::FALSE],
    ];
    let mut all = Vec::new();
    for group in &groups {
        let hashes: Vec<_> = group
            .iter()
            .map(|value| second_hash(cx, value).expect("plain values"))
            .collect();
        assert!(hashes[0].is_some() && hashes.windows(2).all(|two| two[0] == two[1]));
        all.push(hashes[0]);
    }
    let colliding = [text(cx, 2), text(cx, 3)].map(|it| vector_of(&cx.heap, [it].into_iter()));
    let firsts = colliding
        .each_ref()
        .map(|it| compare::hash(cx, it).expect("plain values"));
    assert_eq!(firsts[0], firsts[1]);
    for it in &colliding {
        all.push(second_hash(cx, it).expect("plain values"));
    }
    all.sort_unstable();
    assert!(all.windows(2).all(|two| two[0] != two[1]), "{all:?}");
    let thing = thing(cx, 1);
    assert_eq!(second_hash(cx, &thing).expect("a plain value"), None);
}
