//! Compiled patterns: which engine runs them, and matching under the runtime's limits.
//!
//! The linear engine does whatever it can; patterns that look around or refer back run in the
//! backtracking engine, whose steps are limited. Where line ends matter ([`Anchors`]) a second
//! variant is compiled when a text first needs it, and a third one, anchored at both ends, when a
//! whole text is to match. Matching costs fuel by the text looked at.

use std::cell::OnceCell;

use lisp_core::base::error::{Error, code};
use lisp_core::base::meter::Termination;
use lisp_core::cx::{Cx, Result, Throw};

use super::error::{self, SyntaxError};
use super::run::Run;
use super::syntax::{Anchors, Flags, Translation, translate};

/// Bytes a compiled pattern may have, tried one after the other.
const PROGRAM_BYTES: [usize; 3] = [64 << 10, 512 << 10, 4 << 20];
/// Bytes of the tables that the linear engine builds as it runs.
const TABLE_BYTES_MAX: usize = 1 << 20;
/// Steps of the backtracking engine for one match.
const STEPS_MAX: usize = 1_000_000;

/// Begin and end of what matched, in bytes.
pub(crate) type Span = (usize, usize);

/// The spans of a match and its groups.
#[derive(Clone, Debug, Default)]
pub(crate) struct Groups {
    /// The whole first; `None` for a group that took no part.
    pub(crate) spans: Vec<Option<Span>>,
}

impl Groups {
    /// The span of the whole match.
    pub(crate) fn whole(&self) -> Span {
        self.spans.first().copied().flatten().unwrap_or_default()
    }
}

enum Engine {
    Linear(regex::Regex),
    Backtracking(Box<fancy_regex::Regex>),
}

/// One way of writing the pattern, with the same anchored at both ends.
struct Variant {
    text: String,
    engine: Engine,
    whole: OnceCell<Engine>,
}

/// A compiled pattern.
pub(crate) struct Program {
    pattern: String,
    flags: Flags,
    facts: Translation,
    run: Option<Run>,
    plain: Variant,
    exact: OnceCell<Variant>,
    /// Bytes it may take.
    pub(crate) bytes: usize,
}

/// Compiles a pattern.
///
/// # Errors
/// `:regex/syntax`, or a limit.
pub(crate) fn compile(cx: &mut Cx, pattern: &str, flags: Flags) -> Result<Program> {
    let most = cx.meter.bounds.regex_pattern_bytes;
    if pattern.len() > most {
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let error = Error::of(code::READ_TOO_LONG).with("limit", limit);
        let text = format!("the regular expression is longer than {most} bytes");
        return Err(error
            .with("bytes", pattern.len() as i64)
            .message(text)
            .into());
    }
    cx.tick(64 + pattern.len() as u64)?;
    // The translation and the engines recurse over groups, which are nested to a bounded depth.
    cx.with_whole_stack(|cx| compile_here(cx, pattern, flags))
}

fn compile_here(cx: &mut Cx, pattern: &str, flags: Flags) -> Result<Program> {
    let fail = |error: SyntaxError| error.into_throw(pattern);
    let mut facts = translate(pattern, flags, Anchors::Plain).map_err(fail)?;
    if facts.backtracks && (facts.has_line_end || facts.is_multiline) {
        facts = translate(pattern, flags, Anchors::Exact).map_err(fail)?;
        (facts.has_line_end, facts.is_multiline) = (false, false);
    }
    if !cx.heap.has_room(PROGRAM_BYTES[0]) {
        return Err(Throw::Terminated(Termination::Memory));
    }
    let (engine, bytes) = build(cx, &facts.text, facts.backtracks).map_err(|problem| {
        let at = None;
        SyntaxError {
            message: problem,
            at,
        }
        .into_throw(pattern)
    })?;
    cx.reserve(bytes)?;
    let plain = Variant {
        text: facts.text.clone(),
        engine,
        whole: OnceCell::new(),
    };
    let pattern = pattern.to_owned();
    let run = Run::of(&plain.text);
    Ok(Program {
        pattern,
        flags,
        facts,
        run,
        plain,
        exact: OnceCell::new(),
        bytes,
    })
}

