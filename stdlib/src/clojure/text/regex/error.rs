//! What goes wrong with patterns, in the words of `java.util.regex`.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::Throw;

/// A pattern that is none: what is wrong and where, counted in characters.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    /// Java's description.
    pub(crate) message: String,
    /// The character it is about; none when Java gives none.
    pub(crate) at: Option<usize>,
}

/// What translating answers.
pub(crate) type Answer<T> = Result<T, SyntaxError>;

/// The error `message` at character `at`.
pub(crate) fn syntax<T>(message: impl Into<String>, at: usize) -> Answer<T> {
    Err(SyntaxError {
        message: message.into(),
        at: Some(at),
    })
}

impl SyntaxError {
    /// The exception that Java throws, with the pattern and a mark under the character.
    pub(crate) fn into_throw(self, pattern: &str) -> Throw {
        let mut text = self.message.clone();
        if let Some(at) = self.at {
            text.push_str(&format!(" near index {at}"));
        }
        text.push('\n');
        text.push_str(pattern);
        if let Some(at) = self.at.filter(|at| *at < pattern.chars().count()) {
            text.push_str(&format!("\n{:at$}^", ""));
        }
        let error = Error::of(code::REGEX_SYNTAX).with("message", &*self.message);
        error.with("pattern", pattern).message(text).into()
    }
}

/// A match that would need more steps than are allowed.
#[cold]
pub(crate) fn too_many_steps(limit: usize) -> Throw {
    let message = format!("the regular expression needs more than {limit} backtracking steps");
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Error::of(code::STACK_OVERFLOW)
        .with("limit", limit)
        .message(message)
        .into()
}
