//! Pages that are rendered from tables: instructions, error codes, natives, known differences.
//!
//! `UPDATE=1 cargo test generated` rewrites them.

use std::collections::BTreeMap;
use std::fmt::Write;

use lisp_core::base::error::code;
use regex::Regex;

use crate::support::cases::recordings;
use crate::support::coverage::{self, Status, Var};
use crate::support::deviations;
use crate::support::files;

fn head(title: &str, from: &str) -> String {
    format!(
        "# {title}\n\nRendered from {from} by `UPDATE=1 cargo test generated`; do not edit.\n\n"
    )
}

/// A text in a cell of a table.
fn cell(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}

#[test]
fn the_manual_of_instructions_is_up_to_date() {
    let table = files::text("lisp-core/src/bytecode/ops.rs");
    let rows = r#"((?: *///[^\n]*\n)+) *"([a-z-]+)" (\w+) \w+ \((\w+), (\w+), (\w+)\) (\w+);"#;
    let rows = Regex::new(rows).expect("a pattern");
    let mut page = head("Instructions", "`lisp-core/src/bytecode/ops.rs`");
    page.push_str("| instruction | operands | what it does |\n|---|---|---|\n");
    let mut count = 0;
    for row in rows.captures_iter(&table) {
        let doc: Vec<_> = row[1]
            .lines()
            .map(|line| line.trim().trim_start_matches("///").trim())
            .collect();
        let operands: Vec<_> = [&row[4], &row[5], &row[6]]
            .into_iter()
            .filter(|it| **it != *"No")
            .collect();
        let _ = writeln!(
            page,
            "| `{}` | {} | {} |",
            &row[2],
            operands.join(" "),
            cell(&doc.join(" "))
        );
        count += 1;
    }
    assert_eq!(
        count,
        lisp_core::bytecode::Op::ALL.len(),
        "every instruction is a row"
    );
    files::assert_holds("docs/bytecode.md", &page);
}

#[test]
fn the_list_of_error_codes_is_up_to_date() {
    let mut page = head("Error codes", "`lisp-core/src/base/error/codes.rs`");
    page.push_str(
        "| code | class that `catch` sees | text | when, and its data |\n|---|---|---|---|\n",
    );
    for row in code::ALL {
        let text = if row.template.is_empty() {
            String::new()
        } else {
            format!("`{}`", cell(row.template))
        };
        let _ = writeln!(
            page,
            "| `{}` | `{}` | {text} | {} |",
            row.name,
            row.class,
            cell(row.doc)
        );
    }
    files::assert_holds("docs/errors.md", &page);
}

#[test]
fn the_list_of_natives_is_up_to_date() {
    let mut by_ns: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for list in std::iter::once(lisp_core::runtime::NATIVES).chain(stdlib::tables()) {
        for (row, _) in list {
            let arglists = row.arglists.join(" ");
            let line = format!(
                "| `{}` | `{}` | {} | {} |",
                cell(row.name),
                cell(&arglists),
                row.since,
                cell(row.doc)
            );
            by_ns.entry(row.ns).or_default().push(line);
        }
    }
    let mut page = head("Natives", "the tables of `lisp-core` and `stdlib`");
    page.push_str(
        "Functions written in Rust; everything else of the library is in `stdlib/clj`.\n",
    );
    for (ns, mut lines) in by_ns {
        lines.sort();
        let _ = write!(
            page,
            "\n## {ns}\n\n| name | arguments | since | what it answers |\n|---|---|---|---|\n"
        );
        page.push_str(&lines.join("\n"));
        page.push('\n');
    }
    files::assert_holds("docs/natives.md", &page);
}

/// What the test suites of real libraries found, as they were measured by hand.
fn libraries() -> String {
    let mut text = String::from(
        "## Real libraries\n\n\
         Unchanged, loaded from source and run by their own tests: assertions that pass under Clojure 1.11 and under Dayfly. Measured by\n\
         hand from Debian's source packages; the figures stand in `tests/recorded/libraries.txt`.\n\n\
         | library | version | Clojure | Dayfly | what is missing |\n|---|---|---|---|---|\n",
    );
    for line in files::text("tests/recorded/libraries.txt").lines() {
        let _ = writeln!(text, "| {} |", line.replace('\t', " | "));
    }
    text.push_str(UNTOUCHED);
    text
}

/// What happened with the libraries that nobody had loaded before the rest was done.
const UNTOUCHED: &str = "\n\
    The library left untouched until the end was bidi 2.1.6 (1,076 lines, MIT): its first load under `dayfly` stopped at one form, \
    `(java.net.URL. s)`, a class that had a name but no constructor, so that 1 of its 118 assertions passed; with `--lenient`, which reports \
    that form and goes on, 69 did. With `java.net.URL` written, nothing of it for bidi alone, all 118 pass. A second one, \
    parsley 0.9.3 on regex 1.1.0, loads until it clears a part of a `java.util.ArrayList` through `.subList`, which is no view here.\n\n";

