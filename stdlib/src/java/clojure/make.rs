//! Classes of `clojure.lang` whose constructors and `create` make what functions of `clojure.core` make.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::Value;

use super::super::collection::items_of;
use super::through;
use crate::java::call_native;

/// The tables of this file.
pub(super) fn tables() -> Vec<NativeList> {
    vec![
        NATIVES,
        cons::NATIVES,
        volatile::NATIVES,
        delay::NATIVES,
        tagged::NATIVES,
        hash_eq::NATIVES,
        string_reader::NATIVES,
    ]
}

natives! {
    "clojure.lang.LazilyPersistentVector";

    /// A vector of the items of `coll`.
    "create" "[coll]" since "0.1" cost Length => create;
    /// A vector of the items of an array.
    "createOwning" "[array]" since "0.1" cost Length => create;
}

fn create(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let items = items_of(cx, &args[0])?;
    Ok(lisp_core::collection::vector_of(
        &cx.heap,
        items.into_iter(),
    ))
}

mod cons {
    use super::*;

    natives! {
        "clojure.lang.Cons";

        /// A seq of `x` and the items of `rest`.
        "new" "[x rest]" since "0.1" => cons;
    }

    through! {
        cons = "cons";
    }
}

mod volatile {
    use super::*;

    natives! {
        "clojure.lang.Volatile";

        /// A volatile that holds `x`.
        "new" "[x]" since "0.1" => new;
    }

    through! {
        new = "volatile!";
    }
}

mod delay {
    use super::*;

    natives! {
        "clojure.lang.Delay";

        /// A delay of what `f` answers.
        "new" "[f]" since "0.1" => new;
        /// The value of `x`, if that is a delay, else `x`.
        "force" "[x]" since "0.1" => force;
    }

    through! {
        force = "force";
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("dayfly.internal", "delay*"), args.as_slice())
    }
}

mod tagged {
    use super::*;

    natives! {
        "clojure.lang.TaggedLiteral";

        /// The form under a tag.
        "create" "[tag form]" since "0.1" => create;
    }

    through! {
        create = "tagged-literal";
    }
}

mod hash_eq {
    use super::*;

    natives! {
        "clojure.lang.IHashEq";

        /// Clojure's hash of `x`.
        ".hasheq" "[x]" since "0.1" cost Length => hash;
    }

    through! {
        hash = "hash";
    }
}

mod string_reader {
    use super::*;
    use lisp_core::env::{self, Resolved};

    natives! {
        "clojure.lang.LispReader$StringReader";

        /// A function of a reader, which answers the string whose literal, without its first quote, the reader gives.
        "new" "[]" since "0.1" => new;
    }

    fn new(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        let name = cx.symbol(Some("clojure.core"), "string-literal-reader");
        match env::resolve_any(cx, &name)? {
            Resolved::Var(var) => Ok(var),
            _ => Ok(Value::NIL),
        }
    }
}
