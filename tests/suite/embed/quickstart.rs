//! The first hour with the library: images, runtimes, pools, rights, cancelling.

use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

use dayfly::{Call, CallError, Caps, Image, Limits, Module, Output, Plain, Pool, Termination};

const SHOP: &str = "(ns shop)
  (def stock (atom {\"book\" 3}))
  (defn price [item count] (* count (host/price-of item)))
  (defn all [& xs] (vec xs))
  (defn total [order] (reduce-kv (fn [sum item n] (+ sum (price item n))) 0 order))
  (defn endless [] (loop [] (recur)))
  (defn take-one [item] (swap! stock update item dec))";

fn shop() -> Image {
    let host = Module::new("host")
        .func("price-of", |item: String| item.len() as i64)
        .func("parse", |text: String| text.parse::<i64>());
    let image = Image::builder()
        .source("shop", SHOP)
        .module(host)
        .preload(["shop"])
        .build();
    image.expect("an image")
}

#[test]
fn a_runtime_evaluates_and_calls() -> Result<(), CallError> {
    let mut runtime = shop().runtime().build()?;
    assert_eq!(runtime.eval::<i64>("(reduce + (range 10))")?, 45);
    assert_eq!(runtime.call::<i64>("shop/price", ("book", 3))?, 12);
    let order = BTreeMap::from([("book".to_owned(), 2_i64), ("pen".to_owned(), 1)]);
    assert_eq!(runtime.call::<i64>("shop/total", (order,))?, 11);
    let words: Vec<String> = runtime.eval("(map name [:a 'b \"c\"])")?;
    assert_eq!(words, ["a", "b", "c"]);
    let missing: Option<i64> = runtime.eval("(:no {:a 1})")?;
    assert_eq!(missing, None);
    assert_eq!(
        runtime.eval::<(i64, String, bool)>("[1 \"two\" true]")?,
        (1, "two".to_owned(), true)
    );
    runtime.discard().assert_clean();
    Ok(())
}

#[test]
fn text_arguments_are_read_inside_and_run_nothing() -> Result<(), CallError> {
    let mut runtime = shop().runtime().build()?;
    let by_text: Plain = runtime.call_edn("shop/all", "[1 {:a #{2}} \"x\" nil]")?;
    let by_value: Plain = runtime.eval("(shop/all 1 {:a #{2}} \"x\" nil)")?;
    assert_eq!(by_text, by_value);
    let refused = runtime.call_edn::<Plain>("shop/all", "[#=(shop/take-one \"book\")]");
    assert!(matches!(refused, Err(CallError::Script(_))), "{refused:?}");
    assert_eq!(runtime.eval::<i64>("(get @shop/stock \"book\")")?, 3);
    runtime.discard().assert_clean();
    Ok(())
}

#[test]
fn any_number_of_arguments_may_be_given() -> Result<(), CallError> {
    let mut runtime = shop().runtime().build()?;
    for count in [0, 1, 2, 7, 20, 21, 255, 256, 1000] {
        let args: Vec<i64> = (0..count).collect();
        let given: Vec<i64> = runtime.call("shop/all", args.clone())?;
        assert_eq!(given, args);
    }
    runtime.discard().assert_clean();
    Ok(())
}

#[test]
fn a_typed_function_is_checked_once_and_sees_redefinitions() -> Result<(), CallError> {
    let image = shop();
    let mut runtime = image.runtime().build()?;
    let price = runtime.typed_fn::<(String, i64), i64>("shop/price")?;
    assert_eq!(price.call(&mut runtime, ("pen".to_owned(), 2))?, 6);
    runtime.load("patch", "(ns shop) (defn price [item count] 0)")?;
    assert_eq!(price.call(&mut runtime, ("pen".to_owned(), 2))?, 0);
    assert!(
        runtime.typed_fn::<(String,), i64>("shop/price").is_err(),
        "one argument is not enough"
    );
    assert!(
        runtime.typed_fn::<(), i64>("shop/prize").is_err(),
        "there is no such function"
    );
    let mut other = image.runtime().build()?;
    assert!(
        price.call(&mut other, ("pen".to_owned(), 2)).is_err(),
        "it belongs to another runtime"
    );
    runtime.discard().assert_clean();
    other.discard().assert_clean();
    Ok(())
}

#[test]
fn calls_of_a_pool_do_not_see_each_other() -> Result<(), CallError> {
    let pool = Pool::builder(shop())
        .workers(2)
        .limits(Limits::new().memory(64 << 20))
        .build()?;
    for _ in 0..50 {
        let left: BTreeMap<String, i64> = pool.invoke("shop/take-one", ("book",))?;
        assert_eq!(left["book"], 2);
    }
    let report = pool.report();
    assert_eq!(
        (report.answered, report.discarded, report.unclean),
        (50, 50, 0)
    );
    Ok(())
}

#[test]
fn a_pool_is_shared_between_threads() {
    let pool = Pool::builder(shop()).workers(2).build().expect("a pool");
    thread::scope(|scope| {
        for who in 0..4_i64 {
            let pool = &pool;
            scope.spawn(move || {
                for n in 0..25_i64 {
                    let given: Vec<i64> = pool.invoke("shop/all", (who, n)).expect("it answers");
                    assert_eq!(given, [who, n]);
                }
            });
        }
    });
    assert_eq!((pool.report().answered, pool.report().unclean), (100, 0));
}

#[test]
fn every_outcome_comes_with_usage_and_a_clean_report() {
    let pool = Pool::builder(shop()).build().expect("a pool");
    let limits = Limits::new().fuel(100_000);
    let outcome = pool.run(&Call::new("shop/endless").limits(limits));
    let ending = outcome
        .answer
        .as_ref()
        .err()
        .and_then(CallError::termination);
    assert_eq!(ending, Some(Termination::Fuel));
    assert!(outcome.usage.fuel >= 100_000, "{:?}", outcome.usage);
    assert!(outcome.cleanup.is_clean(), "{:?}", outcome.cleanup);
    let waited = pool
        .submit(Call::new("shop/price").args(("book", 3)))
        .expect("a place in the queue");
    assert_eq!(waited.answer::<i64>().expect("an answer"), 12);
}

#[test]
fn another_thread_may_cancel() {
    let mut runtime = shop().runtime().build().expect("a runtime");
    let stop = runtime.canceller();
    let ended = thread::scope(|scope| {
        scope.spawn(move || stop.cancel());
        runtime.call::<Plain>("shop/endless", ())
    });
    assert_eq!(
        ended.err().and_then(|it| it.termination()),
        Some(Termination::Cancelled)
    );
    assert!(runtime.is_condemned());
    runtime.discard().assert_clean();
}

#[test]
fn a_deadline_ends_a_call() {
    let limits = Limits::new().deadline(Duration::from_millis(30));
    let mut runtime = shop().runtime().limits(limits).build().expect("a runtime");
    let ended = runtime.call::<Plain>("shop/endless", ());
    assert_eq!(
        ended.err().and_then(|it| it.termination()),
        Some(Termination::Deadline)
    );
    runtime.discard().assert_clean();
}

#[test]
fn nothing_is_granted_that_was_not_asked_for() -> Result<(), CallError> {
    let denied = "(mapv (fn [f] (try (f) :granted (catch SecurityException e (:capability (ex-data e)) :denied)))
      [(fn [] (slurp \"Cargo.toml\")) (fn [] (spit \"x\" \"y\")) (fn [] (System/getenv \"HOME\"))
       (fn [] (System/currentTimeMillis)) (fn [] (rand)) (fn [] (read-line))])";
    let mut runtime = Image::base().runtime().build()?;
    let all: Plain = runtime.eval(denied)?;
    assert_eq!(
        all.to_string(),
        "[:denied :denied :denied :denied :denied :denied]"
    );
    runtime.discard().assert_clean();
    let (output, captured) = Output::capture();
    let caps = Caps::none().output(output).clock(true);
    let mut runtime = Image::base().runtime().caps(caps).build()?;
    runtime.eval::<Plain>("(do (System/currentTimeMillis) (println \"seen\"))")?;
    runtime.discard().assert_clean();
    assert_eq!(captured.take_out(), "seen\n");
    Ok(())
}

#[test]
fn an_image_built_on_another_keeps_what_it_preloaded() -> Result<(), CallError> {
    let first = shop();
    let text =
        "(ns till (:require [shop])) (defn pay [order] (str (shop/total order) \" crowns\"))";
    let second = Image::builder().source("shop", SHOP).source("till", text);
    let second = second
        .module(Module::new("host").func("price-of", |_: String| 10_i64))
        .preload(["till"])
        .build()?;
    let order = || BTreeMap::from([("pen".to_owned(), 2_i64)]);
    assert_eq!(
        second
            .runtime()
            .build()?
            .call::<String>("till/pay", (order(),))?,
        "20 crowns"
    );
    assert_eq!(
        first
            .runtime()
            .build()?
            .call::<i64>("shop/total", (order(),))?,
        6
    );
    assert_ne!(first.fingerprint(), second.fingerprint());
    Ok(())
}
