//! Patterns that are one set of ASCII characters, once or more: `\d+`, `[a-z]+`. They need no
//! engine.
//!
//! Such a pattern matches the longest run of bytes in a table, which is what `+` means when nothing
//! follows it.

/// Which bytes a run is made of.
pub(super) struct Run {
    table: Box<[bool; 256]>,
}

impl Run {
    /// The run that a translated pattern describes, when it is nothing else.
    pub(super) fn of(text: &str) -> Option<Run> {
        let set = text.strip_suffix('+')?;
        if !is_ascii_set(set) {
            return None;
        }
        let single = regex::Regex::new(&format!(r"\A{set}\z")).ok()?;
        let mut table = Box::new([false; 256]);
        for byte in 0..0x80_u8 {
            table[usize::from(byte)] = single.is_match(char::from(byte).encode_utf8(&mut [0; 4]));
        }
        Some(Run { table })
    }

    #[inline]
    fn has(&self, byte: u8) -> bool {
        self.table[usize::from(byte)]
    }

    /// Begin and end of the first run at or behind byte `start`.
    #[inline]
    pub(super) fn find_at(&self, text: &str, start: usize) -> Option<(usize, usize)> {
        let bytes = text.as_bytes().get(start..)?;
        let begin = bytes.iter().position(|byte| self.has(*byte))?;
        let rest = &bytes[begin..];
        let len = rest
            .iter()
            .position(|byte| !self.has(*byte))
            .unwrap_or(rest.len());
        Some((start + begin, start + begin + len))
    }

    /// Is the whole text a run?
    pub(super) fn matches(&self, text: &str) -> bool {
        !text.is_empty() && text.bytes().all(|byte| self.has(byte))
    }
}

/// Is the text one set in brackets, and can it hold no character beyond ASCII? Complements and
/// properties could.
fn is_ascii_set(set: &str) -> bool {
    let mut depth = 0_usize;
    let mut rest = set;
    while let Some(c) = rest.chars().next() {
        let mut len = c.len_utf8();
        match c {
            '[' => depth += 1,
            ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return rest.len() == 1;
                }
            }
            '\\' => match escape_len(rest) {
                Some(escape) => len = escape,
                None => return false,
            },
            '^' => return false,
            c if !c.is_ascii() || depth == 0 => return false,
            _ => {}
        }
        rest = &rest[len..];
    }
    false
}

/// Bytes of an escape for an ASCII character.
fn escape_len(text: &str) -> Option<usize> {
    let hex = text.strip_prefix(r"\x")?;
    let (digits, len) = match hex.strip_prefix('{') {
        Some(braced) => {
            let end = braced.find('}')?;
            (&braced[..end], end + 4)
        }
        None => (hex.get(..2)?, 4),
    };
    u32::from_str_radix(digits, 16)
        .ok()
        .filter(|code| *code < 0x80)
        .map(|_| len)
}

#[cfg(test)]
mod tests {
    use super::{Run, is_ascii_set};

    #[test]
    fn only_sets_within_ascii_are_runs() {
        assert!(is_ascii_set(r"[a-z\x{20}\x09]"));
        assert!(is_ascii_set("[[a-z]&&[b]]"));
        for set in [
            "[^a]",
            r"[\p{L}]",
            "[é]",
            r"[\x{e9}]",
            "[a][b]",
            "a",
            "(?:[a])",
            "[a",
        ] {
            assert!(!is_ascii_set(set), "{set}");
        }
    }

    #[test]
    fn a_run_is_as_long_as_it_can_be() {
        let Some(run) = Run::of("[0-9]+") else {
            panic!("digits are a run")
        };
        assert_eq!(run.find_at("aé12b345", 0), Some((3, 5)));
        assert_eq!(run.find_at("aé12b345", 5), Some((6, 9)));
        assert_eq!(run.find_at("aé12b345", 9), None);
        assert!(run.matches("12") && !run.matches("") && !run.matches("1a"));
    }
}
