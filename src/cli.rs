//! The command line: which job the options ask for, and the exit code it ends with.

mod caps;
mod describe;
mod exit;
mod list;
mod measure;
mod options;
mod repl;
mod report;
mod session;
mod source;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::path::Path;

use clap::Parser;
use lisp_core::base::Source;

use options::{Command, Options};
use session::{Job, Session, TestRun};

/// Does what the arguments of the process ask for.
pub(crate) fn run(args: Vec<OsString>) -> u8 {
    let options = match Options::try_parse_from(options::spelled_out(args)) {
        Ok(options) => options,
        Err(error) => return usage(&error),
    };
    if let Some(dir) = &options.dir
        && let Err(error) = std::env::set_current_dir(dir)
    {
        return complain(&format!("cannot change to {}: {error}", dir.display()));
    }
    match choose(&options) {
        Ok(job) => perform(&options, job),
        Err(code) => code,
    }
}

/// What to do, from what is given: expressions, a main function, a file, a subcommand, standard
/// input.
fn choose(options: &Options) -> Result<Job, u8> {
    let words = options.words.as_slice();
    if !options.eval.is_empty() {
        let texts = options
            .eval
            .iter()
            .map(|text| Source::new(source::EXPRESSION, text.as_str()));
        return Ok(Job::Evaluate(texts.collect()));
    }
    if let Some(main) = &options.main {
        return Ok(Job::CallMain(main.clone()));
    }
    match words.first() {
        Some(first) if first == "-" => read_stdin().map(Job::Run),
        // A file of that name beats a subcommand.
        Some(first) if Path::new(first).is_file() => read_file(Path::new(first)).map(Job::Run),
        Some(first) if options::is_command(first) => subcommand(words),
        Some(first) => read_file(Path::new(first)).map(Job::Run),
        None if io::stdin().is_terminal() => Ok(Job::Repl),
        None => read_stdin().map(Job::Run),
    }
}

fn subcommand(words: &[OsString]) -> Result<Job, u8> {
    let words = std::iter::once(OsString::from("dayfly")).chain(words.iter().cloned());
    match Command::try_parse_from(words) {
        Ok(Command::Repl) => Ok(Job::Repl),
        Ok(Command::Describe { json }) => Ok(Job::Describe { is_json: json }),
        Ok(Command::Test {
            only,
            format,
            fail_fast,
            paths,
        }) => Ok(Job::Test(TestRun {
            only,
            format,
            is_fail_fast: fail_fast,
            paths,
        })),
        Ok(Command::List { file }) => read_file(&file).map(Job::List),
        Err(error) => Err(usage(&error)),
    }
}

fn perform(options: &Options, job: Job) -> u8 {
    let session = match Session::start(options, &job) {
        Ok(session) => session,
        Err(problem) => return complain(&problem),
    };
    match job {
        Job::Describe { is_json } => describe::describe(session, is_json),
        Job::List(source) => list::list(session, source),
        Job::Repl => repl::run(session),
        job => session.run(job),
    }
}

fn read_file(path: &Path) -> Result<Source, u8> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Source::new(
            path.to_string_lossy(),
            String::from_utf8_lossy(&bytes),
        )),
        Err(error) => Err(complain(&format!(
            "cannot read {}: {error}",
            path.display()
        ))),
    }
}

fn read_stdin() -> Result<Source, u8> {
    let mut bytes = Vec::new();
    match io::stdin().lock().read_to_end(&mut bytes) {
        Ok(_) => Ok(Source::new(source::STDIN, String::from_utf8_lossy(&bytes))),
        Err(error) => Err(complain(&format!("cannot read standard input: {error}"))),
    }
}

/// Prints what clap has to say: help and version on standard output, mistakes on standard error.
fn usage(error: &clap::Error) -> u8 {
    // When even that cannot be printed, the exit code has to do.
    let _ = error.print();
    if error.use_stderr() {
        exit::USAGE
    } else {
        exit::OK
    }
}

fn complain(problem: &str) -> u8 {
    let _ = writeln!(io::stderr(), "dayfly: {problem}");
    exit::USAGE
}
