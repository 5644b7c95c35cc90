//! How measures stand to each other: what has to be done first, and which sub-project they belong
//! to. Each reader subscribes to what it reads.

use super::cards::salt;
use super::{Deed, Id, Workspace};
use crate::domain::board::{Spot, fold, holds, key_at};
use crate::domain::{Card, Color, Measure, Milestone, SubProject};
use crate::platform::random;

impl Workspace {
    /// Every measure: those to be done first, the most urgent before the others.
    pub fn every_measure(self) -> Vec<Id> {
        self.measures_where(|_| true)
    }

    /// Writes that `first` has to be done before `measure`. Refused, with false, where that would
    /// make a circle.
    pub fn depend(self, measure: Id, first: Id) -> bool {
        let chain = leptos::prelude::untrack(|| self.chain());
        chain.may_wait(measure, first)
            && self.change::<Measure>(Deed::EditMeasure, measure, |it| {
                it.after.insert(first);
            })
    }

    /// Takes that back.
    pub fn no_longer_depend(self, measure: Id, first: Id) -> bool {
        self.change::<Measure>(Deed::EditMeasure, measure, |it| {
            it.after.remove(&first);
        })
    }

    /// The measures whose title has these words, those to be done first.
    pub fn measures_with(self, words: &str, most: usize) -> Vec<(Id, Measure)> {
        let inner = self.inner();
        let found = self.measures_where(|it| holds(&it.title, words));
        let found = found.into_iter().take(most);
        found
            .filter_map(|id| Some((id, inner.measures.peek(id)?.value)))
            .collect()
    }

    /// The cards whose title has these words.
    pub fn cards_with(self, words: &str, most: usize) -> Vec<(Id, Card)> {
        let inner = self.inner();
        let mut found = inner.cards.pick(|id, card: &Card| {
            let fits = !card.is_covered() && holds(&card.title, words);
            fits.then(|| (fold(&card.title), id))
        });
        found.sort();
        let found = found.into_iter().take(most);
        found
            .filter_map(|(_, id)| Some((id, inner.cards.peek(id)?.value)))
            .collect()
    }

    /// Makes a sub-project and puts the measure into it, in one step.
    pub fn new_sub_project_for(self, measure: Id, name: String) -> bool {
        let keys = self.order_keys::<SubProject>();
        let inner = self.inner();
        let used = keys
            .iter()
            .filter_map(|(id, _)| inner.sub_projects.peek(*id));
        let used: Vec<Color> = used.map(|entry| entry.value.color).collect();
        let id = random::id();
        let it = SubProject {
            name,
            color: Color::rarest(&used),
            at: key_at(&keys, id, Spot::Last, salt(id)),
            ..SubProject::default()
        };
        self.edit(Deed::AddSubProject, |draft| {
            draft.create(id, &it);
            draft.change::<Measure>(measure, |measure| measure.sub_project = Some(id));
        })
    }

    /// The milestones of a sub-project, by day.
    pub fn milestones_of(self, sub_project: Id) -> Vec<Id> {
        let mut all = self.milestones();
        all.retain(|id| self.value::<Milestone>(*id).sub_project == Some(sub_project));
        all
    }
}
