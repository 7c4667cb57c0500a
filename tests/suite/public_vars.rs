//! Has Dayfly every public var of Clojure? `tests/recorded/public-vars.txt` has their names, by namespace;
//! `tests/recorded/absent.txt` those that are not there and why, a line each.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::absent;
use crate::support::answers::answer;
use crate::support::files;
use crate::support::runtime::Base;

/// The public vars of a namespace of Dayfly; none when it cannot be loaded.
fn vars_of(runtime: &mut dayfly::Runtime, ns: &str) -> BTreeSet<String> {
    let form = format!(
        "(try (require '{ns}) (apply str (interpose \" \" (map str (keys (ns-publics '{ns}))))) \
         (catch java.io.FileNotFoundException _ \"\"))"
    );
    let text = answer(runtime, &form).to_string();
    let names = text.trim_matches('"').split_whitespace();
    names.map(str::to_owned).collect()
}

#[test]
fn every_public_var_of_clojure_is_there_or_absent_for_a_reason() {
    let mut wanted: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in files::text("tests/recorded/public-vars.txt").lines() {
        let (ns, name) = line.split_once('/').expect("a namespace and a name");
        let names = wanted.entry(ns.to_owned()).or_default();
        names.insert(name.to_owned());
    }
    let absent = absent::known();
    let mut runtime = Base::load().plain_runtime();
    let mut missing = Vec::new();
    let mut unused: BTreeSet<&String> = absent.keys().collect();
    for (ns, names) in &wanted {
        let there = vars_of(&mut runtime, ns);
        for name in names.difference(&there) {
            let listed = [format!("{ns}/{name}"), format!("{ns}/*")];
            match listed.iter().find_map(|it| absent.get_key_value(it)) {
                Some((key, _)) => {
                    unused.remove(key);
                }
                None => missing.push(format!("{ns}/{name}")),
            }
        }
    }
    runtime.discard().assert_clean();
    assert!(
        missing.is_empty() && unused.is_empty(),
        "not there and not in {}: {missing:?}\nthere after all: {unused:?}",
        absent::PATH
    );
}
