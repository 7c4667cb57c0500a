//! User types: what `deftype`, `defrecord`, `reify` and `definterface` make, and what a type
//! implements.
//!
//! A `Type`: raw id (zero for a class of Java's) and, in an image, the cell of its table; slots name, vector of field
//! keywords, what it is (true for a record, else a keyword or nil), and its table. The table is one map. A symbol is a method and
//! leads to its function; a var is a protocol and leads to a map from method keyword to function; a
//! keyword names an interface that the type declares.

use crate::base::error::{Error, code};
use crate::collection::map::{self, Entries};
use crate::collection::{user as methods, vector};
use crate::cx::{Cx, Result};
use crate::types::class::{self, is_subclass};
use crate::value::{Kind, Value, munge};

const NAME: usize = 0;
const FIELDS: usize = 1;
const SHAPE: usize = 2;

/// The full name of a class or user type.
fn type_name(class: &Value) -> String {
    crate::value::type_name(class).unwrap_or_default()
}

/// What a new type is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypeShape {
    /// A `deftype`.
    Plain,
    /// A `defrecord`, whose instances are maps.
    Record,
    /// A `reify`, whose instances take metadata.
    Reified,
    /// A `definterface`, which has no instances.
    Interface,
}

/// A new user type. An image that holds it gives its table a cell.
pub fn make_type(cx: &mut Cx, name: Value, fields: Value, shape: TypeShape) -> Value {
    let table = map::empty(&cx.heap);
    let shape = match shape {
        TypeShape::Plain => Value::NIL,
        TypeShape::Record => Value::TRUE,
        TypeShape::Reified => cx.keyword("reify"),
        TypeShape::Interface => cx.keyword("interface"),
    };
    let class = cx
        .heap
        .object(Kind::Type, [1, 0], [name, fields, shape, table]);
    // What was remembered about an older type at the same address must not be taken for this one's.
    cx.dispatch_epoch += 1;
    if is_interface(&class) {
        let name = type_name(&class);
        cx.classes.retain(|it| type_name(it) != name);
        cx.classes.push(class.clone());
    }
    class
}

/// Is it a type made by a program, with a table of its own?
pub fn is_user_type(value: &Value) -> bool {
    value.obj_of(Kind::Type).is_some_and(|obj| obj.raw(0) != 0)
}

/// Do instances of the type take metadata?
pub fn takes_meta(class: &Value) -> bool {
    let shape = class.object().slot(SHAPE);
    shape.is(Kind::True) || shape.is_named(Kind::Keyword, "reify")
}

/// Is it an interface rather than a class?
pub fn is_interface(class: &Value) -> bool {
    class
        .object()
        .slot(SHAPE)
        .is_named(Kind::Keyword, "interface")
}

fn table(cx: &Cx, class: &Value) -> Value {
    methods::table(cx, class).unwrap_or_default()
}

/// Methods that the runtime itself looks for: those of a protocol do not become them.
const RESERVED: &[&str] = &[
    "applyTo",
    "assoc",
    "compareTo",
    "cons",
    "containsKey",
    "contains",
    "count",
    "deref",
    "disjoin",
    "empty",
    "entryAt",
    "equals",
    "equiv",
    "first",
    "get",
    "hashCode",
    "hasheq",
    "invoke",
    "kvreduce",
    "meta",
    "more",
    "next",
    "nth",
    "peek",
    "pop",
    "reduce",
    "rseq",
    "seq",
    "toString",
    "valAt",
    "withMeta",
    "without",
];

