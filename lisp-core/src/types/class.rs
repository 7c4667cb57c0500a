//! Classes by name: the hierarchy programs can see, one row each.
//!
//! A row is a full name, its superclass and its interfaces. `instance?`, `catch`, protocol dispatch and `isa?` on classes
//! follow these rows; user types add their own (`Type` objects). No class is loaded from anywhere.

mod clojure;
mod java;
#[cfg(test)]
mod tests;

use crate::compare::class_name_of;
use crate::cx::Cx;
use crate::types::user;
use crate::value::class_name;
use crate::value::{Kind, Value};
use rustc_hash::FxHashMap;

/// One class: full name, superclass, interfaces.
#[derive(Clone, Copy, Debug)]
pub struct ClassRow {
    /// Full name.
    pub name: &'static str,
    /// Full name of the superclass, empty for interfaces and `Object`.
    pub parent: &'static str,
    /// Interfaces, by full name.
    pub interfaces: &'static [&'static str],
}

macro_rules! classes {
    ($table:ident; $($name:literal < $parent:literal [$($interface:literal),*];)*) => {
        /// The rows of this file, sorted by name.
        pub(super) const $table: &[super::ClassRow] = &[
            $(super::ClassRow { name: $name, parent: $parent, interfaces: &[$($interface),*] },)*
        ];
    };
}
use classes;

/// Packages whose classes need no import.
const IMPORTED: &[&str] = &["java.lang."];

/// The row of a class.
pub fn class_row(name: &str) -> Option<&'static ClassRow> {
    let table = match name.starts_with("clojure.") {
        true => clojure::CLOJURE,
        false => java::JAVA,
    };
    let found = table.binary_search_by(|row| row.name.cmp(name));
    found.ok().map(|ix| &table[ix])
}

/// All rows, by name.
pub fn known_classes() -> impl Iterator<Item = &'static ClassRow> {
    clojure::CLOJURE.iter().chain(java::JAVA)
}

/// The full name of a class as written: full, or simple where no import is needed.
pub fn full_class_name(name: &str) -> Option<&'static str> {
    if let Some(row) = class_row(name) {
        return Some(row.name);
    }
    if name.contains('.') {
        return None;
    }
    let simple = match name {
        "BigInteger" => return Some("java.math.BigInteger"),
        "BigDecimal" => return Some("java.math.BigDecimal"),
        "Callable" => return Some("java.util.concurrent.Callable"),
        "Compiler" => return Some("clojure.lang.Compiler"),
        simple => simple,
    };
    IMPORTED
        .iter()
        .find_map(|package| class_row(&format!("{package}{simple}")))
        .map(|row| row.name)
}

/// The superclass of a class.
pub fn super_of(name: &str) -> Option<&'static str> {
    class_row(name)
        .map(|row| row.parent)
        .filter(|parent| !parent.is_empty())
}

/// All classes and interfaces above `name`, nearest first, each once.
pub fn ancestors(name: &str) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    let mut class = class_row(name);
    let mut interfaces = Vec::new();
    while let Some(row) = class {
        interfaces.extend(row.interfaces);
        class = class_row(row.parent);
        found.extend(class.map(|row| row.name));
    }
    let mut at = 0;
    while at < interfaces.len() {
        let interface = interfaces[at];
        at += 1;
        if !found.contains(&interface) {
            found.push(interface);
            interfaces.extend(class_row(interface).map_or(&[][..], |row| row.interfaces));
        }
    }
    if let Some(ix) = found.iter().position(|it| *it == "java.lang.Object") {
        let object = found.remove(ix);
        found.push(object);
    }
    found
}

/// Is `name` the class `wanted` or below it?
pub fn is_subclass(name: &str, wanted: &str) -> bool {
    if name == wanted || wanted == "java.lang.Object" {
        return true;
    }
    // As deep as the table, which has no circles.
    class_row(name).is_some_and(|row| {
        let is_above = |above: &&str| is_subclass(above, wanted);
        (!row.parent.is_empty() && is_above(&row.parent)) || row.interfaces.iter().any(is_above)
    })
}

/// The class value with this full name, one per runtime.
pub fn class_value(cx: &mut Cx, full_name: &str) -> Value {
    if let Some(ix) = place_of_class(cx, full_name) {
        return cx.classes[ix].clone();
    }
    let name = cx.symbol(None, full_name);
    let value = cx
        .heap
        .object(Kind::Type, [0, 0], [name, Value::NIL, Value::NIL]);
    cx.classes.push(value.clone());
    value
}

