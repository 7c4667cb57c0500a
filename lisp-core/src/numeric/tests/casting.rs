//! Casts, signs and steps of one number, a sample of recorded answers.

use super::super::coerce::*;
use super::super::compare::{is_neg, is_pos, is_zero, numerator};
use super::super::tower::*;
use super::super::{Num, bits, print};
use super::{check, num, shown, table, told};

fn of_one(op: &str, x: &Num) -> String {
    match op {
        "neg" => shown(neg(x, None)),
        "neg'" => shown(neg_promoting(x, None)),
        "inc" => shown(inc(x, None)),
        "dec" => shown(dec(x, None)),
        "inc'" => shown(inc_promoting(x, None)),
        "dec'" => shown(dec_promoting(x, None)),
        "abs" => shown(abs(x, None)),
        "zero?" => is_zero(x).to_string(),
        "pos?" => is_pos(x).to_string(),
        "neg?" => is_neg(x).to_string(),
        "long" => told(to_long(x)),
        "int" => told(to_int(x)),
        "short" => told(to_short(x)),
        "byte" => told(to_byte(x)),
        "char" => told(to_char(x)),
        "float" if x.is_nan() => "##NaN".to_owned(),
        "float" => told(to_float(x).map(print::float32_text)),
        "bigint" => shown(bigint(x).map(Num::Big)),
        "biginteger" => told(biginteger(x).map(|x| print::to_text(&x))),
        "bigdec" => shown(bigdec(x, None).map(Num::Decimal)),
        "rationalize" => shown(rationalize(x)),
        "ulong" => unchecked_long(x).to_string(),
        "uint" => unchecked_int(x).to_string(),
        "ushort" => unchecked_short(x).to_string(),
        "ubyte" => unchecked_byte(x).to_string(),
        "uchar" => unchecked_char(x).to_string(),
        "not" => told(bits::operand(x).map(|x| !x)),
        "numerator" => told(numerator(x).map(|x| print::to_text(&x))),
        _ => panic!("no operation {op}"),
    }
}

#[test]
fn one_number_answers_as_in_clojure() {
    check(table(ONE).map(|(form, want)| {
        let [op, x] = form.as_slice() else {
            panic!("{form:?}")
        };
        (form.join(" "), want, of_one(op, &num(x)))
    }));
}

