//! Thawing: the bytes of an image become a block of immortal objects with its tables.
//!
//! One pass over the objects turns offsets into addresses. Bytes that were not written by `freeze` of this version and
//! these natives are refused; every length is checked before it is used.

use std::ptr::NonNull;

use crate::base::error::{Error, code};
use crate::cx::Frozen;
use crate::value::{Header, Kind, Slots, Value};

/// First word of an image.
pub(crate) const MAGIC: u64 = 0x3130_4659_4144_0001;
/// Words before the objects.
pub(crate) const HEADER_WORDS: usize = 9;

/// Bytes of an object in a block: header, raw words and slots, rounded up to 16.
pub(crate) fn frozen_bytes(kind: Kind, len: usize) -> usize {
    let slot = match kind.slots() {
        Slots::Values => size_of::<Value>(),
        Slots::Links => 8,
        Slots::Bytes => 1,
    };
    (Header::BYTES + kind.raw_words() * 8 + len * slot).next_multiple_of(16)
}

/// The frozen objects and tables in `bytes`.
///
/// # Errors
/// `:image/invalid` for bytes that are no image, or one for other natives.
pub fn thaw(bytes: &[u8], natives: u64) -> Result<Frozen, Error> {
    let mut words = Words { bytes };
    let header: [u64; HEADER_WORDS] = words.take()?;
    let [
        magic,
        for_natives,
        block_words,
        roots,
        names,
        classes,
        next_id,
        print,
        _,
    ] = header;
    if magic != MAGIC {
        return Err(damaged("it is not an image of this version"));
    }
    if for_natives != natives {
        return Err(damaged("it was made for other natives"));
    }
    let mut body: Vec<u64> = words.rest().collect();
    if fingerprint(&body) != print {
        return Err(damaged("its fingerprint does not match"));
    }
    let block_words = usize::try_from(block_words).map_err(|_| damaged("its sizes are wrong"))?;
    if block_words > body.len() {
        return Err(damaged("it is cut short"));
    }
    let mut frozen = Frozen {
        fingerprint: print,
        next_id,
        ..Frozen::default()
    };
    let tables = body.split_off(block_words);
    frozen.block = body;
    let base = frozen.block.as_mut_ptr();
    let starts = Starts::sized(block_words);
    let mut thawer = Thawer {
        block: &mut frozen.block,
        base: base as u64,
        starts,
    };
    thawer.relocate()?;
    let starts = thawer.starts;
    let mut tables = Tables {
        words: tables.iter(),
        base: base as u64,
        starts: &starts,
    };
    for _ in 0..roots {
        frozen.roots.push(tables.value()?);
        frozen.metas.push(tables.value()?);
        frozen.flags.push(tables.word()? as u8);
    }
    let names_len = usize::try_from(names).map_err(|_| damaged("its sizes are wrong"))?;
    let mut found = Vec::new();
    for _ in 0..names_len {
        let hash = tables.word()? as u32;
        found.push((hash, tables.value()?));
    }
    let size = (found.len() * 2).next_power_of_two().max(16);
    frozen.names = crate::cx::grown(&found, size);
    frozen.names_len = found.len();
    for _ in 0..classes {
        frozen.classes.push(tables.value()?);
    }
    Ok(frozen)
}

fn damaged(why: &str) -> Error {
    Error::of(code::IMAGE_INVALID).with("message", why)
}

struct Words<'a> {
    bytes: &'a [u8],
}

impl<'a> Words<'a> {
    fn take<const N: usize>(&mut self) -> Result<[u64; N], Error> {
        let mut words = [0; N];
        for word in &mut words {
            let (chunk, rest) = self
                .bytes
                .split_first_chunk::<8>()
                .ok_or_else(|| damaged("it is cut short"))?;
            *word = u64::from_le_bytes(*chunk);
            self.bytes = rest;
        }
        Ok(words)
    }

    fn rest(self) -> impl Iterator<Item = u64> + 'a {
        self.bytes
            .chunks_exact(8)
            .map(|chunk| u64::from_le_bytes(chunk.try_into().expect("chunks have eight bytes")))
    }
}

struct Thawer<'b> {
    block: &'b mut Vec<u64>,
    base: u64,
    starts: Starts,
}

/// Where objects begin: a bit for every sixteen bytes.
struct Starts {
    bits: Vec<u64>,
}

impl Starts {
    fn sized(words: usize) -> Starts {
        Starts {
            bits: vec![0; words / 128 + 1],
        }
    }

    fn add(&mut self, word: usize) {
        self.bits[word / 128] |= 1 << (word / 2 % 64);
    }

    /// Does an object begin at this offset in bytes?
    #[inline]
    fn has(&self, offset: u64) -> bool {
        let cell = (offset / 16) as usize;
        let bit = self
            .bits
            .get(cell / 64)
            .is_some_and(|bits| bits >> (cell % 64) & 1 == 1);
        bit && offset.is_multiple_of(16)
    }
}

