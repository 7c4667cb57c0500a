//! The engine: one top-level form, read with a stack of frames.
//!
//! `run` looks at the next byte and either opens a frame or makes a form; `deliver` gives a form to
//! the frame on top, which may thereby become a form itself. Forms of open collections lie on one
//! value stack, so a collection costs no buffer of its own.

use super::build::Build;
use super::frame::{Frame, Kind, Shape, Wrapper};
use super::function::Arguments;
use super::number::{self, Number};
use super::position::Position;
use super::{Dialect, Reader, syntax_quote, token};
use crate::base::{Code, Error, Span, code};

pub(super) struct Engine<'r, 's, B: Build> {
    pub(super) reader: &'r mut Reader<'s>,
    pub(super) build: &'r mut B,
    pub(super) frames: Vec<Frame<B::Form>>,
    pub(super) values: Vec<B::Form>,
    /// Arguments of the `#()` being read.
    pub(super) arguments: Option<Arguments<B::Form>>,
    /// Number of branches being read without effect.
    pub(super) suppressed: usize,
    /// Parts that syntax quotes may still make: bounds what nested ones multiply to.
    pub(super) expansions_left: usize,
    /// Number of conditionals being kept as data.
    pub(super) preserved: usize,
}

/// What reading from one byte on came to.
pub(super) enum Step<F> {
    /// Something was opened or skipped.
    Open,
    /// A form, which began at this offset; the frame on top gets it.
    Form(F, usize),
    /// A form at the top level, which is delivered already.
    Done(F, usize),
}

/// A finished form and the offset of its first byte.
pub(super) type Finished<B> = (<B as Build>::Form, usize);
pub(super) type Answer<B, T> = Result<T, <B as Build>::Error>;

const QUOTE: Wrapper = Wrapper {
    ns: None,
    name: "quote",
};
const DEREF: Wrapper = Wrapper {
    ns: Some("clojure.core"),
    name: "deref",
};
const UNQUOTE: Wrapper = Wrapper {
    ns: Some("clojure.core"),
    name: "unquote",
};
const UNQUOTE_SPLICING: Wrapper = Wrapper {
    ns: Some("clojure.core"),
    name: "unquote-splicing",
};

impl<'r, 's, B: Build> Engine<'r, 's, B> {
    pub(super) fn new(reader: &'r mut Reader<'s>, build: &'r mut B) -> Engine<'r, 's, B> {
        Engine {
            expansions_left: syntax_quote::expansions_max(reader.text),
            reader,
            build,
            frames: Vec::with_capacity(16),
            values: Vec::with_capacity(32),
            arguments: None,
            suppressed: 0,
            preserved: 0,
        }
    }

    pub(super) fn run(mut self) -> Answer<B, Option<(B::Form, Span)>> {
        loop {
            self.reader.skip_space();
            let start = self.reader.offset;
            let Some(byte) = self.reader.peek() else {
                return self.end_of_text().map(|()| None);
            };
            let done = match self.step(byte, start)? {
                Step::Open => None,
                Step::Form(form, start) => self.deliver(form, start)?,
                Step::Done(form, start) => Some((form, start)),
            };
            if let Some((form, start)) = done {
                return Ok(Some((form, Span::of(start, self.reader.offset))));
            }
        }
    }

