//! Scripts that are to break the machine, on a small and on a usual stack: each ends as its head allows.
//!
//! None may hang, panic, leave anything behind, or hold more memory than its limit and one chunk. Alone in a process
//! (`HOSTILE_REPORT=1`, one test thread) the memory of the process is looked at too.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use dayfly::{CallError, Image, Output, Plain, Runtime, Termination, Usage};
use lisp_core::base::Source;
use lisp_core::base::error::render;
use lisp_core::read::Options;
use lisp_core::runtime::eval_text;

use crate::support::hostile::{Script, scripts};
use crate::support::process;

/// Longer than any script takes, even unoptimised on a busy machine.
const HANGS_AFTER: Duration = Duration::from_secs(120);
/// A limit may be passed by so much: the largest run of pages and a segment of the stack.
const CHUNK_BYTES: u64 = 2 << 20;
/// Memory of the process besides what runtimes are charged for: stacks, and what the allocator keeps.
const PROCESS_SLACK_BYTES: u64 = 24 << 20;

/// How a script ended.
#[derive(Clone, Debug)]
struct Ended {
    how: String,
    usage: Usage,
    took: Duration,
    is_clean: bool,
    process_bytes: u64,
}

const PRINTED: &str = "(fn* [value]
  (clojure.core/binding [clojure.core/*print-length* 50 clojure.core/*print-level* 10]
    (clojure.core/pr-str value)))";

fn evaluate(runtime: &mut Runtime, script: &Script) -> Result<String, CallError> {
    let prelude = "(clojure.core/in-ns 'hostile) (clojure.core/refer 'clojure.core)";
    if script.is_plain {
        runtime.eval::<Plain>(prelude)?;
        let text = format!("(clojure.core/in-ns 'hostile) {}", script.text);
        return runtime.eval::<Plain>(&text).map(|plain| plain.to_string());
    }
    let text = Source::new(script.name.as_str(), format!("{prelude} {}", script.text));
    runtime.enter(|cx| {
        let printer = eval_text(cx, &Source::new("printer", PRINTED), Options::code())?;
        let value = eval_text(cx, &text, Options::code())?;
        let printed = cx.call(&printer, &[value])?;
        Ok(printed.text().unwrap_or("no text").to_owned())
    })
}

fn name_of(result: &Result<String, CallError>) -> String {
    match result {
        Ok(text) => format!("={text}"),
        Err(CallError::Script(error)) => {
            let class = error.class();
            // What is shown to people and machines must not break either.
            let shown = [render::short(error), render::json(error)];
            assert!(shown.iter().all(|text| !text.is_empty()));
            format!("!{}", class.rsplit(['.', '$']).next().unwrap_or(class))
        }
        Err(CallError::Terminated(Termination::Exit(_), _)) => "exit".to_owned(),
        Err(CallError::Terminated(why, _)) => why.name().to_owned(),
        Err(CallError::HostPanic(..)) => "host-panic".to_owned(),
        Err(_) => "refused".to_owned(),
    }
}

fn run(image: &Image, script: &Script) -> Ended {
    process::forget_peak();
    let (output, _written) = Output::capture();
    let caps = script.caps.clone().output(output);
    let builder = image.runtime().limits(script.limits.clone()).caps(caps);
    let mut runtime = builder.build().expect("a runtime");
    let began = Instant::now();
    let result = evaluate(&mut runtime, script);
    let took = began.elapsed();
    let usage = match &result {
        Err(CallError::Terminated(_, usage)) => *usage,
        _ => runtime.usage(),
    };
    let process_bytes = process::peak_bytes();
    let how = name_of(&result);
    drop(result);
    Ended {
        how,
        usage,
        took,
        is_clean: runtime.discard().is_clean(),
        process_bytes,
    }
}

/// Runs the script on a thread of its own; nothing when it hangs or takes the thread with it.
fn run_on_stack(image: &Image, script: &Script, stack_bytes: usize) -> Option<Ended> {
    let (tell, told) = mpsc::channel();
    let (image, script) = (image.clone(), script.clone());
    let builder = thread::Builder::new().stack_size(stack_bytes);
    let worker = builder.spawn(move || tell.send(run(&image, &script)));
    drop(worker.expect("a thread"));
    told.recv_timeout(HANGS_AFTER).ok()
}

fn complaint(script: &Script, ended: Option<&Ended>, before_bytes: u64) -> Option<String> {
    let Some(ended) = ended else {
        return Some("hangs, or ended its thread".to_owned());
    };
    let is_expected = |ending: &String| match ending.as_str() {
        "any" => ended.how != "host-panic",
        ending => ended.how == ending,
    };
    let most = script.limits.memory.unwrap_or(u64::MAX - CHUNK_BYTES) + CHUNK_BYTES;
    let process_most = before_bytes + most + PROCESS_SLACK_BYTES;
    if !script.endings.iter().any(is_expected) {
        let how: String = ended.how.chars().take(300).collect();
        return Some(format!("{how}, not {}", script.endings.join(" | ")));
    }
    if !ended.is_clean {
        return Some("left something behind".to_owned());
    }
    if ended.usage.peak_bytes > most {
        return Some(format!("held {} bytes", ended.usage.peak_bytes));
    }
    if process::is_alone() && ended.process_bytes > process_most {
        let over = (ended.process_bytes - before_bytes) >> 20;
        return Some(format!("the process grew by {over} MiB"));
    }
    let longest = match cfg!(debug_assertions) || !process::is_alone() {
        true => HANGS_AFTER,
        false => script.longest,
    };
    (ended.took > longest).then(|| format!("took {:?}", ended.took))
}

/// Kinds of scripts whose way through the machine depends on the stack. An unoptimised build runs only these on both
/// stacks.
const STACK_KINDS: [&str; 5] = ["compiler", "deep-data", "errors", "reader", "stack"];

fn depends_on_stack(script: &Script) -> bool {
    let kind = script.name.split('/').next().unwrap_or_default();
    STACK_KINDS.contains(&kind)
}

fn assert_all_end_well(stack_bytes: usize) {
    let is_usual = stack_bytes > 1 << 20;
    let is_short = cfg!(debug_assertions) && is_usual && !process::is_alone();
    let image = Image::base();
    let only = std::env::var("HOSTILE_ONLY").unwrap_or_default();
    let mut wrong = Vec::new();
    let all = scripts();
    let chosen = all.iter().filter(|it| it.name.contains(&only));
    for script in chosen.filter(|it| !is_short || depends_on_stack(it)) {
        let before_bytes = process::resident_bytes();
        let ended = run_on_stack(&image, script, stack_bytes);
        if process::is_alone() {
            report(script, ended.as_ref(), before_bytes);
        }
        let complaint = complaint(script, ended.as_ref(), before_bytes);
        wrong.extend(complaint.map(|it| format!("{}: {it}", script.name)));
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

fn report(script: &Script, ended: Option<&Ended>, before_bytes: u64) {
    let Some(ended) = ended else { return };
    let deadline = script.limits.deadline.is_some();
    eprintln!(
        "{} {} {:.1} ms, {} KiB charged, {} KiB more resident{}",
        script.name,
        ended.how.chars().take(40).collect::<String>(),
        ended.took.as_secs_f64() * 1e3,
        ended.usage.peak_bytes >> 10,
        ended.process_bytes.saturating_sub(before_bytes) >> 10,
        if deadline { ", with a deadline" } else { "" },
    );
}

#[test]
fn hostile_scripts_end_well_on_a_small_stack() {
    assert_all_end_well(256 << 10);
}

#[test]
fn hostile_scripts_end_well_on_a_usual_stack() {
    assert_all_end_well(8 << 20);
}

#[test]
fn there_are_hostile_scripts_of_every_kind() {
    let all = scripts();
    assert!(all.len() >= 150, "{} scripts", all.len());
    let mut names: Vec<_> = all.iter().map(|it| it.name.clone()).collect();
    let mut kinds: Vec<_> = names
        .iter()
        .filter_map(|name| name.split('/').next())
        .collect();
    kinds.dedup();
    assert_eq!(kinds.len(), 14, "{kinds:?}");
    names.sort();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "two scripts have one name");
}
