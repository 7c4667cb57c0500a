//! Host functions: closures of the embedding program, as natives of a namespace of their own.
//!
//! Arguments and answers are plain data. A closure that answers `Result` throws its error into the
//! script as `:host/failed`, with the host's own error kept to be downcast. A panic ends the call
//! and condemns the runtime.

use std::sync::Arc;

use lisp_core::base::error::{Error, HostCause, code};
use lisp_core::base::plain::{FromPlain, Plain};
use lisp_core::collection::{list, map};
use lisp_core::cx::{
    Args, Cost, Cx, HostFn, Native, NativeRow, NativeTable, Result, RowText, Throw,
};
use lisp_core::value::{Kind, Value};
use lisp_core::{env, forms};

use super::outside::{CancelToken, Helpers, Work};
use crate::args::{from_value, to_value};

/// A closure that can be a function of a module which takes its time: a [`CancelToken`], then up to six
/// arguments; answers as those of [`HostCall`]. `Shape` is found by the compiler.
pub trait BlockingCall<Shape>: Send + Sync + 'static {
    /// Its argument list as programs see it.
    const ARGLISTS: &'static [&'static str];

    /// Runs it, on a helper thread.
    ///
    /// # Errors
    /// Arguments of another shape, or what it answers.
    fn run(&self, token: &CancelToken, args: &[Plain]) -> std::result::Result<Plain, Error>;
}

/// Functions of the host under one namespace.
///
/// ```
/// use runtime_pool::Module;
///
/// let module = Module::new("host")
///     .func("add", |a: i64, b: i64| a + b)
///     .func("parse", |text: String| text.parse::<i64>())
///     .variadic("count", |args| args.len());
/// assert_eq!(module.name(), "host");
/// ```
#[derive(Clone, Debug)]
pub struct Module {
    name: &'static str,
    functions: Vec<Function>,
    helpers: Option<Helpers>,
}

#[derive(Clone)]
struct Function {
    name: &'static str,
    arglists: &'static [&'static str],
    run: HostFn,
}

impl std::fmt::Debug for Function {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.name, self.arglists.concat())
    }
}

/// Marks closures that answer a value.
#[derive(Debug)]
pub struct Infallible;

/// Marks closures that answer a `Result`.
#[derive(Debug)]
pub struct Fallible;

/// A closure that can be a function of a module: up to six arguments with [`FromPlain`], an answer
/// with `Into<Plain>` or a `Result` of one. `Shape` is found by the compiler.
pub trait HostCall<Shape>: Send + Sync + 'static {
    /// Its argument list as programs see it.
    const ARGLISTS: &'static [&'static str];

    /// Runs it.
    ///
    /// # Errors
    /// Arguments of another shape, or what it answers.
    fn run(&self, cx: &mut Cx, args: &Args<'_>) -> Result<Value>;
}

macro_rules! host_calls {
    ($($arglist:literal: $($type:ident $ix:tt)*;)+) => {$(
        impl<Func, Answer, $($type),*> HostCall<(fn($($type),*), Infallible)> for Func
        where
            Func: Fn($($type),*) -> Answer + Send + Sync + 'static,
            Answer: Into<Plain>,
            $($type: FromPlain),*
        {
            const ARGLISTS: &'static [&'static str] = &[$arglist];

            #[allow(unused_variables, reason = "a closure without arguments reads none")]
            fn run(&self, cx: &mut Cx, args: &Args<'_>) -> Result<Value> {
                let answer = self($(from_value::<$type>(cx, &args[$ix])?),*);
                to_value(cx, answer)
            }
        }

        impl<Func, Answer, Failure, $($type),*> HostCall<(fn($($type),*), Fallible)> for Func
        where
            Func: Fn($($type),*) -> std::result::Result<Answer, Failure> + Send + Sync + 'static,
            Answer: Into<Plain>,
            Failure: Into<Box<dyn std::error::Error + Send + Sync>>,
            $($type: FromPlain),*
        {
            const ARGLISTS: &'static [&'static str] = &[$arglist];

            #[allow(unused_variables, reason = "a closure without arguments reads none")]
            fn run(&self, cx: &mut Cx, args: &Args<'_>) -> Result<Value> {
                let answer = self($(from_value::<$type>(cx, &args[$ix])?),*);
                to_value(cx, answer.map_err(|it| Throw::Error(failed(it)))?)
            }
        }

        impl<Func, Answer, $($type),*> BlockingCall<(fn($($type),*), Infallible)> for Func
        where
            Func: Fn(&CancelToken, $($type),*) -> Answer + Send + Sync + 'static,
            Answer: Into<Plain>,
            $($type: FromPlain),*
        {
            const ARGLISTS: &'static [&'static str] = &[$arglist];

            #[allow(unused_variables, reason = "a closure without arguments reads none")]
            fn run(
                &self,
                token: &CancelToken,
                args: &[Plain],
            ) -> std::result::Result<Plain, Error> {
                Ok(self(token, $(args[$ix].to::<$type>()?),*).into())
            }
        }

        impl<Func, Answer, Failure, $($type),*> BlockingCall<(fn($($type),*), Fallible)> for Func
        where
            Func: Fn(&CancelToken, $($type),*) -> std::result::Result<Answer, Failure>
                + Send
                + Sync
                + 'static,
            Answer: Into<Plain>,
            Failure: Into<Box<dyn std::error::Error + Send + Sync>>,
            $($type: FromPlain),*
        {
            const ARGLISTS: &'static [&'static str] = &[$arglist];

            #[allow(unused_variables, reason = "a closure without arguments reads none")]
            fn run(
                &self,
                token: &CancelToken,
                args: &[Plain],
            ) -> std::result::Result<Plain, Error> {
                let answer = self(token, $(args[$ix].to::<$type>()?),*);
                answer.map(Into::into).map_err(failed)
            }
        }
    )+};
}

