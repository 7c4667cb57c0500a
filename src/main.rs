//! The command `dayfly`: options in, exit code out. What it does is in `cli`.

mod cli;

use std::process::ExitCode;

/// The library chooses no allocator; the command does, for its speed at start and with small
/// objects.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(cli::run(std::env::args_os().collect()))
}
