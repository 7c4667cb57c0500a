//! The machine at work, with just the natives it needs: what each kind of form answers.

use super::*;
use crate::base::Plain;
use crate::cx::{Args, Native, NoHost, Result};
use crate::native::NativeList;
use crate::value::Value;

crate::natives! {
    "clojure.core";

    /// Sum.
    "+" "[& xs]" since "0.1" cost Length => sum;
    /// Difference.
    "-" "[a b]" since "0.1" cost Length => difference;
    /// Order.
    "<" "[a b]" since "0.1" cost Length => less;
    /// Equality.
    "=" "[a b]" since "0.1" => equal;
    /// Application.
    "apply" "[f args]" since "0.1" cost Calls => apply;
    /// Conjunction.
    "conj" "[a b]" since "0.1" cost Length => sum;
    /// Increment.
    "inc" "[a]" since "0.1" cost Length => sum;
    /// First.
    "first" "[a]" since "0.1" => sum;
    /// A list.
    "list" "[& xs]" since "0.1" => list;
}

fn sum(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let mut sum = Value::from(0);
    for arg in args.as_slice() {
        sum = crate::numeric::boxed::add(cx, &sum, arg)?;
    }
    Ok(sum)
}

fn difference(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    crate::numeric::boxed::sub(cx, &args[0], &args[1])
}

fn less(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    crate::numeric::boxed::lt(cx, &args[0], &args[1]).map(Value::from)
}

fn equal(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    crate::compare::equal(cx, &args[0], &args[1]).map(Value::from)
}

fn apply(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    cx.call(&args[0], &[])
}

fn list(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(crate::collection::list::list_of(
        &cx.heap,
        args.as_slice().to_vec(),
    ))
}

fn runtime() -> Runtime {
    let mut natives = NativeTable::default();
    for table in [NATIVES, super::NATIVES] as [NativeList; 2] {
        for (row, native) in table {
            natives.add(row.clone(), Native::Static(*native));
        }
    }
    boot(natives, Library::default(), Box::new(NoHost::default())).expect("booting needs nothing")
}

fn answers(text: &str) -> String {
    let mut runtime = runtime();
    let answer = match runtime.eval("test", text) {
        Ok(plain) => plain.to_string(),
        Err(error) => format!("!! {error}"),
    };
    runtime.discard().assert_clean();
    answer
}

#[test]
fn forms_answer_what_they_should() {
    let rows = [
        ("(+ 1 2)", "3"),
        ("(let* [x 1 y (+ x 1)] (+ x y))", "3"),
        ("(if nil 1 2)", "2"),
        ("(do 1 2 3)", "3"),
        ("((fn* [a b] (- a b)) 5 3)", "2"),
        (
            "((fn* f [n] (if (< n 2) n (+ (f (- n 1)) (f (- n 2))))) 15)",
            "610",
        ),
        (
            "(loop* [i 0 acc 0] (if (< i 10) (recur (+ i 1) (+ acc i)) acc))",
            "45",
        ),
        (
            "(def fib (fn* [n] (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2)))))) (fib 20)",
            "6765",
        ),
        ("((fn* [& xs] xs) 1 2 3)", "(1 2 3)"),
        ("((fn* [a & xs] [a xs]) 1)", "[1 nil]"),
        ("(apply + [1 2 3 4])", "10"),
        ("(apply (fn* [a & r] [a r]) [1 2 3])", "[1 (2 3)]"),
        ("(let* [x 10 f (fn* [y] (+ x y))] (f 5))", "15"),
        (
            "(let* [f (fn* [x] (fn* [y] (fn* [z] [x y z])))] (((f 1) 2) 3))",
            "[1 2 3]",
        ),
        ("(quote (a b))", "(a b)"),
        ("[1 (+ 1 1) {:a (+ 1 2)} #{(+ 2 2)}]", "[1 2 {:a 3} #{4}]"),
        ("(:a {:a 7})", "7"),
        ("({:a 7} :a)", "7"),
        ("([5 6] 1)", "6"),
        (
            "(try (throw (new Exception \"x\")) (catch Exception e 42))",
            "42",
        ),
        (
            "(try (+ 1 nil) (catch NullPointerException e :npe))",
            ":npe",
        ),
        ("(try 1 (finally 2))", "1"),
        (
            "(let* [a [1 2 3]] (try (throw (new Error \"x\")) (catch Error e a) (finally a)))",
            "[1 2 3]",
        ),
        ("(let* [x 5] (case* x :none 1 :one 5 :five))", ":five"),
        ("(let* [x 6] (case* x :none 1 :one 5 :five))", ":none"),
        (
            "(letfn* [ev (fn* ev [n] (if (= n 0) true (od (- n 1)))) od (fn* od [n] (if (= n 0) false (ev (- n 1))))] (ev 101))",
            "false",
        ),
        (
            "(def ^{:macro true} m (fn* [&form &env a] (list (quote +) a a))) (m 4)",
            "8",
        ),
    ];
    for (form, expected) in rows {
        let answer = answers(form);
        assert_eq!(answer, expected, "{form}");
    }
}