host_calls! {
    "[]": ;
    "[a]": A 0;
    "[a b]": A 0 B 1;
    "[a b c]": A 0 B 1 C 2;
    "[a b c d]": A 0 B 1 C 2 D 3;
    "[a b c d e]": A 0 B 1 C 2 D 3 E 4;
    "[a b c d e f]": A 0 B 1 C 2 D 3 E 4 F 5;
}

/// What the script gets for an error of the host: our own errors as they are, others wrapped.
fn failed(failure: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    match failure.into().downcast::<Error>() {
        Ok(own) => *own,
        Err(other) => {
            let message = other.to_string();
            let cause: HostCause = Arc::from(other);
            Error::of(code::HOST_FAILED)
                .with("message", message)
                .caused_by_host(cause)
        }
    }
}

impl Module {
    /// A module without functions; `name` is its namespace.
    #[must_use]
    pub fn new(name: &'static str) -> Module {
        Module {
            name,
            functions: Vec::new(),
            helpers: None,
        }
    }

    /// The namespace.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The same with one more function.
    #[must_use]
    pub fn func<Shape, F: HostCall<Shape>>(mut self, name: &'static str, f: F) -> Module {
        let run: HostFn = Arc::new(move |cx: &mut Cx, args: Args<'_>| f.run(cx, &args));
        self.functions.push(Function {
            name,
            arglists: F::ARGLISTS,
            run,
        });
        self
    }

    /// The same with one more function that takes its time. It runs on a thread of the module's own;
    /// only the fiber that calls it waits. The token says when nobody waits any longer.
    ///
    /// ```
    /// use std::time::Duration;
    /// use runtime_pool::{CancelToken, Module};
    ///
    /// let module = Module::new("host").blocking("wait", |token: &CancelToken, millis: i64| {
    ///     token.sleep(Duration::from_millis(millis.unsigned_abs()))
    /// });
    /// assert_eq!(module.name(), "host");
    /// ```
    #[must_use]
    pub fn blocking<Shape, F: BlockingCall<Shape>>(mut self, name: &'static str, f: F) -> Module {
        let helpers = self.helpers.get_or_insert_with(Helpers::new).clone();
        let f = Arc::new(f);
        let run: HostFn = Arc::new(move |cx: &mut Cx, args: Args<'_>| {
            let mut plain: Vec<Plain> = Vec::with_capacity(args.len());
            for arg in args.as_slice() {
                plain.push(from_value(cx, arg)?);
            }
            let f = f.clone();
            let work = Work(Box::new(move |token| f.run(token, &plain)));
            helpers.run(cx, work)
        });
        self.functions.push(Function {
            name,
            arglists: F::ARGLISTS,
            run,
        });
        self
    }

    /// The same with one more function, of any number of arguments.
    #[must_use]
    pub fn variadic<R: Into<Plain>>(
        mut self,
        name: &'static str,
        f: impl Fn(&[Plain]) -> R + Send + Sync + 'static,
    ) -> Module {
        let run: HostFn = Arc::new(move |cx: &mut Cx, args: Args<'_>| {
            let plain: Result<Vec<Plain>> = args
                .as_slice()
                .iter()
                .map(|arg| from_value(cx, arg))
                .collect();
            to_value(cx, f(&plain?))
        });
        self.functions.push(Function {
            name,
            arglists: &["[& args]"],
            run,
        });
        self
    }

    pub(super) fn add_to(&self, natives: &mut NativeTable) {
        for function in &self.functions {
            let row = NativeRow::new(RowText {
                ns: self.name,
                name: function.name,
                arglists: function.arglists,
                doc: "A function of the host.",
                since: "0.1",
                cost: Cost::Calls,
            });
            natives.add(row, Native::Host(function.run.clone()));
        }
    }
}

/// Interns the natives from index `first` on.
pub(super) fn intern(cx: &mut Cx, first: usize) -> Result<()> {
    let natives = cx.natives.clone();
    for (index, (row, _)) in natives.entries.iter().enumerate().skip(first) {
        let (ns, name) = (cx.symbol(None, row.ns), cx.symbol(None, row.name));
        let ns = env::create_ns(cx, &ns)?;
        let var = env::intern(cx, &ns, &name)?;
        let mut arglists = Vec::with_capacity(row.arglists.len());
        for text in row.arglists {
            let source = lisp_core::base::Source::new("arglist", *text);
            let form = forms::read_text(cx, &source, lisp_core::read::Options::string())?;
            arglists.push(form.unwrap_or_default());
        }
        let meta = vec![
            (cx.keyword("ns"), ns.clone()),
            (cx.keyword("name"), name),
            (cx.keyword("doc"), cx.heap.text(row.doc)),
            (cx.keyword("arglists"), list::list_of(&cx.heap, arglists)),
        ];
        let meta = map::of_pairs(cx, meta)?;
        env::define(cx, &var, Value::immediate(Kind::Native, index as u64), meta)?;
    }
    Ok(())
}
