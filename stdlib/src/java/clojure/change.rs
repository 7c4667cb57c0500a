//! `clojure.lang`: methods of transients, and the folds that collections do themselves.

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::env::{self, Resolved};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::Value;

use super::through;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 9] = [
    editable::NATIVES,
    collection::NATIVES,
    associative::NATIVES,
    map::NATIVES,
    set::NATIVES,
    vector::NATIVES,
    init::NATIVES,
    fold::NATIVES,
    by_key::NATIVES,
];

/// Calls a function of `clojure.core` that is written in Lisp.
fn call_core(cx: &mut Cx, name: &str, args: &[Value]) -> Result<Value> {
    let symbol = cx.symbol(Some("clojure.core"), name);
    match env::resolve(cx, &symbol)? {
        Resolved::Var(var) => cx.call(&var, args),
        _ => Err(Error::of(code::RESOLVE_VAR).with("var", name).into()),
    }
}

mod collection {
    use super::*;

    natives! {
        "clojure.lang.ITransientCollection";

        /// The transient with `x` added.
        ".conj" "[coll x]" since "0.1" => conj;
        /// The collection that the transient has become.
        ".persistent" "[coll]" since "0.1" => persistent;
    }

    through! {
        conj = "conj!";
        persistent = "persistent!";
    }
}

mod editable {
    use super::*;

    natives! {
        "clojure.lang.IEditableCollection";

        /// A transient with the items of the collection.
        ".asTransient" "[coll]" since "0.1" cost Length => transient;
    }

    through! {
        transient = "transient";
    }
}

mod associative {
    use super::*;

    natives! {
        "clojure.lang.ITransientAssociative";

        /// The transient with `key` having the value.
        ".assoc" "[coll key value]" since "0.1" => assoc;
        /// Is `key` there?
        ".containsKey" "[coll key]" since "0.1" cost Length => contains;
        /// The entry of `key`, or nil.
        ".entryAt" "[coll key]" since "0.1" => find;
    }

    through! {
        assoc = "assoc!";
        contains = "contains?";
        find = "find";
    }
}

mod map {
    use super::*;

    natives! {
        "clojure.lang.ITransientMap";

        /// The transient without `key`.
        ".without" "[map key]" since "0.1" => without;
    }

    through! {
        without = "dissoc!";
    }
}

mod set {
    use super::*;

    natives! {
        "clojure.lang.ITransientSet";

        /// The transient without `x`.
        ".disjoin" "[set x]" since "0.1" => disjoin;
        /// Is `x` in the set?
        ".contains" "[set x]" since "0.1" cost Length => contains;
        /// The item of the set that is equal to `x`, or nil.
        ".get" "[set x]" since "0.1" => get;
    }

    through! {
        disjoin = "disj!";
        contains = "contains?";
        get = "get";
    }
}

mod vector {
    use super::*;

    natives! {
        "clojure.lang.ITransientVector";

        /// The transient with the item at `index` being `x`.
        ".assocN" "[vector index x]" since "0.1" => assoc;
        /// The transient without its last item.
        ".pop" "[vector]" since "0.1" => pop;
    }

    through! {
        assoc = "assoc!";
        pop = "pop!";
    }
}

mod init {
    use super::*;

    natives! {
        "clojure.lang.IReduceInit";

        /// The items folded with `f`, from `init`.
        ".reduce" "[coll f init]" since "0.1" cost Calls => reduce;
    }

    pub(super) fn reduce(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let mut given = args.rest(1).to_vec();
        given.push(args[0].clone());
        call_core(cx, "reduce", &given)
    }
}

mod fold {
    use super::*;

    natives! {
        "clojure.lang.IReduce";

        /// The items folded with `f`, from `init` or the first.
        ".reduce" "[coll f]" "[coll f init]" since "0.1" cost Calls => reduce;
    }

    use super::init::reduce;
}

mod by_key {
    use super::*;

    natives! {
        "clojure.lang.IKVReduce";

        /// Keys and values folded with `f`, from `init`.
        ".kvreduce" "[coll f init]" since "0.1" cost Calls => reduce;
    }

    fn reduce(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let given = [args[1].clone(), args[2].clone(), args[0].clone()];
        call_core(cx, "reduce-kv", &given)
    }
}
