//! Vars: their roots and their dynamic bindings.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::{Cursor, map};
use lisp_core::cx::{Args, Cx, Result, RootFlag};
use lisp_core::env::{self, slots};
use lisp_core::native::{self, cannot_cast, null_pointer};
use lisp_core::natives;
use lisp_core::state::var;
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// What the var `x` holds: its binding, else its root.
    "var-get" "[x]" since "0.1" => var_get;
    /// Changes the binding of the var `x` to `val`, and answers it. Throws when it is not bound.
    "var-set" "[x val]" since "0.1" => var_set;
    /// Binds the vars that are keys of `bindings` to its values until `pop-thread-bindings`.
    "push-thread-bindings" "[bindings]" since "0.1" => push_thread_bindings;
    /// Ends the newest bindings.
    "pop-thread-bindings" "[]" since "0.1" => pop_thread_bindings;
    /// A map of all bound vars to what they are bound to.
    "get-thread-bindings" "[]" since "0.1" => get_thread_bindings;
    /// True when each of `vars` has a root or a binding.
    "bound?" "[& vars]" since "0.1" => is_bound;
    /// True when each of `vars` has a binding.
    "thread-bound?" "[& vars]" since "0.1" => is_thread_bound;
}

/// The vars that were bound so far, by slot: bindings themselves know slots only.
#[derive(Debug, Default)]
struct BoundVars {
    vars: Vec<(u32, Value)>,
}

/// An argument that is a var.
fn var_arg(args: &Args<'_>, ix: usize) -> Result<Value> {
    args.of_kind(ix, Kind::Var, "clojure.lang.Var").cloned()
}

fn var_get(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let var = var_arg(&args, 0)?;
    Ok(var::deref(cx, &var))
}

fn var_set(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let var = var_arg(&args, 0)?;
    var::set(cx, &var, args[1].clone())?;
    Ok(args[1].clone())
}

fn push_thread_bindings(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let mut group = Vec::new();
    let mut entries = Cursor::new(cx, args.take(0))?;
    while let Some(entry) = entries.next(cx)? {
        let Some([var, value]) = entry.obj_of(Kind::MapEntry).map(|entry| entry.slots()) else {
            return Err(cannot_cast(&entry, "java.util.Map$Entry"));
        };
        if !var.is(Kind::Var) {
            return Err(cannot_cast(var, "clojure.lang.Var"));
        }
        let slot = var::slot_of(var);
        if !cx.roots.flags(slot).has(RootFlag::DYNAMIC) {
            let (ns, name) = (var.object().slot(0), var.object().slot(1));
            let name = name.full_name().unwrap_or_default();
            let full = format!("{}/{name}", ns.full_name().unwrap_or_default());
            return Err(Error::of(code::VAR_NOT_DYNAMIC).with("var", full).into());
        }
        var::validate(cx, var, value)?;
        let known = &mut cx.extension::<BoundVars>().vars;
        if !known.iter().any(|(it, _)| *it == slot) {
            known.push((slot, var.clone()));
        }
        group.push((slot, value.clone()));
    }
    cx.bindings.push(group);
    Ok(Value::NIL)
}

fn pop_thread_bindings(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    if cx.bindings.pop() {
        return Ok(Value::NIL);
    }
    Err(Error::of(code::STATE_INVALID)
        .with("message", "Pop without matching push")
        .into())
}

fn get_thread_bindings(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    let mut pairs = Vec::new();
    for (slot, value) in cx.bindings.current() {
        if let Some(var) = var_at(cx, slot)? {
            pairs.push((var, value));
        }
    }
    map::of_pairs(cx, pairs)
}

/// The var in this slot, if it is interned or was bound by a program.
fn var_at(cx: &mut Cx, slot: u32) -> Result<Option<Value>> {
    let known = cx
        .extension::<BoundVars>()
        .vars
        .iter()
        .find(|(it, _)| *it == slot);
    if let Some((_, var)) = known {
        return Ok(Some(var.clone()));
    }
    let name = cx.symbol(None, "clojure.core");
    let Some(core) = env::find_ns(cx, &name)? else {
        return Ok(None);
    };
    let vars = map::Entries::new(env::mappings(cx, &core)).map(|(_, var)| var);
    let found = vars
        .filter(|var| var.is(Kind::Var))
        .find(|var| var::slot_of(var) == slot);
    if let Some(var) = &found {
        cx.extension::<BoundVars>().vars.push((slot, var.clone()));
    }
    Ok(found)
}

