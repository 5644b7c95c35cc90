//! Measures as lists show them: filtered and in order, and what they wait for. Each reader
//! subscribes to what it reads.

use leptos::prelude::*;

use super::{Id, Workspace, today};
use crate::domain::{
    Hurdle, Measure, MeasureFilter, MeasureState, Pilot, SubProject, Viewer, hurdles,
};

impl Workspace {
    /// The measures that the filter shows: by day, those without one last. A sub-project in the
    /// trash counts as none.
    pub fn shown_measures(self, filter: &MeasureFilter) -> Vec<(Id, Measure)> {
        let inner = self.inner();
        let sub_projects = inner.sub_projects.here(|id, _: &SubProject| id);
        // Moving to another department changes who is shown.
        inner.people.here(|id, _| id);
        let works_in = |person: Id| inner.people.peek(person)?.value.department;
        let viewer = Viewer {
            me: self.me(),
            today: today(),
            works_in: &works_in,
        };
        let mut found = inner.measures.pick(|id, measure: &Measure| {
            let is_here = |it: &Id| sub_projects.contains(it);
            let sub_project = measure.sub_project.filter(is_here);
            let measure = Measure {
                sub_project,
                ..measure.clone()
            };
            filter.shows(&measure, &viewer).then_some((id, measure))
        });
        found.sort_by_key(|(id, it)| {
            (
                it.until.is_none(),
                it.until,
                it.from.is_none(),
                it.from,
                *id,
            )
        });
        found
    }

    /// How many measures there are.
    pub fn measure_count(self) -> usize {
        self.inner().measures.pick(|_, _: &Measure| Some(())).len()
    }

    /// The measures that are still to be done before this one.
    pub fn waits_for(self, measure: &Measure) -> Vec<Id> {
        let is_open = |id: &Id| self.measure(*id).is_some_and(|it| it.state.is_open());
        measure.after.iter().copied().filter(is_open).collect()
    }

    /// What stands in the way when a measure goes to a state. Subscribes to nothing.
    pub fn hurdles_of(self, id: Id, to: MeasureState) -> Vec<Hurdle> {
        untrack(|| {
            let Some(measure) = self.measure(id) else {
                return Vec::new();
            };
            let decided = |_, pilot: &Pilot| {
                (pilot.measure == Some(id) && pilot.decision.is_some()).then_some(())
            };
            let is_decided = !self.inner().pilots.pick(decided).is_empty();
            hurdles(
                measure.state,
                to,
                self.waits_for(&measure).len(),
                is_decided,
            )
        })
    }
}
