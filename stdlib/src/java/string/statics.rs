//! `java.lang.String`: constructors and static methods.

use lisp_core::collection::Cursor;
use lisp_core::collection::array::ElementType;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::units::Build;
use crate::clojure::text::{self, argument, format as formatter};

natives! {
    "java.lang.String";

    /// The string that a string, a buffer, or an array of characters or bytes holds.
    "new" "[]" "[x]" "[bytes charset]" "[chars offset count]" since "0.1" cost Length => new;
    /// The text of `x`, `null` for nil.
    "valueOf" "[x]" since "0.1" cost Length => value_of;
    /// The string that an array of characters holds.
    "copyValueOf" "[chars]" since "0.1" cost Length => value_of;
    /// The texts of an array or collection, or of the arguments, with `separator` between them.
    "join" "[separator items]" "[separator item & items]" since "0.1" cost Length => join;
    /// The text that `template` makes with `args`; arrays of arguments are taken apart.
    "format" "[template & args]" since "0.1" cost Length => format;
}

fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let Some(value) = args.get(0) else {
        return cx.string("");
    };
    let is_bytes = value.is(Kind::Array) && ElementType::of(value) == ElementType::Byte;
    if is_bytes && args.len() == 2 {
        let bytes = crate::java::io::bytes::bytes_of(cx, value)?;
        let text = crate::java::charset::decode(cx, &bytes, &args[1])?;
        return cx.string(&text);
    }
    if value.is(Kind::Array) {
        let whole = super::text_of_array(cx, value)?;
        if args.len() < 3 {
            return Ok(whole);
        }
        let (offset, count) = (args.int(cx, 1)?, args.int(cx, 2)?);
        return text::build::substring(cx, &whole, offset, offset.checked_add(count));
    }
    argument::chars(&args, 0, ("String.value()", "original"))
}

fn value_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    match args[0].kind() {
        Kind::Nil => cx.string("null"),
        Kind::Array if args[0].object().is_empty() => cx.string(""),
        Kind::Array if args[0].object().slot(0).is(Kind::Char) => {
            super::text_of_array(cx, &args[0])
        }
        _ => text::text_of(cx, &args[0]),
    }
}

fn join(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let separator = argument::chars(&args, 0, ("Object.toString()", "delimiter"))?;
    let separator = separator.text().unwrap_or_default();
    let mut build = Build::default();
    let is_list = args.len() == 2 && !args[1].is(Kind::String);
    if !is_list {
        for (ix, item) in args.rest(1).iter().enumerate() {
            build.push_str(if ix > 0 { separator } else { "" });
            push(cx, &mut build, item)?;
        }
        return build.finish(cx);
    }
    let mut cursor = Cursor::new(cx, args[1].clone())?;
    let mut is_first = true;
    while let Some(item) = cursor.next(cx)? {
        build.push_str(if is_first { "" } else { separator });
        is_first = false;
        push(cx, &mut build, &item)?;
    }
    build.finish(cx)
}

fn push(cx: &mut Cx, build: &mut Build, item: &Value) -> Result<()> {
    if item.is_nil() {
        build.push_str("null");
        return Ok(());
    }
    build.push_value(cx, item)
}

fn format(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let template = argument::string(&args, 0, ("String.length()", "format"))?;
    let template = template.text().unwrap_or_default();
    match args.rest(1) {
        [array] if array.is(Kind::Array) => {
            let obj = array.object();
            let items: Vec<Value> = (0..obj.len()).map(|ix| obj.slot(ix)).collect();
            formatter::formatted(cx, template, &items)
        }
        values => formatter::formatted(cx, template, values),
    }
}
