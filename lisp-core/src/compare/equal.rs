//! `=`: equality by value within a shape, by identity outside.
//!
//! Numbers are equal within their category, sequences item by item whatever they are, maps and sets by
//! lookup, records with records of their type; names ignore metadata. Instances answer themselves.
//! A walk is a list of frames; a frame says which two values to compare next and is told the answer.
//! Keys that are collections themselves are found by their hash among those of the other map and
//! compared in frames too, because asking the map for them would recurse.
//! Source: `Util.equiv`, `APersistentVector`, `ASeq`, `APersistentMap`, `APersistentSet` of Clojure 1.11.

use std::collections::HashMap;

use super::entries::Entries;
use super::{Shape, hash, known_len, push_frame, shape_of};
use crate::collection::cursor::Cursor;
use crate::collection::{dispatch, user};
use crate::cx::{Cx, Result};
use crate::numeric::Num;
use crate::numeric::boxed::small_of_big;
use crate::numeric::compare as numbers;
use crate::value::{Kind, Value};

/// Bytes of text compared for one unit of fuel.
const TEXT_SHIFT: u32 = 8;

/// `(= a b)`.
///
/// # Errors
/// What realising a lazy sequence, comparing keys of a sorted map or a method of a user type throws.
///
/// # Cost
/// Fuel by the number of items looked at; no stack by nesting.
#[inline]
pub fn equal(cx: &mut Cx, a: &Value, b: &Value) -> Result<bool> {
    match equal_fast(a, b) {
        Some(answer) => {
            if let Some(text) = a.obj_of(Kind::String) {
                cx.tick(text.bytes().len() as u64 >> TEXT_SHIFT)?;
            }
            Ok(answer)
        }
        None => walk(cx, a, b),
    }
}

/// The answer of [`equal`] where two looks give it: same object, numbers, texts, names, other shapes.
#[inline]
pub fn equal_fast(a: &Value, b: &Value) -> Option<bool> {
    if a.is_identical(b) {
        return Some(!a.as_float().is_some_and(f64::is_nan));
    }
    if a.is_object() || b.is_object() {
        return objects_fast(a, b);
    }
    Some(matches!((a.as_float(), b.as_float()), (Some(x), Some(y)) if x == y))
}

/// Two values that are not identical, at least one of them an object.
fn objects_fast(a: &Value, b: &Value) -> Option<bool> {
    match (a.kind(), b.kind()) {
        (Kind::String, Kind::String) => Some(a.object().bytes() == b.object().bytes()),
        (Kind::Keyword, Kind::Keyword) => Some(false),
        (Kind::Symbol, Kind::Symbol) => Some(a.name_parts() == b.name_parts()),
        (Kind::Int, Kind::BigInt) => Some(small_of_big(b) == a.as_int()),
        (Kind::BigInt, Kind::Int) => Some(small_of_big(a) == b.as_int()),
        (Kind::BigInt, Kind::BigInt) => Some(a.object().bytes() == b.object().bytes()),
        (Kind::Ratio, Kind::Ratio) => Some(all_equal_fast(a, b)),
        (Kind::Decimal, Kind::Decimal) => {
            let same_scale = a.object().raw(0) == b.object().raw(0);
            if same_scale {
                Some(all_equal_fast(a, b))
            } else {
                None
            }
        }
        (Kind::Uuid | Kind::Inst, kind) if kind == a.kind() => {
            let (x, y) = (a.object(), b.object());
            Some(x.raw(0) == y.raw(0) && x.raw(1) == y.raw(1))
        }
        (Kind::TaggedLiteral | Kind::ReaderConditional, kind) if kind == a.kind() => None,
        (one, other) => collections_fast((a, shape_of(one)), (b, shape_of(other))),
    }
}

fn all_equal_fast(a: &Value, b: &Value) -> bool {
    let pairs = a.object().slots().iter().zip(b.object().slots());
    pairs
        .into_iter()
        .all(|(x, y)| equal_fast(x, y) == Some(true))
}

fn collections_fast((a, one): (&Value, Shape), (b, other): (&Value, Shape)) -> Option<bool> {
    if one == Shape::Instance || other == Shape::Instance {
        return None;
    }
    if one != other || one == Shape::Single {
        return Some(false);
    }
    if let (Some(x), Some(y)) = (known_len(a), known_len(b))
        && x != y
    {
        return Some(false);
    }
    match (a.object().hash(), b.object().hash()) {
        (Some(x), Some(y)) if x != y => Some(false),
        _ => None,
    }
}

