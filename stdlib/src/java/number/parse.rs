//! Integers read from texts: `parseLong`, `parseInt`, `valueOf` and the constructors.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::argument;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 4] =
    [long::NATIVES, int::NATIVES, short::NATIVES, byte::NATIVES];

/// The error of a text that is no number.
#[cold]
pub(super) fn not_a_number(message: String) -> Throw {
    Error::of(code::NUMBER_FORMAT).message(message).into()
}

#[cold]
fn for_input(text: &str, radix: u32) -> Throw {
    let under = if radix == 10 {
        String::new()
    } else {
        format!(" under radix {radix}")
    };
    not_a_number(format!("For input string: \"{text}\"{under}"))
}

/// The integer that a text writes in a base.
fn parsed(cx: &Cx, args: &Args<'_>) -> Result<(i64, u32, String)> {
    if args[0].is_nil() {
        return Err(not_a_number("Cannot parse null string".to_owned()));
    }
    let text = argument::string(args, 0, ("String.length()", "s"))?;
    let text = text.text().unwrap_or_default().to_owned();
    let radix = if args.len() > 1 { args.int(cx, 1)? } else { 10 };
    let Some(radix) = u32::try_from(radix)
        .ok()
        .filter(|radix| (2..=36).contains(radix))
    else {
        return Err(not_a_number(format!(
            "radix {radix} less than Character.MIN_RADIX"
        )));
    };
    let is_bare = text
        .strip_prefix(['+', '-'])
        .is_some_and(|rest| rest.starts_with(['+', '-']));
    match i64::from_str_radix(&text, radix) {
        Ok(int) if !is_bare => Ok((int, radix, text)),
        _ => Err(for_input(&text, radix)),
    }
}

/// The same within the range of a smaller type.
fn parsed_within(
    cx: &Cx,
    args: &Args<'_>,
    fits: impl Fn(i64) -> bool,
    is_small: bool,
) -> Result<Value> {
    let (int, radix, text) = parsed(cx, args)?;
    match int {
        int if fits(int) => Ok(Value::from(int)),
        _ if is_small => Err(not_a_number(format!(
            "Value out of range. Value:\"{text}\" Radix:{radix}"
        ))),
        _ => Err(for_input(&text, radix)),
    }
}

/// A number as it is, or the one that a text writes.
fn value_of(
    cx: &mut Cx,
    args: Args<'_>,
    parse: fn(&mut Cx, Args<'_>) -> Result<Value>,
) -> Result<Value> {
    match args[0].kind() {
        Kind::String | Kind::Nil => parse(cx, args),
        _ => args.int(cx, 0).map(Value::from),
    }
}

mod long {
    use super::*;

    natives! {
        "java.lang.Long";

        /// The long that `s` writes in base `radix`, 10 if not given.
        "parseLong" "[s]" "[s radix]" since "0.1" => parse;
        /// The long that a number or text is.
        "valueOf" "[x]" "[s radix]" since "0.1" => of;
        /// The long that a number or text is.
        "new" "[x]" since "0.1" cost Length => of;
        /// The long with the bits that `s` writes without sign.
        "parseUnsignedLong" "[s]" since "0.1" => parse_unsigned;
        /// The long that `s` writes with a prefix for the base.
        "decode" "[s]" since "0.1" => decode;
    }

    fn parse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        parsed(cx, &args).map(|(int, _, _)| Value::from(int))
    }

    fn of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        value_of(cx, args, parse)
    }

    fn parse_unsigned(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = argument::string(&args, 0, ("String.length()", "s"))?;
        let text = text.text().unwrap_or_default();
        match text.parse::<u64>() {
            Ok(int) => Ok(Value::from(int as i64)),
            Err(_) => Err(for_input(text, 10)),
        }
    }

    fn decode(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = argument::string(&args, 0, ("String.length()", "nm"))?;
        let text = text.text().unwrap_or_default();
        let (sign, digits) = match text.strip_prefix('-') {
            Some(digits) => ("-", digits),
            None => ("", text.strip_prefix('+').unwrap_or(text)),
        };
        let hex = ["0x", "0X", "#"]
            .iter()
            .find_map(|prefix| digits.strip_prefix(prefix));
        let octal = digits.strip_prefix('0').filter(|rest| !rest.is_empty());
        let (digits, radix) = match (hex, octal) {
            (Some(digits), _) => (digits, 16),
            (None, Some(digits)) => (digits, 8),
            (None, None) => (digits, 10),
        };
        match i64::from_str_radix(&format!("{sign}{digits}"), radix) {
            Ok(int) if digits.starts_with(|c: char| c.is_ascii_alphanumeric()) => {
                Ok(Value::from(int))
            }
            _ => Err(for_input(text, 10)),
        }
    }
}

mod int {
    use super::*;

    natives! {
        "java.lang.Integer";

        /// The integer that `s` writes in base `radix`, 10 if not given.
        "parseInt" "[s]" "[s radix]" since "0.1" => parse;
        /// The integer that a number or text is.
        "valueOf" "[x]" "[s radix]" since "0.1" => of;
        /// The integer that a number or text is.
        "new" "[x]" since "0.1" cost Length => of;
    }

    fn parse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        parsed_within(cx, &args, |int| i32::try_from(int).is_ok(), false)
    }

    fn of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        value_of(cx, args, parse)
    }
}

mod short {
    use super::*;

    natives! {
        "java.lang.Short";

        /// The short that `s` writes in base `radix`, 10 if not given.
        "parseShort" "[s]" "[s radix]" since "0.1" => parse;
        /// The short that a number or text is.
        "valueOf" "[x]" since "0.1" => of;
    }

    fn parse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        parsed_within(cx, &args, |int| i16::try_from(int).is_ok(), true)
    }

    fn of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        value_of(cx, args, parse)
    }
}

mod byte {
    use super::*;

    natives! {
        "java.lang.Byte";

        /// The byte that `s` writes in base `radix`, 10 if not given.
        "parseByte" "[s]" "[s radix]" since "0.1" => parse;
        /// The byte that a number or text is.
        "valueOf" "[x]" since "0.1" => of;
    }

    fn parse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        parsed_within(cx, &args, |int| i8::try_from(int).is_ok(), true)
    }

    fn of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        value_of(cx, args, parse)
    }
}
