//! Limits: the same program with the same fuel stops at the same place; what could never fit is refused while whole.

use dayfly::{CallError, Limits, Plain, Termination};

use crate::support::answers::{Answer, answer};
use crate::support::runtime::{Base, World};

#[test]
fn fuel_ends_the_same_program_at_the_same_place() {
    let base = Base::load();
    let counts = |fuel: u64| {
        let world = World::new();
        let mut runtime = base.runtime(Limits::new().fuel(fuel), &world);
        let ended = runtime.eval::<Plain>("(loop [i 0] (println i) (recur (inc i)))");
        assert!(
            matches!(ended, Err(CallError::Terminated(Termination::Fuel, _))),
            "{ended:?}"
        );
        runtime.discard().assert_clean();
        world.take_output().lines().count()
    };
    let (first, again, more) = (counts(10_000), counts(10_000), counts(20_000));
    assert_eq!(first, again);
    assert!(more > first, "{more} lines with twice the fuel of {first}");
}

#[test]
fn every_loop_ends_with_its_fuel() {
    let base = Base::load();
    let endless = [
        "(loop [] (recur))",
        "(while true)",
        "(dorun (range))",
        "(count (range))",
        "(reduce + (range))",
        "(last (cycle [1 2]))",
        "(count (iterate inc 0))",
        "(= (range) (range))",
        "(hash (range))",
        "(pr-str (range))",
        "(apply + (range))",
        "(vec (range))",
        "(into #{} (range))",
        "(sort (range))",
        "(some neg? (range))",
        "(every? nat-int? (range))",
        "(doall (repeat 1))",
        "(str/join (repeat \"a\"))",
        "(transduce (map inc) + (range))",
        "(nth (range) 1e300)",
        "(frequencies (range))",
        "(zipmap (range) (range))",
        "(drop-while nat-int? (range))",
        "(first (filter neg? (range)))",
        "(apply str (repeat \\a))",
        "(take-last 1 (range))",
        "(partition-by nat-int? (range))",
        "(dedupe (repeat 1))",
        "(nth (repeatedly (fn [] 1)) 9000000000)",
        "(max-key identity (range))",
        "(macroexpand '(-> 1 inc))",
    ];
    let mut wrong = Vec::new();
    for form in endless {
        let limits = Limits::new().fuel(1_000_000).memory(64 << 20);
        let mut runtime = base.runtime(limits, &World::new());
        answer(&mut runtime, "(require '[clojure.string :as str])");
        let given = answer(&mut runtime, form);
        let is_ended = matches!(
            given,
            Answer::Ended(Termination::Fuel | Termination::Memory)
        );
        if !is_ended && !matches!(given, Answer::Thrown { .. } | Answer::Value(_)) {
            wrong.push(format!("{form} => {given}"));
        }
        runtime.discard().assert_clean();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_could_never_fit_is_refused_and_the_heap_is_whole() {
    let base = Base::load();
    let mut runtime = base.runtime(Limits::new().memory(16 << 20), &World::new());
    for form in [
        "(apply str (repeat 8000000 \"x\"))",
        "(object-array 100000000)",
        "(bit-shift-left 1N 1000000000)",
        "(long-array 4000000000)",
    ] {
        let given = answer(&mut runtime, form);
        if matches!(given, Answer::Ended(_)) {
            runtime.discard().assert_clean();
            runtime = base.runtime(Limits::new().memory(16 << 20), &World::new());
            continue;
        }
        assert!(matches!(given, Answer::Thrown { .. }), "{form} => {given}");
        assert_eq!(
            answer(&mut runtime, "(+ 1 2)"),
            Answer::Value("3".to_owned()),
            "after {form}"
        );
    }
    runtime.discard().assert_clean();
}

#[test]
fn usage_is_told_after_every_call() {
    let base = Base::load();
    let mut runtime = base.runtime(Limits::new().fuel(1_000_000), &World::new());
    let answer = runtime.eval::<Plain>("(println (count (vec (range 1000))))");
    assert_eq!(answer.expect("it answers"), Plain::Nil);
    let usage = runtime.usage();
    assert!(usage.fuel > 1000 && usage.fuel < 1_000_000, "{usage:?}");
    assert!(
        usage.peak_bytes >= usage.live_bytes && usage.live_bytes > 0,
        "{usage:?}"
    );
    assert_eq!(usage.output_bytes, 5);
    runtime.discard().assert_clean();
}

#[test]
fn depth_is_a_limit_that_can_be_caught() {
    let base = Base::load();
    let program = "(defn f [n] (if (pos? n) (inc (f (dec n))) 0)) [(f 90) (try (f 5000) (catch StackOverflowError e :deep))]";
    let mut runtime = base.runtime(Limits::new().depth(100), &World::new());
    let mut given = Answer::Refused;
    for form in [
        "(in-ns 'user)",
        "(clojure.core/refer 'clojure.core)",
        &format!("(do {program})"),
    ] {
        given = answer(&mut runtime, form);
    }
    assert_eq!(given, Answer::Value("[90 :deep]".to_owned()));
    runtime.discard().assert_clean();
}

/// None of them ends, and none may hold what it has passed.
const ENDLESS_WALKS: &[&str] = &[
    "(first (filter neg? (range)))",
    "(first (remove nat-int? (range)))",
    "(first (keep (fn [x] nil) (range)))",
    "(first (filter neg? (map inc (iterate inc 0))))",
    "(first (drop-while pos? (iterate inc 1)))",
    "(first (map-indexed vector (filter neg? (range))))",
    "(first (mapcat identity (repeat [])))",
    "(first (lazy-cat (filter neg? (range)) [1]))",
    "(first (for [x (range) :when (neg? x)] x))",
    "(deref (delay (first (filter neg? (map inc (range))))))",
    "(let [d (let [s (map inc (range))] (delay (count s)))] @d)",
    "(let [s (map inc (range))] (first (lazy-seq (cons (last s) nil))))",
    "(count (for [x (iterate inc 0)] x))",
    "(last (map inc (iterate inc 0)))",
    "(reduce + (filter odd? (iterate inc 0)))",
    "(every? pos? (map inc (iterate inc 0)))",
    "(second (filter neg? (cons -1 (iterate inc 0))))",
    "(nth (filter odd? (filter odd? (iterate inc 0))) 9000000000)",
    "(nth (drop 9000000000 (map inc (iterate inc 0))) 0)",
    "(some #{-1} (interleave (range) (map inc (range))))",
    "(first (remove nat-int? (dedupe (range))))",
    "(first (filter neg? (distinct (repeat 1))))",
    "(first (filter neg? (map first (partition 2 1 (range)))))",
    "(first (filter neg? (reductions (fn [a b] b) (range))))",
    "(first (keep-indexed (fn [i x] (when (neg? x) x)) (range)))",
    "(into [] (filter neg?) (map inc (iterate inc 0)))",
    "(empty? (filter neg? (map inc (range))))",
    "(seq (filter neg? (map inc (range))))",
    "(vec (filter neg? (map inc (range))))",
    "(apply str (filter neg? (map inc (range))))",
    "(zipmap (filter neg? (map inc (range))) [1])",
    "(sort (filter neg? (map inc (range))))",
    "(count (filter neg? (map inc (range))))",
    "(set (filter neg? (map inc (range))))",
    "(hash (filter neg? (map inc (range))))",
    "(= [] (filter neg? (map inc (range))))",
    "(pr-str (filter neg? (map inc (range))))",
    "(doseq [x (filter neg? (map inc (range)))] x)",
    "(not-empty (filter neg? (map inc (range))))",
    "(let [[a] (filter neg? (map inc (range)))] a)",
    "(when-first [x (filter neg? (map inc (range)))] x)",
    "(bounded-count 9000000000 (map inc (range)))",
    "(nthrest (map inc (range)) 9000000000)",
    "(nthnext (map inc (range)) 9000000000)",
    "(drop-last 1 (filter neg? (map inc (range))))",
    "(nth (iterate inc 0) 9000000000)",
    "(nth (repeatedly (fn [] 1)) 9000000000)",
    "(count (map inc (range)))",
    "(last (range))",
    "(count (map inc (filter odd? (mapcat list (range)))))",
    "(count (for [x (range) y [1 2]] [x y]))",
    "(reduce + (map inc (range)))",
    "(some neg? (map inc (range)))",
    "(dorun (map inc (range)))",
    "(doseq [x (range)] x)",
    "(run! identity (range))",
    "(loop [s (range)] (recur (next s)))",
    "(let [s (map inc (range))] (loop [s s] (recur (rest s))))",
    "(take-last 2 (range))",
    "(drop-while nat-int? (range))",
    "(transduce (comp (map inc) (filter neg?)) conj [] (range))",
    "(first (drop 9000000000 (cycle [1 2 3])))",
    "(let [[a b & more] (range)] (count more))",
    "(first (sequence (filter neg?) (range)))",
    "(loop [i 0 m {}] (recur (inc i) (assoc m (mod i 100) i)))",
    "(loop [i 0 v (vec (range 100))] (recur (inc i) (assoc v (mod i 100) i)))",
    "(let [a (atom 0)] (loop [] (swap! a inc) (recur)))",
    "(loop [i 0 s \"\"] (recur (inc i) (if (= 0 (mod i 100)) \"\" (str s i))))",
];

#[test]
fn walking_an_endless_sequence_takes_constant_memory() {
    let base = Base::load();
    let mut wrong = Vec::new();
    for form in ENDLESS_WALKS {
        let limits = Limits::new().fuel(300_000).memory(2 << 20);
        let mut runtime = base.runtime(limits, &World::new());
        let given = answer(&mut runtime, form);
        if given != Answer::Ended(Termination::Fuel) {
            wrong.push(format!("{form} => {given}, {:?}", runtime.usage()));
        }
        runtime.discard().assert_clean();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
