//! Natives that the compiler's output and the library's loader stand on.

use crate::base::Source;
use crate::base::error::{Error, code};
use crate::collection::{map, user};
use crate::cx::{Args, Cx, Result};
use crate::native::{cannot_cast, invalid, null_pointer};
use crate::value::{Kind, Value, class_name};
use crate::{compile, env, natives, state, types};

natives! {
    "dayfly.internal";

    /// Gives var its value (unless absent) and metadata at once; the var.
    "define" "[var value meta]" since "0.1" => define;
    /// Sets the innermost binding of var; the value.
    "set-var" "[var value]" since "0.1" => set_var;
    /// A new throwable of class with the message and cause given.
    "make-exception"
        "[class]" "[class message-or-cause]" "[class message cause]" "[class message data cause]"
        since "0.1" => make_exception;
    /// What the method of target answers.
    "invoke-method" "[target name & args]" since "0.1" => invoke_method;
    /// The field of target, or what its method without arguments answers.
    "get-field" "[target name]" since "0.1" => get_field;
    /// Sets a mutable field of an instance; the value.
    "set-field" "[target name value]" since "0.1" => set_field;
    /// Maps the simple name of a class to it in the current namespace; the class.
    "import-class" "[name]" since "0.1" cost Length => import_class;
    /// Evaluates the library text of that path in the current namespace.
    "load-chapter" "[path]" since "0.1" => load_chapter;
    /// Reads and evaluates all forms of text; the last value.
    "load-string*" "[text name]" since "0.1" cost Length => load_string;
    /// Evaluates the forms in the text of a file or library, called name; a lenient runtime passes over forms that fail.
    "load-file*" "[text name]" since "0.1" => load_file;
    /// {:name :text} of a library's source by path, or nil.
    "find-lib" "[path]" since "0.1" => find_lib;
    /// The text of the library or file that the metadata `:file` of vars names so, or nil.
    "source-of" "[file]" since "0.1" => source_of;
    /// A seq of what the iterator of `self` has left, or nil.
    "iterator-rest" "[self]" since "0.1" => iterator_rest;
    /// The value of form, evaluated in the current namespace.
    "eval" "[form]" since "0.1" cost Calls => eval;
    /// The form expanded once.
    "macroexpand-1" "[form]" since "0.1" => macroexpand_1;
    /// The bytecode of a function, as text.
    "disassemble" "[f]" since "0.1" => disassemble;
}

fn define(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let var = args.of_kind(0, Kind::Var, "clojure.lang.Var")?.clone();
    let (value, meta) = (args.take(1), args.take(2));
    if !map::is_map(&meta) {
        return Err(cannot_cast(&meta, "clojure.lang.IPersistentMap"));
    }
    let obj = var.object();
    let (name, ns) = (obj.slot(1), obj.slot(0));
    let ns = env::find_ns(cx, &ns)?.unwrap_or_default();
    let (ns_key, name_key) = (cx.keyword("ns"), cx.keyword("name"));
    let meta = map::assoc(cx, meta, ns_key, ns)?;
    let meta = map::assoc(cx, meta, name_key, name)?;
    state::var::define(cx, &var, value, meta)?;
    Ok(var)
}

fn set_var(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let var = args.of_kind(0, Kind::Var, "clojure.lang.Var")?;
    state::var::set(cx, var, args[1].clone())?;
    Ok(args[1].clone())
}

fn make_exception(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let Some(class) = crate::value::type_name(&args[0]) else {
        return Err(cannot_cast(&args[0], "java.lang.Class"));
    };
    let (first, mut second) = (args.take(1), args.take(2));
    let mut parts = types::ExceptionParts::default();
    if class == "clojure.lang.ExceptionInfo" {
        if !map::is_map(&second) {
            return Err(invalid(format!("No matching ctor found for class {class}")));
        }
        parts.data = std::mem::replace(&mut second, args.take(3));
    }
    if !second.is_nil() && !second.is(Kind::Exception) {
        return Err(cannot_cast(&second, "java.lang.Throwable"));
    }
    if first.is(Kind::Exception) {
        parts.message = Value::NIL;
        let text = crate::print::str_of(cx, &first)?;
        parts.message = cx.string(&text)?;
        parts.cause = first;
    } else {
        let first = match index_message(&class, &first) {
            Some(text) => cx.string(&text)?,
            None => first,
        };
        let is_text = first.is_nil() || first.is(Kind::String);
        let takes_any = class == "java.lang.AssertionError";
        if !is_text && !takes_any {
            return Err(cannot_cast(&first, "java.lang.String"));
        }
        parts.message = match is_text {
            true => first,
            false => {
                let text = crate::print::str_of(cx, &first)?;
                cx.string(&text)?
            }
        };
        parts.cause = second;
    }
    let exception = types::new_exception(cx, &class, parts);
    let frames = crate::vm::stack_trace(cx);
    types::set_trace(cx, &exception, &frames);
    Ok(exception)
}

