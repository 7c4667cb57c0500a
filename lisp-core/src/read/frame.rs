//! Frames: what is open while the reader goes on.
//!
//! A frame waits for the forms inside it; `engine.rs` gives each finished form to the frame on top.

use super::position::LineColumn;

/// Something begun and not finished.
#[derive(Debug)]
pub(super) struct Frame<F> {
    /// Offset of its first byte.
    pub(super) open: usize,
    /// Where that is, when positions are wanted.
    pub(super) at: Option<LineColumn>,
    pub(super) kind: Kind<F>,
}

#[derive(Debug)]
pub(super) enum Kind<F> {
    /// A collection; its items are on the value stack from `base` on.
    Collection { shape: Shape, base: usize },
    /// `#:ns{`; the namespace is what was read for it.
    NamespacedMap { ns: MapNamespace<F>, base: usize },
    /// `#:` or `#::` before the namespace.
    MapNamespace { auto: bool },
    /// `'`, `@`, `#'`, `~` or `~@`: one form becomes a list of a symbol and it.
    Wrap(Wrapper),
    /// `` ` ``.
    SyntaxQuote,
    /// `^` before the metadata.
    Meta,
    /// `^` and its metadata, a map.
    MetaTarget { meta: F },
    /// `#_`.
    Discard,
    /// `#(`; the list itself is a frame above.
    Function,
    /// `#` before a tag.
    Tag,
    /// `#` and its tag.
    Tagged { tag: F },
    /// `##`.
    Symbolic,
    /// `#?(` while its features are compared.
    Conditional(Conditional<F>),
    /// `#?` kept as data; the list is a frame above.
    Preserved { splicing: bool },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    List,
    Vector,
    Map,
    Set,
}

/// The namespace of a namespaced map, checked when the map is complete, as in Clojure.
#[derive(Debug)]
pub(super) enum MapNamespace<F> {
    /// `#::{`: the current one.
    Current,
    /// `#:{`: forgotten.
    Missing,
    /// `#:ns{`; the text is for messages.
    Named { form: F, text: (usize, usize) },
    /// `#::alias{`.
    Aliased { form: F, text: (usize, usize) },
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Wrapper {
    pub(super) ns: Option<&'static str>,
    pub(super) name: &'static str,
}

/// A reader conditional half read.
#[derive(Debug)]
pub(super) struct Conditional<F> {
    pub(super) splicing: bool,
    pub(super) stage: Stage,
    pub(super) result: Option<F>,
}

/// What the next form of a reader conditional is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// A feature.
    Feature,
    /// The branch of a known feature.
    Chosen,
    /// A branch that is not taken; read without effect.
    Suppressed,
}

impl Shape {
    pub(super) fn closer(self) -> u8 {
        match self {
            Shape::List => b')',
            Shape::Vector => b']',
            Shape::Map | Shape::Set => b'}',
        }
    }
}

impl<F> Frame<F> {
    /// The delimiter that ends this frame, if one does.
    pub(super) fn closer(&self) -> Option<u8> {
        match &self.kind {
            Kind::Collection { shape, .. } => Some(shape.closer()),
            Kind::NamespacedMap { .. } => Some(b'}'),
            Kind::Conditional(_) => Some(b')'),
            _ => None,
        }
    }
}
