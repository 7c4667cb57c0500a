//! Reading EDN, and the tags that every reader knows.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::map;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::env::slots;
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::read::Options;
use lisp_core::value::{Kind, Value};

use super::{Reading, read_stream, read_text};
use crate::clojure::text::argument;
use crate::java::{date, uuid};

natives! {
    "dayfly.internal";

    /// The first form of the string `s` by the rules of EDN. Options: `:eof`, without which the end
    /// is an error, `:readers`, `:default`.
    "read-edn-string" "[opts s]" since "0.1" cost Length => read_edn_string;

    /// The next form of the reader `stream` by the rules of EDN, with the options of
    /// `read-edn-string`.
    "read-edn" "[opts stream]" since "0.1" => read_edn;

    /// What `#inst` and `#uuid` make of `form`.
    "read-tagged" "[tag form]" since "0.1" => read_tagged;
}

/// Reads with the readers that the options name.
fn with_readers<T>(
    cx: &mut Cx,
    opts: &Value,
    f: impl FnOnce(&mut Cx, Reading) -> Result<T>,
) -> Result<T> {
    let mut reading = Reading::of(cx, opts)?;
    reading.options = Options::edn();
    let mut readers = Value::NIL;
    let mut default = Value::NIL;
    if map::is_map(opts) {
        let key = cx.keyword("readers");
        readers = map::get(cx, opts, &key)?.unwrap_or_default();
        let key = cx.keyword("default");
        default = map::get(cx, opts, &key)?.unwrap_or_default();
    }
    let depth = cx.bindings.depth();
    cx.bindings.push([
        (slots::DATA_READERS, readers),
        (slots::DEFAULT_DATA_READER, default),
    ]);
    let result = f(cx, reading);
    cx.bindings.unwind_to(depth);
    result
}

fn read_edn_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::string(&args, 1, ("String.length()", "s"))?;
    with_readers(cx, &args[0], |cx, reading| {
        read_text(cx, string.text().unwrap_or_default(), &reading)
    })
}

fn read_edn(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    with_readers(cx, &args[0], |cx, reading| {
        match read_stream(cx, &args[1], &reading.options)? {
            Some((form, _)) => Ok(form),
            None => reading.end(),
        }
    })
}

fn read_tagged(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let is_uuid = args[0].is_named(Kind::Symbol, "uuid");
    let Some(text) = args[1].text() else {
        if !is_uuid {
            return Err(cannot_cast(&args[1], "java.lang.CharSequence"));
        }
        let error = Error::of(code::ARGUMENT_INVALID).message("Assert failed: (string? form)");
        return Err(error.as_class("java.lang.AssertionError").into());
    };
    if is_uuid {
        uuid::parse(cx, text)
    } else {
        date::read(cx, text)
    }
}
