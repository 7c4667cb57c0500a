//! Random programs against models: collections of the standard library, wide integers, text that is read back.
//!
//! A failing case prints the program that shows it and the seed to run it again; `PROPTEST_CASES=n` looks longer.

mod collections;
mod numbers;
mod round_trip;

use std::cell::RefCell;

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use crate::support::answers::{Answer, answer};
use crate::support::runtime::Base;

/// Runs a property for many values of `strategy`: `program` writes a form, `expected` what it prints.
fn hold<S: Strategy>(
    strategy: S,
    program: impl Fn(&S::Value) -> String,
    expected: impl Fn(&S::Value) -> String,
) {
    check(strategy, |value, ask| {
        let form = program(value);
        let (given, expected) = (ask(&form), Answer::Value(expected(value)));
        (given != expected).then(|| format!("{form}\n  answers  {given}\n  expected {expected}"))
    });
}

/// Runs a property that may ask several forms and says what is wrong, in one runtime that ends clean.
fn check<S: Strategy>(
    strategy: S,
    wrong: impl Fn(&S::Value, &mut dyn FnMut(&str) -> Answer) -> Option<String>,
) {
    let config = Config {
        failure_persistence: None,
        ..Config::default()
    };
    let mut runner = TestRunner::new(config);
    let base = Base::load();
    let runtime = RefCell::new(base.plain_runtime());
    let outcome = runner.run(&strategy, |value| {
        let mut runtime = runtime.borrow_mut();
        let complaint = wrong(&value, &mut |form| answer(&mut runtime, form));
        complaint.map_or(Ok(()), |complaint| Err(TestCaseError::fail(complaint)))
    });
    runtime.into_inner().discard().assert_clean();
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
}
