//! What becomes of touchpoints. Each reader subscribes to what it reads.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::{Deed, Id, Workspace, today};
use crate::domain::{
    CardKind, Column, Journey, JourneyKind, Measure, MeasureState, Redesign, Status, Step,
    Touchpoint,
};
use crate::method::Ranked;

/// A touchpoint in the list of what becomes of each.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Designed {
    /// Which one.
    pub id: Id,
    /// Its place in the order of touchpoints.
    pub place: Option<usize>,
    /// Does it decide about the whole relation?
    pub key: bool,
    /// What is to become of it.
    pub redesign: Option<Redesign>,
    /// Is it said how it is to be?
    pub has_to_be: bool,
    /// The minimum standards there.
    pub standards: usize,
    /// The wow effects there.
    pub wows: usize,
    /// The steps of to-be journeys there.
    pub steps: usize,
    /// The measures for it; those that were dropped are left out.
    pub measures: usize,
    /// Those of them that are still to be done.
    pub open: usize,
}

impl Workspace {
    /// The touchpoints that are not retired: key ones first, and the highest ranked first within.
    pub fn designs(self, wave: Option<Id>) -> Vec<Designed> {
        let inner = self.inner();
        let mut cards: BTreeMap<(Id, CardKind), usize> = BTreeMap::new();
        for (_, card) in self.all_cards() {
            for touchpoint in &card.touchpoints {
                *cards.entry((*touchpoint, card.place.kind)).or_default() += 1;
            }
        }
        let to_be: BTreeSet<Id> = self.to_be_journeys().into_iter().collect();
        let mut steps: BTreeMap<Id, usize> = BTreeMap::new();
        inner.steps.visit(|_, step: &Step| {
            let is_to_be = step.journey.is_some_and(|journey| to_be.contains(&journey));
            if let Some(touchpoint) = step.touchpoint.filter(|_| is_to_be) {
                *steps.entry(touchpoint).or_default() += 1;
            }
        });
        let mut measures: BTreeMap<Id, (usize, usize)> = BTreeMap::new();
        inner.measures.visit(|_, measure: &Measure| {
            let is_dropped = measure.state == MeasureState::Dropped;
            if let Some(touchpoint) = measure.touchpoint.filter(|_| !is_dropped) {
                let (all, open) = measures.entry(touchpoint).or_default();
                *all += 1;
                *open += usize::from(measure.state.is_open());
            }
        });
        let line = |row: Ranked| {
            let it = inner.touchpoints.peek(row.id)?.value;
            let count = |kind| cards.get(&(row.id, kind)).copied().unwrap_or_default();
            let (all, open) = measures.get(&row.id).copied().unwrap_or_default();
            Some(Designed {
                id: row.id,
                place: row.place,
                key: it.key,
                redesign: it.redesign,
                has_to_be: !it.to_be.trim().is_empty(),
                standards: count(CardKind::Standard),
                wows: count(CardKind::Wow),
                steps: steps.get(&row.id).copied().unwrap_or_default(),
                measures: all,
                open,
            })
        };
        let rows = self.ranking(wave).rows.into_iter();
        let mut lines: Vec<Designed> = rows.filter_map(line).collect();
        // The order of the ranking stays within.
        lines.sort_by_key(|line| !line.key);
        lines
    }

    fn to_be_journeys(self) -> Vec<Id> {
        let to_be = |id, journey: &Journey| (journey.kind == JourneyKind::ToBe).then_some(id);
        self.inner().journeys.pick(to_be)
    }

    /// The steps of to-be journeys at a touchpoint, with their journeys.
    pub fn to_be_steps_at(self, touchpoint: Id) -> Vec<(Id, Id)> {
        let to_be: BTreeSet<Id> = self.to_be_journeys().into_iter().collect();
        let journeys = self.steps_at(touchpoint).into_iter();
        let journeys = journeys.filter(|(journey, _)| to_be.contains(journey));
        let steps = journeys.flat_map(|(journey, steps)| {
            let each = steps.into_iter();
            each.map(move |step| (journey, step))
        });
        steps.collect()
    }

    /// Says what becomes of a touchpoint.
    pub fn redesign(self, id: Id, change: impl FnOnce(&mut Touchpoint)) -> bool {
        self.change::<Touchpoint>(Deed::Redesign, id, change)
    }

    /// Adds touchpoints that are to be invented; nobody meets them yet.
    pub fn invent_touchpoints(self, names: Vec<String>) -> Vec<Id> {
        let new = Touchpoint {
            status: Status::Candidate,
            since: today(),
            redesign: Some(Redesign::Invent),
            ..Touchpoint::default()
        };
        self.add_touchpoints(names, &new)
    }

    /// Says that customers meet a touchpoint no more.
    pub fn retire_touchpoint(self, id: Id) -> bool {
        self.edit_touchpoint(id, |it| {
            it.status = Status::Retired;
            it.since = today();
        })
    }

    /// Writes a card for a touchpoint at the head of a column, unless one of these words is there
    /// already.
    pub fn add_card_at(self, touchpoint: Id, column: Column, title: String) -> bool {
        if untrack(|| self.has_card_at(touchpoint, column.kind, &title)) {
            return false;
        }
        let (id, mut card) = untrack(|| self.new_card(column, title));
        card.touchpoints.insert(touchpoint);
        self.edit(Deed::AddCards, |draft| draft.create(id, &card))
    }

    /// Is there a card of this kind and with these words at a touchpoint?
    pub fn has_card_at(self, touchpoint: Id, kind: CardKind, title: &str) -> bool {
        let inner = self.inner();
        let cards = self.cards_at(touchpoint).into_iter();
        let mut cards = cards.filter_map(|id| inner.cards.peek(id));
        cards.any(|card| card.value.place.kind == kind && card.value.title.trim() == title.trim())
    }
}
