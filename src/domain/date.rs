//! Civil dates: a day in the calendar, without time and time zone.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day, from year 1 to 9999. Written as "2026-11-22", so that texts sort as days do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

/// A text that is no day in the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a date such as 2026-11-22")]
pub struct NotADate;

impl Date {
    /// A day that is in the calendar.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let is_leap =
            year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => return None,
        };
        let fits = (1..=9999).contains(&year) && (1..=days).contains(&day);
        fits.then_some(Self { year, month, day })
    }

    /// Year, month (1 to 12), day (1 to 31).
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The years in which projects live; anything else is a slip of the hand.
    const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

    /// The day in a date field: nothing when it is empty.
    ///
    /// # Errors
    /// When it is no day that can be meant; see [`Date::from_people`].
    pub fn from_field(text: &str) -> Result<Option<Self>, NotADate> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        Self::from_people(text).map(Some).ok_or(NotADate)
    }

    /// Days since 1 January 1970; before that below zero. Counts with the Gregorian calendar, in eras of
    /// 400 years that begin in March.
    pub fn number(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day with this number, if its year is within 1 to 9999.
    pub fn of_number(number: i64) -> Option<Self> {
        let days = number.checked_add(719_468)?;
        let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
        let years = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * years + years / 4 - years / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = (from_march + 2) % 12 + 1;
        let year = years + era * 400 + i64::from(month <= 2);
        Self::new(
            year.try_into().ok()?,
            month.try_into().ok()?,
            day.try_into().ok()?,
        )
    }

    /// So many days later, or earlier where the number is below zero.
    pub fn plus(self, days: i64) -> Option<Self> {
        Self::of_number(self.number().checked_add(days)?)
    }

    /// So many days from `self` to `other`; below zero where `other` is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        other.number() - self.number()
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> i64 {
        (self.number() + 3).rem_euclid(7)
    }

    /// As people write it: 2026-11-22, 22.11.2026, 22.11.26 or, as in Britain, 22/11/2026. "0026" is what a
    /// date field makes of a year with two digits; this century is meant.
    pub fn from_people(text: &str) -> Option<Self> {
        let text = text.trim();
        let in_pieces = || {
            let mut pieces = text.split(['.', '/']).map(str::trim);
            let day = pieces.next()?.parse().ok()?;
            let month = pieces.next()?.parse().ok()?;
            let year: u16 = pieces.next()?.parse().ok()?;
            let is_whole = pieces.next().is_none();
            is_whole.then_some((year, month, day))
        };
        let written: Option<Self> = text.parse().ok();
        let (year, month, day) = written.map(Self::parts).or_else(in_pieces)?;
        let year = if year < 100 { year + 2000 } else { year };
        Self::new(year, month, day).filter(|_| Self::YEARS.contains(&year))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let is_written_so = text.len() == 10
            && text.bytes().enumerate().all(|(place, byte)| match place {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
        let parts = is_written_so.then(|| Some((number(0, 4)?, number(5, 7)?, number(8, 10)?)));
        match parts.flatten() {
            Some((year, month, day)) => Self::new(year, month as u8, day as u8).ok_or(NotADate),
            None => Err(NotADate),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_in_the_calendar_are_dates() {
        for good in ["2026-11-22", "2024-02-29", "2000-02-29", "0001-01-01"] {
            assert_eq!(good.parse::<Date>().unwrap().to_string(), good);
        }
        for bad in [
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "0000-01-01",
            "",
            "2026-11-2x",
            "+026-11-22",
            "2026-11-22T00",
            "２０２６-11-22",
        ] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
        assert!(Date::new(2026, 2, 28) < Date::new(2026, 10, 1));
    }

    #[test]
    fn dates_are_read_as_people_write_them() {
        let day = Date::new(2026, 11, 2);
        for text in ["2.11.2026", " 02.11.26 ", "2/11/2026", "2026-11-02"] {
            assert_eq!(Date::from_people(text), day, "{text}");
        }
        for text in ["31.02.2026", "2.11", "2.11.2026.1", "gestern", ""] {
            assert_eq!(Date::from_people(text), None, "{text}");
        }
    }

    #[test]
    fn odd_days_are_refused_and_short_years_are_meant_in_this_century() {
        let day = Date::new(2026, 5, 1);
        for text in ["2026-05-01", "0026-05-01", " 1.5.26 "] {
            assert_eq!(Date::from_field(text), Ok(day), "{text}");
        }
        assert_eq!(Date::from_field("  "), Ok(None));
        for text in ["0202-05-01", "9999-12-31", "2026-02-30", "bald"] {
            assert_eq!(Date::from_field(text), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn days_are_counted_without_gaps() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert_eq!(day("1970-01-01").number(), 0);
        assert_eq!(day("2000-03-01").number(), 11_017);
        assert_eq!(day("2026-11-22").weekday(), 6, "a Sunday");
        assert_eq!(day("2024-02-28").plus(2), Some(day("2024-03-01")));
        assert_eq!(day("2026-01-31").days_until(day("2026-03-01")), 29);
        let (first, last) = (day("0001-01-01"), day("9999-12-31"));
        let mut before = None;
        for number in first.number()..=last.number() {
            let date = Date::of_number(number).unwrap();
            assert_eq!(date.number(), number);
            assert!(before < Some(date));
            before = Some(date);
        }
        assert_eq!(last.plus(1), None);
        assert_eq!(first.plus(i64::MIN), None);
    }
}
