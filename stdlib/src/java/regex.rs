//! `java.util.regex.Pattern` and `Matcher`.

mod matcher;

use lisp_core::collection::array::{ElementType, array_of};
use lisp_core::cx::{Args, Cx, Result};
use lisp_core::native::NativeList;
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

use crate::clojure::text::regex::cache::program_of;
use crate::clojure::text::regex::program::Groups;
use crate::clojure::text::regex::syntax::Flags;
use crate::clojure::text::regex::{NO_TEXT, matcher as matchers, part, regex_of};
use crate::clojure::text::{argument, split};

/// The tables of this file.
pub(crate) const TABLES: [NativeList; 2] = [NATIVES, matcher::NATIVES];

natives! {
    "java.util.regex.Pattern";

    /// The pattern that `s` describes, with flags.
    "compile" "[s]" "[s flags]" since "0.1" cost Length => compile;
    /// A pattern text that matches the text `s` and nothing else.
    "quote" "[s]" since "0.1" cost Length => quote;
    /// Does the pattern `regex` match all of `s`?
    "matches" "[regex s]" since "0.1" cost Length => static_matches;
    /// Letters match in either case.
    "CASE_INSENSITIVE" "[]" since "0.1" => case_insensitive;
    /// `^` and `$` stand at every line.
    "MULTILINE" "[]" since "0.1" => multiline;
    /// `.` stands for line ends too.
    "DOTALL" "[]" since "0.1" => dotall;
    /// Letters of all scripts match in either case.
    "UNICODE_CASE" "[]" since "0.1" => unicode_case;
    /// Spaces and comments are left out.
    "COMMENTS" "[]" since "0.1" => comments;
    /// The pattern is a text.
    "LITERAL" "[]" since "0.1" => literal;
    /// Only the newline ends a line.
    "UNIX_LINES" "[]" since "0.1" => unix_lines;
    /// Sets are those of Unicode.
    "UNICODE_CHARACTER_CLASS" "[]" since "0.1" => unicode_class;
    /// The text of the pattern.
    ".pattern" "[p]" since "0.1" => pattern;
    /// The flags of the pattern.
    ".flags" "[p]" since "0.1" => flags;
    /// A matcher of the pattern over the text `s`.
    ".matcher" "[p s]" since "0.1" => new_matcher;
    /// An array of the parts of `s` between matches.
    ".split" "[p s]" "[p s limit]" since "0.1" => split_text;
}

fn this<'a>(args: &'a Args<'_>) -> Result<&'a Value> {
    args.of_kind(0, Kind::Regex, "java.util.regex.Pattern")
}

fn compile(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = argument::string(&args, 0, ("String.isEmpty()", "this.pattern"))?;
    let flags = if args.len() > 1 { args.int(cx, 1)? } else { 0 };
    let Ok(flags) = u32::try_from(flags) else {
        let class = "java.lang.IllegalArgumentException";
        return Err(argument::invalid_as(class, "Unknown flag"));
    };
    regex_of(cx, &text, flags)
}

fn quote(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let text = argument::string(&args, 0, ("String.indexOf(String)", "s"))?;
    let text = text.text().unwrap_or_default();
    cx.reserve(2 * text.len())?;
    cx.string(&format!("\\Q{}\\E", text.replace("\\E", "\\E\\\\E\\Q")))
}

fn static_matches(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let pattern = argument::string(&args, 0, ("String.isEmpty()", "this.pattern"))?;
    let text = argument::chars_asked(cx, &args, 1, NO_TEXT)?;
    let regex = regex_of(cx, &pattern, 0)?;
    let program = program_of(cx, &regex)?;
    let text = text.text().unwrap_or_default();
    program
        .matches(cx, text, &mut Groups::default())
        .map(Value::from)
}

macro_rules! flags {
    ($($name:ident = $flag:ident;)+) => {
        $(fn $name(_cx: &mut Cx, _args: Args<'_>) -> Result<Value> {
            Ok(Value::from(i64::from(Flags::$flag)))
        })+
    };
}

flags! {
    case_insensitive = CASE_INSENSITIVE;
    multiline = MULTILINE;
    dotall = DOTALL;
    unicode_case = UNICODE_CASE;
    comments = COMMENTS;
    literal = LITERAL;
    unix_lines = UNIX_LINES;
    unicode_class = UNICODE_CHARACTER_CLASS;
}

fn pattern(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(this(&args)?.object().slot(0))
}

fn flags(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let program = program_of(cx, this(&args)?)?;
    Ok(Value::from(i64::from(program.flags().0)))
}

fn new_matcher(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let regex = this(&args)?.clone();
    let text = argument::chars_asked(cx, &args, 1, NO_TEXT)?;
    Ok(matchers::new(&cx.heap, regex, text))
}

fn split_text(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let program = program_of(cx, this(&args)?)?;
    let string = argument::chars_asked(cx, &args, 1, NO_TEXT)?;
    let limit = if args.len() > 2 { args.int(cx, 2)? } else { 0 };
    let spans = split::parts(cx, &program, &string, limit)?;
    let parts: Vec<Value> = spans
        .iter()
        .map(|span| part(&cx.heap, &string, *span))
        .collect();
    array_of(cx, ElementType::Object, parts.into_iter())
}
