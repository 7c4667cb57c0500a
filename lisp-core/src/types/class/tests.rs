//! The tables of classes: sorted, as bisection needs them, and closed.

use super::{class_row, full_class_name, known_classes};

#[test]
fn every_row_is_found() {
    for row in known_classes() {
        assert_eq!(class_row(row.name).map(|row| row.name), Some(row.name));
    }
}

#[test]
fn what_stands_above_a_class_is_in_the_table() {
    for row in known_classes() {
        let parent = Some(row.parent).filter(|name| !name.is_empty());
        for above in parent.iter().chain(row.interfaces) {
            assert!(class_row(above).is_some(), "{above}, above {}", row.name);
        }
    }
}

#[test]
fn names_of_java_lang_need_no_package() {
    assert_eq!(full_class_name("Long"), Some("java.lang.Long"));
    assert_eq!(full_class_name("BigDecimal"), Some("java.math.BigDecimal"));
    assert_eq!(full_class_name("Date"), None);
}
