//! `TYPE` of Java's boxes: the classes of primitive values, which name the element types of arrays.
//!
//! No value has such a class; `make-array` and `into-array` take them.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::types;
use lisp_core::value::Value;

macro_rules! boxes {
    ($($module:ident, $boxed:literal, $primitive:literal;)+) => {
        /// The tables of this file.
        pub(crate) const TABLES: &[NativeList] = &[$($module::NATIVES),+];

        $(mod $module {
            use super::*;

            natives! {
                $boxed;

                /// The class of the primitive values in this box.
                "TYPE" "[]" since "0.1" => primitive;
            }

            fn primitive(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
                Ok(types::class_value(cx, $primitive))
            }
        })+
    };
}

boxes! {
    boolean, "java.lang.Boolean", "boolean";
    byte, "java.lang.Byte", "byte";
    character, "java.lang.Character", "char";
    double, "java.lang.Double", "double";
    float, "java.lang.Float", "float";
    integer, "java.lang.Integer", "int";
    long, "java.lang.Long", "long";
    short, "java.lang.Short", "short";
    void, "java.lang.Void", "void";
}
