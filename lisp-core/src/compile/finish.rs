//! From drafts to code: last uses flagged, drops placed, jumps resolved, tables written.

use super::Compiler;
use super::builder::{Builder, Draft, Label};
use super::inline::loop_of;
use super::liveness::{Liveness, analyse, falls_through, read, table_len, written};
use crate::base::error::{Error, code};
use crate::bytecode::{CodeParts, Handler, Insn, Op, Role, Shape, Tables, make_code};
use crate::cx::Result;
use crate::value::Value;

/// So much for the analysis of one function is not asked for.
const LIVENESS_BYTES_SMALL: usize = 64 << 10;

impl Compiler<'_> {
    /// The code object of the arity at work.
    pub(super) fn finish_arity(&mut self, args: u16, has_rest: bool) -> Result<Value> {
        let name = self.function().name.clone();
        let file = self.file.clone();
        let function = self.function();
        let registers = function.most.max(args + u16::from(has_rest)).max(1);
        let once = function.once;
        let captures = if once { function.captures.len() } else { 0 };
        let mut builder = std::mem::take(&mut function.builder);
        // A label at the very end has no instruction; none is ever needed there, but it must exist.
        builder.imm(Op::Nop, 0, 0);
        let mut builder = test_on_the_way_back(builder);
        fold_recur_moves(&mut builder);
        let params = args + u16::from(has_rest);
        // Two sets of registers for each instruction.
        let bytes = builder.drafts.len() * (usize::from(registers) / 64 + 1) * 16;
        if bytes > LIVENESS_BYTES_SMALL {
            self.cx.reserve(bytes)?;
        }
        self.cx.heap.charge_external(bytes);
        let liveness = analyse(&builder, usize::from(registers), captures);
        let mut output = Output::new(&builder, &liveness, registers);
        output.place_drops(params);
        let written = output.write();
        self.cx.heap.refund_external(bytes);
        written?;
        let parts = CodeParts {
            insns: output.insns,
            tables: output.tables,
            registers,
            args,
            has_rest,
            name,
            file,
            constants: builder.constants,
        };
        Ok(make_code(&self.cx.heap, parts))
    }
}

/// A jump back to a loop that begins with a test makes the test itself: one instruction less for each turn.
fn test_on_the_way_back(mut builder: Builder) -> Builder {
    let fits = |builder: &Builder, draft: &Draft| {
        let target = builder.labels[draft.label.filter(|_| draft.op == Op::Loop)?.0];
        let test = builder.drafts.get(target)?;
        Some((loop_of(test.op)?, *test, target))
    };
    let mut drafts = Vec::with_capacity(builder.drafts.len());
    let mut moved = Vec::with_capacity(builder.drafts.len() + 1);
    let mut behind: Vec<(usize, usize)> = Vec::new();
    for draft in &builder.drafts {
        moved.push(drafts.len());
        let Some((op, test, target)) = fits(&builder, draft) else {
            drafts.push(*draft);
            continue;
        };
        behind.push((drafts.len(), target + 1));
        drafts.push(Draft {
            op,
            place: draft.place,
            label: None,
            ..test
        });
        drafts.push(Draft {
            op: Op::Jump,
            a: 0,
            b: 0,
            label: test.label,
            ..*draft
        });
    }
    moved.push(drafts.len());
    builder.drafts = drafts;
    let bound = builder.labels.iter_mut().filter(|at| **at != usize::MAX);
    bound.for_each(|at| *at = moved[*at]);
    for region in &mut builder.regions {
        (region.start, region.end) = (moved[region.start], moved[region.end]);
    }
    for (at, target) in behind {
        builder.labels.push(moved[target]);
        builder.drafts[at].label = Some(Label(builder.labels.len() - 1));
    }
    builder
}

/// `t <- op ..; ..; L <- t` becomes `L <- op ..` where nothing between looks at L.
fn fold_recur_moves(builder: &mut Builder) {
    for at in 0..builder.drafts.len() {
        let mover = builder.drafts[at];
        if !mover.folds {
            continue;
        }
        if let Some(source) = foldable(builder, at) {
            builder.drafts[source].a = mover.a;
            builder.drafts[at] = Draft {
                op: Op::Nop,
                folds: false,
                ..mover
            };
        }
    }
}

