//! Collections against the standard library's, as programs; every earlier version of a collection stays as it was.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::*;

use super::hold;

/// One step on a collection of small integers.
#[derive(Clone, Debug)]
enum Step {
    Put(i64, i64),
    Remove(i64),
    Push(i64),
    Pop,
    Set(usize, i64),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let key = -40..40_i64;
    let step = prop_oneof![
        4 => (key.clone(), 0..9_i64).prop_map(|(key, value)| Step::Put(key, value)),
        2 => key.prop_map(Step::Remove),
        4 => (0..9_i64).prop_map(Step::Push),
        1 => Just(Step::Pop),
        2 => (0..40_usize, 0..9_i64).prop_map(|(ix, value)| Step::Set(ix, value)),
    ];
    vec(step, 0..120)
}

/// `(let [v0 START v1 (step v0) ...] [v0 v1 ...])` with the versions that `step` writes, every tenth and the last shown.
fn versions(start: &str, steps: &[Step], step: impl Fn(&str, &Step) -> Option<String>) -> String {
    let mut text = format!("(let [v0 {start}");
    let mut newest = 0;
    for next in steps {
        if let Some(form) = step(&format!("v{newest}"), next) {
            newest += 1;
            let _ = write!(text, " v{newest} {form}");
        }
    }
    let shown: Vec<_> = (0..=newest)
        .filter(|ix| ix % 10 == 0 || *ix == newest)
        .collect();
    let shown: Vec<_> = shown.iter().map(|ix| format!("(SHOW v{ix})")).collect();
    let _ = write!(text, "] [{}])", shown.join(" "));
    text
}

/// What the versions print, from a model that is changed step by step.
fn model<M: Clone>(
    mut model: M,
    steps: &[Step],
    step: impl Fn(&mut M, &Step) -> bool,
    print: impl Fn(&M) -> String,
) -> String {
    let mut all = vec![model.clone()];
    for next in steps {
        if step(&mut model, next) {
            all.push(model.clone());
        }
    }
    let newest = all.len() - 1;
    let shown = all
        .iter()
        .enumerate()
        .filter(|(ix, _)| ix % 10 == 0 || *ix == newest);
    let shown: Vec<_> = shown.map(|(_, version)| print(version)).collect();
    format!("[{}]", shown.join(" "))
}

fn joined(items: impl Iterator<Item = String>, [open, close]: [&str; 2]) -> String {
    let items: Vec<_> = items.collect();
    format!("{open}{}{close}", items.join(" "))
}

fn put_or_remove(name: &str, step: &Step) -> Option<String> {
    match step {
        Step::Put(key, value) => Some(format!("(assoc {name} {key} {value})")),
        Step::Remove(key) => Some(format!("(dissoc {name} {key})")),
        _ => None,
    }
}

fn map_model(map: &mut BTreeMap<i64, i64>, step: &Step) -> bool {
    match step {
        Step::Put(key, value) => {
            map.insert(*key, *value);
            true
        }
        Step::Remove(key) => {
            map.remove(key);
            true
        }
        _ => false,
    }
}

fn map_text(map: &BTreeMap<i64, i64>) -> String {
    let entries = map.iter().map(|(key, value)| format!("[{key} {value}]"));
    if map.is_empty() {
        "nil".to_owned()
    } else {
        joined(entries, ["(", ")"])
    }
}

#[test]
fn maps_answer_as_their_model() {
    for (start, show) in [
        ("{}", "(seq (sort S))"),
        ("(sorted-map)", "(seq S)"),
        ("(hash-map)", "(seq (sort S))"),
    ] {
        hold(
            steps(),
            |steps| {
                let program = versions(start, steps, put_or_remove);
                with_show(&program, show)
            },
            |steps| model(BTreeMap::new(), steps, map_model, map_text),
        );
    }
}

/// The program with `(SHOW v)` written out, `S` in `show` being the version.
fn with_show(program: &str, show: &str) -> String {
    let function = show.replace('S', "version");
    format!(
        "(let [show (fn [version] {function})] {})",
        program.replace("SHOW", "show")
    )
}