    fn step(&mut self, byte: u8, start: usize) -> Answer<B, Step<B::Form>> {
        let form = match byte {
            b'"' => self.string(start)?,
            b'\\' => self.character(start)?,
            b'0'..=b'9' => self.number(start)?,
            b'+' | b'-'
                if self
                    .reader
                    .peek_second()
                    .is_some_and(|it| it.is_ascii_digit()) =>
            {
                self.number(start)?
            }
            b'(' => return self.open_collection(Shape::List, start, 1),
            b'[' => return self.open_collection(Shape::Vector, start, 1),
            b'{' => return self.open_collection(Shape::Map, start, 1),
            b')' | b']' | b'}' => return self.close(byte, start),
            b'#' => return self.dispatch(start),
            b'^' => return self.open(Kind::Meta, start, 1),
            b';' => {
                self.reader.skip_line();
                return Ok(Step::Open);
            }
            _ if self.reader.options.dialect == Dialect::Edn => self.edn_token(start)?,
            b'\'' => return self.open(Kind::Wrap(QUOTE), start, 1),
            b'@' => return self.open(Kind::Wrap(DEREF), start, 1),
            b'`' => return self.open(Kind::SyntaxQuote, start, 1),
            b'~' => return self.open_unquote(start),
            b'%' if self.arguments.is_some() => self.argument(start)?,
            _ => self.token(start)?,
        };
        Ok(Step::Form(form, start))
    }

    /// Opens a frame whose text begins at `start` with `width` bytes.
    pub(super) fn open(
        &mut self,
        kind: Kind<B::Form>,
        start: usize,
        width: usize,
    ) -> Answer<B, Step<B::Form>> {
        self.reader.offset = start + width;
        let limit = self.reader.options.nesting;
        if self.frames.len() >= limit {
            return Err(self.fail(code::READ_TOO_DEEP, start, &[("limit", &limit.to_string())]));
        }
        let at = self.reader.position_of(start);
        self.frames.push(Frame {
            open: start,
            at,
            kind,
        });
        Ok(Step::Open)
    }

    pub(super) fn open_collection(
        &mut self,
        shape: Shape,
        start: usize,
        width: usize,
    ) -> Answer<B, Step<B::Form>> {
        let base = self.values.len();
        self.open(Kind::Collection { shape, base }, start, width)
    }

    fn open_unquote(&mut self, start: usize) -> Answer<B, Step<B::Form>> {
        match self.reader.peek_second() {
            Some(b'@') => self.open(Kind::Wrap(UNQUOTE_SPLICING), start, 2),
            Some(_) => self.open(Kind::Wrap(UNQUOTE), start, 1),
            None => {
                self.reader.offset = start + 1;
                Err(self.reader.unfinished(code::READ_EOF_CHAR, start).into())
            }
        }
    }

    fn close(&mut self, byte: u8, start: usize) -> Answer<B, Step<B::Form>> {
        self.reader.offset = start + 1;
        let fits = |frame: &Frame<B::Form>| frame.closer() == Some(byte);
        let Some(frame) = self.frames.pop_if(|frame| fits(frame)) else {
            return Err(self.unmatched(byte, start).into());
        };
        let open = frame.open;
        let form = match frame.kind {
            Kind::Collection { shape, base } => {
                let end = self.reader.position_of(start + 1);
                self.collection(shape, base, open, position(frame.at, end))?
            }
            Kind::NamespacedMap { ns, base } => self.namespaced_map(ns, base, open)?,
            Kind::Conditional(conditional) => {
                return self.close_conditional(conditional, open, frame.at);
            }
            _ => return Err(self.unmatched(byte, start).into()),
        };
        Ok(Step::Form(form, open))
    }

    fn collection(
        &mut self,
        shape: Shape,
        base: usize,
        open: usize,
        at: Option<Position>,
    ) -> Answer<B, B::Form> {
        if shape == Shape::Map && (self.values.len() - base) % 2 == 1 {
            return Err(self.fail(code::READ_MAP_ODD, open, &[]));
        }
        let items = self.values.drain(base..);
        let built = match shape {
            Shape::List => self.build.list(items, at),
            Shape::Vector => self.build.vector(items),
            Shape::Map => self.build.map(items),
            Shape::Set => self.build.set(items),
        };
        self.located(built, open)
    }
}

