//! Liveness: for every instruction, which registers hold a value that is still needed behind it.
//!
//! A backward data-flow analysis over single instructions, to a fixed point. An instruction in a protected region may
//! continue at the region's handler, so what the handler needs stays alive through the region.

use super::builder::{Builder, Draft};
use crate::bytecode::{Op, Role, Shape};

/// A set of registers.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(super) struct Registers {
    words: Vec<u64>,
}

impl Registers {
    fn sized(registers: usize) -> Registers {
        Registers {
            words: vec![0; registers.div_ceil(64)],
        }
    }

    pub(super) fn add(&mut self, register: u16) {
        self.words[usize::from(register) / 64] |= 1 << (register % 64);
    }

    fn remove(&mut self, register: u16) {
        self.words[usize::from(register) / 64] &= !(1 << (register % 64));
    }

    pub(super) fn has(&self, register: u16) -> bool {
        let word = self.words.get(usize::from(register) / 64);
        word.is_some_and(|word| word >> (register % 64) & 1 == 1)
    }

    fn join(&mut self, other: &Registers) {
        self.words
            .iter_mut()
            .zip(&other.words)
            .for_each(|(one, other)| *one |= other);
    }

    /// All registers of the set.
    pub(super) fn all(&self) -> Vec<u16> {
        self.without(&Registers {
            words: vec![0; self.words.len()],
        })
    }

    /// Registers of `self` that `other` does not have.
    pub(super) fn without(&self, other: &Registers) -> Vec<u16> {
        let mut found = Vec::new();
        for (ix, (one, other)) in self.words.iter().zip(&other.words).enumerate() {
            let mut left = one & !other;
            while left != 0 {
                found.push((ix * 64) as u16 + left.trailing_zeros() as u16);
                left &= left - 1;
            }
        }
        found
    }
}

/// What is alive before and behind each instruction.
#[derive(Debug)]
pub(super) struct Liveness {
    pub(super) before: Vec<Registers>,
    pub(super) behind: Vec<Registers>,
    /// For each instruction the index of the region whose handler takes its exceptions.
    pub(super) region: Vec<Option<usize>>,
}

/// The register an instruction writes.
pub(super) fn written(draft: &Draft) -> Option<u16> {
    matches!(draft.op.roles()[0], Role::Dst | Role::Range).then_some(draft.a)
}

/// The registers an instruction reads as single operands, by operand.
pub(super) fn read(draft: &Draft) -> [Option<u16>; 3] {
    let roles = draft.op.roles();
    let fields = [draft.a, draft.b, draft.c];
    std::array::from_fn(|ix| (roles[ix] == Role::Src).then_some(fields[ix]))
}

/// Does the instruction go on behind itself?
pub(super) fn falls_through(draft: &Draft) -> bool {
    !matches!(draft.op.shape(), Shape::Goto | Shape::End)
}

/// Entries of the jump table behind the instruction.
pub(super) fn table_len(draft: &Draft) -> usize {
    if draft.op == Op::JumpTable {
        draft.imm as usize + 1
    } else {
        0
    }
}

/// Liveness of so many registers and, numbered behind them, of the captured values that the function may give up.
pub(super) fn analyse(builder: &Builder, registers: usize, captures: usize) -> Liveness {
    let len = builder.drafts.len();
    let empty = Registers::sized(registers + captures);
    let mut liveness = Liveness {
        before: vec![empty.clone(); len + 1],
        behind: vec![empty.clone(); len],
        region: (0..len).map(|at| region_of(builder, at)).collect(),
    };
    let mut changed = true;
    while changed {
        changed = false;
        for at in (0..len).rev() {
            let draft = &builder.drafts[at];
            let mut live = behind(builder, &liveness, at, &empty);
            if live != liveness.behind[at] {
                liveness.behind[at].clone_from(&live);
                changed = true;
            }
            if let Some(register) = written(draft) {
                live.remove(register);
            }
            (draft.a..draft.a + draft.range).for_each(|register| live.add(register));
            read(draft)
                .into_iter()
                .flatten()
                .for_each(|register| live.add(register));
            if draft.op == Op::LoadCapture && usize::from(draft.b) < captures {
                live.add(registers as u16 + draft.b);
            }
            if live != liveness.before[at] {
                liveness.before[at] = live;
                changed = true;
            }
        }
    }
    liveness
}

fn region_of(builder: &Builder, at: usize) -> Option<usize> {
    builder
        .regions
        .iter()
        .position(|region| region.start <= at && at < region.end)
}

fn behind(builder: &Builder, liveness: &Liveness, at: usize, empty: &Registers) -> Registers {
    let draft = &builder.drafts[at];
    let mut live = empty.clone();
    let entries = table_len(draft);
    for entry in 0..entries {
        live.join(&liveness.before[at + 1 + entry]);
    }
    if entries == 0 && falls_through(draft) {
        live.join(&liveness.before[at + 1]);
    }
    if let Some(label) = draft.label {
        live.join(&liveness.before[builder.labels[label.0]]);
    }
    if let Some(region) = liveness.region[at] {
        let region = &builder.regions[region];
        let mut needed = liveness.before[builder.labels[region.handler.0]].clone();
        needed.remove(region.register);
        live.join(&needed);
    }
    live
}
