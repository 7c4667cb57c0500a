//! What texts are read from: strings, the host's standard input, and readers in front of other
//! readers.
//!
//! A reader is a gadget: its text (or the reader behind it), a place in the text (twice the byte,
//! plus one when the second half of a surrogate pair is next), and whether the host has more when
//! the text is at its end.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Cx, Result, Throw};
use lisp_core::env::slots;
use lisp_core::native::cannot_cast;
use lisp_core::value::{Kind, Value};

use super::{argument, writer};
use crate::java::gadget::{self, Tag};

const SOURCE: usize = 0;
const PLACE: usize = 1;
const FROM_HOST: usize = 2;

/// The reader of standard input of a runtime, made at its first use.
#[derive(Default)]
struct StandardInput(Option<Value>);

/// A reader of the class with this full name over a text.
pub(crate) fn new(cx: &mut Cx, class: &str, text: Value) -> Value {
    gadget::new(
        cx,
        Tag::Reader,
        class,
        &[text, Value::from(0), Value::FALSE],
    )
}

/// A reader in front of another one.
pub(crate) fn around(cx: &mut Cx, class: &str, inner: Value) -> Value {
    gadget::new(cx, Tag::Reader, class, &[inner, Value::NIL, Value::FALSE])
}

/// The reader of standard input.
pub(crate) fn standard_input(cx: &mut Cx) -> Value {
    if let Some(reader) = &cx.extension::<StandardInput>().0 {
        return reader.clone();
    }
    let empty = cx.heap.text("");
    let state = [empty, Value::from(0), Value::TRUE];
    let reader = gadget::new(cx, Tag::Reader, "java.io.PushbackReader", &state);
    cx.extension::<StandardInput>().0 = Some(reader.clone());
    reader
}

/// What `*in*` holds at first, in all runtimes of an image: it stands for the reader of standard
/// input.
pub(crate) fn standard(cx: &mut Cx) -> Value {
    let class = "clojure.lang.LineNumberingPushbackReader";
    gadget::constant(cx, Tag::Reader, class, &[Value::TRUE])
}

/// What `*in*` is bound to.
pub(crate) fn current(cx: &mut Cx) -> Value {
    match writer::bound(cx, slots::IN) {
        reader if reader.is_nil() => standard_input(cx),
        reader => reader,
    }
}

#[cold]
fn closed() -> Throw {
    Error::of(code::IO_CLOSED).into()
}

/// The reader at the bottom, which has the text.
///
/// # Errors
/// It is no reader.
pub(crate) fn bottom(cx: &mut Cx, reader: &Value) -> Result<Value> {
    let mut reader = reader.clone();
    loop {
        cx.tick(1)?;
        if reader.is_nil() {
            return Ok(standard_input(cx));
        }
        if !gadget::is(&reader, Tag::Reader) {
            return Err(cannot_cast(&reader, "java.io.Reader"));
        }
        let source = gadget::state(&reader, SOURCE);
        match source.kind() {
            Kind::True => return Ok(standard_input(cx)),
            Kind::Gadget => reader = source,
            _ => return Ok(reader),
        }
    }
}

/// Text and place of a reader at the bottom; more is fetched from the host when the text is at its
/// end.
///
/// # Errors
/// It is closed; what the host says.
pub(crate) fn window(cx: &mut Cx, reader: &Value) -> Result<(Value, u64)> {
    let text = gadget::state(reader, SOURCE);
    if !text.is(Kind::String) {
        return Err(closed());
    }
    let place = gadget::state(reader, PLACE).as_int().unwrap_or(0) as u64;
    let is_at_end = (place >> 1) as usize >= text.text().map_or(0, str::len);
    if !is_at_end || !gadget::state(reader, FROM_HOST).is_truthy() {
        return Ok((text, place));
    }
    match cx.host.read_line()? {
        None => Ok((text, place)),
        Some(line) => {
            let line = cx.string(&line)?;
            gadget::set_state(reader, SOURCE, line.clone())?;
            set_place(reader, 0)?;
            Ok((line, 0))
        }
    }
}

/// Moves a reader at the bottom.
///
/// # Errors
/// It belongs to an image.
pub(crate) fn set_place(reader: &Value, place: u64) -> Result<()> {
    gadget::set_state(reader, PLACE, Value::from(place as i64)).map(drop)
}

