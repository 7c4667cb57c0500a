//! The door to the command `dayfly`: what it writes and the exit code it ends with, in a folder of its own.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::files;

/// The command, built from this workspace beside the suite.
#[derive(Debug)]
pub(crate) struct Dayfly {
    path: PathBuf,
    folder: PathBuf,
}

/// What one run did.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Dayfly {
    /// The command, with a new empty folder called `name` to run in.
    pub(crate) fn in_folder(name: &str) -> Dayfly {
        let folder = target_dir().join("suite").join(name);
        // Left by an earlier run, if at all.
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder below the target directory");
        Dayfly {
            path: built(),
            folder,
        }
    }

    /// The file of the command.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts a file into the folder.
    pub(crate) fn file(&self, name: &str, text: &str) {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&self.folder)).expect("a folder");
        fs::write(path, text).expect("a file in the folder");
    }

    /// Runs it with these arguments and this standard input.
    pub(crate) fn run(&self, args: &[&str], input: &str) -> Ran {
        let mut command = Command::new(&self.path);
        command
            .args(args)
            .current_dir(&self.folder)
            .env_remove("DAYFLY_PATH")
            .env("NO_COLOR", "1");
        let pipes = [Stdio::piped(), Stdio::piped(), Stdio::piped()];
        let [stdin, stdout, stderr] = pipes;
        let mut child = command
            .stdin(stdin)
            .stdout(stdout)
            .stderr(stderr)
            .spawn()
            .expect("it starts");
        let mut stdin = child.stdin.take().expect("a pipe");
        let input = input.to_owned();
        let writer = std::thread::spawn(move || {
            // A program may end without reading its input.
            let _ = stdin.write_all(input.as_bytes());
        });
        let output = child.wait_with_output().expect("it ends");
        writer.join().expect("writing never panics");
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        Ran {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// `target/debug` or what stands in its place.
fn profile_dir() -> PathBuf {
    let suite = std::env::current_exe().expect("the suite is a file");
    let deps = suite.parent().expect("a file is in a folder");
    assert!(
        deps.ends_with("deps"),
        "the suite runs where cargo built it, not in {}",
        deps.display()
    );
    deps.parent()
        .expect("cargo puts `deps` into the folder of the profile")
        .to_owned()
}

fn target_dir() -> PathBuf {
    profile_dir()
        .parent()
        .expect("profiles are in the target directory")
        .to_owned()
}

/// Builds the command in the suite's own profile, which does nothing when it is fresh.
fn built() -> PathBuf {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| env!("CARGO").into());
    let mut command = Command::new(cargo);
    command.current_dir(files::root()).args([
        "build",
        "--quiet",
        "--package",
        "dayfly",
        "--bin",
        "dayfly",
    ]);
    command.arg("--target-dir").arg(target_dir());
    if profile_dir().ends_with("release") {
        command.arg("--release");
    }
    let status = command.status().expect("cargo runs");
    assert!(status.success(), "the command does not build");
    profile_dir().join("dayfly")
}
