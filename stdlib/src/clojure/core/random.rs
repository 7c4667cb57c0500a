//! Random numbers: a generator of each runtime, seeded by its host at first use.
//!
//! The generator is xoshiro256** seeded through splitmix64; it is not for secrets. A host that
//! grants no randomness makes these natives throw.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// A random float from 0 up to, not including, 1 or `n`.
    "rand" "[]" "[n]" since "0.1" => rand;
    /// A random UUID.
    "random-uuid" "[]" since "0.1" => random_uuid;
}

/// The state of a runtime's generator; all zero before it is seeded.
#[derive(Debug, Default)]
struct Generator {
    state: [u64; 4],
}

impl Generator {
    fn seed(&mut self, seed: u64) {
        let mut mixed = seed;
        for word in &mut self.state {
            mixed = mixed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut bits = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            *word = bits ^ (bits >> 31);
        }
    }

    fn next(&mut self) -> u64 {
        let answer = self.state[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let shifted = self.state[1] << 17;
        self.state[2] ^= self.state[0];
        self.state[3] ^= self.state[1];
        self.state[1] ^= self.state[2];
        self.state[0] ^= self.state[3];
        self.state[2] ^= shifted;
        self.state[3] = self.state[3].rotate_left(45);
        answer
    }
}

fn next_word(cx: &mut Cx) -> Result<u64> {
    if cx.extension::<Generator>().state == [0; 4] {
        let seed = cx.host.random_seed()?;
        cx.extension::<Generator>().seed(seed);
    }
    Ok(cx.extension::<Generator>().next())
}

fn rand(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    const UNIT: f64 = 1.0 / (1_u64 << 53) as f64;
    let unit = Value::from((next_word(cx)? >> 11) as f64 * UNIT);
    match args.get(0) {
        None => Ok(unit),
        Some(n) => lisp_core::numeric::boxed::mul(cx, n, &unit),
    }
}

fn random_uuid(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    const VERSION: u64 = 0xf000;
    const VARIANT: u64 = 0xc000_0000_0000_0000;
    let high = next_word(cx)? & !VERSION | 0x4000;
    let low = next_word(cx)? & !VARIANT | 0x8000_0000_0000_0000;
    Ok(cx.heap.object(Kind::Uuid, [high, low], []))
}
