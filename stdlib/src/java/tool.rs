//! Small classes: random numbers, atomic cells, Base64, coding of URLs.

use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, invalid};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::functional;
use super::gadget::{self, Tag, set_state, state};
use crate::clojure::text::argument;

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 8] = [
    random::NATIVES,
    long_cell::NATIVES,
    int_cell::NATIVES,
    bool_cell::NATIVES,
    cell::NATIVES,
    base64::NATIVES,
    encoder::NATIVES,
    decoder::NATIVES,
];

mod random {
    use super::*;

    natives! {
        "java.util.Random";

        /// A source of random numbers, the same for the same seed.
        "new" "[]" "[seed]" since "0.1" => new;
        /// A random integer of 32 bits, or one from 0 to below `bound`.
        ".nextInt" "[random]" "[random bound]" since "0.1" => next_int;
        /// A random long.
        ".nextLong" "[random]" since "0.1" => next_long;
        /// A random double from 0 to below 1.
        ".nextDouble" "[random]" since "0.1" => next_double;
        /// A random boolean.
        ".nextBoolean" "[random]" since "0.1" => next_boolean;
        /// A random double around 0 by the normal distribution.
        ".nextGaussian" "[random]" since "0.1" => next_gaussian;
        /// Begins again with a seed.
        ".setSeed" "[random seed]" since "0.1" => set_seed;
    }

    const MULTIPLIER: u64 = 0x5_deec_e66d;
    const MASK: u64 = (1 << 48) - 1;

    fn scrambled(seed: i64) -> Value {
        Value::from(((seed as u64 ^ MULTIPLIER) & MASK) as i64)
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let seed = if args.is_empty() {
            cx.host.random_seed()? as i64
        } else {
            args.int(cx, 0)?
        };
        Ok(gadget::new(
            cx,
            Tag::Random,
            "java.util.Random",
            &[scrambled(seed), Value::NIL],
        ))
    }

    fn this<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
        gadget::expect(&args[0], Tag::Random, "java.util.Random")
    }

    fn set_seed(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let seed = args.int(cx, 1)?;
        set_state(this(&args)?, 0, scrambled(seed))?;
        set_state(this(&args)?, 1, Value::NIL)?;
        Ok(Value::NIL)
    }

    /// The next `bits` bits of the sequence.
    fn next(random: &Value, bits: u32) -> Result<i32> {
        let seed = state(random, 0).as_int().unwrap_or(0) as u64;
        let seed = seed.wrapping_mul(MULTIPLIER).wrapping_add(0xb) & MASK;
        set_state(random, 0, Value::from(seed as i64))?;
        Ok((seed >> (48 - bits)) as i32)
    }

    fn next_int(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let random = this(&args)?;
        if args.len() < 2 {
            return next(random, 32).map(|bits| Value::from(i64::from(bits)));
        }
        let bound = args.int(cx, 1)?;
        let Some(bound) = i32::try_from(bound).ok().filter(|bound| *bound > 0) else {
            return Err(invalid("bound must be positive"));
        };
        let mut bits = next(random, 31)?;
        if bound & (bound - 1) == 0 {
            return Ok(Value::from((i64::from(bound) * i64::from(bits)) >> 31));
        }
        while bits.wrapping_sub(bits % bound).wrapping_add(bound - 1) < 0 {
            cx.tick(1)?;
            bits = next(random, 31)?;
        }
        Ok(Value::from(i64::from(bits % bound)))
    }

    fn next_long(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let random = this(&args)?;
        let (high, low) = (next(random, 32)?, next(random, 32)?);
        Ok(Value::from(
            (i64::from(high) << 32).wrapping_add(i64::from(low)),
        ))
    }

    fn double(random: &Value) -> Result<f64> {
        let (high, low) = (next(random, 26)?, next(random, 27)?);
        let bits = (i64::from(high) << 27) + i64::from(low);
        Ok(bits as f64 / (1_i64 << 53) as f64)
    }

    fn next_double(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        double(this(&args)?).map(Value::from)
    }

    fn next_boolean(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(next(this(&args)?, 1)? != 0))
    }

    fn next_gaussian(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let random = this(&args)?;
        let kept = set_state(random, 1, Value::NIL)?;
        if !kept.is_nil() {
            return Ok(kept);
        }
        loop {
            cx.tick(1)?;
            let (x, y) = (2.0 * double(random)? - 1.0, 2.0 * double(random)? - 1.0);
            let square = x * x + y * y;
            if square < 1.0 && square != 0.0 {
                let factor = (-2.0 * square.ln() / square).sqrt();
                set_state(random, 1, Value::from(y * factor))?;
                return Ok(Value::from(x * factor));
            }
        }
    }
}

