//! Arrays: mutable, of fixed length, with an element type.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::array::{self, ElementType};
use lisp_core::collection::{Cursor, dispatch};
use lisp_core::compare::class_name;
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::args::int_of;
use lisp_core::native::{cannot_cast, invalid, null_pointer};
use lisp_core::natives;
use lisp_core::numeric::boxed::{is_number, number};
use lisp_core::numeric::coerce;
use lisp_core::value::{Kind, Value, type_name};

natives! {
    "clojure.core";

    /// An array of the items of `aseq`, of class `type` or that of the first item.
    "into-array" "[aseq]" "[type aseq]" since "0.1" cost Length => into_array;
    /// An array of objects with the items of `coll`.
    "to-array" "[coll]" since "0.1" cost Length => to_array;
    /// An array of arrays with the items of the items of `coll`.
    "to-array-2d" "[coll]" since "0.1" cost Length => to_array_2d;
    /// An array of class `type` and length `len`; with more lengths, of arrays of the rest.
    "make-array" "[type len]" "[type dim & more-dims]" since "0.1" => make_array;
    /// An array of objects, of a length or with the items of a seq.
    "object-array" "[size-or-seq]" since "0.1" cost Length => object_array;
    /// An array of booleans, of a length or with the items of a seq.
    "boolean-array" "[size-or-seq]" "[size init-val-or-seq]" since "0.1" cost Length => boolean_array;
    /// An array of bytes, of a length or with the items of a seq.
    "byte-array" "[size-or-seq]" "[size init-val-or-seq]" since "0.1" cost Length => byte_array;
    /// An array of characters, of a length or with the items of a seq.
    "char-array" "[size-or-seq]" "[size init-val-or-seq]" since "0.1" cost Length => char_array;
    /// An array of 16-bit integers, of a length or with the items of a seq.
    "short-array" "[size-or-seq]" "[size init-val-or-seq]" since "0.1" cost Length => short_array;
    /// An array of 32-bit integers, of a length or with the items of a seq.
    "int-array" "[size-or-seq]" "[size init-val-or-seq]" since "0.1" cost Length => int_array;
    /// An array of 64-bit integers, of a length or with the items of a seq.
    "long-array" "[size-or-seq]" "[size init-val-or-seq]" since "0.1" cost Length => long_array;
    /// An array of 32-bit floats, of a length or with the items of a seq.
    "float-array" "[size-or-seq]" "[size init-val-or-seq]" since "0.1" cost Length => float_array;
    /// An array of 64-bit floats, of a length or with the items of a seq.
    "double-array" "[size-or-seq]" "[size init-val-or-seq]" since "0.1" cost Length => double_array;

    /// The item of `array` at index `idx`; with more indices, of the arrays in it.
    "aget" "[array idx]" "[array idx & idxs]" since "0.1" => aget;
    /// Puts `val` into `array` at index `idx`; with more indices, into an array in it. Answers
    /// `val`.
    "aset" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset;
    /// Puts an integer into an array of them. Answers it.
    "aset-int" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset_int;
    /// Puts an integer into an array of them. Answers it.
    "aset-long" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset_long;
    /// Puts an integer into an array of 16-bit ones. Answers it.
    "aset-short" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset_short;
    /// Puts an integer into an array of bytes. Answers it.
    "aset-byte" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset_byte;
    /// Puts a float into an array of 32-bit ones. Answers it.
    "aset-float" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset_float;
    /// Puts a float into an array of them. Answers it.
    "aset-double" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset_double;
    /// Puts a boolean into an array of them. Answers it.
    "aset-boolean" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset_boolean;
    /// Puts a character into an array of them. Answers it.
    "aset-char" "[array idx val]" "[array idx idx2 & idxv]" since "0.1" => aset_char;
    /// The length of `array`.
    "alength" "[array]" since "0.1" => alength;
    /// A copy of `array`.
    "aclone" "[array]" since "0.1" cost Length => aclone;

    /// `xs`, which must be an array of booleans.
    "booleans" "[xs]" since "0.1" => booleans;
    /// `xs`, which must be an array of bytes.
    "bytes" "[xs]" since "0.1" => bytes;
    /// `xs`, which must be an array of characters.
    "chars" "[xs]" since "0.1" => chars;
    /// `xs`, which must be an array of 16-bit integers.
    "shorts" "[xs]" since "0.1" => shorts;
    /// `xs`, which must be an array of 32-bit integers.
    "ints" "[xs]" since "0.1" => ints;
    /// `xs`, which must be an array of 64-bit integers.
    "longs" "[xs]" since "0.1" => longs;
    /// `xs`, which must be an array of 32-bit floats.
    "floats" "[xs]" since "0.1" => floats;
    /// `xs`, which must be an array of 64-bit floats.
    "doubles" "[xs]" since "0.1" => doubles;
}

