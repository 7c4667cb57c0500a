//! The Java class that Clojure would answer for a value, for `class`, messages and printing.
//!
//! Floor 1 (`value`). Most kinds have one class, a row each; the rest depends on what the object
//! holds. Natives are known by index only here: `compare::class_name_of` looks their names up.

use std::borrow::Cow;

use super::{Kind, Obj, Value};

macro_rules! class_names {
    ($($kind:ident = $name:literal;)*) => {
        /// The class of every value of the kind, when they share one.
        const fn shared_class(kind: Kind) -> Option<&'static str> {
            match kind {
                $(Kind::$kind => Some($name),)*
                _ => None,
            }
        }
    };
}

class_names! {
    Nil = "nil";
    False = "java.lang.Boolean";
    True = "java.lang.Boolean";
    Int = "java.lang.Long";
    Float = "java.lang.Double";
    Int8 = "java.lang.Byte";
    Int16 = "java.lang.Short";
    Int32 = "java.lang.Integer";
    Float32 = "java.lang.Float";
    BigInteger = "java.math.BigInteger";
    Char = "java.lang.Character";
    Native = "clojure.lang.AFunction";
    Unbound = "clojure.lang.Var$Unbound";
    Absent = "nil";
    BigInt = "clojure.lang.BigInt";
    Ratio = "clojure.lang.Ratio";
    Decimal = "java.math.BigDecimal";
    String = "java.lang.String";
    Symbol = "clojure.lang.Symbol";
    Keyword = "clojure.lang.Keyword";
    Regex = "java.util.regex.Pattern";
    Uuid = "java.util.UUID";
    Inst = "java.util.Date";
    EmptyList = "clojure.lang.PersistentList$EmptyList";
    List = "clojure.lang.PersistentList";
    Cons = "clojure.lang.Cons";
    LazySeq = "clojure.lang.LazySeq";
    Range = "clojure.lang.LongRange";
    Repeat = "clojure.lang.Repeat";
    Cycle = "clojure.lang.Cycle";
    Iterate = "clojure.lang.Iterate";
    Chunk = "clojure.lang.ArrayChunk";
    ChunkedCons = "clojure.lang.ChunkedCons";
    ReverseSeq = "clojure.lang.APersistentVector$RSeq";
    SortedSeq = "clojure.lang.PersistentTreeMap$Seq";
    Queue = "clojure.lang.PersistentQueue";
    ChunkBuffer = "clojure.lang.ChunkBuffer";
    Vector = "clojure.lang.PersistentVector";
    VectorNode = "clojure.lang.PersistentVector$Node";
    VectorLeaf = "clojure.lang.PersistentVector$Node";
    Subvec = "clojure.lang.APersistentVector$SubVector";
    MapEntry = "clojure.lang.MapEntry";
    ArrayMap = "clojure.lang.PersistentArrayMap";
    HashMap = "clojure.lang.PersistentHashMap";
    HashNode = "clojure.lang.PersistentHashMap$BitmapIndexedNode";
    HashCollision = "clojure.lang.PersistentHashMap$HashCollisionNode";
    HashSet = "clojure.lang.PersistentHashSet";
    SortedMap = "clojure.lang.PersistentTreeMap";
    SortedNode = "clojure.lang.PersistentTreeMap$Node";
    SortedSet = "clojure.lang.PersistentTreeSet";
    Proto = "clojure.lang.AFunction";
    Code = "clojure.lang.AFunction";
    Blob = "[B";
    ProtocolFn = "clojure.lang.AFunction";
    MultiFn = "clojure.lang.MultiFn";
    NativeFn = "clojure.lang.AFunction$1";
    Var = "clojure.lang.Var";
    Namespace = "clojure.lang.Namespace";
    Atom = "clojure.lang.Atom";
    Volatile = "clojure.lang.Volatile";
    Agent = "clojure.lang.Agent";
    Ref = "clojure.lang.Ref";
    Delay = "clojure.lang.Delay";
    Reduced = "clojure.lang.Reduced";
    Channel = "clojure.core.async.impl.channels.ManyToManyChannel";
    Type = "java.lang.Class";
    TaggedLiteral = "clojure.lang.TaggedLiteral";
    ReaderConditional = "clojure.lang.ReaderConditional";
    Matcher = "java.util.regex.Matcher";
    Free = "nil";
}

