//! Plain data as EDN text, the way `pr-str` prints it; without recursion.
//!
//! Knows the readable form only. What is beyond EDN gets a tag: bytes print as `#bytes "0a1b"`.

use std::fmt::{self, Write};

use super::Plain;
use crate::base::calendar::civil;

enum Step<'a> {
    Value(&'a Plain),
    Text(&'static str),
}

pub(super) fn print(root: &Plain, out: &mut dyn Write) -> fmt::Result {
    let mut steps = vec![Step::Value(root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Text(text) => out.write_str(text)?,
            Step::Value(Plain::List(items)) => open(items, "(", ")", out, &mut steps)?,
            Step::Value(Plain::Vector(items)) => open(items, "[", "]", out, &mut steps)?,
            Step::Value(Plain::Set(items)) => open(items, "#{", "}", out, &mut steps)?,
            Step::Value(Plain::Map(pairs)) => {
                out.write_str("{")?;
                steps.push(Step::Text("}"));
                for (ix, (key, value)) in pairs.iter().enumerate().rev() {
                    steps.extend([Step::Value(value), Step::Text(" "), Step::Value(key)]);
                    if ix > 0 {
                        steps.push(Step::Text(", "));
                    }
                }
            }
            Step::Value(Plain::Tagged(tagged)) => {
                write!(out, "#{} ", tagged.tag())?;
                steps.push(Step::Value(tagged.value()));
            }
            Step::Value(scalar) => print_scalar(scalar, out)?,
        }
    }
    Ok(())
}

fn open<'a>(
    items: &'a [Plain],
    open: &str,
    close: &'static str,
    out: &mut dyn Write,
    steps: &mut Vec<Step<'a>>,
) -> fmt::Result {
    out.write_str(open)?;
    steps.push(Step::Text(close));
    for (ix, item) in items.iter().enumerate().rev() {
        steps.push(Step::Value(item));
        if ix > 0 {
            steps.push(Step::Text(" "));
        }
    }
    Ok(())
}

fn print_scalar(scalar: &Plain, out: &mut dyn Write) -> fmt::Result {
    match scalar {
        Plain::Bool(bool) => write!(out, "{bool}"),
        Plain::Int(int) => write!(out, "{int}"),
        Plain::Float(float) => write_float(*float, out),
        Plain::Char(unit) => write_char(*unit, out),
        Plain::BigInt(big) => write!(out, "{big}N"),
        Plain::Ratio(ratio) => write!(out, "{}/{}", ratio.0, ratio.1),
        Plain::Decimal(text) => write!(out, "{text}M"),
        Plain::String(text) => write_string(text, out),
        Plain::Symbol(name) => write!(out, "{name}"),
        Plain::Keyword(name) => write!(out, ":{name}"),
        Plain::Uuid(bytes) => write_uuid(bytes, out),
        Plain::Inst(millis) => write_inst(*millis, out),
        Plain::Bytes(bytes) => {
            out.write_str("#bytes \"")?;
            bytes
                .iter()
                .try_for_each(|byte| write!(out, "{byte:02x}"))?;
            out.write_str("\"")
        }
        _ => out.write_str("nil"),
    }
}

/// Writes a number as Java's `Double.toString` does, with `##Inf`, `##-Inf` and `##NaN`.
///
/// # Errors
/// Those of `out`.
pub fn write_float(float: f64, out: &mut dyn Write) -> fmt::Result {
    if float.is_nan() {
        return out.write_str("##NaN");
    }
    if float.is_infinite() {
        return out.write_str(if float > 0.0 { "##Inf" } else { "##-Inf" });
    }
    let magnitude = float.abs();
    if magnitude == 0.0 || (1e-3..1e7).contains(&magnitude) {
        return write!(out, "{float:?}");
    }
    let scientific = format!("{float:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let point = if mantissa.contains('.') { "" } else { ".0" };
    write!(out, "{mantissa}{point}E{exponent}")
}

fn write_char(unit: u16, out: &mut dyn Write) -> fmt::Result {
    let name = match unit {
        0x0A => "newline",
        0x20 => "space",
        0x09 => "tab",
        0x08 => "backspace",
        0x0C => "formfeed",
        0x0D => "return",
        _ => "",
    };
    match char::from_u32(u32::from(unit)) {
        Some(_) if !name.is_empty() => write!(out, "\\{name}"),
        Some(char) => write!(out, "\\{char}"),
        None => write!(out, "\\u{unit:04x}"),
    }
}

fn write_string(text: &str, out: &mut dyn Write) -> fmt::Result {
    out.write_str("\"")?;
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
        out.write_str(&text[plain_from..ix])?;
        out.write_str(escape)?;
        plain_from = ix + 1;
    }
    out.write_str(&text[plain_from..])?;
    out.write_str("\"")
}

fn write_uuid(bytes: &[u8; 16], out: &mut dyn Write) -> fmt::Result {
    out.write_str("#uuid \"")?;
    for (ix, byte) in bytes.iter().enumerate() {
        let dash = if matches!(ix, 4 | 6 | 8 | 10) {
            "-"
        } else {
            ""
        };
        write!(out, "{dash}{byte:02x}")?;
    }
    out.write_str("\"")
}

fn write_inst(millis: i64, out: &mut dyn Write) -> fmt::Result {
    let (days, of_day) = (millis.div_euclid(86_400_000), millis.rem_euclid(86_400_000));
    let (year, month, day) = civil(days);
    let (seconds, ms) = (of_day / 1000, of_day % 1000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    write!(out, "#inst \"{year:04}-{month:02}-{day:02}")?;
    write!(out, "T{hour:02}:{minute:02}:{second:02}.{ms:03}-00:00\"")
}
