//! The syntax of `java.util.regex`, translated into that of the engines.
//!
//! One walk over the pattern writes the translation and notes what it needs: whether only the
//! backtracking engine can do it, whether `$` or multiline anchors depend on how the text's lines
//! end, which groups have names. Java's sets are ASCII unless `(?U)`, its `.` and anchors know five
//! line ends, its `$` stands before the last of them too. Those anchors are written in one of two
//! ways: [`Anchors::Plain`] is right for texts without such ends and stays linear,
//! [`Anchors::Exact`] looks around.

use super::assertion;
use super::class;
use super::error::{Answer, SyntaxError, syntax};

/// Flags of `java.util.regex.Pattern`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Flags(pub(crate) u32);

impl Flags {
    pub(crate) const UNIX_LINES: u32 = 1;
    pub(crate) const CASE_INSENSITIVE: u32 = 2;
    pub(crate) const COMMENTS: u32 = 4;
    pub(crate) const MULTILINE: u32 = 8;
    pub(crate) const LITERAL: u32 = 16;
    pub(crate) const DOTALL: u32 = 32;
    pub(crate) const UNICODE_CASE: u32 = 64;
    pub(crate) const CANON_EQ: u32 = 128;
    pub(crate) const UNICODE_CHARACTER_CLASS: u32 = 256;

    /// Is the flag set?
    pub(crate) fn has(self, flag: u32) -> bool {
        self.0 & flag != 0
    }

    /// Letters match in either case, those of ASCII only.
    pub(super) fn folds_ascii(self) -> bool {
        self.has(Flags::CASE_INSENSITIVE) && !self.folds_all()
    }

    /// All letters match in either case.
    pub(super) fn folds_all(self) -> bool {
        self.has(Flags::CASE_INSENSITIVE)
            && self.has(Flags::UNICODE_CASE | Flags::UNICODE_CHARACTER_CLASS)
    }

    /// The flag a letter of `(?idmsuxU)` stands for.
    fn of_letter(letter: char) -> Option<u32> {
        Some(match letter {
            'd' => Flags::UNIX_LINES,
            'i' => Flags::CASE_INSENSITIVE,
            'x' => Flags::COMMENTS,
            'm' => Flags::MULTILINE,
            's' => Flags::DOTALL,
            'u' => Flags::UNICODE_CASE,
            'c' => Flags::CANON_EQ,
            'U' => Flags::UNICODE_CHARACTER_CLASS | Flags::UNICODE_CASE,
            _ => return None,
        })
    }
}

/// How anchors at line ends are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchors {
    /// For texts whose lines end in a newline only, and that do not end in one.
    Plain,
    /// For all texts, looking around.
    Exact,
}

/// A translated pattern.
#[derive(Debug)]
pub(crate) struct Translation {
    /// In the syntax of the engines.
    pub(crate) text: String,
    /// Only the backtracking engine can do it.
    pub(crate) backtracks: bool,
    /// `$` or `\Z` is in it.
    pub(crate) has_line_end: bool,
    /// `^` or `$` in multiline mode is in it.
    pub(crate) is_multiline: bool,
    /// Number of groups without the whole.
    pub(crate) groups: usize,
    /// Names of groups with their numbers.
    pub(crate) names: Vec<(String, usize)>,
    /// The text it matches, when it is nothing but a text.
    pub(crate) literal: Option<String>,
}

/// Groups inside each other.
const NESTING_MAX: usize = 200;

/// Any line end.
const LINE_END: &str = r"(?:\r\n|[\n\r\x{85}\x{2028}\x{2029}])";

/// Translates a pattern.
pub(crate) fn translate(pattern: &str, flags: Flags, anchors: Anchors) -> Answer<Translation> {
    let mut parser = Parser {
        chars: pattern.chars().collect(),
        at: 0,
        flags,
        anchors,
        depth: 0,
        facts: Translation {
            text: String::new(),
            backtracks: false,
            has_line_end: false,
            is_multiline: false,
            groups: 0,
            names: Vec::new(),
            literal: Some(String::new()),
        },
    };
    if flags.has(Flags::LITERAL) {
        return Ok(parser.literally());
    }
    let text = parser.alternatives()?;
    if parser.at < parser.chars.len() {
        let at = parser.at.checked_sub(1);
        return Err(SyntaxError {
            message: "Unmatched closing ')'".to_owned(),
            at,
        });
    }
    Ok(Translation {
        text,
        ..parser.facts
    })
}

