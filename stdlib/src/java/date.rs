//! `java.util.Date`: instants, and how `#inst` writes them.

use lisp_core::base::calendar;
use lisp_core::base::error::{Error, code};
use lisp_core::cx::{Args, Cx, Result, Throw};
use lisp_core::natives;
use lisp_core::value::{Kind, Value};

natives! {
    "java.util.Date";

    /// The instant of now, or of so many milliseconds since 1970, or of a date in UTC whose year
    /// counts from 1900 and whose month counts from 0.
    "new" "[]" "[millis]" "[year month day]" "[year month day hour minute]"
        "[year month day hour minute second]" since "0.1" => new;
    /// Milliseconds since 1970.
    ".getTime" "[date]" since "0.1" => time;
    /// The year in UTC, counted from 1900.
    ".getYear" "[date]" since "0.1" => year;
    /// The month in UTC, counted from 0.
    ".getMonth" "[date]" since "0.1" => month;
    /// The day of the month in UTC.
    ".getDate" "[date]" since "0.1" => day;
    /// The day of the week in UTC, 0 for Sunday.
    ".getDay" "[date]" since "0.1" => weekday;
    /// The hour in UTC.
    ".getHours" "[date]" since "0.1" => hours;
    /// The minute in UTC.
    ".getMinutes" "[date]" since "0.1" => minutes;
    /// The second.
    ".getSeconds" "[date]" since "0.1" => seconds;
    /// Is this instant before the other one?
    ".before" "[date other]" since "0.1" => is_before;
    /// Is this instant after the other one?
    ".after" "[date other]" since "0.1" => is_after;
}

/// An instant.
pub(crate) fn of_millis(cx: &Cx, millis: i64) -> Value {
    cx.heap.object(Kind::Inst, [millis as u64, 0], [])
}

fn new(cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let millis = if args.is_empty() {
        cx.host.now_ms()?
    } else if args.len() == 1 {
        args.int(cx, 0)?
    } else {
        let mut parts = [0; 6];
        for (ix, part) in parts.iter_mut().enumerate().take(args.len()) {
            *part = args.int(cx, ix)?.clamp(-1_000_000, 1_000_000);
        }
        millis_of_parts(parts)
    };
    Ok(of_millis(cx, millis))
}

/// Milliseconds since 1970 of a date of Java's old constructor.
fn millis_of_parts([year, month, day, hour, minute, second]: [i64; 6]) -> i64 {
    let (year, month) = (year + 1900 + month.div_euclid(12), month.rem_euclid(12));
    let days = days_since_1970(year, month + 1, day);
    (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000
}

fn millis_of(args: &Args<'_>, ix: usize) -> Result<i64> {
    let date = args.of_kind(ix, Kind::Inst, "java.util.Date")?;
    Ok(date.object().raw(0) as i64)
}

fn time(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    millis_of(&args, 0).map(Value::from)
}

/// Year, month and day in UTC.
fn date_of(args: &Args<'_>) -> Result<[i64; 3]> {
    let days = millis_of(args, 0)?.div_euclid(86_400_000);
    let (year, month, day) = calendar::civil(days);
    Ok([year, month, day])
}

/// Seconds since midnight in UTC.
fn second_of_day(args: &Args<'_>) -> Result<i64> {
    Ok(millis_of(args, 0)?.rem_euclid(86_400_000) / 1000)
}

fn year(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(date_of(&args)?[0] - 1900))
}

fn month(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(date_of(&args)?[1] - 1))
}

fn day(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(date_of(&args)?[2]))
}

fn weekday(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    let days = millis_of(&args, 0)?.div_euclid(86_400_000);
    Ok(Value::from((days + 4).rem_euclid(7)))
}

fn hours(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(second_of_day(&args)? / 3600))
}

fn minutes(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(second_of_day(&args)? / 60 % 60))
}

fn seconds(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(second_of_day(&args)? % 60))
}

fn is_before(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(millis_of(&args, 0)? < millis_of(&args, 1)?))
}

fn is_after(_cx: &mut Cx, args: Args<'_>) -> Result<Value> {
    Ok(Value::from(millis_of(&args, 0)? > millis_of(&args, 1)?))
}

/// The instant that the text after `#inst` means.
///
/// # Errors
/// It means none.
pub(crate) fn read(cx: &mut Cx, text: &str) -> Result<Value> {
    match millis_of_text(text) {
        Ok(millis) => Ok(of_millis(cx, millis)),
        Err(Wrong::Syntax) => Err(unreadable(format!("Unrecognized date/time syntax: {text}"))),
        Err(Wrong::Part(test)) => Err(unreadable(format!("failed: {test}"))),
    }
}

