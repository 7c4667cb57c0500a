//! Seqs of every kind, lazy ones, queues, transients, and the errors of all collections.
//! Random tests name their seed when they fail.

use super::support::{assert_released, cx, cx_with, int, ints, ints_by_seq, native, numbers};
use crate::base::error::{Error, code};
use crate::collection::{
    Cursor, array, chunk, dispatch, lazy, list, map, queue, range, seq, set, transient, vector,
    vector_of,
};
use crate::cx::{Args, Cx, Result, Throw};
use crate::value::{Kind, Value};

fn message<T>(result: Result<T>) -> String {
    match result {
        Err(Throw::Error(error)) => format!("{}: {}", error.class(), error.text()),
        _ => "no error".into(),
    }
}

/// Counts its calls in a binding slot and answers two items and the next such seq.
fn more(cx: &mut Cx, _: Args<'_>) -> Result<Value> {
    let calls = cx.extension::<i64>();
    *calls += 1;
    let n = *calls;
    if n > 1_000 {
        return Ok(Value::NIL);
    }
    let rest = lazy::lazy_seq(&cx.heap, native(0));
    Ok(list::cons(&cx.heap, int(n), rest))
}

/// A lazy seq of a lazy seq of ... nothing, 100 000 deep.
fn nested(cx: &mut Cx, _: Args<'_>) -> Result<Value> {
    let calls = cx.extension::<i64>();
    *calls += 1;
    if *calls > 100_000 {
        return Ok(Value::NIL);
    }
    Ok(lazy::lazy_seq(&cx.heap, native(1)))
}

fn fail_once(cx: &mut Cx, _: Args<'_>) -> Result<Value> {
    let calls = cx.extension::<i64>();
    *calls += 1;
    if *calls == 1 {
        return Err(Error::of(code::DIVIDE_BY_ZERO).into());
    }
    Ok(vector_of(&cx.heap, [int(5)].into_iter()))
}

fn inc(_: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(int(args[0].as_int().unwrap_or_default() + 1))
}

#[test]
fn lazy_seqs_are_realised_as_far_as_they_are_looked_at() {
    let mut cx = cx_with(&[more]);
    let lazy = lazy::lazy_seq(&cx.heap, native(0));
    let mut cursor = Cursor::new(&mut cx, lazy.clone()).expect("seqable");
    assert_eq!(*cx.extension::<i64>(), 0);
    assert_eq!(
        cursor
            .next(&mut cx)
            .expect("an item")
            .and_then(|item| item.as_int()),
        Some(1)
    );
    assert_eq!(*cx.extension::<i64>(), 1, "the rest waits");
    drop(cursor);
    assert_eq!(ints(&mut cx, &lazy).len(), 1_000);
    assert_eq!(
        ints_by_seq(&mut cx, &lazy).len(),
        1_000,
        "and is remembered"
    );
    assert_eq!(*cx.extension::<i64>(), 1_001);
    drop(lazy);
    assert_released(&cx);
}

#[test]
fn nested_lazy_seqs_need_no_stack_and_a_throw_may_be_retried() {
    let mut cx = cx_with(&[more, nested, fail_once]);
    let lazy = lazy::lazy_seq(&cx.heap, native(1));
    assert!(seq::seq(&mut cx, &lazy).expect("realised").is_nil());
    *cx.extension::<i64>() = 0;
    let lazy = lazy::lazy_seq(&cx.heap, native(2));
    assert!(seq::seq(&mut cx, &lazy).is_err());
    assert!(!lazy::is_realised(&lazy));
    assert_eq!(ints(&mut cx, &lazy), [5]);
}

