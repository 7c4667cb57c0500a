//! Through the wall: values to plain data and back, by work lists.
//!
//! Only data leaves: functions, references, host values and user types are refused by name. Sequences leave as lists,
//! records as maps. Lazy sequences are realised under the runtime's limits.

use std::sync::Arc;

use crate::base::error::{Error, code};
use crate::base::plain::{Name, Plain};
use crate::collection::{Cursor, list, map, seq, set, vector};
use crate::compare::class_name;
use crate::cx::{Cx, Result};
use crate::numeric::boxed::is_number;
use crate::numeric::{Num, Ratio};
use crate::value::{Kind, Value};

/// What a half-built value waits for.
enum Building {
    List(Vec<Value>),
    Vector(Vec<Value>),
    Set(Vec<Value>),
    Map(Vec<Value>),
    /// A tag that waits for its form.
    Tagged(Value),
    /// A tag with its form.
    Form(Value, Value),
}

enum Step<'p> {
    Read(&'p Plain),
    Close,
}

/// The value of plain data, in this runtime.
///
/// # Errors
/// Keys of a map or items of a set that are equal, or a limit.
pub fn to_value(cx: &mut Cx, plain: &Plain) -> Result<Value> {
    let mut steps = vec![Step::Read(plain)];
    let mut open: Vec<Building> = Vec::new();
    let mut done = Value::NIL;
    while let Some(step) = steps.pop() {
        cx.tick(1)?;
        let value = match step {
            Step::Close => close(cx, open.pop().expect("every close has an open"))?,
            Step::Read(plain) => match scalar(cx, plain)? {
                Some(value) => value,
                None => {
                    open_nested(cx, plain, &mut steps, &mut open);
                    continue;
                }
            },
        };
        match open.last_mut() {
            None => done = value,
            Some(
                Building::List(items)
                | Building::Vector(items)
                | Building::Set(items)
                | Building::Map(items),
            ) => items.push(value),
            Some(Building::Form(..)) => {}
            Some(building @ Building::Tagged(_)) => {
                if let Building::Tagged(tag) = building {
                    let tag = tag.clone();
                    *building = Building::Form(tag, value);
                }
            }
        }
    }
    Ok(done)
}

fn open_nested<'p>(
    cx: &mut Cx,
    plain: &'p Plain,
    steps: &mut Vec<Step<'p>>,
    open: &mut Vec<Building>,
) {
    steps.push(Step::Close);
    let building = match plain {
        Plain::Vector(_) => Building::Vector(Vec::new()),
        Plain::Set(_) => Building::Set(Vec::new()),
        Plain::Map(_) => Building::Map(Vec::new()),
        Plain::Tagged(tagged) => {
            let tag = tagged.tag();
            Building::Tagged(cx.symbol(tag.ns(), tag.name()))
        }
        _ => Building::List(Vec::new()),
    };
    open.push(building);
    match plain {
        Plain::List(items) | Plain::Vector(items) | Plain::Set(items) => {
            steps.extend(items.iter().rev().map(Step::Read));
        }
        Plain::Map(pairs) => {
            for (key, value) in pairs.iter().rev() {
                steps.push(Step::Read(value));
                steps.push(Step::Read(key));
            }
        }
        Plain::Tagged(tagged) => steps.push(Step::Read(tagged.value())),
        _ => {}
    }
}

fn close(cx: &mut Cx, building: Building) -> Result<Value> {
    match building {
        Building::List(items) => Ok(list::list_of(&cx.heap, items)),
        Building::Vector(items) => Ok(vector::vector_of(&cx.heap, items.into_iter())),
        Building::Tagged(tag) => Ok(tag),
        Building::Form(tag, form) => Ok(cx.heap.object(Kind::TaggedLiteral, [], [tag, form])),
        Building::Set(items) => set::set_of(cx, items),
        Building::Map(items) => {
            let mut pairs = Vec::with_capacity(items.len() / 2);
            let mut items = items.into_iter();
            while let (Some(key), Some(value)) = (items.next(), items.next()) {
                pairs.push((key, value));
            }
            map::of_pairs(cx, pairs)
        }
    }
}

