//! Files, expressions, standard input, limits and exit codes.

use crate::support::command::{Dayfly, Ran};

/// Runs in a folder with a few files; `(code, out)` are compared, `err` must contain the last part.
fn assert_runs(name: &str, rows: &[(&[&str], &str, i32, &str, &str)]) {
    let dayfly = Dayfly::in_folder(name);
    dayfly.file("hello.clj", "(println \"hello\" *command-line-args*)\n");
    dayfly.file("script", "#!/usr/bin/env dayfly\n(println (+ 1 2))\n");
    dayfly.file("lib/app/core.clj", "(ns app.core)\n(defn -main [& args] (println \"main\" args))\n(defn other [& args] (println \"other\" args))\n");
    dayfly.file(
        "fails.clj",
        "(println \"before\")\n(throw (ex-info \"over\" {}))\n",
    );
    dayfly.file("seven.clj", "(throw (ex-info \"\" {:dayfly/exit 7}))\n");
    for (args, input, code, out, err) in rows {
        let ran = dayfly.run(args, input);
        let expected = Ran {
            code: Some(*code),
            out: (*out).to_owned(),
            err: ran.err.clone(),
        };
        assert_eq!(ran, expected, "{args:?}");
        assert!(ran.err.contains(err), "{args:?} writes {:?}", ran.err);
        assert!(
            !err.is_empty() || ran.err.is_empty(),
            "{args:?} writes {:?}",
            ran.err
        );
    }
}

#[test]
fn a_repl_remembers_values_namespace_and_settings() {
    let dayfly = Dayfly::in_folder("repl");
    let typed = "(set! *print-length* 2)\n(range 10)\n[*1 *2]\n(in-ns 'other)\n(def x 5)\n\
                 (clojure.core/inc\n x)\n(clojure.core// 1 0)\n(clojure.core/ex-message clojure.core/*e)\n";
    let ran = dayfly.run(&["repl"], typed);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(&lines[..3], ["2", "(0 1 ...)", "[(0 1 ...) 2]"]);
    assert_eq!(&lines[4..], ["#'other/x", "6", "\"Divide by zero\""]);
    assert!(ran.err.contains("Divide by zero"), "{}", ran.err);
}

#[test]
fn programs_come_from_files_expressions_and_input() {
    assert_runs(
        "sources",
        &[
            (&["hello.clj"], "", 0, "hello nil\n", ""),
            (
                &["hello.clj", "-x", "--", "y"],
                "",
                0,
                "hello (-x -- y)\n",
                "",
            ),
            (&["script"], "", 0, "3\n", ""),
            (&["-e", "(+ 1 2)"], "", 0, "3\n", ""),
            (&["-e", "nil"], "", 0, "", ""),
            (&["-e", "(def x 2)", "-e", "(* x 21)"], "", 0, "42\n", ""),
            (&["-e", "\"text\""], "", 0, "\"text\"\n", ""),
            (&["-"], "(println :from-input)", 0, ":from-input\n", ""),
            (&[], "(println :piped)", 0, ":piped\n", ""),
            (
                &["-cp", "lib", "-m", "app.core", "a", "b"],
                "",
                0,
                "main (a b)\n",
                "",
            ),
            (
                &["-cp", "lib", "-m", "app.core/other", "a"],
                "",
                0,
                "other (a)\n",
                "",
            ),
            (&["-e", "(println (read-line))"], "line\n", 0, "line\n", ""),
        ],
    );
}

#[test]
fn exit_codes_tell_how_it_ended() {
    assert_runs(
        "codes",
        &[
            (&["fails.clj"], "", 1, "before\n", "over"),
            (&["seven.clj"], "", 7, "", ""),
            (&["-e", "(System/exit 5)"], "", 5, "", ""),
            (
                &["-e", "(try (System/exit 6) (finally (println :never)))"],
                "",
                6,
                "",
                "",
            ),
            (&["no-such-file.clj"], "", 2, "", "no-such-file.clj"),
            (&["--no-such-option"], "", 2, "", "--no-such-option"),
            (&["-e", "(+ 1"], "", 1, "", "EOF"),
            (&["-m", "no.such.ns"], "", 1, "", "no"),
        ],
    );
}

#[test]
fn limits_end_with_code_3_and_say_which() {
    assert_runs(
        "limits",
        &[
            (
                &["--fuel", "10000", "-e", "(loop [] (recur))"],
                "",
                3,
                "",
                "limit: fuel",
            ),
            (
                &["--timeout", "100ms", "-e", "(loop [] (recur))"],
                "",
                3,
                "",
                "limit: deadline",
            ),
            (
                &[
                    "--max-memory",
                    "8M",
                    "-e",
                    "(loop [x []] (recur (conj x (vec (range 100)))))",
                ],
                "",
                3,
                "",
                "limit: memory",
            ),
            (
                &[
                    "--fuel",
                    "10000",
                    "-e",
                    "(try (loop [] (recur)) (catch Throwable e :caught) (finally (println :never)))",
                ],
                "",
                3,
                "",
                "limit: fuel",
            ),
            (
                &[
                    "--max-depth",
                    "50",
                    "-e",
                    "(defn f [n] (inc (f n)))",
                    "-e",
                    "(try (f 1) (catch StackOverflowError e :deep))",
                ],
                "",
                0,
                ":deep\n",
                "",
            ),
        ],
    );
}

