//! `dayfly describe`: what this program is, for other programs.

use std::io::{self, Write};

use dayfly::{Limits, Plain};
use lisp_core::base::error::render;
use lisp_core::bytecode::Op;
use lisp_core::env;

use super::session::Session;
use super::{caps, exit};

pub(super) fn describe(mut session: Session<'_>, is_json: bool) -> u8 {
    let namespaces = session.runtime.enter(|cx| {
        let all = env::all_ns(cx)?;
        let mut names: Vec<String> = all
            .iter()
            .filter_map(|ns| env::ns_name(ns).full_name())
            .collect();
        names.sort();
        Ok(names)
    });
    let namespaces = match namespaces {
        Ok(names) => names,
        Err(error) => return session.finish(Err(error)),
    };
    let limits = Limits::new();
    let number = |limit: Option<u64>| Plain::from(limit);
    let limits = Plain::record([
        ("fuel", number(limits.fuel)),
        ("memory", number(limits.memory)),
        ("depth", number(limits.depth.map(u64::from))),
        ("source", number(limits.source)),
        ("nesting", number(limits.nesting.map(u64::from))),
    ]);
    let libraries = stdlib::sources::SOURCES.iter().map(|(path, _)| *path);
    let ops = (0..=u8::MAX).filter_map(Op::from_code).map(|op| op.name());
    let codes = [
        ("ok", 0),
        ("error", 1),
        ("usage", 2),
        ("limit", 3),
        ("internal", 70),
    ];
    let description = Plain::record([
        ("name", Plain::from("dayfly")),
        ("version", env!("CARGO_PKG_VERSION").into()),
        (
            "features",
            Plain::vector(["dayfly", "clj"].map(Plain::keyword)),
        ),
        ("namespaces", Plain::vector(namespaces)),
        ("libraries", Plain::vector(libraries)),
        ("limits", limits),
        ("rights", Plain::vector(caps::RIGHTS.iter().copied())),
        (
            "exit-codes",
            Plain::record(codes.map(|(name, code)| (name, Plain::from(code)))),
        ),
        ("ops", Plain::vector(ops)),
    ]);
    let text = if is_json {
        render::to_json(&description)
    } else {
        description.to_string()
    };
    match writeln!(io::stdout(), "{text}") {
        Ok(()) => exit::OK,
        Err(_) => exit::BROKEN_PIPE,
    }
}
