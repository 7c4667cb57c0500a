//! Cases that real Clojure does not answer: what is Dayfly's own, and bugs that were fixed.
//!
//! Every file of `tests/cases/dayfly` and `tests/cases/regression` in a fresh runtime, namespace `cases`.

use dayfly::{CallError, Limits};
use lisp_core::base::Source;
use lisp_core::read::Options;
use lisp_core::runtime::eval_text;

use crate::support::answers::{Answer, Normaliser, answer};
use crate::support::expectations::{Case, cases};
use crate::support::files;
use crate::support::runtime::{Base, World};

const FUEL: u64 = 100_000_000;
const MEMORY_BYTES: u64 = 256 << 20;

#[test]
fn cases_of_our_own_answer_what_they_say() {
    let base = Base::load();
    let normaliser = Normaliser::new();
    let mut wrong = Vec::new();
    for dir in ["tests/cases/dayfly", "tests/cases/regression"] {
        for path in files::below(dir, ".clj") {
            let limits = Limits::new().fuel(FUEL).memory(MEMORY_BYTES);
            let mut runtime = base.runtime(limits, &World::new());
            for form in ["(in-ns 'cases)", "(clojure.core/refer 'clojure.core)"] {
                answer(&mut runtime, form);
            }
            let name = path.display().to_string();
            for case in cases(&mut runtime, &name, &files::text(&path)) {
                let complaint = complaint(&mut runtime, &case, &normaliser);
                wrong.extend(
                    complaint.map(|it| format!("{name}:{}: {}\n  {it}", case.line, case.form)),
                );
            }
            runtime.discard().assert_clean();
        }
    }
    assert!(
        wrong.is_empty(),
        "{} cases:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

fn complaint(
    runtime: &mut dayfly::Runtime,
    case: &Case,
    normaliser: &Normaliser,
) -> Option<String> {
    let expected = case.expected.as_deref();
    if let Some(code) =
        expected.and_then(|it| it.strip_prefix(";!! ").filter(|it| it.starts_with(':')))
    {
        let given = code_of(runtime, &case.form);
        return (given != code).then(|| format!("says     {code}\n  answers  {given}"));
    }
    let given = answer(runtime, &case.form);
    let given = match (expected, &given) {
        (None, Answer::Value(_)) => return None,
        (None, other) => other.to_string(),
        (_, Answer::Value(text)) => format!(";=> {}", normaliser.normal(text)),
        (Some(expected), Answer::Thrown { class, message }) => {
            let class = class.strip_prefix("java.lang.").unwrap_or(class);
            let has_message = expected.contains('"');
            if has_message {
                format!(";!! {class} {message:?}")
            } else {
                format!(";!! {class}")
            }
        }
        (_, other) => other.to_string(),
    };
    let expected = expected.unwrap_or("a value");
    (normaliser.normal(expected) != given)
        .then(|| format!("says     {expected}\n  answers  {given}"))
}

/// Code and data of the error that a form throws.
fn code_of(runtime: &mut dayfly::Runtime, form: &str) -> String {
    let source = Source::new("NO_SOURCE_PATH", form);
    match runtime.enter(|cx| eval_text(cx, &source, Options::code()).map(drop)) {
        Ok(()) => "a value".to_owned(),
        Err(CallError::Script(error)) => format!("{} {}", error.code().name, error.data()),
        Err(other) => other.to_string(),
    }
}
