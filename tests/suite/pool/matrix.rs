//! The matrix: eight endings times nine kinds of things a runtime may hold. Each cell says what was cancelled, leaves
//! nothing, and the next call on the same thread sees nothing of it (R38 to R45).
//!
//! Things are held by fibers, so that they are there however the call itself ends.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use dayfly::{CleanupReport, Plain, Runtime};

use super::endings::{Caller, name_of};
use crate::support::runtime::World;

/// Text that ends the call from inside, by the name of the ending; the last one is a discard while fibers run.
const ENDINGS: [(&str, &str); 8] = [
    ("error", "(throw (ex-info \"over\" {}))"),
    ("panic", "(host/panic)"),
    ("fuel", "(loop [] (recur))"),
    ("deadline", "(loop [] (recur))"),
    (
        "memory",
        "(loop [x []] (recur (conj x (vec (range 1000)))))",
    ),
    ("output", "(loop [] (println \"again and again\") (recur))"),
    ("cancelled", "(do (host/cancel) (loop [] (recur)))"),
    ("value", "42"),
];

/// What is held, the text that holds it around `END`, how much of it the report must name, and where.
struct Holding {
    name: &'static str,
    text: &'static str,
    count: usize,
    of: fn(&CleanupReport) -> usize,
}

/// Seven fibers that run for ever give `Thread/yield` and every ending something to end.
const HOLDINGS: [Holding; 9] = [
    Holding {
        name: "fibers",
        text: "(do (dotimes [_ 7] (future (loop [] (recur)))) (Thread/yield) END)",
        count: 7,
        of: |report| report.fibers_cancelled,
    },
    Holding {
        name: "agents with queued sends",
        text: "(let [p (promise)]
                 (dotimes [_ 5]
                   (let [a (agent 0)] (send a (fn [n] @p)) (dotimes [_ 3] (send a inc))))
                 (send (agent 0) (fn [n] (dotimes [_ 2] (send (agent 0) inc)) @p))
                 (Thread/yield) END)",
        count: 17,
        of: |report| report.sends_dropped,
    },
    Holding {
        name: "open transactions",
        text: "(let [r (ref 0)]
                 (dotimes [_ 3] (future (dosync (commute r inc) (loop [] (recur)))))
                 (Thread/yield) END)",
        count: 3,
        of: |report| report.transactions_aborted,
    },
    Holding {
        name: "binding frames",
        text: "(do (def ^:dynamic *secret* nil)
                 (dotimes [n 3] (future (binding [*secret* n] (binding [*secret* [n]] (loop [] (recur))))))
                 (Thread/yield) END)",
        // The two of each fiber.
        count: 6,
        of: |report| report.binding_frames_unwound,
    },
    Holding {
        name: "timers",
        text: "(do (dotimes [_ 4] (future (Thread/sleep 3600000)))
                 (dotimes [_ 2] (future (deref (promise) 3600000 nil)))
                 (Thread/yield) END)",
        count: 6,
        of: |report| report.timers_cancelled,
    },
    Holding {
        name: "parked takers",
        text: "(let [p (promise) lock (Object.)]
                 (future (locking lock (loop [] (recur))))
                 (Thread/yield)
                 (dotimes [_ 3] (future (locking lock 1)))
                 (dotimes [_ 3] (future @p))
                 (dotimes [_ 2] (future (first (sort-by (fn [_] @p) [2 1]))))
                 (Thread/yield) END)",
        count: 8,
        of: |report| report.waits_ended,
    },
    Holding {
        name: "channels",
        text: "(do (require '[clojure.core.async :as a])
                 (let [c (a/chan) source (a/chan) m (a/mult source)]
                   (dotimes [_ 3] (a/go (a/<! c)))
                   (dotimes [_ 2] (a/go (a/>! (a/chan) 1)))
                   (dotimes [_ 2] (a/go (a/alts! [c (a/timeout 3600000)])))
                   (a/tap m (a/chan))
                   (Thread/yield) END))",
        count: 8,
        of: |report| report.waits_ended,
    },
    Holding {
        // Nothing of the host's stays open behind these: files are read and written as wholes.
        name: "buffers and patterns",
        text: "(do (def kept [(StringBuilder. (apply str (repeat 50000 \"ab\"))) (re-matcher #\"a+\" \"caat\")
                           (java.io.StringReader. \"text\")])
                 (re-find (kept 1)) (future (let [b (StringBuilder. \"x\")] (loop [] (recur)) b))
                 (Thread/yield) END)",
        count: 100_000,
        of: |report| report.bytes_freed,
    },
    Holding {
        name: "host values",
        text: "END",
        count: 3,
        of: |report| report.externals_closed,
    },
];

/// Something of the host's that a runtime holds: it counts how often one is given up, and one of them panics then.
struct HostValue {
    dropped: Arc<AtomicUsize>,
    panics: bool,
}

impl Drop for HostValue {
    fn drop(&mut self) {
        self.dropped.fetch_add(1, Ordering::SeqCst);
        assert!(!self.panics, "a host value that panics on purpose");
    }
}

fn give_host_values(runtime: &mut Runtime, dropped: &Arc<AtomicUsize>) {
    for panics in [false, true, false] {
        let dropped = dropped.clone();
        let value = Box::new(HostValue { dropped, panics });
        let given = runtime.enter(|cx| {
            cx.heap.add_external(value);
            Ok(())
        });
        given.expect("a runtime takes a host value");
    }
}

/// Runs one cell; what is wrong with it.
fn complaint(caller: &Caller, (ending, end): (&str, &str), holding: &Holding) -> Option<String> {
    let mut runtime = caller.runtime(ending, &World::new());
    let dropped = Arc::new(AtomicUsize::new(0));
    if holding.name == "host values" {
        give_host_values(&mut runtime, &dropped);
    }
    let setup = "(in-ns 'tenant) (clojure.core/refer 'clojure.core) ";
    let answer = runtime.eval::<Plain>(&format!("{setup}{}", holding.text.replace("END", end)));
    let name = name_of(&answer);
    if name != ending {
        return Some(format!("ended by {name}: {answer:?}"));
    }
    let report = runtime.discard();
    let held = (holding.of)(&report);
    let is_counted = match holding.name {
        // Others come on top.
        "buffers and patterns" | "host values" | "binding frames" | "channels" => {
            held >= holding.count
        }
        _ => held == holding.count,
    };
    if !report.is_clean() || !is_counted {
        return Some(format!("{} expected: {report:?}", holding.count));
    }
    let given_up = dropped.load(Ordering::SeqCst);
    (holding.name == "host values" && given_up != holding.count)
        .then(|| format!("{given_up} host values given up"))
}

/// What the next tenant of the thread sees of the one before.
fn look_around(caller: &Caller) -> String {
    let mut next = caller.runtime("value", &World::new());
    let look = "(in-ns 'user) (clojure.core/refer 'clojure.core)
                [(dayfly.internal/fiber-counts) (dayfly.internal/fiber-local 0) (dayfly.internal/fiber-local 1)
                 (find-ns 'tenant) (resolve '*secret*) @(future (inc 1)) (dosync 3) *agent*]";
    let seen = next.eval::<Plain>(look).expect("the next tenant may look");
    next.discard().assert_clean();
    seen.to_string()
}

#[test]
fn every_ending_gives_up_everything_that_is_held() {
    let caller = Caller::new();
    let mut wrong = Vec::new();
    for ending in ENDINGS {
        for holding in &HOLDINGS {
            let cell = format!("{} with {}", ending.0, holding.name);
            wrong.extend(complaint(&caller, ending, holding).map(|it| format!("{cell}: {it}")));
            let seen = look_around(&caller);
            if seen != "[[0 0 0] nil nil nil nil 2 3 nil]" {
                wrong.push(format!("{cell}: the next one sees {seen}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
