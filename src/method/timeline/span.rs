//! From when until when, and moving that.

use crate::domain::{Date, Measure};

/// From when until when, as far as it is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Span {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub until: Option<Date>,
}

/// What is moved.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Grip {
    /// All of it.
    Whole,
    /// The first day.
    Start,
    /// The last day.
    End,
}

/// The years in which projects live; a bar outside of them would make the picture endless.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

impl Span {
    /// When a measure is to be done.
    pub fn of(measure: &Measure) -> Self {
        Self {
            from: measure.from,
            until: measure.until,
        }
    }

    /// The days it takes up, in their order; one day alone is both. Nothing without a day that can
    /// be meant.
    pub fn days(self) -> Option<(Date, Date)> {
        let meant = |day: &Date| YEARS.contains(&day.parts().0);
        let (from, until) = (self.from.filter(meant), self.until.filter(meant));
        let (from, until) = (from.or(until)?, until.or(from)?);
        Some((from.min(until), from.max(until)))
    }

    /// Is it a single day, of which nobody knows whether it is the first or the last?
    pub fn is_mark(self) -> bool {
        self.from.is_none() != self.until.is_none()
    }

    /// All of it, its first or its last day moved by so many days. An end never comes before its
    /// start; pulling at a single day makes a bar of it. Nothing where the calendar ends.
    pub fn moved(self, grip: Grip, by: i64) -> Option<Self> {
        let plus = |day: Date| day.plus(by).filter(|day| YEARS.contains(&day.parts().0));
        let moved = match grip {
            Grip::Whole => Self {
                from: self.from.map_or(Some(None), |day| plus(day).map(Some))?,
                until: self.until.map_or(Some(None), |day| plus(day).map(Some))?,
            },
            Grip::Start => {
                let (from, until) = self.days()?;
                Self {
                    from: Some(plus(from)?.min(until)),
                    until: Some(until),
                }
            }
            Grip::End => {
                let (from, until) = self.days()?;
                Self {
                    from: Some(from),
                    until: Some(plus(until)?.max(from)),
                }
            }
        };
        moved.days().map(|_| moved)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(number: i64) -> Option<Date> {
        Date::of_number(number)
    }

    #[test]
    fn ends_never_pass_each_other_and_a_single_day_becomes_a_bar() {
        let span = |from, until| Span {
            from: day(from),
            until: day(until),
        };
        let it = span(100, 110);
        assert_eq!(it.moved(Grip::End, -30), Some(span(100, 100)));
        assert_eq!(it.moved(Grip::Start, 30), Some(span(110, 110)));
        let mark = Span {
            from: None,
            until: day(100),
        };
        assert!(mark.is_mark());
        assert_eq!(mark.moved(Grip::Whole, 2).unwrap().until, day(102));
        assert_eq!(mark.moved(Grip::Start, -3), Some(span(97, 100)));
        assert_eq!(Span::default().moved(Grip::Whole, 1), None);
        assert_eq!(it.moved(Grip::Whole, i64::MAX), None);
        // The wrong way round is still a bar.
        assert_eq!(span(110, 100).days(), it.days());
        let far = Span {
            from: "0001-01-01".parse().ok(),
            until: None,
        };
        assert_eq!(far.days(), None);
    }

    proptest! {
        #[test]
        fn there_and_back_is_where_it_was(
            from in prop::option::of(0i64..30_000),
            until in prop::option::of(0i64..30_000),
            by in -5_000i64..5_000,
        ) {
            let span = Span { from: from.and_then(day), until: until.and_then(day) };
            let there = span.moved(Grip::Whole, by);
            prop_assert_eq!(there.is_some(), span.days().is_some());
            if let Some(there) = there {
                prop_assert_eq!(there.moved(Grip::Whole, -by), Some(span));
            }
        }

        #[test]
        fn an_end_never_comes_before_its_start(
            from in 0i64..9_000, long in 0i64..500, by in -2_000i64..2_000, end in any::<bool>(),
        ) {
            let span = Span { from: day(from), until: day(from + long) };
            let grip = if end { Grip::End } else { Grip::Start };
            let moved = span.moved(grip, by).unwrap();
            prop_assert!(moved.from <= moved.until);
        }
    }
}
