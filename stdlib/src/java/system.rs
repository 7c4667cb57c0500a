//! `java.lang.System` and `Runtime`: clocks, environment, properties, sleeping, as the
//! host grants them.

use lisp_core::base::error::{Error, code};
use lisp_core::base::meter::Termination;
use lisp_core::collection::array::{ElementType, array_get, array_set};
use lisp_core::collection::map;
use lisp_core::compare;
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::native::{NativeList, cannot_cast, invalid};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::gadget::{self, Tag};
use crate::clojure::text::argument;
use crate::clojure::text::reader;

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 2] = [NATIVES, runtime::NATIVES];

natives! {
    "java.lang.System";

    /// Milliseconds since 1970.
    "currentTimeMillis" "[]" since "0.1" => current_time_millis;
    /// Nanoseconds of a clock that never goes back.
    "nanoTime" "[]" since "0.1" => nano_time;
    /// A variable of the environment or nil; all of them as a map.
    "getenv" "[]" "[name]" since "0.1" => getenv;
    /// A property of the system, or `default` or nil when it has none of that name.
    "getProperty" "[name]" "[name default]" since "0.1" => get_property;
    /// The end of a line.
    "lineSeparator" "[]" since "0.1" => line_separator;
    /// A number that tells `x` from other objects.
    "identityHashCode" "[x]" since "0.1" => identity_hash_code;
    /// Copies `length` items of an array to another one.
    "arraycopy" "[from start to target length]" since "0.1" => arraycopy;
    /// Ends the program with a status, where the host allows that.
    "exit" "[status]" since "0.1" => exit;
    /// Standard output.
    "out" "[]" since "0.1" => out;
    /// Standard error.
    "err" "[]" since "0.1" => err;
    /// Standard input.
    "in" "[]" since "0.1" => input;
    /// Nil. Frees what only owns itself, such as an atom in its own value; all else is freed when its last owner goes.
    "gc" "[]" since "0.1" => gc;
}

fn current_time_millis(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::from(cx.host.now_ms()?))
}

fn nano_time(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::from(cx.host.nanos()?))
}

fn getenv(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if !args.is_empty() {
        let name = argument::string(&args, 0, ("String.length()", "name"))?;
        let found = cx.host.env(name.text().unwrap_or_default())?;
        return match found {
            Some(value) => cx.string(&value),
            None => Ok(Value::NIL),
        };
    }
    let mut pairs = Vec::new();
    for (name, value) in cx.host.env_all()? {
        pairs.push((cx.string(&name)?, cx.string(&value)?));
    }
    map::of_pairs(cx, pairs)
}

fn get_property(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = argument::string(&args, 0, ("String.isEmpty()", "key"))?;
    let value = match name.text().unwrap_or_default() {
        "" => return Err(invalid("key can't be empty")),
        "line.separator" => "\n",
        "file.separator" => "/",
        "path.separator" => ":",
        "file.encoding" => "UTF-8",
        "java.io.tmpdir" => "/tmp",
        "java.version" | "java.specification.version" | "java.vm.specification.version" => "17",
        "java.vendor" => "Dayfly",
        "os.name" => "Linux",
        "user.dir" => return host_variable(cx, "PWD", &args),
        "user.home" => return host_variable(cx, "HOME", &args),
        "user.name" => return host_variable(cx, "USER", &args),
        _ => return Ok(args.get(1).cloned().unwrap_or_default()),
    };
    cx.string(value)
}

/// A property that the environment knows.
fn host_variable(cx: &mut Cx, name: &str, args: &Args<'_>) -> Result<Value> {
    match cx.host.env(name)? {
        Some(value) => cx.string(&value),
        None => Ok(args.get(1).cloned().unwrap_or_default()),
    }
}

fn line_separator(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    cx.string("\n")
}

fn identity_hash_code(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    if args[0].is_nil() {
        return Ok(Value::from(0));
    }
    Ok(Value::from(i64::from(compare::identity_hash(cx, &args[0]))))
}

fn arraycopy(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let from = args.of_kind(0, Kind::Array, "[Ljava.lang.Object;")?;
    let to = args.of_kind(2, Kind::Array, "[Ljava.lang.Object;")?;
    let (start, target) = (args.int(cx, 1)?, args.int(cx, 3)?);
    let length = args.int(cx, 4)?;
    let fits = |array: &Value, start: i64| {
        let len = array.object().len() as i64;
        start >= 0 && start <= len && length <= len - start
    };
    if length < 0 || !fits(from, start) || !fits(to, target) {
        let class = "java.lang.ArrayIndexOutOfBoundsException";
        let message = format!("arraycopy: length {length} from index {start} to index {target}");
        return Err(argument::invalid_as(class, message));
    }
    if ElementType::of(from) != ElementType::of(to) {
        let message = "arraycopy: type mismatch: can not copy between arrays of other types";
        return Err(argument::invalid_as(
            "java.lang.ArrayStoreException",
            message,
        ));
    }
    cx.tick(length as u64)?;
    let is_forward = !from.is_identical(to) || target <= start;
    for step in 0..length {
        let step = if is_forward { step } else { length - 1 - step };
        array_set(to, target + step, array_get(from, start + step)?)?;
    }
    Ok(Value::NIL)
}

fn exit(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let status = args.int(cx, 0)?;
    if !cx.host.may_exit() {
        return Err(Error::of(code::CAPABILITY_DENIED)
            .with("capability", "exit")
            .into());
    }
    Err(Throw::Terminated(Termination::Exit(status as i32)))
}

fn out(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(gadget::new(
        cx,
        Tag::Stream,
        "java.io.PrintStream",
        &[Value::FALSE],
    ))
}

fn err(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(gadget::new(
        cx,
        Tag::Stream,
        "java.io.PrintStream",
        &[Value::TRUE],
    ))
}

fn input(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(reader::standard_input(cx))
}

fn gc(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    cx.heap.release_all_pending();
    cx.collect_cycles()?;
    Ok(Value::NIL)
}

mod runtime {
    use super::*;

    natives! {
        "java.lang.Runtime";

        /// An object for this runtime.
        "getRuntime" "[]" since "0.1" => get_runtime;
        /// Processors that the runtime uses.
        ".availableProcessors" "[runtime]" since "0.1" => processors;
        /// Bytes of memory held.
        ".totalMemory" "[runtime]" since "0.1" => total_memory;
        /// Bytes of memory that may be held.
        ".maxMemory" "[runtime]" since "0.1" => max_memory;
        /// Bytes of memory that may still be taken.
        ".freeMemory" "[runtime]" since "0.1" => free_memory;
        /// Nil. Frees what only owns itself.
        ".gc" "[runtime]" since "0.1" => gc;
    }

    fn get_runtime(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(gadget::new(cx, Tag::Object, "java.lang.Runtime", &[]))
    }

    /// A runtime is used by one thread at a time.
    fn processors(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        match args[0].kind() {
            Kind::Gadget => Ok(Value::from(1)),
            _ => Err(cannot_cast(&args[0], "java.lang.Runtime")),
        }
    }

    fn total_memory(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::from(
            i64::try_from(cx.heap.used().bytes).unwrap_or(i64::MAX),
        ))
    }

    fn max_memory(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(Value::from(
            i64::try_from(cx.heap.bytes_max()).unwrap_or(i64::MAX),
        ))
    }

    fn free_memory(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        let free = cx.heap.bytes_max().saturating_sub(cx.heap.used().bytes);
        Ok(Value::from(i64::try_from(free).unwrap_or(i64::MAX)))
    }
}
