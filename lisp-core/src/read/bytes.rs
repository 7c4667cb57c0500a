//! Classes of bytes: what separates, what ends a token, what begins another form.
//!
//! One table a dialect, indexed by byte. White space is Java's `Character.isWhitespace` and the
//! comma; the few spaces beyond ASCII share three first bytes, which are marked and then looked at
//! as characters.

/// White space or comma.
pub(super) const SPACE: u8 = 1;
/// Ends a symbol or keyword.
pub(super) const ENDS_TOKEN: u8 = 2;
/// Ends a number.
pub(super) const ENDS_NUMBER: u8 = 4;
/// First byte of characters some of which are white space.
pub(super) const WIDE: u8 = 8;

/// Classes by byte.
pub(super) type Table = [u8; 256];

/// In Clojure `'`, `#` and `%` are macro characters that do not end a token once it has begun.
pub(super) const CLOJURE: &Table = &table(b"\";@^`~()[]{}\\", b"", b"'#%");

/// In EDN `'` and `%` are letters; `@`, `` ` `` and `~` end a token only to be refused.
pub(super) const EDN: &Table = &table(b"\";^()[]{}\\", b"@`~", b"#");

const fn table(ending: &[u8], token_ending: &[u8], number_ending: &[u8]) -> Table {
    let mut table = [0; 256];
    mark(
        &mut table,
        b"\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f ,",
        SPACE | ENDS_TOKEN | ENDS_NUMBER,
    );
    mark(&mut table, ending, ENDS_TOKEN | ENDS_NUMBER);
    mark(&mut table, token_ending, ENDS_TOKEN);
    mark(&mut table, number_ending, ENDS_NUMBER);
    mark(&mut table, b"\xe1\xe2\xe3", WIDE | ENDS_TOKEN | ENDS_NUMBER);
    table
}

const fn mark(table: &mut Table, bytes: &[u8], class: u8) {
    let mut ix = 0;
    while ix < bytes.len() {
        table[bytes[ix] as usize] |= class;
        ix += 1;
    }
}

/// Length in bytes of the white space character `text` begins with, if it begins with one beyond
/// ASCII.
pub(super) fn wide_space(text: &str) -> Option<usize> {
    let char = text.chars().next()?;
    let space = matches!(char, '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200A}'
        | '\u{2028}' | '\u{2029}' | '\u{205F}' | '\u{3000}');
    space.then(|| char.len_utf8())
}
