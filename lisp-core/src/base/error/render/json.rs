//! Plain data as JSON text, without recursion.
//!
//! Keywords and symbols become strings, sets arrays, keys texts. What JSON has no number for
//! (infinities, NaN) becomes a string; so does everything EDN prints with a tag.

use std::fmt::Write;

use crate::base::Plain;

enum Step<'a> {
    Value(&'a Plain),
    Key(&'a Plain),
    Text(&'static str),
}

/// `root` as JSON text on one line.
#[must_use]
pub fn to_json(root: &Plain) -> String {
    let mut out = String::new();
    let mut steps = vec![Step::Value(root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Text(text) => out.push_str(text),
            Step::Key(Plain::String(text)) => quote(text, &mut out),
            Step::Key(Plain::Keyword(name)) => quote(name.as_str(), &mut out),
            Step::Key(key) => quote(&key.to_string(), &mut out),
            Step::Value(Plain::List(items) | Plain::Vector(items) | Plain::Set(items)) => {
                out.push('[');
                steps.push(Step::Text("]"));
                for (ix, item) in items.iter().enumerate().rev() {
                    steps.push(Step::Value(item));
                    steps.push(Step::Text(if ix > 0 { "," } else { "" }));
                }
            }
            Step::Value(Plain::Map(pairs)) => {
                out.push('{');
                steps.push(Step::Text("}"));
                for (ix, (key, value)) in pairs.iter().enumerate().rev() {
                    steps.extend([Step::Value(value), Step::Text(":"), Step::Key(key)]);
                    steps.push(Step::Text(if ix > 0 { "," } else { "" }));
                }
            }
            Step::Value(scalar) => write_scalar(scalar, &mut out),
        }
    }
    out
}

fn write_scalar(scalar: &Plain, out: &mut String) {
    let _ = match scalar {
        Plain::Nil => write!(out, "null"),
        Plain::Bool(bool) => write!(out, "{bool}"),
        Plain::Int(int) => write!(out, "{int}"),
        Plain::BigInt(big) => write!(out, "{big}"),
        Plain::Float(float) if float.is_finite() => write!(out, "{float:?}"),
        Plain::String(text) => {
            quote(text, out);
            Ok(())
        }
        Plain::Keyword(name) | Plain::Symbol(name) => {
            quote(name.as_str(), out);
            Ok(())
        }
        other => {
            quote(&other.to_string(), out);
            Ok(())
        }
    };
}

fn quote(text: &str, out: &mut String) {
    out.push('"');
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if u32::from(control) < 0x20 => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            char => out.push(char),
        }
    }
    out.push('"');
}
