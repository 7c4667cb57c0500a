//! Reports about errors: for people (four blocks), in one line, as EDN and as JSON.
//!
//! The blocks: what and where; the lines around it with a mark under the place; the data and the
//! hint; the script's calls. Rendering needs the error alone: the excerpt travels in it.

use std::fmt::Write;

use super::{Error, Excerpt, Plain};
use crate::base::{Source, Span};

mod json;

pub use json::to_json;

/// How a report looks.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// With colours of the terminal (ANSI escapes).
    pub colour: bool,
    /// Number of calls shown.
    pub frames: usize,
    /// Number of characters of printed data shown.
    pub data_chars: usize,
}

impl Default for Style {
    fn default() -> Style {
        Style {
            colour: false,
            frames: 10,
            data_chars: 2_000,
        }
    }
}

const RED: &str = "\x1b[1;31m";
const BLUE: &str = "\x1b[34m";
const GREEN: &str = "\x1b[32m";
const BOLD: &str = "\x1b[1m";
const LONGEST_LINE: usize = 160;
const LONGEST_CHAIN: usize = 10;

impl Style {
    fn paint(self, colour: &str, text: &str) -> String {
        if self.colour {
            format!("{colour}{text}\x1b[0m")
        } else {
            text.to_owned()
        }
    }
}

/// The report for people: up to four blocks, each line ended by a newline.
#[must_use]
pub fn human(error: &Error, style: Style) -> String {
    let mut out = String::new();
    head(error, style, &mut out);
    if let Some(excerpt) = error.excerpt() {
        marked_lines(excerpt, style, &mut out);
    }
    details(error, style, &mut out);
    calls(error, style, &mut out);
    out
}

/// One line: place, text, code.
#[must_use]
pub fn short(error: &Error) -> String {
    let place = error
        .place()
        .map(|place| format!("{place}: "))
        .unwrap_or_default();
    format!("{place}{} [{}]", headline(error), error.code().name)
}

/// The error as a map for programs: `:code :class :message :data :file :line :column :hint :trace
/// :cause`, each only when known.
#[must_use]
pub fn to_plain(error: &Error) -> Plain {
    let mut chain: Vec<&Error> = vec![error];
    while let Some(cause) = chain.last().and_then(|last| last.cause()) {
        if chain.len() == LONGEST_CHAIN {
            break;
        }
        chain.push(cause);
    }
    let wrap = |cause: Option<Plain>, error: &&Error| Some(single(error, cause));
    chain.iter().rev().fold(None, wrap).unwrap_or_default()
}

/// The error as EDN text.
#[must_use]
pub fn edn(error: &Error) -> String {
    to_plain(error).to_string()
}

/// The error as JSON text.
#[must_use]
pub fn json(error: &Error) -> String {
    to_json(&to_plain(error))
}

impl Excerpt {
    /// Two lines before and after `span`, with the part of its first line marked.
    #[must_use]
    pub fn of(source: &Source, span: Span) -> Excerpt {
        let (line, column) = source.line_column(span.start);
        let (end_line, end_column) = source.line_column(span.end.max(span.start));
        let first_column = if line == source.start().0 {
            source.start().1 - 1
        } else {
            0
        };
        let column = column - first_column;
        let around: u32 = 2;
        let lines = source.excerpt(Span::point(span.start), around).into_iter();
        let lines: Vec<(u32, String)> = lines.map(|(number, text)| (number, cut(text))).collect();
        let whole = lines.iter().find(|(number, _)| *number == line);
        let length = whole.map_or(0, |(_, text)| text.chars().count());
        let rest = u32::try_from(length)
            .unwrap_or(u32::MAX)
            .saturating_sub(column - 1);
        let width = if end_line == line {
            end_column - first_column - column
        } else {
            rest
        };
        Excerpt {
            lines,
            line,
            column,
            width: width.min(rest).max(1),
        }
    }
}

