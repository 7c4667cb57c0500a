//! Members of classes: which there are, and what is said of those that there are not.
//!
//! Floor 5. A member is a native whose namespace is the class: static methods and fields by their
//! name, methods of instances with a dot in front, constructors as `new`.

use super::class::ancestors;
use crate::base::error::{Error, code, suggest};
use crate::cx::{Cx, Throw};

/// Places for methods found lately; a power of two.
const PLACES: usize = 256;
/// Longer names, class and method together, are looked for each time.
const NAMES_MAX: usize = 96;

/// Methods found lately, or known to be missing. The table of natives does not change, so nothing is ever forgotten but for
/// another; at most [`PLACES`] times [`NAMES_MAX`] bytes of names are kept.
#[derive(Default)]
struct MethodCache {
    places: Vec<Option<FoundMethod>>,
}

struct FoundMethod {
    class: Box<str>,
    name: Box<str>,
    index: Option<u32>,
}

impl MethodCache {
    /// The place for a method: by the hash of Fowler, Noll and Vo.
    fn place(&mut self, class: &str, name: &str) -> &mut Option<FoundMethod> {
        if self.places.is_empty() {
            self.places.resize_with(PLACES, || None);
        }
        let bytes = class.bytes().chain([b'.']).chain(name.bytes());
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        &mut self.places[(hash ^ (hash >> 32)) as usize & (PLACES - 1)]
    }
}

/// The index of a method of instances that the class has itself or from above.
pub fn find_method(cx: &mut Cx, class: &str, name: &str) -> Option<u32> {
    if class.len() + name.len() > NAMES_MAX {
        return look_for_method(cx, class, name);
    }
    let place = cx.extension::<MethodCache>().place(class, name);
    if let Some(found) = place
        && *found.class == *class
        && *found.name == *name
    {
        return found.index;
    }
    let index = look_for_method(cx, class, name);
    *cx.extension::<MethodCache>().place(class, name) = Some(FoundMethod {
        class: class.into(),
        name: name.into(),
        index,
    });
    index
}

fn look_for_method(cx: &Cx, class: &str, name: &str) -> Option<u32> {
    let name = format!(".{name}");
    let own = cx.natives.find_name(class, &name);
    own.or_else(|| {
        let mut above = ancestors(class);
        if !above.contains(&"java.lang.Object") {
            above.push("java.lang.Object");
        }
        let mut found = above.into_iter();
        found.find_map(|class| cx.natives.find_name(class, &name))
    })
}

/// Does the native take so many arguments?
pub fn takes(cx: &Cx, index: u32, args: usize) -> bool {
    cx.natives.entries[index as usize].0.accepts(args)
}

/// The error of a static field that the class does not have.
#[cold]
pub fn no_static_field(cx: &Cx, class: &str, name: &str) -> Throw {
    let text = format!("Unable to find static field: {name} in class {class}");
    let error = Error::of(code::RESOLVE_FIELD).with("field", name);
    let error = error.with("class", class).message(text);
    let error = error.as_class("java.lang.RuntimeException");
    with_hint(cx, error, class, name).into()
}

/// The error of a static method that the class does not have, or not with so many arguments.
#[cold]
pub fn no_static_method(cx: &Cx, class: &str, name: &str, args: usize) -> Throw {
    let is_known = cx.natives.find_name(class, name).is_some();
    if args > 0 || is_known {
        return no_method(cx, class, name, args);
    }
    let error = Error::of(code::RESOLVE_FIELD).with("field", name);
    let error = error.with("class", class).message(name.to_owned());
    with_hint(
        cx,
        error.as_class("java.lang.NoSuchFieldException"),
        class,
        name,
    )
    .into()
}

/// The error of a method that the class does not have, or not with so many arguments.
#[cold]
pub fn no_method(cx: &Cx, class: &str, name: &str, args: usize) -> Throw {
    let error = Error::of(code::RESOLVE_METHOD)
        .with("method", name)
        .with("count", args as i64)
        .with("class", class);
    let error = error.as_class("java.lang.IllegalArgumentException");
    with_hint(cx, error, class, name).into()
}

/// The error of a field, or method without arguments, that the class does not have.
#[cold]
pub fn no_field(cx: &Cx, class: &str, name: &str) -> Throw {
    let text = format!("No matching field found: {name} for class {class}");
    let error = Error::of(code::RESOLVE_FIELD)
        .with("field", name)
        .with("class", class)
        .message(text);
    let error = error.as_class("java.lang.IllegalArgumentException");
    with_hint(cx, error, class, name).into()
}

/// The error of a constructor that the class does not have, or not with so many arguments.
#[cold]
pub fn no_constructor(class: &str) -> Throw {
    let error = Error::of(code::RESOLVE_METHOD)
        .with("class", class)
        .message(format!("No matching ctor found for class {class}"));
    let error = error.as_class("java.lang.IllegalArgumentException");
    error.into()
}

/// Names the nearest member that there is.
fn with_hint(cx: &Cx, error: Error, class: &str, name: &str) -> Error {
    let mut classes = ancestors(class);
    classes.push("java.lang.Object");
    let is_of_class = |ns: &str| ns == class || classes.contains(&ns);
    let members = cx.natives.entries.iter().filter(|it| is_of_class(it.0.ns));
    let names = members.map(|it| it.0.name.trim_start_matches('.'));
    let known: Vec<&str> = names.filter(|it| *it != "new").collect();
    match suggest::did_you_mean(name, known.iter().copied()) {
        Some(hint) => error.hint(hint),
        None if known.is_empty() => error.hint(format!("no member of {class} is there")),
        None => error.hint("docs/natives.md lists the members of each class"),
    }
}
