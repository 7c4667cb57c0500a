//! Numbers from text and to text.

use super::super::Num;
use super::super::decimal::Decimal;
use super::super::parse::*;
use super::super::print::*;
use super::{check, num, shown, told};

fn check_texts(rows: &[(&str, &'static str)], read: impl Fn(&str) -> String) {
    check(
        rows.iter()
            .map(|(text, want)| (format!("{text:?}"), *want, read(text))),
    );
}

#[test]
fn literals_read_as_in_clojure() {
    check_texts(LITERALS, |text| shown(literal(text)));
}

#[test]
fn decimals_read_as_in_java() {
    check_texts(
        &[
            ("1e5", "1E+5M"),
            (
                "abc",
                "!!NumberFormatException: Character a is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark.",
            ),
            ("", "!!NumberFormatException: "),
            ("1e", "!!NumberFormatException: "),
            (
                "1e99999999999",
                "!!NumberFormatException: Too many nonzero exponent digits.",
            ),
            (
                "1e2147483648",
                "!!NumberFormatException: Exponent overflow.",
            ),
            ("1e-2147483647", "1E-2147483647M"),
            (
                "1.5e-2147483647",
                "!!NumberFormatException: Scale out of range.",
            ),
            (
                "1.5.5",
                "!!NumberFormatException: Character array contains more than one decimal point.",
            ),
            (
                "--1",
                "!!NumberFormatException: Character - is neither a decimal digit number, decimal point, nor \"e\" notation exponential mark.",
            ),
            (".", "!!NumberFormatException: No digits found."),
            (".5", "0.5M"),
            ("5.", "5M"),
            ("1e+", "!!NumberFormatException: "),
            (
                "0e99999999999",
                "!!NumberFormatException: Too many nonzero exponent digits.",
            ),
        ],
        |text| shown(Decimal::parse(text).map(Num::Decimal)),
    );
}

#[test]
fn doubles_read_as_in_java() {
    check_texts(
        &[
            ("", "!!NumberFormatException: empty String"),
            (" ", "!!NumberFormatException: empty String"),
            ("x", "!!NumberFormatException: For input string: \"x\""),
            (" 1.5 ", "1.5"),
            ("1d", "1.0"),
            ("1f", "1.0"),
            ("1e", "!!NumberFormatException: For input string: \"1e\""),
            ("+NaN", "##NaN"),
            ("-Infinity", "##-Inf"),
            (
                "Infinityd",
                "!!NumberFormatException: For input string: \"Infinityd\"",
            ),
            ("0x1p3", "8.0"),
            ("0x1.8p1", "3.0"),
            ("0x.8p1d", "1.0"),
            ("0x1", "!!NumberFormatException: For input string: \"0x1\""),
            (".", "!!NumberFormatException: For input string: \".\""),
            (".5", "0.5"),
            ("5.", "5.0"),
            ("inf", "!!NumberFormatException: For input string: \"inf\""),
            ("1e400", "##Inf"),
            ("1_0", "!!NumberFormatException: For input string: \"1_0\""),
            ("1e+5", "100000.0"),
            ("1 2", "!!NumberFormatException: For input string: \"1 2\""),
            ("- 1", "!!NumberFormatException: For input string: \"- 1\""),
            ("1dd", "!!NumberFormatException: For input string: \"1dd\""),
            ("e5", "!!NumberFormatException: For input string: \"e5\""),
            ("1e99999999999", "##Inf"),
            ("0x1.0000000000000800000000000001p0", "1.0000000000000002"),
            ("0x1.00000000000008p0", "1.0"),
            ("0x1p-1074", "4.9E-324"),
            ("0x1p-1075", "0.0"),
            ("0x1.8p-1075", "4.9E-324"),
            ("0x1p1024", "##Inf"),
            ("0x1.fffffffffffff8p1023", "##Inf"),
            (
                "0x.p1",
                "!!NumberFormatException: For input string: \"0x.p1\"",
            ),
            ("-0", "-0.0"),
        ],
        |text| shown(parse_double(text).map(Num::Float)),
    );
    assert_eq!(
        parse_float("3.14f").map(float32_text),
        Ok("3.14".to_owned())
    );
    assert_eq!(
        parse_float("-0x1p-3").map(float32_text),
        Ok("-0.125".to_owned())
    );
}

#[test]
fn longs_and_ints_read_as_in_java() {
    let longs = [
        ("", 10, "!!NumberFormatException: For input string: \"\""),
        ("x", 10, "!!NumberFormatException: For input string: \"x\""),
        (
            "zz",
            16,
            "!!NumberFormatException: For input string: \"zz\" under radix 16",
        ),
        (
            "1",
            1,
            "!!NumberFormatException: radix 1 less than Character.MIN_RADIX",
        ),
        (
            "1",
            37,
            "!!NumberFormatException: radix 37 greater than Character.MAX_RADIX",
        ),
        ("+", 10, "!!NumberFormatException: For input string: \"+\""),
        (
            "9223372036854775808",
            10,
            "!!NumberFormatException: For input string: \"9223372036854775808\"",
        ),
        ("7fffffffffffffff", 16, "9223372036854775807"),
        ("٤٢", 10, "42"),
        ("+12", 10, "12"),
        (
            "--1",
            10,
            "!!NumberFormatException: For input string: \"--1\"",
        ),
        (
            " 1",
            10,
            "!!NumberFormatException: For input string: \" 1\"",
        ),
        ("-9223372036854775808", 10, "-9223372036854775808"),
    ];
    check(longs.map(|(text, radix, want)| (text.to_owned(), want, told(parse_long(text, radix)))));
    let ints = [
        (
            "2147483648",
            10,
            "!!NumberFormatException: For input string: \"2147483648\"",
        ),
        ("", 10, "!!NumberFormatException: For input string: \"\""),
        (
            "zz",
            16,
            "!!NumberFormatException: For input string: \"zz\" under radix 16",
        ),
        (
            "1",
            1,
            "!!NumberFormatException: radix 1 less than Character.MIN_RADIX",
        ),
        ("-80000000", 16, "-2147483648"),
        (
            "0x10",
            10,
            "!!NumberFormatException: For input string: \"0x10\"",
        ),
    ];
    check(ints.map(|(text, radix, want)| (text.to_owned(), want, told(parse_int(text, radix)))));
}

#[test]
fn integers_of_text_read_as_in_java() {
    check_texts(
        &[
            ("x", "!!NumberFormatException: For input string: \"x\""),
            ("", "!!NumberFormatException: Zero length BigInteger"),
            ("12x", "!!NumberFormatException: For input string: \"12x\""),
            ("-", "!!NumberFormatException: Zero length BigInteger"),
            (
                "1-2",
                "!!NumberFormatException: Illegal embedded sign character",
            ),
            (
                "-+1",
                "!!NumberFormatException: Illegal embedded sign character",
            ),
            (
                "+00123456789012345678901234567890",
                "123456789012345678901234567890",
            ),
            ("-7", "-7"),
        ],
        |text| told(big_integer(text)),
    );
}

#[test]
fn doubles_print_as_in_java() {
    let rows = [
        (0.0, "0.0"),
        (-0.0, "-0.0"),
        (1.0, "1.0"),
        (100.0, "100.0"),
        (1e7, "1.0E7"),
        (9_999_999.0, "9999999.0"),
        (9_999_999.999, "9999999.999"),
        (12_345_678.9, "1.23456789E7"),
        (1e-3, "0.001"),
        (0.012, "0.012"),
        (0.5, "0.5"),
        (9.999e-4, "9.999E-4"),
        (123_456_789.125, "1.23456789125E8"),
        (1_234_567_891.0, "1.234567891E9"),
        (1e10, "1.0E10"),
        (1e-5, "1.0E-5"),
        (1e22, "1.0E22"),
        (f64::MAX, "1.7976931348623157E308"),
        (f64::MIN_POSITIVE, "2.2250738585072014E-308"),
        (5e-324, "4.9E-324"),
        (2e-323, "2.0E-323"),
        (0.1 + 0.2, "0.30000000000000004"),
        (1.0 / 3.0, "0.3333333333333333"),
        (-3.75, "-3.75"),
        (f64::INFINITY, "Infinity"),
        (f64::NEG_INFINITY, "-Infinity"),
        (f64::NAN, "NaN"),
    ];
    check(rows.map(|(x, want)| (format!("{x:e}"), want, float_text(x))));
    let narrow: [(f32, _); 7] = [
        (0.1, "0.1"),
        (1e10, "1.0E10"),
        (1e-5, "1.0E-5"),
        (f32::MAX, "3.4028235E38"),
        (1e-45, "1.4E-45"),
        (16_777_216.0, "1.6777216E7"),
        (3.0, "3.0"),
    ];
    check(narrow.map(|(x, want)| (format!("{x:e}f"), want, float32_text(x))));
}

#[test]
fn numbers_print_readably() {
    let rows = [
        ("1N", "1N", "1"),
        ("1.50M", "1.50M", "1.50"),
        ("-2/4", "-1/2", "-1/2"),
        ("##Inf", "##Inf", "Infinity"),
        ("##-Inf", "##-Inf", "-Infinity"),
        ("##NaN", "##NaN", "NaN"),
        ("1e-7M", "1E-7M", "1E-7"),
        ("1e-6M", "0.000001M", "0.000001"),
        ("1e3M", "1E+3M", "1E+3"),
        ("1.23e5M", "1.23E+5M", "1.23E+5"),
        ("-1.5e-10M", "-1.5E-10M", "-1.5E-10"),
        ("0e3M", "0E+3M", "0E+3"),
        ("0.00M", "0.00M", "0.00"),
        ("0e-10M", "0E-10M", "0E-10"),
    ];
    check(rows.map(|(text, want, _)| (text.to_owned(), want, to_readable(&num(text)))));
    check(rows.map(|(text, _, want)| (text.to_owned(), want, to_text(&num(text)))));
}

#[test]
fn decimals_print_plainly() {
    let rows = [
        ("1e3", "1000"),
        ("1.5e-10", "0.00000000015"),
        ("0e3", "0"),
        ("0.000", "0.000"),
        ("-12.50", "-12.50"),
    ];
    check(rows.map(|(text, want)| {
        let plain = Decimal::parse(text).map(|d| d.to_plain_string(100).unwrap());
        (text.to_owned(), want, told(plain))
    }));
}

#[test]
fn longs_print_in_any_radix() {
    let rows = [
        (long_text(-255, 16), "-ff"),
        (long_text(5, 99), "5"),
        (
            long_text(i64::MIN, 2),
            "-1000000000000000000000000000000000000000000000000000000000000000",
        ),
        (long_text(35, 36), "z"),
        (hex_text(-1), "ffffffffffffffff"),
        (octal_text(-8), "1777777777777777777770"),
        (binary_text(5), "101"),
        (big_text(&num_bigint::BigInt::from(-255), 16), "-ff"),
    ];
    check(rows.map(|(got, want)| (want.to_owned(), want, got)));
}

/// Token and answer.
const LITERALS: &[(&str, &str)] = &[
    ("08", "!!NumberFormatException: Invalid number: 08"),
    ("1r0", "!!NumberFormatException: Radix out of range"),
    ("37r1", "!!NumberFormatException: Radix out of range"),
    (
        "2r12",
        "!!NumberFormatException: For input string: \"12\" under radix 2",
    ),
    (
        "16rFFG",
        "!!NumberFormatException: For input string: \"FFG\" under radix 16",
    ),
    ("36rZZZZZZZZZZZZZZZZZZ", "10314424798490535546171949055N"),
    (
        "36rZZZ!",
        "!!NumberFormatException: Invalid number: 36rZZZ!",
    ),
    ("1/0", "!!ArithmeticException: Divide by zero"),
    ("4/2", "2"),
    ("0/5", "0"),
    ("-4/-2", "!!NumberFormatException: Invalid number: -4/-2"),
    ("08/2", "4"),
    ("1.5.5", "!!NumberFormatException: Invalid number: 1.5.5"),
    ("1e", "!!NumberFormatException: Invalid number: 1e"),
    ("1e400", "##Inf"),
    ("-1e400", "##-Inf"),
    ("1e-400", "0.0"),
    ("1e400M", "1E+400M"),
    (
        "1e99999999999M",
        "!!NumberFormatException: Too many nonzero exponent digits.",
    ),
    ("0x", "!!NumberFormatException: Invalid number: 0x"),
    ("0xG", "!!NumberFormatException: Invalid number: 0xG"),
    ("+5", "5"),
    ("-0", "0"),
    ("-0.0", "-0.0"),
    ("00", "0"),
    ("007N", "7N"),
    ("0N", "0N"),
    ("-0N", "0N"),
    ("08M", "8M"),
    ("08.5", "8.5"),
    ("1x", "!!NumberFormatException: Invalid number: 1x"),
    ("1M", "1M"),
    ("1.M", "1M"),
    ("1.", "1.0"),
    ("1.e5", "100000.0"),
    ("0x1N", "1N"),
    (
        "2r101N",
        "!!NumberFormatException: For input string: \"101N\" under radix 2",
    ),
    ("1/2N", "!!NumberFormatException: Invalid number: 1/2N"),
    ("1E5N", "!!NumberFormatException: Invalid number: 1E5N"),
    ("9223372036854775808", "9223372036854775808N"),
    ("-9223372036854775808", "-9223372036854775808"),
    ("-9223372036854775809", "-9223372036854775809N"),
    ("10r99", "99"),
    ("2r", "!!NumberFormatException: Invalid number: 2r"),
    ("1_000", "!!NumberFormatException: Invalid number: 1_000"),
    ("1+2", "!!NumberFormatException: Invalid number: 1+2"),
    ("0xFFFFFFFFFFFFFFFF", "18446744073709551615N"),
    (
        "2r11111111112222222222222222222222222222222222222222222",
        "!!NumberFormatException: For input string: \"11111111112222222222222\" under radix 2",
    ),
    (
        "3r12a12",
        "!!NumberFormatException: For input string: \"12a12\" under radix 3",
    ),
    ("03777777777777777777777", "36893488147419103231N"),
    ("99r1", "!!NumberFormatException: Radix out of range"),
    ("0r1", "!!NumberFormatException: Invalid number: 0r1"),
    (
        "5r12345",
        "!!NumberFormatException: For input string: \"12345\" under radix 5",
    ),
];
