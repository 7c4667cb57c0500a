//! Equality, hashes and order against what Clojure 1.11 answered, and nesting that no stack could hold.

pub(crate) mod support;

use std::cmp::Ordering;

use super::*;
use crate::collection::vector;
use crate::cx::{Cx, Throw};
use crate::numeric::Num;
pub(crate) use support::{Make, cx, on_small_stack};

fn int(int: i64) -> Value {
    Value::from(int)
}

fn uuid(cx: &Cx, high: u64, low: u64) -> Value {
    cx.heap.object(Kind::Uuid, [high, low], [])
}

#[test]
fn numbers_are_equal_within_their_category() {
    let mut cx = cx();
    let table = [
        ("1", "1N", true),
        ("1", "1.0", false),
        ("1", "1M", false),
        ("1.0M", "1.00M", true),
        ("1/2", "2/4", true),
        ("1/2", "0.5", false),
        ("0.0", "-0.0", true),
        ("123456789012345678901N", "123456789012345678901N", true),
        ("-1", "-1N", true),
        ("255", "255N", true),
        ("-129", "127N", false),
    ];
    for (a, b, expected) in table {
        let (x, y) = (cx.num(a), cx.num(b));
        assert_eq!(
            equal(&mut cx, &x, &y).expect("numbers compare"),
            expected,
            "(= {a} {b})"
        );
        assert_eq!(
            equal(&mut cx, &y, &x).expect("numbers compare"),
            expected,
            "(= {b} {a})"
        );
        if expected {
            let hashes = [&x, &y].map(hash_fast);
            assert_eq!(hashes[0], hashes[1], "hash of {a} and {b}");
        }
    }
    let nan = Value::from(f64::NAN);
    assert!(!equal(&mut cx, &nan, &nan).expect("numbers compare"));
}

#[test]
fn sequences_are_equal_whatever_they_are() {
    let mut cx = cx();
    let vector = cx.v([int(1), int(2)]);
    let list = cx.l([int(1), int(2)]);
    let queue = cx.queue([int(1), int(2)]);
    let entry = vector::entry(&cx.heap, int(1), int(2));
    let set = cx.set([int(1), int(2)]);
    let longer = cx.l([int(1), int(2), int(3)]);
    let map = cx.m([(int(1), int(2))]);
    for one in [&vector, &list, &queue, &entry] {
        for other in [&vector, &list, &queue, &entry] {
            assert!(
                equal(&mut cx, one, other).expect("no throw"),
                "{one:?} {other:?}"
            );
            assert_eq!(hash(&mut cx, one).expect("no throw"), 156_247_261);
        }
        for other in [&set, &longer, &map, &Value::NIL, &int(1)] {
            assert!(
                !equal(&mut cx, one, other).expect("no throw"),
                "{one:?} {other:?}"
            );
            assert!(
                !equal(&mut cx, other, one).expect("no throw"),
                "{other:?} {one:?}"
            );
        }
    }
    let (empty_vector, empty_list) = (cx.v([]), cx.l([]));
    assert!(equal(&mut cx, &empty_vector, &empty_list).expect("no throw"));
    assert!(!equal(&mut cx, &empty_list, &Value::NIL).expect("no throw"));
}

