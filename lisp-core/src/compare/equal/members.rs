//! The search of the entries of one map or set in another.
//!
//! Keys that are collections themselves are found by their hash among those of the other map and
//! then compared in frames of the walk, because asking the map for them would recurse.

use std::collections::HashMap;

use super::super::entries::Entries;
use super::super::{Shape, hash, shape_of};
use super::Style;
use super::walk::Step;
use crate::collection::lookup;
use crate::cx::{Cx, Result, Throw};
use crate::value::{Kind, Value};

/// The entries of one map or set that are still to be found in the other.
pub(super) struct Members {
    rest: Entries,
    other: Value,
    is_map: bool,
    style: Style,
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
    /// The search of the entries of one collection in the other.
    pub(super) fn new(
        cx: &mut Cx,
        (entries, other): (&Value, &Value),
        style: Style,
    ) -> Result<Members> {
        Ok(Members {
            rest: Entries::of(cx, entries)?,
            other: other.clone(),
            is_map: shape_of(other.kind()) != Shape::Set,
            style,
            index: None,
            trial: None,
        })
    }

    /// Goes on, told the answer to the last `Compare`.
    pub(super) fn step(&mut self, cx: &mut Cx, answer: Option<bool>) -> Result<Step> {
        match (self.trial.take(), answer) {
            (Some(trial), Some(true)) if self.is_map && !trial.is_found => {
                let found = trial.candidates.last().map(|(_, value)| value.clone());
                let values = (trial.value.clone(), found.unwrap_or_default());
                self.trial = Some(Trial {
                    is_found: true,
                    ..trial
                });
                return Ok(Step::Compare(values.0, values.1, self.style));
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
            let found = match lookup::get(cx, &self.other, &key) {
                Err(throw) if self.is_sorted() && is_cast_error(&throw) => None,
                found => found?,
            };
            let Some(found) = found else {
                return Ok(Step::Answer(false));
            };
            if !self.is_map {
                continue;
            }
            match self.style.fast(&value, &found) {
                Some(true) => {}
                Some(false) => return Ok(Step::Answer(false)),
                None => return Ok(Step::Compare(value, found, self.style)),
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
        let step = Step::Compare(trial.key.clone(), candidate.clone(), Style::Clojure);
        self.trial = Some(trial);
        step
    }

    fn candidates(&mut self, cx: &mut Cx, key: &Value) -> Result<Vec<(Value, Value)>> {
        if self.index.is_none() {
            let mut index: HashMap<u32, Vec<_>> = HashMap::new();
            let mut entries = Entries::of(cx, &self.other)?;
            while let Some((key, value)) = entries.next(cx)? {
                if is_compound(key.kind()) {
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

/// A key that the order of a sorted collection does not know is not in it.
fn is_cast_error(throw: &Throw) -> bool {
    match throw {
        Throw::Error(error) => error.class() == "java.lang.ClassCastException",
        Throw::Value(value) => value.obj_of(Kind::Exception).is_some_and(|obj| {
            let class = obj.slot(0);
            class.is_named(Kind::Symbol, "java.lang.ClassCastException")
        }),
        _ => false,
    }
}

/// Does equality of such values look at other values?
fn is_compound(kind: Kind) -> bool {
    shape_of(kind) != Shape::Single || matches!(kind, Kind::TaggedLiteral | Kind::ReaderConditional)
}

/// Would looking this key up compare collections inside collections?
fn nests(key: &Value) -> bool {
    is_compound(key.kind()) && !key.is(Kind::Instance) && !is_flat_vector(key)
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
    all_in_tail && tail.slots().iter().all(|item| !is_compound(item.kind()))
}
