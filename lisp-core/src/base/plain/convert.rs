//! Rust's own types to plain data and back.
//!
//! To plain: `From`, so that `"a".into()` and `.with("index", 3)` work. From plain: [`FromPlain`]
//! and [`Plain::to`]; an answer of another shape is the error `:plain/mismatch`, never a guess.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{BuildHasher, Hash};
use std::sync::Arc;

use num_bigint::BigInt;

use super::{Name, Plain};
use crate::base::{Error, Result, code};

macro_rules! into_plain {
    ($($type:ty, $value:ident => $plain:expr;)+) => {$(
        impl From<$type> for Plain {
            fn from($value: $type) -> Plain {
                $plain
            }
        }
    )+};
}

into_plain! {
    (), _unit => Plain::Nil;
    bool, value => Plain::Bool(value);
    i64, value => Plain::Int(value);
    i32, value => Plain::Int(value.into());
    i16, value => Plain::Int(value.into());
    u32, value => Plain::Int(value.into());
    u16, value => Plain::Int(value.into());
    u8, value => Plain::Int(value.into());
    u64, value => i64::try_from(value).map_or_else(|_| big(value), Plain::Int);
    usize, value => i64::try_from(value).map_or_else(|_| big(value), Plain::Int);
    isize, value => i64::try_from(value).map_or_else(|_| big(value), Plain::Int);
    f64, value => Plain::Float(value);
    f32, value => Plain::Float(value.into());
    &str, value => Plain::String(value.into());
    String, value => Plain::String(value.into());
    &String, value => Plain::String(value.as_str().into());
    Arc<str>, value => Plain::String(value);
    BigInt, value => big(value);
    &Plain, value => value.clone();
}

fn big(value: impl Into<BigInt>) -> Plain {
    Plain::BigInt(Arc::new(value.into()))
}

/// A character above U+FFFF is two UTF-16 units and becomes a string.
impl From<char> for Plain {
    fn from(value: char) -> Plain {
        match u16::try_from(u32::from(value)) {
            Ok(unit) => Plain::Char(unit),
            Err(_) => Plain::String(value.to_string().into()),
        }
    }
}

impl<T: Into<Plain>> From<Option<T>> for Plain {
    fn from(value: Option<T>) -> Plain {
        value.map_or(Plain::Nil, Into::into)
    }
}

impl<T: Into<Plain>> From<Vec<T>> for Plain {
    fn from(values: Vec<T>) -> Plain {
        Plain::vector(values)
    }
}

impl<T: Into<Plain> + Clone> From<&[T]> for Plain {
    fn from(values: &[T]) -> Plain {
        Plain::vector(values.iter().cloned())
    }
}

impl<T: Into<Plain>, const N: usize> From<[T; N]> for Plain {
    fn from(values: [T; N]) -> Plain {
        Plain::vector(values)
    }
}

impl<K: Into<Plain>, V: Into<Plain>, S> From<HashMap<K, V, S>> for Plain {
    fn from(pairs: HashMap<K, V, S>) -> Plain {
        Plain::map(pairs)
    }
}

impl<K: Into<Plain>, V: Into<Plain>> From<BTreeMap<K, V>> for Plain {
    fn from(pairs: BTreeMap<K, V>) -> Plain {
        Plain::map(pairs)
    }
}

impl<T: Into<Plain>, S> From<HashSet<T, S>> for Plain {
    fn from(items: HashSet<T, S>) -> Plain {
        Plain::set(items)
    }
}

impl<T: Into<Plain>> From<BTreeSet<T>> for Plain {
    fn from(items: BTreeSet<T>) -> Plain {
        Plain::set(items)
    }
}

/// What can be made from plain data.
pub trait FromPlain: Sized {
    /// What the error says was expected.
    const EXPECTED: &'static str;

    /// The value `plain` stands for.
    ///
    /// # Errors
    /// - `:plain/mismatch` `{:expected string, :given string}`: the data has another shape.
    fn from_plain(plain: &Plain) -> Result<Self>;
}

impl Plain {
    /// This data as a Rust value.
    ///
    /// # Errors
    /// - `:plain/mismatch` `{:expected string, :given string}`: the data has another shape.
    pub fn to<T: FromPlain>(&self) -> Result<T> {
        T::from_plain(self)
    }

    fn mismatch(&self, expected: &str) -> Error {
        Error::of(code::PLAIN_MISMATCH)
            .with("expected", expected)
            .with("given", self.kind())
    }
}

macro_rules! from_plain {
    ($($type:ty, $expected:literal, $pattern:pat => $value:expr;)+) => {$(
        impl FromPlain for $type {
            const EXPECTED: &'static str = $expected;

            fn from_plain(plain: &Plain) -> Result<$type> {
                match plain {
                    $pattern => $value,
                    _ => None,
                }
                .ok_or_else(|| plain.mismatch(Self::EXPECTED))
            }
        }
    )+};
}

