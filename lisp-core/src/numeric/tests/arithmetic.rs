//! Arithmetic and comparison of two numbers. The rows are a sample of 180000 answers recorded for
//! all pairs of some 50 numbers; where the JVM's answer is an accident, the last test says so.

use super::super::bits;
use super::super::compare::*;
use super::super::tower::*;
use super::super::{Answer, Context, MathContext, Num, Rounding, print};
use super::{check, num, shown, table, told};

fn of_two(op: &str, x: &Num, y: &Num, context: Context) -> String {
    let readable = |answer: Answer<&Num>| told(answer.map(print::to_readable));
    match op {
        "+" => shown(add(x, y, context)),
        "-" => shown(sub(x, y, context)),
        "*" => shown(mul(x, y, context)),
        "/" => shown(div(x, y, context)),
        "quot" => shown(quot(x, y, context)),
        "rem" => shown(rem(x, y, context)),
        "mod" => shown(modulo(x, y, context)),
        "+'" => shown(add_promoting(x, y, context)),
        "-'" => shown(sub_promoting(x, y, context)),
        "*'" => shown(mul_promoting(x, y, context)),
        "<" => told(lt(x, y, context)),
        "<=" => told(lte(x, y, context)),
        "==" => told(equiv(x, y, context)),
        "=" => equal(x, y).to_string(),
        "compare" => told(compare(x, y, context).map(|order| order as i32)),
        "max" => readable(max(x, y, context)),
        "min" => readable(min(x, y, context)),
        _ => panic!("no operation {op}"),
    }
}

fn context_of(precision: &str, mode: &str) -> Context {
    let rounding = Rounding::named(mode).unwrap();
    Some(MathContext::new(precision.parse().unwrap(), rounding).unwrap())
}

#[test]
fn two_numbers_answer_as_in_clojure() {
    check(table(TWO).map(|(form, want)| {
        let [op, x, y] = form.as_slice() else {
            panic!("{form:?}")
        };
        (form.join(" "), want, of_two(op, &num(x), &num(y), None))
    }));
}

#[test]
fn with_precision_rounds_as_in_clojure() {
    check(table(WITH_PRECISION).map(|(form, want)| {
        let [op, x, y, precision, mode] = form.as_slice() else {
            panic!("{form:?}")
        };
        let context = context_of(precision, mode);
        (form.join(" "), want, of_two(op, &num(x), &num(y), context))
    }));
    let negative = MathContext::new(-1, Rounding::HalfUp);
    assert_eq!(
        told(negative.map(|_| "")),
        "!!IllegalArgumentException: Digits < 0"
    );
}

#[test]
fn bits_wrap_at_64_as_on_the_jvm() {
    assert_eq!(bits::shift_left(1, 64), 1);
    assert_eq!(bits::shift_left(1, -1), i64::MIN);
    assert_eq!(bits::shift_right(-16, 65), -8);
    assert_eq!(bits::unsigned_shift_right(-1, 60), 15);
    assert_eq!(
        (bits::set(0, 64), bits::clear(15, 1), bits::flip(5, 0)),
        (1, 13, 4)
    );
    assert!(bits::test(1, 64) && !bits::test(4, 1));
    assert_eq!(bits::and_not(15, 5), 10);
}

#[test]
fn unchecked_longs_wrap() {
    let (most, least, one) = (
        num("9223372036854775807"),
        num("-9223372036854775808"),
        num("1"),
    );
    check([
        (
            "add".to_owned(),
            "-9223372036854775808",
            shown(unchecked_add(&most, &one, None)),
        ),
        (
            "sub".to_owned(),
            "9223372036854775807",
            shown(unchecked_sub(&least, &one, None)),
        ),
        (
            "mul".to_owned(),
            "1",
            shown(unchecked_mul(&most, &most, None)),
        ),
        (
            "neg".to_owned(),
            "-9223372036854775808",
            shown(unchecked_neg(&least, None)),
        ),
        (
            "add 1.5".to_owned(),
            "2.5",
            shown(unchecked_add(&num("1.5"), &one, None)),
        ),
    ]);
}

