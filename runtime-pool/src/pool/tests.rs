//! Pools over a small image: every ending, every refusal, and nothing left behind.
//!
//! The image has no library; its functions are written with special forms and host functions. The
//! numbers R.. name what the article on hot deployment demands.

use std::time::Duration;

use lisp_core::base::error::code;
use lisp_core::base::meter::{Limits, Termination};
use lisp_core::base::plain::Plain;
use lisp_core::collection::map;
use lisp_core::runtime::freeze;
use lisp_core::runtime::{self, Library};

use super::Pool;
use crate::call::{Call, CallError};
use crate::image::{Image, Module, natives_id, table_of};

const PROGRAM: &str = r#"
(def answer (fn* [] 42))
(def echo (fn* [x] x))
(def all (fn* [& xs] xs))
(def spin (fn* [] (loop* [] (recur))))
(def grow (fn* [] (loop* [acc [0]] (recur [acc acc]))))
(def deep (fn* deep [n] [(deep n)]))
(def fail (fn* [] (throw (new Exception "no"))))
(def sum (fn* [a b] (host/add a b)))
(def burst (fn* [] (host/burst)))
(def parse (fn* [text] (host/parse text)))
(def a-function (fn* [] answer))
(def secret nil)
"#;

fn image() -> Image {
    let natives = || table_of(&[runtime::NATIVES]);
    let id = natives_id(&natives());
    let mut runtime = runtime::boot(
        natives(),
        Library::new(),
        Box::new(lisp_core::cx::NoHost::default()),
    )
    .expect("booting needs nothing");
    let bytes = runtime
        .enter(|cx| freeze(cx, id))
        .expect("nothing refuses to be frozen");
    let base = Image::from_bytes(&bytes, natives(), Library::new()).expect("just frozen");
    let module = Module::new("host")
        .func("add", |a: i64, b: i64| a + b)
        .func("parse", |text: String| text.parse::<i64>())
        .func("burst", || -> i64 { panic!("a host function that panics") });
    base.extend()
        .module(module)
        .source("test", PROGRAM)
        .build()
        .expect("an image")
}

fn pool() -> Pool {
    let limits = Limits::new().memory(8 << 20);
    Pool::builder(with_program(&image()))
        .workers(2)
        .queue(2)
        .limits(limits)
        .build()
        .expect("a pool")
}

/// The program's definitions frozen in, in the namespace of the core.
fn with_program(image: &Image) -> Image {
    let mut runtime = image.runtime().build().expect("a runtime");
    let id = natives_id(&image.origin().natives);
    runtime.load("program", PROGRAM).expect("the program loads");
    let bytes = runtime
        .enter(|cx| freeze(cx, id))
        .expect("functions can be frozen");
    let frozen = lisp_core::heap::thaw(&bytes, id).expect("just frozen");
    Image::from_origin(runtime::Origin {
        frozen: frozen.into(),
        ..image.origin().clone()
    })
}

fn core(name: &str) -> String {
    format!("clojure.core/{name}")
}

fn error_of<T: std::fmt::Debug>(answer: Result<T, CallError>) -> lisp_core::base::error::Error {
    answer.expect_err("the call fails").to_error()
}

#[test]
fn a_call_answers_plain_data_from_a_fresh_runtime() {
    // R31, R35, R36: a function, arguments as data or as text, any number of them.
    let pool = pool();
    assert_eq!(
        pool.invoke::<i64>(&core("answer"), ()).expect("answers"),
        42
    );
    assert_eq!(
        pool.invoke::<i64>(&core("sum"), (40, 2)).expect("answers"),
        42
    );
    let edn: Plain = pool
        .invoke_edn(&core("echo"), "[{:a #{2}}]")
        .expect("answers");
    assert_eq!(edn.to_string(), "{:a #{2}}");
    let many: Vec<i64> = (0..1000).collect();
    assert_eq!(
        pool.invoke::<Vec<i64>>(&core("all"), many.clone())
            .expect("answers"),
        many
    );
    assert!(
        pool.invoke_edn::<Plain>(&core("echo"), "[#=(spin)]")
            .is_err()
    );
}

