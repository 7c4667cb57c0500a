//! How to print: options, the vars they come from, and what higher floors know of their kinds.

use super::object::RefState;
use crate::cx::{Cx, Result};
use crate::value::Value;

/// How values are printed.
#[derive(Clone, Debug)]
pub struct PrintOptions {
    /// Texts in quotes and characters with a backslash: `pr` rather than `print`.
    pub readably: bool,
    /// Items printed of a collection before `...`.
    pub length: Option<i64>,
    /// Levels of collections printed before `#`.
    pub level: Option<i64>,
    /// Metadata before what carries it, when printing readably.
    pub meta: bool,
    /// Maps whose keys share a namespace as `#:ns{...}`.
    pub namespace_maps: bool,
    /// So that the reader makes the same types again.
    pub dup: bool,
    /// Called with a record, an instance or a value with `:type` metadata: answers its text, or
    /// nil to let it be printed as built in; through [`PrintHooks::call_method`] if there is one.
    /// Nil: no such method.
    pub print_method: Value,
}

impl Default for PrintOptions {
    fn default() -> PrintOptions {
        PrintOptions {
            readably: true,
            length: None,
            level: None,
            meta: false,
            namespace_maps: false,
            dup: false,
            print_method: Value::NIL,
        }
    }
}

/// Slots of the vars that say how to print; kept among the context's extensions.
#[derive(Clone, Copy, Debug, Default)]
pub struct PrintVars {
    /// `*print-readably*`.
    pub readably: Option<u32>,
    /// `*print-length*`.
    pub length: Option<u32>,
    /// `*print-level*`.
    pub level: Option<u32>,
    /// `*print-meta*`.
    pub meta: Option<u32>,
    /// `*print-namespace-maps*`.
    pub namespace_maps: Option<u32>,
    /// `*print-dup*`.
    pub dup: Option<u32>,
    /// The var of [`PrintOptions::print_method`].
    pub print_method: Option<u32>,
}

/// Answers the text of an object, or `None` when it does not know it.
pub type TextHook = fn(&mut Cx, &Value) -> Result<Option<String>>;

/// Answers what a reference holds, or `None` when it does not know it.
pub type StateHook = fn(&mut Cx, &Value) -> Result<Option<RefState>>;

/// Calls a print-method with an item; answers its text, or `None` when the method is the built-in
/// one.
pub type MethodHook = fn(&mut Cx, &Value, &Value) -> Result<Option<String>>;

/// What higher floors know of objects this floor cannot look into; kept among the extensions.
#[derive(Clone, Copy, Default)]
pub struct PrintHooks {
    /// The text that `str` answers for an object, `None` for the usual `class@hash`.
    pub text_of: Option<TextHook>,
    /// What a reference holds, `None` to look into the object as it is laid out.
    pub state_of: Option<StateHook>,
    /// How [`PrintOptions::print_method`] is called, when it wants more than the item: a writer.
    pub call_method: Option<MethodHook>,
}

impl std::fmt::Debug for PrintHooks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PrintHooks").finish_non_exhaustive()
    }
}

impl PrintOptions {
    /// The options that the language's vars say now; those of the program's limits are tighter.
    pub fn current(cx: &mut Cx) -> PrintOptions {
        let vars = *cx.extension::<PrintVars>();
        let value = |slot: Option<u32>| {
            let slot = slot.filter(|slot| (*slot as usize) < cx.roots.len())?;
            Some(cx.bindings.get(slot).unwrap_or_else(|| cx.roots.get(slot)))
        };
        let is_set = |slot| value(slot).is_some_and(Value::is_truthy);
        let number = |slot| value(slot).and_then(Value::as_int);
        let method = value(vars.print_method);
        PrintOptions {
            readably: value(vars.readably).is_none_or(Value::is_truthy),
            length: least(number(vars.length), cx.meter.bounds.print_length),
            level: least(number(vars.level), cx.meter.bounds.print_level),
            meta: is_set(vars.meta),
            namespace_maps: is_set(vars.namespace_maps),
            dup: is_set(vars.dup),
            print_method: method
                .filter(|method| !is_missing(method))
                .cloned()
                .unwrap_or_default(),
        }
    }
}

fn least(one: Option<i64>, other: Option<i64>) -> Option<i64> {
    one.into_iter().chain(other).min()
}

fn is_missing(method: &Value) -> bool {
    method.is_nil() || method.is(crate::value::Kind::Unbound)
}
