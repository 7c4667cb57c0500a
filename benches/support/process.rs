//! Processes seen from outside: their start, and the memory of this one.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::samples::timed;

const PAGE_BYTES: u64 = 4096;

/// Bytes of memory of this process that it shares with no file: resident less shared pages of `/proc/self/statm`.
///
/// # Panics
/// Where there is no such file.
#[must_use]
pub fn private_bytes() -> u64 {
    let text = fs::read_to_string("/proc/self/statm").expect("benches run on Linux");
    let mut pages = text.split(' ').skip(1).map(|it| it.parse::<u64>());
    let mut next = || pages.next().and_then(Result::ok).unwrap_or_default();
    let (resident, shared) = (next(), next());
    resident.saturating_sub(shared) * PAGE_BYTES
}

/// The command: `DAYFLY`, or `dayfly` in the directory of this executable or above it.
#[must_use]
pub fn dayfly() -> PathBuf {
    if let Some(path) = std::env::var_os("DAYFLY") {
        return path.into();
    }
    let own = std::env::current_exe().unwrap_or_default();
    let beside = own.ancestors().skip(1).take(2);
    beside
        .map(|dir| dir.join("dayfly"))
        .find(|path| path.is_file())
        .unwrap_or_else(|| "target/release/dayfly".into())
}

/// How long a process of `dayfly -e nil` takes from start to end.
///
/// # Panics
/// When it does not start or fails.
#[must_use]
pub fn dayfly_nil() -> Duration {
    run(Command::new(dayfly()).args(["-e", "nil"]))
}

/// How long a process of `/bin/true` takes.
///
/// # Panics
/// When it does not start.
#[must_use]
pub fn bin_true() -> Duration {
    run(&mut Command::new("/bin/true"))
}

fn run(command: &mut Command) -> Duration {
    let command = command.stdin(Stdio::null()).stdout(Stdio::null());
    timed(|| {
        let status = command.status();
        assert!(
            status.as_ref().is_ok_and(|it| it.success()),
            "{command:?}: {status:?}; build it with cargo build --release, or set DAYFLY"
        );
    })
}
