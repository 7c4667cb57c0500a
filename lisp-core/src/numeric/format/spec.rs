//! Format specifiers: `%[index$][flags][width][.precision]conversion`, read and checked.
//!
//! Floor 2. The checks and their order are those of `java.util.Formatter`, since the first one
//! that fails decides which exception a program sees.

use std::fmt::Write;

use super::super::error::{NumError, NumErrorKind};
use super::date::SUFFIXES;

/// A flag; the order is the one Java writes them in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flag {
    LeftJustify,
    Alternate,
    Plus,
    LeadingSpace,
    ZeroPad,
    Group,
    Parentheses,
    Previous,
}

const FLAGS: [(Flag, char); 8] = [
    (Flag::LeftJustify, '-'),
    (Flag::Alternate, '#'),
    (Flag::Plus, '+'),
    (Flag::LeadingSpace, ' '),
    (Flag::ZeroPad, '0'),
    (Flag::Group, ','),
    (Flag::Parentheses, '('),
    (Flag::Previous, '<'),
];

/// Which argument a specifier shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Index {
    /// None: `%n`, `%%`.
    None,
    /// The one of the specifier before, `%<s`.
    Last,
    /// The next in order.
    Next,
    /// By number from 1, `%2$s`.
    At(usize),
}

/// A specifier that passed the checks.
#[derive(Clone, Debug)]
pub(super) struct Spec {
    pub(super) index: Index,
    flags: Vec<Flag>,
    pub(super) width: Option<usize>,
    pub(super) precision: Option<usize>,
    /// In lower case.
    pub(super) conversion: char,
    /// The conversion was an upper-case letter.
    pub(super) upper: bool,
    /// The conversion is what followed a `t`.
    pub(super) is_date: bool,
}

/// A part of a template.
#[derive(Clone, Debug)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Spec(Spec),
}

