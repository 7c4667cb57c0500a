//! Prints the table of `docs/performance.md`: every workload, seven runs each, best and median, beside Lua 5.4.
//!
//! Run: `cargo run --release -p benches --features peers --bin table`. Criterion's benches are the careful form; this is
//! the quick one, for a look at everything in two minutes.

use std::time::{Duration, Instant};

use benches::{Loaded, workloads};
use dayfly::{Image, Plain};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const RUNS: usize = 7;

fn times(mut run: impl FnMut()) -> (f64, f64) {
    run();
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    (times[0], times[RUNS / 2])
}

fn main() {
    println!("| workload | Dayfly best | median | Lua best | median | ratio of bests |");
    println!("|---|---|---|---|---|---|");
    for workload in workloads() {
        let mut loaded = Loaded::new(&workload).expect("the program loads");
        let answer = loaded.run().expect("the program runs");
        assert_eq!(answer, workload.checksum, "{}", workload.name);
        let (best, median) = times(|| drop(loaded.run()));
        drop(loaded);
        let lua = lua_times(&workload);
        let cell = |ms: f64| format!("{ms:.1}");
        let (lua_best, lua_median, ratio) = match lua {
            Some((lua, median)) => (cell(lua), cell(median), format!("{:.2}", best / lua)),
            None => ("-".into(), "-".into(), "-".into()),
        };
        let name = &workload.name;
        println!("| {name} | {best:.1} | {median:.1} | {lua_best} | {lua_median} | {ratio} |");
    }
    isolates();
}

#[cfg(feature = "peers")]
fn lua_times(workload: &benches::Workload) -> Option<(f64, f64)> {
    let lua = benches::lua::Loaded::new(workload)?;
    Some(times(|| drop(lua.run())))
}

#[cfg(not(feature = "peers"))]
fn lua_times(_workload: &benches::Workload) -> Option<(f64, f64)> {
    None
}

fn isolates() {
    const TURNS: u32 = 20_000;
    let app = "(ns app) (defn twice [x] (* 2 x))
        (defn million [] (def kept (vec (map (fn [i] [i]) (range 1000000)))) nil)";
    let builder = Image::builder().source("app", app).preload(["app"]);
    let image = builder.build().expect("the program builds");
    let start = Instant::now();
    for _ in 0..TURNS {
        let mut runtime = image.runtime().build().expect("a runtime");
        let _: i64 = runtime.call("app/twice", (21,)).expect("an answer");
        runtime.discard().assert_clean();
    }
    println!(
        "\ninstantiate, call, discard: {:?}",
        start.elapsed() / TURNS
    );
    let mut runtime = image.runtime().build().expect("a runtime");
    let twice = runtime
        .typed_fn::<(i64,), i64>("app/twice")
        .expect("the function");
    let start = Instant::now();
    for _ in 0..TURNS {
        let _ = twice.call(&mut runtime, (21,));
    }
    println!("typed call: {:?}", start.elapsed() / TURNS);
    let mut best = Duration::MAX;
    for _ in 0..5 {
        let mut runtime = image.runtime().build().expect("a runtime");
        runtime
            .call::<Plain>("app/million", ())
            .expect("the objects");
        let start = Instant::now();
        runtime.discard().assert_clean();
        best = best.min(start.elapsed());
    }
    println!("discard with a million vectors: {best:?}");
    let before = resident_bytes();
    let idle: Vec<_> = (0..10_000)
        .map(|_| image.runtime().build().expect("a runtime"))
        .collect();
    let each = resident_bytes().saturating_sub(before) / idle.len();
    println!("idle runtime: {each} bytes");
}

/// Resident bytes of this process, as Linux counts them.
fn resident_bytes() -> usize {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: usize = text
        .split(' ')
        .nth(1)
        .and_then(|it| it.parse().ok())
        .unwrap_or(0);
    pages * 4096
}
