//! The plain REPL: read lines until the forms in them are whole, evaluate, print.
//!
//! Prompts appear only on a terminal. `*1 *2 *3 *e` hold earlier values. A limit ends the runtime,
//! not the REPL: it goes on with a fresh one.

use std::io::{self, BufRead, IsTerminal, Write};

use dayfly::CallError;
use lisp_core::base::Source;
use lisp_core::cx::{Cx, Result as CxResult, Stream, Throw};
use lisp_core::env::{self, slots};
use lisp_core::forms::Forms;
use lisp_core::read::{Options as ReadOptions, Reader, is_incomplete};
use lisp_core::runtime::{eval_form, eval_text};
use lisp_core::types;
use lisp_core::value::Value;

use super::session::{self, Session};
use super::{exit, source};

/// What the text typed so far came to.
enum Progress {
    /// Everything was read and evaluated.
    Whole,
    /// The last form goes on after this many bytes.
    Unfinished(usize),
}

/// Text typed and not yet evaluated.
struct Typed {
    text: String,
    /// Number of its first line.
    line: u32,
}

impl Typed {
    fn forget(&mut self, bytes: usize) {
        self.line += self.text[..bytes].matches('\n').count() as u32;
        self.text.drain(..bytes);
    }
}

pub(super) fn run(mut session: Session<'_>) -> u8 {
    let is_terminal = io::stdin().is_terminal();
    if is_terminal && !session.options.quiet {
        let version = env!("CARGO_PKG_VERSION");
        say(&format!(
            "Dayfly {version}. End with Ctrl-D, (doc name) shows documentation.\n"
        ));
    }
    let mut ending = begin(&mut session);
    let mut typed = Typed {
        text: String::new(),
        line: 1,
    };
    while ending.is_ok() {
        if is_terminal {
            let prompt = prompt(&mut session, typed.text.is_empty());
            say(&prompt);
        }
        let read = io::stdin().lock().read_line(&mut typed.text);
        let is_last = !matches!(read, Ok(1..));
        if is_last && typed.text.trim().is_empty() {
            break;
        }
        ending = step(&mut session, &mut typed, is_last);
    }
    if is_terminal {
        say("\n");
    }
    session.finish(ending)
}

/// What every REPL of Clojure refers to.
const REQUIRES: &str = "(require '[clojure.repl :refer [source apropos dir pst doc find-doc]] \
                        '[clojure.pprint :refer [pp pprint]])";

fn begin(session: &mut Session<'_>) -> Result<(), CallError> {
    let requires = Source::new(source::REPL, REQUIRES);
    session.runtime.begin_session(|cx| {
        session::prepare(cx, &[])?;
        eval_text(cx, &requires, ReadOptions::code())?;
        let earlier = [slots::ONE, slots::TWO, slots::THREE, slots::LAST_ERROR];
        cx.bindings.push(earlier.map(|slot| (slot, Value::NIL)));
        Ok(())
    })
}

/// Evaluates what is whole of the text; an error is how the REPL itself ends.
fn step(session: &mut Session<'_>, typed: &mut Typed, is_last: bool) -> Result<(), CallError> {
    let source = session::repl_source(typed.text.clone(), typed.line);
    session.texts.add(source.clone());
    let progress = session.runtime.enter(|cx| {
        let progress = evaluate(cx, &source, is_last);
        cx.host.flush(Stream::Out)?;
        progress
    });
    match progress {
        Ok(Progress::Unfinished(start)) => {
            typed.forget(start);
            return Ok(());
        }
        Ok(Progress::Whole) => {}
        Err(error) if exit::ends_repl(&error) => return Err(error),
        Err(error) => {
            session.reporter.report(&error, &session.texts);
            if session.runtime.is_condemned() {
                say_error("the runtime was ended; this is a fresh one\n");
                session.renew()?;
                begin(session)?;
            }
        }
    }
    typed.forget(typed.text.len());
    Ok(())
}

/// Evaluates and prints form by form. The last text there is has to be whole.
fn evaluate(cx: &mut Cx, source: &Source, is_last: bool) -> CxResult<Progress> {
    let file = cx.heap.text(source.name());
    let mut reader = Reader::new(source, ReadOptions::code());
    loop {
        let start = reader.offset() as usize;
        let form = match reader.next_form(&mut Forms::new(cx)) {
            Ok(Some((form, _))) => form,
            Ok(None) => return Ok(Progress::Whole),
            Err(Throw::Error(error)) if !is_last && is_incomplete(&error) => {
                return Ok(Progress::Unfinished(start));
            }
            Err(throw) => return Err(throw),
        };
        match eval_form(cx, &form, &file) {
            Ok(value) => {
                remember(cx, value.clone());
                session::call_core(cx, "prn", &[value])?;
            }
            Err(throw @ Throw::Terminated(_)) => return Err(throw),
            Err(throw) => {
                let exception = types::exception_of(cx, throw);
                drop(cx.bindings.set(slots::LAST_ERROR, exception.clone()));
                return Err(Throw::Value(exception));
            }
        }
    }
}

fn remember(cx: &mut Cx, value: Value) {
    let now = |cx: &Cx, slot| cx.bindings.get(slot).cloned().unwrap_or_default();
    let (one, two) = (now(cx, slots::ONE), now(cx, slots::TWO));
    for (slot, value) in [(slots::THREE, two), (slots::TWO, one), (slots::ONE, value)] {
        drop(cx.bindings.set(slot, value));
    }
}

fn prompt(session: &mut Session<'_>, is_first: bool) -> String {
    let name = session.runtime.enter(|cx| {
        let ns = env::current_ns(cx);
        Ok(env::ns_name(&ns).full_name().unwrap_or_default())
    });
    let name = name.unwrap_or_default();
    if is_first {
        format!("{name}=> ")
    } else {
        format!("{:>1$} ", "..", name.len() + 2)
    }
}

fn say(text: &str) {
    // A closed standard output ends the REPL when the next value is written.
    let _ = io::stdout().write_all(text.as_bytes());
    let _ = io::stdout().flush();
}

fn say_error(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
