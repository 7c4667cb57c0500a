//! Matchers: a pattern, a text, how far the search has come, and the groups of the last match.
//!
//! Raw words: the byte where the search goes on; twice the byte up to which replacements were
//! appended, plus one after a match. The third slot holds the groups of the last match, two 32-bit
//! places each.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Cx, Result, Throw};
use lisp_core::heap::Heap;
use lisp_core::value::{Kind, Value};

use super::cache::program_of;
use super::program::{Groups, Span, next_start};

const REGEX: usize = 0;
const TEXT: usize = 1;
const GROUPS: usize = 2;

/// A group that took no part.
const NONE: u32 = u32::MAX;

/// A matcher of a regex value over a string.
pub(crate) fn new(heap: &Heap, regex: Value, text: Value) -> Value {
    heap.object(Kind::Matcher, [0, 0], [regex, text, Value::NIL])
}

/// The error of changing what belongs to an image.
#[cold]
pub(crate) fn frozen() -> Throw {
    let message = "an object of an image cannot be changed";
    Error::of(code::STATE_INVALID)
        .with("message", message)
        .into()
}

/// The error of asking for groups when nothing has matched.
#[cold]
pub(crate) fn no_match() -> Throw {
    Error::of(code::STATE_INVALID)
        .with("message", "No match found")
        .into()
}

/// The regex, the text and where the search goes on.
pub(crate) fn search_of(matcher: &Value) -> (Value, Value, usize) {
    let obj = matcher.object();
    (obj.slot(REGEX), obj.slot(TEXT), obj.raw(0) as usize)
}

/// Moves the search.
///
/// # Errors
/// The matcher belongs to an image.
pub(crate) fn set_search(matcher: &Value, start: usize) -> Result<()> {
    if matcher.object().is_immortal() {
        return Err(frozen());
    }
    matcher.object().set_raw(0, start as u64);
    Ok(())
}

fn set_match(cx: &Cx, matcher: &Value, groups: Option<&Groups>) -> Result<()> {
    let obj = matcher.object();
    if obj.is_immortal() {
        return Err(frozen());
    }
    let appended = obj.raw(1) & !1;
    let Some(groups) = groups else {
        obj.set_raw(1, appended);
        return Ok(());
    };
    obj.set_raw(1, appended | 1);
    let mut bytes = Vec::with_capacity(groups.spans.len() * 8);
    for span in &groups.spans {
        let (start, end) = span.map_or((NONE, NONE), |(start, end)| (start as u32, end as u32));
        bytes.extend(start.to_le_bytes());
        bytes.extend(end.to_le_bytes());
    }
    drop(obj.replace_slot(GROUPS, cx.heap.bytes_of(Kind::Blob, &[], &bytes, 0)));
    Ok(())
}

/// The groups of the last match.
///
/// # Errors
/// Nothing has matched.
pub(crate) fn spans_of(matcher: &Value) -> Result<Groups> {
    let obj = matcher.object();
    let blob = obj.slot(GROUPS);
    let Some(bytes) = blob.obj_of(Kind::Blob).filter(|_| obj.raw(1) & 1 == 1) else {
        return Err(no_match());
    };
    let place = |bytes: &[u8]| bytes.try_into().map_or(NONE, u32::from_le_bytes);
    let spans = bytes.bytes().chunks_exact(8).map(|pair| {
        let (start, end) = (place(&pair[..4]), place(&pair[4..]));
        (start != NONE).then_some((start as usize, end as usize))
    });
    Ok(Groups {
        spans: spans.collect(),
    })
}

/// Looks for the next match; answers whether there is one.
///
/// # Errors
/// Too many steps, or a limit.
pub(crate) fn find(cx: &mut Cx, matcher: &Value) -> Result<bool> {
    let (regex, string, start) = search_of(matcher);
    let program = program_of(cx, &regex)?;
    let text = string.text().unwrap_or_default();
    let mut groups = Groups::default();
    if !program.captures_at(cx, (text, start), &mut groups)? {
        set_match(cx, matcher, None)?;
        set_search(matcher, text.len() + 1)?;
        return Ok(false);
    }
    set_search(matcher, next_start(text, groups.whole()))?;
    set_match(cx, matcher, Some(&groups))?;
    Ok(true)
}

/// Matches the whole text, or what it begins with.
///
/// # Errors
/// Too many steps, or a limit.
pub(crate) fn matches(cx: &mut Cx, matcher: &Value, is_prefix: bool) -> Result<bool> {
    let (regex, string, _) = search_of(matcher);
    let program = program_of(cx, &regex)?;
    let text = string.text().unwrap_or_default();
    let mut groups = Groups::default();
    let is_match = if is_prefix {
        program.captures_at(cx, (text, 0), &mut groups)? && groups.whole().0 == 0
    } else {
        program.matches(cx, text, &mut groups)?
    };
    set_match(cx, matcher, is_match.then_some(&groups))?;
    if is_match {
        set_search(matcher, next_start(text, groups.whole()))?;
    }
    Ok(is_match)
}

/// What `re-groups` answers.
///
/// # Errors
/// Nothing has matched.
pub(crate) fn groups_of(cx: &Cx, matcher: &Value) -> Result<Value> {
    let groups = spans_of(matcher)?;
    let string = matcher.object().slot(TEXT);
    Ok(super::groups_value(&cx.heap, &string, &groups))
}

/// Begins again, with another text if one is given.
///
/// # Errors
/// The matcher belongs to an image.
pub(crate) fn reset(matcher: &Value, text: Option<Value>) -> Result<()> {
    set_search(matcher, 0)?;
    matcher.object().set_raw(1, 0);
    if let Some(text) = text {
        drop(matcher.object().replace_slot(TEXT, text));
    }
    Ok(())
}

/// The span between what was appended before and the last match, and the match.
///
/// # Errors
/// Nothing has matched.
pub(crate) fn take_unappended(matcher: &Value) -> Result<(Span, Groups)> {
    let groups = spans_of(matcher)?;
    let from = appended_to(matcher);
    let (start, end) = groups.whole();
    if matcher.object().is_immortal() {
        return Err(frozen());
    }
    matcher.object().set_raw(1, (end as u64) << 1 | 1);
    Ok(((from.min(start), start), groups))
}

/// The byte up to which replacements were appended.
pub(crate) fn appended_to(matcher: &Value) -> usize {
    (matcher.object().raw(1) >> 1) as usize
}
