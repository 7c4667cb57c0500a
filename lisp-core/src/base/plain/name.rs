//! Names: what symbols, keywords and tags are called, with or without a namespace.

use std::fmt;
use std::sync::Arc;

/// A name and perhaps a namespace, in one shared text. The derived order is that of the texts.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    text: Arc<str>,
    slash: Option<u32>,
}

impl Name {
    /// The name `name` in the namespace `ns`.
    #[must_use]
    pub fn new(ns: Option<&str>, name: &str) -> Name {
        match ns {
            None => Name {
                text: name.into(),
                slash: None,
            },
            Some(ns) => {
                let slash = u32::try_from(ns.len()).ok();
                Name {
                    text: format!("{ns}/{name}").into(),
                    slash,
                }
            }
        }
    }

    /// The name written as `text`, split at its first slash as Clojure's `symbol` does; `/` alone
    /// is
    /// a name.
    #[must_use]
    pub fn parse(text: &str) -> Name {
        let slash = if text == "/" { None } else { text.find('/') };
        Name {
            text: text.into(),
            slash: slash.and_then(|ix| u32::try_from(ix).ok()),
        }
    }

    /// The namespace, if there is one.
    #[must_use]
    pub fn ns(&self) -> Option<&str> {
        self.slash.map(|slash| &self.text[..slash as usize])
    }

    /// The name without its namespace.
    #[must_use]
    pub fn name(&self) -> &str {
        self.slash
            .map_or(&self.text, |slash| &self.text[slash as usize + 1..])
    }

    /// Namespace and name as written, with the slash between them.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        &*self.text == other
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