#[test]
fn maps_and_sets_are_equal_by_lookup() {
    let mut cx = cx();
    let (a, b) = (cx.k("a"), cx.k("b"));
    let ab = cx.m([(a.clone(), int(1)), (b.clone(), int(2))]);
    let ba = cx.m([(b.clone(), int(2)), (a.clone(), int(1))]);
    let sorted = cx.sorted_map([(a.clone(), int(1)), (b.clone(), int(2))]);
    let other = cx.m([(a.clone(), int(1)), (b, int(3))]);
    for same in [&ba, &sorted] {
        assert!(equal(&mut cx, &ab, same).expect("no throw"));
        assert!(equal(&mut cx, same, &ab).expect("no throw"));
        assert_eq!(
            hash(&mut cx, &ab).expect("no throw"),
            hash(&mut cx, same).expect("no throw")
        );
    }
    assert!(!equal(&mut cx, &ab, &other).expect("no throw"));
    let (one, other) = (cx.v([a.clone()]), cx.l([a.clone()]));
    let (keyed, listed) = (
        cx.m([(one.clone(), int(1))]),
        cx.m([(other.clone(), int(1))]),
    );
    assert!(
        equal(&mut cx, &keyed, &listed).expect("no throw"),
        "{{[:a] 1}} {{(:a) 1}}"
    );
    let (inner, outer) = (
        cx.m([(keyed.clone(), a.clone())]),
        cx.m([(listed.clone(), a.clone())]),
    );
    assert!(
        equal(&mut cx, &inner, &outer).expect("no throw"),
        "{{{{[:a] 1}} :a}}"
    );
    let (first, second) = (cx.set([inner, one]), cx.set([other, outer]));
    assert!(equal(&mut cx, &first, &second).expect("no throw"));
    let (nil_value, nil_key) = (cx.m([(a.clone(), Value::NIL)]), cx.m([(Value::NIL, a)]));
    assert!(!equal(&mut cx, &nil_value, &nil_key).expect("no throw"));
}

#[test]
fn names_and_texts_are_equal_by_what_they_say() {
    let mut cx = cx();
    let (a, text, keyword) = (cx.s("a"), cx.t("a"), cx.k("a"));
    let meta = cx.m([]);
    let marked = cx.heap.with_meta(a.clone(), Some(meta));
    assert_eq!(equal_fast(&a, &marked), Some(true));
    assert_eq!(hash_fast(&a), hash_fast(&marked));
    let again = cx.t("a");
    assert_eq!(equal_fast(&text, &again), Some(true));
    for other in [&text, &keyword] {
        assert_eq!(equal_fast(&a, other), Some(false));
    }
    assert_eq!(equal_fast(&Value::FALSE, &Value::NIL), Some(false));
    let tagged = [1, 1, 2].map(|n| cx.heap.object(Kind::TaggedLiteral, [], [a.clone(), int(n)]));
    assert!(equal(&mut cx, &tagged[0], &tagged[1]).expect("no throw"));
    assert!(!equal(&mut cx, &tagged[0], &tagged[2]).expect("no throw"));
}

#[test]
fn java_wants_numbers_of_one_class() {
    let mut cx = cx();
    let table = [
        ("1", "1N", false),
        ("1N", "1N", true),
        ("1.0M", "1.00M", false),
        ("0.0", "-0.0", false),
        ("1/2", "1/2", true),
    ];
    for (a, b, expected) in table {
        let (x, y) = (cx.num(a), cx.num(b));
        assert_eq!(
            equal_java(&mut cx, &x, &y).expect("no throw"),
            expected,
            "{a} {b}"
        );
        let (list, vector) = (cx.l([x.clone()]), cx.v([y.clone()]));
        assert_eq!(
            equal_java(&mut cx, &list, &vector).expect("no throw"),
            expected,
            "({a}) [{b}]"
        );
        let (tag, one) = (cx.s("tag"), int(0));
        let [left, right] =
            [x, y].map(|form| cx.heap.object(Kind::TaggedLiteral, [], [tag.clone(), form]));
        assert_eq!(
            equal(&mut cx, &left, &right).expect("no throw"),
            expected,
            "#tag {a}"
        );
        let (left, right) = (cx.m([(one.clone(), left)]), cx.m([(one, right)]));
        assert_eq!(
            equal(&mut cx, &left, &right).expect("no throw"),
            expected,
            "{{0 #tag {a}}}"
        );
    }
    let record = record(&mut cx, "user.R");
    let a = cx.k("a");
    let map = cx.m([(a, int(1))]);
    assert!(equal_java(&mut cx, &record, &map).expect("no throw"));
    assert!(equal_java(&mut cx, &map, &record).expect("no throw"));
}

