//! A builder for tests: forms as a tree that prints.

use std::sync::Arc;

use super::build::{Build, Items, View};
use super::{Position, Reader};
use crate::base::{Error, Name, Plain, Result, Source, Span, code};

/// A form that knows its metadata.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tree {
    pub(super) kind: Kind,
    pub(super) meta: Option<Arc<Tree>>,
    pub(super) at: Option<Position>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    Nil,
    Bool(bool),
    Int(i64),
    Float(f64),
    /// Any other number, as written.
    Number(String),
    Char(u16),
    String(String),
    Regex(String),
    Symbol(Name),
    Keyword(Name),
    List(Arc<[Tree]>),
    Vector(Arc<[Tree]>),
    Map(Arc<[Tree]>),
    Set(Arc<[Tree]>),
    Tagged(Arc<[Tree]>),
    Conditional(Arc<[Tree]>, bool),
}

/// Builds trees in the namespace `rec.ns`, which has `str` as alias of `clojure.string`.
#[derive(Default)]
pub(super) struct Trees {
    next: u64,
}

fn tree(kind: Kind) -> Tree {
    Tree {
        kind,
        meta: None,
        at: None,
    }
}

impl Build for Trees {
    type Form = Tree;
    type Error = Error;

    fn nil(&mut self) -> Tree {
        tree(Kind::Nil)
    }

    fn bool(&mut self, value: bool) -> Tree {
        tree(Kind::Bool(value))
    }

    fn int(&mut self, value: i64) -> Tree {
        tree(Kind::Int(value))
    }

    fn float(&mut self, value: f64) -> Tree {
        tree(Kind::Float(value))
    }

    fn char(&mut self, unit: u16) -> Tree {
        tree(Kind::Char(unit))
    }

    fn number(&mut self, token: &str) -> Result<Option<Tree>> {
        let digits = token.trim_end_matches(['N', 'M']);
        let known = digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"-/".contains(&byte));
        let known = known && !digits.contains("/-");
        let octal = digits.contains(['8', '9']) && digits.starts_with('0');
        Ok((known && !octal).then(|| tree(Kind::Number(token.to_owned()))))
    }

    fn string(&mut self, text: &str) -> Result<Tree> {
        Ok(tree(Kind::String(text.to_owned())))
    }

    fn regex(&mut self, pattern: &str) -> Result<Tree> {
        Ok(tree(Kind::Regex(pattern.to_owned())))
    }

    fn symbol(&mut self, ns: Option<&str>, name: &str) -> Result<Tree> {
        Ok(tree(Kind::Symbol(Name::new(ns, name))))
    }

    fn keyword(&mut self, ns: Option<&str>, name: &str) -> Result<Tree> {
        Ok(tree(Kind::Keyword(Name::new(ns, name))))
    }

    fn list(&mut self, items: Items<'_, Tree>, at: Option<Position>) -> Result<Tree> {
        Ok(Tree {
            at,
            ..tree(Kind::List(items.collect()))
        })
    }

    fn vector(&mut self, items: Items<'_, Tree>) -> Result<Tree> {
        Ok(tree(Kind::Vector(items.collect())))
    }

    fn map(&mut self, items: Items<'_, Tree>) -> Result<Tree> {
        let items: Vec<Tree> = items.collect();
        let keys: Vec<&Tree> = items.iter().step_by(2).collect();
        unique(&keys)?;
        Ok(tree(Kind::Map(items.into())))
    }

    fn set(&mut self, items: Items<'_, Tree>) -> Result<Tree> {
        let items: Vec<Tree> = items.collect();
        unique(&items.iter().collect::<Vec<_>>())?;
        Ok(tree(Kind::Set(items.into())))
    }

    fn with_meta(&mut self, form: Tree, meta: Tree, at: Option<Position>) -> Result<Tree> {
        let mut pairs = form.meta.as_deref().map(Tree::items).unwrap_or_default();
        for pair in meta.items().chunks(2) {
            match pairs.chunks_mut(2).find(|old| old[0] == pair[0]) {
                Some(old) => old[1] = pair[1].clone(),
                None => pairs.extend(pair.iter().cloned()),
            }
        }
        let meta = Some(Arc::new(tree(Kind::Map(pairs.into()))));
        match form.kind {
            Kind::List(_) => Ok(Tree { meta, at, ..form }),
            Kind::Symbol(_) | Kind::Vector(_) | Kind::Map(_) | Kind::Set(_) => {
                Ok(Tree { meta, ..form })
            }
            _ => Err(Error::of(code::READ_META_TARGET)),
        }
    }

    fn tagged(&mut self, tag: Tree, form: Tree) -> Result<Tree> {
        let known = ["uuid", "inst", "known"].contains(&tag.to_string().as_str());
        match known {
            true => self.tagged_literal(tag, form),
            false => Err(Error::of(code::READ_TAG).with("tag", Plain::symbol(&tag.to_string()))),
        }
    }

    fn tagged_literal(&mut self, tag: Tree, form: Tree) -> Result<Tree> {
        Ok(tree(Kind::Tagged([tag, form].into())))
    }

    fn reader_conditional(&mut self, form: Tree, splicing: bool) -> Result<Tree> {
        Ok(tree(Kind::Conditional([form].into(), splicing)))
    }

    fn view<'a>(&'a self, form: &'a Tree) -> View<'a> {
        match &form.kind {
            Kind::Symbol(name) => View::Symbol {
                ns: name.ns(),
                name: name.name(),
            },
            Kind::Keyword(name) => View::Keyword {
                ns: name.ns(),
                name: name.name(),
            },
            Kind::String(_) => View::String,
            Kind::Int(_) | Kind::Float(_) | Kind::Number(_) | Kind::Char(_) => View::Constant,
            Kind::List(_) => View::List,
            Kind::Vector(_) => View::Vector,
            Kind::Map(_) => View::Map,
            Kind::Set(_) => View::Set,
            _ => View::Other,
        }
    }

    fn items(&self, form: &Tree) -> Vec<Tree> {
        form.items()
    }

    fn meta(&self, form: &Tree) -> Option<Tree> {
        form.meta.as_deref().cloned()
    }

    fn next_id(&mut self) -> u64 {
        self.next += 1;
        self.next
    }

    fn current_ns(&self) -> Arc<str> {
        "rec.ns".into()
    }

    fn resolve_alias(&self, alias: &str) -> Option<Arc<str>> {
        ["str", "clojure.string"]
            .contains(&alias)
            .then(|| "clojure.string".into())
    }

    fn resolve_symbol(&self, ns: Option<&str>, name: &str) -> Name {
        let core = ["+", "let", "inc", "map"];
        match (ns, name) {
            (None, "String") => Name::new(None, "java.lang.String"),
            (Some("Math"), _) => Name::new(Some("java.lang.Math"), name),
            (Some("str"), _) => Name::new(Some("clojure.string"), name),
            (Some(_), _) => Name::new(ns, name),
            (None, name) if core.contains(&name) => Name::new(Some("clojure.core"), name),
            (None, name) => Name::new(Some("rec.ns"), name),
        }
    }

    fn locate(&self, error: Error, span: Span, source: &Source) -> Error {
        error.at(span).in_source(source)
    }
}

