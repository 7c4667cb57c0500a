//! The table of real answers.

use crate::read::{Conditionals, Options, tree};

const TABLE: &str = include_str!("answers.txt");

/// Answers that differ on purpose: text and ours.
const OURS: &[(&str, &str)] = &[
    ("#(%21)", "!! Can't specify more than 20 params"),
    ("#(%1.5)", "!! arg literal must be %, %& or %integer"),
    ("#(%1/2)", "!! arg literal must be %, %& or %integer"),
    ("#{1 1.0}", "#{1 1.0}"),
    // As in Clojure 1.12; the table is of 1.11.
    ("a/1", "a/1"),
    ("^[a] x", "x ^[{:param-tags [a]}]"),
    ("^{:line 5} (a)", "(a) ^[{:line 5}]"),
];

fn unescaped(field: &str) -> String {
    let mut out = String::new();
    let mut rest = field.chars();
    while let Some(char) = rest.next() {
        match char {
            '\\' => match rest.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('r') => out.push('\r'),
                Some('{') => {
                    let hex: String = rest.by_ref().take_while(|char| *char != '}').collect();
                    let code = u32::from_str_radix(&hex, 16).expect("hexadecimal digits");
                    out.push(char::from_u32(code).expect("a character"));
                }
                other => out.extend(other),
            },
            char => out.push(char),
        }
    }
    out
}

/// Numbers after two underscores become N.
fn normalized(text: &str) -> String {
    let mut out = String::new();
    for (ix, piece) in text.split("__").enumerate() {
        let numbered = ix > 0 && piece.starts_with(|char: char| char.is_ascii_digit());
        let prefix = if ix == 0 { "" } else { "__" };
        let rest = piece.trim_start_matches(|char: char| numbered && char.is_ascii_digit());
        out.extend([prefix, if numbered { "N" } else { "" }, rest]);
    }
    out
}

fn answer(text: &str, options: Options) -> String {
    match tree::read(text, options) {
        Ok(None) => "end".to_owned(),
        Err(error) => format!("!! {error}"),
        Ok(Some(form)) => {
            let meta = form
                .meta
                .as_ref()
                .map(|meta| format!(" ^[{meta}]"))
                .unwrap_or_default();
            normalized(&format!("{form}{meta}"))
        }
    }
}

/// The table has no metadata of what `clojure.edn` read.
fn without_meta(answer: &str) -> &str {
    answer.split_once(" ^[").map_or(answer, |(form, _)| form)
}

/// `read-string` fails at the end of the text, `clojure.edn/read-string` answers nil.
fn agrees(ours: &str, expected: &str) -> bool {
    let at_end = ["!! EOF while reading", "nil"].contains(&expected);
    ours == expected || ours == "end" && at_end
}

#[test]
fn real_clojure_answers_the_same() {
    let mut wrong = Vec::new();
    for row in TABLE.lines().skip_while(|line| line.starts_with("# ")) {
        let fields: Vec<String> = row.split('\t').map(unescaped).collect();
        let [text, clojure, rest @ ..] = fields.as_slice() else {
            panic!("no answer: {row}")
        };
        let ours = OURS
            .iter()
            .find(|(ours, _)| ours == text)
            .map(|(_, answer)| *answer);
        let other = |ix: usize| match rest.get(ix).map(String::as_str) {
            None | Some("=") => clojure,
            Some(answer) => answer,
        };
        let string = Options::string().conditionals(Conditionals::Allow);
        let code = Options::code();
        let cases = [
            ("clj", string, clojure.as_str()),
            ("edn", Options::edn(), other(0)),
            ("code", code, other(1)),
        ];
        for (name, options, expected) in cases {
            let answer = answer(text, options);
            let expected = match name {
                "edn" if expected.starts_with("!! ") => expected,
                _ => ours.unwrap_or(expected),
            };
            let (answer, expected) = match name {
                "edn" => (without_meta(&answer), without_meta(expected)),
                _ => (answer.as_str(), expected),
            };
            if !agrees(answer, expected) {
                wrong.push(format!(
                    "{name} {text:?}\n  expected {expected}\n  answered {answer}"
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}
