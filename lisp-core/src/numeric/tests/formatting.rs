//! `format` against `java.util.Formatter`.

use super::super::format::{FormatArg, FormatArgs, format};
use super::super::{NumError, hash, print};
use super::{check, failure, num};

/// Arguments written as Clojure reads them: numbers, `"text"`, `\c`, `nil`, `true`, others.
struct Written(Vec<String>);

impl Written {
    fn of(line: &str) -> Self {
        Self(line.split_whitespace().map(str::to_owned).collect())
    }
}

impl FormatArgs for Written {
    type Error = NumError;

    fn count(&self) -> usize {
        self.0.len()
    }

    fn kind(&self, ix: usize) -> FormatArg {
        let text = self.0[ix].as_str();
        if let Some(Ok(int)) = text.strip_suffix('i').map(str::parse) {
            return FormatArg::Narrow(int, 32);
        }
        match text.as_bytes() {
            b"nil" => FormatArg::Nil,
            b"true" | b"false" => FormatArg::Bool(text == "true"),
            [b'\\', unit] => FormatArg::Char(u16::from(*unit)),
            [b'0'..=b'9' | b'#', ..] | [b'-', b'0'..=b'9', ..] => FormatArg::Num(num(text)),
            _ => FormatArg::Other,
        }
    }

    fn class_name(&self, ix: usize) -> String {
        match self.kind(ix) {
            FormatArg::Num(x) => x.class_name(),
            FormatArg::Bool(_) => "java.lang.Boolean",
            FormatArg::Char(_) => "java.lang.Character",
            _ => match self.0[ix].as_bytes()[0] {
                b'"' => "java.lang.String",
                b':' => "clojure.lang.Keyword",
                _ => "clojure.lang.PersistentVector",
            },
        }
        .to_owned()
    }

    fn text(&mut self, ix: usize) -> Result<String, NumError> {
        Ok(self.0[ix].trim_matches('"').to_owned())
    }

    fn hash_code(&mut self, ix: usize) -> Result<i32, NumError> {
        match self.kind(ix) {
            FormatArg::Num(x) => Ok(hash::java_hash_num(&x)),
            _ if self.0[ix] == "[1]" => Ok(32),
            _ => Ok(hash::java_string_hash(self.0[ix].trim_matches('"'))),
        }
    }
}

fn formatted(template: &str, args: &str) -> String {
    format(template, &mut Written::of(args), 4096).unwrap_or_else(|error| failure(&error))
}

