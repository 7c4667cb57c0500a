//! What a backslash begins in a pattern, outside and inside of sets.

use super::error::{Answer, syntax};
use super::property;
use super::syntax::{Atom, Flags, Parser};

/// What an escape stands for.
pub(super) enum Escape {
    /// A character.
    Char(char),
    /// What may stand in a set: `0-9`, `[^0-9]`.
    Set(String),
    /// Something that no set may contain, with how it is written outside.
    Outside(String),
    /// The text between `\Q` and `\E`.
    Quoted(Vec<char>),
}

const SPACE: &str = r"\x20\x09-\x0D";
const BLANK: &str = r"\x20\x09\x{A0}\x{1680}\x{180E}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}";
const VERTICAL: &str = r"\x0A-\x0D\x{85}\x{2028}\x{2029}";

impl Parser {
    /// An escape outside of sets.
    pub(super) fn escape_atom(&mut self) -> Answer<Atom> {
        let escape = self.escape()?;
        Ok(match escape {
            Escape::Char(c) => Atom::Char(c),
            Escape::Set(set) => Atom::Unit(self.folded(format!("[{set}]"))),
            Escape::Outside(text) => Atom::Unit(text),
            Escape::Quoted(chars) => self.quoted(&chars),
        })
    }

    /// A quoted text: a quantifier behind it is for its last character, as in Java.
    fn quoted(&mut self, chars: &[char]) -> Atom {
        let Some((last, before)) = chars.split_last() else {
            return Atom::Nothing;
        };
        if before.is_empty() {
            return Atom::Char(*last);
        }
        // The characters are read once more, one by one, as if each were written with a backslash.
        let escaped = chars.iter().flat_map(|c| quote(*c)).collect::<Vec<char>>();
        self.chars.splice(self.at..self.at, escaped);
        Atom::Nothing
    }

    /// The escape at a backslash, which is skipped with it.
    pub(super) fn escape(&mut self) -> Answer<Escape> {
        self.at += 1;
        let Some(c) = self.chars.get(self.at).copied() else {
            return syntax("Unexpected internal error", self.at);
        };
        self.at += 1;
        let is_unicode = self.flags.has(Flags::UNICODE_CHARACTER_CLASS);
        Ok(match c {
            't' => Escape::Char('\t'),
            'n' => Escape::Char('\n'),
            'r' => Escape::Char('\r'),
            'f' => Escape::Char('\u{c}'),
            'a' => Escape::Char('\u{7}'),
            'e' => Escape::Char('\u{1b}'),
            '0' => Escape::Char(self.octal()?),
            'x' => Escape::Char(self.hexadecimal()?),
            'u' => Escape::Char(self.unicode()?),
            'c' => Escape::Char(self.control()?),
            'd' | 'D' => set_of(c, if is_unicode { r"\p{Nd}" } else { "0-9" }),
            'w' | 'W' => {
                let word = r"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}";
                set_of(c, if is_unicode { word } else { "0-9A-Za-z_" })
            }
            's' | 'S' => set_of(
                c,
                if is_unicode {
                    r"\p{White_Space}"
                } else {
                    SPACE
                },
            ),
            'h' | 'H' => set_of(c, BLANK),
            'v' | 'V' => set_of(c, VERTICAL),
            'p' | 'P' => Escape::Set(self.property(c == 'P')?),
            'Q' => Escape::Quoted(self.quotation()),
            '1'..='9' => self.back_reference(c),
            'k' => self.named_reference()?,
            'R' => Escape::Outside(format!(r"(?:\r\n|[{VERTICAL}])")),
            'X' => Escape::Outside(r"(?:\r\n|\P{M}\p{M}*|\p{M}+)".to_owned()),
            'A' => Escape::Outside(r"\A".to_owned()),
            'b' => Escape::Outside(r"\b".to_owned()),
            'B' => Escape::Outside(r"\B".to_owned()),
            'z' => Escape::Outside(r"\z".to_owned()),
            'Z' => Escape::Outside(self.text_end()),
            'G' => {
                self.facts.backtracks = true;
                Escape::Outside(r"\G".to_owned())
            }
            c if c.is_ascii_alphabetic() => {
                return syntax("Illegal/unsupported escape sequence", self.at - 1);
            }
            c => Escape::Char(c),
        })
    }

    fn octal(&mut self) -> Answer<char> {
        let digit = |parser: &Parser| parser.chars.get(parser.at).and_then(|c| c.to_digit(8));
        let Some(first) = digit(self) else {
            return syntax("Illegal octal escape sequence", self.at);
        };
        let digits_max = if first <= 3 { 3 } else { 2 };
        let mut code = 0;
        for _ in 0..digits_max {
            let Some(digit) = digit(self) else { break };
            code = code * 8 + digit;
            self.at += 1;
        }
        Ok(char::from_u32(code).unwrap_or('\u{FFFD}'))
    }

