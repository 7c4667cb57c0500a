//! Where printed text goes: a text that is charged as it grows, or a stream it is drained into.

use crate::cx::{Cx, Result};

/// Takes what has been printed so far.
pub type Drain<'a> = Box<dyn FnMut(&mut Cx, &str) -> Result<()> + 'a>;

/// Bytes of new text between two looks at the limits.
const CHECK_BYTES: usize = 1024;
/// Bytes that are drained at once.
const DRAIN_BYTES: usize = 8192;

/// Printed text.
#[derive(Default)]
pub struct TextSink<'a> {
    text: String,
    /// Bytes of `text` that have been paid for.
    paid: usize,
    drain: Option<Drain<'a>>,
}

impl std::fmt::Debug for TextSink<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TextSink")
            .field("text", &self.text)
            .finish_non_exhaustive()
    }
}

impl<'a> TextSink<'a> {
    /// A sink that keeps all text.
    pub fn new() -> TextSink<'a> {
        TextSink::default()
    }

    /// A sink that hands text on every few kilobytes, and the rest at [`TextSink::finish`].
    pub fn draining(drain: Drain<'a>) -> TextSink<'a> {
        TextSink {
            drain: Some(drain),
            ..TextSink::default()
        }
    }

    /// Adds a short text.
    #[inline]
    pub fn push_str(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Adds a character.
    #[inline]
    pub fn push(&mut self, c: char) {
        self.text.push(c);
    }

    /// Adds a text whose length a program chooses.
    ///
    /// # Errors
    /// As [`Cx::reserve`].
    pub fn push_large(&mut self, cx: &mut Cx, text: &str) -> Result<()> {
        if text.len() > CHECK_BYTES {
            cx.reserve(self.text.len() + text.len())?;
        }
        self.text.push_str(text);
        self.check(cx)
    }

    /// What has not been drained yet, for those who add to it.
    pub fn text_mut(&mut self) -> &mut String {
        &mut self.text
    }

    /// What has not been drained yet.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Pays for the text that has been added, once there is enough of it.
    ///
    /// # Errors
    /// A termination, a text too large, and what draining throws.
    #[inline]
    pub fn check(&mut self, cx: &mut Cx) -> Result<()> {
        if self.text.len() >= self.paid + CHECK_BYTES {
            self.pay(cx)
        } else {
            Ok(())
        }
    }

    #[cold]
    fn pay(&mut self, cx: &mut Cx) -> Result<()> {
        let grown = self.text.len() - self.paid;
        if self.paid == 0 || self.text.len().ilog2() > self.paid.ilog2() {
            // A text has a capacity of up to twice its length.
            cx.reserve(self.text.len())?;
        }
        cx.tick(grown as u64 >> 6)?;
        self.paid = self.text.len();
        if self.paid >= DRAIN_BYTES {
            self.flush(cx)
        } else {
            Ok(())
        }
    }

    fn flush(&mut self, cx: &mut Cx) -> Result<()> {
        if let Some(drain) = &mut self.drain {
            let text = std::mem::take(&mut self.text);
            self.paid = 0;
            drain(cx, &text)?;
            self.text = text;
            self.text.clear();
        }
        Ok(())
    }

    /// Drains the rest; answers all text when there is no drain.
    ///
    /// # Errors
    /// As [`TextSink::check`].
    pub fn finish(mut self, cx: &mut Cx) -> Result<String> {
        self.flush(cx)?;
        Ok(self.text)
    }
}
