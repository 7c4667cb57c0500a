//! Functions with Rust types: looked up and checked once, cheap to call afterwards.
//!
//! A [`TypedFn`] holds the slot of a var, not a value of the heap, so it pins nothing and outlives
//! its runtime harmlessly; a redefinition is seen by the next call.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use lisp_core::base::error::{Error, code, suggest};
use lisp_core::bytecode::ProtoView;
use lisp_core::cx::{Cx, Result};
use lisp_core::env::{self, Resolved};
use lisp_core::value::{Kind, Value};

use crate::args::{FromValue, IntoArgs, from_value};
use crate::call::CallError;
use crate::runtime::Runtime;

/// A function of one runtime that takes `A` and answers `R`.
pub struct TypedFn<A, R> {
    slot: u32,
    identity: Arc<()>,
    types: PhantomData<fn(A) -> R>,
}

impl<A: IntoArgs, R: FromValue> TypedFn<A, R> {
    /// Calls the function.
    ///
    /// # Errors
    /// What it throws, an answer of another shape, an ending; `:host/stale` in another runtime than
    /// its own.
    ///
    /// # Cost
    /// No lookup and no allocation for numbers and booleans.
    pub fn call(&self, runtime: &mut Runtime, args: A) -> std::result::Result<R, CallError> {
        if !runtime.is(&self.identity) {
            let message = "a typed function belongs to the runtime it was looked up in";
            return Err(Error::of(code::HOST_STALE).with("message", message).into());
        }
        let slot = self.slot;
        runtime.enter_fast(|cx| {
            let function = cx.roots.get(slot).clone();
            args.with_values(cx, |cx, values| {
                let value = cx.call(&function, values)?;
                from_value(cx, &value)
            })
        })
    }
}

impl<A, R> Clone for TypedFn<A, R> {
    fn clone(&self) -> TypedFn<A, R> {
        TypedFn {
            slot: self.slot,
            identity: self.identity.clone(),
            types: PhantomData,
        }
    }
}

impl<A, R> fmt::Debug for TypedFn<A, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypedFn(slot {})", self.slot)
    }
}

pub(crate) fn look_up<A: IntoArgs, R>(
    cx: &mut Cx,
    function: &str,
    identity: Arc<()>,
) -> Result<TypedFn<A, R>> {
    let slot = find_var(cx, function)?;
    let value = cx.roots.get(slot).clone();
    if let Some(given) = A::COUNT
        && !takes(cx, &value, given)
    {
        return Err(lisp_core::native::wrong_arity(function, given));
    }
    keep_stack(cx);
    Ok(TypedFn {
        slot,
        identity,
        types: PhantomData,
    })
}

/// Registers kept for calls from the host.
const REGISTERS_KEPT: usize = 256;

/// Opens the first segment of the stack for good: a call would open and close one of its own, which
/// costs more than the rest of it.
fn keep_stack(cx: &mut Cx) {
    if cx.stack.top.is_null() {
        cx.stack.top = cx.open_segment(REGISTERS_KEPT);
    }
}

/// The slot of the var `namespace/name`, its namespace loaded if need be.
pub(crate) fn find_var(cx: &mut Cx, function: &str) -> Result<u32> {
    let Some((ns, name)) = function.split_once('/').filter(|it| !it.1.is_empty()) else {
        let hint = "name the function as namespace/function";
        return Err(Error::of(code::RESOLVE_VAR)
            .with("var", function)
            .hint(hint)
            .into());
    };
    let ns_symbol = cx.symbol(None, ns);
    if env::find_ns(cx, &ns_symbol)?.is_none() {
        require(cx, ns)?;
    }
    let found = match env::find_ns(cx, &ns_symbol)? {
        Some(found) => found,
        None => return Err(Error::of(code::NAMESPACE_MISSING).with("ns", ns).into()),
    };
    let symbol = cx.symbol(None, name);
    let known = env::mappings(cx, &found);
    match lisp_core::collection::map::get(cx, &known, &symbol)? {
        Some(var) if var.is(Kind::Var) => Ok(var.object().raw(0) as u32),
        _ => Err(no_function(ns, function, &known)),
    }
}

fn no_function(ns: &str, function: &str, known: &Value) -> lisp_core::cx::Throw {
    let names = lisp_core::collection::map::Entries::new(known.clone());
    let names = names.filter_map(|(name, _)| name.full_name().map(|name| format!("{ns}/{name}")));
    let names: Vec<String> = names.collect();
    let error = Error::of(code::RESOLVE_VAR).with("var", function);
    match suggest::did_you_mean(function, names.iter().map(String::as_str)) {
        Some(hint) => error.hint(hint).into(),
        None => error.into(),
    }
}

/// Loads the namespace called `ns` as `require` does.
pub(crate) fn require(cx: &mut Cx, ns: &str) -> Result<()> {
    let require = cx.symbol(Some("clojure.core"), "require");
    let ns_symbol = cx.symbol(None, ns);
    match env::resolve(cx, &require) {
        Ok(Resolved::Var(var)) => cx.call(&var, &[ns_symbol]).map(drop),
        _ => Err(Error::of(code::NAMESPACE_MISSING).with("ns", ns).into()),
    }
}

/// May `function` be called with so many arguments, as far as can be known without calling it?
fn takes(cx: &Cx, function: &Value, given: usize) -> bool {
    match function.kind() {
        Kind::Fn => {
            let proto = function.object().slot(0);
            ProtoView(proto.object()).code_for(given).is_some()
        }
        Kind::Native => match cx.natives.entries.get(function.payload() as usize) {
            Some((row, _)) => row.accepts(given),
            None => false,
        },
        _ => true,
    }
}