#[test]
fn every_ending_discards_cleanly() {
    // R43: return, error, panic, fuel, deadline, memory, depth; R37-R42 as far as their parts
    // exist.
    let pool = pool();
    let second = Duration::from_secs(20);
    let calls = [
        (Call::new(core("answer")), None),
        (Call::new(core("fail")), None),
        (Call::new(core("missing")), None),
        (Call::new(core("deep")).args((1,)), None),
        (Call::new(core("burst")), Some(Termination::HostPanic)),
        (
            Call::new(core("spin")).limits(Limits::new().fuel(100_000)),
            Some(Termination::Fuel),
        ),
        (
            Call::new(core("spin")).limits(Limits::new().deadline(Duration::from_millis(5))),
            Some(Termination::Deadline),
        ),
        (
            Call::new(core("grow")).limits(Limits::new().deadline(second)),
            Some(Termination::Memory),
        ),
    ];
    for (call, ending) in calls {
        let outcome = pool.run(&call);
        outcome.cleanup.assert_clean();
        let found = outcome.answer.err().and_then(|error| error.termination());
        assert_eq!(found, ending, "{}", call.function());
        assert_eq!(pool.report().lent_bytes, 0, "{}", call.function());
    }
    let report = pool.report();
    assert_eq!(
        (report.answered, report.failed, report.terminated),
        (1, 3, 4)
    );
    assert_eq!((report.discarded, report.unclean, report.leased), (8, 0, 0));
}

#[test]
fn a_running_call_can_be_cancelled_from_outside() {
    let pool = pool();
    let pending = pool.submit(Call::new(core("spin"))).expect("there is room");
    let Err(pending) = pending.wait(Duration::from_millis(5)) else {
        panic!("it spins for ever")
    };
    pending.cancel();
    let outcome = pending.outcome();
    outcome.cleanup.assert_clean();
    let why = outcome.answer.expect_err("it was ended").termination();
    assert_eq!(why, Some(Termination::Cancelled));
    let mut lease = pool.lease(Duration::ZERO).expect("a slot is free");
    lease.canceller().cancel();
    let answer = lease.call::<i64>(&core("answer"), ());
    assert!(answer.is_err() && lease.is_condemned());
}

#[test]
fn what_one_lease_defines_the_next_does_not_see() {
    // R30, R39, R40: data of an earlier tenant, one-time runtimes, bindings left in force.
    let pool = pool();
    let mut lease = pool.lease(Duration::ZERO).expect("a slot is free");
    lease
        .eval::<Plain>("(do (def secret [1 2 3]) nil)")
        .expect("defines");
    lease
        .enter(|cx| {
            let value = map::empty(&cx.heap);
            (0..50).for_each(|_| cx.bindings.push([(1, value.clone())]));
            Ok(())
        })
        .expect("binds");
    let left = lease.enter(|cx| Ok(cx.bindings.depth())).expect("counts");
    assert_eq!(left, 0, "a call ends with its bindings");
    lease.discard().assert_clean();
    let mut lease = pool.lease(Duration::ZERO).expect("a slot is free");
    assert_eq!(lease.eval::<Plain>("secret").expect("answers"), Plain::Nil);
}

#[test]
fn only_data_leaves_and_errors_leave_as_data() {
    // R46, R48: a function is refused; errors hold nothing of their runtime.
    let pool = pool();
    let refused = error_of(pool.invoke::<Plain>(&core("a-function"), ()));
    assert!(refused.is(code::PLAIN_REFUSED), "{refused:?}");
    let errors: Vec<_> = (0..100)
        .map(|_| error_of(pool.invoke::<Plain>(&core("fail"), ())))
        .collect();
    assert_eq!(pool.report().lent_bytes, 0);
    assert_eq!(errors[99].text(), "no");
    assert_eq!(errors[99].class(), "java.lang.Exception");
    let shape = error_of(pool.invoke::<String>(&core("answer"), ()));
    assert!(shape.is(code::PLAIN_MISMATCH), "{shape:?}");
}