#[cold]
fn negative_size(size: i64) -> Throw {
    let error = Error::of(code::ARGUMENT_INVALID).message(size.to_string());
    error
        .as_class("java.lang.NegativeArraySizeException")
        .into()
}

/// A length that a program chose.
fn length(cx: &Cx, value: &Value) -> Result<usize> {
    let size = match lisp_core::numeric::Num::of(value) {
        Some(number) => i64::from(coerce::unchecked_int(&number)),
        None => int_of(cx, value)?,
    };
    usize::try_from(size).map_err(|_| negative_size(size))
}

/// An item as arrays of this type hold it; numbers are cut to their width, as Java casts them.
fn converted(element: ElementType, item: &Value) -> Result<Value> {
    use ElementType as E;
    Ok(match element {
        E::Long => Value::from(coerce::unchecked_long(&number(item)?)),
        E::Int => Value::int32(coerce::unchecked_int(&number(item)?)),
        E::Short => Value::int16(coerce::unchecked_short(&number(item)?)),
        E::Byte => Value::int8(coerce::unchecked_byte(&number(item)?)),
        E::Double => Value::from(coerce::to_double(&number(item)?)),
        E::Float => Value::float32(coerce::unchecked_float(&number(item)?)),
        E::Char => match item.kind() {
            Kind::Char => item.clone(),
            Kind::Nil => return Err(null_pointer()),
            _ => return Err(cannot_cast(item, "java.lang.Character")),
        },
        E::Boolean => match item.kind() {
            Kind::True | Kind::False => item.clone(),
            Kind::Nil => return Err(null_pointer()),
            _ => return Err(cannot_cast(item, "java.lang.Boolean")),
        },
        _ => item.clone(),
    })
}

fn items_of(cx: &mut Cx, coll: &Value) -> Result<Vec<Value>> {
    let mut cursor = Cursor::new(cx, coll.clone())?;
    let mut items = Vec::new();
    while let Some(item) = cursor.next(cx)? {
        if items.len() % 1024 == 1023 {
            cx.reserve(items.len() * size_of::<Value>())?;
        }
        items.push(item);
    }
    Ok(items)
}

/// The element type that a class given by a program names.
fn element_of(class: &Value) -> Result<ElementType> {
    match type_name(class) {
        Some(name) => Ok(ElementType::named(&name).unwrap_or(ElementType::Object)),
        None if class.is_nil() => Err(null_pointer()),
        None => Err(cannot_cast(class, "java.lang.Class")),
    }
}

fn into_array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let coll = &args[args.len() - 1];
    let items = items_of(cx, coll)?;
    let element = if args.len() == 2 {
        element_of(&args[0])?
    } else {
        let class = items.first().filter(|item| !item.is_nil()).map(class_name);
        class
            .and_then(|class| ElementType::named(&class))
            .unwrap_or(ElementType::Object)
    };
    let mut converted_items = Vec::with_capacity(items.len());
    for item in items {
        if !array::fits(element, &item) {
            let is_primitive = !element.element_class().contains('.');
            let what = if is_primitive {
                "argument"
            } else {
                "array element"
            };
            return Err(invalid(format!("{what} type mismatch")));
        }
        converted_items.push(converted(element, &item)?);
    }
    array::array_of(cx, element, converted_items.into_iter())
}

