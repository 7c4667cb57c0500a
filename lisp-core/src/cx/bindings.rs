//! Dynamic bindings: a stack of (var slot, value), newest last, in groups that are pushed and popped as one.

use crate::value::Value;

/// The dynamic bindings in force.
#[derive(Debug, Default)]
pub struct Bindings {
    entries: Vec<(u32, Value)>,
    groups: Vec<usize>,
}

impl Bindings {
    /// Number of groups in force.
    pub fn depth(&self) -> usize {
        self.groups.len()
    }

    /// Pushes a group.
    pub fn push(&mut self, group: impl IntoIterator<Item = (u32, Value)>) {
        self.groups.push(self.entries.len());
        self.entries.extend(group);
    }

    /// Pops the newest group; answers whether there was one.
    pub fn pop(&mut self) -> bool {
        let Some(start) = self.groups.pop() else {
            return false;
        };
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
        self.entries
            .iter()
            .rev()
            .find(|(bound, _)| *bound == slot)
            .map(|(_, value)| value)
    }

    /// Changes the innermost binding of the var; gives the value back when there is none.
    ///
    /// # Errors
    /// The value itself, when the var is not bound.
    pub fn set(&mut self, slot: u32, value: Value) -> Result<(), Value> {
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

    /// The bindings in force, innermost only, oldest first.
    pub fn current(&self) -> Vec<(u32, Value)> {
        let mut current: Vec<(u32, Value)> = Vec::new();
        for (slot, value) in &self.entries {
            match current.iter_mut().find(|(seen, _)| seen == slot) {
                Some(entry) => entry.1 = value.clone(),
                None => current.push((*slot, value.clone())),
            }
        }
        current
    }

    /// Bytes of a stack with one group.
    pub(crate) fn bytes(&self) -> usize {
        self.entries.len() * size_of::<(u32, Value)>() + size_of::<usize>()
    }

    /// Bytes of the group a fiber began with.
    pub(crate) fn bytes_at_start(&self) -> usize {
        let first = self.groups.get(1).copied().unwrap_or(self.entries.len());
        first * size_of::<(u32, Value)>() + size_of::<usize>()
    }

    /// Empties the stack without counting down; answers how many groups were in force.
    pub(crate) fn abandon(&mut self) -> usize {
        for (_, value) in self.entries.drain(..) {
            std::mem::forget(value);
        }
        let groups = self.groups.len();
        self.groups.clear();
        groups
    }
}
