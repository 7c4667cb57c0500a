//! Host functions that take their time, and what fibers do meanwhile and between calls.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use dayfly::{CallError, CancelToken, Caps, Image, Limits, Module, Termination};

/// A module whose `wait` sleeps until it is told to stop, and counts how often it was.
fn image(stopped: &Arc<AtomicUsize>) -> Image {
    let stopped = stopped.clone();
    let host = Module::new("host")
        .blocking("wait", move |token: &CancelToken, millis: i64| {
            let is_cancelled = token.sleep(Duration::from_millis(millis.unsigned_abs()));
            stopped.fetch_add(usize::from(is_cancelled), Ordering::SeqCst);
            millis
        })
        .blocking("fail", |_: &CancelToken, text: String| text.parse::<i64>())
        .blocking("panic", |_: &CancelToken| -> i64 { panic!("on purpose") })
        .blocking("later", |token: &CancelToken, n: i64| {
            token.block_on(async move { n + 1 })
        });
    let image = Image::builder().module(host).build();
    image.expect("an image")
}

fn eventually(condition: impl Fn() -> bool) -> bool {
    let until = Instant::now() + Duration::from_secs(10);
    while !condition() && Instant::now() < until {
        thread::yield_now();
    }
    condition()
}

#[test]
fn other_fibers_go_on_while_a_host_function_takes_its_time() -> Result<(), CallError> {
    let mut runtime = image(&Arc::default()).runtime().build()?;
    let order: Vec<String> = runtime.eval(
        "(let [done (atom [])
               slow (future (host/wait 30) (swap! done conj \"slow\"))
               fast (future (swap! done conj \"fast\"))]
           @slow @fast @done)",
    )?;
    assert_eq!(order, ["fast", "slow"]);
    let sum: i64 =
        runtime.eval("(reduce + (map deref (mapv #(future (host/wait %)) (range 20))))")?;
    assert_eq!(sum, 190);
    assert_eq!(runtime.eval::<i64>("(host/later 41)")?, 42);
    // What ends outside is seen although the call itself never waits.
    let busy = "(let [f (future (host/wait 5))] (loop [] (when-not (realized? f) (recur))) @f)";
    assert_eq!(runtime.eval::<i64>(busy)?, 5);
    runtime.discard().assert_clean();
    Ok(())
}

#[test]
fn what_a_helper_answers_or_throws_comes_back() -> Result<(), CallError> {
    let mut runtime = image(&Arc::default()).runtime().build()?;
    let failed = runtime.eval::<i64>("(host/fail \"x\")");
    let Err(CallError::Script(error)) = failed else {
        panic!("{failed:?}");
    };
    let cause = error.host_cause().expect("the host's own error");
    assert!(cause.downcast_ref::<std::num::ParseIntError>().is_some());
    assert_eq!(runtime.eval::<i64>("(host/fail \"7\")")?, 7);
    let panicked = runtime.eval::<i64>("@(future (host/panic))");
    assert!(
        matches!(
            panicked,
            Err(CallError::Terminated(Termination::HostPanic, _))
        ),
        "{panicked:?}"
    );
    runtime.discard().assert_clean();
    Ok(())
}

#[test]
fn giving_up_reaches_the_host_function() -> Result<(), CallError> {
    let stopped = Arc::new(AtomicUsize::new(0));
    let image = image(&stopped);
    let mut runtime = image.runtime().build()?;
    let cancelled: bool = runtime.eval(
        "(let [f (future (host/wait 600000))]
               (Thread/yield)
               (future-cancel f)
               (Thread/yield)
               (future-cancelled? f))",
    )?;
    assert!(cancelled);
    assert!(eventually(|| stopped.load(Ordering::SeqCst) == 1));
    runtime.eval::<bool>("(do (future (host/wait 600000)) (Thread/yield) true)")?;
    let report = runtime.discard();
    report.assert_clean();
    assert_eq!(report.fibers_cancelled, 1);
    assert!(eventually(|| stopped.load(Ordering::SeqCst) == 2));

    let limits = Limits::new().deadline(Duration::from_millis(20));
    let mut runtime = image.runtime().limits(limits).build()?;
    let ended = runtime.eval::<i64>("(host/wait Long/MAX_VALUE)");
    assert!(matches!(
        ended,
        Err(CallError::Terminated(Termination::Deadline, _))
    ));
    assert!(eventually(|| stopped.load(Ordering::SeqCst) == 3));
    runtime.discard().assert_clean();
    Ok(())
}

#[test]
fn fibers_stand_still_between_calls_and_can_be_run() -> Result<(), CallError> {
    let caps = Caps::none().clock(true);
    let mut runtime = Image::base().runtime().caps(caps).build()?;
    runtime.eval::<bool>(
        "(def log (atom []))
         (def a (agent 0))
         (future (Thread/sleep 5) (swap! log conj :slept))
         (send a (fn [n] (swap! log conj :sent) (inc n)))
         (future (deref (promise)))
         true",
    )?;
    assert_eq!(runtime.eval::<i64>("(count @log)")?, 0);
    runtime.run_fibers()?;
    assert_eq!(
        runtime.eval::<String>("(pr-str @log @a)")?,
        "[:sent :slept] 1"
    );
    let report = runtime.discard();
    report.assert_clean();
    assert_eq!(report.fibers_cancelled, 1);
    Ok(())
}

/// `(down n f)` calls `f` inside so many natives that call back.
const DOWN: &str = "(ns deep)
  (def ^:dynamic *who* :root)
  (defn down [n f]
    (if (zero? n)
      (f)
      (let [answer (volatile! nil)]
        (sort (fn [a b] (vreset! answer (down (dec n) f)) 0) [1 2])
        @answer)))
  (defn inner [n] (binding [*who* :inner] (down n (fn [] (name *who*)))))";

/// R29: host -> A -> host -> B, from every depth of natives in a fiber of A and in what the host called.
fn runtimes_in_runtimes() {
    let inside = Image::builder()
        .source("deep", DOWN)
        .preload(["deep"])
        .build()
        .expect("an image");
    let host = Module::new("host").func("inner", move |n: i64| {
        let mut runtime = inside.runtime().build()?;
        let answer = runtime.call::<String>("deep/inner", (n,));
        runtime.discard().assert_clean();
        answer
    });
    let outer = Image::builder()
        .source("deep", DOWN)
        .module(host)
        .preload(["deep"])
        .build()
        .expect("an image");
    let mut runtime = outer.runtime().build().expect("a runtime");
    let text = "(binding [deep/*who* :outer]
       (let [visit (fn [n] (deep/down n (fn [] [(host/inner 150) deep/*who*])))
             depths (range 0 600 4)
             here (mapv visit depths)
             there (mapv deref (mapv (fn [n] (future (visit n))) depths))]
         (and (= here there) (= (set here) #{[\"inner\" :outer]}))))";
    assert!(runtime.eval::<bool>(text).expect("both go on as they were"));
    runtime.discard().assert_clean();
}

#[test]
fn a_runtime_entered_from_anywhere_in_another_leaves_it_as_it_was() {
    for bytes in [256 << 10, 8 << 20] {
        let run = thread::Builder::new()
            .stack_size(bytes)
            .spawn(runtimes_in_runtimes);
        run.expect("a thread").join().expect("no overflow");
    }
}

#[test]
#[cfg(unix)]
fn programs_obey_limits_while_other_fibers_go_on() -> Result<(), CallError> {
    let caps = Caps::none().process(true);
    let image = Image::builder()
        .source(
            "app",
            "(ns app (:require [clojure.java.shell :refer [sh]]))",
        )
        .preload(["app"])
        .build()?;
    let mut runtime = image.runtime().caps(caps.clone()).build()?;
    let order: Vec<String> = runtime.eval(
        "(let [done (atom [])
               slow (future (app/sh \"sleep\" \"0.05\") (swap! done conj \"slow\"))
               fast (future (swap! done conj \"fast\"))]
           @slow @fast (conj @done (:out (app/sh \"cat\" :in \"text\"))))",
    )?;
    assert_eq!(order, ["fast", "slow", "text"]);
    runtime.discard().assert_clean();

    let limits = Limits::new().memory(4 << 20);
    let mut runtime = image.runtime().limits(limits).caps(caps.clone()).build()?;
    let large = runtime.eval::<i64>("(count (:out (app/sh \"yes\")))");
    let error = large.expect_err("it writes for ever").to_error();
    assert_eq!(error.code().name, ":value/too-large");
    runtime.discard().assert_clean();

    let limits = Limits::new().deadline(Duration::from_millis(30));
    let mut runtime = image.runtime().limits(limits).caps(caps).build()?;
    let began = Instant::now();
    let ended = runtime.eval::<i64>("(:exit (app/sh \"sleep\" \"600\"))");
    let why = ended.expect_err("its time is over").termination();
    assert_eq!(why, Some(Termination::Deadline));
    assert!(began.elapsed() < Duration::from_secs(10));
    runtime.discard().assert_clean();
    Ok(())
}
