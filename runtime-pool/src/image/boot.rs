//! The base image: the library evaluated in an empty runtime, then frozen.
//!
//! Run by the build script of the program that embeds the image.

use std::sync::Arc;

use lisp_core::base::Source;
use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Cx, NativeTable, NoHost, Result as CxResult};
use lisp_core::env;
use lisp_core::read::Options;
use lisp_core::runtime::freeze;
use lisp_core::runtime::{self, Library, Runtime, eval_text};

use super::natives::natives_id;
use crate::call::CallError;
use crate::typed::require;

/// Path of the text that everything begins with.
const CORE: &str = "clojure/core";

/// A library of these texts, by path without ending.
#[must_use]
pub fn library(sources: &[(&str, &str)]) -> Library {
    sources
        .iter()
        .map(|(path, text)| ((*path).to_owned(), Arc::from(*text)))
        .collect()
}

/// The bytes of the base image: `clojure/core` evaluated, the namespaces of `preloaded` required,
/// and the namespace `user` made current.
///
/// # Errors
/// What the library throws, an ending, or `:image/refused` for something that cannot be frozen.
pub fn base(
    natives: NativeTable,
    library: Library,
    preloaded: &[&str],
) -> Result<Vec<u8>, CallError> {
    let id = natives_id(&natives);
    let mut runtime = start(natives, library, preloaded)?;
    Ok(runtime.enter(|cx| freeze(cx, id))?)
}

/// The runtime that [`base`] freezes.
///
/// # Errors
/// As [`base`].
pub fn start(
    natives: NativeTable,
    library: Library,
    preloaded: &[&str],
) -> Result<Runtime, CallError> {
    let core = library.get(CORE).cloned();
    let core = core.ok_or_else(|| Error::of(code::LIBRARY_MISSING).with("path", CORE))?;
    let mut runtime = runtime::boot(natives, library, Box::new(NoHost::default()))?;
    runtime.enter(|cx| {
        let source = Source::new(format!("{CORE}.clj"), core);
        eval_text(cx, &source, Options::code())?;
        preloaded.iter().try_for_each(|ns| require(cx, ns))?;
        begin_in_user(cx)
    })?;
    Ok(runtime)
}

fn begin_in_user(cx: &mut Cx) -> CxResult<()> {
    let (user, core) = (cx.symbol(None, "user"), cx.symbol(None, "clojure.core"));
    let (user, core) = (env::create_ns(cx, &user)?, env::create_ns(cx, &core)?);
    env::refer_all(cx, &user, &core)?;
    env::set_current_ns(cx, user);
    Ok(())
}
