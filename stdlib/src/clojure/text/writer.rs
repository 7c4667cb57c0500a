//! Where texts are written to: text buffers, the host's streams, files, and types of programs that
//! write.
//!
//! A text buffer (`StringWriter`, `StringBuilder`) has two slots: the symbol of its class and the
//! string it holds, which grows in place. Nil stands for the host's standard output, so an image
//! needs no stream.

use lisp_core::base::meter::Termination;
use lisp_core::collection::user;
use lisp_core::cx::{Cx, Result, Stream, Throw};
use lisp_core::env::slots;
use lisp_core::native::cannot_cast;
use lisp_core::value::{Kind, Value};

use crate::java::gadget::{self, Tag};

use super::regex::matcher::frozen;
use super::units;

const CONTENT: usize = 1;

/// A new text buffer of the class with this full name, holding `content`.
pub(crate) fn new_buffer(cx: &mut Cx, class: &str, content: Value) -> Value {
    let class = cx.symbol(None, class);
    cx.heap.object(Kind::TextBuffer, [0], [class, content])
}

/// A new `java.io.StringWriter`.
pub(crate) fn string_writer(cx: &mut Cx) -> Value {
    let empty = units::ascii(&cx.heap, "");
    new_buffer(cx, "java.io.StringWriter", empty)
}

/// The text a buffer holds.
pub(crate) fn content_of(buffer: &Value) -> Value {
    buffer
        .obj_of(Kind::TextBuffer)
        .map_or(Value::NIL, |obj| obj.slot(CONTENT))
}

/// Gives a buffer another text.
///
/// # Errors
/// It belongs to an image.
pub(crate) fn set_content(buffer: &Value, content: Value) -> Result<()> {
    if buffer.object().is_immortal() {
        return Err(frozen());
    }
    drop(buffer.object().replace_slot(CONTENT, content));
    Ok(())
}

/// Appends to a buffer.
///
/// # Errors
/// It belongs to an image; a limit.
pub(crate) fn append(cx: &mut Cx, buffer: &Value, text: &str) -> Result<()> {
    let obj = buffer.object();
    if obj.is_immortal() {
        return Err(frozen());
    }
    if text.is_empty() {
        return Ok(());
    }
    let mut content = obj.replace_slot(CONTENT, Value::NIL);
    let grown = grow(cx, &mut content, text);
    drop(obj.replace_slot(CONTENT, content));
    grown
}

fn grow(cx: &mut Cx, content: &mut Value, text: &str) -> Result<()> {
    let len = content.object().bytes().len();
    let count = content.object().raw(0) + lisp_core::cx::utf16_len(text) as u64;
    let has_room = content
        .obj_mut()
        .is_some_and(|own| own.spare() >= text.len());
    if !has_room {
        let room = (len + text.len()).max(48);
        cx.reserve(len + room)?;
        let obj = content.object();
        *content = cx
            .heap
            .bytes_of(Kind::String, &[obj.raw(0)], obj.bytes(), room);
    }
    cx.tick(1 + (text.len() as u64 >> 6))?;
    let mut own = cx.heap.own(content, text.len());
    let is_pushed = own.push_bytes(text.as_bytes());
    debug_assert!(is_pushed, "room was made");
    own.set_raw(0, count);
    Ok(())
}

/// What `*out*` is bound to.
pub(crate) fn out(cx: &Cx) -> Value {
    bound(cx, slots::OUT)
}

/// What the known var in this slot holds now.
pub(crate) fn bound(cx: &Cx, slot: u32) -> Value {
    match cx.bindings.get(slot) {
        Some(value) => value.clone(),
        None if (slot as usize) < cx.roots.len() => cx.roots.get(slot).clone(),
        None => Value::NIL,
    }
}

/// Writes a text to a standard stream of the host, within the limit on output.
///
/// # Errors
/// The limit, or what the host says.
pub(crate) fn write_host(cx: &mut Cx, stream: Stream, text: &str) -> Result<()> {
    let len = text.len() as u64;
    if let Some(left) = &mut cx.meter.output_bytes_left {
        if *left < len {
            return Err(Throw::Terminated(Termination::Output));
        }
        *left -= len;
    }
    cx.meter.output_bytes += len;
    cx.tick(len >> 6)?;
    cx.host.write(stream, text.as_bytes())?;
    Ok(())
}

/// Writes a text to a writer of any kind.
///
/// # Errors
/// It is no writer, is closed, or fails; a limit.
pub(crate) fn write(cx: &mut Cx, writer: &Value, text: &str) -> Result<()> {
    let writer = &innermost(cx, writer)?;
    match writer.kind() {
        Kind::Nil => write_host(cx, Stream::Out, text),
        Kind::TextBuffer => append(cx, writer, text),
        Kind::Gadget => match gadget::tag_of(writer) {
            Tag::Stream => {
                let is_error = gadget::state(writer, 0).is_truthy();
                write_host(cx, if is_error { Stream::Err } else { Stream::Out }, text)
            }
            Tag::FileWriter => {
                let path = gadget::state(writer, 0);
                cx.tick(1 + (text.len() as u64 >> 6))?;
                cx.host
                    .write_file(path.text().unwrap_or_default(), text.as_bytes(), true)?;
                Ok(())
            }
            Tag::Output => crate::java::io::bytes::append(cx, writer, text.as_bytes()),
            _ => Err(cannot_cast(writer, "java.io.Writer")),
        },
        Kind::Instance | Kind::Record => match user::method(cx, writer, "write") {
            Some(method) => {
                let text = cx.string(text)?;
                cx.call(&method, &[writer.clone(), text]).map(drop)
            }
            None => Err(cannot_cast(writer, "java.io.Writer")),
        },
        _ => Err(cannot_cast(writer, "java.io.Writer")),
    }
}

/// The writer that a writer stands in front of, or itself.
fn innermost(cx: &mut Cx, writer: &Value) -> Result<Value> {
    let mut writer = writer.clone();
    while gadget::is(&writer, Tag::Writer) {
        cx.tick(1)?;
        writer = gadget::state(&writer, 0);
    }
    Ok(writer)
}

/// Closes a writer: that of a user type by its own method; others are flushed.
///
/// # Errors
/// What the method throws, what the host says.
pub(crate) fn close(cx: &mut Cx, writer: &Value) -> Result<()> {
    let inner = innermost(cx, writer)?;
    if matches!(inner.kind(), Kind::Instance | Kind::Record)
        && let Some(method) = user::method(cx, &inner, "close")
    {
        return cx.call(&method, &[inner]).map(drop);
    }
    flush(cx, &inner)
}

/// Sees to it that what was written is seen.
///
/// # Errors
/// What the host says.
pub(crate) fn flush(cx: &mut Cx, writer: &Value) -> Result<()> {
    let writer = &innermost(cx, writer)?;
    let stream = match writer.kind() {
        Kind::Nil => Stream::Out,
        Kind::Gadget => match gadget::tag_of(writer) {
            Tag::Stream if gadget::state(writer, 0).is_truthy() => Stream::Err,
            Tag::Stream => Stream::Out,
            _ => return Ok(()),
        },
        Kind::Instance | Kind::Record => {
            if let Some(method) = user::method(cx, writer, "flush") {
                cx.call(&method, std::slice::from_ref(writer))?;
            }
            return Ok(());
        }
        _ => return Ok(()),
    };
    cx.host.flush(stream)?;
    Ok(())
}