#[test]
fn hashes_are_those_of_clojure() {
    let mut cx = cx();
    let table = [
        (Value::NIL, 0),
        (Value::FALSE, 1237),
        (Value::from(f64::NAN), 2_146_959_360),
        (Value::from(-0.0), 0),
        (Value::char(97), 97),
        (cx.num("-1"), 1_651_860_712),
        (cx.num("1N"), 1_392_991_556),
        (cx.num("1.5"), 1_073_217_536),
        (cx.num("1/2"), 3),
        (cx.num("-5/3"), -8),
        (cx.num("1.0M"), 31),
        (cx.num("100M"), 29),
        (cx.num("12345678901234567890N"), -1_436_577_082),
        (cx.t(""), 0),
        (cx.t("hello"), 1_715_862_179),
        (cx.t("é☃😀"), -1_566_759_974),
        (cx.k("a"), -2_123_407_586),
        (cx.k("a/b"), 1_482_224_565),
        (cx.s("a"), -482_876_059),
        (cx.s("é"), 1_763_584_775),
        (cx.s("a/b"), -1_172_211_204),
        (
            uuid(&cx, 0x123e_4567_e89b_12d3, 0xa456_4266_1417_4000),
            1_256_478_162,
        ),
        (
            cx.heap.object(Kind::Inst, [1_577_836_800_000, 0], []),
            1_583_802_735,
        ),
        (cx.v([]), -2_017_569_654),
        (cx.l([]), -2_017_569_654),
        (cx.m([]), -15_128_758),
        (cx.set([]), -15_128_758),
        (cx.v([int(1), int(2), int(3)]), 736_442_005),
        (cx.set([int(1), int(2), int(3)]), 439_094_965),
        (cx.set([int(1), int(2)]), 460_223_544),
    ];
    for (value, expected) in table {
        let answer = hash(&mut cx, &value).expect("no throw").cast_signed();
        assert_eq!(answer, expected, "{value:?}");
        assert_eq!(
            hash(&mut cx, &value).expect("no throw").cast_signed(),
            expected,
            "again"
        );
    }
}

#[test]
fn hashes_of_nested_values_are_those_of_clojure() {
    let mut cx = cx();
    let (vector, map, set, list) = (cx.v([]), cx.m([]), cx.set([]), cx.l([]));
    let nested = cx.v([vector, map, set, list]);
    assert_eq!(
        hash(&mut cx, &nested).expect("no throw").cast_signed(),
        1_425_084_108
    );
    let (one, inner) = (cx.v([int(1)]), cx.m([(int(2), int(3))]));
    let nested = cx.m([(one, inner)]);
    assert_eq!(
        hash(&mut cx, &nested).expect("no throw").cast_signed(),
        -1_400_670_436
    );
    let (tag, one) = (cx.s("a/b"), cx.v([int(1)]));
    let tagged = cx.heap.object(Kind::TaggedLiteral, [], [tag, one]);
    assert_eq!(
        hash(&mut cx, &tagged).expect("no throw").cast_signed(),
        683_329_360
    );
    let form = {
        let a = cx.k("a");
        cx.l([a])
    };
    let conditional = cx.heap.object(Kind::ReaderConditional, [1], [form]);
    assert_eq!(
        hash(&mut cx, &conditional).expect("no throw").cast_signed(),
        1_366_458_759
    );
}

#[test]
fn hash_codes_are_those_of_java() {
    let mut cx = cx();
    let (a, text) = (cx.k("a"), cx.t("a"));
    let table = [
        (cx.v([int(1), int(2)]), 994),
        (cx.l([int(1), text.clone()]), 1089),
        (cx.m([(a.clone(), int(1))]), 1_013_910_568),
        (cx.m([(int(1), text.clone())]), 96),
        (cx.set([int(1), text]), 98),
        (a, 1_013_910_569),
        (Value::from(1.5), 1_073_217_536),
    ];
    for (value, expected) in table {
        assert_eq!(
            hash_code(&mut cx, &value).expect("no throw"),
            expected,
            "{value:?}"
        );
    }
    let (big, decimal) = (cx.num("1N"), cx.num("2.5M"));
    let mixed = cx.v([Value::NIL, Value::TRUE, big, decimal]);
    assert_eq!(hash_code(&mut cx, &mixed).expect("no throw"), 2_107_319);
}

