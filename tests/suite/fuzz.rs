//! Random texts, programs and sequences of calls: whatever they are, nothing panics and every runtime ends clean.
//!
//! A short run with a fixed seed in the suite; `FUZZ_MINUTES=5` goes on with other seeds and names the one that failed.

use std::time::{Duration, Instant};

use dayfly::{CallError, Limits, Plain};
use lisp_core::base::Source;
use lisp_core::forms::read_text;
use lisp_core::read::Options;

use crate::support::runtime::{Base, World};

/// Numbers that follow from a seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(0x5851_f42d_4c95_7f2d)
            .wrapping_add(0x1405_7b7e_f767_814f);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

const PIECES: [&str; 44] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "#{",
    "#(",
    "'",
    "`",
    "~",
    "~@",
    "@",
    "^",
    "#'",
    "#_",
    "#?(:clj ",
    "#?@(",
    "\"",
    "\\",
    "\\u00",
    ";",
    "\n",
    " ",
    "a",
    "b/c",
    ":k",
    "::k",
    "1",
    "-0.0",
    "1/2",
    "2N",
    "3M",
    "1e9",
    "##NaN",
    "#\"",
    "nil",
    "true",
    "%",
    "&",
    "#:a{",
    "\u{1F600}",
    "\u{0}",
    "#inst \"2020\"",
];

const HEADS: [&str; 46] = [
    "inc",
    "+",
    "*'",
    "map",
    "filter",
    "reduce",
    "apply",
    "str",
    "conj",
    "assoc",
    "update",
    "get",
    "first",
    "rest",
    "count",
    "vec",
    "set",
    "sort",
    "sort-by",
    "partition",
    "interleave",
    "let",
    "loop",
    "fn",
    "if",
    "when",
    "do",
    "try",
    "throw",
    "def",
    "quote",
    "eval",
    "read-string",
    "pr-str",
    "swap!",
    "atom",
    "deref",
    "future",
    "promise",
    "send",
    "dosync",
    "re-find",
    "subs",
    "format",
    "hash",
    "lazy-seq",
];

const ATOMS: [&str; 24] = [
    "nil",
    "true",
    "0",
    "-1",
    "9223372036854775807",
    "1.5",
    "1/3",
    "10N",
    "##Inf",
    "\"text\"",
    "\\a",
    ":k",
    "'s",
    "inc",
    "str",
    "[]",
    "{}",
    "#{}",
    "(range)",
    "(range 5)",
    "(atom 0)",
    "(fn [x] x)",
    "#\"a+\"",
    "(Object.)",
];

fn soup(dice: &mut Dice) -> String {
    (0..dice.roll(60)).map(|_| dice.pick(&PIECES)).collect()
}

/// A form that is nearly a program.
fn program(dice: &mut Dice, depth: usize) -> String {
    if depth == 0 || dice.roll(4) == 0 {
        return dice.pick(&ATOMS).to_owned();
    }
    let head = dice.pick(&HEADS);
    let args: Vec<_> = (0..dice.roll(4))
        .map(|_| program(dice, depth - 1))
        .collect();
    match dice.roll(8) {
        0 => format!("[{}]", args.join(" ")),
        1 => format!(
            "(let [a {}] ({head} a {}))",
            program(dice, depth - 1),
            args.join(" ")
        ),
        2 => format!(
            "(try ({head} {}) (catch Throwable e {}))",
            args.join(" "),
            program(dice, depth - 1)
        ),
        _ => format!("({head} {})", args.join(" ")),
    }
}

fn limits() -> Limits {
    Limits::new()
        .fuel(200_000)
        .memory(8 << 20)
        .output(10_000)
        .fibers(50)
}

fn assert_no_panic<T: std::fmt::Debug>(seed: u64, text: &str, answer: &Result<T, CallError>) {
    let is_panic = matches!(answer, Err(CallError::HostPanic(..)));
    assert!(!is_panic, "seed {seed}: {text}\n{answer:?}");
}

/// One round of everything; what is random follows from the seed.
fn round(base: &Base, seed: u64) {
    let mut dice = Dice(seed);
    let mut runtime = base.runtime(limits(), &World::new());
    for _ in 0..20 {
        let text = soup(&mut dice);
        for options in [Options::code(), Options::edn()] {
            let source = Source::new("soup", text.clone());
            let answer = runtime.enter(|cx| read_text(cx, &source, options).map(drop));
            assert_no_panic(seed, &text, &answer);
        }
    }
    runtime.discard().assert_clean();
    let mut runtime = base.runtime(limits(), &World::new());
    for _ in 0..6 {
        let text = program(&mut dice, 5);
        let answer = match dice.roll(5) {
            0 => runtime.call::<Plain>("clojure.core/pr-str", (text.as_str(),)),
            1 => runtime.call_edn::<Plain>("clojure.core/vector", &text),
            2 => runtime.call::<Plain>("no.such/function", ()),
            _ => runtime.eval::<Plain>(&text),
        };
        assert_no_panic(seed, &text, &answer);
        if dice.roll(20) == 0 {
            runtime.canceller().cancel();
        }
        if runtime.is_condemned() {
            runtime.discard().assert_clean();
            runtime = base.runtime(limits(), &World::new());
        }
    }
    runtime.discard().assert_clean();
}

#[test]
fn random_texts_programs_and_calls_never_panic() {
    let base = Base::load();
    let minutes = std::env::var("FUZZ_MINUTES").ok();
    let minutes: Option<u64> = minutes.and_then(|it| it.parse().ok());
    let until = minutes.map(|it| Instant::now() + Duration::from_secs(60 * it));
    let mut seed = 1;
    while until.map_or(seed <= 30, |until| Instant::now() < until) {
        round(&base, seed);
        seed += 1;
    }
    if minutes.is_some() {
        eprintln!("{} rounds", seed - 1);
    }
}
