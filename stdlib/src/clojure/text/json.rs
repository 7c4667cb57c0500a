//! Reading JSON, and quoting strings for it: what `clojure.data.json` is made from.
//!
//! The parser keeps what is open on a list, so nesting costs no Rust stack. Keys and values of
//! objects pass through the functions that the options name.

use lisp_core::collection::{map, vector};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::forms::Forms;
use lisp_core::natives;
use lisp_core::read::Build as _;
use lisp_core::value::{Kind, Value};

use super::argument;
use super::reader;
use super::units::Build;

natives! {
    "dayfly.internal";

    /// The next JSON value of `reader`. `opts` may have `:key-fn`, `:value-fn`, `:bigdec`; at the
    /// end `:eof`, a vector of one value, or an error.
    "read-json" "[reader opts]" since "0.1" => read_json;

    /// The string `s` as JSON writes it. Flags say what to escape: what is not ASCII, the
    /// separators U+2028 and U+2029, slashes.
    "quote-json" "[s unicode separators slash]" since "0.1" => quote_json;
}

/// Why a text is no JSON.
enum Fault {
    /// It ends too early; where.
    End(&'static str),
    /// It is wrong; how.
    Wrong(String),
    /// Something else was thrown.
    Thrown(Throw),
}

impl From<Throw> for Fault {
    fn from(throw: Throw) -> Fault {
        Fault::Thrown(throw)
    }
}

type Parsed<T> = std::result::Result<T, Fault>;

fn wrong<T>(message: impl Into<String>) -> Parsed<T> {
    Err(Fault::Wrong(message.into()))
}

/// What the options ask for.
struct Wishes {
    key_fn: Value,
    value_fn: Value,
    is_exact: bool,
}

/// A collection that is not closed yet.
enum Open {
    Array(Vec<Value>),
    Object(Vec<(Value, Value)>, Value),
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    wishes: Wishes,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// One value; `None` when there is none.
    fn document(&mut self, cx: &mut Cx) -> Parsed<Option<Value>> {
        self.skip_space();
        if self.peek().is_none() {
            return Ok(None);
        }
        let mut open: Vec<Open> = Vec::new();
        loop {
            cx.tick(1)?;
            let mut value = match self.begin(cx, &mut open)? {
                Some(value) => value,
                None => continue,
            };
            // The value may close what is around it, once and again.
            loop {
                let Some(around) = open.last_mut() else {
                    return Ok(Some(value));
                };
                let is_done = match around {
                    Open::Array(items) => {
                        items.push(value);
                        self.after_item()?
                    }
                    Open::Object(pairs, key) => {
                        add_entry(cx, &self.wishes, pairs, (key.clone(), value))?;
                        self.after_entry(cx, key)?
                    }
                };
                if !is_done {
                    break;
                }
                value = match open.pop() {
                    Some(Open::Array(items)) => vector::vector_of(&cx.heap, items.into_iter()),
                    Some(Open::Object(pairs, _)) => map::of_pairs(cx, pairs)?,
                    None => return wrong("JSON error (unexpected end)"),
                };
            }
        }
    }

    /// A value that is whole, or `None` after opening a collection that is not empty.
    fn begin(&mut self, cx: &mut Cx, open: &mut Vec<Open>) -> Parsed<Option<Value>> {
        self.skip_space();
        let Some(byte) = self.peek() else {
            return Err(Fault::End("JSON error (end-of-file)"));
        };
        Ok(Some(match byte {
            b'[' => {
                self.at += 1;
                self.skip_space();
                if self.peek() != Some(b']') {
                    open.push(Open::Array(Vec::new()));
                    return match self.peek() {
                        Some(b',') => wrong("JSON error (invalid array)"),
                        _ => Ok(None),
                    };
                }
                self.at += 1;
                vector::vector_of(&cx.heap, std::iter::empty())
            }
            b'{' => {
                self.at += 1;
                self.skip_space();
                if self.peek() != Some(b'}') {
                    let key = self.key(cx)?;
                    open.push(Open::Object(Vec::new(), key));
                    return Ok(None);
                }
                self.at += 1;
                map::of_pairs(cx, Vec::new())?
            }
            b'"' => self.string(cx)?,
            b'-' | b'0'..=b'9' => self.number(cx)?,
            b'n' => self.word("null", Value::NIL)?,
            b't' => self.word("true", Value::TRUE)?,
            b'f' => self.word("false", Value::FALSE)?,
            _ => {
                let c = self.text[self.at..].chars().next().unwrap_or_default();
                return wrong(format!("JSON error (unexpected character): {c}"));
            }
        }))
    }

    fn word(&mut self, word: &str, value: Value) -> Parsed<Value> {
        if self.text[self.at..].starts_with(word) {
            self.at += word.len();
            return Ok(value);
        }
        match word.starts_with(&self.text[self.at..]) {
            true => Err(Fault::End("JSON error (end-of-file)")),
            false => wrong(format!("JSON error (expected {word})")),
        }
    }

