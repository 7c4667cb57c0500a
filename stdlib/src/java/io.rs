//! `java.io`: readers, writers, files.

pub(crate) mod bytes;
mod file;
mod lines;

use lisp_core::collection::array::array_set;
use lisp_core::collection::seq;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::builder;
use super::gadget::{self, Tag};
use crate::clojure::text::io::file::{content_of, file_writer, path_of};
use crate::clojure::text::{self, argument, reader, search, units, writer};

const OWN_TABLES: [NativeList; 14] = [
    reading::NATIVES,
    string_reader::NATIVES,
    pushback_reader::NATIVES,
    buffered_reader::NATIVES,
    numbering_reader::NATIVES,
    file_reader::NATIVES,
    writing::NATIVES,
    string_writer::NATIVES,
    print_writer::NATIVES,
    print_stream::NATIVES,
    new_print_stream::NATIVES,
    buffered_writer::NATIVES,
    file_writer_class::NATIVES,
    file::NATIVES,
];

/// The tables of this file and those below it.
pub(crate) fn tables() -> Vec<NativeList> {
    [
        OWN_TABLES.as_slice(),
        bytes::TABLES.as_slice(),
        lines::TABLES.as_slice(),
    ]
    .concat()
}

mod reading {
    use super::*;

    natives! {
        "java.io.Reader";

        /// The next unit as a number, -1 at the end; or how many units were put into an array.
        ".read" "[reader]" "[reader chars]" "[reader chars start length]" since "0.1" cost Length => read;
        /// The rest of the line without its end, nil at the end.
        ".readLine" "[reader]" since "0.1" => read_line;
        /// Gives the unit `c` back.
        ".unread" "[reader c]" since "0.1" => unread;
        /// Skips so many units; how many there were.
        ".skip" "[reader count]" since "0.1" => skip;
        /// Can be read without waiting?
        ".ready" "[reader]" since "0.1" => ready;
        /// A seq of the lines that are left.
        ".lines" "[reader]" since "0.1" => lines;
        /// Closes the reader.
        ".close" "[reader]" since "0.1" => close;
    }

    fn read(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if args.len() > 1 {
            return read_into(cx, &args);
        }
        let unit = reader::read_unit(cx, &args[0])?;
        Ok(Value::from(unit.map_or(-1, i64::from)))
    }

    fn read_into(cx: &mut Cx, args: &Args<'_>) -> Result<Value> {
        let Some(array) = args[1].obj_of(Kind::Array) else {
            return Err(cannot_cast(&args[1], "[C"));
        };
        let (start, len) = match args.len() {
            2 => (0, array.len() as i64),
            3 => return Err(lisp_core::native::invalid("a start needs a length")),
            _ => (args.int(cx, 2)?, args.int(cx, 3)?),
        };
        let mut read = 0;
        while read < len {
            let Some(unit) = reader::read_unit(cx, &args[0])? else {
                break;
            };
            cx.tick(1)?;
            array_set(&args[1], start.saturating_add(read), Value::char(unit))?;
            read += 1;
        }
        let is_at_end = read == 0 && len > 0;
        Ok(Value::from(if is_at_end { -1 } else { read }))
    }

    fn read_line(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        reader::read_line(cx, &args[0])
    }

    fn unread(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let unit = args.int(cx, 1)?;
        let unit = u16::try_from(unit).map_err(|_| cannot_cast(&args[1], "java.lang.Character"))?;
        reader::unread_unit(cx, &args[0], unit)?;
        Ok(Value::NIL)
    }

    fn skip(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let count = args.int(cx, 1)?;
        let mut skipped = 0;
        while skipped < count && reader::read_unit(cx, &args[0])?.is_some() {
            skipped += 1;
        }
        Ok(Value::from(skipped))
    }

    fn ready(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let bottom = reader::bottom(cx, &args[0])?;
        reader::window(cx, &bottom).map(|_| Value::TRUE)
    }

