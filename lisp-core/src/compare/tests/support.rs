//! A context without a machine, and short ways to make values for tables of tests.

use std::sync::Arc;

use crate::collection::{list, map, queue, set, sorted, vector};
use crate::cx::{Bindings, Cx, Frozen, Meter, Names, NativeTable, NoHost, Roots, Stack};
use crate::heap::{Heap, Recycler};
use crate::numeric::parse;
use crate::value::Value;

/// A context that lets go of its own values before the heap they stand in.
pub(crate) struct TestCx(Cx);

impl std::ops::Deref for TestCx {
    type Target = Cx;
    fn deref(&self) -> &Cx {
        &self.0
    }
}

impl std::ops::DerefMut for TestCx {
    fn deref_mut(&mut self) -> &mut Cx {
        &mut self.0
    }
}

impl Drop for TestCx {
    fn drop(&mut self) {
        self.0.names.abandon();
        self.0.roots.abandon();
        self.0.bindings.abandon();
    }
}

/// A context without functions to call.
pub(crate) fn cx() -> TestCx {
    let frozen = Arc::new(Frozen::default());
    let mut cx = Cx {
        heap: Heap::new(Arc::new(Recycler::new(1 << 20))),
        roots: Roots::new(frozen.clone()),
        names: Names::new(frozen.clone()),
        stack: Stack::default(),
        bindings: Bindings::default(),
        meter: Meter::default(),
        natives: Arc::new(NativeTable::default()),
        library: Arc::default(),
        host: Box::new(NoHost::default()),
        extensions: Vec::new(),
        frozen,
        next_id: 0,
        park: |_, _| unreachable!("nothing waits in these tests"),
        fibers: crate::cx::Fibers::default(),
        exit: crate::cx::Exit::None,
        exit_value: crate::value::Value::NIL,
        door: |_, _, _| Ok(Value::NIL),
        caught: |_, _| Value::NIL,
        classes: Vec::new(),
        retired: Vec::new(),
        table_bytes: 0,
        outside_bytes: 0,
        dispatch_epoch: 0,
        condemned: false,
    };
    cx.refuel(None);
    TestCx(cx)
}

/// Runs `test` on a thread whose stack holds no deep recursion.
pub(crate) fn on_small_stack(test: fn()) {
    let thread = std::thread::Builder::new()
        .stack_size(256 << 10)
        .spawn(test);
    thread
        .expect("a thread starts")
        .join()
        .expect("the test passes");
}

/// Builds values for tables of tests.
pub(crate) trait Make {
    fn num(&mut self, literal: &str) -> Value;
    fn k(&mut self, name: &str) -> Value;
    fn s(&mut self, name: &str) -> Value;
    fn t(&mut self, text: &str) -> Value;
    fn v<const N: usize>(&mut self, items: [Value; N]) -> Value;
    fn l<const N: usize>(&mut self, items: [Value; N]) -> Value;
    fn m<const N: usize>(&mut self, pairs: [(Value, Value); N]) -> Value;
    fn set<const N: usize>(&mut self, items: [Value; N]) -> Value;
    fn sorted_map<const N: usize>(&mut self, pairs: [(Value, Value); N]) -> Value;
    fn queue<const N: usize>(&mut self, items: [Value; N]) -> Value;
}

fn name(text: &str) -> (Option<&str>, &str) {
    text.split_once('/')
        .map_or((None, text), |(ns, name)| (Some(ns), name))
}

impl Make for Cx {
    fn num(&mut self, literal: &str) -> Value {
        parse::literal(literal)
            .expect("a number")
            .into_value(&self.heap)
    }

    fn k(&mut self, text: &str) -> Value {
        let (ns, name) = name(text);
        self.names.keyword(&self.heap, ns, name)
    }

    fn s(&mut self, text: &str) -> Value {
        let (ns, name) = name(text);
        self.symbol(ns, name)
    }

    fn t(&mut self, text: &str) -> Value {
        self.heap.text(text)
    }

    fn v<const N: usize>(&mut self, items: [Value; N]) -> Value {
        vector::vector_of(&self.heap, items.into_iter())
    }

    fn l<const N: usize>(&mut self, items: [Value; N]) -> Value {
        list::list_of(&self.heap, items.into_iter().collect())
    }

    fn m<const N: usize>(&mut self, pairs: [(Value, Value); N]) -> Value {
        map::of_pairs(self, pairs.into_iter().collect()).expect("a map")
    }

    fn set<const N: usize>(&mut self, items: [Value; N]) -> Value {
        set::set_of(self, items).expect("a set")
    }

    fn sorted_map<const N: usize>(&mut self, pairs: [(Value, Value); N]) -> Value {
        let mut map = sorted::empty_map(&self.heap, Value::NIL);
        for (key, value) in pairs {
            sorted::assoc_mut(self, &mut map, key, value).expect("keys with an order");
        }
        map
    }

    fn queue<const N: usize>(&mut self, items: [Value; N]) -> Value {
        let mut queue = queue::empty(&self.heap);
        for item in items {
            queue::push_mut(&self.heap, &mut queue, item);
        }
        queue
    }
}
