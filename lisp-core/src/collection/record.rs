//! Records as maps: fields of the type, then a map of what was added.
//!
//! Slots of a record: its type, the extension map or nil, the fields in the type's order.

use super::{map, vector};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

const EXTENSION: usize = 1;
const FIELDS: usize = 2;

/// Number of fields.
pub fn fields_len(record: &Value) -> usize {
    record.object().len() - FIELDS
}

/// Keyword and value of field `ix`.
pub fn field_at(record: &Value, ix: usize) -> Option<(Value, Value)> {
    let obj = record.object();
    let value = obj.slots().get(FIELDS + ix)?;
    let fields = obj.slots()[0].object().slot(1);
    Some((vector::get(&fields, ix)?.clone(), value.clone()))
}

/// The map of entries beyond the fields.
pub fn extension(record: &Value) -> Option<&Value> {
    let map = &record.object().slots()[EXTENSION];
    map::is_map(map).then_some(map)
}

/// Slot of the field called `key`.
#[inline]
pub fn field_slot(record: &Value, key: &Value) -> Option<usize> {
    if !key.is(Kind::Keyword) {
        return None;
    }
    let fields = record.object().slots()[0].object().slot(1);
    let ix = (0..vector::len(&fields))
        .find(|ix| vector::get(&fields, *ix).is_some_and(|field| field.is_identical(key)))?;
    Some(FIELDS + ix)
}

/// Number of entries.
pub fn len(record: &Value) -> usize {
    fields_len(record) + extension(record).map_or(0, map::len)
}

/// The value under `key`.
///
/// # Errors
/// What comparing and hashing keys throws.
pub fn get(cx: &mut Cx, record: &Value, key: &Value) -> Result<Option<Value>> {
    if let Some(slot) = field_slot(record, key) {
        return Ok(Some(record.object().slots()[slot].clone()));
    }
    match extension(record) {
        Some(map) => map::get(cx, map, key),
        None => Ok(None),
    }
}

/// Puts `value` under `key`: into the field, else into the extension.
///
/// # Errors
/// What comparing and hashing keys throws.
pub fn assoc_mut(cx: &mut Cx, record: &mut Value, key: Value, value: Value) -> Result<()> {
    if let Some(slot) = field_slot(record, &key) {
        cx.heap.own(record, 0).slots_mut()[slot] = value;
        return Ok(());
    }
    cx.heap.own(record, 0);
    let slots = record.obj_mut().expect("made unique").into_slots_mut();
    if slots[EXTENSION].is_nil() {
        slots[EXTENSION] = map::empty(&cx.heap);
    }
    map::assoc_mut(cx, &mut slots[EXTENSION], key, value)
}

/// The record without `key`: a map when that was a field.
///
/// # Errors
/// What comparing and hashing keys throws.
pub fn dissoc(cx: &mut Cx, mut record: Value, key: &Value) -> Result<Value> {
    if field_slot(&record, key).is_some() {
        let mut map = to_map(cx, &record)?;
        map::dissoc_mut(cx, &mut map, key)?;
        return Ok(map);
    }
    if extension(&record).is_some() {
        cx.heap.own(&mut record, 0);
        let slots = record.obj_mut().expect("made unique").into_slots_mut();
        map::dissoc_mut(cx, &mut slots[EXTENSION], key)?;
        if map::len(&slots[EXTENSION]) == 0 {
            slots[EXTENSION] = Value::NIL;
        }
    }
    Ok(record)
}

/// The entries as an ordinary map, with the record's metadata.
///
/// # Errors
/// What comparing and hashing keys throws.
pub fn to_map(cx: &mut Cx, record: &Value) -> Result<Value> {
    let pairs: Vec<_> = map::Entries::new(record.clone()).collect();
    let map = map::of_pairs(cx, pairs)?;
    let meta = record.object().meta();
    Ok(if meta.is_some() {
        cx.heap.with_meta(map, meta)
    } else {
        map
    })
}
