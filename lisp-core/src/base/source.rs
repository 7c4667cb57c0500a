//! Sources: a named text and the way from byte offsets to lines and columns.
//!
//! Lines and columns count from 1; a column counts characters, not bytes. A source can begin in the
//! middle of a file (a form sent from an editor): [`Source::starting_at`] says where.
//! A source is a shared handle; cloning it copies no text. No index of lines is kept: a single
//! question scans the text, and who asks often builds a [`LineIndex`] once.

use std::fmt;
use std::sync::Arc;

use super::Span;

/// A named text.
#[derive(Clone)]
pub struct Source {
    name: Arc<str>,
    text: Arc<str>,
    first_line: u32,
    first_column: u32,
}

/// A place a human can find: file, line and column, both counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Name of the source, usually the path of a file.
    pub file: Arc<str>,
    /// Line, from 1; 0 when unknown.
    pub line: u32,
    /// Column in characters, from 1; 0 when unknown.
    pub column: u32,
}

impl Source {
    /// The source called `name` with the content `text`.
    #[must_use]
    pub fn new(name: impl Into<Arc<str>>, text: impl Into<Arc<str>>) -> Source {
        Source {
            name: name.into(),
            text: text.into(),
            first_line: 1,
            first_column: 1,
        }
    }

    /// The same source, whose first character is at `line` and `column` of the file it was cut
    /// from.
    #[must_use]
    pub fn starting_at(self, line: u32, column: u32) -> Source {
        Source {
            first_line: line.max(1),
            first_column: column.max(1),
            ..self
        }
    }

    /// The name given at creation.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name as a shared string.
    #[must_use]
    pub fn shared_name(&self) -> Arc<str> {
        self.name.clone()
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Line and column of the first character.
    #[must_use]
    pub fn start(&self) -> (u32, u32) {
        (self.first_line, self.first_column)
    }

    /// The text that `span` covers; empty when the span is not of this source.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// Line and column of the byte at `offset`. Cost: one scan of the text before it.
    #[must_use]
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let end = floor_boundary(&self.text, offset as usize);
        let before = &self.text[..end];
        let line_start = before.rfind('\n').map_or(0, |ix| ix + 1);
        let newlines = count_newlines(before);
        self.adjust(newlines, count_chars(&before[line_start..]))
    }

    /// The place of the byte at `offset`.
    #[must_use]
    pub fn place(&self, offset: u32) -> Place {
        let (line, column) = self.line_column(offset);
        Place {
            file: self.name.clone(),
            line,
            column,
        }
    }

    /// An index that answers [`LineIndex::line_column`] in logarithmic time.
    #[must_use]
    pub fn line_index(&self) -> LineIndex<'_> {
        let newlines = self
            .text
            .bytes()
            .enumerate()
            .filter(|&(_, byte)| byte == b'\n');
        let starts = std::iter::once(0)
            .chain(newlines.map(|(ix, _)| ix + 1))
            .collect();
        LineIndex {
            source: self,
            starts,
        }
    }

    /// The lines that `span` touches and `around` lines before and after, with their numbers.
    #[must_use]
    pub fn excerpt(&self, span: Span, around: u32) -> Vec<(u32, &str)> {
        let start = floor_boundary(&self.text, span.start as usize);
        let last = span.end.saturating_sub(1).max(span.start) as usize;
        let last = floor_boundary(&self.text, last);
        let first_ix = count_newlines(&self.text[..start]);
        let last_ix = first_ix + count_newlines(&self.text[start..last]);
        let from = first_ix.saturating_sub(around);
        let count = last_ix + around - from + 1;
        let lines = self.text.lines().skip(from as usize).take(count as usize);
        lines
            .zip(from..)
            .map(|(line, ix)| (self.first_line + ix, line))
            .collect()
    }

    fn adjust(&self, newlines: u32, chars: u32) -> (u32, u32) {
        let first = if newlines == 0 { self.first_column } else { 1 };
        (self.first_line + newlines, first + chars)
    }
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Source({:?}, {} bytes)", self.name, self.text.len())
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        match (self.line, self.column) {
            (0, _) => Ok(()),
            (line, 0) => write!(f, ":{line}"),
            (line, column) => write!(f, ":{line}:{column}"),
        }
    }
}

/// Where the lines of one source begin.
#[derive(Debug)]
pub struct LineIndex<'a> {
    source: &'a Source,
    starts: Vec<usize>,
}

impl LineIndex<'_> {
    /// Line and column of the byte at `offset`. Cost: a binary search and a scan of one line.
    #[must_use]
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let text = self.source.text();
        let end = floor_boundary(text, offset as usize);
        let line = self
            .starts
            .partition_point(|&start| start <= end)
            .saturating_sub(1);
        let chars = count_chars(&text[self.starts[line]..end]);
        self.source
            .adjust(u32::try_from(line).unwrap_or(u32::MAX), chars)
    }
}

fn floor_boundary(text: &str, offset: usize) -> usize {
    text.floor_char_boundary(offset)
}

fn count_newlines(text: &str) -> u32 {
    let count = text.bytes().filter(|&byte| byte == b'\n').count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn count_chars(text: &str) -> u32 {
    u32::try_from(text.chars().count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let source = Source::new("a.clj", "ab\nä(c)\n");
        assert_eq!(source.line_column(0), (1, 1));
        assert_eq!(source.line_column(2), (1, 3));
        assert_eq!(source.line_column(5), (2, 2));
        assert_eq!(source.line_column(999), (3, 1));
        let index = source.line_index();
        for offset in 0..12 {
            assert_eq!(
                index.line_column(offset),
                source.line_column(offset),
                "{offset}"
            );
        }
    }

    #[test]
    fn a_source_can_begin_inside_a_file() {
        let source = Source::new("a.clj", "x\ny").starting_at(10, 5);
        assert_eq!(source.place(0).to_string(), "a.clj:10:5");
        assert_eq!(source.place(2).to_string(), "a.clj:11:1");
    }

    #[test]
    fn an_excerpt_stays_inside_the_text() {
        let source = Source::new("a", "1\n2\n3\n4\n5");
        let numbers = |span, around| -> Vec<u32> {
            source
                .excerpt(span, around)
                .into_iter()
                .map(|(number, _)| number)
                .collect()
        };
        assert_eq!(numbers(Span::new(0, 1), 2), [1, 2, 3]);
        assert_eq!(numbers(Span::new(4, 7), 1), [2, 3, 4, 5]);
        assert_eq!(numbers(Span::new(90, 99), 2), [3, 4, 5]);
    }
}
