//! Calls: inlined ones, of vars, of anything else.

use super::inline::{Inline, inline};
use super::unchecked::core_name;
use super::{Compiler, Dest};
use crate::base::error::{Error, code};
use crate::bytecode::{Insn, Op};
use crate::collection::{Cursor, map, vector};
use crate::cx::{Result, RootFlag};
use crate::env::{self, Resolved};
use crate::types;
use crate::value::{Kind, Value};

impl Compiler<'_> {
    /// A call of the first part with the others.
    pub(super) fn call(&mut self, parts: &[Value], dest: Dest) -> Result<u16> {
        let (head, args) = parts.split_first().expect("a call has a head");
        if head.is(Kind::Symbol) && self.local(head).is_none() {
            match env::resolve(self.cx, head)? {
                Resolved::Var(var) => return self.call_of_var(&var, args, dest),
                Resolved::Member(class, member)
                    if member == "new" && self.cx.natives.find(&class, "new").is_none() =>
                {
                    return self.construct(&class, args, dest);
                }
                Resolved::Member(class, member) => {
                    return self.static_call(&class, &member, args, dest);
                }
                Resolved::Class(class) => return self.call_of_constant(class, args, dest),
                Resolved::Nothing => return Err(self.unresolved(head)),
            }
        }
        if head.is_nil() {
            let form = crate::collection::list::list_of(&self.cx.heap, parts.to_vec());
            let shown = crate::print::pr_str(self.cx, &form)?;
            return Err(self.argument(format!("Can't call nil, form: {shown}")));
        }
        if head.is(Kind::Keyword) && args.len() == 1 {
            return self.lookup(head, &args[0], dest);
        }
        self.call_of_value(head, args, dest)
    }

    /// `(Class/new args)` is `(new Class args)`.
    fn construct(&mut self, class: &str, args: &[Value], dest: Dest) -> Result<u16> {
        let new = self.cx.symbol(None, "new");
        let class = self.cx.symbol(None, class);
        let form = [new, class].into_iter().chain(args.iter().cloned());
        let form = crate::collection::list::list_of(&self.cx.heap, form.collect());
        self.expr(&form, dest, false)
    }

    /// `(:key coll)`.
    fn lookup(&mut self, key: &Value, coll: &Value, dest: Dest) -> Result<u16> {
        let k = self.function().builder.constant(key.clone());
        let Ok(k) = u16::try_from(k) else {
            return self.call_of_value(key, std::slice::from_ref(coll), dest);
        };
        let saved = self.function().next;
        let coll = self.operand(coll)?;
        self.function().next = saved;
        let target = self.target(dest);
        self.function().builder.abc(Op::GetConst, target, coll, k);
        Ok(self.deliver(target, dest))
    }

    /// Evaluates an operand to a register, taking one if it is not in one already.
    pub(super) fn operand(&mut self, form: &Value) -> Result<u16> {
        let next = self.function().next;
        self.function().touch(next);
        let register = self.expr(form, Dest::Any, false)?;
        if register == next {
            self.function().next = next + 1;
        }
        Ok(register)
    }

    pub(super) fn call_of_var(&mut self, var: &Value, args: &[Value], dest: Dest) -> Result<u16> {
        if let Some(var) = self.unchecked(var, args.len())? {
            return self.unchecked_call(&var, args, dest);
        }
        let slot = var.object().raw(0) as u32;
        let inlined = self.inlined(var, args.len());
        if let Some(folded) = inlined.and_then(|inlined| super::inline::fold(inlined, args)) {
            return self.load(Value::from(folded), dest);
        }
        if let Some(inlined) = inlined
            && let Some(register) = self.inline_call(inlined, args, dest)?
        {
            return Ok(register);
        }
        let flags = self.cx.roots.flags(slot);
        if flags.has(RootFlag::MACRO) {
            let name = format!("#'{}", env::var_name(self.cx, slot));
            return Err(Error::of(code::COMPILE_MACRO_VALUE)
                .with("var", name)
                .into());
        }
        if self.cx.roots.get(slot).is(Kind::ProtocolFn) {
            self.check_protocol_call(var, args.len())?;
        }
        if flags.has(RootFlag::DYNAMIC) || args.len() > 250 {
            let saved = self.function().next;
            let function = self.function().take();
            let load = if flags.has(RootFlag::DYNAMIC) {
                Op::LoadDynamic
            } else {
                Op::LoadVar
            };
            self.function().builder.imm(load, function, slot as i32);
            let base = self.function().next;
            self.consecutive(args, base)?;
            return Ok(self.finish_call((function, base), args.len(), saved, dest));
        }
        let saved = self.function().next;
        let base = self.base(dest);
        self.consecutive(args, base)?;
        self.function().touch(base);
        self.function()
            .builder
            .range(Op::CallVar, base, args.len() as u16, slot as i32);
        self.function().next = saved;
        Ok(self.deliver(base, dest))
    }

    /// The instruction that a call of this var is, unless a program gave it another root.
    pub(super) fn inlined(&mut self, var: &Value, args: usize) -> Option<Inline> {
        let name = core_name(var)?;
        let name = name.name_parts()?.1;
        match inline(name, args) {
            Some(Inline::Folded(Op::Add)) if self.is_unchecked() => {
                Some(Inline::Folded(Op::WrappingAdd))
            }
            Some(Inline::Folded(Op::Mul)) if self.is_unchecked() => {
                Some(Inline::Folded(Op::WrappingMul))
            }
            found if self.unchecked_name(name, args).is_none() => found,
            _ => None,
        }
    }

    /// Does this head with so many arguments become arithmetic without other effects than its value?
    pub(super) fn is_arithmetic(&mut self, head: &Value, args: usize) -> bool {
        if !head.is(Kind::Symbol) || self.local(head).is_some() {
            return false;
        }
        let Ok(Resolved::Var(var)) = env::resolve(self.cx, head) else {
            return false;
        };
        let arithmetic = [
            Op::Add,
            Op::Sub,
            Op::Mul,
            Op::Quot,
            Op::Rem,
            Op::Mod,
            Op::BitAnd,
        ];
        match self.inlined(&var, args) {
            Some(Inline::Plus(_)) => true,
            Some(Inline::Binary(op) | Inline::Folded(op)) => arithmetic.contains(&op),
            _ => false,
        }
    }

    /// Instructions that have an effect and no result.
    fn inline_effect(&mut self, how: Inline, args: &[Value]) -> Result<bool> {
        let saved = self.function().next;
        match how {
            Inline::Binary(Op::ChunkAppend) => {
                let buffer = self.operand(&args[0])?;
                let item = self.operand(&args[1])?;
                self.function()
                    .builder
                    .abc(Op::ChunkAppend, buffer, item, 0);
            }
            Inline::Ternary(Op::ArraySet) => {
                self.array_put(args)?;
            }
            _ => return Ok(false),
        }
        self.function().next = saved;
        Ok(true)
    }

    /// `(aset array index item)` for its effect; answers where the item is.
    fn array_put(&mut self, args: &[Value]) -> Result<u16> {
        let array = self.operand(&args[0])?;
        let (ix, offset) = match self.is_quiet(&args[2])? {
            true => self.index(&args[1])?,
            false => (self.operand(&args[1])?, 0),
        };
        let item = self.operand(&args[2])?;
        self.function().builder.abc(Op::ArrayPut, array, ix, item);
        self.function().builder.at_offset(offset);
        Ok(item)
    }

    fn inline_call(&mut self, how: Inline, args: &[Value], dest: Dest) -> Result<Option<u16>> {
        if dest == Dest::Effect && self.inline_effect(how, args)? {
            return Ok(Some(0));
        }
        if how == Inline::Binary(Op::ChunkAppend) {
            return Ok(None);
        }
        let saved = self.function().next;
        let target = match how {
            Inline::Unary(op) => {
                let a = self.operand(&args[0])?;
                self.function().next = saved;
                let target = self.target(dest);
                self.function().builder.abc(op, target, a, 0);
                target
            }
            Inline::Plus(number) => self.add_number(&args[0], number, dest)?,
            Inline::Against(op, number) => {
                let a = self.operand(&args[0])?;
                let b = self.function().take();
                self.function()
                    .builder
                    .imm(Op::LoadInt, b, i32::from(number));
                self.function().next = saved;
                let target = self.target(dest);
                self.function().builder.abc(op, target, a, b);
                target
            }
            Inline::Binary(Op::ArrayGet) => {
                let array = self.operand(&args[0])?;
                let (ix, offset) = self.index(&args[1])?;
                self.function().next = saved;
                let target = self.target(dest);
                self.function().builder.abc(Op::ArrayGet, target, array, ix);
                self.function().builder.at_offset(offset);
                target
            }
            Inline::Binary(op) => self.binary(op, &args[0], &args[1], dest)?,
            Inline::Folded(op) => return self.folded(op, args, dest).map(Some),
            Inline::Ternary(Op::NthOrNil) => {
                let small = args[1].as_int().and_then(|int| u16::try_from(int).ok());
                let (Some(ix), true) = (small, args[2].is_nil()) else {
                    return Ok(None);
                };
                let coll = self.operand(&args[0])?;
                self.function().next = saved;
                let target = self.target(dest);
                self.function().builder.abc(Op::NthOrNil, target, coll, ix);
                target
            }
            Inline::Ternary(Op::ArraySet) if self.is_quiet(&args[2])? => {
                let item = self.array_put(args)?;
                self.function().next = saved;
                let target = self.target(dest);
                self.function().builder.abc(Op::Move, target, item, 0);
                target
            }
            Inline::Ternary(op) => {
                let base = self.base(dest);
                self.consecutive(args, base)?;
                self.function().builder.abc(op, base, 0, 0);
                self.function().next = saved;
                base
            }
        };
        self.function().next = saved;
        Ok(Some(self.deliver(target, dest)))
    }

    /// Is it no call, or arithmetic at least? What is computed before it may then fail behind it.
    fn is_quiet(&mut self, form: &Value) -> Result<bool> {
        if !matches!(form.kind(), Kind::List | Kind::Cons) {
            return Ok(true);
        }
        let parts = self.items(form)?;
        let [head, args @ ..] = parts.as_slice() else {
            return Ok(true);
        };
        Ok(self.is_arithmetic(head, args.len()))
    }

    /// An index into an array as a register and a small number to be added.
    fn index(&mut self, form: &Value) -> Result<(u16, u8)> {
        if !matches!(form.kind(), Kind::List | Kind::Cons) {
            return Ok((self.operand(form)?, 0));
        }
        let parts = self.items(form)?;
        if let [head, whole, rest @ ..] = parts.as_slice()
            && self.is_arithmetic(head, rest.len() + 1)
            && let Some(offset) = self.offset(head, rest)
        {
            return Ok((self.operand(whole)?, offset));
        }
        Ok((self.operand(form)?, 0))
    }

    /// The number that `(+ x number)` or `(inc x)` adds, when it is small.
    fn offset(&mut self, head: &Value, rest: &[Value]) -> Option<u8> {
        let Ok(Resolved::Var(var)) = env::resolve(self.cx, head) else {
            return None;
        };
        let number = match (self.inlined(&var, rest.len() + 1)?, rest) {
            (Inline::Plus(number), []) => i64::from(number),
            (Inline::Folded(Op::Add), [number]) => number.as_int()?,
            _ => return None,
        };
        let number = u8::try_from(number).ok()?;
        (1..=Insn::OFFSET_MAX).contains(&number).then_some(number)
    }

    fn add_number(&mut self, form: &Value, number: i16, dest: Dest) -> Result<u16> {
        let saved = self.function().next;
        let a = self.operand(form)?;
        self.function().next = saved;
        let target = self.target(dest);
        self.function()
            .builder
            .abc(Op::AddI, target, a, number as u16);
        Ok(target)
    }

    fn binary(&mut self, op: Op, one: &Value, other: &Value, dest: Dest) -> Result<u16> {
        let small = other.as_int().and_then(|int| i16::try_from(int).ok());
        match (op, small) {
            (Op::Add, Some(number)) if number >= 0 => return self.add_number(one, number, dest),
            (Op::Sub, Some(number)) if number > 0 => return self.add_number(one, -number, dest),
            _ => {}
        }
        if let (Some(with_number), Some(number)) = (super::inline::with_number(op), small) {
            let saved = self.function().next;
            let a = self.operand(one)?;
            self.function().next = saved;
            let target = self.target(dest);
            self.function()
                .builder
                .abc(with_number, target, a, number as u16);
            return Ok(target);
        }
        if op == Op::Get
            && other.is(Kind::Keyword)
            && let Ok(k) = u16::try_from(self.function().builder.constant(other.clone()))
        {
            let saved = self.function().next;
            let coll = self.operand(one)?;
            self.function().next = saved;
            let target = self.target(dest);
            self.function().builder.abc(Op::GetConst, target, coll, k);
            return Ok(target);
        }
        let saved = self.function().next;
        let a = self.operand(one)?;
        let b = self.operand(other)?;
        self.function().next = saved;
        let target = self.target(dest);
        self.function().builder.abc(op, target, a, b);
        Ok(target)
    }

    /// `(+ a b c d)` as `(((a + b) + c) + d)`.
    fn folded(&mut self, op: Op, args: &[Value], dest: Dest) -> Result<u16> {
        if let [one, other] = args {
            let target = self.binary(op, one, other, dest)?;
            return Ok(self.deliver(target, dest));
        }
        let saved = self.function().next;
        let sum = self.function().take();
        let a = self.operand(&args[0])?;
        let b = self.operand(&args[1])?;
        self.function().builder.abc(op, sum, a, b);
        for arg in &args[2..] {
            self.function().next = sum + 1;
            let next = self.operand(arg)?;
            self.function().builder.abc(op, sum, sum, next);
        }
        self.function().next = saved;
        Ok(self.deliver(sum, dest))
    }

    /// A protocol's method is called with as many arguments as one of its lists has.
    fn check_protocol_call(&mut self, var: &Value, args: usize) -> Result<()> {
        let slot = var.object().raw(0) as u32;
        let (meta, key) = (
            self.cx.roots.meta(slot).clone(),
            self.cx.keyword("arglists"),
        );
        let lists = match map::is_map(&meta) {
            true => map::get(self.cx, &meta, &key)?.unwrap_or_default(),
            false => Value::NIL,
        };
        let mut cursor = Cursor::new(self.cx, lists)?;
        let mut is_empty = true;
        while let Some(list) = cursor.next(self.cx)? {
            is_empty = false;
            if !list.is(Kind::Vector) || vector::len(&list) == args {
                return Ok(());
            }
        }
        if is_empty || args == 0 {
            return Ok(());
        }
        let protocol = self.cx.roots.get(slot).object().slot(0);
        let full = env::var_name(self.cx, protocol.object().raw(0) as u32);
        let name = var.object().slot(1).full_name().unwrap_or_default();
        let simple = full.rsplit('/').next().unwrap_or(&full);
        Err(self.argument(format!(
            "No single method: {name} of interface: {} found for function: {name} of protocol: {simple}",
            full.replace('-', "_").replace('/', ".")
        )))
    }

    /// A call of whatever an expression gives.
    fn call_of_value(&mut self, head: &Value, args: &[Value], dest: Dest) -> Result<u16> {
        let saved = self.function().next;
        let function = self.operand(head)?;
        let base = self.function().next;
        self.consecutive(args, base)?;
        Ok(self.finish_call((function, base), args.len(), saved, dest))
    }

    /// A call of a constant.
    pub(super) fn call_of_constant(
        &mut self,
        constant: Value,
        args: &[Value],
        dest: Dest,
    ) -> Result<u16> {
        let saved = self.function().next;
        let function = self.function().take();
        self.load(constant, Dest::Reg(function))?;
        let base = self.function().next;
        self.consecutive(args, base)?;
        Ok(self.finish_call((function, base), args.len(), saved, dest))
    }

    fn finish_call(
        &mut self,
        (function, base): (u16, u16),
        args: usize,
        saved: u16,
        dest: Dest,
    ) -> u16 {
        self.function().touch(base);
        self.function().builder.call(base, function, args as u16);
        self.function().next = saved;
        if dest == Dest::Any && base != saved {
            self.function().touch(saved);
            self.function().builder.move_to(saved, base);
            return saved;
        }
        self.deliver(base, dest)
    }

    /// Calls a native on the `args` values from `base` on; the result goes to `base`.
    pub(super) fn call_native(&mut self, ns: &str, name: &str, base: u16, args: u16) -> Result<()> {
        let Some(index) = self.cx.natives.find(ns, name) else {
            return Err(self.syntax(format!("this image has no native {ns}/{name}")));
        };
        let function = base + args;
        self.function().touch(function);
        let native = Value::immediate(Kind::Native, u64::from(index));
        let builder = &mut self.function().builder;
        let k = builder.constant(native);
        builder.imm(Op::LoadConst, function, k as i32);
        builder.call(base, function, args);
        Ok(())
    }

    /// `Class/FIELD`.
    pub(super) fn static_field(&mut self, class: &str, name: &str, dest: Dest) -> Result<u16> {
        let Some(index) = self.cx.natives.find(class, name) else {
            return Err(types::no_static_field(self.cx, class, name));
        };
        let native = Value::immediate(Kind::Native, u64::from(index));
        if name == "new" {
            // A constructor as a function.
            return self.load(native, dest);
        }
        if self.cx.natives.entries[index as usize].0.accepts(0) {
            return self.call_of_constant(native, &[], dest);
        }
        self.load(native, dest)
    }

    /// `(Class/member args)`.
    fn static_call(&mut self, class: &str, name: &str, args: &[Value], dest: Dest) -> Result<u16> {
        match self.cx.natives.find(class, name) {
            Some(_) if super::inline::is_square_root(class, name) && args.len() == 1 => {
                let how = Inline::Unary(Op::Sqrt);
                let inlined = self.inline_call(how, args, dest)?;
                Ok(inlined.expect("one operand is always inlined"))
            }
            Some(index) if types::takes(self.cx, index, args.len()) => {
                let native = Value::immediate(Kind::Native, u64::from(index));
                self.call_of_constant(native, args, dest)
            }
            None if matches!(name, "create" | "getBasis") => {
                self.call_of_user_type(class, name, args, dest)
            }
            _ => Err(types::no_static_method(self.cx, class, name, args.len())),
        }
    }

    /// `(Point/create map)` of a record, `(Point/getBasis)` of any user type.
    fn call_of_user_type(
        &mut self,
        class: &str,
        name: &str,
        args: &[Value],
        dest: Dest,
    ) -> Result<u16> {
        let symbol = self.cx.symbol(None, class);
        let user_type = match env::resolve(self.cx, &symbol)? {
            Resolved::Class(class) if types::is_user_type(&class) => class,
            _ => return Err(types::no_static_method(self.cx, class, name, args.len())),
        };
        let native = match (name, args.len()) {
            ("create", 1) => "record-of-map",
            ("getBasis", 0) => "type-fields",
            _ => return Err(types::no_static_method(self.cx, class, name, args.len())),
        };
        let Some(index) = self.cx.natives.find("dayfly.internal", native) else {
            return Err(types::no_static_method(self.cx, class, name, args.len()));
        };
        let native = Value::immediate(Kind::Native, u64::from(index));
        let mut all = vec![user_type];
        all.extend(args.iter().cloned());
        self.call_of_constant(native, &all, dest)
    }
}
