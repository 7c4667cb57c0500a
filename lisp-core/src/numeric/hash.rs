//! Hashes exactly as Clojure computes them: Murmur3 for `hash`, Java's formulas for `.hashCode`.
//!
//! Floor 2. The order in which maps and sets print follows from these numbers, so they are
//! checked against recorded answers. Strings are hashed over their UTF-16 units.
//! Source: `clojure.lang.Murmur3`, `Numbers.hasheq`, `Util.hashCombine` of Clojure 1.11.

use num_bigint::{BigInt, Sign};
use num_traits::ToPrimitive;

use super::{Decimal, Num, Ratio};

const C1: u32 = 0xcc9e_2d51;
const C2: u32 = 0x1b87_3593;
const GOLDEN: i32 = 0x9e37_79b9_u32.cast_signed();

fn mix_k1(k1: u32) -> u32 {
    k1.wrapping_mul(C1).rotate_left(15).wrapping_mul(C2)
}

fn mix_h1(h1: u32, k1: u32) -> u32 {
    (h1 ^ k1)
        .rotate_left(13)
        .wrapping_mul(5)
        .wrapping_add(0xe654_6b64)
}

fn finish(h1: u32, length: u32) -> i32 {
    let mut h = h1 ^ length;
    h = (h ^ (h >> 16)).wrapping_mul(0x85eb_ca6b);
    h = (h ^ (h >> 13)).wrapping_mul(0xc2b2_ae35);
    (h ^ (h >> 16)).cast_signed()
}

/// `Murmur3.hashInt`.
pub fn hash_int(value: i32) -> i32 {
    if value == 0 {
        return 0;
    }
    finish(mix_h1(0, mix_k1(value.cast_unsigned())), 4)
}

/// `Murmur3.hashLong`: the hash of every integer in long range.
#[allow(clippy::cast_possible_truncation, reason = "the two halves of a long")]
pub fn hash_long(value: i64) -> i32 {
    if value == 0 {
        return 0;
    }
    let bits = value.cast_unsigned();
    let low = mix_h1(0, mix_k1(bits as u32));
    finish(mix_h1(low, mix_k1((bits >> 32) as u32)), 8)
}

/// `Murmur3.hashUnencodedChars` of the text's UTF-16 units.
pub fn hash_unencoded_chars(text: &str) -> i32 {
    let mut units = text.encode_utf16();
    let (mut h1, mut length) = (0u32, 0u32);
    while let Some(first) = units.next() {
        let Some(second) = units.next() else {
            h1 ^= mix_k1(u32::from(first));
            length = length.wrapping_add(1);
            break;
        };
        h1 = mix_h1(h1, mix_k1(u32::from(first) | u32::from(second) << 16));
        length = length.wrapping_add(2);
    }
    finish(h1, length.wrapping_mul(2))
}

/// `Murmur3.mixCollHash`: ends the hash of a collection of `count` items.
pub fn mix_coll_hash(hash: i32, count: i32) -> i32 {
    finish(
        mix_h1(0, mix_k1(hash.cast_unsigned())),
        count.cast_unsigned(),
    )
}

/// One step of an ordered collection's hash, which begins at 1.
pub fn ordered_step(hash: i32, item: i32) -> i32 {
    hash.wrapping_mul(31).wrapping_add(item)
}

/// `hash-ordered-coll` of the item hashes: lists, vectors, sequences, map entries.
pub fn hash_ordered(items: impl IntoIterator<Item = i32>) -> i32 {
    let (hash, count) = items.into_iter().fold((1, 0i32), |(hash, count), item| {
        (ordered_step(hash, item), count.wrapping_add(1))
    });
    mix_coll_hash(hash, count)
}

/// `hash-unordered-coll` of the item hashes: sets, and maps as their entries.
pub fn hash_unordered(items: impl IntoIterator<Item = i32>) -> i32 {
    let (hash, count) = items.into_iter().fold((0i32, 0i32), |(hash, count), item| {
        (hash.wrapping_add(item), count.wrapping_add(1))
    });
    mix_coll_hash(hash, count)
}

/// `Util.hashCombine`.
pub fn hash_combine(seed: i32, hash: i32) -> i32 {
    seed ^ hash
        .wrapping_add(GOLDEN)
        .wrapping_add(seed.wrapping_shl(6))
        .wrapping_add(seed >> 2)
}

/// `String.hashCode`.
pub fn java_string_hash(text: &str) -> i32 {
    if text.is_ascii() {
        return text
            .bytes()
            .fold(0, |hash, byte| ordered_step(hash, i32::from(byte)));
    }
    text.encode_utf16()
        .fold(0, |hash, unit| ordered_step(hash, i32::from(unit)))
}

