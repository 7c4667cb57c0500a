//! Texts counted in UTF-16 units, as programs count them, over the UTF-8 that strings hold.
//!
//! A string knows how many units it has; when that is its number of bytes, every index is a byte
//! and nothing is walked. Otherwise indices are found by walking. Half of a surrogate pair cannot
//! stand in a text: cut off, it becomes U+FFFD; put together again by [`Build`], the halves become
//! the character.

use lisp_core::cx::{Cx, Result, utf16_len};
use lisp_core::heap::Heap;
use lisp_core::value::{Kind, Value};

/// What stands for half a surrogate pair.
const HALF: &str = "\u{FFFD}";

/// Number of UTF-16 units of a string.
#[inline]
pub(crate) fn units_of(string: &Value) -> usize {
    string
        .obj_of(Kind::String)
        .map_or(0, |obj| obj.raw(0) as usize)
}

/// Does every unit of the string take one byte?
#[inline]
pub(crate) fn is_ascii(string: &Value) -> bool {
    string
        .obj_of(Kind::String)
        .is_some_and(|obj| obj.raw(0) as usize == obj.bytes().len())
}

/// Byte where unit `ix` begins, and whether it is the second half of the character there. Past the
/// end: the end.
pub(crate) fn byte_of(heap: &Heap, string: &Value, ix: usize) -> (usize, bool) {
    let text = string.text().unwrap_or_default();
    if is_ascii(string) {
        return (ix.min(text.len()), false);
    }
    heap.spend(ix.min(text.len()) >> 5);
    let mut units = 0;
    for (byte, letter) in text.char_indices() {
        if units >= ix {
            return (byte, false);
        }
        units += letter.len_utf16();
        if units > ix {
            return (byte, true);
        }
    }
    (text.len(), false)
}

/// Index of the unit that begins at byte `byte`.
#[inline]
pub(crate) fn unit_of(heap: &Heap, string: &Value, byte: usize) -> usize {
    if is_ascii(string) {
        return byte;
    }
    heap.spend(byte >> 5);
    string
        .text()
        .and_then(|text| text.get(..byte))
        .map_or(byte, utf16_len)
}

/// The units from `start` to `end`, which are in order and inside.
pub(crate) fn slice(heap: &Heap, string: &Value, start: usize, end: usize) -> Value {
    let text = string.text().unwrap_or_default();
    if start == 0 && end == units_of(string) {
        return string.clone();
    }
    if is_ascii(string) {
        return ascii(heap, text.get(start..end).unwrap_or_default());
    }
    let ((from, cuts_first), (to, cuts_last)) =
        (byte_of(heap, string, start), byte_of(heap, string, end));
    if !cuts_first && !cuts_last {
        return heap.text(&text[from..to]);
    }
    let from = if cuts_first {
        next_char(text, from)
    } else {
        from
    };
    let mut cut = String::with_capacity(to - from.min(to) + 6);
    if cuts_first && start < end {
        cut.push_str(HALF);
    }
    cut.push_str(text.get(from..to).unwrap_or_default());
    if cuts_last && (!cuts_first || end > start + 1) {
        cut.push_str(HALF);
    }
    heap.text(&cut)
}

/// A string of ASCII text.
#[inline]
pub(crate) fn ascii(heap: &Heap, text: &str) -> Value {
    heap.bytes_of(Kind::String, &[text.len() as u64], text.as_bytes(), 0)
}

/// The byte behind the character at `byte`.
#[inline]
pub(crate) fn next_char(text: &str, byte: usize) -> usize {
    byte + text
        .get(byte..)
        .and_then(|rest| rest.chars().next())
        .map_or(1, char::len_utf8)
}

/// A text under construction that joins halves of surrogate pairs.
#[derive(Debug, Default)]
pub(crate) struct Build {
    text: String,
    high: Option<u16>,
    paid: usize,
}

/// Bytes of new text between two looks at the limits.
const CHECK_BYTES: usize = 4096;

