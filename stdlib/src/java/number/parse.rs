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
fn parsed(cx: &mut Cx, args: &Args<'_>) -> Result<(i64, u32, String)> {
    if args[0].is_nil() {
        return Err(not_a_number("Cannot parse null string".to_owned()));
    }
    let text = argument::string(args, 0, ("String.length()", "s"))?;
    argument::pay_for(cx, &text)?;
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

/// The same as a number of a smaller type, if it is in its range.
fn parsed_within(
    cx: &mut Cx,
    args: &Args<'_>,
    narrow: impl Fn(i64) -> Option<Value>,
    is_small: bool,
) -> Result<Value> {
    let (int, radix, text) = parsed(cx, args)?;
    match narrow(int) {
        Some(int) => Ok(int),
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

fn int32(int: i64) -> Option<Value> {
    i32::try_from(int).ok().map(Value::int32)
}

fn int16(int: i64) -> Option<Value> {
    i16::try_from(int).ok().map(Value::int16)
}

fn int8(int: i64) -> Option<Value> {
    i8::try_from(int).ok().map(Value::int8)
}

/// A number made one of a smaller type, or the one that a text writes.
fn narrow_value_of(
    cx: &mut Cx,
    args: Args<'_>,
    parse: fn(&mut Cx, Args<'_>) -> Result<Value>,
    narrow: fn(i64) -> Option<Value>,
) -> Result<Value> {
    let value = value_of(cx, args, parse)?;
    let narrowed = value.as_int().and_then(narrow);
    narrowed.ok_or_else(|| {
        let shown = value.as_int().unwrap_or_default();
        lisp_core::native::invalid(format!("Value out of range: {shown}"))
    })
}

mod long {
    use super::*;

    natives! {
        "java.lang.Long";

        /// The long that `s` writes in base `radix`, 10 if not given.
        "parseLong" "[s]" "[s radix]" since "0.1" cost Length => parse;
        /// The long that a number or text is.
        "valueOf" "[x]" "[s radix]" since "0.1" cost Length => of;
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
        "parseInt" "[s]" "[s radix]" since "0.1" cost Length => parse;
        /// The integer that a number or text is.
        "valueOf" "[x]" "[s radix]" since "0.1" cost Length => of;
        /// The integer that a number or text is.
        "new" "[x]" since "0.1" cost Length => of;
    }

    fn parse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        parsed_within(cx, &args, int32, false)
    }

    fn of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        narrow_value_of(cx, args, parse, int32)
    }
}

mod short {
    use super::*;

    natives! {
        "java.lang.Short";

        /// The short that `s` writes in base `radix`, 10 if not given.
        "parseShort" "[s]" "[s radix]" since "0.1" cost Length => parse;
        /// The short that a number or text is.
        "valueOf" "[x]" "[s radix]" since "0.1" cost Length => of;
        /// The short that a number or text is.
        "new" "[x]" since "0.1" cost Length => of;
    }

    fn parse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        parsed_within(cx, &args, int16, true)
    }

    fn of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        narrow_value_of(cx, args, parse, int16)
    }
}

mod byte {
    use super::*;

    natives! {
        "java.lang.Byte";

        /// The byte that `s` writes in base `radix`, 10 if not given.
        "parseByte" "[s]" "[s radix]" since "0.1" cost Length => parse;
        /// The byte that a number or text is.
        "valueOf" "[x]" "[s radix]" since "0.1" cost Length => of;
        /// The byte that a number or text is.
        "new" "[x]" since "0.1" cost Length => of;
    }

    fn parse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        parsed_within(cx, &args, int8, true)
    }

    fn of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        narrow_value_of(cx, args, parse, int8)
    }
}
