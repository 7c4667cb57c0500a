//! Runtimes come and go by the thousand: memory stays flat, slots come back, runtimes inside runtimes do not mix.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use dayfly::{Call, CallError, Image, Limits, Module, Plain, Pool, Termination};

use crate::support::runtime::Base;

const APP: &str = "(ns app)
  (def seen (atom []))
  (defn handle [n] (swap! seen conj n) (let [m (zipmap (range 50) (map str (range)))] [(count m) @seen]))
  (defn fail [] (throw (ex-info \"no\" {:seen (swap! seen conj 1)})))
  (defn inner [n] (host/inner n))";

fn app() -> Image {
    let module = Module::new("host").func("inner", |n: i64| n);
    Image::builder()
        .source("app", APP)
        .module(module)
        .preload(["app"])
        .build()
        .expect("an image")
}

#[test]
fn ten_thousand_calls_leave_memory_flat() {
    let pool = Pool::builder(app())
        .limits(Limits::new().memory(16 << 20))
        .build()
        .expect("a pool");
    let mut kept = Vec::new();
    for round in 0..10 {
        for n in 0..1000_i64 {
            let answer: Plain = pool.invoke("app/handle", (n,)).expect("it answers");
            assert_eq!(answer.to_string(), format!("[50 [{n}]]"), "round {round}");
            if n % 10 == 0 {
                assert!(pool.invoke::<Plain>("app/fail", ()).is_err());
            }
        }
        let report = pool.report();
        assert_eq!(
            (report.lent_bytes, report.leased, report.unclean),
            (0, 0, 0)
        );
        kept.push(report.kept_bytes);
    }
    assert_eq!(
        kept.first(),
        kept.last(),
        "bytes kept for the next runtimes grow: {kept:?}"
    );
}

#[test]
fn a_dropped_lease_gives_its_slot_back() {
    let pool = Pool::builder(app())
        .workers(1)
        .wait(Duration::ZERO)
        .build()
        .expect("a pool");
    let lease = pool.lease(Duration::ZERO).expect("a free slot");
    let refused = pool.run(&Call::new("app/handle").args((1,)));
    assert!(
        matches!(refused.answer, Err(CallError::Refused(_))),
        "{refused:?}"
    );
    drop(lease);
    let mut lease = pool.lease(Duration::ZERO).expect("the slot is free again");
    assert_eq!(
        lease.eval::<i64>("(count @app/seen)").expect("it answers"),
        0
    );
    lease.discard().assert_clean();
    assert!(pool.run(&Call::new("app/handle").args((1,))).answer.is_ok());
}

#[test]
fn a_runtime_moves_between_threads_during_its_life() {
    let mut runtime = app().runtime().build().expect("a runtime");
    for n in 0..4_i64 {
        let worker = thread::spawn(move || {
            let answer: Plain = runtime.call("app/handle", (n,)).expect("it answers");
            (runtime, answer)
        });
        let answer;
        (runtime, answer) = worker.join().expect("no panic");
        let seen: Vec<_> = (0..=n).map(|it| it.to_string()).collect();
        assert_eq!(answer.to_string(), format!("[50 [{}]]", seen.join(" ")));
    }
    runtime.discard().assert_clean();
}

/// R29: host, A, host, B and back, by an answer, an error and a termination.
#[test]
fn a_runtime_may_call_another_through_the_host() {
    let inside = Arc::new(Pool::builder(app()).build().expect("a pool"));
    let pool = inside.clone();
    let module = Module::new("host").func("inner", move |n: i64| match n {
        0 => pool.invoke::<Plain>("app/handle", (0,)),
        1 => pool.invoke::<Plain>("app/fail", ()),
        _ => pool.invoke_within::<Plain>(Limits::new().fuel(1), "app/handle", (2,)),
    });
    let outer = Image::builder()
        .source("app", APP)
        .module(module)
        .preload(["app"])
        .build()
        .expect("an image");
    let mut runtime = outer.runtime().build().expect("a runtime");
    let text = "(mapv (fn [n] (try (app/inner n) (catch Exception e (ex-message e)))) [0 1 2 0])";
    let answer: Plain = runtime
        .eval(text)
        .expect("errors of the inner runtime are errors here");
    assert_eq!(
        answer.to_string(),
        "[[50 [0]] \"no\" \"terminated: limit: fuel\" [50 [0]]]"
    );
    assert_eq!(
        runtime
            .eval::<i64>("(count @app/seen)")
            .expect("still its own"),
        0
    );
    runtime.discard().assert_clean();
    assert_eq!(
        (inside.report().unclean, inside.report().terminated),
        (0, 1)
    );
}

/// R17, R18: loading a namespace again replaces what it defined, with its types and methods.
#[test]
fn reloading_a_namespace_leaves_nothing_behind() {
    let text = "(load-string \"(ns again (:require [clojure.string :as str]))
      (defrecord Point [x y])
      (deftype Cell [^:unsynchronized-mutable v] clojure.lang.IDeref (deref [_] v))
      (defprotocol Area (area [p]))
      (definterface Sized (size []))
      (extend-type Point Area (area [p] (* (:x p) (:y p))))
      (defmulti kind :k) (defmethod kind :a [_] 1)
      (defmethod kind Point [_] 2)
      (defmethod print-method Point [p w] (.write w (str/upper-case \\\"point\\\")))
      (defmacro twice [x] `[~x ~x])
      (def table (zipmap (range 100) (map #(str/join [%]) (range 100))))
      (def made (reify Area (area [_] 5) Object (toString [_] \\\"made\\\")))
      (def itself (let [a (atom nil)] (reset! a [a]) a))
      (derive ::point ::shape)
      (letfn [(ev? [n] (if (= 0 n) true (od? (dec n)))) (od? [n] (if (= 0 n) false (ev? (dec n))))]
        (def even-at-all ev?))
      (defn f [x] (area (->Point x 2)))\")
      [(again/f 3) (again/twice 1) (count again/table) @(again/->Cell 4) (again/area again/made) (pr-str (again/->Point 1 2))
       (count (methods print-method))]";
    let mut runtime = Base::load().plain_runtime();
    let mut live = Vec::new();
    let mut answers = Vec::new();
    for _ in 0..8 {
        for _ in 0..25 {
            let answer: Plain = runtime.eval(text).expect("it loads");
            answers.push(answer.to_string());
        }
        runtime.eval::<Plain>("(System/gc)").expect("it answers");
        let census = runtime
            .enter(|cx| Ok(cx.heap.census()))
            .expect("it answers");
        live.push((census.cell_bytes, census.objects()));
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    assert!(
        answers[0].starts_with("[6 [1 1] 100 4 5 \"POINT\""),
        "{answers:?}"
    );
    assert_eq!(live[1], live[7], "reloading leaves something: {live:?}");
    runtime.discard().assert_clean();
}

#[test]
fn what_still_runs_or_waits_ends_with_its_pool() {
    let spin = "(ns app) (defn spin [] (loop [] (recur)))";
    let image = Image::builder()
        .source("app", spin)
        .preload(["app"])
        .build()
        .expect("an image");
    let pool = Pool::builder(image)
        .workers(1)
        .queue(4)
        .build()
        .expect("a pool");
    let waiting: Vec<_> = (0..3)
        .map(|_| pool.submit(Call::new("app/spin")).expect("a place"))
        .collect();
    pool.cancel_all();
    drop(pool);
    for pending in waiting {
        let ended = pending.answer::<Plain>().err();
        let is_over = matches!(
            ended,
            Some(CallError::Terminated(Termination::Cancelled, _) | CallError::Refused(_))
        );
        assert!(is_over, "{ended:?}");
    }
}