/// The items of something that Java's `toArray` accepts.
fn to_array_of(cx: &mut Cx, coll: &Value) -> Result<Value> {
    if coll.is(Kind::Array) && ElementType::of(coll) == ElementType::Object {
        return Ok(coll.clone());
    }
    if !dispatch::is_seqable(cx, coll) {
        let class = class_name(coll);
        let message = format!("Unable to convert: class {class} to Object[]");
        let error = Error::of(code::TYPE_NOT_SEQABLE).with("given", &*class);
        return Err(error
            .as_class("java.lang.RuntimeException")
            .message(message)
            .into());
    }
    let items = items_of(cx, coll)?;
    array::array_of(cx, ElementType::Object, items.into_iter())
}

fn to_array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    to_array_of(cx, &args[0])
}

fn to_array_2d(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let rows = items_of(cx, &args[0])?;
    let mut arrays = Vec::with_capacity(rows.len());
    for row in &rows {
        arrays.push(to_array_of(cx, row)?);
    }
    array::array_of(cx, ElementType::Objects, arrays.into_iter())
}

/// Most dimensions, as in Java.
const DIMENSIONS_MAX: usize = 255;

fn make_array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let element = element_of(&args[0])?;
    let mut lengths = Vec::new();
    for dimension in args.rest(1) {
        lengths.push(length(cx, dimension)?);
    }
    if lengths.len() > DIMENSIONS_MAX {
        return Err(invalid("an array has at most 255 dimensions"));
    }
    nested_array(cx, element, &lengths)
}

/// Recurses once for each dimension.
fn nested_array(cx: &mut Cx, element: ElementType, lengths: &[usize]) -> Result<Value> {
    let (len, inner) = match lengths {
        [] => return array::array_new(cx, element, 0),
        [len] => return array::array_new(cx, element, *len),
        [len, inner @ ..] => (*len, inner),
    };
    cx.reserve(len.saturating_mul(size_of::<Value>()))?;
    let mut rows = Vec::with_capacity(len);
    for _ in 0..len {
        cx.tick(1)?;
        rows.push(nested_array(cx, element, inner)?);
    }
    let outer = match inner {
        [_] => ElementType::named(&array_class(cx, element)),
        _ => None,
    };
    array::array_of(cx, outer.unwrap_or(ElementType::Object), rows.into_iter())
}

/// `size-or-seq`, or a size and what fills the array.
fn array_of(cx: &mut Cx, args: &Args<'_>, element: ElementType) -> Result<Value> {
    if let Some(init) = args.get(1) {
        let len = length(cx, &args[0])?;
        return filled(cx, element, len, init);
    }
    if is_number(&args[0]) {
        let len = length(cx, &args[0])?;
        return array::array_new(cx, element, len);
    }
    let items = items_of(cx, &args[0])?;
    let items = items
        .iter()
        .map(|item| converted(element, item))
        .collect::<Result<Vec<_>>>()?;
    array::array_of(cx, element, items.into_iter())
}

/// An array of `len` times `init`, or of its items when it is a seq and of zeros behind them.
fn filled(cx: &mut Cx, element: ElementType, len: usize, init: &Value) -> Result<Value> {
    let is_single = is_number(init) || matches!(init.kind(), Kind::Char | Kind::True | Kind::False);
    if is_single {
        let item = converted(element, init)?;
        return array::array_of(cx, element, (0..len).map(|_| item.clone()));
    }
    let array = array::array_new(cx, element, len)?;
    let mut cursor = Cursor::new(cx, init.clone())?;
    for ix in 0..len {
        let Some(item) = cursor.next(cx)? else { break };
        array::array_set(&array, ix as i64, converted(element, &item)?)?;
    }
    Ok(array)
}

macro_rules! per_type {
    ($($element:ident: $array:ident $cast:ident;)+) => {$(
        fn $array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            array_of(cx, &args, ElementType::$element)
        }

        fn $cast(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
            let xs = args.take(0);
            cast(cx, xs, ElementType::$element)
        }
    )+};
}

per_type! {
    Boolean: boolean_array booleans;
    Byte: byte_array bytes;
    Char: char_array chars;
    Short: short_array shorts;
    Int: int_array ints;
    Long: long_array longs;
    Float: float_array floats;
    Double: double_array doubles;
}

fn object_array(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    array_of(cx, &args, ElementType::Object)
}

fn cast(cx: &Cx, xs: Value, element: ElementType) -> Result<Value> {
    let is_one = xs.is_nil() || xs.is(Kind::Array) && ElementType::of(&xs) == element;
    if is_one {
        Ok(xs)
    } else {
        Err(cannot_cast(&xs, &array_class(cx, element)))
    }
}

