//! Natives of the namespaces whose names begin with `clojure`, one file per theme.

pub mod core;
pub mod text;

use lisp_core::native::NativeList;

/// Their tables.
pub fn tables() -> Vec<NativeList> {
    let mut tables = core::tables();
    tables.extend(text::tables());
    tables
}
