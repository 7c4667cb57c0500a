//! Assertions with quantifiers: `^*`, `(?:\b)+`, `(?=a)?`. The engines refuse them; Java takes them.
//!
//! An assertion that must hold at least once is itself, whatever the count; one that need not hold is an alternative to
//! nothing, tried first unless as few as possible are wanted.

/// The quantified unit without a quantifier, when the unit is an assertion.
pub(super) fn without_quantifier(unit: &str, count: &str, is_lazy: bool) -> Option<String> {
    if !is_assertion(unit) {
        return None;
    }
    let is_optional = matches!(
        count.as_bytes(),
        [b'*' | b'?'] | [b'{', b'0', b',' | b'}', ..]
    );
    Some(match (count, is_optional, is_lazy) {
        ("{0}", ..) => "(?:)".to_owned(),
        (_, false, _) => unit.to_owned(),
        (_, true, false) => format!("(?:{unit}|)"),
        (_, true, true) => format!("(?:|{unit})"),
    })
}

/// Is the unit, as translated, an assertion and nothing else?
fn is_assertion(unit: &str) -> bool {
    const ANCHORS: [&str; 7] = [r"\A", r"\z", r"\b", r"\B", r"\G", "(?m:^)", "(?m:$)"];
    const LOOKS: [&str; 4] = ["(?=", "(?!", "(?<=", "(?<!"];
    if ANCHORS.contains(&unit) || LOOKS.iter().any(|look| unit.starts_with(look)) {
        return true;
    }
    let inner = unit
        .strip_prefix("(?:")
        .and_then(|rest| rest.strip_suffix(')'));
    inner.is_some_and(|inner| is_group(inner) && is_assertion(inner))
}

/// Is the text one unit rather than several behind one another? Several look alike only if they begin with a group.
fn is_group(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut rest = text.char_indices();
    while let Some((at, c)) = rest.next() {
        match c {
            '\\' => {
                rest.next();
            }
            '(' => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1 == text.len();
                }
            }
            _ => {}
        }
    }
    !text.contains('(')
}

#[cfg(test)]
mod tests {
    use super::without_quantifier;

    fn plain(unit: &str, count: &str) -> String {
        without_quantifier(unit, count, false).unwrap_or_else(|| "no assertion".to_owned())
    }

    #[test]
    fn assertions_lose_their_quantifiers() {
        assert_eq!(plain(r"\A", "+"), r"\A");
        assert_eq!(plain(r"\b", "*"), r"(?:\b|)");
        assert_eq!(plain("(?:(?=a))", "{2}"), "(?:(?=a))");
        assert_eq!(plain(r"\z", "{0}"), "(?:)");
        assert_eq!(plain("(?:(?=a)b)", "+"), "no assertion");
        assert_eq!(plain("(?:(?=a)(?=b))", "+"), "no assertion");
        assert_eq!(plain("a", "*"), "no assertion");
    }
}
