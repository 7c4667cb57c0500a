//! Runtimes as disposable things: how calls end, what limits promise, what a discard proves.

mod bounds;
mod cycles;
mod deadline;
mod discard;
mod endings;
mod limits;
mod matrix;
mod promptness;
mod schedules;
mod soak;
