//! `letfn*`: functions that see each other.
//!
//! The functions are made first, with nil where they capture each other, and then patched. They form a cycle, which the
//! cycle collector or the end of the runtime frees.

use super::control::body;
use super::function::{prototype, write_closure};
use crate::bytecode::Op;
use crate::compile::scope::Place;
use crate::compile::{Compiler, Dest};
use crate::cx::Result;
use crate::value::{Kind, Value};

/// `(letfn* [name (fn* ...) ...] body...)`.
pub(super) fn letfn(c: &mut Compiler<'_>, parts: &[Value], dest: Dest, tail: bool) -> Result<u16> {
    let Some(bindings) = parts
        .get(1)
        .filter(|it| crate::collection::vector::is_vector(it))
    else {
        return Err(c.argument("Bad binding form, expected vector"));
    };
    let items = c.items(bindings)?;
    let (saved, scope) = (c.function().next, c.function().locals.len());
    let dest = match dest {
        Dest::Any => {
            c.function().touch(saved);
            Dest::Reg(c.function().take())
        }
        other => other,
    };
    let first = c.function().next;
    let pairs: Vec<&[Value]> = items.chunks_exact(2).collect();
    for pair in &pairs {
        let register = c.function().take();
        c.function().builder.abc(Op::LoadSimple, register, 0, 0);
        c.function().bind(pair[0].clone(), Place::Reg(register));
    }
    let mut patches = Vec::new();
    for (ix, pair) in pairs.iter().enumerate() {
        let own = first + ix as u16;
        let form = c.items(&pair[1])?;
        let (proto, captures) = prototype(c, &form)?;
        let base = c.function().next;
        c.function().touch(base);
        if captures.is_empty() {
            let function = c.cx.heap.object(Kind::Fn, [], [proto]);
            c.load(function, Dest::Reg(own))?;
            continue;
        }
        write_closure(c, proto, &captures, base)?;
        c.function().builder.move_to(own, base);
        for (ix, (_, place)) in captures.iter().enumerate() {
            if let Place::Reg(register) = place
                && (first..first + pairs.len() as u16).contains(register)
                && *register >= own
            {
                patches.push((own, ix as u16, *register));
            }
        }
    }
    for (function, ix, value) in patches {
        c.function()
            .builder
            .abc(Op::SetCapture, function, ix, value);
    }
    let register = body(c, &parts[2..], dest, tail)?;
    c.function().next = saved;
    c.function().locals.truncate(scope);
    Ok(register)
}
