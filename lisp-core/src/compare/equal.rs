//! `=`: equality by value within a shape, by identity outside.
//!
//! Numbers are equal within their category, sequences item by item whatever they are, maps and
//! sets by lookup, records with records of their type; names ignore metadata. Instances answer
//! themselves. Java's `.equals` differs in numbers, which must be of one class, and lets records
//! equal maps. Source: `Util.equiv`, `APersistentVector`, `ASeq`, `APersistentMap`,
//! `APersistentSet` of Clojure 1.11.

mod members;
mod walk;

use super::{Shape, known_len, shape_of};
use crate::cx::{Cx, Result};
use crate::numeric::boxed::{is_number, same_big, small_of_big};
use crate::value::{GADGET_CONSTANT, Kind, Value};

/// Whose equality is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `=`.
    Clojure,
    /// `.equals`.
    Java,
}

impl Style {
    /// The answer where two looks give it.
    #[inline]
    fn fast(self, a: &Value, b: &Value) -> Option<bool> {
        match self {
            Style::Clojure => equal_fast(a, b),
            Style::Java => java_fast(a, b),
        }
    }
}

/// Bytes of text compared for one unit of fuel.
const TEXT_SHIFT: u32 = 8;

/// `(= a b)`.
///
/// # Errors
/// What realising a lazy sequence, comparing keys of a sorted map or a method of a user type
/// throws.
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
        None => walk::walk(cx, (a, b), Style::Clojure),
    }
}

/// The answer of [`equal`] where two looks give it: same object, numbers, texts, names, other
/// shapes.
#[inline]
pub fn equal_fast(a: &Value, b: &Value) -> Option<bool> {
    if a.is_identical(b) {
        return Some(!a.as_float().is_some_and(f64::is_nan));
    }
    if a.is_object() || b.is_object() {
        return objects_fast(a, b);
    }
    Some(match (a.as_float(), b.as_float()) {
        (Some(x), Some(y)) => x == y,
        // Integers of one class and different values are not equal; of two classes they may be.
        _ => a.payload() == b.payload() && a.as_int().is_some() && b.as_int().is_some(),
    })
}

/// Two values that are not identical, at least one of them an object.
fn objects_fast(a: &Value, b: &Value) -> Option<bool> {
    match (a.kind(), b.kind()) {
        (Kind::String, Kind::String) => Some(a.object().bytes() == b.object().bytes()),
        (Kind::Keyword, Kind::Keyword) => Some(false),
        (Kind::Symbol, Kind::Symbol) => Some(a.name_parts() == b.name_parts()),
        (_, Kind::BigInt | Kind::BigInteger) if a.as_int().is_some() => {
            Some(small_of_big(b) == a.as_int())
        }
        (Kind::BigInt | Kind::BigInteger, _) if b.as_int().is_some() => {
            Some(small_of_big(a) == b.as_int())
        }
        (Kind::BigInt | Kind::BigInteger, Kind::BigInt | Kind::BigInteger) => Some(same_big(a, b)),
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
        (Kind::Gadget, Kind::Gadget) if same_constants(a, b) => Some(true),
        (Kind::Gadget, _) | (_, Kind::Gadget) => None,
        (one, other) => collections_fast((a, shape_of(one)), (b, shape_of(other))),
    }
}

/// Files, URIs and the like: of one class, with equal state.
fn same_constants(a: &Value, b: &Value) -> bool {
    let (x, y) = (a.object(), b.object());
    let is_constant = x.raw(0) & GADGET_CONSTANT != 0 && x.raw(0) == y.raw(0);
    let is_shaped_alike = is_constant && x.len() == y.len() && x.len() > 1;
    is_shaped_alike && (0..x.len()).all(|ix| equal_fast(&x.slot(ix), &y.slot(ix)) == Some(true))
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

/// `(.equals a b)`, as Java's own collections ask.
///
/// # Errors
/// As [`equal`].
pub fn equal_java(cx: &mut Cx, a: &Value, b: &Value) -> Result<bool> {
    match java_fast(a, b) {
        Some(answer) => Ok(answer),
        None => walk::walk(cx, (a, b), Style::Java),
    }
}

fn java_fast(a: &Value, b: &Value) -> Option<bool> {
    if a.is_identical(b) {
        return Some(true);
    }
    match (a.kind(), b.kind()) {
        (Kind::Float, Kind::Float) => Some(false),
        (one, other) if is_number(a) && is_number(b) && one != other => Some(false),
        (Kind::Decimal, Kind::Decimal) => Some(equal_fast(a, b) == Some(true)),
        (one, other) => match (shape_of(one), shape_of(other)) {
            (Shape::Map, Shape::Record) | (Shape::Record, Shape::Map) => None,
            _ => equal_fast(a, b),
        },
    }
}
