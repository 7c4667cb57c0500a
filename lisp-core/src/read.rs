//! Text to forms: the reader of Clojure and of EDN.
//!
//! Floor 4. A [`Reader`] walks over a [`Source`](crate::base::Source) and hands every form to a [`Build`], which makes
//! what it likes of it: heap values, a tree, nothing. The reader itself knows no value and no
//! namespace. Tokens are nom parsers chosen by their first byte; nesting is a stack of frames
//! (`frame.rs`), never Rust recursion, so deep text costs memory up to a limit and no stack.
//!
//! Behaviour and messages are those of Clojure 1.11's `LispReader` and `EdnReader`. On purpose
//! otherwise: `#=` is always refused, half a surrogate pair in a string is an error, a byte order
//! mark at the beginning is skipped, `#()` takes at most 20 arguments, and a regular expression in
//! a suppressed branch of `#?` is not compiled.

use crate::base::Error;

mod build;
mod bytes;
mod conditional;
mod dispatch;
mod edn;
mod engine;
mod frame;
mod function;
mod meta;
mod namespaced;
mod number;
mod options;
mod position;
mod reader;
mod string;
mod syntax_quote;
mod token;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tree;

pub use build::{Build, Items, View};
pub use options::{Conditionals, Dialect, Options};
pub use position::Position;
pub use reader::Reader;
pub use syntax_quote::is_special;
pub(crate) use token::is_dimension;

/// True when `error` says that the text ended inside a form: more text could mend it.
#[must_use]
pub fn is_incomplete(error: &Error) -> bool {
    error.code().name.starts_with(":read/eof")
}

/// Offset of the innermost thing that was open when the text ended.
#[must_use]
pub fn opened_at(error: &Error) -> Option<u32> {
    let offset = error.get("opened-at")?.as_int()?;
    u32::try_from(offset).ok()
}
