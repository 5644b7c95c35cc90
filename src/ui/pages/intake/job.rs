//! Planning what would come of a file, some rows at a time.

use crate::workspace::Workspace;
use crate::workspace::foreign::{CardPlanner, Plan, RowPlanner};

/// Rows between two looks at the clock.
const STEP: usize = 25;

/// Planning that goes on in small pieces.
pub(super) enum Job {
    Rows(Box<RowPlanner>),
    Cards(Box<CardPlanner>),
}

impl Job {
    /// Plans some more. Says whether there is any left.
    pub(super) fn step(&mut self, workspace: Workspace) -> bool {
        workspace.with_table(|table| match self {
            Self::Rows(planner) => planner.step(table, STEP),
            Self::Cards(planner) => planner.step(table, STEP),
        })
    }

    /// How much is done, of how much.
    pub(super) fn progress(&self) -> (usize, usize) {
        match self {
            Self::Rows(planner) => (planner.done(), planner.total()),
            Self::Cards(planner) => (planner.done(), planner.total()),
        }
    }

    /// What came of it.
    pub(super) fn plan(self) -> Plan {
        match self {
            Self::Rows(planner) => planner.plan(),
            Self::Cards(planner) => planner.plan(),
        }
    }
}