#[test]
fn every_kind_of_seq_gives_the_same_by_cursor_and_by_next() {
    let mut cx = cx_with(&[inc]);
    let heap = &cx.heap;
    let items = || numbers(0..100);
    let chunk = chunk::chunk_of(heap, items().take(50));
    let tail = range::range(heap, 50, 100, 1);
    let mut waiting = queue::empty(heap);
    items().for_each(|item| queue::push_mut(heap, &mut waiting, item));
    let mut all = vec![
        list::list_of(heap, items().collect()),
        vector_of(heap, items()),
        range::range(heap, 0, 100, 1),
        chunk::chunk_cons(heap, chunk, tail),
        waiting,
        vector::subvec(heap, &vector_of(heap, numbers(-7..200)), 7, 107),
    ];
    all.push(array::array_of(&mut cx, array::ElementType::Long, items()).expect("small"));
    let wanted: Vec<i64> = (0..100).collect();
    for coll in all {
        assert_eq!(ints(&mut cx, &coll), wanted, "{coll:?}");
        assert_eq!(ints_by_seq(&mut cx, &coll), wanted, "{coll:?}");
        assert_eq!(dispatch::count(&mut cx, &coll).expect("countable"), 100);
        let seq = seq::seq(&mut cx, &coll).expect("seqable");
        let next = seq::next(&mut cx, &seq).expect("seqable");
        assert_eq!(ints(&mut cx, &next), wanted[1..]);
        assert_eq!(ints_by_seq(&mut cx, &next), wanted[1..]);
        assert_eq!(
            ints_by_seq(&mut cx, &seq),
            wanted,
            "moving on left the shared seq alone"
        );
        let tenth = dispatch::nth_or_throw(&mut cx, &coll, 10).expect("inside");
        assert_eq!(tenth.as_int(), Some(10));
        assert!(dispatch::nth_or_throw(&mut cx, &coll, 100).is_err());
        assert!(dispatch::nth_or_throw(&mut cx, &coll, -1).is_err());
    }
    let endless = range::iterate(&cx.heap, native(0), int(0));
    assert_eq!(
        dispatch::nth_or_throw(&mut cx, &endless, 30)
            .expect("endless")
            .as_int(),
        Some(30)
    );
    let whole = vector_of(&cx.heap, numbers(0..3));
    let cycle = range::cycle(&mut cx, &whole).expect("seqable");
    assert_eq!(
        dispatch::nth_or_throw(&mut cx, &cycle, 31)
            .expect("endless")
            .as_int(),
        Some(1)
    );
}

#[test]
fn chunks_of_vectors_and_ranges_cover_them() {
    let mut cx = cx();
    for coll in [
        vector_of(&cx.heap, numbers(0..100)),
        range::range(&cx.heap, 0, 100, 1),
    ] {
        let mut seq = seq::seq(&mut cx, &coll).expect("seqable");
        seq = seq::next(&mut cx, &seq).expect("seqable");
        let mut items = vec![0];
        while !seq.is_nil() {
            let chunk = chunk::chunk_first(&mut cx, &seq).expect("chunked");
            items.extend(ints(&mut cx, &chunk));
            seq = chunk::chunk_next(&mut cx, &seq).expect("chunked");
        }
        assert_eq!(items, (0..100).collect::<Vec<_>>());
    }
}

#[test]
fn strings_are_seqs_of_utf16_units() {
    let mut cx = cx();
    let text = "aß😀z";
    let value = cx.heap.text(text);
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut cursor = Cursor::new(&mut cx, value.clone()).expect("seqable");
    let mut seq = seq::seq(&mut cx, &value).expect("seqable");
    for (ix, unit) in units.iter().enumerate() {
        let item = cursor.next(&mut cx).expect("no code");
        assert_eq!(item.and_then(|item| item.as_char()), Some(*unit));
        assert_eq!(
            seq::first(&mut cx, &seq).expect("no code").as_char(),
            Some(*unit)
        );
        assert_eq!(
            dispatch::count(&mut cx, &seq).expect("countable"),
            units.len() - ix
        );
        let found = dispatch::nth_or_throw(&mut cx, &value, ix as i64).expect("inside");
        assert_eq!(found.as_char(), Some(*unit));
        seq = seq::next_owned(&mut cx, seq).expect("no code");
    }
    assert!(seq.is_nil());
    let error = message(dispatch::nth_or_throw(&mut cx, &value, 9));
    assert_eq!(
        error,
        "java.lang.StringIndexOutOfBoundsException: String index out of range: 9"
    );
}

#[test]
fn a_queue_gives_back_in_order_and_may_be_shared() {
    let mut cx = cx();
    let mut queue = queue::empty(&cx.heap);
    let mut next = 0;
    for n in 0..1_000 {
        queue = dispatch::conj(&mut cx, queue, int(n)).expect("a queue takes items");
        if n % 3 == 0 {
            let before = queue.clone();
            let head = dispatch::peek(&mut cx, &queue).expect("a stack");
            assert_eq!(head.as_int(), Some(next));
            queue = dispatch::pop(&mut cx, queue).expect("a stack");
            assert_eq!(ints(&mut cx, &before), (next..=n).collect::<Vec<_>>());
            next += 1;
        }
        assert_eq!(ints_by_seq(&mut cx, &queue), (next..=n).collect::<Vec<_>>());
    }
    drop(queue);
    assert_released(&cx);
}

