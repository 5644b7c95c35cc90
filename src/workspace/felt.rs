//! What was rated at each step, one signal per step, kept up rating by rating.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use leptos::prelude::*;

use super::Shelves;
use crate::merge::Id;
use crate::method::StepRatings;

/// The ratings of all steps.
#[derive(Default)]
pub struct Felt {
    /// The records of ratings and tallies that name a step.
    records: RefCell<HashMap<Id, BTreeSet<Id>>>,
    steps: RefCell<HashMap<Id, ArcRwSignal<StepRatings>>>,
}

impl Felt {
    /// The ratings of a step.
    pub fn of(&self, step: Id) -> ArcRwSignal<StepRatings> {
        self.steps.borrow_mut().entry(step).or_default().clone()
    }

    /// Takes over ratings and tallies that came, went or changed; each with the step that it
    /// named before.
    pub(super) fn refresh(&self, shelves: &Shelves, changed: &[(Id, Option<Id>)]) {
        let mut dirty = BTreeSet::new();
        for (id, before) in changed {
            let now = named(shelves, *id);
            let mut records = self.records.borrow_mut();
            if let Some(step) = before {
                records.entry(*step).or_default().remove(id);
            }
            if let Some(step) = now {
                records.entry(step).or_default().insert(*id);
            }
            dirty.extend(before.iter().copied().chain(now));
        }
        for step in dirty {
            let ratings = self.read(shelves, step);
            let signal = self.of(step);
            if signal.with_untracked(|old| *old != ratings) {
                signal.set(ratings);
            }
        }
    }

    fn read(&self, shelves: &Shelves, step: Id) -> StepRatings {
        let mut all = StepRatings::default();
        let records = self.records.borrow();
        for id in records.get(&step).into_iter().flatten() {
            if let Some(entry) = shelves.ratings.peek(*id).filter(|entry| entry.is_here()) {
                all.add_rating(*id, &entry.value);
            }
            if let Some(entry) = shelves.tallies.peek(*id).filter(|entry| entry.is_here()) {
                all.add_tally(*id, &entry.value);
            }
        }
        all
    }
}

/// The step that a rating or tally on screen names.
pub(super) fn named(shelves: &Shelves, id: Id) -> Option<Id> {
    let rating = shelves.ratings.peek(id).filter(|entry| entry.is_here());
    let tally = || shelves.tallies.peek(id).filter(|entry| entry.is_here());
    match rating {
        Some(entry) => entry.value.step,
        None => tally()?.value.step,
    }
}
