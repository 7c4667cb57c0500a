//! Errors: texts from rows, places from sources, reports, near names.

use std::collections::HashSet;

use super::render::{self, Style};
use super::suggest::nearest;
use super::*;

fn sample() -> Error {
    let source = Source::new(
        "app.clj",
        "(defn f [x]\n  (let [y 1]\n\t(nth x 3)))\n(f [])\n",
    );
    let frame = |function: &str, line| TraceFrame {
        function: function.into(),
        file: "app.clj".into(),
        line,
    };
    Error::of(code::INDEX_OUT_OF_BOUNDS)
        .with("index", 3)
        .with("count", 0)
        .at(Span::new(26, 35))
        .in_source(&source)
        .hint("(nth v i default) answers default instead")
        .through(frame("app/f", 3))
        .through(frame("app/main", 4))
}

#[test]
fn the_text_comes_from_the_row_and_the_data() {
    let error = Error::of(code::ARITY_WRONG)
        .with("given", 1)
        .with("name", "user/f");
    assert_eq!(
        error.to_string(),
        "Wrong number of args (1) passed to: user/f"
    );
    assert_eq!(error.class(), "clojure.lang.ArityException");
    let keyed = Error::of(code::READ_DUPLICATE_KEY).with("key", Plain::keyword("a"));
    assert_eq!(keyed.to_string(), "Duplicate key: :a");
    assert_eq!(
        Error::of(code::READ_DUPLICATE_KEY).to_string(),
        "Duplicate key: {key}"
    );
    let again = error
        .with("given", 2)
        .message("own")
        .as_class("java.lang.Exception");
    assert_eq!(
        format!("{again:?}"),
        ":arity/wrong \"own\" {:given 2, :name \"user/f\"}"
    );
    assert_eq!(again.class(), "java.lang.Exception");
}

#[test]
fn a_report_has_four_blocks() {
    let report = render::human(
        &sample(),
        Style {
            frames: 1,
            ..Style::default()
        },
    );
    let expected = "\
error: index 3 is outside a collection of 0 [:index/out-of-bounds, \
java.lang.IndexOutOfBoundsException]
  at app.clj:3:2

  1 | (defn f [x]
  2 |   (let [y 1]
  3 | \t(nth x 3)))
    | \t^^^^^^^^^
  4 | (f [])

  data: {:index 3, :count 0}
  hint: (nth v i default) answers default instead

  calls:
    app/f (app.clj:3)
    … 1 more
";
    assert_eq!(report, expected);
}

#[test]
fn a_report_has_other_forms() {
    let error = Error::of(code::HOST_FAILED)
        .with("message", "no \"x\"")
        .caused_by(sample())
        .caused_by_host(Arc::new(std::io::Error::other("disk")));
    assert_eq!(render::short(&error), "no \"x\" [:host/failed]");
    let cause = "{:code :index/out-of-bounds, :class java.lang.IndexOutOfBoundsException, \
        :message \"index 3 is outside a collection of 0\", :data {:index 3, :count 0}, \
        :file \"app.clj\", :line 3, :column 2, \
        :hint \"(nth v i default) answers default instead\", \
        :trace [[app/f \"app.clj\" 3] [app/main \"app.clj\" 4]]}";
    let edn = "{:code :host/failed, :class java.lang.RuntimeException, \
        :message \"no \\\"x\\\"\", :data {:message \"no \\\"x\\\"\"}, :cause ";
    assert_eq!(render::edn(&error), format!("{edn}{cause}}}"));
    assert!(render::json(&error).starts_with("{\"code\":\"host/failed\",\"class\":"));
    let coloured = render::human(
        &error,
        Style {
            colour: true,
            ..Style::default()
        },
    );
    assert!(coloured.contains("\x1b[1;31merror\x1b[0m"));
    assert!(coloured.contains("disk"));
}

#[test]
fn a_place_beyond_the_text_is_marked_at_its_end() {
    let source = Source::new("x", "(").starting_at(7, 3);
    let error = Error::of(code::READ_EOF)
        .at(Span::new(1, 1))
        .in_source(&source);
    let report = render::human(&error, Style::default());
    assert!(
        report.ends_with("  at x:7:4\n\n  7 | (\n    |  ^\n"),
        "{report}"
    );
}

#[test]
fn every_row_is_well_formed() {
    let names: HashSet<&str> = codes::ALL.iter().map(|code| code.name).collect();
    assert_eq!(names.len(), codes::ALL.len(), "a code is used twice");
    for code in codes::ALL {
        let (ns, name) = code.name.split_once('/').expect("a namespace");
        assert!(ns.starts_with(':') && !name.is_empty(), "{}", code.name);
        assert!(code.class.contains('.'), "{}", code.class);
        assert!(!code.doc.is_empty(), "{}", code.name);
    }
}

#[test]
fn near_names_are_found_and_far_ones_are_not() {
    let names = ["reduce", "reductions", "map", "mapv", "conj"];
    assert_eq!(nearest("redcue", names), Some("reduce"));
    assert_eq!(nearest("mpa", names), Some("map"));
    assert_eq!(nearest("x", names), None);
    assert_eq!(nearest("frobnicate", names), None);
    assert_eq!(nearest("", names), None);
}

#[test]
fn an_error_is_one_word_and_may_travel() {
    fn travels<T: Send + Sync + 'static>() {}
    travels::<Error>();
    assert_eq!(size_of::<Error>(), size_of::<usize>());
    let chain = (0..200_000).fold(Error::of(code::ASSERT), |inner, _| {
        Error::of(code::HOST_FAILED).caused_by(inner)
    });
    drop(chain);
}
