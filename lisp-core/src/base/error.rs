//! Errors: a code, data, a place and a way out.
//!
//! An [`Error`] is what users and hosts can cause. Its code is a row of [`code`]; the row gives the
//! Java class that a `catch` sees and the text, filled in from the data. It holds no heap value, so
//! it may leave a runtime. What a script threw as a value is the machine's business, not this
//! file's.
//! The parts sit in one box: a `Result` with an error in it is one word larger at most.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::{Name, Place, Plain, Source, Span};

pub mod codes;
pub mod render;
pub mod suggest;

#[cfg(test)]
mod tests;

pub use codes as code;
pub use codes::Code;

/// The result of what can fail with an [`Error`].
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Something that went wrong, as data.
#[derive(Clone)]
pub struct Error(Box<Parts>);

/// One call that was running when an error arose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceFrame {
    /// Qualified name of the function: `app.core/handle`.
    pub function: Arc<str>,
    /// Name of its source; empty when unknown.
    pub file: Arc<str>,
    /// Line being run; 0 when unknown.
    pub line: u32,
}

/// The lines around the place of an error, cut out of the source so that nothing pins its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Number and text of each line.
    pub lines: Vec<(u32, String)>,
    /// The line with the mark.
    pub line: u32,
    /// First marked column, from 1 and counted in the line as cut.
    pub column: u32,
    /// Number of marked columns, at least 1.
    pub width: u32,
}

/// An error of the host's own kind, kept beside the report so that the host can downcast it.
pub type HostCause = Arc<dyn std::error::Error + Send + Sync + 'static>;

#[derive(Clone)]
struct Parts {
    code: &'static Code,
    class: Option<Cow<'static, str>>,
    message: Option<Cow<'static, str>>,
    data: Vec<(Plain, Plain)>,
    span: Option<Span>,
    place: Option<Place>,
    excerpt: Option<Excerpt>,
    trace: Vec<TraceFrame>,
    cause: Option<Error>,
    host_cause: Option<HostCause>,
    hint: Option<Cow<'static, str>>,
}

/// What [`Error::at`] takes: bytes of a text, or a place already found.
#[derive(Clone, Debug)]
pub enum Location {
    /// Bytes of a source that is named later, by [`Error::in_source`].
    Span(Span),
    /// File, line and column.
    Place(Place),
}

impl From<Span> for Location {
    fn from(span: Span) -> Location {
        Location::Span(span)
    }
}

impl From<Place> for Location {
    fn from(place: Place) -> Location {
        Location::Place(place)
    }
}

/// Building.
impl Error {
    /// A new error of the kind `code`.
    #[must_use]
    pub fn of(code: &'static Code) -> Error {
        Error(Box::new(Parts {
            code,
            class: None,
            message: None,
            data: Vec::new(),
            span: None,
            place: None,
            excerpt: None,
            trace: Vec::new(),
            cause: None,
            host_cause: None,
            hint: None,
        }))
    }

    /// The same error with `value` under the keyword `key`; a value already there is replaced.
    #[must_use]
    pub fn with(mut self, key: &str, value: impl Into<Plain>) -> Error {
        let value = value.into();
        let has_key = |(candidate, _): &&mut (Plain, Plain)| {
            candidate.as_keyword().is_some_and(|name| name == key)
        };
        match self.0.data.iter_mut().find(has_key) {
            Some(entry) => entry.1 = value,
            None => self.0.data.push((Plain::keyword(key), value)),
        }
        self
    }

    /// The same error with exactly the pairs of `data` as its data.
    #[must_use]
    pub fn with_data(mut self, data: Vec<(Plain, Plain)>) -> Error {
        self.0.data = data;
        self
    }

    /// The same error with a text of its own instead of the row's.
    #[must_use]
    pub fn message(mut self, message: impl Into<Cow<'static, str>>) -> Error {
        self.0.message = Some(message.into());
        self
    }

    /// The same error that a `catch` sees as an instance of `class`, a full Java class name.
    #[must_use]
    pub fn as_class(mut self, class: impl Into<Cow<'static, str>>) -> Error {
        self.0.class = Some(class.into());
        self
    }

    /// The same error at a span or a place, unless it has one: the innermost place is the true one.
    #[must_use]
    pub fn at(mut self, location: impl Into<Location>) -> Error {
        match location.into() {
            Location::Span(span) => self.0.span = self.0.span.or(Some(span)),
            Location::Place(place) => self.0.place = self.0.place.take().or(Some(place)),
        }
        self
    }