impl Build {
    /// Adds a text.
    #[inline]
    pub(crate) fn push_str(&mut self, text: &str) {
        if self.high.is_some() && !text.is_empty() {
            self.end_pair();
        }
        self.text.push_str(text);
    }

    fn end_pair(&mut self) {
        if self.high.take().is_some() {
            self.text.push_str(HALF);
        }
    }

    /// Adds one unit.
    #[inline]
    pub(crate) fn push_unit(&mut self, unit: u16) {
        if unit < 0x80 && self.high.is_none() {
            self.text.push(char::from(unit as u8));
        } else {
            self.push_wide(unit);
        }
    }

    fn push_wide(&mut self, unit: u16) {
        if let (Some(high), 0xdc00..=0xdfff) = (self.high, unit) {
            self.high = None;
            let code = 0x1_0000 + (u32::from(high - 0xd800) << 10) + u32::from(unit - 0xdc00);
            self.text.extend(char::from_u32(code));
            return;
        }
        self.end_pair();
        match unit {
            0xd800..=0xdbff => self.high = Some(unit),
            _ => self
                .text
                .push(char::from_u32(unit.into()).unwrap_or('\u{FFFD}')),
        }
    }

    /// Adds what `str` makes of a value.
    ///
    /// # Errors
    /// Printing it threw, or a limit.
    #[inline]
    pub(crate) fn push_value(&mut self, cx: &mut Cx, value: &Value) -> Result<()> {
        match value.kind() {
            Kind::String => self.push_str(value.text().unwrap_or_default()),
            Kind::Char => self.push_unit(value.as_char().unwrap_or_default()),
            Kind::Nil => {}
            Kind::Int => self.push_int(value.as_int().unwrap_or_default()),
            _ => {
                let shown = super::text_of(cx, value)?;
                self.push_str(shown.text().unwrap_or_default());
            }
        }
        self.check(cx)
    }

    /// Adds the digits of an integer.
    pub(crate) fn push_int(&mut self, int: i64) {
        self.push_str(Digits::of(int).as_str());
    }

    /// Pays for what was added, once there is enough of it.
    ///
    /// # Errors
    /// As [`Cx::reserve`].
    #[inline]
    pub(crate) fn check(&mut self, cx: &mut Cx) -> Result<()> {
        if self.text.len() < self.paid + CHECK_BYTES {
            return Ok(());
        }
        if self.paid == 0 || self.text.len().ilog2() > self.paid.ilog2() {
            // A text may have a capacity of twice its length.
            cx.reserve(self.text.len())?;
        }
        cx.tick((self.text.len() - self.paid) as u64 >> 6)?;
        self.paid = self.text.len();
        Ok(())
    }

    /// The text as a string value.
    ///
    /// # Errors
    /// As [`Cx::reserve`].
    pub(crate) fn finish(mut self, cx: &mut Cx) -> Result<Value> {
        self.end_pair();
        cx.string(&self.text)
    }

    /// The text.
    pub(crate) fn into_text(mut self) -> String {
        self.end_pair();
        self.text
    }
}

/// Decimal digits of an integer, without allocation.
pub(crate) struct Digits {
    bytes: [u8; 20],
    start: usize,
}

impl Digits {
    /// The digits of `int`.
    #[inline]
    pub(crate) fn of(int: i64) -> Digits {
        let mut digits = Digits {
            bytes: [0; 20],
            start: 20,
        };
        let mut left = int.unsigned_abs();
        loop {
            digits.start -= 1;
            digits.bytes[digits.start] = b'0' + (left % 10) as u8;
            left /= 10;
            if left == 0 {
                break;
            }
        }
        if int < 0 {
            digits.start -= 1;
            digits.bytes[digits.start] = b'-';
        }
        digits
    }

    /// As bytes.
    #[inline]
    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes[self.start..]
    }

    /// As a text.
    #[inline]
    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[self.start..]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
