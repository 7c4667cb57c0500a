//! What goes wrong in numbers: the Java exception class and its message.
//!
//! Floor 2. The messages are those of JDK 17 and Clojure 1.11, because programs and tests read
//! them; turning them into the house's coded errors is the business of the caller.

use std::fmt;

macro_rules! error_kinds {
    ($($(#[$doc:meta])* $name:ident = $class:literal;)*) => {
        /// Which Java exception a [`NumError`] stands for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum NumErrorKind {
            $($(#[$doc])* $name,)*
        }

        impl NumErrorKind {
            /// The full Java class name, e.g. `java.lang.ArithmeticException`.
            pub fn class_name(self) -> &'static str {
                match self {
                    $(Self::$name => $class,)*
                }
            }
        }
    };
}

error_kinds! {
    /// Overflow, division by zero, an inexact decimal answer, a number too large to make.
    Arithmetic = "java.lang.ArithmeticException";
    /// An operand out of range or of the wrong type.
    IllegalArgument = "java.lang.IllegalArgumentException";
    /// Text that is no number.
    NumberFormat = "java.lang.NumberFormatException";
    /// A number of the wrong class.
    ClassCast = "java.lang.ClassCastException";
    /// `%q` and the like.
    UnknownFormatConversion = "java.util.UnknownFormatConversionException";
    /// Fewer arguments than specifiers.
    MissingFormatArgument = "java.util.MissingFormatArgumentException";
    /// An argument the conversion cannot show.
    IllegalFormatConversion = "java.util.IllegalFormatConversionException";
    /// A flag the conversion does not know.
    FormatFlagsConversionMismatch = "java.util.FormatFlagsConversionMismatchException";
    /// `-` or `0` without a width.
    MissingFormatWidth = "java.util.MissingFormatWidthException";
    /// A precision where none is allowed, or too large a one.
    IllegalFormatPrecision = "java.util.IllegalFormatPrecisionException";
    /// A width where none is allowed, or too large a one.
    IllegalFormatWidth = "java.util.IllegalFormatWidthException";
    /// Flags that exclude each other.
    IllegalFormatFlags = "java.util.IllegalFormatFlagsException";
    /// The same flag twice.
    DuplicateFormatFlags = "java.util.DuplicateFormatFlagsException";
    /// An integer that is no Unicode code point.
    IllegalFormatCodePoint = "java.util.IllegalFormatCodePointException";
    /// `%0$s` and argument numbers beyond an int.
    IllegalFormatArgumentIndex = "java.util.IllegalFormatArgumentIndexException";
    /// Formatted text longer than the caller allows.
    OutOfMemory = "java.lang.OutOfMemoryError";
}

/// A failed operation on numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumError {
    /// The Java exception class.
    pub kind: NumErrorKind,
    /// Java's message; empty where Java has none.
    pub message: String,
}

impl NumError {
    /// An error of `kind` saying `message`.
    pub fn new(kind: NumErrorKind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
        }
    }

    /// An `ArithmeticException`.
    pub fn arithmetic(message: impl Into<String>) -> Self {
        Self::new(NumErrorKind::Arithmetic, message)
    }

    /// An `IllegalArgumentException`.
    pub fn argument(message: impl Into<String>) -> Self {
        Self::new(NumErrorKind::IllegalArgument, message)
    }

    /// A `NumberFormatException`.
    pub fn number_format(message: impl Into<String>) -> Self {
        Self::new(NumErrorKind::NumberFormat, message)
    }

    /// `Divide by zero`, as Clojure's boxed arithmetic says it.
    pub fn divide_by_zero() -> Self {
        Self::arithmetic("Divide by zero")
    }

    /// `long overflow`, of checked 64-bit arithmetic.
    pub fn long_overflow() -> Self {
        Self::arithmetic("long overflow")
    }

    /// The answer would need more memory than this floor ever takes.
    pub fn too_large() -> Self {
        Self::arithmetic("BigInteger would overflow supported range")
    }
}

impl fmt::Display for NumError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.kind.class_name(), self.message)
    }
}

impl std::error::Error for NumError {}
