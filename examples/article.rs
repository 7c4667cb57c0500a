//! The draft of 2014, run: a fresh runtime for every call, arguments as text, everything shut down
//! afterwards.
//!
//! "Hot deployment in Clojure" ends with a sketch: a class loader that holds a runtime and
//! libraries, a function called in it by name, arguments read inside, agents shut down, thread
//! locals cleared. There the runtime leaked when the call threw, and agents, futures and bindings
//! that never end kept it for ever. Here the same flow runs ten
//! thousand times, with good and bad endings, and memory stays flat.
//!
//! Run with `cargo run --release --example article`; a number as argument is the number of calls.

use std::time::{Duration, Instant};

use dayfly::{Call, CallError, Caps, Image, Limits, Outcome, Pool};

const APP: &str = r#"
(ns app.core
  (:require [clojure.string :as str]))

(def ^:dynamic *depth* 0)
(def seen (atom []))

(def log (agent []))

(defn greet [& names]
  (swap! seen into names)
  (send log conj names)
  (let [length (future (count (str/join names)))]
    (await log)
    (str "hello " (str/join ", " names) "; seen " (count @seen)
      ", logged " (count @log) ", letters " @length)))

(defn start-what-never-ends [n]
  (binding [*depth* n]
    (dotimes [_ n]
      (future (loop [] (Thread/sleep 1000) (recur)))
      (send log (fn [state] (send *agent* conj *depth*) (Thread/sleep 1000) state))
      (future @(promise)))
    (Thread/sleep 1)
    (str "left running: " (* 3 n))))

(defn nested [n]
  (if (zero? n)
    (throw (ex-info "at the bottom" {:depth *depth*}))
    (binding [*depth* (inc *depth*)]
      (nested (dec n)))))

(defn for-ever [] (recur))

(defn hoard [] (loop [all []] (recur (conj all all))))

(defn leak [] (fn [] @seen))
"#;

fn main() -> Result<(), CallError> {
    let count = std::env::args()
        .nth(1)
        .and_then(|word| word.parse().ok())
        .unwrap_or(10_000);
    let image = Image::builder()
        .source("app.core", APP)
        .preload(["app.core"])
        .build()?;
    let limits = Limits::new()
        .memory(16 << 20)
        .fuel(2_000_000)
        .deadline(Duration::from_secs(5));
    let caps = Caps::none().clock(true);
    let pool = Pool::builder(image).limits(limits).caps(caps).build()?;

    let calls = [
        Call::new("app.core/greet").edn("[\"ann\" \"bob\"]"),
        Call::new("app.core/start-what-never-ends").edn("[3]"),
        Call::new("app.core/nested").edn("[50]"),
        Call::new("app.core/for-ever").limits(Limits::new().fuel(100_000)),
        Call::new("app.core/hoard").limits(Limits::new().memory(1 << 20)),
        Call::new("app.core/leak"),
        Call::new("app.core/greet").edn("[#=(+ 1 2)]"),
    ];
    println!("one call of each kind:");
    for call in &calls {
        show(call, &pool.run(call));
    }

    let greet = &calls[0];
    (0..100).for_each(|_| drop(pool.run(greet)));
    let before = resident_kib();
    let began = Instant::now();
    let mut unclean = 0;
    for ix in 0..count {
        // Every tenth call ends badly, each in its turn.
        let call = if ix % 10 == 9 {
            &calls[1 + ix / 10 % 6]
        } else {
            greet
        };
        unclean += usize::from(!pool.run(call).cleanup.is_clean());
    }
    let each = began.elapsed() / u32::try_from(count).unwrap_or(u32::MAX).max(1);
    println!("\n{count} calls, {each:?} each, {unclean} left something behind");
    println!(
        "resident memory: {before} KiB before, {} KiB after",
        resident_kib()
    );
    println!("{:#?}", pool.shutdown(Duration::from_secs(1)));
    Ok(())
}

fn show(call: &Call, outcome: &Outcome) {
    let answer = match &outcome.answer {
        Ok(plain) => plain.to_string(),
        Err(error) => format!("!! {error}"),
    };
    println!("  {} => {answer}", call.function());
    let cleanup = &outcome.cleanup;
    let end = if cleanup.is_clean() {
        "nothing left"
    } else {
        "SOMETHING LEFT"
    };
    println!(
        "    {} fuel, {} bytes freed, {} fibers cancelled, {} binding frames unwound, \
         {} calls dropped: {end}",
        outcome.usage.fuel,
        cleanup.bytes_freed,
        cleanup.fibers_cancelled,
        cleanup.binding_frames_unwound,
        cleanup.frames_dropped,
    );
}

/// Memory of this process; 0 where the system does not say.
fn resident_kib() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}
