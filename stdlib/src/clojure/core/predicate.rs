//! Questions about one value: what kind of thing it is.
//!
//! Values of user types are asked for the interface that Clojure asks for.

use lisp_core::collection::{dispatch, seq, vector};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::natives;
use lisp_core::numeric::boxed;
use lisp_core::state::delay;
use lisp_core::types;
use lisp_core::value::{Kind, Value, class_name};

natives! {
    "clojure.core";

    /// True when `x` is nil.
    "nil?" "[x]" since "0.1" => is_nil;
    /// True when `x` is true.
    "true?" "[x]" since "0.1" => is_true;
    /// True when `x` is false.
    "false?" "[x]" since "0.1" => is_false;
    /// True when `x` is true or false.
    "boolean?" "[x]" since "0.1" => is_boolean;
    /// True unless `x` is nil.
    "some?" "[x]" since "0.1" => is_some;
    /// True, whatever `x` is.
    "any?" "[x]" since "0.1" => is_any;
    /// True when `x` is a string.
    "string?" "[x]" since "0.1" => is_string;
    /// True when `x` is a character.
    "char?" "[x]" since "0.1" => is_char;
    /// True when `x` is a keyword.
    "keyword?" "[x]" since "0.1" => is_keyword;
    /// True when `x` is a symbol.
    "symbol?" "[x]" since "0.1" => is_symbol;
    /// True when `x` is a keyword or symbol.
    "ident?" "[x]" since "0.1" => is_ident;
    /// True when `x` is a keyword or symbol without namespace.
    "simple-ident?" "[x]" since "0.1" => is_simple_ident;
    /// True when `x` is a keyword or symbol with a namespace.
    "qualified-ident?" "[x]" since "0.1" => is_qualified_ident;
    /// True when `x` is a symbol without namespace.
    "simple-symbol?" "[x]" since "0.1" => is_simple_symbol;
    /// True when `x` is a symbol with a namespace.
    "qualified-symbol?" "[x]" since "0.1" => is_qualified_symbol;
    /// True when `x` is a keyword without namespace.
    "simple-keyword?" "[x]" since "0.1" => is_simple_keyword;
    /// True when `x` is a keyword with a namespace.
    "qualified-keyword?" "[x]" since "0.1" => is_qualified_keyword;

    /// True when `x` is a number.
    "number?" "[x]" since "0.1" => is_number;
    /// True when `x` is an integer of any size.
    "integer?" "[x]" since "0.1" => is_integer;
    /// True when `x` is an integer of 64 bits or fewer.
    "int?" "[x]" since "0.1" => is_int;
    /// True when `x` is a positive integer of 64 bits.
    "pos-int?" "[x]" since "0.1" => is_pos_int;
    /// True when `x` is a negative integer of 64 bits.
    "neg-int?" "[x]" since "0.1" => is_neg_int;
    /// True when `x` is an integer of 64 bits that is not negative.
    "nat-int?" "[x]" since "0.1" => is_nat_int;
    /// True when `x` is a float.
    "float?" "[x]" since "0.1" => is_float;
    /// True when `x` is a float of 64 bits.
    "double?" "[x]" since "0.1" => is_double;
    /// True when `x` is a ratio.
    "ratio?" "[x]" since "0.1" => is_ratio;
    /// True when `x` is an integer, ratio or decimal.
    "rational?" "[x]" since "0.1" => is_rational;
    /// True when `x` is a decimal.
    "decimal?" "[x]" since "0.1" => is_decimal;

    /// True when `x` is a map.
    "map?" "[x]" since "0.1" => is_map;
    /// True when `x` is a vector.
    "vector?" "[x]" since "0.1" => is_vector;
    /// True when `x` is a set.
    "set?" "[x]" since "0.1" => is_set;
    /// True when `x` is a list.
    "list?" "[x]" since "0.1" => is_list;
    /// True when `x` is a seq.
    "seq?" "[x]" since "0.1" => is_seq;
    /// True when `x` is a collection.
    "coll?" "[x]" since "0.1" => is_coll;
    /// True when `x` is a collection whose items have a fixed order.
    "sequential?" "[coll]" since "0.1" => is_sequential;
    /// True when `coll` has keys: a map or vector.
    "associative?" "[coll]" since "0.1" => is_associative;
    /// True when `coll` knows its count.
    "counted?" "[coll]" since "0.1" => is_counted;
    /// True when `coll` is a sorted map or set.
    "sorted?" "[coll]" since "0.1" => is_sorted;
    /// True when `rseq` accepts `coll`.
    "reversible?" "[coll]" since "0.1" => is_reversible;
    /// True when `coll` finds items by index in constant time.
    "indexed?" "[coll]" since "0.1" => is_indexed;
    /// True when `x` is an entry of a map.
    "map-entry?" "[x]" since "0.1" => is_map_entry;
    /// True when `x` is a record.
    "record?" "[x]" since "0.1" => is_record;
    /// True when `seq` accepts `x`.
    "seqable?" "[x]" since "0.1" => is_seqable;
    /// True when `x` is a seq that gives chunks.
    "chunked-seq?" "[s]" since "0.1" => is_chunked_seq;

    /// True when `x` was made by `fn`.
    "fn?" "[x]" since "0.1" => is_fn;
    /// True when `x` can be called.
    "ifn?" "[x]" since "0.1" => is_ifn;
    /// True when `v` is a var.
    "var?" "[v]" since "0.1" => is_var;
    /// True when `x` is a UUID.
    "uuid?" "[x]" since "0.1" => is_uuid;
    /// True when `x` is an instant.
    "inst?" "[x]" since "0.1" => is_inst;
    /// False: there are no URI objects.
    "uri?" "[x]" since "0.1" => is_uri;
    /// True when `x` is an array of bytes.
    "bytes?" "[x]" since "0.1" => is_bytes;
    /// True when `x` is a class or type.
    "class?" "[x]" since "0.1" => is_class;
    /// True when `x` is a volatile.
    "volatile?" "[x]" since "0.1" => is_volatile;
    /// True when `x` is a delay.
    "delay?" "[x]" since "0.1" => is_delay;
    /// True when `x` is a final value of a reduction.
    "reduced?" "[x]" since "0.1" => is_reduced;
    /// True when `s` names a special form.
    "special-symbol?" "[s]" since "0.1" => is_special_symbol;
    /// True when `value` is a tagged literal.
    "tagged-literal?" "[value]" since "0.1" => is_tagged_literal;
    /// True when `value` is a reader conditional.
    "reader-conditional?" "[value]" since "0.1" => is_reader_conditional;
    /// True when the value of the lazy seq, delay or promise `x` is there.
    "realized?" "[x]" since "0.1" => is_realized;
}