/// What Java writes for an index out of bounds that is given as a number.
fn index_message(class: &str, given: &Value) -> Option<String> {
    let index = given.as_int()?;
    let what = match class {
        "java.lang.IndexOutOfBoundsException" => "Index",
        "java.lang.ArrayIndexOutOfBoundsException" => "Array index",
        "java.lang.StringIndexOutOfBoundsException" => "String index",
        _ => return None,
    };
    Some(format!("{what} out of range: {index}"))
}

/// Methods of user types first, then natives of the class and of what is above it.
fn invoke_method(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let (target, name) = (args.take(0), args.take(1));
    let rest: Vec<Value> = (2..args.len()).map(|ix| args.take(ix)).collect();
    let name = name.text().unwrap_or_default().to_owned();
    call_method(cx, &target, &name, &rest)
}

fn call_method(cx: &mut Cx, target: &Value, name: &str, rest: &[Value]) -> Result<Value> {
    // `(. x ns/method)`, as syntax quote writes it, means the method all the same.
    let name = name.rsplit_once('/').map_or(name, |(_, method)| method);
    if target.is_nil() {
        return Err(null_pointer());
    }
    let mut all = vec![target.clone()];
    all.extend_from_slice(rest);
    let is_user = matches!(target.kind(), Kind::Instance | Kind::Record);
    if is_user && let Some(method) = user::method(cx, target, name) {
        return cx.call(&method, &all);
    }
    if is_user
        && rest.is_empty()
        && let Some(value) = field_of(cx, target, name)?
    {
        return Ok(value);
    }
    let class = match target.kind() {
        Kind::Fn | Kind::Native | Kind::NativeFn | Kind::ProtocolFn => {
            "clojure.lang.AFunction".into()
        }
        Kind::Record => "clojure.lang.APersistentMap".into(),
        Kind::Type => "java.lang.Class".into(),
        _ => class_name(target),
    };
    match types::find_method(cx, &class, name) {
        Some(index) if types::takes(cx, index, all.len()) => {
            let native = Value::immediate(Kind::Native, u64::from(index));
            cx.call(&native, &all)
        }
        found => {
            let class = class_name(target);
            match rest.is_empty() && found.is_none() {
                true => Err(types::no_field(cx, &class, name)),
                false => Err(types::no_method(cx, &class, name, rest.len())),
            }
        }
    }
}

/// A field of an instance by name.
fn field_of(cx: &mut Cx, target: &Value, name: &str) -> Result<Option<Value>> {
    let class = target.object().slot(0);
    let Some(ix) = field_index(cx, &class, name)? else {
        return Ok(None);
    };
    let skip = if target.is(Kind::Record) { 2 } else { 1 };
    Ok(Some(target.object().slot(ix + skip)))
}

fn field_index(cx: &mut Cx, class: &Value, name: &str) -> Result<Option<usize>> {
    let fields = class.object().slot(1);
    let munged = name.replace('_', "-");
    let mut cursor = crate::collection::Cursor::new(cx, fields)?;
    let mut ix = 0;
    while let Some(field) = cursor.next(cx)? {
        if field
            .name_parts()
            .is_some_and(|it| it.1 == name || it.1 == munged)
        {
            return Ok(Some(ix));
        }
        ix += 1;
    }
    Ok(None)
}

fn get_field(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let (target, name) = (args.take(0), args.take(1));
    let name = name.text().unwrap_or_default().to_owned();
    if matches!(target.kind(), Kind::Instance | Kind::Record)
        && let Some(value) = field_of(cx, &target, &name)?
    {
        return Ok(value);
    }
    call_method(cx, &target, &name, &[])
}

fn set_field(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let (target, name, value) = (args.take(0), args.take(1), args.take(2));
    let name = name.text().unwrap_or_default().to_owned();
    if target.is(Kind::Instance) {
        let class = target.object().slot(0);
        if let Some(ix) = field_index(cx, &class, &name)? {
            if !is_mutable(cx, &class, ix)? {
                return Err(final_field(&class, &name));
            }
            drop(target.object().replace_slot(ix + 1, value.clone()));
            return Ok(value);
        }
    }
    let text = format!(
        "No matching field found: {name} for class {}",
        class_name(&target)
    );
    let error = Error::of(code::RESOLVE_FIELD)
        .with("field", name)
        .message(text);
    Err(error.as_class("java.lang.IllegalArgumentException").into())
}

/// Was the field declared mutable? The names of those stand in the metadata of the fields.
fn is_mutable(cx: &mut Cx, class: &Value, ix: usize) -> Result<bool> {
    let fields = class.object().slot(1);
    let mutable = fields.obj().and_then(|obj| obj.meta());
    match (
        mutable,
        crate::collection::vector::get(&fields, ix).cloned(),
    ) {
        (Some(mutable), Some(name)) => map::contains(cx, &mutable, &name),
        _ => Ok(false),
    }
}

