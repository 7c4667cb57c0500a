//! Tables of natives, and the number by which an image knows the one it was made with.

use lisp_core::cx::{Native, NativeTable};
use lisp_core::native::NativeList;

/// One table of these lists, in this order; indices into it are part of images.
#[must_use]
pub fn table_of(lists: &[NativeList]) -> NativeTable {
    let mut table = NativeTable::default();
    for list in lists {
        for (row, native) in *list {
            table.add(row.clone(), Native::Static(*native));
        }
    }
    table
}

/// A number that changes with the names in the table and their order.
#[must_use]
pub fn natives_id(table: &NativeTable) -> u64 {
    let mut state = 0xcbf2_9ce4_8422_2325_u64;
    for (row, _) in &table.entries {
        for part in [row.ns, "/", row.name, "\n"] {
            for byte in part.bytes() {
                state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
    }
    state
}

/// The same table, to be added to.
pub(super) fn copy_of(table: &NativeTable) -> NativeTable {
    let mut copy = NativeTable::default();
    for (row, native) in &table.entries {
        copy.add(row.clone(), native.clone());
    }
    copy
}
