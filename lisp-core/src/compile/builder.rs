//! Instructions of one function before liveness is known: operands, labels, protected regions.

use crate::bytecode::{Insn, Op, Role};
use crate::collection::{map, vector};
use crate::value::{Kind, Value};

/// A place in the instructions that may be jumped to before it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label(pub(super) usize);

/// One instruction with its operands spelled out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft {
    pub(super) op: Op,
    pub(super) a: u16,
    pub(super) b: u16,
    pub(super) c: u16,
    pub(super) imm: i32,
    /// Registers consumed from `a` on, for operations with a range.
    pub(super) range: u16,
    pub(super) label: Option<Label>,
    pub(super) place: (u32, u32),
    /// The move of a `recur`, which may be folded into what computed the value.
    pub(super) folds: bool,
    /// An entry behind a jump table.
    pub(super) in_table: bool,
    /// What an instruction on an array adds to the index.
    pub(super) offset: u8,
}

/// A protected region: instructions from `start` to before `end` have their exceptions taken at `handler`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Region {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) handler: Label,
    pub(super) register: u16,
}

/// The instructions of one arity of a function.
#[derive(Debug, Default)]
pub(super) struct Builder {
    pub(super) drafts: Vec<Draft>,
    /// Instruction that each label stands before.
    pub(super) labels: Vec<usize>,
    pub(super) regions: Vec<Region>,
    pub(super) constants: Vec<Value>,
    pub(super) place: (u32, u32),
}

impl Builder {
    fn push(&mut self, draft: Draft) {
        self.drafts.push(draft);
    }

    fn blank(&self, op: Op) -> Draft {
        Draft {
            op,
            a: 0,
            b: 0,
            c: 0,
            imm: 0,
            range: 0,
            label: None,
            place: self.place,
            folds: false,
            in_table: false,
            offset: 0,
        }
    }

    /// The newest instruction, which reads or writes an array, adds so much to the index.
    pub(super) fn at_offset(&mut self, offset: u8) {
        debug_assert!(offset <= Insn::OFFSET_MAX);
        if let Some(draft) = self.drafts.last_mut() {
            draft.offset = offset;
        }
    }

    /// An instruction with three operands.
    pub(super) fn abc(&mut self, op: Op, a: u16, b: u16, c: u16) {
        let range = if op.roles()[0] == Role::Range { 3 } else { 0 };
        self.push(Draft {
            a,
            b,
            c,
            range,
            ..self.blank(op)
        });
    }

    /// An instruction with an immediate.
    pub(super) fn imm(&mut self, op: Op, a: u16, imm: i32) {
        self.push(Draft {
            a,
            imm,
            ..self.blank(op)
        });
    }

    /// An instruction that consumes `range` registers from `a` on.
    pub(super) fn range(&mut self, op: Op, a: u16, range: u16, imm: i32) {
        self.push(Draft {
            a,
            imm,
            range,
            ..self.blank(op)
        });
    }

    /// A call of the function in register `b`.
    pub(super) fn call(&mut self, base: u16, function: u16, args: u16) {
        let draft = Draft {
            a: base,
            b: function,
            c: args,
            range: args,
            ..self.blank(Op::Call)
        };
        self.push(draft);
    }

    /// A jump.
    pub(super) fn jump(&mut self, op: Op, a: u16, b: u16, label: Label) {
        self.push(Draft {
            a,
            b,
            label: Some(label),
            ..self.blank(op)
        });
    }

    /// An entry of a jump table.
    pub(super) fn table_entry(&mut self, label: Label) {
        let draft = Draft {
            label: Some(label),
            in_table: true,
            ..self.blank(Op::Jump)
        };
        self.push(draft);
    }

    /// `to <- from`, unless they are the same.
    pub(super) fn move_to(&mut self, to: u16, from: u16) {
        if to != from {
            self.abc(Op::Move, to, from, 0);
        }
    }

    /// The move of a `recur`.
    pub(super) fn recur_move(&mut self, to: u16, from: u16) {
        if to != from {
            self.push(Draft {
                a: to,
                b: from,
                folds: true,
                ..self.blank(Op::Move)
            });
        }
    }

    /// A new label, not yet bound.
    pub(super) fn label(&mut self) -> Label {
        self.labels.push(usize::MAX);
        Label(self.labels.len() - 1)
    }

    /// Binds the label to the next instruction.
    pub(super) fn bind(&mut self, label: Label) {
        self.labels[label.0] = self.drafts.len();
    }

    /// Index of the next instruction.
    pub(super) fn here(&self) -> usize {
        self.drafts.len()
    }

    /// The index of a constant; the same object is kept once, and so are equal strings and empty collections.
    pub(super) fn constant(&mut self, value: Value) -> usize {
        let same = |known: &Value| known.is_identical(&value) || is_same_literal(known, &value);
        if let Some(ix) = self.constants.iter().position(same) {
            return ix;
        }
        self.constants.push(value);
        self.constants.len() - 1
    }
}

/// May one object stand for both literals?
fn is_same_literal(one: &Value, other: &Value) -> bool {
    let is_empty = |value: &Value| match value.kind() {
        Kind::Vector => vector::len(value) == 0,
        Kind::ArrayMap => map::len(value) == 0,
        _ => false,
    };
    match (one.kind(), other.kind()) {
        (Kind::String, Kind::String) => one.text().is_some() && one.text() == other.text(),
        (a, b) if a == b && is_empty(one) && is_empty(other) => {
            one.object().meta().is_none() && other.object().meta().is_none()
        }
        _ => false,
    }
}
