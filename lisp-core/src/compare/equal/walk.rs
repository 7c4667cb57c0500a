//! The walk of a comparison: a list of frames; a frame says which two values to compare next and is
//! told the answer.

use super::super::{Shape, push_frame, shape_of};
use super::Style;
use super::members::Members;
use crate::collection::cursor::Cursor;
use crate::collection::{dispatch, lookup, map, set, user};
use crate::cx::{Cx, Result};
use crate::numeric::Num;
use crate::numeric::compare as numbers;
use crate::value::{Kind, Value, gadget_collection};

pub(super) enum Step {
    /// These two decide what comes next, compared in this style.
    Compare(Value, Value, Style),
    /// The frame is done.
    Answer(bool),
}

enum Opened {
    Answer(bool),
    Frame(Frame),
}

/// A comparison that waits for the comparison of its parts.
enum Frame {
    Sequence(Cursor, Cursor, Style),
    Members(Box<Members>),
    /// Slots from here on of two records or tagged literals.
    Slots(Value, Value, (usize, Style)),
}

/// Compares two values that two looks did not decide.
pub(super) fn walk(cx: &mut Cx, (a, b): (&Value, &Value), style: Style) -> Result<bool> {
    let mut frames = Vec::new();
    let mut answer = match open(cx, (a, b), style)? {
        Opened::Answer(answer) => return Ok(answer),
        Opened::Frame(frame) => {
            frames.push(frame);
            None
        }
    };
    while let Some(frame) = frames.last_mut() {
        match frame.step(cx, answer.take())? {
            Step::Answer(done) => {
                frames.pop();
                answer = Some(done);
            }
            Step::Compare(x, y, style) => match open(cx, (&x, &y), style)? {
                Opened::Answer(done) => answer = Some(done),
                Opened::Frame(frame) => push_frame(cx, &mut frames, frame)?,
            },
        }
    }
    Ok(answer == Some(true))
}

/// Begins a comparison.
fn open(cx: &mut Cx, (a, b): (&Value, &Value), style: Style) -> Result<Opened> {
    if let Some(answer) = style.fast(a, b) {
        return Ok(Opened::Answer(answer));
    }
    if a.is(Kind::Gadget) || b.is(Kind::Gadget) {
        match (gadget_collection(a), gadget_collection(b)) {
            (None, None) if a.is(Kind::Instance) || b.is(Kind::Instance) => {}
            (None, None) => return Ok(Opened::Answer(false)),
            (x, y) => {
                let (x, y) = (x.as_ref().unwrap_or(a), y.as_ref().unwrap_or(b));
                return open(cx, (x, y), style);
            }
        }
    }
    let frame = match (shape_of(a.kind()), shape_of(b.kind())) {
        (Shape::Sequence, Shape::Sequence) => Frame::Sequence(
            Cursor::new(cx, a.clone())?,
            Cursor::new(cx, b.clone())?,
            style,
        ),
        (Shape::Record, Shape::Record) if style == Style::Clojure => {
            Frame::Slots(a.clone(), b.clone(), (0, style))
        }
        (Shape::Map | Shape::Record, Shape::Map | Shape::Record) => {
            if lookup::count(cx, a)? != lookup::count(cx, b)? {
                return Ok(Opened::Answer(false));
            }
            Frame::Members(Box::new(Members::new(cx, (a, b), style)?))
        }
        // Clojure asks the left set for the items of the right one.
        (Shape::Set, Shape::Set) => Frame::Members(Box::new(Members::new(cx, (b, a), style)?)),
        (Shape::Sequence, Shape::Instance) if user::declares(cx, b, SEQUENTIAL) => Frame::Sequence(
            Cursor::new(cx, a.clone())?,
            Cursor::new(cx, b.clone())?,
            style,
        ),
        (shape @ (Shape::Map | Shape::Set), Shape::Instance) => {
            return match built_in(cx, b, shape == Shape::Map)? {
                Some(b) => open(cx, (a, &b), style),
                None => Ok(Opened::Answer(false)),
            };
        }
        (Shape::Sequence, Shape::Instance) => return Ok(Opened::Answer(false)),
        (Shape::Instance, _) | (_, Shape::Instance) => {
            return ask_instance(cx, (a, b), style).map(Opened::Answer);
        }
        _ => return Ok(open_single(a, b)),
    };
    Ok(Opened::Frame(frame))
}

