//! Tokens: where one ends, and which of them are names.
//!
//! The rule for names is Clojure's pattern `[:]?([\D&&[^/]].*/)?(/|[\D&&[^/]][^/]*)` and its
//! afterthoughts (no `::` inside, no `:` at the end of either part), checked in one pass.

use nom::bytes::complete::take_till;
use nom::error::Error as Flaw;
use nom::{IResult, Parser};

use super::bytes::{self, Table, WIDE};

/// The bytes up to the first one of a class in `ending`.
fn run_of(table: &Table, ending: u8) -> impl FnMut(&[u8]) -> IResult<&[u8], &[u8]> {
    move |input| {
        take_till::<_, _, Flaw<&[u8]>>(|byte: u8| table[usize::from(byte)] & ending != 0)
            .parse(input)
    }
}

/// Length of the token at the beginning of `text`, which ends before a byte of a class in `ending`.
pub(super) fn length(text: &str, table: &Table, ending: u8) -> usize {
    let mut length = 0;
    loop {
        let rest = &text.as_bytes()[length..];
        length += run_of(table, ending)(rest).map_or(0, |(_, token)| token.len());
        let wide = text
            .as_bytes()
            .get(length)
            .is_some_and(|&byte| is_wide(table, byte));
        if !wide || bytes::wide_space(&text[length..]).is_some() {
            return length;
        }
        length += 3;
    }
}

/// All characters with such a first byte have three bytes.
fn is_wide(table: &Table, byte: u8) -> bool {
    table[usize::from(byte)] & WIDE != 0
}

/// A token taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    /// Number of colons in front: none, one, or two for a name to be resolved.
    pub(super) colons: usize,
    pub(super) ns: Option<&'a str>,
    pub(super) name: &'a str,
}

/// The parts of a symbol or keyword; `None` when the token is neither.
pub(super) fn parts(token: &str) -> Option<Parts<'_>> {
    let bytes = token.as_bytes();
    let colons = bytes
        .iter()
        .take(2)
        .take_while(|&&byte| byte == b':')
        .count();
    let mut slashes: Option<(usize, usize)> = None;
    let mut before = 0;
    for (ix, &byte) in bytes.iter().enumerate() {
        match byte {
            b'/' => slashes = Some(slashes.map_or((ix, ix), |(first, _)| (first, ix))),
            b':' if before == b':' && ix > 1 => return None,
            _ => {}
        }
        before = byte;
    }
    let Some((first, last)) = slashes else {
        let named = before != b':' && !bytes.is_empty();
        return named.then(|| Parts {
            colons,
            ns: None,
            name: &token[colons..],
        });
    };
    if before == b':' {
        return None;
    }
    let name_is_slash = last + 1 == bytes.len();
    if name_is_slash && last == colons && colons < 2 {
        return Some(Parts {
            colons,
            ns: None,
            name: "/",
        });
    }
    let separator = if name_is_slash {
        last.checked_sub(1)?
    } else {
        last
    };
    let separated = bytes[separator] == b'/' && separator > 0 && bytes[separator - 1] != b':';
    let is_array = colons == 0 && first == last && is_dimension(&bytes[last + 1..]);
    let digit = !name_is_slash && bytes[last + 1].is_ascii_digit() && !is_array;
    if !separated || digit || first <= colons.min(1) && first == 0 {
        return None;
    }
    Some(Parts {
        colons,
        ns: Some(&token[colons..first]),
        name: &token[first + 1..],
    })
}

/// As of Clojure 1.12 `int/1` and `String/2` name classes of arrays.
pub(crate) fn is_dimension(name: &[u8]) -> bool {
    matches!(name, [b'1'..=b'9'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(token: &str) -> String {
        match parts(token) {
            None => "-".to_owned(),
            Some(Parts { colons, ns, name }) => format!("{colons} {} {name}", ns.unwrap_or("_")),
        }
    }

    #[test]
    fn names_are_those_of_clojure() {
        let cases = [
            ("a", "0 _ a"),
            ("a/b", "0 a b"),
            ("/", "0 _ /"),
            (":/", "1 _ /"),
            ("a//", "0 a /"),
            ("a/1", "0 a 1"),
            ("a/0", "-"),
            ("a/12", "-"),
            (":a/1", "-"),
            ("a/b/1", "-"),
            ("a//b", "0 a /b"),
            ("a/b/c", "0 a b/c"),
            (":a/:b", "1 a :b"),
            ("::a", "2 _ a"),
            ("::a/b", "2 a b"),
            (":1", "1 _ 1"),
            ("a:b", "0 _ a:b"),
        ];
        for (token, expected) in cases {
            assert_eq!(shown(token), expected, "{token}");
        }
        let refused = [
            "a/", "/a", "//", "///", ":a/", ":/a", "://", ":", "::", ":::a", "::a/", "::/", "a::b",
            "a:", ":a:", "a:/b", "a/b:", ":a/1", "::/a",
        ];
        for token in refused {
            assert_eq!(shown(token), "-", "{token}");
        }
    }

    #[test]
    fn a_token_ends_at_spaces_of_every_width() {
        let length = |text| length(text, bytes::CLOJURE, bytes::ENDS_TOKEN);
        assert_eq!(length("ab c"), 2);
        assert_eq!(length("a\u{2003}c"), 1);
        assert_eq!(length("a\u{20AC}c d"), 5);
        assert_eq!(length("λ#'%("), 5);
        assert_eq!(length(""), 0);
    }
}