fn cut(line: &str) -> String {
    match line.char_indices().nth(LONGEST_LINE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

fn headline(error: &Error) -> String {
    let text = error.text();
    if text.is_empty() {
        error.class().to_owned()
    } else {
        text.into_owned()
    }
}

fn head(error: &Error, style: Style, out: &mut String) {
    let kind = style.paint(RED, "error");
    let text = style.paint(BOLD, &headline(error));
    let _ = writeln!(
        out,
        "{kind}: {text} [{}, {}]",
        error.code().name,
        error.class()
    );
    if let Some(place) = error.place() {
        let _ = writeln!(out, "  {} {place}", style.paint(BLUE, "at"));
    }
}

fn marked_lines(excerpt: &Excerpt, style: Style, out: &mut String) {
    let gutter = excerpt
        .lines
        .last()
        .map_or(1, |(number, _)| number.to_string().len());
    let bar = style.paint(BLUE, "|");
    out.push('\n');
    for (number, text) in &excerpt.lines {
        let line = format!("{number:>gutter$} {bar} {text}");
        let _ = writeln!(out, "  {}", line.trim_end());
        if *number == excerpt.line {
            let indent = indent_like(text, excerpt.column);
            let mark = style.paint(RED, &"^".repeat(excerpt.width as usize));
            let _ = writeln!(out, "  {:gutter$} {bar} {indent}{mark}", "");
        }
    }
}

/// White space as wide as the line before `column`: tabs stay tabs.
fn indent_like(line: &str, column: u32) -> String {
    let before = line
        .chars()
        .chain(std::iter::repeat(' '))
        .take(column as usize - 1);
    before
        .map(|char| if char == '\t' { '\t' } else { ' ' })
        .collect()
}

fn details(error: &Error, style: Style, out: &mut String) {
    let mut block = String::new();
    let data = error.data();
    if data.as_map().is_some_and(|pairs| !pairs.is_empty()) {
        let _ = writeln!(
            block,
            "  {} {}",
            style.paint(BLUE, "data:"),
            shortened(&data, style)
        );
    }
    if let Some(hint) = error.hint_text() {
        let _ = writeln!(block, "  {} {hint}", style.paint(GREEN, "hint:"));
    }
    let causes = std::iter::successors(error.cause(), |cause| cause.cause());
    for cause in causes.take(LONGEST_CHAIN) {
        let _ = writeln!(
            block,
            "  {} {}",
            style.paint(BLUE, "caused by:"),
            short(cause)
        );
    }
    if let Some(host) = error.host_cause() {
        let _ = writeln!(block, "  {} {host}", style.paint(BLUE, "caused by host:"));
    }
    if !block.is_empty() {
        let _ = write!(out, "\n{block}");
    }
}

fn shortened(data: &Plain, style: Style) -> String {
    let text = data.to_string();
    match text.char_indices().nth(style.data_chars) {
        Some((end, _)) => format!("{}… ({} bytes)", &text[..end], text.len()),
        None => text,
    }
}

fn calls(error: &Error, style: Style, out: &mut String) {
    let trace = error.trace();
    if trace.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n  {}", style.paint(BLUE, "calls:"));
    for frame in trace.iter().take(style.frames) {
        let place = match (frame.file.is_empty(), frame.line) {
            (true, _) => String::new(),
            (false, 0) => format!(" ({})", frame.file),
            (false, line) => format!(" ({}:{line})", frame.file),
        };
        let _ = writeln!(out, "    {}{place}", frame.function);
    }
    if trace.len() > style.frames {
        let _ = writeln!(out, "    … {} more", trace.len() - style.frames);
    }
}

fn single(error: &Error, cause: Option<Plain>) -> Plain {
    let code = error.code().name.trim_start_matches(':');
    let mut pairs: Vec<(&str, Plain)> = vec![
        ("code", Plain::keyword(code)),
        ("class", Plain::symbol(error.class())),
        ("message", error.text().as_ref().into()),
        ("data", error.data()),
    ];
    if let Some(place) = error.place() {
        pairs.push(("file", place.file.as_ref().into()));
        pairs.push(("line", place.line.into()));
        pairs.push(("column", place.column.into()));
    }
    if let Some(hint) = error.hint_text() {
        pairs.push(("hint", hint.into()));
    }
    if !error.trace().is_empty() {
        let frames = error.trace().iter().map(|frame| {
            Plain::vector([
                Plain::symbol(&frame.function),
                Plain::from(frame.file.as_ref()),
                Plain::from(frame.line),
            ])
        });
        pairs.push(("trace", Plain::vector(frames)));
    }
    pairs.extend(cause.map(|cause| ("cause", cause)));
    Plain::record(pairs)
}
