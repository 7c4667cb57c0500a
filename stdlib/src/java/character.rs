//! `java.lang.Character`: what kind a unit or code point is, its other case, its digits.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::{cannot_cast, null_pointer};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::{argument, shape, units};

natives! {
    "java.lang.Character";

    /// The greatest unit.
    "MAX_VALUE" "[]" since "0.1" => max_value;
    /// The least unit.
    "MIN_VALUE" "[]" since "0.1" => min_value;
    /// The least base of digits.
    "MIN_RADIX" "[]" since "0.1" => min_radix;
    /// The greatest base of digits.
    "MAX_RADIX" "[]" since "0.1" => max_radix;
    /// Is it a digit?
    "isDigit" "[c]" since "0.1" => is_digit;
    /// Is it a letter?
    "isLetter" "[c]" since "0.1" => is_letter;
    /// Is it a letter or digit?
    "isLetterOrDigit" "[c]" since "0.1" => is_letter_or_digit;
    /// Is it alphabetic?
    "isAlphabetic" "[c]" since "0.1" => is_alphabetic;
    /// Is it a letter in upper case?
    "isUpperCase" "[c]" since "0.1" => is_upper;
    /// Is it a letter in lower case?
    "isLowerCase" "[c]" since "0.1" => is_lower;
    /// Is it whitespace?
    "isWhitespace" "[c]" since "0.1" => is_whitespace;
    /// Is it a space of Unicode?
    "isSpaceChar" "[c]" since "0.1" => is_space;
    /// Is it a control of ISO 6429?
    "isISOControl" "[c]" since "0.1" => is_control;
    /// Is it half a pair?
    "isSurrogate" "[c]" since "0.1" => is_surrogate;
    /// Is it the first half of a pair?
    "isHighSurrogate" "[c]" since "0.1" => is_high;
    /// Is it the second half of a pair?
    "isLowSurrogate" "[c]" since "0.1" => is_low;
    /// May a name in Java begin with it?
    "isJavaIdentifierStart" "[c]" since "0.1" => is_name_start;
    /// May a name in Java contain it?
    "isJavaIdentifierPart" "[c]" since "0.1" => is_name_part;
    /// The same in upper case.
    "toUpperCase" "[c]" since "0.1" => to_upper;
    /// The same in lower case.
    "toLowerCase" "[c]" since "0.1" => to_lower;
    /// Its value as a digit in base `radix`, or -1.
    "digit" "[c radix]" since "0.1" => digit;
    /// The digit of this value in base `radix`.
    "forDigit" "[value radix]" since "0.1" => for_digit;
    /// Its value as a digit, letters counting from ten, or -1.
    "getNumericValue" "[c]" since "0.1" => numeric_value;
    /// The character itself.
    "valueOf" "[c]" since "0.1" => itself;
    /// The text of one character.
    "toString" "[c]" since "0.1" => to_string;
    /// An array of its units.
    "toChars" "[code]" since "0.1" => to_chars;
    /// Units that the code point takes.
    "charCount" "[code]" since "0.1" => char_count;
    /// The code point that begins at `index` of a text.
    "codePointAt" "[text index]" since "0.1" => code_point_at;
    /// The order of two characters.
    "compare" "[x y]" since "0.1" => compare;
    /// Java's hash of the character.
    "hashCode" "[c]" since "0.1" => hash_code;
    /// The character itself.
    ".charValue" "[c]" since "0.1" => itself;
}

fn max_value(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::char(u16::MAX))
}

fn min_value(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::char(0))
}

fn min_radix(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::from(2))
}

fn max_radix(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::from(36))
}

/// The code of argument `ix`: a character, or an integer.
fn code_of(args: &Args<'_>, ix: usize, method: &str) -> Result<u32> {
    match args[ix].kind() {
        Kind::Char => Ok(u32::from(args[ix].as_char().unwrap_or_default())),
        Kind::Int | Kind::Int32 | Kind::Int16 | Kind::Int8 => {
            Ok(u32::try_from(args[ix].as_int().unwrap_or(-1)).unwrap_or(u32::MAX))
        }
        Kind::Nil => Err(null_pointer()),
        _ => Err(no_method(method, args.len())),
    }
}

#[cold]
fn no_method(method: &str, count: usize) -> Throw {
    let message = format!("No matching method {method} found taking {count} args");
    let error = Error::of(code::RESOLVE_METHOD).with("method", method);
    error.message(message).into()
}

/// The character of argument 0; half a pair is no letter of any kind.
fn char_of(args: &Args<'_>, method: &str) -> Result<Option<char>> {
    code_of(args, 0, method).map(char::from_u32)
}

macro_rules! tests {
    ($($name:ident, $method:literal = $test:expr;)+) => {
        $(fn $name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let test: fn(char) -> bool = $test;
            Ok(Value::from(char_of(&args, $method)?.is_some_and(test)))
        })+
    };
}

/// A decimal digit of any script.
fn is_decimal(c: char) -> bool {
    c.is_ascii_digit() || !c.is_ascii() && c.is_numeric() && digit_of(c).is_some()
}

/// The value of a decimal digit: scripts have theirs in runs of ten that begin at these codes.
fn digit_of(c: char) -> Option<u32> {
    const ZEROS: [u32; 22] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
        0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0x1946, 0x19d0, 0xff10,
    ];
    let code = u32::from(c);
    ZEROS
        .iter()
        .map(|zero| code.wrapping_sub(*zero))
        .find(|value| *value < 10)
}

