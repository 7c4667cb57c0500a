//! Reader conditionals: `#?(:clj 1 :default 2)` and `#?@(:clj [1 2])`.
//!
//! Features are compared in the order of the text; after the first known one the rest is read
//! without effect. What stands in a branch not taken must still be well formed, but its tags and
//! regular expressions are not looked at.

use super::Conditionals;
use super::build::{Build, View};
use super::engine::{Answer, Engine, Step};
use super::frame::{Conditional, Kind, Shape, Stage};
use super::position::LineColumn;
use crate::base::{Error, code};

impl<B: Build> Engine<'_, '_, B> {
    /// Reads the beginning of what starts with the `#?` at `start`.
    pub(super) fn open_conditional(&mut self, start: usize) -> Answer<B, Step<B::Form>> {
        self.reader.offset = start + 2;
        let mode = self.reader.options.conditionals;
        if mode == Conditionals::Refuse {
            return Err(self.fail(code::READ_CONDITIONAL, start, &[]));
        }
        let splicing = self.reader.peek() == Some(b'@');
        self.reader.offset += usize::from(splicing);
        self.reader.skip_space();
        match self.reader.peek() {
            None => Err(self.reader.unfinished(code::READ_EOF_CHAR, start).into()),
            Some(b'(') if mode == Conditionals::Preserve => {
                let body = self.reader.offset;
                self.preserved += 1;
                self.open(Kind::Preserved { splicing }, start, body - start)?;
                self.open_collection(Shape::List, body, 1)
            }
            Some(b'(') => {
                let width = self.reader.offset + 1 - start;
                let stage = Stage::Feature;
                let conditional = Conditional {
                    splicing,
                    stage,
                    result: None,
                };
                self.open(Kind::Conditional(conditional), start, width)
            }
            Some(_) => {
                self.reader.take_char();
                Err(self.fail(code::READ_CONDITIONAL_BODY, start, &[]))
            }
        }
    }

    /// Gives a form to the conditional on top.
    pub(super) fn branch(&mut self, form: B::Form, start: usize) -> Answer<B, ()> {
        let Some(Kind::Conditional(conditional)) = self.frames.last().map(|frame| &frame.kind)
        else {
            return Ok(());
        };
        let (stage, found) = (conditional.stage, conditional.result.is_some());
        let (result, next) = match stage {
            Stage::Feature if self.is_known(&form, start)? => (None, Stage::Chosen),
            Stage::Feature => (None, Stage::Suppressed),
            Stage::Chosen => (Some(form), Stage::Suppressed),
            Stage::Suppressed if found => (None, Stage::Suppressed),
            Stage::Suppressed => (None, Stage::Feature),
        };
        let Some(Kind::Conditional(conditional)) =
            self.frames.last_mut().map(|frame| &mut frame.kind)
        else {
            return Ok(());
        };
        conditional.stage = next;
        conditional.result = result.or(conditional.result.take());
        self.suppressed += usize::from(next == Stage::Suppressed);
        self.suppressed -= usize::from(stage == Stage::Suppressed);
        Ok(())
    }

    fn is_known(&mut self, feature: &B::Form, start: usize) -> Answer<B, bool> {
        let (reserved, known) = match self.build.view(feature) {
            View::Keyword { ns: None, name } => {
                let known = self
                    .reader
                    .options
                    .features
                    .iter()
                    .any(|feature| feature == name);
                (matches!(name, "else" | "none"), known || name == "default")
            }
            View::Keyword { .. } => (false, false),
            _ => {
                let text = self.reader.text_since(start);
                return Err(self.fail(code::READ_FEATURE, start, &[("feature", text)]));
            }
        };
        if reserved {
            let text = self.reader.text_since(start);
            return Err(self.fail(code::READ_FEATURE_RESERVED, start, &[("feature", text)]));
        }
        Ok(known)
    }

    /// Ends a conditional, whose frame is gone already.
    pub(super) fn close_conditional(
        &mut self,
        conditional: Conditional<B::Form>,
        open: usize,
        at: Option<LineColumn>,
    ) -> Answer<B, Step<B::Form>> {
        match conditional.stage {
            Stage::Chosen => return Err(self.odd(open, at).into()),
            Stage::Suppressed => self.suppressed -= 1,
            Stage::Feature => {}
        }
        match conditional.result {
            None => Ok(Step::Open),
            Some(form) if conditional.splicing => self.splice(&form, open),
            Some(form) => Ok(Step::Form(form, open)),
        }
    }

    fn odd(&self, open: usize, at: Option<LineColumn>) -> Error {
        let error = self.reader.error(code::READ_CONDITIONAL_ODD, open);
        match at {
            None => error,
            Some((line, _)) => error.message(format!(
                "read-cond starting on line {line} requires an even number of forms"
            )),
        }
    }

    /// Gives the items of `form` one after the other to what stands around `#?@`.
    fn splice(&mut self, form: &B::Form, open: usize) -> Answer<B, Step<B::Form>> {
        if !matches!(self.build.view(form), View::List | View::Vector) {
            return Err(self.fail(code::READ_SPLICE_LIST, open, &[]));
        }
        if self.frames.is_empty() {
            return Err(self.fail(code::READ_SPLICE_TOP, open, &[]));
        }
        for item in self.build.items(form) {
            if let Some((form, start)) = self.deliver(item, open)? {
                return Ok(Step::Done(form, start));
            }
        }
        Ok(Step::Open)
    }
}
