//! Names of character properties in Java, as sets of the engines.

use super::syntax::Flags;

macro_rules! sets {
    ($table:ident: $($name:literal = $set:literal;)+) => {
        const $table: &[(&str, &str)] = &[$(($name, $set)),+];
    };
}

sets! { POSIX:
    "Lower" = "a-z";
    "Upper" = "A-Z";
    "ASCII" = r"\x00-\x7F";
    "Alpha" = "a-zA-Z";
    "Digit" = "0-9";
    "Alnum" = "a-zA-Z0-9";
    "Punct" = r"\x21-\x2F\x3A-\x40\x5B-\x60\x7B-\x7E";
    "Graph" = r"\x21-\x7E";
    "Print" = r"\x20-\x7E";
    "Blank" = r"\x20\x09";
    "Cntrl" = r"\x00-\x1F\x7F";
    "XDigit" = "0-9a-fA-F";
    "Space" = r"\x20\x09-\x0D";
}

sets! { POSIX_UNICODE:
    "Lower" = r"\p{Lowercase}";
    "Upper" = r"\p{Uppercase}";
    "Alpha" = r"\p{Alphabetic}";
    "Digit" = r"\p{Nd}";
    "Alnum" = r"\p{Alphabetic}\p{Nd}";
    "Punct" = r"\p{P}";
    "Graph" = r"[^\p{White_Space}\p{Cc}\p{Cn}]";
    "Print" = r"[^\p{Zl}\p{Zp}\p{Cc}\p{Cn}]";
    "Blank" = r"\p{Zs}\x09";
    "Cntrl" = r"\p{Cc}";
    "XDigit" = r"\p{Nd}\p{Hex_Digit}";
    "Space" = r"\p{White_Space}";
}

sets! { OTHERS:
    "L1" = r"\x00-\x{FF}";
    "all" = r"\x00-\x{10FFFF}";
    "LC" = r"\p{Lu}\p{Ll}\p{Lt}";
    "LD" = r"\p{L}\p{Nd}";
    "javaLowerCase" = r"\p{Lowercase}";
    "javaUpperCase" = r"\p{Uppercase}";
    "javaTitleCase" = r"\p{Lt}";
    "javaAlphabetic" = r"\p{Alphabetic}";
    "javaIdeographic" = r"\p{Ideographic}";
    "javaDigit" = r"\p{Nd}";
    "javaDefined" = r"\P{Cn}";
    "javaLetter" = r"\p{L}";
    "javaLetterOrDigit" = r"\p{L}\p{Nd}";
    "javaSpaceChar" = r"\p{Z}";
    "javaWhitespace" = r"[[\p{Z}\x09-\x0D\x1C-\x1F]--[\x{A0}\x{2007}\x{202F}]]";
    "javaISOControl" = r"\x00-\x1F\x7F-\x{9F}";
    "javaJavaIdentifierStart" = r"\p{L}\p{Nl}\p{Sc}\p{Pc}";
    "javaJavaIdentifierPart" = r"\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}";
    "javaUnicodeIdentifierStart" = r"\p{ID_Start}";
    "javaUnicodeIdentifierPart" = r"\p{ID_Continue}";
}

sets! { BINARY:
    "ALPHABETIC" = r"\p{Alphabetic}";
    "LETTER" = r"\p{L}";
    "IDEOGRAPHIC" = r"\p{Ideographic}";
    "LOWERCASE" = r"\p{Lowercase}";
    "UPPERCASE" = r"\p{Uppercase}";
    "TITLECASE" = r"\p{Lt}";
    "WHITE_SPACE" = r"\p{White_Space}";
    "WHITESPACE" = r"\p{White_Space}";
    "CONTROL" = r"\p{Cc}";
    "PUNCTUATION" = r"\p{P}";
    "HEX_DIGIT" = r"\p{Nd}\p{Hex_Digit}";
    "HEXDIGIT" = r"\p{Nd}\p{Hex_Digit}";
    "ASSIGNED" = r"\P{Cn}";
    "NONCHARACTER_CODE_POINT" = r"\p{Noncharacter_Code_Point}";
    "DIGIT" = r"\p{Nd}";
    "ALNUM" = r"\p{Alphabetic}\p{Nd}";
    "BLANK" = r"\p{Zs}\x09";
    "GRAPH" = r"[^\p{White_Space}\p{Cc}\p{Cn}]";
    "PRINT" = r"[^\p{Zl}\p{Zp}\p{Cc}\p{Cn}]";
    "WORD" = r"\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}";
    "JOIN_CONTROL" = r"\p{Join_Control}";
    "EMOJI" = r"\p{Emoji}";
    "EMOJI_PRESENTATION" = r"\p{Emoji_Presentation}";
    "EMOJI_MODIFIER" = r"\p{Emoji_Modifier}";
    "EMOJI_MODIFIER_BASE" = r"\p{Emoji_Modifier_Base}";
    "EMOJI_COMPONENT" = r"\p{Emoji_Component}";
    "EXTENDED_PICTOGRAPHIC" = r"\p{Extended_Pictographic}";
}

