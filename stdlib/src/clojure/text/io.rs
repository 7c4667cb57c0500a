//! Reading and writing: lines, files and forms.
//!
//! Files are the host's business; a runtime without the right gets the host's refusal. Forms are
//! read by the reader of `lisp_core::read`; a reader object gives it a piece of its text at a time,
//! so that a form costs its own length.

pub(crate) mod data;
pub(crate) mod file;
pub(crate) mod process;

use lisp_core::base::Source;
use lisp_core::base::error::{Error, code};
use lisp_core::collection::{Cursor, map, vector};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::forms::Forms;
use lisp_core::native::{cannot_cast, mismatch, null_pointer};
use lisp_core::natives;
use lisp_core::read::{self, Conditionals, Options, Reader};
use lisp_core::value::{Kind, Value};

use super::argument;
use super::reader;
use super::writer;
use crate::java::gadget::{self, Tag};

natives! {
    "clojure.core";

    /// The next line of `*in*` without its end, or nil at the end of the input.
    "read-line" "[]" since "0.1" => read_line;

    /// The whole text of `f`: a file by its path, a file object, a reader, or an array of
    /// characters.
    "slurp" "[f & opts]" since "0.1" cost Length => slurp;

    /// Writes the text of `content` to `f`, a path, a file object or a writer; with option
    /// `:append` true behind what is there.
    "spit" "[f content & opts]" since "0.1" cost Length => spit;

    /// The first form in the string `s`. Options: `:eof`, `:read-cond`, `:features`.
    "read-string" "[s]" "[opts s]" since "0.1" cost Length => read_string;

    /// The next form of `stream`, `*in*` if not given. At the end an error, or `eof-value` when
    /// `eof-error?` is false.
    "read" "[]" "[stream]" "[opts stream]" "[stream eof-error? eof-value]"
        "[stream eof-error? eof-value recursive?]" since "0.1" => read;

    /// A vector of what `read` answers and the text it was read from.
    "read+string" "[]" "[stream]" "[opts stream]" "[stream eof-error? eof-value]"
        "[stream eof-error? eof-value recursive?]" since "0.1" => read_and_string;
}

fn read_line(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let input = reader::current(cx);
    reader::read_line(cx, &input)
}

fn slurp(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let source = &args[0];
    match source.kind() {
        Kind::String => file::content_of(cx, source),
        Kind::Gadget if gadget::is(source, Tag::File) => {
            file::content_of(cx, &gadget::state(source, 0))
        }
        Kind::Gadget if gadget::is(source, Tag::Input) => {
            crate::java::io::bytes::text_left(cx, source)
        }
        Kind::Gadget => reader::whole_text(cx, source),
        Kind::Array => crate::java::string::text_of_array(cx, source),
        Kind::Nil => Err(cannot_open(cx, source)),
        _ => Err(cannot_open(cx, source)),
    }
}

fn cannot_open(cx: &mut Cx, source: &Value) -> Throw {
    let class = lisp_core::compare::class_name_of(cx, source).into_owned();
    let shown = lisp_core::print::pr_str(cx, source).unwrap_or_default();
    let (class, shown) = if source.is_nil() {
        ("nil".to_owned(), "nil".to_owned())
    } else {
        (class, shown)
    };
    let message = match source.is_nil() {
        true => "Cannot open <nil> as a Reader.".to_owned(),
        false => format!("Cannot open <{shown}> of type {class} as a Reader."),
    };
    argument::invalid_as("java.lang.IllegalArgumentException", message)
}

/// The value of a keyword among options given in turn.
fn option(options: &[Value], name: &str) -> Value {
    let pairs = options.chunks_exact(2);
    let mut found = pairs.filter(|pair| pair[0].is_named(Kind::Keyword, name));
    found.next_back().map_or(Value::NIL, |pair| pair[1].clone())
}

fn spit(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let content = super::text_of(cx, &args[1])?;
    let text = content.text().unwrap_or_default();
    let path = match args[0].kind() {
        Kind::String => args[0].clone(),
        Kind::Gadget if gadget::is(&args[0], Tag::File) => gadget::state(&args[0], 0),
        Kind::Nil => return Err(null_pointer()),
        _ => {
            writer::write(cx, &args[0], text)?;
            return Ok(Value::NIL);
        }
    };
    let is_appended = option(args.rest(2), "append").is_truthy();
    cx.tick(text.len() as u64 >> 6)?;
    cx.host.write_file(
        path.text().unwrap_or_default(),
        text.as_bytes(),
        is_appended,
    )?;
    Ok(Value::NIL)
}

/// What happens at the end of the text, and how to read.
struct Reading {
    options: Options,
    /// What to answer at the end; `None` for an error.
    at_end: Option<Value>,
}

impl Reading {
    fn new() -> Reading {
        Reading {
            options: Options::string(),
            at_end: None,
        }
    }

