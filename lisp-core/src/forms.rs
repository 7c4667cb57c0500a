//! Forms as values: what the reader's text becomes in a runtime.
//!
//! Floor 6. Joins the reader, which knows no values, with namespaces, data readers and the heap. Lists that stand in a
//! source carry `:line` and `:column`, as programs expect of the reader.

use std::cell::RefCell;
use std::sync::Arc;

use crate::base::error::{Error, code};
use crate::base::{Name, Source, Span};
use crate::collection::{Cursor, list, map, set, vector};
use crate::cx::{Cx, Result, Throw};
use crate::env::{self, Resolved, slots};
use crate::numeric::boxed::is_number;
use crate::numeric::parse;
use crate::read::{Build, Items, Options, Position, Reader, View};
use crate::value::{Kind, Value};

/// Builds values of one runtime.
pub struct Forms<'c> {
    cx: RefCell<&'c mut Cx>,
}

impl<'c> Forms<'c> {
    /// A builder for this runtime.
    pub fn new(cx: &'c mut Cx) -> Forms<'c> {
        Forms {
            cx: RefCell::new(cx),
        }
    }

    fn cx(&mut self) -> &mut Cx {
        self.cx.get_mut()
    }
}

/// The first form of `text`, or `None` when there is none.
///
/// # Errors
/// Whatever is wrong with the text, and what data readers throw.
pub fn read_text(cx: &mut Cx, source: &Source, options: Options) -> Result<Option<Value>> {
    let mut reader = Reader::new(source, options);
    let found = reader.next_form(&mut Forms::new(cx))?;
    Ok(found.map(|(form, _)| form))
}

impl Build for Forms<'_> {
    type Form = Value;
    type Error = Throw;

    fn nil(&mut self) -> Value {
        Value::NIL
    }

    fn bool(&mut self, value: bool) -> Value {
        Value::from(value)
    }

    fn int(&mut self, value: i64) -> Value {
        Value::from(value)
    }

    fn float(&mut self, value: f64) -> Value {
        Value::from(value)
    }

    fn char(&mut self, unit: u16) -> Value {
        Value::char(unit)
    }

