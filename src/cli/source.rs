//! Texts by name, for the excerpts in reports: what the command line gave, files, the library.

use std::sync::Arc;

use lisp_core::base::Source;

/// Name of the text of `-e`.
pub(super) const EXPRESSION: &str = "<expr>";
/// Name of the text read from standard input.
pub(super) const STDIN: &str = "<stdin>";
/// Name of what is typed into the REPL.
pub(super) const REPL: &str = "<repl>";

/// Texts that were run.
#[derive(Debug, Default)]
pub(super) struct Texts {
    known: Vec<Source>,
}

impl Texts {
    pub(super) fn add(&mut self, source: Source) {
        self.known.push(source);
    }

    /// The newest text of that name; a file of that name otherwise, read again.
    pub(super) fn find(&self, name: &str) -> Option<Source> {
        if let Some(found) = self.known.iter().rev().find(|it| it.name() == name) {
            return Some(found.clone());
        }
        if let Some(text) = library_text(name) {
            return Some(Source::new(name, text));
        }
        let bytes = std::fs::read(name).ok()?;
        Some(Source::new(name, String::from_utf8_lossy(&bytes)))
    }
}

/// Is it the name of a text of the library?
pub(super) fn is_library(name: &str) -> bool {
    library_text(name).is_some()
}

fn library_text(name: &str) -> Option<Arc<str>> {
    let path = name.strip_suffix(".clj")?;
    let mut sources = stdlib::sources::SOURCES.iter();
    sources
        .find(|(known, _)| *known == path)
        .map(|(_, text)| Arc::from(*text))
}