    fn lines(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut lines = Vec::new();
        loop {
            let line = reader::read_line(cx, &args[0])?;
            if line.is_nil() {
                let lines = lisp_core::collection::vector::vector_of(&cx.heap, lines.into_iter());
                return seq::seq(cx, &lines);
            }
            lines.push(line);
        }
    }

    fn close(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        reader::close(cx, &args[0])?;
        Ok(Value::NIL)
    }
}

macro_rules! readers {
    ($($module:ident, $class:literal;)+) => {
        $(mod $module {
            use super::*;

            natives! {
                $class;

                /// A reader of a text, or in front of another reader.
                "new" "[source]" "[source size]" since "0.1" => new;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                new_reader(cx, $class, &args[0])
            }
        })+
    };
}

readers! {
    string_reader, "java.io.StringReader";
    pushback_reader, "java.io.PushbackReader";
    buffered_reader, "java.io.BufferedReader";
    numbering_reader, "clojure.lang.LineNumberingPushbackReader";
}

fn new_reader(cx: &mut Cx, class: &str, source: &Value) -> Result<Value> {
    if let Some(text) = argument::as_text(source) {
        return Ok(reader::new(cx, class, text));
    }
    match source.kind() {
        Kind::Nil => Ok(reader::around(cx, class, Value::NIL)),
        Kind::Gadget if gadget::is(source, Tag::Reader) => {
            Ok(reader::around(cx, class, source.clone()))
        }
        Kind::Gadget if gadget::is(source, Tag::Input) => {
            let text = bytes::text_left(cx, source)?;
            Ok(reader::new(cx, class, text))
        }
        _ => Err(cannot_cast(source, "java.io.Reader")),
    }
}

mod file_reader {
    use super::*;

    natives! {
        "java.io.FileReader";

        /// A reader of a file by path or file object.
        "new" "[file]" since "0.1" => new;
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let path = path_of(&args[0])?;
        let text = content_of(cx, &path)?;
        Ok(reader::new(cx, "java.io.FileReader", text))
    }
}

mod writing {
    use super::*;

    natives! {
        "java.io.Writer";

        /// Writes a text, an array of characters, or the unit with a number.
        ".write" "[writer x]" "[writer x start length]" since "0.1" cost Length => write;
        /// Appends the text of `x`; the writer.
        ".append" "[writer x]" since "0.1" cost Length => append;
        /// Writes the text of `x`, `null` for nil.
        ".print" "[writer x]" since "0.1" cost Length => print;
        /// Writes the text of `x` and a newline.
        ".println" "[writer]" "[writer x]" since "0.1" cost Length => println;
        /// Writes the text that a template makes of `args`; the writer.
        ".printf" "[writer template & args]" since "0.1" cost Length => printf;
        /// Sees to it that what was written is seen.
        ".flush" "[writer]" since "0.1" => flush;
        /// Writes what is left and closes the writer.
        ".close" "[writer]" since "0.1" => close;
        /// The text that was written, of a writer that keeps it.
        ".getBuffer" "[writer]" since "0.1" => get_buffer;
    }

    /// What is to be written: a number is a unit.
    fn given(cx: &mut Cx, args: &Args<'_>) -> Result<Value> {
        let whole = match &args[1] {
            value if value.as_int().is_some() => {
                let unit = value.as_int().unwrap_or(0) as u16;
                cx.string(&search::unit_text(unit))?
            }
            value => builder::shown(cx, value)?,
        };
        if args.len() < 4 {
            return Ok(whole);
        }
        let (start, length) = (args.int(cx, 2)?, args.int(cx, 3)?);
        text::build::substring(cx, &whole, start, start.checked_add(length))
    }

    pub(super) fn write(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = given(cx, &args)?;
        writer::write(cx, &args[0], text.text().unwrap_or_default())?;
        Ok(Value::NIL)
    }

    pub(super) fn append(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = builder::shown(cx, &args[1])?;
        writer::write(cx, &args[0], text.text().unwrap_or_default())?;
        Ok(args[0].clone())
    }

    pub(super) fn print(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        append(cx, args).map(|_| Value::NIL)
    }

