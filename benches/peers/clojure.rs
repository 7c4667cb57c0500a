//! What `programs/clojure_warm.clj` printed on the machine of `docs/performance.md`.
//!
//! Clojure 1.11.1, OpenJDK 17 with its defaults, 4 s of warming up a workload, 25 November 2026. The machine was shared:
//! medians are good to 15 %, those of rows that allocate to 50 %. Hence the fastest sample too.

/// Milliseconds a workload takes.
#[derive(Clone, Copy, Debug)]
pub struct Recorded {
    /// The median.
    pub median: f64,
    /// The fastest sample.
    pub best: f64,
}

/// Name, median and fastest sample in milliseconds.
const RECORDED: &[(&str, f64, f64)] = &[
    ("fib", 16.9, 16.6),
    ("tak", 2.2, 1.6),
    ("nqueens", 5.0, 4.9),
    ("loop", 9.2, 8.9),
    ("sieve", 3.3, 2.8),
    ("reduce", 6.2, 5.0),
    ("mandelbrot", 2.5, 2.5),
    ("nbody", 25.4, 24.4),
    ("trees", 36.4, 27.8),
    ("list", 74.6, 23.2),
    ("conj", 32.1, 15.8),
    ("conj_transient", 38.5, 8.7),
    ("assoc", 79.3, 64.8),
    ("assoc_transient", 49.0, 27.9),
    ("map", 336.5, 248.5),
    ("map_transient", 238.7, 159.4),
    ("words", 230.3, 208.1),
    ("sort", 98.1, 79.5),
    ("pipeline", 81.8, 80.3),
    ("strings", 32.1, 30.0),
    ("edn", 678.3, 407.6),
];

/// What was recorded of the workload called `name`.
#[must_use]
pub fn recorded(name: &str) -> Option<Recorded> {
    let row = RECORDED.iter().find(|row| row.0 == name)?;
    Some(Recorded {
        median: row.1,
        best: row.2,
    })
}
