//! The walk: a list of what is left to write, the next on top.
//!
//! A collection being written is one task that puts itself back after each item, so depth costs
//! memory and never stack. Levels are counted down on the way in, as Clojure's `*print-level*` is.

use super::error::push_error;
use super::object::{push_object, push_var};
use super::scalar::{push_name, push_scalar};
use super::text::push_str_of;
use super::{PrintHooks, PrintOptions, TextSink};
use crate::collection::cursor::Cursor;
use crate::collection::{map, user};
use crate::compare::{Entries, Shape, class_name_of, known_len, shape_of};
use crate::cx::{Cx, Result};
use crate::value::{Kind, Value, class_name, gadget_collection};

/// Levels of collections that may still be entered; nothing for any number.
pub(super) type Level = Option<i64>;

/// Something left to write.
pub(super) enum Task {
    /// A value with its metadata.
    Value(Value, Level),
    /// A value whose metadata and print-method have been seen to.
    Bare(Value, Level),
    /// A key of a map whose keys share a namespace: its name alone.
    Key(Value),
    Text(&'static str),
    Owned(String),
    /// A collection in the middle of being written.
    Items(Box<Items>),
}

pub(super) enum Source {
    Items(Cursor),
    Entries(Entries),
}

/// A collection being written.
pub(super) struct Items {
    source: Source,
    separator: &'static str,
    close: &'static str,
    is_first: bool,
    length_left: Option<i64>,
    level: Level,
    /// Keys lose their namespace, which stands before the map.
    is_lifted: bool,
}

/// How a collection is written.
struct Brackets {
    open: &'static str,
    close: &'static str,
    separator: &'static str,
}

const LIST: Brackets = Brackets {
    open: "(",
    close: ")",
    separator: " ",
};
const VECTOR: Brackets = Brackets {
    open: "[",
    close: "]",
    separator: " ",
};
const SET: Brackets = Brackets {
    open: "#{",
    close: "}",
    separator: " ",
};
const MAP: Brackets = Brackets {
    open: "{",
    close: "}",
    separator: ", ",
};

/// One printing in progress.
pub(super) struct Walk<'w, 'd> {
    pub(super) options: &'w PrintOptions,
    pub(super) sink: &'w mut TextSink<'d>,
    pub(super) tasks: Vec<Task>,
    /// Memory is asked for when there are more tasks than this.
    tasks_seen: usize,
}

pub(super) fn print(
    cx: &mut Cx,
    value: &Value,
    options: &PrintOptions,
    sink: &mut TextSink,
) -> Result<()> {
    if push_scalar_bare(cx, value, options, sink)? {
        return sink.check(cx);
    }
    let level = options.level.filter(|_| !options.dup);
    let mut walk = Walk {
        options,
        sink,
        tasks: vec![Task::Value(value.clone(), level)],
        tasks_seen: TASKS_FREE,
    };
    while let Some(task) = walk.tasks.pop() {
        walk.run(cx, task)?;
        walk.sink.check(cx)?;
    }
    Ok(())
}

/// As [`push_scalar`] for values without metadata to print.
#[inline]
fn push_scalar_bare(
    cx: &mut Cx,
    value: &Value,
    options: &PrintOptions,
    sink: &mut TextSink,
) -> Result<bool> {
    if value.is(Kind::Symbol) && value.object().meta().is_some() {
        return Ok(false);
    }
    if options.dup
        && (value.is_narrow_int() || matches!(value.kind(), Kind::Float32 | Kind::BigInteger))
    {
        sink.push_str("#=(");
        sink.push_str(&class_name(value));
        sink.push_str(". \"");
        push_str_of(cx, value, sink)?;
        sink.push_str("\")");
        return Ok(true);
    }
    push_scalar(cx, value, options.readably || options.dup, sink)
}

/// Tasks from which on a walk asks for the memory of more.
const TASKS_FREE: usize = 1024;

impl Walk<'_, '_> {
    fn run(&mut self, cx: &mut Cx, task: Task) -> Result<()> {
        match task {
            Task::Text(text) => self.sink.push_str(text),
            Task::Owned(text) => self.sink.push_large(cx, &text)?,
            Task::Key(key) => {
                let name = key.name_parts().map_or("", |(_, name)| name);
                self.sink
                    .push_str(if key.is(Kind::Keyword) { ":" } else { "" });
                self.sink.push_str(name);
            }
            Task::Items(items) => self.go_on(cx, items)?,
            Task::Bare(value, level) => self.print_bare(cx, &value, level)?,
            Task::Value(value, level) => {
                cx.tick(1)?;
                if !push_scalar_bare(cx, &value, self.options, self.sink)? {
                    self.print_value(cx, value, level)?;
                }
            }
        }
        let len = self.tasks.len();
        if len > self.tasks_seen {
            let each = size_of::<Task>() + size_of::<Items>();
            self.tasks_seen = 2 * len;
            cx.reserve(2 * len * each)?;
        }
        Ok(())
    }

