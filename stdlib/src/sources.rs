//! The Lisp texts of the library, by path without ending, and which namespaces an image holds from the start.

macro_rules! sources {
    ($($path:literal)+) => {
        /// Every text: path and content.
        pub const SOURCES: &[(&str, &str)] = &[
            $(($path, include_str!(concat!("../clj/", $path, ".clj"))),)+
        ];
    };
}

sources! {
    "clojure/core"
    "clojure/core/array"
    "clojure/core/binding"
    "clojure/core/bootstrap"
    "clojure/core/coll"
    "clojure/core/comprehension"
    "clojure/core/control"
    "clojure/core/destructure"
    "clojure/core/function"
    "clojure/core/hierarchy"
    "clojure/core/java"
    "clojure/core/lazy"
    "clojure/core/methods"
    "clojure/core/multi"
    "clojure/core/namespace"
    "clojure/core/partition"
    "clojure/core/print"
    "clojure/core/print_method"
    "clojure/core/protocol"
    "clojure/core/protocols"
    "clojure/core/record"
    "clojure/core/reduce"
    "clojure/core/reducers"
    "clojure/core/reducible"
    "clojure/core/reify"
    "clojure/core/require"
    "clojure/core/seq"
    "clojure/core/state"
    "clojure/core/struct"
    "clojure/core/transducer"
    "clojure/data"
    "clojure/datafy"
    "clojure/edn"
    "clojure/java/io"
    "clojure/main"
    "clojure/math"
    "clojure/pprint"
    "clojure/pprint/cl_format"
    "clojure/pprint/directive"
    "clojure/pprint/numerals"
    "clojure/repl"
    "clojure/set"
    "clojure/stacktrace"
    "clojure/string"
    "clojure/template"
    "clojure/test"
    "clojure/test/assert"
    "clojure/test/define"
    "clojure/test/report"
    "clojure/test/run"
    "clojure/uuid"
    "clojure/walk"
    "clojure/zip"
}

/// Namespaces loaded into the base image, in order.
pub const PRELOADED: &[&str] = &[
    "clojure.string",
    "clojure.set",
    "clojure.walk",
    "clojure.edn",
    "clojure.java.io",
    "clojure.main",
    "clojure.core.protocols",
    "clojure.test",
];
