//! `LineNumberingPushbackReader`: which line and column of its text a reader has come to.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::Value;

use crate::clojure::text::reader;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 1] = [NATIVES];

natives! {
    "clojure.lang.LineNumberingPushbackReader";

    /// The line, from 1, that the reader has come to.
    ".getLineNumber" "[reader]" since "0.1" => line;
    /// The column, from 1, that the reader has come to.
    ".getColumnNumber" "[reader]" since "0.1" => column;
}

/// What was read so far, of the text that is there.
fn before(cx: &mut Cx, reader: &Value) -> Result<(Value, usize)> {
    let bottom = reader::bottom(cx, reader)?;
    let (text, place) = reader::window(cx, &bottom)?;
    let end = (place >> 1) as usize;
    cx.tick(1 + (end as u64 >> 6))?;
    Ok((text, end))
}

fn line(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (text, end) = before(cx, &args[0])?;
    let read = text
        .text()
        .and_then(|text| text.get(..end))
        .unwrap_or_default();
    let lines = read.bytes().filter(|byte| *byte == b'\n').count();
    Ok(Value::from(lines as i64 + 1))
}

fn column(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (text, end) = before(cx, &args[0])?;
    let read = text
        .text()
        .and_then(|text| text.get(..end))
        .unwrap_or_default();
    let line = read.rsplit('\n').next().unwrap_or_default();
    Ok(Value::from(lisp_core::cx::utf16_len(line) as i64 + 1))
}