fn is_letter_of(c: char) -> bool {
    // Numbers of letters (Nl) are alphabetic but no letters.
    c.is_alphabetic() && !c.is_numeric()
}

tests! {
    is_digit, "isDigit" = is_decimal;
    is_letter, "isLetter" = is_letter_of;
    is_letter_or_digit, "isLetterOrDigit" = |c| is_letter_of(c) || is_decimal(c);
    is_alphabetic, "isAlphabetic" = char::is_alphabetic;
    is_upper, "isUpperCase" = char::is_uppercase;
    is_lower, "isLowerCase" = char::is_lowercase;
    is_whitespace, "isWhitespace" = shape::is_whitespace;
    is_space, "isSpaceChar" = |c| c == ' ' || !c.is_ascii() && c.is_whitespace() && c != '\u{85}';
    is_control, "isISOControl" = char::is_control;
    is_name_start, "isJavaIdentifierStart" = |c| c.is_alphabetic() || c == '_' || c == '$';
    is_name_part, "isJavaIdentifierPart" = |c| c.is_alphanumeric() || c == '_' || c == '$';
}

fn is_surrogate(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from((0xd800..0xe000).contains(&code_of(
        &args,
        0,
        "isSurrogate",
    )?)))
}

fn is_high(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from((0xd800..0xdc00).contains(&code_of(
        &args,
        0,
        "isHighSurrogate",
    )?)))
}

fn is_low(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from((0xdc00..0xe000).contains(&code_of(
        &args,
        0,
        "isLowSurrogate",
    )?)))
}

/// A code as what the argument was: a character or an integer.
fn like(given: &Value, code: u32) -> Value {
    match given.kind() {
        Kind::Char => Value::char(u16::try_from(code).unwrap_or(0xfffd)),
        _ => Value::from(i64::from(code)),
    }
}

/// The other case when it is one character, else the same.
fn mapped(given: &Value, code: u32, mut other: impl Iterator<Item = char>) -> Value {
    match (other.next(), other.next()) {
        (Some(c), None) => like(given, c.into()),
        _ => like(given, code),
    }
}

fn to_upper(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let code = code_of(&args, 0, "toUpperCase")?;
    Ok(match char::from_u32(code) {
        Some(c) => mapped(&args[0], code, c.to_uppercase()),
        None => args[0].clone(),
    })
}

fn to_lower(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let code = code_of(&args, 0, "toLowerCase")?;
    Ok(match char::from_u32(code) {
        Some(c) => mapped(&args[0], code, c.to_lowercase()),
        None => args[0].clone(),
    })
}

fn digit(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let radix = args.int(cx, 1)?;
    let value = char_of(&args, "digit")?.and_then(value_of);
    let value = value
        .map(i64::from)
        .filter(|value| (2..=36).contains(&radix) && *value < radix);
    Ok(Value::from(value.unwrap_or(-1)))
}

/// The value of a digit, letters counting from ten.
fn value_of(c: char) -> Option<u32> {
    c.to_digit(36).or_else(|| digit_of(c))
}

fn for_digit(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (value, radix) = (args.int(cx, 0)?, args.int(cx, 1)?);
    let is_digit = (2..=36).contains(&radix) && (0..radix).contains(&value);
    let c = if is_digit {
        char::from_digit(value as u32, radix as u32)
    } else {
        None
    };
    Ok(Value::char(c.map_or(0, |c| c as u16)))
}

fn numeric_value(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let value = char_of(&args, "getNumericValue")?.and_then(value_of);
    Ok(Value::from(value.map_or(-1, i64::from)))
}

fn itself(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::Char => Ok(args[0].clone()),
        _ => Err(cannot_cast(&args[0], "java.lang.Character")),
    }
}

fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let code = code_of(&args, 0, "toString")?;
    cx.string(
        char::from_u32(code)
            .unwrap_or('\u{FFFD}')
            .encode_utf8(&mut [0; 4]),
    )
}

fn to_chars(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let code = code_of(&args, 0, "toChars")?;
    let Some(c) = char::from_u32(code) else {
        let message = format!("Not a valid Unicode code point: 0x{code:X}");
        return Err(argument::invalid_as(
            "java.lang.IllegalArgumentException",
            message,
        ));
    };
    let units: Vec<Value> = c
        .encode_utf16(&mut [0; 2])
        .iter()
        .map(|it| Value::char(*it))
        .collect();
    array_of(cx, ElementType::Char, units.into_iter())
}

fn char_count(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let code = code_of(&args, 0, "charCount")?;
    Ok(Value::from(if code >= 0x1_0000 { 2 } else { 1 }))
}

fn code_point_at(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::chars(&args, 0, ("java.lang.CharSequence.charAt(int)", "seq"))?;
    let index = args.int(cx, 1)?;
    let inside = usize::try_from(index)
        .ok()
        .filter(|ix| *ix < units::units_of(&string));
    let Some(ix) = inside else {
        return Err(argument::invalid_as(
            "java.lang.StringIndexOutOfBoundsException",
            format!("String index out of range: {index}"),
        ));
    };
    let (byte, _) = units::byte_of(&cx.heap, &string, ix);
    let c = string
        .text()
        .and_then(|text| text.get(byte..)?.chars().next());
    Ok(Value::from(c.map_or(0, |c| i64::from(u32::from(c)))))
}

fn compare(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (x, y) = (code_of(&args, 0, "compare")?, code_of(&args, 1, "compare")?);
    Ok(Value::from(i64::from(x) - i64::from(y)))
}

fn hash_code(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    code_of(&args, 0, "hashCode").map(|code| Value::from(i64::from(code)))
}
