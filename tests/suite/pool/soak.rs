//! Runtimes made, ended in every way in rotation, and discarded: nothing adds up.
//!
//! Five hundred cycles in the suite. `SOAK_CYCLES=1000000 HOSTILE_REPORT=1 cargo test --release -p tests --test suite -- soak
//! --nocapture --test-threads=1` takes as many as one likes and looks at the process: memory, threads, descriptors.

use std::panic;
use std::sync::{Arc, Mutex, Weak};
use std::time::{Duration, Instant};

use dayfly::{Call, CallError, Caps, Image, Limits, Module, Pool};

use crate::support::process;

/// Holds one of everything, then ends as it is told.
const APP: &str = "(ns app)
  (def ^:dynamic *x* 0)
  (defn hold []
    (let [p (promise) a (agent 0) r (ref 0) lock (Object.)]
      (dotimes [n 3] (future (binding [*x* n] @p)))
      (send a (fn [_] @p)) (send a inc)
      (future (dosync (alter r inc) (loop [] (recur))))
      (future (locking lock @p)) (future (locking lock 1))
      (future (Thread/sleep 3600000))
      (future (first (sort-by (fn [_] @p) [2 1])))
      (Thread/yield)
      [(StringBuilder. \"text\") (re-find #\"a+\" \"caat\")]))
  (defn end [how]
    (let [held (hold)]
      (case how
        \"value\" (count held)
        \"error\" (throw (ex-info \"over\" {:held (count held)}))
        \"panic\" (host/panic)
        \"memory\" (loop [x []] (recur (conj x (vec (range 3000)))))
        \"output\" (loop [] (println \"again and again\") (recur))
        \"cancelled\" (do (host/cancel) (loop [] (recur)))
        (loop [] (recur)))))";

const ENDINGS: [&str; 8] = [
    "value",
    "error",
    "panic",
    "fuel",
    "memory",
    "output",
    "cancelled",
    "deadline",
];

fn pool() -> Arc<Pool> {
    let running: Arc<Mutex<Weak<Pool>>> = Arc::default();
    let to_cancel = running.clone();
    let cancel = move || {
        let pool = to_cancel.lock().expect("not poisoned").upgrade();
        pool.expect("the pool of the running call").cancel_all();
        true
    };
    // Without the message a panic writes.
    let panic = || -> i64 { panic::resume_unwind(Box::new("on purpose")) };
    let module = Module::new("host")
        .func("panic", panic)
        .func("cancel", cancel);
    let image = Image::builder()
        .source("app", APP)
        .module(module)
        .preload(["app"])
        .build()
        .expect("an image");
    let pool = Pool::builder(image)
        .workers(1)
        .caps(Caps::none().clock(true))
        .limits(Limits::new().memory(4 << 20).output(1000))
        .build()
        .expect("a pool");
    let pool = Arc::new(pool);
    *running.lock().expect("not poisoned") = Arc::downgrade(&pool);
    pool
}

fn run(pool: &Pool, ending: &str) {
    let limits = match ending {
        "deadline" => Limits::new().deadline(Duration::from_millis(1)),
        "memory" => Limits::new().fuel(2_000_000),
        _ => Limits::new().fuel(100_000),
    };
    let outcome = pool.run(&Call::new("app/end").args((ending,)).limits(limits));
    let ended = match &outcome.answer {
        Ok(_) => "value",
        Err(CallError::Script(_)) => "error",
        Err(CallError::HostPanic(..)) => "panic",
        Err(CallError::Terminated(why, _)) => why.name(),
        Err(other) => panic!("{ending}: {other:?}"),
    };
    assert_eq!(ended, ending, "{outcome:?}");
    outcome.cleanup.assert_clean();
    // A deadline may pass before anything has begun.
    let has_begun = ending != "deadline";
    assert!(
        !has_begun || outcome.cleanup.fibers_cancelled >= 8,
        "{outcome:?}"
    );
}

/// What the process holds.
fn held() -> (u64, u64, usize) {
    (
        process::resident_bytes(),
        process::threads(),
        process::descriptors(),
    )
}

#[test]
fn every_ending_in_rotation_adds_nothing_up() {
    let cycles = std::env::var("SOAK_CYCLES").ok();
    let cycles: usize = cycles.and_then(|it| it.parse().ok()).unwrap_or(200);
    let pool = pool();
    let warm_up = (cycles / 10).max(80);
    for cycle in 0..warm_up {
        run(&pool, ENDINGS[cycle % ENDINGS.len()]);
    }
    let kept = pool.report().kept_bytes;
    let before = held();
    let began = Instant::now();
    for cycle in 0..cycles {
        run(&pool, ENDINGS[cycle % ENDINGS.len()]);
    }
    let (took, after) = (began.elapsed(), held());
    let report = pool.report();
    assert_eq!(
        (report.lent_bytes, report.leased, report.unclean),
        (0, 0, 0)
    );
    assert_eq!(report.kept_bytes, kept, "bytes kept for the next runtimes");
    if process::is_alone() {
        let drift = after.0.cast_signed() - before.0.cast_signed();
        eprintln!(
            "{cycles} cycles, {:.1} us each; resident {drift} bytes more, {} threads, {} descriptors",
            took.as_secs_f64() * 1e6 / cycles as f64,
            after.1,
            after.2,
        );
        assert!(drift <= 64 << 10, "resident memory grew by {drift} bytes");
        assert_eq!((before.1, before.2), (after.1, after.2));
    }
}
