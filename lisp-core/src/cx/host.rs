//! The host's services: what a runtime may ask of the world, denied unless the host grants it.
//!
//! This crate reads no clock and opens no file; it asks here. [`NoHost`] refuses everything except writing, which it
//! swallows. Higher crates provide hosts with rights.

use crate::base::error::{Error, code};

/// The standard streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

fn denied<T>(right: &str) -> Result<T, Error> {
    Err(Error::of(code::CAPABILITY_DENIED).with("capability", right))
}

/// Services a runtime may ask for. Every method has a refusing default.
pub trait Host: Send {
    /// Writes to a standard stream.
    ///
    /// # Errors
    /// When the stream is closed.
    fn write(&mut self, stream: Stream, bytes: &[u8]) -> Result<(), Error>;

    /// Makes sure that what was written is seen.
    ///
    /// # Errors
    /// When the stream is closed.
    fn flush(&mut self, _stream: Stream) -> Result<(), Error> {
        Ok(())
    }

    /// Reads a line with its newline from standard input; `None` at its end.
    ///
    /// # Errors
    /// Denied, or unreadable.
    fn read_line(&mut self) -> Result<Option<String>, Error> {
        denied("stdin")
    }

    /// Milliseconds since 1970.
    ///
    /// # Errors
    /// Denied.
    fn now_ms(&mut self) -> Result<i64, Error> {
        denied("clock")
    }

    /// Nanoseconds of a clock that never goes back.
    ///
    /// # Errors
    /// Denied.
    fn nanos(&mut self) -> Result<i64, Error> {
        denied("clock")
    }

    /// Sleeps.
    ///
    /// # Errors
    /// Denied.
    fn sleep_ms(&mut self, _wait_ms: u64) -> Result<(), Error> {
        denied("clock")
    }

    /// Bytes for random numbers.
    ///
    /// # Errors
    /// Denied.
    fn random_seed(&mut self) -> Result<u64, Error> {
        denied("random")
    }

    /// The content of a file.
    ///
    /// # Errors
    /// Denied, or the file cannot be read.
    fn read_file(&mut self, _path: &str) -> Result<Vec<u8>, Error> {
        denied("fs-read")
    }

    /// Writes a file, or appends to it.
    ///
    /// # Errors
    /// Denied, or the file cannot be written.
    fn write_file(&mut self, _path: &str, _bytes: &[u8], _append: bool) -> Result<(), Error> {
        denied("fs-write")
    }

    /// Does the file exist?
    ///
    /// # Errors
    /// Denied.
    fn file_exists(&mut self, _path: &str) -> Result<bool, Error> {
        denied("fs-read")
    }

    /// Name and text of a library such as `app/core`, from the class path.
    ///
    /// # Errors
    /// When it exists but cannot be read.
    fn find_library(&mut self, _path: &str) -> Result<Option<(String, String)>, Error> {
        Ok(None)
    }

    /// A variable of the environment.
    ///
    /// # Errors
    /// Denied.
    fn env(&mut self, _name: &str) -> Result<Option<String>, Error> {
        denied("env")
    }

    /// All variables of the environment.
    ///
    /// # Errors
    /// Denied.
    fn env_all(&mut self) -> Result<Vec<(String, String)>, Error> {
        denied("env")
    }

    /// May the program end the process with an exit code?
    fn may_exit(&self) -> bool {
        false
    }
}

/// A host that grants nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoHost;

impl Host for NoHost {
    fn write(&mut self, _stream: Stream, _bytes: &[u8]) -> Result<(), Error> {
        Ok(())
    }
}
