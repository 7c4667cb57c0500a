//! Plain data: printing, equality, conversion, and depth.

use std::collections::{BTreeMap, HashMap};

use super::*;

fn small_stack(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new()
        .stack_size(256 << 10)
        .spawn(work);
    thread
        .expect("a thread can be started")
        .join()
        .expect("the work ends well");
}

fn big(digits: &str) -> Plain {
    digits.parse::<BigInt>().expect("digits").into()
}

#[test]
fn plain_data_prints_as_edn() {
    let cases: [(Plain, &str); 22] = [
        (Plain::Nil, "nil"),
        (1.0.into(), "1.0"),
        (1e7.into(), "1.0E7"),
        (1.5e-4.into(), "1.5E-4"),
        (123_456.789.into(), "123456.789"),
        ((-0.0).into(), "-0.0"),
        (f64::NEG_INFINITY.into(), "##-Inf"),
        (big("123"), "123N"),
        (Plain::Decimal("1.50".into()), "1.50M"),
        ('a'.into(), "\\a"),
        (' '.into(), "\\space"),
        (Plain::Char(0xD800), "\\ud800"),
        ("a\"\n\\ä".into(), "\"a\\\"\\n\\\\ä\""),
        (Plain::keyword("a/b"), ":a/b"),
        (Plain::symbol("/"), "/"),
        (Plain::list([1, 2]), "(1 2)"),
        (Plain::set([1, 2]), "#{1 2}"),
        (Plain::record([("a", 1), ("b", 2)]), "{:a 1, :b 2}"),
        (Plain::tagged("x/y", vec![1]), "#x/y [1]"),
        (
            Plain::Uuid([0x0f; 16]),
            "#uuid \"0f0f0f0f-0f0f-0f0f-0f0f-0f0f0f0f0f0f\"",
        ),
        (
            Plain::Inst(1_577_836_800_123),
            "#inst \"2020-01-01T00:00:00.123-00:00\"",
        ),
        (Plain::Bytes([1, 255].into()), "#bytes \"01ff\""),
    ];
    for (plain, text) in cases {
        assert_eq!(plain.to_string(), text);
    }
    assert_eq!(
        Plain::Inst(-1).to_string(),
        "#inst \"1969-12-31T23:59:59.999-00:00\""
    );
}

#[test]
fn equality_is_that_of_clojure() {
    let list = Plain::list([1, 2]);
    assert_eq!(list, Plain::vector([1, 2]));
    assert_ne!(list, Plain::vector([2, 1]));
    assert_eq!(Plain::Int(5), big("5"));
    assert_ne!(Plain::Int(1), Plain::Float(1.0));
    assert_eq!(Plain::Float(0.0), Plain::Float(-0.0));
    assert_ne!(Plain::Float(f64::NAN), Plain::Float(f64::NAN));
    assert_eq!(Plain::Decimal("1.0".into()), Plain::Decimal("1.00".into()));
    assert_eq!(Plain::Decimal("1E+2".into()), Plain::Decimal("100".into()));
    assert_ne!(Plain::Decimal("1.01".into()), Plain::Decimal("1.1".into()));
    assert_eq!(Plain::set([1, 2, 3]), Plain::set([3, 1, 2]));
    assert_ne!(Plain::set([1, 2]), Plain::vector([1, 2]));
    let nested = |one: Plain, other: Plain| Plain::map([(one, 1), (other, 2)]);
    let key = || Plain::set([1, 2]);
    assert_eq!(
        nested(key(), list.clone()),
        Plain::map([(list.clone(), 2), (key(), 1)])
    );
    assert_ne!(nested(key(), list.clone()), nested(list, key()));
    assert_ne!(Plain::set([f64::NAN]), Plain::set([f64::NAN]));
    assert_eq!(Plain::set([0.0]), Plain::set([-0.0]));
    assert_eq!(Plain::tagged("a", 1), Plain::tagged("a", 1));
    assert_ne!(Plain::tagged("a", 1), Plain::tagged("b", 1));
}

#[test]
fn rust_values_go_there_and_back() {
    let pairs: HashMap<String, Vec<i32>> = HashMap::from([("a".into(), vec![1, 2])]);
    let plain = Plain::from(pairs.clone());
    assert_eq!(
        plain.to::<HashMap<String, Vec<i32>>>().expect("same shape"),
        pairs
    );
    let keyed = Plain::record([("a", 1)]);
    assert_eq!(
        keyed.to::<BTreeMap<String, u8>>().expect("names"),
        BTreeMap::from([("a".into(), 1)])
    );
    let tuple = Plain::from((1, "x", None::<bool>));
    assert_eq!(tuple.to_string(), "[1 \"x\" nil]");
    assert_eq!(
        tuple.to::<(u8, String, Option<bool>)>().expect("tuple"),
        (1, "x".into(), None)
    );
    assert_eq!(Plain::from(u64::MAX).to::<u64>().expect("big"), u64::MAX);
    let error = Plain::Int(300).to::<u8>().expect_err("too big");
    assert_eq!(
        error.data().to_string(),
        "{:expected \"u8\", :given \"int\"}"
    );
}

#[test]
fn collections_can_be_taken_apart_by_value() {
    let Plain::Vector(items) = Plain::vector([1, 2]) else {
        unreachable!("a vector")
    };
    assert_eq!(items.into_vec().len(), 2);
    assert_eq!(Plain::record([("a", 1)]).get("a"), Some(&Plain::Int(1)));
}

#[test]
fn depth_needs_no_stack() {
    small_stack(|| {
        for wrap in [
            (|inner| Plain::list([inner])) as fn(Plain) -> Plain,
            |inner| Plain::map([(inner, 1)]),
            |inner| Plain::tagged("t", inner),
            |inner| Plain::set([inner]),
        ] {
            let deep = |leaf: i64| (0..100_000).fold(Plain::Int(leaf), |inner, _| wrap(inner));
            let (one, other) = (deep(1), deep(1));
            assert!(one == other);
            assert!(one != deep(2));
            assert!(one.clone().to_string().len() > 100_000);
        }
    });
}
