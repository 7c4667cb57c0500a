//! Sets in brackets: unions, intersections and negations, one inside the other.

use super::error::{Answer, syntax};
use super::escape::Escape;
use super::syntax::{Flags, Parser};

/// Sets inside each other.
const NESTING_MAX: usize = 100;

/// What stands between the brackets, translated; the opening bracket is passed, the closing one is
/// skipped.
pub(super) fn set(parser: &mut Parser) -> Answer<String> {
    nested(parser, 0)
}

fn nested(parser: &mut Parser, depth: usize) -> Answer<String> {
    if depth > NESTING_MAX {
        return syntax("Character classes are nested too deep", parser.at);
    }
    let is_negated = parser.peek() == Some('^');
    parser.at += usize::from(is_negated);
    let mut operands: Vec<String> = Vec::new();
    let mut union = String::new();
    let mut is_first = true;
    loop {
        let Some(c) = parser.peek() else {
            let at = parser.chars.len().saturating_sub(1);
            return syntax("Unclosed character class", at);
        };
        match c {
            ']' if !is_first || !operands.is_empty() => {
                parser.at += 1;
                break;
            }
            '[' => {
                parser.at += 1;
                let inner = nested(parser, depth + 1)?;
                union.extend(["[", &inner, "]"]);
            }
            '&' if parser.peek_second() == Some('&') => {
                parser.at += 2;
                while parser.skip('&') {}
                if !union.is_empty() {
                    operands.push(std::mem::take(&mut union));
                }
            }
            _ => item(parser, &mut union)?,
        }
        is_first = false;
    }
    if !union.is_empty() {
        operands.push(union);
    }
    Ok(written(&operands, is_negated))
}

/// The set as the engines write it.
fn written(operands: &[String], is_negated: bool) -> String {
    let mut text = String::new();
    if is_negated {
        text.push('^');
    }
    match operands {
        [only] => text.push_str(only),
        operands => {
            for (ix, operand) in operands.iter().enumerate() {
                if ix > 0 {
                    text.push_str("&&");
                }
                text.extend(["[", operand, "]"]);
            }
        }
    }
    text
}

/// One character, range, or set of a union.
fn item(parser: &mut Parser, union: &mut String) -> Answer<()> {
    let low = match element(parser)? {
        Element::Char(c) => c,
        Element::Set(set) => {
            union.push_str(&set);
            return Ok(());
        }
        Element::Chars(chars) => {
            chars
                .iter()
                .for_each(|c| push_range(union, parser.flags, (*c, *c)));
            return Ok(());
        }
    };
    let is_range = parser.peek() == Some('-')
        && parser
            .peek_second()
            .is_some_and(|c| !matches!(c, ']' | '['));
    if !is_range {
        push_range(union, parser.flags, (low, low));
        return Ok(());
    }
    parser.at += 1;
    match element(parser)? {
        Element::Char(high) if high >= low => push_range(union, parser.flags, (low, high)),
        _ => return syntax("Illegal character range", parser.at - 1),
    }
    Ok(())
}

enum Element {
    Char(char),
    Chars(Vec<char>),
    Set(String),
}

fn element(parser: &mut Parser) -> Answer<Element> {
    let Some(c) = parser.peek() else {
        return syntax(
            "Unclosed character class",
            parser.chars.len().saturating_sub(1),
        );
    };
    if c != '\\' {
        parser.at += 1;
        return Ok(Element::Char(c));
    }
    match parser.escape()? {
        Escape::Char(c) => Ok(Element::Char(c)),
        Escape::Set(set) => Ok(Element::Set(set)),
        Escape::Quoted(chars) => Ok(Element::Chars(chars)),
        Escape::Outside(_) => syntax(
            "Illegal/unsupported escape sequence",
            parser.at.saturating_sub(1),
        ),
    }
}

/// Adds a range, with its letters in the other case where only ASCII folds.
fn push_range(union: &mut String, flags: Flags, (low, high): (char, char)) {
    push_plain(union, (low, high));
    if !flags.folds_ascii() {
        return;
    }
    for (first, last, shift) in [(b'a', b'z', -32_i32), (b'A', b'Z', 32)] {
        let from = u32::from(low).max(first.into());
        let to = u32::from(high).min(last.into());
        if from <= to {
            let moved = |code: u32| char::from_u32(code.saturating_add_signed(shift));
            if let (Some(from), Some(to)) = (moved(from), moved(to)) {
                push_plain(union, (from, to));
            }
        }
    }
}

fn push_plain(union: &mut String, (low, high): (char, char)) {
    push_char(union, low);
    if low != high {
        union.push('-');
        push_char(union, high);
    }
}

fn push_char(union: &mut String, c: char) {
    if c.is_alphanumeric() {
        union.push(c);
    } else {
        union.push_str(&format!("\\x{{{:x}}}", u32::from(c)));
    }
}