/// The full name of the value's class; the name of its type for instances of user types.
pub fn class_name(value: &Value) -> Cow<'_, str> {
    if let Some(name) = shared_class(value.kind()) {
        return Cow::Borrowed(name);
    }
    let obj = value.object();
    match obj.kind() {
        Kind::IndexedSeq => Cow::Borrowed(indexed_seq_class(obj)),
        Kind::MapSeq => Cow::Borrowed(map_seq_class(obj)),
        Kind::ColumnSeq if obj.raw(0) == 1 => Cow::Borrowed("clojure.lang.APersistentMap$ValSeq"),
        Kind::ColumnSeq => Cow::Borrowed("clojure.lang.APersistentMap$KeySeq"),
        Kind::Promise if obj.raw(0) & 0x100 != 0 => {
            Cow::Borrowed("clojure.core$future_call$reify__0")
        }
        Kind::Promise => Cow::Borrowed("clojure.core$promise$reify__0"),
        Kind::Transient => Cow::Borrowed(transient_class(obj)),
        Kind::Array => Cow::Borrowed(array_class(obj.raw(0))),
        Kind::Fn => function_class(obj),
        Kind::Exception
        | Kind::Instance
        | Kind::Record
        | Kind::Host
        | Kind::Gadget
        | Kind::TextBuffer
            if !obj.is_empty() =>
        {
            Cow::Owned(name_text(&obj.slot(0)).unwrap_or_else(|| "java.lang.Object".to_owned()))
        }
        _ => Cow::Borrowed("java.lang.Object"),
    }
}

/// The full name that a type value, a symbol or a string gives.
fn name_text(value: &Value) -> Option<String> {
    match value.kind() {
        Kind::Type => name_text(&value.object().slot(0)),
        Kind::Symbol | Kind::Keyword => value.full_name(),
        Kind::String => value.text().map(str::to_owned),
        _ => None,
    }
}

/// The name of a class or user type, when the value is one.
pub fn type_name(value: &Value) -> Option<String> {
    if value.is(Kind::Type) {
        name_text(value)
    } else {
        None
    }
}

fn first_kind(obj: Obj<'_>) -> Kind {
    if obj.is_empty() {
        Kind::Nil
    } else {
        obj.slot(0).kind()
    }
}

