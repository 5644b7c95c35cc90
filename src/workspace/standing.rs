//! What is there of each sign by which one sees where the project stands; subscribes to all of it.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Id, Shelf, Workspace};
use crate::domain::{
    Board, Card, CardKind, CardState, CompanyKind, Domain, Journey, JourneyKind, Measure,
    MeasureState, Status, Touchpoint,
};
use crate::method::gaps::sides;
use crate::method::standing::{Have, Sign, Standing};

/// How many of all of a kind there are, as `is` says.
fn part<T: Domain>(all: &[T], is: impl Fn(&T) -> bool) -> Have {
    Have::part(all.iter().filter(|it| is(it)).count(), all.len())
}

fn any<T: Domain>(all: &[T], is: impl Fn(&T) -> bool) -> Have {
    Have::any(part(all, is).has)
}

impl Workspace {
    /// Where the project stands.
    pub fn standing(self) -> Standing {
        let parts = [
            self.stands_in_setup(),
            self.stands_in_analysis(),
            self.stands_in_planning(),
            self.stands_in_doing(),
        ];
        parts.into_iter().flatten().collect()
    }

    fn stands_in_setup(self) -> Vec<(Sign, Have)> {
        let inner = self.inner();
        let info = inner.info.read(inner.about);
        let info = info.map(|entry| entry.value).unwrap_or_default();
        let written = |texts: [&String; 2]| {
            let written = texts.into_iter().filter(|text| !text.trim().is_empty());
            Have::part(written.count(), 2)
        };
        vec![
            (Sign::Scope, written([&info.service, &info.target_group])),
            (Sign::Goals, Have::any(number_of(&inner.goals))),
            (Sign::Milestones, Have::any(number_of(&inner.milestones))),
            (Sign::Departments, Have::any(number_of(&inner.departments))),
            (Sign::People, Have::any(number_of(&inner.people))),
            (
                Sign::Duties,
                any(&all_of(&inner.duties), |duty| duty.person.is_some()),
            ),
            (Sign::Reporting, written([&info.documents, &info.reporting])),
            (Sign::Report, Have::is(!info.message.trim().is_empty())),
        ]
    }

    fn stands_in_analysis(self) -> Vec<(Sign, Have)> {
        let inner = self.inner();
        let touchpoints = self.living_touchpoints();
        let as_is = inner
            .journeys
            .pick(|id, journey: &Journey| (journey.kind == JourneyKind::AsIs).then_some(id));
        let steps: Vec<Id> = as_is
            .iter()
            .flat_map(|journey| self.steps(*journey))
            .map(|(_, step)| step)
            .collect();
        let is_rated = |step: &&Id| !inner.felt.of(**step).read().groups().is_empty();
        let rated = steps.iter().filter(is_rated).count();
        let with_needs: BTreeSet<Id> = all_of(&inner.needs)
            .into_iter()
            .filter_map(|need| need.touchpoint)
            .filter(|id| touchpoints.iter().any(|(known, _)| known == id))
            .collect();
        let others: BTreeSet<Id> = inner
            .companies
            .pick(|id, company| (company.kind != CompanyKind::Own).then_some(id))
            .into_iter()
            .collect();
        let scored: BTreeSet<Id> = all_of(&inner.marks)
            .into_iter()
            .filter(|mark| mark.grade.is_some())
            .filter_map(|mark| mark.company)
            .filter(|id| others.contains(id))
            .collect();
        let waves = self.waves();
        let perceived = waves.iter().map(|wave| sides(&self.wave_content(*wave)));
        let perceived = perceived.fold((false, false), |all, one| (all.0 || one.0, all.1 || one.1));
        let is_frozen = |wave: Id| self.wave(wave).is_some_and(|wave| wave.seal.is_some());
        vec![
            (Sign::Personas, Have::any(number_of(&inner.personas))),
            (Sign::Touchpoints, Have::any(touchpoints.len())),
            (Sign::Journeys, Have::any(as_is.len())),
            (Sign::Rated, Have::part(rated, steps.len())),
            (Sign::Insights, Have::any(number_of(&inner.insights))),
            (
                Sign::Perception,
                Have::part(usize::from(perceived.0) + usize::from(perceived.1), 2),
            ),
            (
                Sign::Resources,
                Have::part(with_needs.len(), touchpoints.len()),
            ),
            (Sign::Benchmark, Have::any(scored.len())),
            (
                Sign::Baseline,
                Have::is(self.baseline().is_some_and(is_frozen)),
            ),
            (Sign::SecondWave, Have::any(waves.len().saturating_sub(1))),
            (Sign::Visits, Have::any(number_of(&inner.visits))),
        ]
    }