#[test]
fn records_mix_their_type_into_their_hash() {
    let mut cx = cx();
    let record = record(&mut cx, "user.R");
    assert_eq!(hash(&mut cx, &record).expect("no throw"), 782_183_878);
    assert_eq!(
        hash_code(&mut cx, &record).expect("no throw"),
        1_013_910_568
    );
    let a = cx.k("a");
    let map = cx.m([(a, int(1))]);
    assert!(!equal(&mut cx, &record, &map).expect("no throw"));
    assert!(!equal(&mut cx, &map, &record).expect("no throw"));
    let slots: Vec<Value> = record.object().slots().to_vec();
    let twin = cx.heap.object_of(Kind::Record, &[], slots.into_iter(), 0);
    assert!(equal(&mut cx, &record, &twin).expect("no throw"));
}

/// `(->Name 1)` of a record with the field `a`.
pub(crate) fn record(cx: &mut Cx, name: &str) -> Value {
    let a = cx.k("a");
    let fields = cx.v([a]);
    let name = cx.symbol(None, name);
    let class = cx
        .heap
        .object(Kind::Type, [1, u64::MAX], [name, fields, Value::TRUE]);
    cx.heap
        .object(Kind::Record, [], [class, Value::NIL, int(1)])
}

#[test]
fn order_is_that_of_clojure() {
    let mut cx = cx();
    let table = [
        (cx.t("a"), cx.t("c"), -2),
        (cx.t("abc"), cx.t("a"), 2),
        (cx.t("B"), cx.t("a"), -31),
        (cx.t("é"), cx.t("e"), 132),
        (
            cx.t("a😀"),
            cx.t("a\u{e000}"),
            i64::from(0xd83d_u16) - 0xe000,
        ),
        (cx.k("a/b"), cx.k("b/a"), -1),
        (cx.k("a"), cx.k("a/b"), -1),
        (cx.s("b/a"), cx.s("a"), 1),
        (Value::char(97), Value::char(99), -2),
        (Value::NIL, Value::NIL, 0),
        (int(1), Value::NIL, 1),
        (Value::NIL, int(1), -1),
        (cx.num("1"), cx.num("1.0"), 0),
        (cx.num("1/2"), cx.num("0.25"), 1),
        (cx.num("1.0M"), cx.num("1N"), 0),
        (Value::from(f64::NAN), int(1), 0),
        (Value::FALSE, Value::TRUE, -1),
        (cx.v([int(1), int(2)]), cx.v([int(9)]), 1),
        (cx.v([int(0), int(5)]), cx.v([int(1), int(2)]), -1),
        (cx.m([]), cx.m([]), 0),
        (uuid(&cx, 1 << 63, 0), uuid(&cx, 0, 0), -1),
    ];
    for (a, b, expected) in table {
        assert_eq!(
            compare(&mut cx, &a, &b).expect("an order"),
            expected,
            "{a:?} {b:?}"
        );
        assert_eq!(
            order(&mut cx, &b, &a).expect("an order"),
            0.cmp(&expected),
            "{b:?} {a:?}"
        );
    }
}

#[test]
fn what_has_no_order_is_refused_with_clojures_words() {
    let mut cx = cx();
    let (text, keyword, vector, list) = (cx.t("a"), cx.k("a"), cx.v([int(1)]), cx.l([int(1)]));
    let (set, one) = (cx.set([int(1)]), int(1));
    let table = [
        (
            &one,
            &text,
            "class java.lang.String cannot be cast to class java.lang.Number",
        ),
        (
            &text,
            &one,
            "class java.lang.Long cannot be cast to class java.lang.String",
        ),
        (
            &keyword,
            &one,
            "class java.lang.Long cannot be cast to class clojure.lang.Keyword",
        ),
        (
            &vector,
            &list,
            "class clojure.lang.PersistentList cannot be cast to class clojure.lang.IPersistentVector",
        ),
        (
            &set,
            &one,
            "class clojure.lang.PersistentHashSet cannot be cast to class java.lang.Comparable",
        ),
    ];
    for (a, b, expected) in table {
        let Err(Throw::Error(error)) = compare(&mut cx, a, b) else {
            panic!("{a:?} {b:?}")
        };
        assert_eq!(error.text(), expected);
        assert_eq!(error.class(), "java.lang.ClassCastException");
    }
}

