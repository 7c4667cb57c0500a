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
    "clojure/core/agent"
    "clojure/core/array"
    "clojure/core/async"
    "clojure/core/async/earlier"
    "clojure/core/async/flow"
    "clojure/core/async/impl/buffers"
    "clojure/core/async/impl/protocols"
    "clojure/core/async/select"
    "clojure/core/async/share"
    "clojure/core/binding"
    "clojure/core/bootstrap"
    "clojure/core/coll"
    "clojure/core/comprehension"
    "clojure/core/control"
    "clojure/core/destructure"
    "clojure/core/function"
    "clojure/core/future"
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
    "clojure/core/ref"
    "clojure/core/reducers"
    "clojure/core/reducible"
    "clojure/core/reify"
    "clojure/core/require"
    "clojure/core/seq"
    "clojure/core/state"
    "clojure/core/struct"
    "clojure/core/transducer"
    "clojure/data"
    "clojure/data/csv"
    "clojure/data/json"
    "clojure/data/json/pretty"
    "clojure/datafy"
    "clojure/edn"
    "clojure/instant"
    "clojure/java/io"
    "clojure/java/process"
    "clojure/java/shell"
    "clojure/main"
    "clojure/math"
    "clojure/pprint"
    "clojure/pprint/block"
    "clojure/pprint/cl_format"
    "clojure/pprint/code"
    "clojure/pprint/directive"
    "clojure/pprint/dispatch"
    "clojure/pprint/numerals"
    "clojure/pprint/page"
    "clojure/repl"
    "clojure/set"
    "clojure/spec/alpha"
    "clojure/spec/alpha/check"
    "clojure/spec/alpha/every"
    "clojure/spec/alpha/function"
    "clojure/spec/alpha/generate"
    "clojure/spec/alpha/maps"
    "clojure/spec/alpha/regex"
    "clojure/spec/alpha/regex_spec"
    "clojure/spec/alpha/simple"
    "clojure/spec/gen/alpha"
    "clojure/spec/test/alpha"
    "clojure/stacktrace"
    "clojure/string"
    "clojure/template"
    "clojure/test"
    "clojure/test/assert"
    "clojure/test/define"
    "clojure/test/junit"
    "clojure/test/report"
    "clojure/test/run"
    "clojure/test/tap"
    "clojure/tools/cli"
    "clojure/uuid"
    "clojure/walk"
    "clojure/zip"
    "dayfly/test_runner"
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
