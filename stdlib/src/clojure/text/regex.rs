//! Regular expressions: `re-pattern`, `re-find` and the like, over `java.util.regex` syntax.
//!
//! `syntax` (with `class`, `escape`, `property`) translates a pattern for the engines, `program`
//! runs it, `cache` keeps what a runtime has compiled, `matcher` is the stateful way to match that
//! Java has.

mod assertion;
pub(crate) mod cache;
mod class;
mod error;
mod escape;
pub(crate) mod matcher;
pub(crate) mod program;
mod property;
mod run;
pub(crate) mod syntax;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use lisp_core::collection::chunk;
use lisp_core::collection::vector;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::heap::Heap;
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use self::program::{Groups, Program, Span, next_start};
use super::argument::{self, nil_call};
use super::units;

pub(crate) use self::cache::regex_of;

natives! {
    "clojure.core";

    /// The pattern that the string `s` describes, in the syntax of java.util.regex; a pattern is
    /// its own.
    "re-pattern" "[s]" since "0.1" cost Length => re_pattern;

    /// A matcher that looks for pattern `re` in the text `s`.
    "re-matcher" "[re s]" since "0.1" => re_matcher;

    /// The next match of matcher `m`, or the first one of pattern `re` in `s`: a string, or a
    /// vector when there are groups; nil when there is none.
    "re-find" "[m]" "[re s]" since "0.1" => re_find;

    /// The last match of matcher `m`, as `re-find` gives it.
    "re-groups" "[m]" since "0.1" => re_groups;

    /// The match of pattern `re` with the whole of `s`, as `re-find` gives it, or nil.
    "re-matches" "[re s]" since "0.1" => re_matches;
}

/// Natives for the library alone.
pub(crate) mod inner {
    use super::*;

    natives! {
        "dayfly.internal";

        /// A chunk of the next matches of matcher `m`, each as `re-find` gives it; nil when there
        /// is none.
        "re-chunk" "[m]" since "0.1" => re_chunk;
    }
}

/// What is said when nil is used as the text of a matcher.
pub(crate) const NO_TEXT: (&str, &str) = ("java.lang.CharSequence.length()", "this.text");

fn re_pattern(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::Regex => Ok(args.take(0)),
        _ => {
            let pattern = argument::string(&args, 0, ("String.isEmpty()", "this.pattern"))?;
            regex_of(cx, &pattern, 0)
        }
    }
}

/// The program of argument `ix`, a pattern; nil is a call of `method`.
///
/// # Errors
/// It is no pattern.
pub(crate) fn program_arg(
    cx: &mut Cx,
    args: &Args<'_>,
    ix: usize,
    method: &str,
) -> Result<Rc<Program>> {
    match &args[ix] {
        value if value.is_nil() => {
            Err(nil_call(&format!("java.util.regex.Pattern.{method}"), "re"))
        }
        value => cache::program_of(cx, value),
    }
}

fn re_matcher(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    program_arg(cx, &args, 0, "matcher(java.lang.CharSequence)")?;
    let text = argument::chars_asked(cx, &args, 1, NO_TEXT)?;
    Ok(matcher::new(&cx.heap, args[0].clone(), text))
}

/// The part of a text that a span is.
#[inline]
pub(crate) fn part(heap: &Heap, string: &Value, (start, end): Span) -> Value {
    let text = string.text().unwrap_or_default();
    let part = text.get(start..end).unwrap_or_default();
    match units::is_ascii(string) {
        _ if part.len() == text.len() => string.clone(),
        true => units::ascii(heap, part),
        false => heap.text(part),
    }
}

/// What `re-groups` answers: the whole match, or a vector of it and its groups.
pub(crate) fn groups_value(heap: &Heap, string: &Value, groups: &Groups) -> Value {
    if groups.spans.len() <= 1 {
        return part(heap, string, groups.whole());
    }
    let spans = groups.spans.iter();
    let parts = spans.map(|span| span.map_or(Value::NIL, |span| part(heap, string, span)));
    vector::vector_of(heap, parts)
}

fn re_find(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args.len() == 1 {
        let matcher = matcher_arg(&args[0], "find()")?;
        let is_found = matcher::find(cx, matcher)?;
        return if is_found {
            matcher::groups_of(cx, matcher)
        } else {
            Ok(Value::NIL)
        };
    }
    let program = program_arg(cx, &args, 0, "matcher(java.lang.CharSequence)")?;
    let string = argument::chars_asked(cx, &args, 1, NO_TEXT)?;
    let text = string.text().unwrap_or_default();
    if program.groups() == 0 {
        let found = program.find_at(cx, text, 0)?;
        return Ok(found.map_or(Value::NIL, |span| part(&cx.heap, &string, span)));
    }
    let mut groups = Groups::default();
    match program.captures_at(cx, (text, 0), &mut groups)? {
        true => Ok(groups_value(&cx.heap, &string, &groups)),
        false => Ok(Value::NIL),
    }
}

/// The matcher a value is; nil is a call of `method`.
pub(crate) fn matcher_arg<'a>(value: &'a Value, method: &str) -> Result<&'a Value> {
    match value.kind() {
        Kind::Matcher => Ok(value),
        Kind::Nil => Err(nil_call(&format!("java.util.regex.Matcher.{method}"), "m")),
        _ => Err(cannot_cast(value, "java.util.regex.Matcher")),
    }
}

fn re_groups(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let matcher = matcher_arg(&args[0], "groupCount()")?;
    matcher::groups_of(cx, matcher)
}

fn re_matches(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let program = program_arg(cx, &args, 0, "matcher(java.lang.CharSequence)")?;
    let string = argument::chars_asked(cx, &args, 1, NO_TEXT)?;
    let mut groups = Groups::default();
    match program.matches(cx, string.text().unwrap_or_default(), &mut groups)? {
        true => Ok(groups_value(&cx.heap, &string, &groups)),
        false => Ok(Value::NIL),
    }
}

/// Matches in one chunk.
const CHUNK: usize = 32;

fn re_chunk(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let matcher = matcher_arg(&args[0], "find()")?;
    let (regex, string, mut start) = matcher::search_of(matcher);
    let program = cache::program_of(cx, &regex)?;
    let text = string.text().unwrap_or_default();
    let mut found = Vec::new();
    let mut groups = Groups::default();
    while found.len() < CHUNK && program.captures_at(cx, (text, start), &mut groups)? {
        found.push(groups_value(&cx.heap, &string, &groups));
        start = next_start(text, groups.whole());
    }
    matcher::set_search(
        matcher,
        if found.len() < CHUNK {
            text.len() + 1
        } else {
            start
        },
    )?;
    if found.is_empty() {
        return Ok(Value::NIL);
    }
    Ok(chunk::chunk_of(&cx.heap, found.into_iter()))
}