fn has_root(cx: &Cx, var: &Value) -> bool {
    !cx.roots.get(var::slot_of(var)).is(Kind::Unbound)
}

fn is_bound(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    for ix in 0..args.len() {
        let var = var_arg(&args, ix)?;
        if !has_root(cx, &var) && cx.bindings.get(var::slot_of(&var)).is_none() {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

fn is_thread_bound(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    for ix in 0..args.len() {
        let var = var_arg(&args, ix)?;
        if cx.bindings.get(var::slot_of(&var)).is_none() {
            return Ok(Value::FALSE);
        }
    }
    Ok(Value::TRUE)
}

/// Natives that only the library calls.
pub mod internal {
    use super::*;
    use lisp_core::numeric::boxed::{MathContextVar, math_context_value};
    use lisp_core::numeric::{MathContext, Rounding};

    natives! {
        "dayfly.internal";

        /// A function that puts the bindings in force now into force again, as `push-thread-bindings` does, together with one
        /// more: `(f var value)`.
        "binding-frame" "[]" since "0.1" => binding_frame;
        /// What a frame does.
        "push-frame" "[self var value]" since "0.1" => push_frame;
        /// Makes `value` the root of `var`, and answers it.
        "bind-root!" "[var value]" since "0.1" => bind_root_bang;
        /// The root of `var`; an unbound object when it has none.
        "var-root" "[var]" since "0.1" => var_root;
        /// True when `var` has a root.
        "has-root?" "[var]" since "0.1" => is_rooted;
        /// A dynamic var without name and root.
        "new-var" "[]" since "0.1" => new_var;
        /// The namespace that `var` is interned in, or nil.
        "var-ns" "[var]" since "0.1" => var_ns;
        /// What `*math-context*` is bound to for so many digits and a rounding mode, a symbol.
        "math-context" "[precision mode]" since "0.1" => math_context;
    }

    fn binding_frame(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        let frame = cx.bindings.share(&cx.heap);
        Ok(native::closure(
            cx,
            ("dayfly.internal", "push-frame"),
            &[frame],
        ))
    }

    fn push_frame(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let frame = native::captured(&args[0], 0);
        if !frame.is(Kind::VectorLeaf) && !frame.is_nil() {
            return Err(cannot_cast(&args[0], "clojure.lang.IFn"));
        }
        let slot = var::slot_of(&var_arg(&args, 1)?);
        cx.bindings.push_frame(&frame, (slot, args[2].clone()));
        Ok(Value::NIL)
    }

    fn bind_root_bang(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let var = var_arg(&args, 0)?;
        var::set_root(cx, &var, args[1].clone())?;
        Ok(args[1].clone())
    }

    fn var_root(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let var = var_arg(&args, 0)?;
        Ok(var::root(cx, &var))
    }

    fn is_rooted(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let var = var_arg(&args, 0)?;
        Ok(Value::from(has_root(cx, &var)))
    }

    fn new_var(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        cx.reserve(size_of::<Value>() * 4)?;
        let slot = cx.roots.add_unbound();
        cx.roots.add_flag(slot, RootFlag::DYNAMIC);
        Ok(cx
            .heap
            .object(Kind::Var, [u64::from(slot)], [Value::NIL, Value::NIL]))
    }

    fn var_ns(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let var = var_arg(&args, 0)?;
        let name = var.object().slot(0);
        if name.is_nil() {
            return Ok(Value::NIL);
        }
        Ok(env::find_ns(cx, &name)?.unwrap_or_default())
    }

    fn math_context(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let precision = args.int(cx, 0)?;
        let mode = match args[1].full_name() {
            Some(mode) => mode,
            None if args[1].is_nil() => return Err(null_pointer()),
            None => return Err(native::mismatch("a symbol", &args[1])),
        };
        let Some(rounding) = Rounding::named(&mode) else {
            return Err(native::invalid(format!(
                "No enum constant java.math.RoundingMode.{mode}"
            )));
        };
        let context = MathContext::new(precision, rounding)?;
        cx.extension::<MathContextVar>().slot = Some(slots::MATH_CONTEXT);
        Ok(math_context_value(context))
    }
}
