//! `munge` and back: names of Lisp as names that Java accepts.

pub(crate) mod inverse;

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::{self, Kind, Value};

use super::argument::nil_call;

natives! {
    "clojure.core";

    /// `s` with every character that no Java name may contain written out; a symbol stays a symbol.
    "munge" "[s]" since "0.1" cost Length => munge;

    /// The name of a namespace as one of a Java package.
    "namespace-munge" "[ns]" since "0.1" cost Length => namespace_munge;

    /// How a character is written in a string after a backslash, or nil.
    "char-escape-string" "[c]" "[c not-found]" since "0.1" => char_escape_string;

    /// The name of a character that has one, or nil.
    "char-name-string" "[c]" "[c not-found]" since "0.1" => char_name_string;
}

fn munge(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = super::text_of(cx, &args[0])?;
    let munged = value::munge(text.text().unwrap_or_default());
    cx.reserve(munged.len())?;
    if args[0].is(Kind::Symbol) {
        return Ok(cx.symbol(None, &munged));
    }
    Ok(cx.heap.text(&munged))
}

fn namespace_munge(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return Err(nil_call("Object.toString()", "ns"));
    }
    let text = super::text_of(cx, &args[0])?;
    cx.string(&text.text().unwrap_or_default().replace('-', "_"))
}

fn row(cx: &Cx, args: &Args<'_>, rows: &[(char, &str)]) -> Value {
    let unit = args[0].as_char();
    let found = rows
        .iter()
        .find(|(c, _)| unit.is_some_and(|unit| u32::from(*c) == unit.into()));
    match found {
        Some((_, text)) => cx.heap.text(text),
        None => args.get(1).cloned().unwrap_or_default(),
    }
}

fn char_escape_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    const ROWS: &[(char, &str)] = &[
        ('\n', "\\n"),
        ('\t', "\\t"),
        ('\r', "\\r"),
        ('"', "\\\""),
        ('\\', "\\\\"),
        ('\u{c}', "\\f"),
        ('\u{8}', "\\b"),
    ];
    Ok(row(cx, &args, ROWS))
}

fn char_name_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    const ROWS: &[(char, &str)] = &[
        ('\n', "newline"),
        ('\t', "tab"),
        (' ', "space"),
        ('\u{8}', "backspace"),
        ('\u{c}', "formfeed"),
        ('\r', "return"),
    ];
    Ok(row(cx, &args, ROWS))
}
