//! Rights, one field each. [`Caps::none`] grants nothing and is what embedders begin with;
//! [`Caps::all`] is for a program its user started.

use std::path::PathBuf;

use super::output::Output;

/// Which paths may be touched.
#[derive(Clone, Debug, Default)]
pub(super) enum Paths {
    /// None.
    #[default]
    Nothing,
    /// Those below one of these directories, and these files.
    Within(Vec<PathBuf>),
    /// All.
    Everything,
}

/// Which names may be asked for.
#[derive(Clone, Debug, Default)]
pub(super) enum Names {
    /// None.
    #[default]
    Nothing,
    /// These.
    These(Vec<String>),
    /// All.
    Everything,
}

impl Names {
    pub(super) fn allows(&self, name: &str) -> bool {
        match self {
            Names::Nothing => false,
            Names::These(names) => names.iter().any(|it| it == name),
            Names::Everything => true,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        matches!(self, Names::Nothing)
    }
}

/// Where random numbers begin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Random {
    /// Nowhere: asking is refused.
    #[default]
    Denied,
    /// At this number, the same in every run.
    Seed(u64),
    /// At a number of the system's.
    System,
}

/// What a runtime may do besides computing. Everything not granted is an error
/// `:capability/denied`.
///
/// ```
/// use runtime_pool::Caps;
///
/// let caps = Caps::none().fs_read("data").env_var("LANG").clock(true);
/// assert!(format!("{caps:?}").contains("LANG"));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Caps {
    pub(super) fs_read: Paths,
    pub(super) fs_write: Paths,
    pub(super) env: Names,
    pub(super) clock: bool,
    pub(super) stdin: bool,
    pub(super) exit: bool,
    pub(super) process: bool,
    pub(super) random: Random,
    pub(super) output: Output,
    pub(super) class_path: Vec<PathBuf>,
}

impl Caps {
    /// No rights; what is printed goes nowhere.
    #[must_use]
    pub fn none() -> Caps {
        Caps::default()
    }

    /// All rights; what is printed goes to the process's own streams.
    #[must_use]
    pub fn all() -> Caps {
        Caps {
            fs_read: Paths::Everything,
            fs_write: Paths::Everything,
            env: Names::Everything,
            clock: true,
            stdin: true,
            exit: true,
            process: true,
            random: Random::System,
            output: Output::inherit(),
            class_path: Vec::new(),
        }
    }

    /// The same, and files below `root` may be read. Links that lead out of it are not followed.
    #[must_use]
    pub fn fs_read(mut self, root: impl Into<PathBuf>) -> Caps {
        add_path(&mut self.fs_read, root.into());
        self
    }

    /// The same, and files below `root` may be written.
    #[must_use]
    pub fn fs_write(mut self, root: impl Into<PathBuf>) -> Caps {
        add_path(&mut self.fs_write, root.into());
        self
    }

    /// The same with all files readable, or none.
    #[must_use]
    pub fn fs_read_all(mut self, is_allowed: bool) -> Caps {
        self.fs_read = if is_allowed {
            Paths::Everything
        } else {
            Paths::Nothing
        };
        self
    }

    /// The same with all files writable, or none.
    #[must_use]
    pub fn fs_write_all(mut self, is_allowed: bool) -> Caps {
        self.fs_write = if is_allowed {
            Paths::Everything
        } else {
            Paths::Nothing
        };
        self
    }

    /// The same, and the variable `name` of the environment may be seen.
    #[must_use]
    pub fn env_var(mut self, name: impl Into<String>) -> Caps {
        match &mut self.env {
            Names::Nothing => self.env = Names::These(vec![name.into()]),
            Names::These(names) => names.push(name.into()),
            Names::Everything => {}
        }
        self
    }

    /// The same with the whole environment visible, or nothing of it.
    #[must_use]
    pub fn env_all(mut self, is_allowed: bool) -> Caps {
        self.env = if is_allowed {
            Names::Everything
        } else {
            Names::Nothing
        };
        self
    }

    /// The same with or without the clock and sleeping.
    #[must_use]
    pub fn clock(self, is_allowed: bool) -> Caps {
        Caps {
            clock: is_allowed,
            ..self
        }
    }

    /// The same with or without standard input.
    #[must_use]
    pub fn stdin(self, is_allowed: bool) -> Caps {
        Caps {
            stdin: is_allowed,
            ..self
        }
    }

    /// The same with or without `System/exit`.
    #[must_use]
    pub fn exit(self, is_allowed: bool) -> Caps {
        Caps {
            exit: is_allowed,
            ..self
        }
    }

    /// The same with or without running other programs. They have all rights of this process.
    #[must_use]
    pub fn process(self, is_allowed: bool) -> Caps {
        Caps {
            process: is_allowed,
            ..self
        }
    }

    /// The same with random numbers that begin there.
    #[must_use]
    pub fn random(self, random: Random) -> Caps {
        Caps { random, ..self }
    }

    /// The same with output that goes there.
    #[must_use]
    pub fn output(self, output: Output) -> Caps {
        Caps { output, ..self }
    }

    /// The same with one more directory, or jar or zip file, in which libraries are looked for. It is read whatever else
    /// may be.
    #[must_use]
    pub fn class_path(mut self, dir: impl Into<PathBuf>) -> Caps {
        self.class_path.push(dir.into());
        self
    }
}

fn add_path(paths: &mut Paths, root: PathBuf) {
    match paths {
        Paths::Nothing => *paths = Paths::Within(vec![root]),
        Paths::Within(roots) => roots.push(root),
        Paths::Everything => {}
    }
}
