//! `java.net`: coding of texts in URLs, and the parts of a URI.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, invalid};
use lisp_core::natives;
use lisp_core::value::Value;

use super::gadget::{self, Tag};
use crate::clojure::text::argument;

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 3] = [NATIVES, decoder::NATIVES, uri::NATIVES];

natives! {
    "java.net.URLEncoder";

    /// The text as it stands in a form of a URL.
    "encode" "[s]" "[s charset]" since "0.1" cost Length => encode;
}

fn encode(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::string(&args, 0, ("String.length()", "s"))?;
    let text = string.text().unwrap_or_default();
    cx.reserve(3 * text.len())?;
    let mut coded = String::with_capacity(text.len() + 16);
    for byte in text.bytes() {
        match byte {
            b' ' => coded.push('+'),
            b'.' | b'-' | b'*' | b'_' => coded.push(char::from(byte)),
            byte if byte.is_ascii_alphanumeric() => coded.push(char::from(byte)),
            byte => coded.push_str(&format!("%{byte:02X}")),
        }
    }
    cx.string(&coded)
}

mod decoder {
    use super::*;

    natives! {
        "java.net.URLDecoder";

        /// The text that a form of a URL means.
        "decode" "[s]" "[s charset]" since "0.1" cost Length => decode;
    }

    fn decode(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let string = argument::string(&args, 0, ("String.length()", "s"))?;
        let text = string.text().unwrap_or_default();
        cx.reserve(text.len())?;
        let mut bytes = Vec::with_capacity(text.len());
        let mut rest = text.as_bytes();
        while let Some((first, behind)) = rest.split_first() {
            rest = behind;
            match first {
                b'+' => bytes.push(b' '),
                b'%' => {
                    let digits = behind
                        .get(..2)
                        .and_then(|digits| std::str::from_utf8(digits).ok());
                    let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                    let Some(byte) = byte else {
                        let message = "URLDecoder: Incomplete trailing escape (%) pattern";
                        return Err(invalid(message));
                    };
                    bytes.push(byte);
                    rest = &behind[2..];
                }
                byte => bytes.push(*byte),
            }
        }
        cx.string(&String::from_utf8_lossy(&bytes))
    }
}

mod uri {
    use super::*;

    natives! {
        "java.net.URI";

        /// The URI that `s` writes.
        "new" "[s]" since "0.1" => new;
        /// The URI that `s` writes.
        "create" "[s]" since "0.1" => new;
        /// What is before the first colon, or nil.
        ".getScheme" "[uri]" since "0.1" => scheme;
        /// The host, or nil.
        ".getHost" "[uri]" since "0.1" => host;
        /// The port, or -1.
        ".getPort" "[uri]" since "0.1" => port;
        /// The path.
        ".getPath" "[uri]" since "0.1" => path;
        /// What is behind the question mark, or nil.
        ".getQuery" "[uri]" since "0.1" => query;
        /// What is behind the hash sign, or nil.
        ".getFragment" "[uri]" since "0.1" => fragment;
    }

    /// The parts of a URI as written.
    #[derive(Default)]
    struct Parts<'t> {
        scheme: Option<&'t str>,
        authority: Option<&'t str>,
        path: &'t str,
        query: Option<&'t str>,
        fragment: Option<&'t str>,
    }

    fn parts_of(text: &str) -> Parts<'_> {
        let mut parts = Parts::default();
        let mut rest = text;
        if let Some((before, fragment)) = rest.split_once('#') {
            (rest, parts.fragment) = (before, Some(fragment));
        }
        if let Some((before, query)) = rest.split_once('?') {
            (rest, parts.query) = (before, Some(query));
        }
        if let Some((scheme, behind)) = rest.split_once(':').filter(|(it, _)| !it.contains('/')) {
            (rest, parts.scheme) = (behind, Some(scheme));
        }
        if let Some(behind) = rest.strip_prefix("//") {
            let end = behind.find('/').unwrap_or(behind.len());
            parts.authority = Some(&behind[..end]);
            rest = &behind[end..];
        }
        parts.path = rest;
        parts
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = argument::string(&args, 0, ("String.length()", "input"))?;
        argument::pay_for(cx, &text)?;
        let plain = text.text().unwrap_or_default();
        if let Some(at) = plain.find([' ', '"', '<', '>', '\\', '^', '`', '{', '|', '}']) {
            let class = "java.net.URISyntaxException";
            let message = format!("Illegal character in path at index {at}: {plain}");
            return Err(argument::invalid_as(class, message));
        }
        Ok(gadget::new(cx, Tag::File, "java.net.URI", &[text]))
    }

    /// A part of the URI as a string, nil when it has none.
    fn part(
        cx: &mut Cx,
        args: &Args<'_>,
        f: impl for<'t> Fn(&Parts<'t>) -> Option<&'t str>,
    ) -> Result<Value> {
        let text = gadget::state(gadget::expect(&args[0], Tag::File, "java.net.URI")?, 0);
        let parts = parts_of(text.text().unwrap_or_default());
        match f(&parts) {
            Some(part) => cx.string(part),
            None => Ok(Value::NIL),
        }
    }

    /// Host and port of an authority.
    fn place(authority: &str) -> (&str, Option<&str>) {
        let place = authority
            .rsplit_once('@')
            .map_or(authority, |(_, place)| place);
        match place.rsplit_once(':') {
            Some((host, port)) if !host.ends_with(':') => (host, Some(port)),
            _ => (place, None),
        }
    }

    fn scheme(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, |parts| parts.scheme)
    }

    fn host(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, |parts| {
            parts.authority.map(|authority| place(authority).0)
        })
    }

    fn port(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let port = part(cx, &args, |parts| {
            parts.authority.and_then(|it| place(it).1)
        })?;
        let port = port.text().and_then(|port| port.parse::<i64>().ok());
        Ok(Value::from(port.unwrap_or(-1)))
    }

    fn path(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, |parts| Some(parts.path))
    }

    fn query(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, |parts| parts.query)
    }

    fn fragment(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, |parts| parts.fragment)
    }
}
