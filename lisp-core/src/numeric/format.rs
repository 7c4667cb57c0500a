//! `format`: Java's `java.util.Formatter` for the root locale.
//!
//! Floor 2. Knows numbers, characters and texts; what else an argument is, it asks the caller
//! through [`FormatArgs`], and only for the arguments a specifier names. The template is read to
//! its end before anything is written, so its errors come first, as in Java.
//! Dates (`%t`) are written in UTC.

mod date;
mod float;
mod integer;
mod spec;

use super::error::{NumError, NumErrorKind};
use super::{Num, print};

use float::push_float_arg;
use integer::push_integer_arg;
use spec::{Flag, Piece, Spec};

/// An argument of `format`, as far as conversions tell kinds apart.
#[derive(Clone, Debug)]
pub enum FormatArg {
    /// `nil`.
    Nil,
    /// `true` or `false`.
    Bool(bool),
    /// A UTF-16 unit.
    Char(u16),
    /// A number; big integers are Java's only.
    Num(Num),
    /// A float of 32 bits.
    Single(f32),
    /// An integer of so many bits, fewer than 64.
    Narrow(i64, u32),
    /// A date: milliseconds after 1970.
    Date(i64),
    /// Anything else; its text comes from [`FormatArgs::text`].
    Other,
}

/// The arguments of a call of `format`, counted from 0.
pub trait FormatArgs {
    /// What reading an argument may fail with; errors of the template are turned into it.
    type Error: From<NumError>;

    /// How many arguments there are.
    fn count(&self) -> usize;

    /// The kind of an argument.
    fn kind(&self, ix: usize) -> FormatArg;

    /// The name of an argument's class, for error messages.
    fn class_name(&self, ix: usize) -> String;

    /// `(str arg)` of an argument of kind `Other`.
    ///
    /// # Errors
    /// Whatever the argument's own `toString` throws.
    fn text(&mut self, ix: usize) -> Result<String, Self::Error>;

    /// `(.hashCode arg)` of an argument that is not nil.
    ///
    /// # Errors
    /// Whatever the argument's own `hashCode` throws.
    fn hash_code(&mut self, ix: usize) -> Result<i32, Self::Error>;
}

/// The template with its specifiers replaced by `args`.
///
/// # Errors
/// Java's exceptions for templates and arguments; `OutOfMemoryError` when the text would be longer
/// than `bytes_max`.
pub fn format<A: FormatArgs>(
    template: &str,
    args: &mut A,
    bytes_max: usize,
) -> Result<String, A::Error> {
    let pieces = spec::parse(template)?;
    let mut out = Output {
        text: String::new(),
        bytes_max,
    };
    let (mut ordinary, mut last) = (0, None);
    for piece in &pieces {
        let spec = match piece {
            Piece::Text(text) => {
                out.push(text)?;
                continue;
            }
            Piece::Spec(spec) => spec,
        };
        out.reserve(spec.width.unwrap_or(0).max(spec.precision.unwrap_or(0)))?;
        let ix = match spec.index {
            spec::Index::None => {
                push_fixed(&mut out, spec)?;
                continue;
            }
            spec::Index::Last => last,
            spec::Index::Next => {
                ordinary += 1;
                Some(ordinary - 1)
            }
            spec::Index::At(number) => Some(number - 1),
        };
        last = ix;
        let ix = ix
            .filter(|&ix| ix < args.count())
            .ok_or_else(|| spec.missing_argument())?;
        push_arg(&mut out, spec, args, ix)?;
    }
    Ok(out.text)
}

/// The text so far, which refuses to outgrow its limit.
struct Output {
    text: String,
    bytes_max: usize,
}

impl Output {
    /// Refuses when `more` bytes would be too many.
    fn reserve(&self, more: usize) -> Result<(), NumError> {
        if self.text.len().saturating_add(more) > self.bytes_max {
            return Err(NumError::new(NumErrorKind::OutOfMemory, "Java heap space"));
        }
        Ok(())
    }

    fn push(&mut self, text: &str) -> Result<(), NumError> {
        self.reserve(text.len())?;
        self.text.push_str(text);
        Ok(())
    }

    /// The text, padded with spaces to the width.
    fn push_justified(&mut self, spec: &Spec, text: &str) -> Result<(), NumError> {
        let missing = spec.width.unwrap_or(0).saturating_sub(chars(text));
        self.reserve(text.len().saturating_add(missing))?;
        let left = spec.has(Flag::LeftJustify);
        if left {
            self.text.push_str(text);
        }
        self.text.extend(std::iter::repeat_n(' ', missing));
        if !left {
            self.text.push_str(text);
        }
        Ok(())
    }

    /// The text, cut to the precision, in upper case if asked, and padded.
    fn push_text(&mut self, spec: &Spec, text: &str) -> Result<(), NumError> {
        let kept = match spec.precision {
            Some(limit) => cut(text, limit),
            None => text,
        };
        if spec.upper {
            return self.push_justified(spec, &kept.to_uppercase());
        }
        self.push_justified(spec, kept)
    }
}

