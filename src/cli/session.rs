//! One run of a program: a runtime with the rights and limits of the command line, and its end.

use std::io::{self, IsTerminal};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use dayfly::{CallError, Caps, Image, Limits, Output, Runtime, Usage};
use lisp_core::base::Source;
use lisp_core::base::error::{Error, code};
use lisp_core::collection::{list, map};
use lisp_core::cx::{Cx, Result as CxResult};
use lisp_core::env::{self, Resolved, slots};
use lisp_core::read::Options as ReadOptions;
use lisp_core::runtime::{eval_text, load_file};
use lisp_core::value::Value;
use lisp_core::vm::fiber;

use super::options::Options;
use super::report::{self, Reporter};
use super::source::{self, Texts};
use super::{caps, exit};

/// What to do.
#[derive(Debug)]
pub(super) enum Job {
    /// Evaluate these expressions and print the last value.
    Evaluate(Vec<Source>),
    /// Call the main function of a namespace, or a function.
    CallMain(String),
    /// Run a program.
    Run(Source),
    /// Read, evaluate, print.
    Repl,
    /// Say what this program is.
    Describe {
        /// As JSON.
        is_json: bool,
    },
    /// Print the bytecode of a program.
    List(Source),
    /// Run tests.
    Test(TestRun),
}

/// Which tests, and how to report them.
#[derive(Debug)]
pub(super) struct TestRun {
    pub(super) only: Option<String>,
    pub(super) format: String,
    pub(super) is_fail_fast: bool,
    pub(super) paths: Vec<String>,
}

/// A runtime and what belongs to it.
pub(super) struct Session<'o> {
    pub(super) options: &'o Options,
    pub(super) runtime: Runtime,
    pub(super) texts: Texts,
    pub(super) reporter: Reporter,
    output: Output,
    caps: Caps,
    image: Image,
    /// How many forms have been passed over.
    failed_forms: Arc<AtomicUsize>,
    began: Instant,
}

