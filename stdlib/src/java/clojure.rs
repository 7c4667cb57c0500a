//! `clojure.lang`: methods of Clojure's own interfaces, as functions of `clojure.core` under Java's
//! names.
//!
//! `class` has the classes whose static members programs use.

mod arith;
mod change;
mod class;
mod compiler;
mod create;
mod hash;
mod make;
mod reference;
mod statics;

use lisp_core::base::error::{Error, code};
use lisp_core::compare;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::call_native;

/// Functions that call a native of `clojure.core` with the same arguments.
macro_rules! through {
    ($($function:ident = $native:literal;)+) => {
        $(fn $function(
            cx: &mut lisp_core::cx::Cx,
            args: lisp_core::cx::Args<'_>,
        ) -> lisp_core::cx::Result<lisp_core::value::Value> {
            crate::java::call_native(cx, ("clojure.core", $native), args.as_slice())
        })+
    };
}
use through;

/// The tables of this file and those below it.
pub(crate) fn tables() -> Vec<NativeList> {
    let mut tables = vec![
        NATIVES,
        counted::NATIVES,
        seqable::NATIVES,
        iseq::NATIVES,
        lookup::NATIVES,
        indexed::NATIVES,
        associative::NATIVES,
        imap::NATIVES,
        iset::NATIVES,
        stack::NATIVES,
        reversible::NATIVES,
        sorted::NATIVES,
        entry::NATIVES,
        named::NATIVES,
        keyword::NATIVES,
        function::NATIVES,
        afn::NATIVES,
        chunk::NATIVES,
    ];
    tables.extend(arith::TABLES);
    tables.extend(statics::TABLES);
    tables.extend(create::tables());
    tables.extend(change::TABLES);
    tables.push(hash::NATIVES);
    tables.extend(make::tables());
    tables.extend(class::tables());
    tables.extend(compiler::TABLES);
    tables.extend(reference::TABLES);
    tables
}

natives! {
    "clojure.lang.IPersistentCollection";

    /// The collection with `x` added.
    ".cons" "[coll x]" since "0.1" cost Length => conj;
    /// An empty collection of the same kind.
    ".empty" "[coll]" since "0.1" => empty;
    /// Is the collection equal to `x`?
    ".equiv" "[coll x]" since "0.1" => equiv;
    /// The number of items.
    ".count" "[coll]" since "0.1" cost Length => count;
}

through! {
    conj = "conj";
    empty = "empty";
    count = "count";
}

fn equiv(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    compare::equal(cx, &args[0], &args[1]).map(Value::from)
}

mod counted {
    use super::*;

    natives! {
        "clojure.lang.Counted";

        /// The number of items.
        ".count" "[coll]" since "0.1" cost Length => count;
    }
}

mod seqable {
    use super::*;

    natives! {
        "clojure.lang.Seqable";

        /// A seq of the items, or nil.
        ".seq" "[coll]" since "0.1" => seq;
    }

    through! {
        seq = "seq";
    }
}

mod iseq {
    use super::*;

    natives! {
        "clojure.lang.ISeq";

        /// The first item.
        ".first" "[seq]" since "0.1" => first;
        /// A seq of the items behind the first, or nil.
        ".next" "[seq]" since "0.1" => next;
        /// What is behind the first item.
        ".more" "[seq]" since "0.1" => rest;
        /// The seq with `x` in front.
        ".cons" "[seq x]" since "0.1" => cons;
    }

    through! {
        first = "first";
        next = "next";
        rest = "rest";
    }

    fn cons(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(
            cx,
            ("clojure.core", "cons"),
            &[args[1].clone(), args[0].clone()],
        )
    }
}

mod lookup {
    use super::*;

    natives! {
        "clojure.lang.ILookup";

        /// The value of `key`, nil or `default` when it is not there.
        ".valAt" "[coll key]" "[coll key default]" since "0.1" cost Length => get;
    }

    through! {
        get = "get";
    }
}