    /// The print-method first, then metadata, then the value.
    fn print_value(&mut self, cx: &mut Cx, value: Value, level: Level) -> Result<()> {
        let method = &self.options.print_method;
        if !method.is_nil() && has_method(cx, &value)? {
            let text = match cx.extension::<PrintHooks>().call_method {
                Some(hook) => hook(cx, method, &value)?,
                None => {
                    let answer = cx.call(method, std::slice::from_ref(&value))?;
                    answer.text().map(str::to_owned)
                }
            };
            if let Some(text) = text {
                return self.sink.push_large(cx, &text);
            }
        }
        let shows_meta = self.options.dup || (self.options.meta && self.options.readably);
        let meta = if shows_meta {
            meta_of(cx, &value)
        } else {
            None
        };
        let Some(meta) = meta else {
            return self.print_bare(cx, &value, level);
        };
        let tag = if map::is_map(&meta) && known_len(&meta) == Some(1) {
            let key = cx.keyword("tag");
            map::get(cx, &meta, &key)?.filter(Value::is_truthy)
        } else {
            None
        };
        self.sink.push('^');
        self.tasks.push(Task::Bare(value, level));
        self.tasks.push(Task::Text(" "));
        self.tasks.push(Task::Value(tag.unwrap_or(meta), level));
        Ok(())
    }

    fn print_bare(&mut self, cx: &mut Cx, value: &Value, level: Level) -> Result<()> {
        match shape_of(value.kind()) {
            Shape::Sequence => match value.kind() {
                Kind::Vector | Kind::MapEntry => self.open_items(cx, value, &VECTOR, level),
                Kind::Subvec => self.open_items(cx, value, &VECTOR, level),
                Kind::Queue => push_object(self, cx, value, level),
                _ => self.open_items(cx, value, &LIST, level),
            },
            Shape::Map => self.open_map(cx, value, level),
            Shape::Set => match self.created(value) {
                None => self.open_items(cx, value, &SET, level),
                Some(create) => {
                    self.sink.push_str(create);
                    self.tasks.push(Task::Text(")"));
                    self.open_items(cx, value, &VECTOR, level)
                }
            },
            Shape::Record => self.open_record(cx, value, level),
            Shape::Instance => self.print_instance(cx, value, level),
            Shape::Single => match gadget_collection(value) {
                Some(items) => self.print_bare(cx, &items, level),
                None => self.print_single(cx, value, level),
            },
        }
    }

    fn print_single(&mut self, cx: &mut Cx, value: &Value, level: Level) -> Result<()> {
        match value.kind() {
            Kind::Symbol => push_name(value, "", self.sink),
            Kind::Var if self.options.dup => {
                self.sink.push_str("#=(var ");
                let [ns, name] = [0, 1].map(|ix| value.object().slot(ix));
                push_name(&ns, "", self.sink);
                self.sink.push('/');
                push_name(&name, "", self.sink);
                self.sink.push(')');
            }
            Kind::Var => push_var(value, self.sink),
            Kind::Exception => push_error(self, cx, value, level)?,
            Kind::TaggedLiteral => {
                let [tag, form] = [0, 1].map(|ix| value.object().slot(ix));
                self.sink.push('#');
                self.tasks.push(Task::Value(form, level));
                self.tasks.push(Task::Text(" "));
                self.tasks.push(Task::Value(tag, level));
            }
            Kind::ReaderConditional => {
                let is_splicing = value.object().raw(0) != 0;
                self.sink.push_str(if is_splicing { "#?@" } else { "#?" });
                self.tasks.push(Task::Value(value.object().slot(0), level));
            }
            _ => push_object(self, cx, value, level)?,
        }
        Ok(())
    }