#[cold]
fn final_field(class: &Value, name: &str) -> crate::cx::Throw {
    let class = crate::value::type_name(class).unwrap_or_default();
    let text = format!("Update to non-static final field {class}.{name} attempted from outside");
    let error = Error::of(code::TYPE_UNSUPPORTED).with("operation", "set!");
    let error = error.with("field", name).message(text);
    error.as_class("java.lang.IllegalAccessError").into()
}

fn import_class(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = crate::print::str_of(cx, &args[0])?;
    let symbol = cx.symbol(None, &name);
    let class = match env::resolve(cx, &symbol)? {
        env::Resolved::Class(class) => class,
        _ => {
            let known: Vec<&str> = types::known_classes().map(|row| row.name).collect();
            let error = Error::of(code::RESOLVE_CLASS).with("class", &*name);
            let hint = crate::base::error::suggest::did_you_mean(&name, known);
            return Err(match hint {
                Some(hint) => error.hint(hint).into(),
                None => error.into(),
            });
        }
    };
    let simple = name.rsplit('.').next().unwrap_or(&name).to_owned();
    let simple = cx.symbol(None, &simple);
    let here = env::current_ns(cx);
    env::import(cx, &here, &simple, class.clone())?;
    Ok(class)
}

fn load_chapter(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = args.text(cx, 0)?.to_owned();
    let Some(text) = cx.library.get(&path).cloned() else {
        return Err(Error::of(code::LIBRARY_MISSING).with("path", path).into());
    };
    let source = Source::new(format!("{path}.clj"), text);
    super::eval_text(cx, &source, crate::read::Options::code())
}

fn load_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    // A copy of the text is held while it is read.
    cx.reserve(args.text(cx, 0)?.len())?;
    let (text, name) = (args.text(cx, 0)?.to_owned(), args.optional_text(cx, 1)?);
    let source = Source::new(name.unwrap_or("NO_SOURCE_FILE"), text);
    super::load_text(cx, &source)
}

fn load_file(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (text, name) = (args.text(cx, 0)?.to_owned(), args.text(cx, 1)?);
    let source = Source::new(name, text);
    super::load_file(cx, &source)
}

fn find_lib(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let path = args.text(cx, 0)?.to_owned();
    let found = match cx.host.find_library(&path)? {
        Some((name, text)) => Some((name, text)),
        None => cx
            .library
            .get(&path)
            .map(|text| (format!("{path}.clj"), text.to_string())),
    };
    let Some((name, text)) = found else {
        return Ok(Value::NIL);
    };
    let pairs = vec![
        (cx.keyword("name"), cx.string(&name)?),
        (cx.keyword("text"), cx.string(&text)?),
    ];
    map::of_pairs(cx, pairs)
}

fn source_of(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let Some(file) = args.optional_text(cx, 0)?.map(str::to_owned) else {
        return Ok(Value::NIL);
    };
    let path = file.strip_suffix(".clj").or(file.strip_suffix(".cljc"));
    let own = path
        .and_then(|path| cx.library.get(path))
        .map(|text| text.to_string());
    let text = match (own, path) {
        (Some(text), _) => Some(text),
        (None, Some(path)) => cx.host.find_library(path)?.map(|(_, text)| text),
        (None, None) => None,
    };
    let most = cx.meter.bounds.source_bytes.min(cx.bytes_left());
    // A host that refuses to read the file has no source to show.
    let text = text.or_else(|| String::from_utf8(cx.host.read_file(&file, most).ok()?).ok());
    text.map_or(Ok(Value::NIL), |text| cx.string(&text))
}

fn eval(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let file = cx.bindings.get(env::slots::FILE).cloned();
    let file = file.unwrap_or_else(|| cx.roots.get(env::slots::FILE).clone());
    super::eval::eval_form_for_program(cx, &args[0], &file)
}

fn iterator_rest(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let iterator = crate::native::captured(&args[0], 0);
    crate::collection::seq::rest_of_iterator(cx, &iterator)
}

fn macroexpand_1(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    types::forget_failed_macro(cx);
    compile::macroexpand_1(cx, &args[0])
        .map_err(|throw| types::syntax_error(cx, throw, types::Phase::Compile, &args[0]))
}

fn disassemble(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let function = args.of_kind(0, Kind::Fn, "clojure.lang.IFn")?;
    let proto = function.object().slots()[0].clone();
    let text = crate::bytecode::listing(crate::bytecode::ProtoView(proto.object()));
    if text.is_empty() {
        return Err(invalid("nothing to list"));
    }
    cx.string(&text)
}
