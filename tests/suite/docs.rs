//! Examples of the documentation run: forms with `;=>` comments, and commands with what they print.

use std::process::Command;

use dayfly::Limits;

use crate::support::answers::{Answer, Normaliser, answer};
use crate::support::command::Dayfly;
use crate::support::expectations::cases;
use crate::support::files;
use crate::support::runtime::{Base, World};

/// Blocks of a page that are fenced as `kind`.
fn blocks(text: &str, kind: &str) -> Vec<String> {
    let fence = format!("```{kind}");
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim() == fence {
            let block: Vec<_> = lines
                .by_ref()
                .take_while(|line| line.trim() != "```")
                .collect();
            found.push(block.join("\n"));
        }
    }
    found
}

fn pages() -> Vec<(String, String)> {
    let mut paths = files::below("docs", ".md");
    paths.extend(["README.md".into(), "examples/README.md".into()]);
    paths.retain(|path| files::root().join(path).is_file());
    paths
        .iter()
        .map(|path| (path.display().to_string(), files::text(path)))
        .collect()
}

#[test]
fn forms_in_the_documentation_answer_what_it_says() {
    let base = Base::load();
    let normaliser = Normaliser::new();
    let mut wrong = Vec::new();
    for (page, text) in pages() {
        let mut runtime = base.runtime(Limits::new().fuel(500_000_000), &World::new());
        for form in ["(in-ns 'user)", "(clojure.core/refer 'clojure.core)"] {
            answer(&mut runtime, form);
        }
        for block in blocks(&text, "clojure") {
            for case in cases(&mut runtime, &page, &block) {
                let given = answer(&mut runtime, &case.form);
                let expected = case.expected.as_deref().unwrap_or_default();
                let is_right = match (&given, expected.strip_prefix(";=> ")) {
                    (Answer::Value(text), Some(value)) => {
                        normaliser.normal(text) == normaliser.normal(value)
                    }
                    (Answer::Value(_), None) => expected.is_empty(),
                    (Answer::Thrown { .. }, _) => expected.starts_with(";!!"),
                    _ => false,
                };
                if !is_right {
                    wrong.push(format!(
                        "{page}: {}\n  says     {expected}\n  answers  {given}",
                        case.form
                    ));
                }
            }
        }
        runtime.discard().assert_clean();
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Commands of a `console` block and what each prints.
fn commands(block: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in block.lines() {
        match (line.strip_prefix("$ "), found.last_mut()) {
            (Some(command), _) => found.push((command.to_owned(), String::new())),
            (None, Some((_, printed))) => {
                printed.push_str(line);
                printed.push('\n');
            }
            (None, None) => panic!("a console block begins with a command: {line}"),
        }
    }
    found
}

#[test]
fn commands_in_the_documentation_print_what_it_says() {
    let dayfly = Dayfly::in_folder("documentation");
    let mut wrong = Vec::new();
    for (page, text) in pages() {
        for (command, expected) in blocks(&text, "console")
            .iter()
            .flat_map(|block| commands(block))
        {
            // What builds or installs is checked by `.ci/run`; here the command is the one just built.
            if command.starts_with("cargo ") && !command.contains(" run ") {
                continue;
            }
            let own = dayfly.path().display().to_string();
            let line = match command
                .strip_prefix("cargo run ")
                .and_then(|rest| rest.split_once("-- "))
            {
                Some((_, rest)) => format!("{own} {rest}"),
                None => command.replacen("dayfly", &own, 1),
            };
            let shell = Command::new("sh")
                .args(["-c", &line])
                .current_dir(files::root())
                .output();
            let output = shell.expect("a shell");
            let printed =
                String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
            if printed != expected {
                wrong.push(format!(
                    "{page}: $ {command}\n--- it says\n{expected}--- it prints\n{printed}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
