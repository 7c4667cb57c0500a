//! `java.io.File`: paths, and what the host says about them.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::Value;

use crate::clojure::text::io::file::{self, path_of};
use crate::java::gadget::{self, Tag};

natives! {
    "java.io.File";

    /// A file object for `path`, or for `child` inside `parent`.
    "new" "[path]" "[parent child]" since "0.1" => new;
    /// What stands between directories of a path.
    "separator" "[]" since "0.1" => separator;
    /// The last name of the path.
    ".getName" "[file]" since "0.1" => name;
    /// The path.
    ".getPath" "[file]" since "0.1" => path;
    /// The path from the root.
    ".getAbsolutePath" "[file]" since "0.1" => absolute;
    /// The path from the root.
    ".getCanonicalPath" "[file]" since "0.1" => absolute;
    /// The path of the directory above, or nil.
    ".getParent" "[file]" since "0.1" => parent;
    /// The directory above as a file object, or nil.
    ".getParentFile" "[file]" since "0.1" => parent_file;
    /// Does the path begin at the root?
    ".isAbsolute" "[file]" since "0.1" => is_absolute;
    /// Is there such a file?
    ".exists" "[file]" since "0.1" => exists;
    /// The number of bytes of the file, 0 if there is none.
    ".length" "[file]" since "0.1" => length;
    /// Can the file be read?
    ".canRead" "[file]" since "0.1" => exists;
}

fn text_of(args: &Args<'_>) -> Result<Value> {
    let file = gadget::expect(&args[0], Tag::File, "java.io.File")?;
    Ok(gadget::state(file, 0))
}

fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let first = if args[0].is_nil() && args.len() > 1 {
        cx.string("")?
    } else {
        path_of(&args[0])?
    };
    let mut path = first.text().unwrap_or_default().to_owned();
    if args.len() > 1 {
        let child = path_of(&args[1])?;
        let child = child.text().unwrap_or_default();
        cx.reserve(path.len() + child.len())?;
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(child);
    }
    Ok(file::new(cx, &path))
}

fn separator(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    cx.string("/")
}

fn name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let path = path.text().unwrap_or_default();
    cx.string(path.rsplit('/').next().unwrap_or(path))
}

fn path(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    text_of(&args)
}

fn absolute(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let text = path.text().unwrap_or_default();
    if text.starts_with('/') {
        return Ok(path);
    }
    let here = cx.host.env("PWD")?.unwrap_or_default();
    cx.string(&format!("{here}/{text}"))
}

/// The path above; `None` at the top.
fn above(path: &str) -> Option<&str> {
    match path.rsplit_once('/') {
        Some(("", name)) if !name.is_empty() => Some("/"),
        Some(("", _)) | None => None,
        Some((above, _)) => Some(above),
    }
}

fn parent(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    match above(path.text().unwrap_or_default()) {
        Some(above) => cx.string(above),
        None => Ok(Value::NIL),
    }
}

fn parent_file(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let above = above(path.text().unwrap_or_default());
    Ok(above.map_or(Value::NIL, |above| file::new(cx, above)))
}

fn is_absolute(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(
        text_of(&args)?.text().unwrap_or_default().starts_with('/'),
    ))
}

fn exists(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let exists = cx.host.file_exists(path.text().unwrap_or_default())?;
    Ok(Value::from(exists))
}

fn length(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let path = path.text().unwrap_or_default();
    if !cx.host.file_exists(path)? {
        return Ok(Value::from(0));
    }
    let bytes = cx.host.read_file(path)?;
    Ok(Value::from(bytes.len() as i64))
}
