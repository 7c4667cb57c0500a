//! Programs of several fibers under many schedules: turns of one, two, three .. instructions, and turns in many orders. The
//! answer is the same under all.
//!
//! With turns of `n` instructions every safepoint is the place of a switch for some `n`; with a seed the order differs too.
//! `SCHEDULES=100` tries a hundred times as many.

use dayfly::{Limits, Module};

use crate::support::answers::{Answer, answer};
use crate::support::runtime::{Base, World};

/// What is claimed, the program, and its answer.
const PROGRAMS: [(&str, &str, &str); 18] = [
    (
        "no transaction shows a wrong total",
        "(let [accounts (mapv (fn [_] (ref 100)) (range 3))
               total (fn [] (dosync (reduce + (map deref accounts))))
               move (fn [from to] (dosync (alter (accounts from) - 10) (alter (accounts to) + 10)))
               moves (mapv (fn [n] (future (dotimes [_ 3] (move n (mod (inc n) 3))))) (range 3))
               audits (mapv (fn [_] (future (mapv (fn [_] (total)) (range 4)))) (range 2))]
           (run! deref moves)
           [(total) (set (mapcat deref audits))])",
        "[300 #{300}]",
    ),
    (
        "commutes are all done",
        "(let [r (ref 0)]
           (run! deref (mapv (fn [_] (future (dotimes [_ 4] (dosync (commute r inc))))) (range 3)))
           @r)",
        "12",
    ),
    (
        "ensure keeps what it has read",
        "(let [a (ref true) b (ref true)
               leave (fn [mine other] (future (dosync (when (ensure other) (ref-set mine false)))))]
           (run! deref [(leave a b) (leave b a)])
           (or @a @b))",
        "true",
    ),
    (
        "swaps are all done",
        "(let [a (atom 0)]
           (run! deref (mapv (fn [_] (future (dotimes [_ 5] (swap! a (fn [n] (reduce + n [1 2 3])))))) (range 3)))
           @a)",
        "90",
    ),
    (
        "a lazy seq is computed once",
        "(let [n (atom 0) s (lazy-seq (swap! n inc) (map inc [1 2 3]))
               sums (mapv (fn [_] (future (reduce + s))) (range 3))]
           [(mapv deref sums) @n])",
        "[[9 9 9] 1]",
    ),
    (
        "what is put into a channel is taken once",
        "(do (require '[clojure.core.async :as a])
           (let [c (a/chan 1) sum (fn [] (a/go (loop [n 0] (if-let [x (a/<! c)] (recur (+ n x)) n))))
                 sums [(sum) (sum)]
                 puts (mapv (fn [n] (a/go (a/>! c n) (a/>! c (* 10 n)))) [1 2 3])]
             (run! a/<!! puts)
             (a/close! c)
             (reduce + (map a/<!! sums))))",
        "66",
    ),
    (
        "a mult gives everything to every tap, in order",
        "(do (require '[clojure.core.async :as a])
           (let [source (a/chan) m (a/mult source) taps [(a/chan) (a/chan 4)]]
             (run! (fn [it] (a/tap m it)) taps)
             (let [heard (mapv (fn [it] (a/go (loop [all []] (if-let [x (a/<! it)] (recur (conj all x)) all)))) taps)]
               (run! (fn [n] (a/>!! source n)) [1 2 3])
               (a/close! source)
               (mapv a/<!! heard))))",
        "[[1 2 3] [1 2 3]]",
    ),
    (
        "one of two channels, and nothing of the other, is taken by alts!",
        "(do (require '[clojure.core.async :as a])
           (let [x (a/chan) y (a/chan)
                 puts [(future (a/>!! x 1)) (future (a/>!! y 2))]
                 one (first (a/alts!! [x y]))
                 other (first (a/alts!! [x y]))]
             [(+ one other) (mapv deref puts) (a/poll! x) (a/poll! y)]))",
        "[3 [true true] nil nil]",
    ),
    (
        "a delay is computed once",
        "(let [n (atom 0) d (delay (reduce + (range 5)) (swap! n inc))
               all (mapv (fn [_] (future @d)) (range 3))]
           [(mapv deref all) @n])",
        "[[1 1 1] 1]",
    ),
    (
        "a lock keeps others out",
        "(let [v (volatile! 0) lock (Object.)
               add (fn [] (locking lock (let [n @v] (reduce + [1 2]) (vreset! v (inc n)))))]
           (run! deref (mapv (fn [_] (future (dotimes [_ 3] (add)))) (range 3)))
           @v)",
        "9",
    ),
    (
        "a lock is given back by an error",
        "(let [lock (Object.)
               fail (fn [] (try (locking lock (locking lock (throw (Exception. \"x\")))) (catch Exception _ 1)))]
           (reduce + (map deref (mapv (fn [_] (future (fail) (locking lock 1))) (range 3)))))",
        "3",
    ),
    (
        "actions are done in order",
        "(let [a (agent []) b (agent [])]
           (dotimes [n 4] (send a conj n) (send a (fn [state] (send b conj n) state)))
           (await a) (await b)
           [@a @b])",
        "[[0 1 2 3] [0 1 2 3]]",
    ),
    (
        "agents are waited for while others work",
        "(let [a (agent 0) b (agent 0)
               ping (fn ping [n x y left] (when (pos? left) (send y ping y x (dec left))) (inc n))]
           (send a ping a b 8)
           (dotimes [_ 9] (await a b))
           (+ @a @b))",
        "9",
    ),
    (
        "a queue of two lets all through in order",
        "(let [n (atom 0)] (vec (seque 2 (map (fn [x] (swap! n inc) x) (range 7)))))",
        "[0 1 2 3 4 5 6]",
    ),
    (
        "a macro is the old one or the new one",
        "(do (defmacro m [] 1)
           (let [change (future (dotimes [_ 2] (eval '(defmacro m [] 2)) (eval '(defmacro m [] 1))))
                 uses (mapv (fn [_] (future (mapv (fn [_] (eval '(m))) (range 3)))) (range 2))]
             @change
             (every? #{1 2} (mapcat deref uses))))",
        "true",
    ),
    (
        "a promise is kept once",
        "(let [p (promise) readers (mapv (fn [_] (future @p)) (range 3))]
           (run! deref (mapv (fn [n] (future (deliver p n))) (range 3)))
           (apply = @p (map deref readers)))",
        "true",
    ),
    (
        "a future ends or is cancelled",
        "(let [f (future (dotimes [_ 5] (inc 1)) :done)]
           (Thread/yield)
           (let [cancelled (future-cancel f)
                 ended (try @f (catch java.util.concurrent.CancellationException _ :cancelled))]
             (= cancelled (= :cancelled ended))))",
        "true",
    ),
    (
        "bindings are a fiber's own",
        "(do (def ^:dynamic *x* 0)
           (let [look (fn [n] (binding [*x* n] (reduce + (map (fn [_] *x*) (range 4)))))]
             [(mapv deref (mapv (fn [n] (future (look n))) (range 3))) *x*]))",
        "[[0 4 8] 0]",
    ),
];

fn complaint(base: &Base, program: &(&str, &str, &str), seed: u64, turn: u32) -> Option<String> {
    let (claim, text, expected) = program;
    let limits = Limits::new().fuel(20_000_000).memory(64 << 20);
    let mut runtime = base.runtime(limits, &World::new());
    answer(&mut runtime, "(in-ns 'user)");
    let scheduled = runtime.enter(|cx| {
        cx.set_schedule(seed, turn);
        Ok(())
    });
    scheduled.expect("a runtime takes a schedule");
    let given = answer(&mut runtime, text);
    runtime.discard().assert_clean();
    (given != Answer::Value((*expected).to_owned()))
        .then(|| format!("{claim}: {given} with turns of {turn} and seed {seed}"))
}

#[test]
fn programs_answer_the_same_under_every_schedule() {
    let base = Base::with_channels(Module::new("nothing"));
    let times = std::env::var("SCHEDULES").ok();
    let times: u32 = times.and_then(|it| it.parse().ok()).unwrap_or(1);
    let mut wrong = Vec::new();
    for program in &PROGRAMS {
        for turn in 1..=(25 * times) {
            wrong.extend(complaint(&base, program, 0, turn));
        }
        for seed in 1..=(u64::from(times) * 10) {
            let turn = 3 + u32::try_from(seed % 40).expect("a small number");
            wrong.extend(complaint(&base, program, seed, turn));
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

/// What a program prints shows the order of its turns.
fn order_with(seed: u64) -> String {
    let image = dayfly::Image::base();
    let mut runtime = image.runtime().seed(seed).build().expect("a runtime");
    let text = "(let [order (atom [])]
                  (run! deref (mapv (fn [n] (future (dotimes [_ 3] (swap! order conj n) (Thread/yield)))) (range 4)))
                  @order)";
    let order = runtime.eval::<dayfly::Plain>(text).expect("it answers");
    runtime.discard().assert_clean();
    order.to_string()
}

#[test]
fn a_seed_orders_turns_and_the_same_seed_in_the_same_way() {
    assert_eq!(order_with(0), order_with(0));
    assert_eq!(order_with(7), order_with(7));
    let orders: std::collections::BTreeSet<_> = (0..10).map(order_with).collect();
    assert!(orders.len() > 3, "{orders:?}");
}

#[test]
fn a_fiber_that_never_ends_lets_the_call_go_on() {
    let base = Base::load();
    let mut runtime = base.runtime(Limits::new().fuel(1_000_000), &World::new());
    answer(&mut runtime, "(in-ns 'user)");
    let form = "(do (future (loop [] (recur))) (Thread/yield) (Thread/yield) 42)";
    assert_eq!(answer(&mut runtime, form), Answer::Value("42".to_owned()));
    let form = "(let [p (promise)] (future (deliver p 1) (loop [] (recur))) @p)";
    assert_eq!(answer(&mut runtime, form), Answer::Value("1".to_owned()));
    let report = runtime.discard();
    report.assert_clean();
    assert_eq!(report.fibers_cancelled, 2);
}
