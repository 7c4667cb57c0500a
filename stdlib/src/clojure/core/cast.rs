//! Casts between numbers, and numbers read from text: `int`, `bigdec`, `parse-long` and their kin.
//!
//! The narrower casts check the range and answer numbers of Java's narrower classes.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::{cannot_cast, invalid};
use lisp_core::natives;
use lisp_core::numeric::boxed::{self, java_big, number};
use lisp_core::numeric::print::float_text;
use lisp_core::numeric::{Decimal, Num, coerce, parse};
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// `x`, a number or character, as an integer of 8 bits; throws when it does not fit.
    "byte" "[x]" since "0.1" => byte;
    /// `x`, a number or character, as an integer of 16 bits; throws when it does not fit.
    "short" "[x]" since "0.1" => short;
    /// `x`, a number or character, as an integer of 32 bits; throws when it does not fit.
    "int" "[x]" since "0.1" => int;
    /// `x`, a number or character, as an integer of 64 bits; throws when it does not fit.
    "long" "[x]" since "0.1" => long;
    /// `x` rounded to a float of 32 bits; throws when it does not fit.
    "float" "[x]" since "0.1" => float;
    /// `x` as a float of 64 bits.
    "double" "[x]" since "0.1" => double;
    /// `x`, a number or character, as a character.
    "char" "[x]" since "0.1" => char_of;
    /// False for nil and false, true for everything else.
    "boolean" "[x]" since "0.1" => boolean;
    /// `x`, which must be a number or nil.
    "num" "[x]" since "0.1" => num;
    /// `x`, a number or text, as a big integer that prints with `N`.
    "bigint" "[x]" since "0.1" cost Length => bigint;
    /// `x`, a number or text, as an integer of any size.
    "biginteger" "[x]" since "0.1" cost Length => biginteger;
    /// `x`, a number or text, as a decimal.
    "bigdec" "[x]" since "0.1" cost Length => bigdec;

    /// The lowest 8 bits of `x`.
    "unchecked-byte" "[x]" since "0.1" => unchecked_byte;
    /// The lowest 16 bits of `x`.
    "unchecked-short" "[x]" since "0.1" => unchecked_short;
    /// The lowest 32 bits of `x`.
    "unchecked-int" "[x]" since "0.1" => unchecked_int;
    /// The lowest 64 bits of `x`.
    "unchecked-long" "[x]" since "0.1" => unchecked_long;
    /// `x` rounded to a float of 32 bits, infinite beyond its range.
    "unchecked-float" "[x]" since "0.1" => unchecked_float;
    /// `x` as a float of 64 bits.
    "unchecked-double" "[x]" since "0.1" => double;
    /// The character with the lowest 16 bits of `x`.
    "unchecked-char" "[x]" since "0.1" => unchecked_char;

    /// The integer that the text `s` is, or nil when it is none.
    "parse-long" "[s]" since "0.1" cost Length => parse_long;
    /// The float that the text `s` is, or nil when it is none.
    "parse-double" "[s]" since "0.1" cost Length => parse_double;
    /// True or false when the text `s` says so, otherwise nil.
    "parse-boolean" "[s]" since "0.1" cost Length => parse_boolean;
    /// The UUID that the text `s` is, or nil when it is none.
    "parse-uuid" "[s]" since "0.1" => parse_uuid;
}

/// The error of a Java method called on nil.
#[cold]
fn nil_receiver(method: &str, name: &str) -> Throw {
    let message = format!("Cannot invoke \"{method}()\" because \"{name}\" is null");
    Error::of(code::TYPE_NIL)
        .with("name", name)
        .message(message)
        .into()
}

/// A number; nil gives the error of this Java method.
fn number_of(value: &Value, method: &str) -> Result<Num> {
    if value.is_nil() {
        return Err(nil_receiver(&format!("java.lang.Number.{method}"), "x"));
    }
    number(value)
}

/// A number, or a character as its code.
fn number_or_char(value: &Value) -> Result<Num> {
    match value.as_char() {
        Some(unit) => Ok(Num::Int(i64::from(unit))),
        None => number_of(value, "doubleValue"),
    }
}