/// What a built-in sequence takes for its equal.
const SEQUENTIAL: &[&str] = &[
    "clojure.lang.Sequential",
    "clojure.lang.IPersistentVector",
    "clojure.lang.IPersistentList",
    "java.util.List",
];

/// The entries or items of a user type that is a map or set of Java's, as a collection that a
/// built-in one is compared to.
fn built_in(cx: &mut Cx, instance: &Value, is_map: bool) -> Result<Option<Value>> {
    let is_one = match is_map {
        true => user::declares(
            cx,
            instance,
            &["java.util.Map", "clojure.lang.APersistentMap"],
        ),
        false => user::declares(
            cx,
            instance,
            &["java.util.Set", "clojure.lang.APersistentSet"],
        ),
    };
    if !is_one {
        return Ok(None);
    }
    let empty = match is_map {
        true => map::empty(&cx.heap),
        false => set::empty(&cx.heap),
    };
    dispatch::extend(cx, empty, instance.clone()).map(Some)
}

/// Tagged literals and reader conditionals compare their forms as Java does.
fn open_single(a: &Value, b: &Value) -> Opened {
    let forms = || Opened::Frame(Frame::Slots(a.clone(), b.clone(), (0, Style::Java)));
    match (a.kind(), b.kind()) {
        (Kind::TaggedLiteral, Kind::TaggedLiteral) => forms(),
        (Kind::ReaderConditional, Kind::ReaderConditional) => {
            let is_same = a.object().raw(0) == b.object().raw(0);
            if is_same {
                forms()
            } else {
                Opened::Answer(false)
            }
        }
        _ => match (Num::of(a), Num::of(b)) {
            (Some(x), Some(y)) => Opened::Answer(numbers::equal(&x, &y)),
            _ => Opened::Answer(false),
        },
    }
}

/// What the methods of a user type say; those of `a` first.
fn ask_instance(cx: &mut Cx, (a, b): (&Value, &Value), style: Style) -> Result<bool> {
    let own = if a.is(Kind::Instance) { a } else { b };
    let given = if a.is(Kind::Instance) { b } else { a };
    let names: &[&str] = match style {
        Style::Java if own.is_identical(b) => &[],
        Style::Java => &["equals"],
        // A collection's `=` would ask the other one; anything else would not.
        Style::Clojure if own.is_identical(b) => &["equiv"],
        Style::Clojure => &["equiv", "equals"],
    };
    for name in names {
        if let Some(method) = user::method(cx, own, name) {
            return Ok(cx.call(&method, &[own.clone(), given.clone()])?.is_truthy());
        }
    }
    Ok(false)
}

impl Frame {
    /// Goes on, told the answer to the last `Compare`.
    fn step(&mut self, cx: &mut Cx, answer: Option<bool>) -> Result<Step> {
        match self {
            Frame::Members(members) => members.step(cx, answer),
            _ if answer == Some(false) => Ok(Step::Answer(false)),
            Frame::Sequence(left, right, style) => loop {
                let (x, y) = match (left.next(cx)?, right.next(cx)?) {
                    (Some(x), Some(y)) => (x, y),
                    (None, None) => return Ok(Step::Answer(true)),
                    _ => return Ok(Step::Answer(false)),
                };
                match style.fast(&x, &y) {
                    Some(true) => {}
                    Some(false) => return Ok(Step::Answer(false)),
                    None => return Ok(Step::Compare(x, y, *style)),
                }
            },
            Frame::Slots(left, right, (ix, style)) => {
                let (x, y) = (left.object(), right.object());
                if *ix >= x.len() || x.len() != y.len() {
                    return Ok(Step::Answer(x.len() == y.len()));
                }
                *ix += 1;
                Ok(Step::Compare(x.slot(*ix - 1), y.slot(*ix - 1), *style))
            }
        }
    }
}
