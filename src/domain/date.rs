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

    /// As people write it: 2026-11-22, 22.11.2026, 22.11.26 or, as in Britain, 22/11/2026.
    pub fn from_people(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Ok(date) = text.parse() {
            return Some(date);
        }
        let mut pieces = text.split(['.', '/']).map(str::trim);
        let day = pieces.next()?.parse().ok()?;
        let month = pieces.next()?.parse().ok()?;
        let year: u16 = pieces.next()?.parse().ok()?;
        let year = if year < 100 { 2000 + year } else { year };
        pieces
            .next()
            .is_none()
            .then(|| Self::new(year, month, day))?
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
}
