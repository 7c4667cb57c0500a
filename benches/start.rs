//! How long does a process take that does nothing, and how much of it is the image?
//!
//! On it hangs whether scripts may be started as freely as shell commands. Needs `cargo build --release` before, or
//! `DAYFLY` with the path of the command.

use benches::process;
use criterion::{Criterion, criterion_group, criterion_main};
use dayfly::Image;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn start(criterion: &mut Criterion) {
    criterion.bench_function("dayfly -e nil", |bencher| bencher.iter(process::dayfly_nil));
    criterion.bench_function("/bin/true", |bencher| bencher.iter(process::bin_true));
    criterion.bench_function("thaw the image", |bencher| bencher.iter(Image::base));
}

criterion_group!(all, start);
criterion_main!(all);