/// The pieces of a template.
pub(super) fn parse(template: &str) -> Result<Vec<Piece<'_>>, NumError> {
    let mut pieces = Vec::new();
    let mut rest = template;
    while let Some(at) = rest.find('%') {
        if at > 0 {
            pieces.push(Piece::Text(&rest[..at]));
        }
        rest = &rest[at + 1..];
        let Some(first) = rest.chars().next() else {
            return Err(unknown("%"));
        };
        let Some((spec, length)) = parse_spec(rest)? else {
            return Err(unknown(first.encode_utf8(&mut [0; 4])));
        };
        pieces.push(Piece::Spec(spec));
        rest = &rest[length..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    Ok(pieces)
}

/// The specifier at the beginning of `text`, after its `%`, and its length in bytes.
fn parse_spec(text: &str) -> Result<Option<(Spec, usize)>, NumError> {
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        bytes[from..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let number = digits(0);
    let has_index = number > 0 && bytes.get(number) == Some(&b'$');
    let flags_at = if has_index { number + 1 } else { 0 };
    let flag_count = bytes[flags_at..]
        .iter()
        .take_while(|&&b| flag_named(b).is_some())
        .count();
    let width_at = flags_at + flag_count;
    let mut at = width_at + digits(width_at);
    let width = &text[width_at..at];
    let mut precision = "";
    if bytes.get(at) == Some(&b'.') {
        let length = digits(at + 1);
        if length == 0 {
            return Ok(None);
        }
        precision = &text[at + 1..at + 1 + length];
        at += 1 + length;
    }
    let Some(&conversion) = bytes
        .get(at)
        .filter(|b| b.is_ascii_alphabetic() || **b == b'%')
    else {
        return Ok(None);
    };
    let is_date = matches!(conversion, b't' | b'T');
    let letter = match bytes.get(at + 1) {
        _ if !is_date => conversion,
        Some(suffix) if suffix.is_ascii_alphabetic() => *suffix,
        _ => return Err(unknown(&char::from(conversion).to_string())),
    };
    let spec = Spec {
        index: parse_index(has_index.then(|| &text[..number]))?,
        flags: parse_flags(&bytes[flags_at..width_at])?,
        width: bounded(width, NumErrorKind::IllegalFormatWidth)?,
        precision: bounded(precision, NumErrorKind::IllegalFormatPrecision)?,
        conversion: char::from(letter),
        upper: conversion == b'T',
        is_date,
    };
    Ok(Some((spec.checked()?, at + 1 + usize::from(is_date))))
}

fn parse_index(digits: Option<&str>) -> Result<Index, NumError> {
    let refused = |message: &str| NumError::new(NumErrorKind::IllegalFormatArgumentIndex, message);
    let Some(digits) = digits else {
        return Ok(Index::Next);
    };
    match digits.parse::<i32>().map(usize::try_from) {
        Ok(Ok(0)) => Err(refused("Illegal format argument index = 0")),
        Ok(Ok(number)) => Ok(Index::At(number)),
        _ => Err(refused("Format argument index: (not representable as int)")),
    }
}

fn parse_flags(bytes: &[u8]) -> Result<Vec<Flag>, NumError> {
    let mut flags = Vec::with_capacity(bytes.len());
    for flag in bytes.iter().filter_map(|&b| flag_named(b)) {
        if flags.contains(&flag) {
            let message = format!("Flags = '{}'", flags_text(&[flag]));
            return Err(NumError::new(NumErrorKind::DuplicateFormatFlags, message));
        }
        flags.push(flag);
    }
    Ok(flags)
}

/// An int, or Java's answer to a number beyond it.
fn bounded(digits: &str, kind: NumErrorKind) -> Result<Option<usize>, NumError> {
    if digits.is_empty() {
        return Ok(None);
    }
    match digits.parse::<i32>().map(usize::try_from) {
        Ok(Ok(number)) => Ok(Some(number)),
        _ => Err(NumError::new(kind, i32::MIN.to_string())),
    }
}

fn flag_named(byte: u8) -> Option<Flag> {
    FLAGS
        .iter()
        .find(|(_, c)| *c == char::from(byte))
        .map(|(flag, _)| *flag)
}

fn flags_text(flags: &[Flag]) -> String {
    FLAGS
        .iter()
        .filter(|(flag, _)| flags.contains(flag))
        .map(|(_, c)| *c)
        .collect()
}

fn unknown(conversion: &str) -> NumError {
    NumError::new(
        NumErrorKind::UnknownFormatConversion,
        format!("Conversion = '{conversion}'"),
    )
}

impl Spec {
    pub(super) fn has(&self, flag: Flag) -> bool {
        self.flags.contains(&flag)
    }

    /// `Conversion = x, Flags = +`: flags that are set though the conversion has no use for them.
    pub(super) fn flags_mismatch(&self, flags: &[Flag]) -> NumError {
        NumError::new(
            NumErrorKind::FormatFlagsConversionMismatch,
            format!(
                "Conversion = {}, Flags = {}",
                self.conversion,
                flags_text(flags)
            ),
        )
    }

    pub(super) fn missing_argument(&self) -> NumError {
        NumError::new(
            NumErrorKind::MissingFormatArgument,
            format!("Format specifier '{}'", self.source()),
        )
    }

    /// Refuses any of `flags`.
    pub(super) fn refuse(&self, flags: &[Flag]) -> Result<(), NumError> {
        let bad: Vec<Flag> = flags
            .iter()
            .copied()
            .filter(|&flag| self.has(flag))
            .collect();
        if bad.is_empty() {
            Ok(())
        } else {
            Err(self.flags_mismatch(&bad))
        }
    }

    /// The specifier as Java's messages write it.
    fn source(&self) -> String {
        let mut out = format!("%{}", flags_text(&self.flags));
        if let Index::At(number) = self.index {
            let _ = write!(out, "{number}$");
        }
        if let Some(width) = self.width {
            let _ = write!(out, "{width}");
        }
        if let Some(precision) = self.precision {
            let _ = write!(out, ".{precision}");
        }
        if self.is_date {
            out.push(if self.upper { 'T' } else { 't' });
            out.push(self.conversion);
            return out;
        }
        out.push(if self.upper {
            self.conversion.to_ascii_uppercase()
        } else {
            self.conversion
        });
        out
    }

    fn checked(mut self) -> Result<Self, NumError> {
        if self.has(Flag::Previous) {
            self.index = Index::Last;
        }
        if self.is_date {
            self.check_date()?;
            return Ok(self);
        }
        let written = self.conversion;
        if matches!(written, 'B' | 'S' | 'H' | 'C' | 'X' | 'E' | 'G' | 'A') {
            self.upper = true;
            self.conversion = written.to_ascii_lowercase();
        }
        match self.conversion {
            'b' | 'h' | 's' => self.check_general(),
            'c' => self.check_character(),
            'd' | 'o' | 'x' => self.check_integer(),
            'e' | 'f' | 'g' | 'a' => self.check_float(),
            '%' | 'n' => {
                self.index = Index::None;
                self.check_fixed()
            }
            _ => Err(unknown(written.encode_utf8(&mut [0; 4]))),
        }?;
        Ok(self)
    }

    fn check_date(&self) -> Result<(), NumError> {
        self.check_no_precision()?;
        if !SUFFIXES.contains(self.conversion) {
            return Err(unknown(&format!("t{}", self.conversion)));
        }
        self.refuse(&[
            Flag::Alternate,
            Flag::Plus,
            Flag::LeadingSpace,
            Flag::ZeroPad,
            Flag::Group,
            Flag::Parentheses,
        ])?;
        self.check_width(&[Flag::LeftJustify])
    }

    fn check_general(&self) -> Result<(), NumError> {
        if self.conversion != 's' {
            self.refuse(&[Flag::Alternate])?;
        }
        self.check_width(&[Flag::LeftJustify])?;
        self.refuse(&[
            Flag::Plus,
            Flag::LeadingSpace,
            Flag::ZeroPad,
            Flag::Group,
            Flag::Parentheses,
        ])
    }

    fn check_character(&self) -> Result<(), NumError> {
        self.check_no_precision()?;
        self.refuse(&[
            Flag::Alternate,
            Flag::Plus,
            Flag::LeadingSpace,
            Flag::ZeroPad,
            Flag::Group,
            Flag::Parentheses,
        ])?;
        self.check_width(&[Flag::LeftJustify])
    }

    fn check_integer(&self) -> Result<(), NumError> {
        self.check_numeric()?;
        self.check_no_precision()?;
        self.refuse(&[if self.conversion == 'd' {
            Flag::Alternate
        } else {
            Flag::Group
        }])
    }

    fn check_float(&self) -> Result<(), NumError> {
        self.check_numeric()?;
        self.refuse(match self.conversion {
            'a' => &[Flag::Parentheses, Flag::Group],
            'e' => &[Flag::Group],
            'g' => &[Flag::Alternate],
            _ => &[],
        })
    }

    fn check_numeric(&self) -> Result<(), NumError> {
        self.check_width(&[Flag::LeftJustify, Flag::ZeroPad])?;
        let both = |a, b| self.has(a) && self.has(b);
        if both(Flag::Plus, Flag::LeadingSpace) || both(Flag::LeftJustify, Flag::ZeroPad) {
            return Err(self.illegal_flags());
        }
        Ok(())
    }

    fn check_fixed(&self) -> Result<(), NumError> {
        self.check_no_precision()?;
        if self.conversion == 'n' {
            return match self.width {
                Some(width) => Err(NumError::new(
                    NumErrorKind::IllegalFormatWidth,
                    width.to_string(),
                )),
                None if self.flags.is_empty() => Ok(()),
                None => Err(self.illegal_flags()),
            };
        }
        if !matches!(self.flags.as_slice(), [] | [Flag::LeftJustify]) {
            return Err(self.illegal_flags());
        }
        self.check_width(&[Flag::LeftJustify])
    }

    fn check_width(&self, flags: &[Flag]) -> Result<(), NumError> {
        if self.width.is_none() && flags.iter().any(|&flag| self.has(flag)) {
            return Err(NumError::new(
                NumErrorKind::MissingFormatWidth,
                self.source(),
            ));
        }
        Ok(())
    }

    fn check_no_precision(&self) -> Result<(), NumError> {
        match self.precision {
            Some(precision) => Err(NumError::new(
                NumErrorKind::IllegalFormatPrecision,
                precision.to_string(),
            )),
            None => Ok(()),
        }
    }

    fn illegal_flags(&self) -> NumError {
        let message = format!("Flags = '{}'", flags_text(&self.flags));
        NumError::new(NumErrorKind::IllegalFormatFlags, message)
    }
}
