//! Which decimals are rounded how: the value of `*math-context*`.
//!
//! The var holds nil or a context packed into a long, digits above and rounding below: it is made
//! by `with-precision` alone and never looked into by programs. The runtime says which var it is.

use super::super::{Context, MathContext, Num, Rounding};
use crate::cx::Cx;
use crate::value::Value;

/// Where `*math-context*` is; kept among the context's extensions.
#[derive(Clone, Copy, Debug, Default)]
pub struct MathContextVar {
    /// The var's slot in the table of roots, once there is one.
    pub slot: Option<u32>,
}

const ROUNDINGS: [Rounding; 8] = [
    Rounding::Up,
    Rounding::Down,
    Rounding::Ceiling,
    Rounding::Floor,
    Rounding::HalfUp,
    Rounding::HalfDown,
    Rounding::HalfEven,
    Rounding::Unnecessary,
];

/// What `*math-context*` is bound to for this context.
pub fn math_context_value(context: MathContext) -> Value {
    let rounding = ROUNDINGS
        .iter()
        .position(|it| *it == context.rounding)
        .unwrap_or(0);
    Value::from(i64::from(context.precision) << 3 | rounding as i64)
}

fn unpack(value: &Value) -> Context {
    let word = value.as_int()?;
    let rounding = ROUNDINGS[(word & 7) as usize];
    Some(MathContext {
        precision: u32::try_from(word >> 3).ok()?,
        rounding,
    })
}

/// The context in force for operands of which one is a decimal; none for others.
pub(super) fn context_for(cx: &mut Cx, x: &Num, y: &Num) -> Context {
    if !matches!(x, Num::Decimal(_)) && !matches!(y, Num::Decimal(_)) {
        return None;
    }
    let slot = cx.extension::<MathContextVar>().slot?;
    unpack(cx.bindings.get(slot).unwrap_or_else(|| cx.roots.get(slot)))
}
