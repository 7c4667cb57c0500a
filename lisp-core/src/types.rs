//! Types: classes by name, exceptions, user types, dispatch of protocols.
//!
//! Floor 5. Classes are names with ancestors, as far as programs can see them; no class is loaded. Knows collections
//! and errors; does not know how code is compiled or run.

mod class;
mod exception;
mod member;
mod multi;
mod protocol;
mod syntax;
mod user;

pub use class::{
    ancestors, class_by_name, class_of, class_row, class_value, depends_on_content,
    full_class_name, interface_named, is_instance, is_subclass, known_classes, super_of, type_key,
};
pub use exception::{
    ExceptionParts, error_of, exception_of, execution_exception, has_trace, is_exception_of,
    new_exception, set_suppressed, set_trace, suppressed_of, throwable, trace_of,
};
pub use member::{
    find_method, no_constructor, no_field, no_method, no_static_field, no_static_method, takes,
};
pub(crate) use multi::STATE;
pub use multi::{MultiParts, multi_fn, multi_method, multi_state, set_multi_state};
pub use protocol::{protocol_fn, protocol_method};
pub use syntax::{Phase, forget_failed_macro, note_failed_macro, syntax_error};
pub use user::{
    TypeShape, class_chain, declares, direct_supers, implement, instantiate, interfaces,
    is_interface, is_user_type, make_type, protocol_methods, takes_meta, user_type_is,
};