#[test]
fn endless_recursion_is_an_error_and_endless_loops_end_with_their_fuel() {
    let answer =
        answers("(def f (fn* [n] (+ 1 (f n)))) (try (f 1) (catch StackOverflowError e :deep))");
    assert_eq!(answer, ":deep");
    let mut runtime = runtime();
    runtime.limits = Limits::new().fuel(100_000);
    let ended = runtime.eval("test", "(try (loop* [] (recur)) (catch Throwable e 1))");
    assert!(matches!(
        ended,
        Err(CallError::Terminated(crate::base::Termination::Fuel, _))
    ));
    assert!(runtime.is_condemned());
    assert!(matches!(
        runtime.eval("test", "1"),
        Err(CallError::Refused(Refusal::Condemned))
    ));
    runtime.discard().assert_clean();
}

#[test]
fn nothing_is_left_behind_by_what_has_run() {
    let mut runtime = runtime();
    let program = "(def f (fn* [n] (try (if (= n 0) (throw (new Exception [n n n])) [n (f (- n 1))]) (catch Exception e [n e]))))";
    runtime.load("test", program).expect("defines");
    let census = |runtime: &mut Runtime| {
        let answer = runtime.eval("test", "(do (f 20) :ok)");
        assert_eq!(answer.expect("answers"), Plain::keyword("ok"));
        runtime.cx().heap.census().objects()
    };
    let first = census(&mut runtime);
    for _ in 0..10 {
        assert_eq!(census(&mut runtime), first);
    }
    runtime.discard().assert_clean();
}

/// The bytes of an image, changed by `change` and with a fingerprint that fits again.
fn changed(bytes: &[u8], change: impl FnOnce(&mut [u64])) -> Vec<u8> {
    let mut words: Vec<u64> = bytes
        .chunks_exact(8)
        .map(|word| u64::from_le_bytes(word.try_into().expect("eight bytes")))
        .collect();
    change(&mut words);
    words[7] = crate::heap::fingerprint(&words[9..]);
    words.iter().flat_map(|word| word.to_le_bytes()).collect()
}

#[test]
fn code_from_outside_is_checked_before_it_runs() {
    let mut runtime = runtime();
    let program = "(def f (fn* f ([n] (loop* [i 0 s 0] (if (< i n) (recur (+ i 1) (+ s i)) s))) ([a & more] [a more])))
      (def g (fn* [x] (try (let* [y (f x)] (fn* [] (case* y :none 1 :one 2 :two))) (catch Exception e e))))";
    runtime.load("test", program).expect("defines");
    let bytes = runtime.enter(|cx| super::freeze(cx, 1)).expect("frozen");
    let verified = |bytes: &[u8]| crate::bytecode::verify(&crate::heap::thaw(bytes, 1)?);
    verified(&bytes).expect("what the compiler made passes");
    let words = bytes.len() / 8;
    let (mut refused, mut passed) = (0, 0);
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..600 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let (at, bit) = (9 + state as usize % (words - 9), state >> 58);
        match verified(&changed(&bytes, |words| words[at] ^= 1 << bit)) {
            Ok(_) => passed += 1,
            Err(_) => refused += 1,
        }
    }
    // Most bits are text and numbers, which may say anything; none of the changes is a panic.
    assert!(refused > 60, "{refused} refused, {passed} passed");
}