macro_rules! kinds_are {
    ($($name:ident = $($kind:ident)|+;)+) => {$(
        fn $name(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
            Ok(Value::from(matches!(args[0].kind(), $(Kind::$kind)|+)))
        }
    )+};
}

kinds_are! {
    is_nil = Nil;
    is_true = True;
    is_false = False;
    is_boolean = True | False;
    is_string = String;
    is_char = Char;
    is_keyword = Keyword;
    is_symbol = Symbol;
    is_ident = Keyword | Symbol;
    is_integer = Int | Int32 | Int16 | Int8 | BigInt | BigInteger;
    is_int = Int | Int32 | Int16 | Int8;
    is_float = Float | Float32;
    is_double = Float;
    is_ratio = Ratio;
    is_rational = Int | Int32 | Int16 | Int8 | BigInt | BigInteger | Ratio | Decimal;
    is_decimal = Decimal;
    is_map_entry = MapEntry;
    is_record = Record;
    is_var = Var;
    is_uuid = Uuid;
    is_inst = Inst;
    is_class = Type;
    is_volatile = Volatile;
    is_delay = Delay;
    is_reduced = Reduced;
    is_tagged_literal = TaggedLiteral;
    is_reader_conditional = ReaderConditional;
}

fn is_some(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(!args[0].is_nil()))
}

