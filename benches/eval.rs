//! How fast does code run, beside Lua 5.4 doing the same?
//!
//! On it hangs whether the machine needs further work before a JIT is considered. One group a workload; with
//! `--features peers` each has a second function, so that ratios come from one run.

use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};

use benches::{Loaded, workloads};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn eval(criterion: &mut Criterion) {
    for workload in workloads() {
        let mut group = criterion.benchmark_group(&workload.name);
        group.sample_size(10);
        group.warm_up_time(Duration::from_millis(300));
        group.measurement_time(Duration::from_secs(2));
        let mut loaded = Loaded::new(&workload).expect("the program loads");
        assert_eq!(loaded.run().expect("the program runs"), workload.checksum);
        group.bench_function("dayfly", |bencher| bencher.iter(|| loaded.run()));
        #[cfg(feature = "peers")]
        if let Some(lua) = benches::lua::Loaded::new(&workload) {
            group.bench_function("lua", |bencher| bencher.iter(|| lua.run()));
        }
        group.finish();
    }
}

criterion_group!(all, eval);
criterion_main!(all);
