//! `hash` and `.hashCode`: Clojure's Murmur3 hashes and Java's older ones, over all kinds of
//! values.
//!
//! A hash once computed stays in the object's header, so that looking a string or vector up again
//! costs one read. Collections are walked with a list of frames, one per collection being hashed;
//! what a frame waits for is the hash of its next item. Source: `Util.hasheq`, `Murmur3`,
//! `APersistentMap` of 1.11.

use super::entries::Entries;
use super::identity::{identity_hash, is_known_by_identity};
use super::{Shape, push_frame, shape_of};
use crate::collection::cursor::Cursor;
use crate::collection::user;
use crate::cx::{Cx, Result};
use crate::numeric::hash as murmur;
use crate::numeric::{Num, boxed};
use crate::value::{GADGET_CONSTANT, Kind, Value, type_name};

/// Longer texts are hashed where fuel can be charged.
const TEXT_BYTES_FAST: usize = 4096;

/// `(hash value)`: equal values hash alike.
///
/// # Errors
/// What realising a lazy sequence or a method of a user type throws.
///
/// # Cost
/// Fuel by the number of items; once per object, as the answer is remembered in it.
#[inline]
pub fn hash(cx: &mut Cx, value: &Value) -> Result<u32> {
    match hash_fast(value) {
        Some(hash) => Ok(hash),
        None => walk(cx, value, Style::Clojure).map(i32::cast_unsigned),
    }
}

/// The answer of [`hash`] where it is remembered or one look gives it.
#[inline]
pub fn hash_fast(value: &Value) -> Option<u32> {
    if let Some(int) = value.as_int() {
        return Some(murmur::hash_long(int).cast_unsigned());
    }
    match value.obj() {
        // An instance keeps its identity hash there, which its `hasheq` may not be.
        Some(obj) if !matches!(value.kind(), Kind::Instance | Kind::Gadget) => match obj.hash() {
            Some(hash) => Some(hash),
            None => object_fast(value),
        },
        Some(_) => None,
        None => immediate(value, Style::Clojure).map(i32::cast_unsigned),
    }
}

/// `(.hashCode value)`, which Java's own collections would use.
///
/// # Errors
/// As [`hash`].
pub fn hash_code(cx: &mut Cx, value: &Value) -> Result<i32> {
    walk(cx, value, Style::Java)
}

/// `(hash-ordered-coll coll)`.
///
/// # Errors
/// As [`hash`]; also when `coll` is not seqable.
pub fn hash_ordered(cx: &mut Cx, coll: &Value) -> Result<u32> {
    hash_items(cx, coll, Rule::Ordered)
}

/// `(hash-unordered-coll coll)`.
///
/// # Errors
/// As [`hash`]; also when `coll` is not seqable.
pub fn hash_unordered(cx: &mut Cx, coll: &Value) -> Result<u32> {
    hash_items(cx, coll, Rule::Unordered)
}

fn hash_items(cx: &mut Cx, coll: &Value, rule: Rule) -> Result<u32> {
    let items = Items::All(Cursor::new(cx, coll.clone())?);
    let frame = Frame::new(Value::NIL, items, rule, Style::Clojure);
    run(cx, frame).map(i32::cast_unsigned)
}

/// Whose hash is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Clojure,
    Java,
}

/// How the hashes of items become one.
#[derive(Clone, Copy)]
enum Rule {
    Ordered,
    Unordered,
    /// Unordered, over pairs of key and value.
    Entries,
    /// As entries, mixed with the hash of the record's type.
    Record(i32),
    /// The form of a tagged literal, after the hash of its tag.
    Tagged(i32),
    /// The form of a reader conditional, before whether it splices.
    Conditional(i32),
}

enum Items {
    All(Cursor),
    Entries(Entries),
    One(Option<Value>),
}

enum Step {
    Hash(Value),
    Done(i32),
}

enum Opened {
    Hash(i32),
    Frame(Frame),
}

