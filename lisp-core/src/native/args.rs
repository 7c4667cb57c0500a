//! Asking arguments for what they must be.

use std::borrow::Cow;

use super::{cannot_cast, invalid, null_pointer};
use crate::cx::{Args, Cx, Result};
use crate::numeric::{Num, coerce};
use crate::value::{Kind, Value};

/// The integer a number is, as Clojure's `int` and `long` casts answer it.
///
/// # Errors
/// No number, or one out of range.
pub fn int_of(cx: &Cx, value: &Value) -> Result<i64> {
    let _ = cx;
    match value.kind() {
        Kind::Int => Ok(value.payload() as i64),
        Kind::Float | Kind::Float32 => float_to_int(f64::from_bits(value.payload())),
        Kind::Int8 | Kind::Int16 | Kind::Int32 => Ok(value.payload() as i64),
        Kind::Char => Ok(value.payload() as i64),
        Kind::Nil => Err(null_pointer()),
        _ => match Num::of(value) {
            Some(num) => coerce::to_long(&num).map_err(Into::into),
            None => Err(cannot_cast(value, "java.lang.Number")),
        },
    }
}

fn float_to_int(float: f64) -> Result<i64> {
    if float.is_nan() || float.abs() >= 9.3e18 {
        return Err(invalid(format!("Value out of range for long: {float}")));
    }
    Ok(float as i64)
}

impl Args<'_> {
    /// Argument `ix` as an integer.
    ///
    /// # Errors
    /// It is no number.
    pub fn int(&self, cx: &Cx, ix: usize) -> Result<i64> {
        match self.get(ix) {
            Some(value) => int_of(cx, value),
            None => Err(null_pointer()),
        }
    }

    /// Argument `ix` as a float.
    ///
    /// # Errors
    /// It is no number.
    pub fn float(&self, cx: &Cx, ix: usize) -> Result<f64> {
        let Some(value) = self.get(ix) else {
            return Err(null_pointer());
        };
        match value.kind() {
            Kind::Float | Kind::Float32 => Ok(f64::from_bits(value.payload())),
            Kind::Int => Ok(value.payload() as i64 as f64),
            Kind::Nil => Err(null_pointer()),
            _ => match Num::of(value) {
                Some(num) => Ok(coerce::to_double(&num)),
                None => int_of(cx, value).map(|int| int as f64),
            },
        }
    }

    /// Argument `ix` as a text.
    ///
    /// # Errors
    /// It is no string.
    pub fn text(&self, cx: &Cx, ix: usize) -> Result<&str> {
        match self.optional_text(cx, ix)? {
            Some(text) => Ok(text),
            None => Err(null_pointer()),
        }
    }

    /// Argument `ix` as a text, if it is given and not nil.
    ///
    /// # Errors
    /// It is something else than a string or nil.
    pub fn optional_text(&self, _cx: &Cx, ix: usize) -> Result<Option<&str>> {
        let Some(value) = self.get(ix).filter(|value| !value.is_nil()) else {
            return Ok(None);
        };
        match value.text() {
            Some(text) => Ok(Some(text)),
            None => Err(cannot_cast(value, "java.lang.CharSequence")),
        }
    }

    /// Argument `ix` as the text `str` makes of it.
    ///
    /// # Errors
    /// Printing it threw.
    pub fn shown(&self, cx: &mut Cx, ix: usize) -> Result<Cow<'_, str>> {
        match self.get(ix) {
            None => Ok(Cow::Borrowed("")),
            Some(value) => match value.text() {
                Some(text) => Ok(Cow::Borrowed(text)),
                None => crate::print::str_of(cx, value).map(Cow::Owned),
            },
        }
    }

    /// Argument `ix`, which must be of this kind.
    ///
    /// # Errors
    /// It is of another kind.
    pub fn of_kind(&self, ix: usize, kind: Kind, class: &str) -> Result<&Value> {
        match self.get(ix) {
            Some(value) if value.is(kind) => Ok(value),
            Some(value) if !value.is_nil() => Err(cannot_cast(value, class)),
            _ => Err(null_pointer()),
        }
    }
}
