//! The columns of the map: phases, and in each its steps in the order of time.

use crate::domain::Id;
use crate::ui::say_method;
use crate::workspace::Workspace;

/// A phase with its steps.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Group {
    /// Which phase; nothing: before all phases.
    pub(super) phase: Option<Id>,
    /// Its steps, in the order of time.
    pub(super) steps: Vec<Id>,
}

/// A column of the map.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Column {
    /// A step.
    Step(Id),
    /// Where a step is being written at the end of a phase.
    Write(Option<Id>),
    /// A phase without steps.
    Blank(Option<Id>),
}

impl Group {
    /// Its columns; `writing` is the phase in which somebody writes a step.
    pub(super) fn columns(&self, writing: Option<Option<Id>>) -> Vec<Column> {
        let mut columns: Vec<Column> = self.steps.iter().copied().map(Column::Step).collect();
        if writing == Some(self.phase) {
            columns.push(Column::Write(self.phase));
        } else if columns.is_empty() {
            columns.push(Column::Blank(self.phase));
        }
        columns
    }
}

/// The phases of a journey: those switched on, and any that has steps.
pub(super) fn groups(workspace: Workspace, journey: Id) -> Vec<Group> {
    let steps = workspace.steps(journey);
    let all = workspace.all_phases();
    let shown = all
        .iter()
        .filter(|(id, phase)| phase.is_shown(*id) || steps.iter().any(|(of, _)| *of == Some(*id)));
    let mut groups: Vec<Group> = shown
        .map(|(id, _)| Group {
            phase: Some(*id),
            steps: Vec::new(),
        })
        .collect();
    for (phase, step) in steps {
        let known = groups.iter_mut().find(|group| group.phase == phase);
        match (known, phase) {
            (Some(group), _) => group.steps.push(step),
            (None, None) => groups.insert(0, alone(phase, step)),
            // Steps of a phase that is gone come last, as they are sorted.
            (None, Some(_)) => groups.push(alone(phase, step)),
        }
    }
    if groups.is_empty() {
        groups.push(Group {
            phase: None,
            steps: Vec::new(),
        });
    }
    groups
}

fn alone(phase: Option<Id>, step: Id) -> Group {
    Group {
        phase,
        steps: vec![step],
    }
}

/// A phase in attributes.
pub(super) fn phase_key(phase: Option<Id>) -> String {
    phase.map_or_else(|| "none".to_owned(), |id| id.to_string())
}

/// What a phase is called; subscribes to it.
pub(super) fn phase_name(workspace: Workspace, phase: Option<Id>) -> String {
    say_method::phase(workspace, phase)
}