/// A collection being hashed.
struct Frame {
    coll: Value,
    items: Items,
    rule: Rule,
    hash: i32,
    count: i32,
    style: Style,
    /// The value of the entry whose key is being hashed.
    value: Option<Value>,
    /// The hash of that key, once known.
    key_hash: Option<i32>,
}

fn walk(cx: &mut Cx, value: &Value, style: Style) -> Result<i32> {
    match open(cx, value, style)? {
        Opened::Hash(hash) => Ok(hash),
        Opened::Frame(frame) => run(cx, frame),
    }
}

fn run(cx: &mut Cx, first: Frame) -> Result<i32> {
    let mut frames = vec![first];
    loop {
        let Some(frame) = frames.last_mut() else {
            return Ok(0);
        };
        let style = frame.style;
        let hash = match frame.step(cx)? {
            Step::Hash(item) => match open(cx, &item, style)? {
                Opened::Hash(hash) => hash,
                Opened::Frame(frame) => {
                    push_frame(cx, &mut frames, frame)?;
                    continue;
                }
            },
            Step::Done(hash) => {
                frame.remember(hash);
                frames.pop();
                if frames.is_empty() {
                    return Ok(hash);
                }
                hash
            }
        };
        if let Some(frame) = frames.last_mut() {
            frame.accept(hash);
        }
    }
}

impl Frame {
    fn new(coll: Value, items: Items, rule: Rule, style: Style) -> Frame {
        let hash = match rule {
            Rule::Ordered => 1,
            Rule::Tagged(tag) => tag,
            _ => 0,
        };
        Frame {
            coll,
            items,
            rule,
            hash,
            count: 0,
            style,
            value: None,
            key_hash: None,
        }
    }

    /// Takes items in until one needs a frame of its own or none is left.
    fn step(&mut self, cx: &mut Cx) -> Result<Step> {
        if let (Some(value), Some(_)) = (&self.value, self.key_hash) {
            return Ok(Step::Hash(value.clone()));
        }
        loop {
            let item = match &mut self.items {
                Items::All(cursor) => cursor.next(cx)?,
                Items::One(item) => item.take(),
                Items::Entries(entries) => entries.next(cx)?.map(|(key, value)| {
                    self.value = Some(value);
                    key
                }),
            };
            let Some(item) = item else {
                return Ok(Step::Done(self.finish()));
            };
            let Some(hash) = single_fast(&item, self.style) else {
                return Ok(Step::Hash(item));
            };
            self.accept(hash);
            if let Some(value) = &self.value {
                match single_fast(value, self.style) {
                    Some(hash) => self.accept(hash),
                    None => return Ok(Step::Hash(value.clone())),
                }
            }
        }
    }

    /// Takes in the hash of the item, or the key or value, that was asked for.
    fn accept(&mut self, item: i32) {
        match self.rule {
            Rule::Ordered | Rule::Tagged(_) => self.hash = murmur::ordered_step(self.hash, item),
            Rule::Conditional(splices) => self.hash = murmur::ordered_step(item, splices),
            Rule::Unordered => self.hash = self.hash.wrapping_add(item),
            Rule::Entries | Rule::Record(_) => {
                let Some(key) = self.key_hash.take() else {
                    self.key_hash = Some(item);
                    return;
                };
                self.value = None;
                let entry = match self.style {
                    Style::Clojure => murmur::hash_ordered([key, item]),
                    Style::Java => key ^ item,
                };
                self.hash = self.hash.wrapping_add(entry);
            }
        }
        self.count = self.count.wrapping_add(1);
    }

    fn finish(&self) -> i32 {
        match (self.style, self.rule) {
            (Style::Java, _) | (_, Rule::Tagged(_) | Rule::Conditional(_)) => self.hash,
            (_, Rule::Record(type_hash)) => {
                type_hash ^ murmur::mix_coll_hash(self.hash, self.count)
            }
            _ => murmur::mix_coll_hash(self.hash, self.count),
        }
    }

