//! Streams of bytes in memory: `ByteArrayInputStream`, `ByteArrayOutputStream`, and the readers and writers in front of them.
//!
//! An input stream is an array of bytes, a place in it and a mark, an output stream a vector of bytes. Texts are UTF-8.

use lisp_core::collection::array::{ElementType, array_of, array_set};
use lisp_core::collection::vector;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::reader;
use crate::java::gadget::{self, Tag, set_state, state};

const PLACE: usize = 1;
const MARK: usize = 2;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 6] = [
    NATIVES,
    input::NATIVES,
    output::NATIVES,
    array_output::NATIVES,
    stream_reader::NATIVES,
    stream_writer::NATIVES,
];

natives! {
    "java.io.ByteArrayInputStream";

    /// A stream of the bytes of an array, of `count` from `offset` on if given.
    "new" "[bytes]" "[bytes offset count]" since "0.1" cost Length => new_input;
}

fn new_input(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let bytes = bytes_of(cx, &args[0])?;
    let offset = if args.len() > 1 { args.int(cx, 1)? } else { 0 };
    let count = if args.len() > 2 {
        args.int(cx, 2)?
    } else {
        i64::MAX
    };
    let from = usize::try_from(offset).unwrap_or(0).min(bytes.len());
    let end = usize::try_from(count).unwrap_or(0).saturating_add(from);
    input_of(cx, &bytes[from..end.min(bytes.len())])
}

/// A stream of these bytes.
fn input_of(cx: &mut Cx, bytes: &[u8]) -> Result<Value> {
    let array = byte_array(cx, bytes)?;
    let class = "java.io.ByteArrayInputStream";
    let start = Value::from(0_i64);
    Ok(gadget::new(
        cx,
        Tag::Input,
        class,
        &[array, start.clone(), start],
    ))
}

fn byte_array(cx: &mut Cx, bytes: &[u8]) -> Result<Value> {
    let items: Vec<Value> = bytes
        .iter()
        .map(|byte| Value::int8(byte.cast_signed()))
        .collect();
    array_of(cx, ElementType::Byte, items.into_iter())
}

/// The bytes of an array.
///
/// # Errors
/// It is no array; a limit.
pub(crate) fn bytes_of(cx: &mut Cx, array: &Value) -> Result<Vec<u8>> {
    let Some(obj) = array.obj_of(Kind::Array) else {
        return Err(match array.is_nil() {
            true => lisp_core::native::null_pointer(),
            false => cannot_cast(array, "[B"),
        });
    };
    cx.reserve(obj.len())?;
    cx.tick(obj.len() as u64 >> 4)?;
    let items = (0..obj.len()).map(|ix| obj.slot(ix).as_int().unwrap_or(0) as u8);
    Ok(items.collect())
}

/// The bytes that an input stream has left, which it gives up.
fn rest_of(cx: &mut Cx, stream: &Value) -> Result<Vec<u8>> {
    let stream = gadget::expect(stream, Tag::Input, "java.io.InputStream")?;
    let mut bytes = bytes_of(cx, &state(stream, 0))?;
    let place = place_of(stream).min(bytes.len());
    set_place(stream, bytes.len())?;
    Ok(bytes.split_off(place))
}

fn place_of(stream: &Value) -> usize {
    let place = state(stream, PLACE).as_int().unwrap_or(0);
    usize::try_from(place).unwrap_or(0)
}

fn set_place(stream: &Value, place: usize) -> Result<()> {
    set_state(stream, PLACE, Value::from(place as i64)).map(drop)
}

/// The text that an input stream has left.
///
/// # Errors
/// It is no input stream; a limit.
pub(crate) fn text_left(cx: &mut Cx, stream: &Value) -> Result<Value> {
    let bytes = rest_of(cx, stream)?;
    cx.string(&String::from_utf8_lossy(&bytes))
}