enum Step {
    /// These two decide what comes next.
    Compare(Value, Value),
    /// The frame is done.
    Answer(bool),
}

enum Opened {
    Answer(bool),
    Frame(Frame),
}

/// A comparison that waits for the comparison of its parts.
enum Frame {
    Sequence(Cursor, Cursor),
    Members(Box<Members>),
    /// Slots from here on of two records or tagged literals.
    Slots(Value, Value, usize),
}

fn walk(cx: &mut Cx, a: &Value, b: &Value) -> Result<bool> {
    let mut frames = Vec::new();
    let mut answer = match open(cx, a, b)? {
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
            Step::Compare(x, y) => match open(cx, &x, &y)? {
                Opened::Answer(done) => answer = Some(done),
                Opened::Frame(frame) => push_frame(cx, &mut frames, frame)?,
            },
        }
    }
    Ok(answer == Some(true))
}

/// Begins a comparison that [`equal_fast`] left open.
fn open(cx: &mut Cx, a: &Value, b: &Value) -> Result<Opened> {
    if let Some(answer) = equal_fast(a, b) {
        return Ok(Opened::Answer(answer));
    }
    let frame = match (shape_of(a.kind()), shape_of(b.kind())) {
        (Shape::Sequence, Shape::Sequence) => {
            Frame::Sequence(Cursor::new(cx, a.clone())?, Cursor::new(cx, b.clone())?)
        }
        (Shape::Map, Shape::Map) => Frame::Members(Box::new(Members::new(cx, a, b)?)),
        // Clojure asks the left set for the items of the right one.
        (Shape::Set, Shape::Set) => Frame::Members(Box::new(Members::new(cx, b, a)?)),
        (Shape::Record, Shape::Record) => Frame::Slots(a.clone(), b.clone(), 0),
        (Shape::Instance, _) | (_, Shape::Instance) => {
            return ask_instance(cx, a, b).map(Opened::Answer);
        }
        _ => return Ok(open_single(a, b)),
    };
    Ok(Opened::Frame(frame))
}

