//! Errors as users see them: source and report together.

use insta::assert_snapshot;

use crate::support::answers::Normaliser;
use crate::support::command::Dayfly;

/// The report about a program, with the exit code.
fn report_of(name: &str, program: &str) -> String {
    let dayfly = Dayfly::in_folder(&format!("report-{name}"));
    dayfly.file("program.clj", program);
    let ran = dayfly.run(&["program.clj"], "");
    let text = format!("{}{}exit {}", ran.out, ran.err, ran.code.unwrap_or(-1));
    Normaliser::new().normal(&text)
}

#[test]
fn an_unknown_name_is_marked_where_it_stands() {
    assert_snapshot!(report_of("unknown", "(defn total [items]\n  (reduc + items))\n\n(println (total [1 2]))\n"), @r#"
    error: Unable to resolve symbol: reduc in this context [:resolve/symbol, java.lang.RuntimeException]
      at program.clj:2:4

      1 | (defn total [items]
      2 |   (reduc + items))
        |    ^^^^^
      3 |
      4 | (println (total [1 2]))

      data: {:symbol "reduc"}
      hint: did you mean reduce?
    exit 1
    "#);
}

#[test]
fn a_wrong_type_shows_the_calls_that_led_there() {
    let program = "(defn price [item]\n  (* 2 (:price item)))\n\n(defn total [items]\n  (reduce + (map price items)))\n\n(println (total [{:price 1} {:price \"2\"}]))\n";
    assert_snapshot!(report_of("type", program), @r#"
    error: class java.lang.String cannot be cast to class java.lang.Number [:type/mismatch, java.lang.ClassCastException]
      at program.clj:2:3

      1 | (defn price [item]
      2 |   (* 2 (:price item)))
        |   ^^^^^^^^^^^^^^^^^^^^
      3 |
      4 | (defn total [items]

      data: {:given "java.lang.String", :expected "java.lang.Number"}

      calls:
        user/price (program.clj:2)
        clojure.core/reduce-first (clojure/core/reduce.clj:88)
        clojure.core/reduce (clojure/core/reduce.clj:103)
        user/total (program.clj:5)
        user/evalN (program.clj:7)
    exit 1
    "#);
}

#[test]
fn an_open_form_is_shown_where_it_was_opened() {
    assert_snapshot!(report_of("open", "(defn f [x]\n  (inc x)\n\n(println (f 1))\n"), @r"
    error: EOF while reading, starting at line 1 [:read/eof-in, java.lang.RuntimeException]
      at program.clj:5:1

      3 |
      4 | (println (f 1))

      data: {:opened-at 0, :line 1}
    exit 1
    ");
}

#[test]
fn data_of_an_exception_is_shown() {
    let program = "(throw (ex-info \"no such user\" {:id 7 :tried [:db :cache]} (Exception. \"connection refused\")))\n";
    assert_snapshot!(report_of("data", program), @r#"
    error: no such user [:script/ex-info, clojure.lang.ExceptionInfo]
      at program.clj:1:1

      1 | (throw (ex-info "no such user" {:id 7 :tried [:db :cache]} (Exception. "connection refused")))
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      data: {:id 7, :tried [:db :cache]}
      caused by: connection refused [:script/thrown]

      calls:
        user/evalN (program.clj:1)
    exit 1
    "#);
}

#[test]
fn a_wrong_number_of_arguments_names_the_function() {
    assert_snapshot!(report_of("arity", "(defn area [w h] (* w h))\n(area 3)\n"), @r#"
    error: Wrong number of args (1) passed to: user/area [:arity/wrong, clojure.lang.ArityException]
      at program.clj:2:1

      1 | (defn area [w h] (* w h))
      2 | (area 3)
        | ^^^^^^^^

      data: {:given 1, :name "user/area"}

      calls:
        user/evalN (program.clj:2)
    exit 1
    "#);
}

#[test]
fn a_macro_error_is_at_the_macro_call() {
    assert_snapshot!(report_of("macro", "(let [a 1 b]\n  a)\n"), @r"
    error: Call to clojure.core/let did not conform to spec. [:script/ex-info, clojure.lang.ExceptionInfo]

      data: {:form (let [a 1 b] a)}

      calls:
        clojure.core/refuse-form (clojure/core/bootstrap.clj:22)
        clojure.core/let (clojure/core/destructure.clj:229)
    exit 1
    ");
}