/// The same with the errors of Java's cast to a character.
fn char_or_number(value: &Value) -> Result<Num> {
    if value.is_nil() {
        return Err(nil_receiver("java.lang.Character.charValue", "x"));
    }
    match value.as_char() {
        Some(unit) => Ok(Num::Int(i64::from(unit))),
        None => Num::of(value).ok_or_else(|| cannot_cast(value, "java.lang.Character")),
    }
}

/// No integer is not a number.
fn refuse_nan(value: &Value, target: &str) -> Result<()> {
    match value.as_float() {
        Some(x) if x.is_nan() => Err(invalid(format!("Value out of range for {target}: NaN"))),
        _ => Ok(()),
    }
}

fn byte(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    refuse_nan(&args[0], "byte")?;
    Ok(Value::int8(coerce::to_byte(&number_or_char(&args[0])?)?))
}

fn short(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    refuse_nan(&args[0], "short")?;
    Ok(Value::int16(coerce::to_short(&number_or_char(&args[0])?)?))
}

/// The integer of an integer of 64 bits or fewer, or of a character.
fn plain_int(value: &Value) -> Option<i64> {
    value.as_int().or(value.as_char().map(i64::from))
}

fn int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if let Some(Ok(int)) = plain_int(&args[0]).map(i32::try_from) {
        return Ok(Value::int32(int));
    }
    if let Some(x) = args[0].as_float()
        && !(f64::from(i32::MIN)..=f64::from(i32::MAX)).contains(&x)
        && !x.is_nan()
    {
        let shown = float_text(x);
        return Err(invalid(format!("Value out of range for int: {shown}")));
    }
    Ok(Value::int32(coerce::to_int(&char_or_number(&args[0])?)?))
}

fn long(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if let Some(int) = plain_int(&args[0]) {
        return Ok(Value::from(int));
    }
    Ok(Value::from(coerce::to_long(&number_or_char(&args[0])?)?))
}

fn float(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::float32(coerce::to_float(&number_of(
        &args[0],
        "floatValue",
    )?)?))
}

fn double(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(coerce::to_double(&number_of(
        &args[0],
        "doubleValue",
    )?)))
}

fn char_of(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is(Kind::Char) {
        return Ok(args[0].clone());
    }
    refuse_nan(&args[0], "char")?;
    Ok(Value::char(coerce::to_char(&number_of(
        &args[0],
        "longValue",
    )?)?))
}

fn boolean(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(args[0].is_truthy()))
}

fn num(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if !args[0].is_nil() {
        number(&args[0])?;
    }
    Ok(match args[0].as_int() {
        // The compiler of Clojure makes a long of it.
        Some(int) => Value::from(int),
        None => args[0].clone(),
    })
}

/// What `bigint` and `bigdec` say of a value they cannot read.
#[cold]
fn no_constructor(value: &Value, class: &str) -> Throw {
    if value.is_nil() {
        return nil_receiver("String.length", "val");
    }
    lisp_core::native::invalid(format!("No matching ctor found for class {class}"))
}

/// Reserves room for a number of so many digits and spends fuel for reading them.
fn charge_digits(cx: &mut Cx, digits: usize) -> Result<()> {
    cx.reserve(digits)?;
    cx.tick(digits as u64 >> 2)
}

/// Texts of fewer digits are read at once, in less than a millisecond.
const DIGITS_AT_ONCE: usize = 1 << 14;
/// Texts of so many digits are too long to be a number at all.
const DIGITS_MAX: usize = 10_000_000;

/// The whole part of a number, or the integer of a text.
fn whole(cx: &mut Cx, value: &Value) -> Result<num_bigint::BigInt> {
    if let Some(text) = value.text() {
        charge_digits(cx, text.len())?;
        let digits = text.strip_prefix('-').unwrap_or(text);
        let is_plain = || digits.bytes().all(|byte| byte.is_ascii_digit());
        if (DIGITS_AT_ONCE..DIGITS_MAX).contains(&digits.len()) && is_plain() {
            let int = boxed::of_digits(cx, digits.as_bytes())?;
            return Ok(if digits.len() < text.len() { -int } else { int });
        }
        return Ok(parse::big_integer(text)?);
    }
    match Num::of(value) {
        Some(num) => Ok(coerce::bigint(&num)?),
        None => Err(no_constructor(value, "java.math.BigInteger")),
    }
}

