//! Metadata: maps that values carry without being changed by them.
//!
//! Collections, names, functions and objects of `reify` carry it in the object; vars, namespaces
//! and atoms hold theirs apart, where it can be replaced.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::{lazy, user};
use lisp_core::cx::{Args, Cx, Result, RootFlag};
use lisp_core::native::{cannot_cast, null_pointer};
use lisp_core::natives;
use lisp_core::state::{atom, var};
use lisp_core::value::{Kind, Value};
use lisp_core::{env, types};

natives! {
    "clojure.core";

    /// The metadata of `obj`, nil when it has none.
    "meta" "[obj]" since "0.1" => meta;
    /// `obj` with the map `m` as its metadata.
    "with-meta" "[obj m]" since "0.1" => with_meta;
    /// Makes `metadata-map` the metadata of the var, namespace or atom `iref`, and answers it.
    "reset-meta!" "[iref metadata-map]" since "0.1" => reset_meta_bang;
}

fn meta(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let value = &args[0];
    match value.kind() {
        Kind::Var => Ok(cx.roots.meta(var::slot_of(value)).clone()),
        Kind::Atom | Kind::Agent | Kind::Ref => Ok(atom::meta(cx, value)),
        Kind::Namespace => Ok(cx.roots.meta(namespace_cell(value)).clone()),
        Kind::Instance => match user::invoke(cx, value, "meta", [None, None])? {
            Some(meta) => Ok(meta),
            None => Ok(value.object().meta().unwrap_or_default()),
        },
        _ => Ok(value.obj().and_then(|obj| obj.meta()).unwrap_or_default()),
    }
}

/// The slot whose metadata is the namespace's: that of its mappings.
fn namespace_cell(ns: &Value) -> u32 {
    ns.object().raw(0) as u32
}

/// Can `with-meta` give the value metadata?
pub(super) fn takes_meta(cx: &mut Cx, value: &Value) -> bool {
    match value.kind() {
        Kind::Symbol | Kind::Fn | Kind::Native | Kind::NativeFn | Kind::ProtocolFn => true,
        Kind::ArrayMap | Kind::HashMap | Kind::HashSet | Kind::Record => true,
        Kind::SortedMap | Kind::SortedSet | Kind::Queue => true,
        Kind::Vector | Kind::Subvec => true,
        Kind::Instance => {
            let class = value.object().slot(0);
            types::takes_meta(&class) || user::has_method(cx, value, "withMeta")
        }
        _ => lisp_core::collection::seq::is_seq(value),
    }
}

/// The new metadata: a map or nothing.
fn meta_map(value: Value) -> Result<Option<Value>> {
    match value.kind() {
        Kind::Nil => Ok(None),
        Kind::ArrayMap | Kind::HashMap | Kind::SortedMap | Kind::Record => Ok(Some(value)),
        _ => Err(cannot_cast(&value, "clojure.lang.IPersistentMap")),
    }
}

fn with_meta(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let value = args.take(0);
    let meta = meta_map(args.take(1))?;
    if !takes_meta(cx, &value) {
        return Err(refuses_meta(&value));
    }
    match value.kind() {
        Kind::Native => {
            let function = cx.heap.object(Kind::NativeFn, [], [value]);
            Ok(cx.heap.with_meta(function, meta))
        }
        Kind::LazySeq => {
            // What is computed once must not be computed by the copy again.
            let seq = lazy::realise(cx, &value)?;
            let realised = cx.heap.object(Kind::LazySeq, [1], [seq]);
            Ok(cx.heap.with_meta(realised, meta))
        }
        Kind::Instance => {
            let given = meta.clone().unwrap_or_default();
            match user::invoke(cx, &value, "withMeta", [Some(&given), None])? {
                Some(answer) => Ok(answer),
                None => Ok(cx.heap.with_meta(value, meta)),
            }
        }
        _ => Ok(cx.heap.with_meta(value, meta)),
    }
}

#[cold]
fn refuses_meta(value: &Value) -> lisp_core::cx::Throw {
    if !value.is_nil() {
        return cannot_cast(value, "clojure.lang.IObj");
    }
    let message = "Cannot invoke \"clojure.lang.IObj.withMeta(clojure.lang.IPersistentMap)\" \
                   because \"x\" is null";
    Error::of(code::TYPE_NIL)
        .with("name", "x")
        .message(message)
        .into()
}

fn reset_meta_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let reference = args.take(0);
    match reference.kind() {
        Kind::Nil => return Err(null_pointer()),
        Kind::Int | Kind::Float | Kind::String | Kind::Keyword | Kind::Symbol => {
            return Err(cannot_cast(&reference, "clojure.lang.IReference"));
        }
        _ => {}
    }
    let meta = meta_map(args.take(1))?.unwrap_or_default();
    match reference.kind() {
        Kind::Var => env::set_meta(cx, &reference, meta.clone())?,
        Kind::Atom | Kind::Agent | Kind::Ref => atom::set_meta(cx, &reference, meta.clone())?,
        Kind::Namespace => {
            let cell = namespace_cell(&reference);
            drop(
                cx.roots
                    .set_meta(cell, meta.clone(), RootFlag(RootFlag::CELL)),
            );
        }
        Kind::Nil => return Err(null_pointer()),
        _ => return Err(cannot_cast(&reference, "clojure.lang.IReference")),
    }
    Ok(meta)
}

/// Natives that only the library calls.
pub mod internal {
    use super::*;

    natives! {
        "dayfly.internal";

        /// True when `with-meta` accepts `x`.
        "takes-meta?" "[x]" since "0.1" => can_take_meta;
    }

    fn can_take_meta(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(takes_meta(cx, &args[0])))
    }
}
