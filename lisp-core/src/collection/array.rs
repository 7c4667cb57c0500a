//! Arrays: mutable, of fixed length, with an element type that conversions and printing ask for.
//!
//! All arrays hold values; the type in the raw word says what may be put in (`value::class_name`
//! knows the codes too). Natives convert items before they come here.

use super::error;
use crate::base::error::{Error, code};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Obj, Value, class_name};

macro_rules! element_types {
    ($($(#[$meta:meta])* $name:ident = $code:literal, $element:literal, $zero:expr;)+) => {
        /// What an array holds.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u64)]
        pub enum ElementType {
            $($(#[$meta])* $name = $code,)+
        }

        impl ElementType {
            /// The element type of an array.
            pub fn of(array: &Value) -> ElementType {
                match array.object().raw(0) {
                    $($code => ElementType::$name,)+
                    _ => ElementType::Object,
                }
            }

            /// The element type called so: `long`, `java.lang.String`.
            pub fn named(name: &str) -> Option<ElementType> {
                match name {
                    $($element => Some(ElementType::$name),)+
                    _ => None,
                }
            }

            /// Name of the element's class.
            pub fn element_class(self) -> &'static str {
                match self {
                    $(ElementType::$name => $element,)+
                }
            }

            /// What a new array is filled with.
            pub fn zero(self) -> Value {
                match self {
                    $(ElementType::$name => $zero,)+
                }
            }
        }
    };
}

element_types! {
    /// Anything.
    Object = 0, "java.lang.Object", Value::NIL;
    /// Integers of 64 bits.
    Long = 1, "long", Value::from(0_i64);
    /// Floats of 64 bits.
    Double = 2, "double", Value::from(0.0);
    /// Integers of 32 bits.
    Int = 3, "int", Value::int32(0);
    /// Integers of 16 bits.
    Short = 4, "short", Value::int16(0);
    /// Integers of 8 bits.
    Byte = 5, "byte", Value::int8(0);
    /// UTF-16 units.
    Char = 6, "char", Value::char(0);
    /// Booleans.
    Boolean = 7, "boolean", Value::FALSE;
    /// Floats of 32 bits.
    Float = 8, "float", Value::float32(0.0);
    /// Strings.
    String = 9, "java.lang.String", Value::NIL;
    /// Boxed longs.
    BoxedLong = 10, "java.lang.Long", Value::NIL;
    /// Boxed doubles.
    BoxedDouble = 11, "java.lang.Double", Value::NIL;
    /// Boxed booleans.
    BoxedBoolean = 12, "java.lang.Boolean", Value::NIL;
    /// Boxed characters.
    BoxedChar = 13, "java.lang.Character", Value::NIL;
    /// Keywords.
    Keyword = 14, "clojure.lang.Keyword", Value::NIL;
    /// Symbols.
    Symbol = 15, "clojure.lang.Symbol", Value::NIL;
    /// Vectors.
    Vector = 16, "clojure.lang.PersistentVector", Value::NIL;
    /// Arrays of objects.
    Objects = 17, "[Ljava.lang.Object;", Value::NIL;
    /// Arrays of longs.
    Longs = 18, "[J", Value::NIL;
    /// Arrays of doubles.
    Doubles = 19, "[D", Value::NIL;
    /// Arrays of ints.
    Ints = 20, "[I", Value::NIL;
    /// Boxed integers of 32 bits.
    BoxedInt = 21, "java.lang.Integer", Value::NIL;
    /// Boxed integers of 16 bits.
    BoxedShort = 22, "java.lang.Short", Value::NIL;
    /// Boxed integers of 8 bits.
    BoxedByte = 23, "java.lang.Byte", Value::NIL;
    /// Boxed floats of 32 bits.
    BoxedFloat = 24, "java.lang.Float", Value::NIL;
    /// Big integers of Java's class.
    BigInteger = 25, "java.math.BigInteger", Value::NIL;
}

/// An array of these items.
///
/// # Errors
/// When it is larger than one value may be.
pub fn array_of(
    cx: &mut Cx,
    element: ElementType,
    items: impl ExactSizeIterator<Item = Value>,
) -> Result<Value> {
    cx.reserve(items.len().saturating_mul(size_of::<Value>()))?;
    Ok(cx.heap.object_of(Kind::Array, &[element as u64], items, 0))
}

/// An array of `len` zeros, nils or falses.
///
/// # Errors
/// When it is larger than one value may be.
pub fn array_new(cx: &mut Cx, element: ElementType, len: usize) -> Result<Value> {
    array_of(cx, element, (0..len).map(|_| element.zero()))
}

/// Length of an array.
#[inline]
pub fn array_len(array: &Value) -> usize {
    array.object().len()
}

#[cold]
fn outside(array: &Value, ix: i64) -> crate::cx::Throw {
    let len = array_len(array);
    let error = Error::of(code::INDEX_OUT_OF_BOUNDS)
        .with("index", ix)
        .with("count", len as i64);
    let message = format!("Index {ix} out of bounds for length {len}");
    error
        .as_class("java.lang.ArrayIndexOutOfBoundsException")
        .message(message)
        .into()
}

/// Item `ix` of an array.
///
/// # Errors
/// When the index is outside.
#[inline]
pub fn array_get(array: &Value, ix: i64) -> Result<Value> {
    let obj = array.object();
    match usize::try_from(ix) {
        Ok(at) if at < obj.len() => Ok(obj.slot(at)),
        _ => Err(outside(array, ix)),
    }
}

/// Puts `item` at `ix`.
///
/// # Errors
/// When the index is outside, and on an array of an image, which nobody may change.
#[inline]
pub fn array_set(array: &Value, ix: i64, item: Value) -> Result<()> {
    let obj = array.object();
    match usize::try_from(ix) {
        Ok(_) if obj.is_immortal() => Err(error::state("an array of an image is read-only")),
        Ok(at) if at < obj.len() => {
            drop(obj.replace_slot(at, item));
            Ok(())
        }
        _ => Err(outside(array, ix)),
    }
}

/// May the item be put into an array of this type?
pub fn fits(element: ElementType, item: &Value) -> bool {
    element == ElementType::Object || stored(element, item).is_some()
}

/// The item as an array of this type holds it: a number of the array's own class. Longs are taken where they fit, because
/// literals are.
fn stored(element: ElementType, item: &Value) -> Option<Value> {
    use ElementType as E;
    let int = item.as_int();
    match element {
        E::Object => Some(item.clone()),
        E::Long => int.map(Value::from),
        E::Int => i32::try_from(int?).ok().map(Value::int32),
        E::Short => i16::try_from(int?).ok().map(Value::int16),
        E::Byte => i8::try_from(int?).ok().map(Value::int8),
        E::Double | E::Float => {
            let float = item.as_float().or(int.map(|int| int as f64))?;
            Some(match element {
                E::Double => Value::from(float),
                _ => Value::float32(float as f32),
            })
        }
        E::Char => item.is(Kind::Char).then(|| item.clone()),
        E::Boolean => item.as_bool().map(Value::from),
        _ => (item.is_nil() || class_name(item) == element.element_class()).then(|| item.clone()),
    }
}

/// Tags from the first to before the second may be put into an array as they are, by the array's type.
const PLAIN_TAGS: [(u64, u64); 8] = {
    let mut tags = [(0, 0); 8];
    tags[ElementType::Object as usize] = (0, Kind::FIRST_OBJECT as u64);
    tags[ElementType::Long as usize] = (Kind::Int as u64, Kind::Int as u64 + 1);
    tags[ElementType::Int as usize] = (Kind::Int32 as u64, Kind::Int32 as u64 + 1);
    tags[ElementType::Short as usize] = (Kind::Int16 as u64, Kind::Int16 as u64 + 1);
    tags[ElementType::Byte as usize] = (Kind::Int8 as u64, Kind::Int8 as u64 + 1);
    tags[ElementType::Double as usize] = (Kind::Float as u64, Kind::Float as u64 + 1);
    tags[ElementType::Boolean as usize] = (Kind::False as u64, Kind::True as u64 + 1);
    tags
};

/// Puts an item that needs no conversion in place of another one; answers whether it did.
#[inline(always)]
pub(crate) fn put_plainly(array: Obj<'_>, ix: u64, item: &Value) -> bool {
    let Some((first, end)) = PLAIN_TAGS.get(array.raw(0) as usize) else {
        return false;
    };
    let fits = item.tag().wrapping_sub(*first) < end - first;
    fits && array.put_immediate(ix, item)
}

/// Puts `item` at `ix` if the array's type allows it.
///
/// # Errors
/// An item of another class, and as [`array_set`].
#[inline]
pub fn array_store(array: &Value, ix: i64, item: &Value) -> Result<()> {
    let element = ElementType::of(array);
    if element == ElementType::Object {
        return array_set(array, ix, item.clone());
    }
    match stored(element, item) {
        Some(item) => array_set(array, ix, item),
        None => Err(misfit(element, item)),
    }
}

#[cold]
fn misfit(element: ElementType, item: &Value) -> crate::cx::Throw {
    if !element.element_class().contains('.') {
        return error::argument("No matching method aset found taking 3 args".into());
    }
    let class = class_name(item);
    let error = Error::of(code::TYPE_MISMATCH)
        .with("given", &*class)
        .with("expected", element.element_class());
    let message = class.into_owned();
    error
        .as_class("java.lang.ArrayStoreException")
        .message(message)
        .into()
}

/// A copy of an array.
///
/// # Errors
/// When it is larger than one value may be.
pub fn array_copy(cx: &mut Cx, array: &Value) -> Result<Value> {
    let obj = array.object();
    let items = (0..obj.len()).map(|ix| obj.slot(ix));
    array_of(cx, ElementType::of(array), items)
}
