//! How does Dayfly stand at every row of `docs/performance.md`?
//!
//! ```sh
//! cargo build --release && cargo run --release -p benches --features peers --bin table [ROW...]
//! ```
//!
//! Prints the page's tables: median (fastest..slowest) of seven samples, taken in turns with Lua's where there is a
//! program in Lua. The decision that hangs on it: what to work on next. Names of programs as arguments print those
//! alone, `runtimes` the second table. Takes about a minute.

use std::time::Duration;

use benches::clojure::{Recorded, recorded};
use benches::process;
use benches::samples::{Samples, timed, timed_mean};
use benches::{Loaded, Workload, workloads};
use dayfly::{Image, Limits, Pool, Runtime};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SAMPLES: usize = 7;
const MS: f64 = 1e-3;
const US: f64 = 1e-6;
const NS: f64 = 1e-9;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|it| it == name);
    if is_wanted("runtimes") {
        // First, while this process is small: forking a large one costs more.
        runtimes();
    }
    println!("| workload | Dayfly ms | Lua ms | ratio, of best | Clojure ms | ratio, of best |");
    println!("|---|---|---|---|---|---|");
    for workload in workloads().iter().filter(|it| is_wanted(&it.name)) {
        program(workload);
    }
}

fn program(workload: &Workload) {
    let mut loaded = Loaded::new(workload).expect("the program loads");
    let (own, lua) = with_lua(workload, || sample(&mut loaded, workload));
    let (lua_text, lua_ratio) = match &lua {
        Some(lua) => (lua.in_unit(MS), ratios(&own, lua.median(), lua.min())),
        None => ("-".to_owned(), "-".to_owned()),
    };
    let (clojure_text, clojure_ratio) = match recorded(&workload.name) {
        Some(Recorded { median, best }) => (
            format!("{median:.1} ({best:.1})"),
            ratios(&own, median * MS, best * MS),
        ),
        None => ("-".to_owned(), "-".to_owned()),
    };
    let (name, own_text) = (&workload.name, own.in_unit(MS));
    println!(
        "| `{name}` | {own_text} | {lua_text} | {lua_ratio} | {clojure_text} | {clojure_ratio} |"
    );
    if workload.name == "edn" {
        let megabytes = loaded.input_bytes().expect("it is text") as f64 / 1e6;
        let [median, best] = [own.median(), own.min()].map(|it| megabytes / it);
        println!("| `edn` | {median:.0} MB/s, best {best:.0}, of {megabytes:.2} MB | | | | |");
    }
}

/// The time of one run, its answer compared.
fn sample(loaded: &mut Loaded, workload: &Workload) -> Duration {
    timed(|| {
        let answer = loaded.run().expect("the program runs");
        assert_eq!(answer, workload.checksum, "{}", workload.name);
    })
}

fn ratios(own: &Samples, median: f64, best: f64) -> String {
    format!("{:.2}, {:.2}", own.median() / median, own.min() / best)
}

#[cfg(feature = "peers")]
fn with_lua(workload: &Workload, own: impl FnMut() -> Duration) -> (Samples, Option<Samples>) {
    match benches::lua::Loaded::new(workload) {
        Some(lua) => {
            let other = || {
                lua.collect();
                timed(|| lua.run())
            };
            let (own, lua) = Samples::take_in_turns(SAMPLES, own, other);
            (own, Some(lua))
        }
        None => (Samples::take(SAMPLES, own), None),
    }
}

#[cfg(not(feature = "peers"))]
fn with_lua(_: &Workload, own: impl FnMut() -> Duration) -> (Samples, Option<Samples>) {
    (Samples::take(SAMPLES, own), None)
}

fn runtimes() {
    println!("| workload | Dayfly |\n|---|---|");
    starts();
    idle();
    lives();
    calls();
    discards();
    for name in ["fib", "loop", "trees"] {
        limits(name);
    }
    println!();
}

fn row(name: &str, figure: impl std::fmt::Display) {
    println!("| {name} | {figure} |");
}

/// The full library, and a function that adds one.
fn image() -> Image {
    Image::builder()
        .source("bench.app", "(ns bench.app) (defn answer [n] (+ n 1))")
        .preload(["bench.app"])
        .build()
        .expect("the namespace only defines a function")
}

/// Fuel, memory and a deadline, none of which is reached.
fn limits_on() -> Limits {
    let hour = Duration::from_secs(3600);
    Limits::new().fuel(1 << 50).memory(1 << 34).deadline(hour)
}

