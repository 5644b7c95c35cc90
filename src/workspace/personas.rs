//! Personas: adding them, and what else in the project speaks of one.

use leptos::prelude::*;

use super::{Deed, Id, Workspace};
use crate::domain::{Color, Persona};

impl Workspace {
    /// Adds personas with these names, each in a colour of its own as long as there are some.
    pub fn add_personas(self, names: Vec<String>) -> Vec<Id> {
        let inner = self.inner();
        let ids = untrack(|| self.personas());
        let color = |id: Id| Some(inner.personas.peek(id)?.value.color);
        let mut used: Vec<Color> = ids.into_iter().filter_map(color).collect();
        let mut blank = |name: String| {
            let color = Color::rarest(&used);
            used.push(color);
            Persona {
                name,
                color,
                ..Persona::default()
            }
        };
        let personas = names.into_iter().map(&mut blank).collect();
        self.append(Deed::AddPersona, personas)
    }

    /// How many insights are of this persona; subscribes to the insights.
    pub fn insights_of(self, persona: Id) -> usize {
        let inner = self.inner();
        let of_it = |id: &Id| {
            let entry = inner.insights.peek(*id);
            entry.is_some_and(|entry| entry.value.persona == Some(persona))
        };
        self.insights().iter().filter(|id| of_it(id)).count()
    }

    /// The journeys of this persona with their names, in their order; subscribes to the journeys.
    pub fn journeys_of(self, persona: Id) -> Vec<(Id, String)> {
        let inner = self.inner();
        let of_it = |id: Id| {
            let journey = inner.journeys.peek(id)?.value;
            (journey.persona == Some(persona)).then_some((id, journey.name))
        };
        self.journeys().into_iter().filter_map(of_it).collect()
    }

    /// The persona before and the one after this one.
    pub fn persona_neighbours(self, persona: Id) -> (Option<Id>, Option<Id>) {
        let list = self.personas();
        let Some(place) = list.iter().position(|id| *id == persona) else {
            return (None, None);
        };
        let at = |place: usize| list.get(place).copied();
        (place.checked_sub(1).and_then(at), at(place + 1))
    }
}
