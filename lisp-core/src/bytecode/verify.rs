//! Verification of the code in an image whose bytes come from outside: what the machine takes for granted is checked.
//!
//! For every code: registers stand inside the window, jumps and handlers lead to instructions, constants, captured values
//! and slots of vars exist, and no path runs off the end. For prototypes and functions: the arity tables lead to code, and
//! a function has as many captured values as its prototype says. What is not checked: that a register holds a value when
//! it is read. Images of one's own making do not need it; it looks at every object once.

use std::collections::HashSet;

use super::code::{CodeView, ProtoView};
use super::{Insn, Op, Role, Shape};
use crate::base::error::{Error, code};
use crate::cx::Frozen;
use crate::value::{Kind, Link, Slots, Value};

type Checked<T = ()> = Result<T, String>;

/// Checks all code of an image.
///
/// # Errors
/// `:image/invalid`, with the function and what is wrong with it.
pub fn verify(frozen: &Frozen) -> Result<(), Error> {
    let mut seen = HashSet::new();
    let names = frozen.names.iter().map(|(_, name)| name);
    let tables = frozen.roots.iter().chain(&frozen.metas);
    let mut todo: Vec<Value> = tables
        .chain(&frozen.classes)
        .chain(names)
        .cloned()
        .collect();
    while let Some(value) = todo.pop() {
        let Some(obj) = value.obj() else { continue };
        if !seen.insert(obj.ptr()) {
            continue;
        }
        check(&value, frozen.roots.len()).map_err(|why| {
            let name = name_of(&value);
            Error::of(code::IMAGE_INVALID).with("message", format!("code of {name}: {why}"))
        })?;
        match obj.kind().slots() {
            Slots::Values => {
                todo.extend((0..obj.len()).map(|ix| obj.slot(ix)));
                todo.extend(obj.meta());
            }
            Slots::Links => todo.extend(obj.links().iter().filter_map(Link::to_value)),
            Slots::Bytes => {}
        }
    }
    Ok(())
}

fn name_of(value: &Value) -> String {
    let proto = match value.kind() {
        Kind::Fn => value.object().slot(0),
        _ => value.clone(),
    };
    let name = proto.obj_of(Kind::Proto).map(|obj| obj.slot(0));
    name.and_then(|it| it.full_name())
        .unwrap_or_else(|| "a function".to_owned())
}

fn need(holds: bool, what: &str) -> Checked {
    if holds { Ok(()) } else { Err(what.to_owned()) }
}

fn check(value: &Value, roots: usize) -> Checked {
    let obj = value.object();
    match obj.kind() {
        Kind::Fn => {
            need(
                !obj.is_empty() && obj.slot(0).is(Kind::Proto),
                "a function has no prototype",
            )?;
            let proto = obj.slot(0);
            let captures = ProtoView(proto.object()).captures();
            need(
                obj.len() == captures + 1,
                "a function has other captured values than it says",
            )
        }
        Kind::Proto => check_proto(value, roots),
        _ => Ok(()),
    }
}

fn check_proto(value: &Value, roots: usize) -> Checked {
    let obj = value.object();
    need(obj.len() > 1, "a prototype has no code")?;
    let proto = ProtoView(obj);
    need(
        proto.codes().iter().all(|it| it.is(Kind::Code)),
        "a prototype has something else than code",
    )?;
    for given in 0..8 {
        let slot = (obj.raw(0) >> (given * 8)) as u8 as usize;
        if slot != 0 {
            let code = obj.slots().get(slot).ok_or("an arity leads to no code")?;
            let view = code_view(code)?;
            need(
                view.args() == given && !view.has_rest(),
                "an arity leads to code of another",
            )?;
        }
    }
    if let Some(fixed) = proto.variadic_after() {
        let code = obj.slots().get(obj.raw(1) as u32 as usize);
        let view = code_view(code.ok_or("an arity leads to no code")?)?;
        need(
            view.has_rest() && view.args() == fixed,
            "an arity leads to code of another",
        )?;
    }
    for code in proto.codes() {
        let view = code_view(code)?;
        Body::of(view, proto.captures(), roots)?.check()?;
    }
    Ok(())
}

fn code_view(code: &Value) -> Checked<CodeView<'_>> {
    let obj = code.obj_of(Kind::Code).ok_or("an arity leads to no code")?;
    need(obj.len() >= super::CONSTANTS, "code lacks parts")?;
    let blobs = obj.slots()[..2].iter().all(|it| it.is(Kind::Blob));
    need(blobs, "code lacks instructions or tables")?;
    Ok(CodeView(obj))
}

/// The instructions of one code and what they may name.
struct Body<'a> {
    view: CodeView<'a>,
    insns: Vec<(Op, Insn)>,
    registers: usize,
    captures: usize,
    roots: usize,
}

