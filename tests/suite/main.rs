//! The suite: one binary, this is its contents page. Every test goes through a door in `support`.

mod alloc_failure;
mod conformance;
mod deep;
mod pool;
mod programs;
mod properties;
mod support;
mod tidy;
