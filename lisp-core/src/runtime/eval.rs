//! Evaluating forms and loading texts.

use super::lenient;
use crate::base::error::{Error, code};
use crate::base::{Source, Span};
use crate::collection::{Cursor, seq};
use crate::compile;
use crate::cx::{Cx, Result, Throw};
use crate::env::{self, slots};
use crate::forms::Forms;
use crate::read::{Options, Reader};
use crate::types::{self, Phase};
use crate::value::{Kind, Value};

/// Evaluates a form in the current namespace. The forms of a top-level `do` are evaluated one after another, so that
/// later ones see what earlier ones defined.
///
/// # Errors
/// What reading, compiling or running it throws.
pub fn eval_form(cx: &mut Cx, form: &Value, file: &Value) -> Result<Value> {
    eval_with(cx, (form, file), |_, throw, _| throw)
}

/// The same for a program's own `eval`: errors of macros and of the compiler have the exception in front that says so.
///
/// # Errors
/// As [`eval_form`].
pub(super) fn eval_form_for_program(cx: &mut Cx, form: &Value, file: &Value) -> Result<Value> {
    types::forget_failed_macro(cx);
    eval_with(cx, (form, file), |cx, throw, form| {
        types::syntax_error(cx, throw, Phase::Compile, form)
    })
}

/// What is said of a form that cannot be expanded or compiled.
type Wrong = fn(&mut Cx, Throw, &Value) -> Throw;

fn eval_with(cx: &mut Cx, (form, file): (&Value, &Value), wrong: Wrong) -> Result<Value> {
    let mut waiting = vec![form.clone()];
    let mut value = Value::NIL;
    while let Some(form) = waiting.pop() {
        value = step(cx, (&form, file), &mut waiting, wrong)?;
    }
    Ok(value)
}

/// Evaluates a form, or puts those inside its `do` in front of the ones that wait.
fn step(
    cx: &mut Cx,
    (given, file): (&Value, &Value),
    waiting: &mut Vec<Value>,
    wrong: Wrong,
) -> Result<Value> {
    let form = match compile::macroexpand(cx, given) {
        Ok(form) => form,
        Err(throw) => return Err(wrong(cx, throw, given)),
    };
    if is_do(cx, &form)? {
        let from = waiting.len();
        let rest = seq::rest(cx, &form)?;
        let mut cursor = Cursor::new(cx, rest)?;
        while let Some(inner) = cursor.next(cx)? {
            waiting.push(inner);
        }
        waiting[from..].reverse();
        return Ok(Value::NIL);
    }
    match compile::compile(cx, &form, file) {
        Ok(thunk) => cx.call(&thunk, &[]),
        Err(throw) => Err(wrong(cx, throw, given)),
    }
}

fn is_do(cx: &mut Cx, form: &Value) -> Result<bool> {
    if !seq::is_seq(form) || form.is(Kind::EmptyList) {
        return Ok(false);
    }
    Ok(seq::first(cx, form)?.is_named(Kind::Symbol, "do"))
}

/// Reads and evaluates all forms of a source in the current namespace; answers the last value.
///
/// # Errors
/// What reading, compiling or running a form throws; later forms are not looked at.
pub fn eval_text(cx: &mut Cx, source: &Source, options: Options) -> Result<Value> {
    check_size(cx, source)?;
    let file = cx.heap.text(source.name());
    let mut reader = Reader::new(source, options);
    let mut value = Value::NIL;
    while let Some((form, _)) = reader.next_form(&mut Forms::new(cx))? {
        value = eval_form(cx, &form, &file)?;
    }
    Ok(value)
}

/// The same for a runtime that passes over forms that fail.
fn eval_text_leniently(cx: &mut Cx, source: &Source) -> Result<Value> {
    check_size(cx, source)?;
    lenient::enter_text(cx, source);
    let result = pass_through(cx, source);
    lenient::leave_text(cx);
    result
}

fn pass_through(cx: &mut Cx, source: &Source) -> Result<Value> {
    let file = cx.heap.text(source.name());
    let mut reader = Reader::new(source, Options::code());
    let mut value = Value::NIL;
    loop {
        let from = reader.offset();
        let (form, span) = match reader.next_form(&mut Forms::new(cx)) {
            Ok(Some(found)) => found,
            Ok(None) => return Ok(value),
            Err(error) => {
                lenient::at_form(cx, Span::of(from as usize, reader.offset() as usize));
                lenient::pass_over(cx, error)?;
                // A text that is full of mistakes is looked at again and again.
                cx.tick(source.text().len() as u64 / 64)?;
                reader.resume_after(from);
                continue;
            }
        };
        lenient::at_form(cx, span);
        let mut waiting = vec![form];
        while let Some(form) = waiting.pop() {
            let depth = cx.bindings.depth();
            match step(cx, (&form, &file), &mut waiting, |_, throw, _| throw) {
                Ok(answer) => value = answer,
                Err(throw) => {
                    lenient::pass_over(cx, throw)?;
                    cx.bindings.unwind_to(depth);
                    value = Value::NIL;
                }
            }
        }
    }
}

/// Loads a source as a library is loaded: `*ns*` and `*file*` are bound, so that its `ns` form changes nothing outside.
///
/// # Errors
/// As [`eval_text`], and a source larger than the limit.
pub fn load_text(cx: &mut Cx, source: &Source) -> Result<Value> {
    load_with(cx, source, |cx, source| {
        eval_text(cx, source, Options::code())
    })
}

/// The same for a file or a library: in a runtime that [`on_failed_form`](super::on_failed_form) has made lenient, forms
/// that fail are told and passed over.
///
/// # Errors
/// As [`load_text`].
pub fn load_file(cx: &mut Cx, source: &Source) -> Result<Value> {
    if lenient::is_lenient(cx) {
        load_with(cx, source, eval_text_leniently)
    } else {
        load_text(cx, source)
    }
}

fn load_with(
    cx: &mut Cx,
    source: &Source,
    eval: fn(&mut Cx, &Source) -> Result<Value>,
) -> Result<Value> {
    let here = env::current_ns(cx);
    let file = cx.heap.text(source.name());
    let depth = cx.bindings.depth();
    let flags = [slots::WARN_ON_REFLECTION, slots::UNCHECKED_MATH].map(|slot| {
        (
            slot,
            cx.bindings
                .get(slot)
                .unwrap_or_else(|| cx.roots.get(slot))
                .clone(),
        )
    });
    let own = [(slots::NS, here), (slots::FILE, file)];
    cx.bindings.push(own.into_iter().chain(flags));
    let result = eval(cx, source);
    cx.bindings.unwind_to(depth);
    result
}

/// Refuses a text that is larger than the limit.
fn check_size(cx: &Cx, source: &Source) -> Result<()> {
    let (bytes, most) = (source.text().len(), cx.meter.bounds.source_bytes);
    if bytes <= most {
        return Ok(());
    }
    let int = |bytes| i64::try_from(bytes).unwrap_or(i64::MAX);
    let error = Error::of(code::READ_TOO_LONG).with("bytes", int(bytes));
    Err(error.with("limit", int(most)).into())
}
