//! Every public function of the library, and every member of a class, with 36 values of every kind.
//!
//! Arities 0 and 1 in full, 2 and 3 by a sample that the function's name seeds, under small limits and on a small stack: the
//! answer is a value, an exception of a class there is, or a limit; never a panic, a hang or memory beyond the limit.
//! `FULL=1` runs arity 2 in full, `ONLY=part` the functions whose name contains `part`; `TRACE=1` writes each call first.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{env, thread};

use dayfly::{CallError, Caps, Image, Limits, Output, Runtime, Termination};
use lisp_core::collection::vector;
use lisp_core::cx::{Cx, Result};
use lisp_core::env as names;
use lisp_core::types;
use lisp_core::value::{Kind, Value};

const VALUES: usize = 36;
const THREADS: usize = 2;
const STACK_BYTES: usize = 512 << 10;
const FUEL: u64 = 20_000;
const MEMORY_BYTES: u64 = 16 << 20;
/// Calls with two and with three arguments of each function.
const SAMPLED: usize = 40;
/// A call that takes longer has lost count of its work; the machine may be busy.
const SLOW: Duration = Duration::from_secs(20);

/// A function, and with how many arguments it is called: bit n for n.
struct Target {
    name: String,
    native: Option<u32>,
    mask: u32,
}

#[test]
fn whatever_the_library_is_given_it_answers_or_throws() {
    let image = Image::builder()
        .source("robust.values", include_str!("robust/values.clj"))
        .preload(namespaces())
        .preload(["robust.values"])
        .build()
        .expect("an image with the values");
    let only = env::var("ONLY").unwrap_or_default();
    let mut targets = targets(&image);
    targets.retain(|target| target.name.contains(&only));
    let next = AtomicUsize::new(0);
    let wrong = Mutex::new(BTreeMap::new());
    let calls = AtomicUsize::new(0);
    let work = || {
        while let Some(target) = targets.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (made, found) = try_all(&image, target);
            calls.fetch_add(made, Ordering::Relaxed);
            wrong.lock().expect("no worker panicked").extend(found);
        }
    };
    thread::scope(|scope| {
        for _ in 0..THREADS {
            let builder = thread::Builder::new().stack_size(STACK_BYTES);
            builder.spawn_scoped(scope, work).expect("a thread");
        }
    });
    let wrong = wrong.into_inner().expect("no worker panicked");
    println!("{} functions, {} calls", targets.len(), calls.into_inner());
    let shown: Vec<_> = wrong
        .iter()
        .take(40)
        .map(|(call, what)| format!("{call}: {what}"))
        .collect();
    assert!(
        wrong.is_empty(),
        "{} functions went wrong:\n{}",
        wrong.len(),
        shown.join("\n")
    );
}

/// A new runtime with new values.
fn runtime(image: &Image) -> Runtime {
    let limits = Limits::new()
        .fuel(FUEL)
        .memory(MEMORY_BYTES)
        .output(64 << 10);
    let caps = Caps::none().output(Output::discard());
    let mut runtime = image
        .runtime()
        .limits(limits)
        .caps(caps)
        .build()
        .expect("a runtime");
    let made: i64 = runtime
        .call("robust.values/begin", ())
        .expect("the values can be made");
    assert_eq!(made, VALUES as i64);
    runtime
}

/// The namespaces of the library, without chapters of others, and without `clojure.spec`: its registry holds lazy seqs,
/// which cannot be part of an image.
fn namespaces() -> Vec<String> {
    let texts = stdlib::sources::SOURCES
        .iter()
        .filter(|(path, _)| !path.starts_with("clojure/spec/"));
    let own = texts.filter(|(path, text)| {
        let name = path.replace('/', ".").replace('_', "-");
        text.contains(&format!("(ns {name}")) || *path == "clojure/core"
    });
    own.map(|(path, _)| path.replace('/', ".").replace('_', "-"))
        .collect()
}

