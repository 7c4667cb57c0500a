//! `java.io.File`: paths, and what the host says about them.

use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::cx::{Args, Cx, FileInfo, Result};
use lisp_core::natives;
use lisp_core::value::Value;

use crate::clojure::text::io::file::{self, path_of};
use crate::java::gadget::{self, Tag};

natives! {
    "java.io.File";

    /// A file object for `path`, or for `child` inside `parent`.
    "new" "[path]" "[parent child]" since "0.1" cost Length => new;
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
    /// Is it a directory?
    ".isDirectory" "[file]" since "0.1" => is_directory;
    /// Is it a file and no directory?
    ".isFile" "[file]" since "0.1" => is_file;
    /// Does its name begin with a full stop?
    ".isHidden" "[file]" since "0.1" => is_hidden;
    /// When it was last changed, in milliseconds since 1970; 0 if there is none.
    ".lastModified" "[file]" since "0.1" => last_modified;
    /// An array of the names in the directory, in the order of their units; nil if it is none.
    ".list" "[file]" since "0.1" => list;
    /// An array of the files in the directory, in the order of their names; nil if it is none.
    ".listFiles" "[file]" since "0.1" => list_files;
    /// Deletes the file or empty directory. Did it?
    ".delete" "[file]" since "0.1" => delete;
    /// Nothing: files outlive the program.
    ".deleteOnExit" "[file]" since "0.1" => delete_on_exit;
    /// Makes the directory. Did it?
    ".mkdir" "[file]" since "0.1" => mkdir;
    /// Makes the directory and those above it. Did it?
    ".mkdirs" "[file]" since "0.1" => mkdirs;
    /// Makes an empty file unless there is one. Did it?
    ".createNewFile" "[file]" since "0.1" => create_new_file;
    /// Gives the file the path of another. Did it?
    ".renameTo" "[file other]" since "0.1" => rename_to;
    /// A new empty file with a name between `prefix` and `suffix`, in a directory.
    "createTempFile" "[prefix suffix]" "[prefix suffix directory]" since "0.1" => create_temp_file;
    /// What stands between paths in a list of them.
    "pathSeparator" "[]" since "0.1" => path_separator;
    /// What stands between directories of a path, as a character.
    "separatorChar" "[]" since "0.1" => separator_char;
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
    let bytes = info(cx, &args)?.map_or(0, |info| info.bytes);
    Ok(Value::from(i64::try_from(bytes).unwrap_or(i64::MAX)))
}

fn info(cx: &mut Cx, args: &Args<'_>) -> Result<Option<FileInfo>> {
    let path = text_of(args)?;
    Ok(cx.host.file_info(path.text().unwrap_or_default())?)
}

fn is_directory(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let info = info(cx, &args)?;
    Ok(Value::from(info.is_some_and(|info| info.is_directory)))
}

fn is_file(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let info = info(cx, &args)?;
    Ok(Value::from(info.is_some_and(|info| !info.is_directory)))
}

fn is_hidden(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let name = path.text().unwrap_or_default().rsplit('/').next();
    Ok(Value::from(name.is_some_and(|name| name.starts_with('.'))))
}

fn last_modified(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let info = info(cx, &args)?;
    Ok(Value::from(info.map_or(0, |info| info.changed_ms)))
}

/// The sorted names in a directory.
fn names(cx: &mut Cx, path: &str) -> Result<Option<Vec<String>>> {
    let Some(mut names) = cx.host.list_dir(path)? else {
        return Ok(None);
    };
    cx.tick(names.len() as u64)?;
    cx.reserve(names.iter().map(String::len).sum())?;
    names.sort();
    Ok(Some(names))
}

fn list(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let Some(names) = names(cx, path.text().unwrap_or_default())? else {
        return Ok(Value::NIL);
    };
    let names: Vec<Value> = names.iter().map(|name| cx.heap.text(name)).collect();
    array_of(cx, ElementType::String, names.into_iter())
}

fn list_files(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let path = path.text().unwrap_or_default();
    let Some(names) = names(cx, path)? else {
        return Ok(Value::NIL);
    };
    let files: Vec<Value> = names
        .iter()
        .map(|name| file::new(cx, &format!("{path}/{name}")))
        .collect();
    array_of(cx, ElementType::Object, files.into_iter())
}

fn delete(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let is_done = cx.host.delete_file(path.text().unwrap_or_default())?;
    Ok(Value::from(is_done))
}

fn delete_on_exit(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    text_of(&args).map(|_| Value::NIL)
}

fn mkdir(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let is_done = cx.host.make_dir(path.text().unwrap_or_default(), false)?;
    Ok(Value::from(is_done))
}

fn mkdirs(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let is_done = cx.host.make_dir(path.text().unwrap_or_default(), true)?;
    Ok(Value::from(is_done))
}

fn create_new_file(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = text_of(&args)?;
    let path = path.text().unwrap_or_default();
    if cx.host.file_exists(path)? {
        return Ok(Value::FALSE);
    }
    cx.host.write_file(path, b"", true)?;
    Ok(Value::TRUE)
}

fn rename_to(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let from = text_of(&args)?;
    let to = path_of(&args[1])?;
    let is_done = cx.host.rename_file(
        from.text().unwrap_or_default(),
        to.text().unwrap_or_default(),
    )?;
    Ok(Value::from(is_done))
}

fn create_temp_file(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let prefix = args.text(cx, 0)?.to_owned();
    if prefix.chars().count() < 3 {
        return Err(lisp_core::native::invalid(format!(
            "Prefix string \"{prefix}\" too short: length must be at least 3"
        )));
    }
    let suffix = match args[1].is_nil() {
        true => ".tmp".to_owned(),
        false => args.text(cx, 1)?.to_owned(),
    };
    let dir = match args.get(2).filter(|dir| !dir.is_nil()) {
        Some(dir) => path_of(dir)?.text().unwrap_or_default().to_owned(),
        None => cx.host.temp_dir(),
    };
    let mut number = cx.host.random_seed()?;
    loop {
        cx.tick(1)?;
        number = number.wrapping_add(1);
        let path = format!("{dir}/{prefix}{number}{suffix}");
        if !cx.host.file_exists(&path)? {
            cx.host.write_file(&path, b"", false)?;
            return Ok(file::new(cx, &path));
        }
    }
}

fn path_separator(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    cx.string(":")
}

fn separator_char(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::char(u16::from(b'/')))
}