    fn remember(&self, hash: i32) {
        let is_hash = matches!(self.rule, Rule::Tagged(_) | Rule::Conditional(_));
        if (self.style == Style::Clojure || is_hash)
            && let Some(obj) = self.coll.obj()
        {
            obj.remember_hash(hash.cast_unsigned());
        }
    }
}

/// The hash of an item that needs no frame and no context.
fn single_fast(value: &Value, style: Style) -> Option<i32> {
    match style {
        Style::Clojure => hash_fast(value).map(u32::cast_signed),
        Style::Java => java_single(value),
    }
}

fn immediate(value: &Value, style: Style) -> Option<i32> {
    match value.kind() {
        Kind::Nil | Kind::Absent => Some(murmur::HASH_NIL),
        Kind::False => Some(murmur::hash_boolean(false)),
        Kind::True => Some(murmur::hash_boolean(true)),
        Kind::Int8 | Kind::Int16 | Kind::Int32 if style == Style::Java => {
            value.as_int().map(|int| int as i32)
        }
        Kind::Int8 | Kind::Int16 | Kind::Int32 => value.as_int().map(murmur::hash_long),
        Kind::Float32 if style == Style::Java => value.as_float().map(java_float32),
        Kind::Float32 => value.as_float().map(|float| match float {
            0.0 => 0,
            float => java_float32(float),
        }),
        Kind::Int if style == Style::Java => value.as_int().map(murmur::java_long_hash),
        Kind::Int => value.as_int().map(murmur::hash_long),
        Kind::Float if style == Style::Java => value.as_float().map(murmur::java_float_hash),
        Kind::Float => value.as_float().map(murmur::hash_float),
        Kind::Char => value.as_char().map(murmur::hash_char),
        _ => None,
    }
}

/// The bits of a float of 32 bits; NaN has one pattern.
fn java_float32(float: f64) -> i32 {
    match float.is_nan() {
        true => 0x7fc0_0000,
        false => (float as f32).to_bits().cast_signed(),
    }
}

/// The hash of an object that is no collection and has not been asked before.
#[inline(never)]
fn object_fast(value: &Value) -> Option<u32> {
    let obj = value.object();
    let hash = match obj.kind() {
        Kind::String if obj.bytes().len() > TEXT_BYTES_FAST => return None,
        Kind::String => murmur::hash_string(value.text()?),
        Kind::Symbol => value
            .name_parts()
            .map(|(ns, name)| murmur::hash_symbol(ns, name))?,
        Kind::Keyword => value
            .name_parts()
            .map(|(ns, name)| murmur::hash_keyword(ns, name))?,
        Kind::BigInt | Kind::BigInteger | Kind::Ratio | Kind::Decimal => {
            murmur::hash_num(&Num::of(value)?)
        }
        Kind::Uuid | Kind::Inst => java_single(value)?,
        Kind::EmptyList => murmur::hash_ordered([]),
        _ => return None,
    };
    obj.remember_hash(hash.cast_unsigned());
    Some(hash.cast_unsigned())
}

/// `.hashCode` of what is no collection and no user type.
fn java_single(value: &Value) -> Option<i32> {
    let Some(obj) = value.obj() else {
        return immediate(value, Style::Java);
    };
    Some(match obj.kind() {
        Kind::String if obj.bytes().len() > TEXT_BYTES_FAST => return None,
        Kind::String => murmur::java_string_hash(value.text()?),
        Kind::Symbol => value
            .name_parts()
            .map(|(ns, name)| murmur::java_symbol_hash(ns, name))?,
        Kind::Keyword => value
            .name_parts()
            .map(|(ns, name)| murmur::java_keyword_hash(ns, name))?,
        Kind::BigInteger => murmur::java_big_integer_hash(&boxed::big_of(value)?),
        Kind::BigInt | Kind::Ratio | Kind::Decimal => murmur::java_hash_num(&Num::of(value)?),
        Kind::Uuid => murmur::hash_uuid(u128::from(obj.raw(0)) << 64 | u128::from(obj.raw(1))),
        Kind::Inst => murmur::java_long_hash(obj.raw(0).cast_signed()),
        Kind::EmptyList => 1,
        Kind::TaggedLiteral | Kind::ReaderConditional => obj.hash()?.cast_signed(),
        _ => return None,
    })
}

