//! Compiled patterns of a runtime: found again by the pattern's text, limited in number and size.
//!
//! A regex value notes the place of its program as a hint (raw word 0, `u64::MAX` for none); the
//! place is checked against the pattern, so a hint that is out of date, or comes with an image from
//! another runtime, does no harm. A program that had to make room is compiled again at its next
//! use.

use std::collections::HashMap;
use std::rc::Rc;

use lisp_core::cx::{Cx, Result};
use lisp_core::native::cannot_cast;
use lisp_core::value::{Kind, Value};

use super::program::{self, Program};
use super::syntax::Flags;

/// Programs kept.
const PROGRAMS_MAX: usize = 256;
/// Bytes that the programs kept may take.
const BYTES_MAX: usize = 16 << 20;
/// A regex without hint.
pub(crate) const NO_HINT: u64 = u64::MAX;

/// The programs a runtime has compiled.
#[derive(Default)]
pub(crate) struct RegexCache {
    places: HashMap<(String, Flags), usize>,
    entries: Vec<Entry>,
    bytes: usize,
    /// Where to look for the next one that has to go.
    hand: usize,
}

struct Entry {
    program: Option<Rc<Program>>,
    is_used: bool,
}

impl RegexCache {
    fn at(&mut self, place: usize, pattern: &str, flags: Flags) -> Option<Rc<Program>> {
        let entry = self.entries.get_mut(place)?;
        let program = entry.program.as_ref()?;
        if program.pattern() != pattern || program.flags() != flags {
            return None;
        }
        entry.is_used = true;
        Some(Rc::clone(program))
    }

    /// A place for a program of so many bytes.
    fn make_room(&mut self, bytes: usize) -> usize {
        let mut free = self
            .entries
            .iter()
            .position(|entry| entry.program.is_none());
        if free.is_none() && self.entries.len() < PROGRAMS_MAX {
            self.entries.push(Entry {
                program: None,
                is_used: false,
            });
            free = Some(self.entries.len() - 1);
        }
        while free.is_none() || self.bytes > 0 && self.bytes + bytes > BYTES_MAX {
            let place = self.hand % self.entries.len();
            self.hand = place + 1;
            let entry = &mut self.entries[place];
            if std::mem::take(&mut entry.is_used) {
                continue;
            }
            if let Some(program) = entry.program.take() {
                self.bytes -= program.bytes;
                self.places
                    .remove(&(program.pattern().to_owned(), program.flags()));
                free = Some(place);
            }
        }
        free.unwrap_or(0)
    }

    fn add(&mut self, program: Rc<Program>) -> usize {
        let place = self.make_room(program.bytes);
        self.bytes += program.bytes;
        self.places
            .insert((program.pattern().to_owned(), program.flags()), place);
        self.entries[place] = Entry {
            program: Some(program),
            is_used: true,
        };
        place
    }
}

/// The program of a pattern, compiled if the runtime does not have it, and its place.
///
/// # Errors
/// `:regex/syntax`, or a limit.
fn program_at(cx: &mut Cx, pattern: &str, flags: Flags) -> Result<(Rc<Program>, usize)> {
    let cache = cx.extension::<RegexCache>();
    if let Some(place) = cache.places.get(&(pattern.to_owned(), flags)).copied()
        && let Some(program) = cache.at(place, pattern, flags)
    {
        return Ok((program, place));
    }
    let program = Rc::new(program::compile(cx, pattern, flags)?);
    let cache = cx.extension::<RegexCache>();
    let before = cache.bytes;
    let place = cache.add(Rc::clone(&program));
    cx.outside_bytes = cx.outside_bytes + cx.extension::<RegexCache>().bytes - before;
    Ok((program, place))
}

/// Pattern and flags of a regex value.
fn parts_of(regex: &Value) -> (&str, Flags) {
    let slots = regex.object().slots();
    let pattern = slots.first().and_then(Value::text).unwrap_or_default();
    let flags = slots.get(1).and_then(Value::as_int).unwrap_or(0);
    (pattern, Flags(flags as u32))
}

/// The program of a regex value.
///
/// # Errors
/// It is no regex; `:regex/syntax`, or a limit.
pub(crate) fn program_of(cx: &mut Cx, regex: &Value) -> Result<Rc<Program>> {
    let Some(obj) = regex.obj_of(Kind::Regex) else {
        return Err(cannot_cast(regex, "java.util.regex.Pattern"));
    };
    let (pattern, flags) = parts_of(regex);
    let hint = obj.raw(0);
    if hint != NO_HINT
        && let Some(program) = cx
            .extension::<RegexCache>()
            .at(hint as usize, pattern, flags)
    {
        return Ok(program);
    }
    let (program, place) = program_at(cx, pattern, flags)?;
    if !obj.is_immortal() {
        obj.set_raw(0, place as u64);
    }
    Ok(program)
}

/// A regex value for a pattern, compiled now so that its errors come now.
///
/// # Errors
/// `:regex/syntax`, or a limit.
pub(crate) fn regex_of(cx: &mut Cx, pattern: &Value, flags: u32) -> Result<Value> {
    let (_, place) = program_at(cx, pattern.text().unwrap_or_default(), Flags(flags))?;
    let slots = [pattern.clone(), Value::from(i64::from(flags))];
    let count = if flags == 0 { 1 } else { 2 };
    let slots = slots.into_iter().take(count).collect::<Vec<_>>();
    Ok(cx
        .heap
        .object_of(Kind::Regex, &[place as u64], slots.into_iter(), 0))
}
