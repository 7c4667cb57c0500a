//! The command line as its users drive it.

mod examples;
mod run;
mod test;
