//! What the screens of the analysis read: lists in their order, and what belongs to what. Each
//! function subscribes to what it reads.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use super::cards::salt;
use super::{Id, Shelf, Workspace};
use crate::domain::board::{Spot, fold, key_at, rank};
use crate::domain::{BuiltIn, Card, Color, Domain, Insight, Lane, Phase, Step};
use crate::platform::random;

/// A step with the order of its phase, for sorting.
type StepRank = (usize, (bool, String, Id));

impl Workspace {
    /// All phases that are not deleted, in their order, those switched off included.
    pub fn all_phases(self) -> Vec<(Id, Phase)> {
        let inner = self.inner();
        let mut phases: BTreeMap<Id, Phase> = BuiltIn::ALL
            .map(|phase| (phase.id(), Phase::built_in(phase)))
            .into();
        for id in inner.phases.here(|id, _| id) {
            if let Some(entry) = inner.phases.peek(id) {
                phases.insert(id, entry.value.completed(id));
            }
        }
        let mut phases: Vec<_> = phases.into_iter().collect();
        phases.sort_by_key(|(id, phase)| rank(&phase.at, *id));
        phases
    }

    /// The phases that are switched on, in their order.
    pub fn phases(self) -> Vec<(Id, Phase)> {
        let mut phases = self.all_phases();
        phases.retain(|(id, phase)| phase.is_shown(*id));
        phases
    }

    /// A phase, also one without a record or in the trash.
    pub fn phase(self, id: Id) -> Phase {
        let entry = self.inner().phases.read(id);
        entry
            .map(|entry| entry.value)
            .unwrap_or_default()
            .completed(id)
    }

    /// Is there such a phase, not in the trash?
    pub fn has_phase(self, id: Id) -> bool {
        let entry = self.inner().phases.read(id);
        entry.map_or_else(|| BuiltIn::of(id).is_some(), |entry| entry.is_here())
    }

    /// The personas in their order.
    pub fn personas(self) -> Vec<Id> {
        self.inner()
            .personas
            .here(|id, persona| rank(&persona.at, id))
    }

    /// The topics in their order, with their colours.
    pub fn topics(self) -> Vec<(Id, String, Color)> {
        let inner = self.inner();
        let ids = inner.topics.here(|id, topic| rank(&topic.at, id));
        let read = |id: Id| {
            inner
                .topics
                .peek(id)
                .map(|entry| (id, entry.value.name, entry.value.color))
        };
        ids.into_iter().filter_map(read).collect()
    }

    /// All words that can be topics: those agreed on first, then all others in use.
    pub fn topic_names(self) -> Vec<String> {
        let mut names: Vec<String> = self.topics().into_iter().map(|(_, name, _)| name).collect();
        let inner = self.inner();
        let mut others: BTreeSet<String> = inner.columns.tags.get().into_keys().collect();
        for id in inner.touchpoints.here(|id, _| id) {
            others.extend(
                inner
                    .touchpoints
                    .peek(id)
                    .into_iter()
                    .flat_map(|entry| entry.value.tags),
            );
        }
        for id in inner.insights.here(|id, _| id) {
            others.extend(
                inner
                    .insights
                    .peek(id)
                    .into_iter()
                    .flat_map(|entry| entry.value.tags),
            );
        }
        names.extend(others.into_iter().filter(|name| !name.is_empty()));
        let mut seen = BTreeSet::new();
        names.retain(|name| seen.insert(name.clone()));
        names
    }

    /// The touchpoints in the order of their making.
    pub fn touchpoints(self) -> Vec<Id> {
        self.inner().touchpoints.here(|id, _| id)
    }

    /// The names of all touchpoints, in alphabetical order.
    pub fn touchpoint_names(self) -> Vec<(Id, String)> {
        let inner = self.inner();
        let ids = inner
            .touchpoints
            .here(|_, touchpoint| fold(&touchpoint.name));
        let name = |id: Id| Some((id, inner.touchpoints.peek(id)?.value.name));
        ids.into_iter().filter_map(name).collect()
    }

    /// The touchpoints that influence this one ("depends on").
    pub fn influenced_by(self, touchpoint: Id) -> Vec<Id> {
        let inner = self.inner();
        let mut ids = inner
            .touchpoints
            .here(|_, touchpoint| fold(&touchpoint.name));
        ids.retain(|id| {
            let entry = inner.touchpoints.peek(*id);
            entry.is_some_and(|entry| entry.value.influences.contains(&touchpoint))
        });
        ids
    }

