//! Multimethods: their state, and the fast way to the method of a call.
//!
//! A `MultiFn`: slots name and state; in an image raw is the cell that holds the state, a map: `:name :dispatch
//! :default :hierarchy :methods :prefers :cache`. The cache is `{:of hierarchy :found {value
//! method}}` and is filled by the library's `method-for`, which is called when the value is not
//! there or the hierarchy has changed.

use crate::collection::map;
use crate::cx::{Cx, Result};
use crate::env::slots;
use crate::value::{Kind, Value, flag};

/// Slot of the state in a multimethod that is no image's.
pub(crate) const STATE: usize = 1;

/// What a new multimethod is made of.
#[derive(Debug)]
pub struct MultiParts {
    /// Its name, a text.
    pub name: Value,
    /// Function of the arguments that answers the value methods are chosen by.
    pub dispatch: Value,
    /// The value whose method is taken when no other fits.
    pub default: Value,
    /// A var that holds the hierarchy.
    pub hierarchy: Value,
}

/// A multimethod without methods.
///
/// # Errors
/// Only limits.
pub fn multi_fn(cx: &mut Cx, parts: MultiParts) -> Result<Value> {
    let empty = map::empty(&cx.heap);
    let MultiParts {
        name,
        dispatch,
        default,
        hierarchy,
    } = parts;
    let state = [
        ("name", name.clone()),
        ("dispatch", dispatch),
        ("default", default),
        ("hierarchy", hierarchy),
        ("methods", map::empty_hash(&cx.heap)),
        ("prefers", empty),
        ("cache", Value::NIL),
    ];
    let state = state.map(|(key, value)| (cx.keyword(key), value));
    let state = map::of_pairs(cx, state.into())?;
    Ok(cx.heap.object(Kind::MultiFn, [0], [name, state]))
}

/// The state of a multimethod.
pub fn multi_state(cx: &Cx, multi: &Value) -> Value {
    let obj = multi.object();
    match obj.has(flag::CELL) {
        true => cx.roots.get(obj.raw(0) as u32).clone(),
        false => obj.slot(STATE),
    }
}

/// Gives a multimethod another state.
pub fn set_multi_state(cx: &mut Cx, multi: &Value, state: Value) {
    let obj = multi.object();
    drop(match obj.has(flag::CELL) {
        true => cx.roots.set(obj.raw(0) as u32, state),
        false => obj.replace_slot(STATE, state),
    });
}

fn get(cx: &mut Cx, table: &Value, key: &str) -> Result<Value> {
    if !map::is_map(table) {
        return Ok(Value::NIL);
    }
    let key = cx.keyword(key);
    Ok(map::get(cx, table, &key)?.unwrap_or_default())
}

/// The method of a multimethod for these arguments.
///
/// # Errors
/// What the dispatch function throws; no method, or several without preference.
pub fn multi_method(cx: &mut Cx, multi: &Value, args: &[Value]) -> Result<Value> {
    let state = multi_state(cx, multi);
    let dispatch = get(cx, &state, "dispatch")?;
    let value = cx.call(&dispatch, args)?;
    // The dispatch function may have changed the state.
    let state = multi_state(cx, multi);
    let cache = get(cx, &state, "cache")?;
    let hierarchy = get(cx, &state, "hierarchy")?;
    if !cache.is_nil() && hierarchy.is(Kind::Var) {
        let now = crate::state::var::deref(cx, &hierarchy);
        if get(cx, &cache, "of")?.is_identical(&now) {
            let found = get(cx, &cache, "found")?;
            if let Some(method) = map::get(cx, &found, &value)?.filter(|it| !it.is_nil()) {
                return Ok(method);
            }
        }
    }
    let finder = cx.roots.get(slots::METHOD_FOR).clone();
    cx.call(&finder, &[multi.clone(), value])
}
