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
        let gap = text.get(self.offset..offset).unwrap_or(&[]);
        let newlines = count(gap, |byte| byte == b'\n');
        let line = if newlines == 0 {
            gap
        } else {
            self.line += newlines;
            self.column = 1;
            gap.rsplit(|&byte| byte == b'\n').next().unwrap_or(gap)
        };
        self.column += count(line, |byte| byte & 0xC0 != 0x80);
        self.offset = self.offset.max(offset);
        (self.line, self.column)
    }
}

/// Counts bytes without a branch for each, which compilers turn into vector code.
fn count(bytes: &[u8], wanted: impl Fn(u8) -> bool) -> u32 {
    bytes.iter().map(|&byte| u32::from(wanted(byte))).sum()
}
