//! Keys and values of a map as seqs: a seq of entries, of which one half is looked at.

use super::{dispatch, error, map, seq, user};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// Half of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Keys.
    Keys,
    /// Values.
    Vals,
}

/// The keys or values of `coll`, a map or a seq of entries; nil when it is empty.
///
/// # Errors
/// When `coll` is not seqable.
pub fn column_seq(cx: &mut Cx, coll: &Value, column: Column) -> Result<Value> {
    let mut entries = seq::seq(cx, coll)?;
    if entries.is(Kind::ColumnSeq) {
        // Columns of columns of columns would make stepping recurse: one level is looked at now.
        let flat = dispatch::vec(cx, entries)?;
        entries = seq::seq(cx, &flat)?;
    }
    Ok(of_entries(cx, entries, column as u64))
}

fn of_entries(cx: &Cx, entries: Value, column: u64) -> Value {
    if entries.is_nil() {
        return Value::NIL;
    }
    cx.heap.object(Kind::ColumnSeq, [column], [entries])
}

pub(super) fn column_first(cx: &mut Cx, seq: &Value) -> Result<Value> {
    let obj = seq.object();
    let (entries, column) = (&obj.slots()[0], obj.raw(0) as usize);
    if entries.is(Kind::MapSeq) && entries.object().raw(0) & map::KEYS_ONLY == 0 {
        let (key, value) = map::map_seq_entry(entries);
        return Ok(if column == 0 { key } else { value });
    }
    let entry = seq::first(cx, entries)?;
    half_of(cx, &entry, column)
}

/// Half of something that is to be an entry.
pub(super) fn half_of(cx: &mut Cx, entry: &Value, column: usize) -> Result<Value> {
    match entry.obj_of(Kind::MapEntry) {
        Some(entry) => Ok(entry.slots()[column].clone()),
        None => {
            let names = [["getKey", "key"], ["getValue", "val"]][column.min(1)];
            for name in names {
                if let Some(half) = user::invoke(cx, entry, name, [None, None])? {
                    return Ok(half);
                }
            }
            Err(error::not_a(cx, entry, "java.util.Map$Entry"))
        }
    }
}

pub(super) fn column_next(cx: &mut Cx, seq: &Value) -> Result<Value> {
    let obj = seq.object();
    let column = obj.raw(0);
    let next = seq::next(cx, &obj.slots()[0])?;
    Ok(of_entries(cx, next, column))
}

/// The same, reusing the cells when nobody else holds them.
pub(super) fn column_next_owned(cx: &mut Cx, mut seq: Value) -> Result<Value> {
    if seq.object().meta().is_some() || !seq.object().is_unique() {
        return column_next(cx, &seq);
    }
    let entries = cx.heap.own(&mut seq, 0).slots_mut()[0].take();
    let next = seq::next_owned(cx, entries)?;
    if next.is_nil() {
        return Ok(next);
    }
    cx.heap.own(&mut seq, 0).slots_mut()[0] = next;
    Ok(seq)
}