fn foldable(builder: &Builder, at: usize) -> Option<usize> {
    let Draft {
        a: target,
        b: temporary,
        ..
    } = builder.drafts[at];
    let is_label = |ix: usize| builder.labels.contains(&ix);
    let mut ix = at;
    while ix > 0 && !is_label(ix) {
        ix -= 1;
        let draft = &builder.drafts[ix];
        if !matches!(draft.op.shape(), Shape::Pure | Shape::Plain) {
            return None;
        }
        if written(draft) == Some(temporary) {
            // The first register of a range is an operand too, so its number cannot change.
            let renames = draft.op.roles()[0] == Role::Dst;
            return renames.then_some(ix);
        }
        let touches = written(draft) == Some(target)
            || read(draft)
                .into_iter()
                .flatten()
                .any(|it| it == target || it == temporary)
            || (draft.a..draft.a + draft.range).contains(&target);
        if touches {
            return None;
        }
    }
    None
}

struct Output<'b> {
    builder: &'b Builder,
    liveness: &'b Liveness,
    /// Numbers from here on stand for captured values.
    registers: u16,
    /// Drops before an instruction for those who come from the one before it.
    fallen: Vec<Vec<u16>>,
    /// Drops before an instruction for everybody.
    always: Vec<Vec<u16>>,
    /// Drops on a jump that others share the target of.
    on_jump: Vec<Vec<u16>>,
    dead: Vec<bool>,
    insns: Vec<Insn>,
    tables: Tables,
    positions: Vec<usize>,
    fixups: Vec<(usize, usize)>,
}

