//! Natives of `clojure.core` about values, collections, state, names and types, and those of
//! `dayfly.internal` beside them.
//!
//! One file a theme. A file's `internal` rows are called by the library and the compiler only.

pub mod array;
pub mod bits;
pub mod build;
pub mod cast;
pub mod channel;
pub mod class;
pub mod coll;
pub mod compare;
pub mod exception;
pub mod fiber;
pub mod function;
pub mod literal;
pub mod meta;
pub mod namespace;
pub mod number;
pub mod predicate;
pub mod random;
pub mod reference;
pub mod seq;
pub mod sort;
pub mod transient;
pub mod var;

use lisp_core::native::NativeList;

/// Their tables.
pub fn tables() -> Vec<NativeList> {
    vec![
        number::NATIVES,
        bits::NATIVES,
        cast::NATIVES,
        random::NATIVES,
        compare::NATIVES,
        predicate::NATIVES,
        seq::NATIVES,
        seq::internal::NATIVES,
        coll::NATIVES,
        build::NATIVES,
        build::internal::NATIVES,
        transient::NATIVES,
        sort::NATIVES,
        array::NATIVES,
        array::internal::NATIVES,
        meta::NATIVES,
        meta::internal::NATIVES,
        reference::NATIVES,
        reference::internal::NATIVES,
        literal::NATIVES,
        function::NATIVES,
        exception::NATIVES,
        fiber::NATIVES,
        fiber::internal::NATIVES,
        channel::NATIVES,
        exception::internal::NATIVES,
        class::NATIVES,
        class::internal::NATIVES,
        var::NATIVES,
        var::internal::NATIVES,
        namespace::NATIVES,
        namespace::internal::NATIVES,
    ]
}
