//! Numbers and booleans as Java has them: parsing, printing, bits.
//!
//! Methods of `Integer`, `Short`, `Byte` and `Float` answer numbers of those classes; what counts and compares answers longs.

mod big;
mod bits;
mod decimal;
mod floats;
mod parse;

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::numeric::boxed::number;
use lisp_core::numeric::coerce;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::argument;

/// The tables of this file and those below it.
pub(crate) fn tables() -> Vec<NativeList> {
    let mut tables = vec![NATIVES, boolean::NATIVES];
    tables.extend(bits::TABLES);
    tables.extend(parse::TABLES);
    tables.extend(floats::TABLES);
    tables.extend(big::TABLES);
    tables.extend(decimal::TABLES);
    tables
}

natives! {
    "java.lang.Number";

    /// The number as a long; what does not fit is cut off.
    ".longValue" "[x]" since "0.1" => long_value;
    /// The number as an integer of 32 bits.
    ".intValue" "[x]" since "0.1" => int_value;
    /// The number as an integer of 16 bits.
    ".shortValue" "[x]" since "0.1" => short_value;
    /// The number as an integer of 8 bits.
    ".byteValue" "[x]" since "0.1" => byte_value;
    /// The number as a double.
    ".doubleValue" "[x]" since "0.1" => double_value;
    /// The number as a float.
    ".floatValue" "[x]" since "0.1" => float_value;
}

fn long_value(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(coerce::unchecked_long(&number(&args[0])?)))
}

fn int_value(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::int32(coerce::unchecked_int(&number(&args[0])?)))
}

fn short_value(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::int16(coerce::unchecked_short(&number(&args[0])?)))
}

fn byte_value(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::int8(coerce::unchecked_byte(&number(&args[0])?)))
}

fn double_value(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(coerce::to_double(&number(&args[0])?)))
}

fn float_value(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::float32(coerce::unchecked_float(&number(&args[0])?)))
}

mod boolean {
    use super::*;

    natives! {
        "java.lang.Boolean";

        /// True.
        "TRUE" "[]" since "0.1" => yes;
        /// False.
        "FALSE" "[]" since "0.1" => no;
        /// Whether the string `s` is `true`, in any case.
        "parseBoolean" "[s]" since "0.1" => parse_boolean;
        /// The boolean that a boolean or string is.
        "valueOf" "[x]" since "0.1" => parse_boolean;
        /// The boolean that a boolean or string is.
        "new" "[x]" since "0.1" cost Length => parse_boolean;
        /// `true` or `false`.
        "toString" "[x]" since "0.1" => to_string;
        /// Whether both are true.
        "logicalAnd" "[x y]" since "0.1" => and;
        /// Whether one is true.
        "logicalOr" "[x y]" since "0.1" => or;
        /// Whether exactly one is true.
        "logicalXor" "[x y]" since "0.1" => xor;
        /// The boolean itself.
        ".booleanValue" "[x]" since "0.1" => itself;
    }

    fn yes(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::TRUE)
    }

    fn no(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::FALSE)
    }

    fn parse_boolean(_cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        if args[0].as_bool().is_some() || args[0].is_nil() {
            let given = args.take(0);
            return Ok(Value::from(given.is_truthy()));
        }
        let text = argument::string(&args, 0, ("String.length()", "s"))?;
        Ok(Value::from(
            text.text().unwrap_or_default().eq_ignore_ascii_case("true"),
        ))
    }

    fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        cx.string(if args[0].is_truthy() { "true" } else { "false" })
    }

    fn and(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is_truthy() && args[1].is_truthy()))
    }

    fn or(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is_truthy() || args[1].is_truthy()))
    }

    fn xor(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is_truthy() != args[1].is_truthy()))
    }

    fn itself(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        match args[0].kind() {
            Kind::True | Kind::False => Ok(args[0].clone()),
            _ => Err(lisp_core::native::cannot_cast(
                &args[0],
                "java.lang.Boolean",
            )),
        }
    }
}
