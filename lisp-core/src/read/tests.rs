//! The reader against what real Clojure answered, and what Clojure does not tell: places, depth,
//! unfinished text, arbitrary bytes.

mod answers;
mod limits;
mod places;

use super::options::Options;
use super::tree::read;

/// The form as it prints, or the message of the error.
fn answer(text: &str, options: Options) -> String {
    match read(text, options) {
        Ok(None) => "end".to_owned(),
        Ok(Some(form)) => form.to_string(),
        Err(error) => format!("!! {error}"),
    }
}

fn code_answer(text: &str) -> String {
    answer(text, Options::code())
}
