//! Namespaced maps: `#:ns{...}`, `#::{...}` and `#::alias{...}`.
//!
//! Keys that are keywords or symbols without a namespace get the map's; those in the namespace `_`
//! lose theirs. As in Clojure the namespace is judged when the map is complete, in EDN before.

use super::Dialect;
use super::build::{Build, View};
use super::engine::{Answer, Engine, Step};
use super::frame::{Kind, MapNamespace};
use crate::base::code;

impl<B: Build> Engine<'_, '_, B> {
    /// Reads what begins with the `#:` at `start`.
    pub(super) fn map_namespace(&mut self, start: usize) -> Answer<B, Step<B::Form>> {
        if self.reader.options.dialect == Dialect::Edn {
            return self.open(Kind::MapNamespace { auto: false }, start, 2);
        }
        self.reader.offset = start + 2;
        let auto = self.reader.peek() == Some(b':');
        self.reader.offset += usize::from(auto);
        let spaced = self.reader.peek().is_some() && self.reader.at_space();
        if spaced && auto {
            self.reader.skip_space();
        }
        match self.reader.peek() {
            Some(b'{') if auto => self.open_map(MapNamespace::Current, start),
            _ if spaced => Err(self.fail(code::READ_MAP_NO_NAMESPACE, start, &[])),
            Some(b'{') => self.open_map(MapNamespace::Missing, start),
            _ => {
                let width = 2 + usize::from(auto);
                self.open(Kind::MapNamespace { auto }, start, width)
            }
        }
    }

    /// Goes on after the namespace `form` of `#:ns` or `#::alias`, read at `start`.
    pub(super) fn open_namespaced_map(
        &mut self,
        auto: bool,
        form: B::Form,
        start: usize,
        open: usize,
    ) -> Answer<B, ()> {
        let text = (start, self.reader.offset);
        let ns = match auto {
            true => MapNamespace::Aliased { form, text },
            false => MapNamespace::Named { form, text },
        };
        if self.reader.options.dialect == Dialect::Edn {
            self.namespace_of(&ns, open)?;
        }
        self.reader.skip_space();
        match self.reader.peek() {
            Some(b'{') => self.open_map(ns, open).map(|_| ()),
            Some(_) => Err(self.fail(code::READ_MAP_NO_MAP, open, &[])),
            None => {
                let error = self.reader.unfinished(code::READ_EOF, open);
                Err(error.message(code::READ_MAP_NO_MAP.template).into())
            }
        }
    }

    /// Opens the map whose brace is at the offset.
    fn open_map(&mut self, ns: MapNamespace<B::Form>, start: usize) -> Answer<B, Step<B::Form>> {
        let base = self.values.len();
        let width = self.reader.offset + 1 - start;
        self.open(Kind::NamespacedMap { ns, base }, start, width)
    }

    /// The map whose keys and values lie on the value stack from `base` on.
    pub(super) fn namespaced_map(
        &mut self,
        ns: MapNamespace<B::Form>,
        base: usize,
        open: usize,
    ) -> Answer<B, B::Form> {
        if (self.values.len() - base) % 2 == 1 {
            return Err(self.fail(code::READ_NAMESPACED_MAP_ODD, open, &[]));
        }
        let ns = self.namespace_of(&ns, open)?;
        for ix in (base..self.values.len()).step_by(2) {
            if let Some(key) = self.qualified(ix, &ns)? {
                self.values[ix] = key;
            }
        }
        let built = self.build.map(self.values.drain(base..));
        self.located(built, open)
    }

    fn namespace_of(&mut self, ns: &MapNamespace<B::Form>, open: usize) -> Answer<B, String> {
        let (form, (start, end), auto) = match ns {
            MapNamespace::Current => return Ok(self.build.current_ns().to_string()),
            MapNamespace::Missing => {
                return Err(self.fail(code::READ_MAP_NAMESPACE, open, &[("ns", "null")]));
            }
            MapNamespace::Named { form, text } => (form, *text, false),
            MapNamespace::Aliased { form, text } => (form, *text, true),
        };
        let text = self.reader.text.get(start..end).unwrap_or("");
        let found = match self.build.view(form) {
            View::Symbol { ns: None, name } if auto => {
                let resolved = self.build.resolve_alias(name).map(|ns| ns.to_string());
                resolved.ok_or(code::READ_MAP_ALIAS)
            }
            View::Symbol { ns: None, name } => Ok(name.to_owned()),
            _ => Err(code::READ_MAP_NAMESPACE),
        };
        found.map_err(|code| self.fail(code, open, &[("ns", text.trim_matches('"'))]))
    }

    /// The key at `ix` of the value stack in the namespace `map_ns`, if that changes it.
    fn qualified(&mut self, ix: usize, map_ns: &str) -> Answer<B, Option<B::Form>> {
        let new_ns = |ns: Option<&str>| match ns {
            None => Some(Some(map_ns)),
            Some("_") => Some(None),
            Some(_) => None,
        };
        let (keyword, ns, name) = match self.build.view(&self.values[ix]) {
            View::Keyword { ns, name } => (true, new_ns(ns), name.to_owned()),
            View::Symbol { ns, name } => (false, new_ns(ns), name.to_owned()),
            _ => return Ok(None),
        };
        match ns {
            None => Ok(None),
            Some(ns) if keyword => self.build.keyword(ns, &name).map(Some),
            Some(ns) => self.build.symbol(ns, &name).map(Some),
        }
    }
}
