//! Does Dayfly answer what real Clojure answers? Every recorded form, file by file, each file in a fresh runtime.
//!
//! The forms that differ must be exactly those in `tests/recorded/deviations.txt`: a new difference fails, and so does
//! one that has gone. `UPDATE=1` rewrites the list and keeps its reasons; `ONLY=part` runs the recordings whose name
//! contains `part`; `REPORT=file` writes every difference with both answers.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, thread};

use dayfly::{Limits, Runtime};

use crate::support::answers::{Answer, Normaliser, answer};
use crate::support::cases::{Expected, Recorded, Recording, recordings};
use crate::support::deviations::{self, Deviations, UNEXPLAINED};
use crate::support::files;
use crate::support::runtime::{Base, World};

/// Files run at the same time.
const THREADS: usize = 2;
/// The stack of a thread that runs forms: the machine needs no deep one.
const STACK_BYTES: usize = 256 << 10;
/// What one form may use.
const FORM_FUEL: u64 = 100_000_000;
const MEMORY_BYTES: u64 = 512 << 20;

/// A form that is answered differently.
struct Difference {
    form: String,
    expected: String,
    given: String,
}

/// What running one recording showed.
#[derive(Default)]
struct Outcome {
    forms: usize,
    differences: Vec<Difference>,
}

#[test]
fn recorded_forms_are_answered_as_by_clojure() {
    let only = env::var("ONLY").unwrap_or_default();
    let mut recordings = recordings();
    recordings.retain(|it| it.name.contains(&only));
    let outcomes = run_all(&recordings);
    let known = deviations::known();
    let is_run = |file: &String| recordings.iter().any(|it| it.name == *file);
    let mut found = Deviations::new();
    for (recording, outcome) in recordings.iter().zip(&outcomes) {
        for difference in &outcome.differences {
            let key = (recording.name.clone(), difference.form.clone());
            let reason = known
                .get(&key)
                .cloned()
                .unwrap_or_else(|| UNEXPLAINED.to_owned());
            found.insert(key, reason);
        }
    }
    println!("{}", summary(&recordings, &outcomes));
    if let Ok(path) = env::var("REPORT") {
        fs::write(path, report(&recordings, &outcomes)).expect("a report that can be written");
    }
    if files::is_update() {
        let others = known.into_iter().filter(|((file, _), _)| !is_run(file));
        found.extend(others);
        fs::write(
            files::root().join(deviations::PATH),
            deviations::text_of(&found),
        )
        .expect("a list that can be written");
        return;
    }
    let new = found.iter().filter(|(_, reason)| *reason == UNEXPLAINED);
    let new: Vec<_> = new
        .map(|((file, form), _)| described(&recordings, &outcomes, file, form))
        .collect();
    let gone = known
        .keys()
        .filter(|key| is_run(&key.0) && !found.contains_key(*key));
    let gone: Vec<_> = gone.map(|(file, form)| format!("{file}: {form}")).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "{} forms differ from Clojure without a reason in {}:\n{}\n{} forms no longer differ:\n{}",
        new.len(),
        deviations::PATH,
        new.join("\n"),
        gone.len(),
        gone.join("\n"),
    );
}

fn run_all(recordings: &[Recording]) -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let base = Base::load();
    let outcomes: Vec<_> = recordings
        .iter()
        .map(|_| Mutex::new(Outcome::default()))
        .collect();
    let work = || {
        let normaliser = Normaliser::new();
        while let Some(recording) = recordings.get(next.fetch_add(1, Ordering::Relaxed)) {
            let ix = recordings.iter().position(|it| std::ptr::eq(it, recording));
            let outcome = run(&base, recording, &normaliser);
            *outcomes[ix.expect("one of them")]
                .lock()
                .expect("no worker panicked") = outcome;
        }
    };
    thread::scope(|scope| {
        for ix in 0..THREADS {
            let builder = thread::Builder::new()
                .name(format!("forms {ix}"))
                .stack_size(STACK_BYTES);
            builder.spawn_scoped(scope, work).expect("a thread");
        }
    });
    outcomes
        .into_iter()
        .map(|it| it.into_inner().expect("no worker panicked"))
        .collect()
}

fn run(base: &Base, recording: &Recording, normaliser: &Normaliser) -> Outcome {
    let mut session = Session::start(base, recording);
    let mut outcome = Outcome::default();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for recorded in &recording.forms {
        let earlier = seen.entry(&recorded.form).or_default();
        let form = deviations::key_of(&recorded.form, *earlier);
        *earlier += 1;
        if env::var_os("TRACE").is_some() {
            eprintln!("{}: {form}", recording.name);
        }
        let given = session.answer(&recorded.form);
        outcome.forms += 1;
        if !agrees(recorded, &given, normaliser) {
            let expected = shown(recorded);
            let given = normaliser.normal(&given.to_string());
            outcome.differences.push(Difference {
                form,
                expected,
                given,
            });
        }
    }
    session.runtime.discard().assert_clean();
    outcome
}

