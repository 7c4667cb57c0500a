//! How long does a library of 10,000 lines take to load from source?
//!
//! The text is `programs/library.clj` under as many numbers as it takes: records, protocols, multimethods, macros,
//! destructuring, loops. A runtime of the base image loads it; making and discarding the runtime is not counted.

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dayfly::Image;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PART: &str = include_str!("programs/library.clj");
const LINES: usize = 10_000;

/// The parts of the library, by name; together they have at least [`LINES`] lines.
fn parts() -> Vec<(String, String)> {
    let first = "(ns bench.part-0)\n(def chain 0)\n".to_owned();
    let count = LINES.div_ceil(PART.lines().count());
    let part = |ix: usize| {
        let text = PART.replace("NN", &ix.to_string());
        let text = text.replace("PP", &(ix - 1).to_string());
        (format!("bench/part_{ix}.clj"), text)
    };
    let first = std::iter::once(("bench/part_0.clj".to_owned(), first));
    first.chain((1..=count).map(part)).collect()
}

/// Loads all parts into a new runtime; how long the loading took.
fn load(image: &Image, parts: &[(String, String)]) -> Duration {
    let mut runtime = image.runtime().build().expect("a runtime");
    let began = Instant::now();
    for (name, text) in parts {
        runtime.load(name, text).expect("a part that loads");
    }
    let took = began.elapsed();
    let last = format!("bench.part-{}/chain", parts.len() - 1);
    let loaded: i64 = runtime.eval(&last).expect("the last part's count");
    assert_eq!(loaded as usize, parts.len() - 1);
    black_box(runtime.discard());
    took
}

fn benches(criterion: &mut Criterion) {
    let image = Image::base();
    let parts = parts();
    let lines: usize = parts.iter().map(|(_, text)| text.lines().count()).sum();
    assert!(lines >= LINES);
    let mut group = criterion.benchmark_group("load");
    group
        .sample_size(10)
        .throughput(Throughput::Elements(lines as u64));
    group.bench_function("library of 10,000 lines", |bencher| {
        bencher.iter_custom(|times| (0..times).map(|_| load(&image, &parts)).sum());
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
