//! Classes by name: the hierarchy programs can see, one row each.
//!
//! A row is a full name, its superclass and its interfaces. `instance?`, `catch`, protocol dispatch and `isa?` on classes
//! follow these rows; user types add their own (`Type` objects). No class is loaded from anywhere.

use crate::compare::class_name_of;
use crate::cx::Cx;
use crate::types::user;
use crate::value::class_name;
use crate::value::{Kind, Value};

/// One class: full name, superclass, interfaces.
#[derive(Clone, Copy, Debug)]
pub struct ClassRow {
    /// Full name.
    pub name: &'static str,
    /// Full name of the superclass, empty for interfaces and `Object`.
    pub parent: &'static str,
    /// Interfaces, by full name.
    pub interfaces: &'static [&'static str],
}

macro_rules! classes {
    ($($name:literal < $parent:literal [$($interface:literal),*];)*) => {
        const CLASSES: &[ClassRow] = &[
            $(ClassRow { name: $name, parent: $parent, interfaces: &[$($interface),*] },)*
        ];
    };
}

classes! {
    "java.lang.Object" < "" [];
    "java.lang.Comparable" < "" [];
    "java.lang.CharSequence" < "" [];
    "java.lang.Iterable" < "" [];
    "java.lang.Runnable" < "" [];
    "java.io.Serializable" < "" [];
    "java.io.Closeable" < "" ["java.lang.AutoCloseable"];
    "java.lang.AutoCloseable" < "" [];
    "java.lang.constant.Constable" < "" [];
    "java.lang.constant.ConstantDesc" < "" [];
    "java.util.concurrent.Callable" < "" [];
    "java.util.Comparator" < "" [];
    "java.util.Iterator" < "" [];
    "java.util.Collection" < "" ["java.lang.Iterable"];
    "java.util.List" < "" ["java.util.Collection"];
    "java.util.Set" < "" ["java.util.Collection"];
    "java.util.Queue" < "" ["java.util.Collection"];
    "java.util.Deque" < "" ["java.util.Queue"];
    "java.util.Map" < "" [];
    "java.util.Map$Entry" < "" [];
    "java.util.RandomAccess" < "" [];
    "java.lang.Number" < "java.lang.Object" ["java.io.Serializable"];
    "java.lang.Long" < "java.lang.Number" ["java.lang.Comparable", "java.lang.constant.Constable", "java.lang.constant.ConstantDesc"];
    "java.lang.Integer" < "java.lang.Number" ["java.lang.Comparable", "java.lang.constant.Constable", "java.lang.constant.ConstantDesc"];
    "java.lang.Short" < "java.lang.Number" ["java.lang.Comparable"];
    "java.lang.Byte" < "java.lang.Number" ["java.lang.Comparable"];
    "java.lang.Double" < "java.lang.Number" ["java.lang.Comparable", "java.lang.constant.Constable", "java.lang.constant.ConstantDesc"];
    "java.lang.Float" < "java.lang.Number" ["java.lang.Comparable", "java.lang.constant.Constable", "java.lang.constant.ConstantDesc"];
    "java.math.BigInteger" < "java.lang.Number" ["java.lang.Comparable"];
    "java.math.BigDecimal" < "java.lang.Number" ["java.lang.Comparable"];
    "clojure.lang.BigInt" < "java.lang.Number" ["clojure.lang.IHashEq"];
    "clojure.lang.Ratio" < "java.lang.Number" ["java.lang.Comparable"];
    "java.lang.Boolean" < "java.lang.Object" ["java.io.Serializable", "java.lang.Comparable"];
    "java.lang.Character" < "java.lang.Object" ["java.io.Serializable", "java.lang.Comparable"];
    "java.lang.String" < "java.lang.Object" ["java.io.Serializable", "java.lang.Comparable", "java.lang.CharSequence", "java.lang.constant.Constable", "java.lang.constant.ConstantDesc"];
    "java.lang.Void" < "java.lang.Object" [];
    "java.lang.Class" < "java.lang.Object" ["java.io.Serializable"];
    "java.lang.Thread" < "java.lang.Object" ["java.lang.Runnable"];
    "java.lang.System" < "java.lang.Object" [];
    "java.lang.Math" < "java.lang.Object" [];
    "java.lang.Runtime" < "java.lang.Object" [];
    "java.lang.StackTraceElement" < "java.lang.Object" ["java.io.Serializable"];
    "java.lang.Enum" < "java.lang.Object" ["java.lang.Comparable", "java.io.Serializable"];
    "java.math.RoundingMode" < "java.lang.Enum" [];
    "java.math.MathContext" < "java.lang.Object" ["java.io.Serializable"];
    "java.net.URI" < "java.lang.Object" ["java.lang.Comparable", "java.io.Serializable"];
    "java.net.URLEncoder" < "java.lang.Object" [];
    "java.net.URLDecoder" < "java.lang.Object" [];
    "java.lang.StringBuilder" < "java.lang.Object" ["java.lang.CharSequence"];
    "java.util.UUID" < "java.lang.Object" ["java.lang.Comparable"];
    "java.util.Date" < "java.lang.Object" ["java.lang.Comparable"];
    "java.util.regex.Pattern" < "java.lang.Object" ["java.io.Serializable"];
    "java.util.regex.Matcher" < "java.lang.Object" [];
    "java.util.Arrays" < "java.lang.Object" [];
    "java.util.Collections" < "java.lang.Object" [];
    "java.util.Objects" < "java.lang.Object" [];
    "java.util.Random" < "java.lang.Object" ["java.io.Serializable"];
    "java.util.Base64" < "java.lang.Object" [];
    "java.util.Base64$Encoder" < "java.lang.Object" [];
    "java.util.Base64$Decoder" < "java.lang.Object" [];
    "java.util.ArrayList" < "java.lang.Object" ["java.util.List", "java.util.RandomAccess"];
    "java.util.LinkedList" < "java.lang.Object" ["java.util.List", "java.util.Deque"];
    "java.util.ArrayDeque" < "java.lang.Object" ["java.util.Deque"];
    "java.util.HashMap" < "java.lang.Object" ["java.util.Map"];
    "java.util.LinkedHashMap" < "java.util.HashMap" [];
    "java.util.HashSet" < "java.lang.Object" ["java.util.Set"];
    "java.util.LinkedHashSet" < "java.util.HashSet" [];
    "java.util.concurrent.atomic.AtomicBoolean" < "java.lang.Object" ["java.io.Serializable"];
    "java.util.concurrent.atomic.AtomicInteger" < "java.lang.Number" [];
    "java.util.concurrent.atomic.AtomicLong" < "java.lang.Number" [];
    "java.util.concurrent.atomic.AtomicReference" < "java.lang.Object" ["java.io.Serializable"];
    "java.io.File" < "java.lang.Object" ["java.lang.Comparable"];
    "java.io.Reader" < "java.lang.Object" ["java.io.Closeable"];
    "java.io.Writer" < "java.lang.Object" ["java.io.Closeable"];
    "java.io.StringReader" < "java.io.Reader" [];
    "java.io.StringWriter" < "java.io.Writer" [];
    "java.io.PushbackReader" < "java.io.Reader" [];
    "java.io.BufferedReader" < "java.io.Reader" [];
    "java.io.InputStreamReader" < "java.io.Reader" [];
    "java.io.FileReader" < "java.io.InputStreamReader" [];
    "java.io.PrintWriter" < "java.io.Writer" [];
    "java.io.BufferedWriter" < "java.io.Writer" [];
    "java.io.OutputStreamWriter" < "java.io.Writer" [];
    "java.io.FileWriter" < "java.io.OutputStreamWriter" [];
    "java.io.PrintStream" < "java.lang.Object" ["java.io.Closeable"];
    "clojure.lang.LineNumberingPushbackReader" < "java.io.PushbackReader" [];
    "clojure.lang.Compiler" < "java.lang.Object" [];
    "clojure.lang.RT" < "java.lang.Object" [];
    "clojure.lang.Util" < "java.lang.Object" [];
    "clojure.lang.Murmur3" < "java.lang.Object" [];
    "clojure.lang.IChunk" < "" ["clojure.lang.Indexed"];
    "clojure.lang.Named" < "" [];
    "clojure.lang.IMeta" < "" [];
    "clojure.lang.IObj" < "" ["clojure.lang.IMeta"];
    "clojure.lang.IFn" < "" ["java.util.concurrent.Callable", "java.lang.Runnable"];
    "clojure.lang.Fn" < "" [];
    "clojure.lang.IDeref" < "" [];
    "clojure.lang.IBlockingDeref" < "" [];
    "clojure.lang.IPending" < "" [];
    "clojure.lang.IRef" < "" ["clojure.lang.IDeref"];
    "clojure.lang.IReference" < "" ["clojure.lang.IMeta"];
    "clojure.lang.IAtom" < "" [];
    "clojure.lang.Seqable" < "" [];
    "clojure.lang.Counted" < "" [];
    "clojure.lang.Indexed" < "" ["clojure.lang.Counted"];
    "clojure.lang.ILookup" < "" [];
    "clojure.lang.IHashEq" < "" [];
    "clojure.lang.IReduceInit" < "" [];
    "clojure.lang.IReduce" < "" ["clojure.lang.IReduceInit"];
    "clojure.lang.IKVReduce" < "" [];
    "clojure.lang.IPersistentCollection" < "" ["clojure.lang.Seqable"];
    "clojure.lang.ISeq" < "" ["clojure.lang.IPersistentCollection"];
    "clojure.lang.IChunkedSeq" < "" ["clojure.lang.ISeq"];
    "clojure.lang.Associative" < "" ["clojure.lang.IPersistentCollection", "clojure.lang.ILookup"];
    "clojure.lang.IPersistentStack" < "" ["clojure.lang.IPersistentCollection"];
    "clojure.lang.Reversible" < "" [];
    "clojure.lang.Sorted" < "" [];
    "clojure.lang.Sequential" < "" [];
    "clojure.lang.IPersistentList" < "" ["clojure.lang.Sequential", "clojure.lang.IPersistentStack"];
    "clojure.lang.IPersistentVector" < "" ["clojure.lang.Associative", "clojure.lang.Sequential", "clojure.lang.IPersistentStack", "clojure.lang.Reversible", "clojure.lang.Indexed"];
    "clojure.lang.IPersistentMap" < "" ["java.lang.Iterable", "clojure.lang.Associative", "clojure.lang.Counted"];
    "clojure.lang.IPersistentSet" < "" ["clojure.lang.IPersistentCollection", "clojure.lang.Counted"];
    "clojure.lang.IMapEntry" < "" ["java.util.Map$Entry"];
    "clojure.lang.IRecord" < "" [];
    "clojure.lang.IType" < "" [];
    "clojure.lang.IExceptionInfo" < "" [];
    "clojure.lang.IEditableCollection" < "" [];
    "clojure.lang.ITransientCollection" < "" [];
    "clojure.lang.Symbol" < "clojure.lang.AFn" ["clojure.lang.IObj", "java.lang.Comparable", "clojure.lang.Named", "java.io.Serializable", "clojure.lang.IHashEq"];
    "clojure.lang.Keyword" < "java.lang.Object" ["clojure.lang.IFn", "java.lang.Comparable", "clojure.lang.Named", "java.io.Serializable", "clojure.lang.IHashEq"];
    "clojure.lang.AFn" < "java.lang.Object" ["clojure.lang.IFn"];
    "clojure.lang.AFunction" < "clojure.lang.AFn" ["clojure.lang.IObj", "java.util.Comparator", "clojure.lang.Fn", "java.io.Serializable"];
    "clojure.lang.MultiFn" < "clojure.lang.AFn" [];
    "clojure.lang.Var" < "clojure.lang.ARef" ["clojure.lang.IFn", "clojure.lang.IRef"];
    "clojure.lang.ARef" < "java.lang.Object" ["clojure.lang.IRef", "clojure.lang.IReference"];
    "clojure.lang.Namespace" < "java.lang.Object" ["clojure.lang.IReference"];
    "clojure.lang.Atom" < "clojure.lang.ARef" ["clojure.lang.IAtom"];
    "clojure.lang.Volatile" < "java.lang.Object" ["clojure.lang.IDeref"];
    "clojure.lang.Delay" < "java.lang.Object" ["clojure.lang.IDeref", "clojure.lang.IPending"];
    "clojure.lang.Reduced" < "java.lang.Object" ["clojure.lang.IDeref"];
    "clojure.lang.TaggedLiteral" < "java.lang.Object" ["clojure.lang.ILookup"];
    "clojure.lang.ReaderConditional" < "java.lang.Object" ["clojure.lang.ILookup"];
    "clojure.lang.ASeq" < "java.lang.Object" ["clojure.lang.ISeq", "clojure.lang.Sequential", "java.util.List", "java.io.Serializable", "clojure.lang.IHashEq", "clojure.lang.IObj"];
    "clojure.lang.PersistentList" < "clojure.lang.ASeq" ["clojure.lang.IPersistentList", "clojure.lang.IReduce", "clojure.lang.Counted"];
    "clojure.lang.PersistentList$EmptyList" < "java.lang.Object" ["clojure.lang.IPersistentList", "java.util.List", "clojure.lang.ISeq", "clojure.lang.Counted", "clojure.lang.IHashEq", "clojure.lang.IObj"];
    "clojure.lang.Cons" < "clojure.lang.ASeq" [];
    "clojure.lang.LazySeq" < "java.lang.Object" ["clojure.lang.ISeq", "clojure.lang.Sequential", "java.util.List", "clojure.lang.IPending", "clojure.lang.IHashEq", "clojure.lang.IObj"];
    "clojure.lang.ChunkedCons" < "clojure.lang.ASeq" ["clojure.lang.IChunkedSeq"];
    "clojure.lang.ArraySeq" < "clojure.lang.ASeq" ["clojure.lang.Counted", "clojure.lang.IReduce"];
    "clojure.lang.StringSeq" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.LongRange" < "clojure.lang.ASeq" ["clojure.lang.Counted", "clojure.lang.IChunkedSeq", "clojure.lang.IReduce"];
    "clojure.lang.Range" < "clojure.lang.ASeq" ["clojure.lang.IChunkedSeq", "clojure.lang.IReduce"];
    "clojure.lang.Repeat" < "clojure.lang.ASeq" ["clojure.lang.IReduce"];
    "clojure.lang.Cycle" < "clojure.lang.ASeq" ["clojure.lang.IReduce", "clojure.lang.IPending"];
    "clojure.lang.Iterate" < "clojure.lang.ASeq" ["clojure.lang.IReduce", "clojure.lang.IPending"];
    "clojure.lang.APersistentMap$KeySeq" < "clojure.lang.ASeq" [];
    "clojure.lang.APersistentMap$ValSeq" < "clojure.lang.ASeq" [];
    "clojure.lang.PersistentArrayMap$Seq" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.PersistentHashMap$NodeSeq" < "clojure.lang.ASeq" [];
    "clojure.lang.PersistentTreeMap$Seq" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.PersistentVector$ChunkedSeq" < "clojure.lang.ASeq" ["clojure.lang.IChunkedSeq", "clojure.lang.Counted"];
    "clojure.lang.APersistentVector$Seq" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.APersistentVector$RSeq" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.PersistentQueue" < "java.lang.Object" ["clojure.lang.IPersistentList", "java.util.Collection", "clojure.lang.Counted", "clojure.lang.IHashEq", "clojure.lang.IObj"];
    "clojure.lang.APersistentVector" < "clojure.lang.AFn" ["clojure.lang.IPersistentVector", "java.util.List", "java.util.RandomAccess", "java.lang.Comparable", "java.io.Serializable", "clojure.lang.IHashEq"];
    "clojure.lang.PersistentVector" < "clojure.lang.APersistentVector" ["clojure.lang.IObj", "clojure.lang.IEditableCollection", "clojure.lang.IReduce", "clojure.lang.IKVReduce"];
    "clojure.lang.APersistentVector$SubVector" < "clojure.lang.APersistentVector" ["clojure.lang.IObj"];
    "clojure.lang.MapEntry" < "clojure.lang.APersistentVector" ["clojure.lang.IMapEntry"];
    "clojure.lang.APersistentMap" < "clojure.lang.AFn" ["clojure.lang.IPersistentMap", "java.util.Map", "java.io.Serializable", "clojure.lang.IHashEq"];
    "clojure.lang.PersistentArrayMap" < "clojure.lang.APersistentMap" ["clojure.lang.IObj", "clojure.lang.IEditableCollection", "clojure.lang.IKVReduce"];
    "clojure.lang.PersistentHashMap" < "clojure.lang.APersistentMap" ["clojure.lang.IObj", "clojure.lang.IEditableCollection", "clojure.lang.IKVReduce"];
    "clojure.lang.PersistentTreeMap" < "clojure.lang.APersistentMap" ["clojure.lang.IObj", "clojure.lang.Reversible", "clojure.lang.Sorted", "clojure.lang.IKVReduce"];
    "clojure.lang.APersistentSet" < "clojure.lang.AFn" ["clojure.lang.IPersistentSet", "java.util.Set", "java.io.Serializable", "clojure.lang.IHashEq"];
    "clojure.lang.PersistentHashSet" < "clojure.lang.APersistentSet" ["clojure.lang.IObj", "clojure.lang.IEditableCollection"];
    "clojure.lang.PersistentTreeSet" < "clojure.lang.APersistentSet" ["clojure.lang.IObj", "clojure.lang.Reversible", "clojure.lang.Sorted"];
    "clojure.lang.AFunction$1" < "clojure.lang.AFunction" [];
    "clojure.lang.Var$Unbound" < "clojure.lang.AFn" [];
    "clojure.lang.ArrayChunk" < "java.lang.Object" ["clojure.lang.Indexed"];
    "clojure.lang.ChunkBuffer" < "java.lang.Object" ["clojure.lang.Counted"];
    "clojure.lang.RecordSeq" < "clojure.lang.ASeq" [];
    "clojure.lang.ArraySeq$ArraySeq_boolean" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.ArraySeq$ArraySeq_byte" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.ArraySeq$ArraySeq_char" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.ArraySeq$ArraySeq_double" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.ArraySeq$ArraySeq_float" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.ArraySeq$ArraySeq_int" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.ArraySeq$ArraySeq_long" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.ArraySeq$ArraySeq_short" < "clojure.lang.ASeq" ["clojure.lang.Counted"];
    "clojure.lang.PersistentArrayMap$TransientArrayMap" < "clojure.lang.AFn" ["clojure.lang.ITransientCollection", "clojure.lang.Counted"];
    "clojure.lang.PersistentHashMap$TransientHashMap" < "clojure.lang.AFn" ["clojure.lang.ITransientCollection", "clojure.lang.Counted"];
    "clojure.lang.PersistentHashSet$TransientHashSet" < "clojure.lang.AFn" ["clojure.lang.ITransientCollection", "clojure.lang.Counted"];
    "clojure.lang.PersistentVector$TransientVector" < "clojure.lang.AFn" ["clojure.lang.ITransientCollection", "clojure.lang.Indexed"];
    "java.lang.Throwable" < "java.lang.Object" ["java.io.Serializable"];
    "java.lang.Exception" < "java.lang.Throwable" [];
    "java.lang.Error" < "java.lang.Throwable" [];
    "java.lang.RuntimeException" < "java.lang.Exception" [];
    "java.lang.AssertionError" < "java.lang.Error" [];
    "java.lang.VirtualMachineError" < "java.lang.Error" [];
    "java.lang.StackOverflowError" < "java.lang.VirtualMachineError" [];
    "java.lang.OutOfMemoryError" < "java.lang.VirtualMachineError" [];
    "java.lang.LinkageError" < "java.lang.Error" [];
    "java.lang.IncompatibleClassChangeError" < "java.lang.LinkageError" [];
    "java.lang.IllegalAccessError" < "java.lang.IncompatibleClassChangeError" [];
    "java.lang.NoSuchMethodError" < "java.lang.IncompatibleClassChangeError" [];
    "java.lang.NoSuchFieldError" < "java.lang.IncompatibleClassChangeError" [];
    "java.lang.ExceptionInInitializerError" < "java.lang.LinkageError" [];
    "java.lang.AbstractMethodError" < "java.lang.IncompatibleClassChangeError" [];
    "java.lang.VerifyError" < "java.lang.LinkageError" [];
    "java.lang.NoClassDefFoundError" < "java.lang.LinkageError" [];
    "java.lang.ReflectiveOperationException" < "java.lang.Exception" [];
    "java.lang.ClassNotFoundException" < "java.lang.ReflectiveOperationException" [];
    "java.lang.NoSuchFieldException" < "java.lang.ReflectiveOperationException" [];
    "java.lang.NoSuchMethodException" < "java.lang.ReflectiveOperationException" [];
    "java.lang.CloneNotSupportedException" < "java.lang.Exception" [];
    "java.lang.InterruptedException" < "java.lang.Exception" [];
    "java.lang.ArithmeticException" < "java.lang.RuntimeException" [];
    "java.lang.ArrayStoreException" < "java.lang.RuntimeException" [];
    "java.lang.ClassCastException" < "java.lang.RuntimeException" [];
    "java.lang.IllegalArgumentException" < "java.lang.RuntimeException" [];
    "java.lang.IllegalStateException" < "java.lang.RuntimeException" [];
    "java.lang.IllegalMonitorStateException" < "java.lang.RuntimeException" [];
    "java.lang.IndexOutOfBoundsException" < "java.lang.RuntimeException" [];
    "java.lang.ArrayIndexOutOfBoundsException" < "java.lang.IndexOutOfBoundsException" [];
    "java.lang.StringIndexOutOfBoundsException" < "java.lang.IndexOutOfBoundsException" [];
    "java.lang.NegativeArraySizeException" < "java.lang.RuntimeException" [];
    "java.lang.NullPointerException" < "java.lang.RuntimeException" [];
    "java.lang.NumberFormatException" < "java.lang.IllegalArgumentException" [];
    "java.lang.SecurityException" < "java.lang.RuntimeException" [];
    "java.lang.UnsupportedOperationException" < "java.lang.RuntimeException" [];
    "java.util.NoSuchElementException" < "java.lang.RuntimeException" [];
    "java.util.InputMismatchException" < "java.util.NoSuchElementException" [];
    "java.util.ConcurrentModificationException" < "java.lang.RuntimeException" [];
    "java.util.EmptyStackException" < "java.lang.RuntimeException" [];
    "java.util.IllegalFormatException" < "java.lang.IllegalArgumentException" [];
    "java.util.MissingFormatArgumentException" < "java.util.IllegalFormatException" [];
    "java.util.UnknownFormatConversionException" < "java.util.IllegalFormatException" [];
    "java.util.IllegalFormatConversionException" < "java.util.IllegalFormatException" [];
    "java.util.IllegalFormatPrecisionException" < "java.util.IllegalFormatException" [];
    "java.util.IllegalFormatWidthException" < "java.util.IllegalFormatException" [];
    "java.util.IllegalFormatFlagsException" < "java.util.IllegalFormatException" [];
    "java.util.MissingFormatWidthException" < "java.util.IllegalFormatException" [];
    "java.util.DuplicateFormatFlagsException" < "java.util.IllegalFormatException" [];
    "java.util.FormatFlagsConversionMismatchException" < "java.util.IllegalFormatException" [];
    "java.util.IllegalFormatArgumentIndexException" < "java.util.IllegalFormatException" [];
    "java.util.IllegalFormatCodePointException" < "java.util.IllegalFormatException" [];
    "java.util.regex.PatternSyntaxException" < "java.lang.IllegalArgumentException" [];
    "java.util.concurrent.TimeoutException" < "java.lang.Exception" [];
    "java.util.concurrent.ExecutionException" < "java.lang.Exception" [];
    "java.util.concurrent.RejectedExecutionException" < "java.lang.RuntimeException" [];
    "java.util.concurrent.CancellationException" < "java.lang.IllegalStateException" [];
    "java.io.IOException" < "java.lang.Exception" [];
    "java.io.FileNotFoundException" < "java.io.IOException" [];
    "java.io.EOFException" < "java.io.IOException" [];
    "java.io.UncheckedIOException" < "java.lang.RuntimeException" [];
    "java.net.URISyntaxException" < "java.lang.Exception" [];
    "java.text.ParseException" < "java.lang.Exception" [];
    "java.time.DateTimeException" < "java.lang.RuntimeException" [];
    "clojure.lang.ExceptionInfo" < "java.lang.RuntimeException" ["clojure.lang.IExceptionInfo"];
    "clojure.lang.ArityException" < "java.lang.IllegalArgumentException" [];
    "clojure.lang.Compiler$CompilerException" < "java.lang.RuntimeException" ["clojure.lang.IExceptionInfo"];
    "clojure.lang.LispReader$ReaderException" < "java.lang.RuntimeException" ["clojure.lang.IExceptionInfo"];
}