fn is_any(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    Ok(Value::TRUE)
}

fn is_number(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(boxed::is_number(&args[0])))
}

fn is_uri(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(class_name(&args[0]) == "java.net.URI"))
}

/// Has the name a namespace? Nothing for what is no name.
fn has_namespace(value: &Value) -> Option<bool> {
    value.name_parts().map(|(ns, _)| ns.is_some())
}

fn is_simple_ident(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(has_namespace(&args[0]) == Some(false)))
}

fn is_qualified_ident(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(has_namespace(&args[0]) == Some(true)))
}

fn is_simple_symbol(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(
        args[0].is(Kind::Symbol) && has_namespace(&args[0]) == Some(false),
    ))
}

fn is_qualified_symbol(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(
        args[0].is(Kind::Symbol) && has_namespace(&args[0]) == Some(true),
    ))
}

fn is_simple_keyword(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(
        args[0].is(Kind::Keyword) && has_namespace(&args[0]) == Some(false),
    ))
}

fn is_qualified_keyword(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(
        args[0].is(Kind::Keyword) && has_namespace(&args[0]) == Some(true),
    ))
}

fn is_pos_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(args[0].as_int().is_some_and(|int| int > 0)))
}

fn is_neg_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(args[0].as_int().is_some_and(|int| int < 0)))
}

fn is_nat_int(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(args[0].as_int().is_some_and(|int| int >= 0)))
}

/// Built-in kinds by `known`, user types by the interface.
#[inline(always)]
fn is_or_declares(cx: &Cx, value: &Value, known: bool, interface: &str) -> Result<Value> {
    Ok(Value::from(known || types::declares(cx, value, interface)))
}

fn is_plain_map(value: &Value) -> bool {
    matches!(
        value.kind(),
        Kind::ArrayMap | Kind::HashMap | Kind::SortedMap | Kind::Record
    )
}

fn is_plain_set(value: &Value) -> bool {
    matches!(value.kind(), Kind::HashSet | Kind::SortedSet)
}

/// Is it a seq other than a queue, which is a collection only?
fn is_plain_seq(value: &Value) -> bool {
    seq::is_seq(value)
}

fn is_map(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    is_or_declares(
        cx,
        &args[0],
        is_plain_map(&args[0]),
        "clojure.lang.IPersistentMap",
    )
}

fn is_vector(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = vector::is_vector(&args[0]);
    is_or_declares(cx, &args[0], known, "clojure.lang.IPersistentVector")
}

fn is_set(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    is_or_declares(
        cx,
        &args[0],
        is_plain_set(&args[0]),
        "clojure.lang.IPersistentSet",
    )
}

fn is_list(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = matches!(args[0].kind(), Kind::List | Kind::EmptyList | Kind::Queue);
    is_or_declares(cx, &args[0], known, "clojure.lang.IPersistentList")
}

fn is_seq(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    is_or_declares(cx, &args[0], is_plain_seq(&args[0]), "clojure.lang.ISeq")
}

fn is_plain_coll(value: &Value) -> bool {
    is_plain_seq(value)
        || vector::is_vector(value)
        || is_plain_map(value)
        || is_plain_set(value)
        || value.is(Kind::Queue)
}

fn is_coll(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = is_plain_coll(&args[0]);
    is_or_declares(cx, &args[0], known, "clojure.lang.IPersistentCollection")
}

fn is_sequential(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let value = &args[0];
    let known = is_plain_seq(value) || vector::is_vector(value) || value.is(Kind::Queue);
    is_or_declares(cx, value, known, "clojure.lang.Sequential")
}

fn is_associative(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = is_plain_map(&args[0]) || vector::is_vector(&args[0]);
    is_or_declares(cx, &args[0], known, "clojure.lang.Associative")
}

