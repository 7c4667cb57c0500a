//! References and metadata by Java's names: `deref`, `meta`, atoms, vars, namespaces, `Reduced`.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::{expect, through};
use crate::java::call_native;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 9] = [
    NATIVES,
    meta::NATIVES,
    object::NATIVES,
    iref::NATIVES,
    pending::NATIVES,
    atom::NATIVES,
    var::NATIVES,
    namespace::NATIVES,
    reduced::NATIVES,
];

natives! {
    "clojure.lang.IDeref";

    /// What the reference holds.
    ".deref" "[ref]" since "0.1" => deref;
}

through! {
    deref = "deref";
}

mod meta {
    use super::*;

    natives! {
        "clojure.lang.IMeta";

        /// The metadata, or nil.
        ".meta" "[x]" since "0.1" => meta_of;
    }

    through! {
        meta_of = "meta";
    }
}

mod object {
    use super::*;

    natives! {
        "clojure.lang.IObj";

        /// The same with metadata `m`.
        ".withMeta" "[x m]" since "0.1" => with_meta;
    }

    through! {
        with_meta = "with-meta";
    }
}

mod iref {
    use super::*;

    natives! {
        "clojure.lang.IRef";

        /// Calls `f` after every change.
        ".addWatch" "[ref key f]" since "0.1" => add_watch;
        /// Calls what was added under `key` no longer.
        ".removeWatch" "[ref key]" since "0.1" => remove_watch;
        /// The function that accepts values, or nil.
        ".getValidator" "[ref]" since "0.1" => get_validator;
        /// Sets the function that accepts values.
        ".setValidator" "[ref f]" since "0.1" => set_validator;
    }

    through! {
        add_watch = "add-watch";
        remove_watch = "remove-watch";
        get_validator = "get-validator";
        set_validator = "set-validator!";
    }
}

mod pending {
    use super::*;

    natives! {
        "clojure.lang.IPending";

        /// Is the value there?
        ".isRealized" "[x]" since "0.1" => realized;
    }

    through! {
        realized = "realized?";
    }
}

mod atom {
    use super::*;

    natives! {
        "clojure.lang.Atom";

        /// An atom that holds `x`.
        "new" "[x]" since "0.1" => new_atom;
        /// Sets what the atom holds.
        ".reset" "[atom value]" since "0.1" => reset;
        /// Sets what the atom holds if that is `old`; was it?
        ".compareAndSet" "[atom old new]" since "0.1" => compare_and_set;
        /// Sets what the atom holds to what `f` makes of it and `args`.
        ".swap" "[atom f & args]" since "0.1" => swap;
    }

    through! {
        new_atom = "atom";
        reset = "reset!";
        compare_and_set = "compare-and-set!";
    }

    fn swap(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let atom = args[0].clone();
        loop {
            let old = call_native(cx, ("clojure.core", "deref"), std::slice::from_ref(&atom))?;
            let mut given = vec![old.clone()];
            given.extend_from_slice(args.rest(2));
            let new = cx.call(&args[1], &given)?;
            let set = [atom.clone(), old, new.clone()];
            if call_native(cx, ("clojure.core", "compare-and-set!"), &set)?.is_truthy() {
                return Ok(new);
            }
        }
    }
}

mod var {
    use super::*;

    natives! {
        "clojure.lang.Var";

        /// The var of that name in a namespace, made if it is not there, with `value` if given.
        "intern" "[ns name]" "[ns name value]" since "0.1" => intern;
        /// The var with a full name, or nil.
        "find" "[name]" since "0.1" => find;
        /// What the var holds.
        ".get" "[var]" since "0.1" => deref_var;
        /// Sets the binding of the var.
        ".set" "[var value]" since "0.1" => set;
        /// The root of the var.
        ".getRawRoot" "[var]" since "0.1" => root;
        /// Sets the root of the var.
        ".bindRoot" "[var value]" since "0.1" => bind_root;
        /// Has the var a value?
        ".isBound" "[var]" since "0.1" => is_bound;
        /// Has the var a root?
        ".hasRoot" "[var]" since "0.1" => has_root;
        /// The symbol of the var.
        ".toSymbol" "[var]" since "0.1" cost Length => symbol;
        /// The simple name of the var.
        ".sym" "[var]" since "0.1" => name;
        /// The namespace of the var.
        ".ns" "[var]" since "0.1" => ns;
        /// Can the var be bound dynamically?
        ".isDynamic" "[var]" since "0.1" => is_dynamic;
    }

    through! {
        intern = "intern";
        find = "find-var";
        deref_var = "deref";
        set = "var-set";
        is_bound = "bound?";
        symbol = "symbol";
    }

    fn this<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
        expect(&args[0], Kind::Var, "clojure.lang.Var")
    }

    fn root(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("dayfly.internal", "var-root"), args.as_slice())
    }

    fn bind_root(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("dayfly.internal", "bind-root!"), args.as_slice())?;
        Ok(Value::NIL)
    }

    fn has_root(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("dayfly.internal", "has-root?"), args.as_slice())
    }

    fn name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(this(&args)?.object().slot(1))
    }

    fn ns(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("dayfly.internal", "var-ns"), args.as_slice())
    }

    fn is_dynamic(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        use lisp_core::cx::RootFlag;
        let slot = this(&args)?.object().raw(0) as u32;
        Ok(Value::from(cx.roots.flags(slot).has(RootFlag::DYNAMIC)))
    }
}

mod namespace {
    use super::*;

    natives! {
        "clojure.lang.Namespace";

        /// The name of the namespace.
        ".getName" "[ns]" since "0.1" => name;
        /// The name of the namespace.
        ".name" "[ns]" since "0.1" => name;
        /// What the names of the namespace stand for.
        ".getMappings" "[ns]" since "0.1" => mappings;
        /// The aliases of the namespace.
        ".getAliases" "[ns]" since "0.1" => aliases;
        /// The namespace of this name, or nil.
        "find" "[name]" since "0.1" => find_ns;
    }

    through! {
        name = "ns-name";
        mappings = "ns-map";
        aliases = "ns-aliases";
        find_ns = "find-ns";
    }
}

mod reduced {
    use super::*;

    natives! {
        "clojure.lang.Reduced";

        /// A final value of a reduction.
        "new" "[x]" since "0.1" => new_reduced;
    }

    through! {
        new_reduced = "reduced";
    }
}
