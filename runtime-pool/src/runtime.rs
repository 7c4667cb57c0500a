//! One isolate in somebody's hands: evaluate, call, cancel, discard.
//!
//! A thin owner around the runtime of `lisp-core` that speaks Rust types and keeps deadlines. It is
//! `Send` and not `Sync`; [`Runtime::discard`] consumes it, and dropping it goes the same way.

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Instant;

use lisp_core::base::meter::{Limits, Termination, Usage};
use lisp_core::base::{Error, Source};
use lisp_core::cx::{Control, Cx, Host, Result as CxResult, Throw};
use lisp_core::read::Options;
use lisp_core::runtime::{self, CleanupReport, Origin, eval_text};
use lisp_core::vm::fiber;

use crate::args::{FromValue, IntoArgs, from_value};
use crate::call::CallError;
use crate::deadline::Timer;
use crate::host::{Caps, StdHost};
use crate::image::Image;
use crate::typed::{self, TypedFn};

/// One isolate: own heap, own vars, own bindings. Nothing of it outlives it but plain data.
///
/// What cannot be written:
///
/// ```compile_fail,E0382
/// # fn with(mut runtime: runtime_pool::Runtime) {
/// runtime.discard();
/// let _ = runtime.eval::<i64>("1"); // it is gone
/// # }
/// ```
///
/// ```compile_fail,E0277
/// fn is_sync<T: Sync>() {}
/// is_sync::<runtime_pool::Runtime>(); // one thread at a time
/// ```
#[derive(Debug)]
pub struct Runtime {
    inner: runtime::Runtime,
    /// Tells this runtime from all others, for as long as somebody remembers it.
    identity: Arc<()>,
    /// What the last call took.
    wall: std::time::Duration,
    control: Control,
    timer: Option<Timer>,
}

/// What it takes to make a runtime from an image.
#[derive(Debug)]
pub struct RuntimeBuilder {
    image: Image,
    limits: Limits,
    caps: Caps,
    seed: u64,
}

impl RuntimeBuilder {
    pub(crate) fn new(image: Image) -> RuntimeBuilder {
        RuntimeBuilder {
            image,
            limits: Limits::new(),
            caps: Caps::none(),
            seed: 0,
        }
    }

    /// The same with these limits on every call.
    #[must_use]
    pub fn limits(self, limits: Limits) -> RuntimeBuilder {
        RuntimeBuilder { limits, ..self }
    }

    /// The same with these rights.
    #[must_use]
    pub fn caps(self, caps: Caps) -> RuntimeBuilder {
        RuntimeBuilder { caps, ..self }
    }

    /// The same with turns of its fibers in an order that follows from `seed`; zero is first come, first served. The same
    /// program with the same seed runs the same way, as far as it does not look at the clock.
    #[must_use]
    pub fn seed(self, seed: u64) -> RuntimeBuilder {
        RuntimeBuilder { seed, ..self }
    }

    /// The runtime. A thread is started only when the limits have a deadline.
    ///
    /// # Errors
    /// `:io/failed` when the system gives no thread for the deadline.
    pub fn build(self) -> Result<Runtime, CallError> {
        let timer = match self.limits.deadline {
            Some(_) => Some(Timer::start()?),
            None => None,
        };
        let host = Box::new(StdHost::new(Arc::new(self.caps)));
        let mut runtime = Runtime::start(self.image.origin(), self.limits, host, timer);
        runtime.inner.order_turns(self.seed);
        Ok(runtime)
    }
}

/// Ends what a runtime does, from any thread, at any time.
#[derive(Clone, Debug)]
pub struct Canceller {
    control: Control,
}

impl Canceller {
    /// Ends what runs now or next, as cancelled. Never blocks; doing it twice changes nothing.
    pub fn cancel(&self) {
        self.control.cancel();
    }
}

impl Runtime {
    pub(crate) fn start(
        origin: &Origin,
        limits: Limits,
        host: Box<dyn Host>,
        timer: Option<Timer>,
    ) -> Runtime {
        let inner = runtime::Runtime::new(origin, limits, host);
        let control = inner.canceller();
        Runtime {
            inner,
            identity: Arc::new(()),
            wall: std::time::Duration::ZERO,
            control,
            timer,
        }
    }

    /// Evaluates all forms of `text` in the current namespace; the last value, as a Rust value.
    ///
    /// # Errors
    /// What the text throws, an answer of another shape, or an ending.
    pub fn eval<T: FromValue>(&mut self, text: &str) -> Result<T, CallError> {
        self.eval_named("NO_SOURCE_FILE", text)
    }

    /// The same for a text with a name, which errors mention.
    ///
    /// # Errors
    /// As [`Runtime::eval`].
    pub fn eval_named<T: FromValue>(&mut self, name: &str, text: &str) -> Result<T, CallError> {
        let source = Source::new(name, text);
        self.enter(|cx| {
            let value = eval_text(cx, &source, Options::code())?;
            from_value(cx, &value)
        })
    }

    /// Loads `text` as a library: its `ns` form changes nothing outside.
    ///
    /// # Errors
    /// What the text throws, or an ending.
    pub fn load(&mut self, name: &str, text: &str) -> Result<(), CallError> {
        let source = Source::new(name, text);
        self.enter(|cx| runtime::load_text(cx, &source).map(drop))
    }