/// Makes a type implement a protocol (its var) or an interface (its full name, a symbol) by a map
/// from names, symbols or keywords, to functions.
///
/// # Errors
/// What is no type, or no map.
pub fn implement(cx: &mut Cx, class: &Value, target: Value, methods: Value) -> Result<()> {
    if !is_user_type(class) {
        return Err(crate::native::mismatch("a user type", class));
    }
    if !map::is_map(&methods) {
        return Err(crate::native::mismatch("a map", &methods));
    }
    let mut table = table(cx, class);
    let is_protocol = target.is(Kind::Var);
    for (name, f) in Entries::new(methods.clone()) {
        let Some(text) = name.name_parts().map(|(_, name)| name.to_owned()) else {
            return Err(crate::native::mismatch("a name", &name));
        };
        if is_protocol && RESERVED.contains(&text.as_str()) {
            continue;
        }
        let symbol = cx.symbol(None, &text);
        map::assoc_mut(cx, &mut table, symbol, f)?;
    }
    match target.full_name() {
        Some(name) => {
            let marker = cx.names.keyword(&cx.heap, None, &name);
            map::assoc_mut(cx, &mut table, marker, Value::TRUE)?;
        }
        None if is_protocol => {
            let known = map::get(cx, &table, &target)?;
            let mut all = known.unwrap_or_else(|| map::empty(&cx.heap));
            for (name, f) in Entries::new(methods) {
                map::assoc_mut(cx, &mut all, name, f)?;
            }
            map::assoc_mut(cx, &mut table, target, all)?;
        }
        None => {
            return Err(crate::native::mismatch(
                "a protocol var or a symbol",
                &target,
            ));
        }
    }
    methods::set_table(cx, class, table);
    cx.dispatch_epoch += 1;
    Ok(())
}

/// The methods the type itself has for a protocol, or nothing when it does not implement it.
///
/// # Errors
/// Only limits.
pub fn protocol_methods(cx: &mut Cx, class: &Value, protocol: &Value) -> Result<Option<Value>> {
    if !is_user_type(class) {
        return Ok(None);
    }
    let table = table(cx, class);
    map::get(cx, &table, protocol)
}

/// The interfaces a type declares, by full name, in no certain order; protocols count as
/// interfaces.
pub fn interfaces(cx: &Cx, class: &Value) -> Vec<String> {
    let keys = Entries::new(table(cx, class)).map(|(key, _)| key);
    keys.filter_map(|key| match key.kind() {
        Kind::Keyword => key.full_name(),
        Kind::Var => Some(interface_of(&key)),
        _ => None,
    })
    .collect()
}

/// The full name of the interface that stands for a protocol.
fn interface_of(protocol: &Value) -> String {
    let part = |ix| munge(&protocol.object().slot(ix).full_name().unwrap_or_default());
    format!("{}.{}", part(0), part(1))
}

/// What every instance of a type of this shape is.
pub(super) fn shared_interfaces(class: &Value) -> &'static [&'static str] {
    const RECORD: &[&str] = &[
        "clojure.lang.IRecord",
        "clojure.lang.IHashEq",
        "clojure.lang.IObj",
        "clojure.lang.IPersistentMap",
        "java.util.Map",
        "java.io.Serializable",
    ];
    match class.object().slot(SHAPE) {
        shape if shape.is(Kind::True) => RECORD,
        shape if shape.is_named(Kind::Keyword, "reify") => &["clojure.lang.IObj"],
        shape if shape.is_named(Kind::Keyword, "interface") => &[],
        _ => &["clojure.lang.IType"],
    }
}

/// Are instances of the user type instances of the class or interface with this full name?
pub fn user_type_is(cx: &Cx, class: &Value, wanted: &str) -> bool {
    wanted == "java.lang.Object"
        || class
            .object()
            .slot(NAME)
            .name_parts()
            .is_some_and(|(_, name)| name == wanted)
        || shared_interfaces(class)
            .iter()
            .any(|name| is_subclass(name, wanted))
        || interfaces(cx, class)
            .iter()
            .any(|name| is_subclass(name, wanted))
}

/// Is `value` an instance of a user type that declares the interface with this full name?
pub fn declares(cx: &Cx, value: &Value, wanted: &str) -> bool {
    matches!(value.kind(), Kind::Instance | Kind::Record)
        && user_type_is(cx, &value.object().slot(0), wanted)
}

/// A new instance with these field values.
///
/// # Errors
/// What is no type, and another number of values than fields.
pub fn instantiate(cx: &mut Cx, class: &Value, fields: &[Value]) -> Result<Value> {
    let Some(obj) = class.obj_of(Kind::Type).filter(|obj| obj.raw(0) != 0) else {
        return Err(crate::native::mismatch("a user type", class));
    };
    let (declared, shape) = (obj.slot(FIELDS), obj.slot(SHAPE));
    let count = if declared.is(Kind::Vector) {
        vector::len(&declared)
    } else {
        0
    };
    if fields.len() != count {
        let name = obj.slot(NAME).full_name().unwrap_or_default();
        let text = format!("No matching ctor found for class {name}");
        return Err(crate::native::invalid(text));
    }
    let mut slots = Vec::with_capacity(count + 2);
    slots.push(class.clone());
    if shape.is(Kind::True) {
        slots.push(Value::NIL);
    }
    slots.extend(fields.iter().cloned());
    let kind = if shape.is(Kind::True) {
        Kind::Record
    } else {
        Kind::Instance
    };
    Ok(cx.heap.object_of(kind, &[], slots.into_iter(), 0))
}