/// The next unit; `None` at the end.
///
/// # Errors
/// As [`window`].
pub(crate) fn read_unit(cx: &mut Cx, reader: &Value) -> Result<Option<u16>> {
    let reader = bottom(cx, reader)?;
    let (text, place) = window(cx, &reader)?;
    let (byte, is_second) = ((place >> 1) as usize, place & 1 == 1);
    let Some(letter) = text
        .text()
        .and_then(|text| text.get(byte..)?.chars().next())
    else {
        return Ok(None);
    };
    let mut units = [0; 2];
    let units = letter.encode_utf16(&mut units);
    let behind = ((byte + letter.len_utf8()) as u64) << 1;
    let (unit, behind) = match (units.len(), is_second) {
        (2, false) => (units[0], place + 1),
        (_, true) => (units[units.len() - 1], behind),
        _ => (units[0], behind),
    };
    set_place(&reader, behind)?;
    Ok(Some(unit))
}

/// Gives a unit back: the one read last, or another one, which is put before the rest.
///
/// # Errors
/// As [`window`].
pub(crate) fn unread_unit(cx: &mut Cx, reader: &Value, unit: u16) -> Result<()> {
    let reader = bottom(cx, reader)?;
    let text = gadget::state(&reader, SOURCE);
    let place = gadget::state(&reader, PLACE).as_int().unwrap_or(0) as u64;
    let Some(whole) = text.text() else {
        return Err(closed());
    };
    let (head, rest) = whole.split_at(((place >> 1) as usize).min(whole.len()));
    let before = if place & 1 == 1 {
        None
    } else {
        head.chars().next_back()
    };
    if let Some(letter) = before
        && u32::from(letter) == u32::from(unit)
    {
        return set_place(&reader, place - ((letter.len_utf8() as u64) << 1));
    }
    let text = format!("{}{rest}", String::from_utf16_lossy(&[unit]));
    let text = cx.string(&text)?;
    gadget::set_state(&reader, SOURCE, text)?;
    set_place(&reader, 0)
}

/// The rest of the line without its end; nil at the end of the text.
///
/// # Errors
/// As [`window`].
pub(crate) fn read_line(cx: &mut Cx, reader: &Value) -> Result<Value> {
    let reader = bottom(cx, reader)?;
    let (text, place) = window(cx, &reader)?;
    let start = (place >> 1) as usize;
    let Some(rest) = text.text().and_then(|text| text.get(start..)) else {
        return Ok(Value::NIL);
    };
    if rest.is_empty() {
        return Ok(Value::NIL);
    }
    cx.tick(1)?;
    let end = rest.find(['\n', '\r']);
    let line = &rest[..end.unwrap_or(rest.len())];
    let behind = match end {
        None => rest.len(),
        Some(end) if rest[end..].starts_with("\r\n") => end + 2,
        Some(end) => end + 1,
    };
    set_place(&reader, ((start + behind) as u64) << 1)?;
    cx.string(line)
}

/// Everything that is left.
///
/// # Errors
/// As [`window`].
pub(crate) fn read_rest(cx: &mut Cx, reader: &Value) -> Result<String> {
    let reader = bottom(cx, reader)?;
    let mut rest = String::new();
    loop {
        let (text, place) = window(cx, &reader)?;
        let Some(part) = text
            .text()
            .and_then(|text| text.get((place >> 1) as usize..))
        else {
            return Ok(rest);
        };
        if part.is_empty() {
            return Ok(rest);
        }
        cx.reserve(rest.len() + part.len())?;
        rest.push_str(part);
        set_place(&reader, (text.text().map_or(0, str::len) as u64) << 1)?;
    }
}

/// Closes a reader: nothing can be read any more.
///
/// # Errors
/// It belongs to an image.
pub(crate) fn close(cx: &mut Cx, reader: &Value) -> Result<()> {
    let reader = bottom(cx, reader)?;
    if gadget::state(&reader, FROM_HOST).is_truthy() {
        return Ok(());
    }
    gadget::set_state(&reader, SOURCE, Value::NIL).map(drop)
}

/// The text of an argument that is read from: a reader's rest, or a text.
///
/// # Errors
/// It is neither.
pub(crate) fn whole_text(cx: &mut Cx, source: &Value) -> Result<Value> {
    if let Some(text) = argument::as_text(source) {
        return Ok(text);
    }
    let text = read_rest(cx, source)?;
    cx.string(&text)
}
