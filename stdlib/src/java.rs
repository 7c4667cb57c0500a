//! Java as far as programs see it: static members, constructors and methods of classes, as natives.
//!
//! The namespace of a row is the full name of the class that declares the member. Static methods
//! have their own name, static fields are rows without arguments, constructors are called `new`,
//! methods of objects have a dot before their name and get the object first. Which row a call means
//! is decided by `lisp_core`.

pub(crate) mod builder;
mod character;
mod charset;
mod clojure;
mod collection;
mod concurrent;
pub(crate) mod date;
mod functional;
pub(crate) mod gadget;
mod holder;
pub(crate) mod io;
mod math;
mod number;
mod object;
mod primitive;
mod regex;
pub(crate) mod string;
mod system;
mod thread;
mod throwable;
mod tool;
mod url;
pub(crate) mod uuid;

use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::value::{Kind, Value};

/// Their tables.
pub fn tables() -> Vec<NativeList> {
    let mut tables = vec![
        character::NATIVES,
        date::NATIVES,
        math::NATIVES,
        uuid::NATIVES,
    ];
    tables.extend(clojure::tables());
    tables.extend(collection::tables());
    tables.extend(builder::TABLES);
    tables.extend(functional::TABLES);
    tables.extend(holder::TABLES);
    tables.extend(io::tables());
    tables.extend(charset::TABLES);
    tables.extend(number::tables());
    tables.extend(object::TABLES);
    tables.extend(primitive::TABLES);
    tables.extend(regex::TABLES);
    tables.extend(string::TABLES);
    tables.extend(system::TABLES);
    tables.extend(thread::TABLES);
    tables.extend(concurrent::TABLES);
    tables.extend(throwable::TABLES);
    tables.extend(tool::TABLES);
    tables.extend(url::TABLES);
    tables
}

/// Calls the native with this namespace and name.
///
/// # Errors
/// What it throws; there is none.
pub(crate) fn call_native(cx: &mut Cx, (ns, name): (&str, &str), args: &[Value]) -> Result<Value> {
    match cx.natives.find(ns, name) {
        Some(index) => cx.call(&Value::immediate(Kind::Native, u64::from(index)), args),
        None => Err(Error::of(code::RESOLVE_VAR)
            .with("var", format!("{ns}/{name}"))
            .into()),
    }
}