    fn stands_in_planning(self) -> Vec<(Sign, Have)> {
        let inner = self.inner();
        let touchpoints = self.living_touchpoints();
        let cards: Vec<Card> = self.all_cards().into_iter().map(|(_, card)| card).collect();
        let departments = self.departments();
        let agreed = |kind: CardKind, board: Board| {
            let is = |card: &Card| {
                card.place.kind == kind
                    && card.place.board == board
                    && card.state != CardState::Proposed
            };
            cards.iter().filter(|card| is(card)).count()
        };
        let by_department = |kind| {
            let has = |id: &&Id| agreed(kind, Board::Department(**id)) > 0;
            Have::part(departments.iter().filter(has).count(), departments.len())
        };
        let feed = self.feeding_waves().first().copied();
        let assessed = self.assessments(feed);
        let both = assessed.values().filter(|it| it.both().is_some()).count();
        let key: Vec<&Touchpoint> = touchpoints
            .iter()
            .map(|(_, touchpoint)| touchpoint)
            .filter(|touchpoint| touchpoint.key)
            .collect();
        let designed = key.iter().filter(|it| it.redesign.is_some()).count();
        vec![
            (
                Sign::Ideas,
                any(&cards, |card| card.place.kind == CardKind::Idea),
            ),
            (
                Sign::ToBe,
                any(&all_of(&inner.journeys), |journey| {
                    journey.kind == JourneyKind::ToBe
                }),
            ),
            (
                Sign::CompanyStandard,
                Have::any(agreed(CardKind::Standard, Board::Company)),
            ),
            (Sign::Standards, by_department(CardKind::Standard)),
            (Sign::Wows, by_department(CardKind::Wow)),
            (Sign::Assessed, Have::part(both, assessed.len())),
            (Sign::Key, Have::any(key.len())),
            (Sign::Designed, Have::part(designed, key.len())),
            (
                Sign::Estimated,
                any(&cards, |card| {
                    card.impact.is_some() && card.effort.is_some()
                }),
            ),
            (Sign::Live, live(&cards)),
        ]
    }

    fn stands_in_doing(self) -> Vec<(Sign, Have)> {
        let inner = self.inner();
        let measures = all_of(&inner.measures);
        let is_kept = |measure: &&Measure| measure.state != MeasureState::Dropped;
        let kept = measures.iter().filter(is_kept).cloned().collect::<Vec<_>>();
        let is_open = |measure: &&Measure| measure.state.is_open();
        let open = measures.iter().filter(is_open).cloned().collect::<Vec<_>>();
        vec![
            (Sign::Measures, Have::any(kept.len())),
            (
                Sign::Planned,
                match (kept.len(), open.len()) {
                    // Where everything is done, everything was planned.
                    (1.., 0) => Have::part(kept.len(), kept.len()),
                    _ => part(&open, |it| it.person.is_some() && it.until.is_some()),
                },
            ),
            (
                Sign::Done,
                part(&kept, |measure| measure.state == MeasureState::Done),
            ),
            (
                Sign::Pilots,
                part(&all_of(&inner.pilots), |pilot| pilot.decision.is_some()),
            ),
            (
                Sign::Trainings,
                part(&all_of(&inner.trainings), |training| training.held),
            ),
        ]
    }

    fn living_touchpoints(self) -> Vec<(Id, Touchpoint)> {
        self.inner().touchpoints.pick(|id, touchpoint| {
            (touchpoint.status != Status::Retired).then(|| (id, touchpoint.clone()))
        })
    }
}

fn all_of<T: Domain>(shelf: &Shelf<T>) -> Vec<T> {
    shelf.pick(|_, value| Some(value.clone()))
}

fn number_of<T: Domain>(shelf: &Shelf<T>) -> usize {
    shelf.pick(|_, _| Some(())).len()
}

/// How many of the agreed standards and wow effects are live.
fn live(cards: &[Card]) -> Have {
    let agreed = cards
        .iter()
        .filter(|card| card.place.kind != CardKind::Idea && card.state != CardState::Proposed);
    let agreed: Vec<Card> = agreed.cloned().collect();
    part(&agreed, |card| card.state == CardState::Live)
}
