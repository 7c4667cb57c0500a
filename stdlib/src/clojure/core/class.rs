//! Classes and user types as values, protocols' functions, multimethods.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::map::{self, Entries};
use lisp_core::collection::{dispatch, list, vector};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::env::{self, Resolved};
use lisp_core::native::{self, cannot_cast, mismatch, null_pointer};
use lisp_core::natives;
use lisp_core::types::{self, MultiParts, TypeShape};
use lisp_core::value::{Kind, Value, type_name};

natives! {
    "clojure.core";

    /// The class of `x`, nil for nil.
    "class" "[x]" since "0.1" => class;
    /// True when `x` is an instance of the class, type or interface `c`.
    "instance?" "[c x]" since "0.1" => is_instance;
}

/// Natives that only the library and the compiler call.
pub mod internal {
    use super::*;

    natives! {
        "dayfly.internal";

        /// The class or type that the symbol `sym` names, or nil.
        "class-of-name" "[sym]" since "0.1" => class_of_name;
        /// The dotted symbol that names the class or type `c`.
        "class-symbol" "[c]" since "0.1" => class_symbol;
        /// A seq of the classes and interfaces directly above the class `c`, or nil.
        "parents-of-class" "[c]" since "0.1" => parents_of_class;
        /// True when instances of the class `child` are instances of `parent`.
        "class-assignable?" "[parent child]" since "0.1" => is_class_assignable;
        /// A vector of the class `c` and all above it, in the order in which protocols look.
        "class-chain" "[c]" since "0.1" => class_chain;
        /// A type with the full name `name` and the symbols `fields`. Options: `:record`, `:reify`,
        /// `:interface`.
        "make-type" "[name fields options]" since "0.1" => make_type;
        /// A new instance of the user type `type` with these values of its fields.
        "instantiate" "[type & values]" since "0.1" => instantiate;
        /// A record of `type` with the entries of `map`.
        "record-of-map" "[type map]" since "0.1" => record_of_map;
        /// A vector of the names of the methods without arguments that values of the class `c` have.
        "getters" "[c]" since "0.1" => getters;
        /// Makes `type` known as the symbol `sym` in the namespace that `ns-sym` names.
        "import-type" "[ns-sym sym type]" since "0.1" => import_type;
        /// Makes `type` implement `target`, a protocol's var or the symbol of an interface, by the
        /// map `methods`.
        "implement!" "[type target methods]" since "0.1" => implement_bang;
        /// True when `type` itself implements the protocol that the var `protocol` holds.
        "implements?" "[type protocol]" since "0.1" => is_implementing;
        /// A function that calls the function in field `i` of its first argument with all its
        /// arguments.
        "field-stub" "[i]" since "0.1" => field_stub;
        /// Calls the function in a field of `instance`, for `field-stub`.
        "call-field" "[self instance & args]" since "0.1" => call_field;
        /// The map `m` with `value` for the key `k`. When `k` is a user type, older types of its name are keys no more:
        /// what a loaded namespace defines replaces what it defined before.
        "assoc-class" "[m k value]" since "0.1" => assoc_class;
        /// A vector of the symbols of the fields of `type`.
        "type-fields" "[type]" since "0.1" => type_fields;

        /// The function of the protocol in the var `protocol` that calls its method `k`, a keyword.
        "protocol-fn" "[protocol k]" since "0.1" => protocol_fn;
        /// A multimethod without methods; `hierarchy` is a var.
        "multi-fn" "[name dispatch default hierarchy]" since "0.1" => multi_fn;
        /// True when `x` is a multimethod.
        "multi?" "[x]" since "0.1" => is_multi;
        /// The state of the multimethod `mf`, a map.
        "multi-state" "[mf]" since "0.1" => multi_state;
        /// Makes `(f state args...)` the state of the multimethod `mf`, and answers it.
        "multi-swap!" "[mf f & args]" since "0.1" => multi_swap_bang;
        /// True when the user type of `x` declares the interface with the full name `interface`.
        "declares?" "[x interface]" since "0.1" => declares;
        /// The milliseconds since 1970 of the instant `date`.
        "inst-ms" "[date]" since "0.1" => inst_ms;
    }