fn starts() {
    let (own, empty) = Samples::take_in_turns(101, process::dayfly_nil, process::bin_true);
    let over = (own.median() - empty.median()) / MS;
    let best = (own.min() - empty.min()) / MS;
    row(
        "process start over /bin/true",
        format!("{over:.2} ms, best {best:.2}"),
    );
    row("- dayfly -e nil, ms", own.in_unit(MS));
    row("- /bin/true, ms", empty.in_unit(MS));
    row(
        "- Image::base(), us",
        Samples::take(101, || timed(Image::base)).in_unit(US),
    );
}

const RUNTIMES: usize = 10_000;

fn idle() {
    let image = image();
    let mut kept: Vec<Runtime> = Vec::with_capacity(RUNTIMES);
    let fresh = |kept: &mut Vec<Runtime>| {
        kept.push(image.runtime().build().expect("no thread is needed"));
    };
    fresh(&mut kept);
    let before = process::private_bytes();
    (1..RUNTIMES).for_each(|_| fresh(&mut kept));
    let bytes_each = |now: u64| (now - before) / (RUNTIMES as u64 - 1);
    row(
        "private bytes, runtime never called",
        bytes_each(process::private_bytes()),
    );
    for runtime in &mut kept {
        let answer: i64 = runtime.call("bench.app/answer", (1,)).expect("it adds");
        assert_eq!(answer, 2);
    }
    row(
        "private bytes, idle after a call",
        bytes_each(process::private_bytes()),
    );
}

fn lives() {
    let image = image();
    let bare = Samples::take(20_001, || {
        timed(|| {
            let mut runtime = image.runtime().build().expect("no thread is needed");
            let answer: i64 = runtime.call("bench.app/answer", (1,)).expect("it adds");
            assert!(runtime.discard().is_clean() && answer == 2);
        })
    });
    row("instantiate, call, discard: Runtime, us", bare.in_unit(US));
    let pool = Pool::builder(image).build().expect("there are threads");
    let pooled = Samples::take(20_001, || {
        timed(|| {
            let answer: i64 = pool.invoke("bench.app/answer", (1,)).expect("it adds");
            assert_eq!(answer, 2);
        })
    });
    row("instantiate, call, discard: Pool, us", pooled.in_unit(US));
}

fn calls() {
    const CALLS: u32 = 200_000;
    let mut runtime = image().runtime().build().expect("no thread is needed");
    let answer = runtime
        .typed_fn::<(i64,), i64>("bench.app/answer")
        .expect("it is there");
    let typed = Samples::take(SAMPLES, || {
        timed_mean(CALLS, || {
            let got = answer.call(&mut runtime, (std::hint::black_box(1),));
            assert_eq!(got.expect("it adds"), 2);
        })
    });
    row("typed call, ns", typed.in_unit(NS));
    let plain = Samples::take(SAMPLES, || {
        timed_mean(CALLS, || {
            let got = runtime.call::<i64>("bench.app/answer", (std::hint::black_box(1),));
            assert_eq!(got.expect("it adds"), 2);
        })
    });
    row("call by name with plain data, ns", plain.in_unit(NS));
}

fn discards() {
    let shapes = [
        (
            "1 M cells of a list",
            "(def kept (into () (range 1000000))) nil",
        ),
        (
            "1 M strings in a vector",
            "(def kept (mapv #(str \"item \" %) (range 1000000))) nil",
        ),
    ];
    for (name, text) in shapes {
        let samples = Samples::take(SAMPLES, || {
            let mut runtime = Image::base()
                .runtime()
                .build()
                .expect("no thread is needed");
            runtime.eval::<Option<i64>>(text).expect("there is room");
            timed(|| assert!(runtime.discard().is_clean()))
        });
        row(&format!("discard: {name}, us"), samples.in_unit(US));
    }
}

fn limits(name: &str) {
    let all = workloads();
    let workload = all
        .iter()
        .find(|it| it.name == name)
        .expect("it is a workload");
    let mut on = Loaded::within(workload, limits_on()).expect("the program loads");
    let mut off = Loaded::new(workload).expect("the program loads");
    let (on, off) = Samples::take_in_turns(
        21,
        || sample(&mut on, workload),
        || sample(&mut off, workload),
    );
    let percent = |on: f64, off: f64| (on / off - 1.0) * 100.0;
    let (median, best) = (
        percent(on.median(), off.median()),
        percent(on.min(), off.min()),
    );
    let (on, off) = (on.in_unit(MS), off.in_unit(MS));
    row(
        &format!("limits on against off, {name}"),
        format!("{median:+.1} %, best {best:+.1} % ({on} against {off} ms)"),
    );
}
