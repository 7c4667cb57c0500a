//! Hosts with rights: the services of the standard library, given out one by one.
//!
//! [`Caps`] says what a runtime may do; [`StdHost`] does it or refuses with `:capability/denied`.
//! What was written to standard output waits in a buffer until it is flushed, read after, or the
//! runtime ends.

mod archive;
mod caps;
mod dirs;
mod files;
mod output;
mod process;

pub use caps::{Caps, Random};
pub use output::{Captured, Output};

use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::BufRead;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Command, Control, FileInfo, Host, OutsideCall, Program, Stream};

use output::Writer;

/// The services of this machine, as far as the rights allow.
#[derive(Debug)]
pub struct StdHost {
    caps: Arc<Caps>,
    writer: Writer,
    began: Option<Instant>,
}

impl StdHost {
    /// A host that grants these rights.
    #[must_use]
    pub fn new(caps: Arc<Caps>) -> StdHost {
        let writer = Writer::new(caps.output.clone());
        StdHost {
            caps,
            writer,
            began: None,
        }
    }

    fn check(&self, is_allowed: bool, capability: &str) -> Result<(), Error> {
        if is_allowed {
            Ok(())
        } else {
            Err(denied(capability))
        }
    }
}

fn denied(capability: &str) -> Error {
    Error::of(code::CAPABILITY_DENIED).with("capability", capability)
}

fn failed(error: &std::io::Error) -> Error {
    Error::of(code::IO_FAILED).with("message", error.to_string())
}

impl Host for StdHost {
    fn write(&mut self, stream: Stream, bytes: &[u8]) -> Result<(), Error> {
        self.writer.write(stream, bytes)
    }

    fn flush(&mut self, stream: Stream) -> Result<(), Error> {
        self.writer.flush(stream)
    }

    fn read_line(&mut self) -> Result<Option<String>, Error> {
        self.check(self.caps.stdin, "stdin")?;
        self.writer.flush(Stream::Out)?;
        let mut line = Vec::new();
        std::io::stdin()
            .lock()
            .read_until(b'\n', &mut line)
            .map_err(|error| failed(&error))?;
        if line.is_empty() {
            return Ok(None);
        }
        Ok(Some(String::from_utf8_lossy(&line).into_owned()))
    }

    fn now_ms(&mut self) -> Result<i64, Error> {
        self.check(self.caps.clock, "clock")?;
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Ok(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    }

    fn nanos(&mut self) -> Result<i64, Error> {
        self.check(self.caps.clock, "clock")?;
        Ok(self.monotonic())
    }

    fn may_sleep(&self) -> bool {
        self.caps.clock
    }

    fn monotonic(&mut self) -> i64 {
        let began = *self.began.get_or_insert_with(Instant::now);
        i64::try_from(began.elapsed().as_nanos()).unwrap_or(i64::MAX)
    }

    fn wait(&mut self, until: Option<i64>, control: &Control) -> Result<(), Error> {
        self.writer.flush(Stream::Out)?;
        let now = self.monotonic();
        let most = until.map(|until| {
            let nanos = u64::try_from(until.saturating_sub(now)).unwrap_or(0);
            Duration::from_nanos(nanos)
        });
        control.sleep(most);
        Ok(())
    }

    fn random_seed(&mut self) -> Result<u64, Error> {
        match self.caps.random {
            Random::Denied => Err(denied("random")),
            Random::Seed(seed) => Ok(seed),
            // The keys of a new hash map come from the system's generator.
            Random::System => Ok(RandomState::new().build_hasher().finish()),
        }
    }

    fn read_file(&mut self, path: &str, bytes_max: usize) -> Result<Vec<u8>, Error> {
        files::read(&self.caps.fs_read, path, bytes_max)
    }

    fn write_file(&mut self, path: &str, bytes: &[u8], append: bool) -> Result<(), Error> {
        files::write(&self.caps.fs_write, path, bytes, append)
    }

    fn file_exists(&mut self, path: &str) -> Result<bool, Error> {
        files::exists(&self.caps.fs_read, path)
    }

    fn file_info(&mut self, path: &str) -> Result<Option<FileInfo>, Error> {
        dirs::info(&self.caps.fs_read, path)
    }

    fn list_dir(&mut self, path: &str) -> Result<Option<Vec<String>>, Error> {
        dirs::list(&self.caps.fs_read, path)
    }

    fn delete_file(&mut self, path: &str) -> Result<bool, Error> {
        dirs::delete(&self.caps.fs_write, path)
    }

    fn make_dir(&mut self, path: &str, with_parents: bool) -> Result<bool, Error> {
        dirs::make(&self.caps.fs_write, path, with_parents)
    }

    fn rename_file(&mut self, from: &str, to: &str) -> Result<bool, Error> {
        dirs::rename(&self.caps.fs_write, from, to)
    }

    fn temp_dir(&mut self) -> String {
        std::env::temp_dir().to_string_lossy().into_owned()
    }

    fn start(&mut self, command: Command, call: OutsideCall) -> Result<Box<dyn Program>, Error> {
        self.check(self.caps.process, "process")?;
        self.writer.flush(Stream::Out)?;
        process::start(command, call)
    }

    fn find_resource(&mut self, name: &str) -> Result<Option<String>, Error> {
        Ok(files::find_resource(&self.caps.class_path, name))
    }

    fn find_library(&mut self, path: &str) -> Result<Option<(String, String)>, Error> {
        files::find_library(&self.caps.class_path, path)
    }

    fn find_libraries(&mut self, path: &str) -> Result<Vec<(String, String)>, Error> {
        files::find_libraries(&self.caps.class_path, path)
    }

    fn env(&mut self, name: &str) -> Result<Option<String>, Error> {
        self.check(self.caps.env.allows(name), "env")?;
        Ok(std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    fn env_all(&mut self) -> Result<Vec<(String, String)>, Error> {
        self.check(!self.caps.env.is_empty(), "env")?;
        let all = std::env::vars_os().map(|(name, value)| {
            (
                name.to_string_lossy().into_owned(),
                value.to_string_lossy().into_owned(),
            )
        });
        Ok(all.filter(|(name, _)| self.caps.env.allows(name)).collect())
    }

    fn may_exit(&self) -> bool {
        self.caps.exit
    }
}
