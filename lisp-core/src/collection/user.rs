//! What user types bring themselves: the methods of a `deftype`, `defrecord` or `reify`.
//!
//! A type's table is one map, in which a symbol leads to a method: the type's last slot or, for a type of an image, a cell.

use super::map;
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value, flag};

/// Slot of the table in a type that is no image's.
pub const TABLE: usize = 3;

/// The table of a type: what its instances do.
pub fn table(cx: &Cx, class: &Value) -> Option<Value> {
    let obj = class.obj_of(Kind::Type)?;
    if obj.has(flag::CELL) {
        return Some(cx.roots.get(obj.raw(1) as u32).clone());
    }
    (obj.len() > TABLE).then(|| obj.slot(TABLE))
}

/// Gives a type another table.
pub fn set_table(cx: &mut Cx, class: &Value, table: Value) {
    let obj = class.object();
    drop(match obj.has(flag::CELL) {
        true => cx.roots.set(obj.raw(1) as u32, table),
        false => obj.replace_slot(TABLE, table),
    });
}

/// The function that the type of `instance` has for the interface method `name`.
pub fn method(cx: &mut Cx, instance: &Value, name: &str) -> Option<Value> {
    if !matches!(instance.kind(), Kind::Instance | Kind::Record) {
        return None;
    }
    let methods = table(cx, &instance.object().slot(0))?;
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
    let Some(table) = table(cx, &class) else {
        return false;
    };
    map::is_map(&table)
        && map::Entries::new(table).any(|(key, _)| {
            key.is(Kind::Keyword)
                && key
                    .full_name()
                    .is_some_and(|name| interfaces.contains(&name.as_str()))
        })
}

/// Is it an entry of a map by its methods?
pub(super) fn is_entry(cx: &mut Cx, instance: &Value) -> bool {
    has_method(cx, instance, "getKey") || has_method(cx, instance, "key")
}

/// Does the type of `instance` have the method `name`?
pub fn has_method(cx: &mut Cx, instance: &Value, name: &str) -> bool {
    method(cx, instance, name).is_some()
}
