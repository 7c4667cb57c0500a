//! The public API as a stranger uses it.

mod convert;
mod errors;
mod outside;
mod quickstart;
mod rights;
