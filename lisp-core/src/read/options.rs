//! What a reader accepts.

use super::bytes::{self, Table};

/// The language a text is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Everything the Clojure reader knows.
    Clojure,
    /// Data only, as `clojure.edn`.
    Edn,
}

/// What becomes of `#?` and `#?@`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conditionals {
    /// They are errors.
    Refuse,
    /// The first branch whose feature is known is read, the others are suppressed.
    Allow,
    /// They are kept as data.
    Preserve,
}

/// What a reader accepts and notes.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// The language.
    pub dialect: Dialect,
    /// What becomes of reader conditionals.
    pub conditionals: Conditionals,
    /// Names of the features known, without colons; `default` is always known.
    pub features: Vec<String>,
    /// Whether lists are given their [`Position`](super::Position), and errors say the line where
    /// an unfinished form begins.
    pub positions: bool,
    /// How many forms may be open inside each other.
    pub nesting: usize,
}

impl Options {
    /// For a `.cljc` file or a REPL: Clojure with positions and conditionals.
    #[must_use]
    pub fn code() -> Options {
        Options {
            dialect: Dialect::Clojure,
            conditionals: Conditionals::Allow,
            features: vec!["dayfly".to_owned(), "clj".to_owned()],
            positions: true,
            nesting: 100_000,
        }
    }

    /// For `read-string`: Clojure without positions, conditionals refused.
    #[must_use]
    pub fn string() -> Options {
        Options {
            positions: false,
            ..Options::code()
        }
        .conditionals(Conditionals::Refuse)
    }

    /// For data: EDN without positions.
    #[must_use]
    pub fn edn() -> Options {
        Options {
            dialect: Dialect::Edn,
            ..Options::string()
        }
    }

    /// The same options with conditionals treated so.
    #[must_use]
    pub fn conditionals(self, conditionals: Conditionals) -> Options {
        Options {
            conditionals,
            ..self
        }
    }

    /// The same options with exactly these features, and `default`.
    #[must_use]
    pub fn features<T: Into<String>>(self, features: impl IntoIterator<Item = T>) -> Options {
        Options {
            features: features.into_iter().map(Into::into).collect(),
            ..self
        }
    }

    /// The same options with positions noted or not.
    #[must_use]
    pub fn positions(self, positions: bool) -> Options {
        Options { positions, ..self }
    }

    /// The same options with another limit on nesting.
    #[must_use]
    pub fn nesting(self, nesting: usize) -> Options {
        Options { nesting, ..self }
    }

    pub(super) fn table(&self) -> &'static Table {
        match self.dialect {
            Dialect::Clojure => bytes::CLOJURE,
            Dialect::Edn => bytes::EDN,
        }
    }
}

impl Default for Options {
    fn default() -> Options {
        Options::code()
    }
}