impl<'a> Body<'a> {
    fn of(view: CodeView<'a>, captures: usize, roots: usize) -> Checked<Body<'a>> {
        let bytes = view.0.slots()[0].object().bytes().len();
        need(
            bytes > 0 && bytes.is_multiple_of(8),
            "instructions are cut short",
        )?;
        let registers = view.registers();
        let args = view.args() + usize::from(view.has_rest());
        need(
            (args.max(1)..1 << 16).contains(&registers),
            "the window is too small or too large",
        )?;
        let decode = |insn: Insn| Op::from_code(insn.op_code()).map(|op| (op, insn));
        let insns = view.insns().map(decode).collect::<Option<Vec<_>>>();
        Ok(Body {
            view,
            insns: insns.ok_or("there is no such instruction")?,
            registers,
            captures,
            roots,
        })
    }

    fn check(&self) -> Checked {
        for (at, (op, insn)) in self.insns.iter().enumerate() {
            self.check_operands(*op, *insn)?;
            self.successors(at)?;
        }
        let bytes = self.view.0.slots()[1].object().bytes();
        let tables = super::Tables::from_bytes(bytes).ok_or("the side tables are damaged")?;
        let len = self.insns.len();
        for it in &tables.handlers {
            let inside = it.start <= it.end && it.end as usize <= len && (it.target as usize) < len;
            need(inside, "a handler leads out of the code")?;
            self.register(it.register as usize, 1)?;
        }
        for register in tables.drops.iter().flat_map(|(_, all)| all) {
            self.register(*register as usize, 1)?;
        }
        self.check_paths(
            tables
                .handlers
                .iter()
                .map(|it| it.target as usize)
                .collect(),
        )
    }

    fn register(&self, first: usize, count: usize) -> Checked {
        need(
            first + count <= self.registers,
            "a register is outside of the window",
        )
    }

    fn check_operands(&self, op: Op, insn: Insn) -> Checked {
        let constants = self.view.constants().len();
        let wide = usize::try_from(insn.imm32());
        for (role, field) in op.roles().into_iter().zip([insn.a(), insn.b(), insn.c()]) {
            let field = usize::from(field);
            match role {
                Role::Dst | Role::Src => self.register(field, 1)?,
                Role::Range => self.register(field, self.range_of(op, insn)?.max(1))?,
                Role::Const => need(field < constants, "there is no such constant")?,
                Role::WideConst => {
                    let exists = wide.is_ok_and(|ix| ix < constants);
                    need(exists, "there is no such constant")?;
                }
                Role::Slot => need(wide.is_ok_and(|ix| ix < self.roots), "there is no such var")?,
                _ => {}
            }
        }
        let capture = match op {
            Op::LoadCapture | Op::TakeCapture => Some(insn.b()),
            Op::DropCapture => Some(insn.a()),
            _ => None,
        };
        let exists = capture.is_none_or(|ix| usize::from(ix) < self.captures);
        need(exists, "there is no such captured value")
    }

    /// Registers consumed from operand a on.
    fn range_of(&self, op: Op, insn: Insn) -> Checked<usize> {
        match op {
            Op::Call => Ok(usize::from(insn.c())),
            Op::CallVar | Op::Closure => Ok(usize::from(insn.flags())),
            Op::Vector | Op::Map | Op::Set => {
                usize::try_from(insn.imm32()).map_err(|_| "a range is negative".to_owned())
            }
            _ => Ok(3),
        }
    }

    /// Where the instruction may go on.
    fn successors(&self, at: usize) -> Checked<Vec<usize>> {
        let (op, insn) = self.insns[at];
        let mut found = Vec::new();
        if op == Op::JumpTable {
            let entries = usize::try_from(insn.imm32()).map_err(|_| "a table has no size")?;
            let table = self.insns.get(at + 1..).and_then(|it| it.get(..=entries));
            let is_whole = table.is_some_and(|it| it.iter().all(|(op, _)| *op == Op::Jump));
            need(is_whole, "a jump table is cut short")?;
            return Ok((at + 1..=at + 1 + entries).collect());
        }
        if !matches!(op.shape(), Shape::Goto | Shape::End) {
            found.push(at + 1);
        }
        let distance = match op.roles() {
            [.., Role::Jump] => Some(i64::from(insn.c_imm())),
            [_, Role::WideJump, _] => Some(i64::from(insn.imm32())),
            _ => None,
        };
        if let Some(distance) = distance {
            let target = usize::try_from(at as i64 + 1 + distance);
            let target = target.ok().filter(|it| *it < self.insns.len());
            found.push(target.ok_or("a jump leads out of the code")?);
        }
        Ok(found)
    }

    /// No path from the first instruction or a handler runs off the end.
    fn check_paths(&self, handlers: Vec<usize>) -> Checked {
        let mut reached = vec![false; self.insns.len()];
        let mut todo = handlers;
        todo.push(0);
        while let Some(at) = todo.pop() {
            let place = reached.get_mut(at).ok_or("a path runs off the end")?;
            if !std::mem::replace(place, true) {
                todo.extend(self.successors(at)?);
            }
        }
        Ok(())
    }
}
