//! What user types bring themselves: the methods of a `deftype`, `defrecord` or `reify`.
//!
//! A type's second raw word is the slot of a cell that holds a map from method symbol to function.

use super::map;
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// The function that the type of `instance` has for the interface method `name`.
pub fn method(cx: &mut Cx, instance: &Value, name: &str) -> Option<Value> {
    if !matches!(instance.kind(), Kind::Instance | Kind::Record) {
        return None;
    }
    let class = instance.object().slot(0);
    let cell = u32::try_from(class.obj_of(Kind::Type)?.raw(1)).ok()?;
    if cell as usize >= cx.roots.len() {
        return None;
    }
    let methods = cx.roots.get(cell).clone();
    if !map::is_map(&methods) {
        return None;
    }
    let name = cx.symbol(None, name);
    map::get(cx, &methods, &name).ok().flatten()
}

/// Calls the method `name` of `instance`, or answers `None` when its type has none.
///
/// # Errors
/// What the method throws.
pub fn invoke(
    cx: &mut Cx,
    instance: &Value,
    name: &str,
    args: [Option<&Value>; 2],
) -> Result<Option<Value>> {
    let Some(f) = method(cx, instance, name) else {
        return Ok(None);
    };
    let given = args.into_iter().flatten().cloned();
    let all: Vec<Value> = std::iter::once(instance.clone()).chain(given).collect();
    cx.call(&f, &all).map(Some)
}

/// Does the type of `instance` name one of these interfaces itself?
pub fn declares(cx: &Cx, instance: &Value, interfaces: &[&str]) -> bool {
    if !matches!(instance.kind(), Kind::Instance | Kind::Record) {
        return false;
    }
    let class = instance.object().slot(0);
    let cell = class.obj_of(Kind::Type).map(|class| class.raw(1) as u32);
    let Some(cell) = cell.filter(|cell| (*cell as usize) < cx.roots.len()) else {
        return false;
    };
    let table = cx.roots.get(cell).clone();
    map::is_map(&table)
        && map::Entries::new(table).any(|(key, _)| {
            key.is(Kind::Keyword)
                && key
                    .full_name()
                    .is_some_and(|name| interfaces.contains(&name.as_str()))
        })
}

/// Does the type of `instance` have the method `name`?
pub fn has_method(cx: &mut Cx, instance: &Value, name: &str) -> bool {
    method(cx, instance, name).is_some()
}
