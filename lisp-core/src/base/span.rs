//! Spans: where in a text something stands, as a range of bytes.
//!
//! A span does not know its text; [`Source`](super::Source) turns it into lines and columns.
//! Texts are limited to 4 GiB, so that a span is as small as one word.

use std::ops::Range;

/// A range of bytes of some source text: `start` included, `end` not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end`. An `end` before `start` gives an empty
    /// span.
    #[must_use]
    pub fn new(start: u32, end: u32) -> Span {
        Span {
            start,
            end: end.max(start),
        }
    }

    /// The span of two byte offsets; offsets beyond 4 GiB become the last one a span can name.
    #[must_use]
    pub fn of(start: usize, end: usize) -> Span {
        let narrow = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span::new(narrow(start), narrow(end))
    }

    /// The empty span at `offset`.
    #[must_use]
    pub fn point(offset: u32) -> Span {
        Span {
            start: offset,
            end: offset,
        }
    }

    /// Number of bytes covered.
    #[must_use]
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// True when the span covers no byte.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// The smallest span that covers `self` and `other`.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The span as a range that indexes a text.
    #[must_use]
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end.max(self.start) as usize
    }
}
