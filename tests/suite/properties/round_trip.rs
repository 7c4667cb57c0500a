//! What is printed reads back as an equal value; any text at all is a form or an error.

use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::*;

use super::{check, hold};
use crate::support::answers::Answer;

/// Text of a piece of data, nested a few levels.
fn data() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        any::<i64>().prop_map(|it| it.to_string()),
        any::<f64>()
            .prop_filter("a number", |it| it.is_finite())
            .prop_map(|it| format!("{it:?}")),
        (any::<i64>(), 1..1000_i64).prop_map(|(a, b)| format!("{a}/{b}")),
        any::<i128>().prop_map(|it| format!("{it}N")),
        (any::<i64>(), 0..20_u32).prop_map(|(digits, scale)| format!("{digits}E-{scale}M")),
        any::<String>().prop_map(|it| quoted(&it)),
        "[a-zA-Z*!_?<>=][a-zA-Z0-9*+!_?<>=-]{0,8}".prop_map(|it| it),
        "[a-z][a-z0-9-]{0,5}/[a-zA-Z*+!?<>=][a-zA-Z0-9*+-]{0,5}",
        ":[a-zA-Z*+!?<>=-][a-zA-Z0-9*+!?<>=.-]{0,8}",
        ":[a-z][a-z0-9.-]{0,5}/[a-zA-Z*+!?<>=-]{1,5}",
        Just("nil".to_owned()),
        Just("true".to_owned()),
        Just("\\newline".to_owned()),
        "[a-zA-Z0-9]".prop_map(|it| format!("\\{it}")),
        Just("#uuid \"6ba7b810-9dad-11d1-80b4-00c04fd430c8\"".to_owned()),
        Just("##Inf".to_owned()),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(|items| format!("[{}]", items.join(" "))),
            vec(inner.clone(), 0..8).prop_map(|items| format!("({})", items.join(" "))),
            vec(inner.clone(), 0..8).prop_map(|items| pairs_text(&items)),
            vec(inner, 0..8).prop_map(|items| set_text(&items)),
        ]
    })
}

/// A map with keys that surely differ.
fn pairs_text(items: &[String]) -> String {
    let mut text = "{".to_owned();
    for (ix, item) in items.iter().enumerate() {
        let _ = write!(text, "[{ix} {item}] {item}, ");
    }
    text.push('}');
    text
}

fn set_text(items: &[String]) -> String {
    let mut text = "#{".to_owned();
    for (ix, item) in items.iter().enumerate() {
        let _ = write!(text, "[{ix} {item}] ");
    }
    text.push('}');
    text
}

/// A string literal.
fn quoted(text: &str) -> String {
    let mut literal = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            c if c.is_control() && u32::from(c) < 256 => {
                let _ = write!(literal, "\\u{:04x}", u32::from(c));
            }
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

#[test]
fn what_is_printed_reads_back_as_an_equal_value() {
    hold(
        data(),
        |data| {
            format!(
                "(let [x '{data} text (pr-str x) y (read-string text)]
                   [(= x y) (= (hash x) (hash y)) (= text (pr-str y)) (= (class x) (class y))])"
            )
        },
        |_| "[true true true true]".to_owned(),
    );
}

#[test]
fn any_text_is_a_form_or_an_error() {
    let pieces = prop_oneof![
        any::<char>().prop_map(|it| it.to_string()),
        "[\\[\\](){}#'`~@^\\\\\"; :/a0-9.+-]{1,6}",
        Just("#?(".to_owned()),
        Just("#?@(:clj ".to_owned()),
        Just("#:a{".to_owned()),
        Just("##".to_owned()),
        Just("#_".to_owned()),
        Just("#=".to_owned()),
        Just("\\u".to_owned()),
        Just("1e".to_owned()),
        Just("0x".to_owned()),
        Just("::".to_owned()),
        Just("#inst \"".to_owned()),
    ];
    check(
        vec(pieces, 0..20).prop_map(|pieces| pieces.concat()),
        |text, ask| {
            let literal = quoted(text);
            for form in [
                format!("(do (read-string {literal}) nil)"),
                format!("(do (clojure.edn/read-string {literal}) nil)"),
                format!("(do (read-string {{:read-cond :allow}} {literal}) nil)"),
            ] {
                let given = ask(&form);
                if matches!(given, Answer::Ended(_) | Answer::Refused) {
                    return Some(format!("{form} => {given}"));
                }
            }
            None
        },
    );
}

#[test]
fn any_arguments_answer_a_value_or_an_error() {
    let argument = prop_oneof![
        3 => data().prop_map(|it| format!("'{it}")),
        1 => Just("inc".to_owned()),
        1 => Just("(atom 1)".to_owned()),
        1 => Just("(range 5)".to_owned()),
        1 => Just("#\"a+\"".to_owned()),
        1 => Just("(transient [])".to_owned()),
        1 => Just("(map inc)".to_owned()),
        1 => Just("(sorted-map 1 2)".to_owned()),
        1 => Just("(object-array 2)".to_owned()),
        1 => Just("*ns*".to_owned()),
        1 => Just("#'inc".to_owned()),
        1 => Just("(ex-info \"x\" {})".to_owned()),
        1 => Just("String".to_owned()),
    ];
    let names = "+ - * / quot rem mod < compare = == hash conj assoc dissoc disj get nth count seq first rest next
        cons concat map filter reduce apply into vec set list hash-map sorted-map sort sort-by group-by partition
        take drop take-while interleave interpose str pr-str name namespace keyword symbol subs subvec re-find
        re-seq re-matches contains? find merge merge-with update update-in get-in assoc-in select-keys zipmap
        peek pop empty keys vals reverse rseq max min inc dec number? int long double char bigdec rationalize
        format parse-long compare meta with-meta vary-meta swap! reset! deref ex-info ex-data ex-message
        bit-and bit-shift-left aget aset alength instance? type class some every? keep remove split-at
        transduce sequence eduction conj! assoc! persistent! reduce-kv mapv filterv range repeat iterate
        hash-ordered-coll print-str read-string resolve var-get find-ns require gensym macroexpand-1
        clojure.string/join clojure.string/split clojure.string/replace clojure.string/upper-case clojure.string/index-of
        clojure.set/union clojure.set/join clojure.walk/postwalk clojure.edn/read-string";
    let names: Vec<_> = names.split_whitespace().collect();
    let called = (proptest::sample::select(names), vec(argument, 0..5));
    check(called, |(name, arguments), ask| {
        let form = format!(
            "(do (dorun (take 20 (let [r ({name} {})] (if (seqable? r) r nil)))) nil)",
            arguments.join(" ")
        );
        let given = ask(&form);
        matches!(given, Answer::Ended(_) | Answer::Refused).then(|| format!("{form} => {given}"))
    });
}
