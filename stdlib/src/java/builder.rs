//! `java.lang.StringBuilder` and `StringBuffer`: a text that changes in place.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::indexed;
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::units::{self, Build};
use crate::clojure::text::writer::{self, content_of, set_content};
use crate::clojure::text::{self, argument, search, shape};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 3] = [NATIVES, string_builder::NATIVES, buffer::NATIVES];

macro_rules! builders {
    ($($module:ident, $class:literal;)+) => {
        $(mod $module {
            use super::*;

            natives! {
                $class;

                /// A builder that holds nothing, or the text of `x`; a number is room to start with.
                "new" "[]" "[x]" since "0.1" => new;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                new_builder(cx, &args, $class)
            }
        })+
    };
}

builders! {
    string_builder, "java.lang.StringBuilder";
    buffer, "java.lang.StringBuffer";
}

natives! {
    "java.lang.AbstractStringBuilder";

    /// Adds the text of `x`, or its units from `start` to before `end`; the builder.
    ".append" "[sb x]" "[sb x start end]" since "0.1" cost Length => append;
    /// Adds the character with this code point; the builder.
    ".appendCodePoint" "[sb code]" since "0.1" => append_code_point;
    /// Puts the text of `x` before `index`; the builder.
    ".insert" "[sb index x]" since "0.1" cost Length => insert;
    /// Takes the units from `start` to before `end` away; the builder.
    ".delete" "[sb start end]" since "0.1" cost Length => delete;
    /// Takes the unit at `index` away; the builder.
    ".deleteCharAt" "[sb index]" since "0.1" cost Length => delete_char_at;
    /// Puts `text` in place of the units from `start` to before `end`; the builder.
    ".replace" "[sb start end text]" since "0.1" => replace;
    /// Turns the text around; the builder.
    ".reverse" "[sb]" since "0.1" cost Length => reverse;
    /// Cuts the text, or fills it with units of zero, to `length`.
    ".setLength" "[sb length]" since "0.1" => set_length;
    /// Puts the character `c` at `index`.
    ".setCharAt" "[sb index c]" since "0.1" => set_char_at;
    /// The number of units.
    ".length" "[sb]" since "0.1" => length;
    /// Is the text empty?
    ".isEmpty" "[sb]" since "0.1" => is_empty;
    /// The unit at `index`.
    ".charAt" "[sb index]" since "0.1" => char_at;
    /// The part from `start` to before `end` or the end.
    ".substring" "[sb start]" "[sb start end]" since "0.1" => substring;
    /// The characters from `start` to `end`.
    ".subSequence" "[sb start end]" since "0.1" => substring;
    /// The first index of `wanted`, not before `from`; -1 when it is not there.
    ".indexOf" "[sb wanted]" "[sb wanted from]" since "0.1" => index_of;
    /// The last index of `wanted`; -1 when it is not there.
    ".lastIndexOf" "[sb wanted]" since "0.1" cost Length => last_index_of;
}

fn this<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    args.of_kind(0, Kind::TextBuffer, "java.lang.StringBuilder")
}

fn new_builder(cx: &mut Cx, args: &Args<'_>, class: &str) -> Result<Value> {
    let content = match args.get(0) {
        Some(value) if value.as_int().is_none() => {
            argument::chars(args, 0, ("String.length()", "str"))?
        }
        _ => units::ascii(&cx.heap, ""),
    };
    Ok(writer::new_buffer(cx, class, content))
}

/// What Java appends for a value: nil as `null`, an array of characters as its text.
pub(super) fn shown(cx: &mut Cx, value: &Value) -> Result<Value> {
    match value.kind() {
        Kind::Nil => cx.string("null"),
        Kind::Array if !value.object().is_empty() && value.object().slot(0).is(Kind::Char) => {
            super::string::text_of_array(cx, value)
        }
        _ => text::text_of(cx, value),
    }
}

fn append(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let buffer = this(&args)?;
    if let (Some(unit), 2) = (args[1].as_char(), args.len()) {
        writer::append(cx, buffer, &search::unit_text(unit))?;
        return Ok(buffer.clone());
    }
    let mut added = shown(cx, &args[1])?;
    if args.len() > 2 {
        let (start, end) = (args.int(cx, 2)?, args.int(cx, 3)?);
        added = text::build::substring(cx, &added, start, Some(end))?;
    }
    writer::append(cx, buffer, added.text().unwrap_or_default())?;
    Ok(buffer.clone())
}

fn append_code_point(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let buffer = this(&args)?;
    let code = args.int(cx, 1)?;
    let Some(c) = u32::try_from(code).ok().and_then(char::from_u32) else {
        let class = "java.lang.IllegalArgumentException";
        let message = format!("Not a valid Unicode code point: 0x{code:X}");
        return Err(argument::invalid_as(class, message));
    };
    writer::append(cx, buffer, c.encode_utf8(&mut [0; 4]))?;
    Ok(buffer.clone())
}

