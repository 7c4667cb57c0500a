//! Printing: `pr`, `print` and their relatives, into strings and to writers.

pub(crate) mod inner;

use lisp_core::collection::map;
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::env::{self, slots};
use lisp_core::natives;
use lisp_core::print::{self, PrintHooks, PrintOptions, PrintVars, RefState, TextSink};
use lisp_core::state::promise;
use lisp_core::value::{Kind, Value};

use super::writer;

natives! {
    "clojure.core";

    /// Writes `xs`, so that they can be read back, to `*out*` with spaces between them.
    "pr" "[& xs]" since "0.1" cost Length => pr;

    /// Writes `xs`, for people to read, to `*out*` with spaces between them.
    "print" "[& xs]" since "0.1" cost Length => print;

    /// Writes what `pr` does and a newline.
    "prn" "[& xs]" since "0.1" cost Length => prn;

    /// Writes what `print` does and a newline.
    "println" "[& xs]" since "0.1" cost Length => println;

    /// What `pr` writes, as a string.
    "pr-str" "[& xs]" since "0.1" cost Length => pr_str;

    /// What `print` writes, as a string.
    "print-str" "[& xs]" since "0.1" cost Length => print_str;

    /// What `prn` writes, as a string.
    "prn-str" "[& xs]" since "0.1" cost Length => prn_str;

    /// What `println` writes, as a string.
    "println-str" "[& xs]" since "0.1" cost Length => println_str;

    /// Writes a newline to `*out*`.
    "newline" "[]" since "0.1" => newline;

    /// Sees to it that what was written to `*out*` is seen.
    "flush" "[]" since "0.1" => flush;
}

/// The options in force, with everything that higher floors know of printing.
pub(crate) fn options(cx: &mut Cx) -> PrintOptions {
    prepare(cx);
    PrintOptions::current(cx)
}

/// Tells the printer which vars it obeys and who knows more, once in a runtime.
pub(crate) fn prepare(cx: &mut Cx) {
    if cx.extension::<PrintVars>().readably.is_some() {
        return;
    }
    *cx.extension::<PrintVars>() = PrintVars {
        readably: Some(slots::PRINT_READABLY),
        length: Some(slots::PRINT_LENGTH),
        level: Some(slots::PRINT_LEVEL),
        meta: Some(slots::PRINT_META),
        namespace_maps: Some(slots::PRINT_NAMESPACE_MAPS),
        dup: Some(slots::PRINT_DUP),
        print_method: Some(slots::PRINT_METHOD),
    };
    let hooks = cx.extension::<PrintHooks>();
    hooks.text_of = hooks.text_of.or(Some(crate::java::gadget::text_of));
    hooks.state_of = hooks.state_of.or(Some(state_of));
    hooks.call_method = hooks.call_method.or(Some(call_method));
}

/// A future that failed holds what `deref` throws.
fn state_of(cx: &mut Cx, value: &Value) -> Result<Option<RefState>> {
    if !promise::is_future(value) {
        return Ok(None);
    }
    let Some(cause) = promise::failure(value) else {
        return Ok(None);
    };
    match lisp_core::types::execution_exception(cx, cause) {
        Throw::Value(exception) => Ok(Some(RefState::Failed(exception))),
        throw => Err(throw),
    }
}

/// What is being printed as built in, although a method of the program prints its type.
#[derive(Default)]
pub(super) struct Bare {
    pub(super) value: Option<u64>,
}

/// Calls `print-method`, or `print-dup` when that is wanted, with the item and a writer.
fn call_method(cx: &mut Cx, method: &Value, value: &Value) -> Result<Option<String>> {
    if cx
        .extension::<Bare>()
        .value
        .take_if(|bare| *bare == value.payload())
        .is_some()
    {
        return Ok(None);
    }
    let is_dup = writer::bound(cx, slots::PRINT_DUP).is_truthy();
    let method = match is_dup {
        true => print_dup(cx)?.unwrap_or_else(|| method.clone()),
        false => method.clone(),
    };
    let buffer = writer::string_writer(cx);
    cx.call(&method, &[value.clone(), buffer.clone()])?;
    let text = writer::content_of(&buffer);
    Ok(Some(text.text().unwrap_or_default().to_owned()))
}

