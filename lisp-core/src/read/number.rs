//! Numbers in plain notation, which are nearly all: whole ones and ones with a point.
//!
//! Every other notation (and everything too long to be exact here) is left to the builder.

/// What a number token is worth.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Number {
    Int(i64),
    Float(f64),
    /// Not in plain notation, or too long.
    Other,
}

/// So many digits fit a whole number of 64 bits.
const INT_DIGITS: usize = 18;
/// So many digits are exact in a floating point number; so are the powers of ten below.
const FLOAT_DIGITS: usize = 15;
const POWERS: [f64; 16] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];

/// Is it negative; its whole digits; those behind a point.
type Pieces<'a> = (bool, &'a [u8], Option<&'a [u8]>);

/// Sign, digits, and perhaps a point with digits; `None` for every other text.
fn plain(input: &[u8]) -> Option<Pieces<'_>> {
    let (negative, rest) = match input {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] => (false, rest),
        rest => (false, rest),
    };
    let run = |text: &[u8]| text.iter().take_while(|it| it.is_ascii_digit()).count();
    let (whole, rest) = rest.split_at(run(rest));
    match rest {
        _ if whole.is_empty() => None,
        [] => Some((negative, whole, None)),
        [b'.', fraction @ ..] if run(fraction) == fraction.len() => {
            Some((negative, whole, Some(fraction)))
        }
        _ => None,
    }
}

/// The value of `token`, which begins with a digit or a sign and a digit.
pub(super) fn parse(token: &str) -> Number {
    let Some((negative, whole, fraction)) = plain(token.as_bytes()) else {
        return Number::Other;
    };
    match fraction {
        None if whole.len() > INT_DIGITS || whole.len() > 1 && whole.starts_with(b"0") => {
            Number::Other
        }
        None => {
            let value = digits(whole, 0);
            Number::Int(if negative { -value } else { value })
        }
        Some(fraction) if whole.len() + fraction.len() <= FLOAT_DIGITS => {
            // Both are exact, so one division rounds correctly.
            #[allow(clippy::cast_precision_loss, reason = "15 digits fit 53 bits")]
            let all = digits(fraction, digits(whole, 0)) as f64;
            let value = all / POWERS[fraction.len()];
            Number::Float(if negative { -value } else { value })
        }
        Some(_) => Number::Other,
    }
}

fn digits(text: &[u8], start: i64) -> i64 {
    text.iter()
        .fold(start, |value, digit| value * 10 + i64::from(digit - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_numbers_are_parsed_and_others_left() {
        assert_eq!(parse("0"), Number::Int(0));
        assert_eq!(parse("-12"), Number::Int(-12));
        assert_eq!(
            parse("+999999999999999999"),
            Number::Int(999_999_999_999_999_999)
        );
        assert_eq!(parse("1.5"), Number::Float(1.5));
        assert_eq!(parse("-0.1"), Number::Float(-0.1));
        assert_eq!(parse("3."), Number::Float(3.0));
        assert_eq!(
            parse("123456.789012345"),
            Number::Float(123_456.789_012_345)
        );
        let Number::Float(zero) = parse("-0.0") else {
            panic!("a float")
        };
        assert!(zero.is_sign_negative());
        for other in [
            "00",
            "017",
            "9223372036854775807",
            "1N",
            "1e3",
            "1/2",
            "1a",
            "0x1",
            "1.5M",
        ] {
            assert_eq!(parse(other), Number::Other, "{other}");
        }
    }
}
