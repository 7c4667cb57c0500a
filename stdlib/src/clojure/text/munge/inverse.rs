//! `demunge`: a name that Java shows as the name in Lisp.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::Value;

use crate::clojure::text::argument;

natives! {
    "dayfly.internal";

    /// The name in Lisp of the munged class name `s`: `clojure.core$map_indexed` is
    /// `clojure.core/map-indexed`.
    "demunge" "[s]" since "0.1" cost Length => demunge;
}

/// What characters are written as, the longest first where one begins like another.
const WRITTEN: [(&str, &str); 24] = [
    ("_DOUBLEQUOTE_", "\""),
    ("_SINGLEQUOTE_", "'"),
    ("_AMPERSAND_", "&"),
    ("_PERCENT_", "%"),
    ("_LBRACE_", "{"),
    ("_RBRACE_", "}"),
    ("_LBRACK_", "["),
    ("_RBRACK_", "]"),
    ("_BSLASH_", "\\"),
    ("_CIRCA_", "@"),
    ("_COLON_", ":"),
    ("_CARET_", "^"),
    ("_QMARK_", "?"),
    ("_SHARP_", "#"),
    ("_SLASH_", "/"),
    ("_TILDE_", "~"),
    ("_BANG_", "!"),
    ("_PLUS_", "+"),
    ("_STAR_", "*"),
    ("_BAR_", "|"),
    ("_EQ_", "="),
    ("_GT_", ">"),
    ("_LT_", "<"),
    ("_", "-"),
];

fn demunge(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::string(&args, 0, ("String.length()", "s"))?;
    let text = string.text().unwrap_or_default();
    cx.reserve(text.len())?;
    Ok(cx.heap.text(&demunged(text)))
}

fn demunged(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((written, c)) = WRITTEN
            .iter()
            .find(|(written, _)| rest.starts_with(written))
        {
            plain.push_str(c);
            rest = &rest[written.len()..];
            continue;
        }
        match c {
            '$' => plain.push('/'),
            c => plain.push(c),
        }
        rest = &rest[c.len_utf8()..];
    }
    plain
}
