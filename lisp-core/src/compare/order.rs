//! `compare`: the natural order of values, nil first.
//!
//! Numbers by value across classes, texts by UTF-16 units, names by namespace and then name,
//! vectors by length and then item by item; user types by their `compareTo`. Everything else is
//! refused with the cast that fails in Clojure. Nested vectors are compared with a list of open
//! pairs, not by recursion.

use std::cmp::Ordering;

use super::push_frame;
use crate::collection::cursor::Cursor;
use crate::collection::user;
use crate::cx::utf16_len;
use crate::cx::{Cx, Result};
use crate::numeric::boxed::{cast_error, is_number, number, order_of};
use crate::value::{Kind, Value};

/// Bytes of text compared for one unit of fuel.
const TEXT_SHIFT: u32 = 8;

/// How `a` stands to `b` in natural order.
///
/// # Errors
/// `:type/mismatch` for values that have no order with each other.
///
/// # Cost
/// Fuel by the number of items looked at; no stack by nesting.
#[inline]
pub fn order(cx: &mut Cx, a: &Value, b: &Value) -> Result<Ordering> {
    if let (Some(x), Some(y)) = (a.as_int(), b.as_int()) {
        return Ok(x.cmp(&y));
    }
    compare(cx, a, b).map(|answer| answer.cmp(&0))
}

/// `(compare a b)`: as [`order`], with the distances that Java's texts and characters answer.
///
/// # Errors
/// As [`order`].
pub fn compare(cx: &mut Cx, a: &Value, b: &Value) -> Result<i64> {
    let mut frames: Vec<(Cursor, Cursor)> = Vec::new();
    let mut pair = (a.clone(), b.clone());
    loop {
        match single(cx, &pair.0, &pair.1)? {
            Some(0) => {}
            Some(answer) => return Ok(answer),
            None => {
                let (left, right) = (std::mem::take(&mut pair.0), std::mem::take(&mut pair.1));
                let frame = (Cursor::new(cx, left)?, Cursor::new(cx, right)?);
                push_frame(cx, &mut frames, frame)?;
            }
        }
        pair = loop {
            let Some((left, right)) = frames.last_mut() else {
                return Ok(0);
            };
            match (left.next(cx)?, right.next(cx)?) {
                (Some(x), Some(y)) => break (x, y),
                _ => frames.pop(),
            };
        };
    }
}

/// The answer for two values that are no vectors of one length; nothing for those.
fn single(cx: &mut Cx, a: &Value, b: &Value) -> Result<Option<i64>> {
    if a.is_identical(b) {
        return Ok(Some(0));
    }
    match (a.is_nil(), b.is_nil()) {
        (true, _) => return Ok(Some(-1)),
        (_, true) => return Ok(Some(1)),
        _ => {}
    }
    if is_number(a) {
        number(b)?;
        return Ok(Some(sign(order_of(cx, a, b)?.unwrap_or(Ordering::Equal))));
    }
    Ok(Some(match a.kind() {
        Kind::String => {
            let (x, y) = (
                text_of(a, "java.lang.String")?,
                text_of(b, "java.lang.String")?,
            );
            cx.tick(x.len().min(y.len()) as u64 >> TEXT_SHIFT)?;
            compare_texts(x, y)
        }
        Kind::Symbol => compare_names(a, b, "clojure.lang.Symbol")?,
        Kind::Keyword => compare_names(a, b, "clojure.lang.Keyword")?,
        Kind::Char => match (a.as_char(), b.as_char()) {
            (Some(x), Some(y)) => i64::from(x) - i64::from(y),
            _ => return Err(cast_error(b, "java.lang.Character")),
        },
        Kind::False | Kind::True => match (a.as_bool(), b.as_bool()) {
            (Some(x), Some(y)) => sign(x.cmp(&y)),
            _ => return Err(cast_error(b, "java.lang.Boolean")),
        },
        Kind::Uuid => compare_raw(a, b, "java.util.UUID")?,
        Kind::Inst => compare_raw(a, b, "java.util.Date")?,
        Kind::Vector | Kind::Subvec | Kind::MapEntry => return compare_lengths(a, b),
        Kind::Instance => ask_instance(cx, a, b)?,
        kind if b.is(kind) && super::known_len(a) == Some(0) && super::known_len(b) == Some(0) => 0,
        _ => return Err(cast_error(a, "java.lang.Comparable")),
    }))
}

fn sign(order: Ordering) -> i64 {
    i64::from(order as i8)
}

fn text_of<'v>(value: &'v Value, class: &str) -> Result<&'v str> {
    value.text().ok_or_else(|| cast_error(value, class))
}

/// `String.compareTo`: the distance of the first units that differ, or of the lengths.
pub(super) fn compare_texts(a: &str, b: &str) -> i64 {
    let same = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    // Back to where the character begins that differs; both texts share what stands before.
    let start = (0..=same)
        .rev()
        .find(|ix| a.is_char_boundary(*ix))
        .unwrap_or(0);
    let (Some(a_rest), Some(b_rest)) = (a.get(start..), b.get(start..)) else {
        return 0;
    };
    let mut units = a_rest.encode_utf16().zip(b_rest.encode_utf16());
    match units.find(|(x, y)| x != y) {
        Some((x, y)) => i64::from(x) - i64::from(y),
        None => utf16_len(a_rest) as i64 - utf16_len(b_rest) as i64,
    }
}

/// Names without a namespace come first.
fn compare_names(a: &Value, b: &Value, class: &str) -> Result<i64> {
    let (Some((a_ns, a_name)), Some((b_ns, b_name))) = (a.name_parts(), b.name_parts()) else {
        return Err(cast_error(b, class));
    };
    if a.kind() != b.kind() {
        return Err(cast_error(b, class));
    }
    let by_ns = match (a_ns, b_ns) {
        (None, None) => 0,
        (None, Some(_)) => -1,
        (Some(_), None) => 1,
        (Some(x), Some(y)) => compare_texts(x, y),
    };
    Ok(if by_ns == 0 {
        compare_texts(a_name, b_name)
    } else {
        by_ns
    })
}

/// Two signed words, the first more important.
fn compare_raw(a: &Value, b: &Value, class: &str) -> Result<i64> {
    if a.kind() != b.kind() {
        return Err(cast_error(b, class));
    }
    let words = |value: &Value| [0, 1].map(|ix| value.object().raw(ix).cast_signed());
    Ok(sign(words(a).cmp(&words(b))))
}

fn compare_lengths(a: &Value, b: &Value) -> Result<Option<i64>> {
    if !matches!(b.kind(), Kind::Vector | Kind::Subvec | Kind::MapEntry) {
        return Err(cast_error(b, "clojure.lang.IPersistentVector"));
    }
    let order = super::known_len(a).cmp(&super::known_len(b));
    Ok(if order == Ordering::Equal {
        None
    } else {
        Some(sign(order))
    })
}

fn ask_instance(cx: &mut Cx, a: &Value, b: &Value) -> Result<i64> {
    let Some(method) = user::method(cx, a, "compareTo") else {
        return Err(cast_error(a, "java.lang.Comparable"));
    };
    let answer = cx.call(&method, &[a.clone(), b.clone()])?;
    answer
        .as_int()
        .ok_or_else(|| cast_error(&answer, "java.lang.Number"))
}
