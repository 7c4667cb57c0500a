//! The door to hostile scripts: files of texts, each with its limits and the ways it may end.
//!
//! A script begins with `;; its-name: limits -> ending | ending`. Limits are words such as `fuel=20m`, `memory=8m`,
//! `deadline=50` (milliseconds), `output=`, `depth=`, `fibers=`, `ms=` (the longest it may take in an optimised build),
//! `allow=clock`, `allow=exit`, `answer=plain` (its value leaves the runtime), or `-`. An ending is `=` and what the value
//! prints as, `!` and the simple name of what is thrown, the name of a limit, or `any`: no panic, no hang, no more memory.

use dayfly::{Caps, Limits};
use std::time::Duration;

use super::files;

/// One script.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    /// File and name.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) limits: Limits,
    pub(crate) caps: Caps,
    /// Does its value leave the runtime as plain data?
    pub(crate) is_plain: bool,
    /// The longest it may take in an optimised build.
    pub(crate) longest: Duration,
    /// How it may end.
    pub(crate) endings: Vec<String>,
}

const FUEL: u64 = 5_000_000;
const MEMORY_BYTES: u64 = 32 << 20;
const LONGEST: Duration = Duration::from_secs(5);

/// Every script of `tests/cases/hostile`.
pub(crate) fn scripts() -> Vec<Script> {
    let paths = files::below("tests/cases/hostile", ".clj");
    paths
        .iter()
        .flat_map(|path| {
            let category = path.file_stem().unwrap_or_default().to_string_lossy();
            scripts_of(&category, &files::text(path))
        })
        .collect()
}

fn scripts_of(category: &str, text: &str) -> Vec<Script> {
    let mut scripts: Vec<Script> = Vec::new();
    for line in text.lines() {
        let head = line
            .strip_prefix(";; ")
            .and_then(|line| line.split_once(": "))
            .filter(|(name, _)| !name.contains(' '));
        if let Some((name, rest)) = head {
            scripts.push(script(&format!("{category}/{name}"), rest));
        } else if let Some(script) = scripts.last_mut() {
            script.text.push_str(line);
            script.text.push('\n');
        }
    }
    scripts
}

fn script(name: &str, rest: &str) -> Script {
    let (limits, endings) = rest
        .split_once(" -> ")
        .unwrap_or_else(|| panic!("{name}: limits -> endings, not {rest}"));
    let mut script = Script {
        name: name.to_owned(),
        text: String::new(),
        limits: Limits::new().fuel(FUEL).memory(MEMORY_BYTES),
        caps: Caps::none(),
        is_plain: false,
        longest: LONGEST,
        endings: endings.split(" | ").map(str::to_owned).collect(),
    };
    for word in limits.split_whitespace().filter(|word| *word != "-") {
        let (key, value) = word
            .split_once('=')
            .unwrap_or_else(|| panic!("{name}: key=value, not {word}"));
        limit(&mut script, key, value);
    }
    script
}

fn limit(script: &mut Script, key: &str, value: &str) {
    let limits = script.limits.clone();
    let small = || u32::try_from(number(value)).expect("a small number");
    script.limits = match key {
        "fuel" => limits.fuel(number(value)),
        "memory" => limits.memory(bytes(value)),
        // Whoever has a deadline is to be ended by it and not by fuel.
        "deadline" => limits
            .fuel(None)
            .deadline(Duration::from_millis(number(value))),
        "output" => limits.output(number(value)),
        "depth" => limits.depth(small()),
        "fibers" => limits.fibers(small()),
        "ms" => {
            script.longest = Duration::from_millis(number(value));
            limits
        }
        "allow" => {
            let caps = script.caps.clone();
            script.caps = match value {
                "clock" => caps.clock(true),
                "exit" => caps.exit(true),
                other => panic!("{}: no right {other}", script.name),
            };
            limits
        }
        "answer" => {
            script.is_plain = value == "plain";
            limits
        }
        other => panic!("{}: no limit {other}", script.name),
    };
}

/// `20m` is twenty million.
fn number(text: &str) -> u64 {
    let (digits, times) = match text.strip_suffix('m') {
        Some(digits) => (digits, 1_000_000),
        None => match text.strip_suffix('k') {
            Some(digits) => (digits, 1000),
            None => (text, 1),
        },
    };
    digits.parse::<u64>().expect("a number") * times
}

/// `20m` is twenty times 2^20.
fn bytes(text: &str) -> u64 {
    let digits = text.strip_suffix('m').expect("memory in megabytes");
    digits.parse::<u64>().expect("a number") << 20
}
