//! Sizes and numbers of values.

use super::*;

#[test]
fn a_value_is_two_words_and_a_header_is_two_words() {
    assert_eq!(size_of::<Value>(), 16);
    assert_eq!(size_of::<Header>(), 16);
    assert_eq!(size_of::<Link>(), 8);
    assert_eq!(size_of::<Option<Value>>(), 24);
}

#[test]
fn numbers_are_held_in_full() {
    assert_eq!(Value::from(i64::MIN).as_int(), Some(i64::MIN));
    assert_eq!(
        Value::from(f64::MIN_POSITIVE).as_float(),
        Some(f64::MIN_POSITIVE)
    );
    assert_eq!(Value::from(1).as_float(), None);
}
