//! References: atoms, volatiles, delays, and what all of them share.

use lisp_core::base::error::{Error, code};
use lisp_core::collection::user;
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::state::{self, Reference, atom, delay, promise, volatile};
use lisp_core::value::{Kind, Value};

natives! {
    "clojure.core";

    /// A new atom that holds `x`. Options: `:meta` map, `:validator` function.
    "atom" "[x]" "[x & options]" since "0.1" cost Length => atom_of;
    /// What `ref` holds: an atom, var, volatile, delay, final value of a reduction, or a type with
    /// `deref`.
    "deref" "[ref]" "[ref timeout-ms timeout-val]" since "0.1" => deref;
    /// Makes `atom` hold `newval`, and answers it.
    "reset!" "[atom newval]" since "0.1" => reset_bang;
    /// Makes `atom` hold `newval` when it holds the same object as `oldval`; answers whether it
    /// did.
    "compare-and-set!" "[atom oldval newval]" since "0.1" => compare_and_set_bang;
    /// Has `f` called with `key`, the reference, the old and the new value when `reference`
    /// changes. Answers `reference`.
    "add-watch" "[reference key f]" since "0.1" => add_watch;
    /// Removes the watch that was added to `reference` under `key`. Answers `reference`.
    "remove-watch" "[reference key]" since "0.1" => remove_watch;
    /// Makes `validator-fn` (nil: nothing) decide which values `iref` accepts. Answers nil.
    "set-validator!" "[iref validator-fn]" since "0.1" => set_validator_bang;
    /// The validator of `iref`, or nil.
    "get-validator" "[iref]" since "0.1" => get_validator;
    /// A new volatile that holds `val`.
    "volatile!" "[val]" since "0.1" => volatile_bang;
    /// Makes the volatile `vol` hold `newval`, and answers it.
    "vreset!" "[vol newval]" since "0.1" => vreset_bang;
    /// The value of the delay `x`; `x` itself when it is no delay.
    "force" "[x]" since "0.1" => force;
    /// `x` as the final value of a reduction.
    "reduced" "[x]" since "0.1" => reduced;
}

/// The error of a method called on nil instead of a reference, or of another class.
#[cold]
fn not_a(value: &Value, class: &str, call: &str, name: &str) -> Throw {
    if !value.is_nil() {
        return cannot_cast(value, class);
    }
    let message = format!("Cannot invoke \"{class}.{call}\" because \"{name}\" is null");
    Error::of(code::TYPE_NIL)
        .with("name", name)
        .message(message)
        .into()
}

fn atom_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let value = args.take(0);
    let (mut validator, mut meta) = (Value::NIL, Value::NIL);
    for ix in (1..args.len()).step_by(2) {
        if ix + 1 == args.len() {
            return Err(super::build::no_value(cx, &args[ix]));
        }
        if args[ix].is_named(Kind::Keyword, "validator") {
            validator = args.take(ix + 1);
        } else if args[ix].is_named(Kind::Keyword, "meta") {
            meta = args.take(ix + 1);
        }
    }
    let is_map = matches!(
        meta.kind(),
        Kind::ArrayMap | Kind::HashMap | Kind::SortedMap
    );
    if !is_map && !meta.is_nil() {
        return Err(cannot_cast(&meta, "clojure.lang.IPersistentMap"));
    }
    state::validate(cx, &validator, &value)?;
    Ok(atom::new_atom(cx, value, validator, meta))
}

fn deref(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let reference = &args[0];
    if reference.is(Kind::Promise) {
        return deref_promise(cx, &args);
    }
    if reference.is(Kind::Ref) && !cx.fibers.locals()[0].is_nil() {
        let transaction = cx.fibers.locals()[0].clone();
        return cx.call(&transaction, std::slice::from_ref(reference));
    }
    if args.len() == 1
        && let Some(held) = state::deref(cx, reference)?
    {
        return Ok(held);
    }
    if let Some(method) = user::method(cx, reference, "deref") {
        return cx.call(&method, args.as_slice());
    }
    Err(not_a(
        reference,
        "java.util.concurrent.Future",
        "get()",
        "fut",
    ))
}