#[test]
fn primitive_division_of_floats_knows_infinity() {
    let (one, zero) = (num("1.0"), num("0"));
    check([
        (
            "(/ 1.0 0)".to_owned(),
            "##Inf",
            shown(div_ieee(&one, &zero, None)),
        ),
        (
            "(/ 0 0.0)".to_owned(),
            "##NaN",
            shown(div_ieee(&zero, &num("0.0"), None)),
        ),
        (
            "(/ 1 0)".to_owned(),
            "!!ArithmeticException: Divide by zero",
            shown(div_ieee(&num("1"), &zero, None)),
        ),
    ]);
}

/// Clojure leaves negative denominators here, and fails to subtract the smallest long.
#[test]
fn the_smallest_long_is_an_ordinary_operand() {
    let least = num("-9223372036854775808");
    check([
        (
            "(/ 3 least)".to_owned(),
            "-3/9223372036854775808",
            shown(div(&num("3"), &least, None)),
        ),
        (
            "(- -1 least)".to_owned(),
            "9223372036854775807",
            shown(sub(&num("-1"), &least, None)),
        ),
        (
            "(/ least -1)".to_owned(),
            "-9223372036854775808",
            shown(div(&least, &num("-1"), None)),
        ),
    ]);
}

/// Operation, operands and answer.
const TWO: &str = r"
+ -9223372036854775808 -1 => !!ArithmeticException: long overflow
+ 123456.789M 123456789012345678901/3 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
+ -9223372036854775808 -123456789012345678901234567890N => -123456789021569050938089343698N
+ ##Inf -3N => ##Inf
+ 1/2 ##-Inf => ##-Inf
+ ##Inf 0N => ##Inf
+ ##Inf 0M => ##Inf
+ 1 -3N => -2N
+ 0 -1e10M => -10000000000M
+ ##NaN 2 => ##NaN
+ -1 0 => -1
+ 0M 1N => 1M
+ 1M 0.25M => 1.25M
+ 0.3M 1e-5M => 0.30001M
+ 0e5M 0e5M => 0E+5M
+ -123456789012345678901234567890N 1/2 => -246913578024691357802469135779/2
- 22/7 1M => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
- 9223372036854775807 -7 => !!ArithmeticException: long overflow
- 0e5M 4611686018427387904 => -4611686018427387904M
- 1 0.3M => 0.7M
- 4611686018427387904 -3N => 4611686018427387907N
- -2.5 0M => -2.5
- -1 10 => -11
- 7/4 ##NaN => ##NaN
- 0.25M -2.50M => 2.75M
- 7.5 7M => 0.5
- 12345678901234567890.12345M 0.1 => 1.2345678901234567E19
- 1/2 7M => -6.5M
- -3N 7.5 => -10.5
- 0 -0.0 => 0.0
- -123456789012345678901234567890N -123456789012345678901234567890N => 0N
- 0M 7M => -7M
* 123456789012345678901/3 0e5M => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
* 10 9223372036854775807 => !!ArithmeticException: long overflow
* ##-Inf ##-Inf => ##Inf
* 0.3M 1e-5M => 0.000003M
* 0.3M -1 => -0.3M
* 123456789012345678901/3 0N => 0N
* ##-Inf -2.50M => ##Inf
* 0.00M 0M => 0.00M
* 1.0 0.00M => 0.0
* -7 0.25M => -1.75M
* 4611686018427387904 ##NaN => ##NaN
* 1N -9223372036854775808 => -9223372036854775808N
* ##Inf 1e30 => ##Inf
* -1 7N => -7N
* -1 1N => -1N
* 0.0 0M => 0.0
/ -7 0e5M => !!ArithmeticException: Divide by zero
/ 1.00M 22/7 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
/ 10 -7 => -10/7
/ -7 9223372036854775808N => -7/9223372036854775808
/ 123456789012345678901/3 1e30 => 4.115226300411523E-11
/ 1.0 ##NaN => ##NaN
/ 0N 1e10 => 0.0
/ 4611686018427387904 123456789012345678901/3 => 13835058055282163712/123456789012345678901
/ -3N -7 => 3/7
/ 3 4611686018427387904 => 3/4611686018427387904
/ 12345678901234567890.12345M 1/2 => 24691357802469135780.2469M
/ 0 -123456789012345678901234567890N => 0N
/ -7 1N => -7N
/ 3M 0.3M => 1E+1M
/ 1.0 1e10 => 1.0E-10
/ 3 1M => 3M
quot 1e5M 0.0 => !!ArithmeticException: Divide by zero
quot ##NaN 12345678901234567890.12345M => !!NumberFormatException: Infinite or NaN
quot -1/3 -2.50M => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
quot 0.1 22/7 => 0.0
quot 1M 1 => 1M
quot 9223372036854775808N 0.25M => 36893488147419103232M
quot 1.0 9223372036854775808N => 0.0
quot 1/2 7/4 => 0N
quot -1e10M 1e30 => 0.0
quot 0M ##Inf => 0.0
quot -3N 4611686018427387904 => 0N
quot -9223372036854775808 0.1 => -9.223372036854776E19
quot -9223372036854775808 1/2 => -18446744073709551616N
quot -123456789012345678901234567890N 123456.789M => -1.000000000100000000010E+24M
quot 7.5 ##-Inf => 0.0
quot 123456789012345678901/3 1 => 41152263004115226300N
quot 1e5M -123456789012345678901234567890N => 0E+5M
rem 7.5 0.00M => !!ArithmeticException: Divide by zero
rem 0.00M ##NaN => !!NumberFormatException: Infinite or NaN
rem 0M -1/3 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
rem 1e10 1e10 => 0.0
rem 0 ##Inf => ##NaN
rem 1e30 1e-5M => 0.0
rem 7M 0.25M => 0.00M
rem 7N -1/3 => 0N
rem 7/4 -1e10M => 1.75M
rem 3 3M => 0M
rem -1 12345678901234567890.12345M => -1M
rem 0 1N => 0N
rem 9223372036854775807 7M => 0M
rem -0.0 2 => -0.0
rem -9223372036854775808 3M => -2M
rem 0.1 1/2 => 0.1
rem -9223372036854775808 ##Inf => ##NaN
mod -1e10M 22/7 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
mod ##NaN -7 => !!NumberFormatException: Infinite or NaN
mod -9223372036854775808 0M => !!ArithmeticException: Divide by zero
mod -1 1.00M => 0.00M
mod 0.3M -2.50M => -2.20M
mod -1e10M 0.3M => 0.2M
mod 9223372036854775807 1e5M => 75807M
mod 0.1 1.00M => 0.1
mod 0.3M -1 => -0.7M
mod 1N -1e10M => -9999999999M
mod 1N 7M => 1M
mod 7N -1/3 => 0N
mod 22/7 22/7 => 0N
mod 2 123456.789M => 2M
mod 3 0.1 => 0.0
mod 9223372036854775807 1/2 => 0N
mod 7/4 -2.50M => -0.75M
+' 123456789012345678901/3 -1e10M => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
+' 1 0M => 1M
+' -123456789012345678901234567890N 7M => -123456789012345678901234567883M
+' 2 7/4 => 15/4
+' 10 123456.789M => 123466.789M
+' 1N 123456.789M => 123457.789M
+' 7M -123456789012345678901234567890N => -123456789012345678901234567883M
+' 1e5M 1/2 => 100000.5M
+' 1.0 -2.5 => -1.5
+' 4611686018427387904 123456.789M => 4611686018427511360.789M
+' 1e10 1M => 1.0000000001E10
+' 7N 7/4 => 35/4
+' 3 0M => 3M
+' 7M 0M => 7M
+' -123456789012345678901234567890N 0N => -123456789012345678901234567890N
*' 0M 123456789012345678901/3 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
*' 1e5M 7N => 7E+5M
*' 1N 7M => 7M
*' -2.50M -7 => 17.50M
*' 1M 1e-5M => 0.00001M
*' 1.00M -9223372036854775808 => -9223372036854775808.00M
*' -2.50M -2.50M => 6.2500M
*' -1 -7 => 7
*' -2.50M 0e5M => 0E+3M
*' ##-Inf 12345678901234567890.12345M => ##-Inf
*' 0N 4611686018427387904 => 0N
*' 0 10 => 0
*' 9223372036854775808N 7/4 => 16140901064495857664N
*' ##-Inf 1N => ##-Inf
*' 1 ##-Inf => ##-Inf
-' -1/3 0.00M => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
-' 1.00M 1.0 => 0.0
-' -0.0 ##Inf => ##-Inf
-' -2.50M 1e5M => -100002.50M
-' 7.5 0 => 7.5
-' 1e10 -2.5 => 1.00000000025E10
-' -7 7.5 => -14.5
-' 1e10 0.0 => 1.0E10
-' -1/3 0N => -1/3
-' 1/2 9223372036854775807 => -18446744073709551613/2
-' 1.0 7/4 => -0.75
-' 1e30 12345678901234567890.12345M => 9.999999999876544E29
-' -0.0 0.25M => -0.25
-' 1N 0 => 1N
-' 0.3M 1e5M => -99999.7M
< 0.3M -1/3 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
< 1M 10 => true
< ##Inf 7M => false
< 4611686018427387904 2 => false
< 0.0 1e-5M => true
< 3M 3M => false
< 1.0 0.00M => false
< 1e-5M 1e5M => true
< 4611686018427387904 -2.5 => false
< 123456.789M 1/2 => false
< 0N -9223372036854775808 => false
< 123456789012345678901/3 7.5 => false
< 0.00M 7N => true
< 1.0 0e5M => false
< -1 1e30 => true
<= 123456789012345678901/3 7M => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
<= -1e10M 0.00M => true
<= 3 0M => false
<= 1e-5M -123456789012345678901234567890N => false
<= 1M 0.00M => false
<= ##NaN 123456789012345678901/3 => false
<= 0.0 7/4 => true
<= -2.50M 4611686018427387904 => true
<= 1N 1M => true
<= 4611686018427387904 -7 => false
<= 1 9223372036854775808N => true
<= 7M -123456789012345678901234567890N => false
<= 0.3M ##NaN => false
<= 3M 10 => true
<= 0 1.00M => true
== 1e-5M -1/3 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
== 0M 4611686018427387904 => false
== 12345678901234567890.12345M 9223372036854775807 => false
== 4611686018427387904 12345678901234567890.12345M => false
== -2.50M 0.1 => false
== -2.50M 0.3M => false
== ##-Inf -2.5 => false
== 4611686018427387904 0 => false
== 1.0 -3N => false
== -123456789012345678901234567890N 0.00M => false
== 1.00M 0 => false
== -9223372036854775808 0M => false
== 1e5M 7N => false
== -123456789012345678901234567890N 123456.789M => false
== 1e30 -2.50M => false
= 2 9223372036854775808N => false
= 7.5 0M => false
= -123456789012345678901234567890N 22/7 => false
= -1e10M 2 => false
= -0.0 -2.5 => false
= 7N 0M => false
= 1.0 0 => false
= 7M 0N => false
= 0.1 -0.0 => false
= 123456789012345678901/3 7M => false
= -3N 1e30 => false
= 1/2 0.0 => false
= 22/7 -1/3 => false
= -0.0 0N => false
compare 3M 123456789012345678901/3 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
compare 1e10 7.5 => 1
compare 4611686018427387904 0.3M => 1
compare 0.00M -1e10M => 1
compare 3M 1N => 1
compare 0.1 1/2 => -1
compare 1e5M 1/2 => 1
compare ##NaN 1e5M => 0
compare 0.3M ##Inf => -1
compare -1e10M -9223372036854775808 => 1
compare 0e5M 1.0 => -1
compare 0.25M 1N => -1
compare 9223372036854775808N ##Inf => -1
compare 0.00M 0.00M => 0
compare -123456789012345678901234567890N -3N => -1
max 123456789012345678901/3 123456.789M => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
max 7M ##NaN => ##NaN
max 1M 12345678901234567890.12345M => 12345678901234567890.12345M
max 9223372036854775808N 7M => 9223372036854775808N
max 123456789012345678901/3 1 => 123456789012345678901/3
max 9223372036854775807 9223372036854775808N => 9223372036854775808N
max 3 1e30 => 1.0E30
max 3 ##-Inf => 3
max -123456789012345678901234567890N 9223372036854775807 => 9223372036854775807
max 7.5 10 => 10
max 1e-5M 7/4 => 7/4
max 1/2 0.00M => 1/2
max -3N 3M => 3M
max -123456789012345678901234567890N 0.1 => 0.1
max 7.5 7/4 => 7.5
min 22/7 12345678901234567890.12345M => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
min 0.3M 7M => 0.3M
min 4611686018427387904 123456.789M => 123456.789M
min -7 3M => -7
min ##-Inf 1e30 => ##-Inf
min 2 -2.50M => -2.50M
min 0N ##-Inf => ##-Inf
min -1 4611686018427387904 => -1
min 0N 0 => 0
min 0.25M 9223372036854775808N => 0.25M
min 12345678901234567890.12345M -0.0 => -0.0
min -3N 2 => -3N
min 1.00M 7N => 1.00M
min 0e5M 1.0 => 0E+5M
min 1N 7M => 1N
";