/// Appends bytes to an output stream.
///
/// # Errors
/// It is no output stream; a limit.
pub(crate) fn append(cx: &mut Cx, stream: &Value, bytes: &[u8]) -> Result<()> {
    let stream = gadget::expect(stream, Tag::Output, "java.io.OutputStream")?;
    cx.reserve(bytes.len().saturating_mul(size_of::<Value>()))?;
    cx.tick(1 + bytes.len() as u64)?;
    let mut held = set_state(stream, 0, Value::NIL)?;
    for byte in bytes {
        vector::push_mut(&cx.heap, &mut held, Value::int8(byte.cast_signed()));
    }
    set_state(stream, 0, held).map(drop)
}

/// What was written to an output stream.
fn written(cx: &mut Cx, stream: &Value) -> Result<Vec<u8>> {
    let stream = gadget::expect(stream, Tag::Output, "java.io.OutputStream")?;
    let held = state(stream, 0);
    let len = vector::len(&held);
    cx.reserve(len)?;
    cx.tick(len as u64 >> 2)?;
    let bytes = (0..len).filter_map(|ix| vector::get(&held, ix)?.as_int());
    Ok(bytes.map(|byte| byte as u8).collect())
}

/// What was written to an output stream, as text.
///
/// # Errors
/// It is no output stream; a limit.
pub(crate) fn text_written(cx: &mut Cx, stream: &Value) -> Result<String> {
    let bytes = written(cx, stream)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// A part of `bytes` as arguments from `from` on say: a start and a length.
fn part<'b>(cx: &Cx, args: &Args<'_>, from: usize, bytes: &'b [u8]) -> Result<&'b [u8]> {
    if args.len() <= from + 1 {
        return Ok(bytes);
    }
    let (start, len) = (args.int(cx, from)?, args.int(cx, from + 1)?);
    let range = usize::try_from(start).ok().zip(usize::try_from(len).ok());
    let found = range.and_then(|(start, len)| bytes.get(start..start.checked_add(len)?));
    found.ok_or_else(|| {
        let error =
            lisp_core::base::error::Error::of(lisp_core::base::error::code::INDEX_OUT_OF_BOUNDS)
                .with("index", start)
                .with("count", bytes.len() as i64);
        error.into()
    })
}

mod input {
    use super::*;

    natives! {
        "java.io.InputStream";

        /// The next byte as a number, -1 at the end; or how many were put into an array.
        ".read" "[stream]" "[stream bytes]" "[stream bytes start length]" since "0.1" cost Length => read;
        /// The bytes that are left, an array.
        ".readAllBytes" "[stream]" since "0.1" cost Length => read_all;
        /// How many bytes are left.
        ".available" "[stream]" since "0.1" => available;
        /// Skips so many bytes; how many there were.
        ".skip" "[stream count]" since "0.1" => skip;
        /// Remembers the place for `reset`.
        ".mark" "[stream limit]" since "0.1" => mark;
        /// Goes back to the place of the last mark, or to the beginning.
        ".reset" "[stream]" since "0.1" => reset;
        /// Nothing: what is in memory needs no closing.
        ".close" "[stream]" since "0.1" => close;
    }

    fn left(stream: &Value) -> Result<usize> {
        let stream = gadget::expect(stream, Tag::Input, "java.io.InputStream")?;
        let len = state(stream, 0).object().len();
        Ok(len.saturating_sub(place_of(stream)))
    }

    fn read(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (stream, left) = (&args[0], left(&args[0])?);
        let place = place_of(stream);
        if args.len() == 1 {
            if left == 0 {
                return Ok(Value::from(-1_i64));
            }
            set_place(stream, place + 1)?;
            let byte = state(stream, 0).object().slot(place).as_int().unwrap_or(0);
            return Ok(Value::from(byte & 0xff));
        }
        let wanted = bytes_of(cx, &args[1])?;
        let len = part(cx, &args, 2, &wanted)?.len().min(left);
        if len == 0 && !wanted.is_empty() {
            return Ok(Value::from(-1_i64));
        }
        let start = if args.len() > 3 { args.int(cx, 2)? } else { 0 };
        cx.tick(len as u64)?;
        for ix in 0..len {
            let byte = state(stream, 0).object().slot(place + ix);
            array_set(&args[1], start + ix as i64, byte)?;
        }
        set_place(stream, place + len)?;
        Ok(Value::from(len as i64))
    }

    fn read_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let bytes = rest_of(cx, &args[0])?;
        byte_array(cx, &bytes)
    }

    fn available(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        left(&args[0]).map(|left| Value::from(left as i64))
    }

    fn skip(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let wanted = usize::try_from(args.int(cx, 1)?).unwrap_or(0);
        let skipped = wanted.min(left(&args[0])?);
        set_place(&args[0], place_of(&args[0]) + skipped)?;
        Ok(Value::from(skipped as i64))
    }

    fn reset(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        left(&args[0])?;
        let place = state(&args[0], MARK);
        set_state(&args[0], PLACE, place)?;
        Ok(Value::NIL)
    }

    fn mark(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        left(&args[0])?;
        set_state(&args[0], MARK, state(&args[0], PLACE))?;
        Ok(Value::NIL)
    }

    fn close(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::NIL)
    }
}

