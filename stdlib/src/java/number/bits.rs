//! `Long` and `Integer`: limits, bits, digits in other bases.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::numeric::print;
use lisp_core::value::Value;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 4] =
    [long::NATIVES, int::NATIVES, short::NATIVES, byte::NATIVES];

macro_rules! constants {
    ($($name:ident = $value:expr;)+) => {
        $(fn $name(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
            Ok(Value::from($value))
        })+
    };
}

macro_rules! narrow {
    ($make:ident $($name:ident = $value:expr;)+) => {
        $(fn $name(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
            Ok(Value::$make($value))
        })+
    };
}

macro_rules! of_ints {
    ($($name:ident($($arg:ident),+) = $answer:expr;)+) => {
        $(fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let mut ix = 0..;
            $(let $arg: i64 = args.int(cx, ix.next().unwrap_or(0))?;)+
            Ok(Value::int32($answer))
        })+
    };
}

macro_rules! of_longs {
    ($($name:ident($($arg:ident),+) = $answer:expr;)+) => {
        $(fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let mut ix = 0..;
            $(let $arg: i64 = args.int(cx, ix.next().unwrap_or(0))?;)+
            let answer = $answer;
            Ok(Value::from(i64::from(answer)))
        })+
    };
}

macro_rules! texts_of_longs {
    ($($name:ident($arg:ident) = $answer:expr;)+) => {
        $(fn $name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            let $arg: i64 = args.int(cx, 0)?;
            let text = $answer;
            cx.string(&text)
        })+
    };
}

/// The sign of a comparison.
fn sign(order: std::cmp::Ordering) -> i64 {
    order as i64
}

fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let value = args.int(cx, 0)?;
    let radix = if args.len() > 1 { args.int(cx, 1)? } else { 10 };
    cx.string(&print::long_text(value, radix))
}

of_longs! {
    sum(x, y) = x.wrapping_add(y);
    max(x, y) = x.max(y);
    min(x, y) = x.min(y);
    compare(x, y) = sign(x.cmp(&y));
    signum(x) = x.signum();
}

/// A number of 32 bits: the low half.
fn low(x: i64) -> i32 {
    x as i32
}

mod long {
    use super::*;

    natives! {
        "java.lang.Long";

        /// The greatest long.
        "MAX_VALUE" "[]" since "0.1" => max_value;
        /// The least long.
        "MIN_VALUE" "[]" since "0.1" => min_value;
        /// Bits of a long.
        "SIZE" "[]" since "0.1" => size;
        /// Bytes of a long.
        "BYTES" "[]" since "0.1" => bytes;
        /// The digits of `x` in base `radix`, 10 if not given.
        "toString" "[x]" "[x radix]" since "0.1" => to_string;
        /// The bits of `x` as binary digits.
        "toBinaryString" "[x]" since "0.1" => to_binary;
        /// The bits of `x` as hexadecimal digits.
        "toHexString" "[x]" since "0.1" => to_hex;
        /// The bits of `x` as octal digits.
        "toOctalString" "[x]" since "0.1" => to_octal;
        /// The digits of `x` without sign.
        "toUnsignedString" "[x]" since "0.1" => to_unsigned;
        /// The number of bits set.
        "bitCount" "[x]" since "0.1" => bit_count;
        /// Zeros before the highest bit set.
        "numberOfLeadingZeros" "[x]" since "0.1" => leading_zeros;
        /// Zeros behind the lowest bit set.
        "numberOfTrailingZeros" "[x]" since "0.1" => trailing_zeros;
        /// The highest bit set.
        "highestOneBit" "[x]" since "0.1" => highest;
        /// The lowest bit set.
        "lowestOneBit" "[x]" since "0.1" => lowest;
        /// The bits backwards.
        "reverse" "[x]" since "0.1" => reverse;
        /// The bytes backwards.
        "reverseBytes" "[x]" since "0.1" => reverse_bytes;
        /// The bits rotated left.
        "rotateLeft" "[x n]" since "0.1" => rotate_left;
        /// The bits rotated right.
        "rotateRight" "[x n]" since "0.1" => rotate_right;
        /// -1, 0 or 1 by the sign.
        "signum" "[x]" since "0.1" => signum;
        /// The order of `x` and `y`.
        "compare" "[x y]" since "0.1" => compare;
        /// The order of `x` and `y` without sign.
        "compareUnsigned" "[x y]" since "0.1" => compare_unsigned;
        /// The quotient without sign.
        "divideUnsigned" "[x y]" since "0.1" => divide_unsigned;
        /// The remainder without sign.
        "remainderUnsigned" "[x y]" since "0.1" => remainder_unsigned;
        /// The sum, wrapped around.
        "sum" "[x y]" since "0.1" => sum;
        /// The greater one.
        "max" "[x y]" since "0.1" => max;
        /// The smaller one.
        "min" "[x y]" since "0.1" => min;
        /// Java's hash of the long.
        "hashCode" "[x]" since "0.1" => hash_code;
    }

