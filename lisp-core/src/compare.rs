//! Equality, hashing and order over all kinds of values, as Clojure 1.11 has them.
//!
//! Floor 3, beside the collections, which look keys up with what is here. Values nest as deep as
//! memory allows: every walk keeps its own list of what is left and never recurses. Work is
//! charged as it is done; lazy sequences are realised on the way and user types answer through
//! their methods. The `_fast` functions need no context and decide what most lookups ask.

mod entries;
mod equal;
mod hash;
mod identity;
mod order;
mod second;

pub(crate) use entries::Entries;
pub(crate) use second::second_hash;

pub use crate::value::{class_name, munge};
pub use equal::{equal, equal_fast, equal_java};
pub use hash::{hash, hash_code, hash_fast, hash_ordered, hash_unordered};
pub use identity::{class_name_of, identity_hash};
pub use order::{compare, order};

use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// Which values may be equal to each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Vectors, lists, queues and all seqs: equal when their items are, in order.
    Sequence,
    /// Maps that are no records.
    Map,
    /// Sets.
    Set,
    /// Records: equal to records of their own type only.
    Record,
    /// Instances of user types: their methods decide.
    Instance,
    /// Everything else.
    Single,
}

/// The shape of values of this kind.
pub fn shape_of(kind: Kind) -> Shape {
    use Kind::{
        ArrayMap, ChunkedCons, ColumnSeq, Cons, Cycle, EmptyList, HashMap, HashSet, IndexedSeq,
        Instance, Iterate, LazySeq, List, MapEntry, MapSeq, Queue, Range, Record, Repeat,
        ReverseSeq, SortedMap, SortedSeq, SortedSet, Subvec, Vector,
    };
    match kind {
        Vector | Subvec | MapEntry | EmptyList | List | Cons | LazySeq | Range | Repeat | Cycle
        | Iterate | ChunkedCons | IndexedSeq | ReverseSeq | MapSeq | ColumnSeq | SortedSeq
        | Queue => Shape::Sequence,
        ArrayMap | HashMap | SortedMap => Shape::Map,
        HashSet | SortedSet => Shape::Set,
        Record => Shape::Record,
        Instance => Shape::Instance,
        _ => Shape::Single,
    }
}

/// How many items a collection has, where its object says so.
pub(crate) fn known_len(value: &Value) -> Option<u64> {
    let obj = value.obj()?;
    match obj.kind() {
        Kind::EmptyList => Some(0),
        Kind::Vector | Kind::List | Kind::Queue | Kind::HashMap | Kind::SortedMap => {
            Some(obj.raw(0))
        }
        Kind::Subvec => Some(obj.raw(1) - obj.raw(0)),
        Kind::MapEntry => Some(2),
        Kind::ArrayMap => Some(obj.len() as u64 / 2),
        Kind::HashSet | Kind::SortedSet => known_len(&obj.slots()[0]),
        _ => None,
    }
}

/// Frames from which on a walk asks for the memory of more.
const FRAMES_FREE: usize = 1024;

/// Adds a frame to a walk's list, with a look at fuel and memory whenever the list doubles.
fn push_frame<F>(cx: &mut Cx, frames: &mut Vec<F>, frame: F) -> Result<()> {
    cx.tick(1)?;
    let len = frames.len();
    if len >= FRAMES_FREE && len.is_power_of_two() {
        cx.reserve(2 * len * size_of::<F>())?;
    }
    frames.push(frame);
    Ok(())
}

#[cfg(test)]
pub(crate) mod tests;
