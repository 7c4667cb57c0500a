//! Clojure's `=` over plain data, without recursion.
//!
//! Scalars and sequences are compared pair by pair from a work list. Maps and sets have no order,
//! so
//! both sides are numbered bottom-up: equal parts get equal numbers (hash-consing), and the numbers
//! of entries are compared sorted. A NaN gets a number of its own each time: it equals nothing.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};

use num_bigint::BigInt;

use super::{Name, Plain};

pub(super) fn equal(one: &Plain, other: &Plain) -> bool {
    let mut pending = vec![(one, other)];
    while let Some((one, other)) = pending.pop() {
        match (one, other) {
            (Plain::List(a) | Plain::Vector(a), Plain::List(b) | Plain::Vector(b)) => {
                if a.len() != b.len() {
                    return false;
                }
                pending.extend(a.iter().zip(b.iter()));
            }
            (Plain::Tagged(a), Plain::Tagged(b)) => {
                if a.tag() != b.tag() {
                    return false;
                }
                pending.push((a.value(), b.value()));
            }
            (Plain::Map(a), Plain::Map(b)) => {
                if a.len() != b.len() || !Numbering::default().same(one, other) {
                    return false;
                }
            }
            (Plain::Set(a), Plain::Set(b)) => {
                if a.len() != b.len() || !Numbering::default().same(one, other) {
                    return false;
                }
            }
            _ => match (Scalar::of(one), Scalar::of(other)) {
                (Some(one), Some(other)) if one == other => {}
                _ => return false,
            },
        }
    }
    true
}