fn indexed_seq_class(obj: Obj<'_>) -> &'static str {
    match first_kind(obj) {
        Kind::Vector | Kind::MapEntry => "clojure.lang.PersistentVector$ChunkedSeq",
        Kind::String => "clojure.lang.StringSeq",
        Kind::Array => usize::try_from(obj.slot(0).object().raw(0))
            .ok()
            .and_then(|element| ARRAY_SEQ_CLASSES.get(element))
            .unwrap_or(&ARRAY_SEQ_CLASSES[0]),
        _ => "clojure.lang.APersistentVector$Seq",
    }
}

/// The bit of a map seq's raw word that says it is the seq of a set.
const KEYS_ONLY: u64 = 1 << 63;

fn map_seq_class(obj: Obj<'_>) -> &'static str {
    match first_kind(obj) {
        _ if obj.raw(0) & KEYS_ONLY != 0 => "clojure.lang.APersistentMap$KeySeq",
        Kind::ArrayMap => "clojure.lang.PersistentArrayMap$Seq",
        Kind::Record => "clojure.lang.RecordSeq",
        _ => "clojure.lang.PersistentHashMap$NodeSeq",
    }
}

fn transient_class(obj: Obj<'_>) -> &'static str {
    match first_kind(obj) {
        Kind::ArrayMap => "clojure.lang.PersistentArrayMap$TransientArrayMap",
        Kind::HashMap => "clojure.lang.PersistentHashMap$TransientHashMap",
        Kind::HashSet => "clojure.lang.PersistentHashSet$TransientHashSet",
        _ => "clojure.lang.PersistentVector$TransientVector",
    }
}

/// The classes of seqs of arrays by element type; from the tenth on they are as of objects.
const ARRAY_SEQ_CLASSES: [&str; 9] = [
    "clojure.lang.ArraySeq",
    "clojure.lang.ArraySeq$ArraySeq_long",
    "clojure.lang.ArraySeq$ArraySeq_double",
    "clojure.lang.ArraySeq$ArraySeq_int",
    "clojure.lang.ArraySeq$ArraySeq_short",
    "clojure.lang.ArraySeq$ArraySeq_byte",
    "clojure.lang.ArraySeq$ArraySeq_char",
    "clojure.lang.ArraySeq$ArraySeq_boolean",
    "clojure.lang.ArraySeq$ArraySeq_float",
];

/// The classes of arrays by element type, in the order of their codes.
const ARRAY_CLASSES: [&str; 26] = [
    "[Ljava.lang.Object;",
    "[J",
    "[D",
    "[I",
    "[S",
    "[B",
    "[C",
    "[Z",
    "[F",
    "[Ljava.lang.String;",
    "[Ljava.lang.Long;",
    "[Ljava.lang.Double;",
    "[Ljava.lang.Boolean;",
    "[Ljava.lang.Character;",
    "[Lclojure.lang.Keyword;",
    "[Lclojure.lang.Symbol;",
    "[Lclojure.lang.PersistentVector;",
    "[[Ljava.lang.Object;",
    "[[J",
    "[[D",
    "[[I",
    "[Ljava.lang.Integer;",
    "[Ljava.lang.Short;",
    "[Ljava.lang.Byte;",
    "[Ljava.lang.Float;",
    "[Ljava.math.BigInteger;",
];

fn array_class(element: u64) -> &'static str {
    usize::try_from(element)
        .ok()
        .and_then(|ix| ARRAY_CLASSES.get(ix))
        .unwrap_or(&ARRAY_CLASSES[0])
}

/// `ns$name` of a compiled function; its prototype holds the name, a symbol or text.
fn function_class(obj: Obj<'_>) -> Cow<'static, str> {
    let proto = obj.slots().first().filter(|proto| proto.is(Kind::Proto));
    let name = proto.and_then(|proto| name_text(proto.object().slots().first()?));
    match name {
        Some(name) => Cow::Owned(class_of_function(&name)),
        None => Cow::Borrowed("clojure.lang.AFunction"),
    }
}

/// The class that Clojure compiles the function `ns/name` to; one inside of another is `ns/name/inner`.
pub fn class_of_function(name: &str) -> String {
    match name
        .split_once('/')
        .filter(|(ns, name)| !ns.is_empty() && !name.is_empty())
    {
        Some((ns, "/")) => format!("{}$_SLASH_", munge(ns)),
        Some((ns, name)) => format!("{}${}", munge(ns), munge(&name.replace('/', "$"))),
        None => munge(name),
    }
}

/// A name as a Java identifier, as Clojure's `munge`; dots stay.
pub fn munge(name: &str) -> String {
    let mut munged = String::with_capacity(name.len());
    for c in name.chars() {
        match MUNGED.iter().find(|(from, _)| *from == c) {
            Some((_, to)) => munged.push_str(to),
            None => munged.push(c),
        }
    }
    munged
}

const MUNGED: [(char, &str); 24] = [
    ('-', "_"),
    (':', "_COLON_"),
    ('+', "_PLUS_"),
    ('>', "_GT_"),
    ('<', "_LT_"),
    ('=', "_EQ_"),
    ('~', "_TILDE_"),
    ('!', "_BANG_"),
    ('@', "_CIRCA_"),
    ('#', "_SHARP_"),
    ('\'', "_SINGLEQUOTE_"),
    ('"', "_DOUBLEQUOTE_"),
    ('%', "_PERCENT_"),
    ('^', "_CARET_"),
    ('&', "_AMPERSAND_"),
    ('*', "_STAR_"),
    ('|', "_BAR_"),
    ('{', "_LBRACE_"),
    ('}', "_RBRACE_"),
    ('[', "_LBRACK_"),
    (']', "_RBRACK_"),
    ('/', "_SLASH_"),
    ('\\', "_BSLASH_"),
    ('?', "_QMARK_"),
];
