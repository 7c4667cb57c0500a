//! `clojure.string/replace` and `replace-first`: texts, characters and patterns replaced by texts
//! or by functions.

use std::rc::Rc;

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::{cannot_cast, invalid};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::argument::{self, nil_call, nil_error};
use super::regex::cache::program_of;
use super::regex::groups_value;
use super::regex::program::{Groups, Program, next_start};
use super::units::Build;

natives! {
    "clojure.string";

    /// The text of `s` with every `match` in it replaced: a character by a character, a text by a
    /// text, a pattern by a text, in which `$1` stands for a group, or by what a function answers
    /// for the match.
    "replace" "[s match replacement]" since "0.1" cost Length => replace;

    /// The text of `s` with the first `match` in it replaced, as `replace` does.
    "replace-first" "[s match replacement]" since "0.1" cost Length => replace_first;

    /// `replacement` with `$` and `\` quoted, so that `replace` takes it as it is.
    "re-quote-replacement" "[replacement]" since "0.1" cost Length => re_quote_replacement;
}

/// How many matches are replaced.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    All,
    First,
}

fn replace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    match args[1].kind() {
        Kind::Char => {
            let by = match args[2].kind() {
                Kind::Char => super::text_of(cx, &args[2])?,
                Kind::Nil => return Err(nil_call("java.lang.Character.charValue()", "x")),
                _ => return Err(cannot_cast(&args[2], "java.lang.Character")),
            };
            let wanted = super::text_of(cx, &args[1])?;
            plain(cx, &string, (&wanted, &by), Reach::All)
        }
        Kind::String | Kind::TextBuffer => {
            let wanted = super::text_of(cx, &args[1])?;
            let called = ("java.lang.CharSequence.toString()", "replacement");
            let by = argument::chars(&args, 2, called)?;
            plain(cx, &string, (&wanted, &by), Reach::All)
        }
        Kind::Regex => pattern(cx, &string, (&args[1], &args[2]), Reach::All),
        _ => Err(invalid_match(cx, &args[1])),
    }
}

fn replace_first(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "s")?;
    match args[1].kind() {
        Kind::Char => {
            let (wanted, by) = (super::text_of(cx, &args[1])?, super::text_of(cx, &args[2])?);
            plain(cx, &string, (&wanted, &by), Reach::First)
        }
        Kind::String | Kind::TextBuffer => {
            let wanted = super::text_of(cx, &args[1])?;
            let by = argument::shown(cx, &args, 2, "replacement")?;
            plain(cx, &string, (&wanted, &by), Reach::First)
        }
        Kind::Regex => pattern(cx, &string, (&args[1], &args[2]), Reach::First),
        _ => Err(invalid_match(cx, &args[1])),
    }
}

fn invalid_match(cx: &mut Cx, wanted: &Value) -> Throw {
    match super::text_of(cx, wanted) {
        Ok(shown) => invalid(format!(
            "Invalid match arg: {}",
            shown.text().unwrap_or_default()
        )),
        Err(throw) => throw,
    }
}

/// A text replaced by a text.
///
/// # Errors
/// As [`Cx::reserve`].
pub(crate) fn plain(
    cx: &mut Cx,
    string: &Value,
    (wanted, by): (&Value, &Value),
    reach: Reach,
) -> Result<Value> {
    let text = string.text().unwrap_or_default();
    let (wanted, by) = (
        wanted.text().unwrap_or_default(),
        by.text().unwrap_or_default(),
    );
    cx.tick(1 + (text.len() as u64 >> 6))?;
    let mut build = Build::default();
    let mut done = 0;
    for (at, found) in text.match_indices(wanted) {
        build.push_str(&text[done..at]);
        build.push_str(by);
        build.check(cx)?;
        done = at + found.len();
        if reach == Reach::First {
            break;
        }
    }
    if done == 0 && !text.starts_with(wanted) {
        return Ok(string.clone());
    }
    build.push_str(&text[done..]);
    build.finish(cx)
}

/// A pattern replaced by a text with references, or by what a function answers.
fn pattern(
    cx: &mut Cx,
    string: &Value,
    (wanted, by): (&Value, &Value),
    reach: Reach,
) -> Result<Value> {
    let program = program_of(cx, wanted)?;
    match argument::as_text(by) {
        Some(template) => by_template(cx, (&program, string), &template, reach),
        None => by_function(cx, (&program, string), by, reach),
    }
}

/// A part of a replacement.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Group(usize),
}

/// Replaces matches by a text, in which `$1` and `${name}` stand for groups.
///
/// # Errors
/// References to groups that do not exist, once there is a match.
pub(crate) fn by_template(
    cx: &mut Cx,
    (program, string): (&Rc<Program>, &Value),
    template: &Value,
    reach: Reach,
) -> Result<Value> {
    let template = template.text().unwrap_or_default();
    let text = string.text().unwrap_or_default();
    let is_plain = !template.contains(['$', '\\']);
    let mut pieces = if is_plain {
        Some(vec![Piece::Text(template.to_owned())])
    } else {
        None
    };
    each_match(
        cx,
        (program, string),
        reach,
        !is_plain,
        |_, groups, build| {
            let pieces = match &pieces {
                Some(pieces) => pieces,
                None => pieces.insert(pieces_of(program, template)?),
            };
            push_pieces(build, pieces, text, groups);
            Ok(())
        },
    )
}

