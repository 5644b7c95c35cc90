//! Working without a database: when it does not open at all, the projects are kept in memory, begun
//! from their second copies. Nothing of it counts as saved; what goes on still goes beside the
//! copies, as far as the browser takes it, and is found there when the database opens again.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::copies;
use super::error::{Result, StorageError};
use super::fold::Loaded;
use super::rows::ProjectRow;
use crate::merge::{Change, Id, Outcome, Table};

/// The projects of a browser whose database does not open.
pub(super) struct Memory {
    reason: StorageError,
    projects: RefCell<BTreeMap<Id, (ProjectRow, Table)>>,
}

impl Memory {
    /// Begins with what the second copies have.
    pub(super) async fn begin(database: &str, reason: StorageError) -> Self {
        let mut projects = BTreeMap::new();
        for entry in copies::marker(database) {
            if let Ok((row, table)) = copies::whole(entry.id).await {
                projects.insert(entry.id, (row, table));
            }
        }
        Self {
            reason,
            projects: RefCell::new(projects),
        }
    }

    /// Why nothing can be stored.
    pub(super) fn reason(&self) -> StorageError {
        self.reason.clone()
    }

    /// Every project.
    pub(super) fn rows(&self) -> Vec<ProjectRow> {
        let projects = self.projects.borrow();
        projects.values().map(|(row, _)| row.clone()).collect()
    }

    /// One project's row.
    pub(super) fn row(&self, project: Id) -> Option<ProjectRow> {
        let projects = self.projects.borrow();
        projects.get(&project).map(|(row, _)| row.clone())
    }

    /// Another row for a project.
    pub(super) fn put_row(&self, row: &ProjectRow) {
        if let Some((known, _)) = self.projects.borrow_mut().get_mut(&row.id) {
            *known = row.clone();
        }
    }

    /// A new project; one that is here already stays as it is, and that is an error.
    pub(super) fn add(&self, row: &ProjectRow, table: &Table) -> Result<()> {
        let mut projects = self.projects.borrow_mut();
        if projects.contains_key(&row.id) {
            return Err(StorageError::named(
                "ConstraintError",
                "the project is here already",
            ));
        }
        projects.insert(row.id, (row.clone(), table.clone()));
        Ok(())
    }

    /// A project as it is now.
    pub(super) fn load(&self, project: Id) -> Result<Loaded> {
        let projects = self.projects.borrow();
        let (_, table) = projects.get(&project).ok_or_else(|| self.reason())?;
        Ok(Loaded::of(table.clone()))
    }

    /// Takes in what was done.
    pub(super) fn take_in(&self, row: &ProjectRow, change: &Change) {
        if let Some((known, table)) = self.projects.borrow_mut().get_mut(&row.id) {
            *known = row.clone();
            if table.apply(change) == Outcome::Early {
                table.apply_despite_gap(change);
            }
        }
    }
}
