//! `java.nio.charset`: names of encodings, and texts as bytes and back in those that are known.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::gadget::{self, Tag};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 2] = [NATIVES, named::NATIVES];

natives! {
    "java.nio.charset.StandardCharsets";

    /// UTF-8.
    "UTF_8" "[]" since "0.1" => utf_8;
    /// ISO-8859-1.
    "ISO_8859_1" "[]" since "0.1" => latin_1;
    /// US-ASCII.
    "US_ASCII" "[]" since "0.1" => ascii;
    /// UTF-16, with a mark of the order of bytes.
    "UTF_16" "[]" since "0.1" => utf_16;
    /// UTF-16 with the high byte first.
    "UTF_16BE" "[]" since "0.1" => utf_16be;
    /// UTF-16 with the low byte first.
    "UTF_16LE" "[]" since "0.1" => utf_16le;
}

const NAMES: [&str; 6] = [
    "UTF-8",
    "ISO-8859-1",
    "US-ASCII",
    "UTF-16",
    "UTF-16BE",
    "UTF-16LE",
];

/// Other names that Java knows.
const ALIASES: [(&str, &str); 6] = [
    ("UTF8", "UTF-8"),
    ("LATIN1", "ISO-8859-1"),
    ("ISO8859_1", "ISO-8859-1"),
    ("ASCII", "US-ASCII"),
    ("UTF_16", "UTF-16"),
    ("UTF_8", "UTF-8"),
];

fn charset_of(cx: &mut Cx, name: &str) -> Result<Value> {
    let text = cx.string(name)?;
    Ok(gadget::constant(
        cx,
        Tag::Enum,
        "java.nio.charset.Charset",
        &[text],
    ))
}

macro_rules! charsets {
    ($($function:ident = $name:literal;)+) => {
        $(fn $function(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
            charset_of(cx, $name)
        })+
    };
}

charsets! {
    utf_8 = "UTF-8";
    latin_1 = "ISO-8859-1";
    ascii = "US-ASCII";
    utf_16 = "UTF-16";
    utf_16be = "UTF-16BE";
    utf_16le = "UTF-16LE";
}

mod named {
    use super::*;

    natives! {
        "java.nio.charset.Charset";

        /// The encoding called `name`.
        "forName" "[name]" since "0.1" cost Length => for_name;
        /// Is there an encoding called `name`?
        "isSupported" "[name]" since "0.1" cost Length => is_supported;
        /// UTF-8.
        "defaultCharset" "[]" since "0.1" => utf_8;
        /// What it is called.
        ".name" "[charset]" since "0.1" => name;
        /// What it is called.
        ".displayName" "[charset]" since "0.1" => name;
    }

    fn for_name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = known(cx, &args[0], "java.nio.charset.UnsupportedCharsetException")?;
        charset_of(cx, name)
    }

    fn is_supported(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = args.text(cx, 0)?;
        Ok(Value::from(find(name).is_some()))
    }

    fn name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let charset = gadget::expect(&args[0], Tag::Enum, "java.nio.charset.Charset")?;
        Ok(gadget::state(charset, 0))
    }
}

fn find(name: &str) -> Option<&'static str> {
    let alias = ALIASES
        .iter()
        .find(|(alias, _)| alias.eq_ignore_ascii_case(name));
    let name = alias.map_or(name, |(_, name)| name);
    NAMES
        .iter()
        .find(|known| known.eq_ignore_ascii_case(name))
        .copied()
}

/// The name of an encoding, given as one or by its name.
fn known(cx: &mut Cx, charset: &Value, class: &'static str) -> Result<&'static str> {
    let name = match charset.kind() {
        Kind::Gadget => gadget::state(
            gadget::expect(charset, Tag::Enum, "java.nio.charset.Charset")?,
            0,
        ),
        _ => charset.clone(),
    };
    cx.tick(1)?;
    let Some(text) = name.text() else {
        return Err(lisp_core::native::null_pointer());
    };
    find(text).ok_or_else(|| unknown(text, class))
}

#[cold]
fn unknown(name: &str, class: &'static str) -> Throw {
    let error = Error::of(code::ARGUMENT_INVALID).message(name.to_owned());
    error.as_class(class).into()
}

/// A text in an encoding, UTF-8 if none is given; what it cannot write becomes a question mark.
///
/// # Errors
/// An encoding that is not known.
pub(crate) fn encode(cx: &mut Cx, text: &str, charset: Option<&Value>) -> Result<Vec<u8>> {
    let name = match charset {
        None => "UTF-8",
        Some(charset) => known(cx, charset, "java.io.UnsupportedEncodingException")?,
    };
    cx.reserve(text.len().saturating_mul(2))?;
    let within = |most: u32| {
        text.chars().map(move |c| match u32::from(c) <= most {
            true => c as u32 as u8,
            false => b'?',
        })
    };
    Ok(match name {
        "ISO-8859-1" => within(0xff).collect(),
        "US-ASCII" => within(0x7f).collect(),
        "UTF-16" => [0xfe, 0xff]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
            .collect(),
        "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        _ => text.as_bytes().to_vec(),
    })
}

/// The text that bytes write in an encoding; what they do not becomes a mark of replacement.
///
/// # Errors
/// An encoding that is not known.
pub(crate) fn decode(cx: &mut Cx, bytes: &[u8], charset: &Value) -> Result<String> {
    let name = known(cx, charset, "java.io.UnsupportedEncodingException")?;
    cx.reserve(bytes.len().saturating_mul(2))?;
    let units = |bytes: &[u8], is_low_first: bool| {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|pair| match is_low_first {
                true => u16::from_le_bytes([pair[0], pair[1]]),
                false => u16::from_be_bytes([pair[0], pair[1]]),
            })
            .collect();
        String::from_utf16_lossy(&units)
    };
    Ok(match name {
        "ISO-8859-1" => bytes.iter().copied().map(char::from).collect(),
        "US-ASCII" => bytes
            .iter()
            .map(|byte| match byte.is_ascii() {
                true => char::from(*byte),
                false => char::REPLACEMENT_CHARACTER,
            })
            .collect(),
        "UTF-16" => match bytes {
            [0xff, 0xfe, rest @ ..] => units(rest, true),
            [0xfe, 0xff, rest @ ..] => units(rest, false),
            all => units(all, false),
        },
        "UTF-16BE" => units(bytes, false),
        "UTF-16LE" => units(bytes, true),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    })
}
