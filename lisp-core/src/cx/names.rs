//! Interned symbols and keywords: the image's table below, the runtime's own above.
//!
//! Two reads of one name give the same object, so comparing names is comparing addresses. What a script reads stays
//! in its runtime and ends with it; names that nobody holds are forgotten when the table is full.

use std::sync::Arc;

use super::Frozen;
use crate::heap::Heap;
use crate::value::{Kind, Value};

/// Interned names of one runtime.
pub struct Names {
    frozen: Arc<Frozen>,
    table: Vec<(u32, Value)>,
    len: usize,
}

/// The name to look for.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    kind: Kind,
    ns: Option<&'a str>,
    name: &'a str,
    hash: u32,
}

impl Wanted<'_> {
    fn is(&self, value: &Value) -> bool {
        let Some(obj) = value.obj_of(self.kind) else {
            return false;
        };
        let [ns, name] = obj.slots() else {
            return false;
        };
        name.text() == Some(self.name) && ns.text() == self.ns
    }

    /// The entry with this name, or the free place where it belongs. The table is never full.
    fn find(&self, table: &[(u32, Value)]) -> std::result::Result<usize, usize> {
        let mask = table.len() - 1;
        let mut ix = self.hash as usize & mask;
        loop {
            let (hash, value) = &table[ix];
            if value.is_nil() {
                return Err(ix);
            }
            if *hash == self.hash && self.is(value) {
                return Ok(ix);
            }
            ix = (ix + 1) & mask;
        }
    }
}

fn hash_of(kind: Kind, ns: Option<&str>, name: &str) -> u32 {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64 ^ kind as u64;
    for part in [ns.unwrap_or(""), name] {
        for chunk in part.as_bytes().chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            state = fold(state ^ u64::from_le_bytes(word), 0xa076_1d64_78bd_642f);
        }
        state = fold(state ^ part.len() as u64, 0xe703_7ed1_a0b4_28db);
    }
    (state ^ (state >> 32)) as u32
}

fn fold(a: u64, b: u64) -> u64 {
    let product = u128::from(a) * u128::from(b);
    (product as u64) ^ ((product >> 64) as u64)
}

impl Names {
    /// The names of a runtime made from `frozen`.
    pub fn new(frozen: Arc<Frozen>) -> Names {
        Names {
            frozen,
            table: Vec::new(),
            len: 0,
        }
    }

    /// The symbol with this name.
    pub fn symbol(&mut self, heap: &Heap, ns: Option<&str>, name: &str) -> Value {
        self.intern(heap, Kind::Symbol, ns, name)
    }

    /// The keyword with this name.
    pub fn keyword(&mut self, heap: &Heap, ns: Option<&str>, name: &str) -> Value {
        self.intern(heap, Kind::Keyword, ns, name)
    }

    fn intern(&mut self, heap: &Heap, kind: Kind, ns: Option<&str>, name: &str) -> Value {
        let wanted = Wanted {
            kind,
            ns,
            name,
            hash: hash_of(kind, ns, name),
        };
        if !self.frozen.names.is_empty()
            && let Ok(ix) = wanted.find(&self.frozen.names)
        {
            return self.frozen.names[ix].1.clone();
        }
        if self.len * 4 >= self.table.len() * 3 {
            self.grow();
        }
        let ix = match wanted.find(&self.table) {
            Ok(ix) => return self.table[ix].1.clone(),
            Err(ix) => ix,
        };
        let ns = ns.map_or(Value::NIL, |ns| heap.text(ns));
        let value = heap.object(kind, [], [ns, heap.text(name)]);
        self.table[ix] = (wanted.hash, value.clone());
        self.len += 1;
        value
    }

    /// Makes room: forgets the names that only the table holds, and doubles the table when that is not enough.
    fn grow(&mut self) {
        self.trim();
        if self.len * 2 >= self.table.len() {
            self.table = grown(&self.table, (self.table.len() * 2).max(32));
        }
    }

    /// Forgets the names that only the table holds: should they be read again, they are made again.
    pub fn trim(&mut self) {
        for (_, value) in &mut self.table {
            if value.obj().is_some_and(|obj| obj.is_unique()) {
                *value = Value::NIL;
                self.len -= 1;
            }
        }
        let size = (self.len * 2).next_power_of_two().max(32);
        if !self.table.is_empty() {
            self.table = grown(&self.table, size.min(self.table.len()));
        }
    }

    /// Bytes of the table.
    pub(crate) fn bytes(&self) -> usize {
        self.table.capacity() * size_of::<(u32, Value)>()
    }

    /// Calls `f` on every name of this runtime, image included.
    pub fn each(&self, mut f: impl FnMut(u32, &Value)) {
        for (hash, value) in self.frozen.names.iter().chain(&self.table) {
            if !value.is_nil() {
                f(*hash, value);
            }
        }
    }

    /// Number of names that are the runtime's own.
    pub fn own_len(&self) -> usize {
        self.len
    }

    /// Empties the table without counting down.
    pub(crate) fn abandon(&mut self) {
        for (_, value) in self.table.drain(..) {
            std::mem::forget(value);
        }
        self.len = 0;
    }
}

/// The same entries in a table of `size` places, a power of two.
pub(crate) fn grown(table: &[(u32, Value)], size: usize) -> Vec<(u32, Value)> {
    let mut larger = vec![(0, Value::NIL); size];
    for (hash, value) in table.iter().filter(|(_, value)| !value.is_nil()) {
        let mut ix = *hash as usize & (size - 1);
        while !larger[ix].1.is_nil() {
            ix = (ix + 1) & (size - 1);
        }
        larger[ix] = (*hash, value.clone());
    }
    larger
}

impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Names").field("own", &self.len).finish()
    }
}