/// Why a text means no instant.
enum Wrong {
    Syntax,
    /// A part is outside of its range, which this test of Clojure's reader says.
    Part(&'static str),
}

#[cold]
fn unreadable(message: String) -> Throw {
    let error = Error::of(code::ARGUMENT_INVALID).with("message", &*message);
    error.as_class("java.lang.RuntimeException").into()
}

/// Reads digits and separators one after another.
struct Scan<'t> {
    rest: &'t [u8],
}

impl Scan<'_> {
    fn skip(&mut self, wanted: u8) -> bool {
        match self.rest.split_first() {
            Some((first, rest)) if *first == wanted => {
                self.rest = rest;
                true
            }
            _ => false,
        }
    }

    /// Exactly `count` digits.
    fn digits(&mut self, count: usize) -> Option<i64> {
        let (digits, rest) = self.rest.split_at_checked(count)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        self.rest = rest;
        Some(
            digits
                .iter()
                .fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')),
        )
    }

    /// A number of two digits behind a separator; the default when the separator is not there.
    fn part(&mut self, separator: u8, default: i64) -> Option<i64> {
        if self.skip(separator) {
            self.digits(2)
        } else {
            Some(default)
        }
    }
}

/// `yyyy-MM-ddThh:mm:ss.fff+hh:mm`, any part of it missing from the right.
fn millis_of_text(text: &str) -> std::result::Result<i64, Wrong> {
    let parts = parts_of(text).ok_or(Wrong::Syntax)?;
    let Parts {
        date: [year, month, day],
        time: [hour, minute, second],
        millis,
        offset,
    } = parts;
    let [sign, hours_ahead, minutes_ahead] = offset;
    let checks = [
        ((1..=12).contains(&month), "(<= 1 months 12)"),
        (
            (1..=days_in(year, month)).contains(&day),
            "(<= 1 days (days-in-month months (leap-year? years)))",
        ),
        (hour < 24, "(<= 0 hours 23)"),
        (minute < 60, "(<= 0 minutes 59)"),
        (
            second < if minute == 59 { 61 } else { 60 },
            "(<= 0 seconds (if (= minutes 59) 60 59))",
        ),
        (hours_ahead < 24, "(<= 0 offset-hours 23)"),
        (minutes_ahead < 60, "(<= 0 offset-minutes 59)"),
    ];
    if let Some((_, test)) = checks.iter().find(|(holds, _)| !holds) {
        return Err(Wrong::Part(test));
    }
    let seconds = ((days_since_1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second;
    let ahead = sign * (hours_ahead * 60 + minutes_ahead);
    Ok((seconds - ahead * 60) * 1000 + millis)
}

/// The numbers of a text that looks like an instant.
struct Parts {
    date: [i64; 3],
    time: [i64; 3],
    millis: i64,
    /// Sign, hours and minutes that the zone is ahead.
    offset: [i64; 3],
}

fn parts_of(text: &str) -> Option<Parts> {
    let mut scan = Scan {
        rest: text.as_bytes(),
    };
    let year = scan.digits(4)?;
    let month = scan.part(b'-', 1)?;
    let day = scan.part(b'-', 1)?;
    let has_time = scan.skip(b'T');
    let hour = if has_time { scan.digits(2)? } else { 0 };
    let minute = scan.part(b':', 0)?;
    let second = scan.part(b':', 0)?;
    let mut millis = 0;
    if scan.skip(b'.') {
        let len = scan
            .rest
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        if len == 0 || len > 9 {
            return None;
        }
        let fraction = scan.digits(len)?;
        millis = fraction * 10_i64.pow(9 - len as u32) / 1_000_000;
    }
    let offset = offset_of(&mut scan)?;
    let (date, time) = ([year, month, day], [hour, minute, second]);
    scan.rest.is_empty().then_some(Parts {
        date,
        time,
        millis,
        offset,
    })
}

/// Sign, hours and minutes that a zone is ahead.
fn offset_of(scan: &mut Scan<'_>) -> Option<[i64; 3]> {
    if scan.skip(b'Z') || scan.rest.is_empty() {
        return Some([1, 0, 0]);
    }
    let sign = if scan.skip(b'-') {
        -1
    } else if scan.skip(b'+') {
        1
    } else {
        return None;
    };
    let hours = scan.digits(2)?;
    let minutes = if scan.skip(b':') { scan.digits(2)? } else { 0 };
    Some([sign, hours, minutes])
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 in the calendar of Gregory, which is used for all years.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::{Wrong, millis_of_text};

    #[test]
    fn instants_are_read_in_part_and_in_full() {
        assert_eq!(millis_of_text("1970").ok(), Some(0));
        assert_eq!(
            millis_of_text("2020-02-29T12:30:45.678-01:30").ok(),
            Some(1_582_984_845_678)
        );
        assert!(matches!(millis_of_text("2019-02-29"), Err(Wrong::Part(_))));
        assert!(matches!(millis_of_text("2020-13"), Err(Wrong::Part(_))));
        assert!(matches!(millis_of_text("2020x"), Err(Wrong::Syntax)));
    }
}
