//! Makes the sources that the models run, out of those of the crates: the same text, and texts with one mistake each,
//! which the models must notice.

use std::path::Path;
use std::{env, fs};

/// Where the text is, its name here, and what is mistaken: a part of it and what stands there instead.
struct Source {
    path: &'static str,
    name: &'static str,
    mistake: Option<(&'static str, &'static str)>,
}

const SIGNAL: &str = "../lisp-core/src/cx/signal.rs";
const SLOTS: &str = "../runtime-pool/src/pool/slots.rs";

const SOURCES: [Source; 6] = [
    Source {
        path: SIGNAL,
        name: "signal.rs",
        mistake: None,
    },
    Source {
        path: SIGNAL,
        name: "signal_without_lock.rs",
        mistake: Some((
            "let outside = self.outside();\n        self.shared.told.notify_all();\n        drop(outside);",
            "self.shared.told.notify_all();",
        )),
    },
    Source {
        path: SIGNAL,
        name: "signal_flag_first.rs",
        mistake: Some((
            "let mut outside = self.outside();
        self.shared.has_woken.store(false, Ordering::Release);
        std::mem::take(&mut outside.woken)",
            "let woken = std::mem::take(&mut self.outside().woken);
        self.shared.has_woken.store(false, Ordering::Release);
        woken",
        )),
    },
    Source {
        path: SLOTS,
        name: "slots.rs",
        mistake: None,
    },
    Source {
        path: SLOTS,
        name: "slots_watched_late.rs",
        mistake: Some(("let is_closed = table.is_closed;", "let is_closed = false;")),
    },
    Source {
        path: SLOTS,
        name: "slots_without_turns.rs",
        mistake: Some((".is_some_and(|it| it.turn == slot.turn);", ".is_some();")),
    },
];

fn main() {
    let out = env::var("OUT_DIR").expect("cargo says where");
    for source in SOURCES {
        println!("cargo::rerun-if-changed={}", source.path);
        let text = fs::read_to_string(source.path).expect("the source of a crate");
        // An included text has no head.
        let lines = text.lines().filter(|line| !line.starts_with("//!"));
        let mut text = lines.collect::<Vec<_>>().join("\n");
        if let Some((right, wrong)) = source.mistake {
            assert!(text.contains(right), "{} changed", source.path);
            text = text.replace(right, wrong);
        }
        fs::write(Path::new(&out).join(source.name), text).expect("a text is written");
    }
}
