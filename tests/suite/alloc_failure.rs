//! Memory may run out at any moment: a limit swept over many values ends each script by a value, an error or `memory`.
//!
//! `ALLOC_STEPS=2000` takes so many, one for every page or two that a script takes. Never by a panic, and whatever
//! happened the runtime is discarded clean.

use std::collections::BTreeSet;

use dayfly::{Limits, Termination};

use crate::support::answers::{Answer, answer};
use crate::support::runtime::{Base, World};

/// Limits tried for each script, unless `ALLOC_STEPS` says otherwise.
const STEPS: u64 = 70;
const FUEL: u64 = 50_000_000;

/// Scripts that allocate in different ways, and about how much each needs.
const SCRIPTS: [(&str, u64); 30] = [
    ("(count (vec (range 20000)))", 2 << 20),
    (
        "(count (reduce (fn [m i] (assoc m i (str i))) {} (range 5000)))",
        4 << 20,
    ),
    ("(count (apply str (repeat 50000 \"abc\")))", 4 << 20),
    (
        "(count (sort (map (fn [i] (mod (* i 7919) 10007)) (range 10000))))",
        4 << 20,
    ),
    ("(count (str (reduce *' (range 1 2000))))", 1 << 20),
    (
        "(try (loop [x []] (recur (conj x x))) (catch Throwable e :caught) (finally :never))",
        1 << 20,
    ),
    (
        "(do (defn f [n] (if (pos? n) (inc (f (dec n))) 0)) (f 9000))",
        2 << 20,
    ),
    (
        "(count (persistent! (reduce conj! (transient #{}) (range 10000))))",
        2 << 20,
    ),
    (
        "(let [a (atom [])] (dotimes [i 5000] (swap! a conj {:i i :s (str i)})) (count @a))",
        4 << 20,
    ),
    (
        "(count (pr-str (eval (list 'quote (read-string (pr-str (zipmap (range 3000) (range))))))))",
        4 << 20,
    ),
    (
        "(count (pr-str (into (sorted-map) (map (fn [i] [i (str i)]) (range 3000)))))",
        4 << 20,
    ),
    (
        "(count (re-seq #\"[a-z]+\" (apply str (repeat 5000 \"word \"))))",
        4 << 20,
    ),
    (
        "(count (clojure.string/replace (apply str (repeat 5000 \"ab\")) #\"a\" \"xyz\"))",
        2 << 20,
    ),
    (
        "(count (read-string (str \"[\" (apply str (repeat 5000 \"{:a 1} \")) \"]\")))",
        4 << 20,
    ),
    (
        "(count (group-by (fn [i] (mod i 17)) (range 5000)))",
        2 << 20,
    ),
    (
        "(let [r (ref {})] (dotimes [i 1000] (dosync (alter r assoc i (str i)))) (count @r))",
        2 << 20,
    ),
    (
        "(let [a (agent [])] (dotimes [i 300] (send a conj i)) (await a) (count @a))",
        2 << 20,
    ),
    (
        "(reduce + (map deref (mapv (fn [i] (future (* i i))) (range 300))))",
        4 << 20,
    ),
    (
        "(count (mapv deref (mapv (fn [i] (delay (str i))) (range 3000))))",
        2 << 20,
    ),
    (
        "(do (defrecord P [x y]) (count (mapv (fn [i] (->P i (str i))) (range 3000))))",
        2 << 20,
    ),
    (
        "(do (defmulti area :kind) (dotimes [i 200] (eval (list 'defmethod 'area i '[_] i))) (area {:kind 7}))",
        4 << 20,
    ),
    (
        "(do (defmacro twice [x] (list 'do x x)) (eval (nth (iterate (fn [f] (list 'twice f)) 1) 9)))",
        4 << 20,
    ),
    (
        "(count (with-out-str (dotimes [i 3000] (print i \"\"))))",
        1 << 20,
    ),
    (
        "(count (clojure.string/join \",\" (map str (range 5000))))",
        2 << 20,
    ),
    (
        "(count (set (map (fn [i] [i {:k i}]) (range 3000))))",
        4 << 20,
    ),
    (
        "(let [a (long-array 50000)] (dotimes [i 50000] (aset a i i)) (reduce + (seq a)))",
        2 << 20,
    ),
    (
        "(count (doto (java.util.ArrayList.) (.addAll (range 5000))))",
        2 << 20,
    ),
    (
        "(count (filter odd? (tree-seq vector? seq (nth (iterate (fn [v] [v v 1]) [1]) 9))))",
        2 << 20,
    ),
    (
        "(count (format \"%s %s\" (vec (range 3000)) (zipmap (range 1000) (range))))",
        2 << 20,
    ),
    (
        "(do (def same (fn [n] (if (zero? n) [\"\"] (mapcat (fn [s] [(str s \"Aa\") (str s \"BB\")]) (same (dec n)))))) (count (set (same 10))))",
        4 << 20,
    ),
];

#[test]
fn running_out_of_memory_anywhere_is_a_clean_ending() {
    let base = Base::load();
    let steps = std::env::var("ALLOC_STEPS").ok();
    let steps = steps.and_then(|it| it.parse().ok()).unwrap_or(STEPS);
    for (script, need_bytes) in SCRIPTS {
        let mut endings = BTreeSet::new();
        for step in 0..steps {
            let limits = Limits::new()
                .fuel(FUEL)
                .memory(step * need_bytes / steps + 1);
            let mut runtime = base.runtime(limits, &World::new());
            let ending = match answer(&mut runtime, script) {
                Answer::Value(_) => "value",
                Answer::Thrown { .. } => "error",
                Answer::Ended(Termination::Memory) => "memory",
                other => panic!("{script} with step {step}: {other}"),
            };
            endings.insert(ending);
            runtime.discard().assert_clean();
        }
        let has_run_out = endings.contains("memory") || endings.contains("error");
        assert!(has_run_out, "{script} always had enough: {endings:?}");
    }
}
