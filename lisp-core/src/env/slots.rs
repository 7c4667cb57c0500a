//! Slots of the vars the runtime itself reads, fixed so that no lookup by name is needed.

use super::namespace;
use crate::collection::map;
use crate::cx::{Cx, Result, RootFlag};
use crate::value::{Kind, Value};

macro_rules! known_vars {
    ($($(#[$doc:meta])* $name:ident = $slot:literal, $text:literal, $dynamic:literal;)*) => {
        $($(#[$doc])* pub const $name: u32 = $slot;)*

        const KNOWN: &[(u32, &str, bool)] = &[$(($slot, $text, $dynamic)),*];
    };
}

/// The cell that maps names to namespaces.
pub const NAMESPACES: u32 = 0;

known_vars! {
    /// The namespace being read and compiled.
    NS = 1, "*ns*", true;
    /// What finds the method of a multimethod for a dispatch value.
    METHOD_FOR = 2, "method-for", false;
    /// Standard output: nil for the host's, or a buffer.
    OUT = 3, "*out*", true;
    /// Standard error.
    ERR = 4, "*err*", true;
    /// Standard input.
    IN = 5, "*in*", true;
    /// Items printed of a collection.
    PRINT_LENGTH = 6, "*print-length*", true;
    /// Levels printed of nested collections.
    PRINT_LEVEL = 7, "*print-level*", true;
    /// Print metadata?
    PRINT_META = 8, "*print-meta*", true;
    /// Print so that it reads back?
    PRINT_READABLY = 9, "*print-readably*", true;
    /// Print maps with a common namespace in short?
    PRINT_NAMESPACE_MAPS = 10, "*print-namespace-maps*", true;
    /// Print so that evaluation gives an equal object?
    PRINT_DUP = 11, "*print-dup*", true;
    /// Flush after a newline?
    FLUSH_ON_NEWLINE = 12, "*flush-on-newline*", true;
    /// Readers of tagged literals.
    DATA_READERS = 13, "*data-readers*", true;
    /// Reader of unknown tags.
    DEFAULT_DATA_READER = 14, "*default-data-reader-fn*", true;
    /// Precision of decimals.
    MATH_CONTEXT = 15, "*math-context*", true;
    /// The file being loaded.
    FILE = 16, "*file*", true;
    /// What prints user types.
    PRINT_METHOD = 17, "print-method", false;
    /// Are assertions compiled?
    ASSERT = 18, "*assert*", true;
    /// May the reader evaluate?
    READ_EVAL = 19, "*read-eval*", true;
    /// Arguments of the program.
    COMMAND_LINE_ARGS = 20, "*command-line-args*", true;
    /// The value before.
    ONE = 21, "*1", true;
    /// The value before that.
    TWO = 22, "*2", true;
    /// The third last value.
    THREE = 23, "*3", true;
    /// The last error.
    LAST_ERROR = 24, "*e", true;
    /// Reflection warnings, accepted and ignored.
    WARN_ON_REFLECTION = 25, "*warn-on-reflection*", true;
    /// Is arithmetic of longs compiled so that it wraps around?
    UNCHECKED_MATH = 26, "*unchecked-math*", true;
    /// Options of the compiler, accepted and ignored.
    COMPILER_OPTIONS = 27, "*compiler-options*", true;
    /// Where a source comes from.
    SOURCE_PATH = 28, "*source-path*", true;
    /// Compiling to files, never.
    COMPILE_FILES = 29, "*compile-files*", true;
}

/// Makes the known slots and the namespace `clojure.core` in an empty table of roots.
///
/// # Errors
/// Only limits.
pub fn boot(cx: &mut Cx) -> Result<()> {
    let namespaces = map::empty(&cx.heap);
    let cell = cx
        .roots
        .add(namespaces, Value::NIL, RootFlag(RootFlag::CELL));
    assert_eq!(cell, NAMESPACES, "boot starts with an empty table");
    for (slot, _, dynamic) in KNOWN {
        let added = cx.roots.add_unbound();
        assert_eq!(added, *slot, "known vars are numbered in order");
        if *dynamic {
            cx.roots.add_flag(added, RootFlag::DYNAMIC);
        }
    }
    let name = cx.symbol(None, "clojure.core");
    let core = namespace::create_ns(cx, &name)?;
    for (slot, text, dynamic) in KNOWN {
        let symbol = cx.symbol(None, text);
        let var = cx.heap.object(
            Kind::Var,
            [u64::from(*slot)],
            [name.clone(), symbol.clone()],
        );
        namespace::refer(cx, &core, &symbol, var)?;
        let value = initial(cx, *slot, &core);
        if *dynamic {
            let key = cx.keyword("dynamic");
            let meta = map::of_pairs(cx, vec![(key, Value::TRUE)])?;
            cx.roots
                .publish(*slot, value, meta, RootFlag(RootFlag::DYNAMIC));
        }
    }
    Ok(())
}

fn initial(cx: &mut Cx, slot: u32, core: &Value) -> Value {
    match slot {
        NS => core.clone(),
        PRINT_READABLY | FLUSH_ON_NEWLINE | ASSERT | READ_EVAL => Value::TRUE,
        // As in a program started by `clojure.main`.
        PRINT_NAMESPACE_MAPS => Value::TRUE,
        PRINT_META | PRINT_DUP | WARN_ON_REFLECTION => Value::FALSE,
        UNCHECKED_MATH | COMPILE_FILES => Value::FALSE,
        DATA_READERS => map::empty(&cx.heap),
        FILE | SOURCE_PATH => cx.heap.text("NO_SOURCE_FILE"),
        _ => Value::NIL,
    }
}