#[cold]
fn no_index(message: String) -> Throw {
    let error = Error::of(code::STRING_RANGE).message(message);
    error.into()
}

/// Replaces a range, which is cut to the text at its end, by a text.
fn splice(cx: &mut Cx, buffer: &Value, (start, end): (i64, i64), by: &str) -> Result<()> {
    let content = content_of(buffer);
    let count = units::units_of(&content);
    let end = end.min(count as i64);
    if start < 0 || start > count as i64 || start > end {
        return Err(no_index(format!(
            "start {start}, end {end}, length {count}"
        )));
    }
    let mut build = Build::default();
    let head = units::slice(&cx.heap, &content, 0, start as usize);
    let tail = units::slice(&cx.heap, &content, end as usize, count);
    build.push_str(head.text().unwrap_or_default());
    build.push_str(by);
    build.push_str(tail.text().unwrap_or_default());
    let content = build.finish(cx)?;
    set_content(buffer, content)
}

fn insert(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let buffer = this(&args)?;
    let index = args.int(cx, 1)?;
    let count = units::units_of(&content_of(buffer));
    if index < 0 || index > count as i64 {
        return Err(no_index(format!("offset {index}, length {count}")));
    }
    let added = shown(cx, &args[2])?;
    splice(cx, buffer, (index, index), added.text().unwrap_or_default())?;
    Ok(buffer.clone())
}

fn delete(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let buffer = this(&args)?;
    let range = (args.int(cx, 1)?, args.int(cx, 2)?);
    splice(cx, buffer, range, "")?;
    Ok(buffer.clone())
}

/// An index of a unit, which must be inside.
fn inside(cx: &Cx, args: &Args<'_>) -> Result<i64> {
    let index = args.int(cx, 1)?;
    let count = units::units_of(&content_of(this(args)?));
    if index < 0 || index >= count as i64 {
        return Err(no_index(format!("index {index},length {count}")));
    }
    Ok(index)
}

fn delete_char_at(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let index = inside(cx, &args)?;
    let buffer = this(&args)?;
    splice(cx, buffer, (index, index + 1), "")?;
    Ok(buffer.clone())
}

fn replace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let buffer = this(&args)?;
    let range = (args.int(cx, 1)?, args.int(cx, 2)?);
    let by = argument::string(&args, 3, ("String.length()", "str"))?;
    splice(cx, buffer, range, by.text().unwrap_or_default())?;
    Ok(buffer.clone())
}

fn reverse(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let buffer = this(&args)?;
    let content = shape::reversed(cx, &content_of(buffer))?;
    set_content(buffer, content)?;
    Ok(buffer.clone())
}

fn set_length(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let buffer = this(&args)?;
    let length = args.int(cx, 1)?;
    let count = units::units_of(&content_of(buffer)) as i64;
    if length < 0 {
        return Err(no_index(format!("String index out of range: {length}")));
    }
    if length <= count {
        splice(cx, buffer, (length, count), "")?;
        return Ok(Value::NIL);
    }
    cx.reserve(length as usize)?;
    writer::append(cx, buffer, &"\0".repeat((length - count) as usize))?;
    Ok(Value::NIL)
}

fn set_char_at(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let index = inside(cx, &args)?;
    args.of_kind(2, Kind::Char, "java.lang.Character")?;
    let c = text::text_of(cx, &args[2])?;
    splice(
        cx,
        this(&args)?,
        (index, index + 1),
        c.text().unwrap_or_default(),
    )?;
    Ok(Value::NIL)
}

fn length(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(
        units::units_of(&content_of(this(&args)?)) as i64
    ))
}

fn is_empty(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(units::units_of(&content_of(this(&args)?)) == 0))
}

fn char_at(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let index = inside(cx, &args)?;
    let unit = indexed::char_at(&cx.heap, &content_of(this(&args)?), index as usize);
    Ok(unit.map_or(Value::NIL, Value::char))
}

fn substring(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let content = content_of(this(&args)?);
    let start = args.int(cx, 1)?;
    let end = if args.len() > 2 {
        Some(args.int(cx, 2)?)
    } else {
        None
    };
    text::build::substring(cx, &content, start, end)
}

fn index_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let content = content_of(this(&args)?);
    let wanted = argument::string(&args, 1, ("String.coder()", "str"))?;
    let from = if args.len() > 2 { args.int(cx, 2)? } else { 0 };
    let found = search::find(cx, &content, wanted.text().unwrap_or_default(), from)?;
    Ok(Value::from(found.map_or(-1, |ix| ix as i64)))
}

fn last_index_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let content = content_of(this(&args)?);
    let wanted = argument::string(&args, 1, ("String.coder()", "str"))?;
    let found = search::find_last(cx, &content, wanted.text().unwrap_or_default(), i64::MAX)?;
    Ok(Value::from(found.map_or(-1, |ix| ix as i64)))
}
