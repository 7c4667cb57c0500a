//! Other programs, for hosts that grant the right.
//!
//! A program runs while the fiber that started it waits; threads of its own write its input and read what it writes.
//! Whoever waits no longer drops [`Running`], which kills it. What programs that it started go on doing is theirs.

use std::io::{Read, Write};
use std::process::{Child, Command as Process, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Command, Ended, OutsideCall, Program};

/// Between two looks at a program that has closed its streams and has not ended.
const LOOK_AGAIN: Duration = Duration::from_millis(2);

type Outcome = Result<Ended, Error>;

/// A program that was started.
pub(super) struct Running {
    child: Arc<Mutex<Child>>,
    outcome: Arc<Mutex<Option<Outcome>>>,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Program for Running {
    fn ended(&mut self) -> Option<Outcome> {
        locked(&self.outcome).take()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already, which is as good.
        let _ended = locked(&self.child).kill();
    }
}

/// Starts a program; `call` is dropped when it has ended.
pub(super) fn start(command: Command, call: OutsideCall) -> Result<Box<dyn Program>, Error> {
    let Some((name, args)) = command.words.split_first() else {
        return Err(Error::of(code::IO_FAILED).with("message", "no program is named"));
    };
    let mut process = Process::new(name);
    process
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    if let Some(vars) = &command.env {
        process.env_clear().envs(vars.iter().cloned());
    }
    if let Some(dir) = &command.dir {
        process.current_dir(dir);
    }
    let child = process.spawn().map_err(|error| failed(name, &error))?;
    let running = Running {
        child: Arc::new(Mutex::new(child)),
        outcome: Arc::default(),
    };
    let (child, outcome) = (running.child.clone(), running.outcome.clone());
    let name = name.clone();
    let attend = move || {
        let ended = attend(&child, command).map_err(|problem| match problem {
            Problem::System(error) => failed(&name, &error),
            Problem::TooLarge(most) => too_large(most),
        });
        *locked(&outcome) = Some(ended);
        drop(call);
    };
    let started = thread::Builder::new().spawn(attend);
    started.map_err(|error| failed("", &error))?;
    Ok(Box::new(running))
}

fn failed(name: &str, error: &std::io::Error) -> Error {
    let message = format!("Cannot run program \"{name}\": {error}");
    Error::of(code::IO_FAILED).with("message", message)
}

fn too_large(most: usize) -> Error {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    Error::of(code::VALUE_TOO_LARGE)
        .with("bytes", limit.saturating_add(1))
        .with("limit", limit)
}

enum Problem {
    System(std::io::Error),
    TooLarge(usize),
}

impl From<std::io::Error> for Problem {
    fn from(error: std::io::Error) -> Problem {
        Problem::System(error)
    }
}

/// Writes to the program and reads from it until it has ended.
fn attend(child: &Arc<Mutex<Child>>, command: Command) -> Result<Ended, Problem> {
    let most = command.bytes_max;
    let (stdin, stdout, stderr) = {
        let mut child = locked(child);
        (child.stdin.take(), child.stdout.take(), child.stderr.take())
    };
    let input = command.input;
    thread::Builder::new().spawn(move || {
        if let Some(mut stdin) = stdin {
            // A program that does not read its input is no error.
            let _unread = stdin.write_all(&input);
        }
    })?;
    let errors = read_apart(child, stderr, most)?;
    let out = read(child, stdout, most)?;
    let err = errors.join().unwrap_or(Ok(Vec::new()))?;
    let status = loop {
        if let Some(status) = locked(child).try_wait()? {
            break status;
        }
        thread::sleep(LOOK_AGAIN);
    };
    Ok(Ended {
        code: status.code().unwrap_or(-1),
        out,
        err,
    })
}

/// What a stream has, at most so many bytes; a program that writes more is killed.
fn read(child: &Mutex<Child>, stream: Option<impl Read>, most: usize) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    if let Some(stream) = stream {
        let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
        stream.take(limit).read_to_end(&mut bytes)?;
    }
    if bytes.len() > most {
        // It may have ended already, which is as good.
        let _ended = locked(child).kill();
        return Err(Problem::TooLarge(most));
    }
    Ok(bytes)
}

fn read_apart(
    child: &Arc<Mutex<Child>>,
    stream: Option<impl Read + Send + 'static>,
    most: usize,
) -> Result<JoinHandle<Result<Vec<u8>, Problem>>, Problem> {
    let child = child.clone();
    let thread = thread::Builder::new();
    Ok(thread.spawn(move || read(&child, stream, most))?)
}
