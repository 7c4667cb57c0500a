//! The door between reader and data: what the reader asks for, and what makes it.
//!
//! The reader is generic over [`Build`], so the same code reads heap values, trees for tests and
//! nothing at all (for speed measurements). All that needs a namespace, a class or a data reader is
//! asked of the builder.

use std::sync::Arc;

use super::Position;
use crate::base::{Error, Name, Source, Span};

/// The forms of one collection, in order, taken out of the reader's stack. It knows its length.
pub type Items<'a, F> = std::vec::Drain<'a, F>;

/// What the reader needs to know about a form that was built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View<'a> {
    /// A symbol.
    Symbol {
        /// Its namespace.
        ns: Option<&'a str>,
        /// Its name.
        name: &'a str,
    },
    /// A keyword.
    Keyword {
        /// Its namespace.
        ns: Option<&'a str>,
        /// Its name.
        name: &'a str,
    },
    /// A string.
    String,
    /// A number or a character.
    Constant,
    /// A list or another sequence.
    List,
    /// A vector.
    Vector,
    /// A map.
    Map,
    /// A set.
    Set,
    /// Anything else: nil, booleans, regular expressions, records, what data readers made.
    Other,
}

/// Makes forms. Errors of the builder end the reading; [`Build::locate`] may give them a place.
pub trait Build {
    /// What a form becomes.
    type Form: Clone;
    /// What goes wrong, the reader's own errors included.
    type Error: From<Error>;

    /// `nil`.
    fn nil(&mut self) -> Self::Form;
    /// `true` or `false`.
    fn bool(&mut self, value: bool) -> Self::Form;
    /// A small whole number in plain decimal notation.
    fn int(&mut self, value: i64) -> Self::Form;
    /// A number with a point and few digits, `##Inf`, `##-Inf` or `##NaN`.
    fn float(&mut self, value: f64) -> Self::Form;
    /// A character, one UTF-16 unit.
    fn char(&mut self, unit: u16) -> Self::Form;

    /// Any other number as written: `1N`, `017`, `2r101`, `1/2`, `1e3`, `3M`. `None` when it is
    /// none; the reader then says "Invalid number".
    ///
    /// # Errors
    /// Numbers of the right form that do not exist (`1/0`), and lack of memory.
    fn number(&mut self, token: &str) -> Result<Option<Self::Form>, Self::Error>;

    /// A string, escapes already replaced.
    ///
    /// # Errors
    /// Lack of memory.
    fn string(&mut self, text: &str) -> Result<Self::Form, Self::Error>;

    /// A regular expression as written between the quotes.
    ///
    /// # Errors
    /// A pattern that cannot be compiled.
    fn regex(&mut self, pattern: &str) -> Result<Self::Form, Self::Error>;

    /// A symbol.
    ///
    /// # Errors
    /// Lack of memory.
    fn symbol(&mut self, ns: Option<&str>, name: &str) -> Result<Self::Form, Self::Error>;

    /// A keyword.
    ///
    /// # Errors
    /// Lack of memory.
    fn keyword(&mut self, ns: Option<&str>, name: &str) -> Result<Self::Form, Self::Error>;

    /// A list; `at` is known for lists that stand in the text, when positions are wanted.
    ///
    /// # Errors
    /// Lack of memory.
    fn list(
        &mut self,
        items: Items<'_, Self::Form>,
        at: Option<Position>,
    ) -> Result<Self::Form, Self::Error>;

    /// A vector.
    ///
    /// # Errors
    /// Lack of memory.
    fn vector(&mut self, items: Items<'_, Self::Form>) -> Result<Self::Form, Self::Error>;

    /// A map of keys and values in turn; their number is even.
    ///
    /// # Errors
    /// `:read/duplicate-key` with `:key` (as `str` shows it, `null` for nil) for a key that is
    /// there
    /// twice; lack of memory.
    fn map(&mut self, items: Items<'_, Self::Form>) -> Result<Self::Form, Self::Error>;

    /// A set.
    ///
    /// # Errors
    /// As [`Build::map`].
    fn set(&mut self, items: Items<'_, Self::Form>) -> Result<Self::Form, Self::Error>;

    /// `form` with the map `meta` merged over the metadata it has. `at` is the place of the `^`;
    /// a list takes line and column from it where `meta` does not say them.
    ///
    /// # Errors
    /// `:read/meta-target` when the form cannot carry metadata.
    fn with_meta(
        &mut self,
        form: Self::Form,
        meta: Self::Form,
        at: Option<Position>,
    ) -> Result<Self::Form, Self::Error>;

    /// What `#tag form` means: `#inst`, `#uuid`, data readers, records.
    ///
    /// # Errors
    /// `:read/unknown-tag` with `:tag`, and whatever the data reader throws.
    fn tagged(&mut self, tag: Self::Form, form: Self::Form) -> Result<Self::Form, Self::Error>;

    /// `#tag form` kept as data, in preserved and suppressed text.
    ///
    /// # Errors
    /// Lack of memory.
    fn tagged_literal(
        &mut self,
        tag: Self::Form,
        form: Self::Form,
    ) -> Result<Self::Form, Self::Error>;

    /// `#?(...)` or, when `splicing`, `#?@(...)` kept as data; `form` is the list.
    ///
    /// # Errors
    /// Lack of memory.
    fn reader_conditional(
        &mut self,
        form: Self::Form,
        splicing: bool,
    ) -> Result<Self::Form, Self::Error>;

    /// What kind of form this is.
    fn view<'a>(&'a self, form: &'a Self::Form) -> View<'a>;

    /// The items of a list, vector or set; keys and values in turn of a map.
    fn items(&self, form: &Self::Form) -> Vec<Self::Form>;

    /// The metadata of `form`, if there is any beside what [`Build::list`] noted of positions.
    fn meta(&self, form: &Self::Form) -> Option<Self::Form>;

    /// A number never given before, for generated symbols.
    fn next_id(&mut self) -> u64;

    /// Name of the current namespace, for `::name`.
    fn current_ns(&self) -> Arc<str>;

    /// Name of the namespace that `alias` stands for or that is called so, for `::alias/name`.
    fn resolve_alias(&self, alias: &str) -> Option<Arc<str>>;

    /// The symbol that a syntax quote makes of `ns/name`: a class gets its full name, a mapped name
    /// its var's namespace, an alias its namespace, anything else the current namespace. Special
    /// forms, `name#`, `.name`, `Name.` and names with a dot inside never come here.
    fn resolve_symbol(&self, ns: Option<&str>, name: &str) -> Name;

    /// An error of this builder with the place where it arose. By default unchanged.
    fn locate(&self, error: Self::Error, span: Span, source: &Source) -> Self::Error {
        let _ = (span, source);
        error
    }
}
