//! `clojure.lang.Compiler`, as far as libraries look into it, and `clojure.lang.SeqIterator`.

use lisp_core::collection::{map, seq};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Value, munge};

use crate::clojure::core::predicate::SPECIAL;
use crate::java::call_native;
use crate::java::gadget::{self, Tag};

/// The tables of this file.
pub(super) const TABLES: [NativeList; 2] = [NATIVES, iterator::NATIVES];

natives! {
    "clojure.lang.Compiler";

    /// A map whose keys are the symbols of the special forms.
    "specials" "[]" since "0.1" => specials;
    /// A map from characters that Java's names cannot have to what stands for them.
    "CHAR_MAP" "[]" since "0.1" => char_map;
    /// A var that is never bound: the locals of a loop are the compiler's own.
    "LOOP_LOCALS" "[]" since "0.1" => loop_locals;
    /// The name `s` as a name of Java.
    "munge" "[s]" since "0.1" => munged;
    /// The name of Java `s` as it was.
    "demunge" "[s]" since "0.1" => demunge;
}

fn specials(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let names = SPECIAL
        .iter()
        .map(|name| (cx.symbol(None, name), Value::NIL));
    let pairs = names.collect();
    map::of_pairs(cx, pairs)
}

fn char_map(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let mut pairs = Vec::new();
    for c in (b'!'..=b'~').map(char::from) {
        let plain = c.to_string();
        let name = munge(&plain);
        if name != plain {
            pairs.push((Value::char(c as u16), cx.string(&name)?));
        }
    }
    map::of_pairs(cx, pairs)
}

fn loop_locals(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    call_native(cx, ("dayfly.internal", "new-var"), &[])
}

fn munged(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = munge(args.text(cx, 0)?);
    cx.string(&name)
}

fn demunge(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    call_native(cx, ("dayfly.internal", "demunge"), args.as_slice())
}

mod iterator {
    use super::*;

    natives! {
        "clojure.lang.SeqIterator";

        /// An iterator over the items of `coll`.
        "new" "[coll]" since "0.1" => new;
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = seq::seq(cx, &args[0])?;
        Ok(gadget::new(
            cx,
            Tag::Iterator,
            "clojure.lang.SeqIterator",
            &[items],
        ))
    }
}
