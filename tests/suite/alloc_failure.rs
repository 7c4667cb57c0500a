//! Memory may run out at any moment: a limit swept over 200 values ends each script by a value, an error or `memory`.
//!
//! Never by a panic, and whatever happened the runtime is discarded clean.

use std::collections::BTreeSet;

use dayfly::{Limits, Termination};

use crate::support::answers::{Answer, answer};
use crate::support::runtime::{Base, World};

const STEPS: u64 = 200;
const FUEL: u64 = 50_000_000;

/// Scripts that allocate in different ways, and about how much each needs.
const SCRIPTS: [(&str, u64); 10] = [
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
];

#[test]
fn running_out_of_memory_anywhere_is_a_clean_ending() {
    let base = Base::load();
    for (script, need_bytes) in SCRIPTS {
        let mut endings = BTreeSet::new();
        for step in 0..STEPS {
            let limits = Limits::new()
                .fuel(FUEL)
                .memory(step * need_bytes / STEPS + 1);
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