impl<B: Build> Engine<'_, '_, B> {
    /// Gives a form to the frame on top, as often as that makes a form. Answers the form when no
    /// frame is left.
    pub(super) fn deliver(
        &mut self,
        mut form: B::Form,
        mut start: usize,
    ) -> Answer<B, Option<Finished<B>>> {
        loop {
            match self.frames.last_mut().map(|frame| &mut frame.kind) {
                None => return Ok(Some((form, start))),
                Some(Kind::Collection { .. } | Kind::NamespacedMap { .. }) => {
                    self.values.push(form);
                    return Ok(None);
                }
                Some(Kind::Conditional(_)) => {
                    return self.branch(form, start).map(|()| None);
                }
                Some(_) => {}
            }
            let Some(frame) = self.frames.pop() else {
                return Ok(Some((form, start)));
            };
            let inner = (form, start);
            start = frame.open;
            match self.complete(frame, inner)? {
                Some(outer) => form = outer,
                None => return Ok(None),
            }
        }
    }

    /// What a frame that waits for one form becomes with it; `None` when it waits for another one
    /// or comes to nothing.
    fn complete(
        &mut self,
        frame: Frame<B::Form>,
        (form, start): Finished<B>,
    ) -> Answer<B, Option<B::Form>> {
        match frame.kind {
            Kind::Wrap(wrapper) => self.wrapped(wrapper, form).map(Some),
            Kind::SyntaxQuote => {
                let quoted = self.syntax_quote(form, start);
                self.located(quoted, frame.open).map(Some)
            }
            Kind::Meta => {
                let meta = self.metadata(form, start)?;
                self.frames.push(Frame {
                    kind: Kind::MetaTarget { meta },
                    ..frame
                });
                Ok(None)
            }
            Kind::MetaTarget { meta } => {
                let end = self.reader.position_of(self.reader.offset);
                let built = self.build.with_meta(form, meta, position(frame.at, end));
                self.located(built, frame.open).map(Some)
            }
            Kind::Discard => Ok(None),
            Kind::Function => self.function(form).map(Some),
            Kind::Tag => {
                let tag = self.tag(form, start)?;
                self.frames.push(Frame {
                    kind: Kind::Tagged { tag },
                    ..frame
                });
                Ok(None)
            }
            Kind::Tagged { tag } => {
                let keep = self.suppressed > 0 || self.preserved > 0;
                let built = if keep {
                    self.build.tagged_literal(tag, form)
                } else {
                    self.build.tagged(tag, form)
                };
                self.located(built, frame.open).map(Some)
            }
            Kind::Symbolic => self.symbolic(&form, start, frame.open).map(Some),
            Kind::Preserved { splicing } => {
                self.preserved -= 1;
                self.build.reader_conditional(form, splicing).map(Some)
            }
            Kind::MapNamespace { auto } => self
                .open_namespaced_map(auto, form, start, frame.open)
                .map(|()| None),
            Kind::Collection { .. } | Kind::NamespacedMap { .. } | Kind::Conditional(_) => {
                Ok(Some(form))
            }
        }
    }

    fn wrapped(&mut self, wrapper: Wrapper, form: B::Form) -> Answer<B, B::Form> {
        let symbol = self.build.symbol(wrapper.ns, wrapper.name)?;
        self.list_of([symbol, form])
    }

    pub(super) fn list_of(
        &mut self,
        forms: impl IntoIterator<Item = B::Form>,
    ) -> Answer<B, B::Form> {
        let base = self.values.len();
        self.values.extend(forms);
        self.build.list(self.values.drain(base..), None)
    }

    fn number(&mut self, start: usize) -> Answer<B, B::Form> {
        let token = self.reader.take_number();
        match number::parse(token) {
            Number::Int(value) => Ok(self.build.int(value)),
            Number::Float(value) => Ok(self.build.float(value)),
            Number::Other => {
                let built = self.build.number(token);
                match self.located(built, start)? {
                    Some(form) => Ok(form),
                    None => Err(self.fail(code::READ_NUMBER, start, &[("token", token)])),
                }
            }
        }
    }