from_plain! {
    (), "nil", Plain::Nil => Some(());
    bool, "boolean", Plain::Bool(bool) => Some(*bool);
    f64, "float", Plain::Float(float) => Some(*float);
    String, "string", Plain::String(text) => Some(text.to_string());
    Arc<str>, "string", Plain::String(text) => Some(text.clone());
    char, "char", Plain::Char(unit) => char::from_u32((*unit).into());
    Name, "keyword or symbol", Plain::Keyword(name) | Plain::Symbol(name) => Some(name.clone());
}

macro_rules! from_plain_int {
    ($($type:ty)+) => {$(
        impl FromPlain for $type {
            const EXPECTED: &'static str = stringify!($type);

            fn from_plain(plain: &Plain) -> Result<$type> {
                let narrow = match plain {
                    Plain::Int(int) => <$type>::try_from(*int).ok(),
                    Plain::BigInt(big) => <$type>::try_from(big.as_ref()).ok(),
                    _ => None,
                };
                narrow.ok_or_else(|| plain.mismatch(Self::EXPECTED))
            }
        }
    )+};
}

from_plain_int! { i64 i32 i16 i8 u64 u32 u16 u8 usize isize }

impl FromPlain for Plain {
    const EXPECTED: &'static str = "anything";

    fn from_plain(plain: &Plain) -> Result<Plain> {
        Ok(plain.clone())
    }
}

impl FromPlain for BigInt {
    const EXPECTED: &'static str = "integer";

    fn from_plain(plain: &Plain) -> Result<BigInt> {
        match plain {
            Plain::Int(int) => Ok(BigInt::from(*int)),
            Plain::BigInt(big) => Ok(big.as_ref().clone()),
            other => Err(other.mismatch(Self::EXPECTED)),
        }
    }
}

impl<T: FromPlain> FromPlain for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;

    fn from_plain(plain: &Plain) -> Result<Option<T>> {
        if plain.is_nil() {
            Ok(None)
        } else {
            T::from_plain(plain).map(Some)
        }
    }
}

impl<T: FromPlain> FromPlain for Vec<T> {
    const EXPECTED: &'static str = "sequence";

    fn from_plain(plain: &Plain) -> Result<Vec<T>> {
        match plain {
            Plain::List(items) | Plain::Vector(items) | Plain::Set(items) => {
                items.iter().map(T::from_plain).collect()
            }
            other => Err(other.mismatch(Self::EXPECTED)),
        }
    }
}

fn pairs_of<K: FromPlain, V: FromPlain, M: FromIterator<(K, V)>>(plain: &Plain) -> Result<M> {
    let pairs = plain.as_map().ok_or_else(|| plain.mismatch("map"))?;
    pairs
        .iter()
        .map(|(key, value)| Ok((key_of(key)?, value.to()?)))
        .collect()
}

/// A keyword is taken as its name where a string is wanted, so `{:a 1}` fits a map of strings.
fn key_of<K: FromPlain>(key: &Plain) -> Result<K> {
    match (K::from_plain(key), key) {
        (Err(_), Plain::Keyword(name)) => K::from_plain(&Plain::from(name.as_str())),
        (answer, _) => answer,
    }
}

impl<K: FromPlain + Eq + Hash, V: FromPlain, S: BuildHasher + Default> FromPlain
    for HashMap<K, V, S>
{
    const EXPECTED: &'static str = "map";

    fn from_plain(plain: &Plain) -> Result<HashMap<K, V, S>> {
        pairs_of(plain)
    }
}

impl<K: FromPlain + Ord, V: FromPlain> FromPlain for BTreeMap<K, V> {
    const EXPECTED: &'static str = "map";

    fn from_plain(plain: &Plain) -> Result<BTreeMap<K, V>> {
        pairs_of(plain)
    }
}

macro_rules! tuples {
    ($($count:literal: $($type:ident $ix:tt)+;)+) => {$(
        impl<$($type: Into<Plain>),+> From<($($type,)+)> for Plain {
            fn from(values: ($($type,)+)) -> Plain {
                Plain::Vector(vec![$(values.$ix.into()),+].into())
            }
        }

        impl<$($type: FromPlain),+> FromPlain for ($($type,)+) {
            const EXPECTED: &'static str = concat!("sequence of ", $count);

            fn from_plain(plain: &Plain) -> Result<($($type,)+)> {
                match plain.as_sequence() {
                    Some(items) if items.len() == $count => Ok(($(items[$ix].to::<$type>()?,)+)),
                    _ => Err(plain.mismatch(Self::EXPECTED)),
                }
            }
        }
    )+};
}

tuples! {
    1: A 0;
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
    5: A 0 B 1 C 2 D 3 E 4;
    6: A 0 B 1 C 2 D 3 E 4 F 5;
}