impl<'o> Session<'o> {
    pub(super) fn start(options: &'o Options, job: &Job) -> Result<Session<'o>, String> {
        let began = Instant::now();
        let (caps, output) = caps::caps_of(options, job)?;
        let image = Image::base();
        let reporter = Reporter::new(options);
        let failed_forms = Arc::default();
        let runtime = runtime_of(&image, options, &caps)
            .and_then(|runtime| leniently(runtime, options, reporter, &failed_forms))
            .map_err(|error| error.to_string())?;
        let mut texts = Texts::default();
        match job {
            Job::Evaluate(sources) => sources.iter().for_each(|it| texts.add(it.clone())),
            Job::Run(source) => texts.add(source.clone()),
            _ => {}
        }
        Ok(Session {
            options,
            runtime,
            texts,
            reporter,
            output,
            caps,
            image,
            failed_forms,
            began,
        })
    }

    /// Runs a program to its end; the exit code.
    pub(super) fn run(mut self, job: Job) -> u8 {
        let args = program_args(self.options, &job);
        let prints = match job {
            Job::Evaluate(_) => !self.options.quiet,
            _ => self.options.prn,
        };
        let prints_nil = self.options.prn;
        let mut all_passed = true;
        let answer = self.runtime.enter(|cx| {
            prepare(cx, &args)?;
            let value = perform(cx, &job, &args)?;
            if matches!(job, Job::Test(_)) {
                all_passed = value.is_truthy();
                return Ok(());
            }
            if prints && (prints_nil || !value.is_nil()) {
                call_core(cx, "prn", &[value])?;
            }
            // As on the JVM, what was started goes on when the program has reached its end.
            fiber::run_all(cx)
        });
        match self.finish(answer) {
            exit::OK if !all_passed => exit::ERROR,
            code => code,
        }
    }

    /// Ends the runtime, which writes what still waits to be written, and reports.
    pub(super) fn finish(self, answer: Result<(), CallError>) -> u8 {
        let Session {
            options,
            runtime,
            texts,
            reporter,
            output,
            failed_forms,
            began,
            ..
        } = self;
        let usage = usage_of(&runtime, began.elapsed());
        let cleanup = runtime.discard();
        let is_pipe_error = |error: &CallError| match error {
            CallError::Script(error) => error.is(code::IO_CLOSED),
            _ => false,
        };
        let code = match &answer {
            _ if output.is_closed() && answer.as_ref().err().is_none_or(is_pipe_error) => {
                exit::BROKEN_PIPE
            }
            Ok(()) if failed_forms.load(Ordering::Relaxed) > 0 => exit::ERROR,
            Ok(()) => exit::OK,
            Err(error) => reporter.report(error, &texts),
        };
        if options.stats {
            report::stats(&usage);
        }
        if cleanup.is_clean() {
            code
        } else {
            exit::INTERNAL
        }
    }

    /// A fresh runtime in place of one that was ended.
    pub(super) fn renew(&mut self) -> Result<(), CallError> {
        let runtime = runtime_of(&self.image, self.options, &self.caps)?;
        self.runtime = leniently(runtime, self.options, self.reporter, &self.failed_forms)?;
        Ok(())
    }
}

fn runtime_of(image: &Image, options: &Options, caps: &Caps) -> Result<Runtime, CallError> {
    let mut limits = Limits::new().fuel(options.fuel).memory(options.max_memory);
    if let Some(depth) = options.max_depth {
        limits = limits.depth(depth);
    }
    if let Some(timeout) = options.timeout {
        limits = limits.deadline(timeout);
    }
    image.runtime().limits(limits).caps(caps.clone()).build()
}

/// The runtime, told to report and pass over forms that fail if that is wanted.
fn leniently(
    mut runtime: Runtime,
    options: &Options,
    reporter: Reporter,
    failed_forms: &Arc<AtomicUsize>,
) -> Result<Runtime, CallError> {
    if options.lenient {
        let failed_forms = failed_forms.clone();
        runtime.on_failed_form(move |error| {
            if exit::asked_for(error).is_some() || error.is(code::IO_CLOSED) {
                return ControlFlow::Break(());
            }
            failed_forms.fetch_add(1, Ordering::Relaxed);
            reporter.failed_form(error);
            ControlFlow::Continue(())
        })?;
    }
    Ok(runtime)
}

fn usage_of(runtime: &Runtime, wall: Duration) -> Usage {
    let mut usage = runtime.usage();
    usage.wall = wall;
    usage
}

/// The words that belong to the program.
fn program_args(options: &Options, job: &Job) -> Vec<String> {
    let skip = usize::from(matches!(job, Job::Run(_)));
    let words = options.words.iter().skip(skip);
    words
        .map(|word| word.to_string_lossy().into_owned())
        .collect()
}

/// Gives a new runtime what a program may expect: its arguments, and vars that `set!` can set.
pub(super) fn prepare(cx: &mut Cx, args: &[String]) -> CxResult<()> {
    if !args.is_empty() {
        let items = strings(cx, args)?;
        let args = list::list_of(&cx.heap, items);
        drop(cx.roots.set(slots::COMMAND_LINE_ARGS, args));
    }
    if !io::stdout().is_terminal() {
        // Lines need not be seen one by one; `flush` and the end of the program still write
        // everything.
        drop(cx.roots.set(slots::FLUSH_ON_NEWLINE, Value::FALSE));
    }
    add_data_readers(cx)?;
    let settable = [
        slots::NS,
        slots::WARN_ON_REFLECTION,
        slots::UNCHECKED_MATH,
        slots::MATH_CONTEXT,
        slots::PRINT_META,
        slots::PRINT_LENGTH,
        slots::PRINT_LEVEL,
        slots::PRINT_NAMESPACE_MAPS,
        slots::DATA_READERS,
        slots::DEFAULT_DATA_READER,
        slots::COMMAND_LINE_ARGS,
        slots::ASSERT,
    ];
    let bound: Vec<_> = settable
        .iter()
        .map(|slot| (*slot, cx.roots.get(*slot).clone()))
        .collect();
    cx.bindings.push(bound);
    Ok(())
}

/// Makes the readers known that the files `data_readers` of the class path name.
fn add_data_readers(cx: &mut Cx) -> CxResult<()> {
    for (name, text) in cx.host.find_libraries("data_readers")? {
        let given = strings(cx, &[name, text])?;
        let add = Source::new(source::EXPRESSION, "#'clojure.core/load-data-readers");
        let add = eval_text(cx, &add, ReadOptions::code())?;
        cx.call(&add, &given)?;
    }
    Ok(())
}

fn strings(cx: &mut Cx, texts: &[String]) -> CxResult<Vec<Value>> {
    texts.iter().map(|text| cx.string(text)).collect()
}

fn perform(cx: &mut Cx, job: &Job, args: &[String]) -> CxResult<Value> {
    match job {
        Job::Run(source) => load_file(cx, source),
        Job::Evaluate(sources) => {
            let mut value = Value::NIL;
            for source in sources {
                value = eval_text(cx, source, ReadOptions::code())?;
            }
            Ok(value)
        }
        Job::CallMain(name) => {
            let (ns, var) = name.split_once('/').unwrap_or((name, "-main"));
            let symbol = cx.symbol(None, ns);
            call_core(cx, "require", &[symbol])?;
            let args = strings(cx, args)?;
            call_var(cx, ns, var, &args)
        }
        Job::Test(run) => run_tests(cx, run),
        Job::Repl | Job::Describe { .. } | Job::List(_) => Ok(Value::NIL),
    }
}

/// Has `dayfly.test-runner` do it; answers whether all passed.
fn run_tests(cx: &mut Cx, run: &TestRun) -> CxResult<Value> {
    let ns = "dayfly.test-runner";
    let symbol = cx.symbol(None, ns);
    call_core(cx, "require", &[symbol])?;
    let paths = strings(cx, &run.paths)?;
    let paths = list::list_of(&cx.heap, paths);
    let only = match &run.only {
        Some(text) => cx.string(text)?,
        None => Value::NIL,
    };
    let options = vec![
        (cx.keyword("only"), only),
        (cx.keyword("format"), cx.string(&run.format)?),
        (cx.keyword("fail-fast"), Value::from(run.is_fail_fast)),
    ];
    let options = map::of_pairs(cx, options)?;
    call_var(cx, ns, "run", &[paths, options])
}

/// Calls a function of `clojure.core`.
pub(super) fn call_core(cx: &mut Cx, name: &str, args: &[Value]) -> CxResult<Value> {
    call_var(cx, "clojure.core", name, args)
}

fn call_var(cx: &mut Cx, ns: &str, name: &str, args: &[Value]) -> CxResult<Value> {
    let symbol = cx.symbol(Some(ns), name);
    match env::resolve(cx, &symbol)? {
        Resolved::Var(var) => cx.call(&var, args),
        _ => Err(Error::of(code::RESOLVE_VAR)
            .with("var", format!("{ns}/{name}"))
            .into()),
    }
}

/// The name under which the text of a job appears in reports.
pub(super) fn repl_source(text: String, line: u32) -> Source {
    Source::new(source::REPL, text).starting_at(line, 1)
}