fn unique(keys: &[&Tree]) -> Result<()> {
    for (ix, key) in keys.iter().enumerate() {
        if keys[..ix].contains(key) {
            let text = match &key.kind {
                Kind::String(text) => text.clone(),
                Kind::Nil => "null".to_owned(),
                _ => key.to_string(),
            };
            return Err(Error::of(code::READ_DUPLICATE_KEY).with("key", text));
        }
    }
    Ok(())
}

impl Tree {
    pub(super) fn items(&self) -> Vec<Tree> {
        self.children().to_vec()
    }

    fn children(&self) -> &[Tree] {
        match &self.kind {
            Kind::List(items) | Kind::Vector(items) | Kind::Map(items) | Kind::Set(items) => items,
            Kind::Tagged(items) | Kind::Conditional(items, _) => items,
            _ => &[],
        }
    }

    /// The same as plain data; what that has no kind for is tagged.
    pub(super) fn to_plain(&self) -> Plain {
        let items = || self.children().iter().map(Tree::to_plain);
        match &self.kind {
            Kind::Nil => Plain::Nil,
            Kind::Bool(value) => (*value).into(),
            Kind::Int(value) => (*value).into(),
            Kind::Float(value) => (*value).into(),
            Kind::Number(text) => Plain::symbol(text),
            Kind::Char(unit) => Plain::Char(*unit),
            Kind::String(text) => text.into(),
            Kind::Regex(text) => Plain::symbol(&format!("#\"{text}\"")),
            Kind::Symbol(name) => Plain::Symbol(name.clone()),
            Kind::Keyword(name) => Plain::Keyword(name.clone()),
            Kind::List(_) => Plain::list(items()),
            Kind::Vector(_) => Plain::vector(items()),
            Kind::Set(_) => Plain::set(items()),
            Kind::Map(items) => Plain::map(
                items
                    .chunks(2)
                    .map(|pair| (pair[0].to_plain(), pair[1].to_plain())),
            ),
            Kind::Tagged(items) => Plain::tagged(&items[0].to_string(), items[1].to_plain()),
            Kind::Conditional(items, splicing) => {
                let mark = if *splicing { "?@" } else { "?" };
                Plain::symbol(&format!("#{mark}{}", items[0]))
            }
        }
    }
}

impl std::fmt::Display for Tree {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.to_plain())
    }
}

/// The first form of `text`.
pub(super) fn read(text: &str, options: super::Options) -> Result<Option<Tree>> {
    let source = Source::new("test", text);
    let answer = Reader::new(&source, options).next_form(&mut Trees::default());
    Ok(answer?.map(|(form, _)| form))
}
