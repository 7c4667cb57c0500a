//! `java.lang.String`: methods of strings and static members. Methods that change the shape of a
//! text are in `string::shape`.

mod shape;
mod statics;

use std::rc::Rc;

use lisp_core::base::error::{Error, code};
use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::collection::indexed;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::argument::{self, nil_call};
use crate::clojure::text::regex::cache::program_of;
use crate::clojure::text::regex::program::{Groups, Program};
use crate::clojure::text::regex::regex_of;
use crate::clojure::text::units::{self, Build};
use crate::clojure::text::{build, replace, search, split};

/// The tables of this class.
pub(crate) const TABLES: [NativeList; 3] = [NATIVES, shape::NATIVES, statics::NATIVES];

natives! {
    "java.lang.String";

    /// The number of UTF-16 units of `s`.
    ".length" "[s]" since "0.1" => length;
    /// The unit at `index`.
    ".charAt" "[s index]" since "0.1" => char_at;
    /// The code point that begins at `index`.
    ".codePointAt" "[s index]" since "0.1" => code_point_at;
    /// The part from `start` to before `end` or the end.
    ".substring" "[s start]" "[s start end]" since "0.1" cost Length => substring;
    /// The part from `start` to before `end`.
    ".subSequence" "[s start end]" since "0.1" => substring;
    /// The first index of a text or unit, not before `from`; -1 when it is not there.
    ".indexOf" "[s wanted]" "[s wanted from]" since "0.1" cost Length => index_of;
    /// The last index of a text or unit, not behind `from`; -1 when it is not there.
    ".lastIndexOf" "[s wanted]" "[s wanted from]" since "0.1" cost Length => last_index_of;
    /// Does `s` contain the text `wanted`?
    ".contains" "[s wanted]" since "0.1" cost Length => contains;
    /// Does `s` have `prefix` at its beginning, or at index `from`?
    ".startsWith" "[s prefix]" "[s prefix from]" since "0.1" => starts_with;
    /// Does `s` end with `suffix`?
    ".endsWith" "[s suffix]" since "0.1" => ends_with;
    /// Is `s` the same text but for the case of letters?
    ".equalsIgnoreCase" "[s other]" since "0.1" cost Length => equals_ignore_case;
    /// Less than, equal to or greater than zero, as `s` is before, at or behind `other`.
    ".compareTo" "[s other]" since "0.1" cost Length => compare_to;
    /// The same without regard to the case of letters.
    ".compareToIgnoreCase" "[s other]" since "0.1" cost Length => compare_to_ignore_case;
    /// Are the units of `s` those of the text `other`?
    ".contentEquals" "[s other]" since "0.1" => content_equals;
    /// `s` with all texts or units `wanted` replaced by `by`.
    ".replace" "[s wanted by]" since "0.1" => replace;
    /// `s` with all matches of the pattern `regex` replaced by `by`, in which `$1` stands for a
    /// group.
    ".replaceAll" "[s regex by]" since "0.1" cost Length => replace_all;
    /// `s` with the first match of the pattern `regex` replaced by `by`.
    ".replaceFirst" "[s regex by]" since "0.1" cost Length => replace_first;
    /// An array of the parts of `s` between matches of the pattern `regex`.
    ".split" "[s regex]" "[s regex limit]" since "0.1" cost Length => split;
    /// Does the pattern `regex` match all of `s`?
    ".matches" "[s regex]" since "0.1" cost Length => matches;
}

/// The string a method is called on.
pub(super) fn this<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    args.of_kind(0, Kind::String, "java.lang.String")
}

/// Argument `ix`, a string or another text.
pub(super) fn text_arg(args: &Args<'_>, ix: usize) -> Result<Value> {
    argument::chars(args, ix, ("java.lang.CharSequence.length()", "s"))
}

fn length(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(units::units_of(this(&args)?) as i64))
}

#[cold]
fn no_index(index: i64, length: usize) -> lisp_core::cx::Throw {
    let error = Error::of(code::STRING_RANGE)
        .with("index", index)
        .with("length", length as i64);
    error
        .message(format!("String index out of range: {index}"))
        .into()
}

