//! `java.util.regex.Matcher`: its methods.

use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::cannot_cast;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::regex::cache::program_of;
use crate::clojure::text::regex::matcher::{self, spans_of};
use crate::clojure::text::regex::program::Span;
use crate::clojure::text::regex::{NO_TEXT, part};
use crate::clojure::text::replace::{self, Reach};
use crate::clojure::text::units::Build;
use crate::clojure::text::{argument, units, writer};

natives! {
    "java.util.regex.Matcher";

    /// A replacement that stands for itself.
    "quoteReplacement" "[s]" since "0.1" cost Length => quote_replacement;
    /// Looks for the next match, or the first one from index `start`; was there one?
    ".find" "[m]" "[m start]" since "0.1" => find;
    /// Does the pattern match the whole text?
    ".matches" "[m]" since "0.1" => matches;
    /// Does the pattern match what the text begins with?
    ".lookingAt" "[m]" since "0.1" => looking_at;
    /// What the whole match or a group, by number or name, matched; nil when it took no part.
    ".group" "[m]" "[m group]" since "0.1" => group;
    /// The number of groups.
    ".groupCount" "[m]" since "0.1" => group_count;
    /// The index where the match or a group begins.
    ".start" "[m]" "[m group]" since "0.1" => start;
    /// The index behind the match or a group.
    ".end" "[m]" "[m group]" since "0.1" => end;
    /// Begins again, with another text if one is given; the matcher.
    ".reset" "[m]" "[m text]" since "0.1" => reset;
    /// The text with all matches replaced.
    ".replaceAll" "[m replacement]" since "0.1" => replace_all;
    /// The text with the first match replaced.
    ".replaceFirst" "[m replacement]" since "0.1" => replace_first;
    /// Appends the text before the match and the replacement to a buffer; the matcher.
    ".appendReplacement" "[m buffer replacement]" since "0.1" => append_replacement;
    /// Appends the rest of the text to a buffer; the buffer.
    ".appendTail" "[m buffer]" since "0.1" => append_tail;
    /// The pattern.
    ".pattern" "[m]" since "0.1" => pattern;
    /// Was the end of the text reached by the last match?
    ".hitEnd" "[m]" since "0.1" => hit_end;
}

fn this<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    args.of_kind(0, Kind::Matcher, "java.util.regex.Matcher")
}

fn quote_replacement(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let string = argument::string(&args, 0, ("String.indexOf(int)", "s"))?;
    replace::quote_replacement(cx, &string)
}

fn find(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let matcher = this(&args)?;
    if args.len() > 1 {
        let index = args.int(cx, 1)?;
        let (_, text, _) = matcher::search_of(matcher);
        let inside = usize::try_from(index)
            .ok()
            .filter(|ix| *ix <= units::units_of(&text));
        let Some(ix) = inside else {
            let class = "java.lang.IndexOutOfBoundsException";
            return Err(argument::invalid_as(class, "Illegal start index"));
        };
        matcher::reset(matcher, None)?;
        matcher::set_search(matcher, units::byte_of(&cx.heap, &text, ix).0)?;
    }
    matcher::find(cx, matcher).map(Value::from)
}

fn matches(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    matcher::matches(cx, this(&args)?, false).map(Value::from)
}

fn looking_at(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    matcher::matches(cx, this(&args)?, true).map(Value::from)
}

/// The text and the span of the group that argument 1 names.
fn span_of(cx: &mut Cx, args: &Args<'_>) -> Result<(Value, Option<Span>)> {
    let matcher = this(args)?;
    let (regex, text, _) = matcher::search_of(matcher);
    let groups = spans_of(matcher)?;
    let number = match args.get(1) {
        None => 0,
        Some(name) if name.is(Kind::String) => {
            let name = name.text().unwrap_or_default();
            let program = program_of(cx, &regex)?;
            match program.group_named(name) {
                Some(number) => number,
                None => {
                    let message = format!("No group with name <{name}>");
                    return Err(lisp_core::native::invalid(message));
                }
            }
        }
        Some(_) => {
            let number = args.int(cx, 1)?;
            usize::try_from(number).map_err(|_| replace::no_group(&number.to_string()))?
        }
    };
    match groups.spans.get(number) {
        Some(span) => Ok((text, *span)),
        None => Err(replace::no_group(&number.to_string())),
    }
}

fn group(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (text, span) = span_of(cx, &args)?;
    Ok(span.map_or(Value::NIL, |span| part(&cx.heap, &text, span)))
}

fn group_count(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (regex, _, _) = matcher::search_of(this(&args)?);
    Ok(Value::from(program_of(cx, &regex)?.groups() as i64))
}

fn start(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (text, span) = span_of(cx, &args)?;
    Ok(Value::from(span.map_or(-1, |span| {
        units::unit_of(&cx.heap, &text, span.0) as i64
    })))
}

fn end(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (text, span) = span_of(cx, &args)?;
    Ok(Value::from(span.map_or(-1, |span| {
        units::unit_of(&cx.heap, &text, span.1) as i64
    })))
}

fn reset(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let matcher = this(&args)?;
    let text = if args.len() > 1 {
        Some(argument::chars(&args, 1, NO_TEXT)?)
    } else {
        None
    };
    matcher::reset(matcher, text)?;
    Ok(matcher.clone())
}

fn replaced(cx: &mut Cx, args: &Args<'_>, reach: Reach) -> Result<Value> {
    let (regex, text, _) = matcher::search_of(this(args)?);
    let by = argument::string(args, 1, ("String.length()", "replacement"))?;
    let program = program_of(cx, &regex)?;
    replace::by_template(cx, (&program, &text), &by, reach)
}

fn replace_all(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    replaced(cx, &args, Reach::All)
}

fn replace_first(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    replaced(cx, &args, Reach::First)
}

fn buffer<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    match args[1].kind() {
        Kind::TextBuffer => Ok(&args[1]),
        _ => Err(cannot_cast(&args[1], "java.lang.StringBuilder")),
    }
}

fn append_replacement(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (matcher, buffer) = (this(&args)?, buffer(&args)?);
    let by = argument::string(&args, 2, ("String.length()", "replacement"))?;
    let (regex, string, _) = matcher::search_of(matcher);
    let program = program_of(cx, &regex)?;
    let ((from, to), groups) = matcher::take_unappended(matcher)?;
    let text = string.text().unwrap_or_default();
    let mut build = Build::default();
    build.push_str(text.get(from..to).unwrap_or_default());
    replace::push_template(
        &mut build,
        (&program, by.text().unwrap_or_default()),
        text,
        &groups,
    )?;
    writer::append(cx, buffer, &build.into_text())?;
    Ok(matcher.clone())
}

fn append_tail(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (matcher, buffer) = (this(&args)?, buffer(&args)?);
    let (_, string, _) = matcher::search_of(matcher);
    let text = string.text().unwrap_or_default();
    let tail = text
        .get(matcher::appended_to(matcher)..)
        .unwrap_or_default();
    writer::append(cx, buffer, tail)?;
    Ok(buffer.clone())
}

fn pattern(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(matcher::search_of(this(&args)?).0)
}

fn hit_end(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let (_, text, start) = matcher::search_of(this(&args)?);
    Ok(Value::from(start >= text.text().map_or(0, str::len)))
}
