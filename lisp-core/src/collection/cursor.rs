//! The cursor: walks anything seqable without making seq cells.
//!
//! Floor 3. It looks at lazy parts only when their items are asked for, gives up what it has passed
//! (so a long lazy seq nobody else holds is released behind it), and spends fuel for every item.

use super::map::Entries;
use super::sorted::Walk;
use super::stage::{self, Found, Stage};
use super::{chunk, column, indexed, lazy, queue, range, seq, set, sorted, vector};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// A position in something seqable.
pub struct Cursor {
    at: At,
}

enum At {
    /// Nothing left.
    Done,
    /// Something seqable, not looked at yet.
    Pending(Value),
    /// A list or cons cell.
    Cell(Value),
    /// Slots `ix` to `end` of a chunk, array or entry, then the rest.
    Slots {
        owner: Value,
        ix: usize,
        end: usize,
        rest: Value,
    },
    /// Items `ix` to `end` of a vector; the leaf holds the item at `ix`.
    Vector {
        vector: Value,
        leaf: Value,
        ix: usize,
        end: usize,
    },
    /// Items of a vector from `left - 1` down.
    Backwards { vector: Value, left: usize },
    /// A text and a place in it.
    Text { text: Value, at: u64 },
    /// Integers.
    Range { next: i64, step: i64, left: u64 },
    /// An item again and again.
    Repeat { item: Value, left: Option<u64> },
    /// Entries or keys of a map.
    Map {
        entries: Box<Entries>,
        keys_only: bool,
    },
    /// Entries or keys of a sorted collection.
    Sorted { walk: Box<Walk>, keys_only: bool },
    /// Halves of entries.
    Column { entries: Box<Cursor>, column: usize },
    /// A stage of a pipeline that nobody else holds: what it does, its function, and the seq below.
    Stage(Stage, Value, Value),
    /// Any other seq, by `first` and `next`.
    Seq(Value),
}

impl Cursor {
    /// A cursor before the first item of `coll`.
    ///
    /// # Errors
    /// When `coll` is not seqable.
    pub fn new(cx: &mut Cx, coll: Value) -> Result<Cursor> {
        let at = match coll.kind() {
            Kind::LazySeq => At::Pending(coll),
            _ => start(cx, coll)?,
        };
        Ok(Cursor { at })
    }

    /// The next item, `None` at the end.
    ///
    /// # Errors
    /// What realising the next part throws, and terminations.
    #[inline]
    pub fn next(&mut self, cx: &mut Cx) -> Result<Option<Value>> {
        cx.tick(1)?;
        loop {
            match &mut self.at {
                At::Done => return Ok(None),
                At::Vector {
                    vector,
                    leaf,
                    ix,
                    end,
                } => {
                    if *ix >= *end {
                        self.at = At::Done;
                        return Ok(None);
                    }
                    let item = leaf.object().slots()[*ix % vector::LEAF].clone();
                    *ix += 1;
                    if *ix % vector::LEAF == 0 && *ix < *end {
                        *leaf = vector::leaf_at(vector, *ix);
                    }
                    return Ok(Some(item));
                }
                At::Cell(cell) => {
                    let (item, rest) = split(cell.take());
                    self.at = match rest.kind() {
                        Kind::List | Kind::Cons => At::Cell(rest),
                        Kind::Nil => At::Done,
                        _ => At::Pending(rest),
                    };
                    return Ok(Some(item));
                }
                At::Slots {
                    owner,
                    ix,
                    end,
                    rest,
                } => {
                    if *ix < *end {
                        let item = owner.object().slot(*ix);
                        *ix += 1;
                        return Ok(Some(item));
                    }
                    self.at = At::Pending(rest.take());
                }
                At::Range { next, step, left } => {
                    if *left == 0 {
                        return Ok(None);
                    }
                    let item = *next;
                    (*next, *left) = (item.wrapping_add(*step), *left - 1);
                    return Ok(Some(Value::from(item)));
                }
                At::Pending(coll) => {
                    let coll = coll.take();
                    self.at = start(cx, coll)?;
                }
                _ => return self.next_of_other(cx),
            }
        }
    }