    /// A user type prints as the collection its methods make it, else as an object.
    fn print_instance(&mut self, cx: &mut Cx, value: &Value, level: Level) -> Result<()> {
        for (interface, brackets) in [
            ("java.util.Map", &MAP),
            ("java.util.RandomAccess", &VECTOR),
            ("java.util.List", &LIST),
            ("java.util.Set", &SET),
        ] {
            if user::declares(cx, value, &[interface]) {
                return self.open_items(cx, value, brackets, level);
            }
        }
        if user::has_method(cx, value, "seq") {
            for (method, interface, brackets) in [
                ("first", "clojure.lang.ISeq", &LIST),
                ("assocN", "clojure.lang.IPersistentVector", &VECTOR),
                ("disjoin", "clojure.lang.IPersistentSet", &SET),
                ("without", "clojure.lang.IPersistentMap", &MAP),
            ] {
                let is_one =
                    user::has_method(cx, value, method) || user::declares(cx, value, &[interface]);
                if is_one {
                    return self.open_items(cx, value, brackets, level);
                }
            }
        }
        push_object(self, cx, value, level)
    }

    /// One level deeper; at the end of the levels writes `#` and answers nothing.
    pub(super) fn enter(&mut self, level: Level) -> Option<Level> {
        match level {
            Some(level) if level <= 0 => {
                self.sink.push('#');
                None
            }
            level => Some(level.map(|level| level - 1)),
        }
    }

    /// Items printed of each collection.
    pub(super) fn length(&self) -> Option<i64> {
        self.options.length.filter(|_| !self.options.dup)
    }

    fn open_items(
        &mut self,
        cx: &mut Cx,
        value: &Value,
        brackets: &Brackets,
        level: Level,
    ) -> Result<()> {
        let Some(inner) = self.enter(level) else {
            return Ok(());
        };
        self.sink.push_str(brackets.open);
        let cursor = Cursor::new(cx, value.clone())?;
        let source = match value.kind() {
            Kind::Instance if brackets.separator == MAP.separator => {
                Source::Entries(Entries::of_pairs(cursor))
            }
            _ => Source::Items(cursor),
        };
        self.go_on(cx, self.items(source, brackets, (inner, false)))
    }

    fn items(
        &self,
        source: Source,
        brackets: &Brackets,
        (level, is_lifted): (Level, bool),
    ) -> Box<Items> {
        let (separator, close) = (brackets.separator, brackets.close);
        let length_left = self.length();
        Box::new(Items {
            source,
            separator,
            close,
            is_first: true,
            length_left,
            level,
            is_lifted,
        })
    }

    fn open_map(&mut self, cx: &mut Cx, value: &Value, level: Level) -> Result<()> {
        if let Some(create) = self.created(value) {
            self.sink.push_str(create);
            self.tasks.push(Task::Text(")"));
        }
        let lifted = match self.options.namespace_maps && !self.options.dup {
            true => shared_namespace(cx, value)?,
            false => None,
        };
        let Some(inner) = self.enter(level) else {
            return Ok(());
        };
        if let Some(ns) = &lifted {
            self.sink.push_str("#:");
            self.sink.push_str(ns);
        }
        self.sink.push_str(MAP.open);
        let source = Source::Entries(Entries::of(cx, value)?);
        let items = self.items(source, &MAP, (inner, lifted.is_some()));
        self.go_on(cx, items)
    }

    fn open_record(&mut self, cx: &mut Cx, value: &Value, level: Level) -> Result<()> {
        self.sink.push('#');
        let class = class_name_of(cx, value);
        self.sink.push_str(&class);
        let Some(inner) = self.enter(level) else {
            return Ok(());
        };
        if self.options.dup {
            let values = value.object().slots()[2..]
                .iter()
                .map(|field| Task::Value(field.clone(), inner));
            let mut tasks: Vec<Task> = Vec::new();
            for (ix, task) in values.enumerate() {
                tasks.extend([Task::Text(if ix == 0 { "[" } else { ", " }), task]);
            }
            tasks.push(Task::Text("]"));
            self.tasks.extend(tasks.into_iter().rev());
            return Ok(());
        }
        self.sink.push_str(MAP.open);
        let source = Source::Entries(Entries::of(cx, value)?);
        let items = self.items(source, &MAP, (inner, false));
        self.go_on(cx, items)
    }

