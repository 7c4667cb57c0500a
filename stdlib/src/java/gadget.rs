//! Objects of Java that programs hold: readers, writers, files, lists, cells.
//!
//! A gadget has a tag that says what it is, the symbol of its class in the first slot, and its
//! state behind it. State of a gadget that belongs to an image cannot change.

use lisp_core::collection::Cursor;
use lisp_core::cx::{Cx, Result};
use lisp_core::native::cannot_cast;
use lisp_core::value::{GADGET_COLLECTION, GADGET_CONSTANT, Kind, Value};

use crate::clojure::text::regex::matcher::frozen;
use crate::clojure::text::units::Build;
use crate::clojure::text::writer;

macro_rules! tags {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// What a gadget is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Tag {
            $($(#[$doc])* $name = $code,)+
        }

        impl Tag {
            fn of(code: u64) -> Tag {
                match code & 0xff {
                    $($code => Tag::$name,)+
                    _ => Tag::Object,
                }
            }
        }
    };
}

tags! {
    /// Nothing but itself.
    Object = 0,
    /// A standard stream: true for standard error.
    Stream = 1,
    /// A writer in front of another one: the other one.
    Writer = 2,
    /// A file being written: its path.
    FileWriter = 3,
    /// A reader: its text or the reader behind it, the place in it, whether the host has more.
    Reader = 4,
    /// A file: its path.
    File = 5,
    /// A list that changes: a vector.
    List = 6,
    /// A map that changes: a map.
    Map = 7,
    /// A set that changes: a set.
    Set = 8,
    /// What is left to iterate over: a seq or nil.
    Iterator = 9,
    /// A source of random numbers: its seed.
    Random = 10,
    /// A cell: what it holds.
    Cell = 11,
    /// An encoder or decoder of Base64: true for the alphabet of URLs, true when it decodes.
    Base64 = 12,
    /// A constant of an enumeration: its name.
    Enum = 13,
    /// A stream of bytes to read: an array of them, the place in it, a mark.
    Input = 14,
    /// A stream of bytes to write: a vector of them.
    Output = 15,
}

impl Tag {
    /// The raw word of gadgets with this tag.
    const fn word(self) -> u64 {
        let bits = match self {
            Tag::List | Tag::Map | Tag::Set => GADGET_COLLECTION,
            Tag::Stream | Tag::File | Tag::Base64 | Tag::Enum => GADGET_CONSTANT,
            _ => 0,
        };
        self as u64 | bits
    }
}

/// A new gadget.
pub(crate) fn new(cx: &mut Cx, tag: Tag, class: &str, state: &[Value]) -> Value {
    with_word(cx, tag.word(), class, state)
}

/// A new gadget whose state never changes, although that of others with its tag does.
pub(crate) fn constant(cx: &mut Cx, tag: Tag, class: &str, state: &[Value]) -> Value {
    with_word(cx, tag.word() | GADGET_CONSTANT, class, state)
}

fn with_word(cx: &mut Cx, word: u64, class: &str, state: &[Value]) -> Value {
    let class = cx.symbol(None, class);
    let slots: Vec<Value> = std::iter::once(class)
        .chain(state.iter().cloned())
        .collect();
    cx.heap
        .object_of(Kind::Gadget, &[word], slots.into_iter(), 0)
}

/// What a gadget is.
pub(crate) fn tag_of(gadget: &Value) -> Tag {
    gadget
        .obj_of(Kind::Gadget)
        .map_or(Tag::Object, |obj| Tag::of(obj.raw(0)))
}

/// Is the value a gadget with this tag?
pub(crate) fn is(value: &Value, tag: Tag) -> bool {
    value.is(Kind::Gadget) && tag_of(value) == tag
}

/// Part `ix` of its state.
pub(crate) fn state(gadget: &Value, ix: usize) -> Value {
    match gadget.obj_of(Kind::Gadget) {
        Some(obj) if obj.len() > ix + 1 => obj.slot(ix + 1),
        _ => Value::NIL,
    }
}