/// What makes two scalars equal.
#[derive(PartialEq)]
enum Scalar<'a> {
    Nil,
    Bool(bool),
    Int(i64),
    Float(f64),
    Char(u16),
    Big(&'a BigInt),
    Ratio(&'a (BigInt, BigInt)),
    Decimal(bool, String, i64),
    String(&'a str),
    Symbol(&'a Name),
    Keyword(&'a Name),
    Uuid(&'a [u8; 16]),
    Inst(i64),
    Bytes(&'a [u8]),
}

impl<'a> Scalar<'a> {
    fn of(plain: &'a Plain) -> Option<Scalar<'a>> {
        Some(match plain {
            Plain::Nil => Scalar::Nil,
            Plain::Bool(bool) => Scalar::Bool(*bool),
            Plain::Int(int) => Scalar::Int(*int),
            Plain::Float(float) => Scalar::Float(*float),
            Plain::Char(unit) => Scalar::Char(*unit),
            Plain::BigInt(big) => match i64::try_from(big.as_ref()) {
                Ok(int) => Scalar::Int(int),
                Err(_) => Scalar::Big(big),
            },
            Plain::Ratio(ratio) => Scalar::Ratio(ratio),
            Plain::Decimal(text) => decimal_parts(text),
            Plain::String(text) => Scalar::String(text),
            Plain::Symbol(name) => Scalar::Symbol(name),
            Plain::Keyword(name) => Scalar::Keyword(name),
            Plain::Uuid(bytes) => Scalar::Uuid(bytes),
            Plain::Inst(millis) => Scalar::Inst(*millis),
            Plain::Bytes(bytes) => Scalar::Bytes(bytes),
            Plain::List(_) | Plain::Vector(_) | Plain::Map(_) | Plain::Set(_) => return None,
            Plain::Tagged(_) => return None,
        })
    }
}

/// Keys of the numbering are never NaN, so equality is reflexive on them.
impl Eq for Scalar<'_> {}

impl Hash for Scalar<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Scalar::Nil => {}
            Scalar::Bool(bool) => bool.hash(state),
            Scalar::Int(int) | Scalar::Inst(int) => int.hash(state),
            // 0.0 and -0.0 are equal; adding 0.0 makes them the same bits.
            Scalar::Float(float) => (float + 0.0).to_bits().hash(state),
            Scalar::Char(unit) => unit.hash(state),
            Scalar::Big(big) => big.hash(state),
            Scalar::Ratio(ratio) => ratio.hash(state),
            Scalar::Decimal(negative, digits, exponent) => {
                (negative, digits, exponent).hash(state);
            }
            Scalar::String(text) => text.hash(state),
            Scalar::Symbol(name) | Scalar::Keyword(name) => name.hash(state),
            Scalar::Uuid(bytes) => bytes.hash(state),
            Scalar::Bytes(bytes) => bytes.hash(state),
        }
    }
}

/// Sign, digits without zeros at the ends, and exponent: equal for equal decimals of any scale.
fn decimal_parts(text: &str) -> Scalar<'static> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let exponent: i64 = exponent.trim_start_matches('+').parse().unwrap_or(0);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let negative = whole.starts_with('-');
    let digits = format!("{}{fraction}", whole.trim_start_matches(['+', '-']));
    let digits = digits.trim_start_matches('0');
    let kept = digits.trim_end_matches('0');
    if kept.is_empty() {
        return Scalar::Decimal(false, String::new(), 0);
    }
    let length = |text: &str| i64::try_from(text.len()).unwrap_or(i64::MAX);
    let shift = length(digits) - length(kept) - length(fraction);
    Scalar::Decimal(negative, kept.to_owned(), exponent.saturating_add(shift))
}

#[derive(PartialEq, Eq, Hash)]
enum Part<'a> {
    Scalar(Scalar<'a>),
    NotANumber(u32),
    Sequence(Vec<u32>),
    Set(Vec<u32>),
    Map(Vec<(u32, u32)>),
    Tagged(&'a Name, u32),
}

/// Gives equal data equal numbers.
#[derive(Default)]
struct Numbering<'a> {
    numbers: HashMap<Part<'a>, u32>,
}

enum Step<'a> {
    Enter(&'a Plain),
    Leave(&'a Plain),
}

impl<'a> Numbering<'a> {
    fn same(&mut self, one: &'a Plain, other: &'a Plain) -> bool {
        self.number(one) == self.number(other)
    }

    fn number(&mut self, root: &'a Plain) -> Option<u32> {
        let mut steps = vec![Step::Enter(root)];
        let mut done: Vec<u32> = Vec::new();
        while let Some(step) = steps.pop() {
            match step {
                Step::Enter(plain) => match Scalar::of(plain) {
                    Some(scalar) => done.push(self.scalar(scalar)),
                    None => {
                        steps.push(Step::Leave(plain));
                        enter_children(plain, &mut steps);
                    }
                },
                Step::Leave(plain) => {
                    let part = close(plain, &mut done);
                    done.push(self.intern(part));
                }
            }
        }
        done.pop()
    }

    fn scalar(&mut self, scalar: Scalar<'a>) -> u32 {
        match scalar {
            Scalar::Float(float) if float.is_nan() => {
                let fresh = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
                self.intern(Part::NotANumber(fresh))
            }
            scalar => self.intern(Part::Scalar(scalar)),
        }
    }

    fn intern(&mut self, part: Part<'a>) -> u32 {
        let fresh = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        *self.numbers.entry(part).or_insert(fresh)
    }
}

fn enter_children<'a>(plain: &'a Plain, steps: &mut Vec<Step<'a>>) {
    match plain {
        Plain::List(items) | Plain::Vector(items) | Plain::Set(items) => {
            steps.extend(items.iter().map(Step::Enter));
        }
        Plain::Map(pairs) => {
            let parts = pairs.iter().flat_map(|(key, value)| [key, value]);
            steps.extend(parts.map(Step::Enter));
        }
        Plain::Tagged(tagged) => steps.push(Step::Enter(tagged.value())),
        _ => {}
    }
}

/// Takes the numbers of the children (in reverse order, the same for every collection) off `done`.
fn close<'a>(plain: &'a Plain, done: &mut Vec<u32>) -> Part<'a> {
    let mut take = |count: usize| done.split_off(done.len().saturating_sub(count));
    match plain {
        Plain::Set(items) => {
            let mut numbers = take(items.len());
            numbers.sort_unstable();
            Part::Set(numbers)
        }
        Plain::Map(pairs) => {
            let numbers = take(pairs.len() * 2);
            let entries = numbers.chunks_exact(2).map(|pair| (pair[1], pair[0]));
            let mut entries: Vec<(u32, u32)> = entries.collect();
            entries.sort_unstable();
            Part::Map(entries)
        }
        Plain::Tagged(tagged) => {
            let inner = take(1).first().copied().unwrap_or_default();
            Part::Tagged(tagged.tag(), inner)
        }
        Plain::List(items) | Plain::Vector(items) => Part::Sequence(take(items.len())),
        _ => Part::Sequence(Vec::new()),
    }
}