impl Thawer<'_> {
    /// Finds where objects begin, then turns every offset into an address.
    fn relocate(&mut self) -> Result<(), Error> {
        let mut at = 0;
        while at < self.block.len() {
            let (kind, len) = self.object_at(at)?;
            self.starts.add(at);
            at += frozen_bytes(kind, len) / 8;
        }
        if at != self.block.len() {
            return Err(damaged("its objects do not fill it"));
        }
        at = 0;
        while at < self.block.len() {
            let (kind, len) = self.object_at(at)?;
            self.relocate_object(at, kind, len)?;
            at += frozen_bytes(kind, len) / 8;
        }
        Ok(())
    }

    fn object_at(&self, at: usize) -> Result<(Kind, usize), Error> {
        let header = self.block[at];
        let kind = Kind::from_code((header >> 32) as u8).filter(|kind| kind.is_object());
        let kind = kind.ok_or_else(|| damaged("it has an object of no kind"))?;
        let len = self.block.get(at + 1).map_or(u32::MAX, |word| *word as u32) as usize;
        let words = frozen_bytes(kind, len) / 8;
        if at + words > self.block.len() {
            return Err(damaged("an object ends behind it"));
        }
        Ok((kind, len))
    }

    fn relocate_object(&mut self, at: usize, kind: Kind, len: usize) -> Result<(), Error> {
        let first = at + Header::BYTES / 8 + kind.raw_words();
        match kind.slots() {
            Slots::Values => {
                for ix in 0..len {
                    let tag = self.block[first + ix * 2];
                    let address = self.address(tag, self.block[first + ix * 2 + 1])?;
                    self.block[first + ix * 2 + 1] = address;
                }
            }
            Slots::Links => {
                for ix in 0..len {
                    let link = self.block[first + ix];
                    let null = link == u64::MAX;
                    self.block[first + ix] = if null { 0 } else { self.pointer(link)? };
                }
            }
            Slots::Bytes => {}
        }
        Ok(())
    }

    fn address(&self, tag: u64, payload: u64) -> Result<u64, Error> {
        check_tag(tag)?;
        if tag < u64::from(Kind::FIRST_OBJECT) {
            return Ok(payload);
        }
        let address = self.pointer(payload)?;
        let header = self.block[payload as usize / 8];
        if u64::from((header >> 32) as u8) != tag {
            return Err(damaged("a value is not of the kind it says"));
        }
        Ok(address)
    }

    fn pointer(&self, offset: u64) -> Result<u64, Error> {
        match self.starts.has(offset) {
            true => Ok(self.base + offset),
            false => Err(damaged("a pointer leads to no object")),
        }
    }
}

fn check_tag(tag: u64) -> Result<(), Error> {
    match u8::try_from(tag).ok().and_then(Kind::from_code) {
        Some(_) => Ok(()),
        None => Err(damaged("it has a value of no kind")),
    }
}

struct Tables<'a> {
    words: std::slice::Iter<'a, u64>,
    base: u64,
    starts: &'a Starts,
}

impl Tables<'_> {
    fn word(&mut self) -> Result<u64, Error> {
        self.words
            .next()
            .copied()
            .ok_or_else(|| damaged("it is cut short"))
    }

    fn value(&mut self) -> Result<Value, Error> {
        let (tag, payload) = (self.word()?, self.word()?);
        check_tag(tag)?;
        let kind =
            Kind::from_code(tag as u8).ok_or_else(|| damaged("it has a value of no kind"))?;
        if !kind.is_object() {
            return Ok(Value::immediate(kind, payload));
        }
        if !self.starts.has(payload) {
            return Err(damaged("a pointer leads to no object"));
        }
        let ptr = NonNull::new((self.base + payload) as *mut Header);
        let ptr = ptr.ok_or_else(|| damaged("it has no objects"))?;
        // SAFETY: an object begins at this offset, checked above; it is immortal, so no count is needed, and the block
        // lives as long as the tables that hold the value.
        Ok(unsafe { Value::from_object(ptr) })
    }
}

/// A number that changes with the content.
pub(crate) fn fingerprint(words: &[u64]) -> u64 {
    // Four chains side by side: one would wait for its own multiplications.
    let mut states = [
        0x9e37_79b9_7f4a_7c15,
        0xe703_7ed1_a0b4_28db,
        0x8ebc_6af0_9c88_c6e3,
        1,
    ];
    let mut chunks = words.chunks_exact(4);
    for chunk in &mut chunks {
        for (state, word) in states.iter_mut().zip(chunk) {
            *state = mixed(*state, *word);
        }
    }
    let rest = chunks.remainder().iter().chain(&states[1..]);
    rest.fold(states[0], |state, word| mixed(state, *word))
}

fn mixed(state: u64, word: u64) -> u64 {
    let product = u128::from(state ^ word) * 0xa076_1d64_78bd_642f_u128;
    (product as u64) ^ ((product >> 64) as u64)
}
