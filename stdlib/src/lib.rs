//! The library of Dayfly: tables of natives and sources in load order; nothing else.

pub mod clojure;
pub mod java;
pub mod sources;

use lisp_core::native::NativeList;

/// Every table of natives, in the order that images count them in.
pub fn tables() -> Vec<NativeList> {
    let mut tables = clojure::tables();
    tables.extend(java::tables());
    tables
}
