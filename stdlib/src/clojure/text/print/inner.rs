//! What the library itself prints with: values as built in, texts, and buffers to read from and
//! write to.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::print::{self, TextSink};
use lisp_core::value::{Kind, Value};

use super::{Bare, options};
use crate::clojure::text::{argument, reader, writer};
use crate::java::gadget::{self, Tag};

natives! {
    "dayfly.internal";

    /// Writes `x` to `writer` as `pr` does without a print-method for `x` itself.
    "write-value" "[x writer]" since "0.1" cost Length => write_value;

    /// Writes the text of `s` to `writer`.
    "write-text" "[s writer]" since "0.1" cost Length => write_text;

    /// A writer that keeps what is written; `str` answers it.
    "string-writer" "[]" since "0.1" => string_writer;

    /// What was written to `writer`, made by `string-writer`; it is empty then.
    "take-written" "[writer]" since "0.1" => take_written;

    /// A reader of the string `s` that takes characters back and reads lines.
    "string-reader" "[s]" since "0.1" => string_reader;

    /// What `*in*`, `*out*` or `*err*` holds at first, by the names `:in`, `:out` and `:err`.
    "standard-stream" "[name]" since "0.1" => standard_stream;
}

fn write_value(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = options(cx);
    let before = cx.extension::<Bare>().value.replace(args[0].payload());
    let mut sink = TextSink::new();
    let printed = print::print(cx, &args[0], &options, &mut sink);
    cx.extension::<Bare>().value = before;
    printed?;
    let text = sink.finish(cx)?;
    writer::write(cx, &args[1], &text)?;
    Ok(Value::NIL)
}

fn write_text(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = argument::shown(cx, &args, 0, "str")?;
    writer::write(cx, &args[1], text.text().unwrap_or_default())?;
    Ok(Value::NIL)
}

fn string_writer(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(writer::string_writer(cx))
}

fn take_written(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let buffer = args.of_kind(0, Kind::TextBuffer, "java.io.StringWriter")?;
    let content = writer::content_of(buffer);
    let empty = cx.string("")?;
    writer::set_content(buffer, empty)?;
    Ok(content)
}

fn string_reader(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = argument::chars(&args, 0, ("String.length()", "s"))?;
    Ok(reader::new(cx, "java.io.PushbackReader", text))
}

fn standard_stream(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let is_named = |name| args[0].is_named(Kind::Keyword, name);
    if is_named("in") {
        return Ok(reader::standard(cx));
    }
    let class = match is_named("err") {
        true => "java.io.PrintWriter",
        false => "java.io.OutputStreamWriter",
    };
    let is_error = Value::from(is_named("err"));
    Ok(gadget::new(cx, Tag::Stream, class, &[is_error]))
}
