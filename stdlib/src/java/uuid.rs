//! `java.util.UUID`.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::invalid;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use super::call_native;
use crate::clojure::text::argument;

natives! {
    "java.util.UUID";

    /// A UUID of 64 high and 64 low bits.
    "new" "[high low]" since "0.1" => new;
    /// The UUID that the string `s` writes.
    "fromString" "[s]" since "0.1" => from_string;
    /// A random UUID.
    "randomUUID" "[]" since "0.1" => random;
    /// The high 64 bits.
    ".getMostSignificantBits" "[uuid]" since "0.1" => high;
    /// The low 64 bits.
    ".getLeastSignificantBits" "[uuid]" since "0.1" => low;
    /// The version number.
    ".version" "[uuid]" since "0.1" => version;
}

/// The UUID a text writes: five groups of hexadecimal digits.
///
/// # Errors
/// It writes none.
pub(crate) fn parse(cx: &mut Cx, text: &str) -> Result<Value> {
    match halves_of(text) {
        Some((high, low)) => Ok(cx.heap.object(Kind::Uuid, [high, low], [])),
        None => Err(invalid(format!("Invalid UUID string: {text}"))),
    }
}

/// As Java reads it: groups may be shorter than they are written.
fn halves_of(text: &str) -> Option<(u64, u64)> {
    if text.len() > 36 {
        return None;
    }
    let mut groups = text.split('-').map(|group| {
        let is_hex = !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hex {
            u64::from_str_radix(group, 16).ok()
        } else {
            None
        }
    });
    let mut group = || groups.next().flatten();
    let (a, b, c, d, e) = (group()?, group()?, group()?, group()?, group()?);
    if groups.next().is_some() {
        return None;
    }
    let high = (a & 0xffff_ffff) << 32 | (b & 0xffff) << 16 | c & 0xffff;
    Some((high, (d & 0xffff) << 48 | e & 0xffff_ffff_ffff))
}

fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (high, low) = (args.int(cx, 0)?, args.int(cx, 1)?);
    Ok(cx.heap.object(Kind::Uuid, [high as u64, low as u64], []))
}

fn from_string(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = argument::string(&args, 0, ("String.length()", "name"))?;
    parse(cx, text.text().unwrap_or_default())
}

fn random(cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
    call_native(cx, ("clojure.core", "random-uuid"), &[])
}

fn high(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let uuid = args.of_kind(0, Kind::Uuid, "java.util.UUID")?;
    Ok(Value::from(uuid.object().raw(0) as i64))
}

fn low(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let uuid = args.of_kind(0, Kind::Uuid, "java.util.UUID")?;
    Ok(Value::from(uuid.object().raw(1) as i64))
}

fn version(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let uuid = args.of_kind(0, Kind::Uuid, "java.util.UUID")?;
    Ok(Value::from((uuid.object().raw(0) >> 12 & 0xf) as i64))
}
