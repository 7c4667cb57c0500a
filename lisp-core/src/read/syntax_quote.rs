//! Syntax quote: `` `(a ~b ~@c) `` as code that builds the form.
//!
//! The shapes are Clojure's: `(seq (concat (list ...) ...))`, `(apply vector (seq (concat ...)))`.
//! Works from a list of tasks instead of recursing; finished parts lie on the value stack.

use std::collections::HashMap;

use super::build::{Build, View};
use super::engine::{Answer, Engine};
use crate::base::{Name, code};

const SPECIAL: &[&str] = &[
    "&",
    ".",
    "case*",
    "catch",
    "def",
    "deftype*",
    "do",
    "fields*",
    "finally",
    "fn*",
    "if",
    "import*",
    "let*",
    "letfn*",
    "loop*",
    "monitor-enter",
    "monitor-exit",
    "new",
    "quote",
    "recur",
    "reify*",
    "set!",
    "throw",
    "try",
    "var",
];

/// True for the names of special forms, which a syntax quote leaves as they are.
#[must_use]
pub fn is_special(ns: Option<&str>, name: &str) -> bool {
    match ns {
        None => SPECIAL.contains(&name),
        Some(ns) => ns == "clojure.core" && name == "import*",
    }
}

/// How many parts the syntax quotes of one top-level form may make in all. Each level of quotes
/// inside quotes multiplies the code by about eight; without a bound twenty backquotes would fill
/// any memory.
pub(super) fn expansions_max(text: &str) -> usize {
    text.len().saturating_mul(64).saturating_add(100_000)
}

/// What is still to be done; parts that are done lie on the value stack.
enum Task<F> {
    /// Quote this form.
    Quote(F),
    /// Quote this item of a collection, or splice it.
    Item(F),
    /// Wrap the last part: `(list part)`.
    Listed,
    /// Concatenate the last `count` parts into a collection.
    Concat {
        count: usize,
        of: Option<&'static str>,
    },
    /// Put the last part onto the one before as metadata.
    WithMeta,
}

/// What a list may mean inside a syntax quote.
enum Unquote {
    No,
    Plain,
    Splicing,
}

/// The symbols generated for `name#` in one syntax quote.
type Generated<F> = HashMap<String, F>;

impl<B: Build> Engine<'_, '_, B> {
    /// Code that builds `form`, read at `start`.
    pub(super) fn syntax_quote(&mut self, form: B::Form, start: usize) -> Answer<B, B::Form> {
        let base = self.values.len();
        let mut generated = Generated::new();
        let mut tasks = vec![Task::Quote(form)];
        while let Some(task) = tasks.pop() {
            let Some(left) = self.expansions_left.checked_sub(1) else {
                let limit = expansions_max(self.reader.text).to_string();
                return Err(self.fail(code::READ_EXPANSION, start, &[("limit", &limit)]));
            };
            self.expansions_left = left;
            match task {
                Task::Quote(form) => self.quote(form, start, &mut tasks, &mut generated)?,
                Task::Item(form) => self.item(form, &mut tasks)?,
                Task::Listed => {
                    let part = self.values.split_off(self.values.len() - 1);
                    let listed = self.call("list", part)?;
                    self.values.push(listed);
                }
                Task::Concat { count, of } => self.concatenated(count, of)?,
                Task::WithMeta => {
                    let parts = self.values.split_off(self.values.len() - 2);
                    let with_meta = self.call("with-meta", parts)?;
                    self.values.push(with_meta);
                }
            }
        }
        let quoted = self.values.drain(base..).next_back();
        Ok(quoted.unwrap_or_else(|| self.build.nil()))
    }

    /// Quotes one form: its part is pushed, or tasks that will push it.
    fn quote(
        &mut self,
        form: B::Form,
        start: usize,
        tasks: &mut Vec<Task<B::Form>>,
        generated: &mut Generated<B::Form>,
    ) -> Answer<B, ()> {
        let view = self.build.view(&form);
        let of = match view {
            View::Map => Some("hash-map"),
            View::Vector => Some("vector"),
            View::Set => Some("hash-set"),
            _ => None,
        };
        let items = match view {
            View::List | View::Vector | View::Map | View::Set => Some(self.build.items(&form)),
            _ => None,
        };
        if let (View::List, Some(items)) = (view, &items) {
            match self.unquote_of(items) {
                Unquote::No => {}
                Unquote::Splicing => return Err(self.fail(code::READ_SPLICE, start, &[])),
                Unquote::Plain => {
                    let inner = self.second(items);
                    self.values.push(inner);
                    return Ok(());
                }
            }
        }
        if let Some(meta) = self.build.meta(&form) {
            tasks.extend([Task::WithMeta, Task::Quote(meta)]);
        }
        let Some(items) = items else {
            let part = self.quoted_atom(form, generated)?;
            self.values.push(part);
            return Ok(());
        };
        tasks.push(Task::Concat {
            count: items.len(),
            of,
        });
        tasks.extend(items.into_iter().rev().map(Task::Item));
        Ok(())
    }

