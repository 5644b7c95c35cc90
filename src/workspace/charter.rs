//! The charter of the project: its own record, goals, milestones and roles.

use super::{Deed, Id, Workspace};
use crate::domain::board::rank;
use crate::domain::{Date, Milestone, Project};

impl Workspace {
    /// The project's own record; subscribes to it.
    pub fn project_info(self) -> Project {
        let inner = self.inner();
        let entry = inner.info.read(inner.about);
        entry.map(|entry| entry.value).unwrap_or_default()
    }

    /// Changes a field of the charter.
    pub fn edit_charter(self, change: impl FnOnce(&mut Project)) -> bool {
        let project = self.inner().about;
        self.change::<Project>(Deed::EditCharter, project, change)
    }

    /// The milestones by day, those without one at the end.
    pub fn milestones(self) -> Vec<Id> {
        let sort = |id: Id, milestone: &Milestone| -> (bool, Option<Date>, _) {
            let due = milestone.due;
            (due.is_none(), due, rank(&milestone.at, id))
        };
        self.inner().milestones.here(sort)
    }
}
