//! Pilots: where one stands, what it asks for next, and whether customers feel the difference.

use crate::domain::{
    Date, Decision, Domain, Id, Measure, MeasureState, Pilot, RaterGroup, WaveContent,
};
use crate::merge::{Key, Table};

/// Where a pilot stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum PilotStage {
    /// It runs, or nobody has said that it does not.
    Running,
    /// Its first day is still to come.
    Ahead,
    /// It has no dates.
    #[default]
    Undated,
    /// Its last day has gone by, and nobody has decided.
    Ended,
    /// It is decided what comes of it.
    Decided,
}

/// What a pilot asks for before it can be decided well.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Ask {
    /// The first and the last day.
    Dates,
    /// Where, with whom.
    Market,
    /// What those say who do it.
    Staff,
    /// What those say whom it is made for.
    Customers,
    /// A new measurement.
    Wave,
    /// Answers of customers in it.
    Answers,
    /// What comes of it.
    Decision,
}

/// Was it measured anew?
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Remeasured {
    /// No wave was chosen.
    #[default]
    No,
    /// One was chosen, but customers have not answered.
    Empty,
    /// Customers have answered.
    Yes,
}

/// How many said something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Feedback {
    /// Customers.
    pub customers: usize,
    /// Staff.
    pub staff: usize,
}

/// Where a pilot stands on a day. It still runs on its last day.
pub fn stage(pilot: &Pilot, today: Date) -> PilotStage {
    match (pilot.decision, pilot.from, pilot.until) {
        (Some(_), ..) => PilotStage::Decided,
        (None, _, Some(until)) if until < today => PilotStage::Ended,
        (None, Some(from), _) if from > today => PilotStage::Ahead,
        (None, None, None) => PilotStage::Undated,
        (None, ..) => PilotStage::Running,
    }
}

/// Everything it still asks for, what comes first first; nothing once it is decided.
pub fn asks(pilot: &Pilot, feedback: Feedback, remeasured: Remeasured) -> Vec<Ask> {
    if pilot.decision.is_some() {
        return Vec::new();
    }
    let asked = [
        (Ask::Market, pilot.market.trim().is_empty()),
        (Ask::Dates, pilot.from.is_none() || pilot.until.is_none()),
        (Ask::Staff, feedback.staff == 0),
        (Ask::Customers, feedback.customers == 0),
        (Ask::Wave, remeasured == Remeasured::No),
        (Ask::Answers, remeasured == Remeasured::Empty),
        (Ask::Decision, true),
    ];
    let asked = asked.into_iter().filter(|(_, is_missing)| *is_missing);
    asked.map(|(ask, _)| ask).collect()
}

/// Did customers answer in the wave, about this touchpoint if there is one? A wave after the day
/// of the decision was no ground for it.
pub fn remeasured(pilot: &Pilot, touchpoint: Option<Id>, wave: Option<&WaveContent>) -> Remeasured {
    let Some(wave) = wave else {
        return Remeasured::No;
    };
    let day = wave.about.date;
    if pilot
        .decided
        .zip(day)
        .is_some_and(|(decided, day)| day > decided)
    {
        return Remeasured::No;
    }
    let is_about = |it: Id| touchpoint.is_none_or(|touchpoint| touchpoint == it);
    let mut answers = wave.answers.iter();
    let has = answers.any(|sum| {
        sum.group == RaterGroup::Customers && is_about(sum.touchpoint) && sum.counts.n() > 0
    });
    if has {
        Remeasured::Yes
    } else {
        Remeasured::Empty
    }
}

/// Was it brought to everybody without a new measurement?
pub fn is_unmeasured_roll_out(decision: Option<Decision>, remeasured: Remeasured) -> bool {
    decision == Some(Decision::RollOut) && remeasured != Remeasured::Yes
}

/// What a decision makes of the measure.
pub fn state_after(decision: Decision) -> MeasureState {
    match decision {
        Decision::RollOut => MeasureState::RollOut,
        Decision::Change => MeasureState::Pilot,
        Decision::Drop => MeasureState::Dropped,
    }
}