    fn declares(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let interface = args.text(cx, 1)?;
        Ok(Value::from(types::declares(cx, &args[0], interface)))
    }

    fn class_of_name(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        if !args[0].is(Kind::Symbol) {
            return Ok(Value::NIL);
        }
        match env::resolve(cx, &args[0]) {
            Ok(Resolved::Class(class)) => Ok(class),
            Ok(_) | Err(lisp_core::cx::Throw::Error(_)) => Ok(Value::NIL),
            Err(throw) => Err(throw),
        }
    }

    fn class_symbol(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let name = full_name(&args[0])?;
        Ok(cx.symbol(None, &name))
    }

    fn parents_of_class(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        full_name(&args[0])?;
        let supers = types::direct_supers(cx, &args[0]);
        if supers.is_empty() {
            return Ok(Value::NIL);
        }
        Ok(list::list_of(&cx.heap, supers))
    }

    fn is_class_assignable(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let (parent, child) = (full_name(&args[0])?, full_name(&args[1])?);
        if args[0].is_identical(&args[1]) {
            return Ok(Value::TRUE);
        }
        if types::is_user_type(&args[1]) {
            return Ok(Value::from(types::user_type_is(cx, &args[1], &parent)));
        }
        let chain = types::class_chain(cx, &args[1]);
        let is_above = chain
            .iter()
            .any(|it| type_name(it).as_deref() == Some(&*parent));
        Ok(Value::from(is_above || parent == child))
    }

    fn class_chain(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        full_name(&args[0])?;
        let chain = types::class_chain(cx, &args[0]);
        Ok(vector::vector_of(&cx.heap, chain.into_iter()))
    }

    fn make_type(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let Some(name) = args[0].full_name() else {
            return Err(mismatch("a symbol", &args[0]));
        };
        let count = lisp_core::collection::dispatch::count(cx, &args[1])?;
        let mut fields = Vec::with_capacity(count);
        let mut mutable = Vec::new();
        for ix in 0..count {
            let field = native::nth(cx, &args[1], &Value::from(ix as i64))?;
            let Some(text) = field.full_name() else {
                return Err(mismatch("a symbol", &field));
            };
            let name = cx.keyword(&text);
            if is_mutable(cx, &field)? {
                mutable.push((name.clone(), Value::TRUE));
            }
            fields.push(name);
        }
        let mut shape = TypeShape::Plain;
        for (option, meant) in [
            ("record", TypeShape::Record),
            ("reify", TypeShape::Reified),
            ("interface", TypeShape::Interface),
        ] {
            let key = cx.keyword(option);
            let given = lisp_core::collection::dispatch::get(cx, &args[2], &key)?;
            if given.is_some_and(|it| it.is_truthy()) {
                shape = meant;
            }
        }
        let mut fields = vector::vector_of(&cx.heap, fields.into_iter());
        if !mutable.is_empty() {
            let mutable = map::of_pairs(cx, mutable)?;
            fields = cx.heap.with_meta(fields, Some(mutable));
        }
        let name = cx.symbol(None, &name);
        Ok(types::make_type(cx, name, fields, shape))
    }