    pub(super) fn token(&mut self, start: usize) -> Answer<B, B::Form> {
        let token = self.reader.take_token();
        match token {
            "nil" => return Ok(self.build.nil()),
            "true" => return Ok(self.build.bool(true)),
            "false" => return Ok(self.build.bool(false)),
            _ => {}
        }
        let is_edn = self.reader.options.dialect == Dialect::Edn;
        match token::parts(token) {
            Some(parts)
                if is_edn && token::is_dimension(parts.name.as_bytes()) && parts.ns.is_some() =>
            {
                Err(self.fail(code::READ_TOKEN, start, &[("token", token)]))
            }
            Some(parts) if parts.colons == 0 => self.build.symbol(parts.ns, parts.name),
            Some(parts) if parts.colons == 1 => self.build.keyword(parts.ns, parts.name),
            Some(parts) if self.reader.options.dialect == Dialect::Clojure => {
                let ns = match parts.ns {
                    None => Some(self.build.current_ns()),
                    Some(alias) => self.build.resolve_alias(alias),
                };
                match ns {
                    Some(ns) => self.build.keyword(Some(&ns), parts.name),
                    None => Err(self.fail(code::READ_TOKEN, start, &[("token", token)])),
                }
            }
            _ => Err(self.fail(code::READ_TOKEN, start, &[("token", token)])),
        }
    }

    fn string(&mut self, start: usize) -> Answer<B, B::Form> {
        let built = match self.reader.take_string(start)? {
            Some(text) => self.build.string(text),
            None => self.build.string(&self.reader.scratch),
        };
        self.located(built, start)
    }

    fn character(&mut self, start: usize) -> Answer<B, B::Form> {
        let unit = self.reader.take_character(start)?;
        Ok(self.build.char(unit))
    }

    fn end_of_text(&self) -> Answer<B, ()> {
        let Some(frame) = self.frames.last() else {
            return Ok(());
        };
        let error = match (frame.closer(), frame.at) {
            (Some(_), Some((line, _))) => self
                .reader
                .unfinished(code::READ_EOF_IN, frame.open)
                .with("line", line),
            _ => self.reader.unfinished(code::READ_EOF, frame.open),
        };
        Err(error.into())
    }

    fn unmatched(&self, byte: u8, start: usize) -> Error {
        let delimiter = char::from(byte).to_string();
        let error = self
            .reader
            .error(code::READ_UNMATCHED, start)
            .with("delimiter", delimiter);
        let waiting = self
            .frames
            .iter()
            .rev()
            .find_map(|frame| Some((frame.closer()?, frame)));
        match waiting {
            None => error.hint("nothing is open here"),
            Some((closer, frame)) => {
                let (line, column) = self
                    .reader
                    .source
                    .line_column(Span::of(frame.open, 0).start);
                let closer = char::from(closer);
                error.hint(format!(
                    "what was opened at {line}:{column} waits for {closer}"
                ))
            }
        }
    }

    /// An error of the row `code` about the text from `start` to here.
    pub(super) fn fail(
        &self,
        code: &'static Code,
        start: usize,
        data: &[(&str, &str)],
    ) -> B::Error {
        let error = self.reader.error(code, start);
        data.iter()
            .fold(error, |error, (key, value)| error.with(key, *value))
            .into()
    }

    /// The result of a builder, its error given a place.
    pub(super) fn located<T>(&self, built: Answer<B, T>, start: usize) -> Answer<B, T> {
        let span = Span::of(start, self.reader.offset);
        built.map_err(|error| self.build.locate(error, span, self.reader.source))
    }
}

fn position(start: Option<(u32, u32)>, end: Option<(u32, u32)>) -> Option<Position> {
    let ((line, column), (end_line, end_column)) = (start?, end?);
    Some(Position {
        line,
        column,
        end_line,
        end_column,
    })
}
