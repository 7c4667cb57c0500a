//! Positions in UTF-16 units.

use super::{Build, Digits};

#[test]
fn integers_are_written_in_full() {
    for int in [0, 7, -1, 1_000, i64::MAX, i64::MIN] {
        assert_eq!(Digits::of(int).as_str(), int.to_string());
    }
}

#[test]
fn halves_of_a_pair_become_one_character() {
    let mut build = Build::default();
    for unit in "a\u{1F600}".encode_utf16() {
        build.push_unit(unit);
    }
    build.push_unit(0xd83d);
    build.push_str("b");
    assert_eq!(build.into_text(), "a\u{1F600}\u{FFFD}b");
}
