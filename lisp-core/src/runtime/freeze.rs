//! Freezing: everything reachable from a runtime's tables, copied into one relocatable block.
//!
//! Objects are laid one behind another in the order they are found; pointers become offsets. What programs may change goes
//! into the table of roots, which a runtime copies on its first write. Things with open resources are refused by name.
//!
//! The bytes: header words, then the objects, roots, metas, flags, names, classes. `heap/thaw.rs` reads them.

use std::collections::HashMap;

use crate::base::error::{Error, code};
use crate::collection::{user::TABLE, vector};
use crate::cx::{Cx, Result, RootFlag, Throw};
use crate::heap::{HEADER_WORDS, MAGIC, fingerprint, frozen_bytes};
use crate::types::STATE;
use crate::value::{GADGET_CONSTANT, Header, Kind, Link, Obj, Slots, Value, flag};

struct Freezer {
    /// Offset of each object found, by address.
    offsets: HashMap<usize, u64>,
    /// Objects found, with the slot of the root that led to them.
    found: Vec<(Value, u32)>,
    /// Objects looked at so far.
    traced: usize,
    /// Cells made for what may change, by address.
    cells: HashMap<usize, u32>,
    end: u64,
    origin: u32,
}

/// The image of everything this runtime has: bytes for [`thaw`](crate::heap::thaw).
///
/// # Errors
/// `:image/refused` for what cannot be frozen, with the var that holds it.
pub fn freeze(cx: &mut Cx, natives: u64) -> Result<Vec<u8>> {
    let mut freezer = Freezer {
        offsets: HashMap::new(),
        found: Vec::new(),
        traced: 0,
        cells: HashMap::new(),
        end: 0,
        origin: 0,
    };
    hash_names(cx)?;
    let mut roots = Vec::new();
    let mut at = 0;
    // Cells added on the way are further roots.
    while (at as usize) < cx.roots.len() {
        let (value, meta) = (cx.roots.get(at).clone(), cx.roots.meta(at).clone());
        freezer.origin = at;
        freezer.find(&value);
        freezer.find(&meta);
        freezer.trace(cx)?;
        roots.push((value, meta, cx.roots.flags(at).0));
        at += 1;
    }
    let mut names = Vec::new();
    cx.names.each(|hash, name| names.push((hash, name.clone())));
    let classes = cx.classes.clone();
    names.iter().for_each(|(_, name)| freezer.find(name));
    classes.iter().for_each(|class| freezer.find(class));
    freezer.trace(cx)?;
    // Tracing names finds nothing mutable, so no root was added meanwhile.
    Ok(freezer.write(
        cx,
        &Tables {
            roots,
            names,
            classes,
            natives,
        },
    ))
}

/// Names are looked up by hash in maps; their objects carry it into the image.
fn hash_names(cx: &mut Cx) -> Result<()> {
    let mut names = Vec::new();
    cx.names.each(|_, name| names.push(name.clone()));
    for name in names {
        if !name.object().is_immortal() {
            let hash = crate::compare::hash(cx, &name)?;
            name.object().remember_hash(hash);
        }
    }
    Ok(())
}

struct Tables {
    roots: Vec<(Value, Value, u8)>,
    names: Vec<(u32, Value)>,
    classes: Vec<Value>,
    natives: u64,
}

/// Field of an agent that says whether a fiber works on its actions.
const AGENT_AT_WORK: usize = 8;

fn is_at_work(obj: Obj<'_>) -> bool {
    !obj.has(flag::CELL) && obj.len() > AGENT_AT_WORK && obj.slot(AGENT_AT_WORK).is_truthy()
}

impl Freezer {
    fn find(&mut self, value: &Value) {
        let Some(obj) = value.obj() else { return };
        let address = obj.ptr().as_ptr() as usize;
        if self.offsets.contains_key(&address) {
            return;
        }
        self.offsets.insert(address, self.end);
        self.end += frozen_bytes(obj.kind(), obj.total_len()) as u64;
        self.found.push((value.clone(), self.origin));
    }

    /// Looks at every object found and not yet looked at.
    fn trace(&mut self, cx: &mut Cx) -> Result<()> {
        while self.traced < self.found.len() {
            let (found, origin) = self.found[self.traced].clone();
            self.traced += 1;
            self.origin = origin;
            let obj = found.object();
            self.check(cx, obj, origin)?;
            match obj.kind().slots() {
                Slots::Values => {
                    (0..obj.len()).for_each(|ix| self.find(&obj.slot(ix)));
                    if let Some(meta) = obj.meta() {
                        self.find(&meta);
                    }
                }
                Slots::Links => {
                    obj.links()
                        .iter()
                        .filter_map(Link::to_value)
                        .for_each(|it| self.find(&it));
                }
                Slots::Bytes => {}
            }
        }
        Ok(())
    }

