//! A second hash, for keys whose first one is the same.
//!
//! Nothing a program sees depends on it. It is made of all that `=` looks at, by another function
//! than the first, so that keys chosen to share one do not share the other. Values that are equal
//! by what methods, classes or addresses say have none.

use std::hash::{DefaultHasher, Hasher};

use super::{Shape, push_frame, shape_of};
use crate::collection::cursor::Cursor;
use crate::cx::{Cx, Result};
use crate::numeric::Num;
use crate::numeric::boxed::small_of_big;
use crate::value::{Kind, Value, type_name};

/// Bytes hashed for one unit of fuel.
const BYTES_SHIFT: u32 = 6;

/// Tells what cannot be equal apart.
#[derive(Clone, Copy)]
enum Tag {
    Constant,
    Int,
    Big,
    Ratio,
    Decimal,
    Float,
    Char,
    Text,
    Symbol,
    Keyword,
    Uuid,
    Inst,
    Sequence,
    Set,
    Map,
    Record,
    Item,
}

enum Opened {
    Hash(u64),
    Frame(Frame),
    Unknown,
}

/// A collection being hashed.
struct Frame {
    items: Cursor,
    is_ordered: bool,
    hash: u64,
    count: u64,
}

/// A number that equal values share and others hardly ever do; none where equality is not by
/// content alone.
///
/// # Errors
/// What realising a lazy sequence throws.
///
/// # Cost
/// Fuel by the number of items and bytes, each time: it is not remembered.
pub(crate) fn second_hash(cx: &mut Cx, value: &Value) -> Result<Option<u32>> {
    let mut frames = match open(cx, value)? {
        Opened::Hash(hash) => return Ok(Some(fold(hash))),
        Opened::Unknown => return Ok(None),
        Opened::Frame(frame) => vec![frame],
    };
    while let Some(frame) = frames.last_mut() {
        let hash = match frame.items.next(cx)? {
            None => {
                let hash = frame.finish();
                frames.pop();
                hash
            }
            Some(item) => match open(cx, &item)? {
                Opened::Hash(hash) => hash,
                Opened::Unknown => return Ok(None),
                Opened::Frame(frame) => {
                    push_frame(cx, &mut frames, frame)?;
                    continue;
                }
            },
        };
        match frames.last_mut() {
            Some(frame) => frame.accept(hash),
            None => return Ok(Some(fold(hash))),
        }
    }
    Ok(None)
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "halves are folded together"
)]
fn fold(hash: u64) -> u32 {
    (hash >> 32) as u32 ^ hash as u32
}

impl Frame {
    fn open(cx: &mut Cx, coll: &Value, tag: Tag, is_ordered: bool) -> Result<Opened> {
        let name = match tag {
            Tag::Record => coll.object().slots().first().and_then(type_name),
            _ => None,
        };
        Ok(Opened::Frame(Frame {
            items: Cursor::new(cx, coll.clone())?,
            is_ordered,
            hash: of_bytes(tag, name.unwrap_or_default().as_bytes()),
            count: 0,
        }))
    }

    fn accept(&mut self, item: u64) {
        self.count += 1;
        self.hash = if self.is_ordered {
            of_words(Tag::Item, [self.hash, item])
        } else {
            self.hash.wrapping_add(of_words(Tag::Item, [item]))
        };
    }

    fn finish(&self) -> u64 {
        of_words(Tag::Item, [self.hash, self.count])
    }
}

fn of_bytes(tag: Tag, bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write_u8(tag as u8);
    hasher.write(bytes);
    hasher.finish()
}

fn of_words<const N: usize>(tag: Tag, words: [u64; N]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write_u8(tag as u8);
    for word in words {
        hasher.write_u64(word);
    }
    hasher.finish()
}

fn of_name(tag: Tag, (ns, name): (Option<&str>, &str)) -> u64 {
    let ns = ns.unwrap_or_default();
    let parts = [ns, name].map(|part| of_bytes(tag, part.as_bytes()));
    of_words(tag, parts)
}

fn of_int(int: i64) -> u64 {
    of_words(Tag::Int, [int.cast_unsigned()])
}

fn open(cx: &mut Cx, value: &Value) -> Result<Opened> {
    match shape_of(value.kind()) {
        Shape::Sequence => Frame::open(cx, value, Tag::Sequence, true),
        Shape::Set => Frame::open(cx, value, Tag::Set, false),
        Shape::Map => Frame::open(cx, value, Tag::Map, false),
        Shape::Record => Frame::open(cx, value, Tag::Record, false),
        Shape::Instance => Ok(Opened::Unknown),
        Shape::Single => {
            if let Some(text) = value.obj_of(Kind::String) {
                cx.tick(text.bytes().len() as u64 >> BYTES_SHIFT)?;
            }
            Ok(single(value).map_or(Opened::Unknown, Opened::Hash))
        }
    }
}

/// The hash of what is no collection and equal by content.
fn single(value: &Value) -> Option<u64> {
    Some(match value.kind() {
        Kind::Nil => of_words(Tag::Constant, [0]),
        Kind::False => of_words(Tag::Constant, [1]),
        Kind::True => of_words(Tag::Constant, [2]),
        Kind::Int => of_int(value.as_int()?),
        Kind::Float => {
            let float = value.as_float()?;
            // Zeros are equal.
            let bits = if float == 0.0 { 0 } else { float.to_bits() };
            of_words(Tag::Float, [bits])
        }
        Kind::Char => of_words(Tag::Char, [value.as_char()?.into()]),
        Kind::String => of_bytes(Tag::Text, value.text()?.as_bytes()),
        Kind::Symbol => of_name(Tag::Symbol, value.name_parts()?),
        Kind::Keyword => of_name(Tag::Keyword, value.name_parts()?),
        Kind::BigInt => match small_of_big(value) {
            Some(int) => of_int(int),
            None => of_bytes(Tag::Big, value.object().bytes()),
        },
        Kind::Ratio => {
            let [numer, denom] = value.object().slots() else {
                return None;
            };
            of_words(Tag::Ratio, [single(numer)?, single(denom)?])
        }
        Kind::Decimal => decimal(&Num::of(value)?)?,
        Kind::Uuid | Kind::Inst => {
            let tag = if value.is(Kind::Uuid) {
                Tag::Uuid
            } else {
                Tag::Inst
            };
            let obj = value.object();
            of_words(tag, [obj.raw(0), obj.raw(1)])
        }
        _ => return None,
    })
}

/// Decimals are equal whatever their scale.
fn decimal(num: &Num) -> Option<u64> {
    let Num::Decimal(decimal) = num else {
        return None;
    };
    let stripped = decimal.stripped();
    let digits = of_bytes(Tag::Decimal, &stripped.unscaled().to_signed_bytes_le());
    Some(of_words(
        Tag::Decimal,
        [digits, i64::from(stripped.scale()).cast_unsigned()],
    ))
}
