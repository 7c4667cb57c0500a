//! Plain data: the only thing that crosses a runtime's wall.
//!
//! A [`Plain`] belongs to no heap, is `Send + Sync` and is cheap to clone: texts and the insides of
//! collections are shared. It prints as EDN that reads back, and `==` is Clojure's `=`.
//! Nothing here recurses over data: clone is shallow, and drop, `==` and print use work lists, so
//! data nested a million deep needs no deep stack.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use num_bigint::BigInt;

mod convert;
mod equal;
mod items;
mod name;
mod print;

#[cfg(test)]
mod tests;

pub use convert::FromPlain;
pub use items::{Items, Pairs};
pub use name::Name;
pub use print::write_float;

/// Data of no heap.
#[derive(Clone, Default)]
#[non_exhaustive]
pub enum Plain {
    /// `nil`.
    #[default]
    Nil,
    /// `true` or `false`.
    Bool(bool),
    /// A 64-bit integer.
    Int(i64),
    /// A 64-bit floating point number.
    Float(f64),
    /// A character: one UTF-16 code unit.
    Char(u16),
    /// An integer of any size.
    BigInt(Arc<BigInt>),
    /// An exact fraction: numerator and denominator, in lowest terms, the denominator above 1.
    Ratio(Arc<(BigInt, BigInt)>),
    /// A decimal number as written, without the `M`.
    Decimal(Arc<str>),
    /// A text.
    String(Arc<str>),
    /// A symbol.
    Symbol(Name),
    /// A keyword, its name without the colon.
    Keyword(Name),
    /// A list, or any sequence.
    List(Items),
    /// A vector.
    Vector(Items),
    /// A map, in the order of insertion; keys are expected to differ.
    Map(Pairs),
    /// A set, in the order of insertion; items are expected to differ.
    Set(Items),
    /// A UUID, most significant byte first.
    Uuid([u8; 16]),
    /// A moment: milliseconds since 1970-01-01T00:00Z.
    Inst(i64),
    /// `#tag value`.
    Tagged(Tagged),
    /// Raw bytes.
    Bytes(Arc<[u8]>),
}

/// A value with a reader tag in front.
#[derive(Clone)]
pub struct Tagged {
    tag: Name,
    inner: Items,
}

impl Tagged {
    /// The tag, without `#`.
    #[must_use]
    pub fn tag(&self) -> &Name {
        &self.tag
    }

    /// The value tagged.
    #[must_use]
    pub fn value(&self) -> &Plain {
        self.inner.first().unwrap_or(&Plain::Nil)
    }
}

impl Plain {
    /// The keyword called `name`, which may hold a namespace: `"a"`, `"user/a"`.
    #[must_use]
    pub fn keyword(name: &str) -> Plain {
        Plain::Keyword(Name::parse(name))
    }

    /// The symbol called `name`, which may hold a namespace: `"a"`, `"user/a"`.
    #[must_use]
    pub fn symbol(name: &str) -> Plain {
        Plain::Symbol(Name::parse(name))
    }

    /// A list of `items`.
    pub fn list<T: Into<Plain>>(items: impl IntoIterator<Item = T>) -> Plain {
        Plain::List(items.into_iter().map(Into::into).collect())
    }

    /// A vector of `items`.
    pub fn vector<T: Into<Plain>>(items: impl IntoIterator<Item = T>) -> Plain {
        Plain::Vector(items.into_iter().map(Into::into).collect())
    }

    /// A set of `items`, which the caller promises to differ.
    pub fn set<T: Into<Plain>>(items: impl IntoIterator<Item = T>) -> Plain {
        Plain::Set(items.into_iter().map(Into::into).collect())
    }

    /// A map of `pairs`, whose keys the caller promises to differ.
    pub fn map<K: Into<Plain>, V: Into<Plain>>(pairs: impl IntoIterator<Item = (K, V)>) -> Plain {
        Plain::Map(
            pairs
                .into_iter()
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
        )
    }

    /// A map whose keys are keywords: `Plain::record([("index", 3)])` is `{:index 3}`.
    pub fn record<'a, V: Into<Plain>>(pairs: impl IntoIterator<Item = (&'a str, V)>) -> Plain {
        Plain::map(
            pairs
                .into_iter()
                .map(|(key, value)| (Plain::keyword(key), value)),
        )
    }

    /// `#tag value`.
    #[must_use]
    pub fn tagged(tag: &str, value: impl Into<Plain>) -> Plain {
        let inner = Items::from(vec![value.into()]);
        Plain::Tagged(Tagged {
            tag: Name::parse(tag),
            inner,
        })
    }

    /// True for `nil`.
    #[must_use]
    pub fn is_nil(&self) -> bool {
        matches!(self, Plain::Nil)
    }

    /// The integer, if this is one that fits 64 bits.
    #[must_use]
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Plain::Int(int) => Some(*int),
            Plain::BigInt(big) => i64::try_from(big.as_ref()).ok(),
            _ => None,
        }
    }

    /// The text, if this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Plain::String(text) => Some(text),
            _ => None,
        }
    }

    /// The name, if this is a keyword.
    #[must_use]
    pub fn as_keyword(&self) -> Option<&Name> {
        match self {
            Plain::Keyword(name) => Some(name),
            _ => None,
        }
    }

    /// The items, if this is a list or a vector.
    #[must_use]
    pub fn as_sequence(&self) -> Option<&[Plain]> {
        match self {
            Plain::List(items) | Plain::Vector(items) => Some(items.deref()),
            _ => None,
        }
    }

    /// The pairs, if this is a map.
    #[must_use]
    pub fn as_map(&self) -> Option<&[(Plain, Plain)]> {
        match self {
            Plain::Map(pairs) => Some(pairs.deref()),
            _ => None,
        }
    }

    /// The value under the keyword `key`, if this is a map that has it. Cost: a walk over the map.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Plain> {
        let wanted = |candidate: &Plain| candidate.as_keyword().is_some_and(|name| name == key);
        self.as_map()?
            .iter()
            .find(|(key, _)| wanted(key))
            .map(|(_, value)| value)
    }

    /// The name of the kind, as errors say it: `int`, `vector`, ...
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Plain::Nil => "nil",
            Plain::Bool(_) => "boolean",
            Plain::Int(_) => "int",
            Plain::Float(_) => "float",
            Plain::Char(_) => "char",
            Plain::BigInt(_) => "bigint",
            Plain::Ratio(_) => "ratio",
            Plain::Decimal(_) => "decimal",
            Plain::String(_) => "string",
            Plain::Symbol(_) => "symbol",
            Plain::Keyword(_) => "keyword",
            Plain::List(_) => "list",
            Plain::Vector(_) => "vector",
            Plain::Map(_) => "map",
            Plain::Set(_) => "set",
            Plain::Uuid(_) => "uuid",
            Plain::Inst(_) => "inst",
            Plain::Tagged(_) => "tagged literal",
            Plain::Bytes(_) => "bytes",
        }
    }
}

impl PartialEq for Plain {
    fn eq(&self, other: &Plain) -> bool {
        equal::equal(self, other)
    }
}

/// Prints as `pr-str` does: EDN that reads back as the same data.
impl fmt::Display for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::print(self, f)
    }
}

impl fmt::Debug for Plain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        print::print(self, f)
    }
}
