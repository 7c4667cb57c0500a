//! Dayfly: a Clojure dialect for embedding, in runtimes that are made to be thrown away.
//!
//! An [`Image`] is a frozen starting state: the library, your namespaces, your host functions. A
//! [`Runtime`] is an isolate instantiated from it in microseconds. A [`Pool`] calls functions on
//! fresh runtimes under [`Limits`]. Only [`Plain`] data crosses a runtime's wall, and when a
//! runtime ends nothing of it is left; its [`CleanupReport`] says so.
//!
//! ```
//! use std::time::Duration;
//! use dayfly::{Image, Limits, Module, Pool};
//!
//! const SHOP: &str = "
//!     (ns shop)
//!     (defn price [item count] (* count (host/price-of item)))
//!     (defn for-ever [] (recur))";
//!
//! # fn main() -> Result<(), dayfly::CallError> {
//! let image = Image::builder()
//!     .source("shop", SHOP)
//!     .module(Module::new("host").func("price-of", |item: String| item.len() as i64))
//!     .preload(["shop"])
//!     .build()?;
//!
//! // A runtime of your own: evaluate, call, call typed, discard.
//! let mut runtime = image.runtime().limits(Limits::new().fuel(5_000_000)).build()?;
//! let sum: i64 = runtime.eval("(reduce + (range 10))")?;
//! let price: i64 = runtime.call("shop/price", ("book", 3))?;
//! let typed = runtime.typed_fn::<(String, i64), i64>("shop/price")?;
//! assert_eq!((sum, price, typed.call(&mut runtime, ("pen".into(), 2))?), (45, 12, 6));
//! runtime.discard().assert_clean();
//!
//! // A pool: every call gets a fresh runtime, whatever the one before did.
//! let limits = Limits::new().memory(64 << 20).deadline(Duration::from_millis(50));
//! let pool = Pool::builder(image).workers(2).limits(limits).build()?;
//! assert_eq!(pool.invoke::<i64>("shop/price", ("book", 3))?, 12);
//! assert!(pool.invoke::<i64>("shop/for-ever", ()).is_err());
//! assert_eq!(pool.report().unclean, 0);
//! # Ok(())
//! # }
//! ```
//!
//! What must not be possible does not compile: see [`Runtime`] and [`Lease`].
//!
//! ```
//! fn is_send<T: Send>() {}
//! fn is_shared<T: Send + Sync>() {}
//! is_send::<dayfly::Runtime>();
//! is_shared::<dayfly::Image>();
//! is_shared::<dayfly::Pool>();
//! is_shared::<dayfly::Canceller>();
//! is_shared::<dayfly::Plain>();
//! ```

/// The examples of the guides, as tests.
#[cfg(doctest)]
mod guides {
    /// Embedding.
    #[doc = include_str!("../docs/embedding.md")]
    mod embedding {}
    /// The first page.
    #[doc = include_str!("../README.md")]
    mod readme {}
}

mod image;

pub use image::{Image, ImageBuilder};

pub use lisp_core::base::plain::Name;
pub use runtime_pool::{
    Call, CallError, CancelToken, Canceller, Caps, Captured, CleanupReport, Error, FromValue,
    IntoArgs, IntoValue, Lease, Limits, Module, Outcome, Output, Pending, Plain, Pool, PoolBuilder,
    PoolReport, Runtime, RuntimeBuilder, Termination, TypedFn, Usage,
};

/// Rust values and plain data: `From` makes it, [`FromPlain`](convert::FromPlain) takes it apart.
pub mod convert {
    pub use lisp_core::base::plain::FromPlain;
}

/// What random numbers begin with.
pub use runtime_pool::host::Random;
