//! Transients: a cell around a collection that is then updated in place, because the cell is its
//! only owner.
//!
//! Persistent collections are updated in place as well when nobody else holds them, so this is a
//! thin wrapper which keeps Clojure's contract: the same object all along, unusable after
//! `persistent!`.

use super::{dispatch, error, map, node, set, user, vector};
use crate::base::error::{Error, code};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Obj, Value};

/// A transient of a vector, array map, hash map or hash set.
///
/// # Errors
/// On any other value.
pub fn transient(cx: &mut Cx, coll: Value) -> Result<Value> {
    if !matches!(
        coll.kind(),
        Kind::Vector | Kind::ArrayMap | Kind::HashMap | Kind::HashSet
    ) {
        if let Some(own) = user::invoke(cx, &coll, "asTransient", [None, None])? {
            return Ok(own);
        }
        let wanted = ("clojure.lang.IEditableCollection", "asTransient", "coll");
        return Err(error::not_a_or_nil(cx, &coll, wanted));
    }
    let coll = node::without_meta(&cx.heap, coll);
    Ok(cx.heap.object(Kind::Transient, [1], [coll]))
}

fn editable(transient: &Value) -> Result<Obj<'_>> {
    let obj = transient.object();
    if obj.raw(0) == 1 {
        Ok(obj)
    } else {
        Err(Error::of(code::TRANSIENT_USED).into())
    }
}

/// What the method of a user's own transient answers.
#[inline]
fn of_user(
    cx: &mut Cx,
    transient: &Value,
    (name, args): (&str, [Option<&Value>; 2]),
) -> Result<Option<Value>> {
    match transient.kind() {
        Kind::Instance => user::invoke(cx, transient, name, args),
        _ => Ok(None),
    }
}

/// The collection as it is now, as one more owner: for reading.
///
/// # Errors
/// After `persistent!`.
pub fn peek_into(transient: &Value) -> Result<Value> {
    Ok(editable(transient)?.slot(0))
}

/// The transient, when its collection is of one of `kinds` (none named: of any).
#[inline]
fn check<'t>(cx: &Cx, transient: &'t Value, interface: &str, kinds: &[Kind]) -> Result<Obj<'t>> {
    if transient.is(Kind::Transient) {
        let obj = editable(transient)?;
        if kinds.is_empty() || kinds.contains(&obj.slot(0).kind()) {
            return Ok(obj);
        }
    }
    let class = format!("clojure.lang.ITransient{interface}");
    Err(error::not_a_or_nil(cx, transient, (&class, "conj", "coll")))
}

/// Edits the collection in the cell, which is put back whatever happens.
#[inline]
fn edit(transient: &mut Value, f: impl FnOnce(&mut Value) -> Result<()>) -> Result<()> {
    if let Some(own) = transient.obj_mut() {
        return f(&mut own.into_slots_mut()[0]);
    }
    let obj = transient.object();
    let mut coll = obj.replace_slot(0, Value::NIL);
    let result = f(&mut coll);
    drop(obj.replace_slot(0, coll));
    result
}

/// Ends the transient and answers its collection.
///
/// # Errors
/// When it is no transient, or was ended before.
pub fn persistent(cx: &mut Cx, transient: &Value) -> Result<Value> {
    if let Some(coll) = of_user(cx, transient, ("persistent", [None, None]))? {
        return Ok(coll);
    }
    let obj = check(cx, transient, "Collection", &[])?;
    obj.set_raw(0, 0);
    Ok(obj.replace_slot(0, Value::NIL))
}

/// `(conj! transient item)`
///
/// # Errors
/// When it is no transient, or was ended before; and as `conj`.
#[inline]
pub fn conj_bang(cx: &mut Cx, mut transient: Value, item: Value) -> Result<Value> {
    if let Some(own) = of_user(cx, &transient, ("conj", [Some(&item), None]))? {
        return Ok(own);
    }
    check(cx, &transient, "Collection", &[])?;
    edit(&mut transient, |coll| match coll.kind() {
        Kind::Vector => {
            vector::push_mut(&cx.heap, coll, item);
            Ok(())
        }
        Kind::HashSet => set::conj_mut(cx, coll, item),
        _ => dispatch::conj_mut(cx, coll, item),
    })?;
    Ok(transient)
}

/// `(assoc! transient key value)`
///
/// # Errors
/// When it is no transient map or vector, or was ended before; and as `assoc`.
#[inline]
pub fn assoc_bang(cx: &mut Cx, mut transient: Value, key: Value, value: Value) -> Result<Value> {
    const KINDS: &[Kind] = &[Kind::Vector, Kind::ArrayMap, Kind::HashMap];
    if let Some(own) = of_user(cx, &transient, ("assoc", [Some(&key), Some(&value)]))? {
        return Ok(own);
    }
    check(cx, &transient, "Associative", KINDS)?;
    edit(&mut transient, |coll| {
        dispatch::assoc_mut(cx, coll, key, value)
    })?;
    Ok(transient)
}

/// `(dissoc! transient key)`
///
/// # Errors
/// When it is no transient map, or was ended before; and as `dissoc`.
pub fn dissoc_bang(cx: &mut Cx, mut transient: Value, key: &Value) -> Result<Value> {
    if let Some(own) = of_user(cx, &transient, ("without", [Some(key), None]))? {
        return Ok(own);
    }
    check(cx, &transient, "Map", &[Kind::ArrayMap, Kind::HashMap])?;
    edit(&mut transient, |coll| {
        map::dissoc_mut(cx, coll, key).map(drop)
    })?;
    Ok(transient)
}

/// `(disj! transient item)`
///
/// # Errors
/// When it is no transient set, or was ended before; and as `disj`.
pub fn disj_bang(cx: &mut Cx, mut transient: Value, item: &Value) -> Result<Value> {
    if let Some(own) = of_user(cx, &transient, ("disjoin", [Some(item), None]))? {
        return Ok(own);
    }
    check(cx, &transient, "Set", &[Kind::HashSet])?;
    edit(&mut transient, |coll| {
        set::disj_mut(cx, coll, item).map(drop)
    })?;
    Ok(transient)
}

/// `(pop! transient)`
///
/// # Errors
/// When it is no transient vector, was ended before, or is empty.
pub fn pop_bang(cx: &mut Cx, mut transient: Value) -> Result<Value> {
    if let Some(own) = of_user(cx, &transient, ("pop", [None, None]))? {
        return Ok(own);
    }
    check(cx, &transient, "Vector", &[Kind::Vector])?;
    edit(&mut transient, |coll| {
        if vector::len(coll) == 0 {
            return Err(error::state("Can't pop empty vector"));
        }
        vector::pop_mut(&cx.heap, coll);
        Ok(())
    })?;
    Ok(transient)
}