fn deref_promise(cx: &mut Cx, args: &Args<'_>) -> Result<Value> {
    let timeout = match args.len() {
        1 => None,
        _ => Some(args.int(cx, 1)?.max(0).saturating_mul(1_000_000)),
    };
    Ok(match promise::wait_for(cx, &args[0], timeout)? {
        Some(value) => value,
        None => args[2].clone(),
    })
}

/// The atom that is argument 0.
fn atom_arg<'a>(args: &'a Args<'_>, call: &str) -> Result<&'a Value> {
    if args[0].is(Kind::Atom) {
        return Ok(&args[0]);
    }
    Err(not_a(&args[0], "clojure.lang.IAtom", call, "atom"))
}

fn reset_bang(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if let Some(method) = user::method(cx, &args[0], "reset") {
        return cx.call(&method, args.as_slice());
    }
    let atom = atom_arg(&args, "reset(Object)")?;
    atom::reset(cx, atom, args[1].clone())?;
    Ok(args[1].clone())
}

fn compare_and_set_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let newval = args.take(2);
    let atom = atom_arg(&args, "compareAndSet(Object, Object)")?;
    atom::compare_and_set(cx, atom, &args[1], newval).map(Value::from)
}

fn reference<'a>(args: &'a Args<'_>, call: &str, name: &str) -> Result<Reference<'a>> {
    Reference::of(&args[0]).ok_or_else(|| not_a(&args[0], "clojure.lang.IRef", call, name))
}

fn add_watch(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let (key, f) = (args.take(1), args.take(2));
    let watched = reference(&args, "addWatch(Object, clojure.lang.IFn)", "reference")?;
    state::add_watch(cx, watched, key, f)?;
    Ok(args.take(0))
}

fn remove_watch(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let watched = reference(&args, "removeWatch(Object)", "reference")?;
    state::remove_watch(cx, watched, &args[1])?;
    Ok(args.take(0))
}

fn set_validator_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let f = args.take(1);
    let validated = reference(&args, "setValidator(clojure.lang.IFn)", "iref")?;
    state::set_validator(cx, validated, f)?;
    Ok(Value::NIL)
}

fn get_validator(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let validated = reference(&args, "getValidator()", "iref")?;
    Ok(state::validator(cx, validated))
}

fn volatile_bang(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    Ok(volatile::new_volatile(cx, args.take(0)))
}

fn vreset_bang(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if !args[0].is(Kind::Volatile) {
        return Err(not_a(
            &args[0],
            "clojure.lang.Volatile",
            "reset(Object)",
            "vol",
        ));
    }
    volatile::reset(cx, &args[0], args[1].clone())?;
    Ok(args[1].clone())
}

fn force(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    if args[0].is(Kind::Delay) {
        return delay::force(cx, &args[0]);
    }
    Ok(args.take(0))
}

fn reduced(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
    let value = args.take(0);
    Ok(cx.heap.object(Kind::Reduced, [], [value]))
}

/// Natives that only the library calls.
pub mod internal {
    use super::*;

    natives! {
        "dayfly.internal";

        /// A delay of what `(f)` answers.
        "delay*" "[f]" since "0.1" => delay_of;
        /// What the atom `a` holds.
        "atom-value" "[a]" since "0.1" => atom_value;
        /// False: there are no transactions.
        "in-transaction?" "[]" since "0.1" => is_in_transaction;
    }

    fn delay_of(cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        Ok(delay::new_delay(cx, args.take(0)))
    }

    fn atom_value(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let atom = atom_arg(&args, "swap(clojure.lang.IFn)")?;
        Ok(atom::deref(cx, atom))
    }

    fn is_in_transaction(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::FALSE)
    }
}
