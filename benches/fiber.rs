//! What does it cost to wait for somebody, and to hand something over?
//!
//! On it hangs the claim that scripts may start a fiber for whatever they like. Every operation of `programs/fiber.clj`, a
//! thousand times a sample; with feature `peers` those that Lua's coroutines can do as well. Clojure's
//! figures come from `programs/fiber_warm.clj`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

use dayfly::{Caps, Image, Plain};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const TIMES: u32 = 1000;
const OPERATIONS: [&str; 8] = [
    "futures",
    "handover",
    "buffered",
    "choices",
    "actions",
    "swaps",
    "transfers",
    "reads",
];

fn program(ending: &str) -> String {
    let path = benches::programs().join(format!("fiber.{ending}"));
    std::fs::read_to_string(path).expect("the program is there")
}

fn fibers(criterion: &mut Criterion) {
    let builder = Image::base().runtime().caps(Caps::all());
    let mut runtime = builder.build().expect("a runtime");
    runtime
        .eval::<Plain>(&format!("(do {}\n nil)", program("clj")))
        .expect("the program loads");
    #[cfg(feature = "peers")]
    let lua = mlua::Lua::new();
    #[cfg(feature = "peers")]
    lua.load(program("lua"))
        .exec()
        .expect("the program of Lua loads");
    for name in OPERATIONS {
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Elements(u64::from(TIMES)));
        let call = format!("({name} {TIMES})");
        let sum = i64::from(TIMES) * (i64::from(TIMES) - 1) / 2;
        assert_eq!(runtime.eval::<i64>(&call).ok(), Some(sum), "{name}");
        group.bench_function("dayfly", |bencher| {
            bencher.iter(|| runtime.eval::<i64>(&call));
        });
        #[cfg(feature = "peers")]
        if let Ok(function) = lua.globals().get::<mlua::Function>(name) {
            assert_eq!(function.call::<i64>(TIMES).ok(), Some(sum), "{name}");
            group.bench_function("lua", |bencher| {
                bencher.iter(|| function.call::<i64>(TIMES));
            });
        }
        group.finish();
    }
    runtime.discard().assert_clean();
}

criterion_group!(all, fibers);
criterion_main!(all);