    /// Goes over what follows an item. Is the array closed?
    fn after_item(&mut self) -> Parsed<bool> {
        self.skip_space();
        match self.peek() {
            Some(b']') => {
                self.at += 1;
                Ok(true)
            }
            Some(b',') => {
                self.at += 1;
                Ok(false)
            }
            None => Err(Fault::End("JSON error (end-of-file)")),
            Some(_) => wrong("JSON error (invalid array)"),
        }
    }

    /// Goes over what follows an entry, to the value of the next. Is the object closed?
    fn after_entry(&mut self, cx: &mut Cx, key: &mut Value) -> Parsed<bool> {
        self.skip_space();
        match self.peek() {
            Some(b'}') => {
                self.at += 1;
                Ok(true)
            }
            Some(b',') => {
                self.at += 1;
                self.skip_space();
                if matches!(self.peek(), Some(b'}' | b',')) {
                    return wrong("JSON error empty entry in object is not allowed");
                }
                *key = self.key(cx)?;
                Ok(false)
            }
            None => Err(Fault::End("JSON error (end-of-file)")),
            Some(_) => wrong("JSON error (missing entry in object)"),
        }
    }

    /// A key and the colon behind it.
    fn key(&mut self, cx: &mut Cx) -> Parsed<Value> {
        match self.peek() {
            None => return Err(Fault::End("JSON error (end-of-file)")),
            Some(b'"') => {}
            Some(_) => {
                let c = self.text[self.at..].chars().next().unwrap_or_default();
                return wrong(format!(
                    "JSON error (non-string key in object), found `{c}`, expected `\"`"
                ));
            }
        }
        let key = self.string(cx)?;
        self.skip_space();
        match self.peek() {
            Some(b':') => self.at += 1,
            None => return Err(Fault::End("JSON error (end-of-file)")),
            Some(_) => return wrong("JSON error (missing `:` in object)"),
        }
        match self.wishes.key_fn.is_nil() {
            true => Ok(key),
            false => Ok(cx.call(&self.wishes.key_fn, &[key])?),
        }
    }

    fn string(&mut self, cx: &mut Cx) -> Parsed<Value> {
        const END: Fault = Fault::End("JSON error (end-of-file inside string)");
        self.at += 1;
        let start = self.at;
        let rest = &self.text.as_bytes()[start..];
        let plain = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'));
        let Some(plain) = plain else {
            return Err(END);
        };
        cx.tick(plain as u64 >> 6)?;
        self.at += plain;
        if rest[plain] == b'"' {
            let text = &self.text[start..self.at];
            self.at += 1;
            return Ok(cx.string(text)?);
        }
        let mut build = Build::default();
        build.push_str(&self.text[start..self.at]);
        loop {
            build.check(cx)?;
            match self.peek() {
                None => return Err(END),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(build.finish(cx)?);
                }
                Some(b'\\') => self.escape(&mut build)?,
                Some(_) => {
                    let rest = &self.text.as_bytes()[self.at..];
                    let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'));
                    let Some(end) = end else {
                        return Err(END);
                    };
                    build.push_str(&self.text[self.at..self.at + end]);
                    self.at += end;
                }
            }
        }
    }

    fn escape(&mut self, build: &mut Build) -> Parsed<()> {
        self.at += 1;
        let Some(c) = self.text[self.at..].chars().next() else {
            return Err(Fault::End("JSON error (end-of-file inside escaped char)"));
        };
        self.at += c.len_utf8();
        build.push_unit(match c {
            '"' | '\\' | '/' => c as u16,
            'b' => 8,
            'f' => 12,
            'n' => 10,
            'r' => 13,
            't' => 9,
            'u' => {
                let digits = self.text.as_bytes().get(self.at..self.at + 4);
                let Some(digits) = digits else {
                    return Err(Fault::End(
                        "JSON error (end-of-file inside Unicode character escape)",
                    ));
                };
                let digits = std::str::from_utf8(digits).unwrap_or_default();
                let Ok(unit) = u16::from_str_radix(digits, 16) else {
                    return wrong(format!("JSON error (invalid escape): \\u{digits}"));
                };
                self.at += 4;
                unit
            }
            _ => return wrong(format!("JSON error (invalid escape): \\{c}")),
        });
        Ok(())
    }