impl<'b> Output<'b> {
    fn new(builder: &'b Builder, liveness: &'b Liveness, registers: u16) -> Output<'b> {
        let len = builder.drafts.len();
        Output {
            builder,
            liveness,
            registers,
            fallen: vec![Vec::new(); len + 1],
            always: vec![Vec::new(); len + 1],
            on_jump: vec![Vec::new(); len],
            dead: vec![false; len],
            insns: Vec::new(),
            tables: Tables::default(),
            positions: vec![0; len + 1],
            fixups: Vec::new(),
        }
    }

    /// Decides where values die other than by being used.
    fn place_drops(&mut self, params: u16) {
        let (builder, liveness) = (self.builder, self.liveness);
        for register in 0..params {
            if !liveness.before[0].has(register) {
                self.fallen[0].push(register);
            }
        }
        for region in &builder.regions {
            let handler = builder.labels[region.handler.0];
            let unused = !liveness.before[handler].has(region.register);
            if unused && !self.always[handler].contains(&region.register) {
                self.always[handler].push(region.register);
            }
        }
        let reached = self.predecessors();
        for (at, draft) in builder.drafts.iter().enumerate() {
            let behind = &liveness.behind[at];
            if table_len(draft) == 0 && falls_through(draft) {
                let dying = behind.without(&liveness.before[at + 1]);
                self.fallen[at + 1].extend(dying);
            }
            if let Some(register) = written(draft)
                && !behind.has(register)
            {
                if is_load(draft) {
                    self.dead[at] = true;
                } else {
                    self.fallen[at + 1].push(register);
                }
            }
            if let Some(label) = draft.label {
                let target = builder.labels[label.0];
                let source = if draft.in_table {
                    self.table_of(at)
                } else {
                    behind
                };
                let dying = source.without(&liveness.before[target]);
                if dying.is_empty() {
                    continue;
                }
                if reached[target] == 1 {
                    self.always[target].extend(dying);
                } else {
                    self.on_jump[at] = dying;
                }
            }
        }
    }

    /// What is alive at the table that the entry belongs to.
    fn table_of(&self, entry: usize) -> &'b super::liveness::Registers {
        let mut at = entry;
        while self.builder.drafts[at].in_table {
            at -= 1;
        }
        &self.liveness.behind[at]
    }

    /// From how many places each instruction is reached.
    fn predecessors(&self) -> Vec<usize> {
        let mut reached = vec![0; self.builder.drafts.len() + 1];
        reached[0] = 1;
        for (at, draft) in self.builder.drafts.iter().enumerate() {
            if falls_through(draft) {
                reached[at + 1] += 1;
            }
            if let Some(label) = draft.label {
                reached[self.builder.labels[label.0]] += 1;
            }
        }
        for region in &self.builder.regions {
            reached[self.builder.labels[region.handler.0]] += 2;
        }
        reached
    }

    fn write(&mut self) -> Result<()> {
        let builder = self.builder;
        let mut stubs = Vec::new();
        let (mut counted, mut counted_at) = (false, (0, 0));
        for (at, draft) in builder.drafts.iter().enumerate() {
            let fallen = std::mem::take(&mut self.fallen[at]);
            self.write_drops(&fallen, draft.place);
            self.positions[at] = self.insns.len();
            let always = std::mem::take(&mut self.always[at]);
            self.write_drops(&always, draft.place);
            if self.dead[at] || (draft.op == Op::Nop && at + 1 < builder.drafts.len()) {
                continue;
            }
            if self.counts_for_loop(at) {
                (counted, counted_at) = (true, draft.place);
                continue;
            }
            if !self.on_jump[at].is_empty() {
                stubs.push((at, self.insns.len()));
            } else if let Some(label) = draft.label {
                self.fixups
                    .push((self.insns.len(), builder.labels[label.0]));
            }
            let mut draft = *draft;
            if std::mem::take(&mut counted) {
                (draft.op, draft.place) = (Op::IncLoopLt, counted_at);
            }
            self.write_insn(at, &draft);
        }
        self.positions[builder.drafts.len()] = self.insns.len();
        for (at, position) in stubs {
            self.write_stub(at, position)?;
        }
        for (position, target) in std::mem::take(&mut self.fixups) {
            let target = self.positions[target];
            self.set_distance(position, target)?;
        }
        self.write_handlers();
        Ok(())
    }

    /// Does the instruction add one to what the next one, a jump back, compares? Then they are one: nobody comes between them,
    /// nothing dies there, and the number lives on whatever happens.
    fn counts_for_loop(&self, at: usize) -> bool {
        let drafts = &self.builder.drafts;
        let Some(ix) = (at + 1..drafts.len()).find(|ix| drafts[*ix].op != Op::Nop) else {
            return false;
        };
        let (add, jump) = (&drafts[at], &drafts[ix]);
        let adds_one = add.op == Op::AddI && add.a == add.b && add.c == 1;
        let compares = jump.op == Op::LoopLt && jump.a == add.a && jump.b != add.a;
        let undisturbed = |between: usize| {
            self.fallen[between].is_empty()
                && self.always[between].is_empty()
                && !self.builder.labels.contains(&between)
        };
        adds_one
            && compares
            && self.liveness.behind[ix].has(jump.a)
            && self.liveness.region[at] == self.liveness.region[ix]
            && (at + 1..=ix).all(undisturbed)
    }

    fn write_drops(&mut self, places: &[u16], place: (u32, u32)) {
        let is_register = |it: &u16| *it < self.registers;
        let (registers, captures): (Vec<u16>, Vec<u16>) =
            places.iter().partition(|it| is_register(it));
        let all = Insn::LAST_A | Insn::LAST_B | Insn::LAST_C;
        let drops = registers.chunks(3).map(|registers| match *registers {
            [a, b, c] => Insn::abc(Op::DropThree, all, a, b, c),
            [a, b] => Insn::abc(Op::DropTwo, all, a, b, 0),
            _ => Insn::abc(Op::Drop, all, registers[0], 0, 0),
        });
        let first = self.registers;
        let captures = captures
            .iter()
            .map(|it| Insn::abc(Op::DropCapture, 0, it - first, 0, 0));
        for insn in drops.chain(captures) {
            self.note_place(place);
            self.insns.push(insn);
        }
    }

    /// A jump that drops first: it goes to a place of its own behind the code.
    fn write_stub(&mut self, at: usize, position: usize) -> Result<()> {
        let draft = &self.builder.drafts[at];
        let start = self.insns.len();
        let drops = std::mem::take(&mut self.on_jump[at]);
        self.write_drops(&drops, draft.place);
        let label = draft.label.expect("only jumps have stubs");
        self.fixups
            .push((self.insns.len(), self.builder.labels[label.0]));
        self.insns.push(Insn::imm(Op::Jump, 0, 0, 0));
        self.set_distance(position, start)
    }

    fn write_insn(&mut self, at: usize, draft: &Draft) {
        self.note_place(draft.place);
        let behind = &self.liveness.behind[at];
        let mut flags = 0;
        let operands = read(draft);
        for (ix, operand) in operands.into_iter().enumerate() {
            let Some(register) = operand else { continue };
            let again = operands[ix + 1..].contains(&Some(register));
            let dies = !behind.has(register) || written(draft) == Some(register);
            if dies && !again {
                flags |= 1 << ix;
            }
        }
        if matches!(draft.op, Op::CallVar | Op::Closure) {
            flags = draft.range as u8;
        }
        flags |= draft.offset << Insn::OFFSET_SHIFT;
        if draft.op.shape() != Shape::Pure {
            self.note_drops(at, draft);
        }
        let wide = matches!(
            draft.op.roles()[1],
            Role::Slot | Role::WideConst | Role::WideNum | Role::WideJump | Role::WideFloat
        );
        let op = match draft.op {
            Op::LoadCapture if self.gives_up(at, draft.b) => Op::TakeCapture,
            op => op,
        };
        self.insns.push(if wide {
            Insn::imm(op, flags, draft.a, draft.imm)
        } else {
            Insn::abc(op, flags, draft.a, draft.b, draft.c)
        });
    }

    /// Is the instruction the last use of a captured value that the function may give up?
    fn gives_up(&self, at: usize, capture: u16) -> bool {
        let number = self.registers + capture;
        self.liveness.before[at].has(number) && !self.liveness.behind[at].has(number)
    }

    /// What is to be dropped when the instruction throws.
    fn note_drops(&mut self, at: usize, draft: &Draft) {
        let mut alive = self.liveness.behind[at].all();
        if let Some(region) = self.liveness.region[at] {
            let region = &self.builder.regions[region];
            let handler = &self.liveness.before[self.builder.labels[region.handler.0]];
            alive.retain(|register| !handler.has(*register) || *register == region.register);
        }
        alive.retain(|register| written(draft) != Some(*register) && *register < self.registers);
        if !alive.is_empty() {
            let position = self.insns.len() as u32;
            self.tables
                .drops
                .push((position, alive.into_iter().map(u32::from).collect()));
        }
    }

    fn note_place(&mut self, (line, column): (u32, u32)) {
        let last = self.tables.places.last();
        if last.is_none_or(|it| (it.1, it.2) != (line, column)) {
            self.tables
                .places
                .push((self.insns.len() as u32, line, column));
        }
    }

    fn set_distance(&mut self, position: usize, target: usize) -> Result<()> {
        let distance = target as i64 - (position as i64 + 1);
        let insn = self.insns[position];
        let op = Op::from_code(insn.op_code()).expect("written from an op");
        let too_large = || {
            let error = Error::of(code::COMPILE_TOO_LARGE).with("what", "instructions");
            error.with("limit", i64::from(i16::MAX))
        };
        self.insns[position] = if op.roles()[2] == Role::Jump {
            let near = i16::try_from(distance).map_err(|_| too_large())?;
            Insn::abc(op, insn.flags(), insn.a(), insn.b(), near as u16)
        } else {
            let far = i32::try_from(distance).map_err(|_| too_large())?;
            Insn::imm(op, insn.flags(), insn.a(), far)
        };
        Ok(())
    }

    fn write_handlers(&mut self) {
        for region in &self.builder.regions {
            self.tables.handlers.push(Handler {
                start: self.positions[region.start] as u32,
                end: self.positions[region.end] as u32,
                target: self.positions[self.builder.labels[region.handler.0]] as u32,
                register: u32::from(region.register),
            });
        }
    }
}

/// Loads without operands may be left out when nobody wants the value.
fn is_load(draft: &Draft) -> bool {
    matches!(
        draft.op,
        Op::LoadConst
            | Op::LoadInt
            | Op::LoadFloat
            | Op::LoadSimple
            | Op::LoadVar
            | Op::LoadDynamic
            | Op::LoadCapture
            | Op::LoadSelf
    )
}