#[test]
fn sets_answer_as_their_model() {
    let step = |name: &str, step: &Step| match step {
        Step::Put(key, _) => Some(format!("(conj {name} {key})")),
        Step::Remove(key) => Some(format!("(disj {name} {key})")),
        _ => None,
    };
    let change = |set: &mut BTreeSet<i64>, step: &Step| match step {
        Step::Put(key, _) => {
            set.insert(*key);
            true
        }
        Step::Remove(key) => {
            set.remove(key);
            true
        }
        _ => false,
    };
    for start in ["#{}", "(sorted-set)", "(into #{} [])"] {
        hold(
            steps(),
            |steps| with_show(&versions(start, steps, step), "(vec (sort S))"),
            |steps| {
                let print =
                    |set: &BTreeSet<i64>| joined(set.iter().map(i64::to_string), ["[", "]"]);
                model(BTreeSet::new(), steps, change, print)
            },
        );
    }
}

fn vector_step(name: &str, step: &Step) -> Option<String> {
    match step {
        Step::Push(value) => Some(format!("(conj {name} {value})")),
        Step::Pop => Some(format!("(if (seq {name}) (pop {name}) {name})")),
        Step::Set(ix, value) => Some(format!(
            "(if (<= {ix} (count {name})) (assoc {name} {ix} {value}) {name})"
        )),
        Step::Put(..) | Step::Remove(_) => None,
    }
}

fn vector_model(vector: &mut Vec<i64>, step: &Step) -> bool {
    match step {
        Step::Push(value) => vector.push(*value),
        Step::Pop => drop(vector.pop()),
        Step::Set(ix, value) if *ix < vector.len() => vector[*ix] = *value,
        Step::Set(ix, value) if *ix == vector.len() => vector.push(*value),
        Step::Set(..) => {}
        Step::Put(..) | Step::Remove(_) => return false,
    }
    true
}

fn vector_text(vector: &[i64]) -> String {
    joined(vector.iter().map(i64::to_string), ["[", "]"])
}

#[test]
fn vectors_answer_as_their_model() {
    for start in ["[]", "(vector)", "(subvec [7 8 9] 3)", "(vec (list))"] {
        hold(
            steps(),
            |steps| with_show(&versions(start, steps, vector_step), "(vec S)"),
            |steps| model(Vec::new(), steps, vector_model, |it| vector_text(it)),
        );
    }
}

#[test]
fn vectors_that_nobody_else_holds_answer_the_same() {
    hold(
        vec((0..2000_usize, 0..9_i64), 0..60),
        |pairs| {
            let mut text = "(-> (vec (range 1100))".to_owned();
            for (ix, value) in pairs {
                let _ = write!(text, " (assoc {} {value}) (conj {ix}) pop", ix % 1100);
            }
            format!("(hash {text}))")
        },
        |pairs| {
            let mut vector: Vec<i64> = (0..1100).collect();
            for (ix, value) in pairs {
                vector[ix % 1100] = *value;
            }
            let hash = vector.iter().fold(1_u32, |hash, item| {
                hash.wrapping_mul(31)
                    .wrapping_add(murmur_of_long(*item as u64))
            });
            (mixed(hash, vector.len() as u32) as i32).to_string()
        },
    );
}

/// Clojure's hash of a long: Murmur3 of its two halves.
fn murmur_of_long(value: u64) -> u32 {
    if value == 0 {
        return 0;
    }
    let hash = mix_h1(
        mix_h1(0, mix_k1(value as u32)),
        mix_k1((value >> 32) as u32),
    );
    finished(hash, 8)
}

fn mixed(hash: u32, count: u32) -> u32 {
    finished(mix_h1(0, mix_k1(hash)), count)
}

fn mix_k1(k: u32) -> u32 {
    k.wrapping_mul(0xcc9e_2d51)
        .rotate_left(15)
        .wrapping_mul(0x1b87_3593)
}

fn mix_h1(h: u32, k: u32) -> u32 {
    (h ^ k)
        .rotate_left(13)
        .wrapping_mul(5)
        .wrapping_add(0xe654_6b64)
}

fn finished(mut h: u32, len: u32) -> u32 {
    h ^= len;
    h = (h ^ h >> 16).wrapping_mul(0x85eb_ca6b);
    h = (h ^ h >> 13).wrapping_mul(0xc2b2_ae35);
    h ^ h >> 16
}

