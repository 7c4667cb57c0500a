//! Rights: each is refused unless granted, by name; each lets its own thing through and no other; no path leaves its root.

use std::fs;
use std::path::PathBuf;

use dayfly::{CallError, Caps, Image, Limits, Plain, Random, Termination};

/// What needs each right, in a folder `DIR`.
const NEEDS: [(&str, &str); 15] = [
    ("fs-read", "(slurp \"DIR/in/a.txt\")"),
    ("fs-read", "(.exists (java.io.File. \"DIR/in/a.txt\"))"),
    ("fs-read", "(count (.list (java.io.File. \"DIR/in\")))"),
    ("fs-write", "(spit \"DIR/in/b.txt\" \"b\")"),
    ("fs-write", "(.delete (java.io.File. \"DIR/in/b.txt\"))"),
    ("fs-write", "(.mkdirs (java.io.File. \"DIR/in/new\"))"),
    ("clock", "(System/currentTimeMillis)"),
    ("clock", "(System/nanoTime)"),
    ("clock", "(Thread/sleep 1)"),
    ("random", "(rand)"),
    ("random", "(str (random-uuid))"),
    ("env", "(System/getenv \"DAYFLY_TEST_NOTHING\")"),
    (
        "process",
        "(do (require 'clojure.java.shell) (:exit (clojure.java.shell/sh \"true\")))",
    ),
    ("stdin", "(read-line)"),
    ("exit", "(System/exit 3)"),
];

/// A folder of its own for a test, gone afterwards.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Place {
        let dir = std::env::temp_dir().join(format!("dayfly-{name}-{}", std::process::id()));
        fs::create_dir_all(dir.join("in/deep")).expect("a folder");
        fs::create_dir_all(dir.join("out")).expect("a folder");
        fs::write(dir.join("in/a.txt"), "a").expect("a file");
        fs::write(dir.join("out/secret.txt"), "secret").expect("a file");
        Place(dir)
    }

    fn dir(&self) -> String {
        self.0.to_string_lossy().into_owned()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).expect("the folder can be removed");
    }
}

/// The right that was missing, or `ok`.
fn missing(caps: Caps, text: &str) -> String {
    let builder = Image::base().runtime().limits(Limits::new()).caps(caps);
    let mut runtime = builder.build().expect("a runtime");
    let answer = runtime.eval::<Plain>(text);
    runtime.discard().assert_clean();
    match answer {
        Ok(_) | Err(CallError::Terminated(Termination::Exit(3), _)) => "ok".to_owned(),
        Err(CallError::Script(error)) if error.code().name == ":capability/denied" => {
            assert_eq!(error.class(), "java.lang.SecurityException");
            let right = match error.get("capability") {
                Some(Plain::String(right)) => right.to_string(),
                other => panic!("a right has a name, not {other:?}"),
            };
            assert!(error.to_string().contains(&right), "{error} names {right}");
            right
        }
        Err(other) => format!("{other}"),
    }
}

fn only(right: &str, dir: &str) -> Caps {
    let caps = Caps::none();
    match right {
        "fs-read" => caps.fs_read(format!("{dir}/in")),
        "fs-write" => caps.fs_write(format!("{dir}/in")),
        "clock" => caps.clock(true),
        "random" => caps.random(Random::Seed(1)),
        "env" => caps.env_all(true),
        "process" => caps.process(true),
        "stdin" => caps.stdin(true),
        _ => caps.exit(true),
    }
}

#[test]
fn every_right_is_refused_by_name_unless_it_is_granted() {
    let place = Place::new("rights");
    let mut wrong = Vec::new();
    for (right, text) in NEEDS {
        let text = text.replace("DIR", &place.dir());
        let refused = missing(Caps::none(), &text);
        if refused != right {
            wrong.push(format!("{text} without rights: {refused}, not {right}"));
        }
        for granted in [
            "fs-read", "fs-write", "clock", "random", "env", "process", "exit",
        ] {
            let expected = if granted == right { "ok" } else { right };
            let given = missing(only(granted, &place.dir()), &text);
            if given != expected {
                wrong.push(format!("{text} with {granted}: {given}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Paths that lead out of `DIR/in`.
const ESCAPES: [&str; 9] = [
    "DIR/out/secret.txt",
    "DIR/in/../out/secret.txt",
    "DIR/in/deep/../../out/secret.txt",
    "DIR/in/missing/../../out/secret.txt",
    "DIR/in/link/secret.txt",
    "DIR/in/file-link",
    "DIR/in/./../in/../out/secret.txt",
    "/etc/passwd",
    "DIR/in/a.txt\\u0000/../../out/secret.txt",
];

/// What a script may try with a path.
const ATTEMPTS: [&str; 10] = [
    "(slurp \"PATH\")",
    "(spit \"PATH\" \"stolen\")",
    "(spit \"PATH\" \"stolen\" :append true)",
    "(load-file \"PATH\")",
    "(.delete (java.io.File. \"PATH\"))",
    "(.renameTo (java.io.File. \"PATH\") (java.io.File. \"DIR/in/mine.txt\"))",
    "(.renameTo (java.io.File. \"DIR/in/a.txt\") (java.io.File. \"PATH\"))",
    "(do (require 'clojure.java.io) (with-open [r (clojure.java.io/reader \"PATH\")] (first (line-seq r))))",
    "(do (require 'clojure.java.io) (clojure.java.io/copy (java.io.File. \"PATH\") (java.io.File. \"DIR/in/copy.txt\")))",
    "(.length (java.io.File. \"PATH\"))",
];

#[cfg(unix)]
#[test]
fn no_path_of_a_script_leaves_its_root() {
    let place = Place::new("escapes");
    let link = |to: &str, name: &str| {
        std::os::unix::fs::symlink(place.0.join(to), place.0.join(name)).expect("a link");
    };
    link("out", "in/link");
    link("out/secret.txt", "in/file-link");
    let mut wrong = Vec::new();
    for path in ESCAPES {
        for attempt in ATTEMPTS {
            let text = attempt.replace("PATH", path).replace("DIR", &place.dir());
            let root = format!("{}/in", place.dir());
            let given = missing(Caps::none().fs_read(root.clone()).fs_write(root), &text);
            if given == "ok" || given.contains("secret\"") {
                wrong.push(format!("{text}: {given}"));
            }
        }
    }
    let secret = fs::read_to_string(place.0.join("out/secret.txt")).expect("it is still there");
    assert_eq!(secret, "secret");
    assert_eq!(
        fs::read_dir(place.0.join("out")).expect("a folder").count(),
        1
    );
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
