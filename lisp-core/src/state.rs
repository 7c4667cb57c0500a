//! State: what atoms, volatiles, delays and watched vars hold, and how it changes.
//!
//! Floor 5. An object of a runtime holds its state in its own slots. One that an image holds
//! carries `flag::CELL`: its first raw word is then the slot, in the table of roots, of a vector
//! with the same items, which a runtime copies on its first write. Nothing here knows how code
//! runs; watches, validators and thunks are called through `Cx::call`.

pub mod atom;
pub mod delay;
mod place;
pub mod promise;
pub mod var;
pub mod volatile;
mod watch;

pub use watch::{Reference, add_watch, remove_watch, set_validator, validate, validator};

use crate::cx::{Cx, Result};
use crate::value::{Kind, Value};

/// Field `ix` of an agent or ref.
#[inline]
pub fn field(cx: &Cx, reference: &Value, ix: usize) -> Value {
    place::get(cx, reference, ix)
}

/// Changes field `ix` of an agent or ref.
///
/// # Errors
/// On one of an image without a cell.
pub fn set_field(cx: &mut Cx, reference: &Value, ix: usize, value: Value) -> Result<()> {
    place::put(cx, reference, ix, value).map(drop)
}

/// What `deref` answers for the built-in references; nothing for other values.
///
/// # Errors
/// What the function of a delay throws.
pub fn deref(cx: &mut Cx, reference: &Value) -> Result<Option<Value>> {
    Ok(Some(match reference.kind() {
        Kind::Atom => atom::deref(cx, reference),
        Kind::Volatile => volatile::deref(cx, reference),
        Kind::Delay => delay::force(cx, reference)?,
        Kind::Reduced => reference.object().slot(0),
        Kind::Var => var::deref(cx, reference),
        Kind::Agent | Kind::Ref => place::get(cx, reference, 0),
        _ => return Ok(None),
    }))
}