/// UTF-16 units, which is what Java's widths count.
fn chars(text: &str) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        text.encode_utf16().count()
    }
}

/// At most `limit` UTF-16 units of the text; a pair is not torn apart.
fn cut(text: &str, limit: usize) -> &str {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > limit {
            return &text[..at];
        }
    }
    text
}

fn push_fixed(out: &mut Output, spec: &Spec) -> Result<(), NumError> {
    if spec.conversion == 'n' {
        out.push("\n")
    } else {
        out.push_justified(spec, "%")
    }
}

fn push_arg<A: FormatArgs>(
    out: &mut Output,
    spec: &Spec,
    args: &mut A,
    ix: usize,
) -> Result<(), A::Error> {
    let kind = args.kind(ix);
    if spec.is_date {
        return push_date(out, spec, &kind, args, ix);
    }
    let pushed = match (spec.conversion, &kind) {
        ('b', FormatArg::Nil | FormatArg::Bool(false)) => out.push_text(spec, "false"),
        ('b', _) => out.push_text(spec, "true"),
        ('s', _) if spec.has(Flag::Alternate) => Err(spec.flags_mismatch(&[Flag::Alternate])),
        (_, FormatArg::Nil) => out.push_text(spec, "null"),
        ('h', _) => {
            let code = args.hash_code(ix)?;
            out.push_text(spec, &format!("{code:x}"))
        }
        ('s', _) => {
            let text = text_of(&kind, args, ix)?;
            out.push_text(spec, &text)
        }
        ('c', FormatArg::Char(unit)) => out.push_text(spec, &unit_text(*unit)),
        ('c', FormatArg::Narrow(code, _)) => push_code_point(out, spec, *code),
        ('d' | 'o' | 'x', FormatArg::Narrow(int, bits)) => {
            let is_plain = spec.conversion == 'd' || *int >= 0;
            let int = if is_plain {
                *int
            } else {
                *int & ((1 << bits) - 1)
            };
            push_integer_arg(out, spec, &Num::Int(int))
        }
        ('d' | 'o' | 'x', FormatArg::Num(x @ (Num::Int(_) | Num::Big(_)))) => {
            push_integer_arg(out, spec, x)
        }
        ('e' | 'f' | 'g' | 'a', FormatArg::Num(Num::Float(x))) => {
            push_float_arg(out, spec, float::Operand::Double(*x))
        }
        ('e' | 'f' | 'g' | 'a', FormatArg::Single(x)) => {
            push_float_arg(out, spec, float::Operand::Double(f64::from(*x)))
        }
        ('e' | 'f' | 'g', FormatArg::Num(Num::Decimal(x))) => {
            push_float_arg(out, spec, float::Operand::Decimal(x))
        }
        (conversion, _) => Err(wrong_class(conversion, args, ix)),
    };
    Ok(pushed?)
}

fn push_date<A: FormatArgs>(
    out: &mut Output,
    spec: &Spec,
    kind: &FormatArg,
    args: &A,
    ix: usize,
) -> Result<(), A::Error> {
    Ok(match kind {
        FormatArg::Nil => out.push_text(spec, "null"),
        FormatArg::Date(millis) | FormatArg::Num(Num::Int(millis)) => {
            date::push_date_arg(out, spec, *millis)
        }
        _ => Err(wrong_class(spec.conversion, args, ix)),
    }?)
}

fn wrong_class<A: FormatArgs>(conversion: char, args: &A, ix: usize) -> NumError {
    let message = format!("{conversion} != {}", args.class_name(ix));
    NumError::new(NumErrorKind::IllegalFormatConversion, message)
}

fn text_of<A: FormatArgs>(kind: &FormatArg, args: &mut A, ix: usize) -> Result<String, A::Error> {
    Ok(match kind {
        FormatArg::Nil => "null".to_owned(),
        FormatArg::Bool(value) => value.to_string(),
        FormatArg::Char(unit) => unit_text(*unit),
        FormatArg::Num(x) => print::to_text(x),
        FormatArg::Single(x) => print::float32_text(*x),
        FormatArg::Narrow(x, _) => x.to_string(),
        _ => args.text(ix)?,
    })
}

fn unit_text(unit: u16) -> String {
    String::from_utf16_lossy(&[unit])
}

fn push_code_point(out: &mut Output, spec: &Spec, code: i64) -> Result<(), NumError> {
    let narrow = code as i32;
    match u32::try_from(narrow).ok().filter(|&code| code <= 0x10_ffff) {
        Some(code) => {
            let c = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
            out.push_text(spec, c.encode_utf8(&mut [0; 4]))
        }
        None => Err(NumError::new(
            NumErrorKind::IllegalFormatCodePoint,
            format!("Code point = 0x{narrow:x}"),
        )),
    }
}
