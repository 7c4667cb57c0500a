//! Hashes against those of Clojure.

use super::super::hash::*;
use super::num;

#[test]
fn numbers_hash_as_in_clojure() {
    let rows: [(&str, i32, i32); 31] = [
        ("0", 0, 0),
        ("1", 1392991556, 1),
        ("-1", 1651860712, 0),
        ("42", 1871679806, 42),
        ("1234567890123", 1740798302, 1912276436),
        ("9223372036854775807", -2106506049, -2147483648),
        ("-9223372036854775808", 1366273829, -2147483648),
        ("1N", 1392991556, 1),
        ("9223372036854775808N", -2147483648, -2147483648),
        ("-9223372036854775809N", 2147483647, 2147483647),
        ("123456789012345678901234567890N", 1915528825, 1915528825),
        ("1.5", 1073217536, 1073217536),
        ("0.0", 0, 0),
        ("-0.0", 0, -2147483648),
        ("##NaN", 2146959360, 2146959360),
        ("##Inf", 2146435072, 2146435072),
        ("1.0E300", -164130400, -164130400),
        ("-2.5", -1073479680, -1073479680),
        ("1/2", 3, 3),
        ("-22/7", -19, -19),
        ("123456789012345678901/3", -1480862887, -1480862887),
        ("1M", 31, 31),
        ("1.0M", 31, 311),
        ("1.50M", 466, 4652),
        ("0M", 0, 0),
        ("0.00M", 0, 2),
        ("-1.5M", -464, -464),
        (
            "123456789012345678901234567890.123M",
            -285907324,
            -285907324,
        ),
        ("1E+10M", 21, 21),
        ("100M", 29, 3100),
        ("0.00001M", 36, 36),
    ];
    for (text, hash, code) in rows {
        assert_eq!(
            (hash_num(&num(text)), java_hash_num(&num(text))),
            (hash, code),
            "{text}"
        );
    }
}

#[test]
fn texts_hash_as_in_clojure() {
    let rows = [
        ("", 0, 0),
        ("a", 1_455_541_201, 97),
        ("hello", 1_715_862_179, 99_162_322),
        ("Hello, Wörld", 407_518_813, -501_819_483),
        ("😀x", -1_998_616_508, 54_959_989),
    ];
    for (text, hash, code) in rows {
        assert_eq!(
            (hash_string(text), java_string_hash(text)),
            (hash, code),
            "{text}"
        );
    }
}

#[test]
fn names_hash_as_in_clojure() {
    let rows = [
        (
            None,
            "a",
            -482_876_059,
            -1_640_525_200,
            -2_123_407_586,
            1_013_910_569,
        ),
        (
            Some("foo"),
            "bar",
            254_379_989,
            -1_634_134_448,
            -1_386_151_538,
            1_020_301_321,
        ),
        (
            None,
            "foo",
            -1_385_541_733,
            -1_634_041_172,
            1_268_894_036,
            1_020_394_597,
        ),
    ];
    for (ns, name, symbol, symbol_code, keyword, keyword_code) in rows {
        assert_eq!(hash_symbol(ns, name), symbol, "{name}");
        assert_eq!(java_symbol_hash(ns, name), symbol_code, "{name}");
        assert_eq!(hash_keyword(ns, name), keyword, "{name}");
        assert_eq!(java_keyword_hash(ns, name), keyword_code, "{name}");
    }
    assert_eq!(hash_symbol(None, "é"), 1_763_584_775);
    assert_eq!(hash_keyword(Some("ns.with.dots"), "k+"), 1_143_814_068);
}

#[test]
fn collections_mix_as_in_clojure() {
    let ints = |items: &[i64]| items.iter().map(|&i| hash_long(i)).collect::<Vec<_>>();
    assert_eq!(hash_ordered(ints(&[])), -2_017_569_654);
    assert_eq!(hash_ordered(ints(&[1, 2, 3])), 736_442_005);
    assert_eq!(hash_ordered(ints(&[1, 2])), 156_247_261);
    assert_eq!(hash_ordered([hash_ordered(ints(&[1, 2]))]), 627_319_935);
    assert_eq!(hash_unordered(ints(&[])), -15_128_758);
    assert_eq!(hash_unordered(ints(&[3, 1, 2])), 439_094_965);
    let entry = hash_ordered([hash_keyword(None, "a"), hash_long(1)]);
    assert_eq!(hash_unordered([entry]), 1_772_842_048);
}

#[test]
fn scalars_hash_as_in_clojure() {
    assert_eq!(
        (hash_boolean(true), hash_boolean(false), HASH_NIL),
        (1231, 1237, 0)
    );
    assert_eq!(hash_char(u16::from(b'a')), 97);
    assert_eq!(
        hash_uuid(0x550e_8400_e29b_41d4_a716_4466_5544_0000),
        1_170_702_770
    );
    assert_eq!(java_long_hash(1_577_836_800_000), 1_583_802_735);
    assert_eq!(java_float32_hash(1.5), 1_069_547_520);
}