#[test]
fn things_keep_their_identity_hash() {
    let mut cx = cx();
    let atoms = [0, 1].map(|slot| cx.heap.object(Kind::Volatile, [slot], [Value::NIL]));
    let hashes = [&atoms[0], &atoms[1], &atoms[0]].map(|it| hash(&mut cx, it).expect("no throw"));
    assert_eq!(hashes[0], hashes[2]);
    assert_ne!(hashes[0], hashes[1]);
    assert!(!equal(&mut cx, &atoms[0], &atoms[1]).expect("no throw"));
}

const DEEP: usize = 1_000_000;

fn nested(cx: &mut Cx, depth: usize, wrap: fn(&mut Cx, Value) -> Value) -> Value {
    (0..depth).fold(int(0), |inner, _| wrap(cx, inner))
}

fn compares_deeply(depth: usize, wrap: fn(&mut Cx, Value) -> Value) {
    let mut cx = cx();
    let (a, b) = (nested(&mut cx, depth, wrap), nested(&mut cx, depth, wrap));
    assert!(equal(&mut cx, &a, &b).expect("no throw"));
    assert_eq!(
        hash(&mut cx, &a).expect("no throw"),
        hash(&mut cx, &b).expect("no throw")
    );
    assert!(equal(&mut cx, &a, &b).expect("no throw"));
}

#[test]
fn a_million_vectors_in_each_other_compare() {
    on_small_stack(|| {
        compares_deeply(DEEP, |cx, inner| cx.v([inner]));
        let mut cx = cx();
        let [a, b] = [1, 1].map(|_| nested(&mut cx, DEEP, |cx, inner| cx.v([inner])));
        assert_eq!(order(&mut cx, &a, &b).expect("an order"), Ordering::Equal);
    });
}

#[test]
fn a_million_lists_in_each_other_compare() {
    on_small_stack(|| compares_deeply(DEEP, |cx, inner| cx.l([int(1), inner])));
}

#[test]
fn maps_as_values_and_keys_of_maps_compare() {
    on_small_stack(|| {
        compares_deeply(DEEP / 10, |cx, inner| cx.m([(int(1), inner)]));
        compares_deeply(DEEP / 10, |cx, inner| cx.m([(inner, int(1))]));
        compares_deeply(DEEP / 10, |cx, inner| cx.set([inner, int(1)]));
        compares_deeply(DEEP / 10, |cx, inner| {
            let tag = cx.s("tag");
            let key = cx.heap.object(Kind::TaggedLiteral, [], [tag, inner]);
            cx.m([(key, int(1))])
        });
    });
}

#[test]
fn comparing_ends_with_the_fuel() {
    let mut cx = cx();
    let [a, b] = [1, 1].map(|_| nested(&mut cx, 10_000, |cx, inner| cx.v([inner])));
    cx.refuel(Some(1000));
    assert!(matches!(equal(&mut cx, &a, &b), Err(Throw::Terminated(_))));
    cx.refuel(Some(1000));
    assert!(matches!(hash(&mut cx, &a), Err(Throw::Terminated(_))));
    cx.refuel(None);
}

#[test]
fn numbers_round_trip_through_values() {
    let mut cx = cx();
    for literal in [
        "0",
        "-1N",
        "1/3",
        "-2.50M",
        "1e400M",
        "99999999999999999999",
        "1.5",
    ] {
        let value = cx.num(literal);
        let again = Num::of(&value).expect("a number").into_value(&cx.heap);
        assert!(
            equal(&mut cx, &value, &again).expect("numbers compare"),
            "{literal}"
        );
    }
}
