//! Hashes of things that are equal to themselves only, and names of their classes.
//!
//! They are numbered when first asked, so that the same program sees the same hashes on every run;
//! what an image holds is known by its place in the image, a class by its name.

use std::borrow::Cow;

use crate::cx::Cx;
use crate::numeric::hash::hash_symbol;
use crate::value::{Kind, Value, class_name, munge, type_name};

/// How many identity hashes a runtime has given out.
#[derive(Debug, Default)]
struct Identities {
    given: u32,
}

const SCRAMBLE: u32 = 0x9e37_79b1;

/// A hash that stays with the object; what `System/identityHashCode` answers and `#object[...]`
/// shows.
///
/// It is kept in the object where nothing else is; collections, which keep their own hash there,
/// answer one made of their address.
pub fn identity_hash(cx: &mut Cx, value: &Value) -> u32 {
    let Some(obj) = value.obj() else {
        return scramble((value.payload() as u32) ^ (value.tag() as u32) << 24);
    };
    if !is_known_by_identity(obj.kind()) {
        return scramble((value.payload() >> 4) as u32);
    }
    if let Some(hash) = obj.hash() {
        return hash;
    }
    if let Some(name) = type_name(value) {
        return scramble(hash_symbol(None, &name).cast_unsigned());
    }
    if obj.is_immortal() {
        let start = cx.frozen.block.as_ptr() as u64;
        return scramble((value.payload().wrapping_sub(start) >> 4) as u32 | 1 << 31);
    }
    let identities = cx.extension::<Identities>();
    identities.given = identities.given.wrapping_add(1);
    let hash = scramble(identities.given);
    obj.remember_hash(hash);
    hash
}

fn scramble(number: u32) -> u32 {
    number.wrapping_mul(SCRAMBLE) & 0x7fff_ffff
}

/// Is the hash word of such objects free for an identity hash?
pub(super) fn is_known_by_identity(kind: Kind) -> bool {
    use Kind::{
        Array, Atom, Blob, Chunk, ChunkBuffer, Code, Delay, Exception, Fn, Gadget, Host, Instance,
        Matcher, MultiFn, Namespace, NativeFn, Promise, Proto, ProtocolFn, Reduced, Regex,
        TextBuffer, Transient, Type, Var, Volatile,
    };
    matches!(
        kind,
        Array
            | Atom
            | Blob
            | Chunk
            | ChunkBuffer
            | Code
            | Delay
            | Exception
            | Fn
            | Gadget
            | Host
            | Instance
            | Matcher
            | MultiFn
            | Namespace
            | NativeFn
            | Promise
            | Proto
            | ProtocolFn
            | Reduced
            | Regex
            | TextBuffer
            | Transient
            | Type
            | Var
            | Volatile
    )
}

/// As [`class_name`], with the names of natives looked up: `clojure.core$inc`.
pub fn class_name_of<'v>(cx: &Cx, value: &'v Value) -> Cow<'v, str> {
    if !value.is(Kind::Native) {
        return class_name(value);
    }
    match cx.natives.entries.get(value.payload() as usize) {
        Some((row, _)) => Cow::Owned(format!("{}${}", munge(row.ns), munge(row.name))),
        None => class_name(value),
    }
}