/// An engine for a translated pattern and the bytes it may take, or what is wrong.
fn build(
    cx: &mut Cx,
    text: &str,
    backtracks: bool,
) -> std::result::Result<(Engine, usize), String> {
    let mut problem = String::new();
    let most = cx.meter.bounds.regex_program_bytes;
    for bytes in PROGRAM_BYTES.map(|bytes| bytes.min(most)) {
        if !cx.heap.has_room(bytes) {
            break;
        }
        if backtracks {
            let mut builder = fancy_regex::RegexBuilder::new(text);
            builder
                .backtrack_limit(STEPS_MAX)
                .delegate_size_limit(bytes);
            match builder.delegate_dfa_size_limit(TABLE_BYTES_MAX).build() {
                Ok(regex) => return Ok((Engine::Backtracking(Box::new(regex)), bytes)),
                Err(error) => problem = problem_of(&error),
            }
        } else {
            let mut builder = regex::RegexBuilder::new(text);
            builder.size_limit(bytes).dfa_size_limit(TABLE_BYTES_MAX);
            match builder.build() {
                Ok(regex) => return Ok((Engine::Linear(regex), bytes)),
                Err(regex::Error::CompiledTooBig(_)) => {}
                Err(error) => return Err(error.to_string()),
            }
        }
        if !problem.is_empty() && !problem.contains("size limit") {
            return Err(problem);
        }
    }
    Err("The compiled pattern is too large".to_owned())
}

fn problem_of(error: &fancy_regex::Error) -> String {
    match error {
        fancy_regex::Error::CompileError(fancy_regex::CompileError::LookBehindNotConst) => {
            "Look-behind group does not have an obvious maximum length".to_owned()
        }
        error => error.to_string(),
    }
}

impl Engine {
    fn find_at(&self, text: &str, start: usize) -> std::result::Result<Option<Span>, ()> {
        match self {
            Engine::Linear(regex) => Ok(regex
                .find_at(text, start)
                .map(|found| (found.start(), found.end()))),
            Engine::Backtracking(regex) => match regex.find_from_pos(text, start) {
                Ok(found) => Ok(found.map(|found| (found.start(), found.end()))),
                Err(_) => Err(()),
            },
        }
    }

    fn captures_at(
        &self,
        text: &str,
        start: usize,
        groups: &mut Groups,
    ) -> std::result::Result<bool, ()> {
        groups.spans.clear();
        match self {
            Engine::Linear(regex) => {
                let mut places = regex.capture_locations();
                if regex.captures_read_at(&mut places, text, start).is_none() {
                    return Ok(false);
                }
                groups
                    .spans
                    .extend((0..places.len()).map(|ix| places.get(ix)));
            }
            Engine::Backtracking(regex) => {
                let Some(found) = regex.captures_from_pos(text, start).map_err(|_| ())? else {
                    return Ok(false);
                };
                let spans =
                    (0..found.len()).map(|ix| found.get(ix).map(|it| (it.start(), it.end())));
                groups.spans.extend(spans);
            }
        }
        Ok(true)
    }
}

impl Program {
    /// The pattern as written.
    pub(crate) fn pattern(&self) -> &str {
        &self.pattern
    }

    /// The flags it was compiled with.
    pub(crate) fn flags(&self) -> Flags {
        self.flags
    }

    /// Number of groups without the whole.
    pub(crate) fn groups(&self) -> usize {
        self.facts.groups
    }