/// Changes part `ix` of its state.
///
/// # Errors
/// It belongs to an image.
pub(crate) fn set_state(gadget: &Value, ix: usize, value: Value) -> Result<Value> {
    let obj = gadget.object();
    if obj.is_immortal() {
        return Err(frozen());
    }
    Ok(obj.replace_slot(ix + 1, value))
}

/// The value, when it is a gadget with this tag.
///
/// # Errors
/// It is something else.
pub(crate) fn expect<'v>(value: &'v Value, tag: Tag, class: &str) -> Result<&'v Value> {
    if is(value, tag) {
        Ok(value)
    } else {
        Err(cannot_cast(value, class))
    }
}

/// What `toString` answers for buffers, gadgets and what is in unbound vars; `None` for class and hash.
pub(crate) fn text_of(cx: &mut Cx, value: &Value) -> Result<Option<String>> {
    if value.is(Kind::Unbound) {
        let name = lisp_core::env::var_name(cx, value.payload() as u32);
        return Ok(Some(format!("Unbound: #'{name}")));
    }
    if value.is(Kind::TextBuffer) {
        let content = writer::content_of(value);
        return Ok(content.text().map(str::to_owned));
    }
    if !value.is(Kind::Gadget) {
        return Ok(None);
    }
    match tag_of(value) {
        Tag::File | Tag::Enum => Ok(state(value, 0).text().map(str::to_owned)),
        Tag::Cell => {
            let held = state(value, 0);
            let mut build = Build::default();
            push_java(cx, &held, &mut build)?;
            Ok(Some(build.into_text()))
        }
        Tag::Output => super::io::bytes::text_written(cx, value).map(Some),
        Tag::List | Tag::Set => joined(cx, value).map(Some),
        Tag::Map => joined_map(cx, value).map(Some),
        Tag::Object if is_call(cx, value) => Ok(Some(super::throwable::element::shown(value))),
        _ => Ok(None),
    }
}

fn is_call(cx: &Cx, value: &Value) -> bool {
    lisp_core::compare::class_name_of(cx, value) == "java.lang.StackTraceElement"
}

/// As Java's string conversion: nil is `null`.
fn push_java(cx: &mut Cx, value: &Value, build: &mut Build) -> Result<()> {
    if value.is_nil() {
        build.push_str("null");
        return Ok(());
    }
    if !value.is(Kind::Gadget) {
        return build.push_value(cx, value);
    }
    // Through the door, which knows how deep natives may be inside each other.
    let shown = match cx.natives.find("clojure.core", "str") {
        Some(native) => cx.call(
            &Value::immediate(Kind::Native, native.into()),
            std::slice::from_ref(value),
        )?,
        None => return build.push_value(cx, value),
    };
    build.push_value(cx, &shown)
}

/// The same, inside `coll`, which may be in itself.
fn push_within(cx: &mut Cx, value: &Value, coll: &Value, build: &mut Build) -> Result<()> {
    if !value.is_identical(coll) {
        return push_java(cx, value, build);
    }
    build.push_str(match tag_of(coll) {
        Tag::Map => "(this Map)",
        _ => "(this Collection)",
    });
    Ok(())
}

fn joined(cx: &mut Cx, coll: &Value) -> Result<String> {
    let mut build = Build::default();
    build.push_str("[");
    let mut cursor = Cursor::new(cx, state(coll, 0))?;
    let mut is_first = true;
    while let Some(item) = cursor.next(cx)? {
        build.push_str(if is_first { "" } else { ", " });
        is_first = false;
        push_within(cx, &item, coll, &mut build)?;
    }
    build.push_str("]");
    Ok(build.into_text())
}

fn joined_map(cx: &mut Cx, coll: &Value) -> Result<String> {
    let mut build = Build::default();
    build.push_str("{");
    let mut cursor = Cursor::new(cx, state(coll, 0))?;
    let mut is_first = true;
    while let Some(entry) = cursor.next(cx)? {
        build.push_str(if is_first { "" } else { ", " });
        is_first = false;
        let [key, value] = entry.object().slots() else {
            continue;
        };
        push_within(cx, key, coll, &mut build)?;
        build.push_str("=");
        push_within(cx, value, coll, &mut build)?;
    }
    build.push_str("}");
    Ok(build.into_text())
}
