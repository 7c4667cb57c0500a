//! Fixtures of the benches: the workloads of `programs/workloads.tsv`, ready to run here and, with feature `peers`,
//! under Lua 5.4.
//!
//! A workload is a program that defines `run`, a size, and the checksum that every engine must answer. Programs that
//! define `setup` are given what it answers instead of the size.

/// Recorded figures of Clojure.
#[path = "../peers/clojure.rs"]
pub mod clojure;
pub mod process;
pub mod samples;

use std::path::{Path, PathBuf};

use dayfly::{CallError, Caps, Image, Limits, Runtime};

/// One row of the table of workloads.
#[derive(Clone, Debug)]
pub struct Workload {
    /// Name of the program, without ending.
    pub name: String,
    /// Its size.
    pub n: i64,
    /// What `run` answers, as `str` shows it.
    pub checksum: String,
}

/// The folder with the programs.
pub fn programs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("programs")
}

/// All workloads.
///
/// # Panics
/// When the table cannot be read.
pub fn workloads() -> Vec<Workload> {
    let table =
        std::fs::read_to_string(programs().join("workloads.tsv")).expect("the table exists");
    let rows = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("a row has three cells").to_owned();
        Workload {
            name: cell(),
            n: cell().parse().expect("a size is a number"),
            checksum: cell(),
        }
    })
    .collect()
}

/// A workload loaded into a runtime of its own.
pub struct Loaded {
    runtime: Runtime,
    call: String,
}

impl Loaded {
    /// Loads the program and prepares its input.
    ///
    /// # Errors
    /// What the program throws.
    pub fn new(workload: &Workload) -> Result<Loaded, CallError> {
        Loaded::within(workload, Limits::new())
    }

    /// The same in a runtime under these limits.
    ///
    /// # Errors
    /// What the program throws.
    pub fn within(workload: &Workload, limits: Limits) -> Result<Loaded, CallError> {
        let path = programs().join(format!("{}.clj", workload.name));
        let text = std::fs::read_to_string(&path).expect("every workload has a program");
        let builder = Image::base().runtime().caps(Caps::all());
        let mut runtime = builder.limits(limits).build()?;
        runtime.eval::<dayfly::Plain>(&format!("(do {text}\n nil)"))?;
        let has_setup = text.contains("(defn setup");
        let input = if has_setup {
            "(setup bench-n)"
        } else {
            "bench-n"
        };
        runtime.eval::<dayfly::Plain>(&format!("(do (def bench-n {}) nil)", workload.n))?;
        runtime.eval::<dayfly::Plain>(&format!("(do (def bench-input {input}) nil)"))?;
        let call = "(str (run bench-input))".to_owned();
        Ok(Loaded { runtime, call })
    }

    /// The length in bytes of its input, if that is text.
    ///
    /// # Errors
    /// `:plain/mismatch` when it is not.
    pub fn input_bytes(&mut self) -> Result<usize, CallError> {
        Ok(self.runtime.eval::<String>("bench-input")?.len())
    }

    /// Runs it once; answers its checksum.
    ///
    /// # Errors
    /// What the program throws.
    pub fn run(&mut self) -> Result<String, CallError> {
        self.runtime.eval(&self.call)
    }
}

/// The same program under Lua 5.4.
#[cfg(feature = "peers")]
pub mod lua {
    use super::{Workload, programs};

    /// A Lua program loaded into a state of its own.
    pub struct Loaded {
        run: mlua::Function,
        input: mlua::Value,
        lua: mlua::Lua,
    }

    impl Loaded {
        /// Loads the program, if there is one, and prepares its input.
        pub fn new(workload: &Workload) -> Option<Loaded> {
            let path = programs().join(format!("{}.lua", workload.name));
            let text = std::fs::read_to_string(path).ok()?;
            let lua = mlua::Lua::new();
            lua.load(text).exec().ok()?;
            let globals = lua.globals();
            let input = match globals.get::<Option<mlua::Function>>("setup").ok()? {
                Some(setup) => setup.call(workload.n).ok()?,
                None => mlua::Value::Integer(workload.n),
            };
            let run = globals.get("run").ok()?;
            Some(Loaded { run, input, lua })
        }

        /// Collects all garbage, so that the next run does not pay for the one before.
        ///
        /// # Panics
        /// When a finalizer fails; there is none.
        pub fn collect(&self) {
            self.lua.gc_collect().expect("no finalizer is involved");
        }

        /// Runs it once.
        ///
        /// # Panics
        /// When the program fails, which its tests exclude.
        pub fn run(&self) -> mlua::Value {
            self.run.call(self.input.clone()).expect("the program runs")
        }
    }
}