/// Where a decision brings a measure. One that is done or dropped stays so: a pilot that is decided
/// late opens nothing again.
pub fn decided_state(measure: MeasureState, decision: Decision) -> MeasureState {
    if measure.is_open() {
        state_after(decision)
    } else {
        measure
    }
}

/// Where a pilot that is opened again brings the measure: to be tried out again, if the decision
/// itself brought it to where it is. What was so before, or was changed since, stays.
pub fn reopened_state(
    measure: MeasureState,
    decision: Decision,
    was_by_decision: bool,
) -> MeasureState {
    if was_by_decision && measure == state_after(decision) {
        MeasureState::Pilot
    } else {
        measure
    }
}

/// Was the state of the measure written in the same step as the decision, and by nobody since?
pub fn is_state_by_decision(pilot: Id, measure: Id, table: &Table) -> bool {
    let stamp = |key: &Key, field: &str| match table.heads(key, field) {
        [head] => Some(head.stamp),
        _ => None,
    };
    let decision = stamp(&Key::new(Pilot::KIND, pilot), "decision");
    let state = stamp(&Key::new(Measure::KIND, measure), "state");
    decision.is_some() && decision == state
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AnswerSum, Counts, WaveAbout};
    use crate::merge::{Actor, Change, Wish};
    use uuid::Uuid;

    fn day(day: u8) -> Date {
        Date::new(2026, 5, day).unwrap()
    }

    fn id(n: u128) -> Id {
        Id(Uuid::from_u128(n))
    }

    fn pilot(from: u8, until: u8) -> Pilot {
        Pilot {
            from: Some(day(from)),
            until: Some(day(until)),
            ..Pilot::default()
        }
    }

    fn wave(scale: &str, group: RaterGroup, delighted: u32, disappointed: u32) -> WaveContent {
        WaveContent {
            about: WaveAbout {
                scale: scale.into(),
                date: Some(day(20)),
                ..WaveAbout::default()
            },
            answers: vec![AnswerSum {
                touchpoint: id(1),
                group,
                persona: None,
                counts: Counts {
                    delighted,
                    disappointed,
                    okay: 0,
                },
                relevance: None,
            }],
            recommendations: Vec::new(),
        }
    }

    #[test]
    fn a_pilot_runs_on_its_last_day_and_ends_after_it() {
        let it = pilot(5, 10);
        for (on, at) in [
            (4, PilotStage::Ahead),
            (5, PilotStage::Running),
            (10, PilotStage::Running),
            (11, PilotStage::Ended),
        ] {
            assert_eq!(stage(&it, day(on)), at);
        }
        assert_eq!(stage(&Pilot::default(), day(1)), PilotStage::Undated);
        let open = Pilot {
            until: None,
            ..it.clone()
        };
        assert_eq!(stage(&open, day(30)), PilotStage::Running);
        let decided = Pilot {
            decision: Some(Decision::Drop),
            ..it
        };
        assert_eq!(stage(&decided, day(7)), PilotStage::Decided);
    }

    #[test]
    fn it_asks_for_what_is_missing_in_the_order_of_the_work() {
        let none = Feedback::default();
        assert_eq!(
            asks(&Pilot::default(), none, Remeasured::No),
            [
                Ask::Market,
                Ask::Dates,
                Ask::Staff,
                Ask::Customers,
                Ask::Wave,
                Ask::Decision
            ]
        );
        let ready = Pilot {
            market: "Köln".into(),
            ..pilot(1, 2)
        };
        let heard = Feedback {
            customers: 2,
            staff: 1,
        };
        assert_eq!(asks(&ready, heard, Remeasured::Yes), [Ask::Decision]);
        assert_eq!(
            asks(&ready, heard, Remeasured::Empty),
            [Ask::Answers, Ask::Decision]
        );
        let decided = Pilot {
            decision: Some(Decision::Change),
            ..ready
        };
        assert!(asks(&decided, none, Remeasured::No).is_empty());
    }

    #[test]
    fn only_customers_who_answered_about_the_touchpoint_before_the_decision_count() {
        let it = pilot(1, 2);
        let customers = wave("1", RaterGroup::Customers, 3, 0);
        let at = |it: &Pilot, touchpoint, wave| remeasured(it, touchpoint, wave);
        assert_eq!(at(&it, Some(id(1)), None), Remeasured::No);
        assert_eq!(at(&it, Some(id(1)), Some(&customers)), Remeasured::Yes);
        assert_eq!(at(&it, None, Some(&customers)), Remeasured::Yes);
        assert_eq!(at(&it, Some(id(2)), Some(&customers)), Remeasured::Empty);
        let team = wave("1", RaterGroup::Others, 3, 0);
        assert_eq!(at(&it, Some(id(1)), Some(&team)), Remeasured::Empty);
        let decided = |on| Pilot {
            decision: Some(Decision::RollOut),
            decided: Some(day(on)),
            ..it.clone()
        };
        let early = at(&decided(19), Some(id(1)), Some(&customers));
        assert_eq!(early, Remeasured::No, "measured only afterwards");
        assert!(is_unmeasured_roll_out(Some(Decision::RollOut), early));
        let later = at(&decided(20), Some(id(1)), Some(&customers));
        assert!(!is_unmeasured_roll_out(Some(Decision::RollOut), later));
        assert!(!is_unmeasured_roll_out(Some(Decision::Drop), early));
    }

    #[test]
    fn opening_again_revives_only_what_the_decision_dropped() {
        let (pilot_id, measure_id) = (id(1), id(2));
        let keys = (
            Key::new(Pilot::KIND, pilot_id),
            Key::new(Measure::KIND, measure_id),
        );
        let dropped = Measure {
            state: MeasureState::Dropped,
            ..Measure::default()
        };
        let decided = Pilot {
            decision: Some(Decision::Drop),
            ..Pilot::default()
        };
        let decide = || decided.wishes(&keys.0, &Pilot::default());
        let drop = || dropped.wishes(&keys.1, &Measure::default());
        let is_by_decision = |deeds: Vec<Vec<Wish>>| {
            let mut table = Table::new();
            let begin = [
                Pilot::default().creation(&keys.0),
                Measure::default().creation(&keys.1),
            ];
            for wishes in std::iter::once(begin.concat()).chain(deeds) {
                let set = table.propose(Actor::new(7), wishes).unwrap();
                table.apply(&Change::Edit(set));
            }
            is_state_by_decision(pilot_id, measure_id, &table)
        };
        assert!(is_by_decision(vec![[decide(), drop()].concat()]));
        assert!(!is_by_decision(vec![drop(), decide()]), "dropped before");
        let back = Measure::default().wishes(&keys.1, &dropped);
        let and_again = vec![[decide(), drop()].concat(), back, drop()];
        assert!(!is_by_decision(and_again), "changed since");

        let dropped = MeasureState::Dropped;
        let reopened = |by_decision| reopened_state(dropped, Decision::Drop, by_decision);
        assert_eq!(reopened(true), MeasureState::Pilot);
        assert_eq!(reopened(false), dropped);
        let done = reopened_state(MeasureState::Done, Decision::RollOut, true);
        assert_eq!(done, MeasureState::Done, "gone on since");
    }

    #[test]
    fn a_late_decision_opens_no_measure_again() {
        use MeasureState::{Done, Dropped, RollOut};
        let to = |from, decision| decided_state(from, decision);
        assert_eq!(to(MeasureState::Pilot, Decision::RollOut), RollOut);
        assert_eq!(to(RollOut, Decision::Change), MeasureState::Pilot);
        assert_eq!(to(MeasureState::Idea, Decision::Drop), Dropped);
        for decision in [Decision::RollOut, Decision::Change, Decision::Drop] {
            assert_eq!((to(Done, decision), to(Dropped, decision)), (Done, Dropped));
        }
    }
}