    constants! {
        max_value = i64::MAX;
        min_value = i64::MIN;
        size = 64_i64;
        bytes = 8_i64;
    }

    texts_of_longs! {
        to_binary(x) = format!("{x:b}");
        to_hex(x) = format!("{x:x}");
        to_octal(x) = format!("{x:o}");
        to_unsigned(x) = (x as u64).to_string();
    }

    of_longs! {
        bit_count(x) = x.count_ones();
        leading_zeros(x) = x.leading_zeros();
        trailing_zeros(x) = x.trailing_zeros();
        highest(x) = if x == 0 { 0 } else { i64::MIN.unsigned_shr(x.leading_zeros()) };
        lowest(x) = x & x.wrapping_neg();
        reverse(x) = x.reverse_bits();
        reverse_bytes(x) = x.swap_bytes();
        rotate_left(x, n) = x.rotate_left((n & 63) as u32);
        rotate_right(x, n) = x.rotate_right((n & 63) as u32);
        compare_unsigned(x, y) = sign((x as u64).cmp(&(y as u64)));
        hash_code(x) = (x ^ (x as u64 >> 32) as i64) as i32;
    }

    /// Shifts that bring zeros in from the left.
    trait UnsignedShift {
        fn unsigned_shr(self, by: u32) -> Self;
    }

    impl UnsignedShift for i64 {
        fn unsigned_shr(self, by: u32) -> i64 {
            (self as u64 >> by) as i64
        }
    }

    fn unsigned(cx: &Cx, args: &Args<'_>) -> Result<(u64, u64)> {
        let (x, y) = (args.int(cx, 0)? as u64, args.int(cx, 1)? as u64);
        if y == 0 {
            use lisp_core::base::error::{Error, code};
            return Err(Error::of(code::DIVIDE_BY_ZERO).message("/ by zero").into());
        }
        Ok((x, y))
    }

    fn divide_unsigned(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        unsigned(cx, &args).map(|(x, y)| Value::from((x / y) as i64))
    }

    fn remainder_unsigned(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        unsigned(cx, &args).map(|(x, y)| Value::from((x % y) as i64))
    }
}

mod int {
    use super::*;

    natives! {
        "java.lang.Integer";

        /// The greatest integer of 32 bits.
        "MAX_VALUE" "[]" since "0.1" => max_value;
        /// The least integer of 32 bits.
        "MIN_VALUE" "[]" since "0.1" => min_value;
        /// Bits of an integer.
        "SIZE" "[]" since "0.1" => size;
        /// Bytes of an integer.
        "BYTES" "[]" since "0.1" => bytes;
        /// The digits of `x` in base `radix`, 10 if not given.
        "toString" "[x]" "[x radix]" since "0.1" => to_string;
        /// The bits of `x` as binary digits.
        "toBinaryString" "[x]" since "0.1" => to_binary;
        /// The bits of `x` as hexadecimal digits.
        "toHexString" "[x]" since "0.1" => to_hex;
        /// The bits of `x` as octal digits.
        "toOctalString" "[x]" since "0.1" => to_octal;
        /// The number of bits set.
        "bitCount" "[x]" since "0.1" => bit_count;
        /// Zeros before the highest bit set.
        "numberOfLeadingZeros" "[x]" since "0.1" => leading_zeros;
        /// Zeros behind the lowest bit set.
        "numberOfTrailingZeros" "[x]" since "0.1" => trailing_zeros;
        /// The bits backwards.
        "reverse" "[x]" since "0.1" => reverse;
        /// The bits rotated left.
        "rotateLeft" "[x n]" since "0.1" => rotate_left;
        /// The bits rotated right.
        "rotateRight" "[x n]" since "0.1" => rotate_right;
        /// -1, 0 or 1 by the sign.
        "signum" "[x]" since "0.1" => signum;
        /// The order of `x` and `y`.
        "compare" "[x y]" since "0.1" => compare;
        /// The sum.
        "sum" "[x y]" since "0.1" => sum;
        /// The greater one.
        "max" "[x y]" since "0.1" => max;
        /// The smaller one.
        "min" "[x y]" since "0.1" => min;
        /// Java's hash of the integer.
        "hashCode" "[x]" since "0.1" => hash_code;
        /// The number with the highest bit of `x` only.
        "highestOneBit" "[x]" since "0.1" => highest;
        /// The number with the lowest bit of `x` only.
        "lowestOneBit" "[x]" since "0.1" => lowest;
        /// The bytes in opposite order.
        "reverseBytes" "[x]" since "0.1" => reverse_bytes;
        /// The digits of `x` read as a number without sign.
        "toUnsignedString" "[x]" since "0.1" => to_unsigned;
        /// `x` read as a number without sign.
        "toUnsignedLong" "[x]" since "0.1" => to_unsigned_long;
        /// Below, equal or above without signs as -1, 0 or 1.
        "compareUnsigned" "[x y]" since "0.1" => compare_unsigned;
        /// The quotient without signs.
        "divideUnsigned" "[x y]" since "0.1" => divide_unsigned;
        /// What is left after the division without signs.
        "remainderUnsigned" "[x y]" since "0.1" => remainder_unsigned;
    }

