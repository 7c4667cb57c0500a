//! `java.lang.Object`, `Class`, `Comparable`: what every object answers.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::compare;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, mismatch};
use lisp_core::natives;
use lisp_core::types;
use lisp_core::value::{Kind, Value};

use super::gadget::{self, Tag};
use crate::clojure::text;

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 4] = [
    NATIVES,
    class::NATIVES,
    comparable::NATIVES,
    comparator::NATIVES,
];

natives! {
    "java.lang.Object";

    /// An object that is equal to nothing but itself.
    "new" "[]" since "0.1" => new;
    /// The text of `x`, as `str` makes it.
    ".toString" "[x]" since "0.1" cost Length => to_string;
    /// The hash of `x` as Java has it.
    ".hashCode" "[x]" since "0.1" cost Length => hash_code;
    /// Is `x` equal to `other`?
    ".equals" "[x other]" since "0.1" => equals;
    /// The class of `x`.
    ".getClass" "[x]" since "0.1" => get_class;
}

fn new(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(gadget::new(cx, Tag::Object, "java.lang.Object", &[]))
}

fn to_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    text::text_of(cx, &args[0])
}

fn hash_code(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    compare::hash_code(cx, &args[0]).map(|hash| Value::from(i64::from(hash)))
}

fn equals(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    compare::equal_java(cx, &args[0], &args[1]).map(Value::from)
}

fn get_class(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(types::class_of(cx, &args[0]))
}

mod comparable {
    use super::*;

    natives! {
        "java.lang.Comparable";

        /// Less than, equal to or greater than zero, as `x` is before, at or behind `other`.
        ".compareTo" "[x other]" since "0.1" cost Length => compare_to;
    }

    fn compare_to(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        compare::compare(cx, &args[0], &args[1]).map(Value::from)
    }
}

mod comparator {
    use super::*;

    natives! {
        "java.util.Comparator";

        /// What the function `f` says of `a` and `b`: a number, or whether `a` is before `b`.
        ".compare" "[f a b]" since "0.1" => compare;
    }

    fn compare(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (a, b) = (args[1].clone(), args[2].clone());
        let answer = cx.call(&args[0], &[a.clone(), b.clone()])?;
        match answer.as_bool() {
            None => Ok(answer),
            Some(true) => Ok(Value::from(-1)),
            Some(false) => {
                let is_behind = cx.call(&args[0], &[b, a])?.is_truthy();
                Ok(Value::from(i64::from(is_behind)))
            }
        }
    }
}

mod class {
    use super::*;

    natives! {
        "java.lang.Class";

        /// The class with the full name `name`, whoever loads it.
        "forName" "[name]" "[name initialise loader]" since "0.1" => for_name;
        /// The full name of the class.
        ".getName" "[class]" since "0.1" => name;
        /// The full name of the class.
        ".getTypeName" "[class]" since "0.1" => name;
        /// The full name of the class.
        ".getCanonicalName" "[class]" since "0.1" => name;
        /// The last part of the class's name.
        ".getSimpleName" "[class]" since "0.1" => simple_name;
        /// Is `x` an instance of the class?
        ".isInstance" "[class x]" since "0.1" => is_instance;
        /// Is the class `other` this class or below it?
        ".isAssignableFrom" "[class other]" since "0.1" => is_assignable_from;
        /// The class above, or nil.
        ".getSuperclass" "[class]" since "0.1" => superclass;
        /// Is the class an interface?
        ".isInterface" "[class]" since "0.1" => is_interface;
        /// An array of the interfaces that the class itself names.
        ".getInterfaces" "[class]" since "0.1" => interfaces;
        /// Is it one of the primitive types?
        ".isPrimitive" "[class]" since "0.1" => is_primitive;
        /// Is the class one of arrays?
        ".isArray" "[class]" since "0.1" => is_array;
    }

    fn name_of(args: &Args<'_>, ix: usize) -> Result<String> {
        let class = args.of_kind(ix, Kind::Type, "java.lang.Class")?;
        Ok(class.object().slot(0).full_name().unwrap_or_default())
    }