    /// The call that makes the same type of collection again, for `*print-dup*`.
    fn created(&self, value: &Value) -> Option<&'static str> {
        match value.kind() {
            _ if !self.options.dup => None,
            Kind::ArrayMap => Some("#=(clojure.lang.PersistentArrayMap/create "),
            Kind::SortedMap => Some("#=(clojure.lang.PersistentTreeMap/create "),
            Kind::SortedSet => Some("#=(clojure.lang.PersistentTreeSet/create "),
            _ => None,
        }
    }

    /// Writes items until one needs tasks of its own or none is left.
    fn go_on(&mut self, cx: &mut Cx, mut items: Box<Items>) -> Result<()> {
        loop {
            let (key, value) = match &mut items.source {
                Source::Items(cursor) => (cursor.next(cx)?, None),
                Source::Entries(entries) => match entries.next(cx)? {
                    Some((key, value)) => (Some(key), Some(value)),
                    None => (None, None),
                },
            };
            let Some(item) = key else {
                self.sink.push_str(items.close);
                return Ok(());
            };
            if !std::mem::take(&mut items.is_first) {
                self.sink.push_str(items.separator);
            }
            match &mut items.length_left {
                Some(0) => {
                    self.sink.push_str("...");
                    self.sink.push_str(items.close);
                    return Ok(());
                }
                Some(left) => *left -= 1,
                None => {}
            }
            let level = items.level;
            match value {
                None if push_scalar_bare(cx, &item, self.options, self.sink)? => {
                    self.sink.check(cx)?;
                    continue;
                }
                None => {
                    self.tasks.push(Task::Items(items));
                    self.tasks.push(Task::Value(item, level));
                }
                Some(value) => {
                    let is_lifted = items.is_lifted;
                    self.tasks.push(Task::Items(items));
                    self.tasks.push(Task::Value(value, level));
                    self.tasks.push(Task::Text(" "));
                    self.tasks.push(match is_lifted {
                        true => Task::Key(item),
                        false => Task::Value(item, level),
                    });
                }
            }
            return Ok(());
        }
    }
}

/// Is the value one that programs may have a print-method for?
fn has_method(cx: &mut Cx, value: &Value) -> Result<bool> {
    if matches!(value.kind(), Kind::Record | Kind::Instance) {
        return Ok(true);
    }
    let Some(meta) = value.obj().and_then(|obj| obj.meta()).filter(map::is_map) else {
        return Ok(false);
    };
    let key = cx.keyword("type");
    Ok(map::get(cx, &meta, &key)?.is_some_and(|it| !it.is_nil()))
}

/// The metadata that is printed before a value: of names, vars and collections, when not empty.
fn meta_of(cx: &Cx, value: &Value) -> Option<Value> {
    let meta = match value.kind() {
        Kind::Var => {
            let slot = u32::try_from(value.object().raw(0)).ok()?;
            ((slot as usize) < cx.roots.len()).then(|| cx.roots.meta(slot).clone())
        }
        Kind::Queue | Kind::Fn | Kind::NativeFn => None,
        _ => value.obj().and_then(|obj| obj.meta()),
    };
    meta.filter(|meta| !meta.is_nil() && known_len(meta) != Some(0))
}

/// The namespace that every key of a map has, when they all have the same.
fn shared_namespace(cx: &mut Cx, value: &Value) -> Result<Option<String>> {
    let mut shared: Option<String> = None;
    let mut entries = Entries::of(cx, value)?;
    while let Some((key, _)) = entries.next(cx)? {
        let Some((Some(ns), _)) = key.name_parts() else {
            return Ok(None);
        };
        match &shared {
            None => shared = Some(ns.to_owned()),
            Some(seen) if seen == ns => {}
            Some(_) => return Ok(None),
        }
    }
    Ok(shared)
}
