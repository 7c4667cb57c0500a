//! `dayfly test`: which tests run, what is printed, which exit code; and what fibers do at the end of a program.

use crate::support::command::Dayfly;

fn folder(name: &str) -> Dayfly {
    let dayfly = Dayfly::in_folder(name);
    dayfly.file(
        "src/app/core.clj",
        "(ns app.core)\n(defn twice [x] (* 2 x))\n",
    );
    dayfly.file(
        "test/app/good_test.clj",
        "(ns app.good-test (:require [clojure.test :refer [deftest is]] [app.core :as c]))
(deftest even (is (= 4 (c/twice 2))))
(deftest odd (is (= 6 (c/twice 3))) (is (= 2 (c/twice 1))))\n",
    );
    dayfly.file(
        "more/bad_test.clj",
        "(ns bad-test (:require [clojure.test :refer [deftest is]]))
(deftest wrong (is (= 1 2)))
(deftest right (is (= 1 1)))\n",
    );
    dayfly
}

#[test]
fn tests_of_directories_files_and_namespaces_are_run() {
    let dayfly = folder("test_runs");
    let all = dayfly.run(&["test"], "");
    assert_eq!(all.code, Some(0), "{}", all.err);
    assert_eq!(
        all.out,
        "\nTesting app.good-test\n\nRan 2 tests containing 3 assertions.\n0 failures, 0 errors.\n"
    );
    let named = dayfly.run(&["test", "app.good-test", "--only", "good-test/even"], "");
    assert_eq!(named.code, Some(0), "{}", named.err);
    assert!(named.out.contains("Ran 1 tests containing 1 assertions."));
    let nothing = dayfly.run(&["test", "--only", "nothing-is-called-so"], "");
    assert_eq!(nothing.code, Some(1));
    let missing = dayfly.run(&["test", "no.such-namespace"], "");
    assert_eq!(missing.code, Some(1));
    assert!(missing.err.contains("no/such_namespace"), "{}", missing.err);
}

#[test]
fn a_failing_test_is_told_in_each_format_and_by_the_exit_code() {
    let dayfly = folder("test_fails");
    let text = dayfly.run(&["test", "test", "more/bad_test.clj"], "");
    assert_eq!(text.code, Some(1));
    assert!(
        text.out.contains("FAIL in (wrong) (bad_test.clj:2)"),
        "{}",
        text.out
    );
    assert!(
        text.out
            .contains("Ran 4 tests containing 5 assertions.\n1 failures, 0 errors.")
    );
    let tap = dayfly.run(&["test", "more", "--format", "tap"], "");
    assert_eq!(tap.code, Some(1));
    assert!(tap.out.contains("not ok (wrong)"), "{}", tap.out);
    let junit = dayfly.run(&["test", "more", "--format", "junit"], "");
    assert_eq!(junit.code, Some(1));
    assert!(junit.out.contains("<failure>"), "{}", junit.out);
    let fast = dayfly.run(&["test", "more", "test", "--fail-fast"], "");
    assert_eq!(fast.code, Some(1));
    assert!(!fast.out.contains("app.good-test"), "{}", fast.out);
}

#[test]
fn what_a_program_started_goes_on_at_its_end_but_not_after_an_error() {
    let dayfly = Dayfly::in_folder("fibers_at_the_end");
    let started =
        "(future (Thread/sleep 5) (println :slept)) (send (agent 0) (fn [_] (println :sent)))
                   (future @(promise)) (println :end)";
    dayfly.file("ends.clj", started);
    dayfly.file(
        "fails.clj",
        &format!("{started} (throw (Exception. \"x\"))"),
    );
    let ends = dayfly.run(&["ends.clj"], "");
    assert_eq!(
        (ends.code, ends.out.as_str()),
        (Some(0), ":end\n:sent\n:slept\n")
    );
    let fails = dayfly.run(&["fails.clj"], "");
    assert_eq!((fails.code, fails.out.as_str()), (Some(1), ":end\n"));
}