/// A walk over a pattern.
pub(super) struct Parser {
    pub(super) chars: Vec<char>,
    pub(super) at: usize,
    pub(super) flags: Flags,
    anchors: Anchors,
    depth: usize,
    pub(super) facts: Translation,
}

/// One thing a quantifier may follow.
pub(super) enum Atom {
    /// A character that stands for itself.
    Char(char),
    /// Anything else, as a unit.
    Unit(String),
    /// What a quantifier without an atom applies to.
    Empty,
    /// Nothing that a quantifier could apply to: flags.
    Nothing,
}

impl Parser {
    fn literally(mut self) -> Translation {
        let chars = std::mem::take(&mut self.chars);
        for c in chars {
            self.push_literal_fact(Some(c));
            let text = self.char_text(c);
            self.facts.text.push_str(&text);
        }
        self.facts
    }

    /// The next character that counts; comments are skipped where they are allowed.
    pub(super) fn peek(&mut self) -> Option<char> {
        if self.flags.has(Flags::COMMENTS) {
            self.skip_comments();
        }
        self.chars.get(self.at).copied()
    }

    fn skip_comments(&mut self) {
        while let Some(c) = self.chars.get(self.at) {
            match c {
                ' ' | '\t'..='\r' => self.at += 1,
                '#' => {
                    let rest = &self.chars[self.at..];
                    let end = rest.iter().position(|c| matches!(c, '\n' | '\r'));
                    self.at += end.unwrap_or(rest.len());
                }
                _ => return,
            }
        }
    }

    /// The character right after the next one.
    pub(super) fn peek_second(&self) -> Option<char> {
        self.chars.get(self.at + 1).copied()
    }

    /// Moves over `wanted` when it is next.
    pub(super) fn skip(&mut self, wanted: char) -> bool {
        let is_next = self.chars.get(self.at) == Some(&wanted);
        self.at += usize::from(is_next);
        is_next
    }

    fn push_literal_fact(&mut self, c: Option<char>) {
        let folds = self.flags.has(Flags::CASE_INSENSITIVE);
        match (c, &mut self.facts.literal) {
            (Some(c), Some(literal)) if !(folds && c.is_alphabetic()) => literal.push(c),
            (_, literal) => *literal = None,
        }
    }

    /// Everything up to the end or a closing parenthesis.
    fn alternatives(&mut self) -> Answer<String> {
        let mut text = String::new();
        loop {
            self.sequence(&mut text)?;
            if self.peek() != Some('|') {
                return Ok(text);
            }
            self.at += 1;
            self.facts.literal = None;
            text.push('|');
        }
    }

    fn sequence(&mut self, text: &mut String) -> Answer<()> {
        while let Some(c) = self.peek().filter(|c| !matches!(c, '|' | ')')) {
            let start = self.at;
            let atom = self.atom(c, start)?;
            if matches!(atom, Atom::Nothing) {
                continue;
            }
            let quantifier = self.quantifier()?;
            match &atom {
                Atom::Char(c) if quantifier.is_none() => self.push_literal_fact(Some(*c)),
                Atom::Empty => {}
                _ => self.facts.literal = None,
            }
            let unit = match atom {
                Atom::Char(c) => self.char_text(c),
                Atom::Unit(unit) => unit,
                Atom::Empty | Atom::Nothing => continue,
            };
            self.push_quantified(text, &unit, quantifier);
        }
        Ok(())
    }

    fn push_quantified(&mut self, text: &mut String, unit: &str, quantifier: Option<Quantifier>) {
        let Some(Quantifier { count, mode }) = quantifier else {
            return text.push_str(unit);
        };
        if let Some(plain) = assertion::without_quantifier(unit, &count, mode == '?') {
            return text.push_str(&plain);
        }
        match mode {
            '+' => {
                self.facts.backtracks = true;
                text.extend(["(?>", unit, &count, ")"]);
            }
            '?' => text.extend([unit, &count, "?"]),
            _ => text.extend([unit, &count]),
        }
    }