    /// Is it a name such as `[I` or `[[Ljava.lang.String;`?
    fn is_array_name(name: &str) -> bool {
        let item = name.trim_start_matches('[');
        let is_object = item.starts_with('L') && item.ends_with(';') && item.len() > 2;
        let is_primitive = matches!(item, "Z" | "B" | "C" | "D" | "F" | "I" | "J" | "S");
        name.starts_with('[') && (is_object || is_primitive)
    }

    /// `clojure.core$inc` is the class of the function in that var.
    fn class_of_function(cx: &mut Cx, name: &str) -> Result<Option<Value>> {
        let Some((ns, short)) = name.split_once('$') else {
            return Ok(None);
        };
        let demunged = |cx: &mut Cx, part: &str| {
            let part = cx.string(part)?;
            let name = super::super::call_native(cx, ("dayfly.internal", "demunge"), &[part])?;
            Ok::<_, lisp_core::cx::Throw>(name.text().unwrap_or_default().to_owned())
        };
        let (ns, short) = (demunged(cx, ns)?, demunged(cx, short)?);
        let symbol = cx.symbol(Some(&ns), &short);
        let Ok(lisp_core::env::Resolved::Var(var)) = lisp_core::env::resolve_any(cx, &symbol)
        else {
            return Ok(None);
        };
        let value = cx.roots.get(var.object().raw(0) as u32).clone();
        let class = types::class_of(cx, &value);
        let is_own = class.object().slot(0).full_name().as_deref() == Some(name);
        Ok(is_own.then_some(class))
    }

    fn for_name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = text::argument::string(&args, 0, ("String.length()", "className"))?;
        let name = name.text().unwrap_or_default();
        if is_array_name(name) {
            return Ok(types::class_value(cx, name));
        }
        if let Some(class) = class_of_function(cx, name)? {
            return Ok(class);
        }
        let symbol = cx.symbol(None, name);
        match lisp_core::env::resolve(cx, &symbol) {
            Ok(lisp_core::env::Resolved::Class(class)) if name.contains('.') => Ok(class),
            Ok(_) => Err(Error::of(code::RESOLVE_CLASS).with("class", name).into()),
            Err(throw) => Err(throw),
        }
    }

    fn name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = name_of(&args, 0)?;
        cx.string(&name)
    }

    fn simple_name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = name_of(&args, 0)?;
        cx.string(name.rsplit(['.', '$']).next().unwrap_or(&name))
    }

    fn is_instance(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if !args[0].is(Kind::Type) {
            return Err(mismatch("java.lang.Class", &args[0]));
        }
        Ok(Value::from(types::is_instance(cx, &args[0], &args[1])))
    }

    fn is_assignable_from(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (wanted, given) = (name_of(&args, 0)?, name_of(&args, 1)?);
        Ok(Value::from(types::is_subclass(&given, &wanted)))
    }

    fn superclass(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = name_of(&args, 0)?;
        let above = match types::super_of(&name) {
            None if types::class_row(&name).is_none() => Some("java.lang.Object"),
            above => above,
        };
        Ok(above.map_or(Value::NIL, |above| types::class_value(cx, above)))
    }

    fn is_interface(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = name_of(&args, 0)?;
        let row = types::class_row(&name);
        let is_top = name == "java.lang.Object";
        Ok(Value::from(
            !is_top && row.is_some_and(|row| row.parent.is_empty()),
        ))
    }

    fn interfaces(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        name_of(&args, 0)?;
        let supers = types::direct_supers(cx, &args[0]);
        let is_interface = |class: &Value| {
            let name = class.object().slot(0).full_name().unwrap_or_default();
            name != "java.lang.Object" && types::super_of(&name).is_none()
        };
        let found: Vec<Value> = supers.into_iter().filter(is_interface).collect();
        array_of(cx, ElementType::Object, found.into_iter())
    }

    fn is_primitive(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        const PRIMITIVE: [&str; 9] = [
            "boolean", "byte", "char", "short", "int", "long", "float", "double", "void",
        ];
        Ok(Value::from(
            PRIMITIVE.contains(&name_of(&args, 0)?.as_str()),
        ))
    }

    fn is_array(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(name_of(&args, 0)?.starts_with('[')))
    }
}
