//! Running other programs: what `clojure.java.shell` is made from.

use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::collection::{Cursor, vector};
use lisp_core::cx::{Args, Command, Cx, Ended, Result, Wait};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::argument;

natives! {
    "dayfly.internal";

    /// Runs the program `words` with `input`, a string or an array of bytes, the environment `env`,
    /// pairs or nil, in the directory `dir` or nil. A vector of its exit code and what it wrote, as
    /// a string or with `bytes?` as an array, and its errors.
    "run-program" "[words input env dir bytes?]" since "0.1" => run_program;
}

/// What tells the keys of waits for programs from addresses.
const PROGRAM: u64 = 0b11 << 60;

fn strings(cx: &mut Cx, items: &Value) -> Result<Vec<String>> {
    let mut cursor = Cursor::new(cx, items.clone())?;
    let mut all = Vec::new();
    while let Some(item) = cursor.next(cx)? {
        let text = super::super::text_of(cx, &item)?;
        all.push(text.text().unwrap_or_default().to_owned());
    }
    Ok(all)
}

/// The bytes of an array, or of a text in UTF-8.
fn bytes_of(cx: &mut Cx, value: &Value) -> Result<Vec<u8>> {
    if value.is_nil() {
        return Ok(Vec::new());
    }
    if let Some(text) = argument::as_text(value) {
        return Ok(text.text().unwrap_or_default().as_bytes().to_vec());
    }
    let Some(obj) = value.obj_of(Kind::Array) else {
        return Err(lisp_core::native::cannot_cast(value, "[B"));
    };
    cx.reserve(obj.len())?;
    Ok((0..obj.len())
        .map(|ix| obj.slot(ix).as_int().unwrap_or(0) as u8)
        .collect())
}

/// Runs a program while the fiber waits; when it is given up, so is the program.
fn run(cx: &mut Cx, command: Command) -> Result<Ended> {
    let key = PROGRAM | cx.new_id();
    let call = cx.meter.control.begin_call(key);
    let mut program = cx.host.start(command, call)?;
    loop {
        if let Some(ended) = program.ended() {
            cx.fibers.finish_wait();
            return Ok(ended?);
        }
        let wait = Wait {
            key,
            timeout: None,
            may_restart: false,
        };
        (cx.park)(cx, wait)?;
    }
}

fn run_program(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let env = match args[2].is_nil() {
        true => None,
        false => {
            let mut pairs = Vec::new();
            let mut cursor = Cursor::new(cx, args[2].clone())?;
            while let Some(pair) = cursor.next(cx)? {
                let mut pair = strings(cx, &pair)?;
                let value = pair.pop().unwrap_or_default();
                pairs.push((pair.pop().unwrap_or_default(), value));
            }
            Some(pairs)
        }
    };
    let command = Command {
        words: strings(cx, &args[0])?,
        input: bytes_of(cx, &args[1])?,
        env,
        dir: args.optional_text(cx, 3)?.map(str::to_owned),
        bytes_max: cx.bytes_left(),
    };
    let ended = run(cx, command)?;
    cx.reserve(ended.out.len() + ended.err.len())?;
    let out = match args[4].is_truthy() {
        true => {
            let bytes: Vec<Value> = ended
                .out
                .iter()
                .map(|byte| Value::int8(byte.cast_signed()))
                .collect();
            array_of(cx, ElementType::Byte, bytes.into_iter())?
        }
        false => cx.string(&String::from_utf8_lossy(&ended.out))?,
    };
    let err = cx.string(&String::from_utf8_lossy(&ended.err))?;
    let code = Value::from(i64::from(ended.code));
    Ok(vector::vector_of(&cx.heap, [code, out, err].into_iter()))
}
