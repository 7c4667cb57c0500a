//! `java.util.Stack`, a list whose last item is on top, and `StringTokenizer`.

use std::collections::BTreeSet;

use lisp_core::base::error::{Error, code};
use lisp_core::collection::vector;
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::{NativeList, cannot_cast};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::change::{change, no_element};
use crate::java::gadget::{self, Tag, state};

/// The tables of this file.
pub(super) const TABLES: [NativeList; 2] = [stack_class::NATIVES, tokenizer::NATIVES];

/// The vector in a list, or in what else is made of one.
fn items_in(list: &Value, tag: Tag, class: &str) -> Result<Value> {
    let items = state(gadget::expect(list, tag, class)?, 0);
    match items.kind() {
        Kind::Vector => Ok(items),
        _ => Err(cannot_cast(list, class)),
    }
}

fn last_of(items: &Value) -> Option<Value> {
    let last = vector::len(items).checked_sub(1)?;
    vector::get(items, last).cloned()
}

/// Takes the last item; `None` when there is none.
fn take_last(cx: &mut Cx, list: &Value, tag: Tag, class: &str) -> Result<Option<Value>> {
    drop(items_in(list, tag, class)?);
    change(cx, list, |cx, items| {
        let last = last_of(items);
        if last.is_some() {
            vector::pop_mut(&cx.heap, items);
        }
        Ok(last)
    })
}

mod stack_class {
    use super::*;

    const CLASS: &str = "java.util.Stack";

    natives! {
        "java.util.Stack";

        /// An empty stack.
        "new" "[]" since "0.1" => new;
        /// Puts `x` on top; `x`.
        ".push" "[stack x]" since "0.1" => push;
        /// Takes the item on top; an error when there is none.
        ".pop" "[stack]" since "0.1" => pop;
        /// The item on top; an error when there is none.
        ".peek" "[stack]" since "0.1" => peek;
        /// True when there is no item.
        ".empty" "[stack]" since "0.1" => is_empty;
        /// How far from the top the last item equal to `x` is, from 1; -1 when there is none.
        ".search" "[stack x]" since "0.1" cost Length => search;
    }

    #[cold]
    fn nothing() -> Throw {
        let error = Error::of(code::STATE_INVALID).message("");
        error.as_class("java.util.EmptyStackException").into()
    }

    fn new(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        let items = vector::empty(&cx.heap);
        Ok(gadget::new(cx, Tag::List, CLASS, &[items]))
    }

    fn push(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        cx.tick(1)?;
        let item = args[1].clone();
        let list = gadget::expect(&args[0], Tag::List, CLASS)?;
        change(cx, list, |cx, items| {
            vector::push_mut(&cx.heap, items, item.clone());
            Ok(item)
        })
    }

    fn pop(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        take_last(cx, &args[0], Tag::List, CLASS)?.ok_or_else(nothing)
    }

    fn peek(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        last_of(&items_in(&args[0], Tag::List, CLASS)?).ok_or_else(nothing)
    }

    fn is_empty(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(
            vector::len(&items_in(&args[0], Tag::List, CLASS)?) == 0,
        ))
    }

    fn search(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = gadget::expect(&args[0], Tag::List, CLASS)?;
        let len = vector::len(&state(list, 0)) as i64;
        let found = super::super::position(cx, list, &args[1], true)?;
        Ok(match found.as_int() {
            Some(ix) if ix >= 0 => Value::from(len - ix),
            _ => Value::from(-1),
        })
    }
}

mod tokenizer {
    use super::*;

    const CLASS: &str = "java.util.StringTokenizer";

    natives! {
        "java.util.StringTokenizer";

        /// The pieces of `text` between any of the characters of `marks`, by default spaces and ends of lines; with
        /// `marks-too` true the marks as well.
        "new" "[text]" "[text marks]" "[text marks marks-too]" since "0.1" cost Length => new;
        /// True when there is another piece.
        ".hasMoreTokens" "[tokens]" since "0.1" => has_more;
        /// True when there is another piece.
        ".hasMoreElements" "[tokens]" since "0.1" => has_more;
        /// The next piece; an error when there is none.
        ".nextToken" "[tokens]" since "0.1" => next;
        /// The next piece; an error when there is none.
        ".nextElement" "[tokens]" since "0.1" => next;
        /// How many pieces are left.
        ".countTokens" "[tokens]" since "0.1" => count;
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = args.text(cx, 0)?.to_owned();
        let marks = match args.len() {
            1 => " \t\n\r\u{c}".to_owned(),
            _ => args.text(cx, 1)?.to_owned(),
        };
        cx.reserve(text.len() + marks.len())?;
        let marks_too = args.get(2).is_some_and(Value::is_truthy);
        cx.tick(1 + (text.len() + marks.len()) as u64)?;
        let marks: BTreeSet<char> = marks.chars().collect();
        let mut pieces = vector::empty(&cx.heap);
        // Last piece first: the next one is then taken from the end.
        for piece in text.split_inclusive(|c| marks.contains(&c)).rev() {
            cx.tick(1)?;
            let piece_end = piece.trim_end_matches(|c| marks.contains(&c)).len();
            let (word, mark) = piece.split_at(piece_end);
            for (part, wanted) in [(mark, marks_too), (word, true)] {
                if wanted && !part.is_empty() {
                    let part = cx.string(part)?;
                    vector::push_mut(&cx.heap, &mut pieces, part);
                }
            }
        }
        Ok(gadget::new(cx, Tag::Object, CLASS, &[pieces]))
    }

    fn has_more(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(
            vector::len(&items_in(&args[0], Tag::Object, CLASS)?) > 0,
        ))
    }

    fn next(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        take_last(cx, &args[0], Tag::Object, CLASS)?.ok_or_else(no_element)
    }

    fn count(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(
            vector::len(&items_in(&args[0], Tag::Object, CLASS)?) as i64,
        ))
    }
}
