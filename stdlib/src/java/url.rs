//! `java.net`: coding of texts in URLs, and the parts of URIs and URLs.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::{NativeList, invalid};
use lisp_core::natives;
use lisp_core::value::Value;

use super::gadget::{self, Tag};
use crate::clojure::text::argument;

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 4] =
    [NATIVES, decoder::NATIVES, uri::NATIVES, locator::NATIVES];

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
        "new" "[s]" since "0.1" cost Length => new;
        /// The URI that `s` writes.
        "create" "[s]" since "0.1" cost Length => new;
        /// What is before the first colon, or nil.
        ".getScheme" "[uri]" since "0.1" => scheme;
        /// Host, port and user as written, or nil.
        ".getAuthority" "[uri]" since "0.1" => authority;
        /// What is before the at sign of the authority, or nil.
        ".getUserInfo" "[uri]" since "0.1" => user;
        /// Has it a scheme?
        ".isAbsolute" "[uri]" since "0.1" => is_absolute;
        /// The path as written.
        ".getRawPath" "[uri]" since "0.1" => path;
        /// The query as written, or nil.
        ".getRawQuery" "[uri]" since "0.1" => query;
        /// The fragment as written, or nil.
        ".getRawFragment" "[uri]" since "0.1" => fragment;
        /// The same as a string.
        ".toASCIIString" "[uri]" since "0.1" => to_text;
        /// The same as a URL.
        ".toURL" "[uri]" since "0.1" => to_url;
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
    pub(super) struct Parts<'t> {
        pub(super) scheme: Option<&'t str>,
        pub(super) authority: Option<&'t str>,
        pub(super) path: &'t str,
        pub(super) query: Option<&'t str>,
        pub(super) fragment: Option<&'t str>,
    }

    pub(super) fn parts_of(text: &str) -> Parts<'_> {
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
    pub(super) fn place(authority: &str) -> (&str, Option<&str>) {
        let place = authority
            .rsplit_once('@')
            .map_or(authority, |(_, place)| place);
        match place.rsplit_once(':') {
            Some((host, port)) if !host.ends_with(':') => (host, Some(port)),
            _ => (place, None),
        }
    }

    fn authority(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, |parts| parts.authority)
    }

    fn user(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, &args, |parts| {
            parts.authority.and_then(|it| Some(it.rsplit_once('@')?.0))
        })
    }

    fn is_absolute(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let scheme = part(cx, &args, |parts| parts.scheme)?;
        Ok(Value::from(!scheme.is_nil()))
    }

    fn to_text(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(gadget::state(
            gadget::expect(&args[0], Tag::File, "java.net.URI")?,
            0,
        ))
    }

    fn to_url(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = to_text(cx, args)?;
        super::locator::of(cx, text)
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

mod locator {
    use super::uri::{Parts, parts_of, place};
    use super::*;

    natives! {
        "java.net.URL";

        /// The URL that `s` writes.
        "new" "[s]" since "0.1" => new;
        /// What is before the first colon.
        ".getProtocol" "[url]" since "0.1" => protocol;
        /// Host, port and user as written, or nil.
        ".getAuthority" "[url]" since "0.1" => authority;
        /// The host.
        ".getHost" "[url]" since "0.1" => host;
        /// The port, or -1.
        ".getPort" "[url]" since "0.1" => port;
        /// The path.
        ".getPath" "[url]" since "0.1" => path;
        /// The path and the query.
        ".getFile" "[url]" since "0.1" => file;
        /// What is behind the question mark, or nil.
        ".getQuery" "[url]" since "0.1" => query;
        /// What is behind the hash sign, or nil.
        ".getRef" "[url]" since "0.1" => fragment;
        /// The URL as a string.
        ".toExternalForm" "[url]" since "0.1" => to_text;
        /// The same as a URI.
        ".toURI" "[url]" since "0.1" => to_uri;
    }

    const CLASS: &str = "java.net.URL";

    /// The URL that `text` writes.
    pub(super) fn of(cx: &mut Cx, text: Value) -> Result<Value> {
        let written = text.text().unwrap_or_default();
        let class = "java.net.MalformedURLException";
        match parts_of(written).scheme {
            None => Err(argument::invalid_as(
                class,
                format!("no protocol: {written}"),
            )),
            Some(scheme) if !matches!(scheme, "http" | "https" | "file" | "jar" | "ftp") => Err(
                argument::invalid_as(class, format!("unknown protocol: {scheme}")),
            ),
            Some(_) => Ok(gadget::new(cx, Tag::File, CLASS, &[text])),
        }
    }

    fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = argument::string(&args, 0, ("String.length()", "spec"))?.clone();
        of(cx, text)
    }

    fn to_text(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        Ok(gadget::state(
            gadget::expect(&args[0], Tag::File, CLASS)?,
            0,
        ))
    }

    fn to_uri(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = to_text(cx, args)?;
        Ok(gadget::new(cx, Tag::File, "java.net.URI", &[text]))
    }

    /// A part of the URL as a string; nil when it has none.
    fn part(
        cx: &mut Cx,
        args: Args<'_>,
        f: impl for<'t> Fn(&Parts<'t>) -> Option<&'t str>,
    ) -> Result<Value> {
        let text = to_text(cx, args)?;
        match f(&parts_of(text.text().unwrap_or_default())) {
            Some(part) => cx.string(part),
            None => Ok(Value::NIL),
        }
    }

    fn protocol(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, args, |parts| parts.scheme)
    }

    fn authority(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, args, |parts| parts.authority)
    }

    fn host(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, args, |parts| {
            Some(parts.authority.map_or("", |it| place(it).0))
        })
    }

    fn port(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let port = part(cx, args, |parts| parts.authority.and_then(|it| place(it).1))?;
        let port = port.text().and_then(|port| port.parse::<i64>().ok());
        Ok(Value::from(port.unwrap_or(-1)))
    }

    fn path(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, args, |parts| Some(parts.path))
    }

    fn file(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        let text = to_text(cx, args)?;
        let parts = parts_of(text.text().unwrap_or_default());
        let query = parts.query.map(|it| format!("?{it}")).unwrap_or_default();
        let file = format!("{}{query}", parts.path);
        cx.string(&file)
    }

    fn query(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, args, |parts| parts.query)
    }

    fn fragment(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
        part(cx, args, |parts| parts.fragment)
    }
}
