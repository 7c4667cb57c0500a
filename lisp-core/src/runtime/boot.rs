//! The first runtime: natives interned, the library's first text evaluated. Images are frozen from it.

use super::{Library, Origin, Runtime};
use crate::base::Limits;
use crate::base::Source;
use crate::collection::{list, map};
use crate::cx::{Cx, Frozen, Host, NativeTable, Result};
use crate::env;
use crate::heap::Recycler;
use crate::read::Options;
use crate::types;
use crate::value::{Kind, Value};
use std::sync::Arc;

/// A runtime in which nothing exists but natives, in namespace `clojure.core`, ready to load the library.
///
/// # Errors
/// Only limits.
pub fn boot(
    natives: NativeTable,
    library: Library,
    host: Box<dyn Host>,
) -> std::result::Result<Runtime, super::CallError> {
    let origin = Origin {
        frozen: Arc::new(Frozen::default()),
        natives: Arc::new(natives),
        library: Arc::new(library),
        recycler: Arc::new(Recycler::new(0)),
    };
    let mut runtime = Runtime::new(&origin, Limits::new(), host);
    runtime.enter(|cx| {
        env::boot(cx)?;
        intern_natives(cx)
    })?;
    Ok(runtime)
}

fn intern_natives(cx: &mut Cx) -> Result<()> {
    let natives = cx.natives.clone();
    for (index, (row, _)) in natives.entries.iter().enumerate() {
        if types::class_row(row.ns).is_some() || row.ns.starts_with("java.") {
            continue;
        }
        let ns = cx.symbol(None, row.ns);
        let ns = env::create_ns(cx, &ns)?;
        let name = cx.symbol(None, row.name);
        let var = env::intern(cx, &ns, &name)?;
        let meta = meta_of(cx, row, &ns, &name)?;
        let value = Value::immediate(Kind::Native, index as u64);
        env::define(cx, &var, value, meta)?;
    }
    let here = cx.symbol(None, "clojure.core");
    let core = env::create_ns(cx, &here)?;
    env::set_current_ns(cx, core);
    Ok(())
}

fn meta_of(cx: &mut Cx, row: &crate::cx::NativeRow, ns: &Value, name: &Value) -> Result<Value> {
    let mut arglists = Vec::with_capacity(row.arglists.len());
    for text in row.arglists {
        let source = Source::new("arglist", *text);
        let form = crate::forms::read_text(cx, &source, Options::string())?;
        arglists.push(form.unwrap_or_default());
    }
    let pairs = vec![
        (cx.keyword("ns"), ns.clone()),
        (cx.keyword("name"), name.clone()),
        (cx.keyword("doc"), cx.heap.text(row.doc.trim())),
        (cx.keyword("added"), cx.heap.text(row.since)),
        (cx.keyword("arglists"), list::list_of(&cx.heap, arglists)),
    ];
    map::of_pairs(cx, pairs)
}
