//! Arguments and answers: Rust values to values of a runtime and back.
//!
//! Everything goes through plain data, so nothing of a heap can leave it. Numbers, booleans and nil
//! take a short way that allocates nothing.

use lisp_core::base::plain::{FromPlain, Plain};
use lisp_core::cx::{Cx, Result};
use lisp_core::native::convert;
use lisp_core::value::{Kind, Value};

/// What can be an argument: everything with `From` into [`Plain`].
pub trait IntoValue: Into<Plain> {}

impl<T: Into<Plain>> IntoValue for T {}

/// What an answer can become: everything with [`FromPlain`].
pub trait FromValue: FromPlain {}

impl<T: FromPlain> FromValue for T {}

/// The value of `item` in this runtime.
pub(crate) fn to_value(cx: &mut Cx, item: impl IntoValue) -> Result<Value> {
    match item.into() {
        Plain::Nil => Ok(Value::NIL),
        Plain::Bool(truth) => Ok(Value::from(truth)),
        Plain::Int(int) => Ok(Value::from(int)),
        Plain::Float(float) => Ok(Value::from(float)),
        other => convert::to_value(cx, &other),
    }
}

/// What `value` becomes in Rust.
pub(crate) fn from_value<T: FromValue>(cx: &mut Cx, value: &Value) -> Result<T> {
    let plain = match value.kind() {
        Kind::Nil => Plain::Nil,
        Kind::True => Plain::Bool(true),
        Kind::False => Plain::Bool(false),
        Kind::Int => Plain::Int(value.payload() as i64),
        Kind::Float => Plain::Float(f64::from_bits(value.payload())),
        _ => convert::to_plain(cx, value)?,
    };
    Ok(T::from_plain(&plain)?)
}

/// A list of arguments: a tuple of up to eight, a vector, a slice or an array.
pub trait IntoArgs {
    /// How many there are, when the type says so.
    const COUNT: Option<usize>;

    /// The arguments as plain data.
    fn into_plain(self) -> Vec<Plain>;

    /// Runs `f` with the arguments as values of this runtime.
    ///
    /// # Errors
    /// Data that cannot be built (equal keys, a limit), and what `f` answers.
    fn with_values<T>(
        self,
        cx: &mut Cx,
        f: impl FnOnce(&mut Cx, &[Value]) -> Result<T>,
    ) -> Result<T>;
}

macro_rules! tuples {
    ($($count:literal: $($type:ident $ix:tt)*;)+) => {$(
        impl<$($type: IntoValue),*> IntoArgs for ($($type,)*) {
            const COUNT: Option<usize> = Some($count);

            fn into_plain(self) -> Vec<Plain> {
                vec![$(self.$ix.into()),*]
            }

            fn with_values<Answer>(
                self,
                cx: &mut Cx,
                f: impl FnOnce(&mut Cx, &[Value]) -> Result<Answer>,
            ) -> Result<Answer> {
                let values = [$(to_value(cx, self.$ix)?),*];
                f(cx, &values)
            }
        }
    )+};
}

tuples! {
    0: ;
    1: A 0;
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
    5: A 0 B 1 C 2 D 3 E 4;
    6: A 0 B 1 C 2 D 3 E 4 F 5;
    7: A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    8: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
}

fn with_all<T, A: IntoValue>(
    args: impl IntoIterator<Item = A>,
    cx: &mut Cx,
    f: impl FnOnce(&mut Cx, &[Value]) -> Result<T>,
) -> Result<T> {
    let values: Result<Vec<Value>> = args.into_iter().map(|arg| to_value(cx, arg)).collect();
    f(cx, &values?)
}

impl<A: IntoValue> IntoArgs for Vec<A> {
    const COUNT: Option<usize> = None;

    fn into_plain(self) -> Vec<Plain> {
        self.into_iter().map(Into::into).collect()
    }

    fn with_values<T>(
        self,
        cx: &mut Cx,
        f: impl FnOnce(&mut Cx, &[Value]) -> Result<T>,
    ) -> Result<T> {
        with_all(self, cx, f)
    }
}

impl<A: IntoValue + Clone> IntoArgs for &[A] {
    const COUNT: Option<usize> = None;

    fn into_plain(self) -> Vec<Plain> {
        self.iter().cloned().map(Into::into).collect()
    }

    fn with_values<T>(
        self,
        cx: &mut Cx,
        f: impl FnOnce(&mut Cx, &[Value]) -> Result<T>,
    ) -> Result<T> {
        with_all(self.iter().cloned(), cx, f)
    }
}

impl<A: IntoValue, const N: usize> IntoArgs for [A; N] {
    const COUNT: Option<usize> = Some(N);

    fn into_plain(self) -> Vec<Plain> {
        self.into_iter().map(Into::into).collect()
    }

    fn with_values<T>(
        self,
        cx: &mut Cx,
        f: impl FnOnce(&mut Cx, &[Value]) -> Result<T>,
    ) -> Result<T> {
        with_all(self, cx, f)
    }
}
