//! The suite: one binary, this is its contents page. Every test goes through a door in `support`.

mod conformance;
mod programs;
mod support;
mod tidy;
