//! Whole programs print what they print under real Clojure.

use dayfly::Limits;

use crate::support::files;
use crate::support::runtime::{Base, World};

/// What one program may use.
const FUEL: u64 = 2_000_000_000;

#[test]
fn programs_print_what_they_print_under_clojure() {
    let base = Base::load();
    let mut wrong = Vec::new();
    let paths = files::below("tests/cases/programs", ".clj");
    let only = std::env::var("ONLY").unwrap_or_default();
    for path in paths
        .iter()
        .filter(|path| path.to_string_lossy().contains(&only))
    {
        let stem = path
            .file_stem()
            .expect("a file has a name")
            .to_string_lossy();
        let expected = files::text(format!("tests/recorded/programs/{stem}.out"));
        let world = World::new();
        let mut runtime = base.runtime(Limits::new().fuel(FUEL), &world);
        let ending = runtime.load(&format!("{stem}.clj"), &files::text(path));
        runtime.discard().assert_clean();
        let printed = world.take_output();
        if let Err(error) = ending {
            wrong.push(format!("{stem}: {error} {error:?}"));
        } else if printed != expected {
            let pairs = printed.lines().zip(expected.lines());
            let first = pairs.clone().find(|(own, expected)| own != expected);
            wrong.push(format!("{stem}: prints otherwise: {first:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {} programs:\n{}",
        wrong.len(),
        paths.len(),
        wrong.join("\n")
    );
}
