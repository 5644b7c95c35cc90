//! Measures in time: what the picture is drawn from, and moving. Each reader subscribes to what it
//! reads.

use std::collections::BTreeMap;

use super::{Deed, Id, Workspace};
use crate::domain::board::{fold, holds};
use crate::domain::{Measure, MeasureFilter, Milestone, Pilot, SubProject, Training};
use crate::method::timeline::{Chain, Dot, DotOf, Link, Span, Task};

/// What the picture is drawn from.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct InTime {
    /// The measures that are shown.
    pub tasks: Vec<Task>,
    /// The sub-projects in their order.
    pub sub_projects: Vec<Id>,
    /// The milestones with a day, and where they belong.
    pub milestones: Vec<(Option<Id>, Dot)>,
}

impl Workspace {
    /// The measures that the filter shows, with their pilots and trainings, and the milestones.
    pub fn in_time(self, filter: &MeasureFilter) -> InTime {
        let inner = self.inner();
        let mut dots: BTreeMap<Id, Vec<Dot>> = BTreeMap::new();
        inner.pilots.visit(|id, it: &Pilot| {
            if let Some((measure, day)) = it.measure.zip(it.from.or(it.until)) {
                let of = DotOf::Pilot;
                dots.entry(measure).or_default().push(Dot { day, of, id });
            }
        });
        inner.trainings.visit(|id, it: &Training| {
            if let Some((measure, day)) = it.measure.zip(it.date) {
                let of = DotOf::Training;
                dots.entry(measure).or_default().push(Dot { day, of, id });
            }
        });
        let task = |(id, it): (Id, Measure)| Task {
            id,
            name: fold(&it.title),
            sub_project: it.sub_project,
            span: Span::of(&it),
            state: it.state,
            dots: dots.remove(&id).unwrap_or_default(),
        };
        let tasks: Vec<Task> = self.shown_measures(filter).into_iter().map(task).collect();
        let mut milestones = inner.milestones.pick(|id, it: &Milestone| {
            let of = DotOf::Milestone;
            Some((
                it.sub_project,
                Dot {
                    day: it.due?,
                    of,
                    id,
                },
            ))
        });
        if !filter.is_empty() {
            let is_shown = |of| tasks.iter().any(|task| task.sub_project == of);
            milestones.retain(|(of, _)| of.is_none() || is_shown(*of));
        }
        InTime {
            tasks,
            sub_projects: self.in_order::<SubProject>(),
            milestones,
        }
    }

    /// All measures and what has to be done before each.
    pub fn chain(self) -> Chain {
        let link = |id, it: &Measure| Some((id, Link::of(it)));
        Chain(self.inner().measures.pick(link).into_iter().collect())
    }

    /// Gives measures other days, all in one deed.
    pub fn move_measures(self, spans: &BTreeMap<Id, Span>) -> bool {
        self.edit(Deed::MoveMeasure, |draft| {
            for (id, span) in spans {
                draft.change::<Measure>(*id, |it| {
                    it.from = span.from;
                    it.until = span.until;
                });
            }
        })
    }

    /// The measures that this one may wait for and does not yet, by title; those whose titles hold
    /// these words. Whatever would make it wait for itself is left out.
    pub fn may_wait_for(self, id: Id, words: &str, most: usize) -> Vec<(Id, String)> {
        let chain = self.chain();
        let followers = chain.followers(id);
        let known = chain.0.get(&id).map(|it| it.after.clone());
        let known = known.unwrap_or_default();
        let mut found = self.inner().measures.pick(|other, it: &Measure| {
            let may = other != id && !followers.contains(&other) && !known.contains(&other);
            (may && holds(&it.title, words)).then(|| (fold(&it.title), other, it.title.clone()))
        });
        found.sort();
        found.truncate(most);
        found
            .into_iter()
            .map(|(_, id, title)| (id, title))
            .collect()
    }
}
