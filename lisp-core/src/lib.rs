//! The language of Dayfly: text to forms, forms to code, code to answers, inside one disposable runtime.
//!
//! Modules stand on floors and name only lower ones: `base` | `value heap cx` | `numeric` | `collection compare` |
//! `read print` | `env state types bytecode native` | `compile` | `vm` | `runtime`.
//! The crate starts no thread, reads no clock and opens no file.

pub mod base;
pub mod bytecode;
pub mod collection;
pub mod compare;
pub mod compile;
pub mod cx;
pub mod env;
pub mod forms;
pub mod heap;
pub mod native;
pub mod numeric;
pub mod print;
pub mod read;
pub mod runtime;
pub mod state;
pub mod types;
pub mod value;
pub mod vm;
