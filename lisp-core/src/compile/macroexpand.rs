//! Macro expansion: a macro is a function that also gets the form and the names of locals.

use super::Compiler;
use crate::bytecode::ProtoView;
use crate::collection::{Cursor, list, map, seq};
use crate::cx::{Cx, Result, RootFlag};
use crate::env::{self, Resolved};
use crate::types;
use crate::value::{Kind, Value};

impl Compiler<'_> {
    /// The expansion of a list with this head, if the head names a macro or stands for a host call.
    pub(super) fn expand(&mut self, form: &Value, head: &Value) -> Result<Option<Value>> {
        if let Some(rewritten) = rewrite_host_call(self.cx, form, head)? {
            return Ok(Some(rewritten));
        }
        let Some(function) = macro_of(self.cx, head)? else {
            return Ok(None);
        };
        let mut env = Value::NIL;
        let names = self.local_names();
        if !names.is_empty() {
            let pairs = names.into_iter().map(|name| (name.clone(), name)).collect();
            env = map::of_pairs(self.cx, pairs)?;
        }
        call_macro(self.cx, &function, form, env).map(Some)
    }
}

/// The function of the macro that the symbol names.
fn macro_of(cx: &mut Cx, head: &Value) -> Result<Option<Value>> {
    let resolved = match env::resolve(cx, head) {
        Ok(resolved) => resolved,
        // The error is raised where the name is used as a value or called.
        Err(crate::cx::Throw::Error(_)) => return Ok(None),
        Err(throw) => return Err(throw),
    };
    let Resolved::Var(var) = resolved else {
        return Ok(None);
    };
    let slot = var.object().raw(0) as u32;
    let is_macro = cx.roots.flags(slot).has(RootFlag::MACRO);
    Ok(is_macro.then(|| cx.roots.get(slot).clone()))
}

fn call_macro(cx: &mut Cx, function: &Value, form: &Value, env: Value) -> Result<Value> {
    let mut args = vec![form.clone(), env];
    let rest = seq::rest(cx, form)?;
    let mut cursor = Cursor::new(cx, rest)?;
    while let Some(arg) = cursor.next(cx)? {
        args.push(arg);
    }
    check_arity(function, args.len())?;
    let expanded = match cx.call(function, &args) {
        Ok(expanded) => expanded,
        Err(throw) => {
            let head = seq::first(cx, form)?;
            let name = match env::resolve(cx, &head) {
                Ok(Resolved::Var(var)) => name_of_macro(cx, &var, head),
                _ => head,
            };
            types::note_failed_macro(cx, &name);
            return Err(throw);
        }
    };
    Ok(with_place_of(cx, expanded, form))
}

/// A macro of another namespace is named in full.
fn name_of_macro(cx: &mut Cx, var: &Value, head: Value) -> Value {
    let ns = env::var_ns(cx, var);
    let here = env::current_ns(cx).object().slot(0).full_name();
    let Some(ns) = ns.filter(|ns| here.as_ref() != Some(ns)) else {
        return head;
    };
    let name = var.object().slot(1).full_name().unwrap_or_default();
    cx.symbol(Some(&ns), &name)
}

/// What is wrong with the number of arguments is said in terms of the call, without form and environment.
fn check_arity(function: &Value, args: usize) -> Result<()> {
    if function.is(Kind::Fn) {
        let proto = function.object().slot(0);
        let proto = ProtoView(proto.object());
        if proto.code_for(args).is_none() {
            let name = proto.name().full_name().unwrap_or_default();
            return Err(crate::native::wrong_arity(&name, args - 2));
        }
    }
    Ok(())
}

/// An expansion without a place has the place of the form it came from.
fn with_place_of(cx: &mut Cx, expanded: Value, form: &Value) -> Value {
    let takes_meta = matches!(expanded.kind(), Kind::List | Kind::Cons | Kind::LazySeq);
    let meta = form.obj().and_then(|obj| obj.meta());
    match meta {
        Some(meta) if takes_meta && expanded.object().meta().is_none() => {
            if expanded.is(Kind::LazySeq) {
                let Ok(forced) = seq::seq(cx, &expanded) else {
                    return expanded;
                };
                let usable = matches!(forced.kind(), Kind::List | Kind::Cons);
                return if usable {
                    cx.heap.with_meta(forced, Some(meta))
                } else {
                    expanded
                };
            }
            cx.heap.with_meta(expanded, Some(meta))
        }
        _ => expanded,
    }
}

/// `(.m obj a)` is `(. obj m a)`, `(Class. a)` is `(new Class a)`.
fn rewrite_host_call(cx: &mut Cx, form: &Value, head: &Value) -> Result<Option<Value>> {
    let Some((ns, name)) = head.name_parts() else {
        return Ok(None);
    };
    if let (None, Some(method)) = (ns, name.strip_prefix('.').filter(|it| !it.is_empty())) {
        if method.starts_with('.') {
            return Ok(None);
        }
        let method = method.to_owned();
        let rest = seq::next_owned(cx, form.clone())?;
        if rest.is_nil() {
            let message = "Malformed member expression, expecting (.member target ...)";
            return Err(crate::native::invalid(message));
        }
        let target = seq::first(cx, &rest)?;
        let rest = seq::rest(cx, &rest)?;
        let dot = cx.symbol(None, ".");
        let member = cx.symbol(None, &method);
        let tail = list::cons(&cx.heap, member, rest);
        let tail = list::cons(&cx.heap, target, tail);
        let call = list::cons(&cx.heap, dot, tail);
        return Ok(Some(with_place_of(cx, call, form)));
    }
    let class = name
        .strip_suffix('.')
        .filter(|it| !it.is_empty() && *it != ".");
    let Some(class) = class.filter(|it| !it.ends_with('.')).map(str::to_owned) else {
        return Ok(None);
    };
    let rest = seq::rest(cx, form)?;
    // `(alias/Class. x)` names the class that is imported, as in Clojure.
    let class = cx.symbol(None, &class);
    let new = cx.symbol(None, "new");
    let tail = list::cons(&cx.heap, class, rest);
    let call = list::cons(&cx.heap, new, tail);
    Ok(Some(with_place_of(cx, call, form)))
}

/// The form expanded once, or itself when it is no macro call.
///
/// # Errors
/// What the macro throws.
pub fn macroexpand_1(cx: &mut Cx, form: &Value) -> Result<Value> {
    if !crate::collection::seq::is_seq(form) || form.is(Kind::EmptyList) {
        return Ok(form.clone());
    }
    let head = seq::first(cx, form)?;
    if !head.is(Kind::Symbol) || super::special::find(&head).is_some() {
        return Ok(form.clone());
    }
    if let Some(rewritten) = rewrite_host_call(cx, form, &head)? {
        return Ok(rewritten);
    }
    match macro_of(cx, &head)? {
        Some(function) => call_macro(cx, &function, form, Value::NIL),
        None => Ok(form.clone()),
    }
}

/// The form expanded until it is no macro call.
///
/// # Errors
/// What a macro throws.
pub fn macroexpand(cx: &mut Cx, form: &Value) -> Result<Value> {
    let mut form = form.clone();
    loop {
        let expanded = macroexpand_1(cx, &form)?;
        if expanded.is_identical(&form) {
            return Ok(form);
        }
        form = expanded;
        cx.tick(1)?;
    }
}
