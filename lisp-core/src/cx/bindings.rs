//! Dynamic bindings: a stack of (var slot, value), newest last, in groups that are pushed and popped as one.
//!
//! Below the stack stands what a fiber began with: an object that fibers started under the same bindings share.

use crate::heap::Heap;
use crate::value::{Kind, Value};

/// The dynamic bindings in force.
#[derive(Debug, Default)]
pub struct Bindings {
    /// What the fiber began with: var slot, value, var slot, value; nil for nothing.
    base: Value,
    entries: Vec<(u32, Value)>,
    groups: Vec<usize>,
    /// All that is in force, as a base for new fibers; nil when that is not known.
    shared: Value,
}

impl Bindings {
    /// The bindings of a fiber that begins with `base`.
    pub(crate) fn with_base(base: Value) -> Bindings {
        Bindings {
            base,
            ..Bindings::default()
        }
    }

    /// Number of groups in force.
    pub fn depth(&self) -> usize {
        self.groups.len()
    }

    /// Pushes a group.
    pub fn push(&mut self, group: impl IntoIterator<Item = (u32, Value)>) {
        self.shared = Value::NIL;
        self.groups.push(self.entries.len());
        self.entries.extend(group);
    }

    /// Pops the newest group; answers whether there was one.
    pub fn pop(&mut self) -> bool {
        let Some(start) = self.groups.pop() else {
            return false;
        };
        self.shared = Value::NIL;
        self.entries.truncate(start);
        true
    }

    /// Pops groups until `depth` are left.
    pub fn unwind_to(&mut self, depth: usize) {
        while self.groups.len() > depth {
            self.pop();
        }
    }

    /// The value the var is bound to.
    #[inline]
    pub fn get(&self, slot: u32) -> Option<&Value> {
        let own = self.entries.iter().rev().find(|(bound, _)| *bound == slot);
        match own {
            Some((_, value)) => Some(value),
            None if self.base.is_nil() => None,
            None => self.get_in_base(slot),
        }
    }

    fn get_in_base(&self, slot: u32) -> Option<&Value> {
        pairs_of(&self.base)
            .find(|(bound, _)| *bound == slot)
            .map(|(_, value)| value)
    }

    /// Is the var bound, but by the fiber that started this one?
    pub fn is_conveyed(&self, slot: u32) -> bool {
        let is_own = self.entries.iter().any(|(bound, _)| *bound == slot);
        !is_own && !self.base.is_nil() && self.get_in_base(slot).is_some()
    }

    /// Changes the innermost binding of the var; gives the value back when there is none.
    ///
    /// # Errors
    /// The value itself, when the var is not bound.
    pub fn set(&mut self, slot: u32, value: Value) -> Result<(), Value> {
        self.shared = Value::NIL;
        if self.entries.iter().all(|(bound, _)| *bound != slot) {
            self.own_base();
        }
        match self
            .entries
            .iter_mut()
            .rev()
            .find(|(bound, _)| *bound == slot)
        {
            Some(entry) => {
                entry.1 = value;
                Ok(())
            }
            None => Err(value),
        }
    }

    /// Puts what is shared at the bottom of the stack, where it can be changed.
    fn own_base(&mut self) {
        let base = std::mem::take(&mut self.base);
        let own: Vec<_> = pairs_of(&base)
            .map(|(slot, value)| (slot, value.clone()))
            .collect();
        for start in &mut self.groups {
            *start += own.len();
        }
        self.entries.splice(0..0, own);
    }

    /// The bindings in force, innermost only, oldest first.
    pub fn current(&self) -> Vec<(u32, Value)> {
        let mut current: Vec<(u32, Value)> = pairs_of(&self.base)
            .map(|(slot, value)| (slot, value.clone()))
            .collect();
        for (slot, value) in &self.entries {
            match current.iter_mut().find(|(seen, _)| seen == slot) {
                Some(entry) => entry.1 = value.clone(),
                None => current.push((*slot, value.clone())),
            }
        }
        current
    }

    /// Pushes a group of what was in force when `frame` was made by [`Bindings::share`], and one more.
    pub fn push_frame(&mut self, frame: &Value, (slot, value): (u32, Value)) {
        let of_frame = pairs_of(frame).map(|(slot, value)| (slot, value.clone()));
        self.push(of_frame.chain([(slot, value)]));
    }

    /// The bindings in force as one object, which nothing else may look into: the base of a new fiber's, or a frame.
    pub fn share(&mut self, heap: &Heap) -> Value {
        if self.entries.is_empty() {
            return self.base.clone();
        }
        if self.shared.is_nil() {
            let slots: Vec<Value> = self
                .current()
                .into_iter()
                .flat_map(|(slot, value)| [Value::from(i64::from(slot)), value])
                .collect();
            self.shared = heap.object_of(Kind::VectorLeaf, &[], slots.into_iter(), 0);
        }
        self.shared.clone()
    }

    /// Empties the stack without counting down; answers how many groups were in force.
    pub(crate) fn abandon(&mut self) -> usize {
        for (_, value) in self.entries.drain(..) {
            std::mem::forget(value);
        }
        std::mem::forget(std::mem::take(&mut self.base));
        std::mem::forget(std::mem::take(&mut self.shared));
        let groups = self.groups.len();
        self.groups.clear();
        groups
    }
}

fn pairs_of(base: &Value) -> impl Iterator<Item = (u32, &Value)> {
    let slots = base.obj().map_or(&[] as &[Value], |obj| obj.slots());
    slots.chunks_exact(2).map(|pair| {
        let slot = pair[0].as_int().and_then(|slot| u32::try_from(slot).ok());
        (slot.unwrap_or(u32::MAX), &pair[1])
    })
}