#[test]
fn a_transient_is_one_object_until_persistent() {
    let mut cx = cx();
    let start = vector_of(&cx.heap, numbers(0..3));
    let mut edited = transient::transient(&mut cx, start.clone()).expect("editable");
    for n in 3..100 {
        let held = (n % 2 == 0).then(|| edited.clone());
        edited = transient::conj_bang(&mut cx, edited, int(n)).expect("a vector takes items");
        drop(held);
    }
    assert_eq!(dispatch::count(&mut cx, &edited).expect("countable"), 100);
    let done = transient::persistent(&mut cx, &edited).expect("first time");
    assert_eq!(ints(&mut cx, &done), (0..100).collect::<Vec<_>>());
    assert_eq!(ints(&mut cx, &start), [0, 1, 2]);
    let used = "java.lang.IllegalAccessError: Transient used after persistent! call";
    assert_eq!(
        message(transient::conj_bang(&mut cx, edited.clone(), int(1))),
        used
    );
    assert_eq!(message(dispatch::count(&mut cx, &edited)), used);
    let list = list::list_of(&cx.heap, vec![int(1)]);
    assert_eq!(
        message(transient::transient(&mut cx, list)),
        "java.lang.ClassCastException: class clojure.lang.PersistentList cannot be cast to \
         class clojure.lang.IEditableCollection"
    );
}

#[test]
fn errors_are_those_of_clojure() {
    let mut cx = cx();
    let list = list::list_of(&cx.heap, vec![int(1)]);
    let vector = vector_of(&cx.heap, [int(1)].into_iter());
    let keyword = cx.keyword("a");
    let empty = map::empty(&cx.heap);
    let nothing = set::empty(&cx.heap);
    let answers = [
        message(seq::seq(&mut cx, &int(5))),
        message(dispatch::assoc(&mut cx, list.clone(), int(0), int(1))),
        message(dispatch::assoc(
            &mut cx,
            vector.clone(),
            keyword.clone(),
            int(1),
        )),
        message(dispatch::nth(&mut cx, &empty, 0)),
        message(dispatch::nth(&mut cx, &nothing, 0)),
        message(dispatch::contains(&mut cx, &list, &int(0))),
        message(dispatch::find(&mut cx, &int(5), &int(1))),
        message(dispatch::count(&mut cx, &keyword)),
        message(dispatch::peek(&mut cx, &nothing)),
        message(dispatch::disj(&mut cx, vector, &int(1))),
        message(dispatch::rseq(&mut cx, &Value::NIL)),
        message(dispatch::vec(&mut cx, int(5))),
        message(list::cons_onto(&mut cx, int(1), int(2))),
    ];
    let wanted = "\
IllegalArgumentException: Don't know how to create ISeq from: Long
ClassCastException: class PersistentList cannot be cast to class Associative
IllegalArgumentException: Key must be integer
UnsupportedOperationException: nth not supported on this type: PersistentArrayMap
UnsupportedOperationException: nth not supported on this type: PersistentHashSet
IllegalArgumentException: contains? not supported on type: PersistentList
IllegalArgumentException: find not supported on type: Long
UnsupportedOperationException: count not supported on this type: Keyword
ClassCastException: class PersistentHashSet cannot be cast to class IPersistentStack
ClassCastException: class PersistentVector cannot be cast to class IPersistentSet
NullPointerException: Cannot invoke \"Reversible.rseq()\" because \"rev\" is null
RuntimeException: Unable to convert: class Long to Object[]
IllegalArgumentException: Don't know how to create ISeq from: Long";
    let answers = answers
        .join("\n")
        .replace("java.lang.", "")
        .replace("clojure.lang.", "");
    assert_eq!(answers, wanted);
    assert!(list.is(Kind::List));
}

/// Wraps a seq in itself so often that recursion over it would use up the stack.
#[test]
fn seqs_of_seqs_of_seqs_need_no_stack() {
    let mut cx = cx();
    let start = vector_of(&cx.heap, numbers(0..3));
    let mut cycle = range::cycle(&mut cx, &start).expect("seqable");
    for n in 0..200_000 {
        let cell = list::cons(&cx.heap, int(n), cycle);
        let whole = range::cycle(&mut cx, &cell).expect("seqable");
        cycle = seq::rest(&mut cx, &whole).expect("seqable");
    }
    assert_eq!(
        seq::first(&mut cx, &cycle).expect("no code").as_int(),
        Some(0)
    );
    let next = seq::next(&mut cx, &cycle).expect("no code");
    assert_eq!(
        seq::first(&mut cx, &next).expect("no code").as_int(),
        Some(1)
    );

    let mut entry = vector::entry(&cx.heap, int(1), int(2));
    for _ in 0..50 {
        let one = dispatch::conj(&mut cx, Value::NIL, entry.clone()).expect("nil takes items");
        let keys = dispatch::keys(&mut cx, &one).expect("seqable");
        entry = vector::entry(&cx.heap, entry, keys);
    }
    let mut column = list::list_of(&cx.heap, vec![entry]);
    for _ in 0..50 {
        column = dispatch::keys(&mut cx, &column).expect("seqable");
    }
    assert_eq!(dispatch::count(&mut cx, &column).expect("countable"), 1);
}
