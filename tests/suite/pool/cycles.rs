//! Cycles: what only owns itself is freed while the program runs, in bounded steps, and nothing else is.

use dayfly::{Limits, Plain};

use crate::support::answers::{Answer, answer};
use crate::support::runtime::{Base, World};

/// Each makes garbage that counts alone would keep.
const CYCLES: &[&str] = &[
    "(let [a (atom nil)] (reset! a {:me [a]}))",
    "(let [a (atom nil)] (reset! a (fn [] a)))",
    "(let [v (volatile! nil)] (vreset! v (list v)))",
    "(letfn [(f [n] (g n)) (g [n] (f n))] f)",
    "(let [a (atom nil)] (reset! a (map (fn [x] [a x]) [1 2 3])) (dorun @a))",
    "(let [a (atom nil)] (reset! a (delay a)) @@a)",
    "(let [a (object-array 2)] (aset a 0 a) (aset a 1 [a]))",
    "(let [n (->Node nil)] (link n {:next n}))",
    "(let [a (atom nil) b (atom a)] (reset! a (sorted-map 1 b)) (add-watch a :k (fn [_ _ _ _] b)))",
    "(let [a (atom nil)] (reset! a (vec (range 100))) (swap! a conj a))",
    "(let [a (atom nil)] (reset! a (with-meta [1] {:a a})))",
    "(let [l (java.util.ArrayList.)] (.add l l))",
];

const NODE: &str = "(do (defprotocol Linked (link [this to]))
  (deftype Node [^:unsynchronized-mutable to] Linked (link [_ x] (set! to x))))";

#[test]
fn garbage_cycles_are_freed_within_the_memory_limit() {
    let mut wrong = Vec::new();
    for form in CYCLES {
        let limits = Limits::new().memory(2 << 20);
        let mut runtime = Base::load().runtime(limits, &World::new());
        answer(&mut runtime, NODE);
        let program = format!("(dotimes [i 20000] {form})");
        let given = answer(&mut runtime, &program);
        let done = runtime
            .enter(|cx| Ok(cx.heap.cycle_use()))
            .unwrap_or_default();
        if given != Answer::Value("nil".to_owned()) || done.objects_freed < 20_000 {
            wrong.push(format!("{form} => {given}, {done:?}"));
        }
        if done.step_objects_peak > 16_384 {
            wrong.push(format!("{form}: steps are too large, {done:?}"));
        }
        runtime.discard().assert_clean();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn after_a_collection_the_census_is_as_before() {
    let mut runtime = Base::load().plain_runtime();
    answer(&mut runtime, NODE);
    let mut counts = Vec::new();
    for _ in 0..3 {
        for form in CYCLES {
            answer(&mut runtime, &format!("(dotimes [i 50] {form})"));
        }
        answer(&mut runtime, "(System/gc)");
        let census = runtime
            .enter(|cx| Ok(cx.heap.census()))
            .expect("it answers");
        counts.push(census.objects());
    }
    assert_eq!(counts[1], counts[2], "{counts:?}");
    runtime.discard().assert_clean();
}

#[test]
fn what_is_reachable_survives_collections() {
    let mut runtime = Base::load().runtime(Limits::new().memory(24 << 20), &World::new());
    let program = "(do
      (def ring (let [as (vec (repeatedly 500 #(atom nil)))]
                  (doseq [i (range 500)] (reset! (as i) {:i i :next (as (mod (inc i) 500))}))
                  (as 0)))
      (defn walk [] (loop [a ring, n 0, sum 0] (if (= n 500) sum (recur (:next @a) (inc n) (+ sum (:i @a))))))
      (def lazies (map (fn [x] (let [a (atom x)] (swap! a (fn [v] [v a])) a)) (range 300)))
      (vec (for [round (range 20)]
        (do (dotimes [i 3000] (let [a (atom nil)] (reset! a [a (vec (range 20))])))
            (when (= 0 (mod round 7)) (System/gc))
            [(walk) (reduce + (map (comp first deref) lazies))]))))";
    let answer: Plain = runtime.eval(program).expect("it answers");
    let each = "[124750 44850]";
    assert_eq!(answer.to_string(), format!("[{}]", [each; 20].join(" ")));
    let done = runtime
        .enter(|cx| Ok(cx.heap.cycle_use()))
        .expect("it answers");
    assert!(done.sweeps > 3 && done.objects_freed > 60_000, "{done:?}");
    runtime.discard().assert_clean();
}