fn bigint(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let whole = whole(cx, &args[0])?;
    Ok(Num::Big(whole).into_value(&cx.heap))
}

fn biginteger(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let whole = whole(cx, &args[0])?;
    Ok(java_big(&cx.heap, &whole))
}

fn bigdec(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let value = &args[0];
    let decimal = match value.text() {
        Some(text) => {
            charge_digits(cx, text.len())?;
            Decimal::parse(text)?
        }
        None => match Num::of(value) {
            Some(num) => coerce::bigdec(&num, None)?,
            None => return Err(no_constructor(value, "java.math.BigDecimal")),
        },
    };
    Ok(Num::Decimal(decimal).into_value(&cx.heap))
}

fn unchecked_byte(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let num = number_of(&args[0], "byteValue")?;
    Ok(Value::int8(coerce::unchecked_byte(&num)))
}

fn unchecked_short(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let num = number_of(&args[0], "shortValue")?;
    Ok(Value::int16(coerce::unchecked_short(&num)))
}

fn unchecked_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::int32(coerce::unchecked_int(&char_or_number(
        &args[0],
    )?)))
}

fn unchecked_long(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(coerce::unchecked_long(&number_of(
        &args[0],
        "longValue",
    )?)))
}

fn unchecked_float(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let num = number_of(&args[0], "floatValue")?;
    Ok(Value::float32(coerce::unchecked_float(&num)))
}

fn unchecked_char(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is(Kind::Char) {
        return Ok(args[0].clone());
    }
    Ok(Value::char(coerce::unchecked_char(&number_of(
        &args[0],
        "longValue",
    )?)))
}

/// The text to parse, or Clojure's error.
fn text<'a>(cx: &mut Cx, args: &'a Args<'_>) -> Result<&'a str> {
    let given = &args[0];
    crate::clojure::text::argument::pay_for(cx, given)?;
    given.text().ok_or_else(|| {
        let class = lisp_core::compare::class_name_of(cx, given);
        lisp_core::native::invalid(format!("Expected string, got {class}"))
    })
}

fn parse_long(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let parsed = parse::parse_long(text(cx, &args)?, 10);
    Ok(parsed.map_or(Value::NIL, Value::from))
}

fn parse_double(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let parsed = parse::parse_double(text(cx, &args)?);
    Ok(parsed.map_or(Value::NIL, Value::from))
}

fn parse_boolean(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(match text(cx, &args)? {
        "true" => Value::TRUE,
        "false" => Value::FALSE,
        _ => Value::NIL,
    })
}

fn parse_uuid(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return Err(nil_receiver("String.length", "name"));
    }
    let Some(text) = args[0].text() else {
        return Err(cannot_cast(&args[0], "java.lang.String"));
    };
    Ok(match uuid_words(text) {
        Some(words) => cx.heap.object(Kind::Uuid, words, []),
        None => Value::NIL,
    })
}

/// High and low half of a UUID; short groups are filled with zeros, long ones cut, as Java does.
fn uuid_words(text: &str) -> Option<[u64; 2]> {
    if text.len() > 36 {
        return None;
    }
    let mut groups = text.split('-').map(|group| {
        let is_hex = !group.is_empty() && group.bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_hex {
            i64::from_str_radix(group, 16).ok().map(i64::cast_unsigned)
        } else {
            None
        }
    });
    let mut next = || groups.next().flatten();
    let (a, b, c, d, e) = (next()?, next()?, next()?, next()?, next()?);
    if groups.next().is_some() {
        return None;
    }
    let high = (a & 0xffff_ffff) << 32 | (b & 0xffff) << 16 | c & 0xffff;
    Some([high, (d & 0xffff) << 48 | e & 0xffff_ffff_ffff])
}
