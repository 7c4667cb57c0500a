//! Calls of arithmetic and casts while `*unchecked-math*` is true, as Clojure's compiler inlines them.

use super::inline::unchecked;
use super::{Compiler, Dest};
use crate::collection::list::list_of;
use crate::cx::Result;
use crate::env::{self, slots};
use crate::value::{Kind, Value};

/// The name of a var of `clojure.core`, a symbol.
pub(super) fn core_name(var: &Value) -> Option<Value> {
    let obj = var.object();
    let is_core = obj.slot(0).is_named(Kind::Symbol, "clojure.core");
    is_core.then(|| obj.slot(1))
}

impl Compiler<'_> {
    /// Is `*unchecked-math*` true where this is compiled?
    pub(super) fn is_unchecked(&self) -> bool {
        let (cx, slot) = (&*self.cx, slots::UNCHECKED_MATH);
        let setting = cx.bindings.get(slot).unwrap_or_else(|| cx.roots.get(slot));
        setting.is_truthy()
    }

    /// The unchecked function that a direct call of this one means here.
    pub(super) fn unchecked_name(&self, name: &str, args: usize) -> Option<&'static str> {
        unchecked(name, args).filter(|_| self.is_unchecked())
    }

    /// The var of that function.
    pub(super) fn unchecked(&mut self, var: &Value, args: usize) -> Result<Option<Value>> {
        let own = core_name(var);
        let own = own.as_ref().and_then(Value::name_parts);
        let Some(name) = own.and_then(|it| self.unchecked_name(it.1, args)) else {
            return Ok(None);
        };
        let core = self.cx.symbol(None, "clojure.core");
        let core = env::find_ns(self.cx, &core)?.expect("the core is always there");
        let name = self.cx.symbol(None, name);
        env::intern(self.cx, &core, &name).map(Some)
    }

    /// A call of an unchecked function of two arguments; more are folded from the left.
    pub(super) fn unchecked_call(
        &mut self,
        var: &Value,
        args: &[Value],
        dest: Dest,
    ) -> Result<u16> {
        let [init @ .., last] = args else {
            unreachable!("only calls with arguments have an unchecked form");
        };
        if args.len() < 3 {
            return self.call_of_var(var, args, dest);
        }
        let name = var.object().slot(1);
        let name = name.name_parts().expect("vars are named").1;
        let head = self.cx.symbol(Some("clojure.core"), name);
        let sum = init[1..].iter().fold(init[0].clone(), |sum, arg| {
            list_of(&self.cx.heap, vec![head.clone(), sum, arg.clone()])
        });
        self.call_of_var(var, &[sum, last.clone()], dest)
    }
}
