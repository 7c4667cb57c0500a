//! `clojure.lang.Compiler`, as far as libraries look into it, `SeqIterator` and `MultiFn`.

use lisp_core::collection::{map, seq};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Value, munge};

use crate::clojure::core::predicate::SPECIAL;
use crate::java::call_native;
use crate::java::gadget::{self, Tag};

/// The tables of this file.
pub(super) const TABLES: [NativeList; 3] = [NATIVES, iterator::NATIVES, multi::NATIVES];

natives! {
    "clojure.lang.Compiler";

    /// A map whose keys are the symbols of the special forms.
    "specials" "[]" since "0.1" => specials;
    /// A map from characters that Java's names cannot have to what stands for them.
    "CHAR_MAP" "[]" since "0.1" => char_map;
    /// A var that is never bound: the locals of a loop are the compiler's own.
    "LOOP_LOCALS" "[]" since "0.1" => loop_locals;
    /// The name `s` as a name of Java.
    "munge" "[s]" since "0.1" cost Length => munged;
    /// The name of Java `s` as it was.
    "demunge" "[s]" since "0.1" cost Length => demunge;
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

mod multi {
    use super::*;
    use lisp_core::types;
    use lisp_core::value::Kind;

    natives! {
        "clojure.lang.MultiFn";

        /// A map from dispatch values to methods.
        ".getMethodTable" "[multi]" since "0.1" => methods;
        /// A map from dispatch values to the sets of those they are preferred to.
        ".getPreferTable" "[multi]" since "0.1" => prefers;
        /// Makes `f` the method for the dispatch value; the multimethod.
        ".addMethod" "[multi value f]" since "0.1" => add_method;
        /// The function that answers the dispatch value.
        ".dispatchFn" "[multi]" since "0.1" => dispatch;
        /// The dispatch value of the method for everything else.
        ".defaultDispatchVal" "[multi]" since "0.1" => default;
    }

    fn part(cx: &mut Cx, args: &Args<'_>, name: &str) -> Result<Value> {
        let multi = args.of_kind(0, Kind::MultiFn, "clojure.lang.MultiFn")?;
        let state = types::multi_state(cx, multi);
        let key = cx.keyword(name);
        Ok(map::get(cx, &state, &key)?.unwrap_or_default())
    }

    fn methods(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, "methods")
    }

    fn prefers(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, "prefers")
    }

    fn add_method(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let mut methods = part(cx, &args, "methods")?;
        let (value, f) = (args.take(1), args.take(2));
        if methods.is_nil() {
            methods = map::empty(&cx.heap);
        }
        map::assoc_mut(cx, &mut methods, value, f)?;
        let multi = args[0].clone();
        let mut state = types::multi_state(cx, &multi);
        for (name, value) in [("methods", methods), ("cache", Value::NIL)] {
            let key = cx.keyword(name);
            map::assoc_mut(cx, &mut state, key, value)?;
        }
        types::set_multi_state(cx, &multi, state);
        Ok(multi)
    }

    fn dispatch(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, "dispatch")
    }

    fn default(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, "default")
    }
}