/// Operation, operand and answer.
const ONE: &str = r#"
neg -9223372036854775808 => !!ArithmeticException: long overflow
neg ##Inf => ##-Inf
neg 1e10 => -1.0E10
neg 1 => -1
neg 0.0 => -0.0
neg -2.50M => 2.50M
neg' -2.5 => 2.5
neg' -2.50M => 2.50M
neg' -0.0 => 0.0
neg' 2 => -2
neg' 7M => -7M
inc 9223372036854775807 => !!ArithmeticException: long overflow
inc 1.00M => 2.00M
inc ##Inf => ##Inf
inc 1e-5M => 1.00001M
inc 1M => 2M
inc 7N => 8N
dec -9223372036854775808 => !!ArithmeticException: long overflow
dec -2.5 => -3.5
dec 1 => 0
dec 0.0 => -1.0
dec 10 => 9
dec 4611686018427387904 => 4611686018427387903
inc' 1 => 2
inc' 0M => 1M
inc' 1N => 2N
inc' -9223372036854775808 => -9223372036854775807
inc' 0 => 1
dec' 1/2 => -1/2
dec' 0e5M => -1M
dec' -2.5 => -3.5
dec' 3 => 2
dec' 1e30 => 1.0E30
abs 7N => 7N
abs 12345678901234567890.12345M => 12345678901234567890.12345M
abs 0M => 0M
abs -9223372036854775808 => -9223372036854775808
abs 1N => 1N
zero? ##-Inf => false
zero? 0.1 => false
zero? 12345678901234567890.12345M => false
zero? 0.3M => false
zero? 22/7 => false
pos? 3 => true
pos? -0.0 => false
pos? 0.00M => false
pos? 0e5M => false
pos? ##NaN => false
neg? ##NaN => false
neg? 1/2 => false
neg? 1N => false
neg? 1.00M => false
neg? 0M => false
long -123456789012345678901234567890N => !!IllegalArgumentException: Value out of range for long: -123456789012345678901234567890
long 0.1 => 0
long -2.50M => -2
long -9223372036854775808 => -9223372036854775808
long 9223372036854775807 => 9223372036854775807
long 22/7 => 3
int 123456789012345678901/3 => !!IllegalArgumentException: Value out of range for long: 41152263004115226300
int -1e10M => !!ArithmeticException: integer overflow
int 7.5 => 7
int 0.25M => 0
int 0.0 => 0
int ##NaN => 0
int 1N => 1
short 1e10 => !!IllegalArgumentException: Value out of range for short: 1.0E10
short -3N => -3
short 0.0 => 0
short -7 => -7
short 0 => 0
short 1.00M => 1
byte -9223372036854775808 => !!IllegalArgumentException: Value out of range for byte: -9223372036854775808
byte -2.5 => -2
byte 2 => 2
byte 1.0 => 1
byte 3M => 3
byte 0N => 0
char 1e10 => !!IllegalArgumentException: Value out of range for char: 1.0E10
char 10 => 10
char 0.25M => 0
char 1/2 => 0
char -0.0 => 0
char 1 => 1
float ##-Inf => !!IllegalArgumentException: Value out of range for float: -Infinity
float 0.1 => 0.1
float 123456.789M => 123456.79
float 1M => 1.0
float -1 => -1.0
float -2.50M => -2.5
bigint ##Inf => !!NumberFormatException: Character I is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
bigint ##NaN => !!NumberFormatException: Character N is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
bigint 1M => 1N
bigint -1 => -1N
bigint 3M => 3N
bigint 7/4 => 1N
bigint 9223372036854775807 => 9223372036854775807N
biginteger ##Inf => !!NumberFormatException: Character I is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
biginteger ##NaN => !!NumberFormatException: Character N is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
biginteger 0.00M => 0
biginteger -2.50M => -2
biginteger 10 => 10
biginteger 0e5M => 0
biginteger 22/7 => 3
bigdec ##-Inf => !!NumberFormatException: Character I is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
bigdec 22/7 => !!ArithmeticException: Non-terminating decimal expansion; no exact representable decimal result.
bigdec ##NaN => !!NumberFormatException: Character N is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
bigdec -9223372036854775808 => -9223372036854775808M
bigdec 0e5M => 0E+5M
bigdec 1.0 => 1.0M
bigdec 0.25M => 0.25M
bigdec -2.5 => -2.5M
rationalize ##NaN => !!NumberFormatException: Character N is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
rationalize ##-Inf => !!NumberFormatException: Character I is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
rationalize 1e10 => 10000000000N
rationalize 0M => 0N
rationalize 4611686018427387904 => 4611686018427387904
rationalize 0.3M => 3/10
rationalize 0.0 => 0N
ulong -2.5 => -2
ulong 1e5M => 100000
ulong 0.1 => 0
ulong 7N => 7
ulong -2.50M => -2
uint 1e5M => 100000
uint 0.00M => 0
uint 9223372036854775807 => -1
uint 7M => 7
uint 1e-5M => 0
ushort 12345678901234567890.12345M => 2770
ushort 7N => 7
ushort 7/4 => 1
ushort 0.3M => 0
ushort 0.1 => 0
ubyte -9223372036854775808 => 0
ubyte 1.0 => 1
ubyte 1e30 => -1
ubyte 3M => 3
ubyte -7 => -7
uchar 0.1 => 0
uchar 10 => 10
uchar 3 => 3
uchar 1e5M => 34464
uchar 22/7 => 3
not ##NaN => !!IllegalArgumentException: bit operation not supported for: class java.lang.Double
not 9223372036854775807 => -9223372036854775808
not -9223372036854775808 => 9223372036854775807
not 3 => -4
not 1 => -2
not 2 => -3
numerator 0.3M => !!ClassCastException: class java.math.BigDecimal cannot be cast to class clojure.lang.Ratio
numerator 1.0 => !!ClassCastException: class java.lang.Double cannot be cast to class clojure.lang.Ratio
numerator -9223372036854775808 => !!ClassCastException: class java.lang.Long cannot be cast to class clojure.lang.Ratio
numerator 1N => !!ClassCastException: class clojure.lang.BigInt cannot be cast to class clojure.lang.Ratio
numerator 7/4 => 7
numerator 123456789012345678901/3 => 123456789012345678901
numerator 22/7 => 22
numerator 1/2 => 1
numerator -1/3 => -1
"#;