fn open_single(a: &Value, b: &Value) -> Opened {
    match (a.kind(), b.kind()) {
        (Kind::TaggedLiteral, Kind::TaggedLiteral) => {
            Opened::Frame(Frame::Slots(a.clone(), b.clone(), 0))
        }
        (Kind::ReaderConditional, Kind::ReaderConditional) => {
            if a.object().raw(0) == b.object().raw(0) {
                Opened::Frame(Frame::Slots(a.clone(), b.clone(), 0))
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
fn ask_instance(cx: &mut Cx, a: &Value, b: &Value) -> Result<bool> {
    for (own, given) in [(a, b), (b, a)] {
        if !own.is(Kind::Instance) {
            continue;
        }
        let is_first = own.is_identical(a);
        let mut found = user::method(cx, own, "equiv");
        if found.is_none() && is_first {
            found = user::method(cx, own, "equals");
        }
        if let Some(method) = found {
            return Ok(cx.call(&method, &[own.clone(), given.clone()])?.is_truthy());
        }
        if is_first && b.is(Kind::Instance) {
            break;
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
            Frame::Sequence(left, right) => loop {
                let (x, y) = match (left.next(cx)?, right.next(cx)?) {
                    (Some(x), Some(y)) => (x, y),
                    (None, None) => return Ok(Step::Answer(true)),
                    _ => return Ok(Step::Answer(false)),
                };
                match equal_fast(&x, &y) {
                    Some(true) => {}
                    Some(false) => return Ok(Step::Answer(false)),
                    None => return Ok(Step::Compare(x, y)),
                }
            },
            Frame::Slots(left, right, ix) => {
                let (x, y) = (left.object(), right.object());
                if *ix >= x.len() || x.len() != y.len() {
                    return Ok(Step::Answer(x.len() == y.len()));
                }
                *ix += 1;
                Ok(Step::Compare(x.slot(*ix - 1), y.slot(*ix - 1)))
            }
        }
    }
}

/// The entries of one map or set that are still to be found in the other.
struct Members {
    rest: Entries,
    other: Value,
    is_map: bool,
    /// Entries of `other` whose keys are collections, by hash; made when first needed.
    index: Option<HashMap<u32, Vec<(Value, Value)>>>,
    trial: Option<Trial>,
}

/// The search for a key that is a collection itself.
struct Trial {
    key: Value,
    value: Value,
    /// Entries with the key's hash that are still to be tried; the last is being tried.
    candidates: Vec<(Value, Value)>,
    /// The key is found and the values are being compared.
    is_found: bool,
}

impl Members {
    fn new(cx: &mut Cx, entries: &Value, other: &Value) -> Result<Members> {
        Ok(Members {
            rest: Entries::of(cx, entries)?,
            other: other.clone(),
            is_map: shape_of(other.kind()) == Shape::Map,
            index: None,
            trial: None,
        })
    }

    fn step(&mut self, cx: &mut Cx, answer: Option<bool>) -> Result<Step> {
        match (self.trial.take(), answer) {
            (Some(trial), Some(true)) if self.is_map && !trial.is_found => {
                let found = trial.candidates.last().map(|(_, value)| value.clone());
                let values = (trial.value.clone(), found.unwrap_or_default());
                self.trial = Some(Trial {
                    is_found: true,
                    ..trial
                });
                return Ok(Step::Compare(values.0, values.1));
            }
            (Some(mut trial), Some(false)) if !trial.is_found => {
                trial.candidates.pop();
                return Ok(self.try_next(trial));
            }
            (_, Some(false)) => return Ok(Step::Answer(false)),
            _ => {}
        }
        while let Some((key, value)) = self.rest.next(cx)? {
            if nests(&key) && !self.is_sorted() {
                let candidates = self.candidates(cx, &key)?;
                return Ok(self.try_next(Trial {
                    key,
                    value,
                    candidates,
                    is_found: false,
                }));
            }
            let Some(found) = dispatch::get(cx, &self.other, &key)? else {
                return Ok(Step::Answer(false));
            };
            if !self.is_map {
                continue;
            }
            match equal_fast(&value, &found) {
                Some(true) => {}
                Some(false) => return Ok(Step::Answer(false)),
                None => return Ok(Step::Compare(value, found)),
            }
        }
        Ok(Step::Answer(true))
    }

    /// Sorted collections find keys by their comparator, which does not come back here.
    fn is_sorted(&self) -> bool {
        self.other.is(Kind::SortedMap) || self.other.is(Kind::SortedSet)
    }

    fn try_next(&mut self, trial: Trial) -> Step {
        let Some((candidate, _)) = trial.candidates.last() else {
            return Step::Answer(false);
        };
        let step = Step::Compare(trial.key.clone(), candidate.clone());
        self.trial = Some(trial);
        step
    }

    fn candidates(&mut self, cx: &mut Cx, key: &Value) -> Result<Vec<(Value, Value)>> {
        if self.index.is_none() {
            let mut index: HashMap<u32, Vec<_>> = HashMap::new();
            let mut entries = Entries::of(cx, &self.other)?;
            while let Some((key, value)) = entries.next(cx)? {
                if shape_of(key.kind()) != Shape::Single {
                    index.entry(hash(cx, &key)?).or_default().push((key, value));
                }
            }
            self.index = Some(index);
        }
        let wanted = hash(cx, key)?;
        Ok(self
            .index
            .as_ref()
            .and_then(|index| index.get(&wanted))
            .cloned()
            .unwrap_or_default())
    }
}

/// Would looking this key up compare collections inside collections?
fn nests(key: &Value) -> bool {
    match shape_of(key.kind()) {
        Shape::Single | Shape::Instance => false,
        Shape::Sequence => !is_flat_vector(key),
        Shape::Map | Shape::Set | Shape::Record => true,
    }
}

/// A short vector of single values, the usual compound key.
fn is_flat_vector(key: &Value) -> bool {
    let Some(obj) = key.obj_of(Kind::Vector) else {
        return false;
    };
    let [_, tail] = obj.slots() else { return false };
    let Some(tail) = tail.obj_of(Kind::VectorLeaf) else {
        return obj.raw(0) == 0;
    };
    let all_in_tail = obj.raw(0) == tail.len() as u64;
    all_in_tail
        && tail
            .slots()
            .iter()
            .all(|item| shape_of(item.kind()) == Shape::Single)
}
