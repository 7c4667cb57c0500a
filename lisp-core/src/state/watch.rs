//! Watches and validators of atoms and vars.
//!
//! A watch is called with its key, the reference, the old and the new value, after the change. A
//! validator is called before it and refuses by answering false or nil, or by throwing.

use super::{atom, place, var};
use crate::base::error::{Error, code};
use crate::collection::map::{self, Entries};
use crate::cx::{Cx, Result, Throw};
use crate::types;
use crate::value::{Kind, Value, class_name};

/// What may be watched.
#[derive(Clone, Copy, Debug)]
pub enum Reference<'a> {
    /// An atom, agent or ref.
    Atom(&'a Value),
    /// A var, whose root is watched.
    Var(&'a Value),
}

impl<'a> Reference<'a> {
    /// The reference a value is.
    pub fn of(value: &'a Value) -> Option<Reference<'a>> {
        match value.kind() {
            Kind::Atom | Kind::Agent | Kind::Ref => Some(Reference::Atom(value)),
            Kind::Var => Some(Reference::Var(value)),
            _ => None,
        }
    }
}

fn watches(cx: &mut Cx, reference: Reference<'_>) -> Value {
    match reference {
        Reference::Atom(it) => place::get(cx, it, atom::WATCHES),
        Reference::Var(it) => var::item(cx, it, var::WATCHES),
    }
}

fn set_watches(cx: &mut Cx, reference: Reference<'_>, watches: Value) -> Result<()> {
    match reference {
        Reference::Atom(it) => place::put(cx, it, atom::WATCHES, watches).map(drop),
        Reference::Var(it) => {
            var::set_item(cx, it, var::WATCHES, watches);
            Ok(())
        }
    }
}

/// Adds the watch `f` under `key`, in place of one that is there.
///
/// # Errors
/// What comparing keys throws.
pub fn add_watch(cx: &mut Cx, reference: Reference<'_>, key: Value, f: Value) -> Result<()> {
    let mut all = watches(cx, reference);
    if all.is_nil() {
        all = map::empty(&cx.heap);
    }
    let all = map::assoc(cx, all, key, f)?;
    set_watches(cx, reference, all)
}

/// Removes the watch under `key`, if there is one.
///
/// # Errors
/// What comparing keys throws.
pub fn remove_watch(cx: &mut Cx, reference: Reference<'_>, key: &Value) -> Result<()> {
    let all = watches(cx, reference);
    if all.is_nil() {
        return Ok(());
    }
    let all = map::dissoc(cx, all, key)?;
    let left = if map::len(&all) == 0 { Value::NIL } else { all };
    set_watches(cx, reference, left)
}

/// The validator, or nil.
pub fn validator(cx: &mut Cx, reference: Reference<'_>) -> Value {
    match reference {
        Reference::Atom(it) => place::get(cx, it, atom::VALIDATOR),
        Reference::Var(it) => var::item(cx, it, var::VALIDATOR),
    }
}

/// Gives the reference a validator (nil: none), which must accept what it holds now.
///
/// # Errors
/// When it does not.
pub fn set_validator(cx: &mut Cx, reference: Reference<'_>, f: Value) -> Result<()> {
    match reference {
        Reference::Atom(it) => {
            let now = atom::deref(cx, it);
            validate(cx, &f, &now)?;
            place::put(cx, it, atom::VALIDATOR, f).map(drop)
        }
        Reference::Var(it) => {
            let now = var::root(cx, it);
            if !now.is(Kind::Unbound) {
                validate(cx, &f, &now)?;
            }
            var::set_item(cx, it, var::VALIDATOR, f);
            Ok(())
        }
    }
}

/// Asks a validator (nil: none) about a value.
///
/// # Errors
/// It refuses the value, or throws.
#[inline]
pub fn validate(cx: &mut Cx, validator: &Value, value: &Value) -> Result<()> {
    if validator.is_nil() {
        return Ok(());
    }
    match cx.call(validator, std::slice::from_ref(value)) {
        Ok(answer) if answer.is_truthy() => Ok(()),
        Ok(_) => Err(Error::of(code::VALIDATOR).into()),
        Err(throw) => Err(refusal(throw)),
    }
}

/// What a validator throws, if that is a `RuntimeException`; else that the value is refused.
fn refusal(throw: Throw) -> Throw {
    let class = match &throw {
        Throw::Value(exception) => class_name(exception).into_owned(),
        Throw::Error(error) => error.class().to_owned(),
        Throw::Terminated(_) | Throw::Parked => return throw,
    };
    let is_checked = types::is_subclass(&class, "java.lang.Exception")
        && !types::is_subclass(&class, "java.lang.RuntimeException");
    if is_checked {
        Error::of(code::VALIDATOR).into()
    } else {
        throw
    }
}

/// Calls every watch.
pub(super) fn notify(
    cx: &mut Cx,
    reference: &Value,
    watches: Value,
    [old, new]: [Value; 2],
) -> Result<()> {
    for (key, f) in Entries::new(watches) {
        cx.call(&f, &[key, reference.clone(), old.clone(), new.clone()])?;
    }
    Ok(())
}