fn held(args: &Args<'_>) -> Result<Value> {
    gadget::expect(
        &args[0],
        Tag::Cell,
        "java.util.concurrent.atomic.AtomicReference",
    )?;
    Ok(state(&args[0], 0))
}

fn put(args: &Args<'_>, value: Value) -> Result<Value> {
    gadget::expect(
        &args[0],
        Tag::Cell,
        "java.util.concurrent.atomic.AtomicReference",
    )?;
    set_state(&args[0], 0, value)
}

fn get(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    held(&args)
}

fn set(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    put(&args, args[1].clone())?;
    Ok(Value::NIL)
}

fn get_and_set(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    put(&args, args[1].clone())
}

fn compare_and_set(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let is_old = held(&args)?.is_identical(&args[1]);
    if is_old {
        put(&args, args[2].clone())?;
    }
    Ok(Value::from(is_old))
}

fn update_and_get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let before = held(&args)?;
    let after = functional::call(cx, &args[1], &[before])?;
    put(&args, after.clone())?;
    Ok(after)
}

fn get_and_update(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let before = held(&args)?;
    let after = functional::call(cx, &args[1], std::slice::from_ref(&before))?;
    put(&args, after)?;
    Ok(before)
}

fn accumulate_and_get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let before = held(&args)?;
    let after = functional::call(cx, &args[2], &[before, args[1].clone()])?;
    put(&args, after.clone())?;
    Ok(after)
}

/// Adds to a cell of an integer; the value before and after.
fn add(args: &Args<'_>, added: i64) -> Result<(i64, i64)> {
    let before = held(args)?.as_int().unwrap_or(0);
    let after = before.wrapping_add(added);
    put(args, Value::from(after))?;
    Ok((before, after))
}

macro_rules! number_cells {
    ($($module:ident, $class:literal;)+) => {
        $(mod $module {
            use super::*;

            natives! {
                $class;

                /// A cell that holds `x`, 0 if not given.
                "new" "[]" "[x]" since "0.1" => new;
                /// What the cell holds.
                ".get" "[cell]" since "0.1" => get;
                /// Sets what the cell holds.
                ".set" "[cell x]" since "0.1" => set;
                /// Sets what the cell holds; what it held before.
                ".getAndSet" "[cell x]" since "0.1" => get_and_set;
                /// Sets what the cell holds if that is `old`; was it?
                ".compareAndSet" "[cell old new]" since "0.1" => compare_and_set;
                /// Adds one; the sum.
                ".incrementAndGet" "[cell]" since "0.1" => increment_and_get;
                /// Subtracts one; the difference.
                ".decrementAndGet" "[cell]" since "0.1" => decrement_and_get;
                /// Adds one; what there was before.
                ".getAndIncrement" "[cell]" since "0.1" => get_and_increment;
                /// Subtracts one; what there was before.
                ".getAndDecrement" "[cell]" since "0.1" => get_and_decrement;
                /// Adds `x`; the sum.
                ".addAndGet" "[cell x]" since "0.1" => add_and_get;
                /// Adds `x`; what there was before.
                ".getAndAdd" "[cell x]" since "0.1" => get_and_add;
                /// What the cell holds.
                ".longValue" "[cell]" since "0.1" => get;
                /// What the cell holds.
                ".intValue" "[cell]" since "0.1" => get;
                /// Sets what the cell holds.
                ".lazySet" "[cell x]" since "0.1" => set;
                /// Sets what the cell holds to what `f` answers to that; the new value.
                ".updateAndGet" "[cell f]" since "0.1" => update_and_get;
                /// Sets what the cell holds to what `f` answers to that; the old value.
                ".getAndUpdate" "[cell f]" since "0.1" => get_and_update;
                /// Sets what the cell holds to what `f` answers to that and `x`; the new value.
                ".accumulateAndGet" "[cell x f]" since "0.1" => accumulate_and_get;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                let start = if args.is_empty() { 0 } else { args.int(cx, 0)? };
                Ok(gadget::new(cx, Tag::Cell, $class, &[Value::from(start)]))
            }
        })+
    };
}