fn char_at(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let index = args.int(cx, 1)?;
    let unit = usize::try_from(index)
        .ok()
        .and_then(|ix| indexed::char_at(&cx.heap, string, ix));
    unit.map(Value::char)
        .ok_or_else(|| no_index(index, units::units_of(string)))
}

fn code_point_at(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let index = args.int(cx, 1)?;
    let found = usize::try_from(index)
        .ok()
        .filter(|ix| *ix < units::units_of(string));
    let Some(ix) = found else {
        return Err(no_index(index, units::units_of(string)));
    };
    let (byte, is_second) = units::byte_of(&cx.heap, string, ix);
    let letter = string
        .text()
        .and_then(|text| text.get(byte..)?.chars().next());
    let code = letter.map_or(0, u32::from);
    let low = 0xdc00 + (code.saturating_sub(0x1_0000) & 0x3ff);
    Ok(Value::from(i64::from(if is_second { low } else { code })))
}

fn substring(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let start = args.int(cx, 1)?;
    let end = if args.len() > 2 {
        Some(args.int(cx, 2)?)
    } else {
        None
    };
    build::substring(cx, string, start, end)
}

/// What to look for: a text, or a unit given as a character or an integer.
fn wanted(args: &Args<'_>) -> Result<String> {
    let value = &args[1];
    if let Some(text) = argument::as_text(value) {
        return Ok(text.text().unwrap_or_default().to_owned());
    }
    match value.kind() {
        Kind::Char => Ok(search::unit_text(value.as_char().unwrap_or_default())),
        Kind::Int | Kind::Int32 | Kind::Int16 | Kind::Int8 => {
            let code = value.as_int().and_then(|code| u32::try_from(code).ok());
            Ok(code
                .and_then(char::from_u32)
                .map_or_else(String::new, String::from))
        }
        Kind::Nil => Err(nil_call("String.coder()", "str")),
        _ => Err(cannot_cast(value, "java.lang.String")),
    }
}

fn index_value(found: Option<usize>) -> Value {
    Value::from(found.map_or(-1, |ix| ix as i64))
}

fn index_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let from = if args.len() > 2 { args.int(cx, 2)? } else { 0 };
    search::find(cx, string, &wanted(&args)?, from).map(index_value)
}

fn last_index_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let from = if args.len() > 2 {
        args.int(cx, 2)?
    } else {
        i64::MAX
    };
    search::find_last(cx, string, &wanted(&args)?, from).map(index_value)
}

fn contains(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (string, wanted) = (this(&args)?, text_arg(&args, 1)?);
    cx.tick(units::units_of(string) as u64 >> 6)?;
    let text = string.text().unwrap_or_default();
    Ok(Value::from(
        text.contains(wanted.text().unwrap_or_default()),
    ))
}

fn starts_with(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let prefix = argument::string(&args, 1, ("String.length()", "prefix"))?;
    let from = if args.len() > 2 { args.int(cx, 2)? } else { 0 };
    let from = usize::try_from(from)
        .ok()
        .filter(|ix| *ix <= units::units_of(string));
    let Some(from) = from else {
        return Ok(Value::FALSE);
    };
    let (byte, is_second) = units::byte_of(&cx.heap, string, from);
    let rest = string
        .text()
        .and_then(|text| text.get(byte..))
        .unwrap_or_default();
    let starts = !is_second && rest.starts_with(prefix.text().unwrap_or_default());
    Ok(Value::from(starts))
}

fn ends_with(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let suffix = argument::string(&args, 1, ("String.length()", "suffix"))?;
    let text = string.text().unwrap_or_default();
    Ok(Value::from(
        text.ends_with(suffix.text().unwrap_or_default()),
    ))
}

fn folded(string: &Value) -> String {
    string
        .text()
        .unwrap_or_default()
        .to_uppercase()
        .to_lowercase()
}

fn equals_ignore_case(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    if !args[1].is(Kind::String) {
        return Ok(Value::FALSE);
    }
    cx.reserve(2 * units::units_of(string))?;
    Ok(Value::from(folded(string) == folded(&args[1])))
}