    /// Calls `function`, written `namespace/name`; its namespace is loaded first if it is not
    /// there.
    ///
    /// # Errors
    /// No such function, what it throws, an answer of another shape, or an ending.
    pub fn call<T: FromValue>(
        &mut self,
        function: &str,
        args: impl IntoArgs,
    ) -> Result<T, CallError> {
        let args = args.into_plain();
        let plain = self.timed(|inner| inner.call(function, &args))?;
        Ok(plain.to::<T>()?)
    }

    /// The same with the arguments as text: one EDN vector, read inside the runtime. Reading runs
    /// no code.
    ///
    /// # Errors
    /// As [`Runtime::call`], and a text that is no vector.
    pub fn call_edn<T: FromValue>(&mut self, function: &str, args: &str) -> Result<T, CallError> {
        let plain = self.timed(|inner| inner.call_edn(function, args))?;
        Ok(plain.to::<T>()?)
    }

    /// `function` with the types of its arguments and answer, looked up and its number of arguments
    /// checked now, so that calling it is cheap.
    ///
    /// # Errors
    /// No such function, or one that does not take so many arguments.
    pub fn typed_fn<A: IntoArgs, R: FromValue>(
        &mut self,
        function: &str,
    ) -> Result<TypedFn<A, R>, CallError> {
        let identity = self.identity.clone();
        self.enter(|cx| typed::look_up(cx, function, identity))
    }

    /// What ends a call of this runtime from another thread.
    #[must_use]
    pub fn canceller(&self) -> Canceller {
        Canceller {
            control: self.control.clone(),
        }
    }

    /// What the last call used, and what the heap holds now.
    #[must_use]
    pub fn usage(&self) -> Usage {
        let mut usage = self.inner.usage();
        usage.wall = self.wall;
        usage
    }

    /// Was a call cut short? Then nothing runs here any more.
    #[must_use]
    pub fn is_condemned(&self) -> bool {
        self.inner.is_condemned()
    }

    /// Ends the runtime and says what was found: the one way out, also taken by dropping it.
    pub fn discard(self) -> CleanupReport {
        self.inner.discard()
    }

    /// From now on files and libraries are loaded leniently: of a top-level form that cannot be read, compiled or run,
    /// `tell` hears the error with its place, and unless it says stop, the rest of the text is loaded. Texts given to
    /// [`Runtime::eval`] and [`Runtime::load`] still end with their first error.
    ///
    /// # Errors
    /// The runtime is condemned.
    pub fn on_failed_form(
        &mut self,
        tell: impl FnMut(&Error) -> ControlFlow<()> + Send + 'static,
    ) -> Result<(), CallError> {
        self.enter(|cx| {
            runtime::on_failed_form(cx, Box::new(tell));
            Ok(())
        })
    }

    /// Runs the fibers that calls have started (futures, agents' actions) until none is ready and none
    /// waits for a moment in time. Between calls they stand still.
    ///
    /// # Errors
    /// An ending.
    pub fn run_fibers(&mut self) -> Result<(), CallError> {
        self.enter(fiber::run_all)
    }

    /// Runs `f` with the runtime's insides under its limits; for crates that extend the language.
    ///
    /// # Errors
    /// What `f` throws, or an ending.
    pub fn enter<T>(&mut self, f: impl FnOnce(&mut Cx) -> CxResult<T>) -> Result<T, CallError> {
        self.timed(|inner| inner.enter(f))
    }

    /// The same, but the dynamic bindings that `f` leaves stay in force for the calls that follow, as a REPL wants it.
    ///
    /// # Errors
    /// What `f` throws, or an ending.
    pub fn begin_session<T>(
        &mut self,
        f: impl FnOnce(&mut Cx) -> CxResult<T>,
    ) -> Result<T, CallError> {
        self.timed(|inner| inner.begin_session(f))
    }

    pub(crate) fn is(&self, identity: &Arc<()>) -> bool {
        Arc::ptr_eq(&self.identity, identity)
    }

    /// [`Runtime::enter`] without a look at the clock, unless there is a deadline.
    pub(crate) fn enter_fast<T>(
        &mut self,
        f: impl FnOnce(&mut Cx) -> CxResult<T>,
    ) -> Result<T, CallError> {
        if self.timer.is_some() || self.control.ending().is_some() {
            return self.enter(f);
        }
        Ok(self.inner.enter(f)?)
    }

    /// Runs something under the deadline, and notes how long it took where that is reported.
    fn timed<T>(
        &mut self,
        run: impl FnOnce(&mut runtime::Runtime) -> runtime::Answer<T>,
    ) -> Result<T, CallError> {
        let began = Instant::now();
        let due = self
            .inner
            .limits()
            .deadline
            .and_then(|deadline| deadline.instant(began));
        if due.is_some_and(|due| due <= began) {
            return self.end(Termination::Deadline);
        }
        if self.control.ending() == Some(Termination::Cancelled) {
            return self.end(Termination::Cancelled);
        }
        let armed = match (&self.timer, due) {
            (Some(timer), Some(due)) => Some(timer.arm(due, self.control.clone())),
            _ => None,
        };
        let answer = run(&mut self.inner);
        drop(armed);
        self.wall = began.elapsed();
        answer.map_err(|error| match CallError::from(error) {
            CallError::Terminated(why, mut usage) => {
                usage.wall = self.wall;
                CallError::Terminated(why, usage)
            }
            CallError::HostPanic(message, mut usage) => {
                usage.wall = self.wall;
                CallError::HostPanic(message, usage)
            }
            other => other,
        })
    }

    /// Ends the runtime before anything of a call has run.
    fn end<T>(&mut self, why: Termination) -> Result<T, CallError> {
        Ok(self.inner.enter(|_| Err(Throw::Terminated(why)))?)
    }
}
