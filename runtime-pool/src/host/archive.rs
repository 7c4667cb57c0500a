//! Libraries in jar and zip files: stored entries and those of method 8 (RFC 1951).
//!
//! An archive is data of somebody else: whatever is wrong with it is an error, and no entry grows
//! beyond the size that its directory states.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

/// Is it named like an archive?
pub(super) fn is_archive(path: &Path) -> bool {
    let ending = path.extension().and_then(|it| it.to_str());
    matches!(ending, Some("jar" | "zip")) && path.is_file()
}

/// The content of the entry `name`; `None` when there is none.
pub(super) fn entry(archive: &Path, name: &str) -> io::Result<Option<Vec<u8>>> {
    entry_of(&fs::read(archive)?, name)
}

fn broken() -> io::Error {
    io::Error::new(ErrorKind::InvalidData, "not a zip file that can be read")
}

fn bytes(data: &[u8], at: usize, len: usize) -> io::Result<&[u8]> {
    let end = at.checked_add(len).ok_or_else(broken)?;
    data.get(at..end).ok_or_else(broken)
}

/// A number of `len` bytes, the least first.
fn number(data: &[u8], at: usize, len: usize) -> io::Result<usize> {
    let bytes = bytes(data, at, len)?.iter().rev();
    Ok(bytes.fold(0, |number, byte| number << 8 | usize::from(*byte)))
}

const END: usize = 0x0605_4b50;
const DIRECTORY: usize = 0x0201_4b50;
const LOCAL: usize = 0x0403_4b50;

fn entry_of(data: &[u8], name: &str) -> io::Result<Option<Vec<u8>>> {
    let last = data.len().checked_sub(22).ok_or_else(broken)?;
    let first = last.saturating_sub(0xffff);
    let end = (first..=last)
        .rev()
        .find(|at| number(data, *at, 4).is_ok_and(|it| it == END));
    let end = end.ok_or_else(broken)?;
    let mut at = number(data, end + 16, 4)?;
    for _ in 0..number(data, end + 10, 2)? {
        if number(data, at, 4)? != DIRECTORY {
            return Err(broken());
        }
        let lens = [28, 30, 32].map(|offset| number(data, at + offset, 2));
        let [name_len, extra_len, comment_len] = lens;
        let (name_len, extra_len, comment_len) = (name_len?, extra_len?, comment_len?);
        if bytes(data, at + 46, name_len)? == name.as_bytes() {
            return content(data, at).map(Some);
        }
        at += 46 + name_len + extra_len + comment_len;
    }
    Ok(None)
}

/// The content of the entry whose row of the directory is at `at`.
fn content(data: &[u8], at: usize) -> io::Result<Vec<u8>> {
    let (method, packed) = (number(data, at + 10, 2)?, number(data, at + 20, 4)?);
    let (size, local) = (number(data, at + 24, 4)?, number(data, at + 42, 4)?);
    if number(data, local, 4)? != LOCAL {
        return Err(broken());
    }
    let names = number(data, local + 26, 2)? + number(data, local + 28, 2)?;
    let packed = bytes(data, local + 30 + names, packed)?;
    match method {
        0 => Ok(packed.to_vec()),
        8 => inflate(packed, size),
        _ => Err(broken()),
    }
}

/// Bits of a text, the least of each byte first.
struct Bits<'a> {
    data: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn bit(&mut self) -> io::Result<usize> {
        let byte = self.data.get(self.at >> 3).ok_or_else(broken)?;
        let bit = byte >> (self.at & 7) & 1;
        self.at += 1;
        Ok(usize::from(bit))
    }

    fn number(&mut self, bits: usize) -> io::Result<usize> {
        (0..bits).try_fold(0, |number, ix| Ok(number | self.bit()? << ix))
    }
}

/// A code of Huffman: how many words there are of each length, and the symbols in their order.
struct Code {
    counts: [usize; 16],
    symbols: Vec<usize>,
}

impl Code {
    fn new(lens: &[usize]) -> Code {
        let mut counts = [0; 16];
        for len in lens {
            counts[*len] += 1;
        }
        counts[0] = 0;
        let mut symbols: Vec<usize> = (0..lens.len()).filter(|ix| lens[*ix] > 0).collect();
        symbols.sort_by_key(|ix| lens[*ix]);
        Code { counts, symbols }
    }

    fn symbol(&self, bits: &mut Bits<'_>) -> io::Result<usize> {
        let (mut word, mut first, mut before) = (0, 0, 0);
        for count in &self.counts[1..] {
            word |= bits.bit()?;
            if word < first + count {
                let symbol = self.symbols.get(before + word - first);
                return symbol.copied().ok_or_else(broken);
            }
            before += count;
            first = (first + count) << 1;
            word <<= 1;
        }
        Err(broken())
    }
}

