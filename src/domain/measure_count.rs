//! The sets of measures that numbers count, each with a word for addresses: a number leads to just
//! the measures behind it.

use std::fmt;
use std::str::FromStr;

use super::{Date, Id, Measure, MeasureState};

/// Which measures a number counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// Those that were not dropped.
    Kept,
    /// Those that were.
    Dropped,
    /// Still to be done.
    Open,
    /// Still to be done, and their day has gone by.
    Overdue,
    /// Still to be done, with a person and a day.
    Planned,
    /// Still to be done, on a known day.
    Dated,
    /// Still to be done, on no known day.
    Undated,
    /// Done.
    Done,
    /// Done by their day.
    OnTime,
    /// Done after their day.
    DoneLate,
    /// Done, and a day is missing to say more.
    DoneUndated,
    /// Done after this day.
    DoneSince(Date),
}

/// What comes before the day in the word of [`Counted::DoneSince`].
const SINCE: &str = "done-since-";

impl Counted {
    /// Those that are told by a word alone.
    const WORDS: [(Self, &'static str); 11] = [
        (Self::Kept, "kept"),
        (Self::Dropped, "dropped"),
        (Self::Open, "open"),
        (Self::Overdue, "overdue"),
        (Self::Planned, "planned"),
        (Self::Dated, "dated"),
        (Self::Undated, "undated"),
        (Self::Done, "done"),
        (Self::OnTime, "on-time"),
        (Self::DoneLate, "done-late"),
        (Self::DoneUndated, "done-undated"),
    ];

    /// Is this measure one of them?
    pub fn holds(self, measure: &Measure, today: Option<Date>) -> bool {
        let is_done = measure.state == MeasureState::Done;
        let is_open = measure.state.is_open();
        match self {
            Self::Kept => measure.state != MeasureState::Dropped,
            Self::Dropped => measure.state == MeasureState::Dropped,
            Self::Open => is_open,
            Self::Overdue => today.is_some_and(|today| measure.is_late(today)),
            Self::Planned => is_open && measure.person.is_some() && measure.until.is_some(),
            Self::Dated => is_open && measure.until.is_some(),
            Self::Undated => is_open && measure.until.is_none(),
            Self::Done => is_done,
            Self::OnTime => measure.was_on_time() == Some(true),
            Self::DoneLate => measure.was_on_time() == Some(false),
            Self::DoneUndated => is_done && measure.was_on_time().is_none(),
            Self::DoneSince(day) => measure.is_done_since(day),
        }
    }
}

impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DoneSince(day) => write!(f, "{SINCE}{day}"),
            other => {
                let known = Self::WORDS.iter().find(|(it, _)| it == other);
                f.write_str(known.map_or("", |(_, word)| word))
            }
        }
    }
}

/// A text that names no such set.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("names no set of measures")]
pub struct NotCounted;

impl FromStr for Counted {
    type Err = NotCounted;

    fn from_str(text: &str) -> Result<Self, NotCounted> {
        if let Some(day) = text.strip_prefix(SINCE) {
            return day.parse().map(Self::DoneSince).map_err(|_| NotCounted);
        }
        let known = Self::WORDS.iter().find(|(_, word)| *word == text);
        known.map(|(it, _)| *it).ok_or(NotCounted)
    }
}

/// What a number counts, everywhere or at one touchpoint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CountedAt {
    /// Which measures.
    pub counted: Counted,
    /// For this touchpoint only.
    pub touchpoint: Option<Id>,
}

impl From<Counted> for CountedAt {
    fn from(counted: Counted) -> Self {
        Self {
            counted,
            touchpoint: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_set_has_a_word_that_leads_back_to_it() {
        let day = Date::new(2026, 1, 10).unwrap();
        let words = Counted::WORDS.map(|(it, _)| it);
        for it in words.into_iter().chain([Counted::DoneSince(day)]) {
            assert_eq!(it.to_string().parse(), Ok(it));
        }
        assert_eq!(Counted::DoneSince(day).to_string(), "done-since-2026-01-10");
        for wrong in ["", "all", "done-since-", "done-since-2026-13-01"] {
            assert_eq!(wrong.parse::<Counted>(), Err(NotCounted), "{wrong}");
        }
    }

    #[test]
    fn a_measure_is_in_the_sets_that_fit_it() {
        let day = |day| Date::new(2026, 5, day);
        let in_ = |measure: &Measure| {
            let all = Counted::WORDS.iter();
            all.filter(|(it, _)| it.holds(measure, day(10)))
                .map(|(_, word)| *word)
                .collect::<Vec<_>>()
        };
        let mut it = Measure::default();
        assert_eq!(in_(&it), ["kept", "open", "undated"]);
        it.until = day(9);
        assert_eq!(in_(&it), ["kept", "open", "overdue", "dated"]);
        it.come_to(MeasureState::Done, day(9));
        assert_eq!(in_(&it), ["kept", "done", "on-time"]);
        it.until = day(8);
        assert_eq!(in_(&it), ["kept", "done", "done-late"]);
        it.until = None;
        assert_eq!(in_(&it), ["kept", "done", "done-undated"]);
        let since = |n| Counted::DoneSince(day(n).unwrap()).holds(&it, None);
        assert!(since(8) && !since(9));
        it.come_to(MeasureState::Dropped, day(9));
        assert_eq!(in_(&it), ["dropped"]);
    }
}
