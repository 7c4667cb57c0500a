//! `java.lang.ref`, `ThreadLocal` and `Locale`: objects that hold something for somebody.
//!
//! A runtime has one thread and no collector that clears references, so a soft or weak reference
//! holds on until it is cleared by hand, and a thread-local value is a cell.

use lisp_core::collection::vector;
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::gadget::{self, Tag};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 6] = [
    NATIVES,
    soft::NATIVES,
    weak::NATIVES,
    queue::NATIVES,
    local::NATIVES,
    locale::NATIVES,
];

natives! {
    "java.lang.ref.Reference";

    /// What is referred to, nil after `.clear`.
    ".get" "[reference]" since "0.1" => get;
    /// Forgets what is referred to.
    ".clear" "[reference]" since "0.1" => clear;
    /// Puts the reference into its queue, once. Did it?
    ".enqueue" "[reference]" since "0.1" => enqueue;
    /// Is the reference in its queue?
    ".isEnqueued" "[reference]" since "0.1" => is_enqueued;
}

/// Parts of a reference's state.
const TARGET: usize = 0;
const QUEUE: usize = 1;
const WAITS: usize = 2;

fn reference<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    gadget::expect(&args[0], Tag::Cell, "java.lang.ref.Reference")
}

fn new_reference(cx: &mut Cx, class: &str, args: &Args<'_>) -> Result<Value> {
    let queue = args.get(1).cloned().unwrap_or_default();
    let state = [args[0].clone(), queue, Value::FALSE];
    Ok(gadget::new(cx, Tag::Cell, class, &state))
}

fn get(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(gadget::state(reference(&args)?, TARGET))
}

fn clear(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    gadget::set_state(reference(&args)?, TARGET, Value::NIL)?;
    Ok(Value::NIL)
}

fn enqueue(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let reference = reference(&args)?;
    let queue = gadget::state(reference, QUEUE);
    let waits = gadget::state(reference, WAITS).is_truthy();
    if queue.is_nil() || waits {
        return Ok(Value::FALSE);
    }
    let items = gadget::state(&queue, 0);
    let items = items_of(&items).chain([reference.clone()]);
    let items: Vec<Value> = items.collect();
    let items = vector::vector_of(&cx.heap, items.into_iter());
    gadget::set_state(&queue, 0, items)?;
    gadget::set_state(reference, WAITS, Value::TRUE)?;
    Ok(Value::TRUE)
}

fn is_enqueued(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(gadget::state(reference(&args)?, WAITS))
}

fn items_of(items: &Value) -> impl Iterator<Item = Value> + '_ {
    let len = match items.is(Kind::Vector) {
        true => vector::len(items),
        false => 0,
    };
    (0..len).filter_map(|ix| vector::get(items, ix).cloned())
}

macro_rules! references {
    ($($module:ident, $class:literal;)+) => {
        $(mod $module {
            use super::*;

            natives! {
                $class;

                /// A reference to `x`, which `.enqueue` puts into `queue`.
                "new" "[x]" "[x queue]" since "0.1" => new;
            }

            fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
                new_reference(cx, $class, &args)
            }
        })+
    };
}

references! {
    soft, "java.lang.ref.SoftReference";
    weak, "java.lang.ref.WeakReference";
}

mod queue {
    use super::*;

    natives! {
        "java.lang.ref.ReferenceQueue";

        /// An empty queue of references.
        "new" "[]" since "0.1" => new;
        /// The first reference in the queue, which it leaves, or nil.
        ".poll" "[queue]" since "0.1" => poll;
    }

    fn new(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        let class = "java.lang.ref.ReferenceQueue";
        Ok(gadget::new(cx, Tag::Cell, class, &[Value::NIL]))
    }