#[test]
fn what_is_printed_goes_to_standard_output_only() {
    let dayfly = Dayfly::in_folder("streams");
    let program = "(println 1) (binding [*out* *err*] (println 2)) (print 3) (flush)";
    let ran = dayfly.run(&["-e", program], "");
    let expected = Ran {
        code: Some(0),
        out: "1\n3".to_owned(),
        err: "2\n".to_owned(),
    };
    assert_eq!(ran, expected);
    let help = dayfly.run(&["--help"], "");
    assert!(
        help.code == Some(0) && help.out.contains("--fuel") && help.err.is_empty(),
        "{help:?}"
    );
    let version = dayfly.run(&["--version"], "");
    assert_eq!(
        version.out,
        format!("dayfly {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn readers_of_data_are_named_in_files_of_the_class_path() {
    let dayfly = Dayfly::in_folder("data-readers");
    dayfly.file("one/data_readers.clj", "{one/up one.core/up}\n");
    dayfly.file(
        "one/one/core.clj",
        "(ns one.core)\n(defn up [s] (.toUpperCase ^String s))\n",
    );
    dayfly.file(
        "two/data_readers.cljc",
        "{two/n #?(:clj two.core/n :cljs nope/n)}\n",
    );
    dayfly.file("two/two/core.clj", "(ns two.core)\n(defn n [x] (inc x))\n");
    let program = "(require 'one.core 'two.core)\n\
                   (prn #one/up \"a\" #two/n 1 (read-string \"#two/n 2\"))";
    let ran = dayfly.run(&["-cp", "one:two", "-"], program);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(0), "\"A\" 2 3\n"),
        "{}",
        ran.err
    );
    dayfly.file("bad/data_readers.clj", "{bad/n n}\n");
    let ran = dayfly.run(&["-cp", "bad", "-e", "1"], "");
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.err.contains("Invalid form in data-reader file"),
        "{}",
        ran.err
    );
}

#[test]
fn a_lenient_run_reports_what_fails_and_loads_the_rest() {
    let dayfly = Dayfly::in_folder("lenient");
    dayfly.file(
        "a.clj",
        "(ns a\n (:require [missing.lib :as m] [b :as b])\n (:import (java.util Dat ArrayList)))\n\
         (def x (String/valueof 1))\n(defn f [y] (NoSuch. y))\n(def z %&)\n\
         (println (ArrayList. [b/good]) (resolve 'f))\n(/ 1 0)\n\
         (println (try (load-string \"(/ 1 0)\") (catch ArithmeticException _ :caught)))\n\
         (let [a 1\n(println \"end\")\n",
    );
    dayfly.file("b.clj", "(ns b)\n(def bad (nope))\n(def good 1)\n");
    let ran = dayfly.run(&["--lenient", "a.clj"], "");
    assert_eq!(ran.code, Some(1));
    assert_eq!(ran.out, "[1] #'a/f\n:caught\nend\n");
    let expected = [
        "a.clj:1:1: Could not locate missing/lib__init.class",
        "b.clj:2:10: Unable to resolve symbol: nope in this context [:resolve/symbol]\n",
        "a.clj:1:1: java.util.Dat [:resolve/class]\n  hint: did you mean java.util.Date?\n",
        "a.clj:4:8: No matching method valueof found",
        "  hint: did you mean valueOf?\n",
        "a.clj:5:13: Unable to resolve classname: NoSuch",
        "a.clj:6:1: ",
        "a.clj:8:1: Divide by zero",
        ": EOF while reading, starting at line 10 [:read/eof-in]\n",
    ];
    let mut rest = ran.err.as_str();
    for part in expected {
        let at = rest
            .find(part)
            .unwrap_or_else(|| panic!("{part:?} is missing in {}", ran.err));
        rest = &rest[at + part.len()..];
    }
    assert_eq!(
        dayfly.run(&["a.clj"], "").out,
        "",
        "without the option the first error ends it"
    );
    let ran = dayfly.run(&["--lenient", "b.clj"], "");
    assert_eq!(ran.code, Some(1));
    let ran = dayfly.run(&["--lenient", "-e", "(/ 1 0)", "-e", "(println 1)"], "");
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(1), ""),
        "only files are loaded leniently"
    );
    let exit = "(throw (ex-info \"\" {:dayfly/exit 7}))\n(println 1)\n";
    dayfly.file("seven.clj", exit);
    assert_eq!(dayfly.run(&["--lenient", "seven.clj"], "").code, Some(7));
    let ran = dayfly.run(
        &["--lenient", "--fuel", "1000", "-"],
        "(loop [] (recur))\n(println 1)",
    );
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(3), ""),
        "a limit is a limit"
    );
}