fn is_counted(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = dispatch::is_counted(&args[0]);
    is_or_declares(cx, &args[0], known, "clojure.lang.Counted")
}

fn is_sorted(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = matches!(args[0].kind(), Kind::SortedMap | Kind::SortedSet);
    is_or_declares(cx, &args[0], known, "clojure.lang.Sorted")
}

fn is_reversible(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known =
        vector::is_vector(&args[0]) || matches!(args[0].kind(), Kind::SortedMap | Kind::SortedSet);
    is_or_declares(cx, &args[0], known, "clojure.lang.Reversible")
}

fn is_indexed(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let x = &args[0];
    let is_transient = x.is(Kind::Transient) && class_name(x).ends_with("TransientVector");
    let known = vector::is_vector(x) || x.is(Kind::Chunk) || is_transient;
    is_or_declares(cx, x, known, "clojure.lang.Indexed")
}

fn is_seqable(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(dispatch::is_seqable(cx, &args[0])))
}

fn is_chunked_seq(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = lisp_core::collection::chunk::is_chunked(&args[0]);
    is_or_declares(cx, &args[0], known, "clojure.lang.IChunkedSeq")
}

fn is_fn(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let known = matches!(
        args[0].kind(),
        Kind::Fn | Kind::Native | Kind::NativeFn | Kind::ProtocolFn | Kind::MultiFn
    );
    is_or_declares(
        cx,
        &args[0],
        known && !args[0].is(Kind::MultiFn),
        "clojure.lang.Fn",
    )
}

fn is_ifn(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let value = &args[0];
    let known = match value.kind() {
        Kind::Fn | Kind::Native | Kind::NativeFn | Kind::ProtocolFn | Kind::MultiFn => true,
        Kind::Keyword | Kind::Symbol | Kind::Var | Kind::Transient => true,
        Kind::Record => false,
        _ => vector::is_vector(value) || is_plain_map(value) || is_plain_set(value),
    };
    is_or_declares(cx, value, known, "clojure.lang.IFn")
}

fn is_bytes(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    use lisp_core::collection::array::ElementType;
    let is_array = args[0].is(Kind::Array);
    Ok(Value::from(
        is_array && ElementType::of(&args[0]) == ElementType::Byte,
    ))
}

/// The names Clojure's compiler knows.
pub(crate) const SPECIAL: &[&str] = &[
    "def",
    "loop*",
    "recur",
    "if",
    "case*",
    "let*",
    "letfn*",
    "do",
    "fn*",
    "quote",
    "var",
    "import*",
    ".",
    "set!",
    "deftype*",
    "reify*",
    "try",
    "throw",
    "monitor-enter",
    "monitor-exit",
    "catch",
    "finally",
    "new",
    "&",
];

fn is_special_symbol(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let name = match args[0].name_parts() {
        Some((None, name)) if args[0].is(Kind::Symbol) => name,
        _ => return Ok(Value::FALSE),
    };
    Ok(Value::from(SPECIAL.contains(&name)))
}

fn is_realized(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let value = &args[0];
    Ok(Value::from(match value.kind() {
        Kind::LazySeq => lisp_core::collection::lazy::is_realised(value),
        Kind::Delay => delay::is_realised(cx, value),
        Kind::Promise => lisp_core::state::promise::is_done(value),
        Kind::Iterate => !value.object().slot(2).is_absent(),
        Kind::Nil => return Err(lisp_core::native::null_pointer()),
        Kind::Instance => {
            let method = lisp_core::collection::user::method(cx, value, "isRealized");
            match method {
                Some(f) => cx.call(&f, std::slice::from_ref(value))?.is_truthy(),
                None => {
                    return Err(lisp_core::native::cannot_cast(
                        value,
                        "clojure.lang.IPending",
                    ));
                }
            }
        }
        _ => {
            return Err(lisp_core::native::cannot_cast(
                value,
                "clojure.lang.IPending",
            ));
        }
    }))
}
