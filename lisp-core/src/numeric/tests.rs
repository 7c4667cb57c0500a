//! What numbers answer, in tables recorded from Clojure 1.11.1 on JDK 17.
//!
//! `!!` stands before what fails: the exception class without package, and its message.

mod arithmetic;
mod casting;
mod formatting;
mod hashing;
mod sizes;
mod text;

use super::{Answer, Num, NumError, parse, print};

/// A number from a literal, or from `##Inf` and its like.
fn num(text: &str) -> Num {
    match text {
        "##NaN" => Num::Float(f64::NAN),
        "##Inf" => Num::Float(f64::INFINITY),
        "##-Inf" => Num::Float(f64::NEG_INFINITY),
        _ => parse::literal(text).unwrap(),
    }
}

/// The answer as `pr-str` shows it.
fn shown(answer: Answer) -> String {
    told(answer.map(|x| print::to_readable(&x)))
}

/// The text, or the error as the tables write it.
fn told<T: ToString>(answer: Answer<T>) -> String {
    answer.map_or_else(|error| failure(&error), |value| value.to_string())
}

fn failure(error: &NumError) -> String {
    let class = error.kind.class_name();
    format!(
        "!!{}: {}",
        class.rsplit('.').next().unwrap_or(class),
        error.message
    )
}

/// Compares every row and shows all that differ.
fn check<'a>(rows: impl IntoIterator<Item = (String, &'a str, String)>) {
    let wrong: Vec<String> = rows
        .into_iter()
        .filter(|(_, want, got)| want != got)
        .map(|(form, want, got)| format!("{form}\n  wanted {want}\n  got    {got}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rows of a text table: words before `=>`, and what stands after it.
fn table(text: &'static str) -> impl Iterator<Item = (Vec<&'static str>, &'static str)> {
    text.lines()
        .filter_map(|line| line.split_once(" => "))
        .map(|(form, want)| {
            let words: Vec<_> = form.split(' ').collect();
            (words, want)
        })
}
