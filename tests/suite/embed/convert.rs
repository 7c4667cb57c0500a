//! R46: what leaves a runtime. Thirty kinds of values: as they are, changed on the way, or refused by name.

use std::fmt::Write;

use dayfly::{CallError, Limits, Plain};
use insta::assert_snapshot;

use crate::support::answers::Normaliser;
use crate::support::runtime::{Base, World};

const KINDS: [&str; 36] = [
    "nil",
    "true",
    "42",
    "1.5",
    "12345678901234567890N",
    "2/3",
    "1.50M",
    "\\a",
    "\"text\"",
    "'a/b",
    ":a/b",
    "'(1 2)",
    "[1 2]",
    "{:a 1}",
    "#{1}",
    "(sorted-map 1 2)",
    "(first {:a 1})",
    "(map inc [1 2])",
    "(range 3)",
    "(cons 1 [2])",
    "(lazy-seq nil)",
    "#uuid \"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"",
    "#inst \"2026-01-02T03:04:05.000Z\"",
    "(do (defrecord Point [x y]) (->Point 1 2))",
    "(with-meta [1] {:m 1})",
    "(tagged-literal 'app/x [1])",
    "inc",
    "(fn [x] x)",
    "(atom 1)",
    "#'inc",
    "*ns*",
    "#\"a+\"",
    "(transient [])",
    "(delay 1)",
    "[1 [2 {:deep inc}]]",
    "(range)",
];

#[test]
fn only_plain_data_leaves_a_runtime() {
    let base = Base::load();
    let normaliser = Normaliser::new();
    let mut table = String::new();
    for kind in KINDS {
        let limits = Limits::new().fuel(1_000_000).memory(64 << 20);
        let mut runtime = base.runtime(limits, &World::new());
        let (word, text) = match runtime.eval::<Plain>(&format!(
            "(in-ns 'user) (clojure.core/refer 'clojure.core) {kind}"
        )) {
            Ok(plain) => ("leaves ", plain.to_string()),
            Err(CallError::Script(error)) => ("refused", format!("{} {error}", error.code().name)),
            Err(other) => ("ends   ", other.to_string()),
        };
        let _ = writeln!(table, "{kind:52} {word} {}", normaliser.normal(&text));
        runtime.discard().assert_clean();
    }
    assert_snapshot!(table, @r#"
    nil                                                  leaves  nil
    true                                                 leaves  true
    42                                                   leaves  42
    1.5                                                  leaves  1.5
    12345678901234567890N                                leaves  12345678901234567890N
    2/3                                                  leaves  2/3
    1.50M                                                leaves  1.50M
    \a                                                   leaves  \a
    "text"                                               leaves  "text"
    'a/b                                                 leaves  a/b
    :a/b                                                 leaves  :a/b
    '(1 2)                                               leaves  (1 2)
    [1 2]                                                leaves  [1 2]
    {:a 1}                                               leaves  {:a 1}
    #{1}                                                 leaves  #{1}
    (sorted-map 1 2)                                     leaves  {1 2}
    (first {:a 1})                                       leaves  [:a 1]
    (map inc [1 2])                                      leaves  (2 3)
    (range 3)                                            leaves  (0 1 2)
    (cons 1 [2])                                         leaves  (1 2)
    (lazy-seq nil)                                       leaves  ()
    #uuid "6ba7b810-9dad-11d1-80b4-00c04fd430c8"         leaves  #uuid "6ba7b810-9dad-11d1-80b4-00c04fd430c8"
    #inst "2026-01-02T03:04:05.000Z"                     leaves  #inst "2026-01-02T03:04:05.000-00:00"
    (do (defrecord Point [x y]) (->Point 1 2))           leaves  {:x 1, :y 2}
    (with-meta [1] {:m 1})                               leaves  [1]
    (tagged-literal 'app/x [1])                          leaves  #app/x [1]
    inc                                                  refused :plain/refused a clojure.lang.AFunction cannot leave its runtime
    (fn [x] x)                                           refused :plain/refused a user$evalN$fn__N cannot leave its runtime
    (atom 1)                                             refused :plain/refused a clojure.lang.Atom cannot leave its runtime
    #'inc                                                refused :plain/refused a clojure.lang.Var cannot leave its runtime
    *ns*                                                 refused :plain/refused a clojure.lang.Namespace cannot leave its runtime
    #"a+"                                                refused :plain/refused a java.util.regex.Pattern cannot leave its runtime
    (transient [])                                       refused :plain/refused a clojure.lang.PersistentVector$TransientVector cannot leave its runtime
    (delay 1)                                            refused :plain/refused a clojure.lang.Delay cannot leave its runtime
    [1 [2 {:deep inc}]]                                  refused :plain/refused a clojure.lang.AFunction cannot leave its runtime
    (range)                                              ends    terminated: limit: fuel
    "#);
}

#[test]
fn what_leaves_comes_back_equal() {
    let mut runtime = Base::load().plain_runtime();
    // The endless sequence never leaves.
    for kind in KINDS.iter().filter(|kind| **kind != "(range)") {
        let Ok(plain) = runtime.eval::<Plain>(kind) else {
            continue;
        };
        let back: Plain = runtime
            .call("clojure.core/identity", (plain.clone(),))
            .expect("it comes back");
        assert_eq!(back, plain, "{kind}");
    }
    runtime.discard().assert_clean();
}

#[test]
fn an_answer_of_another_shape_is_an_error_that_says_so() {
    let mut runtime = Base::load().plain_runtime();
    let shown = |error: CallError| error.to_string();
    let wrong = [
        runtime.eval::<i64>("\"text\"").map_err(shown).err(),
        runtime.eval::<String>("1").map_err(shown).err(),
        runtime.eval::<Vec<i64>>("[1 :two]").map_err(shown).err(),
        runtime.eval::<(i64, i64)>("[1]").map_err(shown).err(),
        runtime.eval::<u8>("256").map_err(shown).err(),
        runtime.eval::<bool>("nil").map_err(shown).err(),
    ];
    let text = wrong
        .map(|it| it.unwrap_or("no error".to_owned()))
        .join("\n");
    assert_snapshot!(text, @r"
    expected i64, got string
    expected string, got int
    expected i64, got keyword
    expected sequence of 2, got vector
    expected u8, got int
    expected boolean, got nil
    ");
    runtime.discard().assert_clean();
}
