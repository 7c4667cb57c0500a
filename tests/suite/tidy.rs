//! The house rules that neither rustfmt nor clippy knows, as tests: sizes, heads, floors, who may use what.
//!
//! Every rule names the files that break it and, where it helps, the line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use regex::Regex;

use crate::support::files;

/// Folders with code.
const CODE: [&str; 7] = [
    "lisp-core",
    "stdlib",
    "runtime-pool",
    "src",
    "tests/suite",
    "models",
    "benches",
];
const LINES_MAX: usize = 600;
const HEAD_LINES_MAX: usize = 25;
/// The head of a crate is what its users read first; it has examples.
const DOOR_LINES_MAX: usize = 80;

/// Modules of lisp-core by floor; each may name those of its own and of lower floors.
const FLOORS: [&[&str]; 9] = [
    &["base"],
    &["value", "heap", "cx"],
    &["numeric"],
    &["collection", "compare"],
    &["read", "print"],
    &["env", "state", "types", "bytecode", "native", "forms"],
    &["compile"],
    &["vm"],
    &["runtime", "freeze"],
];

/// Where memory is handled by hand: value, heap, the machine, and the parts of the context that hold both.
const UNSAFE: [&str; 7] = [
    "lisp-core/src/value",
    "lisp-core/src/heap",
    "lisp-core/src/vm",
    "lisp-core/src/cx",
    "lisp-core/src/collection/node.rs",
    "lisp-core/src/bytecode",
    "lisp-core/src/runtime.rs",
];

/// Packages that only some places may name.
const PACKAGES: [(&str, &[&str]); 6] = [
    ("nom", &["lisp-core/src/read"]),
    (
        "slab",
        &["lisp-core/src/heap", "lisp-core/src/cx", "runtime-pool/src"],
    ),
    ("crossbeam", &["runtime-pool/src"]),
    ("criterion", &["benches"]),
    ("insta", &["tests/suite"]),
    ("loom", &["models"]),
];

fn rust_files() -> Vec<(PathBuf, String)> {
    let dirs = CODE.iter().filter(|dir| files::root().join(dir).is_dir());
    let paths = dirs.flat_map(|dir| files::below(dir, ".rs"));
    paths
        .map(|path| (path.clone(), files::text(path)))
        .collect()
}

fn is_test(path: &Path) -> bool {
    let has = |part: &str| path.iter().any(|it| it == part);
    has("tests.rs") || has("tests") || has("benches")
}

fn is_in(path: &Path, places: &[&str]) -> bool {
    let path = path.to_string_lossy();
    places.iter().any(|place| {
        path.strip_prefix(place)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', '.']))
    })
}

