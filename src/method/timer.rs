//! The timer of an activity: how much is left, and when that is worth saying. Times are
//! milliseconds; the caller brings the clock.

use serde::{Deserialize, Serialize};

/// A timer that runs or stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Timer {
    /// It is over at this moment (milliseconds since 1970).
    Runs(u64),
    /// So much is left (milliseconds).
    Stands(u64),
}

/// A moment that a screen reader hears of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// So many minutes are left.
    Minutes(u64),
    /// Ten seconds are left.
    TenSeconds,
    /// The time is over.
    Over,
}

const MINUTE: u64 = 60_000;

/// The marks with what is left when they are due, in milliseconds.
const MARKS: [(u64, Mark); 6] = [
    (10 * MINUTE, Mark::Minutes(10)),
    (5 * MINUTE, Mark::Minutes(5)),
    (2 * MINUTE, Mark::Minutes(2)),
    (MINUTE, Mark::Minutes(1)),
    (10_000, Mark::TenSeconds),
    (0, Mark::Over),
];

impl Timer {
    /// A timer that stands before its beginning.
    pub fn of_minutes(minutes: u32) -> Self {
        Self::Stands(u64::from(minutes) * MINUTE)
    }

    /// How much is left, in milliseconds.
    pub fn left(self, now: u64) -> u64 {
        match self {
            Self::Runs(ends) => ends.saturating_sub(now),
            Self::Stands(left) => left,
        }
    }

    /// Does it run?
    pub fn runs(self) -> bool {
        matches!(self, Self::Runs(_))
    }

    /// Is nothing left?
    pub fn is_over(self, now: u64) -> bool {
        self.left(now) == 0
    }

    /// Begins or goes on.
    pub fn started(self, now: u64) -> Self {
        Self::Runs(now.saturating_add(self.left(now)))
    }

    /// Stops for a while.
    pub fn paused(self, now: u64) -> Self {
        Self::Stands(self.left(now))
    }

    /// With so many minutes more; a timer that is over begins anew with them.
    pub fn with_more(self, now: u64, minutes: u32) -> Self {
        let left = self.left(now).saturating_add(u64::from(minutes) * MINUTE);
        match self {
            Self::Runs(_) => Self::Runs(now.saturating_add(left)),
            Self::Stands(_) => Self::Stands(left),
        }
    }
}

/// The latest mark that was passed while what is left sank from `before` to `after`, both in
/// milliseconds. A longer sleep of the device passes several; the latest says it all.
pub fn passed(before: u64, after: u64) -> Option<Mark> {
    let mut passed = MARKS
        .into_iter()
        .filter(|(at, _)| after <= *at && *at < before);
    passed.next_back().map(|(_, mark)| mark)
}

/// What is left as minutes and seconds, a begun second counting whole.
pub fn minutes_and_seconds(left: u64) -> (u64, u64) {
    let seconds = left.div_ceil(1000);
    (seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_timer_starts_pauses_and_goes_on_where_it_was() {
        let timer = Timer::of_minutes(5);
        let runs = timer.started(1_000);
        assert_eq!(runs.left(61_000), 4 * MINUTE);
        let stands = runs.paused(61_000);
        assert_eq!((stands.left(999_000), stands.runs()), (4 * MINUTE, false));
        let runs = stands.started(2_000_000);
        assert!(!runs.is_over(2_000_000 + 4 * MINUTE - 1));
        assert!(runs.is_over(2_000_000 + 4 * MINUTE));
        let more = runs.with_more(2_000_000 + 9 * MINUTE, 2);
        assert_eq!(more.left(2_000_000 + 10 * MINUTE), MINUTE);
    }

    #[test]
    fn marks_are_said_once_and_the_latest_wins() {
        assert_eq!(passed(5 * MINUTE + 1, 5 * MINUTE), Some(Mark::Minutes(5)));
        assert_eq!(passed(5 * MINUTE, 5 * MINUTE - 200), None);
        assert_eq!(passed(6 * MINUTE, 50_000), Some(Mark::Minutes(1)));
        assert_eq!(passed(100, 0), Some(Mark::Over));
        assert_eq!(passed(0, 0), None);
    }

    #[test]
    fn a_begun_second_counts_whole() {
        assert_eq!(minutes_and_seconds(300_000), (5, 0));
        assert_eq!(minutes_and_seconds(299_999), (5, 0));
        assert_eq!(minutes_and_seconds(59_001), (1, 0));
        assert_eq!(minutes_and_seconds(1), (0, 1));
    }

    proptest! {
        #[test]
        fn no_mark_is_lost_and_none_is_said_twice(steps in prop::collection::vec(1..20_000_u64, 1..200)) {
            let (mut left, mut said) = (11 * MINUTE, Vec::new());
            for step in steps {
                let next = left.saturating_sub(step);
                said.extend(passed(left, next));
                left = next;
            }
            // Steps are shorter than marks are apart, except the last two.
            let due = MARKS.into_iter().filter(|(at, _)| left <= *at).map(|(_, mark)| mark);
            let due: Vec<Mark> = due.filter(|mark| *mark != Mark::TenSeconds || said.contains(mark)).collect();
            prop_assert_eq!(said, due);
        }
    }
}