fn inflate(data: &[u8], size: usize) -> io::Result<Vec<u8>> {
    let mut bits = Bits { data, at: 0 };
    let mut out = Vec::new();
    loop {
        let is_last = bits.bit()? == 1;
        match bits.number(2)? {
            0 => {
                let at = bits.at.div_ceil(8);
                let len = number(data, at, 2)?;
                out.extend_from_slice(bytes(data, at + 4, len)?);
                bits.at = (at + 4 + len) * 8;
            }
            1 => {
                let lens: Vec<usize> = (0..288)
                    .map(|ix| match ix {
                        0..=143 => 8,
                        144..=255 => 9,
                        256..=279 => 7,
                        _ => 8,
                    })
                    .collect();
                block(
                    &mut bits,
                    (&Code::new(&lens), &Code::new(&[5; 30])),
                    &mut out,
                    size,
                )?;
            }
            2 => {
                let (words, distances) = codes(&mut bits)?;
                block(&mut bits, (&words, &distances), &mut out, size)?;
            }
            _ => return Err(broken()),
        }
        if out.len() > size {
            return Err(broken());
        }
        if is_last {
            return Ok(out);
        }
    }
}

/// The two codes that a block brings along.
fn codes(bits: &mut Bits<'_>) -> io::Result<(Code, Code)> {
    const ORDER: [usize; 19] = [
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
    ];
    let words = bits.number(5)? + 257;
    let distances = bits.number(5)? + 1;
    let count = bits.number(4)? + 4;
    let mut lens = [0; 19];
    for ix in &ORDER[..count] {
        lens[*ix] = bits.number(3)?;
    }
    let code = Code::new(&lens);
    let mut lens: Vec<usize> = Vec::new();
    while lens.len() < words + distances {
        let (len, times) = match code.symbol(bits)? {
            16 => (*lens.last().ok_or_else(broken)?, 3 + bits.number(2)?),
            17 => (0, 3 + bits.number(3)?),
            18 => (0, 11 + bits.number(7)?),
            len => (len, 1),
        };
        lens.extend(std::iter::repeat_n(len, times));
    }
    let distances = lens.get(words..words + distances).ok_or_else(broken)?;
    Ok((Code::new(&lens[..words]), Code::new(distances)))
}

/// Least length or distance of a symbol, and how many bits are added.
fn scale(symbol: usize, step: usize, least: usize) -> (usize, usize) {
    if symbol < 2 * step {
        return (symbol + least, 0);
    }
    let bits = symbol / step - 1;
    (((step + symbol % step) << bits) + least, bits)
}

fn block(
    bits: &mut Bits<'_>,
    (words, distances): (&Code, &Code),
    out: &mut Vec<u8>,
    size: usize,
) -> io::Result<()> {
    loop {
        let symbol = words.symbol(bits)?;
        match symbol {
            0..=255 => out.push(symbol as u8),
            256 => return Ok(()),
            _ => {
                let (least, more) = match symbol {
                    285 => (258, 0),
                    _ => scale(symbol - 257, 4, 3),
                };
                let len = least + bits.number(more)?;
                let (least, more) = scale(distances.symbol(bits)?, 2, 1);
                let distance = least + bits.number(more)?;
                let start = out.len().checked_sub(distance).ok_or_else(broken)?;
                for ix in start..start + len {
                    out.push(out[ix]);
                }
            }
        }
        if out.len() > size {
            return Err(broken());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `(ns a.b) ` forty times, packed, and a text that is not.
    const PACKED: &str = "504b030414000000080000002100e0c5aa05100000006801000007000000612f622e636c6ad3c82b\
         5648d44bd254d01865d0920100504b0304140000000000000021000bf94356060000000600000009\
         000000706c61696e2e74787473746f726564504b0102140314000000080000002100e0c5aa051000\
         000068010000070000000000000000000000800100000000612f622e636c6a504b01021403140000\
         000000000021000bf943560600000006000000090000000000000000000000800135000000706c61\
         696e2e747874504b050600000000020002006c000000620000000000";

    fn unhex(text: &str) -> Vec<u8> {
        let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
        let byte = |pair: &[u8]| {
            let pair = std::str::from_utf8(pair).expect("digits");
            u8::from_str_radix(pair, 16).expect("two digits")
        };
        digits.chunks(2).map(byte).collect()
    }

    #[test]
    fn entries_are_found_and_unpacked() {
        let data = unhex(PACKED);
        let text = |name: &str| {
            let found = entry_of(&data, name).expect("readable");
            found.map(|it| String::from_utf8(it).expect("text"))
        };
        assert_eq!(text("a/b.clj"), Some("(ns a.b) ".repeat(40)));
        assert_eq!(text("plain.txt"), Some("stored".to_owned()));
        assert_eq!(text("missing"), None);
    }

    #[test]
    fn broken_archives_are_errors() {
        let data = unhex(PACKED);
        for len in 0..data.len() {
            let _outcome = entry_of(&data[..len], "a/b.clj");
        }
        for ix in 0..data.len() {
            let mut changed = data.clone();
            changed[ix] ^= 0x55;
            let _outcome = entry_of(&changed, "a/b.clj");
        }
        assert!(entry_of(b"no archive at all, just some text", "a").is_err());
    }
}
