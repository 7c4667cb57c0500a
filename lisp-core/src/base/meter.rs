//! Limits, usage and endings: what may be spent, what was spent, and why a call was cut short.
//!
//! Plain data; the spending itself is done where the resource is (heap, machine, output).
//! `None` means unlimited, and 0 never does. Limits nest: [`Limits::tightened_by`] keeps, field by
//! field, the tighter one.

use std::fmt;
use std::time::{Duration, Instant};

/// When a call must have ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deadline {
    /// So long after the call begins.
    After(Duration),
    /// At this moment.
    At(Instant),
}

impl Deadline {
    /// The moment meant, for a call that begins at `now`; `None` when it is beyond what clocks can
    /// say.
    #[must_use]
    pub fn instant(self, now: Instant) -> Option<Instant> {
        match self {
            Deadline::After(wait) => now.checked_add(wait),
            Deadline::At(instant) => Some(instant),
        }
    }
}

macro_rules! limits {
    ($($(#[doc = $doc:literal])+ $field:ident: $type:ty = $default:expr;)+) => {
        /// What a runtime or one call may use. Built with [`Limits::new`] and one method a field.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub struct Limits {
            $($(#[doc = $doc])+ pub $field: Option<$type>,)+
            /// When the call must have ended.
            pub deadline: Option<Deadline>,
        }

        impl Limits {
            /// The limits everybody gets who asks for nothing.
            #[must_use]
            pub fn new() -> Limits {
                Limits { $($field: $default,)+ deadline: None }
            }

            /// No limit at all, not even on depth: for tools that run trusted code.
            #[must_use]
            pub fn unlimited() -> Limits {
                Limits { $($field: None,)+ deadline: None }
            }

            $($(#[doc = $doc])+
            #[must_use]
            pub fn $field(self, most: impl Into<Option<$type>>) -> Limits {
                Limits { $field: most.into(), ..self }
            })+

            fn tighten_numbers(self, other: &Limits) -> Limits {
                Limits { $($field: tighter(self.$field, other.$field),)+ ..self }
            }
        }
    };
}

limits! {
    /// Bytes the heap may hold at once.
    memory: u64 = None;
    /// Instructions, and what natives charge for their work.
    fuel: u64 = None;
    /// Calls of script functions inside each other.
    depth: u32 = Some(10_000);
    /// Bytes of one string, array or big number; a quarter of `memory` when not given.
    max_value: u64 = None;
    /// Bytes written to the standard streams.
    output: u64 = None;
    /// Fibers alive at once besides the one the host called.
    fibers: u32 = Some(100_000);
    /// Host resources open at once.
    handles: u32 = Some(0);
    /// Bytes of one source text.
    source: u64 = Some(16 << 20);
    /// Forms nested in each other, for the compiler.
    nesting: u32 = Some(1_000);
    /// Bytes of one report about an error or an ending.
    report: u64 = Some(64 << 10);
    /// Bytes of one regular expression as written.
    regex_pattern: u64 = Some(64 << 10);
    /// Bytes of one compiled regular expression.
    regex_program: u64 = Some(8 << 20);
    /// Items printed of one collection.
    print_length: u64 = None;
    /// Levels printed of nested collections.
    print_level: u32 = None;
}

impl Limits {
    /// The same limits with a deadline so long after the beginning of the call.
    #[must_use]
    pub fn deadline(self, wait: Duration) -> Limits {
        Limits {
            deadline: Some(Deadline::After(wait)),
            ..self
        }
    }

    /// The same limits with a deadline at `instant`.
    #[must_use]
    pub fn deadline_at(self, instant: Instant) -> Limits {
        Limits {
            deadline: Some(Deadline::At(instant)),
            ..self
        }
    }

    /// Field by field the tighter of `self` and `other`, for a call that begins at `now`.
    #[must_use]
    pub fn tightened_by(self, other: &Limits, now: Instant) -> Limits {
        let moment = |deadline: Option<Deadline>| deadline.and_then(|it| it.instant(now));
        let deadline = tighter(moment(self.deadline), moment(other.deadline)).map(Deadline::At);
        Limits {
            deadline,
            ..self.tighten_numbers(other)
        }
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::new()
    }
}

/// Limits on single things, as the parts that look at them want them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Bytes of one source text.
    pub source_bytes: usize,
    /// Forms nested in each other, for the compiler.
    pub nesting: usize,
    /// Bytes of what a report says about one error.
    pub report_bytes: usize,
    /// Bytes of one regular expression as written.
    pub regex_pattern_bytes: usize,
    /// Bytes of one compiled regular expression.
    pub regex_program_bytes: usize,
    /// Items printed of one collection.
    pub print_length: Option<i64>,
    /// Levels printed of nested collections.
    pub print_level: Option<i64>,
}

/// Forms nested in each other that the compiler takes in any case: beyond, its own stack would be the limit.
const NESTING_MAX: usize = 10_000;

impl Bounds {
    /// What these limits say about single things.
    #[must_use]
    pub fn of(limits: &Limits) -> Bounds {
        let size = |most: Option<u64>| {
            most.map_or(usize::MAX, |it| usize::try_from(it).unwrap_or(usize::MAX))
        };
        Bounds {
            source_bytes: size(limits.source),
            nesting: size(limits.nesting.map(u64::from)).min(NESTING_MAX),
            report_bytes: size(limits.report),
            regex_pattern_bytes: size(limits.regex_pattern),
            regex_program_bytes: size(limits.regex_program),
            print_length: limits.print_length.and_then(|it| i64::try_from(it).ok()),
            print_level: limits.print_level.map(i64::from),
        }
    }
}

impl Default for Bounds {
    fn default() -> Bounds {
        Bounds::of(&Limits::new())
    }
}

fn tighter<T: Ord>(one: Option<T>, other: Option<T>) -> Option<T> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// What a call used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Usage {
    /// Fuel spent.
    pub fuel: u64,
    /// Most bytes the heap held.
    pub peak_bytes: u64,
    /// Bytes the heap holds at the end.
    pub live_bytes: u64,
    /// Time between beginning and end.
    pub wall: Duration,
    /// Bytes written to the standard streams.
    pub output_bytes: u64,
    /// Most script calls inside each other.
    pub depth_peak: u32,
}

/// Why a call was ended from outside; no script can catch it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Termination {
    /// The fuel is used up.
    Fuel,
    /// The deadline has passed.
    Deadline,
    /// The heap would exceed its limit.
    Memory,
    /// More was written than allowed.
    Output,
    /// More fibers or threads were wanted than allowed.
    Threads,
    /// More host resources were opened than allowed.
    Handles,
    /// The host asked for it.
    Cancelled,
    /// A host function panicked; the runtime is condemned.
    HostPanic,
    /// The script asked to end the process with this status.
    Exit(i32),
}

impl Termination {
    /// The word for it in reports: `fuel`, `deadline`, ...
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Termination::Fuel => "fuel",
            Termination::Deadline => "deadline",
            Termination::Memory => "memory",
            Termination::Output => "output",
            Termination::Threads => "threads",
            Termination::Handles => "handles",
            Termination::Cancelled => "cancelled",
            Termination::HostPanic => "host-panic",
            Termination::Exit(_) => "exit",
        }
    }

    /// True for endings after which a cleanup budget may be spent (cancel and deadline only).
    #[must_use]
    pub fn allows_cleanup(self) -> bool {
        matches!(self, Termination::Cancelled | Termination::Deadline)
    }
}

impl fmt::Display for Termination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Termination::Exit(status) => write!(f, "exit with status {status}"),
            Termination::Cancelled => f.write_str("cancelled by the host"),
            Termination::HostPanic => f.write_str("a host function panicked"),
            other => write!(f, "limit: {}", other.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tighter_limit_wins() {
        let now = Instant::now();
        let outer = Limits::new()
            .fuel(10)
            .memory(None)
            .deadline(Duration::from_secs(5));
        let inner = Limits::unlimited()
            .fuel(20)
            .memory(7)
            .deadline(Duration::from_secs(1));
        let both = outer.tightened_by(&inner, now);
        assert_eq!(
            (both.fuel, both.memory, both.depth),
            (Some(10), Some(7), Some(10_000))
        );
        let wanted = now.checked_add(Duration::from_secs(1)).map(Deadline::At);
        assert_eq!(both.deadline, wanted);
    }

    #[test]
    fn an_ending_names_its_limit() {
        assert_eq!(Termination::Fuel.to_string(), "limit: fuel");
        assert_eq!(Termination::Exit(3).to_string(), "exit with status 3");
    }
}
