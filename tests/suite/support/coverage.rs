//! The door to what the recordings say of each public var: how many recorded forms name it, and which of those differ.
//!
//! A form names a var by its full name, through an alias of the recording, or bare: then it is the var of that name in
//! `clojure.core`, or else in a library that the recording mentions. What stands in texts and comments names nothing.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::cases::{Recording, recordings};
use super::{absent, deviations, files};

/// What is known of a public var.
#[derive(Debug)]
pub(crate) enum Status {
    /// All forms that name it are answered as Clojure answers them.
    Same,
    /// Some are not, for these reasons.
    Differs(BTreeSet<String>),
    /// Dayfly has no such var, for this reason.
    Absent(String),
    /// No recorded form names it.
    Untested,
}

/// A public var of Clojure.
#[derive(Debug)]
pub(crate) struct Var {
    pub(crate) ns: String,
    pub(crate) name: String,
    pub(crate) status: Status,
    /// How many recorded forms name it.
    pub(crate) forms: usize,
}

/// Where more forms than this name a var and fewer than one in [`RARE`] differ, the difference is another var's.
const MANY: usize = 20;
const RARE: usize = 20;

/// The public vars of Clojure, in order.
pub(crate) fn vars() -> Vec<Var> {
    let known = Known::load();
    let mut forms: HashMap<(String, String), usize> = HashMap::new();
    let mut reasons: HashMap<(String, String), Vec<String>> = HashMap::new();
    let differing = deviations::known();
    for recording in recordings() {
        let scope = Scope::of(&recording, &known);
        let mut seen: HashMap<&str, usize> = HashMap::new();
        for recorded in &recording.forms {
            let earlier = seen.entry(&recorded.form).or_default();
            let key = deviations::key_of(&recorded.form, *earlier);
            *earlier += 1;
            let reason = differing.get(&(recording.name.clone(), key));
            for var in scope.named(&recorded.form, &known) {
                *forms.entry(var.clone()).or_default() += 1;
                if let Some(reason) = reason {
                    reasons.entry(var).or_default().push(reason.clone());
                }
            }
        }
    }
    let absent = absent::known();
    let var = |(ns, name): &(String, String)| {
        let key = (ns.clone(), name.clone());
        let count = forms.get(&key).copied().unwrap_or_default();
        let listed = [format!("{ns}/{name}"), format!("{ns}/*")];
        let missing = listed.iter().find_map(|it| absent.get(it));
        let status = match (missing, reasons.get(&key)) {
            (Some(reason), _) => Status::Absent(reason.clone()),
            (None, Some(all)) if count <= MANY || all.len() * RARE >= count => {
                Status::Differs(all.iter().cloned().collect())
            }
            _ if count == 0 => Status::Untested,
            _ => Status::Same,
        };
        Var {
            ns: key.0,
            name: key.1,
            status,
            forms: count,
        }
    };
    known.vars.iter().map(var).collect()
}

/// Names of Clojure's public vars.
struct Known {
    vars: BTreeSet<(String, String)>,
    namespaces: BTreeSet<String>,
}

impl Known {
    fn load() -> Known {
        let text = files::text("tests/recorded/public-vars.txt");
        let split = |line: &str| {
            let (ns, name) = line.split_once('/').expect("a namespace and a name");
            (ns.to_owned(), name.to_owned())
        };
        let vars: BTreeSet<_> = text.lines().map(split).collect();
        let namespaces = vars.iter().map(|it| it.0.clone()).collect();
        Known { vars, namespaces }
    }
}

/// What names mean in a recording.
struct Scope {
    aliases: BTreeMap<String, String>,
    mentioned: Vec<String>,
}

impl Scope {
    fn of(recording: &Recording, known: &Known) -> Scope {
        let mut scope = Scope {
            aliases: BTreeMap::new(),
            mentioned: Vec::new(),
        };
        let forms = recording.forms.iter().map(|it| &it.form);
        for text in recording.requires.iter().chain(forms) {
            let tokens = symbols(text);
            for (ix, token) in tokens.iter().enumerate() {
                let bare = token.split('/').next().unwrap_or(token);
                if known.namespaces.contains(bare) && !scope.mentioned.iter().any(|it| it == bare) {
                    scope.mentioned.push(bare.to_owned());
                }
                if known.namespaces.contains(*token)
                    && let [":as", alias, ..] = &tokens[ix + 1..]
                {
                    scope
                        .aliases
                        .insert((*alias).to_owned(), (*token).to_owned());
                }
            }
        }
        scope
    }

    fn named(&self, form: &str, known: &Known) -> BTreeSet<(String, String)> {
        let mut found = BTreeSet::new();
        for token in symbols(form) {
            let candidates = match token
                .split_once('/')
                .filter(|it| !it.0.is_empty() && !it.1.is_empty())
            {
                Some((prefix, name)) => {
                    let ns = self.aliases.get(prefix).map_or(prefix, String::as_str);
                    vec![(ns.to_owned(), name.to_owned())]
                }
                None => {
                    let core = std::iter::once("clojure.core");
                    let all = core.chain(self.mentioned.iter().map(String::as_str));
                    all.map(|ns| (ns.to_owned(), token.to_owned())).collect()
                }
            };
            found.extend(candidates.into_iter().find(|it| known.vars.contains(it)));
        }
        found
    }
}

/// The symbols and keywords of a form; texts, comments and characters are left out.
fn symbols(form: &str) -> Vec<&str> {
    let bytes = form.as_bytes();
    let is_end = |byte: u8| byte.is_ascii_whitespace() || b"()[]{}\",;'`~@^".contains(&byte);
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'"' => {
                at += 1;
                while at < bytes.len() && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
            }
            b';' => at += form[at..].find('\n').unwrap_or(form.len() - at),
            b'\\' => {
                at += 1;
                at += form[at..].chars().next().map_or(0, char::len_utf8);
                at += form[at..].bytes().take_while(|byte| !is_end(*byte)).count();
            }
            byte if is_end(byte) || byte == b'#' => at += 1,
            _ => {
                // A quote inside belongs to the name: `*'`, `inc'`.
                let is_inside = |byte: u8| byte == b'\'' || !is_end(byte);
                let len = form[at..]
                    .bytes()
                    .take_while(|byte| is_inside(*byte))
                    .count();
                found.push(&form[at..at + len]);
                at += len;
            }
        }
    }
    found
}
