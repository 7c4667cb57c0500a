//! Static members of `clojure.lang.RT`, `Numbers` and `Util` that are functions of `clojure.core` under other names.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::map;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::super::collection::items_of;
use super::through;
use crate::java::call_native;

/// The tables of this file.
pub(super) const TABLES: [NativeList; 3] = [rt::NATIVES, numbers::NATIVES, util::NATIVES];

mod rt {
    use super::*;

    natives! {
        "clojure.lang.RT";

        /// The second item.
        "second" "[coll]" since "0.1" cost Length => second;
        /// The map without `key`.
        "dissoc" "[coll key]" since "0.1" cost Length => dissoc;
        /// Is there a value of `key`?
        "contains" "[coll key]" since "0.1" cost Length => contains;
        /// The entry of `key`.
        "find" "[coll key]" since "0.1" => find;
        /// The item that `pop` takes away.
        "peek" "[coll]" since "0.1" cost Length => peek;
        /// The collection without the item that `peek` answers.
        "pop" "[coll]" since "0.1" cost Length => pop;
        /// The keys, a seq.
        "keys" "[coll]" since "0.1" cost Length => keys;
        /// The values, a seq.
        "vals" "[coll]" since "0.1" cost Length => vals;
        /// A list of the items.
        "list" "[& items]" since "0.1" cost Length => list;
        /// An array of the items.
        "toArray" "[coll]" since "0.1" cost Length => to_array;
        /// Is `x` neither nil nor false?
        "booleanCast" "[x]" since "0.1" => boolean_cast;
        /// The number or character as one of 32 bits.
        "intCast" "[x]" since "0.1" => int_cast;
        /// The number or character as one of 64 bits.
        "longCast" "[x]" since "0.1" => long_cast;
        /// The number as a float of 64 bits.
        "doubleCast" "[x]" since "0.1" => double_cast;
        /// The number as a float of 32 bits.
        "floatCast" "[x]" since "0.1" => float_cast;
        /// The number as one of 16 bits.
        "shortCast" "[x]" since "0.1" => short_cast;
        /// The number as one of 8 bits.
        "byteCast" "[x]" since "0.1" => byte_cast;
        /// The number as a character.
        "charCast" "[x]" since "0.1" => char_cast;
        /// The lowest 32 bits of the number.
        "uncheckedIntCast" "[x]" since "0.1" => unchecked_int_cast;
        /// The lowest 64 bits of the number.
        "uncheckedLongCast" "[x]" since "0.1" => unchecked_long_cast;
        /// The lowest 8 bits of the number.
        "uncheckedByteCast" "[x]" since "0.1" => unchecked_byte_cast;
        /// The lowest 16 bits of the number.
        "uncheckedShortCast" "[x]" since "0.1" => unchecked_short_cast;
        /// The character of the lowest 16 bits of the number.
        "uncheckedCharCast" "[x]" since "0.1" => unchecked_char_cast;
        /// Is `x` the final value of a reduction?
        "isReduced" "[x]" since "0.1" => is_reduced;
        /// A view of part of a vector.
        "subvec" "[vector start end]" since "0.1" cost Length => subvec;
        /// The item of an array.
        "aget" "[array index]" since "0.1" => aget;
        /// Puts an item into an array. Answers it.
        "aset" "[array index item]" since "0.1" => aset;
        /// The length of an array.
        "alength" "[array]" since "0.1" => alength;
        /// A copy of an array.
        "aclone" "[array]" since "0.1" cost Length => aclone;
        /// The metadata of `x`.
        "meta" "[x]" since "0.1" => meta;
        /// The keyword of a namespace and a name.
        "keyword" "[ns name]" since "0.1" cost Length => keyword;
        /// The first form that `text` writes.
        "readString" "[text]" since "0.1" cost Length => read_string;
        /// `x` as it is read.
        "printString" "[x]" since "0.1" cost Length => print_string;
        /// A seq of the items, or nil.
        "seqOrElse" "[coll]" since "0.1" => seq_or_else;
        /// A map of keys and values of an array in turn.
        "map" "[keyvals]" since "0.1" cost Length => map_of;
        /// A map of keys and values of an array in turn.
        "mapUniqueKeys" "[keyvals]" since "0.1" cost Length => map_of;
        /// A vector of the items of an array.
        "vector" "[array]" since "0.1" cost Length => vector_of;
        /// A set of the items of an array.
        "set" "[array]" since "0.1" cost Length => set_of;
        /// The third item.
        "third" "[coll]" since "0.1" => third;
        /// The fourth item.
        "fourth" "[coll]" since "0.1" => fourth;
        /// The class with a name.
        "classForName" "[name]" since "0.1" cost Length => class_for_name;
        /// An array without items.
        "EMPTY_ARRAY" "[]" since "0.1" => empty_array;
        /// True.
        "T" "[]" since "0.1" => yes;
        /// False.
        "F" "[]" since "0.1" => no;
    }

