//! What does a disposable runtime cost: to make, to call, to throw away, to keep idle, to limit?
//!
//! On it hangs the claim that a fresh runtime for every call is affordable.

use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

use benches::{Loaded, workloads};
use dayfly::{Image, Limits, Plain, Pool};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const APP: &str = "(ns app) (defn twice [x] (* 2 x))
    (defn million [] (def kept (vec (map (fn [i] [i]) (range 1000000)))) nil)";

fn image() -> Image {
    let builder = Image::builder().source("app", APP).preload(["app"]);
    builder.build().expect("the program builds")
}

fn isolates(criterion: &mut Criterion) {
    let image = image();
    criterion.bench_function("instantiate, call, discard", |bencher| {
        bencher.iter(|| {
            let mut runtime = image.runtime().build().expect("a runtime");
            let answer: i64 = runtime.call("app/twice", (21,)).expect("an answer");
            runtime.discard().assert_clean();
            answer
        });
    });
    let mut runtime = image.runtime().build().expect("a runtime");
    let twice = runtime
        .typed_fn::<(i64,), i64>("app/twice")
        .expect("the function");
    criterion.bench_function("typed call in a live runtime", |bencher| {
        bencher.iter(|| twice.call(&mut runtime, (21,)));
    });
    criterion.bench_function("call with plain data", |bencher| {
        let data = Plain::vector([1, 2, 3]);
        bencher.iter(|| runtime.call::<Plain>("clojure.core/first", (data.clone(),)));
    });
    let pool = Pool::builder(image.clone())
        .workers(1)
        .build()
        .expect("a pool");
    criterion.bench_function("invoke through a pool", |bencher| {
        bencher.iter(|| pool.invoke::<i64>("app/twice", (21,)));
    });
    criterion.bench_function("discard a million objects", |bencher| {
        let full = || {
            let mut runtime = image.runtime().build().expect("a runtime");
            runtime
                .call::<Plain>("app/million", ())
                .expect("the objects");
            runtime
        };
        bencher.iter_batched(full, |runtime| runtime.discard(), BatchSize::PerIteration);
    });
}

fn limits(criterion: &mut Criterion) {
    let fib = workloads()
        .into_iter()
        .find(|it| it.name == "fib")
        .expect("fib is a workload");
    let text = std::fs::read_to_string(benches::programs().join("fib.clj")).expect("its program");
    let mut group = criterion.benchmark_group("limits");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(3));
    let mut free = Loaded::new(&fib).expect("the program loads");
    group.bench_function("off", |bencher| bencher.iter(|| free.run()));
    let limits = Limits::new()
        .fuel(u64::MAX >> 8)
        .memory(1_u64 << 30)
        .deadline(Duration::from_secs(3600));
    let mut bound = Image::base()
        .runtime()
        .limits(limits)
        .build()
        .expect("a runtime");
    bound
        .eval::<Plain>(&format!("(do {text}\n nil)"))
        .expect("the program loads");
    let call = format!("(run {})", fib.n);
    group.bench_function("on", |bencher| bencher.iter(|| bound.eval::<i64>(&call)));
    group.finish();
}

criterion_group!(all, isolates, limits);
criterion_main!(all);
