//! Walking the entries of maps and sets without making map entries where that can be avoided.

use crate::collection::cursor::Cursor;
use crate::collection::{map, vector};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// A walk over keys and values; items of sets come with nil for a value.
pub(crate) enum Entries {
    /// A small map: the slot of the next key.
    Slots(Value, usize),
    /// A hash map or record.
    Map(Box<map::Entries>),
    /// A sorted map: entries are taken apart.
    Pairs(Cursor),
    /// A set.
    Items(Cursor),
}

impl Entries {
    /// The entries of a map, record or set.
    pub(crate) fn of(cx: &mut Cx, coll: &Value) -> Result<Entries> {
        Ok(match coll.kind() {
            Kind::ArrayMap => Entries::Slots(coll.clone(), 0),
            Kind::HashMap | Kind::Record => Entries::Map(Box::new(map::Entries::new(coll.clone()))),
            Kind::HashSet | Kind::SortedSet => Entries::Items(Cursor::new(cx, coll.clone())?),
            _ => Entries::Pairs(Cursor::new(cx, coll.clone())?),
        })
    }

    /// The entries that a user type's own `seq` answers.
    pub(crate) fn of_pairs(cursor: Cursor) -> Entries {
        Entries::Pairs(cursor)
    }

    /// The next entry.
    pub(crate) fn next(&mut self, cx: &mut Cx) -> Result<Option<(Value, Value)>> {
        match self {
            Entries::Slots(map, ix) => {
                cx.tick(1)?;
                let Some([key, value]) = map.object().slots().get(*ix..*ix + 2) else {
                    return Ok(None);
                };
                *ix += 2;
                Ok(Some((key.clone(), value.clone())))
            }
            Entries::Map(entries) => {
                cx.tick(1)?;
                Ok(entries.next_entry())
            }
            Entries::Items(cursor) => Ok(cursor.next(cx)?.map(|item| (item, Value::NIL))),
            Entries::Pairs(cursor) => {
                let Some(entry) = cursor.next(cx)? else {
                    return Ok(None);
                };
                let half = |ix| vector::get(&entry, ix).cloned().unwrap_or_default();
                let is_entry = vector::is_vector(&entry);
                Ok(Some(if is_entry {
                    (half(0), half(1))
                } else {
                    (entry, Value::NIL)
                }))
            }
        }
    }
}
