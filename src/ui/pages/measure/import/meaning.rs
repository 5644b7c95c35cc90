//! What a table means and what would come of it: always worked out from what was guessed and said.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::RaterGroup;
use crate::workspace::answer_table::{
    Coding, Column, Decisions, Known, Mapping, Plan, guess, plan,
};
use crate::workspace::{Grid, GridError, Id, Workspace, today};

/// The table, as far as it can be read.
pub(super) type Readable = Memo<Option<Result<Arc<Grid>, GridError>>>;
/// The columns, the coding and the group that a person chose.
pub(super) type Said = (
    RwSignal<BTreeMap<usize, Column>>,
    RwSignal<Coding>,
    RwSignal<Option<RaterGroup>>,
);

/// What the table means: as guessed, but for what a person said.
pub(super) fn mapping(
    workspace: Workspace,
    wave: Id,
    grid: Readable,
    known: Memo<Arc<Known>>,
    (chosen, coding, group): Said,
) -> Memo<Mapping> {
    let guessed = Memo::new(move |_| {
        let grid = grid.get().and_then(Result::ok);
        let columns = grid.map(|grid| guess(&grid, &known.read()));
        columns.unwrap_or_default()
    });
    Memo::new(move |_| {
        let chosen = chosen.read();
        let columns = guessed.get().into_iter().enumerate();
        let about = workspace.wave(wave).map(|wave| wave.about());
        Mapping {
            columns: columns
                .map(|(place, guess)| chosen.get(&place).copied().unwrap_or(guess))
                .collect(),
            coding: coding.get(),
            group: usual(workspace, wave, group.get()),
            date: about.and_then(|about| about.date).or_else(today),
        }
    })
}

/// What would come of it.
pub(super) fn planned(
    grid: Readable,
    known: Memo<Arc<Known>>,
    mapping: Memo<Mapping>,
    decisions: RwSignal<Decisions>,
) -> Memo<Arc<Plan>> {
    Memo::new(move |_| {
        let mapping = mapping.read();
        let grid = grid.get().and_then(Result::ok);
        let grid = grid.filter(|_| mapping.doubled().is_none() && mapping.has_answers());
        let plan = grid.map(|grid| plan(&grid, &mapping, &known.read(), &decisions.read()));
        Arc::new(plan.unwrap_or_default())
    })
}

fn usual(workspace: Workspace, wave: Id, chosen: Option<RaterGroup>) -> RaterGroup {
    let first = || workspace.asked_groups(wave).first().copied();
    chosen.or_else(first).unwrap_or_default()
}
