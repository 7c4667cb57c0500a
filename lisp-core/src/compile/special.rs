//! Special forms, one function each, found by name.

mod bindings;
mod case;
mod control;
mod define;
mod fields;
mod function;
mod host;
mod letfn;
mod try_;

use super::{Compiler, Dest};
use crate::cx::Result;
use crate::value::{Kind, Value};

/// Compiles a special form from its parts, head included.
type Special = fn(&mut Compiler<'_>, &[Value], Dest, bool) -> Result<u16>;

/// The special form with this name.
pub(super) fn find(head: &Value) -> Option<Special> {
    if !head.is(Kind::Symbol) {
        return None;
    }
    let (None, name) = head.name_parts()? else {
        return None;
    };
    Some(match name {
        "quote" => control::quote,
        "if" => control::if_,
        "do" => control::do_,
        "throw" => control::throw,
        "let*" => bindings::let_,
        "loop*" => bindings::loop_,
        "recur" => bindings::recur,
        "fn*" => function::fn_,
        "letfn*" => letfn::letfn,
        "def" => define::def,
        "var" => define::var,
        "set!" => define::set,
        "try" => try_::try_,
        "catch" | "finally" => try_::misplaced,
        "monitor-enter" | "monitor-exit" => control::monitor,
        "new" => host::new,
        "." => host::dot,
        "import*" => host::import,
        "case*" => case::case,
        "fields*" => fields::fields,
        _ => return None,
    })
}
