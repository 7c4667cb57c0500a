//! Transients: a cell around a collection that is then updated in place, because the cell is its only owner.
//!
//! Persistent collections are updated in place as well when nobody else holds them, so this is a thin wrapper which keeps
//! Clojure's contract: the same object all along, unusable after `persistent!`.

use super::{dispatch, error, map, node, set, vector};
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

/// The collection as it is now, as one more owner: for reading.
///
/// # Errors
/// After `persistent!`.
pub fn peek_into(transient: &Value) -> Result<Value> {
    Ok(editable(transient)?.slot(0))
}

/// What operation needs what interface.
fn check<'t>(cx: &Cx, transient: &'t Value, interface: &str, kinds: &[Kind]) -> Result<Obj<'t>> {
    let wrong = |cx| {
        let class = format!("clojure.lang.ITransient{interface}");
        Err(error::not_a_or_nil(cx, transient, (&class, "conj", "coll")))
    };
    if !transient.is(Kind::Transient) {
        return wrong(cx);
    }
    let obj = editable(transient)?;
    if kinds.is_empty() || kinds.contains(&obj.slot(0).kind()) {
        Ok(obj)
    } else {
        wrong(cx)
    }
}

/// Edits the collection in the cell; it is put back whatever happens.
#[inline]
fn edit<R>(obj: Obj<'_>, f: impl FnOnce(&mut Value) -> Result<R>) -> Result<R> {
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
    let obj = check(cx, transient, "Collection", &[])?;
    obj.set_raw(0, 0);
    Ok(obj.replace_slot(0, Value::NIL))
}

/// `conj!`
///
/// # Errors
/// When it is no transient, or was ended before; and as `conj`.
#[inline]
pub fn conj_bang(cx: &mut Cx, transient: &Value, item: Value) -> Result<()> {
    let obj = check(cx, transient, "Collection", &[])?;
    edit(obj, |coll| match coll.kind() {
        Kind::Vector => {
            vector::push_mut(&cx.heap, coll, item);
            Ok(())
        }
        Kind::HashSet => set::conj_mut(cx, coll, item),
        _ => dispatch::conj_mut(cx, coll, item),
    })
}

/// `assoc!`
///
/// # Errors
/// When it is no transient map or vector, or was ended before; and as `assoc`.
#[inline]
pub fn assoc_bang(cx: &mut Cx, transient: &Value, key: Value, value: Value) -> Result<()> {
    const KINDS: &[Kind] = &[Kind::Vector, Kind::ArrayMap, Kind::HashMap];
    let obj = check(cx, transient, "Associative", KINDS)?;
    edit(obj, |coll| dispatch::assoc_mut(cx, coll, key, value))
}

/// `dissoc!`
///
/// # Errors
/// When it is no transient map, or was ended before; and as `dissoc`.
pub fn dissoc_bang(cx: &mut Cx, transient: &Value, key: &Value) -> Result<()> {
    let obj = check(cx, transient, "Map", &[Kind::ArrayMap, Kind::HashMap])?;
    edit(obj, |coll| map::dissoc_mut(cx, coll, key).map(drop))
}

/// `disj!`
///
/// # Errors
/// When it is no transient set, or was ended before; and as `disj`.
pub fn disj_bang(cx: &mut Cx, transient: &Value, item: &Value) -> Result<()> {
    let obj = check(cx, transient, "Set", &[Kind::HashSet])?;
    edit(obj, |coll| set::disj_mut(cx, coll, item).map(drop))
}

/// `pop!`
///
/// # Errors
/// When it is no transient vector, was ended before, or is empty.
pub fn pop_bang(cx: &mut Cx, transient: &Value) -> Result<()> {
    let obj = check(cx, transient, "Vector", &[Kind::Vector])?;
    edit(obj, |coll| {
        if vector::len(coll) == 0 {
            return Err(error::state("Can't pop empty vector"));
        }
        vector::pop_mut(&cx.heap, coll);
        Ok(())
    })
}
