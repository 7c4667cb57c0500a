//! `dayfly list`: the bytecode of a file, form by form.
//!
//! Definitions are evaluated, so that macros and names of the file are known further down; nothing
//! else runs.

use lisp_core::base::Source;
use lisp_core::bytecode::{CodeView, ProtoView, listing};
use lisp_core::collection::{Cursor, seq};
use lisp_core::compile;
use lisp_core::cx::{Cx, Result as CxResult, Stream};
use lisp_core::forms::Forms;
use lisp_core::read::{Options as ReadOptions, Reader};
use lisp_core::runtime::eval_form;
use lisp_core::value::{Kind, Value};

use super::session::{self, Session};

/// Heads of forms that are evaluated, besides those that begin with `def`.
const EVALUATED: &[&str] = &[
    "ns",
    "in-ns",
    "require",
    "use",
    "import",
    "refer",
    "declare",
    "extend-type",
    "extend-protocol",
];

pub(super) fn list(mut session: Session<'_>, source: Source) -> u8 {
    session.texts.add(source.clone());
    let answer = session.runtime.enter(|cx| {
        session::prepare(cx, &[])?;
        let file = cx.heap.text(source.name());
        let mut reader = Reader::new(&source, ReadOptions::code());
        while let Some((form, span)) = reader.next_form(&mut Forms::new(cx))? {
            let heading = format!(";; line {}\n", source.line_column(span.start).0);
            cx.host.write(Stream::Out, heading.as_bytes())?;
            list_form(cx, &form, &file)?;
        }
        Ok(())
    });
    session.finish(answer)
}

fn list_form(cx: &mut Cx, form: &Value, file: &Value) -> CxResult<()> {
    let is_definition = is_definition(cx, form)?;
    let mut waiting = vec![form.clone()];
    while let Some(form) = waiting.pop() {
        let form = compile::macroexpand(cx, &form)?;
        if head_of(cx, &form)?.as_deref() == Some("do") {
            let mut inner = Vec::new();
            let rest = seq::rest(cx, &form)?;
            let mut cursor = Cursor::new(cx, rest)?;
            while let Some(form) = cursor.next(cx)? {
                inner.push(form);
            }
            waiting.extend(inner.into_iter().rev());
            continue;
        }
        let thunk = compile::compile(cx, &form, file)?;
        write_listings(cx, &thunk)?;
        if is_definition {
            eval_form(cx, &form, file)?;
        }
    }
    Ok(())
}

/// The listing of a function, then those of the functions that stand in it as constants.
fn write_listings(cx: &mut Cx, function: &Value) -> CxResult<()> {
    let mut functions = vec![function.clone()];
    while let Some(function) = functions.pop() {
        let proto = function.object().slot(0);
        let text = listing(ProtoView(proto.object()));
        cx.host.write(Stream::Out, text.as_bytes())?;
        let mut protos = vec![proto];
        while let Some(proto) = protos.pop() {
            let codes = ProtoView(proto.object()).codes().iter();
            for constant in codes.flat_map(|code| CodeView(code.object()).constants()) {
                match constant.kind() {
                    Kind::Fn => functions.push(constant.clone()),
                    Kind::Proto => protos.push(constant.clone()),
                    _ => {}
                }
            }
        }
    }
    Ok(())
}

fn is_definition(cx: &mut Cx, form: &Value) -> CxResult<bool> {
    let head = head_of(cx, form)?.unwrap_or_default();
    Ok(head.starts_with("def") || EVALUATED.contains(&head.as_str()))
}

/// The name at the head of a list, without its namespace.
fn head_of(cx: &mut Cx, form: &Value) -> CxResult<Option<String>> {
    if !seq::is_seq(form) || form.is(Kind::EmptyList) {
        return Ok(None);
    }
    let head = seq::first(cx, form)?;
    Ok(head.name_parts().map(|(_, name)| name.to_owned()))
}