/// Java's order of texts: the difference of the first units that differ, or of the lengths.
pub(super) fn order(one: &str, other: &str) -> i64 {
    let mut others = other.encode_utf16();
    for unit in one.encode_utf16() {
        match others.next() {
            None => break,
            Some(other) if other != unit => return i64::from(unit) - i64::from(other),
            Some(_) => {}
        }
    }
    let count = |text: &str| lisp_core::cx::utf16_len(text) as i64;
    count(one) - count(other)
}

fn compare_to(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let other = argument::string(&args, 1, ("String.length()", "anotherString"))?;
    cx.tick(units::units_of(string) as u64 >> 5)?;
    let (one, other) = (
        string.text().unwrap_or_default(),
        other.text().unwrap_or_default(),
    );
    Ok(Value::from(order(one, other)))
}

fn compare_to_ignore_case(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = this(&args)?;
    let other = argument::string(&args, 1, ("String.length()", "str"))?;
    cx.reserve(2 * units::units_of(string))?;
    Ok(Value::from(order(&folded(string), &folded(&other))))
}

fn content_equals(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (string, other) = (this(&args)?, text_arg(&args, 1)?);
    Ok(Value::from(string.text() == other.text()))
}

fn replace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let part = |cx: &mut Cx, ix: usize| match args[ix].kind() {
        Kind::Char => crate::clojure::text::text_of(cx, &args[ix]),
        _ => text_arg(&args, ix),
    };
    let (wanted, by) = (part(cx, 1)?, part(cx, 2)?);
    replace::plain(cx, this(&args)?, (&wanted, &by), replace::Reach::All)
}

/// The program of argument `ix`, a pattern as text.
fn program(cx: &mut Cx, args: &Args<'_>, ix: usize) -> Result<Rc<Program>> {
    let pattern = argument::string(args, ix, ("String.isEmpty()", "this.pattern"))?;
    let regex = regex_of(cx, &pattern, 0)?;
    program_of(cx, &regex)
}

fn replace_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    replace_matches(cx, &args, replace::Reach::All)
}

fn replace_first(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    replace_matches(cx, &args, replace::Reach::First)
}

fn replace_matches(cx: &mut Cx, args: &Args<'_>, reach: replace::Reach) -> Result<Value> {
    let program = program(cx, args, 1)?;
    let by = argument::string(args, 2, ("String.length()", "replacement"))?;
    replace::by_template(cx, (&program, this(args)?), &by, reach)
}

fn split(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let program = program(cx, &args, 1)?;
    let limit = if args.len() > 2 { args.int(cx, 2)? } else { 0 };
    let string = this(&args)?;
    let parts = split::parts(cx, &program, string, limit)?;
    let items = parts
        .iter()
        .map(|span| crate::clojure::text::regex::part(&cx.heap, string, *span));
    let items: Vec<Value> = items.collect();
    array_of(cx, ElementType::String, items.into_iter())
}

fn matches(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let program = program(cx, &args, 1)?;
    let text = this(&args)?.text().unwrap_or_default();
    program
        .matches(cx, text, &mut Groups::default())
        .map(Value::from)
}

/// The text of an array of characters, or of bytes in UTF-8.
///
/// # Errors
/// It holds something else.
pub(crate) fn text_of_array(cx: &mut Cx, array: &Value) -> Result<Value> {
    let len = array.obj_of(Kind::Array).map_or(0, |obj| obj.len());
    cx.reserve(len)?;
    if ElementType::of(array) == ElementType::Byte {
        let items = (0..len).map(|ix| array.object().slot(ix).as_int().unwrap_or(0) as u8);
        let bytes: Vec<u8> = items.collect();
        return cx.string(&String::from_utf8_lossy(&bytes));
    }
    let mut build = Build::default();
    for ix in 0..len {
        let item = array.object().slot(ix);
        match item.as_char() {
            Some(unit) => build.push_unit(unit),
            None => return Err(cannot_cast(&item, "java.lang.Character")),
        }
    }
    build.finish(cx)
}
