//! Arithmetic against wider integers: what fits is exact, what does not overflows by an error, and `'` widens.

use proptest::prelude::*;

use super::{check, hold};
use crate::support::answers::Answer;

/// Integers, the ends of the range and their neighbours among them.
fn long() -> impl Strategy<Value = i64> {
    prop_oneof![
        any::<i64>(),
        -5..5_i64,
        (0..4_i64).prop_map(|by| i64::MAX - by),
        (0..4_i64).prop_map(|by| i64::MIN + by),
        (0..62_u32, -2..3_i64).prop_map(|(shift, by)| (1_i64 << shift) + by),
        any::<i32>().prop_map(i64::from),
    ]
}

fn long_or_overflow(exact: i128) -> Answer {
    match i64::try_from(exact) {
        Ok(fits) => Answer::Value(fits.to_string()),
        Err(_) => Answer::Thrown {
            class: "java.lang.ArithmeticException".to_owned(),
            message: "long overflow".to_owned(),
        },
    }
}

fn widened(exact: i128) -> Answer {
    let mark = if i64::try_from(exact).is_ok() {
        ""
    } else {
        "N"
    };
    Answer::Value(format!("{exact}{mark}"))
}

#[test]
fn integer_arithmetic_is_exact_or_an_error() {
    check((long(), long()), |(a, b), ask| {
        let (wide_a, wide_b) = (i128::from(*a), i128::from(*b));
        let rows = [
            ("+", wide_a + wide_b),
            ("-", wide_a - wide_b),
            ("*", wide_a * wide_b),
        ];
        for (op, exact) in rows {
            for (form, expected) in [
                (format!("({op} {a} {b})"), long_or_overflow(exact)),
                (format!("({op}' {a} {b})"), widened(exact)),
                (
                    format!("((fn [a b] ({op} a b)) {a} {b})"),
                    long_or_overflow(exact),
                ),
                (format!("(apply {op} [{a} {b}])"), long_or_overflow(exact)),
            ] {
                let given = ask(&form);
                if given != expected {
                    return Some(format!("{form}\n  answers  {given}\n  expected {expected}"));
                }
            }
        }
        None
    });
}

#[test]
fn integer_division_agrees_with_rust() {
    hold(
        (
            long(),
            long().prop_filter("not by zero, and no overflow", |b| *b != 0 && *b != -1),
        ),
        |(a, b)| {
            format!("[(quot {a} {b}) (rem {a} {b}) (mod {a} {b}) (= {a} (* {b} (/ {a} {b})))]")
        },
        |(a, b)| {
            let rem = a % b;
            let modulo = if rem != 0 && (rem < 0) != (*b < 0) {
                rem + b
            } else {
                rem
            };
            format!("[{} {rem} {modulo} true]", a / b)
        },
    );
}

#[test]
fn comparison_agrees_with_rust() {
    hold(
        (long(), long()),
        |(a, b)| {
            format!(
                "[(< {a} {b}) (<= {a} {b}) (= {a} {b}) (== {a} {b}) (compare {a} {b}) (max {a} {b}) (= {a}N {a})]"
            )
        },
        |(a, b)| {
            let order = a.cmp(b) as i8;
            format!(
                "[{} {} {} {} {order} {} true]",
                a < b,
                a <= b,
                a == b,
                a == b,
                a.max(b)
            )
        },
    );
}

#[test]
fn bits_agree_with_rust() {
    hold(
        (long(), long(), 0..64_u32),
        |(a, b, by)| {
            format!(
                "[(bit-and {a} {b}) (bit-or {a} {b}) (bit-xor {a} {b}) (bit-not {a})
                  (bit-shift-left {a} {by}) (bit-shift-right {a} {by}) (unsigned-bit-shift-right {a} {by})
                  (unchecked-add {a} {b}) (unchecked-multiply {a} {b})]"
            )
        },
        |(a, b, by)| {
            let logical = ((*a as u64) >> by) as i64;
            format!(
                "[{} {} {} {} {} {} {logical} {} {}]",
                a & b,
                a | b,
                a ^ b,
                !a,
                a << by,
                a >> by,
                a.wrapping_add(*b),
                a.wrapping_mul(*b)
            )
        },
    );
}

#[test]
fn floats_are_read_as_they_are_printed() {
    hold(
        any::<f64>().prop_filter("a number", |it| it.is_finite()),
        |float| {
            format!(
                "(let [x {float:?} y (read-string (pr-str x))] [(= x y) (identical? (pr-str x) (pr-str x)) (= (hash x) (hash y))])"
            )
        },
        |_| "[true false true]".to_owned(),
    );
}
