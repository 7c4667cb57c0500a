//! Values as text: what `pr`, `print` and `str` write, as Clojure 1.11 does.
//!
//! Floor 4. Values nest as deep as memory allows: the walk keeps a list of what is left to write
//! and never recurses. The text is charged as it grows, so an endless sequence ends with the fuel
//! or memory of its runtime. How to print is an argument; [`PrintOptions::current`] reads it from
//! the language's own vars. What floors above know of their kinds (what an atom holds, what a
//! buffer says) and the methods that programs give their types are reached through [`PrintHooks`]
//! and the options.

mod error;
mod object;
mod options;
mod scalar;
mod sink;
mod text;
mod walk;

pub use object::RefState;
pub use options::{MethodHook, PrintHooks, PrintOptions, PrintVars, StateHook, TextHook};
pub use sink::{Drain, TextSink};
pub use text::{push_str_of, str_of};

use crate::cx::{Cx, Result};
use crate::value::Value;

/// Writes `value` into `sink`.
///
/// # Errors
/// What realising a sequence or a method of a user type throws; a termination when the text is
/// more than the runtime may hold.
pub fn print(
    cx: &mut Cx,
    value: &Value,
    options: &PrintOptions,
    sink: &mut TextSink,
) -> Result<()> {
    walk::print(cx, value, options, sink)
}

/// `value` as `pr` writes it under the options now in force.
///
/// # Errors
/// As [`print()`].
pub fn pr_str(cx: &mut Cx, value: &Value) -> Result<String> {
    let options = PrintOptions::current(cx);
    to_text(cx, value, &options)
}

/// `value` as `print` writes it under the options now in force: texts and characters as they are.
///
/// # Errors
/// As [`print()`].
pub fn print_str(cx: &mut Cx, value: &Value) -> Result<String> {
    let options = PrintOptions {
        readably: false,
        ..PrintOptions::current(cx)
    };
    to_text(cx, value, &options)
}

/// `value` as text under the given options.
///
/// # Errors
/// As [`print()`].
pub fn to_text(cx: &mut Cx, value: &Value, options: &PrintOptions) -> Result<String> {
    let mut sink = TextSink::new();
    print(cx, value, options, &mut sink)?;
    sink.finish(cx)
}

#[cfg(test)]
mod tests;
