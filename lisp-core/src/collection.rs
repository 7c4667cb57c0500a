//! Collections: lists, vectors, maps, sets, queues, arrays, and seqs over all of them.
//!
//! Floor 3. Knows values, the heap and the context; asks `compare` for equality, hashes and order.
//! Every kind has a file with its own operations; `seq`, `lookup` and `dispatch` join them into
//! what programs call; [`Cursor`] walks anything in Rust.
//!
//! Update in place: functions that take a `Value`, or end in `_mut`, write into objects that nobody
//! else owns and copy those somebody does, level by level. A shared collection therefore never
//! changes, and a loop that keeps only the newest version pays no copy. Equality of keys and
//! comparators may call user code; changes are made so that a throw leaves the collection as it
//! was. Nothing recurses over data; tree paths are bounded.

pub mod array;
pub mod chunk;
mod column;
pub mod cursor;
pub mod dispatch;
pub mod error;
pub mod indexed;
pub mod lazy;
pub mod list;
pub mod lookup;
pub mod map;
mod node;
pub mod queue;
pub mod range;
pub mod record;
pub mod seq;
pub mod set;
pub mod sorted;
pub mod stage;
pub mod transient;
pub mod user;
pub mod vector;

pub use column::{Column, column_seq};
pub use cursor::Cursor;
pub use list::{cons, empty_list, list_of};
pub use vector::{entry, vector_of};

#[cfg(test)]
mod tests;