    fn item(&mut self, form: B::Form, tasks: &mut Vec<Task<B::Form>>) -> Answer<B, ()> {
        if self.build.view(&form) == View::List {
            let items = self.build.items(&form);
            match self.unquote_of(&items) {
                Unquote::No => {}
                Unquote::Splicing => {
                    let inner = self.second(&items);
                    self.values.push(inner);
                    return Ok(());
                }
                Unquote::Plain => {
                    let inner = self.second(&items);
                    let listed = self.call("list", [inner])?;
                    self.values.push(listed);
                    return Ok(());
                }
            }
        }
        tasks.extend([Task::Listed, Task::Quote(form)]);
        Ok(())
    }

    /// Anything but a collection.
    fn quoted_atom(
        &mut self,
        form: B::Form,
        generated: &mut Generated<B::Form>,
    ) -> Answer<B, B::Form> {
        let resolved = match self.build.view(&form) {
            View::Keyword { .. } | View::Constant | View::String => return Ok(form),
            View::Symbol { ns, name } if !is_special(ns, name) => {
                self.resolved(ns.map(str::to_owned), name.to_owned(), generated)?
            }
            _ => None,
        };
        let head = self.build.symbol(None, "quote")?;
        self.list_of([head, resolved.unwrap_or(form)])
    }

    /// The symbol meant by `ns/name`; `None` when it stays as it is.
    fn resolved(
        &mut self,
        ns: Option<String>,
        name: String,
        generated: &mut Generated<B::Form>,
    ) -> Answer<B, Option<B::Form>> {
        if ns.is_none() {
            if let Some(stem) = name.strip_suffix('#') {
                if let Some(symbol) = generated.get(stem) {
                    return Ok(Some(symbol.clone()));
                }
                let id = self.build.next_id();
                let symbol = self.build.symbol(None, &format!("{stem}__{id}__auto__"))?;
                generated.insert(stem.to_owned(), symbol.clone());
                return Ok(Some(symbol));
            }
            if let Some(class) = name.strip_suffix('.') {
                let class = match resolves(class) {
                    true => class_name(&self.build.resolve_symbol(None, class), class),
                    false => class.to_owned(),
                };
                return self.build.symbol(None, &format!("{class}.")).map(Some);
            }
        }
        if ns.is_none() && !resolves(&name) {
            return Ok(None);
        }
        let meant: Name = self.build.resolve_symbol(ns.as_deref(), &name);
        self.build.symbol(meant.ns(), meant.name()).map(Some)
    }

    fn unquote_of(&self, items: &[B::Form]) -> Unquote {
        match items.first().map(|head| self.build.view(head)) {
            Some(View::Symbol {
                ns: Some("clojure.core"),
                name: "unquote",
            }) => Unquote::Plain,
            Some(View::Symbol {
                ns: Some("clojure.core"),
                name: "unquote-splicing",
            }) => Unquote::Splicing,
            _ => Unquote::No,
        }
    }

    fn second(&mut self, items: &[B::Form]) -> B::Form {
        items.get(1).cloned().unwrap_or_else(|| self.build.nil())
    }

    /// `(seq (concat parts...))` of the last `count` parts, `(list)` when there are none, in the
    /// collection `of`.
    fn concatenated(&mut self, count: usize, of: Option<&'static str>) -> Answer<B, ()> {
        let parts = self.values.split_off(self.values.len() - count);
        if count == 0 && of.is_none() {
            let empty = self.call("list", [])?;
            self.values.push(empty);
            return Ok(());
        }
        let concat = self.call("concat", parts)?;
        let mut code = self.call("seq", [concat])?;
        if let Some(of) = of {
            let constructor = self.build.symbol(Some("clojure.core"), of)?;
            code = self.call("apply", [constructor, code])?;
        }
        self.values.push(code);
        Ok(())
    }

    /// `(clojure.core/function arguments...)`.
    fn call(
        &mut self,
        function: &str,
        arguments: impl IntoIterator<Item = B::Form>,
    ) -> Answer<B, B::Form> {
        let head = self.build.symbol(Some("clojure.core"), function)?;
        self.list_of(std::iter::once(head).chain(arguments))
    }
}

/// Names with a dot in front are methods, those with a dot inside are classes or packages.
fn resolves(name: &str) -> bool {
    !name.contains('.')
}

/// The full name, if `meant` is a class; the name as written, if it is a name in a namespace.
fn class_name(meant: &Name, written: &str) -> String {
    match meant.ns() {
        None => meant.name().to_owned(),
        Some(_) => written.to_owned(),
    }
}