    through! {
        second = "second";
        dissoc = "dissoc";
        contains = "contains?";
        find = "find";
        peek = "peek";
        pop = "pop";
        keys = "keys";
        vals = "vals";
        list = "list";
        to_array = "to-array";
        boolean_cast = "boolean";
        int_cast = "int";
        long_cast = "long";
        double_cast = "double";
        float_cast = "float";
        short_cast = "short";
        byte_cast = "byte";
        char_cast = "char";
        unchecked_int_cast = "unchecked-int";
        unchecked_long_cast = "unchecked-long";
        unchecked_byte_cast = "unchecked-byte";
        unchecked_short_cast = "unchecked-short";
        unchecked_char_cast = "unchecked-char";
        is_reduced = "reduced?";
        subvec = "subvec";
        aget = "aget";
        aset = "aset";
        alength = "alength";
        aclone = "aclone";
        meta = "meta";
        keyword = "keyword";
        read_string = "read-string";
        print_string = "pr-str";
        seq_or_else = "seq";
    }

    fn map_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if args[0].is_nil() {
            return Ok(map::empty(&cx.heap));
        }
        let by_assoc = ("clojure.lang.PersistentArrayMap", "createAsIfByAssoc");
        call_native(cx, by_assoc, args.as_slice())
    }

    fn vector_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = items_of(cx, &args[0])?;
        Ok(lisp_core::collection::vector_of(
            &cx.heap,
            items.into_iter(),
        ))
    }

    fn set_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let items = items_of(cx, &args[0])?;
        call_native(cx, ("clojure.core", "hash-set"), &items)
    }

    fn after(cx: &mut Cx, coll: &Value, skipped: usize) -> Result<Value> {
        let mut coll = coll.clone();
        for _ in 0..skipped {
            coll = call_native(cx, ("clojure.core", "next"), &[coll])?;
        }
        call_native(cx, ("clojure.core", "first"), &[coll])
    }

    fn third(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        after(cx, &args[0], 2)
    }

    fn fourth(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        after(cx, &args[0], 3)
    }

    fn class_for_name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        call_native(cx, ("java.lang.Class", "forName"), &args.as_slice()[..1])
    }

    fn empty_array(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        call_native(cx, ("clojure.core", "object-array"), &[Value::from(0_i64)])
    }

    fn yes(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::TRUE)
    }

    fn no(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::FALSE)
    }
}

mod numbers {
    use super::*;

    natives! {
        "clojure.lang.Numbers";

        /// `x` minus `y`, or minus `x`; of any size.
        "minusP" "[x]" "[x y]" since "0.1" cost Length => minus_p;
        /// `x` times `y`, of any size.
        "multiplyP" "[x y]" since "0.1" cost Length => multiply_p;
        /// `x` plus one, of any size.
        "incP" "[x]" since "0.1" cost Length => inc_p;
        /// `x` minus one, of any size.
        "decP" "[x]" since "0.1" cost Length => dec_p;
        /// The bits of both.
        "and" "[x y]" since "0.1" => bit_and;
        /// The bits of one or both.
        "or" "[x y]" since "0.1" => bit_or;
        /// The bits of one of both.
        "xor" "[x y]" since "0.1" => xor;
        /// The bits that `x` has not.
        "not" "[x]" since "0.1" => bit_not;
        /// The bits of `x` that `y` has not.
        "andNot" "[x y]" since "0.1" => and_not;
        /// `x` times a power of two.
        "shiftLeft" "[x n]" since "0.1" => shift_left;
        /// `x` divided by a power of two.
        "shiftRight" "[x n]" since "0.1" => shift_right;
        /// The bits of `x`, moved down.
        "unsignedShiftRight" "[x n]" since "0.1" => unsigned_shift_right;
        /// Has `x` bit `n`?
        "testBit" "[x n]" since "0.1" => test_bit;
        /// `x` with bit `n`.
        "setBit" "[x n]" since "0.1" => set_bit;
        /// `x` without bit `n`.
        "clearBit" "[x n]" since "0.1" => clear_bit;
        /// `x` with bit `n` the other way.
        "flipBit" "[x n]" since "0.1" => flip_bit;
        /// The sum; longs wrap around.
        "unchecked_add" "[x y]" since "0.1" cost Length => unchecked_add;
        /// The difference; longs wrap around.
        "unchecked_minus" "[x y]" since "0.1" cost Length => unchecked_minus;
        /// The product; longs wrap around.
        "unchecked_multiply" "[x y]" since "0.1" cost Length => unchecked_multiply;
        /// `x` plus one; longs wrap around.
        "unchecked_inc" "[x]" since "0.1" cost Length => unchecked_inc;
        /// `x` minus one; longs wrap around.
        "unchecked_dec" "[x]" since "0.1" cost Length => unchecked_dec;
        /// The sum in 32 bits.
        "unchecked_int_add" "[x y]" since "0.1" => unchecked_int_add;
        /// The difference in 32 bits.
        "unchecked_int_subtract" "[x y]" since "0.1" => unchecked_int_subtract;
        /// The product in 32 bits.
        "unchecked_int_multiply" "[x y]" since "0.1" => unchecked_int_multiply;
        /// `x` plus one in 32 bits.
        "unchecked_int_inc" "[x]" since "0.1" => unchecked_int_inc;
        /// `x` minus one in 32 bits.
        "unchecked_int_dec" "[x]" since "0.1" => unchecked_int_dec;
        /// Minus `x` in 32 bits.
        "unchecked_int_negate" "[x]" since "0.1" => unchecked_int_negate;
        /// The quotient in 32 bits.
        "unchecked_int_divide" "[x y]" since "0.1" => unchecked_int_divide;
        /// What the quotient leaves, in 32 bits.
        "unchecked_int_remainder" "[x y]" since "0.1" => unchecked_int_remainder;
        /// Below, equal or above as -1, 0 or 1.
        "compare" "[x y]" since "0.1" cost Length => compare;
        /// The number as a ratio or integer.
        "rationalize" "[x]" since "0.1" cost Length => rationalize;
        /// The number.
        "num" "[x]" since "0.1" => num;
        /// The number without its sign.
        "abs" "[x]" since "0.1" cost Length => abs;
        /// The big integer as a long, if it is one.
        "reduceBigInt" "[x]" since "0.1" cost Length => reduced;
    }