    /// The number of the group with this name.
    pub(crate) fn group_named(&self, name: &str) -> Option<usize> {
        self.facts
            .names
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, number)| *number)
    }

    /// The character it matches, when it is nothing but a character. Longer texts the engine finds
    /// as fast.
    fn letter(&self) -> Option<char> {
        let mut literal = self.facts.literal.as_deref()?.chars();
        literal.next().filter(|_| literal.as_str().is_empty())
    }

    /// Must lines of this text be looked at with care?
    fn needs_exact(&self, text: &str) -> bool {
        let ends = |text: &str| text.ends_with(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
        (self.facts.has_line_end || self.facts.is_multiline) && ends(text)
            || self.facts.is_multiline && has_odd_line_end(text)
    }

    fn variant(&self, cx: &mut Cx, text: &str) -> Result<&Variant> {
        if !self.needs_exact(text) {
            return Ok(&self.plain);
        }
        if let Some(variant) = self.exact.get() {
            return Ok(variant);
        }
        let fail = |error: SyntaxError| error.into_throw(&self.pattern);
        let facts = translate(&self.pattern, self.flags, Anchors::Exact).map_err(fail)?;
        let (engine, _) = build(cx, &facts.text, true)
            .map_err(|message| fail(SyntaxError { message, at: None }))?;
        let variant = Variant {
            text: facts.text,
            engine,
            whole: OnceCell::new(),
        };
        Ok(self.exact.get_or_init(|| variant))
    }

    /// The span of the first match that begins at byte `start` or later.
    ///
    /// # Errors
    /// Too many steps, or a limit.
    pub(crate) fn find_at(&self, cx: &mut Cx, text: &str, start: usize) -> Result<Option<Span>> {
        if start > text.len() {
            return Ok(None);
        }
        let simple = match (&self.run, self.letter()) {
            (Some(run), _) => Some(run.find_at(text, start)),
            (None, Some(letter)) => {
                let found = text[start..].find(letter).map(|at| start + at);
                Some(found.map(|at| (at, at + letter.len_utf8())))
            }
            (None, None) => None,
        };
        if let Some(found) = simple {
            pay(cx, text, start, found.map(|span| span.1))?;
            return Ok(found);
        }
        let variant = self.variant(cx, text)?;
        let found = variant.engine.find_at(text, start);
        let found = found.map_err(|()| error::too_many_steps(STEPS_MAX))?;
        pay(cx, text, start, found.map(|span| span.1))?;
        Ok(found)
    }

    /// The same with the groups; answers whether there is a match.
    ///
    /// # Errors
    /// As [`Program::find_at`].
    pub(crate) fn captures_at(
        &self,
        cx: &mut Cx,
        (text, start): (&str, usize),
        groups: &mut Groups,
    ) -> Result<bool> {
        if self.facts.groups == 0 {
            let found = self.find_at(cx, text, start)?;
            groups.spans.clear();
            groups.spans.push(found);
            return Ok(found.is_some());
        }
        if start > text.len() {
            return Ok(false);
        }
        let variant = self.variant(cx, text)?;
        let is_found = variant.engine.captures_at(text, start, groups);
        let is_found = is_found.map_err(|()| error::too_many_steps(STEPS_MAX))?;
        let end = is_found.then(|| groups.whole().1);
        pay(cx, text, start, end)?;
        Ok(is_found)
    }

    /// Does the whole text match?
    ///
    /// # Errors
    /// As [`Program::find_at`].
    pub(crate) fn matches(&self, cx: &mut Cx, text: &str, groups: &mut Groups) -> Result<bool> {
        if let Some(run) = &self.run {
            groups.spans.clear();
            groups.spans.push(Some((0, text.len())));
            cx.tick(1 + (text.len() as u64 >> 5))?;
            return Ok(run.matches(text));
        }
        let variant = self.variant(cx, text)?;
        let engine = match variant.whole.get() {
            Some(engine) => engine,
            None => {
                let anchored = format!(r"\A(?:{})\z", variant.text);
                let backtracks = matches!(variant.engine, Engine::Backtracking(_));
                let (engine, _) = build(cx, &anchored, backtracks).map_err(|message| {
                    SyntaxError { message, at: None }.into_throw(&self.pattern)
                })?;
                variant.whole.get_or_init(|| engine)
            }
        };
        let is_found = engine.captures_at(text, 0, groups);
        pay(cx, text, 0, None)?;
        is_found.map_err(|()| error::too_many_steps(STEPS_MAX))
    }
}

/// Does a line end in something else than a newline?
fn has_odd_line_end(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.any(|byte| byte == b'\r' || byte == 0xc2 || byte == 0xe2)
        && text.contains(['\r', '\u{85}', '\u{2028}', '\u{2029}'])
}

/// Fuel for the text between the start and the end of a match, or of the text.
fn pay(cx: &mut Cx, text: &str, start: usize, end: Option<usize>) -> Result<()> {
    let seen = end.unwrap_or(text.len()).saturating_sub(start);
    cx.tick(1 + (seen as u64 >> 5))
}

/// Where to look after a match: behind it, and one character further when it is empty.
pub(crate) fn next_start(text: &str, (start, end): Span) -> usize {
    if end > start {
        end
    } else {
        super::super::units::next_char(text, end)
    }
}
