//! The door to known deviations: the forms Dayfly answers differently from real Clojure, each with its reason.
//!
//! One line a form: recording, form, reason, with tabs between. A form that is written over lines is one line here.

use std::collections::BTreeMap;

use super::files;

/// Where the list is.
pub(crate) const PATH: &str = "tests/recorded/deviations.txt";

/// What a new line says until somebody knows better; the suite does not accept it.
pub(crate) const UNEXPLAINED: &str = "unexplained";

/// Recording and form, then the reason.
pub(crate) type Deviations = BTreeMap<(String, String), String>;

/// The list as it stands.
pub(crate) fn known() -> Deviations {
    let text = std::fs::read_to_string(files::root().join(PATH)).unwrap_or_default();
    text.lines().map(parsed).collect()
}

fn parsed(line: &str) -> ((String, String), String) {
    let mut parts = line.splitn(3, '\t').map(str::to_owned);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(file), Some(form), Some(reason)) => ((file, form), reason),
        _ => panic!("{PATH}: a line has file, form and reason with tabs between: {line}"),
    }
}

/// The list as text.
pub(crate) fn text_of(deviations: &Deviations) -> String {
    let line = |((file, form), reason): (&(String, String), &String)| {
        format!("{file}\t{form}\t{reason}\n")
    };
    deviations.iter().map(line).collect()
}

/// A form as it is named in the list; `earlier` is how often the same text came before it in its file.
pub(crate) fn key_of(form: &str, earlier: usize) -> String {
    let lines: Vec<_> = form.lines().map(str::trim).collect();
    let name = lines.join(" ").replace('\t', " ");
    if earlier == 0 {
        name
    } else {
        format!("{name} ;{}", earlier + 1)
    }
}
