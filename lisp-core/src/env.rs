//! Namespaces and vars: names, what they are mapped to, and how they are looked up.
//!
//! Floor 5. A namespace is an object with two cells (mappings, aliases) in the table of roots; all namespaces hang in one
//! more cell. So everything a program can change about names is the runtime's own copy, and an image shares the rest.
//! Invariant: a var, once interned, keeps its slot; redefinition changes what stands there.

mod define;
mod namespace;
mod resolve;
pub mod slots;

pub use define::{define, flags_of, set_meta, set_root};
pub use namespace::{
    add_alias, aliases, all_ns, create_ns, current_ns, find_ns, import, intern, mappings, ns_name,
    ns_of_alias, refer, refer_all, remove_alias, remove_ns, set_current_ns, unmap, var_name,
    var_ns,
};
pub use resolve::{Resolved, qualify, resolve, resolve_any};
pub use slots::boot;
