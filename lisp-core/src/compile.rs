//! The compiler: forms to code, one pass over the form and one over the instructions.
//!
//! Floor 6. The first pass (`expr.rs`, `special/`) expands macros, resolves names and writes instructions with registers
//! numbered like a stack; the second (`liveness.rs`) finds each register's last use, puts drops where values die, and notes
//! what an exception must drop. Nothing here runs code except macros.

mod builder;
mod call;
mod constant;
mod expr;
mod finish;
mod inline;
mod liveness;
mod macroexpand;
mod scope;
mod special;
mod test;
mod unchecked;

pub use macroexpand::{macroexpand, macroexpand_1};

use crate::base::error::{Error, code};
use crate::base::source::Place;
use crate::bytecode::{ProtoParts, make_proto};
use crate::cx::{Cx, Result, Throw};
use crate::value::{Kind, Value};
use scope::Function;

/// Where an expression puts its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dest {
    /// Into this register.
    Reg(u16),
    /// Into a register of the expression's choice.
    Any,
    /// Nowhere.
    Effect,
    /// Out of the function.
    Return,
}

/// One compilation: the functions being written, outermost first.
struct Compiler<'c> {
    cx: &'c mut Cx,
    functions: Vec<Function>,
    file: Value,
    place: (u32, u32),
    depth: usize,
    depth_max: usize,
    /// Bytes charged for what is being written.
    charged: usize,
    /// The var whose value the next function is; it lends its name.
    naming: Option<Value>,
    /// Metadata of the function form at work, beyond its place.
    form_meta: Option<Value>,
}

/// Compiles a form to a function without arguments that evaluates it.
///
/// # Errors
/// Whatever is wrong with the form, with its place; what a macro throws; a termination.
pub fn compile(cx: &mut Cx, form: &Value, file: &Value) -> Result<Value> {
    let depth_max = cx.meter.bounds.nesting;
    let mut compiler = Compiler {
        cx,
        functions: Vec::new(),
        file: file.clone(),
        place: (0, 0),
        depth: 0,
        depth_max,
        charged: 0,
        naming: None,
        form_meta: None,
    };
    let result = compiler.thunk(form);
    let (place, charged) = (compiler.place, compiler.charged);
    cx.heap.refund_external(charged);
    result.map_err(|throw| located(throw, file, place))
}

/// Errors of the compiler say where; errors that macros threw say it already.
fn located(throw: Throw, file: &Value, (line, column): (u32, u32)) -> Throw {
    match throw {
        Throw::Error(error) if error.place().is_none() && line > 0 => {
            let file = file.text().unwrap_or("NO_SOURCE_FILE").into();
            Throw::Error(error.at(Place { file, line, column }))
        }
        other => other,
    }
}

impl Compiler<'_> {
    fn thunk(&mut self, form: &Value) -> Result<Value> {
        let name = self.thunk_name(form)?;
        self.functions.push(Function::new(name.clone(), None));
        self.expr(form, Dest::Return, true)?;
        let code = self.finish_arity(0, false)?;
        self.functions.pop();
        let parts = ProtoParts {
            name,
            codes: vec![code],
            captures: 0,
        };
        let proto = make_proto(&self.cx.heap, parts);
        Ok(self.cx.heap.object(Kind::Fn, [], [proto]))
    }

    /// Functions inside a definition are named as if it stood alone; others stand in a numbered `eval`.
    fn thunk_name(&mut self, form: &Value) -> Result<Value> {
        let head = match crate::collection::seq::is_seq(form) {
            true => crate::collection::seq::first(self.cx, form)?,
            false => Value::NIL,
        };
        let defines =
            head.is(Kind::Symbol) && head.name_parts().is_some_and(|it| it.1.starts_with("def"));
        let name = match defines {
            true => String::new(),
            false => format!("eval{}", self.cx.new_id()),
        };
        Ok(self.name_here(&name))
    }

    /// A symbol in the current namespace for a function's name. It is not interned: numbered names would fill the table of
    /// names for ever.
    fn name_here(&mut self, name: &str) -> Value {
        let here = crate::env::current_ns(self.cx);
        let ns = crate::env::ns_name(&here).object().slot(1);
        let name = self.cx.heap.text(name);
        self.cx.heap.object(Kind::Symbol, [], [ns, name])
    }

    /// The function being written.
    fn function(&mut self) -> &mut Function {
        self.functions
            .last_mut()
            .expect("a function is being written")
    }

    fn syntax(&self, message: impl Into<String>) -> Throw {
        Error::of(code::COMPILE_SYNTAX)
            .with("message", message.into())
            .into()
    }

    fn argument(&self, message: impl Into<String>) -> Throw {
        Error::of(code::COMPILE_ARGUMENT)
            .with("message", message.into())
            .into()
    }
}
