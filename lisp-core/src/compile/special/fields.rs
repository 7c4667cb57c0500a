//! `fields*`: names for the fields of an instance, for the bodies of methods.

use super::control::body;
use crate::collection::map;
use crate::compile::scope::Place;
use crate::compile::{Compiler, Dest};
use crate::cx::Result;
use crate::value::Value;

/// `(fields* this [name ...] body...)`: each name reads its field of `this`; mutable ones may be set.
pub(super) fn fields(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    let (this, names, forms) = match parts {
        [_, this, names, forms @ ..] if crate::collection::vector::is_vector(names) => {
            (this, names, forms)
        }
        _ => return Err(c.syntax("fields* takes a name and a vector of names")),
    };
    let (saved, scope) = (c.function().next, c.function().locals.len());
    let dest = match dest {
        Dest::Any => {
            c.function().touch(saved);
            Dest::Reg(c.function().take())
        }
        other => other,
    };
    let instance = c.operand(this)?;
    for (ix, name) in c.items(names)?.into_iter().enumerate() {
        let mutable = is_mutable(c, &name)?;
        let ix = ix as u16;
        c.function().bind(
            name,
            Place::Field {
                instance,
                ix,
                mutable,
            },
        );
    }
    let register = body(c, forms, dest, tail)?;
    c.function().next = saved;
    c.function().locals.truncate(scope);
    Ok(register)
}

fn is_mutable(c: &mut Compiler<'_>, name: &Value) -> Result<bool> {
    let Some(meta) = name
        .obj()
        .and_then(|it| it.meta())
        .filter(|it| !it.is_nil())
    else {
        return Ok(false);
    };
    for mark in ["unsynchronized-mutable", "volatile-mutable"] {
        let key = c.cx.keyword(mark);
        if map::get(c.cx, &meta, &key)?.is_some_and(|it| it.is_truthy()) {
            return Ok(true);
        }
    }
    Ok(false)
}