    fn atom(&mut self, c: char, start: usize) -> Answer<Atom> {
        match c {
            '*' | '+' | '?' => syntax(format!("Dangling meta character '{c}'"), start),
            '{' if self.peek_second().is_some_and(|c| c.is_ascii_digit()) => Ok(Atom::Empty),
            '{' => syntax("Illegal repetition", start + 1),
            '(' => self.nested(),
            '[' => {
                self.at += 1;
                let set = class::set(self)?;
                Ok(Atom::Unit(self.folded(format!("[{set}]"))))
            }
            '\\' => self.escape_atom(),
            '^' => Ok(Atom::Unit(self.line_start())),
            '$' => Ok(Atom::Unit(self.line_end())),
            '.' => Ok(Atom::Unit(self.dot())),
            c => {
                self.at += 1;
                Ok(Atom::Char(c))
            }
        }
    }

    fn nested(&mut self) -> Answer<Atom> {
        self.depth += 1;
        if self.depth > NESTING_MAX {
            return syntax("Groups are nested too deep", self.at);
        }
        let group = self.group();
        self.depth -= 1;
        group
    }

    fn group(&mut self) -> Answer<Atom> {
        self.at += 1;
        self.facts.literal = None;
        if !self.skip('?') {
            self.facts.groups += 1;
            return self.group_body("(");
        }
        let Some(c) = self.chars.get(self.at).copied() else {
            return syntax("Unknown inline modifier", self.at);
        };
        self.at += 1;
        match c {
            ':' => self.group_body("(?:"),
            '=' | '!' | '>' => {
                self.facts.backtracks = true;
                self.group_body(&format!("(?{c}"))
            }
            '<' => match self.chars.get(self.at).copied() {
                Some(c @ ('=' | '!')) => {
                    self.at += 1;
                    self.facts.backtracks = true;
                    self.group_body(&format!("(?<{c}"))
                }
                _ => self.named_group(),
            },
            _ => {
                self.at -= 1;
                self.flag_group()
            }
        }
    }

    /// What stands in a group, up to its closing parenthesis; flags set inside end with it.
    fn group_body(&mut self, open: &str) -> Answer<Atom> {
        let flags = self.flags;
        let body = self.alternatives()?;
        self.flags = flags;
        if !self.skip(')') {
            return syntax("Unclosed group", self.chars.len());
        }
        Ok(Atom::Unit(format!("{open}{body})")))
    }

    fn named_group(&mut self) -> Answer<Atom> {
        let name = self.group_name()?;
        if self.facts.names.iter().any(|(known, _)| *known == name) {
            let message = format!("Named capturing group <{name}> is already defined");
            return syntax(message, self.at - 1);
        }
        self.facts.groups += 1;
        self.facts.names.push((name, self.facts.groups));
        self.group_body("(")
    }