    fn number(&mut self, cx: &mut Cx) -> Parsed<Value> {
        let start = self.at;
        let is_part = |byte: &u8| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        let rest = &self.text.as_bytes()[start..];
        self.at += rest
            .iter()
            .position(|byte| !is_part(byte))
            .unwrap_or(rest.len());
        let token = &self.text[start..self.at];
        let ends = matches!(
            self.peek(),
            None | Some(b',' | b']' | b'}' | b' ' | b'\t' | b'\n' | b'\r')
        );
        if !ends || !is_number(token) {
            return wrong("JSON error (invalid number literal)");
        }
        let is_whole = !token.contains(['.', 'e', 'E']);
        if is_whole && let Ok(int) = token.parse::<i64>() {
            return Ok(Value::from(int));
        }
        if !is_whole && !self.wishes.is_exact {
            return Ok(Value::from(token.parse::<f64>().unwrap_or(f64::NAN)));
        }
        let ending = if is_whole { 'N' } else { 'M' };
        let number = Forms::new(cx).number(&format!("{token}{ending}"))?;
        number.map_or_else(|| wrong("JSON error (invalid number literal)"), Ok)
    }
}

/// Is it a number as JSON writes them?
fn is_number(token: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let token = token.strip_prefix('-').unwrap_or(token);
    let whole = digits(token);
    if whole == 0 || (whole > 1 && token.starts_with('0')) {
        return false;
    }
    let mut rest = &token[whole..];
    if let Some(fraction) = rest.strip_prefix('.') {
        let count = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = &fraction[count..];
    }
    if let Some(exponent) = rest.strip_prefix(['e', 'E']) {
        let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        return !exponent.is_empty() && digits(exponent) == exponent.len();
    }
    rest.is_empty()
}

/// Adds an entry, unless the function for values answers itself.
fn add_entry(
    cx: &mut Cx,
    wishes: &Wishes,
    pairs: &mut Vec<(Value, Value)>,
    (key, value): (Value, Value),
) -> Result<()> {
    if wishes.value_fn.is_nil() {
        pairs.push((key, value));
        return Ok(());
    }
    let value = cx.call(&wishes.value_fn, &[key.clone(), value])?;
    if !value.is_identical(&wishes.value_fn) {
        pairs.push((key, value));
    }
    Ok(())
}

fn option(cx: &mut Cx, opts: &Value, name: &str) -> Result<Value> {
    if !map::is_map(opts) {
        return Ok(Value::NIL);
    }
    let key = cx.keyword(name);
    Ok(map::get(cx, opts, &key)?.unwrap_or_default())
}

fn read_json(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let bottom = reader::bottom(cx, &args[0])?;
    let at_end = option(cx, &args[1], "eof")?;
    let mut unread = String::new();
    loop {
        let (source, place) = reader::window(cx, &bottom)?;
        let start = (place >> 1) as usize;
        let rest = source.text().and_then(|text| text.get(start..));
        let rest = rest.unwrap_or_default();
        cx.reserve(unread.len())?;
        let joined;
        let text = match unread.is_empty() {
            true => rest,
            false => {
                joined = format!("{unread}{rest}");
                &joined
            }
        };
        let mut parser = Parser {
            text,
            at: 0,
            wishes: Wishes {
                key_fn: option(cx, &args[1], "key-fn")?,
                value_fn: option(cx, &args[1], "value-fn")?,
                is_exact: option(cx, &args[1], "bigdec")?.is_truthy(),
            },
        };
        let parsed = parser.document(cx);
        let used = parser.at.saturating_sub(unread.len());
        let message = match parsed {
            Ok(Some(value)) => {
                reader::set_place(&bottom, ((start + used) as u64) << 1)?;
                return Ok(value);
            }
            Err(Fault::Thrown(throw)) => return Err(throw),
            Err(Fault::Wrong(message)) => {
                reader::set_place(&bottom, ((start + used) as u64) << 1)?;
                return Err(argument::invalid_as("java.lang.Exception", message));
            }
            Ok(None) => None,
            Err(Fault::End(message)) => Some(message),
        };
        // All of it was read; the host may have more.
        reader::set_place(&bottom, ((start + rest.len()) as u64) << 1)?;
        if rest.is_empty() {
            if message.is_none() && at_end.is(Kind::Vector) {
                return lisp_core::native::nth(cx, &at_end, &Value::from(0));
            }
            let message = message.unwrap_or("JSON error (end-of-file)");
            return Err(argument::invalid_as("java.io.EOFException", message));
        }
        unread.push_str(rest);
    }
}

fn quote_json(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::chars(&args, 0, ("CharSequence.length()", "s"))?;
    let text = string.text().unwrap_or_default();
    let [unicode, separators, slash] = [1, 2, 3].map(|ix| args[ix].is_truthy());
    cx.tick(text.len() as u64 >> 5)?;
    cx.reserve(text.len())?;
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '/' if slash => quoted.push_str("\\/"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{2028}' | '\u{2029}' if separators => escape(&mut quoted, c),
            '\0'..='\u{1f}' => escape(&mut quoted, c),
            c if unicode && !c.is_ascii() => escape(&mut quoted, c),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    cx.string(&quoted)
}

/// Adds `\uXXXX`, twice for what Java holds in two units.
fn escape(quoted: &mut String, c: char) {
    let mut units = [0; 2];
    for unit in c.encode_utf16(&mut units) {
        quoted.push_str(&format!("\\u{unit:04x}"));
    }
}