fn push_pieces(build: &mut Build, pieces: &[Piece], text: &str, groups: &Groups) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => build.push_str(text),
            Piece::Group(number) => {
                if let Some((start, end)) = groups.spans.get(*number).copied().flatten() {
                    build.push_str(&text[start..end]);
                }
            }
        }
    }
}

/// Adds a replacement text for a match.
///
/// # Errors
/// References to groups that do not exist.
pub(crate) fn push_template(
    build: &mut Build,
    (program, template): (&Program, &str),
    text: &str,
    groups: &Groups,
) -> Result<()> {
    push_pieces(build, &pieces_of(program, template)?, text, groups);
    Ok(())
}

fn pieces_of(program: &Program, template: &str) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = template.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next() {
                Some(c) => text.push(c),
                None => return Err(invalid("character to be escaped is missing")),
            },
            '$' => {
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                let (number, left) = reference(program, rest.as_str())?;
                pieces.push(Piece::Group(number));
                rest = left.chars();
            }
            c => text.push(c),
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    Ok(pieces)
}

/// The group that a reference names, and what follows it.
fn reference<'t>(program: &Program, text: &'t str) -> Result<(usize, &'t str)> {
    match text.chars().next() {
        None => return Err(invalid("Illegal group reference: group index is missing")),
        Some('{') => return named_reference(program, &text[1..]),
        Some('0'..='9') => {}
        Some(_) => return Err(invalid("Illegal group reference")),
    }
    let digits = text
        .bytes()
        .take_while(u8::is_ascii_digit)
        .map(|byte| usize::from(byte - b'0'));
    let (mut number, mut len) = (0_usize, 0);
    for digit in digits {
        let longer = number.saturating_mul(10).saturating_add(digit);
        if len > 0 && longer > program.groups() {
            break;
        }
        (number, len) = (longer, len + 1);
    }
    if number > program.groups() {
        return Err(no_group(&number.to_string()));
    }
    Ok((number, &text[len..]))
}

/// The error of a group that does not exist.
#[cold]
pub(crate) fn no_group(number: &str) -> Throw {
    let error = Error::of(code::INDEX_OUT_OF_BOUNDS).message(format!("No group {number}"));
    error.into()
}

fn named_reference<'t>(program: &Program, text: &'t str) -> Result<(usize, &'t str)> {
    let len = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let (name, left) = text.split_at(len);
    if name.is_empty() {
        let message = "named capturing group is missing trailing '}'";
        return Err(invalid(message));
    }
    let Some(left) = left.strip_prefix('}') else {
        return Err(invalid("named capturing group is missing trailing '}'"));
    };
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        let message = format!("capturing group name {{{name}}} starts with digit character");
        return Err(invalid(message));
    }
    match program.group_named(name) {
        Some(number) => Ok((number, left)),
        None => Err(invalid(format!("No group with name {{{name}}}"))),
    }
}

fn by_function(
    cx: &mut Cx,
    (program, string): (&Rc<Program>, &Value),
    f: &Value,
    reach: Reach,
) -> Result<Value> {
    each_match(cx, (program, string), reach, true, |cx, groups, build| {
        if f.is_nil() {
            return Err(nil_call("clojure.lang.IFn.invoke(Object)", "f"));
        }
        let found = groups_value(&cx.heap, string, groups);
        let answer = cx.call(f, std::slice::from_ref(&found))?;
        match answer.kind() {
            Kind::String => build.push_str(answer.text().unwrap_or_default()),
            Kind::Nil => {
                let message = "Cannot invoke \"String.indexOf(int)\" because \"s\" is null";
                return Err(nil_error(message));
            }
            _ => return Err(cannot_cast(&answer, "java.lang.String")),
        }
        Ok(())
    })
}

/// Builds the text in which `f` has added something for each match. The string itself when there is
/// none.
fn each_match(
    cx: &mut Cx,
    (program, string): (&Rc<Program>, &Value),
    reach: Reach,
    needs_groups: bool,
    mut f: impl FnMut(&mut Cx, &Groups, &mut Build) -> Result<()>,
) -> Result<Value> {
    let text = string.text().unwrap_or_default();
    let mut build = Build::default();
    let mut groups = Groups::default();
    let (mut start, mut done, mut is_changed) = (0, 0, false);
    loop {
        let is_found = if needs_groups {
            program.captures_at(cx, (text, start), &mut groups)?
        } else {
            groups.spans.clear();
            groups.spans.push(program.find_at(cx, text, start)?);
            groups.spans[0].is_some()
        };
        if !is_found {
            break;
        }
        let span = groups.whole();
        build.push_str(&text[done..span.0]);
        f(cx, &groups, &mut build)?;
        build.check(cx)?;
        (start, done, is_changed) = (next_start(text, span), span.1, true);
        if reach == Reach::First {
            break;
        }
    }
    if !is_changed {
        return Ok(string.clone());
    }
    build.push_str(&text[done..]);
    build.finish(cx)
}

fn re_quote_replacement(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::shown(cx, &args, 0, "replacement")?;
    quote_replacement(cx, &string)
}

/// A replacement that stands for itself.
///
/// # Errors
/// As [`Cx::reserve`].
pub(crate) fn quote_replacement(cx: &mut Cx, string: &Value) -> Result<Value> {
    argument::pay_for(cx, string)?;
    let text = string.text().unwrap_or_default();
    if !text.contains(['$', '\\']) {
        return Ok(string.clone());
    }
    cx.reserve(2 * text.len())?;
    cx.string(&text.replace('\\', "\\\\").replace('$', "\\$"))
}