fn scalar(cx: &mut Cx, plain: &Plain) -> Result<Option<Value>> {
    Ok(Some(match plain {
        Plain::Nil => Value::NIL,
        Plain::Bool(truth) => Value::from(*truth),
        Plain::Int(int) => Value::from(*int),
        Plain::Float(float) => Value::from(*float),
        Plain::Char(unit) => Value::char(*unit),
        Plain::BigInt(big) => Num::Big((**big).clone()).into_value(&cx.heap),
        Plain::Ratio(parts) => {
            let ratio = Ratio::divide(&parts.0, &parts.1)?;
            ratio.into_value(&cx.heap)
        }
        Plain::Decimal(text) => {
            let num = crate::numeric::parse::literal(&format!("{text}M"))?;
            num.into_value(&cx.heap)
        }
        Plain::String(text) => cx.string(text)?,
        Plain::Symbol(name) => cx.symbol(name.ns(), name.name()),
        Plain::Keyword(name) => cx.names.keyword(&cx.heap, name.ns(), name.name()),
        Plain::Uuid(bytes) => {
            let (high, low) = bytes.split_at(8);
            let word = |half: &[u8]| {
                half.iter()
                    .fold(0_u64, |word, byte| word << 8 | u64::from(*byte))
            };
            cx.heap.object(Kind::Uuid, [word(high), word(low)], [])
        }
        Plain::Inst(millis) => cx.heap.object(Kind::Inst, [*millis as u64, 0], []),
        Plain::Bytes(bytes) => {
            cx.reserve(bytes.len() * size_of::<Value>())?;
            let items = bytes.iter().map(|byte| Value::from(i64::from(*byte as i8)));
            cx.heap.object_of(Kind::Array, &[0], items, 0)
        }
        _ => return Ok(None),
    }))
}

/// What is still to be turned into plain data.
enum Todo {
    Value(Value),
    List(usize),
    Vector(usize),
    Set(usize),
    Map(usize),
    Tagged(Value),
}

/// What to do with a value that is no data.
#[derive(Clone, Copy, PartialEq)]
enum Foreign {
    Refuse,
    /// Name its class.
    Describe,
}

/// Bytes for one item while it is turned and in the end.
const ITEM_BYTES: usize = 96;
/// Bytes counted before memory is asked.
const OWED_MOST: usize = 4096;

/// The room that plain data takes, which is charged until it leaves.
#[derive(Default)]
struct Room {
    owed: usize,
    charged: usize,
}

impl Room {
    fn take(&mut self, cx: &mut Cx, bytes: usize) -> Result<()> {
        self.owed += bytes;
        if self.owed < OWED_MOST {
            return Ok(());
        }
        let owed = std::mem::take(&mut self.owed);
        cx.reserve(owed)?;
        cx.heap.charge_external(owed);
        self.charged += owed;
        Ok(())
    }
}

/// The plain data of a value. It counts as memory of the runtime until it is whole.
///
/// # Errors
/// `:plain/refused` for anything that is not data, or a limit (an endless sequence meets fuel or memory).
pub fn to_plain(cx: &mut Cx, value: &Value) -> Result<Plain> {
    convert(cx, value, Foreign::Refuse)
}

/// The same for reports: what is no data becomes its class name as a symbol, and what is beyond the limit for reports the
/// symbol `...`.
///
/// # Errors
/// A limit, or what realising a sequence throws.
pub fn to_plain_lossy(cx: &mut Cx, value: &Value) -> Result<Plain> {
    convert(cx, value, Foreign::Describe)
}

fn convert(cx: &mut Cx, value: &Value, foreign: Foreign) -> Result<Plain> {
    let mut room = Room::default();
    let plain = convert_within(cx, value, foreign, &mut room);
    cx.heap.refund_external(room.charged);
    plain
}

fn convert_within(cx: &mut Cx, value: &Value, foreign: Foreign, room: &mut Room) -> Result<Plain> {
    let mut todo = vec![Todo::Value(value.clone())];
    let mut done: Vec<Plain> = Vec::new();
    let mut bytes = 0;
    let report_bytes = cx.meter.bounds.report_bytes;
    while let Some(next) = todo.pop() {
        cx.tick(1)?;
        match next {
            Todo::Value(_) if foreign == Foreign::Describe && bytes >= report_bytes => {
                done.push(Plain::symbol("..."));
            }
            Todo::Value(value) => {
                room.take(cx, bytes_of(&value))?;
                bytes += size_of::<Plain>();
                match plain_scalar(&value) {
                    Some(Plain::String(text)) if foreign == Foreign::Describe => {
                        bytes += text.len();
                        done.push(Plain::String(cut(text, report_bytes)));
                    }
                    Some(plain) => done.push(plain),
                    None => match items_of(cx, value, foreign, room)? {
                        Inside::Items(items, close) => {
                            todo.push(close);
                            todo.extend(items.into_iter().rev().map(Todo::Value));
                        }
                        Inside::Nothing(plain) => done.push(plain),
                    },
                }
            }
            Todo::List(len) => {
                let items = done.split_off(done.len() - len);
                done.push(Plain::list(items));
            }
            Todo::Vector(len) => {
                let items = done.split_off(done.len() - len);
                done.push(Plain::vector(items));
            }
            Todo::Set(len) => {
                let items = done.split_off(done.len() - len);
                done.push(Plain::set(items));
            }
            Todo::Map(len) => {
                let mut items = done.split_off(done.len() - 2 * len).into_iter();
                let mut pairs = Vec::with_capacity(len);
                while let (Some(key), Some(value)) = (items.next(), items.next()) {
                    pairs.push((key, value));
                }
                done.push(Plain::map(pairs));
            }
            Todo::Tagged(tag) => {
                let inner = done.pop().unwrap_or_default();
                done.push(Plain::tagged(&tag.full_name().unwrap_or_default(), inner));
            }
        }
    }
    Ok(done.pop().unwrap_or_default())
}