/// `(hash "text")`.
pub fn hash_string(text: &str) -> i32 {
    hash_int(java_string_hash(text))
}

/// `(hash 'ns/name)`.
pub fn hash_symbol(ns: Option<&str>, name: &str) -> i32 {
    hash_combine(hash_unencoded_chars(name), ns.map_or(0, java_string_hash))
}

/// `(hash :ns/name)`.
pub fn hash_keyword(ns: Option<&str>, name: &str) -> i32 {
    hash_symbol(ns, name).wrapping_add(GOLDEN)
}

/// `(.hashCode 'ns/name)`.
pub fn java_symbol_hash(ns: Option<&str>, name: &str) -> i32 {
    hash_combine(java_string_hash(name), ns.map_or(0, java_string_hash))
}

/// `(.hashCode :ns/name)`.
pub fn java_keyword_hash(ns: Option<&str>, name: &str) -> i32 {
    java_symbol_hash(ns, name).wrapping_add(GOLDEN)
}

/// `(hash \c)` and its `.hashCode`: the UTF-16 unit.
pub fn hash_char(unit: u16) -> i32 {
    i32::from(unit)
}

/// `(hash true)` and its `.hashCode`.
pub fn hash_boolean(value: bool) -> i32 {
    if value { 1231 } else { 1237 }
}

/// `(hash nil)`.
pub const HASH_NIL: i32 = 0;

/// `(hash #uuid "...")`, of the 128 bits as they are written.
#[allow(
    clippy::cast_possible_truncation,
    reason = "halves are folded together"
)]
pub fn hash_uuid(bits: u128) -> i32 {
    let halves = (bits >> 64) as u64 ^ bits as u64;
    fold_long(halves)
}

/// `Long.hashCode`; also `(hash #inst "...")`, of its milliseconds.
pub fn java_long_hash(value: i64) -> i32 {
    fold_long(value.cast_unsigned())
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "halves are folded together"
)]
fn fold_long(bits: u64) -> i32 {
    ((bits >> 32) as u32 ^ bits as u32).cast_signed()
}

/// `(hash x)` of a double: -0.0 hashes like 0.0.
pub fn hash_float(value: f64) -> i32 {
    if value == 0.0 {
        0
    } else {
        java_float_hash(value)
    }
}

/// `Double.hashCode`.
pub fn java_float_hash(value: f64) -> i32 {
    fold_long(if value.is_nan() {
        0x7ff8_0000_0000_0000
    } else {
        value.to_bits()
    })
}

/// `Float.hashCode`, which Clojure's `hash` uses too, zeros apart.
pub fn java_float32_hash(value: f32) -> i32 {
    if value.is_nan() {
        0x7fc0_0000
    } else {
        value.to_bits().cast_signed()
    }
}

/// `BigInteger.hashCode`.
pub fn java_big_integer_hash(value: &BigInt) -> i32 {
    let hash = value
        .iter_u32_digits()
        .rev()
        .fold(0, |hash, digit| ordered_step(hash, digit.cast_signed()));
    if value.sign() == Sign::Minus {
        hash.wrapping_neg()
    } else {
        hash
    }
}

/// `Ratio.hashCode`, which is its `hash` too.
pub fn hash_ratio(value: &Ratio) -> i32 {
    java_big_integer_hash(value.numer()) ^ java_big_integer_hash(value.denom())
}

/// `BigDecimal.hashCode`: 1.0M and 1.00M differ.
pub fn java_decimal_hash(value: &Decimal) -> i32 {
    java_big_integer_hash(value.unscaled())
        .wrapping_mul(31)
        .wrapping_add(value.scale())
}

/// `(hash x)` of any number: numbers that are `=` hash alike.
pub fn hash_num(x: &Num) -> i32 {
    match x {
        Num::Int(i) => hash_long(*i),
        Num::Big(b) => b
            .to_i64()
            .map_or_else(|| java_big_integer_hash(b), hash_long),
        Num::Ratio(r) => hash_ratio(r),
        Num::Decimal(d) => java_decimal_hash(&d.stripped()),
        Num::Float(f) => hash_float(*f),
    }
}

/// `(.hashCode x)` of any number.
pub fn java_hash_num(x: &Num) -> i32 {
    match x {
        Num::Int(i) => java_long_hash(*i),
        Num::Big(b) => b
            .to_i64()
            .map_or_else(|| java_big_integer_hash(b), java_long_hash),
        Num::Ratio(r) => hash_ratio(r),
        Num::Decimal(d) => java_decimal_hash(d),
        Num::Float(f) => java_float_hash(*f),
    }
}
