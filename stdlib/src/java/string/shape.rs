//! `java.lang.String`: methods that answer a text of another shape, or its parts.

use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::invalid;
use lisp_core::natives;
use lisp_core::value::Value;

use super::this;
use crate::clojure::text::shape::{is_whitespace, lower, part_of, upper};
use crate::clojure::text::{argument, build, format, units};
use crate::java::charset;

natives! {
    "java.lang.String";

    /// `s` in upper case.
    ".toUpperCase" "[s]" "[s locale]" since "0.1" cost Length => to_upper_case;
    /// `s` in lower case.
    ".toLowerCase" "[s]" "[s locale]" since "0.1" cost Length => to_lower_case;
    /// `s` without spaces and controls at both ends.
    ".trim" "[s]" since "0.1" cost Length => trim;
    /// `s` without whitespace at both ends.
    ".strip" "[s]" since "0.1" cost Length => strip;
    /// `s` without whitespace at its beginning.
    ".stripLeading" "[s]" since "0.1" cost Length => strip_leading;
    /// `s` without whitespace at its end.
    ".stripTrailing" "[s]" since "0.1" cost Length => strip_trailing;
    /// Has `s` no units?
    ".isEmpty" "[s]" since "0.1" => is_empty;
    /// Is `s` empty or only whitespace?
    ".isBlank" "[s]" since "0.1" cost Length => is_blank;
    /// `s` followed by the string `other`.
    ".concat" "[s other]" since "0.1" cost Length => concat;
    /// `s` so many times.
    ".repeat" "[s count]" since "0.1" cost Length => repeat;
    /// `s` itself.
    ".intern" "[s]" since "0.1" => intern;
    /// An array of the units of `s`.
    ".toCharArray" "[s]" since "0.1" cost Length => to_char_array;
    /// An array of the bytes of `s` in UTF-8.
    ".getBytes" "[s]" "[s charset]" since "0.1" cost Length => get_bytes;
    /// The text that the template `s` makes with `args`.
    ".formatted" "[s & args]" since "0.1" cost Length => formatted;
}

fn to_upper_case(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    upper(cx, this(&args)?)
}

fn to_lower_case(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    lower(cx, this(&args)?)
}

fn trim(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    part_of(
        cx,
        string,
        string.text().unwrap_or_default().trim_matches(|c| c <= ' '),
    )
}

fn strip(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    part_of(
        cx,
        string,
        string
            .text()
            .unwrap_or_default()
            .trim_matches(is_whitespace),
    )
}

fn strip_leading(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    part_of(
        cx,
        string,
        string
            .text()
            .unwrap_or_default()
            .trim_start_matches(is_whitespace),
    )
}

fn strip_trailing(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    part_of(
        cx,
        string,
        string
            .text()
            .unwrap_or_default()
            .trim_end_matches(is_whitespace),
    )
}

fn is_empty(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(units::units_of(this(&args)?) == 0))
}

fn is_blank(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    argument::pay_for(cx, this(&args)?)?;
    Ok(Value::from(
        this(&args)?
            .text()
            .unwrap_or_default()
            .chars()
            .all(is_whitespace),
    ))
}

fn concat(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let other = argument::string(&args, 1, ("String.isEmpty()", "str"))?;
    let parts = [this(&args)?.clone(), other];
    build::join_texts(cx, &parts)
}

fn repeat(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = this(&args)?.text().unwrap_or_default();
    let count = args.int(cx, 1)?;
    let Ok(count) = usize::try_from(count) else {
        return Err(invalid(format!("count is negative: {count}")));
    };
    cx.reserve(text.len().saturating_mul(count).saturating_mul(2))?;
    Ok(cx.heap.text(&text.repeat(count)))
}

fn intern(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(this(&args)?.clone())
}

fn to_char_array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    cx.reserve(units::units_of(string) * size_of::<Value>())?;
    let units = string
        .text()
        .unwrap_or_default()
        .encode_utf16()
        .map(Value::char);
    let items: Vec<Value> = units.collect();
    array_of(cx, ElementType::Char, items.into_iter())
}

fn get_bytes(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = this(&args)?;
    let bytes = charset::encode(cx, text.text().unwrap_or_default(), args.get(1))?;
    cx.reserve(bytes.len() * size_of::<Value>())?;
    let items: Vec<Value> = bytes
        .iter()
        .map(|byte| Value::int8(byte.cast_signed()))
        .collect();
    array_of(cx, ElementType::Byte, items.into_iter())
}

fn formatted(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    format::formatted(cx, this(&args)?.text().unwrap_or_default(), args.rest(1))
}
