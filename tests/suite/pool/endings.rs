//! However a call ends, its runtime is discarded clean and the next call on the same thread sees nothing of it.
//!
//! R43: seven endings times the kinds of things a call can hold. R30: dynamic bindings of the dead are not seen.
//! R40: bindings left behind are counted and unwound.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use dayfly::{CallError, Canceller, Limits, Module, Plain, Runtime};

use crate::support::runtime::{Base, World};

const FUEL: u64 = 2_000_000;
const MEMORY_BYTES: u64 = 32 << 20;
const OUTPUT_BYTES: u64 = 10_000;
/// Shorter than any call here would take that does not end by itself.
const DEADLINE: Duration = Duration::from_millis(150);

/// Text that ends the call from inside, by the name of the ending.
const ENDINGS: [(&str, &str); 9] = [
    ("value", "42"),
    ("error", "(throw (ex-info \"over\" {:why :error}))"),
    ("panic", "(host/panic)"),
    ("fuel", "(loop [] (recur))"),
    (
        "memory",
        "(loop [x []] (recur (conj x (vec (range 1000)))))",
    ),
    ("output", "(loop [] (println \"again and again\") (recur))"),
    ("cancelled", "(do (host/cancel) (loop [] (recur)))"),
    ("deadline", "(loop [] (recur))"),
    (
        "overflow",
        "(do (defn deeper [n] (inc (deeper n))) (deeper 1))",
    ),
];

/// What a call may hold while it ends, around the ending.
const HOLDINGS: [(&str, &str); 12] = [
    ("nothing", "END"),
    (
        "bindings",
        "(do (def ^:dynamic *secret* nil) (defn nest [n] (if (pos? n) (binding [*secret* n] (nest (dec n))) END)) (nest 50))",
    ),
    (
        "handlers",
        "(try (try END (catch NullPointerException e 1)) (finally (def cleaned 1)))",
    ),
    (
        "transients",
        "(let [t (transient [1 2 3])] (conj! t 4) [END (count t)])",
    ),
    ("cycles", "(let [a (atom nil)] (reset! a [a]) [END])"),
    (
        "patterns",
        "(let [p (re-pattern \"a+\") m (re-matcher p \"caat\")] (re-find m) [END])",
    ),
    ("lazy", "(first (map (fn [x] END) (iterate inc 0)))"),
    ("natives", "(sort-by (fn [x] END) [3 1 2])"),
    ("writers", "(with-out-str (print \"inside\") END)"),
    (
        "watches",
        "(let [a (atom 0)] (add-watch a :w (fn [& _] END)) (swap! a inc))",
    ),
    ("delays", "@(delay END)"),
    (
        "data",
        "(let [big (vec (range 20000)) text (apply str big)] [END (count text)])",
    ),
];

/// Every call begins with this.
const SETUP: &str = "(in-ns 'tenant) (clojure.core/refer 'clojure.core) ";

/// Makes runtimes whose host functions can end the call.
pub(super) struct Caller {
    base: Base,
    running: Arc<Mutex<Option<Canceller>>>,
}

impl Caller {
    pub(super) fn new() -> Caller {
        let running: Arc<Mutex<Option<Canceller>>> = Arc::default();
        let to_cancel = running.clone();
        let cancel = move || {
            to_cancel
                .lock()
                .expect("not poisoned")
                .as_ref()
                .expect("a call runs")
                .cancel();
            true
        };
        let panic = || -> i64 { panic!("a host function that panics on purpose") };
        let base = Base::with_channels(
            Module::new("host")
                .func("panic", panic)
                .func("cancel", cancel),
        );
        Caller { base, running }
    }

    /// A runtime for a call that ends as `ending` says.
    pub(super) fn runtime(&self, ending: &str, world: &World) -> Runtime {
        let limits = match ending {
            "deadline" => Limits::new().deadline(DEADLINE),
            _ => Limits::new()
                .fuel(FUEL)
                .memory(MEMORY_BYTES)
                .output(OUTPUT_BYTES),
        };
        let runtime = self.base.runtime(limits, world);
        *self.running.lock().expect("not poisoned") = Some(runtime.canceller());
        runtime
    }
}

/// What an ending is called; `overflow` is an error like others.
pub(super) fn name_of(answer: &Result<Plain, CallError>) -> String {
    match answer {
        Ok(_) => "value".to_owned(),
        Err(CallError::Script(_)) => "error".to_owned(),
        Err(CallError::Terminated(why, _)) => why.name().to_owned(),
        Err(CallError::HostPanic(..)) => "panic".to_owned(),
        Err(other) => format!("{other:?}"),
    }
}