    /// The same error with place and excerpt taken from `source` at its span, if it has a span and
    /// no place yet.
    #[must_use]
    pub fn in_source(mut self, source: &Source) -> Error {
        if let (Some(span), None) = (self.0.span, &self.0.place) {
            self.0.place = Some(source.place(span.start));
            self.0.excerpt = Some(Excerpt::of(source, span));
        }
        self
    }

    /// The same error with a way out, one sentence.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'static, str>>) -> Error {
        self.0.hint = Some(hint.into());
        self
    }

    /// The same error, caused by `cause`.
    #[must_use]
    pub fn caused_by(mut self, cause: Error) -> Error {
        self.0.cause = Some(cause);
        self
    }

    /// The same error, caused by an error of the host.
    #[must_use]
    pub fn caused_by_host(mut self, cause: HostCause) -> Error {
        self.0.host_cause = Some(cause);
        self
    }

    /// The same error with one more frame of the calls that led to it, innermost first.
    #[must_use]
    pub fn through(mut self, frame: TraceFrame) -> Error {
        self.0.trace.push(frame);
        self
    }

    /// The same error with exactly these frames, innermost first.
    #[must_use]
    pub fn with_trace(mut self, trace: Vec<TraceFrame>) -> Error {
        self.0.trace = trace;
        self
    }
}

/// Asking.
impl Error {
    /// The row this error is of.
    #[must_use]
    pub fn code(&self) -> &'static Code {
        self.0.code
    }

    /// True when the error is of the row `code`.
    #[must_use]
    pub fn is(&self, code: &Code) -> bool {
        self.0.code.name == code.name
    }

    /// The full name of the Java class a `catch` sees.
    #[must_use]
    pub fn class(&self) -> &str {
        self.0.class.as_deref().unwrap_or(self.0.code.class)
    }

    /// The text, filled in from the data.
    #[must_use]
    pub fn text(&self) -> Cow<'_, str> {
        match &self.0.message {
            Some(message) => Cow::Borrowed(message),
            None => fill(self.0.code.template, self),
        }
    }

    /// The data, a map with keyword keys.
    #[must_use]
    pub fn data(&self) -> Plain {
        Plain::Map(self.0.data.clone().into())
    }

    /// The value under the keyword `key` of the data.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Plain> {
        let has_key = |name: &Name| name == key;
        let found = self
            .0
            .data
            .iter()
            .find(|(name, _)| name.as_keyword().is_some_and(has_key));
        found.map(|(_, value)| value)
    }

    /// Where in its source text the error is.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.0.span
    }

    /// File, line and column of the error.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        self.0.place.as_ref()
    }

    /// The lines around the place.
    #[must_use]
    pub fn excerpt(&self) -> Option<&Excerpt> {
        self.0.excerpt.as_ref()
    }

    /// The calls that led here, innermost first.
    #[must_use]
    pub fn trace(&self) -> &[TraceFrame] {
        &self.0.trace
    }

    /// The error that led to this one.
    #[must_use]
    pub fn cause(&self) -> Option<&Error> {
        self.0.cause.as_ref()
    }

    /// The host's own error behind this one, to be downcast.
    #[must_use]
    pub fn host_cause(&self) -> Option<&HostCause> {
        self.0.host_cause.as_ref()
    }

    /// The way out.
    #[must_use]
    pub fn hint_text(&self) -> Option<&str> {
        self.0.hint.as_deref()
    }
}

/// Writes the text of a row with each `{key}` replaced by that value of the data: strings bare, the
/// rest as it prints. A key without a value stays as it is.
fn fill(template: &'static str, error: &Error) -> Cow<'static, str> {
    if !template.contains('{') {
        return Cow::Borrowed(template);
    }
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((key, tail)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        match error.get(key) {
            Some(Plain::String(value)) => text.push_str(value),
            Some(value) => text.push_str(&value.to_string()),
            None => text.extend(["{", key, "}"]),
        }
        rest = tail;
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// Just the text, as `ex-message`.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// One line: code, text, data.
impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?} {}", self.0.code.name, self.text(), self.data())
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match (&self.0.cause, &self.0.host_cause) {
            (Some(cause), _) => Some(cause),
            (None, Some(host)) => Some(host.as_ref()),
            (None, None) => None,
        }
    }
}

/// A chain of causes is let go link by link, so a long one needs no deep stack.
impl Drop for Parts {
    fn drop(&mut self) {
        let mut next = self.cause.take();
        while let Some(mut error) = next {
            next = error.0.cause.take();
        }
    }
}
