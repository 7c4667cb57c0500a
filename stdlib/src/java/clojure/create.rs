//! `create` and `EMPTY` of classes of `clojure.lang`, and of its compiler and readers what functions of `clojure.core` do.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::numeric::Num;
use lisp_core::value::Value;

use super::super::collection::items_of;
use super::through;
use crate::java::call_native;

macro_rules! same_as {
    ($($module:ident, $class:literal {
        $($(#[doc = $doc:literal])* $name:literal $($arglist:literal)+ $(cost $cost:ident)? => $function:ident = $native:literal;)+
    })+) => {
        /// The tables of this file.
        pub(super) fn tables() -> Vec<NativeList> {
            vec![$($module::NATIVES,)+ tree_set::NATIVES, tree_map::NATIVES, big_int::NATIVES, compiler::NATIVES]
        }

        $(mod $module {
            use super::*;

            natives! {
                $class;

                $($(#[doc = $doc])* $name $($arglist)+ since "0.1" $(cost $cost)? => $function;)+
            }

            through! { $($function = $native;)+ }
        })+
    };
}

same_as! {
    range, "clojure.lang.Range" {
        /// Numbers from `start`.
        "create" "[end]" "[start end]" "[start end step]" cost Length => create = "range";
    }
    long_range, "clojure.lang.LongRange" {
        /// Integers from `start`.
        "create" "[end]" "[start end]" "[start end step]" cost Length => create = "range";
    }
    repeat, "clojure.lang.Repeat" {
        /// `x`, again and again, `n` times if given.
        "create" "[x]" "[n x]" => create = "repeat";
    }
    cycle, "clojure.lang.Cycle" {
        /// The items of `coll`, again and again.
        "create" "[coll]" => create = "cycle";
    }
    iterate, "clojure.lang.Iterate" {
        /// `x`, `(f x)`, `(f (f x))` and so on.
        "create" "[f x]" => create = "iterate";
    }
    array_seq, "clojure.lang.ArraySeq" {
        /// A seq of the items of an array.
        "create" "[array]" => create = "seq";
    }
    string_seq, "clojure.lang.StringSeq" {
        /// A seq of the characters of a text.
        "create" "[text]" => create = "seq";
    }
    chunk_buffer, "clojure.lang.ChunkBuffer" {
        /// A buffer for a chunk of so many items.
        "new" "[capacity]" cost Length => create = "chunk-buffer";
    }
    namespace, "clojure.lang.Namespace" {
        /// The namespace called `name`, new if there is none.
        "findOrCreate" "[name]" => create = "create-ns";
    }
    lisp_reader, "clojure.lang.LispReader" {
        /// The next form of a reader.
        "read" "[reader eof-error? eof-value recursive?]" => read = "read";
    }
}

mod compiler {
    use super::*;

    natives! {
        "clojure.lang.Compiler";

        /// The value of `form`.
        "eval" "[form]" since "0.1" cost Calls => eval;
        /// What the macro that `form` calls makes of it.
        "macroexpand1" "[form]" since "0.1" => expand;
    }

    fn eval(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("dayfly.internal", "eval"), args.as_slice())
    }

    fn expand(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("dayfly.internal", "macroexpand-1"), args.as_slice())
    }
}

mod tree_set {
    use super::*;

    natives! {
        "clojure.lang.PersistentTreeSet";

        /// An empty sorted set.
        "EMPTY" "[]" since "0.1" => empty;
        /// A sorted set of the items of `coll`.
        "create" "[coll]" "[comparator coll]" since "0.1" cost Sorting => create;
    }

    fn empty(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        call_native(cx, ("clojure.core", "sorted-set"), &[])
    }

    fn create(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut items = items_of(cx, &args[args.len() - 1])?;
        if args.len() == 1 {
            return call_native(cx, ("clojure.core", "sorted-set"), &items);
        }
        items.insert(0, args[0].clone());
        call_native(cx, ("clojure.core", "sorted-set-by"), &items)
    }
}

mod tree_map {
    use super::*;

    natives! {
        "clojure.lang.PersistentTreeMap";

        /// A sorted map of the entries of `coll`.
        "create" "[coll]" "[comparator coll]" since "0.1" cost Sorting => create;
    }

    fn create(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut items = Vec::new();
        if args.len() == 2 {
            items.push(args[0].clone());
        }
        for entry in items_of(cx, &args[args.len() - 1])? {
            for ix in 0..2 {
                items.push(lisp_core::native::nth(cx, &entry, &Value::from(ix))?);
            }
        }
        let maker = if args.len() == 2 {
            "sorted-map-by"
        } else {
            "sorted-map"
        };
        call_native(cx, ("clojure.core", maker), &items)
    }
}

mod big_int {
    use super::*;

    natives! {
        "clojure.lang.BigInt";

        /// 0.
        "ZERO" "[]" since "0.1" => zero;
        /// 1.
        "ONE" "[]" since "0.1" => one;
    }

    fn zero(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Num::Big(0.into()).into_value(&cx.heap))
    }

    fn one(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Num::Big(1.into()).into_value(&cx.heap))
    }
}
