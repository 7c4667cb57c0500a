//! Files by path, readers and writers of them: what `clojure.java.io` is made from.

use lisp_core::collection::map;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::argument::nil_call;
use crate::clojure::text::reader;
use crate::java::gadget::{self, Tag};

natives! {
    "dayfly.internal";

    /// A reader of the text of `x`: a path, a file object, a reader, or an array of characters.
    "open-reader" "[x opts]" since "0.1" cost Length => open_reader;

    /// A writer to `x`: a path, a file object or a writer. With `:append` true in `opts` what is
    /// there stays.
    "open-writer" "[x opts]" since "0.1" => open_writer;

    /// The file object of the file `name` on the class path, or nil.
    "find-resource" "[name]" since "0.1" => find_resource;
}

/// The text of a file.
///
/// # Errors
/// What the host says.
pub(crate) fn content_of(cx: &mut Cx, path: &Value) -> Result<Value> {
    let most = cx.bytes_left();
    let path = path.text().unwrap_or_default();
    let bytes = cx.host.read_file(path, most)?;
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

fn open_reader(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::Gadget if gadget::is(&args[0], Tag::Reader) => Ok(reader::around(
            cx,
            "java.io.BufferedReader",
            args[0].clone(),
        )),
        Kind::Gadget if gadget::is(&args[0], Tag::Input) => {
            let text = crate::java::io::bytes::text_left(cx, &args[0])?;
            Ok(reader::new(cx, "java.io.BufferedReader", text))
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
        || gadget::is(&args[0], Tag::FileWriter)
        || gadget::is(&args[0], Tag::Output);
    if is_writer {
        let inner = args[0].clone();
        return Ok(gadget::new(
            cx,
            Tag::Writer,
            "java.io.BufferedWriter",
            &[inner],
        ));
    }
    let path = path_of(&args[0])?;
    let append = cx.keyword("append");
    let is_appended = match map::is_map(&args[1]) {
        true => map::get(cx, &args[1], &append)?.is_some_and(|it| it.is_truthy()),
        false => false,
    };
    file_writer(cx, &path, is_appended)
}

/// A writer to a file, which is emptied first unless it is appended to.
///
/// # Errors
/// What the host says.
pub(crate) fn file_writer(cx: &mut Cx, path: &Value, is_appended: bool) -> Result<Value> {
    cx.host
        .write_file(path.text().unwrap_or_default(), b"", is_appended)?;
    Ok(gadget::new(
        cx,
        Tag::FileWriter,
        "java.io.BufferedWriter",
        std::slice::from_ref(path),
    ))
}

fn find_resource(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = path_of(&args[0])?;
    let name = name.text().unwrap_or_default();
    let found = cx.host.find_resource(name)?;
    Ok(found.map_or(Value::NIL, |path| new(cx, &path)))
}
