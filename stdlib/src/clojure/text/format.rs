//! `format`: Java's formatter over values, with a short way for the specifiers that are used most.

use lisp_core::compare::{class_name_of, hash_code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::natives;
use lisp_core::numeric::format::{FormatArg, FormatArgs, format as java_format};
use lisp_core::numeric::{Num, NumError};
use lisp_core::value::{Kind, Value};

use super::argument;
use super::units::Digits;

natives! {
    "clojure.core";

    /// The text that java.util.Formatter makes of `fmt` and `args`: `%d` of an integer, `%s` of
    /// anything, `%.2f` of a float, and so on.
    "format" "[fmt & args]" since "0.1" cost Length => format;
}

fn format(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let template = argument::string(&args, 0, ("String.length()", "s"))?;
    formatted(cx, template.text().unwrap_or_default(), args.rest(1))
}

/// The text that `template` and `values` make.
///
/// # Errors
/// Those of `java.util.Formatter`, what printing a value throws, and limits.
pub(crate) fn formatted(cx: &mut Cx, template: &str, values: &[Value]) -> Result<Value> {
    cx.tick(1 + (template.len() as u64 >> 5))?;
    if let Some(text) = short_way(template, values) {
        return cx.string(&text);
    }
    let bytes_max = cx.meter.value_bytes_max.min(cx.heap.bytes_max() - used(cx));
    let mut given = Given { cx, values };
    let text = java_format(template, &mut given, bytes_max).map_err(|failure| failure.0)?;
    cx.string(&text)
}

fn used(cx: &Cx) -> usize {
    cx.heap.used().bytes.min(cx.heap.bytes_max())
}

/// Digits behind the point that the short way writes.
const PLACES_MAX: usize = 6;

/// The text, when all there is are `%d`, `%s`, `%.Nf`, `%n` and `%%` with values they take. Nothing
/// is called back.
fn short_way(template: &str, values: &[Value]) -> Option<String> {
    let mut values = values.iter();
    let mut text = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, spec)) = rest.split_once('%') {
        text.push_str(before);
        rest = match spec.as_bytes() {
            [b'%', ..] => {
                text.push('%');
                &spec[1..]
            }
            [b'n', ..] => {
                text.push('\n');
                &spec[1..]
            }
            [b'd', ..] => {
                text.push_str(Digits::of(values.next()?.as_int()?).as_str());
                &spec[1..]
            }
            [b's', ..] => {
                push_simple(&mut text, values.next()?)?;
                &spec[1..]
            }
            [b'.', places @ b'0'..=b'6', b'f', ..] => {
                push_float(
                    &mut text,
                    values.next()?.as_float()?,
                    usize::from(places - b'0'),
                )?;
                &spec[3..]
            }
            _ => return None,
        };
    }
    text.push_str(rest);
    Some(text)
}

fn push_simple(text: &mut String, value: &Value) -> Option<()> {
    match value.kind() {
        Kind::String => text.push_str(value.text()?),
        Kind::Int => text.push_str(Digits::of(value.as_int()?).as_str()),
        Kind::Keyword => {
            text.push(':');
            text.push_str(&value.full_name()?);
        }
        Kind::Symbol => text.push_str(&value.full_name()?),
        _ => return None,
    }
    Some(())
}

/// Digits behind the point, rounded half up as Java does, when the float is not too large and not
/// near the middle between two answers; there, the float's own digits decide.
fn push_float(text: &mut String, float: f64, places: usize) -> Option<()> {
    const POWERS: [u32; PLACES_MAX + 1] = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
    let power = *POWERS.get(places)?;
    let scaled = float.abs() * f64::from(power);
    let rest = scaled - scaled.floor();
    let is_small = scaled < 1e9;
    if !is_small || (rest - 0.5).abs() < 1e-6 {
        return None;
    }
    let whole = scaled.floor() as u64 + u64::from(rest > 0.5);
    let (before, behind) = (whole / u64::from(power), whole % u64::from(power));
    if float.is_sign_negative() {
        text.push('-');
    }
    text.push_str(Digits::of(before as i64).as_str());
    if places > 0 {
        text.push('.');
        let digits = Digits::of(behind as i64);
        text.extend(std::iter::repeat_n('0', places - digits.as_str().len()));
        text.push_str(digits.as_str());
    }
    Some(())
}

/// A failure on the way.
struct Failure(Throw);

impl From<NumError> for Failure {
    fn from(error: NumError) -> Failure {
        Failure(error.into())
    }
}

/// The arguments of a call.
struct Given<'a> {
    cx: &'a mut Cx,
    values: &'a [Value],
}

impl FormatArgs for Given<'_> {
    type Error = Failure;

    fn count(&self) -> usize {
        self.values.len()
    }

    fn kind(&self, ix: usize) -> FormatArg {
        let Some(value) = self.values.get(ix) else {
            return FormatArg::Nil;
        };
        match value.kind() {
            Kind::Nil => FormatArg::Nil,
            Kind::True => FormatArg::Bool(true),
            Kind::False => FormatArg::Bool(false),
            Kind::Char => FormatArg::Char(value.as_char().unwrap_or_default()),
            Kind::Int8 => FormatArg::Narrow(value.as_int().unwrap_or_default(), 8),
            Kind::Int16 => FormatArg::Narrow(value.as_int().unwrap_or_default(), 16),
            Kind::Int32 => FormatArg::Narrow(value.as_int().unwrap_or_default(), 32),
            Kind::Float32 => FormatArg::Single(value.as_float().unwrap_or_default() as f32),
            Kind::Inst => FormatArg::Date(value.object().raw(0).cast_signed()),
            Kind::BigInt | Kind::Ratio => FormatArg::Other,
            _ => Num::of(value).map_or(FormatArg::Other, FormatArg::Num),
        }
    }

    fn class_name(&self, ix: usize) -> String {
        let value = self.values.get(ix);
        value.map_or_else(String::new, |value| {
            class_name_of(self.cx, value).into_owned()
        })
    }

    fn text(&mut self, ix: usize) -> std::result::Result<String, Failure> {
        let Some(value) = self.values.get(ix) else {
            return Ok(String::new());
        };
        let text = super::text_of(self.cx, value).map_err(Failure)?;
        Ok(text.text().unwrap_or_default().to_owned())
    }

    fn hash_code(&mut self, ix: usize) -> std::result::Result<i32, Failure> {
        let Some(value) = self.values.get(ix) else {
            return Ok(0);
        };
        hash_code(self.cx, value).map_err(Failure)
    }
}
