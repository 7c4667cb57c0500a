//! Single values as text: numbers, texts, characters, names, patterns, UUIDs, instants.

use std::fmt::Write;

use super::TextSink;
use crate::base::calendar::civil;
use crate::cx::{Cx, Result};
use crate::numeric::boxed::is_number;
use crate::numeric::size::{bits_of, text_chars};
use crate::numeric::{Num, print as numbers};
use crate::value::{Kind, Value, type_name};

/// Bits of a number that are printed without asking.
const SMALL_BITS: u64 = 4096;

/// Writes the value when it is single and prints without a walk; answers whether it was.
#[inline]
pub(super) fn push_scalar(
    cx: &mut Cx,
    value: &Value,
    readably: bool,
    sink: &mut TextSink,
) -> Result<bool> {
    match value.kind() {
        Kind::Nil | Kind::Absent => sink.push_str("nil"),
        Kind::True => sink.push_str("true"),
        Kind::False => sink.push_str("false"),
        Kind::BigInteger => push_number(cx, value, false, sink)?,
        _ if is_number(value) => push_number(cx, value, true, sink)?,
        Kind::String if readably => push_quoted(cx, value.text().unwrap_or_default(), sink)?,
        Kind::String => sink.push_large(cx, value.text().unwrap_or_default())?,
        Kind::Char if readably => push_named_char(value.as_char().unwrap_or_default(), sink),
        Kind::Char => push_unit(value.as_char().unwrap_or_default(), sink),
        Kind::Keyword => push_name(value, ":", sink),
        Kind::Symbol => push_name(value, "", sink),
        Kind::Regex => push_regex(cx, value, sink)?,
        Kind::Uuid => {
            sink.push_str("#uuid \"");
            push_uuid(value, sink);
            sink.push('"');
        }
        Kind::Inst => push_inst(value, sink),
        Kind::Type => sink.push_str(&type_name(value).unwrap_or_default()),
        _ => return Ok(false),
    }
    Ok(true)
}

/// Writes a number; readable ones have suffixes and symbolic names.
pub(super) fn push_number(
    cx: &mut Cx,
    value: &Value,
    readable: bool,
    sink: &mut TextSink,
) -> Result<()> {
    if let Some(int) = value.as_int() {
        // Writing to a string cannot fail.
        let _ = write!(sink.text_mut(), "{int}");
        return Ok(());
    }
    if value.is(Kind::Float32) {
        let float = value.as_float().unwrap_or_default();
        match readable && !float.is_finite() {
            true => numbers::push_readable(sink.text_mut(), &Num::Float(float)),
            false => sink.push_str(&numbers::float32_text(float as f32)),
        }
        return Ok(());
    }
    let Some(num) = Num::of(value) else {
        return Ok(());
    };
    let bits = bits_of(&num);
    if bits > SMALL_BITS {
        cx.reserve(usize::try_from(text_chars(&num)).unwrap_or(usize::MAX))?;
        cx.tick((bits >> 6).saturating_pow(2) >> 6)?;
    }
    if readable {
        numbers::push_readable(sink.text_mut(), &num);
    } else {
        numbers::push_text(sink.text_mut(), &num);
    }
    Ok(())
}

/// Writes a text in quotes.
pub(super) fn push_quoted(cx: &mut Cx, text: &str, sink: &mut TextSink) -> Result<()> {
    sink.push('"');
    let mut plain_from = 0;
    for (ix, byte) in text.bytes().enumerate() {
        let escape = match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\t' => "\\t",
            b'\r' => "\\r",
            0x08 => "\\b",
            0x0C => "\\f",
            _ => continue,
        };
        sink.push_large(cx, &text[plain_from..ix])?;
        sink.push_str(escape);
        plain_from = ix + 1;
    }
    sink.push_large(cx, &text[plain_from..])?;
    sink.push('"');
    Ok(())
}