/// All functions: those of the library's namespaces, then the members of classes.
fn targets(image: &Image) -> Vec<Target> {
    let mut runtime = image
        .runtime()
        .caps(Caps::none().output(Output::discard()))
        .build()
        .expect("a runtime");
    let mut targets = Vec::new();
    for ns in namespaces() {
        let form = format!("(robust.values/listing '{ns})");
        let lines: String = runtime.eval(&form).expect("a listing");
        targets.extend(lines.lines().map(|line| {
            let (name, mask) = line.rsplit_once(' ').expect("name and mask");
            Target {
                name: name.to_owned(),
                native: None,
                mask: mask.parse().expect("a number"),
            }
        }));
    }
    let members = runtime.enter(|cx| {
        let rows = cx.natives.entries.iter().map(|it| &it.0).enumerate();
        let members = rows.filter(|(_, row)| types::class_row(row.ns).is_some());
        Ok(members
            .map(|(ix, row)| Target {
                name: format!("{}/{}", row.ns, row.name),
                native: Some(ix as u32),
                mask: (0..4)
                    .filter(|n| row.accepts(*n))
                    .fold(0, |mask, n| mask | 1 << n),
            })
            .collect::<Vec<_>>())
    });
    targets.extend(members.expect("the table of natives"));
    targets
}

/// Makes all calls of one function; answers how many, and the first that went wrong.
fn try_all(image: &Image, target: &Target) -> (usize, Option<(String, String)>) {
    let mut runtime = runtime(image);
    let mut made = 0;
    for arity in (0..4).filter(|arity| target.mask >> arity & 1 == 1) {
        for picks in picks(arity, &target.name) {
            made += 1;
            if env::var_os("TRACE").is_some() {
                eprintln!("{} {picks:?}", target.name);
            }
            let began = Instant::now();
            let outcome = runtime.enter(|cx| call(cx, target, &picks));
            let complaint = complaint(outcome, began.elapsed());
            if let Some(complaint) = complaint {
                let call = format!("{} {picks:?}", target.name);
                return (made, Some((call, complaint)));
            }
            if runtime.is_condemned() {
                let ended = std::mem::replace(&mut runtime, self::runtime(image));
                ended.discard().assert_clean();
            }
        }
    }
    runtime.discard().assert_clean();
    (made, None)
}

/// The numbers of the values to call with: all of them up to arity 2, then a sample.
fn picks(arity: usize, name: &str) -> Vec<Vec<usize>> {
    match arity {
        0 => vec![Vec::new()],
        1 => (0..VALUES).map(|a| vec![a]).collect(),
        2 if env::var_os("FULL").is_some() => (0..VALUES * VALUES)
            .map(|ix| vec![ix / VALUES, ix % VALUES])
            .collect(),
        _ => {
            let mut seed = name.bytes().fold(0x9e37_79b9_7f4a_7c15_u64, |seed, byte| {
                (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            });
            let mut pick = || {
                seed ^= seed << 13;
                seed ^= seed >> 7;
                seed ^= seed << 17;
                (seed % VALUES as u64) as usize
            };
            (0..SAMPLED)
                .map(|_| (0..arity).map(|_| pick()).collect())
                .collect()
        }
    }
}

/// One call; an answer that may have more behind it is printed, as far as the limits let it.
fn call(cx: &mut Cx, target: &Target, picks: &[usize]) -> Result<()> {
    let values = root_of(cx, "robust.values/current")?;
    let value = |ix: &usize| vector::get(&values, *ix).cloned().unwrap_or_default();
    let args: Vec<Value> = picks.iter().map(value).collect();
    let function = match target.native {
        Some(ix) => Value::immediate(Kind::Native, u64::from(ix)),
        None => root_of(cx, &target.name)?,
    };
    let answer = cx.call(&function, &args)?;
    if answer.obj().is_some() && !answer.is(Kind::String) {
        let shown = root_of(cx, "robust.values/shown")?;
        cx.call(&shown, &[answer])?;
    }
    Ok(())
}

fn root_of(cx: &mut Cx, full: &str) -> Result<Value> {
    let (ns, name) = full.split_once('/').expect("a full name");
    let ns = cx.symbol(None, ns);
    let name = cx.symbol(None, name);
    let ns = names::find_ns(cx, &ns)?.expect("a namespace that is there");
    let var = names::intern(cx, &ns, &name)?;
    Ok(cx.roots.get(var.object().raw(0) as u32).clone())
}

fn complaint(outcome: std::result::Result<(), CallError>, took: Duration) -> Option<String> {
    if took > SLOW {
        return Some(format!("took {took:?}"));
    }
    match outcome {
        Ok(()) => None,
        Err(CallError::Script(error)) => {
            let class = error.class();
            let is_known = types::class_row(class).is_some();
            (!is_known).then(|| format!("threw {class}, which is no class"))
        }
        Err(CallError::Terminated(
            Termination::Fuel | Termination::Memory | Termination::Output,
            _,
        )) => None,
        Err(other) => Some(format!("{other:?}").chars().take(300).collect()),
    }
}