    fn next_of_other(&mut self, cx: &mut Cx) -> Result<Option<Value>> {
        match &mut self.at {
            At::Text { text, at } => {
                let unit = text.text().and_then(|text| indexed::unit_at(text, *at));
                Ok(unit.map(|(unit, behind)| {
                    *at = behind;
                    Value::char(unit)
                }))
            }
            At::Map { entries, keys_only } => {
                let entry = entries.next_entry();
                Ok(entry.map(|(key, value)| item_of(cx, key, value, *keys_only)))
            }
            At::Sorted { walk, keys_only } => {
                let entry = walk.next_entry();
                Ok(entry.map(|(key, value)| item_of(cx, key, value, *keys_only)))
            }
            At::Backwards { vector, left } => {
                *left = left.saturating_sub(1);
                let item = vector::get(vector, *left).cloned();
                if *left == 0 {
                    self.at = At::Done;
                }
                Ok(item)
            }
            At::Repeat { item, left } => {
                match left {
                    Some(0) => return Ok(None),
                    Some(left) => *left -= 1,
                    None => {}
                }
                Ok(Some(item.clone()))
            }
            At::Column { entries, column } => next_of_column(cx, entries, *column),
            At::Seq(current) => {
                if current.is_nil() {
                    return Ok(None);
                }
                let item = seq::first(cx, current)?;
                self.at = At::Pending(seq::rest(cx, &current.take())?);
                Ok(Some(item))
            }
            At::Stage(stage, f, below) => {
                let (stage, f, below) = (*stage, f.take(), below.take());
                self.next_of_stage(cx, stage, f, below)
            }
            _ => unreachable!("handled by `next`"),
        }
    }
}

impl Cursor {
    fn next_of_stage(
        &mut self,
        cx: &mut Cx,
        stage: Stage,
        f: Value,
        below: Value,
    ) -> Result<Option<Value>> {
        self.at = At::Done;
        match stage::step(cx, stage, &f, below)? {
            Found::End => Ok(None),
            Found::Item(item, stage, below) => {
                self.at = At::Stage(stage, f, below);
                Ok(Some(item))
            }
            Found::Chunk(owner, below) => {
                let item = owner.object().slot(0);
                let end = owner.object().len();
                self.at = At::Slots {
                    owner,
                    ix: 1,
                    end,
                    rest: lazy::stage(&cx.heap, stage, f, below),
                };
                Ok(Some(item))
            }
        }
    }
}

#[inline]
fn item_of(cx: &Cx, key: Value, value: Value, keys_only: bool) -> Value {
    if keys_only {
        key
    } else {
        vector::entry(&cx.heap, key, value)
    }
}

fn next_of_column(cx: &mut Cx, entries: &mut Cursor, column: usize) -> Result<Option<Value>> {
    let pair = match &mut entries.at {
        At::Map {
            entries,
            keys_only: false,
        } => entries.next_entry(),
        At::Sorted {
            walk,
            keys_only: false,
        } => walk.next_entry(),
        _ => match entries.next(cx)? {
            Some(entry) => return column::half_of(cx, &entry, column).map(Some),
            None => None,
        },
    };
    Ok(pair.map(|(key, value)| if column == 0 { key } else { value }))
}

/// First item and rest of a cell, without counting when nobody else holds it.
#[inline]
fn split(mut cell: Value) -> (Value, Value) {
    if let Some(mut own) = cell.obj_mut() {
        let slots = own.slots_mut();
        return (slots[0].take(), slots[1].take());
    }
    let slots = cell.object().slots();
    (slots[0].clone(), slots[1].clone())
}

fn vector_at(vector: Value, ix: usize, end: usize) -> At {
    if ix >= end {
        return At::Done;
    }
    let leaf = vector::leaf_at(&vector, ix);
    At::Vector {
        vector,
        leaf,
        ix,
        end,
    }
}

