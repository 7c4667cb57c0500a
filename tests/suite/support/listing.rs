//! The door to bytecode: a function goes in as text, its listing comes out.

use dayfly::Runtime;
use lisp_core::base::Source;
use lisp_core::bytecode::{ProtoView, listing};
use lisp_core::read::Options;
use lisp_core::runtime::eval_text;
use lisp_core::value::Kind;

/// The bytecode of the function that a form answers, and of the functions in it.
pub(crate) fn listing_of(runtime: &mut Runtime, form: &str) -> String {
    let source = Source::new("listing.clj", form);
    let text = runtime.enter(|cx| {
        let function = eval_text(cx, &source, Options::code())?;
        let proto = function
            .obj_of(Kind::Fn)
            .expect("the form answers a function")
            .slot(0);
        Ok(listing(ProtoView(proto.object())))
    });
    text.unwrap_or_else(|error| panic!("{form}: {error}"))
}
