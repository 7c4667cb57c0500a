//! Rights from `--sandbox`, `--allow` and `--deny`.

use std::path::{Path, PathBuf};

use dayfly::{Caps, Output, Random};

use super::options::Options;
use super::session::Job;

/// Names of rights, as they are written on the command line.
pub(super) const RIGHTS: &[&str] = &[
    "fs-read", "fs-write", "env", "clock", "stdin", "exit", "process", "random",
];

/// The rights of the program, whose output goes to the process's streams.
pub(super) fn caps_of(options: &Options, job: &Job) -> Result<(Caps, Output), String> {
    let output = Output::inherit();
    let mut caps = if options.sandbox {
        Caps::none()
    } else {
        Caps::all()
    };
    for word in &options.allow {
        caps = change(caps, word, true)?;
    }
    for word in &options.deny {
        caps = change(caps, word, false)?;
    }
    if let Some(seed) = options.seed {
        caps = caps.random(Random::Seed(seed));
    }
    for dir in class_path(options, job) {
        caps = caps.class_path(dir);
    }
    Ok((caps.output(output.clone()), output))
}

fn change(caps: Caps, word: &str, is_allowed: bool) -> Result<Caps, String> {
    let (name, value) = match word.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (word, None),
    };
    if value.is_some() && !is_allowed {
        return Err(format!("--deny takes names only, not {word}"));
    }
    Ok(match (name, value) {
        ("fs-read", None) => caps.fs_read_all(is_allowed),
        ("fs-read", Some(dirs)) => dirs.split(':').fold(caps, |caps, dir| caps.fs_read(dir)),
        ("fs-write", None) => caps.fs_write_all(is_allowed),
        ("fs-write", Some(dirs)) => dirs.split(':').fold(caps, |caps, dir| caps.fs_write(dir)),
        ("env", None) => caps.env_all(is_allowed),
        ("env", Some(names)) => names.split(':').fold(caps, |caps, name| caps.env_var(name)),
        ("clock", None) => caps.clock(is_allowed),
        ("stdin", None) => caps.stdin(is_allowed),
        ("exit", None) => caps.exit(is_allowed),
        ("process", None) => caps.process(is_allowed),
        ("random", None) => caps.random(if is_allowed {
            Random::System
        } else {
            Random::Denied
        }),
        _ => {
            return Err(format!(
                "there is no right {word}; rights are {}",
                RIGHTS.join(", ")
            ));
        }
    })
}

/// Directories given, or those of the environment, or the program's own, `src` and this one.
fn class_path(options: &Options, job: &Job) -> Vec<PathBuf> {
    let split = |text: &str| -> Vec<PathBuf> {
        text.split(':')
            .filter(|dir| !dir.is_empty())
            .map(PathBuf::from)
            .collect()
    };
    if !options.classpath.is_empty() {
        return options
            .classpath
            .iter()
            .flat_map(|text| split(text))
            .collect();
    }
    if let Ok(text) = std::env::var("DAYFLY_PATH") {
        return split(&text);
    }
    if let Job::Test(run) = job {
        let dirs = run.paths.iter().map(PathBuf::from).filter(|it| it.is_dir());
        let usual = ["src", "test", "."].map(PathBuf::from);
        return dirs.chain(usual).collect();
    }
    let own = match job {
        Job::Run(source) | Job::List(source) => Path::new(source.name()).parent(),
        _ => None,
    };
    let own = own
        .filter(|dir| !dir.as_os_str().is_empty())
        .map(Path::to_owned);
    own.into_iter()
        .chain(["src", "."].map(PathBuf::from))
        .collect()
}
