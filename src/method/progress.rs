//! How far some measures have come together: how many are done, and from when to when they run.

use crate::domain::{Date, Measure, MeasureState};

/// How far some measures have come. Dropped ones do not count: nobody waits for them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
    /// How many are done.
    pub done: usize,
    /// How many there are.
    pub all: usize,
    /// The earliest day among theirs.
    pub from: Option<Date>,
    /// The latest one.
    pub until: Option<Date>,
}

impl Progress {
    /// Of these measures.
    pub fn of<'a>(measures: impl IntoIterator<Item = &'a Measure>) -> Self {
        let mut progress = Self::default();
        for measure in measures {
            if measure.state == MeasureState::Dropped {
                continue;
            }
            progress.all += 1;
            progress.done += usize::from(measure.state == MeasureState::Done);
            for day in [measure.from, measure.until].into_iter().flatten() {
                progress.from = Some(progress.from.map_or(day, |known| known.min(day)));
                progress.until = progress.until.max(Some(day));
            }
        }
        progress
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dropped_measures_do_not_hold_a_sub_project_up() {
        let measure = |state, from: Option<u8>, until: Option<u8>| Measure {
            state,
            from: from.and_then(|day| Date::new(2026, 5, day)),
            until: until.and_then(|day| Date::new(2026, 5, day)),
            ..Measure::default()
        };
        let all = [
            measure(MeasureState::Done, None, Some(9)),
            measure(MeasureState::Pilot, Some(20), None),
            measure(MeasureState::Idea, None, None),
            measure(MeasureState::Dropped, Some(1), Some(31)),
        ];
        let wanted = Progress {
            done: 1,
            all: 3,
            from: Date::new(2026, 5, 9),
            until: Date::new(2026, 5, 20),
        };
        assert_eq!(Progress::of(&all), wanted);
        assert_eq!(Progress::of(&[]), Progress::default());
    }
}