/// The error of calling a method that the type declares and does not have.
#[cold]
pub(super) fn abstract_method(class: &Value, protocol: &Value, method: &str) -> crate::cx::Throw {
    let receiver = type_name(class);
    let interface = interface_of(protocol);
    let method = munge(method);
    let message = format!(
        "Receiver class {receiver} does not define or inherit an implementation of the \
         resolved method 'abstract java.lang.Object {method}()' of interface {interface}."
    );
    let error = Error::of(code::TYPE_UNSUPPORTED)
        .with("operation", method)
        .with("given", receiver);
    error
        .as_class("java.lang.AbstractMethodError")
        .message(message)
        .into()
}

/// The classes and interfaces directly above a class or user type, as values.
pub fn direct_supers(cx: &mut Cx, class: &Value) -> Vec<Value> {
    let own = type_name(class);
    let names: Vec<String> = if is_user_type(class) {
        let shared = shared_interfaces(class)
            .iter()
            .map(|name| (*name).to_owned());
        let mut names: Vec<String> = Vec::new();
        if !is_interface(class) {
            names.push("java.lang.Object".to_owned());
        }
        for name in shared.chain(interfaces(cx, class)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    } else {
        let Some(row) = class::class_row(&own) else {
            // A class without a row whose name has a `$` is that of a function.
            return match own.contains('$') {
                true => vec![class::class_value(cx, "clojure.lang.AFunction")],
                false => Vec::new(),
            };
        };
        let parent = Some(row.parent).filter(|parent| !parent.is_empty());
        parent
            .iter()
            .chain(row.interfaces)
            .map(|name| (*name).to_owned())
            .collect()
    };
    names
        .iter()
        .map(|name| class::class_value(cx, name))
        .collect()
}

/// Puts classes in front, then interfaces so that each comes before those above it.
fn sort_by_nearness(names: &mut [String]) {
    let is_interface = |name: &String| class::super_of(name).is_none();
    names.sort_by_cached_key(|name| match is_interface(name) {
        true => (1, usize::MAX - height_of_interface(name)),
        false => (0, 0),
    });
}

/// How many interfaces stand above each other, from this one on; those of programs are above none.
fn height_of_interface(name: &str) -> usize {
    let Some(row) = class::class_row(name) else {
        return usize::from(u8::MAX);
    };
    let above = row.interfaces.iter();
    1 + above.map(|it| height_of_interface(it)).max().unwrap_or(0)
}

/// The class itself, then all above it, nearest first, `Object` last: the order in which protocols
/// look.
pub fn class_chain(cx: &mut Cx, class: &Value) -> Vec<Value> {
    let own = type_name(class);
    let mut names: Vec<String> = Vec::new();
    if is_user_type(class) {
        let declared = interfaces(cx, class);
        let shared = shared_interfaces(class)
            .iter()
            .map(|name| (*name).to_owned());
        let direct: Vec<String> = declared.into_iter().chain(shared).collect();
        names.extend(direct.iter().cloned());
        for name in &direct {
            names.extend(class::ancestors(name).into_iter().map(str::to_owned));
        }
    } else {
        // A class without a row whose name has a `$` is that of a function.
        let is_function = class::class_row(&own).is_none() && own.contains('$');
        let known = if is_function {
            "clojure.lang.AFunction"
        } else {
            &own
        };
        if is_function {
            names.push(known.to_owned());
        }
        names.extend(class::ancestors(known).into_iter().map(str::to_owned));
    }
    sort_by_nearness(&mut names);
    let mut chain = vec![class.clone()];
    let mut seen: Vec<String> = vec![own, "java.lang.Object".to_owned()];
    for name in names {
        if !seen.contains(&name) {
            chain.push(class::class_value(cx, &name));
            seen.push(name);
        }
    }
    let object = class::class_value(cx, "java.lang.Object");
    if !object.is_identical(class) {
        chain.push(object);
    }
    chain
}
