//! Depth and arbitrary bytes.

use super::{answer, code_answer};
use crate::base::Source;
use crate::read::tree::Trees;
use crate::read::{Build, Items, Options, Position, Reader, View};
use std::sync::Arc;

fn small_stack(work: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new()
        .stack_size(256 << 10)
        .spawn(work);
    thread
        .expect("a thread can be started")
        .join()
        .expect("the work ends well");
}

#[test]
fn nesting_has_a_limit() {
    let options = Options::code().nesting(3);
    assert_eq!(answer("[[[]]]", options.clone()), "[[[]]]");
    assert_eq!(
        answer("[[[[]]]]", options.clone()),
        "!! forms are nested more than 3 deep"
    );
    assert_eq!(
        answer("''''a", options),
        "!! forms are nested more than 3 deep"
    );
    let deep = "[".repeat(100_001);
    assert_eq!(
        code_answer(&deep),
        "!! forms are nested more than 100000 deep"
    );
}

#[test]
fn syntax_quotes_inside_each_other_have_a_limit() {
    assert!(code_answer("```(a ~b)").starts_with("(clojure.core/seq"));
    let many = "`".repeat(30) + "(a)";
    assert!(code_answer(&many).starts_with("!! syntax quotes inside each other make more than"));
}

/// Builds nothing: a form is its depth.
struct Depths;

const KEYWORD: u32 = u32::MAX;

type Answer<T> = Result<T, crate::base::Error>;

fn deepest(items: Items<'_, u32>) -> Answer<u32> {
    Ok(items.max().unwrap_or(0) + 1)
}

impl Build for Depths {
    type Form = u32;
    type Error = crate::base::Error;

    fn nil(&mut self) -> u32 {
        0
    }
    fn bool(&mut self, _: bool) -> u32 {
        0
    }
    fn int(&mut self, _: i64) -> u32 {
        0
    }
    fn float(&mut self, _: f64) -> u32 {
        0
    }
    fn char(&mut self, _: u16) -> u32 {
        0
    }
    fn number(&mut self, _: &str) -> Answer<Option<u32>> {
        Ok(Some(0))
    }
    fn string(&mut self, _: &str) -> Answer<u32> {
        Ok(0)
    }
    fn regex(&mut self, _: &str) -> Answer<u32> {
        Ok(0)
    }
    fn symbol(&mut self, _: Option<&str>, _: &str) -> Answer<u32> {
        Ok(0)
    }
    fn keyword(&mut self, _: Option<&str>, _: &str) -> Answer<u32> {
        Ok(KEYWORD)
    }
    fn list(&mut self, items: Items<'_, u32>, _: Option<Position>) -> Answer<u32> {
        deepest(items)
    }
    fn vector(&mut self, items: Items<'_, u32>) -> Answer<u32> {
        deepest(items)
    }
    fn map(&mut self, items: Items<'_, u32>) -> Answer<u32> {
        deepest(items)
    }
    fn set(&mut self, items: Items<'_, u32>) -> Answer<u32> {
        deepest(items)
    }
    fn with_meta(&mut self, form: u32, _: u32, _: Option<Position>) -> Answer<u32> {
        Ok(form + 1)
    }
    fn tagged(&mut self, _: u32, form: u32) -> Answer<u32> {
        Ok(form + 1)
    }
    fn tagged_literal(&mut self, _: u32, form: u32) -> Answer<u32> {
        Ok(form + 1)
    }
    fn reader_conditional(&mut self, form: u32, _: bool) -> Answer<u32> {
        Ok(form + 1)
    }
    fn view(&self, form: &u32) -> View<'_> {
        match form {
            0 => View::Symbol {
                ns: None,
                name: "a",
            },
            &KEYWORD => View::Keyword {
                ns: None,
                name: "default",
            },
            _ => View::List,
        }
    }
    fn items(&self, form: &u32) -> Vec<u32> {
        vec![form - 1]
    }
    fn meta(&self, _: &u32) -> Option<u32> {
        None
    }
    fn next_id(&mut self) -> u64 {
        0
    }
    fn current_ns(&self) -> Arc<str> {
        "user".into()
    }
    fn resolve_alias(&self, _: &str) -> Option<Arc<str>> {
        None
    }
    fn resolve_symbol(&self, ns: Option<&str>, name: &str) -> crate::base::Name {
        crate::base::Name::new(ns, name)
    }
}

