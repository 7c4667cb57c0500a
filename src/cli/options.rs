//! Options of the command line, with their help; one row each.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgAction, CommandFactory, Parser, ValueEnum};

use super::measure;

/// How an error is reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum ErrorFormat {
    /// Several lines with the place in the source.
    #[default]
    Human,
    /// One line of JSON.
    Json,
    /// One line of EDN.
    Edn,
    /// One line of text: place, message, code.
    Short,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// A Clojure dialect with disposable runtimes.
#[derive(Debug, Parser)]
#[command(
    name = "dayfly",
    version,
    override_usage = "dayfly [OPTIONS] FILE [ARGS]...\n       dayfly [OPTIONS] -e EXPR [ARGS]...\n       \
                      dayfly [OPTIONS] -m NS[/VAR] [ARGS]...\n       dayfly [OPTIONS] repl | test | describe | list",
    after_help = "Without FILE a program is read from standard input, or a REPL starts on a terminal.\n\
                  Everything after FILE belongs to the program.\n\n\
                  Subcommands (a file of the same name goes first):\n  \
                  repl             read, evaluate, print\n  \
                  test [PATH|NS]   run tests; --only TEXT, --format text|tap|junit, --fail-fast\n  \
                  describe         version, namespaces, limits; --json\n  \
                  list FILE        the bytecode of a file\n\n\
                  Exit codes: 0 ran, 1 uncaught error, 2 wrong usage, 3 a limit, n by (System/exit n).\n\n\
                  Example: dayfly --timeout 5s --max-memory 64M -e '(reduce + (range 10))'"
)]
pub(super) struct Options {
    /// Evaluate EXPR and print its value unless it is nil; may be repeated
    #[arg(short, long, value_name = "EXPR", action = ArgAction::Append, allow_hyphen_values = true)]
    pub(super) eval: Vec<String>,
    /// Call -main of namespace NS, or VAR, with ARGS
    #[arg(short, long, value_name = "NS[/VAR]", conflicts_with = "eval")]
    pub(super) main: Option<String>,
    /// Directories and jar files with libraries, separated by colons; also -cp [env: DAYFLY_PATH]
    #[arg(long, value_name = "DIRS", action = ArgAction::Append)]
    pub(super) classpath: Vec<String>,
    /// Report forms of files and libraries that fail, and load the rest; exit code 1 when there are any
    #[arg(long)]
    pub(super) lenient: bool,
    /// Change to DIR first
    #[arg(short = 'C', long, value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
    /// End the program after N instructions
    #[arg(long, value_name = "N", help_heading = "Limits")]
    pub(super) fuel: Option<u64>,
    /// End the program after a time: 500ms, 5s, 2m
    #[arg(long, value_name = "TIME", value_parser = measure::duration, help_heading = "Limits")]
    pub(super) timeout: Option<Duration>,
    /// End the program when its heap needs more: 500K, 64M, 2G
    #[arg(long, value_name = "BYTES", value_parser = measure::bytes, help_heading = "Limits")]
    pub(super) max_memory: Option<u64>,
    /// Calls inside each other
    #[arg(long, value_name = "N", help_heading = "Limits")]
    pub(super) max_depth: Option<u32>,
    /// Grant nothing that --allow does not name
    #[arg(long, help_heading = "Rights")]
    pub(super) sandbox: bool,
    /// Grant rights: fs-read[=DIR] fs-write[=DIR] env[=NAME] clock stdin exit random, separated by
    /// commas
    #[arg(
        long,
        value_name = "RIGHTS",
        value_delimiter = ',',
        help_heading = "Rights"
    )]
    pub(super) allow: Vec<String>,
    /// Take rights away, by the same names
    #[arg(
        long,
        value_name = "RIGHTS",
        value_delimiter = ',',
        help_heading = "Rights"
    )]
    pub(super) deny: Vec<String>,
    /// Random numbers begin with N
    #[arg(long, value_name = "N", help_heading = "Rights")]
    pub(super) seed: Option<u64>,
    /// Print the last value of the program, even nil
    #[arg(long, help_heading = "Output")]
    pub(super) prn: bool,
    /// Print no value and no banner
    #[arg(short, long, conflicts_with = "prn", help_heading = "Output")]
    pub(super) quiet: bool,
    /// Report errors with all calls and all data
    #[arg(long, help_heading = "Output")]
    pub(super) debug: bool,
    /// When to use colours: auto, always, never
    #[arg(
        hide_possible_values = true,
        long,
        value_name = "WHEN",
        value_enum,
        default_value_t,
        help_heading = "Output"
    )]
    pub(super) color: Color,
    /// How to report an error: human, json, edn, short
    #[arg(
        hide_possible_values = true,
        long,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        help_heading = "Output"
    )]
    pub(super) error_format: ErrorFormat,
    /// Say on standard error what the program used
    #[arg(long, help_heading = "Output")]
    pub(super) stats: bool,
    /// A file, or - for standard input, and arguments of the program
    #[arg(value_name = "FILE [ARGS]", trailing_var_arg = true, hide = true)]
    pub(super) words: Vec<OsString>,
}

/// What can stand in place of a file.
#[derive(Debug, Parser)]
#[command(name = "dayfly")]
pub(super) enum Command {
    /// Reads, evaluates and prints. Example: dayfly repl
    Repl,
    /// Prints what this program is: version, namespaces, limits, rights. Example: dayfly describe
    /// --json
    Describe {
        /// As JSON instead of EDN
        #[arg(long)]
        json: bool,
    },
    /// Runs the tests of files, directories or namespaces; exit code 1 when one fails or there is none.
    /// Example: dayfly test test --only parser
    Test {
        /// Only tests whose full names contain TEXT
        #[arg(long, value_name = "TEXT")]
        only: Option<String>,
        /// text, tap or junit
        #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "tap", "junit"])]
        format: String,
        /// End with the first namespace that fails
        #[arg(long)]
        fail_fast: bool,
        /// Files, directories or namespaces; the directory test unless given
        paths: Vec<String>,
    },
    /// Prints the bytecode of a file. Definitions are evaluated, the rest is only compiled.
    /// Example: dayfly list a.clj
    List {
        /// The file
        file: PathBuf,
    },
}

/// Is it the name of a subcommand?
pub(super) fn is_command(word: &OsStr) -> bool {
    let command = Command::command();
    command.get_subcommands().any(|it| word == it.get_name()) || word == "help"
}

/// The arguments with Java's `-cp` spelled out, as far as they are ours.
pub(super) fn spelled_out(mut args: Vec<OsString>) -> Vec<OsString> {
    let has_value = ["-e", "-m", "-C", "-cp"];
    let has_value_long = |word: &str| {
        let command = Options::command();
        command.get_arguments().any(|arg| {
            arg.get_action().takes_values()
                && arg.get_long().is_some_and(|it| word == format!("--{it}"))
        })
    };
    let mut ix = 1;
    while let Some(word) = args.get(ix).and_then(|word| word.to_str()) {
        if !word.starts_with('-') || word == "-" || word == "--" {
            break;
        }
        let skip = has_value.contains(&word) || (word.starts_with("--") && has_value_long(word));
        if word == "-cp" {
            args[ix] = "--classpath".into();
        }
        ix += if skip { 2 } else { 1 };
    }
    args
}
