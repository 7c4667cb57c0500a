//! Limits on single things: texts, nesting, reports, patterns, what is printed, files; and what usage says.

use dayfly::{CallError, Image, Limits, Module, Plain};

use crate::support::answers::answer;
use crate::support::runtime::{Base, World};

fn answers(limits: Limits, forms: &[&str]) -> Vec<String> {
    let mut runtime = Base::load().runtime(limits, &World::new());
    let given = forms
        .iter()
        .map(|form| answer(&mut runtime, form).to_string());
    let given = given.collect();
    runtime.discard().assert_clean();
    given
}

#[test]
fn a_source_text_is_as_long_as_allowed() {
    let mut runtime = Base::load().runtime(Limits::new().source(64), &World::new());
    let fits = "(+ 1 2) ; 64 bytes are allowed for one text here, this is less";
    assert_eq!(runtime.eval::<i64>(fits).expect("it fits"), 3);
    let error = runtime.eval::<i64>(&format!("{fits} and this is more"));
    let Err(CallError::Script(error)) = error else {
        panic!("{error:?}")
    };
    assert_eq!(error.code().name, ":read/too-long");
    assert_eq!(error.get("limit").and_then(Plain::as_int), Some(64));
    runtime.discard().assert_clean();
}

#[test]
fn the_compiler_nests_forms_as_deep_as_allowed() {
    let nested = |depth: usize| {
        let text = format!("{}1{}", "(inc ".repeat(depth), ")".repeat(depth));
        format!("(try (eval '{text}) (catch Throwable e :deep))")
    };
    let given = answers(
        Limits::new().nesting(40),
        &[&nested(20), &nested(50), &nested(5000)],
    );
    assert_eq!(given, ["21", ":deep", ":deep"]);
    assert_eq!(answers(Limits::new(), &[&nested(500)]), ["501"]);
}

#[test]
fn a_report_is_bounded_however_much_an_error_carries() {
    let limits = Limits::new().report(1000).fuel(10_000_000).memory(64 << 20);
    for data in [
        "{:all (range)}",
        "{:all (vec (range 100000))}",
        "{:text (apply str (repeat 100000 \\x))}",
        "{:deep (reduce (fn [a _] [a]) [] (range 100000))}",
        "{:many (zipmap (range 10000) (range))}",
        "{:wide [(iterate inc 0) (repeat 1) (cycle [1 2])]}",
    ] {
        let mut runtime = Base::load().runtime(limits.clone(), &World::new());
        let form = format!("(throw (ex-info \"much\" {data}))");
        let Err(CallError::Script(error)) = runtime.eval::<Plain>(&form) else {
            panic!("{form} is an error")
        };
        let said = error.data().to_string().len();
        assert!(
            (10..20_000).contains(&said),
            "{data} is reported in {said} bytes"
        );
        runtime.discard().assert_clean();
    }
}

#[test]
fn a_regular_expression_is_as_long_and_as_large_as_allowed() {
    let given = answers(
        Limits::new().regex_pattern(10),
        &[
            "(re-find (re-pattern \"a+b\") \"xaab\")",
            "(try (re-pattern (apply str (repeat 11 \\a))) (catch Throwable e (:limit (ex-data e) (ex-message e))))",
        ],
    );
    assert_eq!(given[0], "\"aab\"");
    assert!(
        given[1].contains("longer than 10 bytes") || given[1] == "10",
        "{given:?}"
    );
    let large = "(try (re-find (re-pattern \"(\\\\w{50}){20}\") \"x\") (catch Throwable e :large))";
    assert_eq!(
        answers(Limits::new().regex_program(20_000), &[large]),
        [":large"]
    );
    assert_eq!(answers(Limits::new(), &[large]), ["nil"]);
}

#[test]
fn compiled_patterns_count_as_memory() {
    let mut runtime = Base::load().plain_runtime();
    let live = |runtime: &mut dayfly::Runtime| {
        answer(runtime, "(dotimes [i 5000] i)");
        runtime.usage().live_bytes
    };
    let before = live(&mut runtime);
    answer(
        &mut runtime,
        "(dotimes [i 20] (re-find (re-pattern (str \"\\\\w+\\\\s\" i \"b\")) \"a 1b\"))",
    );
    let more = live(&mut runtime) - before;
    assert!(more >= 20 * (64 << 10), "{more} bytes for twenty patterns");
    runtime.discard().assert_clean();
}

#[test]
fn printing_stops_at_its_limits_whatever_the_program_binds() {
    let given = answers(
        Limits::new().print_length(3).print_level(2),
        &[
            "(pr-str (range))",
            "(pr-str [1 [2 [3 [4]]]])",
            "(binding [*print-length* 2] (pr-str (range)))",
            "(binding [*print-length* 100 *print-level* nil] (pr-str [(range) [[[1]]]]))",
            "(with-out-str (prn {:a {:b {:c 1}}}))",
        ],
    );
    let expected = [
        "\"(0 1 2 ...)\"",
        "\"[1 [2 #]]\"",
        "\"(0 1 ...)\"",
        "\"[(0 1 2 ...) [#]]\"",
        "\"{:a {:b #}}\\n\"",
    ];
    assert_eq!(given, expected);
}

#[test]
fn a_panic_is_told_with_its_message() {
    let module = Module::new("host").func("burst", |n: i64| -> i64 { panic!("{n} bottles") });
    let image = Image::builder().module(module).build().expect("an image");
    let mut runtime = image.runtime().build().expect("a runtime");
    let ended = runtime.eval::<i64>("(host/burst 99)");
    let Err(CallError::HostPanic(message, usage)) = &ended else {
        panic!("{ended:?}")
    };
    assert_eq!(message, "99 bottles");
    assert!(usage.fuel > 0);
    assert!(runtime.is_condemned());
    runtime.discard().assert_clean();
}

#[test]
fn the_depth_of_calls_is_told_exactly() {
    let mut runtime = Base::load().plain_runtime();
    answer(
        &mut runtime,
        "(def down (fn [n] (if (pos? n) (inc (down (dec n))) 0)))",
    );
    let mut depth = |n: i64| {
        answer(&mut runtime, &format!("(down {n})"));
        i64::from(runtime.usage().depth_peak) - n
    };
    // The form itself is a call, and so is the last one of `down`.
    assert_eq!([depth(50), depth(5000), depth(30), depth(100)], [2; 4]);
}

#[test]
fn calls_cut_short_are_counted() {
    let mut runtime = Base::load().runtime(Limits::new().fuel(100_000), &World::new());
    let deep = "(do (def spin (fn spin [n] (if (pos? n) (inc (spin (dec n))) (loop [] (recur))))) (spin 50))";
    assert!(runtime.eval::<Plain>(deep).is_err());
    let report = runtime.discard();
    report.assert_clean();
    assert!((51..60).contains(&report.frames_dropped), "{report:?}");
}

#[test]
fn a_file_is_read_no_further_than_it_may_be() {
    let limits = Limits::new().memory(8 << 20).max_value(1 << 20);
    let image = Image::builder().build().expect("an image");
    let caps = dayfly::Caps::all();
    let mut runtime = image
        .runtime()
        .limits(limits)
        .caps(caps)
        .build()
        .expect("a runtime");
    let given =
        runtime.eval::<Plain>("(try (slurp \"/dev/zero\") (catch OutOfMemoryError e :too-large))");
    assert_eq!(
        given.map(|it| it.to_string()).ok().as_deref(),
        Some(":too-large")
    );
    runtime.discard().assert_clean();
}
