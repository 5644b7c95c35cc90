//! Rating a step: by one person, or counted for a group.

use leptos::prelude::*;

use super::{Deed, Id, Workspace};
use crate::domain::{Counts, Feeling, RaterGroup, Rating, Role, Tally};
use crate::method::StepRatings;
use crate::platform::random;
use crate::storage::preferences;

impl Workspace {
    /// What was rated at a step; subscribes to it.
    pub fn felt(self, step: Id) -> StepRatings {
        self.inner().felt.of(step).get()
    }

    /// Under which id the person at this browser rates: their own, or a number drawn for this
    /// project in this browser. Not reactive.
    fn rater(self) -> Id {
        let project = self.inner().project;
        untrack(|| self.me())
            .or_else(|| preferences::rater(project))
            .unwrap_or_else(|| {
                let drawn = random::id();
                preferences::set_rater(project, drawn);
                drawn
            })
    }

    /// What the person at this browser felt at a step; subscribes to the step's ratings.
    pub fn my_rating(self, step: Id, group: RaterGroup) -> Option<Feeling> {
        let ratings = self.felt(step);
        let found = ratings.single.get(&(group, self.rater()));
        found.map(|(_, feeling)| *feeling)
    }

    /// Rates a step as the person at this browser; nothing takes the rating back.
    pub fn rate(self, step: Id, group: RaterGroup, feeling: Option<Feeling>) -> bool {
        let by = self.rater();
        let ratings = untrack(|| self.felt(step));
        let known = ratings.single.get(&(group, by)).map(|(id, _)| *id);
        let id = known.unwrap_or_else(|| Rating::id(step, group, by));
        let blank = Rating {
            step: Some(step),
            group,
            by: Some(by),
            feeling: None,
        };
        self.edit(Deed::Rate, |draft| {
            draft.put::<Rating>(id, blank, |rating| rating.feeling = feeling)
        })
    }

    /// Writes down how many of a group felt what at a step.
    pub fn count(self, step: Id, group: RaterGroup, counts: Counts) -> bool {
        let ratings = untrack(|| self.felt(step));
        let known = ratings.counted.get(&group).map(|(id, _)| *id);
        let id = known.unwrap_or_else(|| Tally::id(step, group));
        let blank = Tally {
            step: Some(step),
            group,
            counts: Counts::default(),
        };
        self.edit(Deed::Count, |draft| {
            draft.put::<Tally>(id, blank, |tally| tally.counts = counts)
        })
    }

    /// The groups through whose eyes can be rated: customers, each department, management, others.
    pub fn rater_groups(self) -> Vec<RaterGroup> {
        let departments = self.departments().into_iter().map(RaterGroup::Department);
        std::iter::once(RaterGroup::Customers)
            .chain(departments)
            .chain([RaterGroup::Management, RaterGroup::Others])
            .collect()
    }

    /// The group that the person at this browser belongs to; customers if nobody said.
    pub fn my_group(self) -> RaterGroup {
        let person = self.me().and_then(|id| self.inner().people.read(id));
        match person.map(|entry| entry.value) {
            None => RaterGroup::Customers,
            Some(person) => match (person.role, person.department) {
                (Role::Customer, _) => RaterGroup::Customers,
                (Role::Employee, Some(department)) => RaterGroup::Department(department),
                _ => RaterGroup::Others,
            },
        }
    }
}