/// Places of class values in the list of them, as far as they were looked up.
#[derive(Debug, Default)]
struct Places {
    by_name: FxHashMap<String, usize>,
}

/// Where the class stands in the list of classes, which may have been shortened since the last time.
fn place_of_class(cx: &mut Cx, full_name: &str) -> Option<usize> {
    let known = cx.extension::<Places>().by_name.get(full_name).copied();
    let is_there = |ix: &usize| {
        cx.classes
            .get(*ix)
            .is_some_and(|it| is_type_named(it, full_name))
    };
    if let Some(ix) = known.filter(is_there) {
        return Some(ix);
    }
    let found = cx
        .classes
        .iter()
        .position(|it| is_type_named(it, full_name))?;
    let places = &mut cx.extension::<Places>().by_name;
    places.insert(full_name.to_owned(), found);
    Some(found)
}

fn is_type_named(value: &Value, full_name: &str) -> bool {
    value.obj_of(Kind::Type).is_some_and(|obj| {
        obj.slot(0)
            .name_parts()
            .is_some_and(|(_, name)| name == full_name)
    })
}

/// The interface with this full name that a program made, if there is one.
pub fn interface_named(cx: &Cx, full_name: &str) -> Option<Value> {
    let mut known = cx.classes.iter();
    known
        .find(|it| is_type_named(it, full_name) && user::is_interface(it))
        .cloned()
}

/// The class with this name as written, if it is known.
pub fn class_by_name(cx: &mut Cx, name: &str) -> Option<Value> {
    full_class_name(name).map(|full| class_value(cx, full))
}

/// The class of a value: a user type itself, or the class value by name. Nil has none.
pub fn class_of(cx: &mut Cx, value: &Value) -> Value {
    match value.kind() {
        Kind::Nil => Value::NIL,
        Kind::Instance | Kind::Record => value.object().slot(0),
        kind if depends_on_content(kind) => {
            let name = class_name_of(cx, value).into_owned();
            class_value(cx, &name)
        }
        kind => class_of_kind(cx, kind, value),
    }
}

/// Have values of this kind different classes?
pub fn depends_on_content(kind: Kind) -> bool {
    use Kind::{
        Array, ColumnSeq, Exception, Fn, Gadget, Host, IndexedSeq, Instance, MapSeq, Native,
        NativeFn, Record, TextBuffer, Transient,
    };
    matches!(
        kind,
        Array
            | ColumnSeq
            | Exception
            | Fn
            | Gadget
            | Host
            | IndexedSeq
            | Instance
            | MapSeq
            | Native
            | NativeFn
            | Record
            | TextBuffer
            | Transient
    )
}

/// Classes of the kinds whose values share one, by kind, as far as they were asked for.
#[derive(Debug, Default)]
struct KindClasses {
    classes: Vec<Value>,
}

fn class_of_kind(cx: &mut Cx, kind: Kind, value: &Value) -> Value {
    let known = &cx.extension::<KindClasses>().classes;
    if let Some(found) = known.get(kind as usize).filter(|it| !it.is_nil()) {
        return found.clone();
    }
    let name = class_name(value).into_owned();
    let class = class_value(cx, &name);
    let known = &mut cx.extension::<KindClasses>().classes;
    if known.len() <= kind as usize {
        known.resize(kind as usize + 1, Value::NIL);
    }
    known[kind as usize] = class.clone();
    class
}

/// A number that is the same for all values dispatched alike: the id of a user type, or one by kind.
pub fn type_key(value: &Value) -> u64 {
    match value.kind() {
        Kind::Instance | Kind::Record => value.object().slot(0).payload(),
        kind => kind as u64,
    }
}

/// Is `value` an instance of `class`, a class value?
pub fn is_instance(cx: &mut Cx, class: &Value, value: &Value) -> bool {
    if value.is_nil() {
        return false;
    }
    let Some(wanted) = class
        .obj_of(Kind::Type)
        .and_then(|obj| obj.slot(0).full_name())
    else {
        return false;
    };
    if matches!(value.kind(), Kind::Instance | Kind::Record) {
        let own = value.object().slot(0);
        return own.is_identical(class) || user::user_type_is(cx, &own, &wanted);
    }
    let name = class_name(value);
    let is_function = matches!(
        value.kind(),
        Kind::Fn | Kind::Native | Kind::NativeFn | Kind::ProtocolFn
    );
    let name = if is_function {
        "clojure.lang.AFunction"
    } else {
        &*name
    };
    is_subclass(name, &wanted)
}
