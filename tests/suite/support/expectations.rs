//! The door to case files: forms with the comment that says what they answer.
//!
//! `;=> value` is what `pr-str` prints; `;!! Class "message"` and `;!! :code {data}` are errors. The comment stands on
//! the form's line or alone on the next one. Forms without one prepare those after them.

use dayfly::Runtime;
use lisp_core::base::Source;
use lisp_core::forms::Forms;
use lisp_core::read::{Options, Reader};

/// A form of a case file.
#[derive(Debug)]
pub(crate) struct Case {
    pub(crate) line: u32,
    pub(crate) form: String,
    /// The comment, `;=> ...` or `;!! ...`.
    pub(crate) expected: Option<String>,
}

/// The forms of a case file; they are read in the runtime, as its namespaces stand now.
pub(crate) fn cases(runtime: &mut Runtime, name: &str, text: &str) -> Vec<Case> {
    let source = Source::new(name, text);
    let found = runtime.enter(|cx| {
        let mut reader = Reader::new(&source, Options::code());
        let mut found = Vec::new();
        while let Some((_, span)) = reader.next_form(&mut Forms::new(cx))? {
            let (start, end) = (span.start as usize, span.end as usize);
            let expected = expectation(&text[end..]).map(str::to_owned);
            let line = source.line_column(span.start).0;
            found.push(Case {
                line,
                form: text[start..end].to_owned(),
                expected,
            });
        }
        Ok(found)
    });
    found.unwrap_or_else(|error| panic!("{name} does not read: {error}"))
}

/// The expectation that follows a form, if one does.
pub(crate) fn expectation(after: &str) -> Option<&str> {
    let comment = after.trim_start();
    let gap = &after[..after.len() - comment.len()];
    let is_near = gap.matches('\n').count() <= 1;
    let is_one = comment.starts_with(";=>") || comment.starts_with(";!!");
    (is_near && is_one).then(|| comment.lines().next().unwrap_or_default().trim_end())
}
