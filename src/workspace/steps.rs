//! The steps of journeys, as the screens read and change them.

use leptos::prelude::*;

use super::cards::salt;
use super::{Deed, Entry, Id, Key, Workspace};
use crate::domain::board::key_at;
use crate::domain::{Domain, Spot, Step, StepPlace, Touchpoint};
use crate::platform::random;

impl Workspace {
    /// A step, also one in the trash; subscribes to it.
    pub fn step_entry(self, id: Id) -> Option<Entry<Step>> {
        self.inner().steps.read(id)
    }

    /// The values of a step; subscribes to it.
    pub fn step_value(self, id: Id) -> Step {
        self.step_entry(id)
            .map(|entry| entry.value)
            .unwrap_or_default()
    }

    /// The steps of one phase of a journey with their order keys. Not reactive.
    fn step_keys(self, journey: Id, phase: Option<Id>) -> Vec<(Id, String)> {
        let inner = self.inner();
        let steps = untrack(|| self.steps(journey)).into_iter();
        let here = steps.filter(|(of, _)| *of == phase);
        here.filter_map(|(_, id)| Some((id, inner.steps.peek(id)?.value.place.at)))
            .collect()
    }

    /// Adds steps at the end of a phase, in the order of the titles.
    pub fn add_steps(self, journey: Id, phase: Option<Id>, titles: Vec<String>) -> Vec<Id> {
        let mut keys = self.step_keys(journey, phase);
        let mut steps = Vec::new();
        for title in titles {
            let id = random::id();
            let at = key_at(&keys, id, Spot::Last, salt(id));
            keys.push((id, at.clone()));
            let step = Step {
                journey: Some(journey),
                place: StepPlace { phase, at },
                title,
                ..Step::default()
            };
            steps.push((id, step));
        }
        self.edit(Deed::AddStep, |draft| {
            steps.iter().for_each(|(id, step)| draft.create(*id, step));
        });
        steps.into_iter().map(|(id, _)| id).collect()
    }

    /// Changes fields of a step.
    pub fn edit_step(self, id: Id, change: impl FnOnce(&mut Step)) -> bool {
        self.edit(Deed::EditStep, |draft| draft.change::<Step>(id, change))
    }

    /// Puts a step at a spot of a phase of its journey.
    pub fn put_step(self, id: Id, phase: Option<Id>, spot: Spot) -> bool {
        let Some(journey) = self.journey_of(id) else {
            return false;
        };
        let at = key_at(
            &self.step_keys(journey, phase),
            id,
            spot,
            salt(random::id()),
        );
        self.edit(Deed::MoveStep, |draft| {
            draft.change::<Step>(id, |step| step.place = StepPlace { phase, at });
        })
    }

    /// Copies a step right behind itself, without its ratings; gives the copy.
    pub fn duplicate_step(self, id: Id) -> Option<Id> {
        let mut step = self.inner().steps.peek(id)?.value;
        let copy = random::id();
        let keys = self.step_keys(step.journey?, step.place.phase);
        step.place.at = key_at(&keys, copy, Spot::After(id), salt(copy));
        self.edit(Deed::DuplicateStep, |draft| draft.create(copy, &step))
            .then_some(copy)
    }

    /// Puts a step into the trash.
    pub fn trash_step(self, id: Id) -> bool {
        self.edit(Deed::TrashStep, |draft| {
            draft.trash(Key::new(Step::KIND, id));
        })
    }

    /// Says where a step happens: at a touchpoint that is made for it, in the step's phase.
    pub fn step_at_new_touchpoint(self, id: Id, name: String) -> Option<Id> {
        let phase = self.inner().steps.peek(id)?.value.place.phase;
        let touchpoint = random::id();
        let made = Touchpoint {
            name,
            phase,
            ..Touchpoint::default()
        };
        let done = self.edit(Deed::EditStep, |draft| {
            draft.create(touchpoint, &made);
            draft.change::<Step>(id, |step| step.touchpoint = Some(touchpoint));
        });
        done.then_some(touchpoint)
    }

    fn journey_of(self, step: Id) -> Option<Id> {
        self.inner().steps.peek(step)?.value.journey
    }
}
