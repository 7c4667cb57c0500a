//! Scopes: what a symbol means inside a function, and what a function captures from those around it.

use super::Compiler;
use super::builder::{Builder, Label};
use crate::value::Value;

/// Where a local's value is, seen from one function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a register.
    Reg(u16),
    /// Among the captured values.
    Capture(u16),
    /// It is the running function.
    Itself,
    /// A field of the instance in a register; may be set when mutable.
    Field {
        instance: u16,
        ix: u16,
        mutable: bool,
    },
}

#[derive(Debug)]
pub(super) struct Local {
    pub(super) name: Value,
    pub(super) place: Place,
}

/// Where `recur` goes.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub(super) label: Label,
    pub(super) registers: Vec<u16>,
}

/// A function being written; scopes and instructions are those of the arity at work.
#[derive(Debug)]
pub(super) struct Function {
    pub(super) name: Value,
    pub(super) itself: Option<Value>,
    pub(super) builder: Builder,
    pub(super) locals: Vec<Local>,
    /// Captured names and where they are in the function around.
    pub(super) captures: Vec<(Value, Place)>,
    pub(super) targets: Vec<Target>,
    /// Runs at most once (`^:once fn*`): the last use of a captured value gives it up.
    pub(super) once: bool,
    /// Protected regions being written, which no `recur` may leave.
    pub(super) in_try: usize,
    /// First register free.
    pub(super) next: u16,
    /// Registers used at most.
    pub(super) most: u16,
}

impl Function {
    pub(super) fn new(name: Value, itself: Option<Value>) -> Function {
        Function {
            name,
            itself,
            builder: Builder::default(),
            locals: Vec::new(),
            captures: Vec::new(),
            targets: Vec::new(),
            once: false,
            in_try: 0,
            next: 0,
            most: 0,
        }
    }

    /// Begins another arity: same captures, new instructions.
    pub(super) fn begin_arity(&mut self) {
        self.builder = Builder::default();
        self.locals.clear();
        self.targets.clear();
        self.in_try = 0;
        self.next = 0;
        self.most = 0;
        if let Some(name) = self.itself.clone() {
            self.locals.push(Local {
                name,
                place: Place::Itself,
            });
        }
    }

    /// Takes the next register.
    pub(super) fn take(&mut self) -> u16 {
        let register = self.next;
        self.next = self.next.saturating_add(1);
        self.touch(register);
        register
    }

    /// Notes that a register is used.
    pub(super) fn touch(&mut self, register: u16) {
        self.most = self.most.max(register.saturating_add(1));
    }

    /// Brings a local into scope.
    pub(super) fn bind(&mut self, name: Value, place: Place) {
        self.locals.push(Local { name, place });
    }
}

/// The same name, whatever metadata the symbols carry.
pub(super) fn same_symbol(one: &Value, other: &Value) -> bool {
    one.is_identical(other)
        || match (one.name_parts(), other.name_parts()) {
            (Some((None, one)), Some((None, other))) => one == other,
            _ => false,
        }
}

impl Compiler<'_> {
    /// Where a local of this name is, if there is one.
    pub(super) fn local(&mut self, name: &Value) -> Option<Place> {
        self.local_in(name, self.functions.len() - 1)
    }

    fn local_in(&mut self, name: &Value, at: usize) -> Option<Place> {
        let function = &self.functions[at];
        let mut locals = function.locals.iter().rev();
        if let Some(local) = locals.find(|local| same_symbol(&local.name, name)) {
            return Some(local.place);
        }
        let known = function
            .captures
            .iter()
            .position(|(known, _)| same_symbol(known, name));
        if let Some(ix) = known {
            return Some(Place::Capture(ix as u16));
        }
        let outer = self.local_in(name, at.checked_sub(1)?)?;
        let captures = &mut self.functions[at].captures;
        captures.push((name.clone(), outer));
        Some(Place::Capture((captures.len() - 1) as u16))
    }

    /// Names of all locals in scope, for `&env`.
    pub(super) fn local_names(&self) -> Vec<Value> {
        let mut names: Vec<Value> = Vec::new();
        for local in self.functions.iter().flat_map(|function| &function.locals) {
            if !names.iter().any(|name| same_symbol(name, &local.name)) {
                names.push(local.name.clone());
            }
        }
        names
    }
}
