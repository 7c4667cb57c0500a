//! The suite: one binary, this is its contents page. Every test goes through a door in `support`.

mod alloc_failure;
mod bytecode;
mod cases;
mod cli;
mod conformance;
mod deep;
mod docs;
mod embed;
mod fuzz;
mod generated;
mod hostile;
mod language;
mod natives;
mod pool;
mod programs;
mod properties;
mod public_vars;
mod robust;
mod support;
mod tidy;
