//! Lines and columns while reading, without an index of lines.
//!
//! A [`Cursor`] only moves forward, so all questions together cost one walk over the text.

/// Where a form stands, lines and columns from 1; the end is the place after its last character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line of the first character.
    pub line: u32,
    /// Column of the first character.
    pub column: u32,
    /// Line of the end.
    pub end_line: u32,
    /// Column of the end.
    pub end_column: u32,
}

/// A line and a column, from 1.
pub(super) type LineColumn = (u32, u32);

/// A place that moves through a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor {
    offset: usize,
    line: u32,
    column: u32,
}

impl Cursor {
    pub(super) fn new((line, column): LineColumn) -> Cursor {
        Cursor {
            offset: 0,
            line,
            column,
        }
    }

    /// Line and column at `offset`, which is not before the last one asked for.
    pub(super) fn advance(&mut self, text: &[u8], offset: usize) -> LineColumn {
        for &byte in text.get(self.offset..offset).unwrap_or(&[]) {
            if byte == b'\n' {
                self.line += 1;
                self.column = 1;
            } else if byte & 0xC0 != 0x80 {
                self.column += 1;
            }
        }
        self.offset = self.offset.max(offset);
        (self.line, self.column)
    }
}
