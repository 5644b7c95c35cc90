//! Measures: what is to be done, by whom and until when; the sub-projects they belong to, the
//! pilots that try them out, and the trainings that bring them to people.

use super::choice::choice;
use super::record::record;
use super::{Amount, Color, Date};
use crate::merge::Id;

choice! {
    /// How far a measure has come.
    MeasureState {
        /// Somebody proposed it.
        #[default]
        Idea = "idea",
        /// It has somebody and a day.
        Planned = "planned",
        /// It is tried out.
        Pilot = "pilot",
        /// It is brought to everybody.
        RollOut = "roll_out",
        /// It is done.
        Done = "done",
        /// It will not be done.
        Dropped = "dropped",
    }
}

impl MeasureState {
    /// Is something still to be done?
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Dropped)
    }
}

record! {
    /// A measure.
    Measure = "measure" {
        /// What is to be done.
        title: String,
        /// Anything else worth knowing.
        note: String,
        /// Who does it.
        person: Option<Id>,
        /// From when.
        from: Option<Date>,
        /// Until when.
        until: Option<Date>,
        /// When it was done.
        done: Option<Date>,
        /// What it may cost, in the project's currency.
        budget: Option<Amount>,
        /// What it has cost so far.
        spent: Option<Amount>,
        /// The desired result, with how it is measured.
        aim: String,
        /// What came of it.
        reached: String,
        /// The sub-project it belongs to.
        sub_project: Option<Id>,
        /// How far it has come.
        state: MeasureState,
        /// The touchpoint it is for.
        touchpoint: Option<Id>,
        /// The card it comes from, such as a minimum standard that was missed.
        card: Option<Id>,
        /// The item of a checklist that test customers found missing.
        check: Option<Id>,
        /// The need that is not met.
        need: Option<Id>,
    }
    sets {
        /// The measures that have to be done before it.
        after: Id,
        /// The departments that take part.
        departments: Id,
    }
}

impl Measure {
    /// Brings the measure to a state; what is done, is done `today`.
    pub fn come_to(&mut self, state: MeasureState, today: Option<Date>) {
        if state != self.state {
            self.done = today.filter(|_| state == MeasureState::Done);
        }
        self.state = state;
    }

    /// Still to be done, and its day has gone by?
    pub fn is_late(&self, today: Date) -> bool {
        self.state.is_open() && self.until.is_some_and(|until| until < today)
    }

    /// Is it done since a day after this one? One without a day is not.
    pub fn is_done_since(&self, day: Date) -> bool {
        self.state == MeasureState::Done && self.done.is_some_and(|done| done > day)
    }

    /// Was it done by its day? Nothing while it is not done, or where a day is missing.
    pub fn was_on_time(&self) -> Option<bool> {
        let is_done = self.state == MeasureState::Done;
        Some(self.done.filter(|_| is_done)? <= self.until?)
    }
}

record! {
    /// A part of the project with measures of its own.
    SubProject = "sub_project" {
        /// What it is called.
        name: String,
        /// What it is about.
        note: String,
        /// Who leads it.
        person: Option<Id>,
        /// Its colour, always shown beside its name.
        color: Color,
        /// The order key; see [`super::order`].
        at: String,
    }
}

choice! {
    /// What comes after a pilot.
    Decision {
        /// It is brought to everybody.
        #[default]
        RollOut = "roll_out",
        /// It is changed and tried again.
        Change = "change",
        /// It is given up.
        Drop = "drop",
    }
}

record! {
    /// A measure tried out on a small scale. Feedback to it are insights.
    Pilot = "pilot" {
        /// Which measure.
        measure: Option<Id>,
        /// The test market: where, with whom.
        market: String,
        /// What is to be learnt.
        note: String,
        /// The first day.
        from: Option<Date>,
        /// The last day.
        until: Option<Date>,
        /// The wave that measures anew before the decision.
        wave: Option<Id>,
        /// What comes after it; nothing: not decided yet.
        decision: Option<Decision>,
        /// Why.
        reasons: String,
        /// Who decided.
        by: Option<Id>,
        /// When.
        decided: Option<Date>,
    }
}

record! {
    /// A training: who learns what a standard or a measure asks for.
    Training = "training" {
        /// What it is called.
        title: String,
        /// Anything else worth knowing.
        note: String,
        /// The measure it belongs to.
        measure: Option<Id>,
        /// The day.
        date: Option<Date>,
        /// Who trains.
        trainer: Option<Id>,
        /// Has it taken place?
        held: bool,
    }
    sets {
        /// The standards and wow effects that it teaches.
        cards: Id,
        /// The departments it is for.
        departments: Id,
        /// The people who took part.
        attended: Id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u8) -> Option<Date> {
        Date::new(2026, 5, day)
    }

    #[test]
    fn a_measure_knows_when_it_was_done_and_whether_that_was_in_time() {
        let mut it = Measure {
            until: day(10),
            ..Measure::default()
        };
        assert!(it.is_late(day(11).unwrap()) && !it.is_late(day(10).unwrap()));
        assert_eq!(it.was_on_time(), None);
        it.come_to(MeasureState::Done, day(10));
        assert!(!it.is_late(day(11).unwrap()));
        assert_eq!((it.done, it.was_on_time()), (day(10), Some(true)));
        it.come_to(MeasureState::Done, day(20));
        assert_eq!(it.done, day(10), "done twice is done the first time");
        let is_since = |it: &Measure, n| it.is_done_since(day(n).unwrap());
        assert!(
            is_since(&it, 9) && !is_since(&it, 10),
            "on the day itself is not after it"
        );
        it.come_to(MeasureState::RollOut, day(21));
        assert!(!is_since(&it, 9));
        assert_eq!((it.done, it.was_on_time()), (None, None));
        it.come_to(MeasureState::Done, day(22));
        assert_eq!(it.was_on_time(), Some(false));
    }
}