fn push_named_char(unit: u16, sink: &mut TextSink) {
    let name = match unit {
        0x0A => "\\newline",
        0x20 => "\\space",
        0x09 => "\\tab",
        0x08 => "\\backspace",
        0x0C => "\\formfeed",
        0x0D => "\\return",
        _ => {
            sink.push('\\');
            if (0xD800..0xE000).contains(&unit) {
                let _ = write!(sink.text_mut(), "u{unit:04x}");
            } else {
                push_unit(unit, sink);
            }
            return;
        }
    };
    sink.push_str(name);
}

/// Writes a character as itself; half a surrogate pair, which texts cannot hold, as a question
/// mark.
pub(super) fn push_unit(unit: u16, sink: &mut TextSink) {
    sink.push(char::from_u32(u32::from(unit)).unwrap_or('?'));
}

/// Writes a symbol or keyword.
pub(super) fn push_name(value: &Value, prefix: &str, sink: &mut TextSink) {
    let Some((ns, name)) = value.name_parts() else {
        return;
    };
    sink.push_str(prefix);
    if let Some(ns) = ns {
        sink.push_str(ns);
        sink.push('/');
    }
    sink.push_str(name);
}

/// Writes `#"..."`: quotes are escaped, outside of `\Q...\E` and inside.
fn push_regex(cx: &mut Cx, value: &Value, sink: &mut TextSink) -> Result<()> {
    let source = value.object().slot(0);
    let source = source.text().unwrap_or_default();
    cx.reserve(source.len())?;
    sink.push_str("#\"");
    let mut is_quoted = false;
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => {
                sink.push('\\');
                let Some(next) = chars.next() else { break };
                sink.push(next);
                is_quoted = if is_quoted { next != 'E' } else { next == 'Q' };
            }
            '"' if is_quoted => sink.push_str("\\E\\\"\\Q"),
            '"' => sink.push_str("\\\""),
            _ => sink.push(c),
        }
    }
    sink.push('"');
    Ok(())
}

/// Writes the 32 digits with their dashes.
pub(super) fn push_uuid(value: &Value, sink: &mut TextSink) {
    let obj = value.object();
    let (high, low) = (obj.raw(0), obj.raw(1));
    let _ = write!(
        sink.text_mut(),
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xffff,
        low >> 48,
        low & 0xffff_ffff_ffff,
    );
}

/// A moment of UTC taken apart.
struct Moment {
    year: i64,
    month: usize,
    day: i64,
    /// Days since Sunday.
    weekday: usize,
    hour: i64,
    minute: i64,
    second: i64,
    millis: i64,
}

impl Moment {
    fn of(value: &Value) -> Moment {
        let millis = value.object().raw(0).cast_signed();
        let (days, of_day) = (millis.div_euclid(86_400_000), millis.rem_euclid(86_400_000));
        let (year, month, day) = civil(days);
        let seconds = of_day / 1000;
        Moment {
            year,
            month: usize::try_from(month).unwrap_or(1),
            day,
            weekday: usize::try_from((days + 4).rem_euclid(7)).unwrap_or(0),
            hour: seconds / 3600,
            minute: seconds / 60 % 60,
            second: seconds % 60,
            millis: of_day % 1000,
        }
    }
}

fn push_inst(value: &Value, sink: &mut TextSink) {
    let at = Moment::of(value);
    let _ = write!(
        sink.text_mut(),
        "#inst \"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}-00:00\"",
        at.year,
        at.month,
        at.day,
        at.hour,
        at.minute,
        at.second,
        at.millis,
    );
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/// Writes what `Date.toString` answers, in UTC.
pub(super) fn push_date(value: &Value, sink: &mut TextSink) {
    let at = Moment::of(value);
    let (weekday, month) = (WEEKDAYS[at.weekday % 7], MONTHS[(at.month + 11) % 12]);
    let _ = write!(
        sink.text_mut(),
        "{weekday} {month} {:02} {:02}:{:02}:{:02} UTC {:04}",
        at.day,
        at.hour,
        at.minute,
        at.second,
        at.year,
    );
}