/// The state before the first item of `coll`.
fn start(cx: &mut Cx, coll: Value) -> Result<At> {
    let Some(obj) = coll.obj() else {
        return if coll.is_nil() {
            Ok(At::Done)
        } else {
            Err(super::error::not_seqable(cx, &coll))
        };
    };
    Ok(match obj.kind() {
        Kind::List | Kind::Cons => At::Cell(coll),
        Kind::EmptyList => At::Done,
        Kind::Vector => {
            let end = vector::len(&coll);
            vector_at(coll, 0, end)
        }
        Kind::Subvec => {
            let (start, end) = (obj.raw(0) as usize, obj.raw(1) as usize);
            vector_at(obj.slots()[0].clone(), start, end)
        }
        Kind::LazySeq => {
            let mut coll = coll;
            if let Some((stage, f, below)) = lazy::take_stage(&mut coll) {
                return Ok(At::Stage(stage, f, below));
            }
            let seq = lazy::realise(cx, &coll)?;
            drop(coll);
            return start(cx, seq);
        }
        Kind::Chunk | Kind::Array | Kind::MapEntry => {
            let ix = if obj.kind() == Kind::Chunk {
                obj.raw(0) as usize
            } else {
                0
            };
            let end = obj.len();
            At::Slots {
                owner: coll,
                ix,
                end,
                rest: Value::NIL,
            }
        }
        Kind::ChunkedCons => {
            let [chunk, rest] = obj.slots() else {
                unreachable!("a chunked cell has two slots")
            };
            let ix = chunk.object().raw(0) as usize + obj.raw(0) as usize;
            let end = ix + chunk::chunk_len(chunk) - obj.raw(0) as usize;
            At::Slots {
                owner: chunk.clone(),
                ix,
                end,
                rest: rest.clone(),
            }
        }
        Kind::Range => {
            let (next, step, left) = range::range_parts(obj);
            At::Range { next, step, left }
        }
        Kind::String => At::Text { text: coll, at: 0 },
        _ => start_of_other(cx, coll)?,
    })
}

fn start_of_other(cx: &mut Cx, coll: Value) -> Result<At> {
    let obj = coll.object();
    Ok(match obj.kind() {
        Kind::ArrayMap | Kind::HashMap | Kind::Record => map_at(coll, false),
        Kind::HashSet => map_at(set::map_of(&coll).clone(), true),
        Kind::SortedMap => At::Sorted {
            walk: Box::new(Walk::new(&coll)),
            keys_only: false,
        },
        Kind::SortedSet => {
            let walk = Box::new(Walk::new(sorted::map_of(&coll)));
            At::Sorted {
                walk,
                keys_only: true,
            }
        }
        Kind::IndexedSeq => indexed_at(&coll),
        Kind::ReverseSeq => {
            let left = obj.raw(0) as usize + 1;
            At::Backwards {
                vector: obj.slots()[0].clone(),
                left,
            }
        }
        Kind::Repeat => At::Repeat {
            item: obj.slots()[0].clone(),
            left: range::repeat_len(obj),
        },
        Kind::ColumnSeq => {
            let column = obj.raw(0) as usize;
            let entries = obj.slots()[0].clone();
            At::Column {
                entries: Box::new(Cursor::new(cx, entries)?),
                column,
            }
        }
        Kind::Queue => At::Pending(queue::seq(&cx.heap, &coll)),
        Kind::MapSeq | Kind::SortedSeq | Kind::Cycle | Kind::Iterate => At::Seq(coll),
        _ => {
            let found = seq::seq(cx, &coll)?;
            if found.is(Kind::Instance) {
                At::Seq(found)
            } else {
                At::Pending(found)
            }
        }
    })
}

fn map_at(map: Value, keys_only: bool) -> At {
    At::Map {
        entries: Box::new(Entries::new(map)),
        keys_only,
    }
}

fn indexed_at(seq: &Value) -> At {
    let obj = seq.object();
    let (coll, at) = (obj.slots()[0].clone(), obj.raw(0));
    match coll.kind() {
        Kind::String => At::Text { text: coll, at },
        Kind::Vector => {
            let end = vector::len(&coll);
            vector_at(coll, at as usize, end)
        }
        Kind::Subvec => {
            let (start, end) = (coll.object().raw(0) as usize, coll.object().raw(1) as usize);
            vector_at(coll.object().slots()[0].clone(), start + at as usize, end)
        }
        _ => {
            let end = coll.object().len();
            At::Slots {
                owner: coll,
                ix: at as usize,
                end,
                rest: Value::NIL,
            }
        }
    }
}