/// Operation, operands, precision, rounding and answer.
const WITH_PRECISION: &str = r"
+ 1e5M 1N 1 HALF_UP => 1E+5M
+ 123456789012345678901/3 7M 1 HALF_UP => 4E+19M
+ 0 123456.789M 3 DOWN => 1.23E+5M
+ 1e-5M 0.00M 3 DOWN => 0.00001M
+ 0.25M 0N 16 UP => 0.25M
+ 12345678901234567890.12345M 12345678901234567890.12345M 1 UP => 3E+19M
+ 12345678901234567890.12345M 0M 16 HALF_EVEN => 1.234567890123457E+19M
+ -1/3 0.00M 1 HALF_EVEN => -0.3M
+ 1e5M 12345678901234567890.12345M 16 HALF_DOWN => 1.234567890123467E+19M
+ 1.00M 3M 16 HALF_DOWN => 4.00M
+ 0.3M 123456.789M 1 CEILING => 2E+5M
+ -1e10M 0 1 CEILING => -1E+10M
+ 0.25M -123456789012345678901234567890N 16 FLOOR => -1.234567890123457E+29M
+ -7 1e-5M 3 FLOOR => -7.00M
+ 22/7 1e-5M 1 UNNECESSARY => !!ArithmeticException: Rounding necessary
+ 0.3M 22/7 1 UNNECESSARY => !!ArithmeticException: Rounding necessary
- -1 0.00M 1 HALF_UP => -1M
- 1.00M 1M 3 HALF_UP => 0.00M
- 0.3M 123456.789M 16 DOWN => -123456.489M
- 0.3M 0M 3 DOWN => 0.3M
- 1e5M 3M 3 UP => 1.00E+5M
- 0.25M 0.00M 1 UP => 0.3M
- 7M 1.00M 3 HALF_EVEN => 6.00M
- 0.25M -1 3 HALF_EVEN => 1.25M
- 1e-5M 4611686018427387904 1 HALF_DOWN => -5E+18M
- 10 12345678901234567890.12345M 1 HALF_DOWN => -1E+19M
- 0.3M -1e10M 1 CEILING => 2E+10M
- 0.25M 7M 1 CEILING => -6M
- 1M 7N 16 FLOOR => -6M
- 3M -2.50M 1 FLOOR => 5M
- 1/2 12345678901234567890.12345M 3 UNNECESSARY => !!ArithmeticException: Rounding necessary
- 0M -3N 1 UNNECESSARY => 3M
* 1/2 0.3M 16 HALF_UP => 0.15M
* 0.00M -1e10M 16 HALF_UP => 0E+8M
* 123456.789M -1 3 DOWN => -1.23E+5M
* 3M 0.00M 1 DOWN => 0.00M
* 123456.789M -1e10M 16 UP => -1.23456789E+15M
* 1.00M 0N 1 UP => 0.00M
* -123456789012345678901234567890N 3M 3 HALF_EVEN => -3.70E+29M
* 1e-5M 1e5M 3 HALF_EVEN => 1M
* 1M 1e-5M 16 HALF_DOWN => 0.00001M
* -2.50M -7 3 HALF_DOWN => 17.5M
* 1e-5M 0N 16 CEILING => 0.00000M
* 123456789012345678901/3 1.00M 16 CEILING => 4.115226300411523E+19M
* 3 1e-5M 3 FLOOR => 0.00003M
* 0.25M -9223372036854775808 1 FLOOR => -3E+18M
* 1M 1/2 16 UNNECESSARY => 0.5M
* -2.50M -1e10M 3 UNNECESSARY => 2.50E+10M
/ 1M -1/3 16 HALF_UP => -3.000000000000000M
/ 1M -3N 1 HALF_UP => -0.3M
/ 12345678901234567890.12345M -123456789012345678901234567890N 3 DOWN => -9.99E-11M
/ 0e5M 0e5M 16 DOWN => !!ArithmeticException: Divide by zero
/ -2.50M 3 1 UP => -0.9M
/ -1e10M 9223372036854775808N 3 UP => -1.09E-9M
/ 123456789012345678901/3 0M 3 HALF_EVEN => !!ArithmeticException: Divide by zero
/ 9223372036854775807 1.00M 3 HALF_EVEN => 9.22E+18M
/ 12345678901234567890.12345M 1N 16 HALF_DOWN => 1.234567890123457E+19M
/ 123456789012345678901/3 0e5M 1 HALF_DOWN => !!ArithmeticException: Divide by zero
/ 1e5M 1.00M 16 CEILING => 1E+5M
/ 9223372036854775807 12345678901234567890.12345M 1 CEILING => 0.8M
/ -123456789012345678901234567890N 12345678901234567890.12345M 16 FLOOR => -10000000000.00001M
/ -1e10M -3N 3 FLOOR => 3.33E+9M
/ 1 1e-5M 16 UNNECESSARY => 1E+5M
/ 1e-5M 9223372036854775808N 16 UNNECESSARY => !!ArithmeticException: Rounding necessary
quot 4611686018427387904 0.00M 3 HALF_UP => !!ArithmeticException: Divide by zero
quot 0M -7 3 HALF_UP => 0M
quot -1e10M -123456789012345678901234567890N 1 DOWN => 0E+10M
quot 123456789012345678901/3 0.25M 16 DOWN => !!ArithmeticException: Division impossible
quot 1N -2.50M 1 UP => 0E+2M
quot 123456789012345678901/3 1.00M 16 UP => 4.115226300411523E+19M
quot 10 0.3M 16 HALF_EVEN => 33M
quot 1/2 3M 3 HALF_EVEN => 0.0M
quot 7N 1e5M 16 HALF_DOWN => 0.00000M
quot 1M 7M 16 HALF_DOWN => 0M
quot 12345678901234567890.12345M 1 16 CEILING => !!ArithmeticException: Division impossible
quot 0 0e5M 1 CEILING => !!ArithmeticException: Divide by zero
quot 1e5M 0N 16 FLOOR => !!ArithmeticException: Divide by zero
quot -1e10M -3N 16 FLOOR => 3333333333M
quot 7/4 123456.789M 1 UNNECESSARY => !!ArithmeticException: Rounding necessary
quot 2 0.25M 16 UNNECESSARY => 8M
rem 1.00M 0.00M 3 HALF_UP => !!ArithmeticException: Divide by zero
rem 123456.789M 0.3M 16 HALF_UP => 0.189M
rem 1/2 12345678901234567890.12345M 3 DOWN => 0.5M
rem 7/4 0.00M 1 DOWN => !!ArithmeticException: Divide by zero
rem 0M 1 3 UP => 0M
rem 22/7 0e5M 1 UP => !!ArithmeticException: Divide by zero
rem 7N 1e-5M 3 HALF_EVEN => 0M
rem -1e10M -9223372036854775808 1 HALF_EVEN => -1E+10M
rem -1e10M 7N 16 HALF_DOWN => -4M
rem 9223372036854775808N 123456.789M 1 HALF_DOWN => !!ArithmeticException: Division impossible
rem 2 -1e10M 1 CEILING => 2M
rem -123456789012345678901234567890N 0.00M 16 CEILING => !!ArithmeticException: Divide by zero
rem 0M 0.25M 3 FLOOR => 0M
rem -1/3 12345678901234567890.12345M 3 FLOOR => -0.334M
rem 0e5M 1e-5M 16 UNNECESSARY => 0E+5M
rem 22/7 0.25M 16 UNNECESSARY => !!ArithmeticException: Rounding necessary
quot 12345M 7 3 HALF_UP => !!ArithmeticException: Division impossible
/ 1M 3 0 HALF_UP => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
+ 1e1000000M 1M 5 HALF_UP => 1.0000E+1000000M
+ 1e50M 1M 3 UP => 1.01E+50M
- 1e50M 1M 3 DOWN => 9.99E+49M
+ 0.000M 12.3M 5 HALF_UP => 12.300M
+ 0.00000M 12M 3 HALF_UP => 12.0M
";
