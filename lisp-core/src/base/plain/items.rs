//! The insides of plain collections: shared, immutable, and dropped without recursion.
//!
//! The last owner of nested data moves the children of each collection onto one work list before it
//! goes; so the stack stays flat however deep the data is.

use std::ops::Deref;
use std::sync::Arc;

use super::Plain;

/// The items of a list, vector or set.
#[derive(Clone, Default)]
pub struct Items(Option<Arc<Vec<Plain>>>);

/// The pairs of a map.
#[derive(Clone, Default)]
pub struct Pairs(Option<Arc<Vec<(Plain, Plain)>>>);

impl Items {
    /// The items as a vector of their own; copied (shallowly) when somebody else holds them too.
    #[must_use]
    pub fn into_vec(mut self) -> Vec<Plain> {
        self.0.take().map(Arc::unwrap_or_clone).unwrap_or_default()
    }

    fn release(&mut self) -> Option<Vec<Plain>> {
        self.0.take().and_then(Arc::into_inner)
    }
}

impl Pairs {
    /// The pairs as a vector of their own; copied (shallowly) when somebody else holds them too.
    #[must_use]
    pub fn into_vec(mut self) -> Vec<(Plain, Plain)> {
        self.0.take().map(Arc::unwrap_or_clone).unwrap_or_default()
    }

    fn release(&mut self) -> Option<Vec<(Plain, Plain)>> {
        self.0.take().and_then(Arc::into_inner)
    }
}

impl Drop for Items {
    fn drop(&mut self) {
        if let Some(items) = self.release() {
            drop_flat(items);
        }
    }
}

impl Drop for Pairs {
    fn drop(&mut self) {
        if let Some(pairs) = self.release() {
            drop_flat(
                pairs
                    .into_iter()
                    .flat_map(|(key, value)| [key, value])
                    .collect(),
            );
        }
    }
}

fn drop_flat(mut pending: Vec<Plain>) {
    while let Some(mut plain) = pending.pop() {
        match &mut plain {
            Plain::List(items) | Plain::Vector(items) | Plain::Set(items) => {
                pending.extend(items.release().unwrap_or_default());
            }
            Plain::Tagged(tagged) => pending.extend(tagged.inner.release().unwrap_or_default()),
            Plain::Map(pairs) => {
                let pairs = pairs.release().unwrap_or_default();
                pending.extend(pairs.into_iter().flat_map(|(key, value)| [key, value]));
            }
            _ => {}
        }
    }
}

impl Deref for Items {
    type Target = [Plain];

    fn deref(&self) -> &[Plain] {
        self.0.as_ref().map_or(&[], |items| items.as_slice())
    }
}

impl Deref for Pairs {
    type Target = [(Plain, Plain)];

    fn deref(&self) -> &[(Plain, Plain)] {
        self.0.as_ref().map_or(&[], |pairs| pairs.as_slice())
    }
}

impl From<Vec<Plain>> for Items {
    fn from(items: Vec<Plain>) -> Items {
        Items(if items.is_empty() {
            None
        } else {
            Some(Arc::new(items))
        })
    }
}

impl From<Vec<(Plain, Plain)>> for Pairs {
    fn from(pairs: Vec<(Plain, Plain)>) -> Pairs {
        Pairs(if pairs.is_empty() {
            None
        } else {
            Some(Arc::new(pairs))
        })
    }
}

impl FromIterator<Plain> for Items {
    fn from_iter<I: IntoIterator<Item = Plain>>(items: I) -> Items {
        Items::from(items.into_iter().collect::<Vec<_>>())
    }
}

impl FromIterator<(Plain, Plain)> for Pairs {
    fn from_iter<I: IntoIterator<Item = (Plain, Plain)>>(pairs: I) -> Pairs {
        Pairs::from(pairs.into_iter().collect::<Vec<_>>())
    }
}
