//! Bytecode: instructions of 64 bits, the code objects that hold them, and their listing.
//!
//! Floor 5. `each_op!` in `ops.rs` is the only place that knows which instructions exist; operands, listing, liveness and
//! dispatch follow from its rows. Code is an ordinary object of the heap, so it is frozen, counted and discarded like data.

mod code;
mod insn;
mod listing;
mod ops;
mod tables;
mod verify;

pub(crate) use code::CONSTANTS;
pub use code::{CodeParts, CodeView, ProtoParts, ProtoView, make_code, make_proto};
pub use insn::Insn;
pub use listing::listing;
pub use ops::{Op, Role, Shape};
pub use tables::{Handler, Tables};
pub use verify::verify;

pub(crate) use ops::each_op;
