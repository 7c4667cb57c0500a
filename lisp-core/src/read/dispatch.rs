//! What follows `#`.

use super::Dialect;
use super::build::{Build, View};
use super::engine::{Answer, Engine, Step};
use super::frame::{Kind, Shape, Wrapper};
use crate::base::code;

const VAR: Wrapper = Wrapper {
    ns: None,
    name: "var",
};

impl<B: Build> Engine<'_, '_, B> {
    /// Reads what begins with the `#` at `start`.
    pub(super) fn dispatch(&mut self, start: usize) -> Answer<B, Step<B::Form>> {
        let Some(byte) = self.reader.peek_second() else {
            self.reader.offset = start + 1;
            return Err(self.reader.unfinished(code::READ_EOF_CHAR, start).into());
        };
        match byte {
            b'{' => self.open_collection(Shape::Set, start, 2),
            b'_' => self.open(Kind::Discard, start, 2),
            b':' => self.map_namespace(start),
            b'^' => self.open(Kind::Meta, start, 2),
            b'#' => self.open(Kind::Symbolic, start, 2),
            b'<' => {
                self.reader.offset = start + 2;
                Err(self.fail(code::READ_UNREADABLE, start, &[]))
            }
            _ if self.reader.options.dialect == Dialect::Edn => self.edn_tag(start),
            b'(' => self.open_function(start),
            b'\'' => self.open(Kind::Wrap(VAR), start, 2),
            b'"' => self.regex(start),
            b'?' => self.open_conditional(start),
            b'!' => {
                self.reader.skip_line();
                Ok(Step::Open)
            }
            b'=' => {
                self.reader.offset = start + 2;
                Err(self.fail(code::READ_EVAL, start, &[]))
            }
            _ => self.open(Kind::Tag, start, 1),
        }
    }

    fn regex(&mut self, start: usize) -> Answer<B, Step<B::Form>> {
        let pattern = self.reader.take_regex(start, start + 1)?;
        if self.suppressed > 0 {
            return Ok(Step::Form(self.build.nil(), start));
        }
        let built = self.build.regex(pattern);
        Ok(Step::Form(self.located(built, start)?, start))
    }

    /// The tag that was read at `start`, if it is one.
    pub(super) fn tag(&mut self, form: B::Form, start: usize) -> Answer<B, B::Form> {
        match self.build.view(&form) {
            View::Symbol { .. } => Ok(form),
            _ => Err(self.fail(code::READ_TAG_SYMBOL, start, &[])),
        }
    }

    /// The value of `##name`.
    pub(super) fn symbolic(
        &mut self,
        form: &B::Form,
        start: usize,
        open: usize,
    ) -> Answer<B, B::Form> {
        let value = match self.build.view(form) {
            View::Symbol {
                ns: None,
                name: "Inf",
            } => f64::INFINITY,
            View::Symbol {
                ns: None,
                name: "-Inf",
            } => f64::NEG_INFINITY,
            View::Symbol {
                ns: None,
                name: "NaN",
            } => f64::NAN,
            view => {
                let code = match view {
                    View::Symbol { .. } => code::READ_SYMBOLIC,
                    _ => code::READ_SYMBOLIC_TOKEN,
                };
                let token = self.reader.text_since(start);
                return Err(self.fail(code, open, &[("token", token)]));
            }
        };
        Ok(self.build.float(value))
    }
}
