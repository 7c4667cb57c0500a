//! The door to recordings: what real Clojure answered to each form, one JSON object a line.
//!
//! The first line of a recording says which libraries its forms require. Layout: `tests/record/README.md`.

use std::path::Path;

use super::files;

/// One recording.
#[derive(Debug)]
pub(crate) struct Recording {
    /// Its path below `tests/recorded`, without ending.
    pub(crate) name: String,
    /// Arguments of `require`, as text.
    pub(crate) requires: Vec<String>,
    /// Forms in order.
    pub(crate) forms: Vec<Recorded>,
}

/// A form and its answer.
#[derive(Debug)]
pub(crate) struct Recorded {
    pub(crate) form: String,
    pub(crate) answer: Expected,
}

/// What real Clojure did.
#[derive(Debug)]
pub(crate) enum Expected {
    /// It answered a value that prints so.
    Value(String),
    /// It threw.
    Thrown {
        class: String,
        message: Option<String>,
    },
}

/// All recordings, in order of their names.
pub(crate) fn recordings() -> Vec<Recording> {
    let mut paths = files::below("tests/recorded/given", ".jsonl");
    paths.extend(files::below("tests/recorded/clojure-1.11", ".jsonl"));
    paths.iter().map(|path| recording(path)).collect()
}

fn recording(path: &Path) -> Recording {
    let text = files::text(path);
    let mut lines = text.lines();
    let head = object(lines.next().expect("a recording has a first line"));
    let requires = match field(&head, "require") {
        Some(Json::List(items)) => items.iter().map(Json::text).map(str::to_owned).collect(),
        other => panic!("{}: requires are a list, not {other:?}", path.display()),
    };
    let name = path
        .strip_prefix("tests/recorded")
        .expect("found there")
        .with_extension("");
    let forms: Vec<_> = lines.map(recorded).collect();
    Recording {
        name: name.to_string_lossy().into_owned(),
        requires,
        forms,
    }
}

fn recorded(line: &str) -> Recorded {
    let pairs = object(line);
    let text = |key| field(&pairs, key).map(|value| value.text().to_owned());
    let answer = match (text("value"), text("exception")) {
        (Some(value), None) => Expected::Value(value),
        (None, Some(class)) => {
            let message = field(&pairs, "message").filter(|it| !matches!(it, Json::Null));
            Expected::Thrown {
                class,
                message: message.map(|it| it.text().to_owned()),
            }
        }
        _ => panic!("a recorded form has a value or an exception: {line}"),
    };
    Recorded {
        form: text("form").expect("a recorded form"),
        answer,
    }
}

/// As much of JSON as recordings use.
#[derive(Debug)]
enum Json {
    Null,
    Number,
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    fn text(&self) -> &str {
        match self {
            Json::Text(text) => text,
            other => panic!("a text was expected, not {other:?}"),
        }
    }
}

fn object(line: &str) -> Vec<(String, Json)> {
    let mut rest = line;
    match json(&mut rest) {
        Json::Object(pairs) if rest.trim().is_empty() => pairs,
        other => panic!("a line of a recording is one object, not {other:?} before {rest}"),
    }
}

fn field<'a>(pairs: &'a [(String, Json)], key: &str) -> Option<&'a Json> {
    pairs
        .iter()
        .find(|(name, _)| name == key)
        .map(|(_, value)| value)
}

fn json(rest: &mut &str) -> Json {
    *rest = rest.trim_start();
    match rest.as_bytes().first() {
        Some(b'"') => Json::Text(json_text(rest)),
        Some(b'[') => Json::List(json_items(rest, ']', json)),
        Some(b'{') => Json::Object(json_items(rest, '}', |rest| {
            let key = json_text(rest);
            *rest = rest
                .trim_start()
                .strip_prefix(':')
                .expect("a colon after a key");
            (key, json(rest))
        })),
        Some(b'n') => {
            *rest = &rest["null".len()..];
            Json::Null
        }
        _ => {
            *rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
            Json::Number
        }
    }
}

fn json_items<T>(rest: &mut &str, close: char, item: impl Fn(&mut &str) -> T) -> Vec<T> {
    let mut items = Vec::new();
    *rest = rest[1..].trim_start();
    while !rest.starts_with(close) {
        items.push(item(rest));
        *rest = rest.trim_start().trim_start_matches(',').trim_start();
    }
    *rest = &rest[1..];
    items
}

fn json_text(rest: &mut &str) -> String {
    let mut units: Vec<u16> = Vec::new();
    let mut chars = rest[1..].char_indices();
    while let Some((ix, c)) = chars.next() {
        let escaped = match c {
            '"' => {
                *rest = &rest[ix + 2..];
                // A lone surrogate has no UTF-8; it is shown as the replacement character.
                return String::from_utf16_lossy(&units);
            }
            '\\' => chars.next().expect("an escape is two characters").1,
            other => {
                units.extend(other.encode_utf16(&mut [0; 2]).iter());
                continue;
            }
        };
        let unit = match escaped {
            'n' => u16::from(b'\n'),
            'r' => u16::from(b'\r'),
            't' => u16::from(b'\t'),
            'b' => 8,
            'f' => 12,
            'u' => {
                let digits: String = chars.by_ref().take(4).map(|(_, digit)| digit).collect();
                u16::from_str_radix(&digits, 16).expect("four hexadecimal digits")
            }
            other => u16::try_from(u32::from(other)).expect("an escaped character is ASCII"),
        };
        units.push(unit);
    }
    panic!("a JSON text ends with a quotation mark: {rest}");
}