fn check_rows(rows: &[(&str, &str, &'static str)]) {
    check(rows.iter().map(|(template, args, want)| {
        (
            format!("(format {template:?} {args})"),
            *want,
            formatted(template, args),
        )
    }));
}

#[test]
fn templates_answer_as_in_java() {
    check_rows(TEMPLATES);
}

#[test]
fn longs_are_no_code_points_and_count_milliseconds() {
    check_rows(&[
        (
            "%c",
            "65",
            "!!IllegalFormatConversionException: c != java.lang.Long",
        ),
        ("%tY", "0", "1970"),
        ("%tF %<tT", "-1", "1969-12-31 23:59:59"),
        ("%tF", "-12219292800000", "1582-10-15"),
        ("%tF", "-12219292800001", "1582-10-04"),
        ("%tF %<tj", "951782400000", "2000-02-29 060"),
    ]);
}

#[test]
fn text_beyond_the_limit_is_refused_before_it_is_made() {
    let refused = "!!OutOfMemoryError: Java heap space";
    check_rows(&[
        ("%2000000000d", "1", refused),
        ("%-2000000000s|", "\"a\"", refused),
        ("%.2000000000f", "1.0", refused),
        ("%.2000000000e", "1.0", refused),
        ("%f", "1e1000000000M", refused),
        ("%.3e", "1e1000000000M", "1.000e+1000000000"),
        ("%f", "1e-1000000000M", "0.000000"),
        ("%,2147483647d", "1", refused),
    ]);
}

#[test]
fn widths_count_utf16_units() {
    let rows = [
        ("%4s|", "😀", "  😀|"),
        ("%.1s|", "😀", "|"),
        ("%.2s|", "😀b", "😀|"),
    ];
    check_rows(&rows);
    assert_eq!(print::float_text(1e10), "1.0E10");
}

/// Template, arguments and answer.
const TEMPLATES: &[(&str, &str, &str)] = &[
    (
        "%5.2f|%-10s|%,d|%05d|%x|%X|%o",
        "3.14159 \"ab\" 1234567 42 255 255 8",
        " 3.14|ab        |1,234,567|00042|ff|FF|10",
    ),
    ("%e", "0.0", "0.000000e+00"),
    ("%e", "12345.678", "1.234568e+04"),
    ("%.0e", "12345.678", "1e+04"),
    ("%E", "1.0E-10", "1.000000E-10"),
    ("%10.3e|", "-1.5", "-1.500e+00|"),
    ("%g", "1.0E-4", "0.000100000"),
    ("%g", "1.0E-5", "1.00000e-05"),
    ("%g", "123456.0", "123456"),
    ("%g", "1234567.0", "1.23457e+06"),
    ("%.3g", "99.99", "100"),
    ("%.0g", "5.5", "6"),
    ("%g", "0.0", "0.00000"),
    ("%#.0f", "3.0", "3."),
    ("%g", "999999.5", "1.00000e+06"),
    ("%+d|% d|%(d|%(d", "5 5 -5 5", "+5| 5|(5)|5"),
    ("%(,.2f", "-1234567.891", "(1,234,567.89)"),
    (
        "%010d|%+010d|%-10d|",
        "-42 42 42",
        "-000000042|+000000042|42        |",
    ),
    ("%,010d", "1234567", "01,234,567"),
    ("%(010d", "-42", "(00000042)"),
    ("%s", "nil", "null"),
    ("%d", "nil", "null"),
    ("%f", "nil", "null"),
    ("%c", "nil", "null"),
    ("%b", "nil", "false"),
    ("%h", "nil", "null"),
    ("%x", "nil", "null"),
    (
        "%5s|%-5s|%.2s|%5.1s",
        "\"abc\" \"abc\" \"abc\" \"abc\"",
        "  abc|abc  |ab|    a",
    ),
    ("%S", "\"abc\"", "ABC"),
    ("%B", "true", "TRUE"),
    ("%b", "\"x\"", "true"),
    ("%h", "\"hello\"", "5e918d2"),
    ("%H", "\"hello\"", "5E918D2"),
    ("%c", "\\a", "a"),
    ("%C", "\\a", "A"),
    ("%c", "128512i", "😀"),
    ("%x", "-1i", "ffffffff"),
    (
        "%c",
        "\"a\"",
        "!!IllegalFormatConversionException: c != java.lang.String",
    ),
    (
        "%d",
        "1.5",
        "!!IllegalFormatConversionException: d != java.lang.Double",
    ),
    (
        "%d",
        "\"x\"",
        "!!IllegalFormatConversionException: d != java.lang.String",
    ),
    (
        "%f",
        "1",
        "!!IllegalFormatConversionException: f != java.lang.Long",
    ),
    (
        "%f",
        "\"x\"",
        "!!IllegalFormatConversionException: f != java.lang.String",
    ),
    (
        "%f",
        "1/2",
        "!!IllegalFormatConversionException: f != clojure.lang.Ratio",
    ),
    (
        "%d",
        "1/2",
        "!!IllegalFormatConversionException: d != clojure.lang.Ratio",
    ),
    ("%x", "-1", "ffffffffffffffff"),
    ("%o", "-1", "1777777777777777777777"),
    ("%#x|%#o", "255 8", "0xff|010"),
    ("%08x", "255", "000000ff"),
    ("%#08x", "255", "0x0000ff"),
    (
        "%x",
        "1.5",
        "!!IllegalFormatConversionException: x != java.lang.Double",
    ),
    (
        "%d",
        "123456789012345678901234567890N",
        "123456789012345678901234567890",
    ),
    ("%x", "-255N", "-ff"),
    ("%+x", "255N", "+ff"),
    (
        "%+x",
        "255",
        "!!FormatFlagsConversionMismatchException: Conversion = x, Flags = +",
    ),
    (
        "%",
        "",
        "!!UnknownFormatConversionException: Conversion = '%'",
    ),
    (
        "%5",
        "",
        "!!UnknownFormatConversionException: Conversion = '5'",
    ),
    (
        "%q",
        "",
        "!!UnknownFormatConversionException: Conversion = 'q'",
    ),
    ("%-d", "5", "!!MissingFormatWidthException: %-d"),
    ("%0d", "5", "!!MissingFormatWidthException: %0d"),
    ("%-05d", "5", "!!IllegalFormatFlagsException: Flags = '-0'"),
    ("%+ d", "5", "!!IllegalFormatFlagsException: Flags = '+ '"),
    ("%--5d", "5", "!!DuplicateFormatFlagsException: Flags = '-'"),
    (
        "%#d",
        "5",
        "!!FormatFlagsConversionMismatchException: Conversion = d, Flags = #",
    ),
    (
        "%,x",
        "5",
        "!!FormatFlagsConversionMismatchException: Conversion = x, Flags = ,",
    ),
    ("%.2d", "5", "!!IllegalFormatPrecisionException: 2"),
    ("%5n", "", "!!IllegalFormatWidthException: 5"),
    ("%.2%", "", "!!IllegalFormatPrecisionException: 2"),
    ("%-5%|", "", "%    |"),
    ("%5%|", "", "    %|"),
    ("%05%|", "", "!!IllegalFormatFlagsException: Flags = '0'"),
    (
        "%+s",
        "\"a\"",
        "!!FormatFlagsConversionMismatchException: Conversion = s, Flags = +",
    ),
    (
        "%05s",
        "\"a\"",
        "!!FormatFlagsConversionMismatchException: Conversion = s, Flags = 0",
    ),
    ("%-s", "\"a\"", "!!MissingFormatWidthException: %-s"),
    (
        "%#s",
        "\"a\"",
        "!!FormatFlagsConversionMismatchException: Conversion = s, Flags = #",
    ),
    ("%.1c", "\\a", "!!IllegalFormatPrecisionException: 1"),
    (
        "%+c",
        "\\a",
        "!!FormatFlagsConversionMismatchException: Conversion = c, Flags = +",
    ),
    (
        "%#b",
        "true",
        "!!FormatFlagsConversionMismatchException: Conversion = b, Flags = #",
    ),
    ("%#f", "1.0", "1.000000"),
    (
        "%,e",
        "1.0",
        "!!FormatFlagsConversionMismatchException: Conversion = e, Flags = ,",
    ),
    (
        "%#g",
        "1.0",
        "!!FormatFlagsConversionMismatchException: Conversion = g, Flags = #",
    ),
    (
        "%(a",
        "1.0",
        "!!FormatFlagsConversionMismatchException: Conversion = a, Flags = (",
    ),
    (
        "%99999999999d",
        "5",
        "!!IllegalFormatWidthException: -2147483648",
    ),
    (
        "%.99999999999f",
        "5.0",
        "!!IllegalFormatPrecisionException: -2147483648",
    ),
    (
        "%0$s",
        "\"a\"",
        "!!IllegalFormatArgumentIndexException: Illegal format argument index = 0",
    ),
    (
        "%99999999999$s",
        "\"a\"",
        "!!IllegalFormatArgumentIndexException: Format argument index: (not representable as int)",
    ),
    ("%2$s %1$s", "\"a\" \"b\"", "b a"),
    (
        "%3$s",
        "\"a\"",
        "!!MissingFormatArgumentException: Format specifier '%3$s'",
    ),
    (
        "%<s",
        "\"a\"",
        "!!MissingFormatArgumentException: Format specifier '%<s'",
    ),
    ("%s %<s %s", "\"a\" \"b\"", "a a b"),
    ("%1$s %s %s", "\"a\" \"b\"", "a a b"),
    (
        "%d %s",
        "1",
        "!!MissingFormatArgumentException: Format specifier '%s'",
    ),
    ("%n%%", "", "\n%"),
    (
        "% s",
        "\"a\"",
        "!!FormatFlagsConversionMismatchException: Conversion = s, Flags =  ",
    ),
    (
        "%5.",
        "",
        "!!UnknownFormatConversionException: Conversion = '5'",
    ),
    (
        "%.s",
        "\"a\"",
        "!!UnknownFormatConversionException: Conversion = '.'",
    ),
    (
        "%5.2",
        "1",
        "!!UnknownFormatConversionException: Conversion = '5'",
    ),
    (
        "%t",
        "1",
        "!!UnknownFormatConversionException: Conversion = 't'",
    ),
    (
        "%tx",
        "1",
        "!!UnknownFormatConversionException: Conversion = 'tx'",
    ),
    (
        "%y",
        "1",
        "!!UnknownFormatConversionException: Conversion = 'y'",
    ),
    ("é%s", "\"ü\"", "éü"),
    ("%f", "##NaN", "NaN"),
    ("%5.1f|", "##Inf", "Infinity|"),
    ("%f", "##-Inf", "-Infinity"),
    ("%(f", "##-Inf", "(Infinity)"),
    ("%+f", "##Inf", "+Infinity"),
    ("%E", "##NaN", "NAN"),
    ("%010f", "##Inf", "  Infinity"),
    ("%.1f", "0.15", "0.2"),
    ("%.1f", "0.25", "0.3"),
    ("%.1f", "0.35", "0.4"),
    ("%.2f", "1.005", "1.01"),
    ("%.0f", "0.5", "1"),
    ("%.0f", "1.5", "2"),
    ("%.0f", "2.5", "3"),
    ("%.3f", "1.0E10", "10000000000.000"),
    ("%f", "1.0E-10", "0.000000"),
    ("%.20f", "0.1", "0.10000000000000000000"),
    ("%.15f", "1.0E22", "10000000000000000000000.000000000000000"),
    ("%.2f", "-0.001", "-0.00"),
    ("%f", "-0.0", "-0.000000"),
    ("%.1f", "9.96", "10.0"),
    ("%.1f", "99.95", "100.0"),
    ("%.0f", "9.5", "10"),
    ("%.2f", "0.005", "0.01"),
    ("%.2f", "0.004", "0.00"),
    ("%.1e", "9.96", "1.0e+01"),
    ("%.2f", "123.456M", "123.46"),
    ("%f", "1.5M", "1.500000"),
    ("%.0f", "2.5M", "3"),
    ("%e", "12345.678M", "1.234568e+04"),
    ("%e", "0.00M", "0.000000e-02"),
    ("%.2e", "1M", "1.00e+00"),
    ("%e", "1E+10M", "1.000000e+10"),
    ("%g", "12345.678M", "12345.7"),
    ("%g", "0.00001234M", "1.23400e-05"),
    ("%g", "0M", "0.00000"),
    ("%g", "1E+10M", "1.00000e+10"),
    ("%.3g", "1.23456M", "1.23"),
    ("%,.2f", "1234567.891M", "1,234,567.89"),
    ("%10.2f|", "-1.5M", "     -1.50|"),
    ("%a", "1.0", "0x1.0p0"),
    ("%a", "0.1", "0x1.999999999999ap-4"),
    ("%.3a", "0.1", "0x1.99ap-4"),
    ("%A", "-1.5", "-0X1.8P0"),
    (
        "%a",
        "1M",
        "!!IllegalFormatConversionException: a != java.math.BigDecimal",
    ),
    ("%a", "4.9E-324", "0x0.0000000000001p-1022"),
    ("%a", "0.0", "0x0.0p0"),
    ("%.0f", "1.0E15", "1000000000000000"),
    ("%.3f", "0.001", "0.001"),
    ("%.1f", "0.05", "0.1"),
    ("%f", "100.0", "100.000000"),
    ("%.1f", "0.95M", "1.0"),
    ("%.1f", "0.04M", "0.0"),
    ("%f", "0.000001M", "0.000001"),
    ("%.2f", "1E+3M", "1000.00"),
    ("%e", "-1.5M", "-1.500000e+00"),
    ("%#.0e", "1.0", "1.e+00"),
    ("%#.0f", "1M", "1."),
    ("%#.0e", "1M", "1.e+00"),
    ("%.0e", "15M", "2e+01"),
    ("%g", "99999.95M", "100000"),
    ("%g", "0.0001M", "0.000100000"),
    ("%g", "0.00M", "0.00000e-02"),
    ("%g", "100M", "100.000"),
    ("%.1g", "100M", "1e+02"),
    ("%.1g", "15M", "2e+01"),
    ("%.7f", "1.23E-5", "0.0000123"),
    ("%.3e", "1E-7M", "1.000e-07"),
    ("%e", "1.23E-8M", "1.230000e-08"),
    ("%e", "1.23E+100M", "1.230000e+100"),
    ("%h", "1.5", "3ff80000"),
    ("%h", "42", "2a"),
    ("%h", "[1]", "20"),
    ("%-8b|%8B|", "true false", "true    |   FALSE|"),
    ("%s %S", ":a b", ":a B"),
    (
        "%d",
        "\\a",
        "!!IllegalFormatConversionException: d != java.lang.Character",
    ),
    (
        "%d",
        "true",
        "!!IllegalFormatConversionException: d != java.lang.Boolean",
    ),
    (
        "%d",
        "[1]",
        "!!IllegalFormatConversionException: d != clojure.lang.PersistentVector",
    ),
    (
        "%d",
        ":a",
        "!!IllegalFormatConversionException: d != clojure.lang.Keyword",
    ),
    ("%s", "1.0E10", "1.0E10"),
    ("%s", "1N", "1"),
    ("%s", "1.5M", "1.5"),
    ("%s", "1/2", "1/2"),
    ("%.3b", "true", "tru"),
    ("%,d", "-1234", "-1,234"),
    ("%,d", "123", "123"),
    ("%,.3f", "0.5", "0.500"),
    ("%,d", "-1234567N", "-1,234,567"),
    ("%(x", "-255N", "(ff)"),
    ("%010x", "-255N", "-0000000ff"),
    ("%(d", "-255N", "(255)"),
    ("%X", "255N", "FF"),
    ("%#X", "255", "0XFF"),
    ("%+.2f|% .2f", "1.0 1.0", "+1.00| 1.00"),
    ("%+.2e", "1.0", "+1.00e+00"),
    ("%010.2e", "1.5", "001.50e+00"),
    ("%-10.2f|", "1.5", "1.50      |"),
    ("%-10c|%5c", "\\a \\b", "a         |    b"),
    ("%1$5d|%1$-5d|", "3", "    3|3    |"),
    (
        "%s%s",
        "\"a\"",
        "!!MissingFormatArgumentException: Format specifier '%s'",
    ),
    (
        "%-5.3g",
        "1",
        "!!IllegalFormatConversionException: g != java.lang.Long",
    ),
    (
        "%z",
        "",
        "!!UnknownFormatConversionException: Conversion = 'z'",
    ),
    (
        "%i",
        "3",
        "!!UnknownFormatConversionException: Conversion = 'i'",
    ),
    (
        "%l",
        "3",
        "!!UnknownFormatConversionException: Conversion = 'l'",
    ),
    (
        "%5$s",
        "",
        "!!MissingFormatArgumentException: Format specifier '%5$s'",
    ),
    (
        "%1$",
        "3",
        "!!UnknownFormatConversionException: Conversion = '1'",
    ),
    (
        "%$s",
        "3",
        "!!UnknownFormatConversionException: Conversion = '$'",
    ),
    (
        "%&",
        "1",
        "!!UnknownFormatConversionException: Conversion = '&'",
    ),
    (
        "% ",
        "1",
        "!!UnknownFormatConversionException: Conversion = ' '",
    ),
    (
        "%-",
        "1",
        "!!UnknownFormatConversionException: Conversion = '-'",
    ),
    (
        "%1.5",
        "1",
        "!!UnknownFormatConversionException: Conversion = '1'",
    ),
];
