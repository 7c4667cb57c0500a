//! EDN: what it refuses of Clojure's notation, in the words of `clojure.edn`.
//!
//! No quoting characters, functions, regular expressions or conditionals; a tag begins with a
//! letter right after `#`; `@`, `` ` `` and `~` may stand nowhere in a token.

use super::build::Build;
use super::engine::{Answer, Engine, Step};
use super::frame::Kind;
use crate::base::code;

fn is_refused(byte: u8) -> bool {
    matches!(byte, b'@' | b'`' | b'~')
}

impl<B: Build> Engine<'_, '_, B> {
    /// A symbol, keyword or literal name.
    pub(super) fn edn_token(&mut self, start: usize) -> Answer<B, B::Form> {
        if let Some(byte) = self.reader.peek().filter(|&byte| is_refused(byte)) {
            self.reader.offset = start + 1;
            let char = char::from(byte).to_string();
            return Err(self.fail(code::READ_LEADING, start, &[("char", &char)]));
        }
        let form = self.token(start)?;
        self.check_constituent(start)?;
        Ok(form)
    }

    /// Refuses a character that no EDN token may contain, right after one.
    fn check_constituent(&mut self, start: usize) -> Answer<B, ()> {
        match self.reader.peek().filter(|&byte| is_refused(byte)) {
            None => Ok(()),
            Some(byte) => {
                self.reader.offset += 1;
                let char = char::from(byte).to_string();
                Err(self.fail(code::READ_CONSTITUENT, start, &[("char", &char)]))
            }
        }
    }

    /// `#tag`, or a character that means nothing after `#`.
    pub(super) fn edn_tag(&mut self, start: usize) -> Answer<B, Step<B::Form>> {
        self.reader.offset = start + 1;
        match self.reader.char() {
            Some(char) if char.is_alphabetic() => self.open(Kind::Tag, start, 1),
            char => {
                self.reader.take_char();
                let char = char.map(String::from).unwrap_or_default();
                Err(self.fail(code::READ_DISPATCH, start, &[("char", &char)]))
            }
        }
    }
}