    pub(super) fn println(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut line = match args.get(1) {
            Some(value) => builder::shown(cx, value)?
                .text()
                .unwrap_or_default()
                .to_owned(),
            None => String::new(),
        };
        line.push('\n');
        writer::write(cx, &args[0], &line)?;
        Ok(Value::NIL)
    }

    pub(super) fn printf(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let template = argument::string(&args, 1, ("String.length()", "format"))?;
        let template = template.text().unwrap_or_default();
        let text = text::format::formatted(cx, template, args.rest(2))?;
        writer::write(cx, &args[0], text.text().unwrap_or_default())?;
        Ok(args[0].clone())
    }

    pub(super) fn flush(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        writer::flush(cx, &args[0])?;
        Ok(Value::NIL)
    }

    fn close(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        writer::close(cx, &args[0])?;
        Ok(Value::NIL)
    }

    fn get_buffer(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        match args[0].kind() {
            Kind::TextBuffer => Ok(args[0].clone()),
            _ => {
                let empty = units::ascii(&cx.heap, "");
                Ok(writer::new_buffer(cx, "java.lang.StringBuilder", empty))
            }
        }
    }
}

mod string_writer {
    use super::*;

    natives! {
        "java.io.StringWriter";

        /// A writer that keeps what is written.
        "new" "[]" "[size]" since "0.1" => new;
    }

    fn new(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(writer::string_writer(cx))
    }
}

macro_rules! writers {
    ($($module:ident, $class:literal;)+) => {
        $(mod $module {
            use super::*;

            natives! {
                $class;

                /// A writer in front of another one, or to a file.
                "new" "[target]" "[target option]" since "0.1" => new;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                new_writer(cx, $class, &args[0])
            }
        })+
    };
}

writers! {
    print_writer, "java.io.PrintWriter";
    buffered_writer, "java.io.BufferedWriter";
    new_print_stream, "java.io.PrintStream";
}

fn new_writer(cx: &mut Cx, class: &str, target: &Value) -> Result<Value> {
    if target.is(Kind::String) || gadget::is(target, Tag::File) {
        let path = path_of(target)?;
        return file_writer(cx, &path, false);
    }
    let is_writer = match target.kind() {
        Kind::Nil | Kind::TextBuffer | Kind::Instance => true,
        Kind::Gadget => {
            matches!(
                gadget::tag_of(target),
                Tag::Stream | Tag::Writer | Tag::FileWriter | Tag::Output
            )
        }
        _ => false,
    };
    match is_writer {
        true => Ok(gadget::new(
            cx,
            Tag::Writer,
            class,
            std::slice::from_ref(target),
        )),
        false => Err(cannot_cast(target, "java.io.Writer")),
    }
}

mod file_writer_class {
    use super::*;

    natives! {
        "java.io.FileWriter";

        /// A writer to a file by path or file object, behind what is there if `append` is true.
        "new" "[file]" "[file append]" since "0.1" => new;
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let path = path_of(&args[0])?;
        let is_appended = args.get(1).is_some_and(Value::is_truthy);
        file_writer(cx, &path, is_appended)
    }
}

mod print_stream {
    use super::writing::{append, flush, print, printf, println, write};
    use super::*;

    natives! {
        "java.io.PrintStream";

        /// Writes the text of `x`, `null` for nil.
        ".print" "[stream x]" since "0.1" cost Length => print;
        /// Writes the text of `x` and a newline.
        ".println" "[stream]" "[stream x]" since "0.1" cost Length => println;
        /// Writes the text that a template makes of `args`; the stream.
        ".printf" "[stream template & args]" since "0.1" cost Length => printf;
        /// Writes the text that a template makes of `args`; the stream.
        ".format" "[stream template & args]" since "0.1" cost Length => printf;
        /// Appends the text of `x`; the stream.
        ".append" "[stream x]" since "0.1" cost Length => append;
        /// Writes a text or the unit with a number.
        ".write" "[stream x]" since "0.1" cost Length => write;
        /// Sees to it that what was written is seen.
        ".flush" "[stream]" since "0.1" => flush;
    }
}
