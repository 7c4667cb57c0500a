//! The examples print what their folders say they print.

use std::process::Command;

use crate::support::command::Dayfly;
use crate::support::files;

#[test]
fn examples_print_what_is_expected() {
    let dayfly = Dayfly::in_folder("examples");
    let script = files::root().join("examples/verify.sh");
    let output = Command::new("sh")
        .arg(script)
        .arg(dayfly.path())
        .output()
        .expect("a shell");
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{text}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}