/// Packages whose classes need no import.
const IMPORTED: &[&str] = &["java.lang."];

/// The row of a class.
pub fn class_row(name: &str) -> Option<&'static ClassRow> {
    CLASSES.iter().find(|row| row.name == name)
}

/// All rows.
pub fn known_classes() -> &'static [ClassRow] {
    CLASSES
}

/// The full name of a class as written: full, or simple where no import is needed.
pub fn full_class_name(name: &str) -> Option<&'static str> {
    if let Some(row) = class_row(name) {
        return Some(row.name);
    }
    if name.contains('.') {
        return None;
    }
    let simple = match name {
        "BigInteger" => return Some("java.math.BigInteger"),
        "BigDecimal" => return Some("java.math.BigDecimal"),
        "Callable" => return Some("java.util.concurrent.Callable"),
        "Compiler" => return Some("clojure.lang.Compiler"),
        simple => simple,
    };
    CLASSES
        .iter()
        .find(|row| {
            IMPORTED
                .iter()
                .any(|package| row.name.strip_prefix(package) == Some(simple))
        })
        .map(|row| row.name)
}

/// The superclass of a class.
pub fn super_of(name: &str) -> Option<&'static str> {
    class_row(name)
        .map(|row| row.parent)
        .filter(|parent| !parent.is_empty())
}

