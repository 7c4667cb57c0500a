//! The host's services: what a runtime may ask of the world, denied unless the host grants it.
//!
//! This crate reads no clock and opens no file; it asks here. [`NoHost`] refuses everything except writing, which it
//! swallows. Higher crates provide hosts with rights.

use super::{Control, OutsideCall};
use crate::base::error::{Error, code};

/// The standard streams.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// Standard output.
    Out,
    /// Standard error.
    Err,
}

/// What is known about a file without opening it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileInfo {
    /// Is it a directory?
    pub is_directory: bool,
    /// Its size; of a directory what the system says.
    pub bytes: u64,
    /// When it was last changed, in milliseconds since 1970.
    pub changed_ms: i64,
}

/// A program to run.
#[derive(Clone, Debug, Default)]
pub struct Command {
    /// Its name and arguments.
    pub words: Vec<String>,
    /// What it reads.
    pub input: Vec<u8>,
    /// The variables of its environment, instead of this process's.
    pub env: Option<Vec<(String, String)>>,
    /// The directory it runs in.
    pub dir: Option<String>,
    /// Bytes it may write to each of its streams.
    pub bytes_max: usize,
}

/// How a program ended and what it wrote.
#[derive(Clone, Debug, Default)]
pub struct Ended {
    /// Its exit code, -1 if it has none.
    pub code: i32,
    /// What it wrote to standard output.
    pub out: Vec<u8>,
    /// What it wrote to standard error.
    pub err: Vec<u8>,
}

/// A program that was started. Dropping it ends the program, unless it has ended.
pub trait Program {
    /// How it ended, once it has; to be asked again when its call has woken the fiber that waits.
    fn ended(&mut self) -> Option<Result<Ended, Error>>;
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

    /// May a program sleep?
    fn may_sleep(&self) -> bool {
        false
    }

    /// Nanoseconds of a clock that never goes back, for waits. Programs do not see it.
    fn monotonic(&mut self) -> i64 {
        0
    }

    /// Lets time pass, until a moment of that clock or until `control` is told something.
    ///
    /// # Errors
    /// When the host cannot wait.
    fn wait(&mut self, _until: Option<i64>, _control: &Control) -> Result<(), Error> {
        denied("clock")
    }

    /// Bytes for random numbers.
    ///
    /// # Errors
    /// Denied.
    fn random_seed(&mut self) -> Result<u64, Error> {
        denied("random")
    }

    /// The content of a file, of which no more than `bytes_max` and one byte is read.
    ///
    /// # Errors
    /// Denied, the file cannot be read, or it is larger.
    fn read_file(&mut self, _path: &str, _bytes_max: usize) -> Result<Vec<u8>, Error> {
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

    /// What is known about the file at `path`; `None` if there is none.
    ///
    /// # Errors
    /// Denied.
    fn file_info(&mut self, _path: &str) -> Result<Option<FileInfo>, Error> {
        denied("fs-read")
    }

    /// The names in a directory, in no certain order; `None` if it is no directory.
    ///
    /// # Errors
    /// Denied, or unreadable.
    fn list_dir(&mut self, _path: &str) -> Result<Option<Vec<String>>, Error> {
        denied("fs-read")
    }

    /// Deletes a file or an empty directory. Did it?
    ///
    /// # Errors
    /// Denied.
    fn delete_file(&mut self, _path: &str) -> Result<bool, Error> {
        denied("fs-write")
    }

    /// Makes a directory, and those above it if `with_parents`. Did it?
    ///
    /// # Errors
    /// Denied.
    fn make_dir(&mut self, _path: &str, _with_parents: bool) -> Result<bool, Error> {
        denied("fs-write")
    }

    /// Gives a file another path. Did it?
    ///
    /// # Errors
    /// Denied, one of the two.
    fn rename_file(&mut self, _from: &str, _to: &str) -> Result<bool, Error> {
        denied("fs-write")
    }

    /// The directory for files that nobody needs long.
    fn temp_dir(&mut self) -> String {
        "/tmp".to_owned()
    }

    /// Starts a program; `call` is dropped when it has ended.
    ///
    /// # Errors
    /// Denied, or it cannot be started.
    fn start(&mut self, _command: Command, _call: OutsideCall) -> Result<Box<dyn Program>, Error> {
        denied("process")
    }

    /// The path of the file `name` on the class path, if one is there.
    ///
    /// # Errors
    /// None so far.
    fn find_resource(&mut self, _name: &str) -> Result<Option<String>, Error> {
        Ok(None)
    }

    /// Name and text of a library such as `app/core`, from the class path.
    ///
    /// # Errors
    /// When it exists but cannot be read.
    fn find_library(&mut self, _path: &str) -> Result<Option<(String, String)>, Error> {
        Ok(None)
    }

    /// The same from every place of the class path that has it, in their order.
    ///
    /// # Errors
    /// As [`Host::find_library`].
    fn find_libraries(&mut self, path: &str) -> Result<Vec<(String, String)>, Error> {
        Ok(self.find_library(path)?.into_iter().collect())
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

/// A host that grants nothing. Its time passes only when somebody waits for it.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoHost {
    nanos: i64,
}

impl Host for NoHost {
    fn write(&mut self, _stream: Stream, _bytes: &[u8]) -> Result<(), Error> {
        Ok(())
    }

    fn monotonic(&mut self) -> i64 {
        self.nanos
    }

    fn wait(&mut self, until: Option<i64>, control: &Control) -> Result<(), Error> {
        match until {
            Some(until) => self.nanos = self.nanos.max(until),
            None => control.sleep(None),
        }
        Ok(())
    }
}