#[test]
fn a_million_levels_need_no_stack() {
    small_stack(|| {
        const DEPTH: usize = 1_000_000;
        let deep = |open: &str, inner: &str, close: &str| {
            let text = [open.repeat(DEPTH), inner.to_owned(), close.repeat(DEPTH)].concat();
            let source = Source::new("deep", text);
            let options = Options::code().nesting(usize::MAX);
            let answer = Reader::new(&source, options).next_form(&mut Depths);
            answer
                .expect("deep text reads")
                .map_or(0, |(depth, _)| depth as usize)
        };
        assert_eq!(deep("[", "", "]"), DEPTH);
        assert_eq!(deep("(", "a", ")"), DEPTH);
        assert_eq!(deep("'", "a", ""), DEPTH);
        assert_eq!(deep("#t ", "1", ""), DEPTH);
        assert_eq!(deep("#?(:default ", "[]", ")"), 1);
        let quoted = ["`", &"(".repeat(DEPTH), "a", &")".repeat(DEPTH)].concat();
        let source = Source::new("deep", quoted);
        let mut reader = Reader::new(&source, Options::code().nesting(usize::MAX));
        assert!(
            reader
                .next_form(&mut Depths)
                .is_ok_and(|form| form.is_some())
        );
    });
}

/// A small generator of bad random numbers (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound
    }
}

const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "#",
    "#{",
    "#(",
    "#_",
    "#?(",
    "#?@(",
    ":clj ",
    ":default ",
    "`",
    "~",
    "~@",
    "'",
    "@",
    "^",
    "#'",
    "#:",
    "#::",
    "##",
    "%",
    "%2",
    "a",
    "a/b",
    ":k",
    "::k",
    "::str/k",
    "1",
    "-2.5",
    "1/2",
    "08",
    "\"s\"",
    "\"",
    "\\",
    "\\a",
    "\\u00",
    "\\o7",
    "\"\\u12",
    "\\ud83d",
    " ",
    ",",
    "\n",
    ";",
    "#!",
    "#\"",
    "x#",
    ".",
    "/",
    "é",
    "\u{2003}",
    "😀",
    "\0",
    "#inst ",
    "#<",
    "#=",
    "nil",
    "true",
    "\u{FEFF}",
    "+",
    "-",
    "&",
];

#[test]
fn no_text_makes_the_reader_panic_or_stand_still() {
    let seed = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(1, |since| since.as_nanos() as u64 | 1);
    println!("seed {seed}");
    let mut random = Random(seed);
    for round in 0..20_000 {
        let count = 1 + random.below(12);
        let text: String = if round % 4 == 0 {
            let bytes: Vec<u8> = (0..count * 2).map(|_| random.below(256) as u8).collect();
            String::from_utf8_lossy(&bytes).into_owned()
        } else {
            (0..count)
                .map(|_| PIECES[random.below(PIECES.len())])
                .collect()
        };
        for options in [Options::code(), Options::edn(), Options::string()] {
            let source = Source::new("random", text.as_str());
            let mut reader = Reader::new(&source, options.nesting(50));
            let mut build = Trees::default();
            for _ in 0..=text.len() {
                let before = reader.offset();
                match reader.next_form(&mut build) {
                    Ok(None) | Err(_) => break,
                    Ok(Some((form, span))) => {
                        assert!(reader.offset() > before, "{text:?} stands still");
                        assert!(
                            source.text().get(span.range()).is_some(),
                            "{text:?} {span:?}"
                        );
                        let _ = form.to_string();
                    }
                }
            }
        }
    }
}