number_cells! {
    long_cell, "java.util.concurrent.atomic.AtomicLong";
    int_cell, "java.util.concurrent.atomic.AtomicInteger";
}

fn increment_and_get(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    add(&args, 1).map(|(_, after)| Value::from(after))
}

fn decrement_and_get(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    add(&args, -1).map(|(_, after)| Value::from(after))
}

fn get_and_increment(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    add(&args, 1).map(|(before, _)| Value::from(before))
}

fn get_and_decrement(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    add(&args, -1).map(|(before, _)| Value::from(before))
}

fn add_and_get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let added = args.int(cx, 1)?;
    add(&args, added).map(|(_, after)| Value::from(after))
}

fn get_and_add(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let added = args.int(cx, 1)?;
    add(&args, added).map(|(before, _)| Value::from(before))
}

macro_rules! cells {
    ($($module:ident, $class:literal, $start:expr;)+) => {
        $(mod $module {
            use super::*;

            natives! {
                $class;

                /// A cell that holds `x`.
                "new" "[]" "[x]" since "0.1" => new;
                /// What the cell holds.
                ".get" "[cell]" since "0.1" => get;
                /// Sets what the cell holds.
                ".set" "[cell x]" since "0.1" => set;
                /// Sets what the cell holds; what it held before.
                ".getAndSet" "[cell x]" since "0.1" => get_and_set;
                /// Sets what the cell holds if that is `old`; was it?
                ".compareAndSet" "[cell old new]" since "0.1" => compare_and_set;
                /// Sets what the cell holds to what `f` answers to that; the new value.
                ".updateAndGet" "[cell f]" since "0.1" => update_and_get;
                /// Sets what the cell holds to what `f` answers to that; the old value.
                ".getAndUpdate" "[cell f]" since "0.1" => get_and_update;
                /// Sets what the cell holds to what `f` answers to that and `x`; the new value.
                ".accumulateAndGet" "[cell x f]" since "0.1" => accumulate_and_get;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                let start = args.get(0).cloned().unwrap_or($start);
                Ok(gadget::new(cx, Tag::Cell, $class, &[start]))
            }
        })+
    };
}

cells! {
    bool_cell, "java.util.concurrent.atomic.AtomicBoolean", Value::FALSE;
    cell, "java.util.concurrent.atomic.AtomicReference", Value::NIL;
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes of an array, or of a text in UTF-8.
fn bytes_of(cx: &mut Cx, value: &Value) -> Result<Vec<u8>> {
    if let Some(text) = argument::as_text(value) {
        return Ok(text.text().unwrap_or_default().as_bytes().to_vec());
    }
    let Some(obj) = value.obj_of(Kind::Array) else {
        return Err(lisp_core::native::cannot_cast(value, "[B"));
    };
    cx.reserve(obj.len())?;
    Ok((0..obj.len())
        .map(|ix| obj.slot(ix).as_int().unwrap_or(0) as u8)
        .collect())
}

fn array_of_bytes(cx: &mut Cx, bytes: &[u8]) -> Result<Value> {
    let items: Vec<Value> = bytes.iter().map(|byte| Value::int8(*byte as i8)).collect();
    array_of(cx, ElementType::Byte, items.into_iter())
}

fn encoded(bytes: &[u8], is_url: bool) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let word = chunk
            .iter()
            .fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
        let word = word << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let code = ALPHABET[(word >> (18 - 6 * place) & 63) as usize];
            text.push(match code {
                _ if place > chunk.len() => '=',
                b'+' if is_url => '-',
                b'/' if is_url => '_',
                code => char::from(code),
            });
        }
    }
    text
}

