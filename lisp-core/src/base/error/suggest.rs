//! The nearest name: what somebody may have meant who wrote one that does not exist.
//!
//! Distance is the number of single letters inserted, removed or replaced, or neighbours swapped.

/// The candidate nearest to `written`, if one is near enough to be a slip: at most a third of the
/// letters wrong, and at least one right. Among equally near ones the first in alphabetical order.
///
/// # Cost
/// Product of the lengths for each candidate of a similar length.
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let letters: Vec<char> = written.chars().take(LONGEST).collect();
    let allowed = (letters.len() / 3).max(1);
    let near = candidates.into_iter().filter_map(|candidate| {
        let other: Vec<char> = candidate.chars().take(LONGEST).collect();
        let hopeless = other.len().abs_diff(letters.len()) > allowed;
        let distance = if hopeless {
            usize::MAX
        } else {
            distance(&letters, &other)
        };
        let slip = distance <= allowed && distance < letters.len().max(other.len());
        (slip && candidate != written).then_some((distance, candidate))
    });
    near.min().map(|(_, candidate)| candidate)
}

/// The hint for a name nobody knows, ready for [`Error::hint`](super::Error::hint).
pub fn did_you_mean<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<String> {
    nearest(written, candidates).map(|name| format!("did you mean {name}?"))
}

const LONGEST: usize = 64;

fn distance(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, candidate) in other.iter().enumerate() {
            let replaced = above[j] + usize::from(letter != candidate);
            let mut best = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            let swapped = i > 0 && j > 0 && *letter == other[j - 1] && one[i - 1] == *candidate;
            if swapped {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[other.len()]
}