mod indexed {
    use super::*;

    natives! {
        "clojure.lang.Indexed";

        /// The item at `index`; `default` when there is none.
        ".nth" "[coll index]" "[coll index default]" since "0.1" cost Length => nth;
    }

    through! {
        nth = "nth";
    }
}

mod associative {
    use super::*;

    natives! {
        "clojure.lang.Associative";

        /// The collection with `key` having the value.
        ".assoc" "[coll key value]" since "0.1" => assoc;
        /// Is `key` there?
        ".containsKey" "[coll key]" since "0.1" cost Length => contains;
        /// The entry of `key`, or nil.
        ".entryAt" "[coll key]" since "0.1" => find;
    }

    through! {
        assoc = "assoc";
        contains = "contains?";
        find = "find";
    }
}

mod imap {
    use super::*;

    natives! {
        "clojure.lang.IPersistentMap";

        /// The map without `key`.
        ".without" "[map key]" since "0.1" => dissoc;
        /// The map with a new `key` having the value; an error when it is there.
        ".assocEx" "[map key value]" since "0.1" => assoc_new;
    }

    through! {
        dissoc = "dissoc";
    }

    fn assoc_new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let is_there = call_native(
            cx,
            ("clojure.core", "contains?"),
            &[args[0].clone(), args[1].clone()],
        )?;
        if is_there.is_truthy() {
            let error = Error::of(code::STATE_INVALID).message("Key already present");
            return Err(error.as_class("java.lang.RuntimeException").into());
        }
        call_native(cx, ("clojure.core", "assoc"), args.as_slice())
    }
}

mod iset {
    use super::*;

    natives! {
        "clojure.lang.IPersistentSet";

        /// The set without `x`.
        ".disjoin" "[set x]" since "0.1" => disj;
        /// Is `x` in the set?
        ".contains" "[set x]" since "0.1" => contains;
        /// The item of the set that is equal to `x`, or nil.
        ".get" "[set x]" since "0.1" => get;
    }

    through! {
        disj = "disj";
        contains = "contains?";
        get = "get";
    }
}

mod stack {
    use super::*;

    natives! {
        "clojure.lang.IPersistentStack";

        /// The item that `pop` takes away.
        ".peek" "[coll]" since "0.1" => peek;
        /// The collection without that item.
        ".pop" "[coll]" since "0.1" => pop;
    }

    through! {
        peek = "peek";
        pop = "pop";
    }
}

mod reversible {
    use super::*;

    natives! {
        "clojure.lang.Reversible";

        /// A seq of the items backwards, or nil.
        ".rseq" "[coll]" since "0.1" => rseq;
    }

    through! {
        rseq = "rseq";
    }
}

mod sorted {
    use super::*;

    natives! {
        "clojure.lang.Sorted";

        /// A function of two keys that answers a number: the order of the keys.
        ".comparator" "[coll]" since "0.1" => comparator;
        /// The key of an item.
        ".entryKey" "[coll item]" since "0.1" => entry_key;
        /// A seq of the items, or nil; backwards when `ascending` is false.
        ".seq" "[coll]" "[coll ascending]" since "0.1" => seq;
        /// A seq of the items from `key` on, or nil; backwards when `ascending` is false.
        ".seqFrom" "[coll key ascending]" since "0.1" => seq_from;
    }

    fn comparator(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if matches!(args[0].kind(), Kind::SortedMap | Kind::SortedSet) {
            let own = lisp_core::collection::sorted::comparator(&args[0]);
            if !own.is_nil() {
                return Ok(own.clone());
            }
        }
        let name = ("dayfly.internal", "sorted-comparator");
        call_native(cx, name, args.as_slice())
    }

    fn entry_key(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        match args[0].is(Kind::SortedMap) {
            true => call_native(cx, ("clojure.core", "key"), &args.as_slice()[1..]),
            false => Ok(args[1].clone()),
        }
    }

