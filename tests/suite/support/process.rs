//! The door to this process as the system sees it: resident memory, threads, descriptors. Zeros where it does not tell.

use std::fs;

/// Is a test alone in the process, so that what the process holds is its own (`HOSTILE_REPORT=1`)?
pub(crate) fn is_alone() -> bool {
    std::env::var_os("HOSTILE_REPORT").is_some()
}

fn status(key: &str) -> u64 {
    let text = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(key));
    let digits = line.and_then(|line| line.split_whitespace().next());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// Bytes of the process in memory.
pub(crate) fn resident_bytes() -> u64 {
    status("VmRSS:") << 10
}

/// The most of them since [`forget_peak`].
pub(crate) fn peak_bytes() -> u64 {
    status("VmHWM:") << 10
}

/// Begins to look for the most anew, if a test is alone.
pub(crate) fn forget_peak() {
    if is_alone() {
        // Where the system does not allow it the peak is an older one, and too large.
        drop(fs::write("/proc/self/clear_refs", "5"));
    }
}

/// Threads of the process.
pub(crate) fn threads() -> u64 {
    status("Threads:")
}

/// Open descriptors of the process.
pub(crate) fn descriptors() -> usize {
    fs::read_dir("/proc/self/fd").map_or(0, Iterator::count)
}