    /// Does the metadata of a field's name say that it can be set?
    fn is_mutable(cx: &mut Cx, field: &Value) -> Result<bool> {
        let meta = field.obj().and_then(|obj| obj.meta());
        let Some(meta) = meta else { return Ok(false) };
        for key in ["unsynchronized-mutable", "volatile-mutable"] {
            let key = cx.keyword(key);
            if map::get(cx, &meta, &key)?.is_some_and(|it| it.is_truthy()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn instantiate(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        types::instantiate(cx, &args[0], args.rest(1))
    }

    fn getters(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let class = full_name(&args[0])?;
        let mut classes = types::ancestors(&class);
        classes.extend(
            [class.as_str(), "java.lang.Object"]
                .iter()
                .copied()
                .filter_map(known),
        );
        let rows = cx.natives.entries.iter().map(|it| &it.0);
        let own = rows.filter(|row| classes.contains(&row.ns) && row.accepts(1));
        let mut names: Vec<&str> = own.filter_map(|row| row.name.strip_prefix('.')).collect();
        names.sort_unstable();
        names.dedup();
        let names: Vec<Value> = names.into_iter().map(|name| cx.heap.text(name)).collect();
        Ok(vector::vector_of(&cx.heap, names.into_iter()))
    }

    /// The name of a class that is in the table.
    fn known(class: &str) -> Option<&'static str> {
        types::class_row(class).map(|row| row.name)
    }

    fn record_of_map(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let class = &args[0];
        if !types::is_user_type(class) {
            return Err(mismatch("a user type", class));
        }
        let nils = vec![Value::NIL; vector::len(&class.object().slot(1))];
        let record = types::instantiate(cx, class, &nils)?;
        dispatch::extend(cx, record, args[1].clone())
    }

    fn import_type(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        for name in [&args[0], &args[1]] {
            if !name.is(Kind::Symbol) {
                return Err(mismatch("a symbol", name));
            }
        }
        let ns = env::create_ns(cx, &args[0])?;
        refuse_taken_name(cx, &ns, &args)?;
        env::import(cx, &ns, &args[1], args[2].clone())?;
        Ok(args[2].clone())
    }

    /// A name that means a class of another full name cannot become a new type's.
    fn refuse_taken_name(cx: &mut Cx, ns: &Value, args: &Args<'_>) -> Result<()> {
        let (sym, new) = (&args[1], &args[2]);
        let known = env::mappings(cx, ns);
        let found = match map::get(cx, &known, sym)? {
            Some(found) => Some(found),
            None => types::class_by_name(cx, sym.name_parts().map_or("", |it| it.1)),
        };
        let full_name = |class: &Value| lisp_core::value::type_name(class);
        let Some(name) = found.as_ref().and_then(full_name) else {
            return Ok(());
        };
        if full_name(new).is_none_or(|new| new == name) {
            return Ok(());
        }
        let error = Error::of(code::REFER_CONFLICT)
            .with("symbol", sym.name_parts().map_or("", |it| it.1))
            .with("existing", format!("class {name}"))
            .with("ns", args[0].full_name().unwrap_or_default());
        Err(error.into())
    }

    fn implement_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let (target, methods) = (args.take(1), args.take(2));
        types::implement(cx, &args[0], target, methods)?;
        Ok(Value::NIL)
    }

    fn is_implementing(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(
            types::protocol_methods(cx, &args[0], &args[1])?.is_some(),
        ))
    }

    fn field_stub(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        args.int(cx, 0)?;
        Ok(native::closure(
            cx,
            ("dayfly.internal", "call-field"),
            &[args[0].clone()],
        ))
    }

    fn call_field(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let ix = native::captured(&args[0], 0)
            .as_int()
            .and_then(|ix| usize::try_from(ix).ok());
        let instance = args.of_kind(1, Kind::Instance, "clojure.lang.IType")?;
        let obj = instance.object();
        match ix.map(|ix| ix + 1).filter(|slot| *slot < obj.len()) {
            Some(slot) => cx.call(&obj.slot(slot), args.rest(1)),
            None => Err(mismatch("an object of reify", instance)),
        }
    }

    fn type_fields(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        full_name(&args[0])?;
        let declared = args[0].object().slot(1);
        let count = if declared.is(Kind::Vector) {
            vector::len(&declared)
        } else {
            0
        };
        let mut fields = Vec::with_capacity(count);
        for ix in 0..count {
            let name = vector::get(&declared, ix)
                .and_then(Value::full_name)
                .unwrap_or_default();
            fields.push(cx.symbol(None, &name));
        }
        Ok(vector::vector_of(&cx.heap, fields.into_iter()))
    }

