//! The doors every test goes through.

pub(crate) mod absent;
pub(crate) mod answers;
pub(crate) mod cases;
pub(crate) mod command;
pub(crate) mod coverage;
pub(crate) mod deviations;
pub(crate) mod expectations;
pub(crate) mod files;
pub(crate) mod hostile;
pub(crate) mod listing;
pub(crate) mod process;
pub(crate) mod runtime;
