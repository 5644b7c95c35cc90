//! What the sample projects decide and do: estimates, votes, measures with sub-projects, pilots and
//! trainings. Everything refers to something that is there, and nothing contradicts the method.

use std::collections::BTreeSet;

use werkstatt::domain::{
    Ballot, Card, CardKind, CardState, Criterion, CriterionSource, Decision, Insight, Measure,
    MeasureState, Person, Pilot, Points, Redesign, Round, SubProject, Touchpoint, Training, Visit,
    VisitKind, Wave,
};
use werkstatt::merge::Id;
use werkstatt::method::{Corner, Cross};

use super::samples::{all, in_both};

#[test]
fn cards_are_estimated_and_some_are_quick_wins() {
    in_both(|table| {
        let cards = all::<Card>(table);
        let estimated = cards.values().filter_map(|card| {
            let corner = Cross::MIDDLE.corner(card.impact?.get(), card.effort?.get());
            Some((corner, card.weeks?.get()))
        });
        let estimated: Vec<(Corner, f64)> = estimated.collect();
        assert!(estimated.len() >= 15);
        let corners: BTreeSet<Corner> = estimated.iter().map(|(corner, _)| *corner).collect();
        assert_eq!(corners, Corner::ALL.into());
        let wins = estimated
            .iter()
            .filter(|(corner, weeks)| *corner == Corner::HighLow && *weeks <= 4.0);
        assert!(wins.count() >= 3);
        for card in cards.values().filter(|card| card.since.is_some()) {
            assert_eq!(card.state, CardState::Live);
        }
    });
}

#[test]
fn nobody_gave_more_dots_than_they_had() {
    in_both(|table| {
        let rounds = all::<Round>(table);
        let ballots = all::<Ballot>(table);
        assert_eq!((rounds.len(), ballots.len()), (1, 2));
        for ballot in ballots.values() {
            let round = &rounds[&ballot.round.unwrap()];
            assert!(round.closed && ballot.given() > 0);
            assert!(ballot.given() <= ballot.budget(round));
            let cards = all::<Card>(table);
            assert!(ballot.dots.keys().all(|card| cards.contains_key(card)));
        }
    });
}

#[test]
fn criteria_and_points_have_the_ids_that_every_browser_gives_them() {
    in_both(|table| {
        let criteria = all::<Criterion>(table);
        for (id, criterion) in &criteria {
            match criterion.source {
                CriterionSource::Own => assert!(!criterion.name.is_empty()),
                usual => assert_eq!(*id, Criterion::usual(usual)),
            }
        }
        let points = all::<Points>(table);
        assert_eq!((criteria.len(), points.len()), (3, 10));
        for (id, points) in points {
            let (criterion, touchpoint) = (points.criterion.unwrap(), points.touchpoint.unwrap());
            assert_eq!(id, Points::id(criterion, touchpoint));
            assert!(criteria.contains_key(&criterion) && points.points.is_some());
        }
        let touchpoints = all::<Touchpoint>(table);
        let redesigns: BTreeSet<Redesign> =
            touchpoints.values().filter_map(|t| t.redesign).collect();
        assert_eq!(redesigns, Redesign::ALL.into());
        assert!(
            touchpoints
                .values()
                .filter(|t| t.guessed_relevance.is_some())
                .count()
                >= 8
        );
    });
}

#[test]
fn measures_stand_in_every_state_and_depend_on_what_is_there() {
    in_both(|table| {
        let measures = all::<Measure>(table);
        let states: BTreeSet<MeasureState> = measures.values().map(|it| it.state).collect();
        assert_eq!(states, MeasureState::ALL.into());
        let (people, parts) = (all::<Person>(table), all::<SubProject>(table));
        let (cards, touchpoints) = (all::<Card>(table), all::<Touchpoint>(table));
        for (id, it) in &measures {
            assert!(it.person.is_none_or(|id| people.contains_key(&id)), "{id}");
            assert!(
                it.sub_project.is_none_or(|id| parts.contains_key(&id)),
                "{id}"
            );
            assert!(it.card.is_none_or(|id| cards.contains_key(&id)), "{id}");
            assert!(
                it.touchpoint.is_none_or(|id| touchpoints.contains_key(&id)),
                "{id}"
            );
            assert!(
                it.from
                    .zip(it.until)
                    .is_none_or(|(from, until)| from <= until),
                "{id}"
            );
            assert_eq!(it.done.is_some(), it.state == MeasureState::Done, "{id}");
            for before in &it.after {
                let ends = measures[before].until.unwrap();
                assert!(it.from.is_none_or(|from| from > ends) || measures[before].done.is_some());
            }
        }
        let on_time = measures.values().filter_map(Measure::was_on_time);
        let on_time: BTreeSet<bool> = on_time.collect();
        assert_eq!(on_time, [false, true].into(), "one in time, one late");
        let with_part = |id: &Id| measures.values().any(|it| it.sub_project == Some(*id));
        assert!(parts.keys().all(with_part));
    });
}

#[test]
fn pilots_have_feedback_of_both_sides_and_only_the_decided_one_was_measured_anew() {
    in_both(|table| {
        let (measures, waves) = (all::<Measure>(table), all::<Wave>(table));
        let pilots = all::<Pilot>(table);
        assert_eq!(pilots.len(), 2);
        for (id, pilot) in &pilots {
            let measure = &measures[&pilot.measure.unwrap()];
            let voices: BTreeSet<_> = all::<Insight>(table)
                .values()
                .filter(|insight| insight.pilot == Some(*id))
                .map(|insight| insight.by_whom.unwrap())
                .collect();
            assert_eq!(voices.len(), 2, "{id}");
            assert_eq!(pilot.wave.is_some(), pilot.decision.is_some());
            assert!(pilot.wave.is_none_or(|wave| waves.contains_key(&wave)));
            let state = match pilot.decision {
                Some(Decision::RollOut) => MeasureState::RollOut,
                _ => MeasureState::Pilot,
            };
            assert_eq!(measure.state, state);
            assert!(pilot.decision.is_none() || !pilot.reasons.is_empty());
        }
    });
}

#[test]
fn trainings_teach_standards_to_people_of_their_departments() {
    in_both(|table| {
        let (cards, people) = (all::<Card>(table), all::<Person>(table));
        let trainings = all::<Training>(table);
        assert_eq!(trainings.len(), 2);
        for training in trainings.values() {
            let is_standard = |id: &Id| cards[id].place.kind != CardKind::Idea;
            assert!(!training.cards.is_empty() && training.cards.iter().all(is_standard));
            assert!(training.held || training.attended.is_empty());
            for person in &training.attended {
                let department = people[person].department.unwrap();
                assert!(training.departments.contains(&department));
            }
        }
        let visits = all::<Visit>(table);
        let checks = visits
            .values()
            .filter(|visit| visit.kind == VisitKind::SelfCheck);
        assert_eq!(checks.count(), 1);
    });
}
