//! The door to answers: a form goes in as text, what it answers comes out as text.

use std::fmt;

use dayfly::{CallError, Runtime, Termination};
use lisp_core::base::Source;
use lisp_core::cx::Cx;
use lisp_core::forms::read_text;
use lisp_core::read::Options;
use lisp_core::runtime::{eval_form, eval_text};
use regex::Regex;

use super::runtime::Base;

/// What a form did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    /// It answered a value that prints so.
    Value(String),
    /// It threw; `message` is empty when there is none.
    Thrown { class: String, message: String },
    /// It was cut short, and with it its runtime.
    Ended(Termination),
    /// The runtime had ended before.
    Refused,
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Answer::Value(text) => f.write_str(text),
            Answer::Thrown { class, message } => write!(f, "!! {class} {message:?}"),
            Answer::Ended(why) => write!(f, "ended: {why}"),
            Answer::Refused => f.write_str("refused"),
        }
    }
}

/// The printer of answers: as real Clojure's were printed when they were recorded.
const PRINTER: &str = "(fn* [value]
  (clojure.core/binding [clojure.core/*print-length* 300 clojure.core/*print-level* nil
                         clojure.core/*print-meta* false clojure.core/*print-dup* false
                         clojure.core/*print-readably* true
                         clojure.core/*print-namespace-maps* true]
    (clojure.core/pr-str value)))";

/// Evaluates one form in the runtime's current namespace and prints its value there, lazy parts and all.
pub(crate) fn answer(runtime: &mut Runtime, form: &str) -> Answer {
    let source = Source::new("NO_SOURCE_PATH", form);
    let printed = runtime.enter(|cx| {
        let form = read_text(cx, &source, Options::code())?.unwrap_or_default();
        let file = cx.heap.text(source.name());
        let value = eval_form(cx, &form, &file)?;
        printed(cx, &value)
    });
    match printed {
        Ok(text) => Answer::Value(text),
        Err(CallError::Script(error)) => Answer::Thrown {
            class: error.class().to_owned(),
            message: error.text().into_owned(),
        },
        Err(CallError::Terminated(why, _)) => Answer::Ended(why),
        Err(_) => Answer::Refused,
    }
}

/// The answers to forms as a table: `form => value`, `form !! code data` or `form ended: limit`.
pub(crate) fn answers(forms: &[&str]) -> String {
    let mut runtime = Base::load().plain_runtime();
    for form in ["(in-ns 'user)", "(clojure.core/refer 'clojure.core)"] {
        answer(&mut runtime, form);
    }
    let width = forms
        .iter()
        .map(|form| form.len())
        .filter(|len| *len <= 60)
        .max()
        .unwrap_or(0);
    let normaliser = Normaliser::new();
    let mut table = String::new();
    for form in forms {
        let given = match answer(&mut runtime, form) {
            Answer::Value(text) => format!("=> {text}"),
            Answer::Thrown { class, message } => {
                format!(
                    "!! {} {message}",
                    class.rsplit('.').next().unwrap_or(&class)
                )
            }
            other => other.to_string(),
        };
        let line = format!("{form:width$} {}", normaliser.normal(&given));
        table.push_str(line.trim_end());
        table.push('\n');
    }
    runtime.discard().assert_clean();
    table
}

fn printed(cx: &mut Cx, value: &lisp_core::value::Value) -> lisp_core::cx::Result<String> {
    let printer = eval_text(cx, &Source::new("printer", PRINTER), Options::code())?;
    let text = cx.call(&printer, std::slice::from_ref(value))?;
    Ok(text.text().expect("pr-str answers a string").to_owned())
}

/// Takes out of answers what differs from run to run; the same is done when real Clojure is recorded.
pub(crate) struct Normaliser(Vec<(Regex, &'static str)>);

impl Normaliser {
    /// With the rules of `tests/record`.
    pub(crate) fn new() -> Normaliser {
        let rules = [
            (r"@[0-9a-f]{3,16}\b", "@N"),
            (r"0x[0-9a-f]{3,16}\b", "0xN"),
            (r"__\d+", "__N"),
            (r"__N__auto__", "__N"),
            (r"--(\d+|N)", "-N"),
            // Real Clojure numbers the classes of functions.
            (r"( passed to: \S+)-N\b", "$1"),
            (r"\beval\d+", "evalN"),
            (r"\bin (cases|conformance\.diff):[\dN]*", "in $1:N"),
            (r" \(\S+ (?:is in|and \S+ are in) [^\n]*\)$", ""),
            (r"(?s)\n   :at \[[^\]]*\]", ""),
            (r"(?s)\n :trace\n \[.*\]\]", ""),
        ];
        let compiled = |(rule, by)| (Regex::new(rule).expect("a rule is a pattern"), by);
        Normaliser(rules.into_iter().map(compiled).collect())
    }

    /// The text without what differs from run to run.
    pub(crate) fn normal(&self, text: &str) -> String {
        let step =
            |text: String, (rule, by): &(Regex, &str)| rule.replace_all(&text, *by).into_owned();
        self.0.iter().fold(text.to_owned(), step)
    }
}