/// The status of every public var of Clojure, with totals in front.
fn public_vars(vars: &[Var]) -> String {
    let mut rows: BTreeMap<&str, String> = BTreeMap::new();
    for var in vars {
        let status = match &var.status {
            Status::Same => "same".to_owned(),
            Status::Differs(reasons) => {
                let reasons: Vec<_> = reasons.iter().map(String::as_str).collect();
                format!("differs: {}", reasons.join("; "))
            }
            Status::Absent(reason) => format!("absent: {reason}"),
            Status::Untested => "untested".to_owned(),
        };
        let table = rows.entry(&var.ns).or_default();
        let _ = writeln!(
            table,
            "| `{}` | {} | {} |",
            cell(&var.name),
            cell(&status),
            var.forms
        );
    }
    let mut text = String::from(
        "## Every public var\n\n\
         A form that names a var many others name too (more than 20 forms, fewer than one in 20 differ) says nothing against it.\n",
    );
    for (ns, table) in rows {
        let _ = write!(
            text,
            "\n### {ns}\n\n| var | status | forms |\n|---|---|---|\n{table}"
        );
    }
    text
}

/// How many vars have which status, and how many forms are recorded.
fn totals(vars: &[Var]) -> String {
    let count = |wanted: fn(&Status) -> bool| vars.iter().filter(|it| wanted(&it.status)).count();
    let forms: usize = recordings().iter().map(|it| it.forms.len()).sum();
    format!(
        "## Totals\n\n\
         {forms} recorded forms, {differ} of them answered differently (listed below, with reasons). Of the {all} public vars of Clojure 1.11:\n\n\
         | status | vars | meaning |\n|---|---|---|\n\
         | same | {same} | recorded forms name it and all are answered as Clojure answers them |\n\
         | differs | {differs} | some of these forms are answered differently, for the reason given |\n\
         | absent | {absent} | Dayfly has none, for the reason given |\n\
         | untested | {untested} | no recorded form names it |\n\n",
        differ = deviations::known().len(),
        all = vars.len(),
        same = count(|it| matches!(it, Status::Same)),
        differs = count(|it| matches!(it, Status::Differs(_))),
        absent = count(|it| matches!(it, Status::Absent(_))),
        untested = count(|it| matches!(it, Status::Untested)),
    )
}

#[test]
fn the_list_of_classes_is_up_to_date() {
    let tables = stdlib::tables();
    let rows = tables.iter().flat_map(|list| list.iter()).map(|it| &it.0);
    let mut members: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *members.entry(row.ns).or_default() += 1;
    }
    let mut page = head(
        "Classes",
        "`lisp-core/src/types/class` and the tables of natives",
    );
    page.push_str(
        "The classes and interfaces that programs can name: import, test for, extend protocols to, catch. The last column is the \
         number of members of its own, which [natives](natives.md) lists by class; a class has those of the classes above it \
         too. A member that is not there is an error at the form that names it, with the nearest one there is.\n\n\
         | class | below | members |\n|---|---|---|\n",
    );
    let mut classes: Vec<_> = lisp_core::types::known_classes().collect();
    classes.sort_by_key(|row| row.name);
    for row in classes {
        let above = Some(row.parent).filter(|name| !name.is_empty());
        let above: Vec<_> = above.iter().chain(row.interfaces).copied().collect();
        let count = members.get(row.name).map(ToString::to_string);
        let _ = writeln!(
            page,
            "| `{}` | {} | {} |",
            row.name,
            above.join(", "),
            count.unwrap_or_default()
        );
    }
    files::assert_holds("docs/classes.md", &page);
}

#[test]
fn the_list_of_differences_is_up_to_date() {
    let mut by_reason: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((_, form), reason) in deviations::known() {
        by_reason.entry(reason).or_default().push(form);
    }
    let mut page = head(
        "Differences from Clojure 1.11",
        &format!("`{}` and the recordings", deviations::PATH),
    );
    let vars = coverage::vars();
    page.push_str(&totals(&vars));
    page.push_str(&libraries());
    page.push_str(
        "## Forms that are answered differently\n\n\
         Dayfly answers every recorded form as real Clojure does (`tests/recorded`), except these. They are grouped by\n\
         the reason; a form that begins to differ or ceases to fails the suite.\n",
    );
    for (reason, mut forms) in by_reason {
        forms.sort();
        forms.dedup();
        let _ = write!(page, "\n### {reason}\n\n");
        for form in forms {
            let fence = if form.contains('`') { "``" } else { "`" };
            let _ = writeln!(page, "- {fence}{form}{fence}");
        }
    }
    page.push('\n');
    page.push_str(&public_vars(&vars));
    files::assert_holds("docs/compatibility.md", &page);
}
