//! Data nested a million deep is made, compared, hashed, printed, read and dropped on a thread with a small stack.
//!
//! Whatever is too deep for a walk that calls functions is an error value, never the end of the process.

use std::thread;

use dayfly::{Limits, Plain};

use crate::support::answers::{Answer, answer};
use crate::support::runtime::{Base, World};

const STACK_BYTES: usize = 256 << 10;
const DEPTH: usize = 1_000_000;
const MEMORY_BYTES: u64 = 2 << 30;

/// Answers to the forms, one after another in one runtime, on a thread with a small stack; the runtime ends clean.
fn answers_on_small_stack(forms: &[&str]) -> Vec<Answer> {
    let base = Base::load();
    let work = || {
        let mut runtime = base.runtime(Limits::new().memory(MEMORY_BYTES), &World::new());
        answer(&mut runtime, "(in-ns 'deep)");
        answer(&mut runtime, "(clojure.core/refer 'clojure.core)");
        let forms = forms
            .iter()
            .map(|form| form.replace("DEPTH", &DEPTH.to_string()));
        let answers = forms.map(|form| answer(&mut runtime, &form)).collect();
        runtime.discard().assert_clean();
        answers
    };
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(STACK_BYTES);
        let worker = builder.spawn_scoped(scope, work).expect("a thread");
        worker.join().expect("no panic on a small stack")
    })
}

/// What must hold of two equal values `a` and `b` nested a million deep, and of `other`.
fn assert_walks_are_flat(wrap: &str) {
    let nest =
        format!("(defn nest [seed] (loop [i 0 x seed] (if (< i DEPTH) (recur (inc i) {wrap}) x)))");
    let forms = [
        nest.as_str(),
        "(def a (nest 1))",
        "(def b (nest 1))",
        "(def other (nest 2))",
        "[(= a b) (= a other) (= (hash a) (hash b))]",
        "(def text (pr-str a))",
        "(< DEPTH (count text))",
        "(do (def a nil) (def b nil) (def other nil) :dropped)",
    ];
    let answers = answers_on_small_stack(&forms);
    let last: Vec<_> = answers[4..].iter().map(ToString::to_string).collect();
    assert_eq!(
        last,
        ["[true false true]", "#'deep/text", "true", ":dropped"],
        "{wrap}"
    );
}

/// In optimised builds every instruction goes on to the next by a call that the compiler must have made a jump.
#[test]
fn a_million_turns_through_many_instructions_need_no_stack() {
    let forms = [
        "(defn turn [x] (if (even? x) (if (nil? x) 0 (- x 1)) (+ x 1)))",
        "(defn throws [x] (try (if (odd? x) (throw (ex-info \"odd\" {})) x) (catch Exception e 1)))",
        "(def a (long-array 4))",
        "(defn run [n]
           (loop [i 0 sum 0.5 items (list 1 2 3) v [1 2] m {:k 1}]
             (if (< i n)
               (let [[x y] v
                     f    (fn [z] (+ z i))
                     same (identical? v m)]
                 (aset a (bit-and i 3) i)
                 (recur (inc i)
                        (if (< sum 1e9)
                          (+ sum (* 0.5 (turn i)) (f x) (aget a 0) (throws i) (:k m) (count v))
                          0.5)
                        (if (next items) (cons i (rest items)) (list i 2 3))
                        (if same [y x] (assoc v 0 (nth v 1)))
                        (case (rem i 3) 0 {:k 2} 1 (assoc m :k i) m)))
               [(count items) (some? v) (str (class sum))])))",
        "(run 1000000)",
        "(letfn [(down [n] (if (zero? n) :done (recur (dec n))))] (down 1000000))",
        "(reduce (fn [sum x] (+ sum x)) 0 (map inc (range 1000000)))",
    ];
    let last: Vec<_> = answers_on_small_stack(&forms)[4..]
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        last,
        [
            "[3 true \"class java.lang.Double\"]",
            ":done",
            "500000500000"
        ]
    );
}

#[test]
fn vectors_may_be_nested_a_million_deep() {
    assert_walks_are_flat("[x]");
}

#[test]
fn lists_may_be_nested_a_million_deep() {
    assert_walks_are_flat("(list x)");
}

#[test]
fn maps_may_be_nested_a_million_deep_by_their_values() {
    assert_walks_are_flat("{:in x}");
}

#[test]
fn hash_maps_may_be_nested_a_million_deep() {
    assert_walks_are_flat("(hash-map :in x)");
}

#[test]
fn cells_of_a_list_may_be_a_million_in_a_row() {
    assert_walks_are_flat("(cons 0 (if (coll? x) x [x]))");
}

#[test]
fn chains_through_references_and_metadata_are_dropped_flat() {
    let forms = [
        "(do (loop [i 0 x nil] (if (< i DEPTH) (recur (inc i) (atom x)) :atoms)))",
        "(do (loop [i 0 x nil] (if (< i DEPTH) (recur (inc i) (with-meta [] {:in x})) :metadata)))",
        "(do (loop [i 0 x nil] (if (< i DEPTH) (recur (inc i) (volatile! x)) :volatiles)))",
        "(do (loop [i 0 x nil] (if (< i DEPTH) (recur (inc i) (fn [] x)) :closures)))",
        "(do (loop [i 0 x nil] (if (< i 100000) (recur (inc i) (ex-info \"x\" {} x)) :causes)))",
        "(do (loop [i 0 x nil] (if (< i 100000) (recur (inc i) (delay x)) :delays)))",
        "(do (loop [i 0 x nil] (if (< i DEPTH) (recur (inc i) (lazy-seq x)) :lazy)))",
        "(do (loop [i 0 x nil] (if (< i DEPTH) (recur (inc i) (reduced x)) :reduced)))",
    ];
    let answers: Vec<_> = answers_on_small_stack(&forms)
        .iter()
        .map(ToString::to_string)
        .collect();
    let kinds = [
        ":atoms",
        ":metadata",
        ":volatiles",
        ":closures",
        ":causes",
        ":delays",
        ":lazy",
        ":reduced",
    ];
    assert_eq!(answers, kinds);
}

