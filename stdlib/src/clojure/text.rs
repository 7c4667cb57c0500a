//! Natives about text: strings, names, regular expressions, formatting, printing, reading, and
//! `clojure.math`.
//!
//! Indices and lengths are UTF-16 units, as in Java (`units`). What a native takes as text is asked
//! for in `argument`; what it writes to goes through `writer`.

pub(crate) mod argument;
pub(crate) mod build;
pub(crate) mod format;
pub(crate) mod io;
pub(crate) mod join;
pub(crate) mod json;
pub(crate) mod math;
pub(crate) mod munge;
pub(crate) mod name;
pub(crate) mod print;
pub(crate) mod reader;
pub(crate) mod regex;
pub(crate) mod replace;
pub(crate) mod search;
pub(crate) mod shape;
pub(crate) mod split;
pub(crate) mod units;
pub(crate) mod writer;

use lisp_core::cx::{Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::value::{Kind, Value};

/// Their tables.
pub fn tables() -> Vec<NativeList> {
    vec![
        build::NATIVES,
        format::NATIVES,
        io::NATIVES,
        io::data::NATIVES,
        io::file::NATIVES,
        io::process::NATIVES,
        join::NATIVES,
        json::NATIVES,
        math::NATIVES,
        math::exact::NATIVES,
        munge::NATIVES,
        munge::inverse::NATIVES,
        name::NATIVES,
        print::NATIVES,
        print::inner::NATIVES,
        regex::NATIVES,
        regex::inner::NATIVES,
        replace::NATIVES,
        search::NATIVES,
        shape::NATIVES,
        split::NATIVES,
    ]
}

/// What `str` makes of a value, as a string.
///
/// # Errors
/// Printing it threw, or a limit.
pub(crate) fn text_of(cx: &mut Cx, value: &Value) -> Result<Value> {
    match value.kind() {
        Kind::String => Ok(value.clone()),
        Kind::TextBuffer => Ok(writer::content_of(value)),
        _ => {
            print::prepare(cx);
            let text = lisp_core::print::str_of(cx, value)?;
            Ok(cx.heap.text(&text))
        }
    }
}