sets! { BLOCKS:
    "BASICLATIN" = r"\x00-\x7F";
    "LATIN1SUPPLEMENT" = r"\x{80}-\x{FF}";
    "LATINEXTENDEDA" = r"\x{100}-\x{17F}";
    "LATINEXTENDEDB" = r"\x{180}-\x{24F}";
    "IPAEXTENSIONS" = r"\x{250}-\x{2AF}";
    "SPACINGMODIFIERLETTERS" = r"\x{2B0}-\x{2FF}";
    "COMBININGDIACRITICALMARKS" = r"\x{300}-\x{36F}";
    "GREEK" = r"\x{370}-\x{3FF}";
    "GREEKANDCOPTIC" = r"\x{370}-\x{3FF}";
    "CYRILLIC" = r"\x{400}-\x{4FF}";
    "ARMENIAN" = r"\x{530}-\x{58F}";
    "HEBREW" = r"\x{590}-\x{5FF}";
    "ARABIC" = r"\x{600}-\x{6FF}";
    "DEVANAGARI" = r"\x{900}-\x{97F}";
    "THAI" = r"\x{E00}-\x{E7F}";
    "LATINEXTENDEDADDITIONAL" = r"\x{1E00}-\x{1EFF}";
    "GREEKEXTENDED" = r"\x{1F00}-\x{1FFF}";
    "GENERALPUNCTUATION" = r"\x{2000}-\x{206F}";
    "SUPERSCRIPTSANDSUBSCRIPTS" = r"\x{2070}-\x{209F}";
    "CURRENCYSYMBOLS" = r"\x{20A0}-\x{20CF}";
    "LETTERLIKESYMBOLS" = r"\x{2100}-\x{214F}";
    "NUMBERFORMS" = r"\x{2150}-\x{218F}";
    "ARROWS" = r"\x{2190}-\x{21FF}";
    "MATHEMATICALOPERATORS" = r"\x{2200}-\x{22FF}";
    "BOXDRAWING" = r"\x{2500}-\x{257F}";
    "BLOCKELEMENTS" = r"\x{2580}-\x{259F}";
    "GEOMETRICSHAPES" = r"\x{25A0}-\x{25FF}";
    "MISCELLANEOUSSYMBOLS" = r"\x{2600}-\x{26FF}";
    "DINGBATS" = r"\x{2700}-\x{27BF}";
    "CJKSYMBOLSANDPUNCTUATION" = r"\x{3000}-\x{303F}";
    "HIRAGANA" = r"\x{3040}-\x{309F}";
    "KATAKANA" = r"\x{30A0}-\x{30FF}";
    "CJKUNIFIEDIDEOGRAPHS" = r"\x{4E00}-\x{9FFF}";
    "HANGULSYLLABLES" = r"\x{AC00}-\x{D7AF}";
    "PRIVATEUSEAREA" = r"\x{E000}-\x{F8FF}";
    "EMOTICONS" = r"\x{1F600}-\x{1F64F}";
}

fn row(table: &[(&str, &str)], name: &str) -> Option<String> {
    table
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, set)| (*set).to_owned())
}

/// Properties of one letter case, which mean all cased letters when letters match in either case.
const CASED: &[&str] = &[
    "Lower",
    "Upper",
    "Lu",
    "Ll",
    "Lt",
    "javaLowerCase",
    "javaUpperCase",
    "javaTitleCase",
    "IsLu",
    "IsLl",
    "IsLt",
    "IsLowercase",
    "IsUppercase",
    "IsTitlecase",
];

/// What stands in a set for the property `name`, if there is one of this name.
pub(super) fn set_named(name: &str, flags: Flags) -> Option<String> {
    if flags.has(Flags::CASE_INSENSITIVE) && CASED.contains(&name) {
        let is_ascii = matches!(name, "Lower" | "Upper") && !flags.folds_all();
        return Some(
            if is_ascii {
                "a-zA-Z"
            } else {
                r"\p{Lu}\p{Ll}\p{Lt}"
            }
            .to_owned(),
        );
    }
    if let Some((key, value)) = name.split_once('=') {
        return match key.to_ascii_lowercase().as_str() {
            "sc" | "script" => script(value),
            "blk" | "block" => block(value),
            "gc" | "general_category" => category(value),
            _ => None,
        };
    }
    if let Some(rest) = name.strip_prefix("In") {
        return block(rest);
    }
    if let Some(rest) = name.strip_prefix("Is") {
        return row(BINARY, &rest.to_ascii_uppercase())
            .or_else(|| category(rest))
            .or_else(|| script(rest));
    }
    if flags.has(Flags::UNICODE_CHARACTER_CLASS)
        && let Some(set) = row(POSIX_UNICODE, name)
    {
        return Some(set);
    }
    row(POSIX, name)
        .or_else(|| row(OTHERS, name))
        .or_else(|| category(name))
}

/// General categories by their short names.
fn category(name: &str) -> Option<String> {
    const CATEGORIES: &str = "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No Z Zs Zl Zp C Cc Cf Co Cn \
                              P Pc Pd Ps Pe Po Pi Pf S Sm Sc Sk So";
    if name == "Cs" {
        // No text holds half a surrogate pair.
        return Some(r"[a&&b]".to_owned());
    }
    CATEGORIES
        .split(' ')
        .any(|known| known == name)
        .then(|| format!(r"\p{{{name}}}"))
}

fn script(name: &str) -> Option<String> {
    let is_plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let set = format!(r"\p{{Script={name}}}");
    (is_plain && !name.is_empty() && regex::Regex::new(&set).is_ok()).then_some(set)
}

fn block(name: &str) -> Option<String> {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    row(BLOCKS, &plain.to_ascii_uppercase())
}