/// A text as long as a report may be.
fn cut(text: Arc<str>, bytes_max: usize) -> Arc<str> {
    match text.len() <= bytes_max {
        true => text,
        false => Arc::from(format!(
            "{}...",
            &text[..text.floor_char_boundary(bytes_max)]
        )),
    }
}

/// Bytes that the plain data of a scalar takes.
fn bytes_of(value: &Value) -> usize {
    match value.kind() {
        Kind::String | Kind::BigInt | Kind::BigInteger => value.object().len(),
        Kind::Ratio | Kind::Decimal => value.object().slots().iter().map(bytes_of).sum(),
        Kind::Symbol | Kind::Keyword => value
            .name_parts()
            .map_or(0, |(ns, name)| ns.map_or(0, str::len) + name.len()),
        _ => 0,
    }
}

/// What is inside of a value that is no scalar.
enum Inside {
    /// Its items, and what is to be done when they are.
    Items(Vec<Value>, Todo),
    /// It stands for itself.
    Nothing(Plain),
}

fn items_of(cx: &mut Cx, value: Value, foreign: Foreign, room: &mut Room) -> Result<Inside> {
    let close: fn(usize) -> Todo = match value.kind() {
        Kind::Vector | Kind::Subvec | Kind::MapEntry => Todo::Vector,
        Kind::ArrayMap | Kind::HashMap | Kind::SortedMap => Todo::Map,
        Kind::HashSet | Kind::SortedSet => Todo::Set,
        Kind::Record => Todo::Map,
        Kind::TaggedLiteral => {
            let [tag, form] = value.object().slots() else {
                return Ok(Inside::Nothing(Plain::Nil));
            };
            return Ok(Inside::Items(vec![form.clone()], Todo::Tagged(tag.clone())));
        }
        _ if seq::is_seq(&value) => Todo::List,
        _ if foreign == Foreign::Describe => {
            return Ok(Inside::Nothing(Plain::symbol(&class_name(&value))));
        }
        _ => {
            let class = class_name(&value).into_owned();
            let hint = "return data: numbers, texts, keywords, and collections of them";
            return Err(Error::of(code::PLAIN_REFUSED)
                .with("class", class)
                .hint(hint)
                .into());
        }
    };
    let is_map = matches!(close(0), Todo::Map(_));
    let mut items = Vec::new();
    let items_max = match foreign {
        Foreign::Refuse => usize::MAX,
        Foreign::Describe => cx.meter.bounds.report_bytes / size_of::<Plain>(),
    };
    let mut cursor = Cursor::new(cx, value)?;
    while let Some(item) = cursor.next(cx)? {
        room.take(cx, ITEM_BYTES)?;
        if items.len() >= items_max {
            if !is_map {
                items.push(cx.symbol(None, "..."));
            }
            break;
        }
        if is_map {
            items.push(crate::native::nth(cx, &item, &Value::from(0))?);
            items.push(crate::native::nth(cx, &item, &Value::from(1))?);
        } else {
            items.push(item);
        }
    }
    let len = if is_map { items.len() / 2 } else { items.len() };
    Ok(Inside::Items(items, close(len)))
}

fn plain_scalar(value: &Value) -> Option<Plain> {
    let name = |value: &Value| {
        let (ns, name) = value.name_parts()?;
        Some(Name::new(ns, name))
    };
    Some(match value.kind() {
        Kind::Nil => Plain::Nil,
        Kind::True => Plain::Bool(true),
        Kind::False => Plain::Bool(false),
        Kind::Int => Plain::Int(value.payload() as i64),
        Kind::Float => Plain::Float(f64::from_bits(value.payload())),
        Kind::Char => Plain::Char(value.payload() as u16),
        Kind::String => Plain::String(Arc::from(value.text()?)),
        Kind::Symbol => Plain::Symbol(name(value)?),
        Kind::Keyword => Plain::Keyword(name(value)?),
        _ if is_number(value) => number_to_plain(value)?,
        Kind::Uuid => {
            let obj = value.object();
            let bytes = (u128::from(obj.raw(0)) << 64 | u128::from(obj.raw(1))).to_be_bytes();
            Plain::Uuid(bytes)
        }
        Kind::Inst => Plain::Inst(value.object().raw(0) as i64),
        _ => return None,
    })
}

/// A number that is no long and no float.
fn number_to_plain(value: &Value) -> Option<Plain> {
    Some(match Num::of(value)? {
        Num::Int(int) => Plain::Int(int),
        Num::Float(float) => Plain::Float(float),
        Num::Big(big) => Plain::BigInt(Arc::new(big)),
        Num::Ratio(ratio) => Plain::Ratio(Arc::new((ratio.numer().clone(), ratio.denom().clone()))),
        Num::Decimal(decimal) => Plain::Decimal(Arc::from(decimal.to_string())),
    })
}
