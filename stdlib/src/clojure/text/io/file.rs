//! `clojure.java.io`: files by path, readers and writers of them.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{cannot_cast, invalid};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::argument::nil_call;
use crate::clojure::text::{reader, writer};
use crate::java::gadget::{self, Tag};

natives! {
    "clojure.java.io";

    /// A file object for a path, or for paths one inside the other; a file object is its own.
    "file" "[arg]" "[parent child]" "[parent child & more]" since "0.1" => file;

    /// A file object for the path `x`; nil for nil.
    "as-file" "[x]" since "0.1" => as_file;

    /// A reader of `x`: a path, a file object or a reader.
    "reader" "[x & opts]" since "0.1" => open_reader;

    /// A writer to `x`: a path, a file object or a writer. With option `:append` true what is there stays.
    "writer" "[x & opts]" since "0.1" => open_writer;

    /// Writes what `input` has, a path, file object or reader, to `output`, a path, file object or writer.
    "copy" "[input output & opts]" since "0.1" => copy;
}

/// The text of a file.
///
/// # Errors
/// What the host says.
pub(crate) fn content_of(cx: &mut Cx, path: &Value) -> Result<Value> {
    let bytes = cx.host.read_file(path.text().unwrap_or_default())?;
    cx.reserve(bytes.len())?;
    let text = String::from_utf8_lossy(&bytes);
    cx.string(&text)
}

/// A file object.
pub(crate) fn new(cx: &mut Cx, path: &str) -> Value {
    let path = cx.heap.text(&normal(path));
    gadget::new(cx, Tag::File, "java.io.File", &[path])
}

/// A path as Java writes it: no slash twice, none at the end.
fn normal(path: &str) -> String {
    let mut plain = String::with_capacity(path.len());
    for c in path.chars() {
        if c != '/' || !plain.ends_with('/') {
            plain.push(c);
        }
    }
    if plain.len() > 1 && plain.ends_with('/') {
        plain.pop();
    }
    plain
}

/// The path of a string or file object.
///
/// # Errors
/// It is something else.
pub(crate) fn path_of(value: &Value) -> Result<Value> {
    match value.kind() {
        Kind::String => Ok(value.clone()),
        Kind::Gadget if gadget::is(value, Tag::File) => Ok(gadget::state(value, 0)),
        Kind::Nil => Err(nil_call("String.length()", "pathname")),
        _ => Err(cannot_cast(value, "java.io.File")),
    }
}

fn file(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args.len() == 1 {
        return as_file(cx, args);
    }
    let mut path = path_of(&args[0])?.text().unwrap_or_default().to_owned();
    for child in args.rest(1) {
        let child = path_of(child)?;
        let child = child.text().unwrap_or_default();
        if child.starts_with('/') {
            return Err(invalid(format!("{child} is not a relative path")));
        }
        cx.reserve(path.len() + child.len())?;
        path.push('/');
        path.push_str(child);
    }
    Ok(new(cx, &path))
}

fn as_file(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::Nil => Ok(Value::NIL),
        Kind::Gadget if gadget::is(&args[0], Tag::File) => Ok(args.take(0)),
        _ => {
            let path = path_of(&args[0])?;
            Ok(new(cx, path.text().unwrap_or_default()))
        }
    }
}

fn open_reader(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::Gadget if gadget::is(&args[0], Tag::Reader) => {
            Ok(reader::around(cx, "java.io.BufferedReader", args[0].clone()))
        }
        Kind::Array => {
            let text = crate::java::string::text_of_array(cx, &args[0])?;
            Ok(reader::new(cx, "java.io.BufferedReader", text))
        }
        _ => {
            let path = path_of(&args[0])?;
            let text = content_of(cx, &path)?;
            Ok(reader::new(cx, "java.io.BufferedReader", text))
        }
    }
}

fn open_writer(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let is_writer = matches!(args[0].kind(), Kind::TextBuffer | Kind::Instance)
        || gadget::is(&args[0], Tag::Stream)
        || gadget::is(&args[0], Tag::Writer)
        || gadget::is(&args[0], Tag::FileWriter);
    if is_writer {
        let inner = args[0].clone();
        return Ok(gadget::new(cx, Tag::Writer, "java.io.BufferedWriter", &[inner]));
    }
    let path = path_of(&args[0])?;
    let is_appended = super::option(args.rest(1), "append").is_truthy();
    file_writer(cx, &path, is_appended)
}

/// A writer to a file, which is emptied first unless it is appended to.
///
/// # Errors
/// What the host says.
pub(crate) fn file_writer(cx: &mut Cx, path: &Value, is_appended: bool) -> Result<Value> {
    cx.host.write_file(path.text().unwrap_or_default(), b"", is_appended)?;
    Ok(gadget::new(cx, Tag::FileWriter, "java.io.BufferedWriter", &[path.clone()]))
}

fn copy(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let content = match args[0].kind() {
        Kind::Gadget if gadget::is(&args[0], Tag::Reader) => reader::whole_text(cx, &args[0])?,
        Kind::String => args[0].clone(),
        _ => {
            let path = path_of(&args[0])?;
            content_of(cx, &path)?
        }
    };
    let text = content.text().unwrap_or_default();
    if gadget::is(&args[1], Tag::File) {
        let path = gadget::state(&args[1], 0);
        cx.host.write_file(path.text().unwrap_or_default(), text.as_bytes(), false)?;
    } else {
        writer::write(cx, &args[1], text)?;
    }
    Ok(Value::NIL)
}