mod output {
    use super::*;

    natives! {
        "java.io.OutputStream";

        /// Writes a byte given as a number, or an array of bytes or part of it.
        ".write" "[stream x]" "[stream bytes start length]" since "0.1" cost Length => write;
        /// Nothing: what is in memory needs no flushing.
        ".flush" "[stream]" since "0.1" => done;
        /// Nothing: what is in memory needs no closing.
        ".close" "[stream]" since "0.1" => done;
    }

    fn write(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if let Some(byte) = args[1].as_int() {
            append(cx, &args[0], &[byte as u8])?;
            return Ok(Value::NIL);
        }
        let bytes = bytes_of(cx, &args[1])?;
        let bytes = part(cx, &args, 2, &bytes)?;
        append(cx, &args[0], bytes)?;
        Ok(Value::NIL)
    }

    fn done(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::NIL)
    }
}

mod array_output {
    use super::*;

    natives! {
        "java.io.ByteArrayOutputStream";

        /// A stream that keeps what is written.
        "new" "[]" "[size]" since "0.1" => new;
        /// What was written, an array of bytes.
        ".toByteArray" "[stream]" since "0.1" cost Length => to_array;
        /// How many bytes were written.
        ".size" "[stream]" since "0.1" => size;
        /// What was written, as text.
        ".toString" "[stream]" "[stream charset]" since "0.1" cost Length => to_string;
        /// Forgets what was written.
        ".reset" "[stream]" since "0.1" => reset;
        /// Writes what was written to another stream.
        ".writeTo" "[stream other]" since "0.1" cost Length => write_to;
    }

    fn new(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        let empty = vector::empty(&cx.heap);
        let class = "java.io.ByteArrayOutputStream";
        Ok(gadget::new(cx, Tag::Output, class, &[empty]))
    }

    fn to_array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let bytes = written(cx, &args[0])?;
        byte_array(cx, &bytes)
    }

    fn size(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let stream = gadget::expect(&args[0], Tag::Output, "java.io.OutputStream")?;
        Ok(Value::from(vector::len(&state(stream, 0)) as i64))
    }

    fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = text_written(cx, &args[0])?;
        cx.string(&text)
    }

    fn reset(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let stream = gadget::expect(&args[0], Tag::Output, "java.io.OutputStream")?;
        let empty = vector::empty(&cx.heap);
        set_state(stream, 0, empty)?;
        Ok(Value::NIL)
    }

    fn write_to(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let bytes = written(cx, &args[0])?;
        append(cx, &args[1], &bytes)?;
        Ok(Value::NIL)
    }
}

mod stream_reader {
    use super::*;

    natives! {
        "java.io.InputStreamReader";

        /// A reader of the text that a stream of bytes has left.
        "new" "[stream]" "[stream charset]" since "0.1" cost Length => new;
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = text_left(cx, &args[0])?;
        Ok(reader::new(cx, "java.io.InputStreamReader", text))
    }
}

mod stream_writer {
    use super::*;

    natives! {
        "java.io.OutputStreamWriter";

        /// A writer of texts to a stream of bytes.
        "new" "[stream]" "[stream charset]" since "0.1" => new;
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        super::super::new_writer(cx, "java.io.OutputStreamWriter", &args[0])
    }
}
