//! Deadlines inside natives: whatever a native works on, it looks at the clock's word often enough.
//!
//! The bound is wide, because the test also runs without optimisation and beside others: what is looked for are natives
//! that go on for seconds.

use std::time::{Duration, Instant};

use dayfly::{CallError, Limits, Plain};
use lisp_core::base::error::code;

use crate::support::runtime::{Base, World};

const DEADLINE: Duration = Duration::from_millis(20);
const AT_MOST: Duration = Duration::from_secs(1);

/// `(p n)` is three to the power of two to the power of n.
const POWER: &str = "(def p (fn [n] (loop [r 3N i 0] (if (< i n) (recur (*' r r) (inc i)) r))))";

/// Each would work for much longer than the deadline, inside one native or a few.
const LONG: &[&str] = &[
    "(p 28)",
    "(.pow (biginteger 3) 100000000)",
    "(count (str (p 21)))",
    "(bigint (apply str (repeat 3000000 \"7\")))",
    "(quot (p 23) (inc (p 22)))",
    "(/ (inc (p 19)) (dec (p 18)))",
    "(+ (/ 1 (inc (p 19))) (/ 1 (dec (p 19))))",
    "(sort (vec (range 3000000 0 -1)))",
    "(sort (fn [a b] (loop [] (recur))) [1 2 3])",
    "(re-seq #\"a.*b\" (.repeat \"a\" 30000000))",
    "(apply str (range 30000000))",
    "(= (vec (range 3000000)) (vec (range 3000000)))",
    "(let [x #(nth (iterate (fn [v] [v v]) [1]) 40)] (= (x) (x)))",
    "(pr-str (nth (iterate (fn [v] [v v]) [1]) 40))",
    "(into #{} (range 50000000))",
    "(vec (range 100000000))",
    "(clojure.string/join (range 30000000))",
    "(read-string (str \"[\" (apply str (repeat 3000000 \"1 \")) \"]\"))",
    "(let [s (.repeat \"é\" 2000000)] (loop [i 0] (.charAt s (- 1999999 (mod i 9))) (recur (inc i))))",
    "(frequencies (range 50000000))",
    "(transduce (map inc) + (range 1000000000000))",
    "(shuffle (vec (range 50000000)))",
    "(loop [] (try (loop [] (recur)) (catch Throwable _)) (recur))",
];

/// Runs a form until its deadline; what was wrong with how it ended.
fn ends_late(base: &Base, form: &str) -> Option<String> {
    let limits = Limits::new().memory(256 << 20).deadline(DEADLINE);
    let mut runtime = base.runtime(limits, &World::new());
    let began = Instant::now();
    let ended = runtime.eval::<Plain>(&format!("(do {POWER} {form})"));
    let took = began.elapsed();
    runtime.discard().assert_clean();
    // What does not fit is refused sooner, and a fast machine may be done in time, which is as good.
    let is_ended = match &ended {
        Ok(_) => took < 2 * DEADLINE,
        Err(CallError::Terminated(..)) => true,
        Err(CallError::Script(error)) => error.is(code::VALUE_TOO_LARGE),
        _ => false,
    };
    (!is_ended || took > AT_MOST).then(|| format!("{form}: {took:?}, {ended:?}"))
}

#[test]
fn natives_that_work_for_long_end_with_their_deadline() {
    let base = Base::load();
    // A machine with much to do may not let us run for a second; it does not do so three times.
    let late = |form: &&str| (0..3).map_while(|_| ends_late(&base, form)).nth(2);
    let wrong: Vec<String> = LONG.iter().filter_map(late).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
