//! How soon a call ends once it is told to: natives that work for long, each told at several moments.
//!
//! Deadlines and cancellations set the same word, so this is what a deadline is late by, but for the thread that keeps
//! deadlines. `PROMPT_REPORT=1` prints every row and the distribution; `PROMPT_MS=10` holds each row to so much, which
//! means something in an optimised build on a machine that is not busy.

use std::time::{Duration, Instant};
use std::{env, fs, thread};

use dayfly::{CallError, Limits, Plain};

use crate::support::files;
use crate::support::runtime::{Base, World};

/// Milliseconds after the beginning at which calls are told.
const MOMENTS_MS: [u64; 4] = [20, 33, 58, 101];
/// Unoptimised, on a busy machine.
const AT_MOST: Duration = Duration::from_secs(2);

/// Something long: forms to get ready with, and the form that is measured.
struct Row {
    setup: String,
    form: String,
    is_late: bool,
}

/// The rows of the table: `setup ;;; form`, a line each; a form that is alone needs none. `~` begins rows that are
/// known to be late.
fn rows() -> Vec<Row> {
    let text = files::text("tests/cases/prompt/natives.txt");
    let lines = text.lines().filter(|line| line.starts_with(['(', '~']));
    lines
        .map(|line| {
            let plain = line.trim_start_matches('~');
            let (setup, form) = plain.split_once(";;;").unwrap_or(("", plain));
            Row {
                setup: setup.trim().to_owned(),
                form: form.trim().to_owned(),
                is_late: plain.len() < line.len(),
            }
        })
        .collect()
}

/// What the thread has had of a processor, so that a busy machine is not measured.
fn processor_time(path: &str) -> Option<Duration> {
    let text = fs::read_to_string(path).ok()?;
    let nanos = text.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanos))
}

fn is_report() -> bool {
    env::var_os("PROMPT_REPORT").is_some()
}

fn own_schedule() -> Option<String> {
    let path = fs::read_link("/proc/thread-self").ok()?;
    Some(format!("/proc/{}/schedstat", path.display()))
}

/// How long the form went on after it was told to end; nothing when it was done before.
fn lateness(base: &Base, row: &Row, after: Duration) -> Option<Duration> {
    let limits = Limits::new().memory(512 << 20);
    let mut runtime = base.runtime(limits, &World::new());
    let ready = runtime.eval::<Plain>(&format!("(do {} nil)", row.setup));
    ready.unwrap_or_else(|error| panic!("{}: {error}", row.setup));
    let canceller = runtime.canceller();
    let schedule = own_schedule();
    let path = schedule.clone().unwrap_or_default();
    let teller = thread::spawn(move || {
        thread::sleep(after);
        let told = (processor_time(&path), Instant::now());
        canceller.cancel();
        told
    });
    let ended = runtime.eval::<Plain>(&row.form);
    let (end, used) = (Instant::now(), schedule.as_deref().and_then(processor_time));
    let (used_before, told) = teller.join().expect("it only sleeps");
    runtime.discard().assert_clean();
    if !matches!(ended, Err(CallError::Terminated(..))) {
        if is_report() {
            let ended: String = format!("{ended:?}").chars().take(200).collect();
            eprintln!("not ended: {}: {ended}", row.form);
        }
        return None;
    }
    let late = end.saturating_duration_since(told);
    let own = used.zip(used_before).map(|(x, y)| x.saturating_sub(y));
    Some(own.map_or(late, |own| own.min(late)))
}

#[test]
fn calls_end_soon_after_they_are_told() {
    let base = Base::load();
    let is_report = is_report();
    let most = env::var("PROMPT_MS").ok().and_then(|ms| ms.parse().ok());
    let most = most.map_or(AT_MOST, Duration::from_millis);
    let moments = if is_report {
        &MOMENTS_MS[..]
    } else {
        &MOMENTS_MS[..1]
    };
    let (mut all, mut wrong) = (Vec::new(), Vec::new());
    let rows = rows();
    assert!(rows.len() >= 60, "{} rows", rows.len());
    for row in rows.iter().filter(|row| is_report || !row.is_late) {
        let moments = moments.iter().map(|ms| Duration::from_millis(*ms));
        let lates: Vec<_> = moments
            .filter_map(|after| lateness(&base, row, after))
            .collect();
        let worst = lates.iter().max().copied();
        if is_report {
            eprintln!(
                "{:>12} {}",
                format!("{worst:.1?}").replace("Some", ""),
                row.form
            );
        }
        if row.is_late {
            continue;
        }
        if worst.is_some_and(|worst| worst > most) {
            wrong.push(format!("{worst:?}: {}", row.form));
        }
        all.extend(lates);
    }
    all.sort_unstable();
    let at = |share: usize| all[(all.len() - 1) * share / 100];
    if is_report {
        let (half, p99, max) = (at(50), at(99), at(100));
        eprintln!(
            "{} endings: half within {half:.2?}, 99 % within {p99:.2?}, all within {max:.2?}",
            all.len()
        );
    }
    assert!(all.len() * 2 > rows.len(), "most rows work for long");
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