/// Lines that are neither comments nor unit tests at the end of their file, with their numbers.
fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let body = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(text);
    let lines = body.lines().enumerate().map(|(ix, line)| (ix + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

fn assert_none(rule: &str, broken: &[String]) {
    assert!(
        broken.is_empty(),
        "{rule}; {} places:\n{}",
        broken.len(),
        broken.join("\n")
    );
}

/// Lines outside `places` (and outside tests) that match, as `path:line: text`.
fn lines_outside(places: &[&str], pattern: &str) -> Vec<String> {
    let pattern = Regex::new(pattern).expect("a rule is a pattern");
    let mut broken = Vec::new();
    for (path, text) in rust_files() {
        if is_test(&path) || is_in(&path, places) {
            continue;
        }
        for (number, line) in code_lines(&text).filter(|(_, line)| pattern.is_match(line)) {
            broken.push(format!("{}:{number}: {}", path.display(), line.trim()));
        }
    }
    broken
}

#[test]
fn files_stay_within_their_size() {
    let mut broken = Vec::new();
    let lisp = files::below("stdlib/clj", ".clj").into_iter();
    let lisp = lisp.map(|path| (path.clone(), files::text(path)));
    for (path, text) in rust_files().into_iter().chain(lisp) {
        let lines = text.lines().count();
        if lines > LINES_MAX {
            broken.push(format!("{}: {lines}", path.display()));
        }
    }
    assert_none("a file has at most 600 lines", &broken);
}

#[test]
fn files_begin_by_saying_where_they_stand() {
    let mut broken = Vec::new();
    for (path, text) in rust_files() {
        let head = text
            .lines()
            .take_while(|line| line.starts_with("//!"))
            .count();
        let is_door = path.file_name().is_some_and(|name| name == "lib.rs");
        let most = if is_door {
            DOOR_LINES_MAX
        } else {
            HEAD_LINES_MAX
        };
        if !(1..=most).contains(&head) {
            broken.push(format!("{}: {head} lines of head", path.display()));
        }
    }
    assert_none("a file begins with a `//!` head of 1 to 25 lines", &broken);
}

#[test]
fn library_texts_begin_by_saying_where_they_stand() {
    let texts = files::below("stdlib/clj", ".clj").into_iter();
    let broken: Vec<_> = texts
        .filter(|path| !files::text(path).starts_with([';', '(']))
        .map(|path| path.display().to_string())
        .collect();
    assert_none(
        "a library text begins with a comment or its `ns` form",
        &broken,
    );
}

#[test]
fn modules_name_only_their_own_and_lower_floors() {
    let floors: BTreeMap<&str, usize> = FLOORS
        .iter()
        .enumerate()
        .flat_map(|(floor, modules)| modules.iter().map(move |module| (*module, floor)))
        .collect();
    let named = Regex::new(r"\bcrate::(\{[^}]*\}|[a-z_]+)").expect("a pattern");
    let mut broken = Vec::new();
    for (path, text) in rust_files() {
        let Ok(inner) = path.strip_prefix("lisp-core/src") else {
            continue;
        };
        let module = inner.iter().next().unwrap_or_default().to_string_lossy();
        let module = module.trim_end_matches(".rs").to_owned();
        if is_test(&path) || module == "lib" {
            continue;
        }
        let Some(own) = floors.get(module.as_str()) else {
            broken.push(format!("{}: the module stands on no floor", path.display()));
            continue;
        };
        for (number, line) in code_lines(&text) {
            let names = named
                .captures_iter(line)
                .flat_map(|found| names_in(&found[1]));
            for name in
                names.filter(|name| floors.get(name.as_str()).is_some_and(|floor| floor > own))
            {
                broken.push(format!("{}:{number}: names `{name}`", path.display()));
            }
        }
    }
    assert_none("imports of lisp-core point down only", &broken);
}

/// First segments of what stands after `crate::`: a name, or several in braces.
fn names_in(text: &str) -> Vec<String> {
    let items = text.trim_matches(['{', '}']).split(',');
    items
        .map(|item| {
            item.trim()
                .split("::")
                .next()
                .unwrap_or_default()
                .to_owned()
        })
        .collect()
}

#[test]
fn crates_know_only_what_stands_below_them() {
    let rules: [(&str, &[&str], &str); 4] = [
        (
            "lisp-core",
            &["stdlib/src", "runtime-pool/src", "src", "benches"],
            "stdlib runtime_pool dayfly",
        ),
        (
            "stdlib",
            &["lisp-core/src", "runtime-pool/src", "src", "benches"],
            "runtime_pool dayfly",
        ),
        (
            "runtime-pool",
            &["lisp-core/src", "stdlib/src", "src", "benches"],
            "stdlib dayfly",
        ),
        (
            "lisp-core, thread, file and clock",
            &[
                "lisp-core/build.rs",
                "stdlib/src",
                "runtime-pool/src",
                "src",
                "benches",
            ],
            "",
        ),
    ];
    for (who, elsewhere, names) in rules {
        let names = names.replace(' ', "|");
        let pattern = match names.is_empty() {
            true => {
                r"\bstd::(thread|fs|net|process|env)\b|\b(Instant|SystemTime)::now\b".to_owned()
            }
            false => format!(r"\b(use|pub use) (::)?({names})\b|[^\w:.]({names})::"),
        };
        assert_none(
            &format!("what {who} does not know"),
            &lines_outside(elsewhere, &pattern),
        );
    }
}

#[test]
fn unsafe_code_stays_where_memory_is_handled() {
    let broken = lines_outside(&UNSAFE, r"\bunsafe\b");
    assert_none("unsafe code stays in its modules", &broken);
}

#[test]
fn unsafe_blocks_argue_for_themselves() {
    let mut broken = Vec::new();
    for (path, text) in rust_files() {
        let lines: Vec<_> = text.lines().collect();
        for (ix, line) in lines.iter().enumerate() {
            let opens =
                line.contains(concat!("unsafe", " {")) && !line.trim_start().starts_with("//");
            let above = &lines[ix.saturating_sub(12)..=ix];
            if opens && !above.iter().any(|line| line.contains("SAFETY:")) {
                broken.push(format!("{}:{}", path.display(), ix + 1));
            }
        }
    }
    assert_none("an unsafe block has its argument above it", &broken);
}

#[test]
fn no_state_outlives_its_owner() {
    let pattern =
        r"\bstatic\s+(mut\s+)?[A-Z_]+\s*:|thread_local!|\b(OnceLock|LazyLock)\b|lazy_static!";
    // The command chooses its allocator there, and nothing else.
    let broken = lines_outside(&["src/main.rs"], pattern);
    assert_none("there are no statics and no thread-locals", &broken);
}

#[test]
fn nothing_is_unwrapped() {
    let broken = lines_outside(&[], r"\.unwrap\(\)|\btodo!\(|\bunimplemented!\(|\bdbg!\(");
    assert_none("no unwrap, todo or dbg outside tests", &broken);
}

#[test]
fn packages_stay_where_they_belong() {
    for (package, places) in PACKAGES {
        let pattern = format!(r"\buse {package}\b|\b{package}(_\w+)?::");
        let mut broken = Vec::new();
        for (path, text) in rust_files().iter().filter(|(path, _)| !is_in(path, places)) {
            let pattern = Regex::new(&pattern).expect("a pattern");
            let lines = code_lines(text).filter(|(_, line)| pattern.is_match(line));
            broken.extend(lines.map(|(number, _)| format!("{}:{number}", path.display())));
        }
        broken.retain(|place| !place.contains("tidy.rs"));
        assert_none(&format!("{package} stays in {places:?}"), &broken);
    }
}

#[test]
fn allowed_lints_say_why() {
    let pattern = Regex::new(r"#!?\[(allow|expect)\([^\]]*\)\]").expect("a pattern");
    let mut broken = Vec::new();
    for (path, text) in rust_files() {
        let found = pattern
            .find_iter(&text)
            .filter(|found| !found.as_str().contains("reason"));
        broken.extend(found.map(|found| format!("{}: {}", path.display(), found.as_str())));
    }
    assert_none("an allowed lint carries its reason", &broken);
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    let places = [
        ["/wo", "rk/"].concat(),
        ["/tmp", "/df"].concat(),
        ["/ro", "ot/"].concat(),
    ];
    let endings = [
        ".rs", ".clj", ".toml", ".md", ".sh", ".txt", ".jsonl", ".edn",
    ];
    let mut broken = Vec::new();
    for path in endings.iter().flat_map(|ending| files::below("", ending)) {
        let text = files::text(&path);
        let found = text
            .lines()
            .enumerate()
            .filter(|(_, line)| places.iter().any(|it| line.contains(it)));
        broken.extend(found.map(|(ix, _)| format!("{}:{}", path.display(), ix + 1)));
    }
    assert_none("no path of a machine is in the repository", &broken);
}

#[test]
fn files_are_not_named_for_everything() {
    let names = [
        "util", "utils", "common", "misc", "helpers", "manager", "mod",
    ];
    let broken: Vec<_> = rust_files()
        .into_iter()
        .filter(|(path, _)| {
            path.file_stem()
                .is_some_and(|stem| names.iter().any(|name| stem == *name))
        })
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert_none("a file is named for what it holds", &broken);
}
