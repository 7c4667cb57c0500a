//! The language as a reader of its manual meets it, and its errors as users see them.

mod errors;
mod fibers;
mod forms;
mod state;