#[test]
fn every_ending_with_every_holding_is_clean() {
    let caller = Caller::new();
    let mut wrong = Vec::new();
    for (ending, end) in ENDINGS {
        for (holding, around) in HOLDINGS {
            let mut runtime = caller.runtime(ending, &World::new());
            let answer = runtime.eval::<Plain>(&format!("{SETUP}{}", around.replace("END", end)));
            let expected = match (ending, holding) {
                ("overflow", _) => "error",
                // What is printed goes into a text, which grows until it may not.
                ("output", "writers") => "error",
                _ => ending,
            };
            let ended = answer.as_ref().err().and_then(CallError::termination);
            let is_cut_short = ended.is_some();
            let is_condemned = runtime.is_condemned();
            let report = runtime.discard();
            let name = name_of(&answer);
            if name != expected || is_cut_short != is_condemned || !report.is_clean() {
                wrong.push(format!(
                    "{ending} with {holding}: ended by {name}, {report:?}, {answer:?}"
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of 108:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_script_cannot_catch_its_own_termination() {
    let caller = Caller::new();
    let guards = [
        "(try END (catch Throwable e :caught))",
        "(try END (catch Error e :caught))",
        "(try END (finally (println \"finally\")))",
        "(try (try END (finally (throw (ex-info \"instead\" {})))) (catch Throwable e :caught))",
        "(try (swap! (atom 0) (fn [_] END)) (catch Throwable e :caught))",
        "(try (doall (map (fn [_] END) [1 2 3])) (catch Throwable e :caught))",
    ];
    for (ending, end) in ENDINGS
        .iter()
        .filter(|it| !["value", "error", "overflow"].contains(&it.0))
    {
        for guard in guards {
            let world = World::new();
            let mut runtime = caller.runtime(ending, &world);
            let answer = runtime.eval::<Plain>(&format!("{SETUP}{}", guard.replace("END", end)));
            assert_eq!(name_of(&answer), *ending, "{guard}");
            assert!(
                !world.take_output().contains("finally"),
                "{guard} ran its finally on {ending}"
            );
            let refused = runtime.eval::<Plain>("1");
            assert!(matches!(refused, Err(CallError::Refused(_))), "{refused:?}");
            runtime.discard().assert_clean();
        }
    }
}

#[test]
fn the_next_tenant_sees_nothing_of_the_last() {
    let caller = Caller::new();
    let first = "(in-ns 'user) (clojure.core/refer 'clojure.core) (def ^:dynamic *secret* nil) (def left 1)
                 (alter-var-root #'clojure.core/inc (constantly (fn [x] :stolen)))
                 (defn nest [n] (if (pos? n) (binding [*secret* \"s3cret\" *out* nil] (nest (dec n))) END)) (nest 50)";
    for (ending, end) in ENDINGS {
        let mut dead = caller.runtime(ending, &World::new());
        let answer = dead.eval::<Plain>(&first.replace("END", end));
        dead.discard().assert_clean();
        let mut next = caller.runtime("value", &World::new());
        let look = "(in-ns 'user) (clojure.core/refer 'clojure.core)
                    [(inc 1) (resolve 'left) (resolve '*secret*) (find-ns 'tenant)]";
        let seen = next
            .eval::<Plain>(look)
            .unwrap_or_else(|error| panic!("{ending}: {error:?}"));
        assert_eq!(
            seen.to_string(),
            "[2 nil nil nil]",
            "after {ending}, {answer:?}"
        );
        next.discard().assert_clean();
    }
}

#[test]
fn bindings_left_by_an_ending_are_counted() {
    let caller = Caller::new();
    let mut runtime = caller.runtime("fuel", &World::new());
    let nest = "(in-ns 'user) (clojure.core/refer 'clojure.core) (def ^:dynamic *x* 0)
                (defn nest [n] (if (pos? n) (binding [*x* n] (nest (dec n))) (loop [] (recur)))) (nest 50)";
    let answer = runtime.eval::<Plain>(nest);
    assert_eq!(name_of(&answer), "fuel");
    let report = runtime.discard();
    assert_eq!(
        (report.binding_frames_unwound, report.binding_frames_left),
        (50, 0)
    );
}

#[test]
fn an_error_is_plain_data_that_pins_no_runtime() {
    let caller = Caller::new();
    let mut kept = Vec::new();
    for _ in 0..100 {
        let mut runtime = caller.runtime("error", &World::new());
        let thrown = "(throw (ex-info \"kept\" {:rows [1 2 3] :f inc :s (map inc [1 2])} (Exception. \"cause\")))";
        match runtime.eval::<Plain>(thrown) {
            Err(CallError::Script(error)) => kept.push(error),
            other => panic!("an error was expected, not {other:?}"),
        }
        runtime.discard().assert_clean();
    }
    let error = kept.first().expect("one of a hundred");
    assert_eq!(error.get("rows"), Some(&Plain::vector([1_i64, 2, 3])));
    assert_eq!(
        error.cause().map(ToString::to_string).as_deref(),
        Some("cause")
    );
    assert!(kept.iter().all(|it| it.to_string() == "kept"));
}