fn decoded(text: &[u8], is_url: bool) -> Option<Vec<u8>> {
    let text = match text {
        [rest @ .., b'=', b'='] | [rest @ .., b'='] => rest,
        text => text,
    };
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    for chunk in text.chunks(4) {
        let mut word = 0_u32;
        for byte in chunk {
            let code = match byte {
                b'-' if is_url => b'+',
                b'_' if is_url => b'/',
                b'+' | b'/' if is_url => return None,
                byte => *byte,
            };
            word = word << 6 | ALPHABET.iter().position(|known| *known == code)? as u32;
        }
        let count = match chunk.len() {
            4 => 3,
            3 => 2,
            2 => 1,
            _ => return None,
        };
        word <<= 6 * (4 - chunk.len());
        bytes.extend_from_slice(&word.to_be_bytes()[1..=count]);
    }
    Some(bytes)
}

mod base64 {
    use super::*;

    natives! {
        "java.util.Base64";

        /// An encoder.
        "getEncoder" "[]" since "0.1" => encoder;
        /// A decoder.
        "getDecoder" "[]" since "0.1" => decoder;
        /// An encoder with the alphabet for URLs.
        "getUrlEncoder" "[]" since "0.1" => url_encoder;
        /// A decoder with the alphabet for URLs.
        "getUrlDecoder" "[]" since "0.1" => url_decoder;
    }

    fn encoder(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(gadget::new(
            cx,
            Tag::Base64,
            "java.util.Base64$Encoder",
            &[Value::FALSE],
        ))
    }

    fn decoder(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(gadget::new(
            cx,
            Tag::Base64,
            "java.util.Base64$Decoder",
            &[Value::FALSE],
        ))
    }

    fn url_encoder(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(gadget::new(
            cx,
            Tag::Base64,
            "java.util.Base64$Encoder",
            &[Value::TRUE],
        ))
    }

    fn url_decoder(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(gadget::new(
            cx,
            Tag::Base64,
            "java.util.Base64$Decoder",
            &[Value::TRUE],
        ))
    }
}

mod encoder {
    use super::*;

    natives! {
        "java.util.Base64$Encoder";

        /// The encoded bytes as a string.
        ".encodeToString" "[encoder bytes]" since "0.1" cost Length => encode_to_string;
        /// The encoded bytes as an array.
        ".encode" "[encoder bytes]" since "0.1" cost Length => encode;
    }

    fn text(cx: &mut Cx, args: &Args<'_>) -> Result<String> {
        let bytes = bytes_of(cx, &args[1])?;
        cx.reserve(bytes.len() * 2)?;
        Ok(encoded(&bytes, state(&args[0], 0).is_truthy()))
    }

    fn encode_to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = text(cx, &args)?;
        cx.string(&text)
    }

    fn encode(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = text(cx, &args)?;
        array_of_bytes(cx, text.as_bytes())
    }
}

mod decoder {
    use super::*;

    natives! {
        "java.util.Base64$Decoder";

        /// The decoded bytes of a text or array.
        ".decode" "[decoder text]" since "0.1" cost Length => decode;
    }

    fn decode(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = bytes_of(cx, &args[1])?;
        match decoded(&text, state(&args[0], 0).is_truthy()) {
            Some(bytes) => array_of_bytes(cx, &bytes),
            None => Err(invalid("Illegal base64 character")),
        }
    }
}