    through! {
        minus_p = "-'";
        multiply_p = "*'";
        inc_p = "inc'";
        dec_p = "dec'";
        bit_and = "bit-and";
        bit_or = "bit-or";
        xor = "bit-xor";
        bit_not = "bit-not";
        and_not = "bit-and-not";
        shift_left = "bit-shift-left";
        shift_right = "bit-shift-right";
        unsigned_shift_right = "unsigned-bit-shift-right";
        test_bit = "bit-test";
        set_bit = "bit-set";
        clear_bit = "bit-clear";
        flip_bit = "bit-flip";
        unchecked_add = "unchecked-add";
        unchecked_minus = "unchecked-subtract";
        unchecked_multiply = "unchecked-multiply";
        unchecked_inc = "unchecked-inc";
        unchecked_dec = "unchecked-dec";
        unchecked_int_add = "unchecked-add-int";
        unchecked_int_subtract = "unchecked-subtract-int";
        unchecked_int_multiply = "unchecked-multiply-int";
        unchecked_int_inc = "unchecked-inc-int";
        unchecked_int_dec = "unchecked-dec-int";
        unchecked_int_negate = "unchecked-negate-int";
        unchecked_int_divide = "unchecked-divide-int";
        unchecked_int_remainder = "unchecked-remainder-int";
        compare = "compare";
        rationalize = "rationalize";
        num = "num";
        abs = "abs";
    }

    fn reduced(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let small = lisp_core::numeric::boxed::small_of_big(&args[0]);
        Ok(small.map_or_else(|| args[0].clone(), Value::from))
    }
}

mod util {
    use super::*;

    natives! {
        "clojure.lang.Util";

        /// One hash of two.
        "hashCombine" "[seed hash]" since "0.1" cost Length => hash_combine;
        /// The class of `x`; nil of nil.
        "classOf" "[x]" since "0.1" => class_of;
        /// Is it an integer that may be an index?
        "isInteger" "[x]" since "0.1" => is_integer;
        /// Is it the class of values without a box?
        "isPrimitive" "[class]" since "0.1" => is_primitive;
        /// `x`.
        "ret1" "[x ignored]" since "0.1" => ret1;
        /// An exception.
        "runtimeException" "[message]" "[message cause]" since "0.1" cost Length => runtime_exception;
        /// Throws the exception.
        "sneakyThrow" "[exception]" since "0.1" => sneaky_throw;
    }

    through! {
        hash_combine = "hash-combine";
        class_of = "class";
        is_integer = "int?";
    }

    fn is_primitive(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        const NAMES: [&str; 9] = [
            "int", "long", "float", "double", "char", "short", "byte", "boolean", "void",
        ];
        let name = lisp_core::value::type_name(&args[0]);
        Ok(Value::from(
            name.is_some_and(|name| NAMES.contains(&name.as_str())),
        ))
    }

    fn ret1(_cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        Ok(args.take(0))
    }

    fn runtime_exception(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let class = lisp_core::types::class_value(cx, "java.lang.RuntimeException");
        let given = args.as_slice().iter().cloned();
        let all: Vec<Value> = std::iter::once(class).chain(given).collect();
        call_native(cx, ("dayfly.internal", "make-exception"), &all)
    }

    fn sneaky_throw(_cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        if args[0].is(Kind::Exception) {
            return Err(lisp_core::cx::Throw::Value(args.take(0)));
        }
        Err(Error::of(code::TYPE_NIL).with("name", "t").into())
    }
}