/// All classes and interfaces above `name`, nearest first, each once.
pub fn ancestors(name: &str) -> Vec<&'static str> {
    let mut found: Vec<&'static str> = Vec::new();
    let mut class = class_row(name);
    let mut interfaces = Vec::new();
    while let Some(row) = class {
        interfaces.extend(row.interfaces);
        class = class_row(row.parent);
        found.extend(class.map(|row| row.name));
    }
    let mut at = 0;
    while at < interfaces.len() {
        let interface = interfaces[at];
        at += 1;
        if !found.contains(&interface) {
            found.push(interface);
            interfaces.extend(class_row(interface).map_or(&[][..], |row| row.interfaces));
        }
    }
    if let Some(ix) = found.iter().position(|it| *it == "java.lang.Object") {
        let object = found.remove(ix);
        found.push(object);
    }
    found
}

/// Is `name` the class `wanted` or below it?
pub fn is_subclass(name: &str, wanted: &str) -> bool {
    name == wanted || wanted == "java.lang.Object" || ancestors(name).contains(&wanted)
}

/// The class value with this full name, one per runtime.
pub fn class_value(cx: &mut Cx, full_name: &str) -> Value {
    if let Some(found) = cx.classes.iter().find(|it| is_type_named(it, full_name)) {
        return found.clone();
    }
    let name = cx.symbol(None, full_name);
    let value = cx
        .heap
        .object(Kind::Type, [0, 0], [name, Value::NIL, Value::NIL]);
    cx.classes.push(value.clone());
    value
}

