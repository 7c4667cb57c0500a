//! Strings, regular expressions and characters.
//!
//! A string without escapes is a slice of the text; one with escapes is put together in the
//! reader's scratch buffer. Escapes name UTF-16 units, as in Java: two of them may make one
//! character, and half a pair is an error, since texts here are UTF-8.

use nom::Parser;
use nom::bytes::complete::take_till;
use nom::error::Error as Flaw;

use super::Reader;
use super::bytes::ENDS_NUMBER;
use crate::base::{Error, Result, code};

/// Length of the run of bytes before the next quote or backslash.
fn plain_run(text: &str) -> usize {
    let special = |byte: u8| byte == b'"' || byte == b'\\';
    let run = take_till::<_, &[u8], Flaw<&[u8]>>(special).parse(text.as_bytes());
    run.map_or(0, |(_, run)| run.len())
}

impl<'s> Reader<'s> {
    /// Reads the string whose quote is at the offset: its text, or `None` when that is in
    /// `scratch`.
    pub(super) fn take_string(&mut self, start: usize) -> Result<Option<&'s str>> {
        self.offset = start + 1;
        let rest = self.rest();
        let length = plain_run(rest);
        self.offset += length;
        if self.peek() == Some(b'"') {
            self.offset += 1;
            return Ok(Some(&rest[..length]));
        }
        let mut built = Utf16Text::new(std::mem::take(&mut self.scratch));
        built.text.push_str(&rest[..length]);
        let done = self.take_escaped(start, &mut built);
        self.scratch = built.text;
        done.map(|()| None)
    }

    fn take_escaped(&mut self, start: usize, built: &mut Utf16Text) -> Result<()> {
        loop {
            let escape = self.offset;
            match self.take_char() {
                Some('"') => return built.whole(self, escape),
                Some('\\') => {
                    let unit = self.take_escape(start)?;
                    built
                        .push_unit(unit)
                        .map_err(|()| self.half_pair(unit, escape))?;
                }
                Some(char) => {
                    built.whole(self, escape)?;
                    let length = plain_run(self.rest());
                    let run = self.rest().get(..length).unwrap_or("");
                    built.text.push(char);
                    built.text.push_str(run);
                    self.offset += length;
                }
                None => return Err(self.unfinished(code::READ_EOF_STRING, start)),
            }
        }
    }

    /// The unit that an escape stands for; the offset is after its backslash.
    fn take_escape(&mut self, start: usize) -> Result<u16> {
        let escape = self.offset - 1;
        let Some(char) = self.take_char() else {
            return Err(self.unfinished(code::READ_EOF_STRING, start));
        };
        Ok(match char {
            't' => 0x09,
            'r' => 0x0D,
            'n' => 0x0A,
            '\\' => 0x5C,
            '"' => 0x22,
            'b' => 0x08,
            'f' => 0x0C,
            'u' => {
                let first = self.char();
                if first.is_none() {
                    return Err(self.unfinished(code::READ_EOF_STRING, start));
                }
                if !first.is_some_and(|it| it.is_ascii_hexdigit()) {
                    let text = first.map(String::from).unwrap_or_default();
                    return Err(self.error(code::READ_UNICODE, escape).with("text", text));
                }
                let (value, count) = self.take_digits(16, 4)?;
                if count < 4 {
                    let error = self.error(code::READ_CHAR_LENGTH, escape);
                    return Err(error.with("length", count).with("expected", 4));
                }
                value
            }
            '0'..='9' => {
                self.offset -= 1;
                let (value, _) = self.take_digits(8, 3)?;
                if value > 0o377 {
                    return Err(self.error(code::READ_OCTAL, escape));
                }
                value
            }
            other => {
                let error = self.error(code::READ_ESCAPE, escape);
                return Err(error.with("char", other.to_string()));
            }
        })
    }

    /// Up to `most` digits of a base, as Clojure takes them: white space and macro characters end
    /// them, anything else is an error.
    fn take_digits(&mut self, base: u32, most: u32) -> Result<(u16, u32)> {
        let mut value: u32 = 0;
        let mut count = 0;
        while count < most {
            let Some(char) = self.char() else { break };
            if self.at_space() || self.class_at(self.offset) & ENDS_NUMBER != 0 && char.is_ascii() {
                break;
            }
            let Some(digit) = char.to_digit(base) else {
                let error = self.error(code::READ_DIGIT, self.offset);
                return Err(error.with("digit", char.to_string()));
            };
            self.offset += 1;
            value = value * base + digit;
            count += 1;
        }
        Ok((u16::try_from(value).unwrap_or(u16::MAX), count))
    }

    fn half_pair(&self, unit: u16, start: usize) -> Error {
        let error = self
            .error(code::READ_SURROGATE, start)
            .with("char", format!("{unit:04x}"));
        error.hint("strings hold whole characters: write both halves of the pair")
    }

    /// Reads the regular expression whose quote is at `quote`: its text as written.
    pub(super) fn take_regex(&mut self, start: usize, quote: usize) -> Result<&'s str> {
        self.offset = quote + 1;
        let rest = self.rest();
        let mut length = 0;
        loop {
            length += plain_run(&rest[length..]);
            match rest.as_bytes().get(length) {
                Some(b'"') => break,
                Some(_) => {
                    let escaped = rest[length + 1..].chars().next();
                    length += 1 + escaped.map_or(0, char::len_utf8);
                }
                None => {
                    self.offset = self.text.len();
                    return Err(self.unfinished(code::READ_EOF_REGEX, start));
                }
            }
        }
        self.offset += length + 1;
        Ok(&rest[..length])
    }

    /// Reads the character whose backslash is at the offset.
    pub(super) fn take_character(&mut self, start: usize) -> Result<u16> {
        self.offset = start + 1;
        let token = self.take_token();
        let mut chars = token.chars();
        let Some(first) = chars.next() else {
            return Err(self.unfinished(code::READ_EOF_CHAR, start));
        };
        let unknown = || self.error(code::READ_CHAR, start).with("token", token);
        if chars.as_str().is_empty() {
            return u16::try_from(u32::from(first)).map_err(|_| unknown());
        }
        Ok(match token {
            "newline" => 0x0A,
            "space" => 0x20,
            "tab" => 0x09,
            "backspace" => 0x08,
            "formfeed" => 0x0C,
            "return" => 0x0D,
            _ if first == 'u' => self.unicode_character(&token[1..], start)?,
            _ if first == 'o' => self.octal_character(&token[1..], start)?,
            _ => return Err(unknown()),
        })
    }

    fn unicode_character(&self, digits: &str, start: usize) -> Result<u16> {
        if digits.encode_utf16().count() != 4 {
            let error = self.error(code::READ_UNICODE_CHAR, start);
            return Err(error.with("token", format!("u{digits}")));
        }
        let unit = self.digits_of(digits, 16, start)?;
        if (0xD800..=0xDFFF).contains(&unit) {
            let error = self.error(code::READ_SURROGATE, start);
            return Err(error.with("char", format!("{unit:x}")));
        }
        Ok(unit)
    }

    fn octal_character(&self, digits: &str, start: usize) -> Result<u16> {
        let length = digits.encode_utf16().count();
        if length > 3 {
            return Err(self
                .error(code::READ_OCTAL_LENGTH, start)
                .with("length", length));
        }
        match self.digits_of(digits, 8, start)? {
            unit if unit > 0o377 => Err(self.error(code::READ_OCTAL, start)),
            unit => Ok(unit),
        }
    }

    fn digits_of(&self, digits: &str, base: u32, start: usize) -> Result<u16> {
        let add = |value: u32, char: char| match char.to_digit(base) {
            Some(digit) => Ok(value * base + digit),
            None => Err(self
                .error(code::READ_DIGIT, start)
                .with("digit", char.to_string())),
        };
        let value = digits.chars().try_fold(0, add)?;
        Ok(u16::try_from(value).unwrap_or(u16::MAX))
    }
}

/// A text put together of whole characters and of UTF-16 units.
struct Utf16Text {
    text: String,
    high: Option<u16>,
}

impl Utf16Text {
    fn new(mut text: String) -> Utf16Text {
        text.clear();
        Utf16Text { text, high: None }
    }

    fn push_unit(&mut self, unit: u16) -> Result<(), ()> {
        if let Some(high) = self.high.take() {
            let mut pair = char::decode_utf16([high, unit]);
            match (pair.next(), pair.next()) {
                (Some(Ok(char)), None) => self.text.push(char),
                _ => return Err(()),
            }
        } else if let Some(char) = char::from_u32(unit.into()) {
            self.text.push(char);
        } else if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
        } else {
            return Err(());
        }
        Ok(())
    }

    /// Fails when half a pair is left.
    fn whole(&self, reader: &Reader<'_>, at: usize) -> Result<()> {
        self.high
            .map_or(Ok(()), |unit| Err(reader.half_pair(unit, at)))
    }
}
