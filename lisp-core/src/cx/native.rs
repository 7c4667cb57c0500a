//! Native functions: rows that describe them, and the arguments they get.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Cx, Result};
use crate::value::Value;

/// A native: gets the context and its arguments, answers a value.
pub type NativeFn = fn(&mut Cx, Args<'_>) -> Result<Value>;

/// A native made by the embedding program.
pub type HostFn = Arc<dyn Fn(&mut Cx, Args<'_>) -> Result<Value> + Send + Sync>;

/// How to run a native.
#[derive(Clone)]
pub enum Native {
    /// A function of this program's code.
    Static(NativeFn),
    /// A closure of the embedding program.
    Host(HostFn),
}

/// How a native's work grows. What grows must be paid for as it is done: `cx.tick`, `cx.reserve`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Cost {
    /// Not with what it is given, or with the logarithm of it.
    #[default]
    Constant,
    /// With the size of what it is given, or of what it makes.
    Length,
    /// With the size and its logarithm, or worse.
    Sorting,
    /// With what the functions do that it calls.
    Calls,
}

/// What is known of a native besides its code.
#[derive(Clone, Debug)]
pub struct NativeRow {
    /// Namespace it is interned in.
    pub ns: &'static str,
    /// Name in the language.
    pub name: &'static str,
    /// Argument lists as written, `[x]`, `[x & more]`.
    pub arglists: &'static [&'static str],
    /// Documentation.
    pub doc: &'static str,
    /// Version it appeared in.
    pub since: &'static str,
    /// How its work grows.
    pub cost: Cost,
    /// Bit n: it may be called with n arguments; the highest bit stands for all larger numbers.
    pub arities: u32,
}

/// The texts of a row.
#[derive(Clone, Copy, Debug)]
pub struct RowText {
    /// Namespace it is interned in.
    pub ns: &'static str,
    /// Name in the language.
    pub name: &'static str,
    /// Argument lists as written.
    pub arglists: &'static [&'static str],
    /// Documentation.
    pub doc: &'static str,
    /// Version it appeared in.
    pub since: &'static str,
    /// How its work grows.
    pub cost: Cost,
}

impl NativeRow {
    /// The row of these texts; arities are read off the argument lists, at compile time where the row is a constant.
    pub const fn new(text: RowText) -> NativeRow {
        let mut arities = 0;
        let mut ix = 0;
        while ix < text.arglists.len() {
            let (least, most) = arity_of(text.arglists[ix]);
            let mut given = least as u32;
            let last = match most {
                Some(most) => most as u32,
                None => MANY,
            };
            while given <= last && given <= MANY {
                arities |= 1 << given;
                given += 1;
            }
            ix += 1;
        }
        NativeRow {
            ns: text.ns,
            name: text.name,
            arglists: text.arglists,
            doc: text.doc,
            since: text.since,
            cost: text.cost,
            arities,
        }
    }

    /// May it be called with `given` arguments?
    pub const fn accepts(&self, given: usize) -> bool {
        let bit = if given > MANY as usize {
            MANY
        } else {
            given as u32
        };
        self.arities >> bit & 1 == 1
    }
}

/// Fewest and most arguments of an argument list as written.
pub(super) const fn arity_of(list: &str) -> (usize, Option<usize>) {
    let bytes = list.as_bytes();
    let mut names = 0;
    let mut in_name = false;
    let mut ix = 1;
    while ix < bytes.len() {
        let byte = bytes[ix];
        if byte == b'&' && !in_name {
            return (names, None);
        }
        let is_name = byte != b' ' && byte != b']';
        if is_name && !in_name {
            names += 1;
        }
        in_name = is_name;
        ix += 1;
    }
    (names, Some(names))
}

/// What a call needs of a native: its code, and the numbers of arguments it accepts as bits.
#[derive(Clone, Copy)]
pub(crate) struct NativeCall {
    pub(crate) function: Option<NativeFn>,
    arities: u32,
}

/// The bit that stands for all larger numbers of arguments.
const MANY: u32 = 31;

impl NativeCall {
    fn new(row: &NativeRow, native: &Native) -> NativeCall {
        let function = match native {
            Native::Static(function) => Some(*function),
            Native::Host(_) => None,
        };
        NativeCall {
            function,
            arities: row.arities,
        }
    }

    /// May it be called with `given` arguments?
    #[inline]
    pub(crate) fn accepts(self, given: usize) -> bool {
        self.arities >> (given as u32).min(MANY) & 1 == 1
    }
}

/// Native functions by index, in the order in which they were declared.
#[derive(Default)]
pub struct NativeTable {
    /// Rows and code; the index is part of images.
    pub entries: Vec<(NativeRow, Native)>,
    /// What a call needs of each row, close together.
    pub(crate) calls: Vec<NativeCall>,
    /// Index of `apply`, which the machine runs without nesting.
    pub apply_index: Option<usize>,
    by_name: FxHashMap<(&'static str, &'static str), u32>,
}

impl NativeTable {
    /// Adds a native and answers its index.
    pub fn add(&mut self, row: NativeRow, native: Native) -> u32 {
        let index = u32::try_from(self.entries.len()).expect("natives are declared in source");
        if (row.ns, row.name) == ("clojure.core", "apply") {
            self.apply_index = Some(self.entries.len());
        }
        self.calls.push(NativeCall::new(&row, &native));
        self.by_name.insert((row.ns, row.name), index);
        self.entries.push((row, native));
        index
    }

    /// The index of a native by namespace and name.
    pub fn find(&self, ns: &str, name: &str) -> Option<u32> {
        self.by_name.get(&(ns, name)).copied()
    }

    /// The same, for names that are made up.
    pub fn find_name(&self, ns: &str, name: &str) -> Option<u32> {
        self.find(ns, name)
    }
}

impl std::fmt::Debug for NativeTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NativeTable({})", self.entries.len())
    }
}

/// Arguments of a native, owned by it: taking one out leaves nil, the rest is dropped by the caller.
pub struct Args<'a> {
    values: &'a mut [Value],
}

impl<'a> Args<'a> {
    /// Arguments from a slice.
    #[inline]
    pub fn new(values: &'a mut [Value]) -> Args<'a> {
        Args { values }
    }

    /// How many there are.
    #[inline]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Argument `ix`, if given.
    #[inline]
    pub fn get(&self, ix: usize) -> Option<&Value> {
        self.values.get(ix)
    }

    /// Takes argument `ix` out, so that a collection only this call owns can be updated in place. Nil if not given.
    #[inline]
    pub fn take(&mut self, ix: usize) -> Value {
        self.values.get_mut(ix).map_or(Value::NIL, Value::take)
    }

    /// All arguments.
    #[inline]
    pub fn as_slice(&self) -> &[Value] {
        self.values
    }

    /// Arguments from `start` on.
    #[inline]
    pub fn rest(&self, start: usize) -> &[Value] {
        self.values.get(start..).unwrap_or(&[])
    }
}

impl std::ops::Index<usize> for Args<'_> {
    type Output = Value;
    #[inline]
    fn index(&self, ix: usize) -> &Value {
        &self.values[ix]
    }
}
