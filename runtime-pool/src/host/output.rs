//! Where printed text goes: nowhere, to the process's streams, or into memory.
//!
//! Standard output of the process is written in pieces of some kilobytes, line by line on a
//! terminal; standard error at once, after what waits for standard output.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lisp_core::base::error::{Error, code};
use lisp_core::cx::Stream;

/// Bytes of standard output that wait to be written.
const WAITING_BYTES_MAX: usize = 16 << 10;

/// Where printed text goes.
#[derive(Clone, Debug, Default)]
pub struct Output(Place);

#[derive(Clone, Debug, Default)]
enum Place {
    #[default]
    Nowhere,
    Process(Arc<AtomicBool>),
    Memory(Captured),
}

impl Output {
    /// Nowhere.
    #[must_use]
    pub fn discard() -> Output {
        Output(Place::Nowhere)
    }

    /// To standard output and standard error of this process.
    #[must_use]
    pub fn inherit() -> Output {
        Output(Place::Process(Arc::default()))
    }

    /// Into memory, to be read there.
    #[must_use]
    pub fn capture() -> (Output, Captured) {
        let captured = Captured::default();
        (Output(Place::Memory(captured.clone())), captured)
    }

    /// Has the reader of the process's standard output gone away?
    #[must_use]
    pub fn is_closed(&self) -> bool {
        match &self.0 {
            Place::Process(is_closed) => is_closed.load(Ordering::Relaxed),
            _ => false,
        }
    }
}

/// What was printed into memory, by stream.
#[derive(Clone, Debug, Default)]
pub struct Captured {
    streams: Arc<Mutex<[Vec<u8>; 2]>>,
}

impl Captured {
    fn lock(&self) -> MutexGuard<'_, [Vec<u8>; 2]> {
        self.streams.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was printed to standard output since the last time this was asked.
    pub fn take_out(&self) -> String {
        let bytes = std::mem::take(&mut self.lock()[0]);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// The same of standard error.
    pub fn take_err(&self) -> String {
        let bytes = std::mem::take(&mut self.lock()[1]);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

/// Writes for one runtime.
#[derive(Debug)]
pub(super) struct Writer {
    output: Output,
    waiting: Vec<u8>,
    is_terminal: Option<bool>,
}

impl Writer {
    pub(super) fn new(output: Output) -> Writer {
        Writer {
            output,
            waiting: Vec::new(),
            is_terminal: None,
        }
    }

    pub(super) fn write(&mut self, stream: Stream, bytes: &[u8]) -> Result<(), Error> {
        match (&self.output.0, stream) {
            (Place::Nowhere, _) => Ok(()),
            (Place::Memory(captured), stream) => {
                let ix = usize::from(stream == Stream::Err);
                captured.lock()[ix].extend_from_slice(bytes);
                Ok(())
            }
            (Place::Process(_), Stream::Err) => {
                self.write_out()?;
                io::stderr()
                    .write_all(bytes)
                    .map_err(|error| super::failed(&error))
            }
            (Place::Process(_), Stream::Out) => {
                self.waiting.extend_from_slice(bytes);
                let is_full = self.waiting.len() >= WAITING_BYTES_MAX;
                if is_full || (bytes.contains(&b'\n') && self.is_terminal()) {
                    self.write_out()?;
                }
                Ok(())
            }
        }
    }

    pub(super) fn flush(&mut self, stream: Stream) -> Result<(), Error> {
        match stream {
            Stream::Out => self.write_out(),
            Stream::Err => Ok(()),
        }
    }

    fn is_terminal(&mut self) -> bool {
        *self
            .is_terminal
            .get_or_insert_with(|| io::stdout().is_terminal())
    }

    fn write_out(&mut self) -> Result<(), Error> {
        let Place::Process(is_closed) = &self.output.0 else {
            return Ok(());
        };
        if self.waiting.is_empty() {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        let written = out.write_all(&self.waiting).and_then(|()| out.flush());
        self.waiting.clear();
        written.map_err(|error| {
            if error.kind() == ErrorKind::BrokenPipe {
                is_closed.store(true, Ordering::Relaxed);
                return Error::of(code::IO_CLOSED);
            }
            super::failed(&error)
        })
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        // Nobody is left to be told; who asks finds it in `Output::is_closed`.
        drop(self.write_out());
    }
}