/// Begins to hash what needs a context.
fn open(cx: &mut Cx, value: &Value, style: Style) -> Result<Opened> {
    if let Some(hash) = single_fast(value, style) {
        return Ok(Opened::Hash(hash));
    }
    let frame = |items, rule| Opened::Frame(Frame::new(value.clone(), items, rule, style));
    Ok(match shape_of(value.kind()) {
        Shape::Sequence => frame(Items::All(Cursor::new(cx, value.clone())?), Rule::Ordered),
        Shape::Set => frame(Items::All(Cursor::new(cx, value.clone())?), Rule::Unordered),
        Shape::Map => frame(Items::Entries(Entries::of(cx, value)?), Rule::Entries),
        Shape::Record => {
            let entries = Items::Entries(Entries::of(cx, value)?);
            frame(entries, Rule::Record(type_hash(value)))
        }
        Shape::Instance => Opened::Hash(ask_instance(cx, value, style)?),
        Shape::Single => match value.kind() {
            Kind::String => Opened::Hash(long_text(cx, value, style)?),
            Kind::Gadget if is_constant(value) => {
                let state = value.object().slot(1);
                let hash = murmur::hash_string(state.text().unwrap_or_default());
                Opened::Hash(hash ^ 1_234_321)
            }
            Kind::TaggedLiteral => {
                let slots = value.object().slots();
                let tag = java_single(&slots[0]).unwrap_or(0);
                java_form(value, &slots[1], Rule::Tagged(tag))
            }
            Kind::ReaderConditional => {
                let splices = murmur::hash_boolean(value.object().raw(0) != 0);
                java_form(
                    value,
                    &value.object().slots()[0],
                    Rule::Conditional(splices),
                )
            }
            _ => Opened::Hash(identity_hash(cx, value).cast_signed()),
        },
    })
}

/// Is it a file, URI or the like, which is equal by its state?
fn is_constant(gadget: &Value) -> bool {
    let obj = gadget.object();
    obj.raw(0) & GADGET_CONSTANT != 0 && obj.len() > 1 && obj.slot(1).is(Kind::String)
}

/// Tagged literals and reader conditionals hash their forms as Java does, for both styles.
fn java_form(value: &Value, form: &Value, rule: Rule) -> Opened {
    let items = Items::One(Some(form.clone()));
    Opened::Frame(Frame::new(value.clone(), items, rule, Style::Java))
}

fn long_text(cx: &mut Cx, value: &Value, style: Style) -> Result<i32> {
    let text = value.text().unwrap_or_default();
    cx.tick(text.len() as u64 >> 4)?;
    if style == Style::Java {
        return Ok(murmur::java_string_hash(text));
    }
    let hash = murmur::hash_string(text);
    value.object().remember_hash(hash.cast_unsigned());
    Ok(hash)
}

/// What `defrecord` mixes in: the hash of the symbol that names the class.
fn type_hash(record: &Value) -> i32 {
    let name = record
        .object()
        .slots()
        .first()
        .and_then(type_name)
        .unwrap_or_default();
    murmur::hash_symbol(None, &name)
}

fn ask_instance(cx: &mut Cx, instance: &Value, style: Style) -> Result<i32> {
    debug_assert!(is_known_by_identity(Kind::Instance));
    let mut found = match style {
        Style::Clojure => user::method(cx, instance, "hasheq"),
        Style::Java => None,
    };
    if found.is_none() {
        found = user::method(cx, instance, "hashCode");
    }
    let Some(method) = found else {
        return Ok(identity_hash(cx, instance).cast_signed());
    };
    let answer = cx.call(&method, std::slice::from_ref(instance))?;
    match answer.as_int() {
        #[allow(clippy::cast_possible_truncation, reason = "an int of Java")]
        Some(int) => Ok(int as i32),
        None => Err(boxed::cast_error(&answer, "java.lang.Number")),
    }
}
