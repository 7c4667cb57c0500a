//! Other programs, for hosts that grant the right.

use std::io::Write;
use std::process::{Command as Process, Stdio};

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Command, Ended};

/// Runs a program to its end. Its input is written while its output is read, so neither waits for
/// the other.
pub(super) fn run(command: &Command) -> Result<Ended, Error> {
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
    let failed = |error: std::io::Error| {
        let message = format!("Cannot run program \"{name}\": {error}");
        Error::of(code::IO_FAILED).with("message", message)
    };
    let mut child = process.spawn().map_err(failed)?;
    let stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        scope.spawn(move || {
            if let Some(mut stdin) = stdin {
                // A program that does not read its input is no error.
                let _unread = stdin.write_all(&command.input);
            }
        });
        child.wait_with_output()
    });
    let output = output.map_err(failed)?;
    Ok(Ended {
        code: output.status.code().unwrap_or(-1),
        out: output.stdout,
        err: output.stderr,
    })
}