/// The root of `clojure.core/print-dup`.
fn print_dup(cx: &mut Cx) -> Result<Option<Value>> {
    let core = cx.symbol(None, "clojure.core");
    let Some(core) = env::find_ns(cx, &core)? else {
        return Ok(None);
    };
    let (known, name) = (env::mappings(cx, &core), cx.symbol(None, "print-dup"));
    let found = map::get(cx, &known, &name)?.filter(|it| it.is(Kind::Var));
    let root = found.map(|var| cx.roots.get(var.object().raw(0) as u32).clone());
    Ok(root.filter(|root| !root.is(Kind::Unbound)))
}

fn readable(cx: &mut Cx) -> PrintOptions {
    options(cx)
}

/// What `print` binds.
fn plain(cx: &mut Cx) -> PrintOptions {
    PrintOptions {
        readably: false,
        ..options(cx)
    }
}

/// The texts of values with spaces between them, and `end`.
fn text_of(cx: &mut Cx, args: &Args<'_>, options: &PrintOptions, end: &str) -> Result<Value> {
    let mut sink = TextSink::new();
    push_all(cx, args.as_slice(), options, &mut sink)?;
    sink.push_str(end);
    let text = sink.finish(cx)?;
    cx.string(&text)
}

fn push_all(
    cx: &mut Cx,
    values: &[Value],
    options: &PrintOptions,
    sink: &mut TextSink,
) -> Result<()> {
    with_readably(cx, options.readably, |cx| {
        for (ix, value) in values.iter().enumerate() {
            if ix > 0 {
                sink.push_str(" ");
            }
            match value.text() {
                Some(text) if !options.readably => sink.push_large(cx, text)?,
                _ => print::print(cx, value, options, sink)?,
            }
        }
        Ok(())
    })
}

/// Methods of the program see `*print-readably*` as the printer does.
fn with_readably(cx: &mut Cx, readably: bool, f: impl FnOnce(&mut Cx) -> Result<()>) -> Result<()> {
    let is_same = writer::bound(cx, slots::PRINT_READABLY).is_truthy() == readably;
    if is_same {
        return f(cx);
    }
    let depth = cx.bindings.depth();
    let value = if readably { Value::TRUE } else { Value::NIL };
    cx.bindings.push([(slots::PRINT_READABLY, value)]);
    let result = f(cx);
    cx.bindings.unwind_to(depth);
    result
}

/// Bytes from which on a text is written without being copied.
const DIRECT: usize = 4096;

/// Writes values to `*out*`.
fn write_all(cx: &mut Cx, args: &Args<'_>, options: &PrintOptions, end: &str) -> Result<Value> {
    let out = writer::out(cx);
    if let [only] = args.as_slice()
        && let Some(text) = only
            .text()
            .filter(|it| !options.readably && it.len() > DIRECT)
    {
        writer::write(cx, &out, text)?;
        if !end.is_empty() {
            writer::write(cx, &out, end)?;
        }
    } else {
        let target = out.clone();
        let mut sink =
            TextSink::draining(Box::new(move |cx, text| writer::write(cx, &target, text)));
        push_all(cx, args.as_slice(), options, &mut sink)?;
        sink.push_str(end);
        sink.finish(cx)?;
    }
    if !end.is_empty() && writer::bound(cx, slots::FLUSH_ON_NEWLINE).is_truthy() {
        writer::flush(cx, &out)?;
    }
    Ok(Value::NIL)
}

fn pr(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = readable(cx);
    write_all(cx, &args, &options, "")
}

fn print(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = plain(cx);
    write_all(cx, &args, &options, "")
}

fn prn(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = readable(cx);
    write_all(cx, &args, &options, "\n")
}

fn println(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = plain(cx);
    write_all(cx, &args, &options, "\n")
}

fn pr_str(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = readable(cx);
    text_of(cx, &args, &options, "")
}

fn print_str(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = plain(cx);
    text_of(cx, &args, &options, "")
}

fn prn_str(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = readable(cx);
    text_of(cx, &args, &options, "\n")
}

fn println_str(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let options = plain(cx);
    text_of(cx, &args, &options, "\n")
}

fn newline(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let out = writer::out(cx);
    writer::write(cx, &out, "\n")?;
    Ok(Value::NIL)
}

fn flush(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let out = writer::out(cx);
    writer::flush(cx, &out)?;
    Ok(Value::NIL)
}