#[test]
fn transients_answer_as_persistent_collections() {
    hold(
        vec((-500..500_i64, 0..9_i64), 0..300),
        |pairs| {
            let pairs: Vec<_> = pairs
                .iter()
                .map(|(key, value)| format!("[{key} {value}]"))
                .collect();
            format!(
                "(let [ps [{}]
                       m1 (reduce (fn [m [k v]] (assoc m k v)) {{}} ps)
                       m2 (persistent! (reduce (fn [m [k v]] (assoc! m k v)) (transient {{}}) ps))
                       ks (map first (take-nth 3 ps))
                       d1 (apply dissoc m1 ks)
                       d2 (persistent! (reduce dissoc! (transient m2) ks))
                       s1 (into #{{}} (map first ps))
                       s2 (persistent! (reduce conj! (transient #{{}}) (map first ps)))
                       v2 (persistent! (reduce conj! (transient []) ps))]
                   [(= m1 m2) (= (seq m1) (seq m2)) (= (hash m1) (hash m2)) (= d1 d2) (= (count d1) (count d2))
                    (= s1 s2) (= ps v2) (= (count m1) (count s1))])",
                pairs.join(" ")
            )
        },
        |_| "[true true true true true true true true]".to_owned(),
    );
}

#[test]
fn sorted_maps_answer_ranges_as_their_model() {
    hold(
        (vec(-100..100_i64, 0..120), -110..110_i64, -110..110_i64),
        |(keys, low, high)| {
            let keys: Vec<_> = keys.iter().map(i64::to_string).collect();
            format!(
                "(let [s (into (sorted-set) [{}])] [(vec (subseq s >= {low})) (vec (subseq s > {low} < {high})) (vec (rsubseq s <= {high})) (vec (rseq s))])",
                keys.join(" ")
            )
        },
        |(keys, low, high)| {
            let set: BTreeSet<i64> = keys.iter().copied().collect();
            let text = |items: Vec<&i64>| joined(items.into_iter().map(i64::to_string), ["[", "]"]);
            let from = text(set.iter().filter(|it| *it >= low).collect());
            let between = text(set.iter().filter(|it| *it > low && *it < high).collect());
            let until = text(set.iter().rev().filter(|it| *it <= high).collect());
            let backwards = text(set.iter().rev().collect());
            // `rseq` of nothing is nil, and `vec` of nil is empty.
            format!("[{from} {between} {until} {backwards}]")
        },
    );
}

#[test]
fn functions_over_sequences_answer_as_on_slices() {
    hold(
        (vec(-20..20_i64, 0..70), 1..9_usize, 0..80_usize),
        |(items, width, cut)| {
            let items: Vec<_> = items.iter().map(i64::to_string).collect();
            let program = "(let [xs XS n N c C]
              [(map vec (partition-all n xs)) (take c xs) (drop c xs) (reverse xs) (sort xs)
               (map inc (filter odd? xs)) (reductions + 0 xs) (distinct xs) (take-while pos? xs)
               (last xs) (nth xs c :none) (= (into [] (map inc) xs) (map inc xs)) (apply max 0 xs)])";
            let list = format!("(list {})", items.join(" "));
            program
                .replace("XS", &list)
                .replace('N', &width.to_string())
                .replace('C', &cut.to_string())
        },
        |(items, width, cut)| {
            let list = |items: &[i64]| joined(items.iter().map(i64::to_string), ["(", ")"]);
            let vector = |items: &[i64]| joined(items.iter().map(i64::to_string), ["[", "]"]);
            let mut sorted = items.clone();
            sorted.sort_unstable();
            let reversed: Vec<_> = items.iter().rev().copied().collect();
            let odd: Vec<_> = items
                .iter()
                .filter(|it| *it % 2 != 0)
                .map(|it| it + 1)
                .collect();
            let mut sums = vec![0];
            sums.extend(items.iter().scan(0, |sum, it| {
                *sum += it;
                Some(*sum)
            }));
            let mut seen = BTreeSet::new();
            let distinct: Vec<_> = items
                .iter()
                .copied()
                .filter(|it| seen.insert(*it))
                .collect();
            let positive: Vec<_> = items.iter().copied().take_while(|it| *it > 0).collect();
            let last = items.last().map_or("nil".to_owned(), i64::to_string);
            let nth = items.get(*cut).map_or(":none".to_owned(), i64::to_string);
            let largest = items.iter().copied().max().unwrap_or(0).max(0);
            let cut = (*cut).min(items.len());
            let parts = [
                joined(items.chunks(*width).map(vector), ["(", ")"]),
                list(&items[..cut]),
                list(&items[cut..]),
                list(&reversed),
                list(&sorted),
                list(&odd),
                list(&sums),
                list(&distinct),
                list(&positive),
                last,
                nth,
                "true".to_owned(),
                largest.to_string(),
            ];
            format!("[{}]", parts.join(" "))
        },
    );
}
