//! `%t`: parts of a date and time, in UTC and in English.
//!
//! Floor 2. Days before 15 October 1582 are those of the Julian calendar, as `java.util.Calendar` counts them.

use std::fmt::Write;

use super::spec::Spec;
use super::{NumError, Output};
use crate::base::calendar::civil;

const DAY_MILLIS: i64 = 86_400_000;
/// Days from 1970 to the first day of the Gregorian calendar.
const GREGORIAN_DAY: i64 = -141_427;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = [
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
];

/// Suffixes of `%t` that mean something.
pub(super) const SUFFIXES: &str = "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc";

/// Appends the part of the time `millis` after 1970 that the specifier names.
pub(super) fn push_date_arg(out: &mut Output, spec: &Spec, millis: i64) -> Result<(), NumError> {
    let mut text = String::new();
    push_part(&mut text, &Time::of(millis), spec.conversion);
    out.push_text(spec, &text)
}

/// A moment, taken apart.
struct Time {
    millis: i64,
    year: i64,
    month: usize,
    day: i64,
    year_day: i64,
    weekday: usize,
    hour: i64,
    minute: i64,
    second: i64,
    milli: i64,
}

impl Time {
    fn of(millis: i64) -> Time {
        let (days, rest) = (millis.div_euclid(DAY_MILLIS), millis.rem_euclid(DAY_MILLIS));
        let (year, month, day) = date_of(days);
        Time {
            millis,
            // Before our era Java counts 1, 2, 3 again.
            year: if year > 0 { year } else { 1 - year },
            month,
            day,
            year_day: days - days_of_new_year(year) + 1,
            weekday: usize::try_from(days.rem_euclid(7)).unwrap_or(0),
            hour: rest / 3_600_000,
            minute: rest / 60_000 % 60,
            second: rest / 1000 % 60,
            milli: rest % 1000,
        }
    }

    fn hour_of_12(&self) -> i64 {
        match self.hour % 12 {
            0 => 12,
            hour => hour,
        }
    }

    fn half(&self) -> &'static str {
        if self.hour < 12 { "am" } else { "pm" }
    }
}

/// Year, month from 0 and day of the month of a day counted from 1970.
fn date_of(days: i64) -> (i64, usize, i64) {
    let (year, month, day) = match days >= GREGORIAN_DAY {
        true => civil(days),
        false => julian(days),
    };
    (year, usize::try_from(month - 1).unwrap_or(0), day)
}

/// As [`civil`], in the Julian calendar.
fn julian(days: i64) -> (i64, i64, i64) {
    // Years that begin in March, in periods of four.
    let shifted = days + 719_470;
    let (era, day) = (shifted.div_euclid(1461), shifted.rem_euclid(1461));
    let year = (day - day / 1460) / 365;
    let day = day - 365 * year;
    let from_march = (5 * day + 2) / 153;
    let day = day - (153 * from_march + 2) / 5 + 1;
    match from_march {
        0..=9 => (era * 4 + year, from_march + 3, day),
        _ => (era * 4 + year + 1, from_march - 9, day),
    }
}

/// The day, counted from 1970, on which a year begins.
fn days_of_new_year(year: i64) -> i64 {
    let before = year - 1;
    match year > 1582 {
        true => {
            365 * before + before.div_euclid(4) - before.div_euclid(100) + before.div_euclid(400)
                - 719_162
        }
        false => 365 * before + before.div_euclid(4) - 719_164,
    }
}

/// The parts that a part made of others is written as.
fn parts_of(part: char) -> Option<&'static str> {
    Some(match part {
        'R' => "H:M",
        'T' => "H:M:S",
        'r' => "I:M:S P",
        'D' => "m/d/y",
        'F' => "Y-m-d",
        'c' => "a b d T Z Y",
        _ => return None,
    })
}

fn push_part(text: &mut String, time: &Time, part: char) {
    if let Some(parts) = parts_of(part) {
        for part in parts.chars() {
            match part {
                'P' => text.push_str(&time.half().to_uppercase()),
                part if part.is_ascii_alphabetic() => push_part(text, time, part),
                between => text.push(between),
            }
        }
        return;
    }
    let (month, weekday) = (MONTHS[time.month], WEEKDAYS[time.weekday]);
    // Writing to a string cannot fail.
    let _ = match part {
        'H' => write!(text, "{:02}", time.hour),
        'I' => write!(text, "{:02}", time.hour_of_12()),
        'k' => write!(text, "{}", time.hour),
        'l' => write!(text, "{}", time.hour_of_12()),
        'M' => write!(text, "{:02}", time.minute),
        'S' => write!(text, "{:02}", time.second),
        'L' => write!(text, "{:03}", time.milli),
        'N' => write!(text, "{:03}000000", time.milli),
        'p' => write!(text, "{}", time.half()),
        'z' => write!(text, "+0000"),
        'Z' => write!(text, "UTC"),
        's' => write!(text, "{}", time.millis / 1000),
        'Q' => write!(text, "{}", time.millis),
        'B' => write!(text, "{month}"),
        'b' | 'h' => write!(text, "{}", &month[..3]),
        'A' => write!(text, "{weekday}"),
        'a' => write!(text, "{}", &weekday[..3]),
        'C' => write!(text, "{:02}", time.year / 100),
        'Y' => write!(text, "{:04}", time.year),
        'y' => write!(text, "{:02}", time.year % 100),
        'j' => write!(text, "{:03}", time.year_day),
        'm' => write!(text, "{:02}", time.month + 1),
        'd' => write!(text, "{:02}", time.day),
        _ => write!(text, "{}", time.day),
    };
}