#[test]
fn an_error_of_the_host_can_be_downcast() {
    let pool = pool();
    assert_eq!(
        pool.invoke::<i64>(&core("parse"), ("17",))
            .expect("answers"),
        17
    );
    let error = error_of(pool.invoke::<i64>(&core("parse"), ("x",)));
    assert!(error.is(code::HOST_FAILED), "{error:?}");
    assert_eq!(error.text(), "invalid digit found in string");
}

#[test]
fn a_missing_function_is_named_with_a_suggestion() {
    // R34.
    let pool = pool();
    let error = error_of(pool.invoke::<i64>(&core("answr"), ()));
    assert!(error.is(code::RESOLVE_VAR), "{error:?}");
    assert!(
        error
            .hint_text()
            .is_some_and(|hint| hint.contains("clojure.core/answer")),
        "{error:?}"
    );
}

#[test]
fn a_typed_function_is_checked_when_it_is_looked_up() {
    // R32.
    let image = with_program(&image());
    let mut runtime = image.runtime().build().expect("a runtime");
    let sum = runtime
        .typed_fn::<(i64, i64), i64>(&core("sum"))
        .expect("takes two");
    assert_eq!(sum.call(&mut runtime, (40, 2)).expect("answers"), 42);
    let wrong = error_of(runtime.typed_fn::<(i64,), i64>(&core("sum")));
    assert!(wrong.is(code::ARITY_WRONG), "{wrong:?}");
    let mut other = image.runtime().build().expect("a runtime");
    let stale = error_of(sum.call(&mut other, (1, 2)));
    assert!(stale.is(code::HOST_STALE), "{stale:?}");
    runtime
        .eval::<Plain>("(do (def sum (fn* [a b] :new)) nil)")
        .expect("redefines");
    let mismatch = error_of(sum.call(&mut runtime, (1, 2)));
    assert!(
        mismatch.is(code::PLAIN_MISMATCH),
        "a redefinition is seen: {mismatch:?}"
    );
    runtime.discard().assert_clean();
}

#[test]
fn a_full_pool_refuses_instead_of_waiting_for_ever() {
    let pool = pool();
    let one = pool.lease(Duration::ZERO).expect("a slot is free");
    let _two = pool.lease(Duration::ZERO).expect("another is free");
    let refused = error_of(pool.lease(Duration::from_millis(1)));
    assert!(refused.is(code::POOL_EXHAUSTED), "{refused:?}");
    assert_eq!(refused.get("size"), Some(&Plain::Int(2)));
    assert_eq!(pool.report().leased, 2);
    drop(one);
    assert!(pool.lease(Duration::ZERO).is_ok());
}

#[test]
fn a_closed_pool_cancels_what_runs_and_joins_its_threads() {
    let pool = pool();
    let calls: Vec<_> = (0..2)
        .map(|_| pool.submit(Call::new(core("spin"))))
        .collect();
    let report = pool.shutdown(Duration::from_millis(5));
    assert_eq!((report.leased, report.unclean), (0, 0));
    for call in calls {
        let answer = call.expect("there was room").outcome().answer;
        let ending = answer.expect_err("it was ended");
        let is_expected = matches!(
            ending,
            CallError::Terminated(Termination::Cancelled, _) | CallError::Refused(_)
        );
        assert!(is_expected, "{ending:?}");
    }
}

#[test]
fn ten_thousand_calls_leave_memory_as_it_was() {
    let pool = pool();
    let answer = || pool.invoke::<i64>(&core("sum"), (40, 2)).expect("answers");
    (0..10).for_each(|_| assert_eq!(answer(), 42));
    let kept = pool.report().kept_bytes;
    (0..10_000).for_each(|_| assert_eq!(answer(), 42));
    assert_eq!(pool.report().kept_bytes, kept);
}
