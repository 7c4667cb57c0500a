//! Answers too large to make are refused, or estimated, before they are made.

use super::super::decimal::Decimal;
use super::super::size::{BITS_MAX, SizeOp, result_bits, text_chars};
use super::super::{coerce, compare, parse, print, tower};
use super::{check, num, shown, told};

#[test]
fn estimates_are_upper_bounds() {
    let rows = [
        (
            SizeOp::Multiply,
            "12345678901234567890",
            "12345678901234567890",
            128,
        ),
        (SizeOp::Add, "1", "1/3", 5),
        (SizeOp::Power, "3", "1000", 2000),
        (SizeOp::ShiftLeft, "1", "1000000", 1_000_001),
        (SizeOp::Add, "1.5", "1e1000000000M", 64),
        (SizeOp::Power, "2", "99999999999999999999999", u64::MAX),
    ];
    for (op, x, y, bits) in rows {
        assert_eq!(result_bits(op, &num(x), &num(y)), bits, "{op:?} {x} {y}");
    }
    assert!(result_bits(SizeOp::Add, &num("1M"), &num("1e1000000000M")) > 3_300_000_000);
    let long = "9".repeat(5000);
    assert!((5000..5040).contains(&text_chars(&num(&long))));
}

#[test]
fn exponents_out_of_proportion_cost_nothing() {
    let (huge, tiny) = (num("1e1000000000M"), num("1e-1000000000M"));
    let refused = "!!ArithmeticException: BigInteger would overflow supported range";
    let one = num("1");
    check([
        (
            "+".to_owned(),
            refused,
            shown(tower::add(&huge, &one, None)),
        ),
        (
            "*".to_owned(),
            "1E+2000000000M",
            shown(tower::mul(&huge, &huge, None)),
        ),
        (
            "/".to_owned(),
            "1E+2000000000M",
            shown(tower::div(&huge, &tiny, None)),
        ),
        (
            "rem".to_owned(),
            refused,
            shown(tower::rem(&huge, &num("7M"), None)),
        ),
        (
            "quot".to_owned(),
            "1E+1000000000M",
            shown(tower::quot(&huge, &one, None)),
        ),
        (
            "<".to_owned(),
            "false",
            told(compare::lt(&huge, &one, None)),
        ),
        (
            "= 1".to_owned(),
            "false",
            compare::equal(&huge, &num("1M")).to_string(),
        ),
        ("bigint".to_owned(), refused, told(coerce::bigint(&huge))),
        ("bigint tiny".to_owned(), "0", told(coerce::bigint(&tiny))),
        (
            "rationalize".to_owned(),
            refused,
            shown(coerce::rationalize(&tiny)),
        ),
        (
            "double".to_owned(),
            "Infinity",
            print::float_text(coerce::to_double(&huge)),
        ),
        (
            "unchecked-long".to_owned(),
            "0",
            coerce::unchecked_long(&huge).to_string(),
        ),
    ]);
    let plain = parse::literal("1e1000000000M").ok().and_then(|x| match x {
        super::Num::Decimal(d) => d.to_plain_string(1 << 20),
        _ => None,
    });
    assert_eq!(plain, None);
}

#[test]
fn literals_beyond_the_limit_are_refused() {
    let digits = "1".repeat(usize::try_from(BITS_MAX).unwrap() / 3 + 1);
    assert!(parse::literal(&digits).is_err());
}

#[test]
fn long_literals_read_as_what_they_say() {
    for length in [1023, 1024, 1025, 2049, 10_000] {
        let digits: String = (0..length)
            .map(|i| char::from(b'1' + (i % 9) as u8))
            .collect();
        assert_eq!(print::to_text(&num(&digits)), digits);
        let padded = format!("{digits}{}M", "0".repeat(3000));
        let super::Num::Decimal(d) = num(&padded) else {
            panic!("no decimal")
        };
        assert_eq!(d.stripped().scale(), -3000);
        assert!(
            d.compare(&Decimal::new(d.stripped().unscaled().clone(), -3000))
                .is_eq()
        );
    }
}
