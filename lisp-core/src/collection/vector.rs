//! Vectors: a trie of 32 items a leaf, with the last leaf apart as tail.
//!
//! Floor 3. A vector whose objects have one owner all the way down is updated in place, so `conj`
//! in a loop writes one slot a call; otherwise the path is copied. Leaves and tails leave room for
//! what comes next. `vector/slice.rs` has the views; entries of maps count as vectors of two. The
//! functions here take indices the caller has checked.

mod slice;

pub use slice::subvec;
pub(super) use slice::{slice_assoc, slice_pop, slice_push};

use super::node;
use crate::heap::Heap;
use crate::value::{Kind, Link, Obj, ObjMut, Value};

/// Items of a leaf.
pub const LEAF: usize = 32;
const BITS: u32 = 5;
const MASK: usize = LEAF - 1;

/// Raw word that counts.
const COUNT: usize = 0;
/// Raw word with the bits below the root: 5 when leaves hang on it.
const SHIFT: usize = 1;
const TAIL: usize = 1;

/// `[]`.
#[inline]
pub fn empty(heap: &Heap) -> Value {
    heap.object(Kind::Vector, [0, BITS.into()], [Value::NIL, Value::NIL])
}

/// A vector of these items.
pub fn vector_of(heap: &Heap, items: impl ExactSizeIterator<Item = Value>) -> Value {
    let mut items = items;
    let mut left = items.len();
    if (1..=LEAF).contains(&left) {
        let tail = heap.object_of(Kind::VectorLeaf, &[], items, 0);
        return heap.object(Kind::Vector, [left as u64, BITS.into()], [Value::NIL, tail]);
    }
    let mut vector = empty(heap);
    while left > 0 {
        let part = left.min(LEAF);
        let leaf = heap.object_of(Kind::VectorLeaf, &[], items.by_ref().take(part), 0);
        append_tail(heap, &mut vector, leaf, part);
        left -= part;
    }
    vector
}

/// Makes `leaf` the tail of a vector whose tail is full or absent.
fn append_tail(heap: &Heap, vector: &mut Value, leaf: Value, items: usize) {
    let mut own = heap.own(vector, 0);
    let count = own.obj().raw(COUNT) as usize;
    let full = std::mem::replace(&mut own.slots_mut()[TAIL], leaf);
    if count > 0 {
        hang(heap, &mut own, full, count - LEAF);
    }
    own.set_raw(COUNT, (count + items) as u64);
}

/// An entry of a map, which is also a vector of two.
#[inline]
pub fn entry(heap: &Heap, key: Value, value: Value) -> Value {
    heap.object(Kind::MapEntry, [], [key, value])
}

/// Is it a vector, a view of one or an entry?
#[inline]
pub fn is_vector(value: &Value) -> bool {
    matches!(value.kind(), Kind::Vector | Kind::Subvec | Kind::MapEntry)
}

/// Number of items of a vector, a view of one or an entry.
#[inline]
pub fn len(vector: &Value) -> usize {
    let obj = vector.object();
    match obj.kind() {
        Kind::Vector => obj.raw(COUNT) as usize,
        Kind::Subvec => (obj.raw(1) - obj.raw(0)) as usize,
        _ => obj.len(),
    }
}

/// Item `ix` of a vector, a view of one or an entry.
#[inline]
pub fn get(vector: &Value, ix: usize) -> Option<&Value> {
    let obj = vector.object();
    match obj.kind() {
        Kind::Vector => (ix < obj.raw(COUNT) as usize).then(|| item(obj, ix)),
        Kind::Subvec => {
            let at = obj.raw(0) as usize + ix;
            if at < obj.raw(1) as usize {
                get_whole(&obj.slots()[0], at)
            } else {
                None
            }
        }
        _ => obj.slots().get(ix),
    }
}

#[inline]
fn get_whole(vector: &Value, ix: usize) -> Option<&Value> {
    let obj = vector.object();
    (ix < obj.raw(COUNT) as usize).then(|| item(obj, ix))
}

