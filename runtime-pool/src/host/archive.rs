//! Libraries in jar and zip files.
//!
//! An archive is data of somebody else: whatever is wrong with it is an error, and no entry grows
//! beyond the size that its directory states, nor beyond what a source text may have.

use std::fs::File;
use std::io::{self, ErrorKind, Read, Seek};
use std::path::Path;

use zip::ZipArchive;
use zip::result::ZipError;

/// Bytes of one entry.
const ENTRY_BYTES_MAX: u64 = 64 << 20;

/// Is it named like an archive?
pub(super) fn is_archive(path: &Path) -> bool {
    let ending = path.extension().and_then(|it| it.to_str());
    matches!(ending, Some("jar" | "zip")) && path.is_file()
}

/// The content of the entry `name`; `None` when there is none.
pub(super) fn entry(archive: &Path, name: &str) -> io::Result<Option<Vec<u8>>> {
    entry_of(File::open(archive)?, name)
}

fn entry_of(data: impl Read + Seek, name: &str) -> io::Result<Option<Vec<u8>>> {
    let mut archive = ZipArchive::new(data)?;
    let entry = match archive.by_name(name) {
        Ok(entry) => entry,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    let most = entry.size().min(ENTRY_BYTES_MAX);
    let mut bytes = Vec::new();
    entry.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        let message = "an entry is larger than it may be";
        return Err(io::Error::new(ErrorKind::InvalidData, message));
    }
    Ok(Some(bytes))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

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
            let found = entry_of(Cursor::new(&data), name).expect("readable");
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
            let _outcome = entry_of(Cursor::new(&data[..len]), "a/b.clj");
        }
        for ix in 0..data.len() {
            let mut changed = data.clone();
            changed[ix] ^= 0x55;
            let _outcome = entry_of(Cursor::new(&changed), "a/b.clj");
        }
        assert!(entry_of(Cursor::new(b"no archive at all, just some text"), "a").is_err());
    }
}