fn is_type_named(value: &Value, full_name: &str) -> bool {
    value.obj_of(Kind::Type).is_some_and(|obj| {
        obj.slot(0)
            .name_parts()
            .is_some_and(|(_, name)| name == full_name)
    })
}

/// The class with this name as written, if it is known.
pub fn class_by_name(cx: &mut Cx, name: &str) -> Option<Value> {
    full_class_name(name).map(|full| class_value(cx, full))
}

/// The class of a value: a user type itself, or the class value by name. Nil has none.
pub fn class_of(cx: &mut Cx, value: &Value) -> Value {
    match value.kind() {
        Kind::Nil => Value::NIL,
        Kind::Instance | Kind::Record => value.object().slot(0),
        kind if depends_on_content(kind) => {
            let name = class_name_of(cx, value).into_owned();
            class_value(cx, &name)
        }
        kind => class_of_kind(cx, kind, value),
    }
}

/// Have values of this kind different classes?
pub fn depends_on_content(kind: Kind) -> bool {
    use Kind::{
        Array, ColumnSeq, Exception, Fn, Gadget, Host, IndexedSeq, Instance, MapSeq, Native,
        NativeFn, Record, TextBuffer, Transient,
    };
    matches!(
        kind,
        Array
            | ColumnSeq
            | Exception
            | Fn
            | Gadget
            | Host
            | IndexedSeq
            | Instance
            | MapSeq
            | Native
            | NativeFn
            | Record
            | TextBuffer
            | Transient
    )
}