/// Index of the first item of the tail.
#[inline]
fn tail_start(count: usize) -> usize {
    count.saturating_sub(1) & !MASK
}

#[inline]
fn item(obj: Obj<'_>, ix: usize) -> &Value {
    &leaf_of(obj, ix).slots()[ix & MASK]
}

/// The leaf or tail with item `ix`, which exists.
#[inline]
fn leaf_of(obj: Obj<'_>, ix: usize) -> Obj<'_> {
    let [root, tail] = obj.slots() else {
        unreachable!("a vector has two slots")
    };
    if ix >= tail_start(obj.raw(COUNT) as usize) {
        return tail.object();
    }
    let mut node = root.object();
    let mut level = obj.raw(SHIFT) as u32;
    while level > 0 {
        node = node.links()[(ix >> level) & MASK]
            .obj()
            .expect("the trie covers every index");
        level -= BITS;
    }
    node
}

/// The leaf or tail with item `ix`, as one more owner, and the index in it: for iteration.
#[inline]
pub(super) fn leaf_at(vector: &Value, ix: usize) -> Value {
    let obj = vector.object();
    let [root, tail] = obj.slots() else {
        unreachable!("a vector has two slots")
    };
    if ix >= tail_start(obj.raw(COUNT) as usize) {
        return tail.clone();
    }
    let mut node = root.object();
    let mut level = obj.raw(SHIFT) as u32;
    loop {
        let link = &node.links()[(ix >> level) & MASK];
        if level == BITS {
            return link.to_value().expect("the trie covers every index");
        }
        node = link.obj().expect("the trie covers every index");
        level -= BITS;
    }
}

/// The vector with one more item.
#[inline]
pub fn push(heap: &Heap, mut vector: Value, item: Value) -> Value {
    push_mut(heap, &mut vector, item);
    vector
}

/// Adds an item to the vector that `vector` holds, in place when nobody else owns it.
#[inline]
pub fn push_mut(heap: &Heap, vector: &mut Value, item: Value) {
    let mut own = heap.own(vector, 0);
    let count = own.obj().raw(COUNT) as usize;
    let used = count - tail_start(count);
    if used == LEAF || count == 0 {
        push_leaf(heap, own, item);
        return;
    }
    let tail = &mut own.slots_mut()[TAIL];
    let item = match tail.obj_mut() {
        Some(mut leaf) => leaf.push(item).err(),
        None => Some(item),
    };
    if let Some(item) = item {
        let spare = if count > LEAF {
            LEAF - used
        } else {
            used.max(4).min(LEAF - used)
        };
        node::push(heap, tail, item, spare);
    }
    own.set_raw(COUNT, count as u64 + 1);
}

/// The same when the tail is full or absent: it goes into the trie and a new one begins.
#[inline(never)]
fn push_leaf(heap: &Heap, mut own: ObjMut<'_>, item: Value) {
    let count = own.obj().raw(COUNT) as usize;
    let spare = if count == 0 { 3 } else { MASK };
    let leaf = heap.object_of(Kind::VectorLeaf, &[], std::iter::once(item), spare);
    let full = std::mem::replace(&mut own.slots_mut()[TAIL], leaf);
    if count > 0 {
        hang(heap, &mut own, full, count - LEAF);
    }
    own.set_raw(COUNT, count as u64 + 1);
}

/// Hangs a full leaf into the trie, behind all others; its first item has index `first`.
fn hang(heap: &Heap, own: &mut ObjMut<'_>, leaf: Value, first: usize) {
    let mut shift = own.obj().raw(SHIFT) as u32;
    let root = &mut own.slots_mut()[0];
    if root.is_nil() {
        *root = inner(heap, [Link::from_value(leaf), Link::NULL]);
        return;
    }
    if first >> shift >= LEAF {
        let path = path_to(heap, shift, leaf);
        *root = inner(
            heap,
            [Link::from_value(root.take()), Link::from_value(path)],
        );
        shift += BITS;
        own.set_raw(SHIFT, shift.into());
        return;
    }
    let mut node = heap.own(root, 0);
    loop {
        let link = &mut node.into_links_mut()[(first >> shift) & MASK];
        shift -= BITS;
        if link.is_null() {
            *link = Link::from_value(path_to(heap, shift, leaf));
            return;
        }
        node = heap.own_link(link, 0);
    }
}

/// An inner node whose first links are these.
fn inner<const N: usize>(heap: &Heap, links: [Link; N]) -> Value {
    let mut links = links.into_iter();
    let all = (0..LEAF).map(|_| links.next().unwrap_or(Link::NULL));
    heap.links_of(Kind::VectorNode, &[], all, 0)
}

/// Nodes from `level` down to the leaf, which comes first in each.
fn path_to(heap: &Heap, level: u32, leaf: Value) -> Value {
    (0..level / BITS).fold(leaf, |below, _| inner(heap, [Link::from_value(below)]))
}

/// The vector with `item` at `ix`, at most its count.
#[inline]
pub fn assoc(heap: &Heap, mut vector: Value, ix: usize, item: Value) -> Value {
    assoc_mut(heap, &mut vector, ix, item);
    vector
}

/// Puts `item` at `ix`, at most the count, of the vector that `vector` holds.
#[inline]
pub fn assoc_mut(heap: &Heap, vector: &mut Value, ix: usize, item: Value) {
    let count = vector.object().raw(COUNT) as usize;
    if ix >= count {
        assert!(ix == count, "the caller checks the index");
        push_mut(heap, vector, item);
        return;
    }
    let mut level = vector.object().raw(SHIFT) as u32;
    let [root, tail] = heap.own(vector, 0).into_slots_mut() else {
        unreachable!("a vector has two slots")
    };
    if ix >= tail_start(count) {
        heap.own(tail, 0).slots_mut()[ix & MASK] = item;
        return;
    }
    let mut node = heap.own(root, 0);
    while level > 0 {
        node = heap.own_link(&mut node.into_links_mut()[(ix >> level) & MASK], 0);
        level -= BITS;
    }
    node.slots_mut()[ix & MASK] = item;
}

/// The vector without its last item; it has one.
pub fn pop(heap: &Heap, mut vector: Value) -> Value {
    pop_mut(heap, &mut vector);
    vector
}

/// Takes the last item, which exists, off the vector that `vector` holds.
pub fn pop_mut(heap: &Heap, vector: &mut Value) {
    let mut own = heap.own(vector, 0);
    let count = own.obj().raw(COUNT) as usize;
    assert!(count > 0, "the caller checks the count");
    own.set_raw(COUNT, count as u64 - 1);
    if count == 1 {
        own.slots_mut()[TAIL] = Value::NIL;
    } else if count - tail_start(count) > 1 {
        heap.own(&mut own.slots_mut()[TAIL], 0).pop();
    } else {
        let leaf = unhang(heap, &mut own, count - 2);
        own.slots_mut()[TAIL] = leaf;
    }
}

/// Takes the last leaf, which holds item `last`, out of the trie.
fn unhang(heap: &Heap, own: &mut ObjMut<'_>, last: usize) -> Value {
    let mut shift = own.obj().raw(SHIFT) as u32;
    let root = &mut own.slots_mut()[0];
    let mut node = heap.own(root, 0);
    let mut level = shift;
    let mut cut = loop {
        let link = &mut node.into_links_mut()[(last >> level) & MASK];
        let is_first_below = (last & ((1 << level) - 1)) < LEAF;
        level -= BITS;
        if is_first_below {
            break std::mem::replace(link, Link::NULL).into_value();
        }
        node = heap.own_link(link, 0);
    };
    while level > 0 {
        let below = cut
            .as_ref()
            .and_then(|node| node.object().links()[0].to_value());
        cut = below;
        level -= BITS;
    }
    if last < LEAF {
        *root = Value::NIL;
        return cut.expect("the trie covers every index");
    }
    while shift > BITS && root.object().links()[1].is_null() {
        let below = root.object().links()[0].to_value();
        *root = below.expect("a trie has a first leaf");
        shift -= BITS;
    }
    own.set_raw(SHIFT, shift.into());
    cut.expect("the trie covers every index")
}