    /// The insights, the newest first.
    pub fn insights(self) -> Vec<Id> {
        self.inner()
            .insights
            .here(|id, _: &Insight| std::cmp::Reverse(id))
    }

    /// The insights about a touchpoint.
    pub fn insights_at(self, touchpoint: Id) -> Vec<Id> {
        let inner = self.inner();
        let mut ids = self.insights();
        ids.retain(|id| {
            let entry = inner.insights.peek(*id);
            entry.is_some_and(|entry| entry.value.touchpoint == Some(touchpoint))
        });
        ids
    }

    /// The cards about a touchpoint, board by board. Subscribes to all cards about touchpoints.
    pub fn cards_at(self, touchpoint: Id) -> Vec<Id> {
        let inner = self.inner();
        let at = inner.columns.at_touchpoint(touchpoint).get();
        let mut cards: Vec<(Id, Card)> = at
            .into_iter()
            .filter_map(|id| Some((id, inner.cards.peek(id)?.value)))
            .collect();
        cards.sort_by_key(|(id, card)| {
            (card.place.kind, card.place.board, rank(&card.place.at, *id))
        });
        cards.into_iter().map(|(id, _)| id).collect()
    }

    /// The journeys in their order.
    pub fn journeys(self) -> Vec<Id> {
        self.inner()
            .journeys
            .here(|id, journey| rank(&journey.at, id))
    }

    /// The team's own lanes of a journey, the oldest first.
    pub fn own_lanes(self, journey: Id) -> Vec<Id> {
        let inner = self.inner();
        let mut ids = inner.lanes.here(|id, _: &Lane| id);
        ids.retain(|id| {
            inner
                .lanes
                .peek(*id)
                .is_some_and(|entry| entry.value.journey == Some(journey))
        });
        ids
    }

    /// The steps of a journey in the order of time, phase by phase; the phase beside each.
    pub fn steps(self, journey: Id) -> Vec<(Option<Id>, Id)> {
        let inner = self.inner();
        let phases: BTreeMap<Id, usize> = self
            .all_phases()
            .into_iter()
            .enumerate()
            .map(|(place, (id, _))| (id, place + 1))
            .collect();
        let place = |step: &Step, id: Id| -> StepRank {
            let phase = step
                .place
                .phase
                .map_or(0, |phase| phases.get(&phase).copied().unwrap_or(usize::MAX));
            (phase, rank(&step.place.at, id))
        };
        let ids = inner.steps.here(|id, step: &Step| place(step, id));
        let of_journey = |id: Id| {
            let step = inner.steps.peek(id)?.value;
            (step.journey == Some(journey)).then_some((step.place.phase, id))
        };
        ids.into_iter().filter_map(of_journey).collect()
    }

    /// The journeys in which a touchpoint stands, with the steps.
    pub fn steps_at(self, touchpoint: Id) -> Vec<(Id, Vec<Id>)> {
        let inner = self.inner();
        let at = |journey: Id| {
            let steps = self.steps(journey).into_iter().map(|(_, id)| id);
            let here = steps.filter(|id| {
                let entry = inner.steps.peek(*id);
                entry.is_some_and(|entry| entry.value.touchpoint == Some(touchpoint))
            });
            let here: Vec<Id> = here.collect();
            (!here.is_empty()).then_some((journey, here))
        };
        self.journeys().into_iter().filter_map(at).collect()
    }

    /// The order key for a record that is put at a spot of a list of its kind. Not reactive.
    pub fn key_for<T: Domain>(
        self,
        shelf: impl Fn(&super::Inner) -> &Shelf<T>,
        list: &[Id],
        at: impl Fn(&T) -> &str,
        moved: Id,
        spot: Spot,
    ) -> String {
        let inner = self.inner();
        let shelf = shelf(&inner);
        let key = |id: &Id| Some((*id, at(&shelf.peek(*id)?.value).to_owned()));
        let keys: Vec<(Id, String)> = list.iter().filter_map(key).collect();
        key_at(&keys, moved, spot, salt(random::id()))
    }
}