/// Classes of the kinds whose values share one, by kind, as far as they were asked for.
#[derive(Debug, Default)]
struct KindClasses {
    classes: Vec<Value>,
}

fn class_of_kind(cx: &mut Cx, kind: Kind, value: &Value) -> Value {
    let known = &cx.extension::<KindClasses>().classes;
    if let Some(found) = known.get(kind as usize).filter(|it| !it.is_nil()) {
        return found.clone();
    }
    let name = class_name(value).into_owned();
    let class = class_value(cx, &name);
    let known = &mut cx.extension::<KindClasses>().classes;
    if known.len() <= kind as usize {
        known.resize(kind as usize + 1, Value::NIL);
    }
    known[kind as usize] = class.clone();
    class
}

/// A number that is the same for all values dispatched alike: the id of a user type, or one by kind.
pub fn type_key(value: &Value) -> u64 {
    match value.kind() {
        Kind::Instance | Kind::Record => value.object().slot(0).payload(),
        kind => kind as u64,
    }
}

/// Is `value` an instance of `class`, a class value?
pub fn is_instance(cx: &mut Cx, class: &Value, value: &Value) -> bool {
    if value.is_nil() {
        return false;
    }
    let Some(wanted) = class
        .obj_of(Kind::Type)
        .and_then(|obj| obj.slot(0).full_name())
    else {
        return false;
    };
    if matches!(value.kind(), Kind::Instance | Kind::Record) {
        let own = value.object().slot(0);
        return own.is_identical(class) || user::user_type_is(cx, &own, &wanted);
    }
    let name = class_name(value);
    let is_function = matches!(
        value.kind(),
        Kind::Fn | Kind::Native | Kind::NativeFn | Kind::ProtocolFn
    );
    let name = if is_function {
        "clojure.lang.AFunction"
    } else {
        &*name
    };
    is_subclass(name, &wanted)
}