    /// Refuses what cannot be frozen; gives atoms, user types and multimethods a cell.
    fn check(&mut self, cx: &mut Cx, obj: Obj<'_>, origin: u32) -> Result<()> {
        match obj.kind() {
            Kind::Agent if is_at_work(obj) => Err(refused(cx, obj, origin)),
            Kind::Atom | Kind::Agent | Kind::Ref if !obj.has(flag::CELL) => {
                let content = (0..obj.len()).map(|ix| obj.slot(ix)).collect::<Vec<_>>();
                let content = vector::vector_of(&cx.heap, content.into_iter());
                self.add_cell(cx, obj, content);
                Ok(())
            }
            Kind::Type | Kind::MultiFn if !obj.has(flag::CELL) && moved_slot(obj).is_some() => {
                let content = moved_slot(obj).map(|ix| obj.slot(ix)).unwrap_or_default();
                self.add_cell(cx, obj, content);
                Ok(())
            }
            Kind::Gadget if obj.raw(0) & GADGET_CONSTANT == 0 => Err(refused(cx, obj, origin)),
            Kind::LazySeq | Kind::Delay if obj.raw(0) != 1 => Err(refused(cx, obj, origin)),
            // A promise that has its value is like any other data.
            Kind::Promise if obj.raw(0) & 0xff == 1 => Ok(()),
            Kind::Promise
            | Kind::Volatile
            | Kind::Channel
            | Kind::Array
            | Kind::Transient
            | Kind::Matcher
            | Kind::TextBuffer
            | Kind::Host
            | Kind::ChunkBuffer => Err(refused(cx, obj, origin)),
            _ => Ok(()),
        }
    }

    fn add_cell(&mut self, cx: &mut Cx, obj: Obj<'_>, content: Value) {
        let cell = cx.roots.add(content, Value::NIL, RootFlag(RootFlag::CELL));
        self.cells.insert(obj.ptr().as_ptr() as usize, cell);
    }

    fn write(&self, cx: &Cx, tables: &Tables) -> Vec<u8> {
        let mut words = vec![
            MAGIC,
            tables.natives,
            self.end / 8,
            tables.roots.len() as u64,
            tables.names.len() as u64,
            tables.classes.len() as u64,
            cx.next_id,
            0,
            0,
        ];
        for (found, _) in &self.found {
            self.write_object(&mut words, found.object());
        }
        for (value, meta, flags) in &tables.roots {
            self.write_value(&mut words, value);
            self.write_value(&mut words, meta);
            words.push(u64::from(*flags));
        }
        for (hash, name) in &tables.names {
            words.push(u64::from(*hash));
            self.write_value(&mut words, name);
        }
        tables
            .classes
            .iter()
            .for_each(|class| self.write_value(&mut words, class));
        words[7] = fingerprint(&words[HEADER_WORDS..]);
        words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    fn write_object(&self, words: &mut Vec<u64>, obj: Obj<'_>) {
        let start = words.len();
        let address = obj.ptr().as_ptr() as usize;
        let cell = self.cells.get(&address);
        let mut flags =
            u64::from(obj.flags()) & !u64::from(flag::EXTERNAL | flag::SEEN | flag::SEEN_TOO);
        if cell.is_some() {
            flags |= u64::from(flag::CELL);
        }
        words.push(u64::from(Header::IMMORTAL) | (obj.kind() as u64) << 32 | flags << 48);
        words.push(obj.total_len() as u64 | u64::from(obj.hash().unwrap_or(0)) << 32);
        for ix in 0..obj.kind().raw_words() {
            words.push(match (obj.kind(), ix, cell) {
                (Kind::Atom | Kind::Agent | Kind::Ref | Kind::MultiFn, 0, Some(cell)) => {
                    u64::from(*cell)
                }
                (Kind::Type, 1, Some(cell)) => u64::from(*cell),
                (Kind::Regex, 0, _) => u64::MAX,
                _ => obj.raw(ix),
            });
        }
        match obj.kind().slots() {
            // What an atom holds stands in its cell.
            Slots::Values
                if cell.is_some() && matches!(obj.kind(), Kind::Atom | Kind::Agent | Kind::Ref) =>
            {
                (0..obj.total_len()).for_each(|_| self.write_value(words, &Value::NIL));
            }
            Slots::Values => {
                let moved = cell.and_then(|_| moved_slot(obj));
                for ix in 0..obj.len() {
                    let here = moved != Some(ix);
                    self.write_value(words, &if here { obj.slot(ix) } else { Value::NIL });
                }
                if let Some(meta) = obj.meta() {
                    self.write_value(words, &meta);
                }
            }
            Slots::Links => {
                for link in obj.links() {
                    words.push(link.obj().map_or(u64::MAX, |it| self.offset(it)));
                }
            }
            Slots::Bytes => {
                for chunk in obj.bytes().chunks(8) {
                    let mut word = [0; 8];
                    word[..chunk.len()].copy_from_slice(chunk);
                    words.push(u64::from_le_bytes(word));
                }
            }
        }
        words.resize(start + frozen_bytes(obj.kind(), obj.total_len()) / 8, 0);
    }

    fn offset(&self, obj: Obj<'_>) -> u64 {
        let address = obj.ptr().as_ptr() as usize;
        *self
            .offsets
            .get(&address)
            .expect("tracing found every object")
    }

    fn write_value(&self, words: &mut Vec<u64>, value: &Value) {
        words.push(value.tag());
        words.push(match value.obj() {
            Some(obj) => self.offset(obj),
            None => value.payload(),
        });
    }
}

/// The one slot of a user type or a multimethod that may change.
fn moved_slot(obj: Obj<'_>) -> Option<usize> {
    match obj.kind() {
        Kind::Type if obj.len() > TABLE => Some(TABLE),
        Kind::MultiFn => Some(STATE),
        _ => None,
    }
}

fn refused(cx: &mut Cx, obj: Obj<'_>, origin: u32) -> Throw {
    let var = crate::env::var_name(cx, origin);
    let kind = format!("{:?}", obj.kind()).to_lowercase();
    Error::of(code::IMAGE_REFUSED)
        .with("class", kind)
        .with("var", var)
        .into()
}
