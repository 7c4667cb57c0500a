//! Reports on standard error: what went wrong, where, with the lines around it.

use std::io::{self, IsTerminal, Write};

use dayfly::{CallError, Error, Plain, Termination, Usage};
use lisp_core::base::error::render::{self, Style};
use lisp_core::base::{Source, Span};

use super::exit;
use super::options::{Color, ErrorFormat, Options};
use super::source::{Texts, is_library};

/// How to report.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reporter {
    format: ErrorFormat,
    style: Style,
}

impl Reporter {
    pub(super) fn new(options: &Options) -> Reporter {
        let mut style = Style {
            colour: has_colour(options.color),
            ..Style::default()
        };
        if options.debug {
            (style.frames, style.data_chars) = (usize::MAX, usize::MAX);
        }
        Reporter {
            format: options.error_format,
            style,
        }
    }

    /// Reports how a call ended and answers the exit code for it. An exit that was asked for is no
    /// news.
    pub(super) fn report(self, error: &CallError, texts: &Texts) -> u8 {
        let code = exit::code_of(error);
        match error {
            CallError::Terminated(Termination::Exit(_), _) => {}
            CallError::Terminated(..) | CallError::HostPanic(..) => self.report_ending(error),
            _ => {
                let error = error.to_error();
                let is_silent = exit::asked_for(&error).is_some() && error.text().is_empty();
                if !is_silent {
                    self.write(&placed(error, texts));
                }
            }
        }
        code
    }

    /// Reports a form that is passed over: for people one line, and one with the way out.
    pub(super) fn failed_form(self, error: &Error) {
        match self.format {
            ErrorFormat::Human => {
                let hint = error.hint_text().map(|hint| format!("  hint: {hint}\n"));
                let text = format!("{}\n{}", render::short(error), hint.unwrap_or_default());
                let _ = io::stderr().write_all(text.as_bytes());
            }
            _ => self.write(error),
        }
    }

    fn report_ending(self, error: &CallError) {
        match self.format {
            ErrorFormat::Human | ErrorFormat::Short => {
                let text = match error.termination() {
                    Some(why) => why.to_string(),
                    None => error.to_string(),
                };
                // Where standard error is closed, nobody is left to be told.
                let _ = writeln!(io::stderr(), "{text}");
            }
            _ => self.write(&error.to_error()),
        }
    }

    fn write(self, error: &Error) {
        let text = match self.format {
            ErrorFormat::Human => render::human(error, self.style),
            ErrorFormat::Short => render::short(error) + "\n",
            ErrorFormat::Json => render::json(error) + "\n",
            ErrorFormat::Edn => render::edn(error) + "\n",
        };
        let _ = io::stderr().write_all(text.as_bytes());
    }
}

fn has_colour(color: Color) -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto if is_set("NO_COLOR") => false,
        Color::Auto => is_set("CLICOLOR_FORCE") || io::stderr().is_terminal(),
    }
}

/// The error with the lines around its place. An error without a place gets that of the innermost
/// call of the program's own.
fn placed(error: Error, texts: &Texts) -> Error {
    if error.excerpt().is_some() {
        return error;
    }
    let place = error
        .place()
        .map(|place| (place.file.clone(), place.line, place.column));
    let frame = || {
        let mut frames = error.trace().iter().filter(|frame| frame.line > 0);
        let frame = frames.find(|frame| !is_library(&frame.file))?;
        Some((frame.file.clone(), frame.line, 0))
    };
    let Some((file, line, column)) = place.or_else(frame).filter(|it| it.1 > 0) else {
        return error;
    };
    let Some(source) = texts.find(&file) else {
        return error;
    };
    match span_of(&source, line, column) {
        Some(span) => moved(&error, narrowed(&error, span, &source), &source),
        None => error,
    }
}

/// What to mark: the token at the column, or the whole line when there is no column.
fn span_of(source: &Source, line: u32, column: u32) -> Option<Span> {
    let text = source.text();
    let ix = line.checked_sub(source.start().0)? as usize;
    let found = text.lines().nth(ix)?;
    let start = found.as_ptr() as usize - text.as_ptr() as usize;
    if column == 0 {
        let indent = found.len() - found.trim_start().len();
        return Some(Span::of(start + indent, start + found.trim_end().len()));
    }
    let at = found
        .char_indices()
        .nth(column as usize - 1)
        .map_or(found.len(), |it| it.0);
    let rest = &found[at..];
    let opening = rest.len()
        - rest
            .trim_start_matches(['(', '[', '{', '#', '\'', '@', '`'])
            .len();
    let is_end = |c: char| c.is_whitespace() || "()[]{}\",;".contains(c);
    let token = rest[opening..].find(is_end).unwrap_or(rest.len() - opening);
    Some(Span::of(start + at, start + at + (opening + token).max(1)))
}

/// The place of the symbol the error is about, where it stands behind the beginning of `span` in
/// its line.
fn narrowed(error: &Error, span: Span, source: &Source) -> Span {
    let Some(symbol) = error.get("symbol").and_then(Plain::as_str) else {
        return span;
    };
    let rest = source.text().get(span.start as usize..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default();
    let is_part = |c: char| !c.is_whitespace() && !"()[]{}\",;'`~@^".contains(c);
    let mut found = line.match_indices(symbol).filter(|(at, _)| {
        !line[..*at].ends_with(is_part) && !line[at + symbol.len()..].starts_with(is_part)
    });
    match found.next() {
        Some((at, _)) => {
            let start = span.start as usize + at;
            Span::of(start, start + symbol.len())
        }
        None => span,
    }
}

/// The same error at that place; everything else is kept.
fn moved(error: &Error, span: Span, source: &Source) -> Error {
    let mut moved = Error::of(error.code())
        .as_class(error.class().to_owned())
        .message(error.text().into_owned())
        .with_data(error.data().as_map().unwrap_or_default().to_vec())
        .with_trace(error.trace().to_vec())
        .at(span)
        .in_source(source);
    if let Some(cause) = error.cause() {
        moved = moved.caused_by(cause.clone());
    }
    if let Some(cause) = error.host_cause() {
        moved = moved.caused_by_host(cause.clone());
    }
    match error.hint_text() {
        Some(hint) => moved.hint(hint.to_owned()),
        None => moved,
    }
}

/// Says what a program used, on standard error.
pub(super) fn stats(usage: &Usage) {
    let mebibytes = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    let _ = writeln!(
        io::stderr(),
        "used: {} fuel, {:.2} MiB at most, {:.2} MiB at the end, {} bytes out, depth {}, {:.1} ms",
        usage.fuel,
        mebibytes(usage.peak_bytes),
        mebibytes(usage.live_bytes),
        usage.output_bytes,
        usage.depth_peak,
        usage.wall.as_secs_f64() * 1000.0,
    );
}
