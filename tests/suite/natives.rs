//! The table of natives, walked: what a native's work grows with it declares in its row and pays for in fuel.
//!
//! Every native is called with arguments of two sizes and otherwise alike. When it spends much more on the large ones, its
//! row must say so; when it takes much longer and spends no more, it does not pay.

use std::time::{Duration, Instant};

use dayfly::Limits;
use lisp_core::base::Source;
use lisp_core::cx::{Cost, Cx};
use lisp_core::read::Options;
use lisp_core::runtime::eval_text;
use lisp_core::value::{Kind, Value};

use crate::support::runtime::{Base, World};

/// Makers of an argument of size n.
const SHAPES: &[&str] = &[
    "(vec (range n))",
    "(apply list (range n))",
    "(doall (map inc (range n)))",
    "(apply str (repeat n \"a\"))",
    "(apply str (repeat n \"é\"))",
    "(zipmap (range n) (range n))",
    "(set (range n))",
    "(apply sorted-map (range (* 2 n)))",
    "(reduce *' (repeat n 1000N))",
    "(long-array (range n))",
    "(object-array (map str (range n)))",
    "(java.util.ArrayList. (range n))",
    "(StringBuilder. (apply str (repeat n \"a\")))",
    "(apply str (repeat n \"7\"))",
    "(bigdec (reduce *' (repeat n 1000N)))",
    "(java.util.HashMap. (zipmap (range n) (range n)))",
    "n",
];

/// Arguments besides the large one.
const OTHERS: &[&str] = &["0", "\"a\"", "identity", "nil", "2N", "\\a"];

const SMALL: i64 = 8;
const LARGE: i64 = 2048;

/// Natives that wait, end the program, or whose work is that of a text they are given to run.
const LEFT_OUT: &[&str] = &[
    "exit",
    "halt",
    "sleep",
    "park",
    "wait",
    "read-line",
    "gc",
    ".gc",
];

struct Lab {
    small: Vec<Value>,
    large: Vec<Value>,
    others: Vec<Value>,
}

fn value(cx: &mut Cx, text: &str) -> Value {
    let source = Source::new("natives", text);
    eval_text(cx, &source, Options::code()).expect("an argument")
}

fn lab(cx: &mut Cx) -> Lab {
    let shapes = |cx: &mut Cx, n: i64| {
        let make = |it: &&str| value(cx, &format!("(let [n {n}] {it})"));
        SHAPES.iter().map(make).collect()
    };
    let small = shapes(cx, SMALL);
    let large = shapes(cx, LARGE);
    let others = OTHERS.iter().map(|it| value(cx, it)).collect();
    Lab {
        small,
        large,
        others,
    }
}

/// What a call spends, and how long it takes.
fn spent(cx: &mut Cx, native: &Value, args: &[Value]) -> (u64, Duration) {
    cx.refuel(Some(3_000_000));
    let began = Instant::now();
    let depth = cx.bindings.depth();
    drop(cx.call(native, args));
    let took = began.elapsed();
    cx.bindings.unwind_to(depth);
    cx.condemned = false;
    (cx.fuel_spent(), took)
}

/// Arguments of both sizes for every way of calling with up to three arguments.
fn calls(lab: &Lab, arities: u32) -> Vec<[Vec<Value>; 2]> {
    let mut calls = Vec::new();
    for arity in (1..=3).filter(|arity| arities >> arity & 1 == 1) {
        for (small, large) in lab.small.iter().zip(&lab.large) {
            for place in 0..arity {
                let ways = if arity == 1 { 1 } else { lab.others.len() };
                for way in 0..ways {
                    let with = |sized: &Value| -> Vec<Value> {
                        (0..arity)
                            .map(|ix| match ix == place {
                                true => sized.clone(),
                                false => lab.others[(way + ix) % ways].clone(),
                            })
                            .collect()
                    };
                    calls.push([with(small), with(large)]);
                }
            }
            if arity == 2 {
                calls.push([vec![small.clone(); 2], vec![large.clone(); 2]]);
            }
        }
    }
    calls
}

/// What is wrong with the row of a native, if anything.
fn complaint(cx: &mut Cx, lab: &Lab, index: usize) -> Option<String> {
    let row = cx.natives.entries[index].0.clone();
    if LEFT_OUT.contains(&row.name) {
        return None;
    }
    let native = Value::immediate(Kind::Native, index as u64);
    for [small, large] in calls(lab, row.arities) {
        let (few, quick) = spent(cx, &native, &small);
        let (many, slow) = spent(cx, &native, &large);
        let grows = many > few * 8 + 24;
        let is_free = slow > quick * 20 + Duration::from_millis(30) && many < few + 64;
        if grows && row.cost == Cost::Constant {
            let text = format!(
                "{}/{}: {few} fuel for {SMALL}, {many} for {LARGE}",
                row.ns, row.name
            );
            return Some(text);
        }
        // What was slow once may have been interrupted.
        if is_free && spent(cx, &native, &large).1 > Duration::from_millis(30) {
            return Some(format!("{}/{}: {slow:?} for {many} fuel", row.ns, row.name));
        }
    }
    None
}

#[test]
fn natives_declare_what_their_work_grows_with_and_pay_for_it() {
    let base = Base::load();
    let limits = || Limits::new().memory(512 << 20);
    let mut wrong = Vec::new();
    let mut index = 0;
    loop {
        // Arguments are made anew now and then, because some natives change them.
        let mut runtime = base.runtime(limits(), &World::new());
        let lab = runtime.enter(|cx| Ok(lab(cx))).expect("arguments");
        let natives = runtime
            .enter(|cx| Ok(cx.natives.entries.len()))
            .expect("a table");
        for _ in 0..60.min(natives - index) {
            let mut name = String::new();
            let found = runtime.enter(|cx| {
                let row = &cx.natives.entries[index].0;
                name = format!("{}/{}", row.ns, row.name);
                Ok(complaint(cx, &lab, index))
            });
            index += 1;
            match found {
                Ok(found) => wrong.extend(found),
                Err(error) => {
                    wrong.push(format!("{name}: {error}"));
                    break;
                }
            }
        }
        std::mem::forget(lab);
        runtime.discard().assert_clean();
        if index == natives {
            break;
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