    fn number(&mut self, token: &str) -> Result<Option<Value>> {
        self.cx().reserve(token.len())?;
        match parse::literal(token) {
            Ok(num) => Ok(Some(num.into_value(&self.cx().heap))),
            Err(error) if error.message.starts_with("Invalid number") => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn string(&mut self, text: &str) -> Result<Value> {
        self.cx().string(text)
    }

    fn regex(&mut self, pattern: &str) -> Result<Value> {
        let text = self.cx().string(pattern)?;
        call_native(self.cx(), "clojure.core", "re-pattern", &[text])
    }

    fn symbol(&mut self, ns: Option<&str>, name: &str) -> Result<Value> {
        Ok(self.cx().symbol(ns, name))
    }

    fn keyword(&mut self, ns: Option<&str>, name: &str) -> Result<Value> {
        let cx = self.cx();
        Ok(cx.names.keyword(&cx.heap, ns, name))
    }

    fn list(&mut self, items: Items<'_, Value>, at: Option<Position>) -> Result<Value> {
        let cx = self.cx();
        cx.tick(1)?;
        let list = list::list_of(&cx.heap, items.collect());
        match at {
            Some(at) if !list.is(Kind::EmptyList) => {
                let meta = place_map(cx, at)?;
                Ok(cx.heap.with_meta(list, Some(meta)))
            }
            _ => Ok(list),
        }
    }

    fn vector(&mut self, items: Items<'_, Value>) -> Result<Value> {
        let cx = self.cx();
        cx.tick(1)?;
        Ok(vector::vector_of(&cx.heap, items))
    }

    fn map(&mut self, items: Items<'_, Value>) -> Result<Value> {
        let cx = self.cx();
        cx.tick(1)?;
        map::of_items_unique(cx, items)
    }

    fn set(&mut self, items: Items<'_, Value>) -> Result<Value> {
        let cx = self.cx();
        let mut whole = set::empty(&cx.heap);
        for item in items {
            let before = set::len(&whole);
            let key = item.clone();
            set::conj_mut(cx, &mut whole, item)?;
            if set::len(&whole) == before {
                return Err(crate::native::duplicate_key(cx, &key));
            }
        }
        Ok(whole)
    }

    fn with_meta(&mut self, form: Value, meta: Value, at: Option<Position>) -> Result<Value> {
        let cx = self.cx();
        let takes_meta = form.obj().is_some_and(|obj| {
            obj.kind().slots() == crate::value::Slots::Values
                && !matches!(
                    obj.kind(),
                    Kind::Keyword | Kind::Regex | Kind::Uuid | Kind::Inst
                )
        });
        if !takes_meta {
            return Err(Error::of(code::READ_META_TARGET).into());
        }
        let is_list = matches!(form.kind(), Kind::List | Kind::EmptyList | Kind::Cons);
        let mut whole = match form.object().meta().filter(|it| !it.is_nil()) {
            Some(own) => own,
            None => match at.filter(|_| is_list) {
                Some(at) => place_map(cx, at)?,
                None => map::empty(&cx.heap),
            },
        };
        let mut cursor = Cursor::new(cx, meta)?;
        while let Some(entry) = cursor.next(cx)? {
            let key = crate::native::nth(cx, &entry, &Value::from(0))?;
            let value = crate::native::nth(cx, &entry, &Value::from(1))?;
            whole = map::assoc(cx, whole, key, value)?;
        }
        Ok(cx.heap.with_meta(form, Some(whole)))
    }

    fn tagged(&mut self, tag: Value, form: Value) -> Result<Value> {
        read_tagged(self.cx(), tag, form)
    }

    fn tagged_literal(&mut self, tag: Value, form: Value) -> Result<Value> {
        Ok(self.cx().heap.object(Kind::TaggedLiteral, [], [tag, form]))
    }

    fn reader_conditional(&mut self, form: Value, splicing: bool) -> Result<Value> {
        let raw = [u64::from(splicing)];
        Ok(self.cx().heap.object(Kind::ReaderConditional, raw, [form]))
    }

    fn view<'a>(&'a self, form: &'a Value) -> View<'a> {
        match (form.kind(), form.name_parts()) {
            (Kind::Symbol, Some((ns, name))) => View::Symbol { ns, name },
            (Kind::Keyword, Some((ns, name))) => View::Keyword { ns, name },
            (Kind::String, _) => View::String,
            (Kind::Int | Kind::Float | Kind::Char, _) => View::Constant,
            _ if is_number(form) => View::Constant,
            (Kind::Vector, _) => View::Vector,
            (Kind::ArrayMap | Kind::HashMap, _) => View::Map,
            (Kind::HashSet, _) => View::Set,
            _ if crate::collection::seq::is_seq(form) => View::List,
            _ => View::Other,
        }
    }

    fn items(&self, form: &Value) -> Vec<Value> {
        let mut cx = self.cx.borrow_mut();
        let mut items = Vec::new();
        let is_map = matches!(form.kind(), Kind::ArrayMap | Kind::HashMap);
        let Ok(mut cursor) = Cursor::new(&mut cx, form.clone()) else {
            return items;
        };
        while let Ok(Some(item)) = cursor.next(&mut cx) {
            if is_map {
                for half in [0, 1] {
                    let part = crate::native::nth(&mut cx, &item, &Value::from(half));
                    items.push(part.unwrap_or_default());
                }
            } else {
                items.push(item);
            }
        }
        items
    }

    fn meta(&self, form: &Value) -> Option<Value> {
        let meta = form.obj()?.meta().filter(|it| !it.is_nil())?;
        let mut cx = self.cx.borrow_mut();
        let mut rest = meta;
        for name in ["line", "column", "end-line", "end-column"] {
            let key = cx.keyword(name);
            rest = map::dissoc(&mut cx, rest, &key).ok()?;
        }
        (map::len(&rest) > 0).then_some(rest)
    }

    fn next_id(&mut self) -> u64 {
        self.cx().new_id()
    }

    fn current_ns(&self) -> Arc<str> {
        let cx = self.cx.borrow();
        let name = env::ns_name(&env::current_ns(&cx)).full_name();
        Arc::from(name.unwrap_or_default())
    }

    fn resolve_alias(&self, alias: &str) -> Option<Arc<str>> {
        let mut cx = self.cx.borrow_mut();
        let here = env::current_ns(&cx);
        let alias = cx.symbol(None, alias);
        let found = env::ns_of_alias(&mut cx, &here, &alias).ok().flatten()?;
        env::ns_name(&found).full_name().map(Arc::from)
    }

    fn resolve_symbol(&self, ns: Option<&str>, name: &str) -> Name {
        let mut cx = self.cx.borrow_mut();
        let full = env::qualify(&mut cx, ns, name).ok();
        let parts = full.as_ref().and_then(Value::name_parts);
        parts.map_or_else(|| Name::new(ns, name), |(ns, name)| Name::new(ns, name))
    }

    fn locate(&self, throw: Throw, span: Span, source: &Source) -> Throw {
        match throw {
            Throw::Error(error) => Throw::Error(error.at(span).in_source(source)),
            other => other,
        }
    }
}

fn place_map(cx: &mut Cx, at: Position) -> Result<Value> {
    let line = (cx.keyword("line"), Value::from(i64::from(at.line)));
    let column = (cx.keyword("column"), Value::from(i64::from(at.column)));
    map::of_pairs(cx, vec![line, column])
}

fn call_native(cx: &mut Cx, ns: &str, name: &str, args: &[Value]) -> Result<Value> {
    match cx.natives.find(ns, name) {
        Some(index) => cx.call(&Value::immediate(Kind::Native, u64::from(index)), args),
        None => Err(Error::of(code::READ_TAG).with("tag", name).into()),
    }
}

fn read_tagged(cx: &mut Cx, tag: Value, form: Value) -> Result<Value> {
    let readers = cx.bindings.get(slots::DATA_READERS).cloned();
    let readers = readers.unwrap_or_else(|| cx.roots.get(slots::DATA_READERS).clone());
    if map::is_map(&readers)
        && let Some(reader) = map::get(cx, &readers, &tag)?
    {
        return cx.call(&reader, &[form]);
    }
    let name = tag.full_name().unwrap_or_default();
    if name == "inst" || name == "uuid" {
        return call_native(cx, "dayfly.internal", "read-tagged", &[tag, form]);
    }
    if name.contains('.') {
        return read_record(cx, &tag, &name, form);
    }
    let default = cx.bindings.get(slots::DEFAULT_DATA_READER).cloned();
    let default = default.unwrap_or_else(|| cx.roots.get(slots::DEFAULT_DATA_READER).clone());
    if default.is_nil() {
        return Err(Error::of(code::READ_TAG).with("tag", name).into());
    }
    cx.call(&default, &[tag, form])
}

/// `#ns.Type{...}` and `#ns.Type[...]`.
fn read_record(cx: &mut Cx, tag: &Value, name: &str, form: Value) -> Result<Value> {
    let Resolved::Class(class) = env::resolve(cx, tag)? else {
        return Err(Error::of(code::RESOLVE_CLASS).with("class", name).into());
    };
    if form.is(Kind::Vector) {
        let fields: Vec<Value> = (0..vector::len(&form))
            .filter_map(|ix| vector::get(&form, ix).cloned())
            .collect();
        return crate::types::instantiate(cx, &class, &fields);
    }
    let (ns, simple) = name.rsplit_once('.').unwrap_or(("", name));
    let maker = cx.symbol(Some(&ns.replace('_', "-")), &format!("map->{simple}"));
    match env::resolve(cx, &maker)? {
        Resolved::Var(var) => cx.call(&var, &[form]),
        _ => Err(Error::of(code::RESOLVE_CLASS).with("class", name).into()),
    }
}
