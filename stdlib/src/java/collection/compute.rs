//! `java.util.AbstractMap` and `AbstractCollection`: changes by functions.
//!
//! The function is called before the change, so it may look at the collection and change it.

use lisp_core::collection::{lookup, vector};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::Value;

use super::{inner, items_of};
use crate::java::gadget::{self, Tag};
use crate::java::{call_native, functional};

/// The tables of this file.
pub(super) const TABLES: [NativeList; 2] = [NATIVES, list::NATIVES];

natives! {
    "java.util.AbstractMap";

    /// The value of `key`; when it has none, what `f` answers to the key becomes it.
    ".computeIfAbsent" "[map key f]" since "0.1" => compute_if_absent;
    /// When `key` has a value, what `f` answers to key and value becomes it; nil takes the key away.
    ".computeIfPresent" "[map key f]" since "0.1" => compute_if_present;
    /// What `f` answers to `key` and its value, or nil, becomes the value; nil takes the key away.
    ".compute" "[map key f]" since "0.1" => compute;
    /// `value` becomes the value of `key`, or what `f` answers to the one there and `value`; nil takes the key away.
    ".merge" "[map key value f]" since "0.1" => merge;
    /// Gives `key` another value if it has one; the one before.
    ".replace" "[map key value]" since "0.1" => replace;
}

fn value_of(cx: &mut Cx, args: &Args<'_>) -> Result<Value> {
    let map = gadget::expect(&args[0], Tag::Map, "java.util.HashMap")?;
    lookup::get_or(cx, &inner(map), &args[1], Value::NIL)
}

/// Gives the key of the call the value, or takes it away when that is nil; the value.
fn settle(cx: &mut Cx, args: &Args<'_>, value: Value) -> Result<Value> {
    let (map, key) = (args[0].clone(), args[1].clone());
    match value.is_nil() {
        true => call_native(cx, ("java.util.HashMap", ".remove"), &[map, key])?,
        false => call_native(
            cx,
            ("java.util.HashMap", ".put"),
            &[map, key, value.clone()],
        )?,
    };
    Ok(value)
}

fn compute_if_absent(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = value_of(cx, &args)?;
    if !known.is_nil() {
        return Ok(known);
    }
    let value = functional::call(cx, &args[2], std::slice::from_ref(&args[1]))?;
    match value.is_nil() {
        true => Ok(value),
        false => settle(cx, &args, value),
    }
}

fn compute_if_present(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = value_of(cx, &args)?;
    if known.is_nil() {
        return Ok(known);
    }
    let value = functional::call(cx, &args[2], &[args[1].clone(), known])?;
    settle(cx, &args, value)
}

fn compute(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = value_of(cx, &args)?;
    let value = functional::call(cx, &args[2], &[args[1].clone(), known])?;
    settle(cx, &args, value)
}

fn merge(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = value_of(cx, &args)?;
    let value = match known.is_nil() {
        true => args[2].clone(),
        false => functional::call(cx, &args[3], &[known, args[2].clone()])?,
    };
    settle(cx, &args, value)
}

fn replace(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = value_of(cx, &args)?;
    if !known.is_nil() {
        let value = args[2].clone();
        settle(cx, &args, value)?;
    }
    Ok(known)
}

mod list {
    use super::*;

    natives! {
        "java.util.AbstractCollection";

        /// Takes all items away for which `f` is true; was there one?
        ".removeIf" "[list f]" since "0.1" cost Length => remove_if;
    }

    fn remove_if(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let list = gadget::expect(&args[0], Tag::List, "java.util.ArrayList")?;
        let items = items_of(cx, list)?;
        let count = items.len();
        let mut kept = Vec::with_capacity(count);
        for item in items {
            if !functional::call(cx, &args[1], std::slice::from_ref(&item))?.is_truthy() {
                kept.push(item);
            }
        }
        let is_changed = kept.len() < count;
        let kept = vector::vector_of(&cx.heap, kept.into_iter());
        gadget::set_state(list, 0, kept)?;
        Ok(Value::from(is_changed))
    }
}