    fn protocol_fn(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        args.of_kind(0, Kind::Var, "clojure.lang.Var")?;
        args.of_kind(1, Kind::Keyword, "clojure.lang.Keyword")?;
        Ok(types::protocol_fn(cx, args.take(0), args.take(1)))
    }

    fn multi_fn(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        args.of_kind(3, Kind::Var, "clojure.lang.IRef")?;
        let parts = MultiParts {
            name: args.take(0),
            dispatch: args.take(1),
            default: args.take(2),
            hierarchy: args.take(3),
        };
        types::multi_fn(cx, parts)
    }

    fn assoc_class(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let mut found = args.take(0);
        if types::is_user_type(&args[1]) && map::is_map(&found) {
            let name = type_name(&args[1]);
            let is_older = |key: &Value| types::is_user_type(key) && type_name(key) == name;
            let entries = Entries::new(found.clone());
            let older: Vec<Value> = entries.map(|it| it.0).filter(is_older).collect();
            cx.tick(map::len(&found) as u64)?;
            for key in older {
                found = dispatch::dissoc(cx, found, &key)?;
            }
        }
        dispatch::assoc(cx, found, args.take(1), args.take(2))
    }

    fn is_multi(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(Value::from(args[0].is(Kind::MultiFn)))
    }

    fn multi_state(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let multi = args.of_kind(0, Kind::MultiFn, "clojure.lang.MultiFn")?;
        Ok(types::multi_state(cx, multi))
    }

    fn multi_swap_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let f = args.take(1);
        let multi = args
            .of_kind(0, Kind::MultiFn, "clojure.lang.MultiFn")?
            .clone();
        let mut given = vec![types::multi_state(cx, &multi)];
        given.extend(args.rest(2).iter().cloned());
        let state = cx.call(&f, &given)?;
        types::set_multi_state(cx, &multi, state.clone());
        Ok(state)
    }

    fn inst_ms(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let date = args.of_kind(0, Kind::Inst, "java.util.Date")?;
        Ok(Value::from(date.object().raw(0).cast_signed()))
    }
}

/// The full name of a class or type.
fn full_name(class: &Value) -> Result<String> {
    match type_name(class) {
        Some(name) => Ok(name),
        None if class.is_nil() => Err(null_pointer()),
        None => Err(cannot_cast(class, "java.lang.Class")),
    }
}

fn class(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(types::class_of(cx, &args[0]))
}

/// What `instance?` answered before: class, kind of value, answer; valid for one epoch of types.
#[derive(Debug, Default)]
struct Remembered {
    epoch: u64,
    answers: Vec<(u64, u64, bool)>,
}

/// Places of the memory; a power of two.
const PLACES: usize = 64;

/// Values of user types are known by their type, functions of all kinds are of one class.
fn is_user_value(value: &Value) -> bool {
    use Kind::{Fn, Instance, Native, NativeFn, Record};
    matches!(value.kind(), Instance | Record | Fn | Native | NativeFn)
}

fn is_instance(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (class, value) = (&args[0], &args[1]);
    if !class.is(Kind::Type) {
        full_name(class)?;
    }
    if value.is_nil() {
        return Ok(Value::FALSE);
    }
    if types::depends_on_content(value.kind()) && !is_user_value(value) {
        return Ok(Value::from(types::is_instance(cx, class, value)));
    }
    let (id, key) = (class.payload(), types::type_key(value));
    let place = ((id >> 5) ^ (key >> 5) ^ key) as usize & (PLACES - 1);
    let epoch = cx.dispatch_epoch;
    let memory = cx.extension::<Remembered>();
    if memory.epoch != epoch || memory.answers.is_empty() {
        *memory = Remembered {
            epoch,
            answers: vec![(0, 0, false); PLACES],
        };
    } else if memory.answers[place].0 == id && memory.answers[place].1 == key {
        return Ok(Value::from(memory.answers[place].2));
    }
    let answer = types::is_instance(cx, class, value);
    cx.extension::<Remembered>().answers[place] = (id, key, answer);
    Ok(Value::from(answer))
}
