//! `clojure.string/split` and `split-lines`.

use std::rc::Rc;

use lisp_core::collection::vector;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::argument::{self, nil_call};
use super::regex::cache::program_of;
use super::regex::program::{Program, Span, next_start};
use super::regex::{NO_TEXT, part};

natives! {
    "clojure.string";

    /// A vector of the parts of `s` between the matches of pattern `re`. A positive `limit` is the
    /// most parts there will be; with `limit` 0, as if none is given, empty parts at the end are
    /// left out; a negative one keeps them.
    "split" "[s re]" "[s re limit]" since "0.1" => split;

    /// A vector of the lines of `s`, without empty ones at the end.
    "split-lines" "[s]" since "0.1" => split_lines;
}

fn split(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let regex = match args[1].kind() {
        Kind::Regex => &args[1],
        Kind::Nil => {
            return Err(nil_call(
                "java.util.regex.Pattern.split(java.lang.CharSequence)",
                "re",
            ));
        }
        _ => return Err(cannot_cast(&args[1], "java.util.regex.Pattern")),
    };
    let limit = if args.len() > 2 {
        argument::index(cx, &args, 2)?
    } else {
        0
    };
    let string = argument::chars(&args, 0, NO_TEXT)?;
    let program = program_of(cx, regex)?;
    let parts = parts(cx, &program, &string, limit)?;
    Ok(vector_of(cx, &string, &parts))
}

fn vector_of(cx: &Cx, string: &Value, parts: &[Span]) -> Value {
    vector::vector_of(
        &cx.heap,
        parts.iter().map(|span| part(&cx.heap, string, *span)),
    )
}

/// The parts of a string between matches, as `Pattern.split` has them.
///
/// # Errors
/// Too many steps, or a limit.
pub(crate) fn parts(
    cx: &mut Cx,
    program: &Rc<Program>,
    string: &Value,
    limit: i64,
) -> Result<Vec<Span>> {
    let text = string.text().unwrap_or_default();
    let mut parts = Vec::new();
    let (mut start, mut done) = (0, 0);
    while limit <= 0 || (parts.len() as i64) < limit - 1 {
        let Some(span) = program.find_at(cx, text, start)? else {
            break;
        };
        start = next_start(text, span);
        if span.1 == 0 {
            // Nothing matched at the beginning: no empty part before it.
            continue;
        }
        push_part(cx, &mut parts, (done, span.0))?;
        done = span.1;
    }
    push_part(cx, &mut parts, (done, text.len()))?;
    if limit == 0 {
        drop_empty(&mut parts);
    }
    Ok(parts)
}

fn push_part(cx: &mut Cx, parts: &mut Vec<Span>, span: Span) -> Result<()> {
    parts.push(span);
    if parts.len().is_multiple_of(1024) {
        // A part is a string of at least 32 bytes and a slot of a vector.
        cx.reserve(parts.len() * 64)?;
    }
    Ok(())
}

/// Takes empty parts away from the end; a text without any match stays one part.
fn drop_empty(parts: &mut Vec<Span>) {
    if parts.len() == 1 {
        return;
    }
    while parts.last().is_some_and(|(start, end)| start == end) {
        parts.pop();
    }
}

fn split_lines(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::chars(&args, 0, NO_TEXT)?;
    let text = string.text().unwrap_or_default();
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('\n') {
        let has_return = text[start..at].ends_with('\r');
        push_part(cx, &mut parts, (start, at - usize::from(has_return)))?;
        cx.tick(1)?;
        start = at + 1;
    }
    push_part(cx, &mut parts, (start, text.len()))?;
    drop_empty(&mut parts);
    Ok(vector_of(cx, &string, &parts))
}