/// A file's runtime, and what was said to it.
struct Session<'a> {
    base: &'a Base,
    recording: &'a Recording,
    runtime: Runtime,
    said: Vec<&'a str>,
}

impl<'a> Session<'a> {
    fn start(base: &'a Base, recording: &'a Recording) -> Session<'a> {
        let limits = Limits::new().fuel(FORM_FUEL).memory(MEMORY_BYTES);
        let world = match recording.name.contains("clojure.java/") {
            true => World::new().with_files(),
            false => World::new(),
        };
        let runtime = base.runtime(limits, &world);
        let mut session = Session {
            base,
            recording,
            runtime,
            said: Vec::new(),
        };
        session.enter_namespace();
        for required in &recording.requires {
            session.prepare(&format!("(clojure.core/require '{required})"));
        }
        session
    }

    fn is_given(&self) -> bool {
        self.recording.name.starts_with("given/")
    }

    fn enter_namespace(&mut self) {
        let ns = if self.is_given() {
            "conformance.diff"
        } else {
            "cases"
        };
        self.prepare(&format!("(clojure.core/in-ns '{ns})"));
        self.prepare("(clojure.core/refer 'clojure.core)");
    }

    fn prepare(&mut self, form: &str) {
        let given = answer(&mut self.runtime, form);
        if !matches!(given, Answer::Value(_)) {
            println!("{}: {form} => {given}", self.recording.name);
        }
    }

    /// The answer to a form; after an ending the next form finds a new runtime that has heard everything before.
    fn answer(&mut self, form: &'a str) -> Answer {
        if self.is_given() {
            self.prepare("(clojure.core/in-ns 'conformance.diff)");
        }
        let given = answer(&mut self.runtime, form);
        if matches!(given, Answer::Ended(_)) {
            let said = std::mem::take(&mut self.said);
            let ended = std::mem::replace(self, Session::start(self.base, self.recording));
            ended.runtime.discard().assert_clean();
            for form in &said {
                answer(&mut self.runtime, form);
            }
            self.said = said;
        } else {
            self.said.push(form);
        }
        given
    }
}

fn agrees(recorded: &Recorded, given: &Answer, normaliser: &Normaliser) -> bool {
    let same = |one: &str, other: &str| normaliser.normal(one) == normaliser.normal(other);
    match (&recorded.answer, given) {
        (Expected::Value(expected), Answer::Value(given)) => same(expected, given),
        (
            Expected::Thrown { class, message },
            Answer::Thrown {
                class: own,
                message: text,
            },
        ) => {
            // The machine under real Clojure made these messages, from names of its source code.
            let is_by_machine = class == "java.lang.NullPointerException";
            class == own && (is_by_machine || same(message.as_deref().unwrap_or_default(), text))
        }
        _ => false,
    }
}

fn shown(recorded: &Recorded) -> String {
    match &recorded.answer {
        Expected::Value(text) => text.clone(),
        Expected::Thrown { class, message } => {
            format!("!! {class} {:?}", message.as_deref().unwrap_or_default())
        }
    }
}

fn summary(recordings: &[Recording], outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    let (mut forms, mut differences) = (0, 0);
    for (recording, outcome) in recordings.iter().zip(outcomes) {
        forms += outcome.forms;
        differences += outcome.differences.len();
        let same = outcome.forms - outcome.differences.len();
        let _ = writeln!(
            text,
            "{:45} {same:5} of {:5}",
            recording.name, outcome.forms
        );
    }
    let _ = write!(
        text,
        "{:45} {:5} of {forms:5}",
        "together",
        forms - differences
    );
    text
}

fn report(recordings: &[Recording], outcomes: &[Outcome]) -> String {
    let mut text = String::new();
    for (recording, outcome) in recordings.iter().zip(outcomes) {
        for Difference {
            form,
            expected,
            given,
        } in &outcome.differences
        {
            let line =
                [&recording.name, form, expected, given].map(|it| it.replace(['\t', '\n'], " "));
            let _ = writeln!(text, "{}", line.join("\t"));
        }
    }
    text
}

fn described(recordings: &[Recording], outcomes: &[Outcome], file: &str, form: &str) -> String {
    let pairs = recordings
        .iter()
        .zip(outcomes)
        .filter(|(recording, _)| recording.name == file);
    let differences = pairs.flat_map(|(_, outcome)| &outcome.differences);
    let Some(it) = differences.into_iter().find(|it| it.form == form) else {
        return String::new();
    };
    format!(
        "{file}: {form}\n  Clojure  {}\n  Dayfly   {}",
        it.expected, it.given
    )
}