/// The class name of arrays of this type.
fn array_class(cx: &Cx, element: ElementType) -> String {
    let none = std::iter::empty();
    let array = cx.heap.object_of(Kind::Array, &[element as u64], none, 0);
    class_name(&array).into_owned()
}

/// An array, or the error of Java's `Array` when `value` is none.
fn array<'v>(value: &'v Value, method: &str, args: usize) -> Result<&'v Value> {
    match value.kind() {
        Kind::Array => Ok(value),
        Kind::Nil => Err(null_pointer()),
        _ => Err(invalid(format!(
            "No matching method {method} found taking {args} args"
        ))),
    }
}

fn aget(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let mut item = args[0].clone();
    for ix in args.rest(1) {
        let ix = int_of(cx, ix)?;
        item = array::array_get(array(&item, "aget", 2)?, ix)?;
    }
    Ok(item)
}

/// The innermost array that the indices lead to, and the last index.
fn place(cx: &mut Cx, args: &Args<'_>, method: &str) -> Result<(Value, i64)> {
    let last = args.len() - 2;
    let mut target = args[0].clone();
    for ix in &args.as_slice()[1..last] {
        let ix = int_of(cx, ix)?;
        target = array::array_get(array(&target, method, 3)?, ix)?;
    }
    Ok((target, int_of(cx, &args[last])?))
}

fn aset(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (target, ix) = place(cx, &args, "aset")?;
    let item = &args[args.len() - 1];
    array::array_store(array(&target, "aset", 3)?, ix, item)?;
    Ok(item.clone())
}

/// Puts the last argument, which must be `checked` to be of its type, into an array.
fn aset_checked(cx: &mut Cx, args: &Args<'_>, checked: Value) -> Result<Value> {
    let (target, ix) = place(cx, args, "aset")?;
    if !target.is(Kind::Array) {
        return Err(if target.is_nil() {
            null_pointer()
        } else {
            invalid("Argument is not an array")
        });
    }
    let element = ElementType::of(&target);
    if !array::fits(element, &checked) {
        return Err(invalid("argument type mismatch"));
    }
    array::array_set(&target, ix, converted(element, &checked)?)?;
    Ok(args[args.len() - 1].clone())
}

fn last_number(args: &Args<'_>) -> Result<lisp_core::numeric::Num> {
    number(&args[args.len() - 1])
}

fn aset_int(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let checked = Value::from(i64::from(coerce::to_int(&last_number(&args)?)?));
    aset_checked(cx, &args, checked)
}

fn aset_long(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let checked = Value::from(coerce::to_long(&last_number(&args)?)?);
    aset_checked(cx, &args, checked)
}

fn aset_short(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let checked = Value::from(i64::from(coerce::to_short(&last_number(&args)?)?));
    aset_checked(cx, &args, checked)
}

fn aset_byte(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let checked = Value::from(i64::from(coerce::to_byte(&last_number(&args)?)?));
    aset_checked(cx, &args, checked)
}

fn aset_float(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let checked = Value::from(f64::from(coerce::to_float(&last_number(&args)?)?));
    aset_checked(cx, &args, checked)
}

fn aset_double(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let checked = Value::from(coerce::to_double(&last_number(&args)?));
    aset_checked(cx, &args, checked)
}

fn aset_boolean(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let checked = Value::from(args[args.len() - 1].is_truthy());
    aset_checked(cx, &args, checked)
}

fn aset_char(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let item = &args[args.len() - 1];
    let checked = match item.kind() {
        Kind::Char => item.clone(),
        _ => Value::char(coerce::to_char(&number(item)?)?),
    };
    aset_checked(cx, &args, checked)
}

fn alength(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let len = array::array_len(array(&args[0], "alength", 1)?);
    Ok(Value::from(len as i64))
}

fn aclone(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    array::array_copy(cx, array(&args[0], "aclone", 1)?)
}

/// Natives that only the library calls.
pub mod internal {
    use super::*;

    natives! {
        "dayfly.internal";

        /// True when `x` is an array.
        "array?" "[x]" since "0.1" => is_array;
    }

    fn is_array(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is(Kind::Array)))
    }
}