    fn seq(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let is_ascending = args.get(1).is_none_or(Value::is_truthy);
        let name = if is_ascending { "seq" } else { "rseq" };
        call_native(cx, ("clojure.core", name), &args.as_slice()[..1])
    }

    fn seq_from(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = ("dayfly.internal", "sorted-from");
        let from = call_native(cx, name, args.as_slice())?;
        call_native(cx, ("clojure.core", "seq"), &[from])
    }
}

mod entry {
    use super::*;

    natives! {
        "clojure.lang.IMapEntry";

        /// The key.
        ".key" "[entry]" since "0.1" => key;
        /// The value.
        ".val" "[entry]" since "0.1" => val;
    }

    through! {
        key = "key";
        val = "val";
    }
}

mod named {
    use super::*;

    natives! {
        "clojure.lang.Named";

        /// The name without namespace.
        ".getName" "[x]" since "0.1" => name;
        /// The namespace, or nil.
        ".getNamespace" "[x]" since "0.1" => namespace;
    }

    through! {
        name = "name";
        namespace = "namespace";
    }
}

mod keyword {
    use super::*;

    natives! {
        "clojure.lang.Keyword";

        /// The symbol of this name.
        ".sym" "[k]" since "0.1" cost Length => symbol;
        /// The keyword that a name, with namespace `ns` if given, stands for.
        "intern" "[name]" "[ns name]" since "0.1" cost Length => intern;
        /// The keyword of this name if anything has made it before.
        "find" "[name]" "[ns name]" since "0.1" => find;
    }

    through! {
        symbol = "symbol";
        intern = "keyword";
        find = "find-keyword";
    }
}

mod function {
    use super::*;

    natives! {
        "clojure.lang.IFn";

        /// What `f` answers for the arguments.
        ".invoke" "[f & args]" since "0.1" => invoke;
        /// What `f` answers for the items of a seq.
        ".applyTo" "[f seq]" since "0.1" cost Length => apply_to;
        /// What `f` answers without arguments.
        ".call" "[f]" since "0.1" => invoke;
        /// Calls `f` without arguments; nil.
        ".run" "[f]" since "0.1" => run;
    }

    fn invoke(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        cx.call(&args[0], args.rest(1))
    }

    fn run(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        cx.call(&args[0], &[]).map(|_| Value::NIL)
    }

    fn apply_to(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if !args[1].is_nil() && !lisp_core::collection::seq::is_seq(&args[1]) {
            let class = compare::class_name_of(cx, &args[1]).into_owned();
            let message = format!("Cannot cast {class} to clojure.lang.ISeq");
            let error = Error::of(code::TYPE_MISMATCH).with("given", &*class);
            return Err(error
                .with("expected", "clojure.lang.ISeq")
                .message(message)
                .into());
        }
        let items = super::super::collection::items_of(cx, &args[1])?;
        cx.call(&args[0], &items)
    }
}

mod afn {
    use super::*;

    natives! {
        "clojure.lang.AFn";

        /// What `f` answers to the items of the seq `args`.
        "applyToHelper" "[f args]" since "0.1" cost Length => apply_to;
    }

    through! {
        apply_to = "apply";
    }
}

mod chunk {
    use super::*;

    natives! {
        "clojure.lang.IChunkedSeq";

        /// The chunk of the first items.
        ".chunkedFirst" "[seq]" since "0.1" => chunk_first;
        /// A seq of the items behind the first chunk, or nil.
        ".chunkedNext" "[seq]" since "0.1" => chunk_next;
        /// What is behind the first chunk.
        ".chunkedMore" "[seq]" since "0.1" => chunk_rest;
    }

    through! {
        chunk_first = "chunk-first";
        chunk_next = "chunk-next";
        chunk_rest = "chunk-rest";
    }
}

/// The value, when it is of the kind.
fn expect<'v>(value: &'v Value, kind: Kind, class: &str) -> Result<&'v Value> {
    if value.is(kind) {
        Ok(value)
    } else {
        Err(cannot_cast(value, class))
    }
}
