//! Expressions by kind of form: symbols, lists, literals.

use super::scope::Place;
use super::{Compiler, Dest};
use crate::base::error::{Error, code};
use crate::bytecode::Op;
use crate::collection::{Cursor, map, seq};
use crate::cx::{Result, RootFlag, Throw};
use crate::env::{self, Resolved};
use crate::value::{Kind, Value};

/// A form takes about so much memory until its function is written.
const FORM_BYTES: usize = 256;

impl Compiler<'_> {
    /// Writes code for a form; answers the register that holds the value (0 when there is none). `tail` says that a
    /// `recur` may stand here.
    pub(super) fn expr(&mut self, form: &Value, dest: Dest, tail: bool) -> Result<u16> {
        self.depth += 1;
        if self.depth > self.depth_max {
            let limit = i64::try_from(self.depth_max).unwrap_or(i64::MAX);
            return Err(Error::of(code::COMPILE_TOO_DEEP)
                .with("limit", limit)
                .into());
        }
        if self.function().next > 30_000 {
            let error = Error::of(code::COMPILE_TOO_LARGE).with("what", "registers");
            return Err(error.with("limit", 30_000).into());
        }
        self.charged += FORM_BYTES;
        self.cx.heap.charge_external(FORM_BYTES);
        self.cx.tick(1)?;
        let result = if self.cx.is_stack_short() {
            self.expr_on_another_stack(form, dest, tail)
        } else {
            self.expr_here(form, dest, tail)
        };
        self.depth -= 1;
        result
    }

    #[cold]
    fn expr_on_another_stack(&mut self, form: &Value, dest: Dest, tail: bool) -> Result<u16> {
        let Some(mut another) = self.cx.begin_another_stack() else {
            return Err(Error::of(code::COMPILE_TOO_DEEP)
                .with("limit", self.depth as i64)
                .into());
        };
        let result = another.run(|| self.expr_here(form, dest, tail));
        self.cx.end_another_stack(another);
        result
    }

    fn expr_here(&mut self, form: &Value, dest: Dest, tail: bool) -> Result<u16> {
        match form.kind() {
            Kind::Symbol => self.symbol(form, dest),
            Kind::Vector
            | Kind::Subvec
            | Kind::MapEntry
            | Kind::ArrayMap
            | Kind::HashMap
            | Kind::HashSet => {
                if self.is_constant(form)? {
                    return self.load(form.clone(), dest);
                }
                self.collection(form, dest)
            }
            Kind::List | Kind::Cons | Kind::LazySeq | Kind::ChunkedCons => {
                self.list(form, dest, tail)
            }
            _ if crate::collection::seq::is_seq(form) && !form.is(Kind::EmptyList) => {
                self.list(form, dest, tail)
            }
            _ => self.load(form.clone(), dest),
        }
    }

    /// The register for a value that goes to `dest`: the one asked for, or the next free one, which is not yet taken.
    pub(super) fn target(&mut self, dest: Dest) -> u16 {
        let register = match dest {
            Dest::Reg(register) => register,
            _ => self.function().next,
        };
        self.function().touch(register);
        register
    }

    /// Finishes an expression whose value is in `register`.
    pub(super) fn deliver(&mut self, register: u16, dest: Dest) -> u16 {
        match dest {
            Dest::Reg(wanted) => {
                self.function().builder.move_to(wanted, register);
                wanted
            }
            Dest::Return => {
                self.function().builder.abc(Op::Return, register, 0, 0);
                register
            }
            Dest::Any | Dest::Effect => register,
        }
    }

    /// Loads a constant.
    pub(super) fn load(&mut self, value: Value, dest: Dest) -> Result<u16> {
        if dest == Dest::Effect {
            return Ok(0);
        }
        let target = self.target(dest);
        let small = value.as_long().and_then(|int| i32::try_from(int).ok());
        let builder = &mut self.function().builder;
        match (value.kind(), small) {
            (Kind::Nil, _) => builder.abc(Op::LoadSimple, target, 0, 0),
            (Kind::False, _) => builder.abc(Op::LoadSimple, target, 1, 0),
            (Kind::True, _) => builder.abc(Op::LoadSimple, target, 2, 0),
            (_, Some(int)) => builder.imm(Op::LoadInt, target, int),
            _ if let Some(bits) = single_precision(&value) => {
                builder.imm(Op::LoadFloat, target, bits as i32);
            }
            _ => {
                let k = builder.constant(value);
                builder.imm(Op::LoadConst, target, k as i32);
            }
        }
        Ok(self.deliver(target, dest))
    }

    /// Writes what loads a local into `target`.
    pub(super) fn load_place(&mut self, place: Place, target: u16) {
        self.function().touch(target);
        let builder = &mut self.function().builder;
        match place {
            Place::Reg(register) => builder.move_to(target, register),
            Place::Capture(ix) => builder.abc(Op::LoadCapture, target, ix, 0),
            Place::Itself => builder.abc(Op::LoadSelf, target, 0, 0),
            Place::Field { instance, ix, .. } => builder.abc(Op::LoadField, target, instance, ix),
        }
    }

    fn symbol(&mut self, symbol: &Value, dest: Dest) -> Result<u16> {
        if let Some(place) = self.local(symbol) {
            if let (Place::Reg(register), Dest::Any | Dest::Return | Dest::Effect) = (place, dest) {
                return Ok(self.deliver(register, dest));
            }
            let target = self.target(dest);
            self.load_place(place, target);
            return Ok(self.deliver(target, dest));
        }
        match env::resolve(self.cx, symbol)? {
            Resolved::Var(var) => self.load_root(&var, dest),
            Resolved::Class(class) => self.load(class, dest),
            Resolved::Member(class, member) => self.static_field(&class, &member, dest),
            Resolved::Nothing => Err(self.unresolved(symbol)),
        }
    }

    fn load_root(&mut self, var: &Value, dest: Dest) -> Result<u16> {
        let slot = var.object().raw(0) as u32;
        let flags = self.cx.roots.flags(slot);
        if flags.has(RootFlag::MACRO) {
            let name = format!("#'{}", env::var_name(self.cx, slot));
            return Err(Error::of(code::COMPILE_MACRO_VALUE)
                .with("var", name)
                .into());
        }
        let op = if flags.has(RootFlag::DYNAMIC) {
            Op::LoadDynamic
        } else {
            Op::LoadVar
        };
        let target = self.target(dest);
        self.function().builder.imm(op, target, slot as i32);
        Ok(self.deliver(target, dest))
    }

    /// The error for a symbol that means nothing, with names that are near it.
    pub(super) fn unresolved(&mut self, symbol: &Value) -> Throw {
        let name = symbol.full_name().unwrap_or_default();
        let is_class = name.contains('.') && !name.contains('/');
        if is_class {
            return Error::of(code::RESOLVE_CLASS).with("class", name).into();
        }
        let error = Error::of(code::RESOLVE_SYMBOL).with("symbol", &*name);
        match self.nearest(&name) {
            Some(near) => error.hint(format!("did you mean {near}?")).into(),
            None => error.into(),
        }
    }

    fn nearest(&mut self, name: &str) -> Option<String> {
        let here = env::current_ns(self.cx);
        let known = env::mappings(self.cx, &here);
        let mut names: Vec<String> = self
            .local_names()
            .iter()
            .filter_map(Value::full_name)
            .collect();
        let mut cursor = Cursor::new(self.cx, known).ok()?;
        while let Ok(Some(entry)) = cursor.next(self.cx) {
            let key = crate::native::nth(self.cx, &entry, &Value::from(0)).ok()?;
            names.extend(key.full_name());
        }
        let near = crate::base::error::suggest::nearest(name, names.iter().map(String::as_str));
        near.map(str::to_owned)
    }

    /// A vector, map or set literal with parts to evaluate.
    fn collection(&mut self, form: &Value, dest: Dest) -> Result<u16> {
        let (op, items) = match form.kind() {
            Kind::Vector | Kind::Subvec | Kind::MapEntry => (Op::Vector, self.items(form)?),
            Kind::HashSet => (Op::Set, self.items(form)?),
            _ => (Op::Map, self.pairs(form)?),
        };
        let saved = self.function().next;
        let base = self.base(dest);
        self.consecutive(&items, base)?;
        let len = items.len();
        self.function()
            .builder
            .range(op, base, len as u16, len as i32);
        self.function().touch(base);
        self.function().next = saved;
        let meta = form.object().meta().filter(|meta| !meta.is_nil());
        if let Some(meta) = meta {
            self.function().next = base + 1;
            self.function().touch(base + 1);
            self.expr(&meta, Dest::Reg(base + 1), false)?;
            self.call_native("clojure.core", "with-meta", base, 2)?;
            self.function().next = saved;
        }
        Ok(self.deliver(base, dest))
    }

    /// First register of a run whose result goes to `dest`: the wanted one when it is free, else the next one.
    pub(super) fn base(&mut self, dest: Dest) -> u16 {
        let next = self.function().next;
        match dest {
            Dest::Reg(register) if register >= next => register,
            _ => next,
        }
    }

    /// Evaluates forms into consecutive registers from `base` on.
    pub(super) fn consecutive(&mut self, forms: &[Value], base: u16) -> Result<()> {
        for (ix, form) in forms.iter().enumerate() {
            let register = base + u16::try_from(ix).unwrap_or(u16::MAX);
            self.function().next = register;
            self.function().touch(register);
            self.expr(form, Dest::Reg(register), false)?;
            self.function().next = register + 1;
        }
        Ok(())
    }

    /// Items of a sequence or vector.
    pub(super) fn items(&mut self, form: &Value) -> Result<Vec<Value>> {
        let mut items = Vec::new();
        let mut cursor = Cursor::new(self.cx, form.clone())?;
        while let Some(item) = cursor.next(self.cx)? {
            items.push(item);
            if items.len() > 30_000 {
                let error = Error::of(code::COMPILE_TOO_LARGE).with("what", "parts");
                return Err(error.with("limit", 30_000).into());
            }
        }
        Ok(items)
    }

    /// Keys and values of a map in turn.
    pub(super) fn pairs(&mut self, form: &Value) -> Result<Vec<Value>> {
        let mut items = Vec::new();
        let mut cursor = Cursor::new(self.cx, form.clone())?;
        while let Some(entry) = cursor.next(self.cx)? {
            items.push(crate::native::nth(self.cx, &entry, &Value::from(0))?);
            items.push(crate::native::nth(self.cx, &entry, &Value::from(1))?);
        }
        Ok(items)
    }

    /// Notes line and column of a list.
    pub(super) fn note_place(&mut self, form: &Value) -> Result<()> {
        let Some(meta) = form
            .obj()
            .and_then(|obj| obj.meta())
            .filter(|it| !it.is_nil())
        else {
            return Ok(());
        };
        let mut part = |name: &str| -> Result<Option<u32>> {
            let key = self.cx.keyword(name);
            let value = map::get(self.cx, &meta, &key)?;
            Ok(value
                .and_then(|it| it.as_int())
                .and_then(|it| u32::try_from(it).ok()))
        };
        if let (Some(line), Some(column)) = (part("line")?, part("column")?) {
            self.place = (line, column);
            self.function().builder.place = (line, column);
        }
        Ok(())
    }

    /// The metadata of a function form that becomes the function's.
    fn meta_of(&mut self, form: &Value) -> Result<Option<Value>> {
        let Some(mut meta) = form.object().meta().filter(|it| !it.is_nil()) else {
            return Ok(None);
        };
        for name in [
            "line",
            "column",
            "end-line",
            "end-column",
            "once",
            "file",
            "tag",
            "rettag",
        ] {
            let key = self.cx.keyword(name);
            meta = map::dissoc(self.cx, meta, &key)?;
        }
        Ok((map::len(&meta) > 0).then_some(meta))
    }

    fn list(&mut self, form: &Value, dest: Dest, tail: bool) -> Result<u16> {
        let before = self.place;
        self.note_place(form)?;
        let register = self.list_here(form, dest, tail)?;
        self.place = before;
        self.function().builder.place = before;
        Ok(register)
    }

    fn list_here(&mut self, form: &Value, dest: Dest, tail: bool) -> Result<u16> {
        let form = seq::seq(self.cx, form)?;
        if form.is_nil() {
            let empty = crate::collection::list::empty_list(&self.cx.heap);
            return self.load(empty, dest);
        }
        let head = seq::first(self.cx, &form)?;
        // Special forms cannot be shadowed, macros can.
        if let Some(special) = super::special::find(&head) {
            let parts = self.items(&form)?;
            if head.is_named(Kind::Symbol, "fn*") {
                self.form_meta = self.meta_of(&form)?;
            }
            return special(self, &parts, dest, tail);
        }
        if head.is(Kind::Symbol)
            && self.local(&head).is_none()
            && let Some(expanded) = self.expand(&form, &head)?
        {
            return self.expr(&expanded, dest, tail);
        }
        let parts = self.items(&form)?;
        self.call(&parts, dest)
    }
}

/// The bits of a float that single precision holds exactly.
fn single_precision(value: &Value) -> Option<u32> {
    let float = value.as_double()?;
    let single = float as f32;
    (f64::from(single).to_bits() == float.to_bits()).then(|| single.to_bits())
}
