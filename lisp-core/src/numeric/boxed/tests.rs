//! Arithmetic on values: Clojure's answers, its exceptions, and the guard before large answers.

use super::*;
use crate::compare::tests::{Make, cx};
use crate::cx::Cx;
use crate::numeric::{MathContext, Rounding, print};

type Binary = fn(&mut Cx, &Value, &Value) -> Result<Value>;

fn shown(value: &Value) -> String {
    Num::of(value).map_or_else(|| format!("{value:?}"), |num| print::to_readable(&num))
}

fn message(throw: Throw) -> String {
    match throw {
        Throw::Error(error) => format!("{}: {}", error.class(), error.text()),
        other => format!("{other:?}"),
    }
}

fn answer(cx: &mut Cx, op: Binary, a: &str, b: &str) -> String {
    let (x, y) = (cx.num(a), cx.num(b));
    op(cx, &x, &y).map_or_else(message, |value| shown(&value))
}

#[test]
fn arithmetic_answers_as_clojure() {
    let mut cx = cx();
    let overflow = "java.lang.ArithmeticException: long overflow";
    let by_zero = "java.lang.ArithmeticException: / by zero";
    let divide = "java.lang.ArithmeticException: Divide by zero";
    let table: [(Binary, &str, &str, &str); 24] = [
        (add, "1", "2", "3"),
        (add, "1/2", "1/3", "5/6"),
        (add, "1", "2N", "3N"),
        (add, "1.5M", "2.5", "4.0"),
        (add, "9223372036854775807", "1", overflow),
        (
            add_promoting,
            "9223372036854775807",
            "1",
            "9223372036854775808N",
        ),
        (
            unchecked_add,
            "9223372036854775807",
            "1",
            "-9223372036854775808",
        ),
        (sub, "9223372036854775807", "-1", overflow),
        (mul, "4611686018427387904", "2", overflow),
        (
            mul_promoting,
            "4611686018427387904",
            "2",
            "9223372036854775808N",
        ),
        (div, "1", "2", "1/2"),
        (div, "1", "0", divide),
        (div, "1.0", "0", "##Inf"),
        (div, "1M", "4", "0.25M"),
        (div, "1M", "0", divide),
        (quot, "7", "-2", "-3"),
        (quot, "7", "0", by_zero),
        (quot, "1.0", "0", divide),
        (rem, "-7", "2", "-1"),
        (modulo, "-7", "2", "1"),
        (modulo, "7", "0", divide),
        (modulo, "1/2", "1/3", "1/6"),
        (max, "1", "2.0", "2.0"),
        (min, "1", "0.5", "0.5"),
    ];
    for (op, a, b, expected) in table {
        assert_eq!(answer(&mut cx, op, a, b), expected, "{a} {b}");
    }
    let nan = Value::from(f64::NAN);
    for op in [max, min] {
        assert_eq!(
            shown(&op(&mut cx, &nan, &Value::from(1)).expect("numbers")),
            "##NaN"
        );
        assert_eq!(
            shown(&op(&mut cx, &Value::from(1), &nan).expect("numbers")),
            "##NaN"
        );
    }
}

#[test]
fn one_operand_is_enough_for_some() {
    let mut cx = cx();
    type Unary = fn(&mut Cx, &Value) -> Result<Value>;
    let table: [(Unary, &str, &str); 8] = [
        (inc, "1/2", "3/2"),
        (inc_promoting, "9223372036854775807", "9223372036854775808N"),
        (
            dec_promoting,
            "-9223372036854775808",
            "-9223372036854775809N",
        ),
        (neg, "1/2", "-1/2"),
        (
            neg_promoting,
            "-9223372036854775808",
            "9223372036854775808N",
        ),
        (unchecked_inc, "9223372036854775807", "-9223372036854775808"),
        (abs, "-5.5", "5.5"),
        (abs, "-9223372036854775808", "-9223372036854775808"),
    ];
    for (op, a, expected) in table {
        let x = cx.num(a);
        assert_eq!(
            op(&mut cx, &x).map_or_else(message, |it| shown(&it)),
            expected,
            "{a}"
        );
    }
}

