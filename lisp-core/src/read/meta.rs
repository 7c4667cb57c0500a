//! Metadata: what may stand after `^`, and the map it means.

use super::build::{Build, View};
use super::engine::{Answer, Engine};
use super::options::Dialect;
use crate::base::code;

impl<B: Build> Engine<'_, '_, B> {
    /// The map that the metadata `form`, read at `start`, means: a keyword is `{keyword true}`, a
    /// symbol or string `{:tag it}`, a vector `{:param-tags it}`, a map itself.
    pub(super) fn metadata(&mut self, form: B::Form, start: usize) -> Answer<B, B::Form> {
        let (key, value) = match self.build.view(&form) {
            View::Map => return Ok(form),
            View::Keyword { .. } => (form, self.build.bool(true)),
            View::Symbol { .. } | View::String => (self.build.keyword(None, "tag")?, form),
            View::Vector if self.reader.options.dialect == Dialect::Clojure => {
                (self.build.keyword(None, "param-tags")?, form)
            }
            _ => return Err(self.fail(code::READ_META, start, &[])),
        };
        let base = self.values.len();
        self.values.extend([key, value]);
        self.build.map(self.values.drain(base..))
    }
}
