//! The table of error codes: one row a kind of error.
//!
//! A row is `NAME = ":code", "java.class", "text with {key}"`; the text takes `{key}` from the
//! data.
//! The class is what `catch` and `(class e)` see; the text is Clojure's own where programs could
//! compare it. Adding a kind of error is adding a row here and nothing else.

/// One kind of error.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The keyword as text: `:index/out-of-bounds`.
    pub name: &'static str,
    /// Full name of the Java class a `catch` sees.
    pub class: &'static str,
    /// The text, with `{key}` for values of the data.
    pub template: &'static str,
    /// When it arises and what data it carries.
    pub doc: &'static str,
}

macro_rules! error_codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $class:literal, $text:literal;)+) => {
        $($(#[doc = $doc])+ pub const $name: &Code = &Code {
            name: $code,
            class: $class,
            template: $text,
            doc: concat!($($doc, "\n"),+),
        };)+

        /// Every row, in the order of the table.
        pub const ALL: &[&Code] = &[$($name),+];
    };
}

error_codes! {
    /// The text ended inside a form. Data of all `:read/eof...`: `:opened-at`, an offset.
    READ_EOF = ":read/eof", "java.lang.RuntimeException", "EOF while reading";
    /// The text ended inside a collection of known place. Data: `:line` int.
    READ_EOF_IN = ":read/eof-in", "java.lang.RuntimeException",
        "EOF while reading, starting at line {line}";
    /// The text ended inside a string.
    READ_EOF_STRING = ":read/eof-string", "java.lang.RuntimeException", "EOF while reading string";
    /// The text ended inside a regular expression.
    READ_EOF_REGEX = ":read/eof-regex", "java.lang.RuntimeException", "EOF while reading regex";
    /// The text ended after a backslash, `#` or `~`.
    READ_EOF_CHAR = ":read/eof-char", "java.lang.RuntimeException", "EOF while reading character";
    /// A closing delimiter without, or of another kind than, the opening one. Data: `:delimiter`.
    READ_UNMATCHED = ":read/unmatched-delimiter", "java.lang.RuntimeException",
        "Unmatched delimiter: {delimiter}";
    /// A token that is no symbol, keyword or number. Data: `:token`.
    READ_TOKEN = ":read/invalid-token", "java.lang.RuntimeException", "Invalid token: {token}";
    /// A token that begins like a number and is none. Data: `:token`.
    READ_NUMBER = ":read/invalid-number", "java.lang.NumberFormatException",
        "Invalid number: {token}";
    /// An odd number of forms between `{` and `}`.
    READ_MAP_ODD = ":read/map-odd", "java.lang.RuntimeException",
        "Map literal must contain an even number of forms";
    /// The same odd number after a namespace. Data: none.
    READ_NAMESPACED_MAP_ODD = ":read/namespaced-map-odd", "java.lang.RuntimeException",
        "Namespaced map literal must contain an even number of forms";
    /// A key of a map literal or an item of a set literal twice. Data: `:key`.
    READ_DUPLICATE_KEY = ":read/duplicate-key", "java.lang.IllegalArgumentException",
        "Duplicate key: {key}";
    /// A backslash in a string before a letter that means nothing. Data: `:char`.
    READ_ESCAPE = ":read/escape", "java.lang.RuntimeException",
        "Unsupported escape character: \\{char}";
    /// A `\u` escape without four hexadecimal digits. Data: `:text`.
    READ_UNICODE = ":read/unicode", "java.lang.RuntimeException", "Invalid unicode escape: \\u{text}";
    /// A character written `\u` without exactly four digits. Data: `:token`.
    READ_UNICODE_CHAR = ":read/unicode-char", "java.lang.IllegalArgumentException",
        "Invalid unicode character: \\{token}";
    /// A digit of an escape that its base does not have. Data: `:digit`.
    READ_DIGIT = ":read/digit", "java.lang.IllegalArgumentException", "Invalid digit: {digit}";
    /// An escape of too few digits. Data: `:length`.
    READ_CHAR_LENGTH = ":read/char-length", "java.lang.IllegalArgumentException",
        "Invalid character length: {length}, should be: {expected}";
    /// An octal escape above `\377`.
    READ_OCTAL = ":read/octal", "java.lang.RuntimeException",
        "Octal escape sequence must be in range [0, 377].";
    /// An octal character of more than three digits. Data: `:length`.
    READ_OCTAL_LENGTH = ":read/octal-length", "java.lang.RuntimeException",
        "Invalid octal escape sequence length: {length}";
    /// Half of a surrogate pair where a whole character is needed. Data: `:char`.
    READ_SURROGATE = ":read/surrogate", "java.lang.RuntimeException",
        "Invalid character constant: \\u{char}";
    /// A name of a character nobody knows. Data: `:token`.
    READ_CHAR = ":read/invalid-char", "java.lang.RuntimeException",
        "Unsupported character: \\{token}";
    /// A token of EDN that begins with `@`, `` ` `` or `~`. Data: `:char`.
    READ_LEADING = ":read/leading-char", "java.lang.RuntimeException",
        "Invalid leading character: {char}";
    /// A token of EDN that contains `@`, `` ` `` or `~`. Data: `:char`.
    READ_CONSTITUENT = ":read/constituent-char", "java.lang.RuntimeException",
        "Invalid constituent character: {char}";
    /// A character after `#` that means nothing. Data: `:char`.
    READ_DISPATCH = ":read/no-dispatch", "java.lang.RuntimeException",
        "No dispatch macro for: {char}";
    /// A tag nobody reads. Data: `:tag` symbol.
    READ_TAG = ":read/unknown-tag", "java.lang.RuntimeException",
        "No reader function for tag {tag}";
    /// Something other than a symbol where a tag is expected.
    READ_TAG_SYMBOL = ":read/tag-not-symbol", "java.lang.RuntimeException",
        "Reader tag must be a symbol";
    /// Metadata that is no symbol, keyword, string or map.
    READ_META = ":read/meta", "java.lang.IllegalArgumentException",
        "Metadata must be Symbol,Keyword,String or Map";
    /// Metadata before a form that cannot carry any.
    READ_META_TARGET = ":read/meta-target", "java.lang.IllegalArgumentException",
        "Metadata can only be applied to IMetas";
    /// `#()` inside `#()`.
    READ_NESTED_FN = ":read/nested-fn", "java.lang.IllegalStateException",
        "Nested #()s are not allowed";
    /// An argument of `#()` that is neither `%`, `%&` nor `%` and a number.
    READ_FN_ARG = ":read/fn-arg", "java.lang.IllegalStateException",
        "arg literal must be %, %& or %integer";
    /// An argument number of `#()` above 20. Data: `:count` int.
    READ_FN_ARITY = ":read/fn-arity", "java.lang.RuntimeException",
        "Can't specify more than 20 params";
    /// `~@` directly under a syntax quote.
    READ_SPLICE = ":read/splice", "java.lang.IllegalStateException", "splice not in list";
    /// `#?` where reader conditionals are not allowed.
    READ_CONDITIONAL = ":read/conditional-refused", "java.lang.RuntimeException",
        "Conditional read not allowed";
    /// A body of `#?` that is no list.
    READ_CONDITIONAL_BODY = ":read/conditional-body", "java.lang.RuntimeException",
        "read-cond body must be a list";
    /// A feature that is no keyword. Data: `:feature`.
    READ_FEATURE = ":read/feature", "java.lang.RuntimeException",
        "Feature should be a keyword: {feature}";
    /// A feature name that is taken. Data: `:feature`.
    READ_FEATURE_RESERVED = ":read/feature-reserved", "java.lang.RuntimeException",
        "Feature name {feature} is reserved.";
    /// A feature without a form after it.
    READ_CONDITIONAL_ODD = ":read/conditional-odd", "java.lang.RuntimeException",
        "read-cond requires an even number of forms.";
    /// `#?@` at the outermost level.
    READ_SPLICE_TOP = ":read/splice-top", "java.lang.RuntimeException",
        "Reader conditional splicing not allowed at the top level.";
    /// A spliced branch of `#?@` that is no sequence.
    READ_SPLICE_LIST = ":read/splice-not-sequence", "java.lang.RuntimeException",
        "Spliced form list in read-cond-splicing must implement java.util.List";
    /// `##` before anything but `Inf`, `-Inf` and `NaN`. Data: `:token`.
    READ_SYMBOLIC = ":read/symbolic", "java.lang.RuntimeException",
        "Unknown symbolic value: ##{token}";
    /// `##` before something that is no symbol. Data: `:token`.
    READ_SYMBOLIC_TOKEN = ":read/symbolic-token", "java.lang.RuntimeException",
        "Invalid token: ##{token}";
    /// `#:` without a valid namespace. Data: `:ns`.
    READ_MAP_NAMESPACE = ":read/map-namespace", "java.lang.RuntimeException",
        "Namespaced map must specify a valid namespace: {ns}";
    /// `#:` without a namespace.
    READ_MAP_NO_NAMESPACE = ":read/map-no-namespace", "java.lang.RuntimeException",
        "Namespaced map must specify a namespace";
    /// `#:ns` without a map after it.
    READ_MAP_NO_MAP = ":read/map-no-map", "java.lang.RuntimeException",
        "Namespaced map must specify a map";
    /// `#::alias` of an alias that does not exist. Data: `:ns`.
    READ_MAP_ALIAS = ":read/map-alias", "java.lang.RuntimeException",
        "Unknown auto-resolved namespace alias: {ns}";
    /// `#<`, as objects print that cannot be read.
    READ_UNREADABLE = ":read/unreadable", "java.lang.RuntimeException", "Unreadable form";
    /// `#=`, evaluation while reading, which is always refused.
    READ_EVAL = ":read/eval-refused", "java.lang.RuntimeException",
        "EvalReader not allowed when *read-eval* is false.";
    /// Syntax quotes inside each other that make too much code. Data: `:limit` int.
    READ_EXPANSION = ":read/expansion", "java.lang.RuntimeException",
        "syntax quotes inside each other make more than {limit} parts";
    /// Forms nested deeper than the limit. Data: `:limit` int.
    READ_TOO_DEEP = ":read/too-deep", "java.lang.RuntimeException",
        "forms are nested more than {limit} deep";
    /// A text longer than the limit. Data: `:limit` int, `:bytes` int.
    READ_TOO_LONG = ":read/too-long", "java.lang.RuntimeException",
        "the source is {bytes} bytes long, more than {limit}";

    /// A value of another class than needed. Data: `:given` class name, `:expected` class name.
    TYPE_MISMATCH = ":type/mismatch", "java.lang.ClassCastException",
        "class {given} cannot be cast to class {expected}";
    /// `nil` where something is needed. Data: `:name` of the parameter.
    TYPE_NIL = ":type/nil", "java.lang.NullPointerException",
        "Cannot invoke \"Object.getClass()\" because \"{name}\" is null";
    /// Something that is no sequence and cannot become one. Data: `:given` class name.
    TYPE_NOT_SEQABLE = ":type/not-seqable", "java.lang.IllegalArgumentException",
        "Don't know how to create ISeq from: {given}";
    /// An operation on a kind that does not have it. Data: `:operation`, `:given` simple class
    /// name.
    TYPE_UNSUPPORTED = ":type/unsupported", "java.lang.UnsupportedOperationException",
        "{operation} not supported on this type: {given}";
    /// An argument that is wrong in itself. Data: `:message`.
    ARGUMENT_INVALID = ":argument/invalid", "java.lang.IllegalArgumentException", "{message}";
    /// An operation the state of its object does not allow. Data: `:message`.
    STATE_INVALID = ":state/invalid", "java.lang.IllegalStateException", "{message}";
    /// A transient after `persistent!`.
    TRANSIENT_USED = ":transient/used", "java.lang.IllegalAccessError",
        "Transient used after persistent! call";
    /// A key without a value. Data: `:key`.
    ARGUMENT_NO_VALUE = ":argument/no-value", "java.lang.IllegalArgumentException",
        "No value supplied for key: {key}";
    /// A call with a number of arguments the function does not take. Data: `:given` int, `:name`.
    ARITY_WRONG = ":arity/wrong", "clojure.lang.ArityException",
        "Wrong number of args ({given}) passed to: {name}";
    /// The index is outside the collection. Data: `:index` int, `:count` int.
    INDEX_OUT_OF_BOUNDS = ":index/out-of-bounds", "java.lang.IndexOutOfBoundsException",
        "index {index} is outside a collection of {count}";
    /// A range that is not inside the text. Data: `:start` int, `:end` int, `:length` int.
    STRING_RANGE = ":string/range", "java.lang.StringIndexOutOfBoundsException",
        "begin {start}, end {end}, length {length}";
    /// A text that is no number. Data: `:text`.
    NUMBER_FORMAT = ":number/format", "java.lang.NumberFormatException",
        "For input string: \"{text}\"";
    /// A division by exact zero.
    DIVIDE_BY_ZERO = ":arithmetic/divide-by-zero", "java.lang.ArithmeticException",
        "Divide by zero";
    /// A result that does not fit 64 bits. Data: `:operation`.
    OVERFLOW = ":arithmetic/overflow", "java.lang.ArithmeticException", "{operation} overflow";
    /// Arithmetic that is not possible for another reason. Data: `:message`.
    ARITHMETIC = ":arithmetic/invalid", "java.lang.ArithmeticException", "{message}";
    /// A number outside the range of the type it is converted to. Data: `:value`, `:type`.
    NUMBER_RANGE = ":number/range", "java.lang.IllegalArgumentException",
        "Value out of range for {type}: {value}";
    /// An assertion that does not hold. Data: `:form`.
    ASSERT = ":assert/failed", "java.lang.AssertionError", "Assert failed: {form}";
    /// A regular expression that cannot be compiled. Data: `:message`, `:pattern`.
    REGEX_SYNTAX = ":regex/syntax", "java.util.regex.PatternSyntaxException", "{message}";
    /// A protocol method for a type that does not implement it. Data: `:method`, `:protocol`,
    /// `:type`.
    PROTOCOL_MISSING = ":protocol/missing", "java.lang.IllegalArgumentException",
        "No implementation of method: :{method} of protocol: #'{protocol} found for class: {type}";
    /// A multimethod without a method for a dispatch value. Data: `:name`, `:value`.
    MULTIMETHOD_MISSING = ":multimethod/missing", "java.lang.IllegalArgumentException",
        "No method in multimethod '{name}' for dispatch value: {value}";
    /// `case` without a matching clause. Data: `:value`.
    CASE_MISSING = ":case/missing", "java.lang.IllegalArgumentException",
        "No matching clause: {value}";
    /// A value that a reference does not accept.
    VALIDATOR = ":state/validator", "java.lang.IllegalStateException", "Invalid reference state";
    /// A var without a value. Data: `:var`.
    VAR_UNBOUND = ":var/unbound", "java.lang.IllegalStateException",
        "Attempting to call unbound fn: #'{var}";
    /// `set!` or `binding` of a var that has no such binding. Data: `:var`.
    VAR_NOT_BOUND = ":var/not-bound", "java.lang.IllegalStateException",
        "Can't change/establish root binding of: {var} with set";
    /// `set!` of a binding that another fiber made and this one began with. Data: `:var`.
    VAR_CONVEYED = ":var/conveyed", "java.lang.IllegalStateException",
        "Can't set!: {var} from non-binding thread";
    /// `binding` of a var that is not dynamic. Data: `:var`.
    VAR_NOT_DYNAMIC = ":var/not-dynamic", "java.lang.IllegalStateException",
        "Can't dynamically bind non-dynamic var: {var}";

    /// A symbol that means nothing here. Data: `:symbol`.
    RESOLVE_SYMBOL = ":resolve/symbol", "java.lang.RuntimeException",
        "Unable to resolve symbol: {symbol} in this context";
    /// A namespace that does not exist. Data: `:ns`.
    RESOLVE_NAMESPACE = ":resolve/namespace", "java.lang.RuntimeException",
        "No such namespace: {ns}";
    /// A namespace asked for by name that does not exist. Data: `:ns`.
    NAMESPACE_MISSING = ":namespace/missing", "java.lang.Exception", "No namespace: {ns} found";
    /// A var that does not exist in its namespace. Data: `:var`.
    RESOLVE_VAR = ":resolve/var", "java.lang.RuntimeException", "No such var: {var}";
    /// A var of another namespace that is private. Data: `:var`.
    RESOLVE_PRIVATE = ":resolve/private", "java.lang.IllegalStateException",
        "var: {var} is not public";
    /// A class that does not exist. Data: `:class`.
    RESOLVE_CLASS = ":resolve/class", "java.lang.ClassNotFoundException", "{class}";
    /// A field that does not exist. Data: `:field`.
    RESOLVE_FIELD = ":resolve/field", "java.lang.NoSuchFieldException", "{field}";
    /// A method that does not exist. Data: `:method`, `:count` int, `:class`.
    RESOLVE_METHOD = ":resolve/method", "java.lang.IllegalArgumentException",
        "No matching method {method} found taking {count} args for class {class}";
    /// A library that cannot be found. Data: `:path`.
    LIBRARY_MISSING = ":library/missing", "java.io.FileNotFoundException",
        "Could not locate {path}__init.class, {path}.clj or {path}.cljc on classpath.";
    /// Libraries that need each other. Data: `:path`.
    LIBRARY_CYCLE = ":library/cycle", "java.lang.Exception", "Cyclic load dependency: {path}";
    /// A loaded library that did not make its namespace. Data: `:ns`, `:path`.
    LIBRARY_NAMESPACE = ":library/namespace", "java.lang.Exception",
        "namespace '{ns}' not found after loading '{path}'";
    /// A name that is taken by another namespace. Data: `:symbol`, `:existing`, `:ns`.
    REFER_CONFLICT = ":refer/conflict", "java.lang.IllegalStateException",
        "{symbol} already refers to: {existing} in namespace: {ns}";

    /// A form the compiler does not accept. Data: `:message`, and what the form says.
    COMPILE_SYNTAX = ":compile/syntax", "java.lang.RuntimeException", "{message}";
    /// A form whose parts have the wrong shape. Data: `:message`.
    COMPILE_ARGUMENT = ":compile/argument", "java.lang.IllegalArgumentException", "{message}";
    /// A macro call that does not fit its spec. Data: `:macro`.
    COMPILE_SPEC = ":compile/spec", "clojure.lang.ExceptionInfo",
        "Call to {macro} did not conform to spec.";
    /// `recur` that is not in tail position.
    COMPILE_RECUR_TAIL = ":compile/recur-tail", "java.lang.UnsupportedOperationException",
        "Can only recur from tail position";
    /// `recur` with another number of values. Data: `:expected` int, `:given` int.
    COMPILE_RECUR_ARITY = ":compile/recur-arity", "java.lang.IllegalArgumentException",
        "Mismatched argument count to recur, expected: {expected} args, got: {given}";
    /// A macro named where a value is needed. Data: `:var`.
    COMPILE_MACRO_VALUE = ":compile/macro-value", "java.lang.RuntimeException",
        "Can't take value of a macro: {var}";
    /// Forms nested deeper than the compiler goes. Data: `:limit` int.
    COMPILE_TOO_DEEP = ":compile/too-deep", "java.lang.StackOverflowError",
        "the form is nested more than {limit} deep";
    /// More constants, registers or code than one function can have. Data: `:what`, `:limit` int.
    COMPILE_TOO_LARGE = ":compile/too-large", "java.lang.RuntimeException",
        "Method code too large! more than {limit} {what} in one function";
    /// Any error while compiling, wrapped with its place. Data: `:clojure.error/phase` and others.
    COMPILE_FAILED = ":compile/failed", "clojure.lang.Compiler$CompilerException",
        "Syntax error compiling at ({place}).";
    /// Bytecode that was damaged or made by somebody else. Data: `:message`.
    BYTECODE_INVALID = ":bytecode/invalid", "java.lang.VerifyError", "{message}";

    /// Something a script threw with `ex-info`. Data: what it gave.
    EX_INFO = ":script/ex-info", "clojure.lang.ExceptionInfo", "";
    /// Something a script threw as an instance of a class. Data: what it carries.
    THROWN = ":script/thrown", "java.lang.RuntimeException", "";
    /// Something thrown that is no exception. Data: `:given` class name.
    THROW_NOT_THROWABLE = ":script/not-throwable", "java.lang.ClassCastException",
        "class {given} cannot be cast to class java.lang.Throwable";
    /// Too many calls inside each other. Data: `:limit` int.
    STACK_OVERFLOW = ":stack/overflow", "java.lang.StackOverflowError",
        "calls are nested more than {limit} deep";
    /// One value that could never fit. Data: `:bytes` int, `:limit` int.
    VALUE_TOO_LARGE = ":value/too-large", "java.lang.OutOfMemoryError",
        "a value of {bytes} bytes is more than the {limit} allowed";
    /// The heap is full, where the embedder asked for an error. Data: `:limit` int.
    MEMORY_EXHAUSTED = ":memory/exhausted", "java.lang.OutOfMemoryError",
        "the heap is limited to {limit} bytes";
    /// A right the runtime was not given. Data: `:capability`, and what was wanted.
    CAPABILITY_DENIED = ":capability/denied", "java.lang.SecurityException",
        "this runtime has no {capability} capability";
    /// A host function failed. Data: `:function`, `:message`.
    HOST_FAILED = ":host/failed", "java.lang.RuntimeException", "{message}";
    /// A host object used in the wrong runtime or too late. Data: `:message`.
    HOST_STALE = ":host/stale", "java.lang.IllegalStateException", "{message}";
    /// A future was cancelled. Data: none.
    CANCELLED = ":fiber/cancelled", "java.util.concurrent.CancellationException", "cancelled";
    /// A wait was interrupted. Data: none.
    INTERRUPTED = ":fiber/interrupted", "java.lang.InterruptedException", "sleep interrupted";
    /// As many fibers as the limits allow. Data: `:limit` int.
    FIBER_LIMIT = ":fiber/limit", "java.util.concurrent.RejectedExecutionException",
        "there are {limit} fibers already";
    /// More fibers wait for one channel than it takes. Data: `:what` takes or puts, `:hint-text`.
    CHANNEL_CROWDED = ":channel/crowded", "java.lang.AssertionError",
        "Assert failed: No more than 1024 pending {what} are allowed on a single channel.{hint-text}\n\
         (< (.size {what}) impl/MAX-QUEUE-SIZE)";
    /// Nothing can ever wake the waiting fiber. Data: none.
    DEADLOCK = ":fiber/deadlock", "java.lang.IllegalStateException",
        "every fiber waits for another one";
    /// A file that does not exist. Data: `:path`.
    IO_NOT_FOUND = ":io/not-found", "java.io.FileNotFoundException",
        "{path} (No such file or directory)";
    /// Reading or writing failed. Data: `:message`, `:path` when there is one.
    IO_FAILED = ":io/failed", "java.io.IOException", "{message}";
    /// A stream used after it was closed.
    IO_CLOSED = ":io/closed", "java.io.IOException", "Stream closed";

    /// A value that cannot leave its runtime. Data: `:class` name.
    PLAIN_REFUSED = ":plain/refused", "java.lang.IllegalArgumentException",
        "a {class} cannot leave its runtime";
    /// Plain data of another shape than the host wants. Data: `:expected`, `:given`.
    PLAIN_MISMATCH = ":plain/mismatch", "java.lang.IllegalArgumentException",
        "expected {expected}, got {given}";
    /// The runtime was ended before and accepts nothing more. Data: `:reason`.
    RUNTIME_CONDEMNED = ":runtime/condemned", "java.lang.IllegalStateException",
        "the runtime was ended before: {reason}";
    /// The runtime is running something else.
    RUNTIME_BUSY = ":runtime/busy", "java.lang.IllegalStateException", "the runtime is busy";
    /// The runtime was discarded.
    RUNTIME_GONE = ":runtime/gone", "java.lang.IllegalStateException", "the runtime is gone";
    /// A call was ended from outside. Data: `:kind`, and what was used.
    TERMINATED = ":runtime/terminated", "dayfly.Termination", "{kind}";
    /// Every slot stayed leased. Data: `:size` int, `:waited-ms` int.
    POOL_EXHAUSTED = ":pool/exhausted", "java.util.concurrent.RejectedExecutionException",
        "all {size} runtimes stayed leased for {waited-ms} ms";
    /// The pool takes no new leases. Data: `:generation` int.
    POOL_DRAINING = ":pool/draining", "java.util.concurrent.RejectedExecutionException",
        "generation {generation} is draining";
    /// The pool was shut down.
    POOL_CLOSED = ":pool/closed", "java.util.concurrent.RejectedExecutionException",
        "the pool is closed";
    /// The queue in front of the pool is full. Data: `:limit` int.
    POOL_QUEUE_FULL = ":pool/queue-full", "java.util.concurrent.RejectedExecutionException",
        "{limit} calls are waiting already";
    /// A generation nobody knows. Data: `:generation` int.
    GENERATION_UNKNOWN = ":pool/unknown-generation", "java.lang.IllegalArgumentException",
        "there is no generation {generation}";
    /// A deployment whose check failed; the old generation stays. Data: `:generation`, `:reason`.
    DEPLOY_REFUSED = ":pool/deploy-refused", "java.lang.IllegalStateException",
        "generation {generation} was not deployed: {reason}";
    /// An image could not be built. Data: `:message`.
    IMAGE_BUILD = ":image/build", "java.lang.IllegalStateException", "{message}";
    /// A file is no image, or one of another version. Data: `:message`.
    IMAGE_INVALID = ":image/invalid", "java.lang.IllegalArgumentException", "{message}";
    /// A value that cannot be frozen into an image. Data: `:class`, `:var` when it hangs on one.
    IMAGE_REFUSED = ":image/refused", "java.lang.IllegalArgumentException",
        "a {class} cannot be part of an image";
    /// A bundle lacks something. Data: `:bundle`, `:message`.
    BUNDLE_INVALID = ":bundle/invalid", "java.lang.IllegalArgumentException", "{message}";
    /// A service nobody provides. Data: `:service`.
    SERVICE_MISSING = ":service/missing", "java.lang.IllegalStateException",
        "nobody provides the service {service}";
}
