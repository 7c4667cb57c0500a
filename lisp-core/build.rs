//! Decides how the machine gets from one instruction to the next (`vm/dispatch.rs`).
//!
//! Calls in tail position become jumps in optimised builds on the architectures named here; elsewhere the machine is a loop.

use std::env;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(threaded_dispatch)");
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, values: &[&str]| {
        env::var(name).is_ok_and(|value| values.contains(&value.as_str()))
    };
    if is("OPT_LEVEL", &["2", "3"]) && is("CARGO_CFG_TARGET_ARCH", &["x86_64", "aarch64"]) {
        println!("cargo::rustc-cfg=threaded_dispatch");
    }
}
