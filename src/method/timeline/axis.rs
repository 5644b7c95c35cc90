//! The axis of time: which days are shown, where a day stands, and what is written above.

use crate::domain::Date;

/// The days that are shown, the last one included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    /// The first; a Monday.
    pub first: Date,
    /// The last; a Sunday.
    pub last: Date,
}

/// The least that is shown, so that a single measure is no wall.
const LEAST_DAYS: i64 = 8 * 7;

impl Range {
    /// Whole weeks around these days, with a week of air before and after.
    pub fn around(days: impl IntoIterator<Item = Date>) -> Option<Self> {
        let (mut first, mut last) = (None::<Date>, None::<Date>);
        for day in days {
            first = Some(first.map_or(day, |first| first.min(day)));
            last = Some(last.map_or(day, |last| last.max(day)));
        }
        let (first, last) = (first?, last?);
        let first = first.plus(-7 - first.weekday())?;
        let last = last.max(first.plus(LEAST_DAYS - 8)?);
        let last = last.plus(7 + 6 - last.weekday())?;
        Some(Self { first, last })
    }

    /// How many days.
    pub fn days(self) -> i64 {
        self.first.days_until(self.last) + 1
    }

    /// Where a day begins, from 0 to 1; days outside stand at the edge.
    pub fn start_of(self, day: Date) -> f64 {
        (self.first.days_until(day) as f64 / self.days() as f64).clamp(0.0, 1.0)
    }

    /// Where a day ends, likewise.
    pub fn end_of(self, day: Date) -> f64 {
        ((self.first.days_until(day) + 1) as f64 / self.days() as f64).clamp(0.0, 1.0)
    }

    /// Is the day shown?
    pub fn holds(self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }
}

/// How much a tick stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    /// A week from Monday to Sunday.
    Week,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// So many years.
    Years(u16),
}

/// A piece of the axis.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Tick {
    /// What it stands for.
    pub unit: Unit,
    /// Its first day, which may lie before what is shown.
    pub from: Date,
    /// Where it begins, 0 to 1.
    pub start: f64,
    /// Where it ends, 0 to 1.
    pub end: f64,
}

impl Unit {
    /// The smallest whose words have room at so many pixels a day.
    pub fn fitting(per_day: f64) -> Self {
        if per_day * 7.0 >= 44.0 {
            return Self::Week;
        }
        if per_day * 28.0 >= 36.0 {
            return Self::Month;
        }
        if per_day * 90.0 >= 36.0 {
            return Self::Quarter;
        }
        let steps = [1, 2, 5, 10, 25, 50];
        let fits = |years: &u16| per_day * 365.0 * f64::from(*years) >= 40.0;
        Self::Years(steps.into_iter().find(fits).unwrap_or(100))
    }

    /// What stands above it, in larger pieces.
    pub fn above(self) -> Option<Self> {
        match self {
            Self::Week => Some(Self::Month),
            Self::Month | Self::Quarter => Some(Self::Years(1)),
            Self::Years(_) => None,
        }
    }

    /// The first day of the piece that holds a day.
    fn first(self, day: Date) -> Option<Date> {
        let (year, month, _) = day.parts();
        match self {
            Self::Week => day.plus(-day.weekday()),
            Self::Month => Date::new(year, month, 1),
            Self::Quarter => Date::new(year, (month - 1) / 3 * 3 + 1, 1),
            Self::Years(step) => Date::new((year - year % step.max(1)).max(1), 1, 1),
        }
    }

    /// The first day of the piece after the one that begins on a day.
    fn next(self, from: Date) -> Option<Date> {
        let (year, month, _) = from.parts();
        let months = match self {
            Self::Week => return from.plus(7),
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Years(step) => return Date::new(year - year % step.max(1) + step.max(1), 1, 1),
        };
        match month + months {
            month @ ..=12 => Date::new(year, month, 1),
            month => Date::new(year + 1, month - 12, 1),
        }
    }
}

/// The pieces of what is shown, without gaps.
pub fn ticks(range: Range, unit: Unit) -> Vec<Tick> {
    let mut ticks = Vec::new();
    let mut from = unit.first(range.first);
    while let Some(start) = from.filter(|from| *from <= range.last) {
        from = unit.next(start);
        let end = from.map_or(1.0, |next| range.start_of(next));
        ticks.push(Tick {
            unit,
            from: start,
            start: range.start_of(start),
            end,
        });
    }
    ticks
}

/// The number of a week after ISO 8601: the first week of a year is the one with its first Thursday.
pub fn week_number(day: Date) -> Option<i64> {
    let thursday = day.plus(3 - day.weekday())?;
    let new_year = Date::new(thursday.parts().0, 1, 1)?;
    Some(new_year.days_until(thursday) / 7 + 1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weeks_are_numbered_as_the_calendar_does() {
        for (text, week) in [
            ("2026-01-01", 1),
            ("2025-12-29", 1),
            ("2027-01-03", 53),
            ("2026-11-22", 47),
            ("2024-12-30", 1),
            ("2021-01-01", 53),
        ] {
            assert_eq!(week_number(day(text)), Some(week), "{text}");
        }
    }

    #[test]
    fn the_range_is_whole_weeks_with_air_around() {
        let range = Range::around([day("2026-11-22")]).unwrap();
        assert_eq!((range.first.weekday(), range.last.weekday()), (0, 6));
        assert!(range.days() >= LEAST_DAYS && range.first <= day("2026-11-15"));
        let long = Range::around([day("2026-01-05"), day("2026-12-28")]).unwrap();
        assert_eq!(
            (long.first, long.last),
            (day("2025-12-29"), day("2027-01-10"))
        );
        assert_eq!(Range::around([]), None);
    }

    #[test]
    fn words_get_the_room_they_need() {
        assert_eq!(Unit::fitting(14.0), Unit::Week);
        assert_eq!(Unit::fitting(4.0), Unit::Month);
        assert_eq!(Unit::fitting(1.0), Unit::Quarter);
        assert_eq!(Unit::fitting(0.2), Unit::Years(1));
        assert_eq!(Unit::fitting(0.0), Unit::Years(100));
    }

    proptest! {
        #[test]
        fn pieces_have_no_gaps_and_every_day_stands_after_the_one_before(
            from in -20_000i64..60_000, long in 0i64..40_000, per_day in 0.001f64..20.0,
        ) {
            let (first, last) = (Date::of_number(from).unwrap(), Date::of_number(from + long).unwrap());
            let range = Range::around([first, last]).unwrap();
            let unit = Unit::fitting(per_day);
            for unit in [Some(unit), unit.above()].into_iter().flatten() {
                let ticks = ticks(range, unit);
                prop_assert_eq!(ticks.first().unwrap().start, 0.0);
                prop_assert_eq!(ticks.last().unwrap().end, 1.0);
                for pair in ticks.windows(2) {
                    prop_assert!(pair[0].end == pair[1].start && pair[0].start < pair[0].end);
                }
            }
            prop_assert!(range.holds(first) && range.holds(last));
            let next = first.plus(1).unwrap();
            prop_assert!(range.start_of(first) < range.end_of(first));
            prop_assert_eq!(range.end_of(first), range.start_of(next));
            prop_assert!(range.start_of(first) <= range.start_of(last));
        }
    }
}
