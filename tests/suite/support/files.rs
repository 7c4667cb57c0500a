//! The door to files of the repository: where they are, what they hold, which there are.

use std::fs;
use std::path::{Path, PathBuf};

/// The top of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The text of a file of the repository.
pub(crate) fn text(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Every file below `dir` whose name ends with `ending`, relative to the root, in order.
pub(crate) fn below(dir: impl AsRef<Path>, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting = vec![dir.as_ref().to_owned()];
    while let Some(dir) = waiting.pop() {
        let entries = fs::read_dir(root().join(&dir));
        let entries = entries.unwrap_or_else(|error| panic!("{}: {error}", dir.display()));
        for entry in entries {
            let name = entry.expect("a readable folder").file_name();
            let path = dir.join(&name);
            let name = name.to_string_lossy();
            if root().join(&path).is_dir() {
                let is_ours = !name.starts_with('.') && name != "target";
                waiting.extend(is_ours.then_some(path));
            } else if name.ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Were files that are compared with what the code says asked to be rewritten (`UPDATE=1`)?
pub(crate) fn is_update() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

/// Panics unless the file holds exactly `text`; with `UPDATE=1` writes it instead.
pub(crate) fn assert_holds(path: impl AsRef<Path>, text: &str) {
    let path = root().join(path);
    if is_update() {
        fs::write(&path, text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        return;
    }
    let found = fs::read_to_string(&path).unwrap_or_default();
    let name = path.file_name().unwrap_or_default().display();
    let rewrite = "UPDATE=1 rewrites it";
    if let Some((ix, (old, new))) = first_difference(&found, text) {
        panic!("{name} is stale in line {ix}; {rewrite}\n  it says     {old}\n  should say  {new}");
    }
}

fn first_difference<'a>(old: &'a str, new: &'a str) -> Option<(usize, (&'a str, &'a str))> {
    let lines = old.lines().count().max(new.lines().count());
    let line = |text: &'a str, ix| text.lines().nth(ix).unwrap_or("(nothing)");
    let differing = (0..lines).find(|ix| line(old, *ix) != line(new, *ix));
    differing.map(|ix| (ix + 1, (line(old, ix), line(new, ix))))
}
