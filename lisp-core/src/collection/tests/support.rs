//! A context without a machine: functions are natives, called directly.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use crate::cx::{
    Args, Bindings, Cx, Frozen, Meter, Names, Native, NativeFn, NativeRow, NativeTable, NoHost,
    Result, Roots, Stack,
};
use crate::heap::{Heap, Recycler};
use crate::value::{Kind, Value};

fn call_native(cx: &mut Cx, f: &Value, args: &[Value]) -> Result<Value> {
    let natives = cx.natives.clone();
    let (_, Native::Static(native)) = &natives.entries[f.payload() as usize] else {
        unreachable!("tests call static natives")
    };
    let mut args = args.to_vec();
    native(cx, Args::new(&mut args))
}

/// A context that lets its values go before its heap.
pub(super) struct Lab(Cx);

impl Deref for Lab {
    type Target = Cx;

    fn deref(&self) -> &Cx {
        &self.0
    }
}

impl DerefMut for Lab {
    fn deref_mut(&mut self) -> &mut Cx {
        &mut self.0
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        self.roots.abandon();
        self.names.abandon();
    }
}

/// A context in which these natives can be called.
pub(super) fn cx_with(natives: &[NativeFn]) -> Lab {
    let frozen = Arc::new(Frozen::default());
    let mut table = NativeTable::default();
    for native in natives {
        let row = NativeRow {
            ns: "user",
            name: "f",
            arglists: &["[& args]"],
            doc: "",
            since: "0.1",
            cost: crate::cx::Cost::Constant,
            arities: u32::MAX,
        };
        table.add(row, Native::Static(*native));
    }
    Lab(Cx {
        heap: Heap::new(Arc::new(Recycler::new(1 << 20))),
        roots: Roots::new(frozen.clone()),
        names: Names::new(frozen.clone()),
        stack: Stack::default(),
        bindings: Bindings::default(),
        meter: Meter::default(),
        natives: Arc::new(table),
        library: Arc::default(),
        host: Box::new(NoHost::default()),
        extensions: Vec::new(),
        frozen,
        next_id: 0,
        park: |_, _| unreachable!("nothing waits in these tests"),
        fibers: crate::cx::Fibers::default(),
        exit: crate::cx::Exit::None,
        exit_value: crate::value::Value::NIL,
        door: call_native,
        caught: |_, _| Value::NIL,
        classes: Vec::new(),
        retired: Vec::new(),
        table_bytes: 0,
        outside_bytes: 0,
        dispatch_epoch: 0,
        condemned: false,
    })
}

/// A context without functions.
pub(super) fn cx() -> Lab {
    cx_with(&[])
}

/// Native `ix` as a value.
pub(super) fn native(ix: u64) -> Value {
    Value::immediate(Kind::Native, ix)
}

pub(super) fn int(n: i64) -> Value {
    Value::from(n)
}

/// The integers of a range as values.
pub(super) fn numbers(range: std::ops::Range<i32>) -> impl ExactSizeIterator<Item = Value> {
    range.map(|n| int(i64::from(n)))
}

/// A small generator of random numbers; tests name its seed when they fail.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// The items of anything seqable, as integers.
pub(super) fn ints(cx: &mut Cx, coll: &Value) -> Vec<i64> {
    let mut cursor = super::super::Cursor::new(cx, coll.clone()).expect("seqable");
    let mut items = Vec::new();
    while let Some(item) = cursor.next(cx).expect("no user code") {
        items.push(item.as_int().expect("an integer"));
    }
    items
}

/// The same by `first` and `next`.
pub(super) fn ints_by_seq(cx: &mut Cx, coll: &Value) -> Vec<i64> {
    let mut items = Vec::new();
    let mut seq = super::super::seq::seq(cx, coll).expect("seqable");
    while !seq.is_nil() {
        let item = super::super::seq::first(cx, &seq).expect("no user code");
        items.push(item.as_int().expect("an integer"));
        seq = super::super::seq::next_owned(cx, seq).expect("no user code");
    }
    items
}

/// Nothing but names is alive.
pub(super) fn assert_released(cx: &Cx) {
    let census = cx.heap.census();
    let left: Vec<_> = census
        .kinds
        .iter()
        .filter(|(kind, _)| !matches!(kind, Kind::String | Kind::Symbol | Kind::Keyword))
        .collect();
    assert!(left.is_empty(), "alive: {left:?}");
}