#[test]
fn order_and_signs_answer_as_clojure() {
    let mut cx = cx();
    type Test = fn(&mut Cx, &Value, &Value) -> Result<bool>;
    let table: [(Test, &str, &str, bool); 7] = [
        (lt, "1/2", "0.6", true),
        (gt, "3", "2N", true),
        (ge, "1", "2", false),
        (le, "2.0M", "2", true),
        (num_equiv, "1", "1.0", true),
        (num_equiv, "1.0M", "1.00M", true),
        (num_equiv, "1/2", "0.5", true),
    ];
    for (test, a, b, expected) in table {
        let (x, y) = (cx.num(a), cx.num(b));
        assert_eq!(test(&mut cx, &x, &y).expect("numbers"), expected, "{a} {b}");
    }
    let nan = Value::from(f64::NAN);
    for test in [lt, gt, ge, le, num_equiv] {
        assert!(!test(&mut cx, &nan, &nan).expect("numbers"));
    }
    assert_eq!(sign_of(&nan).expect("a number"), None);
    assert_eq!(sign_of(&Value::from(-0.5)).expect("a number"), Some(-1));
}

#[test]
fn what_is_no_number_is_refused_with_clojures_words() {
    let mut cx = cx();
    let (text, one) = (cx.t("a"), Value::from(1));
    let vector = cx.v([]);
    let npe =
        "java.lang.NullPointerException: Cannot invoke \"Object.getClass()\" because \"x\" is null";
    let cast = |class: &str| {
        format!(
            "java.lang.ClassCastException: class {class} cannot be cast to class java.lang.Number"
        )
    };
    let table = [
        (&one, &Value::NIL, npe.to_owned()),
        (&text, &Value::NIL, npe.to_owned()),
        (&one, &text, cast("java.lang.String")),
        (&vector, &text, cast("clojure.lang.PersistentVector")),
    ];
    for (a, b, expected) in &table {
        for op in [add, modulo, max] {
            assert_eq!(
                &op(&mut cx, a, b).map_or_else(message, |it| shown(&it)),
                expected
            );
        }
        assert_eq!(
            &lt(&mut cx, a, b).map_or_else(message, |it| it.to_string()),
            expected
        );
    }
    let half = Value::from(1.5);
    let refused = bit_and(&half, &one).map_or_else(message, |it| shown(&it));
    let expected = "bit operation not supported for: class java.lang.Double";
    assert_eq!(
        refused,
        format!("java.lang.IllegalArgumentException: {expected}")
    );
    assert_eq!(
        bit_not(&Value::NIL).map_or_else(message, |it| shown(&it)),
        npe
    );
}

#[test]
fn decimals_follow_the_context_in_force() {
    let mut cx = cx();
    let context = MathContext::new(5, Rounding::HalfUp).expect("a precision");
    let slot = cx.roots.add_unbound();
    cx.extension::<MathContextVar>().slot = Some(slot);
    let no_end = "java.lang.ArithmeticException: Non-terminating decimal expansion; \
                  no exact representable decimal result.";
    assert_eq!(answer(&mut cx, div, "1M", "3"), no_end);
    cx.bindings.push([(slot, math_context_value(context))]);
    assert_eq!(answer(&mut cx, div, "1M", "3"), "0.33333M");
    cx.bindings.pop();
    assert_eq!(answer(&mut cx, div, "1M", "3"), no_end);
}

#[test]
fn large_answers_are_asked_for_first() {
    let mut cx = cx();
    let mut big = cx.num("123456789012345678901234567890N");
    cx.meter.value_bytes_max = 4096;
    let refused = (0..20).find_map(|_| {
        let squared = mul(&mut cx, &big, &big);
        squared.map(|it| big = it).err()
    });
    let Some(Throw::Error(error)) = refused else {
        panic!("{refused:?}")
    };
    assert!(error.is(code::VALUE_TOO_LARGE));
    let tower = cx.num("1e1000000000M");
    let one = Value::from(1);
    assert!(matches!(add(&mut cx, &tower, &one), Err(Throw::Error(_))));
}
