//! Fibers and channels: what they cost, and what is left of them.

use dayfly::Runtime;

use crate::support::answers::{Answer, answer};
use crate::support::runtime::Base;

/// Evaluates forms that answer values.
fn run(runtime: &mut Runtime, forms: &[&str]) {
    for form in forms {
        let given = answer(runtime, form);
        assert!(matches!(given, Answer::Value(_)), "{form}: {given:?}");
    }
}

#[test]
fn who_waits_for_a_channel_at_the_end_is_counted_and_gone() {
    let mut runtime = Base::load().plain_runtime();
    run(
        &mut runtime,
        &[
            "(require '[clojure.core.async :as a])",
            "(def c (a/chan))",
            "(dotimes [i 100] (a/go (a/<! c)))",
            "(dotimes [i 10] (a/go (a/alts! [c (a/timeout 60000)])))",
            "(dotimes [i 10] (a/take! c identity))",
            "(a/go (binding [*print-length* 1] (a/<! c)))",
            "(a/go (dorun (sort-by (fn [_] (a/<! c)) [2 1])))",
            "(dotimes [i 3] (Thread/yield))",
        ],
    );
    let report = runtime.discard();
    report.assert_clean();
    // The last one keeps time.
    assert_eq!(report.fibers_cancelled, 113);
    assert!(report.binding_frames_unwound > 0);
}

#[test]
fn a_parked_fiber_costs_at_most_a_kilobyte() {
    const FIBERS: u64 = 100_000;
    let base = Base::load();
    let parked = [
        // The future is counted in.
        (
            "(def p (promise)) (def fs (doall (repeatedly 100000 (fn [] (future @p)))))",
            1024,
        ),
        // And here the channel of the go block and the one it takes from.
        (
            "(dotimes [_ 98] (clojure.core.async/go (dotimes [_ 1020] \
               (clojure.core.async/go (clojure.core.async/<! (clojure.core.async/chan))))))",
            1536,
        ),
    ];
    for (forms, most) in parked {
        let mut runtime = base.plain_runtime();
        run(&mut runtime, &["(require 'clojure.core.async)"]);
        let before = runtime.usage().live_bytes;
        run(
            &mut runtime,
            &[&format!("(do {forms} (dotimes [_ 20] (Thread/yield)))")],
        );
        let each = (runtime.usage().live_bytes - before) / FIBERS;
        assert!(each <= most, "{each} bytes each of {forms}");
        let report = runtime.discard();
        report.assert_clean();
        assert!(report.fibers_cancelled as u64 >= FIBERS - 100);
    }
}