#[test]
fn text_nested_deep_is_read_or_refused() {
    let forms = [
        "(count (str (read-string (str (apply str (repeat 10000 \"[\")) (apply str (repeat 10000 \"]\"))))))",
        "(do (read-string (str (apply str (repeat 200000 \"[\")) (apply str (repeat 200000 \"]\")))) :read)",
        "(read-string (apply str (repeat 200000 \"(\")))",
        "(read-string (apply str (repeat 200000 \"'\")))",
        "(do (read-string (str (apply str (repeat 200000 \"@\")) \"a\")) :read)",
        "(read-string (apply str (repeat 200000 \"#_\")))",
        "(read-string (apply str (repeat 200000 \"^:a\")))",
        "(re-pattern (apply str (repeat 100000 \"(\")))",
    ];
    for (form, answer) in forms.iter().zip(answers_on_small_stack(&forms)) {
        assert!(
            matches!(answer, Answer::Value(_) | Answer::Thrown { .. }),
            "{form} => {answer}"
        );
    }
}

#[test]
fn code_nested_deep_is_refused_by_the_compiler() {
    let forms = [
        "(eval (loop [i 0 x 1] (if (< i DEPTH) (recur (inc i) (list 'do x)) x)))",
        "(eval (loop [i 0 x 1] (if (< i DEPTH) (recur (inc i) (list 'inc x)) x)))",
        "(eval (loop [i 0 x 1] (if (< i DEPTH) (recur (inc i) (list 'let ['a x] 'a)) x)))",
        "(eval (loop [i 0 x 1] (if (< i DEPTH) (recur (inc i) [x]) x)))",
        "(macroexpand (loop [i 0 x 1] (if (< i 100000) (recur (inc i) (list '-> x 'inc)) x)))",
    ];
    for (form, answer) in forms.iter().zip(answers_on_small_stack(&forms)) {
        assert!(
            matches!(answer, Answer::Value(_) | Answer::Thrown { .. }),
            "{form} => {answer}"
        );
    }
}

#[test]
fn endless_recursion_is_a_stack_overflow_that_can_be_caught() {
    let caught = |body: &str| format!("(try {body} (catch StackOverflowError e :deep))");
    let through = [
        "(do (defn f [n] (inc (f n))) (f 1))",
        "(do (defn f [n] (reduce (fn [_ x] (f x)) 0 [n])) (f 1))",
        "(do (defn f [n] (apply f [n]) 1) (f 1))",
        "(do (defn f [n] (sort (fn [a b] (f n)) [1 2 3])) (f 1))",
        "(do (defn f [n] (doall (map f [n]))) (f 1))",
        "(do (defn f [n] (eval (list 'inc (list f n)))) (f 1))",
        "(do (defn f [n] (update {:a n} :a f)) (f 1))",
        "(do (defn f [n] (swap! (atom n) f)) (f 1))",
        "(do (deftype T [x] Object (toString [_] (str x (T. x)))) (str (T. 1)))",
        "(do (deftype H [x] clojure.lang.IHashEq (hasheq [this] (hash this))) (hash (H. 1)))",
        "(do (defmulti m identity) (defmethod m :default [x] (inc (m x))) (m 1))",
        "(do (defprotocol P (p [x])) (extend-protocol P Long (p [x] (inc (p x)))) (p 1))",
        "(do (defmethod print-method ::deep [x w] (print-method x w)) (pr-str (with-meta [] {:type ::deep})))",
        "(first (nth (iterate (fn [s] (map inc s)) (range 10)) 100000))",
        "(count (reduce concat (map list (range 100000))))",
        "@(reduce (fn [d _] (delay @d)) (delay 1) (range 100000))",
    ];
    let forms: Vec<_> = through.iter().map(|body| caught(body)).collect();
    let forms: Vec<_> = forms.iter().map(String::as_str).collect();
    for (form, answer) in forms.iter().zip(answers_on_small_stack(&forms)) {
        assert!(matches!(answer, Answer::Value(_)), "{form} => {answer}");
    }
}

#[test]
fn walks_that_map_themselves_go_as_deep_as_natives_may() {
    let answers = answers_on_small_stack(&[
        "(defn walk [x] (if (coll? x) (doall (map walk x)) x))",
        "(defn nested [n] (nth (iterate list 1) n))",
        "(count (walk (nested 1400)))",
        "(try (walk (nested 5000)) (catch StackOverflowError _ :too-deep))",
    ]);
    let shown: Vec<String> = answers[2..].iter().map(ToString::to_string).collect();
    assert_eq!(shown, ["1", ":too-deep"]);
}

#[test]
fn a_deep_value_leaves_its_runtime_and_comes_back() {
    let base = Base::load();
    let work = || {
        let mut runtime = base.plain_runtime();
        let nested = "(loop* [i 0 x 1] (if (< i 1000000) (recur (inc i) [x]) x))";
        let plain = runtime.eval::<Plain>(nested).expect("data leaves");
        let back: bool = runtime
            .call("clojure.core/vector?", (plain,))
            .expect("data comes back");
        runtime.discard().assert_clean();
        back
    };
    let is_vector = thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(STACK_BYTES);
        builder
            .spawn_scoped(scope, work)
            .expect("a thread")
            .join()
            .expect("no panic")
    });
    assert!(is_vector);
}