    /// The name before a `>`, which is skipped.
    pub(super) fn group_name(&mut self) -> Answer<String> {
        let start = self.at;
        let mut name = String::new();
        while let Some(c) = self
            .chars
            .get(self.at)
            .filter(|c| c.is_ascii_alphanumeric())
        {
            name.push(*c);
            self.at += 1;
        }
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return syntax(
                "capturing group name does not start with a Latin letter",
                start,
            );
        }
        if !self.skip('>') {
            return syntax("named capturing group is missing trailing '>'", self.at);
        }
        Ok(name)
    }

    /// `(?i-s)` or `(?i-s:...)`.
    fn flag_group(&mut self) -> Answer<Atom> {
        let outer = self.flags;
        let mut is_on = true;
        loop {
            let c = self.chars.get(self.at).copied();
            self.at += 1;
            match c {
                Some('-') if is_on => is_on = false,
                Some(')') => return Ok(Atom::Nothing),
                Some(':') => {
                    let body = self.group_body("(?:");
                    self.flags = outer;
                    return body;
                }
                c => match c.and_then(Flags::of_letter) {
                    Some(flag) if is_on => self.flags.0 |= flag,
                    Some(flag) => self.flags.0 &= !flag,
                    None => return syntax("Unknown inline modifier", self.at - 1),
                },
            }
        }
    }

    fn quantifier(&mut self) -> Answer<Option<Quantifier>> {
        let count = match self.peek() {
            Some(c @ ('*' | '+' | '?')) => {
                self.at += 1;
                c.to_string()
            }
            Some('{') => self.counted()?,
            _ => return Ok(None),
        };
        let mode = match self.peek() {
            Some(c @ ('?' | '+')) => {
                self.at += 1;
                c
            }
            _ => ' ',
        };
        Ok(Some(Quantifier { count, mode }))
    }

    fn counted(&mut self) -> Answer<String> {
        self.at += 1;
        if !self.peek().is_some_and(|c| c.is_ascii_digit()) {
            return syntax("Illegal repetition", self.at);
        }
        let least = self.count()?;
        let mut most = Some(least);
        if self.skip(',') {
            let is_given = self.peek().is_some_and(|c| c.is_ascii_digit());
            most = if is_given { Some(self.count()?) } else { None };
        }
        if self.chars.get(self.at) != Some(&'}') {
            return syntax("Unclosed counted closure", self.at);
        }
        if most.is_some_and(|most| most < least) {
            return syntax("Illegal repetition range", self.at);
        }
        self.at += 1;
        Ok(match most {
            Some(most) if most == least => format!("{{{least}}}"),
            Some(most) => format!("{{{least},{most}}}"),
            None => format!("{{{least},}}"),
        })
    }

    fn count(&mut self) -> Answer<i32> {
        let mut count: i32 = 0;
        while let Some(digit) = self.chars.get(self.at).and_then(|c| c.to_digit(10)) {
            let larger = count
                .checked_mul(10)
                .and_then(|it| it.checked_add(digit as i32));
            let Some(larger) = larger else {
                return syntax("Illegal repetition range", self.at);
            };
            count = larger;
            self.at += 1;
        }
        Ok(count)
    }

    /// A character that stands for itself, under the flags in force.
    pub(super) fn char_text(&self, c: char) -> String {
        if self.flags.folds_ascii() && c.is_ascii_alphabetic() {
            return format!("[{}{}]", c.to_ascii_lowercase(), c.to_ascii_uppercase());
        }
        if self.flags.folds_all() && c.is_alphabetic() {
            return format!("(?i:{c})");
        }
        match c {
            '\\' | '.' | '+' | '*' | '?' | '(' | ')' | '|' | '[' | ']' | '{' | '}' | '^' | '$' => {
                format!("\\{c}")
            }
            c if c.is_control() => format!("\\x{{{:x}}}", u32::from(c)),
            c => c.to_string(),
        }
    }

    /// A set, which folds all letters where the flags say so.
    pub(super) fn folded(&self, set: String) -> String {
        if self.flags.folds_all() {
            format!("(?i:{set})")
        } else {
            set
        }
    }

    fn dot(&mut self) -> String {
        self.at += 1;
        let text = match self.flags {
            flags if flags.has(Flags::DOTALL) => r"(?s:.)",
            flags if flags.has(Flags::UNIX_LINES) => r"[^\n]",
            _ => r"[^\n\r\x{85}\x{2028}\x{2029}]",
        };
        text.to_owned()
    }

    fn line_start(&mut self) -> String {
        self.at += 1;
        if !self.flags.has(Flags::MULTILINE) {
            return r"\A".to_owned();
        }
        self.facts.is_multiline = true;
        let is_unix = self.flags.has(Flags::UNIX_LINES);
        match self.anchors {
            Anchors::Plain => "(?m:^)".to_owned(),
            Anchors::Exact if is_unix => r"(?:\A|(?<=\n)(?!\z))".to_owned(),
            Anchors::Exact => {
                r"(?:\A|(?<=[\n\x{85}\x{2028}\x{2029}])(?!\z)|(?<=\r)(?!\n|\z))".to_owned()
            }
        }
    }

    fn line_end(&mut self) -> String {
        self.at += 1;
        if !self.flags.has(Flags::MULTILINE) {
            return self.text_end();
        }
        self.facts.is_multiline = true;
        let is_unix = self.flags.has(Flags::UNIX_LINES);
        match self.anchors {
            Anchors::Plain => "(?m:$)".to_owned(),
            Anchors::Exact if is_unix => r"(?=\n|\z)".to_owned(),
            Anchors::Exact => r"(?:(?=[\r\x{85}\x{2028}\x{2029}]|\z)|(?<!\r)(?=\n))".to_owned(),
        }
    }

    /// The end of the text, or before its last line end: `$` and `\Z`.
    pub(super) fn text_end(&mut self) -> String {
        self.facts.has_line_end = true;
        let is_unix = self.flags.has(Flags::UNIX_LINES);
        match self.anchors {
            Anchors::Plain => r"\z".to_owned(),
            Anchors::Exact if is_unix => r"(?=\n?\z)".to_owned(),
            Anchors::Exact => format!(r"(?:(?={LINE_END}?\z)(?!(?<=\r)\n))"),
        }
    }
}

/// How often, and whether as few as possible (`?`) or without giving back (`+`).
struct Quantifier {
    count: String,
    mode: char,
}