    /// From a map of options.
    fn of(cx: &mut Cx, opts: &Value) -> Result<Reading> {
        let mut reading = Reading::new();
        if opts.is_nil() {
            return Ok(reading);
        }
        if !map::is_map(opts) {
            return Err(cannot_cast(opts, "clojure.lang.IPersistentMap"));
        }
        let eof = cx.keyword("eof");
        reading.at_end =
            map::get(cx, opts, &eof)?.filter(|it| !it.is_named(Kind::Keyword, "eofthrow"));
        let cond = cx.keyword("read-cond");
        if let Some(mode) = map::get(cx, opts, &cond)? {
            reading.options = reading.options.conditionals(match mode {
                mode if mode.is_named(Kind::Keyword, "allow") => Conditionals::Allow,
                mode if mode.is_named(Kind::Keyword, "preserve") => Conditionals::Preserve,
                _ => Conditionals::Refuse,
            });
        }
        let features = cx.keyword("features");
        if let Some(features) = map::get(cx, opts, &features)? {
            let mut names = vec!["dayfly".to_owned(), "clj".to_owned()];
            let mut cursor = Cursor::new(cx, features)?;
            while let Some(feature) = cursor.next(cx)? {
                names.extend(feature.full_name());
            }
            reading.options = reading.options.features(names);
        }
        Ok(reading)
    }

    fn end(&self) -> Result<Value> {
        match &self.at_end {
            Some(value) => Ok(value.clone()),
            None => Err(Error::of(code::READ_EOF).into()),
        }
    }
}

/// The first form of a text.
fn read_text(cx: &mut Cx, text: &str, reading: &Reading) -> Result<Value> {
    cx.reserve(text.len())?;
    let source = Source::new("string", text);
    match lisp_core::forms::read_text(cx, &source, reading.options.clone())? {
        Some(form) => Ok(form),
        None => reading.end(),
    }
}

fn read_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let last = args.len() - 1;
    let reading = match last {
        0 => Reading::new(),
        _ => Reading::of(cx, &args[0])?,
    };
    let string = argument::string(&args, last, ("String.length()", "s"))?;
    read_text(cx, string.text().unwrap_or_default(), &reading)
}

/// Stream and manner of a call of `read`.
fn reading_of(cx: &mut Cx, args: &Args<'_>) -> Result<(Value, Reading)> {
    let mut reading = Reading::new();
    let stream = match args.len() {
        0 => reader::current(cx),
        1 => args[0].clone(),
        2 => {
            reading = Reading::of(cx, &args[0])?;
            args[1].clone()
        }
        _ => {
            reading.at_end = (!args[1].is_truthy()).then(|| args[2].clone());
            args[0].clone()
        }
    };
    Ok((stream, reading))
}

fn read(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (stream, reading) = reading_of(cx, &args)?;
    match read_stream(cx, &stream, &reading.options)? {
        Some((form, _)) => Ok(form),
        None => reading.end(),
    }
}

fn read_and_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (stream, reading) = reading_of(cx, &args)?;
    let (form, text) = match read_stream(cx, &stream, &reading.options)? {
        Some((form, text)) => (form, text),
        None => (reading.end()?, String::new()),
    };
    let text = cx.string(text.trim())?;
    Ok(vector::vector_of(&cx.heap, [form, text].into_iter()))
}

/// Bytes of the first piece of a text that the reader gets.
const PIECE: usize = 4096;

/// The next form of a reader object and the text it was read from; `None` at the end.
///
/// # Errors
/// Whatever is wrong with the text; it is no reader.
fn read_stream(cx: &mut Cx, stream: &Value, options: &Options) -> Result<Option<(Value, String)>> {
    if !gadget::is(stream, Tag::Reader) {
        return Err(match stream.is_nil() {
            true => null_pointer(),
            false => mismatch("java.io.PushbackReader", stream),
        });
    }
    let bottom = reader::bottom(cx, stream)?;
    let mut wanted = PIECE;
    let mut unread = String::new();
    loop {
        let (text, place) = reader::window(cx, &bottom)?;
        let start = (place >> 1) as usize;
        let rest = text
            .text()
            .and_then(|text| text.get(start..))
            .unwrap_or_default();
        let piece = match unread.is_empty() {
            true => piece_of(rest, wanted),
            false => piece_of(&format!("{unread}{rest}"), wanted),
        };
        let is_whole = piece.len() == unread.len() + rest.len();
        cx.reserve(piece.len())?;
        let source = Source::new("NO_SOURCE_FILE", piece);
        let mut reader = Reader::new(&source, options.clone());
        let read = reader.next_form(&mut Forms::new(cx));
        let end = reader.offset() as usize;
        let taken = source.text().get(..end).unwrap_or_default().to_owned();
        match read {
            Ok(Some((form, _))) if is_whole || end < source.text().len() => {
                let consumed = end.saturating_sub(unread.len());
                reader::set_place(&bottom, ((start + consumed) as u64) << 1)?;
                return Ok(Some((form, taken)));
            }
            Err(throw) if is_whole && !is_unfinished(&throw) => {
                let consumed = end.saturating_sub(unread.len());
                reader::set_place(&bottom, ((start + consumed) as u64) << 1)?;
                return Err(throw);
            }
            read if is_whole => {
                unread.push_str(rest);
                reader::set_place(&bottom, ((start + rest.len()) as u64) << 1)?;
                if rest.is_empty() || !has_more(cx, &bottom)? {
                    return read.map(|_| None);
                }
            }
            _ => wanted *= 4,
        }
    }
}

/// At most `wanted` bytes of a text, whole characters.
fn piece_of(text: &str, wanted: usize) -> String {
    let mut end = wanted.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].to_owned()
}

fn is_unfinished(throw: &Throw) -> bool {
    matches!(throw, Throw::Error(error) if read::is_incomplete(error))
}

/// Has the host another line?
fn has_more(cx: &mut Cx, reader: &Value) -> Result<bool> {
    let (text, place) = reader::window(cx, reader)?;
    Ok(((place >> 1) as usize) < text.text().map_or(0, str::len))
}