    fn hexadecimal(&mut self) -> Answer<char> {
        if !self.skip('{') {
            return match self.hex_digits(2) {
                Ok(code) => Ok(char::from_u32(code).unwrap_or('\u{FFFD}')),
                Err(at) => syntax("Illegal hexadecimal escape sequence", at),
            };
        }
        let mut code: u32 = 0;
        let start = self.at;
        while let Some(digit) = self.chars.get(self.at).and_then(|c| c.to_digit(16)) {
            code = code * 16 + digit;
            if code > 0x10_ffff {
                return syntax("Hexadecimal codepoint is too big", self.at);
            }
            self.at += 1;
        }
        if self.at == start {
            return syntax("Illegal hexadecimal escape sequence", self.at);
        }
        if !self.skip('}') {
            return syntax("Unclosed hexadecimal escape sequence", self.at);
        }
        Ok(char::from_u32(code).unwrap_or('\u{FFFD}'))
    }

    /// The value of `count` digits, or where one is missing.
    fn hex_digits(&mut self, count: usize) -> Result<u32, usize> {
        let mut code = 0;
        for _ in 0..count {
            match self.chars.get(self.at).and_then(|c| c.to_digit(16)) {
                Some(digit) => code = code * 16 + digit,
                None => return Err(self.at),
            }
            self.at += 1;
        }
        Ok(code)
    }

    /// `uXXXX`; two that are a surrogate pair are one character.
    fn unicode(&mut self) -> Answer<char> {
        let high = match self.hex_digits(4) {
            Ok(code) => code,
            Err(at) => return syntax("Illegal Unicode escape sequence", at),
        };
        let start = self.at;
        if (0xd800..0xdc00).contains(&high) && self.skip('\\') && self.skip('u') {
            let low = self
                .hex_digits(4)
                .ok()
                .filter(|low| (0xdc00..0xe000).contains(low));
            if let Some(low) = low {
                let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                return Ok(char::from_u32(code).unwrap_or('\u{FFFD}'));
            }
        }
        self.at = start;
        Ok(char::from_u32(high).unwrap_or('\u{FFFD}'))
    }

    fn control(&mut self) -> Answer<char> {
        match self.chars.get(self.at).copied() {
            None => syntax("Illegal control escape sequence", self.at - 1),
            Some(c) => {
                self.at += 1;
                Ok(char::from_u32(u32::from(c) ^ 64).unwrap_or('\u{FFFD}'))
            }
        }
    }

    /// `p{Name}` or `pL`, as what stands in a set.
    fn property(&mut self, is_negated: bool) -> Answer<String> {
        let name = match self.chars.get(self.at).copied() {
            None => return syntax("Unknown character property name {}", self.at),
            Some('{') => {
                let rest = &self.chars[self.at + 1..];
                let Some(len) = rest.iter().position(|c| *c == '}') else {
                    return syntax("Unclosed character family", self.chars.len() - 1);
                };
                let name = rest[..len].iter().collect::<String>();
                self.at += len + 2;
                if name.is_empty() {
                    return syntax("Empty character family", self.at - 1);
                }
                name
            }
            Some(c) => {
                self.at += 1;
                c.to_string()
            }
        };
        match property::set_named(&name, self.flags) {
            Some(set) if is_negated => Ok(format!("[^{set}]")),
            Some(set) => Ok(set),
            None => syntax(
                format!("Unknown character property name {{{name}}}"),
                self.at - 1,
            ),
        }
    }

    /// The text up to `\E` or the end.
    fn quotation(&mut self) -> Vec<char> {
        let rest = &self.chars[self.at..];
        let end = rest.windows(2).position(|pair| pair == ['\\', 'E']);
        let quoted = rest[..end.unwrap_or(rest.len())].to_vec();
        self.at += quoted.len() + if end.is_some() { 2 } else { 0 };
        quoted
    }

    /// `\1`: as many digits as there are groups for.
    fn back_reference(&mut self, first: char) -> Escape {
        let mut number = first.to_digit(10).unwrap_or(0) as usize;
        while let Some(digit) = self.chars.get(self.at).and_then(|c| c.to_digit(10)) {
            let longer = number * 10 + digit as usize;
            if longer > self.facts.groups {
                break;
            }
            number = longer;
            self.at += 1;
        }
        self.reference(number)
    }

    fn reference(&mut self, number: usize) -> Escape {
        self.facts.backtracks = true;
        if number > self.facts.groups {
            // A group that does not exist matches nothing.
            return Escape::Outside(r"(?!)".to_owned());
        }
        let fold = if self.flags.has(Flags::CASE_INSENSITIVE) {
            "i"
        } else {
            ""
        };
        Escape::Outside(format!(r"(?{fold}:\{number})"))
    }

    fn named_reference(&mut self) -> Answer<Escape> {
        if !self.skip('<') {
            return syntax(
                "\\k is not followed by '<' for named capturing group",
                self.at,
            );
        }
        let name = self.group_name()?;
        let number = self
            .facts
            .names
            .iter()
            .find(|(known, _)| *known == name)
            .map(|it| it.1);
        match number {
            Some(number) => Ok(self.reference(number)),
            None => syntax(
                format!("named capturing group <{name}> does not exist"),
                self.at - 1,
            ),
        }
    }
}

/// A predefined set; a capital letter means everything else.
fn set_of(letter: char, set: &str) -> Escape {
    match letter.is_ascii_uppercase() {
        true => Escape::Set(format!("[^{set}]")),
        false => Escape::Set(set.to_owned()),
    }
}

/// A character written so that it stands for itself.
fn quote(c: char) -> Vec<char> {
    if c.is_alphanumeric() {
        vec![c]
    } else {
        vec!['\\', c]
    }
}
