//! Samples of times: taken one by one or in turns, told by median and extremes.

use std::time::{Duration, Instant};

/// Sorted times.
#[derive(Clone, Debug)]
pub struct Samples(Vec<Duration>);

impl Samples {
    /// The same times, in order.
    #[must_use]
    pub fn of(mut times: Vec<Duration>) -> Samples {
        times.sort_unstable();
        Samples(times)
    }

    /// `count` times of `f`, after one that is not counted.
    pub fn take(count: usize, mut f: impl FnMut() -> Duration) -> Samples {
        f();
        Samples::of((0..count).map(|_| f()).collect())
    }

    /// The same for two things in turns, so that both meet the same machine.
    pub fn take_in_turns(
        count: usize,
        mut one: impl FnMut() -> Duration,
        mut other: impl FnMut() -> Duration,
    ) -> (Samples, Samples) {
        one();
        other();
        let (ones, others) = (0..count).map(|_| (one(), other())).unzip();
        (Samples::of(ones), Samples::of(others))
    }

    /// The middle one, in seconds.
    #[must_use]
    pub fn median(&self) -> f64 {
        self.0[self.0.len() / 2].as_secs_f64()
    }

    /// The fastest, in seconds.
    #[must_use]
    pub fn min(&self) -> f64 {
        self.0[0].as_secs_f64()
    }

    /// The slowest, in seconds.
    #[must_use]
    pub fn max(&self) -> f64 {
        self.0[self.0.len() - 1].as_secs_f64()
    }

    /// Median and extremes in a unit of so many seconds: `12.3 (12.1..14.0)`.
    #[must_use]
    pub fn in_unit(&self, unit: f64) -> String {
        let [median, min, max] = [self.median(), self.min(), self.max()].map(|it| it / unit);
        let digits = usize::from(median < 1000.0) + usize::from(median < 10.0);
        format!("{median:.digits$} ({min:.digits$}..{max:.digits$})")
    }
}

/// How long `f` takes.
pub fn timed<T>(f: impl FnOnce() -> T) -> Duration {
    let began = Instant::now();
    let answer = f();
    let took = began.elapsed();
    drop(answer);
    took
}

/// How long `f` takes, as the mean of so many calls.
pub fn timed_mean(calls: u32, mut f: impl FnMut()) -> Duration {
    let began = Instant::now();
    (0..calls).for_each(|_| f());
    began.elapsed() / calls
}
