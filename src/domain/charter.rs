//! The charter beyond the project's own record: goals, milestones and roles.

use super::Date;
use super::date::NotADate;
use super::record::record;
use crate::merge::Id;

record! {
    /// What the project wants to reach.
    Goal = "goal" {
        /// The goal in one sentence.
        title: String,
        /// How it is seen whether it is reached, such as "NPS" or "complaints per month".
        metric: String,
        /// The value to reach, as people say it.
        target: String,
        /// The order key; see [`super::order`].
        at: String,
    }
}

record! {
    /// A point in time at which something is to be there.
    Milestone = "milestone" {
        /// What is there then.
        title: String,
        /// The day.
        due: Option<Date>,
        /// The sub-project it belongs to; nothing: the whole project.
        sub_project: Option<Id>,
        /// The order key among those of the same day and those without one.
        at: String,
    }
}

record! {
    /// A role in the project and who has it.
    Duty = "duty" {
        /// The role, such as "sponsor" or "facilitator".
        title: String,
        /// Who has it.
        person: Option<Id>,
        /// What belongs to it.
        note: String,
        /// The order key; see [`super::order`].
        at: String,
    }
}

impl Milestone {
    /// The years in which projects live; anything else is a slip of the hand.
    const YEARS: std::ops::RangeInclusive<u16> = 1900..=2199;

    /// The day in a date field: nothing when it is empty. "0026" is what remains when somebody
    /// types a year with two digits.
    ///
    /// # Errors
    /// When it is no day in the calendar, or in no year that can be meant.
    pub fn day(text: &str) -> Result<Option<Date>, NotADate> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let (year, month, day) = Date::from_people(text).ok_or(NotADate)?.parts();
        let year = if year < 100 { year + 2000 } else { year };
        let date = Date::new(year, month, day).filter(|_| Self::YEARS.contains(&year));
        date.map(Some).ok_or(NotADate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_days_are_refused_and_short_years_are_meant_in_this_century() {
        let day = Date::new(2026, 5, 1);
        for text in ["2026-05-01", "0026-05-01", " 1.5.26 "] {
            assert_eq!(Milestone::day(text), Ok(day), "{text}");
        }
        assert_eq!(Milestone::day("  "), Ok(None));
        for text in ["0202-05-01", "9999-12-31", "2026-02-30", "bald"] {
            assert_eq!(Milestone::day(text), Err(NotADate), "{text}");
        }
    }
}
