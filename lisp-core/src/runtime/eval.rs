//! Evaluating forms and loading texts.

use crate::base::Source;
use crate::base::error::{Error, code};
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

fn eval_with(
    cx: &mut Cx,
    (form, file): (&Value, &Value),
    wrong: fn(&mut Cx, Throw, &Value) -> Throw,
) -> Result<Value> {
    let mut waiting = vec![form.clone()];
    let mut value = Value::NIL;
    while let Some(form) = waiting.pop() {
        let given = form;
        let form = match compile::macroexpand(cx, &given) {
            Ok(form) => form,
            Err(throw) => return Err(wrong(cx, throw, &given)),
        };
        if is_do(cx, &form)? {
            let mut forms = Vec::new();
            let rest = seq::rest(cx, &form)?;
            let mut cursor = Cursor::new(cx, rest)?;
            while let Some(inner) = cursor.next(cx)? {
                forms.push(inner);
            }
            value = Value::NIL;
            waiting.extend(forms.into_iter().rev());
            continue;
        }
        let thunk = match compile::compile(cx, &form, file) {
            Ok(thunk) => thunk,
            Err(throw) => return Err(wrong(cx, throw, &given)),
        };
        value = cx.call(&thunk, &[])?;
    }
    Ok(value)
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

/// Loads a source as a library is loaded: `*ns*` and `*file*` are bound, so that its `ns` form changes nothing outside.
///
/// # Errors
/// As [`eval_text`], and a source larger than the limit.
pub fn load_text(cx: &mut Cx, source: &Source) -> Result<Value> {
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
    let result = eval_text(cx, source, Options::code());
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
