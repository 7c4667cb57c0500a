//! Short ways to make and read texts and names.
#![allow(unsafe_code, reason = "text objects hold UTF-8 by construction")]

use super::Cx;
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// Number of UTF-16 units of `text`, which is what programs count.
pub fn utf16_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    if bytes.is_ascii() {
        return bytes.len();
    }
    // A unit for every byte that begins a character, and one more for those of four bytes.
    bytes
        .iter()
        .map(|byte| usize::from(byte & 0xc0 != 0x80) + usize::from(*byte >= 0xf0))
        .sum()
}

impl Heap {
    /// A string. Texts whose size a program chooses are reserved by the caller first.
    pub fn text(&self, text: &str) -> Value {
        self.bytes_of(Kind::String, &[utf16_len(text) as u64], text.as_bytes(), 0)
    }
}

impl Value {
    /// The text of a string.
    #[inline]
    pub fn text(&self) -> Option<&str> {
        let obj = self.obj_of(Kind::String)?;
        // SAFETY: strings are made from `&str` and grown by whole texts only.
        Some(unsafe { std::str::from_utf8_unchecked(obj.bytes()) })
    }

    /// Namespace and name of a symbol or keyword.
    pub fn name_parts(&self) -> Option<(Option<&str>, &str)> {
        if !(self.is(Kind::Symbol) || self.is(Kind::Keyword)) {
            return None;
        }
        let [ns, name] = self.object().slots() else {
            return None;
        };
        Some((ns.text(), name.text()?))
    }

    /// Is it the symbol or keyword without namespace of this name?
    pub fn is_named(&self, kind: Kind, wanted: &str) -> bool {
        self.is(kind) && self.name_parts() == Some((None, wanted))
    }

    /// Text of a symbol or keyword as written, without a keyword's colon.
    pub fn full_name(&self) -> Option<String> {
        let (ns, name) = self.name_parts()?;
        Some(match ns {
            Some(ns) => format!("{ns}/{name}"),
            None => name.to_owned(),
        })
    }
}

impl Cx {
    /// A string, refused when it is larger than one value may be.
    ///
    /// # Errors
    /// As [`Cx::reserve`].
    pub fn string(&mut self, text: &str) -> super::Result<Value> {
        self.reserve(text.len())?;
        Ok(self.heap.text(text))
    }

    /// The symbol of this name.
    pub fn symbol(&mut self, ns: Option<&str>, name: &str) -> Value {
        self.names.symbol(&self.heap, ns, name)
    }

    /// The keyword of this name without namespace.
    pub fn keyword(&mut self, name: &str) -> Value {
        self.names.keyword(&self.heap, None, name)
    }
}
