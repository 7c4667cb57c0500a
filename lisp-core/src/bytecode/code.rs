//! Code objects: the instructions of one arity, and the prototype that joins the arities of a function.
//!
//! `Code`: raw 0 registers, raw 1 fixed arguments and the rest flag; slots instructions, tables, name, file, constants.
//! `Proto`: raw 0 which slot has the code for 0..7 arguments (a byte each, 0 for none), raw 1 slot and fixed arguments of the
//! variadic arity, raw 2 number of captured values, raw 3 fixed arities with more than 7 arguments exist; slots name, codes.

use super::{Insn, Tables};
use crate::heap::Heap;
use crate::value::{Kind, Obj, Value};

/// What a code object is made of.
#[derive(Debug, Default)]
pub struct CodeParts {
    /// Instructions.
    pub insns: Vec<Insn>,
    /// Side tables.
    pub tables: Tables,
    /// Registers of a window.
    pub registers: u16,
    /// Fixed arguments.
    pub args: u16,
    /// Is there a rest argument behind them?
    pub has_rest: bool,
    /// Name for stack traces.
    pub name: Value,
    /// Name of the source text.
    pub file: Value,
    /// Constants.
    pub constants: Vec<Value>,
}

/// Slots before the constants.
pub(crate) const CONSTANTS: usize = 4;

/// The code object of these parts.
pub fn make_code(heap: &Heap, parts: CodeParts) -> Value {
    let bytes: Vec<u8> = parts
        .insns
        .iter()
        .flat_map(|insn| insn.to_stored().to_le_bytes())
        .collect();
    let insns = heap.bytes_of(Kind::Blob, &[], &bytes, 0);
    let tables = heap.bytes_of(Kind::Blob, &[], &parts.tables.to_bytes(), 0);
    let shape = u64::from(parts.args) | u64::from(parts.has_rest) << 16;
    let mut slots = vec![insns, tables, parts.name, parts.file];
    slots.extend(parts.constants);
    heap.object_of(
        Kind::Code,
        &[u64::from(parts.registers), shape],
        slots.into_iter(),
        0,
    )
}

/// A code object, seen as what it is.
#[derive(Clone, Copy)]
pub struct CodeView<'a>(pub Obj<'a>);

impl<'a> CodeView<'a> {
    /// Registers of a window.
    pub fn registers(self) -> usize {
        self.0.raw(0) as usize
    }

    /// Fixed arguments.
    pub fn args(self) -> usize {
        self.0.raw(1) as u16 as usize
    }

    /// Is there a rest argument?
    pub fn has_rest(self) -> bool {
        self.0.raw(1) >> 16 & 1 == 1
    }

    /// Instructions.
    pub fn insns(self) -> impl ExactSizeIterator<Item = Insn> + 'a {
        let bytes = self.0.slots()[0].object().bytes();
        bytes.chunks_exact(8).map(|word| {
            Insn::from_stored(u64::from_le_bytes(
                word.try_into().expect("chunks have eight bytes"),
            ))
        })
    }

    /// Side tables.
    pub fn tables(self) -> Tables {
        Tables::from_bytes(self.0.slots()[1].object().bytes()).unwrap_or_default()
    }

    /// Name for stack traces.
    pub fn name(self) -> &'a Value {
        &self.0.slots()[2]
    }

    /// Name of the source text.
    pub fn file(self) -> &'a Value {
        &self.0.slots()[3]
    }

    /// Constants.
    pub fn constants(self) -> &'a [Value] {
        &self.0.slots()[CONSTANTS..]
    }
}

/// What a prototype is made of.
#[derive(Debug, Default)]
pub struct ProtoParts {
    /// Name of the function, a symbol.
    pub name: Value,
    /// Codes of all arities.
    pub codes: Vec<Value>,
    /// Number of captured values.
    pub captures: usize,
}

/// The prototype of these parts.
pub fn make_proto(heap: &Heap, parts: ProtoParts) -> Value {
    let mut small = 0_u64;
    let mut variadic = 0_u64;
    let mut large = 0_u64;
    for (ix, code) in parts.codes.iter().enumerate() {
        let view = CodeView(code.object());
        let slot = ix as u64 + 1;
        if view.has_rest() {
            variadic = slot | (view.args() as u64) << 32;
        } else if view.args() < 8 {
            small |= slot << (view.args() * 8);
        } else {
            large = 1;
        }
    }
    let slots = std::iter::once(parts.name)
        .chain(parts.codes)
        .collect::<Vec<_>>();
    let raw = [small, variadic, parts.captures as u64, large];
    heap.object_of(Kind::Proto, &raw, slots.into_iter(), 0)
}

/// A prototype, seen as what it is.
#[derive(Clone, Copy)]
pub struct ProtoView<'a>(pub Obj<'a>);

impl<'a> ProtoView<'a> {
    /// Name of the function.
    pub fn name(self) -> &'a Value {
        &self.0.slots()[0]
    }

    /// Codes of all arities.
    pub fn codes(self) -> &'a [Value] {
        &self.0.slots()[1..]
    }

    /// Number of captured values.
    pub fn captures(self) -> usize {
        self.0.raw(2) as usize
    }

    /// The code for `given` arguments: fixed first, then variadic.
    #[inline]
    pub fn code_for(self, given: usize) -> Option<&'a Value> {
        if given < 8 {
            let slot = (self.0.raw(0) >> (given * 8)) as u8;
            if slot != 0 {
                return self.0.slots().get(usize::from(slot));
            }
        } else if self.0.raw(3) != 0
            && let Some(code) = self.fixed_code(given)
        {
            return Some(code);
        }
        let variadic = self.0.raw(1);
        let fixed = (variadic >> 32) as usize;
        if variadic != 0 && given >= fixed {
            return self.0.slots().get(variadic as u32 as usize);
        }
        None
    }

    fn fixed_code(self, given: usize) -> Option<&'a Value> {
        self.codes().iter().find(|code| {
            let view = CodeView(code.object());
            view.args() == given && !view.has_rest()
        })
    }

    /// Does the function take a rest argument, and after how many fixed ones?
    pub fn variadic_after(self) -> Option<usize> {
        let variadic = self.0.raw(1);
        (variadic != 0).then_some((variadic >> 32) as usize)
    }
}