    fn poll(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let queue = gadget::expect(&args[0], Tag::Cell, "java.lang.ref.ReferenceQueue")?;
        let items = gadget::state(queue, 0);
        let mut items: Vec<Value> = items_of(&items).collect();
        if items.is_empty() {
            return Ok(Value::NIL);
        }
        let first = items.remove(0);
        let items = vector::vector_of(&cx.heap, items.into_iter());
        gadget::set_state(queue, 0, items)?;
        gadget::set_state(&first, WAITS, Value::FALSE)?;
        Ok(first)
    }
}

mod local {
    use super::*;

    natives! {
        "java.lang.ThreadLocal";

        /// A cell without a value.
        "new" "[]" since "0.1" => new;
        /// A cell whose first value is that of calling `supplier`.
        "withInitial" "[supplier]" since "0.1" => with_initial;
        /// The value.
        ".get" "[local]" since "0.1" => value;
        /// Sets the value.
        ".set" "[local x]" since "0.1" => set;
        /// Forgets the value.
        ".remove" "[local]" since "0.1" => remove;
    }

    const CLASS: &str = "java.lang.ThreadLocal";

    fn cell<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
        gadget::expect(&args[0], Tag::Cell, CLASS)
    }

    fn new(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        let state = [Value::NIL, Value::NIL, Value::TRUE];
        Ok(gadget::new(cx, Tag::Cell, CLASS, &state))
    }

    fn with_initial(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let state = [Value::NIL, args[0].clone(), Value::FALSE];
        Ok(gadget::new(cx, Tag::Cell, CLASS, &state))
    }

    fn value(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let cell = cell(&args)?;
        if !gadget::state(cell, WAITS).is_truthy() {
            let supplier = gadget::state(cell, QUEUE);
            let first = cx.call(&supplier, &[])?;
            gadget::set_state(cell, TARGET, first)?;
            gadget::set_state(cell, WAITS, Value::TRUE)?;
        }
        Ok(gadget::state(cell, TARGET))
    }

    fn set(_cx: &mut Cx, mut args: Args<'_>) -> Result<Value> {
        let x = args.take(1);
        let cell = cell(&args)?;
        gadget::set_state(cell, TARGET, x)?;
        gadget::set_state(cell, WAITS, Value::TRUE)?;
        Ok(Value::NIL)
    }

    fn remove(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let cell = cell(&args)?;
        let is_plain = gadget::state(cell, QUEUE).is_nil();
        gadget::set_state(cell, TARGET, Value::NIL)?;
        gadget::set_state(cell, WAITS, Value::from(is_plain))?;
        Ok(Value::NIL)
    }
}

mod locale {
    use super::*;

    natives! {
        "java.util.Locale";

        /// The language and customs of no country; all locales behave so.
        "ROOT" "[]" since "0.1" => root;
        /// English.
        "ENGLISH" "[]" since "0.1" => english;
        /// English as in the United States.
        "US" "[]" since "0.1" => us;
        /// English as in the United Kingdom.
        "UK" "[]" since "0.1" => uk;
        /// The locale of the program.
        "getDefault" "[]" since "0.1" => english;
        /// Nothing: all locales behave alike.
        "setDefault" "[locale]" since "0.1" => set_default;
        /// The locale of a language.
        "forLanguageTag" "[tag]" since "0.1" => for_tag;
        /// The name of the locale.
        ".toString" "[locale]" since "0.1" => name;
    }

    fn named(cx: &mut Cx, name: &str) -> Value {
        let name = cx.heap.text(name);
        gadget::constant(cx, Tag::Enum, "java.util.Locale", &[name])
    }

    fn root(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(named(cx, ""))
    }

    fn english(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(named(cx, "en"))
    }

    fn us(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(named(cx, "en_US"))
    }

    fn uk(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
        Ok(named(cx, "en_GB"))
    }

    fn set_default(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        gadget::expect(&args[0], Tag::Enum, "java.util.Locale").map(|_| Value::NIL)
    }

    fn for_tag(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let tag = args.text(cx, 0)?.replace('-', "_");
        Ok(named(cx, &tag))
    }

    fn name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let locale = gadget::expect(&args[0], Tag::Enum, "java.util.Locale")?;
        Ok(gadget::state(locale, 0))
    }
}