    constants! {
        size = 32_i64;
        bytes = 4_i64;
    }

    narrow! { int32
        max_value = i32::MAX;
        min_value = i32::MIN;
    }

    texts_of_longs! {
        to_binary(x) = format!("{:b}", low(x));
        to_hex(x) = format!("{:x}", low(x));
        to_octal(x) = format!("{:o}", low(x));
    }

    of_ints! {
        sum(x, y) = low(x).wrapping_add(low(y));
        max(x, y) = low(x.max(y));
        min(x, y) = low(x.min(y));
        compare(x, y) = x.cmp(&y) as i32;
        signum(x) = low(x).signum();
        bit_count(x) = low(x).count_ones().cast_signed();
        leading_zeros(x) = low(x).leading_zeros().cast_signed();
        trailing_zeros(x) = low(x).trailing_zeros().cast_signed();
        reverse(x) = low(x).reverse_bits();
        rotate_left(x, n) = low(x).rotate_left((n & 31) as u32);
        rotate_right(x, n) = low(x).rotate_right((n & 31) as u32);
        hash_code(x) = low(x);
        highest(x) = match low(x) { 0 => 0, x => (1_u32 << (31 - x.leading_zeros())).cast_signed() };
        lowest(x) = low(x) & low(x).wrapping_neg();
        reverse_bytes(x) = low(x).swap_bytes();
        compare_unsigned(x, y) = (low(x) as u32).cmp(&(low(y) as u32)) as i32;
    }

    texts_of_longs! {
        to_unsigned(x) = low(x).cast_unsigned().to_string();
    }

    of_longs! {
        to_unsigned_long(x) = i64::from(low(x).cast_unsigned());
    }

    /// Both arguments as unsigned numbers, the second not zero.
    fn unsigned(cx: &Cx, args: &Args<'_>) -> Result<(u32, u32)> {
        match (args.int(cx, 0)? as u32, args.int(cx, 1)? as u32) {
            (_, 0) => Err(super::super::big::arithmetic("/ by zero")),
            pair => Ok(pair),
        }
    }

    fn divide_unsigned(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        unsigned(cx, &args).map(|(x, y)| Value::int32((x / y).cast_signed()))
    }

    fn remainder_unsigned(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        unsigned(cx, &args).map(|(x, y)| Value::int32((x % y).cast_signed()))
    }
}

mod short {
    use super::*;

    natives! {
        "java.lang.Short";

        /// The greatest integer of 16 bits.
        "MAX_VALUE" "[]" since "0.1" => max_value;
        /// The least integer of 16 bits.
        "MIN_VALUE" "[]" since "0.1" => min_value;
    }

    narrow! { int16
        max_value = i16::MAX;
        min_value = i16::MIN;
    }
}

mod byte {
    use super::*;

    natives! {
        "java.lang.Byte";

        /// The greatest integer of 8 bits.
        "MAX_VALUE" "[]" since "0.1" => max_value;
        /// The least integer of 8 bits.
        "MIN_VALUE" "[]" since "0.1" => min_value;
        /// The byte without sign.
        "toUnsignedInt" "[x]" since "0.1" => to_unsigned_int;
    }

    narrow! { int8
        max_value = i8::MAX;
        min_value = i8::MIN;
    }

    of_longs! {
        to_unsigned_int(x) = x & 0xff;
    }
}
