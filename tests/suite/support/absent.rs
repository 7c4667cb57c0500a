//! The door to what Dayfly has not: public vars of Clojure, or `ns/*` for whole namespaces, each with its reason.

use std::collections::BTreeMap;

use super::files;

/// Where the list is.
pub(crate) const PATH: &str = "tests/recorded/absent.txt";

/// Name, then the reason.
pub(crate) fn known() -> BTreeMap<String, String> {
    let text = files::text(PATH);
    let parsed = |line: &str| {
        let (name, reason) = line
            .split_once('\t')
            .expect("name and reason with a tab between");
        (name.to_owned(), reason.to_owned())
    };
    text.lines().map(parsed).collect()
}
