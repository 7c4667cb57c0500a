//! The reader as its users see it, and its walk over the text: spaces, tokens, errors.
//!
//! Knows the text and where it is in it; what forms mean is the business of `engine.rs`.

use super::build::Build;
use super::bytes::{self, ENDS_NUMBER, ENDS_TOKEN, SPACE, Table, WIDE};
use super::engine::Engine;
use super::position::{Cursor, LineColumn};
use super::{Options, token};
use crate::base::{Code, Error, Source, Span};

/// Reads the forms of one source, one after the other.
#[derive(Debug)]
pub struct Reader<'s> {
    pub(super) source: &'s Source,
    pub(super) text: &'s str,
    pub(super) offset: usize,
    pub(super) options: Options,
    pub(super) table: &'static Table,
    /// Text of the last string that had escapes in it.
    pub(super) scratch: String,
    cursor: Cursor,
}

impl<'s> Reader<'s> {
    /// A reader at the beginning of `source`.
    #[must_use]
    pub fn new(source: &'s Source, options: Options) -> Reader<'s> {
        let text = source.text();
        Reader {
            source,
            text,
            offset: if text.starts_with('\u{FEFF}') {
                '\u{FEFF}'.len_utf8()
            } else {
                0
            },
            table: options.table(),
            options,
            scratch: String::new(),
            cursor: Cursor::new(source.start()),
        }
    }

    /// The next form and where it stands; `None` when only spaces, comments and discarded forms are
    /// left. After an error the reader stands where it gave up.
    ///
    /// # Errors
    /// Rows `:read/...` for text that is no form, with span, place and excerpt;
    /// [`is_incomplete`](super::is_incomplete) tells whether more text could mend it. And the
    /// errors of the builder.
    ///
    /// # Cost
    /// Linear in the text read; no Rust recursion.
    pub fn next_form<B: Build>(
        &mut self,
        build: &mut B,
    ) -> Result<Option<(B::Form, Span)>, B::Error> {
        Engine::new(self, build).run()
    }

    /// Offset of the first byte not read yet.
    #[must_use]
    pub fn offset(&self) -> u32 {
        u32::try_from(self.offset).unwrap_or(u32::MAX)
    }

    /// Line and column of the first character not read yet.
    #[must_use]
    pub fn line_column(&self) -> (u32, u32) {
        self.source.line_column(self.offset())
    }

    /// Goes to the first line behind the form that begins at or after `offset` which itself begins with an opening
    /// parenthesis, as top-level forms do: where reading may succeed again after an error.
    pub fn resume_after(&mut self, offset: u32) {
        let from = offset as usize;
        let rest = self.text.get(from..).unwrap_or("");
        let failed = if rest.starts_with('(') {
            0
        } else {
            rest.find("\n(").map_or(rest.len(), |at| at + 1)
        };
        let next = rest.get(failed..).unwrap_or("").find("\n(");
        self.offset = next.map_or(self.text.len(), |at| from + failed + at + 1);
        self.cursor = Cursor::new(self.source.start());
    }

    /// The text not read yet.
    #[must_use]
    pub fn rest(&self) -> &'s str {
        self.text.get(self.offset..).unwrap_or("")
    }

    /// The text from `start` to the offset.
    pub(super) fn text_since(&self, start: usize) -> &'s str {
        self.text.get(start..self.offset).unwrap_or("")
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.offset).copied()
    }

    pub(super) fn peek_second(&self) -> Option<u8> {
        self.text.as_bytes().get(self.offset + 1).copied()
    }

    pub(super) fn class_at(&self, offset: usize) -> u8 {
        self.text
            .as_bytes()
            .get(offset)
            .map_or(0, |&byte| self.table[usize::from(byte)])
    }

    /// The character at the offset.
    pub(super) fn char(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Moves over the character at the offset.
    pub(super) fn take_char(&mut self) -> Option<char> {
        let char = self.char()?;
        self.offset += char.len_utf8();
        Some(char)
    }

    pub(super) fn skip_space(&mut self) {
        while let Some(&byte) = self.text.as_bytes().get(self.offset) {
            let class = self.table[usize::from(byte)];
            if class & SPACE != 0 {
                self.offset += 1;
            } else if class & WIDE == 0 {
                return;
            } else {
                match bytes::wide_space(self.rest()) {
                    Some(width) => self.offset += width,
                    None => return,
                }
            }
        }
    }

    /// True when a space, or the end of the text, is at the offset.
    pub(super) fn at_space(&self) -> bool {
        let class = self.class_at(self.offset);
        class & SPACE != 0 || class & WIDE != 0 && bytes::wide_space(self.rest()).is_some()
    }

    pub(super) fn skip_line(&mut self) {
        let bytes = &self.text.as_bytes()[self.offset..];
        let end = bytes.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        self.offset += end.unwrap_or(bytes.len());
    }

    /// Moves over a token, at least over its first character, and answers it.
    pub(super) fn take_token(&mut self) -> &'s str {
        self.take_until(ENDS_TOKEN)
    }

    pub(super) fn take_number(&mut self) -> &'s str {
        self.take_until(ENDS_NUMBER)
    }

    fn take_until(&mut self, ending: u8) -> &'s str {
        let rest = self.rest();
        let first = match rest.as_bytes().first() {
            Some(byte) if byte.is_ascii() => 1,
            Some(_) => rest.chars().next().map_or(0, char::len_utf8),
            None => 0,
        };
        let length = first + token::length(&rest[first..], self.table, ending);
        self.offset += length;
        &rest[..length]
    }

    /// Line and column of `offset`, when positions are wanted.
    pub(super) fn position_of(&mut self, offset: usize) -> Option<LineColumn> {
        let wanted = self.options.positions;
        wanted.then(|| self.cursor.advance(self.text.as_bytes(), offset))
    }

    /// An error of the row `code` about the text from `start` to here.
    pub(super) fn error(&self, code: &'static Code, start: usize) -> Error {
        Error::of(code)
            .at(Span::of(start, self.offset))
            .in_source(self.source)
    }

    /// An error of the row `code`, which means that the text ended inside what begins at `open`.
    pub(super) fn unfinished(&self, code: &'static Code, open: usize) -> Error {
        self.error(code, self.offset).with("opened-at", open)
    }
}
